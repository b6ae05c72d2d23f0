//! What translators type as it is written in a chapter: `*help*`, `{{ref "a"}}`.
//!
//! Printed as it was typed, its signs would stand in the report. At the desk emphasis becomes
//! what it says; all else is named, with what to do instead. What the source shows with the
//! same signs is text.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostics, SourceFile, Sources};
use crate::markdown;
use crate::model::{
    Block, BlockKind, CodeRole, Inline, InlineKind, SegmentPart, SegmentText, visit,
};
use crate::translation::exchange::codes::{Declared, Mark, ReturnedPiece};

/// What is written in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Emphasis,
    Strong,
    Struck,
    Code,
    Image,
    Link,
    Foreign,
    Footnote,
    Placeholder,
    Html,
    Escape,
}

impl Sort {
    /// Returns the kind and the sign of what only emphasises.
    fn emphasis(self) -> Option<(&'static str, &'static str)> {
        match self {
            Sort::Emphasis => Some(("emphasis", "*")),
            Sort::Strong => Some(("strong", "**")),
            Sort::Struck => Some(("struck", "~~")),
            _ => None,
        }
    }
}

/// What stands before a text, so that it is read as words of a paragraph.
const LEAD: &str = "x ";
/// Stands for a code: to Markdown like a letter.
const ALONE: &str = "0";
/// Stands for an end of a pair: to Markdown like the signs of one.
const END: &str = "\"";

/// Returns what a text has that is written as in a chapter, in order.
fn written(text: &str) -> Vec<(Range<usize>, Sort)> {
    if !text.contains(['*', '_', '~', '`', '[', '<', '{', '\\']) {
        return Vec::new();
    }
    let line = format!("{LEAD}{}", text.replace(['\n', '\r', '\t'], " "));
    let mut sources = Sources::default();
    let path = String::new();
    let file = sources.add(SourceFile { path, text: line.clone() });
    let mut diags = Diagnostics::new();
    let body = markdown::parse(file, &line, 0, &mut diags);
    let mut found = Vec::new();
    let mut add = |range: Range<usize>, sort| {
        let start = range.start.saturating_sub(LEAD.len());
        found.push((start..range.end.saturating_sub(LEAD.len()), sort));
    };
    for block in &body.blocks {
        let Block { kind: BlockKind::Paragraph(_), .. } = block else { continue };
        visit::own_inlines(block, &mut |inline| {
            if let Some(sort) = sort(inline, &line) {
                add(inline.span.range(), sort);
            }
        });
    }
    for finding in diags.iter().filter(|finding| finding.code == Code::RawHtml) {
        if let Some(tag) = finding.primary {
            add(tag.range(), Sort::Html);
        }
    }
    for (opening, closing, sort) in
        [("{{", "}}", Sort::Placeholder), ("[^", "]", Sort::Footnote)]
    {
        for (start, _) in line.match_indices(opening) {
            let rest = line.get(start..).unwrap_or_default();
            let length = rest.find(closing).map_or(rest.len(), |at| at + closing.len());
            add(start..start + length, sort);
        }
    }
    for (start, pair) in line.match_indices('\\') {
        let next = line.get(start + pair.len()..).and_then(|rest| rest.chars().next());
        if next.is_some_and(|next| "*_~`[]{}<".contains(next)) {
            add(start..start + 2, Sort::Escape);
        }
    }
    found.sort_by_key(|(range, sort)| (range.start, std::cmp::Reverse(range.end), *sort));
    found
}

fn sort(inline: &Inline, line: &str) -> Option<Sort> {
    let range = inline.span.range();
    let written = line.get(range.clone()).unwrap_or_default();
    let sort = match &inline.kind {
        InlineKind::Emphasis(_) => Sort::Emphasis,
        InlineKind::Strong(_) => Sort::Strong,
        InlineKind::Struck(_) => Sort::Struck,
        InlineKind::Code(_) => Sort::Code,
        InlineKind::Image(_) => Sort::Image,
        InlineKind::Foreign { .. } => Sort::Foreign,
        InlineKind::FootnoteMark(_) | InlineKind::InlineFootnote(_) => Sort::Footnote,
        // An address alone is a link in every text.
        InlineKind::Link { .. } if written.starts_with(['[', '<']) => Sort::Link,
        InlineKind::Link { .. }
        | InlineKind::Text(_)
        | InlineKind::SoftBreak
        | InlineKind::LineBreak
        | InlineKind::Placeholder(_) => return None,
    };
    // `2*3*4` is a product.
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = line.get(..range.start).and_then(|text| text.chars().next_back());
    let after = line.get(range.end..).and_then(|text| text.chars().next());
    let is_product =
        touches(before) && touches(after) && !written.contains(char::is_alphabetic);
    (sort.emphasis().is_none() || !is_product).then_some(sort)
}

