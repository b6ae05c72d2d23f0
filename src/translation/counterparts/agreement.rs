//! How much the words of a text and those of another say the same.

use std::ops::Range;

use crate::translation::counterparts::beads::rounded;
use crate::translation::counterparts::dictionary::{Dictionary, Others};
use crate::translation::counterparts::lengths::number;
use crate::translation::counterparts::words::{Sentence, Vocabulary};

/// How much words weigh beside lengths.
const WEIGHT: f64 = 0.8;
/// How many renderings have to be known of a word before it is half believed that it is
/// rendered in no other way.
const DOUBT: f64 = 1.0;
/// How likely two words of one [`kinship`](crate::text::kinship) render each other.
const KIN: f64 = 0.3;
/// The share of all words that a word has at least which was never seen.
const SEEN: f64 = 0.000_02;

/// How likely each word of two texts is, beside each sentence of the other, compared with
/// anywhere.
pub(super) struct Agreement {
    /// For each sentence of the source, each word of the target.
    of_target: Vec<Vec<f64>>,
    /// For each sentence of the target, each word of the source.
    of_source: Vec<Vec<f64>>,
    /// Where the words of each sentence stand in them.
    places: (Vec<Range<usize>>, Vec<Range<usize>>),
}

impl Agreement {
    pub(super) fn new(
        source: &[Sentence<u32>],
        target: &[Sentence<u32>],
        vocabularies: (&Vocabulary, &Vocabulary),
        dictionary: &Dictionary,
        others: &Others<'_>,
    ) -> Self {
        let places = (places(source), places(target));
        let count = |places: &[Range<usize>]| places.last().map_or(0, |last| last.end);
        let right: Vec<(usize, u32)> = words(target).collect();
        let mut of_target = vec![vec![0.0; count(&places.1)]; source.len()];
        let mut of_source = vec![vec![0.0; count(&places.0)]; target.len()];
        // What is not known of a word may be any other.
        let open = |weight: f64| DOUBT / (weight + DOUBT);
        let renders: Vec<f64> =
            right.iter().map(|(_, word)| others.renders(*word)).collect();
        let mut open_target = vec![0.0; target.len()];
        for ((sentence, _), known) in right.iter().zip(&renders) {
            open_target[*sentence] += open(*known);
        }
        let by_word = by(right.iter().map(|(_, word)| Some(*word)));
        let by_kin = by(right.iter().map(|(_, word)| vocabularies.1.kin[*word as usize]));
        for (place, (sentence, word)) in words(source).enumerate() {
            let rendered = others.rendered(word);
            let share = dictionary.share_of_source(word).max(SEEN);
            for likely in &mut of_target[sentence] {
                *likely += open(rendered);
            }
            for (likely, open) in of_source.iter_mut().zip(&open_target) {
                likely[place] += open;
            }
            let mut add = |at: usize, to_target: f64, to_source: f64| {
                let (other, rendering) = right[at];
                let share_of_other = dictionary.share_of_target(rendering).max(SEEN);
                of_target[sentence][at] += to_target / share_of_other;
                of_source[other][place] += to_source / share;
            };
            for (rendering, count) in dictionary.renderings(word) {
                for (_, at) in equal(&by_word, *rendering) {
                    let count = others.rendered_by(word, *rendering, *count);
                    add(*at, count / (rendered + DOUBT), count / (renders[*at] + DOUBT));
                }
            }
            if let Some(kin) = vocabularies.0.kin[word as usize] {
                for (_, at) in equal(&by_kin, kin) {
                    add(*at, KIN, KIN);
                }
            }
        }
        Agreement { of_target, of_source, places }
    }

    /// Returns how much more likely sentences render each other than any others, as a
    /// logarithm in the unit of costs.
    pub(super) fn of(&self, source: Range<usize>, target: Range<usize>) -> i64 {
        let one = |likely: &[Vec<f64>],
                   chosen: Range<usize>,
                   places: (&[Range<usize>], &[Range<usize>])| {
            let words: usize =
                places.0[chosen.clone()].iter().map(ExactSizeIterator::len).sum();
            // One more, for what no word in particular stands for.
            let all = number(words) + 1.0;
            let of_word = |word: usize| {
                let sum: f64 =
                    chosen.clone().map(|sentence| likely[sentence][word]).sum();
                ((sum + 1.0) / all).ln()
            };
            places.1.iter().cloned().flatten().map(of_word).sum::<f64>()
        };
        let (left, right) = (&self.places.0, &self.places.1);
        let to_target =
            one(&self.of_target, source.clone(), (left, &right[target.clone()]));
        let to_source = one(&self.of_source, target, (right, &left[source]));
        rounded(WEIGHT * f64::midpoint(to_target, to_source))
    }
}

/// Returns where the words of each sentence stand among all.
fn places(sentences: &[Sentence<u32>]) -> Vec<Range<usize>> {
    let mut end = 0;
    let mut next = |sentence: &Sentence<u32>| {
        let start = end;
        end += sentence.words.len();
        start..end
    };
    sentences.iter().map(&mut next).collect()
}

/// Returns all words, with the sentence that each stands in.
fn words(sentences: &[Sentence<u32>]) -> impl Iterator<Item = (usize, u32)> {
    sentences.iter().enumerate().flat_map(|(index, sentence)| {
        sentence.words.iter().map(move |word| (index, *word))
    })
}

/// Returns where each key stands, sorted.
fn by<K: Ord>(keys: impl Iterator<Item = Option<K>>) -> Vec<(K, usize)> {
    let mut list: Vec<(K, usize)> =
        keys.enumerate().filter_map(|(place, key)| Some((key?, place))).collect();
    list.sort_unstable();
    list
}

/// Returns the entries of a sorted list with a key.
fn equal<K: Ord + Copy>(list: &[(K, usize)], key: K) -> &[(K, usize)] {
    let start = list.partition_point(|(other, _)| *other < key);
    let length = list[start..].partition_point(|(other, _)| *other == key);
    &list[start..start + length]
}
