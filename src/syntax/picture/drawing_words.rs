//! What a drawing says: the texts that it shows, and what it says unseen.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, NodeType, ParsingOptions};

use super::PictureFormat;

/// Attributes that are numbers alone; they are long and say nothing.
pub(super) const GEOMETRY: [&str; 6] = ["d", "points", "transform", "viewBox", "x", "y"];

/// How many texts of one letter there are where letters are placed one by one: they can't be
/// put together into words.
const SCATTERED: usize = 8;

/// What a drawing says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DrawingWords {
    /// The texts that it shows, each as its runs, in order.
    pub(crate) shown: Vec<Vec<String>>,
    /// What it says where a reader does not see it: titles, labels, names of parts, styles.
    pub(crate) unseen: Vec<String>,
    /// Whether it may show words that are not text: paths, pictures, letters one by one.
    pub(crate) is_partly_unread: bool,
}

/// Returns what a drawing says; `None` if it can't be read.
pub(crate) fn words_of_drawing(bytes: &[u8]) -> Option<DrawingWords> {
    let document = parsed(bytes)?;
    let mut words = DrawingWords::default();
    let mut groups: BTreeMap<u32, usize> = BTreeMap::new();
    for node in document.descendants() {
        match node.node_type() {
            NodeType::Text => {
                let text = node.text().unwrap_or_default().to_owned();
                match shown_in(node) {
                    Some(group) => {
                        let index =
                            *groups.entry(group.id().get()).or_insert_with(|| {
                                words.shown.push(Vec::new());
                                words.shown.len() - 1
                            });
                        words.shown.get_mut(index).into_iter().for_each(|runs| {
                            runs.push(text.clone());
                        });
                    }
                    None if text.trim().is_empty() => {}
                    None => words.unseen.push(text),
                }
            }
            NodeType::Element => {
                let name = node.tag_name().name();
                words.is_partly_unread |= matches!(name, "path" | "image" | "feImage");
                let attributes = node.attributes().map(|it| (it.name(), it.value()));
                let said = attributes.filter(|(name, value)| {
                    !GEOMETRY.contains(name)
                        && !value.starts_with("data:")
                        && value.chars().any(char::is_alphabetic)
                });
                words.unseen.extend(said.map(|(_, value)| value.to_owned()));
            }
            NodeType::Comment | NodeType::PI | NodeType::Root => {}
        }
    }
    let runs = words.shown.iter().flatten().map(|run| run.trim());
    let (letters, texts): (Vec<&str>, Vec<&str>) =
        runs.filter(|run| !run.is_empty()).partition(|run| run.chars().count() == 1);
    words.is_partly_unread |= letters.len() >= SCATTERED && letters.len() > texts.len();
    Some(words)
}

/// Returns whether a picture may show words that the program can't read.
pub(crate) fn is_unread(format: PictureFormat, bytes: &[u8]) -> bool {
    format != PictureFormat::Svg
        || words_of_drawing(bytes).is_none_or(|words| words.is_partly_unread)
}

/// Parses a drawing.
pub(super) fn parsed(bytes: &[u8]) -> Option<Document<'_>> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(std::str::from_utf8(bytes).ok()?, options).ok()
}

/// Returns the element that shows a text; `None` if it is not shown.
pub(super) fn shown_in<'d>(node: Node<'d, 'd>) -> Option<Node<'d, 'd>> {
    let is =
        |outer: &Node<'_, '_>, names: &[&str]| names.contains(&outer.tag_name().name());
    if node.ancestors().any(|outer| is(&outer, &["title", "desc", "style", "script"])) {
        return None;
    }
    node.ancestors().filter(|outer| is(outer, &["text", "foreignObject"])).last()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const SVG: &str = "http://www.w3.org/2000/svg";
    const XLINK: &str = "http://www.w3.org/1999/xlink";

    /// Parts of drawings that say something where no reader sees it.
    pub(crate) const UNSEEN: [&str; 9] = [
        "<title>Rugilė</title>",
        "<desc>Rugilė</desc>",
        "<g aria-label='Rugilė'/>",
        "<g data-name='Rugilė'/>",
        "<g id='Rugilė'/>",
        "<g class='a Rugilė'/>",
        "<a xlink:href='https://example.org/Rugilė'/>",
        "<style>.a { font-family: 'Rugilė' }</style>",
        "Rugilė",
    ];

    pub(crate) fn svg(inner: &str) -> String {
        format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" width=\"9\" height=\"9\">{inner}</svg>"
        )
    }

    fn words(inner: &str) -> DrawingWords {
        words_of_drawing(svg(inner).as_bytes()).unwrap()
    }

    #[test]
    fn texts_are_read_as_they_are_shown() {
        for (inner, expected) in [
            ("<text>Ona &amp; &#268;iur&#x117;</text>", &[&["Ona & Čiurė"][..]][..]),
            ("<text><![CDATA[Ona <9>]]></text>", &[&["Ona <9>"]]),
            ("<text>Ona,<tspan>12 m.</tspan></text>", &[&["Ona,", "12 m."]]),
            ("<text>a</text><g><text>b</text></g>", &[&["a"], &["b"]]),
            ("<text><title>c</title>a</text>", &[&["a"]]),
            ("<text><textPath href='#p'>a</textPath></text>", &[&["a"]]),
            (
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
                &[&["a"]],
            ),
            ("<rect/>", &[]),
        ] {
            let shown = words(inner).shown;
            assert_eq!(shown, expected, "{inner}");
        }
    }

    #[test]
    fn what_is_said_unseen_is_known() {
        for inner in UNSEEN {
            let unseen = words(inner).unseen;
            assert!(unseen.iter().any(|text| text.contains("Rugilė")), "{inner}");
        }
    }

    #[test]
    fn what_can_not_be_read_is_known() {
        let letters = "<text>R</text>".repeat(9);
        for (inner, expected) in [
            ("<text>Rugilė</text><circle r='3'/>", false),
            ("<path d='M0 0'/>", true),
            ("<image href='data:image/png;base64,AAAA'/>", true),
            (letters.as_str(), true),
        ] {
            assert_eq!(words(inner).is_partly_unread, expected, "{inner}");
        }
    }
}