/// Returns the words of a text with a sign in place of each code.
fn masked(text: &SegmentText) -> String {
    text.parts.iter().map(mask).collect()
}

fn mask(part: &SegmentPart) -> &str {
    match part {
        SegmentPart::Text(words) => words,
        SegmentPart::Code(code) if code.role == CodeRole::Alone => ALONE,
        SegmentPart::Code(_) => END,
    }
}

/// Returns what the words of a text are written with, which is no markup in its translation.
fn sorts(text: &SegmentText) -> BTreeSet<Sort> {
    written(&masked(text)).into_iter().map(|(_, sort)| sort).collect()
}

/// Returns the first words of a translation that are written as in a chapter, and in the
/// source no words are.
pub(super) fn typed_markup(target: &SegmentText, source: &SegmentText) -> Option<String> {
    let found = written(&masked(target));
    if found.is_empty() {
        return None;
    }
    let known = sorts(source);
    let (range, _) = found.into_iter().find(|(_, sort)| !known.contains(sort))?;
    let mut shown = String::new();
    let mut at = 0;
    for part in &target.parts {
        let mask = mask(part);
        let inner = range.start.max(at)..range.end.min(at + mask.len());
        if inner.start < inner.end {
            shown.push_str(match part {
                SegmentPart::Text(_) => {
                    mask.get(inner.start - at..inner.end - at).unwrap_or_default()
                }
                SegmentPart::Code(code) => &code.data,
            });
        }
        at += mask.len();
    }
    Some(shown)
}

