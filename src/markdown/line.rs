//! Finds where each run of text of a block is in the file.
//!
//! comrak's columns are off after a reference definition, after `\|` in a table and
//! within a footnote written in place. The runs are in the file in the same order as
//! in the block; so each is searched for after the one before it.

use std::ops::Range;

use comrak::nodes::Node;

use super::reader::ChapterReader;
use crate::diagnostic::Spanned;
use crate::model::Inline;

/// A block's text while it is read.
#[derive(Debug)]
pub(super) struct LineBuilder {
    /// Where the next run can begin.
    pub(super) at: usize,
    /// Where the block's text ends.
    pub(super) end: usize,
    /// For a footnote written in place, where its text begins; comrak counts from there.
    origin: Option<usize>,
    /// Whether nothing but an anchor was read yet.
    pub(super) fresh: bool,
    /// Whether an anchor may begin it.
    pub(super) may_anchor: bool,
    /// The anchor that begins it.
    pub(super) anchor: Option<Spanned<String>>,
}

/// A block's text.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) inlines: Vec<Inline>,
    pub(super) anchor: Option<Spanned<String>>,
}

impl LineBuilder {
    /// Returns the start of a block's text.
    pub(super) fn new(range: Range<usize>) -> Self {
        LineBuilder {
            at: range.start,
            end: range.end,
            origin: None,
            fresh: true,
            may_anchor: false,
            anchor: None,
        }
    }

    /// Returns the start of a text that an anchor may begin.
    pub(super) fn with_anchor(range: Range<usize>) -> Self {
        LineBuilder { may_anchor: true, ..LineBuilder::new(range) }
    }

    /// Returns the start of a footnote's text that is written in place.
    pub(super) fn in_place(range: Range<usize>) -> Self {
        LineBuilder { origin: Some(range.start), ..LineBuilder::new(range) }
    }

    /// Records that a run ends here.
    pub(super) fn pass(&mut self, end: usize) {
        self.at = self.at.max(end).min(self.end.max(self.at));
        self.fresh = false;
    }
}

impl<'a> ChapterReader<'a, '_> {
    /// Returns where comrak says that a run is, cut to what is left of the block.
    pub(super) fn guess(&self, node: Node<'a>, line: &LineBuilder) -> Range<usize> {
        let range = match line.origin {
            None => self.range(node),
            Some(origin) => {
                let place = node.data().sourcepos;
                let start = (origin + place.start.column).saturating_sub(1);
                start..origin + place.end.column
            }
        };
        let text = &self.masked.text;
        let end = line.end.max(line.at);
        let start = text.floor_char_boundary(range.start.clamp(line.at, end));
        let start = start.max(line.at);
        start..text.ceil_char_boundary(range.end.clamp(start, end))
    }

    /// Returns where a run with the given text is, with the backslash before its first sign.
    pub(super) fn locate(
        &self,
        node: Node<'a>,
        text: &str,
        line: &LineBuilder,
    ) -> Range<usize> {
        let range = self.locate_words(node, text, line);
        let before = self.masked(line.at.min(range.start)..range.start);
        let slashes = before.len() - before.trim_end_matches('\\').len();
        // comrak has an escaped sign begin behind its backslash.
        let is_escaped =
            slashes % 2 == 1 && text.starts_with(|c: char| c.is_ascii_punctuation());
        range.start - usize::from(is_escaped)..range.end
    }

    fn locate_words(
        &self,
        node: Node<'a>,
        text: &str,
        line: &LineBuilder,
    ) -> Range<usize> {
        let guess = self.guess(node, line);
        let rest = |at: usize| self.masked(at..line.end.max(at));
        if guess.len() > text.len() && self.masked(guess.clone()).contains('&') {
            // The character of an entity such as `&amp;` can't be found in the source.
            return guess;
        }
        if let Some(length) = length_of(rest(guess.start), text) {
            return guess.start..guess.start + length;
        }
        // Blanks are everywhere, so they can't be searched for.
        if let Some(found) = rest(line.at).find(text).filter(|_| !text.trim().is_empty())
        {
            let start = line.at + found;
            return start..start + text.len();
        }
        guess
    }

    /// Returns where the mark is that begins a run, such as `[^`.
    pub(super) fn locate_mark(
        &self,
        node: Node<'a>,
        mark: &str,
        line: &LineBuilder,
    ) -> usize {
        let guess = self.guess(node, line).start;
        let rest = |at: usize| self.masked(at..line.end.max(at));
        if rest(guess).starts_with(mark) {
            return guess;
        }
        rest(line.at).find(mark).map_or(guess, |found| line.at + found)
    }
}

/// Returns how many bytes of the source are written for a text at its start, where
/// characters may have a backslash before them.
fn length_of(source: &str, text: &str) -> Option<usize> {
    if source.starts_with(text) {
        return Some(text.len());
    }
    let mut rest = source;
    for c in text.chars() {
        rest = match rest.strip_prefix(c) {
            Some(rest) => rest,
            None => rest.strip_prefix('\\')?.strip_prefix(c)?,
        };
    }
    Some(source.len() - rest.len())
}
