//! The words of a segment as one text, cut into sentences.

use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::text::{Lexicon, sentences};
use crate::translation::{Passage, Segment, flat, length};

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

    /// Returns how much is read of each sentence, in characters.
    pub(super) fn lengths(&self) -> Vec<usize> {
        self.sentences.iter().map(|range| length(self.get(range))).collect()
    }

    /// Returns the text as it is compared with one of the other language by its words.
    pub(super) fn passage(&self) -> Passage {
        Passage::new(&self.segment.text, &self.text, &self.sentences)
    }

    /// Returns where a part of the text stands in its file.
    pub(super) fn span(&self, range: &Range<usize>, sources: &Sources) -> Span {
        self.segment.span_of(range, sources)
    }
}
