//! Styles that say what a text is.

use std::collections::BTreeMap;

use crate::syntax::word::package::{Package, attribute, parse};
use crate::syntax::xml::Element;

/// What a style says of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It is a line of the contents.
    Contents,
    /// It is the mark of a footnote.
    NoteMark,
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
                name if name.starts_with("toc ") || name.starts_with("contents ") => {
                    Meaning::Contents
                }
                _ => continue,
            };
            if let Some(id) = attribute(style, "styleId") {
                meanings.insert(id.to_owned(), meaning);
            }
        }
    }
    meanings
}
