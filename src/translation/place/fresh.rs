//! Parts of the source with the texts of the translation in them.

use std::collections::{BTreeMap, VecDeque};

use crate::model::{SegmentKind, SegmentPart, SegmentText};
use crate::translation::place::lines::{prefix, shifted};
use crate::translation::place::plan::Planner;
use crate::translation::place::words::settled;
use crate::translation::place::{Refusal, slot};
use crate::translation::segments::NOTE;
use crate::translation::{Compared, SegmentForm};

impl Planner<'_> {
    /// Returns a part of the source with its texts replaced, for a place in the
    /// translation whose lines begin with a prefix.
    pub(super) fn fresh(
        &self,
        start: usize,
        end: usize,
        held: &[usize],
        into: &str,
    ) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut at = start;
        let mut slots = Vec::new();
        // Footnotes in place are written together with the text around them.
        for index in held.iter().filter(|index| !self.parents.contains_key(index)) {
            let segment = &self.segment(*index).source;
            if !self.texts.contains_key(index) {
                // The rest of the list or table would remain in the source language.
                return Err(Refusal::Incomplete);
            }
            // Code that is the same in both languages can be copied whatever its length.
            let unchanged = segment.form == SegmentForm::Preformatted
                && self.texts[index].key() == segment.key;
            if !unchanged {
                let is_code = segment.kind == SegmentKind::Code;
                let lost =
                    if is_code { Refusal::Preformatted } else { Refusal::Unwritable };
                slots.push((slot::range(segment, self.from).ok_or(lost)?, *index));
            }
        }
        slots.sort_by_key(|(range, _)| range.start);
        for (range, index) in slots {
            let kept = self.from.get(at..range.start).ok_or(Refusal::Unwritable)?;
            let next_line = format!("\n{}", prefix(self.from, range.start));
            text.push_str(kept);
            text.push_str(&self.words(index, &next_line)?);
            at = range.end;
        }
        text.push_str(self.from.get(at..end).ok_or(Refusal::Unwritable)?);
        Ok(shifted(&text, &prefix(self.from, start), into, self.newline))
    }

    /// Returns the text of a segment as Markdown, with those of its footnotes in place.
    pub(super) fn words(&self, index: usize, next_line: &str) -> Result<String, Refusal> {
        let mut notes = VecDeque::new();
        for note in &self.notes[index] {
            notes.push_back(self.note(*note)?);
        }
        let text = &self.texts[&index];
        // Otherwise footnotes would be attached to the wrong words.
        if marks(text) != notes.len() {
            return Err(Refusal::NoMark);
        }
        self.write(index, text, next_line, notes).ok_or(Refusal::Unwritable)
    }

    /// Returns the translation of a segment that is there as the program would write it;
    /// `None` if it can't.
    pub(super) fn former_words(&self, index: usize, next_line: &str) -> Option<String> {
        let former = settled(&self.segment(index).target.as_ref()?.text);
        let notes = self.notes[index].iter().map(|note| self.note_there(*note));
        let notes: VecDeque<String> = notes.collect::<Option<_>>()?;
        if marks(&former) != notes.len() {
            return None;
        }
        self.write(index, &former, next_line, notes)
    }

    fn write(
        &self,
        index: usize,
        text: &SegmentText,
        next_line: &str,
        mut notes: VecDeque<String>,
    ) -> Option<String> {
        let pair = self.segment(index);
        let is_in_row = pair.source.column.is_some();
        if self.parents.contains_key(&index) {
            return slot::write_note(text, is_in_row, &self.written, &mut notes);
        }
        let segment = pair.target.as_ref().unwrap_or(&pair.source);
        slot::write(segment, text, next_line, is_in_row, &self.written, &mut notes)
    }

    fn note(&self, index: usize) -> Result<String, Refusal> {
        if self.texts.contains_key(&index) {
            return self.words(index, "\n");
        }
        self.note_there(index).ok_or(Refusal::Incomplete)
    }

    /// Returns the text of a footnote in place as the translation has it.
    fn note_there(&self, index: usize) -> Option<String> {
        let target = self.segment(index).target.as_ref()?;
        Some(self.sources.slice(target.span).to_owned())
    }

    /// Returns a segment with all footnotes within it.
    pub(super) fn with_notes(&self, index: usize) -> Vec<usize> {
        let mut all = vec![index];
        for note in &self.notes[index] {
            all.extend(self.with_notes(*note));
        }
        all
    }
}

/// Returns how many footnotes in place a text has.
fn marks(text: &SegmentText) -> usize {
    let is_mark = |part: &&SegmentPart| matches!(part, SegmentPart::Code(code) if code.data == NOTE);
    text.parts.iter().filter(is_mark).count()
}

/// Returns for each segment its footnotes in place, which follow it, and for each of
/// them the segment around it.
pub(super) fn notes(segments: &[Compared]) -> (Vec<Vec<usize>>, BTreeMap<usize, usize>) {
    let mut notes = vec![Vec::new(); segments.len()];
    let mut parents = BTreeMap::new();
    for (index, pair) in segments.iter().enumerate() {
        let mut next = index + 1;
        for _ in 0..marks(&pair.source.text) {
            // Footnotes inside this one already have a parent.
            while parents.contains_key(&next) {
                next += 1;
            }
            let is_within = segments.get(next).is_some_and(|note| {
                note.source.kind == SegmentKind::Footnote
                    && note.source.span.end <= pair.source.span.end
            });
            if is_within {
                notes[index].push(next);
                parents.insert(next, index);
            }
        }
    }
    (notes, parents)
}
