//! Which sentences of a text that nobody has confirmed have no counterpart in its source, and
//! which texts have changed places.
//!
//! As hunalign does it: first by lengths (`lengths`, `beads`), from which a dictionary is
//! learned (`dictionary`), and then by lengths and words together (`agreement`). The dictionary
//! knows what the memory, the term base and the report itself have; names, figures, placeholders
//! and words of one root it needs not know. A text is never judged by what was learned from it.

mod agreement;
mod beads;
mod dictionary;
mod lengths;
mod words;

use std::ops::Range;

use rayon::prelude::*;

use crate::translation::counterparts::agreement::Agreement;
use crate::translation::counterparts::beads::{Beads, rounded};
use crate::translation::counterparts::dictionary::{Dictionary, Pair};
use crate::translation::counterparts::words::{Sentence, Vocabulary};

pub use beads::Unpaired;
pub use lengths::{length, ratio};
pub use words::Passage;

/// What a pairing must cost more, in logarithms, than one that leaves a sentence out.
const MARGIN: f64 = 0.5;
/// The same for words that somebody has confirmed, of which only lengths are compared.
const CONFIRMED: f64 = 7.0;
/// What two texts must cost more as they stand than each in the place of the other.
const SWAPPED: f64 = 4.0;
/// A sentence shorter than this may have gone into another, in characters.
const SHORT: usize = 15;
/// The same where somebody has confirmed the words.
const SHORT_CONFIRMED: usize = 30;
/// More sentences than a paragraph has.
const MOST: usize = 60;

/// Texts and their translations, and what was learned from them and others.
#[derive(Debug)]
pub struct Counterparts {
    texts: Vec<Text>,
    vocabularies: (Vocabulary, Vocabulary),
    dictionary: Dictionary,
    ratio: f64,
}

/// A text and its translation.
#[derive(Debug)]
struct Text {
    source: Vec<Sentence<u32>>,
    target: Vec<Sentence<u32>>,
    /// The pairs of the dictionary that were learned from it.
    lessons: Range<usize>,
}

impl Counterparts {
    /// Learns from texts and their translations, which are known by their order from now on, and
    /// from others.
    pub fn learn(texts: &[(Passage, Passage)], others: &[(Passage, Passage)]) -> Self {
        let all = || texts.iter().chain(others);
        let ratio =
            ratio(all().map(|(source, target)| (lengths(&source.0), lengths(&target.0))));
        let mut vocabularies = (Vocabulary::default(), Vocabulary::default());
        let read: Vec<_> = all()
            .map(|(source, target)| {
                (vocabularies.0.read(source), vocabularies.1.read(target))
            })
            .collect();
        let lessons: Vec<Vec<Pair>> = read
            .par_iter()
            .map(|(source, target)| by_lengths(source, target, ratio))
            .collect();
        let mut end = 0;
        let mut range = |pairs: &Vec<Pair>| {
            let start = end;
            end += pairs.len();
            start..end
        };
        let ranges: Vec<Range<usize>> = lessons.iter().map(&mut range).collect();
        let words = (vocabularies.0.kin.len(), vocabularies.1.kin.len());
        let dictionary =
            Dictionary::learn(lessons.into_iter().flatten().collect(), words);
        let texts = read.into_iter().zip(ranges).take(texts.len());
        let text = |((source, target), lessons)| Text { source, target, lessons };
        Counterparts { texts: texts.map(text).collect(), vocabularies, dictionary, ratio }
    }

    /// Returns the sentences of a text or its translation that have no counterpart.
    pub fn left_out(&self, text: usize) -> Vec<Unpaired> {
        let Some(text) = self.texts.get(text).filter(|text| text.is_weighed()) else {
            return Vec::new();
        };
        let found = self.beads(text, text, [text, text]).left_out(rounded(MARGIN));
        long_enough(found, &lengths(&text.source), &lengths(&text.target), SHORT)
    }

    /// Returns whether two texts stand in the place of each other in the translation.
    pub fn are_swapped(&self, one: usize, other: usize) -> bool {
        let find = |text: usize| self.texts.get(text).filter(|text| text.is_weighed());
        let (Some(one), Some(other)) = (find(one), find(other)) else { return false };
        let cost = |source: &Text, target: &Text| {
            let cheapest = self.beads(source, target, [one, other]).cheapest(true);
            cheapest.map(|(cost, _)| cost)
        };
        let straight = cost(one, one).zip(cost(other, other)).map(|(a, b)| a + b);
        let crossed = cost(one, other).zip(cost(other, one)).map(|(a, b)| a + b);
        matches!((straight, crossed), (Some(straight), Some(crossed))
            if straight - crossed > rounded(SWAPPED))
    }

    /// Weighs the sentences of a text and of a translation, without what was learned from
    /// some texts.
    fn beads(&self, source: &Text, target: &Text, without: [&Text; 2]) -> Beads {
        let others = self.dictionary.without(without.map(|text| &text.lessons));
        let (left, right) = (&source.source, &target.target);
        let vocabularies = (&self.vocabularies.0, &self.vocabularies.1);
        let agreement =
            Agreement::new(left, right, vocabularies, &self.dictionary, &others);
        Beads::new(&lengths(left), &lengths(right), self.ratio, |a, b| agreement.of(a, b))
    }
}

impl Text {
    /// Returns whether it is not too long to be weighed.
    fn is_weighed(&self) -> bool {
        self.source.len().max(self.target.len()) <= MOST
    }
}

/// Returns the beads of a text and its translation by their lengths alone, as far as both
/// sides have a sentence.
fn by_lengths(
    source: &[Sentence<u32>],
    target: &[Sentence<u32>],
    ratio: f64,
) -> Vec<Pair> {
    if source.len().max(target.len()) > MOST {
        return Vec::new();
    }
    let beads = Beads::new(&lengths(source), &lengths(target), ratio, |_, _| 0);
    let words = |sentences: &[Sentence<u32>]| -> Vec<u32> {
        let mut words: Vec<u32> =
            sentences.iter().flat_map(|sentence| &sentence.words).copied().collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (_, string) = beads.cheapest(true).unwrap_or_default();
    let both =
        string.into_iter().filter(|(left, right)| !left.is_empty() && !right.is_empty());
    both.map(|(left, right)| Pair {
        source: words(&source[left]),
        target: words(&target[right]),
    })
    .collect()
}

fn lengths<W>(sentences: &[Sentence<W>]) -> Vec<usize> {
    sentences.iter().map(|sentence| sentence.length).collect()
}

/// Returns sentences without counterpart, if one of them is long enough.
fn long_enough(
    found: Vec<Unpaired>,
    source: &[usize],
    target: &[usize],
    shortest: usize,
) -> Vec<Unpaired> {
    let length = |alone: &Unpaired| match *alone {
        Unpaired::Source(index) => source[index],
        Unpaired::Target(index) => target[index],
    };
    if found.iter().any(|alone| length(alone) >= shortest) { found } else { Vec::new() }
}

/// Returns the sentences that have no counterpart in a text and its translation which somebody
/// has confirmed: only one, and only if the lengths of all leave no other way.
pub fn left_out_of_confirmed(
    source: &[usize],
    target: &[usize],
    ratio: f64,
) -> Option<Unpaired> {
    if source.len() == target.len() || source.len().max(target.len()) > MOST {
        return None;
    }
    let found = Beads::new(source, target, ratio, |_, _| 0).left_out(rounded(CONFIRMED));
    let [only] = long_enough(found, source, target, SHORT_CONFIRMED)[..] else {
        return None;
    };
    Some(only)
}
