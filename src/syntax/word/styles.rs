//! Styles that say what a text is.

use std::collections::BTreeMap;

use crate::syntax::word::looks::{Look, look};
use crate::syntax::word::package::{Package, attribute, parse};
use crate::syntax::xml::Element;
use crate::text::digest;

/// On how many others a style may be based.
const MAX_BASES: usize = 32;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
    /// The id of the style of paragraphs to which nobody gave one.
    plain: String,
}

/// A style.
#[derive(Debug, Default)]
struct Style {
    meaning: Option<Meaning>,
    /// A number for its name, which programs keep, whatever they call it in a file.
    name: u64,
    based_on: Option<String>,
    look: Look,
}

impl Styles {
    /// Returns what a style means.
    pub(super) fn meaning(&self, id: &str) -> Option<Meaning> {
        self.by_id.get(id).and_then(|style| style.meaning)
    }

    /// Returns a number for the name of the style of a paragraph.
    pub(super) fn name(&self, id: &str) -> u64 {
        let id = if id.is_empty() { &self.plain } else { id };
        self.by_id.get(id).map_or(0, |style| style.name)
    }

    /// Adds how letters look in a style to what is known of them.
    pub(super) fn look(&self, id: &str, look: &mut Look) {
        let id = if id.is_empty() { &self.plain } else { id };
        let next = |style: &&Style| self.by_id.get(style.based_on.as_ref()?);
        let styles = std::iter::successors(self.by_id.get(id), next);
        let styles: Vec<&Style> = styles.take(MAX_BASES).collect();
        for style in styles.into_iter().rev() {
            look.extend(&style.look);
        }
    }
}

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

/// Returns the styles of a file. A localised Word renames ids, but not the names of its own
/// styles.
pub(super) fn styles(package: &Package) -> Styles {
    let mut styles = Styles::default();
    for (path, text) in package.parts("styles") {
        let Ok(tree) = parse(&path, &text) else { continue };
        for style in Element::root(&tree).named("style") {
            let name = style.named("name").next().and_then(|name| attribute(name, "val"));
            let name = name.unwrap_or_default().to_ascii_lowercase();
            let meaning = match name.as_str() {
                "footnote reference"
                | "endnote reference"
                | "footnote characters"
                | "footnote anchor" => Some(Meaning::NoteMark),
                "table of figures" => Some(Meaning::Contents),
                name if CONTENTS.iter().any(|start| name.starts_with(start)) => {
                    Some(Meaning::Contents)
                }
                _ => is_default(style).then_some(Meaning::Plain),
            };
            let based_on = style.named("basedOn").next();
            let based_on = based_on.and_then(|it| attribute(it, "val"));
            let Some(id) = attribute(style, "styleId") else { continue };
            if is_default(style) {
                id.clone_into(&mut styles.plain);
            }
            let style = Style {
                meaning,
                name: digest(&name),
                based_on: based_on.map(str::to_owned),
                look: style.named("rPr").next().map(look).unwrap_or_default(),
            };
            styles.by_id.insert(id.to_owned(), style);
        }
    }
    styles
}