/// Returns what was typed with a pair of codes for each emphasis that is written as in a
/// chapter.
pub(super) fn with_emphasis(
    typed: Vec<ReturnedPiece>,
    source: &SegmentText,
    declared: &mut Declared,
) -> Vec<ReturnedPiece> {
    let mask = |piece: &ReturnedPiece| match piece {
        ReturnedPiece::Text(words) => words.clone(),
        ReturnedPiece::Alone(_) => ALONE.to_owned(),
        ReturnedPiece::Open(_) | ReturnedPiece::Close(_) => END.to_owned(),
    };
    let text: String = typed.iter().map(mask).collect();
    let found = written(&text);
    if found.is_empty() {
        return typed;
    }
    let known = sorts(source);
    // Where signs stand, how many there are, and the code in their place.
    let mut signs: Vec<(usize, usize, ReturnedPiece)> = Vec::new();
    for (range, sort) in found {
        let Some((kind, sign)) = sort.emphasis() else { continue };
        let inner = range.start + sign.len()..range.end.saturating_sub(sign.len());
        let is_sign = |range: Range<usize>| {
            let signs = text.get(range).unwrap_or_default();
            !signs.is_empty() && signs.chars().all(|c| "*_~".contains(c))
        };
        if known.contains(&sort)
            || !is_sign(range.start..inner.start)
            || !is_sign(inner.end..range.end)
        {
            continue;
        }
        let id = format!("typed {}", signs.len());
        let (open, close) = (sign.to_owned(), Some(sign.to_owned()));
        declared.add(&id, Mark { kind: kind.to_owned(), open, close });
        signs.push((range.start, sign.len(), ReturnedPiece::Open(id.clone())));
        signs.push((inner.end, sign.len(), ReturnedPiece::Close(id)));
    }
    signs.sort_by_key(|(start, ..)| *start);
    let mut signs = signs.into_iter().peekable();
    let mut pieces = Vec::new();
    let mut at = 0;
    for piece in typed {
        let length = mask(&piece).len();
        let ReturnedPiece::Text(words) = &piece else {
            pieces.push(piece);
            at += length;
            continue;
        };
        let mut from = 0;
        let push = |range: Range<usize>, pieces: &mut Vec<ReturnedPiece>| {
            let words = words.get(range).filter(|words| !words.is_empty());
            pieces.extend(words.map(|words| ReturnedPiece::Text(words.to_owned())));
        };
        while let Some((start, signs, code)) =
            signs.next_if(|(start, ..)| *start < at + length)
        {
            push(from..start - at, &mut pieces);
            pieces.push(code);
            from = start - at + signs;
        }
        push(from..length, &mut pieces);
        at += length;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::InlineCode;
    use crate::translation::exchange::codes::restore;
    use crate::translation::exchange::tags::found;

    fn words(words: &str) -> SegmentText {
        SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
    }

    /// Returns what was typed as the chapter would have it, and what of it is not used.
    fn read(typed: &str, source: &str) -> (String, Option<String>) {
        let mut declared = Declared::default();
        for (id, close) in [("1", None), ("2", Some("](a.lt)"))] {
            let (kind, close) = (String::new(), close.map(str::to_owned));
            let open = if close.is_some() { "[" } else { "{{cite \"a\"}}" }.to_owned();
            declared.add(id, Mark { kind, open, close });
        }
        let source = words(source);
        let pieces = with_emphasis(found(typed), &source, &mut declared);
        let (text, mistakes) = restore(&pieces, &declared);
        assert!(mistakes.is_empty(), "{typed}: {mistakes:?}");
        let left = typed_markup(&text, &source);
        let shown = text.parts.iter().map(|part| match part {
            SegmentPart::Text(words) => words.clone(),
            SegmentPart::Code(InlineCode { role, data, .. }) => match role {
                CodeRole::Alone => data.clone(),
                CodeRole::Open(_) => format!("<{data}"),
                CodeRole::Close(_) => format!("{data}>"),
            },
        });
        (shown.collect(), left)
    }

    #[test]
    fn emphasis_is_what_it_says() {
        for (typed, expected) in [
            ("They need *help*.", "They need <*help*>."),
            ("**All** of _them_ ~~did~~", "<**All**> of <*them*> <~~did~~>"),
            ("*see <x1/>*", "<*see {{cite \"a\"}}*>"),
            ("children*<x1/>*", "children<*{{cite \"a\"}}*>"),
            ("<g2>**here**</g2>", "<[<**here**>](a.lt)>"),
            ("*one **two** three*", "<*one <**two**> three*>"),
            ("***both***", "<*<**both**>*>"),
            ("ąžuolas *ąžuolas* ąžuolas", "ąžuolas <*ąžuolas*> ąžuolas"),
            // Signs that are none of Markdown.
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("2*3*4", "2*3*4"),
            ("file_name_a and 5* with 6*", "file_name_a and 5* with 6*"),
            ("See https://vaikai.lt/a_b_c [1]", "See https://vaikai.lt/a_b_c [1]"),
            ("[1]<g2>a</g2> 5 <<x1/> a >", "[1]<[a](a.lt)> 5 <{{cite \"a\"}} a >"),
        ] {
            assert_eq!(read(typed, "Vaikai."), (expected.to_owned(), None), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_typed_is_named() {
        for (typed, expected) in [
            ("see {{ref \"a\"}}.", "{{ref \"a\"}}"),
            ("see {{ref", "{{ref"),
            ("see [here](https://vaikai.lt)", "[here](https://vaikai.lt)"),
            ("see [<x1/>](https://a.lt)", "[{{cite \"a\"}}](https://a.lt)"),
            ("see <https://vaikai.lt>", "<https://vaikai.lt>"),
            ("![a](b.png)", "![a](b.png)"),
            ("`code`", "`code`"),
            ("[words]{lang=fr}", "[words]{lang=fr}"),
            ("word[^1]", "[^1]"),
            ("word^[note]", "^[note]"),
            ("<b>bold</b>", "<b>"),
            (r"\*help\*", r"\*"),
        ] {
            let (_, left) = read(typed, "Vaikai.");
            assert_eq!(left.as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_the_source_shows_with_the_same_signs_is_text() {
        for (typed, source) in [
            ("a *star*", "*žvaigždė*"),
            ("{{value}}", "rašoma {{value}}"),
            ("`code`", "`kodas`"),
        ] {
            assert_eq!(read(typed, source), (typed.to_owned(), None));
        }
    }

    proptest! {
        #[test]
        fn words_stay_and_no_emphasis_is_left(
            typed in r"[a-cą *_~\[\]()\\<>`{}^!0-9]{0,30}"
        ) {
            let mut declared = Declared::default();
            let source = SegmentText::default();
            let pieces = vec![ReturnedPiece::Text(typed.clone())];
            let pieces = with_emphasis(pieces, &source, &mut declared);
            let (text, mistakes) = restore(&pieces, &declared);
            prop_assert!(mistakes.is_empty(), "{mistakes:?}");
            let bare = |text: &str| {
                text.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
            };
            prop_assert_eq!(bare(&masked(&text)), bare(&typed));
            // Whatever is left is named, and stands in what was typed.
            if let Some(left) = typed_markup(&text, &source) {
                prop_assert!(!left.is_empty());
            }
        }
    }
}
