//! Checks that an SVG file is a drawing that a document can hold.
//!
//! It may refer to nothing outside itself, and to nothing inside itself so often or so
//! deeply that to draw it takes very long or more stack than there is.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::found::{BadImage, LostOfImage};

use image::ImageFormat;
use roxmltree::{Document, Node, ParsingOptions};
use usvg::{Group, ImageHrefResolver, ImageKind, Options, Tree};

use super::{Looks, MAX_PIXELS, PictureFormat, PictureProblem, pixels};

/// The most elements and texts; no drawing by hand has a tenth of it.
const MOST_NODES: u32 = 1_000_000;
/// How many clips, masks or patterns may be drawn by way of one another.
const DEEPEST: usize = 32;
/// How many of them a style sheet may name.
const MOST_STYLED: usize = 32;
/// The most pixels that blurs and other effects may be computed for.
const MOST_EFFECTS: f32 = 100_000_000.0;
/// How finely Typst computes effects: pixels to a unit, and the most to a side.
const EFFECT_SCALE: f32 = 4.0;
const EFFECT_SIDE: f32 = 5_000.0;

/// Looks into a drawing. What of it will not be shown is `blank`, or what [`omissions`]
/// returns.
pub(super) fn look(bytes: &[u8]) -> Result<Looks, PictureProblem> {
    // `usvg` would unpack a compressed drawing, however large it becomes.
    let text =
        std::str::from_utf8(bytes).map_err(|_| PictureProblem::of(BadImage::Damaged))?;
    let document = parsed(text)?;
    if exceeds_reference_limits(&document) {
        return Err(PictureProblem::of(BadImage::Effects));
    }
    let embedded = Arc::new(Mutex::new(Embedded { pixels: MAX_PIXELS, problem: None }));
    let (outside, inside) = (Arc::clone(&embedded), Arc::clone(&embedded));
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, data, _| {
                lock(&inside).take(&data);
                None
            }),
            resolve_string: Box::new(move |_, _| -> Option<ImageKind> {
                lock(&outside)
                    .problem
                    .get_or_insert(PictureProblem::of(BadImage::External));
                None
            }),
        },
        ..Options::default()
    };
    let tree = Tree::from_data(bytes, &options).map_err(|error| PictureProblem {
        kind: BadImage::Damaged,
        detail: error.to_string(),
    })?;
    if let Some(refused) = lock(&embedded).problem.take() {
        return Err(refused);
    }
    if effects(tree.root()) > MOST_EFFECTS {
        return Err(PictureProblem::of(BadImage::Effects));
    }
    // Text is drawn with fonts that are not here, and pictures are not kept.
    let shows = document
        .descendants()
        .any(|node| ["text", "image"].contains(&node.tag_name().name()));
    let mut omissions = omissions(&document);
    if !shows && !tree.root().has_children() {
        omissions.push(LostOfImage::Blank);
    }
    let (width, height) = (tree.size().width(), tree.size().height());
    Ok(Looks { format: PictureFormat::Svg, width, height, omissions })
}

/// Returns the text of a drawing's elements `text`.
pub(super) fn text(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let Ok(document) = parsed(text) else { return String::new() };
    let texts = document
        .descendants()
        .filter(Node::is_text)
        .filter(|node| node.ancestors().any(|outer| outer.tag_name().name() == "text"));
    texts.filter_map(|node| node.text()).collect()
}

fn parsed(text: &str) -> Result<Document<'_>, PictureProblem> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| PictureProblem {
        kind: BadImage::Damaged,
        detail: error.to_string(),
    })
}

/// Elements that a page can't show, each with what it is called in the finding.
const OMITTED: [(&str, LostOfImage); 8] = [
    ("foreignObject", LostOfImage::Foreign),
    ("iframe", LostOfImage::Foreign),
    ("video", LostOfImage::Foreign),
    ("script", LostOfImage::Script),
    ("animate", LostOfImage::Animated),
    ("animateTransform", LostOfImage::Animated),
    ("animateMotion", LostOfImage::Animated),
    ("set", LostOfImage::Animated),
];

