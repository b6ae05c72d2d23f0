//! What a text must have for a rule to be searched: found for all rules in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::Rule;

/// What the texts of rules must have.
#[derive(Debug)]
pub(super) struct Needed {
    /// Finds the words.
    words: AhoCorasick,
    /// For each rule how many digits a text must have, and the words of which it must have
    /// one, by their numbers.
    rules: Vec<(usize, Vec<usize>)>,
}

/// What a text has of what is needed.
#[derive(Debug)]
pub(super) struct Had {
    digits: usize,
    /// Whether it has each of the words.
    words: Vec<bool>,
}

impl Needed {
    /// Returns what rules need.
    pub(super) fn of<'r>(rules: impl Iterator<Item = &'r Arc<Rule>>) -> Self {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut words: Vec<&str> = Vec::new();
        let rules = rules.map(|rule| {
            let needs = rule.needs.iter().map(|word| {
                *numbers.entry(word).or_insert_with(|| {
                    words.push(word);
                    words.len() - 1
                })
            });
            (rule.digits, needs.collect())
        });
        let rules = rules.collect();
        let words = AhoCorasick::new(words).expect("rules are short");
        Needed { words, rules }
    }

    /// Returns what of it a text has.
    pub(super) fn had_by(&self, text: &str) -> Had {
        let mut words = vec![false; self.words.patterns_len()];
        for found in self.words.find_overlapping_iter(text) {
            if let Some(has) = words.get_mut(found.pattern().as_usize()) {
                *has = true;
            }
        }
        Had { digits: text.bytes().filter(u8::is_ascii_digit).count(), words }
    }

    /// Returns whether a text has what a rule needs, by the number of the rule.
    pub(super) fn meets(&self, had: &Had, rule: usize) -> bool {
        self.rules.get(rule).is_some_and(|(digits, words)| {
            let has = |word: &usize| had.words.get(*word).is_some_and(|has| *has);
            had.digits >= *digits && (words.is_empty() || words.iter().any(has))
        })
    }
}
