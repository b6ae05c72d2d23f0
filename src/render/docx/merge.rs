//! The program's own styles and those of a reference in one.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::docx::styles::Style;
use crate::syntax::xml::{self, Element};

/// Styles of two files in one.
pub(super) struct Merged {
    pub(super) text: String,
    pub(super) ids: BTreeMap<Style, String>,
    /// The names of the styles that the reference does not have.
    pub(super) missing: Vec<&'static str>,
}

/// A style of a file.
pub(super) struct Entry<'t> {
    kind: &'t str,
    name: String,
    pub(super) id: &'t str,
    pub(super) element: Element<'t>,
}

pub(super) fn entries<'t>(document: &'t xml::Document<'_>) -> Vec<Entry<'t>> {
    let styles = Element::root(document).named("style");
    let read = |element: Element<'t>| {
        let name = element.named("name").next()?.attribute("w:val")?;
        Some(Entry {
            kind: element.attribute("w:type").unwrap_or("paragraph"),
            // Programs differ in capitals: `heading 1`, `Heading 1`.
            name: name.trim().to_lowercase(),
            id: element.attribute("w:styleId")?,
            element,
        })
    };
    styles.filter_map(read).collect()
}

/// Puts the program's own styles into those of a reference where it has none of that name;
/// an empty text is no reference.
pub(super) fn merge(own: &str, reference: &str) -> Merged {
    let own_document = xml::parse(own).expect("a test reads the program's own styles");
    let own_entries = entries(&own_document);
    let document = xml::parse(reference).ok();
    let theirs = document.as_ref().map(entries).unwrap_or_default();
    let mut taken: BTreeSet<String> =
        theirs.iter().map(|entry| entry.id.to_owned()).collect();
    // From the program's id of a style to that of the file.
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    let mut added = Vec::new();
    for entry in &own_entries {
        let same = theirs
            .iter()
            .find(|other| (other.kind, &other.name) == (entry.kind, &entry.name));
        if let Some(same) = same {
            ids.insert(entry.id, same.id.to_owned());
            continue;
        }
        let mut id = entry.id.to_owned();
        while !taken.insert(id.clone()) {
            id.push('1');
        }
        ids.insert(entry.id, id);
        added.push(entry);
    }
    let mut markup = String::new();
    for entry in &added {
        let mut written = entry.element.written().to_owned();
        for name in ["w:styleId=\"", "<w:basedOn w:val=\"", "<w:next w:val=\""] {
            written = renamed(&written, name, &ids);
        }
        // The defaults of a reference stay those of its own.
        if document.is_some() {
            written = written.replace(" w:default=\"1\"", "");
        }
        markup.push_str(&written);
        markup.push('\n');
    }
    let text = match reference.rfind("</w:styles>").filter(|_| document.is_some()) {
        Some(end) => {
            let (before, after) = reference.split_at(end);
            format!("{before}{markup}{after}")
        }
        None => own.to_owned(),
    };
    let by_name = |style: &Style| {
        let name = style.as_str().to_lowercase();
        own_entries.iter().find(|entry| entry.name == name)
    };
    let of_style = |style: &Style| {
        let id = by_name(style).and_then(|entry| ids.get(entry.id));
        (*style, id.cloned().unwrap_or_default())
    };
    let is_added = |style: &&Style| {
        let entry = by_name(style);
        entry.is_some_and(|entry| added.iter().any(|other| other.id == entry.id))
    };
    Merged {
        text,
        ids: Style::ALL.iter().map(of_style).collect(),
        missing: Style::ALL.iter().filter(is_added).map(|style| style.as_str()).collect(),
    }
}

/// Gives a style the ids of another file where a text stands before them.
fn renamed(written: &str, before: &str, ids: &BTreeMap<&str, String>) -> String {
    let Some((start, rest)) = written.split_once(before) else {
        return written.to_owned();
    };
    let Some((id, rest)) = rest.split_once('"') else { return written.to_owned() };
    let id = ids.get(id).map_or(id, String::as_str);
    format!("{start}{before}{id}\"{rest}")
}
