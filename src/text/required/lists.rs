//! Which of many lists of words a text has a word of: found in one pass.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use super::{Required, Words, folded};
use crate::text::rules::Pattern;

/// How many lists one number tells of.
const BITS: usize = u64::BITS as usize;

/// Lists of words.
#[derive(Debug)]
pub(in crate::text) struct Lists {
    /// Finds the words in folded texts.
    words: AhoCorasick,
    /// For each word the numbers of the lists that have it.
    by_word: Vec<Vec<usize>>,
    count: usize,
}

/// Lists that are collected, each once.
#[derive(Debug, Default)]
pub(in crate::text) struct Collected {
    required: Required,
    numbers: BTreeMap<Words, usize>,
}

impl Collected {
    /// Adds a list of words and returns its number.
    pub(in crate::text) fn add(&mut self, words: &[String]) -> usize {
        self.number(words.iter().map(|word| folded(word)).collect())
    }

    /// Adds what a pattern needs, and returns the numbers of the lists.
    pub(in crate::text) fn add_needs(&mut self, pattern: &Pattern) -> Vec<usize> {
        let lists = pattern.needs(&mut self.required).into_iter();
        lists.map(|words| self.number(words)).collect()
    }

    fn number(&mut self, words: Words) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(words).or_insert(next)
    }

    /// Returns the lists.
    pub(in crate::text) fn lists(self) -> Lists {
        let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (words, number) in &self.numbers {
            for word in words {
                by_word.entry(word).or_default().push(*number);
            }
        }
        Lists {
            words: AhoCorasick::new(by_word.keys()).expect("rules are short"),
            by_word: by_word.into_values().collect(),
            count: self.numbers.len(),
        }
    }
}

impl Lists {
    /// Returns the lists of which a text has a word.
    pub(in crate::text) fn had_by(&self, text: &str) -> Numbers {
        let text = folded(text);
        let mut had = Numbers::none_of(self.count);
        let mut is_found = Numbers::none_of(self.by_word.len());
        for found in self.words.find_overlapping_iter(&text) {
            let word = found.pattern().as_usize();
            if !is_found.has(word) {
                is_found.insert(word);
                let lists = self.by_word.get(word).into_iter().flatten();
                lists.for_each(|it| had.insert(*it));
            }
        }
        had
    }
}

/// Numbers of lists, each as a bit.
#[derive(Debug)]
pub(in crate::text) struct Numbers(Vec<u64>);

impl Numbers {
    /// Returns none of so many numbers.
    fn none_of(count: usize) -> Self {
        Numbers(vec![0; count.div_ceil(BITS)])
    }

    fn insert(&mut self, number: usize) {
        if let Some(bits) = self.0.get_mut(number / BITS) {
            *bits |= 1 << (number % BITS);
        }
    }

    /// Returns whether a number is there.
    pub(in crate::text) fn has(&self, number: usize) -> bool {
        self.0.get(number / BITS).is_some_and(|bits| bits >> (number % BITS) & 1 == 1)
    }

    /// Returns whether all of several numbers are there.
    pub(in crate::text) fn have(&self, numbers: &[usize]) -> bool {
        numbers.iter().all(|number| self.has(*number))
    }
}
