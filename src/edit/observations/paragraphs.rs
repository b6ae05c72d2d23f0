//! The paragraphs of an export. The index cuts a paragraph into several records, one for each of
//! its themes; a register has one row for it.

use std::collections::BTreeMap;

use super::known::{bare, find};
use super::{NewObservation, Remark};
use crate::syntax::uhri::Record;

/// The paragraphs in the order in which the export has them first.
#[derive(Default)]
pub(super) struct Paragraphs<'r> {
    pub(super) list: Vec<Paragraph<'r>>,
    places: BTreeMap<(String, String), usize>,
}

/// A paragraph with all that the export has of it.
pub(super) struct Paragraph<'r> {
    /// What the first record says of it.
    first: NewObservation,
    /// Its records.
    records: Vec<&'r Record>,
    /// Their texts in the order of the export, without those that another one holds.
    pub(super) pieces: Vec<String>,
}

impl<'r> Paragraphs<'r> {
    /// Adds a record to its paragraph.
    pub(super) fn add(&mut self, new: NewObservation, record: &'r Record) {
        let key = (new.symbol.clone(), new.paragraph.clone());
        let Some(paragraph) =
            self.places.get(&key).and_then(|place| self.list.get_mut(*place))
        else {
            self.places.insert(key, self.list.len());
            let pieces = vec![new.text.clone()];
            self.list.push(Paragraph { first: new, records: vec![record], pieces });
            return;
        };
        let holds = |one: &str, other: &str| find(&bare(one), &bare(other)).is_some();
        // The same once more, and a part of what is there, say nothing new.
        if paragraph.pieces.iter().any(|piece| holds(piece, &new.text)) {
            return;
        }
        // What holds an earlier piece takes its place.
        let place = paragraph.pieces.iter().position(|piece| holds(&new.text, piece));
        let place = place.unwrap_or(paragraph.pieces.len());
        paragraph.pieces.retain(|piece| !holds(&new.text, piece));
        paragraph.pieces.insert(place.min(paragraph.pieces.len()), new.text);
        paragraph.first.remarks.extend(new.remarks);
        paragraph.records.push(record);
    }
}

impl<'r> Paragraph<'r> {
    /// Returns the row that the paragraph becomes, and the records that it was made of.
    pub(super) fn joined(&self) -> (NewObservation, &[&'r Record]) {
        let mut row = self.first.clone();
        row.text = self.pieces.join(" ");
        if self.pieces.len() > 1 {
            row.remarks.insert(Remark::Joined);
        }
        (row, &self.records)
    }
}
