//! What translators remark on a text: notes of the standard, comments of programs.
//!
//! Whoever doubts a translation writes it there, and nobody reads the file again.

use std::collections::BTreeMap;

use crate::syntax::xml::Element;
use crate::text::{Args, Catalog, Language};
use crate::translation::exchange::status::local;
use crate::translation::terms::ARROW;

/// The categories of the notes that go out in XLIFF 2.
const CATEGORIES: [&str; 4] =
    ["location", "translation", "former-source", "former-target"];

/// The comments that stand at the head of a file, by id: Trados keeps them there, and marks
/// the words in the text with the id.
pub(super) type Defined = BTreeMap<String, Vec<String>>;

/// Returns the comments at the head of a file.
pub(super) fn defined(root: Element<'_>) -> Defined {
    let mut defined = Defined::new();
    walk(root, &mut |element| {
        let id = element.attribute("id").filter(|_| local(element.name()).1 == "cmt-def");
        if let Some(id) = id {
            let list = defined.entry(id.to_owned()).or_default();
            list.extend(comments(element));
        }
    });
    defined
}

/// Returns the remarks on a unit.
pub(super) fn of_unit(unit: Element<'_>, defined: &Defined) -> Vec<String> {
    let mut remarks = comments(unit);
    walk(unit, &mut |element| {
        let ids = element.attributes().filter(|(name, _)| local(name).1 == "cid");
        let known = ids.filter_map(|(_, id)| defined.get(id));
        remarks.extend(known.flatten().cloned());
    });
    remarks.retain(|remark| !remark.is_empty());
    let mut seen: Vec<String> = Vec::new();
    for remark in remarks {
        if !seen.contains(&remark) {
            seen.push(remark);
        }
    }
    seen
}

/// Returns the texts of the notes and comments within an element that are not ours.
fn comments(element: Element<'_>) -> Vec<String> {
    let mut found = Vec::new();
    walk(element, &mut |element| {
        let is_remark = match local(element.name()).1 {
            "note" => !is_of_ours(element),
            "Comment" | "comment" => true,
            _ => false,
        };
        if is_remark {
            let text = element.text();
            found.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    });
    found
}

fn is_of_ours(note: Element<'_>) -> bool {
    note.attribute("category").is_some_and(|category| CATEGORIES.contains(&category))
}

/// Returns whether a note is one that went out with the file: what is said of the state of a
/// translation, or how a term is rendered.
pub(super) fn went_out(note: &str, language: Language, catalog: &Catalog) -> bool {
    let ids = ["note-stale", "note-unconfirmed", "note-former"];
    let remark = |id| catalog.format(language, id, &Args::new().text("text", ""));
    let begins = |opening: String| note.starts_with(opening.trim());
    ids.into_iter().filter_map(remark).any(begins) || note.contains(ARROW)
}

fn walk<'e>(element: Element<'e>, visit: &mut impl FnMut(Element<'e>)) {
    let mut waiting = vec![element];
    while let Some(child) = waiting.pop() {
        visit(child);
        let mut inner: Vec<_> = child.elements().collect();
        inner.reverse();
        waiting.extend(inner);
    }
}
