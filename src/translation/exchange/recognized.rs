//! The segment of the report that a unit of a file came from, and what its codes and its
//! white space stand for there.

use std::collections::HashMap;

use crate::model::{SegmentPart, SegmentText};
use crate::translation::exchange::codes::{Declared, ReturnedPiece, restore};
use crate::translation::exchange::incoming::{Incoming, Intake};
use crate::translation::exchange::original::Rewritten;
use crate::translation::exchange::{Original, UnitId};

/// How a file writes the codes of a unit.
pub(super) enum Codes {
    /// With what they stand for.
    AsWritten,
    /// In a form of the program's own.
    Rewritten(Rewritten),
    /// So that nobody can tell what they stand for.
    Unknown,
}

impl<'a> Intake<'a> {
    /// Learns from a unit how a program laid out the file.
    pub(super) fn learn(&mut self, incoming: &Incoming) {
        let original = self.with_same_words(&incoming.id, &incoming.source);
        let report = original.map(|original| original.source);
        self.layout.learn(&incoming.source, &incoming.target, report);
    }

    /// Takes the white space out of a unit with which a program laid out the file. Returns
    /// whether it is known what all of it stands for.
    pub(super) fn undo_layout(&mut self, incoming: &mut Incoming) -> bool {
        if self.layout.is_empty() {
            return true;
        }
        let original = self.with_same_words(&incoming.id, &incoming.source);
        let source = original.map(|original| original.source);
        let target = original.and_then(|original| original.target);
        if let Some(undone) = self.layout.undone(&incoming.source, source.into_iter()) {
            incoming.source = undone.pieces;
        }
        let alike = target.into_iter().chain(source);
        let Some(undone) = self.layout.undone(&incoming.target, alike) else {
            return true;
        };
        incoming.target = undone.pieces;
        undone.is_clear
    }

    /// Returns the segment that has the number of a unit. The unit's may have moved since.
    pub(super) fn at_number(&self, id: &UnitId) -> Option<Original<'a>> {
        let chapter = self.report.chapters.get(id.chapter.as_str())?;
        chapter.get(id.number.checked_sub(1)?).copied()
    }

    /// Returns the segment that has the words of a source, white space and codes aside.
    fn with_same_words(
        &mut self,
        id: &UnitId,
        source: &[ReturnedPiece],
    ) -> Option<Original<'a>> {
        let words = file_letters(source);
        let stood = self.at_number(id);
        stood
            .filter(|now| letters(now.source) == words)
            .or_else(|| self.of_words(id, &words))
            .or_else(|| self.elsewhere(&words))
    }

    /// Returns the segment of any chapter that has some words: chapters may have been renamed or
    /// split since.
    fn elsewhere(&mut self, words: &str) -> Option<Original<'a>> {
        let chapters = self.report.chapters;
        let everywhere = self.everywhere.get_or_insert_with(|| {
            let mut index: HashMap<String, Option<Original<'a>>> = HashMap::new();
            for now in chapters.values().flatten() {
                let same = |other: &Original<'_>| other.source.key() == now.source.key();
                index
                    .entry(letters(now.source))
                    .and_modify(|known| *known = known.filter(same))
                    .or_insert(Some(*now));
            }
            index
        });
        everywhere.get(words).copied().flatten()
    }

    fn of_words(&mut self, id: &UnitId, words: &str) -> Option<Original<'a>> {
        let chapter = self.report.chapters.get(id.chapter.as_str());
        let index = self.sources.entry(id.chapter.clone()).or_insert_with(|| {
            let texts = chapter.into_iter().flatten();
            texts.map(|now| (letters(now.source), *now)).collect()
        });
        index.get(words).copied()
    }

    /// Compares the codes of a source with those that it has in the report.
    pub(super) fn codes(
        &mut self,
        id: &UnitId,
        source: &[ReturnedPiece],
        declared: &Declared,
    ) -> Codes {
        let stood = self.at_number(id);
        let key = restore(source, declared).0.key();
        let is_known = declared.has_all(source);
        // Text that looks like a code is one if the report has a code there.
        let may_be_text = || stood.is_some_and(|original| original.is_of(id));
        if is_known
            && (stood.is_some_and(|now| now.source.key() == key) || !may_be_text())
        {
            return Codes::AsWritten;
        }
        let rewritten = |now: Original<'_>| Rewritten::new(source, now.source);
        // Which code stands there is only known of a text that did not change.
        let unchanged = |now: &Original<'_>| now.is_of(id);
        let found = stood.filter(unchanged).and_then(rewritten).or_else(|| {
            // It may have moved since.
            let words = file_letters(source);
            let here = self.of_words(id, &words).filter(unchanged);
            here.or_else(|| self.elsewhere(&words).filter(unchanged)).and_then(rewritten)
        });
        match found {
            Some(rewritten) => Codes::Rewritten(rewritten),
            None if is_known => Codes::AsWritten,
            None => Codes::Unknown,
        }
    }
}

/// Returns the words of a text of a file without white space and codes.
fn file_letters(pieces: &[ReturnedPiece]) -> String {
    without_spaces(pieces.iter().filter_map(|piece| match piece {
        ReturnedPiece::Text(text) => Some(text.as_str()),
        _ => None,
    }))
}

/// Returns the words of a text without white space and codes.
fn letters(text: &SegmentText) -> String {
    without_spaces(text.parts.iter().filter_map(|part| match part {
        SegmentPart::Text(text) => Some(text.as_str()),
        SegmentPart::Code(_) => None,
    }))
}

fn without_spaces<'t>(words: impl Iterator<Item = &'t str>) -> String {
    words.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}
