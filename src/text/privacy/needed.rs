//! What a text must have for a rule to be searched: found for all rules in one pass.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::Rule;

/// How many rules one number tells of.
const BITS: usize = u64::BITS as usize;
/// Letters that patterns without regard to capitals take for `s` and `k`, but the search for words
/// does not. Hardly any text has them.
const LIKE_OTHERS: [char; 2] = ['\u{17f}', '\u{212a}'];

/// What can stand between words (`{{sp}}` of the rules).
const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
/// At how many places of a word its spellings differ at most: each may triple their number.
const MAX_PLACES: usize = 4;

/// What the texts of rules must have.
#[derive(Debug)]
pub(super) struct Needed {
    /// Finds the words.
    words: AhoCorasick,
    /// For each word the numbers of the rules that need one of several.
    by_word: Vec<Vec<usize>>,
    rules: Vec<Arc<Rule>>,
    /// Rules of which no text needs a word.
    wordless: Numbers,
}

/// Numbers of rules, each as a bit.
#[derive(Debug, Clone)]
struct Numbers(Vec<u64>);

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

    fn has(&self, number: usize) -> bool {
        self.0.get(number / BITS).is_some_and(|bits| bits >> (number % BITS) & 1 == 1)
    }
}

impl Needed {
    /// Returns what rules need.
    pub(super) fn of(rules: &BTreeMap<String, Arc<Rule>>) -> Self {
        let mut by_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut wordless = Numbers::none_of(rules.len());
        for (number, rule) in rules.values().enumerate() {
            for word in &rule.needs {
                for spelling in spellings(word) {
                    by_word.entry(spelling).or_default().push(number);
                }
            }
            if rule.needs.is_empty() {
                wordless.insert(number);
            }
        }
        let mut words = AhoCorasick::builder();
        let words = words.ascii_case_insensitive(true).build(by_word.keys());
        Needed {
            words: words.expect("rules are short"),
            by_word: by_word.into_values().collect(),
            rules: rules.values().cloned().collect(),
            wordless,
        }
    }

    /// Returns the rules that have all they need in a text.
    pub(super) fn met_by(&self, text: &str) -> impl Iterator<Item = &Rule> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let has_like_others = text.contains(LIKE_OTHERS);
        let had = self.had_by(text);
        let rules = self.rules.iter().enumerate();
        let met = rules.filter(move |(number, rule)| {
            (has_like_others || had.has(*number)) && digits >= rule.digits
        });
        met.map(|(_, rule)| &**rule).filter(move |rule| {
            rule.only_with.as_ref().is_none_or(|pattern| pattern.is_in(text))
        })
    }

    /// Returns the rules of which a text has a word, or which need none.
    fn had_by(&self, text: &str) -> Numbers {
        let mut had = self.wordless.clone();
        let mut is_found = Numbers::none_of(self.by_word.len());
        for found in self.words.find_overlapping_iter(text) {
            let word = found.pattern().as_usize();
            if !is_found.has(word) {
                is_found.insert(word);
                self.by_word
                    .get(word)
                    .into_iter()
                    .flatten()
                    .for_each(|it| had.insert(*it));
            }
        }
        had
    }
}

/// Returns how a word can be spelled as far as the search tells it apart: with capitals for letters
/// that are no ASCII, and with any blank. Of a word with many such places only the beginning is
/// needed.
fn spellings(word: &str) -> Vec<String> {
    let mut spellings = vec![String::new()];
    let mut places = 0;
    for c in word.chars() {
        let variants: Vec<String> = match c {
            _ if BLANKS.contains(&c) => BLANKS.map(String::from).to_vec(),
            _ if c.is_ascii() => vec![c.to_ascii_lowercase().to_string()],
            _ => {
                let variants =
                    [c.to_lowercase().to_string(), c.to_uppercase().to_string()];
                BTreeSet::from(variants).into_iter().collect()
            }
        };
        places += usize::from(variants.len() > 1);
        if places > MAX_PLACES {
            break;
        }
        let longer = spellings
            .iter()
            .flat_map(|it| variants.iter().map(move |c| format!("{it}{c}")));
        spellings = longer.collect();
    }
    spellings
}
