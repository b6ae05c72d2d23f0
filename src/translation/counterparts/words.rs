//! The sentences of a text as they are compared with those of another language.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::{CodeRole, SegmentPart, SegmentText};
use crate::text::digest;
use crate::text::figures::OBJECT;
use crate::text::kinship;
use crate::translation::counterparts::lengths::length;
use crate::translation::likeness::stems;

/// A text, ready to be compared with one of the other language.
#[derive(Debug, Clone, Default)]
pub struct Passage(pub(super) Vec<Sentence<Word>>);

/// A sentence, with its words as they are known where it is used; each once, sorted.
#[derive(Debug, Clone)]
pub(super) struct Sentence<W> {
    /// How much is read of it, in characters.
    pub(super) length: usize,
    pub(super) words: Vec<W>,
}

/// A word without its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    stem: u64,
    /// The [`kinship`] of the word.
    kin: Option<u64>,
}

impl Passage {
    /// Reads a text whose [`flat`](crate::translation::flat) words have these sentences.
    pub fn new(text: &SegmentText, flat: &str, sentences: &[Range<usize>]) -> Self {
        let mut codes = text.parts.iter().filter_map(|part| match part {
            SegmentPart::Code(code) if code.role == CodeRole::Alone => Some(&*code.data),
            _ => None,
        });
        let sentences = sentences.iter().map(|range| {
            let sentence = flat.get(range.clone()).unwrap_or("");
            let mut words = words(sentence);
            // The same placeholder stands in both languages.
            for code in codes.by_ref().take(sentence.matches(OBJECT).count()) {
                let digest = digest(code);
                words.push(Word { stem: digest, kin: Some(digest) });
            }
            words.sort_unstable();
            words.dedup();
            Sentence { length: length(sentence), words }
        });
        Passage(sentences.collect())
    }

    /// Reads a text without sentences, such as a term.
    pub fn of_words(text: &str) -> Self {
        Passage(vec![Sentence { length: length(text), words: words(text) }])
    }
}

fn words(text: &str) -> Vec<Word> {
    let word = |(word, stem): (&str, u64)| {
        let kin = kinship(word).map(|form| digest(&form));
        Word { stem, kin }
    };
    let mut words: Vec<Word> = stems(text).map(word).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The words of one language, by numbers.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<u64, u32>,
    /// For each word its kinship.
    pub(super) kin: Vec<Option<u64>>,
}

impl Vocabulary {
    /// Returns a text with its words as numbers.
    pub(super) fn read(&mut self, passage: &Passage) -> Vec<Sentence<u32>> {
        let mut read = |sentence: &Sentence<Word>| {
            let mut words: Vec<u32> =
                sentence.words.iter().map(|word| self.number(*word)).collect();
            words.sort_unstable();
            words.dedup();
            Sentence { length: sentence.length, words }
        };
        passage.0.iter().map(&mut read).collect()
    }

    fn number(&mut self, word: Word) -> u32 {
        let next = u32::try_from(self.kin.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word.stem).or_insert_with(|| {
            self.kin.push(word.kin);
            next
        })
    }
}