/// What a style sheet may hold that `usvg` does not apply.
const UNSTYLED: [&str; 7] = [
    "var(",
    "icc-color(",
    "device-cmyk(",
    "@media",
    "@import",
    "@font-face",
    "@supports",
];

/// Returns what of a drawing will not be shown: `foreign` (boxes of HTML, as draw.io writes
/// text), `script`, `animated`, `style` (a rule that means nothing outside a browser).
fn omissions(document: &Document<'_>) -> Vec<LostOfImage> {
    let is_unstyled = |text: &str| UNSTYLED.iter().any(|style| text.contains(style));
    let mut found = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        found.extend(
            OMITTED.iter().filter(|(known, _)| *known == name).map(|(_, kind)| *kind),
        );
        let mut texts = node.descendants().filter_map(|inner| inner.text());
        let is_styled = name == "style" && texts.any(is_unstyled)
            || name != "text"
                && node.attributes().any(|attribute| is_unstyled(attribute.value()));
        if is_styled {
            found.push(LostOfImage::Style);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The pictures that a drawing holds in itself.
struct Embedded {
    /// How many pixels they may still have.
    pixels: u64,
    problem: Option<PictureProblem>,
}

impl Embedded {
    fn take(&mut self, data: &[u8]) {
        let found = match image::guess_format(data) {
            Ok(
                format @ (ImageFormat::Png
                | ImageFormat::Jpeg
                | ImageFormat::Gif
                | ImageFormat::WebP),
            ) => pixels(data, format, self.pixels).map(|pixels| pixels.count),
            // A drawing within a drawing could be compressed, and hold others in turn.
            _ => Err(PictureProblem::of(BadImage::Nested)),
        };
        match found {
            Ok(pixels) => self.pixels -= pixels,
            Err(problem) => {
                self.problem.get_or_insert(problem);
            }
        }
    }
}

fn lock(embedded: &Mutex<Embedded>) -> std::sync::MutexGuard<'_, Embedded> {
    embedded.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns whether elements refer to one another too deeply or in a circle.
fn exceeds_reference_limits(document: &Document<'_>) -> bool {
    let mut styled = 0;
    let mut named: BTreeMap<&str, Node<'_, '_>> = BTreeMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            named.entry(id).or_insert(node);
        }
        if node.has_tag_name("style") || node.tag_name().name() == "style" {
            let texts = node.descendants().filter_map(|inner| inner.text());
            styled += texts.map(|text| text.matches("url(").count()).sum::<usize>();
        }
    }
    let mut depths = BTreeMap::new();
    styled > MOST_STYLED
        || named.keys().any(|id| depth(id, &named, &mut depths, 0).is_none())
}

/// Returns how deeply an element refers to others; `None` if that is too deep.
fn depth<'d>(
    id: &'d str,
    named: &BTreeMap<&'d str, Node<'d, 'd>>,
    known: &mut BTreeMap<&'d str, usize>,
    level: usize,
) -> Option<usize> {
    if let Some(depth) = known.get(id) {
        return (level + depth <= DEEPEST).then_some(*depth);
    }
    // A circle ends here too.
    if level > DEEPEST {
        return None;
    }
    let mut deepest = 0;
    for node in named.get(id)?.descendants() {
        for attribute in node.attributes() {
            for other in references(attribute.name(), attribute.value()) {
                if named.contains_key(other) {
                    deepest = deepest.max(1 + depth(other, named, known, level + 1)?);
                }
            }
        }
    }
    known.insert(id, deepest);
    Some(deepest)
}

/// Returns the ids that an attribute refers to.
fn references<'a>(name: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let link = if name == "href" { value.trim().strip_prefix('#') } else { None };
    let urls = value.split("url(").skip(1).filter_map(|rest| {
        let (target, _) = rest.split_once(')')?;
        target.trim().trim_matches(['"', '\'']).strip_prefix('#')
    });
    link.into_iter().chain(urls)
}

