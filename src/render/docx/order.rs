//! The order in which Word takes what styles and lists are made of (ISO/IEC 29500-1, as Word has
//! it). Other programs write some of it in another, and Word would repair each file with it.

use std::collections::BTreeSet;

use crate::render::docx::reference::WORD;
use crate::syntax::xml::{self, Element};

/// What each element holds, in this order.
const ORDERS: [(&str, &str); 17] = [
    ("styles", "docDefaults latentStyles style"),
    ("docDefaults", "rPrDefault pPrDefault"),
    (
        "style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden \
         unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr \
         tblPr trPr tcPr tblStylePr",
    ),
    ("tblStylePr", "pPr rPr tblPr trPr tcPr"),
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr \
         suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct \
         topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind \
         contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint \
         noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u \
         effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath \
         rPrChange",
    ),
    ("numPr", "ilvl numId numberingChange ins"),
    ("pBdr", "top left bottom right between bar"),
    (
        "tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption \
         tblDescription tblPrChange",
    ),
    ("tblBorders", "top left start bottom right end insideH insideV"),
    ("tblCellMar", "top left start bottom right end"),
    (
        "tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
         vAlign hideMark tcPrChange",
    ),
    ("tcBorders", "top left start bottom right end insideH insideV tl2br tr2bl"),
    ("tcMar", "top left start bottom right end"),
    ("numbering", "numPicBullet abstractNum num numIdMacAtCleanup"),
    ("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    (
        "lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    ),
];

/// What an element can hold more than once.
const SEVERAL: [&str; 6] =
    ["style", "tblStylePr", "numPicBullet", "abstractNum", "num", "lvl"];

/// Returns a part with everything in the order that Word takes; of what is there twice where it
/// can be once, the last.
pub(super) fn set_right(text: &str) -> String {
    let Ok(document) = xml::parse(text) else { return text.to_owned() };
    let root = Element::root(&document);
    let mut output = String::with_capacity(text.len());
    let range = root.range();
    output.push_str(text.get(..range.start).unwrap_or_default());
    write(text, root, &mut output);
    output.push_str(text.get(range.end..).unwrap_or_default());
    output
}

/// Returns whether Word knows an element of its own within another.
pub(super) fn may_hold(outer: Element<'_>, inner: Element<'_>) -> bool {
    order(outer).is_none_or(|order| place(order, inner).is_some())
}

fn order(element: Element<'_>) -> Option<&'static str> {
    let is_of_word = element.namespace() == Some(WORD);
    let found = ORDERS.iter().find(|(name, _)| is_of_word && *name == element.name());
    found.map(|(_, order)| *order)
}

/// Returns the place of an element in an order; those of other formats have none.
fn place(order: &str, element: Element<'_>) -> Option<usize> {
    let is_of_word = element.namespace() == Some(WORD);
    order.split_whitespace().position(|name| is_of_word && name == element.name())
}

fn write(text: &str, element: Element<'_>, output: &mut String) {
    let mut inner: Vec<Element<'_>> = element.elements().collect();
    let (Some(first), Some(last)) = (inner.first(), inner.last()) else {
        output.push_str(element.written());
        return;
    };
    let (range, first, last) = (element.range(), first.range(), last.range());
    output.push_str(text.get(range.start..first.start).unwrap_or_default());
    if let Some(order) = order(element) {
        let mut known = BTreeSet::new();
        inner.reverse();
        inner.retain(|it| {
            place(order, *it).is_none()
                || SEVERAL.contains(&it.name())
                || known.insert(it.name())
        });
        inner.reverse();
        // What Word does not know itself comes last.
        inner.sort_by_key(|it| place(order, *it).unwrap_or(usize::MAX));
        for it in inner {
            write(text, it, output);
        }
    } else {
        // What stands between the elements stays there.
        let mut at = first.start;
        for it in inner {
            output.push_str(text.get(at..it.range().start).unwrap_or_default());
            at = it.range().end;
            write(text, it, output);
        }
    }
    output.push_str(text.get(last.end..range.end).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_gets_its_place() {
        let styles =
            |inner: &str| format!("<w:styles xmlns:w=\"{WORD}\">{inner}</w:styles>");
        for (given, expected) in [
            (
                "<w:style w:styleId=\"A\"><w:pPr><w:jc/> <w:keepNext/></w:pPr><w:qFormat/><w:name/></w:style><w:docDefaults/>",
                "<w:docDefaults/><w:style w:styleId=\"A\"><w:name/><w:qFormat/><w:pPr><w:keepNext/><w:jc/></w:pPr></w:style>",
            ),
            // Once where it can be once, and what belongs to others last.
            (
                "<w:style><w:rPr><x xmlns=\"urn:x\"/><w:sz a=\"1\"/><w:b/><w:sz a=\"2\"/></w:rPr></w:style><w:style/>",
                "<w:style><w:rPr><w:b/><w:sz a=\"2\"/><x xmlns=\"urn:x\"/></w:rPr></w:style><w:style/>",
            ),
            // What has no order stays as it is.
            (
                "<w:latentStyles> <w:b/> <w:a/> </w:latentStyles>",
                "<w:latentStyles> <w:b/> <w:a/> </w:latentStyles>",
            ),
        ] {
            assert_eq!(set_right(&styles(given)), styles(expected));
        }
    }
}
