//! A dictionary learned from texts and their translations: IBM model 1, as Moore uses it (Fast
//! and Accurate Sentence Alignment of Bilingual Corpora, 2002).
//!
//! It begins with every word of a bead as a translation of every other, and asks in turns
//! how often each word renders which, and how likely it is to, given that.

use std::ops::Range;

use crate::translation::counterparts::lengths::number;

/// How often the turns are taken; after that little changes.
const TURNS: usize = 4;
/// The share of beads beyond which a word that stands in them says nothing: "the", „ir“.
const COMMON: f64 = 0.15;
/// How many pairs of words are learned from: what 15,000 words of prose have. More would take
/// longer than everything else that is checked.
const CELLS: usize = 1 << 20;
/// How often a word renders another at least, so that it is remembered.
const RARE: f64 = 0.05;

/// The words of a bead in both languages, sorted.
#[derive(Debug, Default)]
pub(super) struct Pair {
    pub(super) source: Vec<u32>,
    pub(super) target: Vec<u32>,
}

/// How words of the source are rendered.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    pairs: Vec<Pair>,
    /// Where the cells of each pair begin.
    starts: Vec<usize>,
    /// For each word of the source in a pair, and each of the target, how often the one was
    /// rendered by the other there, from 0 to 1.
    cells: Vec<f64>,
    /// For each word of the source those that render it, and how often.
    rows: Vec<Vec<(u32, f64)>>,
    /// How often each word was rendered by, or renders, any other.
    rendered: (Vec<f64>, Vec<f64>),
    /// Which share of all words each word is.
    shares: (Vec<f64>, Vec<f64>),
}

impl Dictionary {
    /// Learns from pairs, of languages with so many words. Where there are too many, the last
    /// are left aside.
    pub(super) fn learn(mut pairs: Vec<Pair>, words: (usize, usize)) -> Self {
        let counts = (
            counts(pairs.iter().map(|pair| &pair.source), words.0),
            counts(pairs.iter().map(|pair| &pair.target), words.1),
        );
        let most = (number(pairs.len()) * COMMON).max(4.0);
        // A word that stands in one bead alone may be rendered by any word of it.
        let is_telling = |counts: &[usize], word: u32| {
            let count = counts[word as usize];
            count > 1 && number(count) <= most
        };
        let mut total = 0;
        for pair in &mut pairs {
            pair.source.retain(|word| is_telling(&counts.0, *word));
            pair.target.retain(|word| is_telling(&counts.1, *word));
            total += pair.source.len() * pair.target.len();
            if total > CELLS {
                *pair = Pair::default();
            }
        }
        let mut dictionary = Dictionary {
            shares: (shares(&counts.0), shares(&counts.1)),
            ..Dictionary::default()
        };
        for pair in &pairs {
            dictionary.starts.push(dictionary.cells.len());
            let end = dictionary.cells.len() + pair.source.len() * pair.target.len();
            dictionary.cells.resize(end, 0.0);
        }
        dictionary.pairs = pairs;
        dictionary.take_turns(words);
        dictionary
    }

    fn take_turns(&mut self, words: (usize, usize)) {
        let key = |a: u32, b: u32| u64::from(a) << 32 | u64::from(b);
        let each = |pair: &Pair| {
            let Pair { source, target } = pair;
            source
                .iter()
                .flat_map(|a| target.iter().map(|b| key(*a, *b)))
                .collect::<Vec<_>>()
        };
        let mut keys: Vec<u64> = self.pairs.iter().flat_map(each).collect();
        keys.sort_unstable();
        keys.dedup();
        let places: Vec<usize> = self
            .pairs
            .iter()
            .flat_map(each)
            .map(|key| keys.binary_search(&key).unwrap_or_default())
            .collect();
        let mut likely = vec![1.0; keys.len()];
        let mut found = Vec::new();
        for turn in 0..TURNS {
            found = vec![0.0; keys.len()];
            let mut rendered = vec![0.0; words.0];
            for (pair, start) in self.pairs.iter().zip(&self.starts) {
                let width = pair.target.len();
                for (column, target) in pair.target.iter().enumerate() {
                    let column =
                        (0..pair.source.len()).map(|row| start + row * width + column);
                    // What renders no word in particular.
                    let none =
                        if turn == 0 { 1.0 } else { self.shares.1[*target as usize] };
                    let sum: f64 = column.clone().map(|cell| likely[places[cell]]).sum();
                    for (cell, source) in column.zip(&pair.source) {
                        let part = likely[places[cell]] / (none + sum);
                        self.cells[cell] = part;
                        found[places[cell]] += part;
                        rendered[*source as usize] += part;
                    }
                }
            }
            for ((likely, found), key) in likely.iter_mut().zip(&found).zip(&keys) {
                let (source, _) = words_of(*key);
                *likely = found / rendered[source].max(f64::MIN_POSITIVE);
            }
            self.rendered.0 = rendered;
        }
        self.rendered.1 = vec![0.0; words.1];
        self.rows = vec![Vec::new(); words.0];
        for (key, found) in keys.iter().zip(found) {
            let (source, target) = words_of(*key);
            self.rendered.1[target] += found;
            if found > RARE {
                self.rows[source]
                    .push((u32::try_from(target).unwrap_or(u32::MAX), found));
            }
        }
    }

