//! Styles that say what a text is.

use std::collections::BTreeMap;

use crate::syntax::word::package::{Package, attribute, parse};
use crate::syntax::xml::Element;

/// What a style says of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It is a line of the contents or of a list of tables or figures.
    Contents,
    /// It is that of paragraphs to which nobody gave one.
    Plain,
    /// It is the mark of a footnote.
    NoteMark,
}

/// What the names of the styles begin with that Word and `LibreOffice` give to the lines of
/// contents and lists.
const CONTENTS: [&str; 5] =
    ["toc ", "contents ", "figure index ", "illustration index ", "table index "];

/// Returns whether paragraphs have a style to which nobody gave one.
fn is_default(style: Element<'_>) -> bool {
    attribute(style, "type") == Some("paragraph")
        && matches!(attribute(style, "default"), Some("1" | "true" | "on"))
}

/// Returns the styles that mean something, by id. A localised Word renames ids, but not the
/// names of its own styles.
pub(super) fn styles(package: &Package) -> BTreeMap<String, Meaning> {
    let mut meanings = BTreeMap::new();
    for (path, text) in package.parts("styles") {
        let Ok(tree) = parse(&path, &text) else { continue };
        for style in Element::root(&tree).named("style") {
            let name = style.named("name").next().and_then(|name| attribute(name, "val"));
            let name = name.unwrap_or_default().to_ascii_lowercase();
            let meaning = match name.as_str() {
                "footnote reference"
                | "endnote reference"
                | "footnote characters"
                | "footnote anchor" => Meaning::NoteMark,
                "table of figures" => Meaning::Contents,
                name if CONTENTS.iter().any(|start| name.starts_with(start)) => {
                    Meaning::Contents
                }
                _ if is_default(style) => Meaning::Plain,
                _ => continue,
            };
            if let Some(id) = attribute(style, "styleId") {
                meanings.insert(id.to_owned(), meaning);
            }
        }
    }
    meanings
}
