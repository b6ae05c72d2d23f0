//! What the register has and what an export had before, beside which each record is seen.

use std::collections::BTreeMap;

use super::{NewObservation, Reworded, Skip};
use crate::convention::{numbered, overlaps};
use crate::model::Observation;
use crate::text::Language;

/// The paragraphs that are known, by the symbols of their documents.
pub(super) struct Known {
    by_symbol: BTreeMap<String, Vec<Found>>,
}

/// A paragraph that the register has, or that the export had before.
struct Found {
    paragraph: String,
    text: String,
    is_in_register: bool,
    /// Whether the export has it, too, whole or in parts.
    is_in_export: bool,
}

/// What comes of a record that is of use to the report.
pub(super) enum Taken {
    New(NewObservation),
    /// The export had the same before.
    Same,
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
                is_in_register: true,
                is_in_export: false,
            };
            by_symbol.entry(row.symbol.value.clone()).or_default().push(found);
        }
        Known { by_symbol }
    }

    /// Returns what comes of a record, beside what the register has and what the export had before.
    pub(super) fn take(&mut self, new: NewObservation) -> Taken {
        let of_document = self.by_symbol.entry(new.symbol.clone()).or_default();
        let is_overlapping = |found: &&mut Found| {
            found.is_in_register && overlaps(&found.paragraph, &new.paragraph)
        };
        let mut has_part = false;
        for found in of_document.iter_mut().filter(is_overlapping) {
            (found.is_in_export, has_part) = (true, true);
        }
        let same = of_document.iter().find(|found| found.paragraph == new.paragraph);
        match same {
            Some(found) if found.is_in_register && !says_same(&found.text, &new.text) => {
                return Taken::Reworded(Reworded {
                    name: format!("{}:{}", new.symbol, new.paragraph),
                    register: found.text.clone(),
                    export: new.text,
                });
            }
            Some(found) if found.is_in_register => return Taken::Skipped(Skip::Known),
            Some(found) if found.text == new.text => return Taken::Same,
            Some(_) => return Taken::Skipped(Skip::Repeated),
            None if has_part => return Taken::Skipped(Skip::PartKnown),
            None => {}
        }
        of_document.push(Found {
            paragraph: new.paragraph.clone(),
            text: new.text.clone(),
            is_in_register: false,
            is_in_export: true,
        });
        Taken::New(new)
    }

    /// Returns the rows of the register that the export leaves out, though it has others of their
    /// document.
    pub(super) fn missing(&self) -> Vec<String> {
        let in_export = self
            .by_symbol
            .iter()
            .filter(|(_, rows)| rows.iter().any(|row| row.is_in_export));
        let missing = in_export.flat_map(|(symbol, rows)| {
            let rows = rows.iter().filter(|row| !row.is_in_export);
            rows.map(move |row| format!("{symbol}:{}", row.paragraph))
        });
        missing.collect()
    }
}

/// Returns whether two texts have the same words: people correct marks, spaces and capitals in
/// the register, and it may have the number of its paragraph.
fn says_same(register: &str, export: &str) -> bool {
    let without_number = |text: &str| numbered(text).map(|(_, rest)| bare(rest));
    let (one, other) = (bare(register), bare(export));
    one == other || without_number(register).is_some_and(|one| one == other)
}

/// Returns the words of a text in small letters, without marks.
fn bare(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