    /// Returns the words that render a word of the source, and how often, in their order.
    pub(super) fn renderings(&self, word: u32) -> &[(u32, f64)] {
        self.rows.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// Returns which share of all words of the source a word is.
    pub(super) fn share_of_source(&self, word: u32) -> f64 {
        self.shares.0.get(word as usize).copied().unwrap_or(0.0)
    }

    /// Returns which share of all words of the target a word is.
    pub(super) fn share_of_target(&self, word: u32) -> f64 {
        self.shares.1.get(word as usize).copied().unwrap_or(0.0)
    }

    /// Returns what the dictionary would know without some of its pairs: what they are
    /// judged by must not be learned from them.
    pub(super) fn without(&self, lessons: [&Range<usize>; 2]) -> Others<'_> {
        let [first, second] = lessons.map(Clone::clone);
        let second = if second == first { 0..0 } else { second };
        Others { dictionary: self, without: [first, second] }
    }
}

/// A [`Dictionary`] without some of its pairs.
pub(super) struct Others<'d> {
    dictionary: &'d Dictionary,
    without: [Range<usize>; 2],
}

impl Others<'_> {
    fn left_aside(&self) -> impl Iterator<Item = (&Pair, usize)> {
        let all = self.without.iter().cloned().flatten();
        all.map(|pair| (&self.dictionary.pairs[pair], self.dictionary.starts[pair]))
    }

    /// Returns how often a word of the source was rendered by a word of the target elsewhere,
    /// if it was so often in all.
    pub(super) fn rendered_by(&self, source: u32, target: u32, all: f64) -> f64 {
        let cell = |(pair, start): (&Pair, usize)| {
            let row = pair.source.binary_search(&source).ok()?;
            let column = pair.target.binary_search(&target).ok()?;
            Some(self.dictionary.cells[start + row * pair.target.len() + column])
        };
        (all - self.left_aside().filter_map(cell).sum::<f64>()).max(0.0)
    }

    /// Returns how often a word of the source was rendered elsewhere.
    pub(super) fn rendered(&self, source: u32) -> f64 {
        let cells = |(pair, start): (&Pair, usize)| {
            let row = pair.source.binary_search(&source).ok()?;
            let row = start + row * pair.target.len();
            Some(self.dictionary.cells[row..row + pair.target.len()].iter().sum::<f64>())
        };
        let all = self.dictionary.rendered.0.get(source as usize).copied().unwrap_or(0.0);
        (all - self.left_aside().filter_map(cells).sum::<f64>()).max(0.0)
    }

    /// Returns how often a word of the target rendered another elsewhere.
    pub(super) fn renders(&self, target: u32) -> f64 {
        let cells = |(pair, start): (&Pair, usize)| {
            let column = pair.target.binary_search(&target).ok()?;
            let rows = 0..pair.source.len();
            let cell =
                |row| self.dictionary.cells[start + row * pair.target.len() + column];
            Some(rows.map(cell).sum::<f64>())
        };
        let all = self.dictionary.rendered.1.get(target as usize).copied().unwrap_or(0.0);
        (all - self.left_aside().filter_map(cells).sum::<f64>()).max(0.0)
    }
}

/// Returns the two words of a key.
fn words_of(key: u64) -> (usize, usize) {
    let part = |part: u64| usize::try_from(part).unwrap_or(usize::MAX);
    (part(key >> 32), part(key & u64::from(u32::MAX)))
}

/// Returns how often each of so many words stands in texts.
fn counts<'w>(texts: impl Iterator<Item = &'w Vec<u32>>, words: usize) -> Vec<usize> {
    let mut counts = vec![0; words];
    for word in texts.flatten() {
        counts[*word as usize] += 1;
    }
    counts
}

fn shares(counts: &[usize]) -> Vec<f64> {
    let all = number(counts.iter().sum()).max(1.0);
    counts.iter().map(|count| number(*count) / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_renders_a_word_is_told_by_where_both_stand() {
        // Words of the source are rendered by the words of the same number.
        let texts: [&[u32]; 9] = [
            &[0, 1],
            &[1, 2],
            &[0, 2],
            &[3, 4],
            &[0, 3],
            &[1, 4],
            &[2, 3],
            &[4, 5],
            &[5, 6],
        ];
        let pair =
            |words: &&[u32]| Pair { source: words.to_vec(), target: words.to_vec() };
        let dictionary = Dictionary::learn(texts.iter().map(pair).collect(), (7, 7));
        for word in 0..5 {
            let best =
                dictionary.renderings(word).iter().max_by(|a, b| a.1.total_cmp(&b.1));
            assert_eq!(best.map(|rendering| rendering.0), Some(word));
        }
        assert_eq!(dictionary.renderings(6), [], "stands once");
        // Without the only other text with the word nothing is known of it.
        let others = dictionary.without([&(7..8), &(8..9)]);
        assert!(others.rendered(5).abs() < 1e-9 && others.renders(5).abs() < 1e-9);
        assert!(others.rendered(0) > 0.5);
    }
}
