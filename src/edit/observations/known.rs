//! What the register has, beside which each paragraph of an export is seen.

use std::collections::{BTreeMap, BTreeSet};

use super::{NewObservation, Reworded, Skip};
use crate::convention::{numbered, overlaps};
use crate::model::Observation;
use crate::text::Language;

/// The paragraphs that are known, by the symbols of their documents.
pub(super) struct Known {
    by_symbol: BTreeMap<String, Vec<Found>>,
    /// The symbols of the documents that the export has something of.
    exported: BTreeSet<String>,
}

/// A paragraph that the register has.
struct Found {
    paragraph: String,
    text: String,
    /// Whether the export has it, too, whole or in parts.
    is_in_export: bool,
}

/// What comes of a paragraph that is of use to the report.
pub(super) enum Taken {
    New(NewObservation),
    Reworded(Reworded),
    Skipped(Skip),
}

impl Known {
    /// Returns what the register has, with its words in the language of exports.
    pub(super) fn of(rows: &[Observation], language: Language) -> Self {
        let mut by_symbol: BTreeMap<String, Vec<Found>> = BTreeMap::new();
        for row in rows {
            let text = row.texts.get(&language);
            let found = Found {
                paragraph: row.paragraph.value.clone(),
                text: text.map(|text| text.value.clone()).unwrap_or_default(),
                is_in_export: false,
            };
            by_symbol.entry(row.symbol.value.clone()).or_default().push(found);
        }
        Known { by_symbol, exported: BTreeSet::new() }
    }

    /// Returns what comes of a paragraph of the export, beside what the register has. `pieces` are
    /// the texts that it was joined from.
    pub(super) fn take(&mut self, new: NewObservation, pieces: &[String]) -> Taken {
        self.exported.insert(new.symbol.clone());
        let of_document = self.by_symbol.entry(new.symbol.clone()).or_default();
        let is_overlapping =
            |found: &&mut Found| overlaps(&found.paragraph, &new.paragraph);
        let mut has_part = false;
        for found in of_document.iter_mut().filter(is_overlapping) {
            (found.is_in_export, has_part) = (true, true);
        }
        match of_document.iter().find(|found| found.paragraph == new.paragraph) {
            Some(found) if !says_same(&found.text, pieces) => Taken::Reworded(Reworded {
                name: format!("{}:{}", new.symbol, new.paragraph),
                register: found.text.clone(),
                export: new.text,
            }),
            Some(_) => Taken::Skipped(Skip::Known),
            None if has_part => Taken::Skipped(Skip::PartKnown),
            None => Taken::New(new),
        }
    }

    /// Returns the rows of the register that the export leaves out, though it has others of their
    /// document.
    pub(super) fn missing(&self) -> Vec<String> {
        let in_export =
            self.by_symbol.iter().filter(|(symbol, _)| self.exported.contains(*symbol));
        let missing = in_export.flat_map(|(symbol, rows)| {
            let rows = rows.iter().filter(|row| !row.is_in_export);
            rows.map(move |row| format!("{symbol}:{}", row.paragraph))
        });
        missing.collect()
    }
}

/// Returns whether the register has the same words as the pieces of an export, in whatever order
/// that has them: people correct marks, spaces and capitals in the register, and it may have the
/// number of its paragraph.
fn says_same(register: &str, pieces: &[String]) -> bool {
    let without_number = numbered(register).map(|(_, rest)| bare(rest));
    let has_all = |words: Vec<String>| {
        let mut rest = words;
        // A longer piece may hold the words of a shorter one.
        let mut pieces: Vec<Vec<String>> = pieces.iter().map(|it| bare(it)).collect();
        pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
        for piece in pieces {
            let Some(at) = find(&rest, &piece) else { return false };
            // What is left on both sides is not read as one.
            rest.splice(at..at + piece.len(), [String::new()]);
        }
        rest.iter().all(String::is_empty)
    };
    let is_whole = bare(register) == bare(&pieces.join(" "));
    is_whole || has_all(bare(register)) || without_number.is_some_and(has_all)
}

/// Returns where words stand among others, one behind the other.
pub(super) fn find(words: &[String], wanted: &[String]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    words.windows(wanted.len()).position(|window| window == wanted)
}

/// Returns the words of a text in small letters, without marks.
pub(super) fn bare(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