/// Returns for how many pixels effects are computed.
fn effects(root: &Group) -> f32 {
    let mut total = 0.0;
    let mut groups = vec![root.clone()];
    while let Some(group) = groups.pop() {
        let steps: usize =
            group.filters().iter().map(|filter| filter.primitives().len()).sum();
        if steps > 0 {
            let bounds = group.layer_bounding_box();
            let longer = bounds.width().max(bounds.height());
            let scale = EFFECT_SCALE.min(EFFECT_SIDE / longer);
            let pixels = bounds.width() * bounds.height() * scale * scale;
            total += pixels * f32::from(u16::try_from(steps).unwrap_or(u16::MAX));
        }
        for node in group.children() {
            if let usvg::Node::Group(inner) = node {
                groups.push((**inner).clone());
            }
            node.subroots(|inner| groups.push(inner.clone()));
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inner: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' \
             xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{inner}</svg>"
        )
    }

    #[track_caller]
    fn check(inner: &str, expected: Option<&str>) {
        let found =
            look(svg(inner).as_bytes()).err().map(|problem| problem.kind.as_str());
        let shown: String = inner.chars().take(200).collect();
        assert_eq!(found, expected, "{shown}");
    }

    #[test]
    fn drawings_refer_to_nothing() {
        check("<rect width='3' height='3'/>", None);
        for href in ["b.png", "/etc/passwd", "https://example.org/b.png"] {
            let image = format!("<image xlink:href='{href}' width='1' height='1'/>");
            check(&image, Some("external"));
        }
        let cut = look(b"<svg").err().map(|problem| problem.kind.as_str());
        assert_eq!(cut, Some("damaged"));
        let packed = look(&[0x1f, 0x8b, 8, 0]).err().map(|problem| problem.kind.as_str());
        assert_eq!(packed, Some("damaged"));
    }

    #[test]
    fn what_a_page_can_t_show_is_known() {
        for (inner, expected) in [
            ("<rect width='3' height='3'/><style>rect { fill: red }</style>", &[][..]),
            ("<text>Tekstas</text>", &[]),
            ("<switch><foreignObject/><text>Tekstas</text></switch>", &["foreign"]),
            (
                "<rect width='3' height='3'><animate attributeName='x'/><set/></rect>",
                &["animated"],
            ),
            ("<style>a { fill: var(--b) }</style><text/><script/>", &["script", "style"]),
            ("<rect width='3' height='3' fill='device-cmyk(0,1,1,0)'/>", &["style"]),
            ("<use xlink:href='#none'/>", &["blank"]),
            ("", &["blank"]),
        ] {
            let omissions = look(svg(inner).as_bytes()).unwrap().omissions;
            let omissions: Vec<&str> =
                omissions.into_iter().map(LostOfImage::as_str).collect();
            assert_eq!(omissions, expected, "{inner}");
        }
    }

    #[test]
    fn a_drawing_holds_no_other() {
        // `<svg/>` in base64.
        for data in
            ["data:image/svg+xml;base64,PHN2Zy8+", "data:image/png;base64,PHN2Zy8+"]
        {
            let image = format!("<image xlink:href='{data}' width='1' height='1'/>");
            check(&image, Some("nested"));
        }
    }

    #[test]
    fn references_are_neither_deep_nor_circular() {
        let chain = |length: usize| -> String {
            let clip = |at: usize| {
                let next = at + 1;
                format!(
                    "<clipPath id='c{at}' clip-path='url(#c{next})'><rect/></clipPath>"
                )
            };
            (0..length).map(clip).collect()
        };
        check(&chain(10), None);
        check(&chain(20_000), Some("effects"));
        check("<g id='a'><use xlink:href='#a'/></g>", Some("effects"));
        let styled = "<style>a { clip-path: url(#b) }</style>".repeat(40);
        check(&styled, Some("effects"));
    }

    #[test]
    fn effects_end_in_time() {
        let blurred = |length: usize| {
            let filter = "<filter id='f' width='100000' height='100000'>\
                <feGaussianBlur stdDeviation='1'/></filter>";
            let rect = "<rect width='9' height='9' filter='url(#f)'/>";
            format!("<defs>{filter}</defs>{}", rect.repeat(length))
        };
        check(&blurred(1), None);
        check(&blurred(40), Some("effects"));
    }
}
