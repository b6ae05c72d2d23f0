//! Text in another language: `[…]{lang=en}`, as other programs have it. comrak leaves it as
//! text, so its brackets are looked for among the runs of a line once they are read.

use std::str::FromStr as _;

use super::attributes::{self, Attribute};
use super::reader::ChapterReader;
use crate::diagnostic::found::WrongAttribute;
use crate::model::{Inline, InlineKind};
use crate::text::Language;

/// The attribute that names the language.
const LANGUAGE: &str = "lang";

/// A byte in the text of one of a list of runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct At {
    run: usize,
    byte: usize,
}

/// The end of a text in another language.
struct Close {
    /// The bracket.
    at: At,
    /// The byte after its attributes.
    end: usize,
    /// The attribute, with its place in the run.
    attribute: Attribute,
}

impl ChapterReader<'_, '_> {
    /// Joins what is in another language among the runs from an index on.
    pub(super) fn join_foreign(&mut self, runs: &mut Vec<Inline>, from: usize) {
        let mut start = At { run: from, byte: 0 };
        while let Some(close) = closing(runs, start) {
            start = At { run: close.at.run, byte: close.end };
            let Ok(language) = Language::from_str(&close.attribute.value) else {
                let at = self.place(runs, close.at) + "]".len();
                let (holder, reason) = ("link", WrongAttribute::Value);
                self.find_attribute(&close.attribute, at, holder, reason, "");
                continue;
            };
            if let Some(open) = self.opening(runs, from, close.at) {
                start = At { run: self.join(runs, open, &close, language), byte: 0 };
            }
        }
    }

    /// Returns the bracket that a closing one belongs to.
    fn opening(&self, runs: &[Inline], from: usize, close: At) -> Option<At> {
        let mut depth = 0;
        for run in (from..=close.run).rev() {
            let InlineKind::Text(text) = &runs.get(run)?.kind else { continue };
            let end = if run == close.run { close.byte } else { text.len() };
            for (byte, c) in text.get(..end)?.char_indices().rev() {
                let at = At { run, byte };
                match c {
                    ']' => depth += 1,
                    '[' if depth > 0 => depth -= 1,
                    '[' if self.is_escaped(runs, at) => {}
                    '[' => return Some(at),
                    _ => {}
                }
            }
        }
        None
    }

    fn is_escaped(&self, runs: &[Inline], at: At) -> bool {
        let place = self.place(runs, at);
        place > 0 && self.source(place - 1..place) == "\\"
    }

    /// Returns where a byte of a run stands in the chapter. The file may have escapes, so
    /// the letters are looked for one after the other.
    fn place(&self, runs: &[Inline], at: At) -> usize {
        let Some(Inline { kind: InlineKind::Text(text), span }) = runs.get(at.run) else {
            return 0;
        };
        let range = self.body_range(*span);
        let source = self.source(range.clone());
        if source == text {
            return range.start + at.byte;
        }
        let before = text.get(..at.byte).unwrap_or("").chars();
        let next = text.get(at.byte..).and_then(|rest| rest.chars().next());
        let mut place = 0;
        for c in before.chain(next) {
            let rest = source.get(place..).unwrap_or("");
            place += rest.find(c).map_or(0, |found| found + c.len_utf8());
        }
        range.start + place.saturating_sub(next.map_or(0, char::len_utf8))
    }

    /// Puts the runs between two brackets into one; returns the index after it.
    fn join(
        &self,
        runs: &mut Vec<Inline>,
        open: At,
        close: &Close,
        language: Language,
    ) -> usize {
        let starts = self.place(runs, open);
        let bracket = self.place(runs, close.at);
        let ends = bracket + close.end - close.at.byte;
        let rest = runs.split_off(close.at.run + 1);
        let mut inner = runs.split_off(open.run);
        // Of the last run first: it may be the first one, too.
        let mut after = split(&mut inner, close.at.run - open.run, close.end);
        drop(split(&mut inner, close.at.run - open.run, close.at.byte));
        let inside = split(&mut inner, 0, open.byte + "[".len());
        drop(split(&mut inner, 0, open.byte));
        let mut before = std::mem::replace(&mut inner[0], inside);
        let is_empty =
            |run: &Inline| matches!(&run.kind, InlineKind::Text(text) if text.is_empty());
        before.span = self.span(&(self.body_range(before.span).start..starts));
        inner[0].span = self.span(&(starts + 1..self.end_of(&inner[0], bracket)));
        let last = inner.len() - 1;
        if last > 0 {
            let start = self.body_range(inner[last].span).start;
            inner[last].span = self.span(&(start..bracket));
        }
        after.span = self.span(&(ends..self.body_range(after.span).end.max(ends)));
        inner.retain(|run| !is_empty(run));
        if !is_empty(&before) {
            runs.push(before);
        }
        if !inner.is_empty() {
            let kind = InlineKind::Foreign { language, inlines: inner };
            runs.push(Inline { kind, span: self.span(&(starts..ends)) });
        }
        let next = runs.len();
        if !is_empty(&after) {
            runs.push(after);
        }
        runs.extend(rest);
        next
    }

    /// Returns where a run ends, but not beyond a place.
    fn end_of(&self, run: &Inline, most: usize) -> usize {
        self.body_range(run.span).end.min(most)
    }
}

/// Cuts the text of a run at a byte and returns what follows.
fn split(runs: &mut [Inline], run: usize, byte: usize) -> Inline {
    let Inline { kind: InlineKind::Text(text), span } = &mut runs[run] else {
        unreachable!("brackets are in text")
    };
    let rest = text.split_off(byte);
    Inline { kind: InlineKind::Text(rest), span: *span }
}

/// Returns the next closing bracket that names a language.
fn closing(runs: &[Inline], start: At) -> Option<Close> {
    for (run, inline) in runs.iter().enumerate().skip(start.run) {
        let InlineKind::Text(text) = &inline.kind else { continue };
        let from = if run == start.run { start.byte } else { 0 };
        for (found, _) in text.get(from..).unwrap_or("").match_indices("]{") {
            let byte = from + found;
            let rest = text.get(byte + 1..).unwrap_or("");
            let Ok(attributes) = attributes::parse(rest) else { continue };
            let [attribute] = attributes.list.as_slice() else { continue };
            if attribute.key == LANGUAGE {
                let end = byte + 1 + attributes.length;
                let attribute = attribute.clone();
                return Some(Close { at: At { run, byte }, end, attribute });
            }
        }
    }
    None
}
