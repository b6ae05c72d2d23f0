//! Where each entry of a report's registers is, by what it is called.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml_edit::DocumentMut;

use crate::diagnostic::{FileId, Sources};
use crate::edit::entries::{message, table};
use crate::evidence::Indicator;
use crate::model::Term;
use crate::pipeline::Snapshot;
use crate::text::{Language, outline};

/// What a chapter brings with it: a file, or an entry of a register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Brought {
    /// A file, by its path from the project's folder.
    File(String),
    /// An indicator, by its id.
    Indicator(String),
    /// A publication, by its key.
    Source(String),
    /// A message, by its name.
    Message(Language, String),
    /// A term, by its first name in the source language.
    Term(String),
    /// The word budget of a chapter, by its id.
    Budget(String),
}

impl Brought {
    /// Returns what kind of thing it is, as an argument of a message.
    pub fn kind(&self) -> &'static str {
        match self {
            Brought::File(_) => "file",
            Brought::Indicator(_) => "indicator",
            Brought::Source(_) => "source",
            Brought::Message(..) => "message",
            Brought::Term(_) => "term",
            Brought::Budget(_) => "budget",
        }
    }

    /// Returns what it is called.
    pub fn name(&self) -> &str {
        match self {
            Brought::File(name)
            | Brought::Indicator(name)
            | Brought::Source(name)
            | Brought::Message(_, name)
            | Brought::Term(name)
            | Brought::Budget(name) => name,
        }
    }
}

/// Where an entry is: a file and a part of its text.
#[derive(Debug, Clone)]
pub(in crate::edit) struct Place {
    pub(in crate::edit) file: FileId,
    pub(in crate::edit) range: Range<usize>,
}

/// The entries of a report's registers.
#[derive(Debug, Default)]
pub(in crate::edit) struct Index<'s> {
    pub(in crate::edit) places: BTreeMap<Brought, Place>,
    /// The entries of indicators that are not one piece of text, as if they were.
    spread: BTreeMap<Brought, String>,
    pub(in crate::edit) terms: BTreeMap<String, &'s Term>,
    /// The messages that a message uses.
    pub(in crate::edit) references: BTreeMap<(Language, String), BTreeSet<String>>,
}

impl<'s> Index<'s> {
    pub(in crate::edit) fn of(snapshot: &'s Snapshot) -> Self {
        let (project, sources) = (&snapshot.project, &snapshot.sources);
        let mut index = Index::default();
        index.add_indicators(snapshot);
        for source in project.bibliography.iter() {
            let place = Place { file: source.span.file, range: source.span.range() };
            index.places.insert(Brought::Source(source.key.clone()), place);
        }
        for (language, file) in &project.message_files {
            let text = &sources.file(*file).text;
            for part in outline(text) {
                let id = part.id.split('.').next().unwrap_or_default().to_owned();
                let key = (*language, id.clone());
                index.references.entry(key).or_default().extend(part.references);
                // A name with a dot is an attribute, part of the message before it.
                if part.id == id {
                    let place =
                        Place { file: *file, range: message(text, part.range.start) };
                    index.places.insert(Brought::Message(*language, id), place);
                }
            }
        }
        for term in &project.terms.terms {
            let names = term.names(project.manifest.source_language);
            let Some(name) = names.first().map(|name| name.value.clone()) else {
                continue;
            };
            let place = Place { file: term.span.file, range: term.span.range() };
            index.places.insert(Brought::Term(name.clone()), place);
            index.terms.insert(name, term);
        }
        index
    }

    fn add_indicators(&mut self, snapshot: &Snapshot) {
        let mut tables: BTreeMap<FileId, toml::Table> = BTreeMap::new();
        for Indicator { id, .. } in &snapshot.project.evidence.register().indicators {
            let file = id.span.file;
            let text = &snapshot.sources.file(file).text;
            let whole =
                tables.entry(file).or_insert_with(|| text.parse().unwrap_or_default());
            let range = table(text, id.span.range().start, &id.value);
            let cut = text.get(range.clone()).unwrap_or_default();
            let content: toml::Table = cut.parse().unwrap_or_default();
            let has_header = cut
                .lines()
                .find(|line| !line.starts_with('#'))
                .is_some_and(|line| line.starts_with('['));
            let item = Brought::Indicator(id.value.clone());
            // `[a.select]` can be anywhere in the file, and TOML knows shorter spellings.
            if has_header
                && content.len() == 1
                && content.get(&id.value) == whole.get(&id.value)
            {
                self.places.insert(item, Place { file, range });
            } else if let Some(entry) = as_table(text, &id.value) {
                self.spread.insert(item, entry);
            }
        }
    }

    /// Returns whether the report has an item.
    pub(in crate::edit) fn has(&self, item: &Brought) -> bool {
        self.places.contains_key(item) || self.spread.contains_key(item)
    }

    /// Returns the text of an entry; nothing if the report does not have it.
    pub(in crate::edit) fn entry(
        &self,
        item: &Brought,
        sources: &Sources,
    ) -> Option<String> {
        let cut = |place: &Place| {
            let text = sources.file(place.file).text.get(place.range.clone());
            text.unwrap_or_default().trim_end().replace("\r\n", "\n")
        };
        self.places.get(item).map(cut).or_else(|| self.spread.get(item).cloned())
    }
}

/// Returns a table of a document that has it in several places or without a header, as one
/// piece of text.
fn as_table(text: &str, id: &str) -> Option<String> {
    let document: DocumentMut = text.parse().ok()?;
    let mut table = document.get(id)?.clone().into_table().ok()?;
    table.set_dotted(false);
    table.set_implicit(false);
    let mut alone = DocumentMut::new();
    alone.insert(id, toml_edit::Item::Table(table));
    Some(alone.to_string().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_in_several_places_becomes_one_table() {
        for text in [
            "a.b = 1\na.c.d = 2\n[e]\n",
            "a = { b = 1, c = { d = 2 } }\n[e]\n",
            "[a]\nb = 1\n[e]\n[a.c]\nd = 2\n",
        ] {
            let entry = as_table(text, "a").unwrap();
            assert!(entry.starts_with("[a]\n"), "{entry}");
            let (entry, whole): (toml::Table, toml::Table) =
                (entry.parse().unwrap(), text.parse().unwrap());
            assert_eq!(entry.get("a"), whole.get("a"));
            assert_eq!(entry.len(), 1);
        }
    }
}
