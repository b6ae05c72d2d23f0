//! The words of a segment as one text, cut into sentences.

use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::text::{Lexicon, sentences};
use crate::translation::{Segment, flat};

/// A segment with its [`flat`] text.
pub(super) struct Flat<'a> {
    pub(super) segment: &'a Segment,
    pub(super) text: String,
    /// The sentences of the text.
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Flat<'a> {
    pub(super) fn new(segment: &'a Segment, words: &Lexicon) -> Self {
        Flat::with(segment, flat(&segment.text), words)
    }

    /// Returns a segment with other words.
    pub(super) fn with(segment: &'a Segment, text: String, words: &Lexicon) -> Self {
        let sentences = sentences(&text, words);
        Flat { segment, text, sentences }
    }

    /// Returns a part of the text.
    pub(super) fn get(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// Returns where a part of the text stands in its file.
    pub(super) fn span(&self, range: &Range<usize>, sources: &Sources) -> Span {
        self.segment.span_of(range, sources)
    }
}
