//! Sentences that are missing, added or doubled, by their lengths.
//!
//! A sentence and its translation are about equally long. The sentences of a paragraph are
//! paired so that the lengths agree best (Gale and Church, A Program for Aligning Sentences
//! in Bilingual Corpora, 1993); a sentence may be split or joined. Only where all such
//! pairings are far worse than one that leaves a sentence out is it called missing.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Diagnostics, Sources, found};
use crate::model::SegmentKind;
use crate::text::figures::OBJECT;

/// The variance of the length of a translation, for each character of its source. Gale and
/// Church found 6.8 for English and French; the repository's report has 2.1.
const VARIANCE: f64 = 3.4;
/// What a pairing must cost more, in negative logarithms, than one that leaves a sentence
/// out. With half of it nothing in the repository's report is called wrong either; that a
/// right paragraph is left alone is worth more than that every slip is found.
const MARGIN: f64 = 4.0;
/// A sentence shorter than this may have gone into another.
const SHORT: usize = 30;
/// For how many characters a placeholder stands.
const PRINTED: usize = 8;
/// How many characters tell how much longer one language is.
const ENOUGH: usize = 1000;
/// More sentences than a paragraph has.
const MOST: usize = 60;

/// Checks two segments; `ratio` is how many characters the translation has for each of the
/// source.
pub(super) fn check(
    (source, target): (&Flat<'_>, &Flat<'_>),
    ratio: f64,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    if target.segment.kind == SegmentKind::Code {
        return;
    }
    let (left, right) = (&source.sentences, &target.sentences);
    let finding =
        |kind, place, origin| found::SentencesDiffer { kind, source: origin }.at(place);
    let whole = source.segment.span;
    if let Some(range) =
        doubled(target, right).filter(|_| doubled(source, left).is_none())
    {
        diags.push(finding(
            found::SentenceDifference::Doubled,
            target.span(range, sources),
            whole,
        ));
        return;
    }
    if left.len() == right.len() || left.len().max(right.len()) > MOST {
        return;
    }
    let lengths = |flat: &Flat<'_>, list: &[Range<usize>]| -> Vec<usize> {
        list.iter().map(|range| length(flat.get(range))).collect()
    };
    let (a, b) = (lengths(source, left), lengths(target, right));
    match left_out(&a, &b, ratio) {
        Some(Unpaired::Source(index)) => {
            let origin = source.span(&left[index], sources);
            diags.push(finding(
                found::SentenceDifference::Missing,
                target.segment.span,
                origin,
            ));
        }
        Some(Unpaired::Target(index)) => {
            diags.push(finding(
                found::SentenceDifference::Extra,
                target.span(&right[index], sources),
                whole,
            ));
        }
        None => {}
    }
}

/// Returns how many characters the translation of a text has for each of the source; for a
/// text too short to tell, one.
pub(super) fn ratio<'f>(
    pairs: impl Iterator<Item = (&'f Flat<'f>, &'f Flat<'f>)>,
) -> f64 {
    let (mut source, mut target) = (0, 0);
    for (left, right) in pairs {
        source += length(&left.text);
        target += length(&right.text);
    }
    let ratio = number(target) / number(source).max(1.0);
    if source < ENOUGH { 1.0 } else { ratio.clamp(0.7, 1.5) }
}

/// Returns how much is read of a sentence.
fn length(sentence: &str) -> usize {
    let objects = sentence.matches(OBJECT).count();
    sentence.chars().count() + objects * (PRINTED - 1)
}

/// Returns the first sentence that stands a second time, its citations aside.
fn doubled<'r>(flat: &Flat<'_>, ranges: &'r [Range<usize>]) -> Option<&'r Range<usize>> {
    let mut earlier = BTreeSet::new();
    ranges.iter().find(|range| {
        let sentence = flat.get(range).trim_matches([OBJECT, ' ']);
        let is_new = earlier.insert(sentence);
        !is_new && sentence.chars().count() >= SHORT
    })
}

/// A sentence without counterpart.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Unpaired {
    Source(usize),
    Target(usize),
}

/// Returns the sentence that has no counterpart, if the lengths leave no other way.
fn left_out(source: &[usize], target: &[usize], ratio: f64) -> Option<Unpaired> {
    let with = cheapest(source, target, true, ratio)?;
    let without = cheapest(source, target, false, ratio)
        .map_or(f64::INFINITY, |pairing| pairing.cost);
    let [only] = with.left_out[..] else { return None };
    let length = match only {
        Unpaired::Source(index) => source.get(index),
        Unpaired::Target(index) => target.get(index),
    };
    (without - with.cost > MARGIN && *length? >= SHORT).then_some(only)
}

/// A way to pair sentences.
#[derive(Debug, Clone)]
struct Pairing {
    cost: f64,
    left_out: Vec<Unpaired>,
}

/// How many sentences of each side are one pair, and how often that is so.
const BEADS: [(usize, usize, f64); 6] = [
    (1, 1, 0.89),
    (1, 0, 0.0099),
    (0, 1, 0.0099),
    (2, 1, 0.0445),
    (1, 2, 0.0445),
    (2, 2, 0.011),
];

/// Returns the pairing that costs least, with or without leaving a sentence out.
fn cheapest(
    source: &[usize],
    target: &[usize],
    may_leave: bool,
    ratio: f64,
) -> Option<Pairing> {
    let width = target.len() + 1;
    let mut best: Vec<Option<Pairing>> = vec![None; (source.len() + 1) * width];
    *best.first_mut()? = Some(Pairing { cost: 0.0, left_out: Vec::new() });
    for row in 0..=source.len() {
        for column in 0..width {
            let Some(pairing) = best[row * width + column].clone() else { continue };
            for (a, b, share) in BEADS {
                let is_loss = a == 0 || b == 0;
                let (Some(left), Some(right)) =
                    (source.get(row..row + a), target.get(column..column + b))
                else {
                    continue;
                };
                if is_loss && !may_leave {
                    continue;
                }
                let mut next = pairing.clone();
                next.cost -= f64::ln(share);
                match (a, b) {
                    (1, 0) => next.left_out.push(Unpaired::Source(row)),
                    (0, 1) => next.left_out.push(Unpaired::Target(column)),
                    _ => {
                        let lengths = (left.iter().sum(), right.iter().sum());
                        next.cost += mismatch(lengths.0, lengths.1, ratio);
                    }
                }
                let place = &mut best[(row + a) * width + column + b];
                if place.as_ref().is_none_or(|other| next.cost < other.cost) {
                    *place = Some(next);
                }
            }
        }
    }
    best.pop()?
}

/// Returns what a difference in length costs: half the square of the deviation, which is the
/// negative logarithm of a normal distribution.
fn mismatch(source: usize, target: usize, ratio: f64) -> f64 {
    let (source, target) = (number(source) * ratio, number(target));
    let mean = f64::midpoint(source, target).max(1.0);
    (target - source).powi(2) / (mean * VARIANCE) / 2.0
}

fn number(length: usize) -> f64 {
    f64::from(u32::try_from(length).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_missing_only_where_lengths_leave_no_other_way() {
        for (source, target, expected) in [
            (vec![100, 120, 80], vec![105, 118, 84], None),
            (vec![100, 120, 80], vec![105, 84], Some(Unpaired::Source(1))),
            (vec![100, 80], vec![105, 118, 84], Some(Unpaired::Target(1))),
            // Two sentences are one in the other language.
            (vec![100, 120, 80], vec![225, 84], None),
            (vec![100, 20, 80], vec![105, 84], None),
            (vec![100], vec![], Some(Unpaired::Source(0))),
            (vec![], vec![], None),
        ] {
            assert_eq!(
                left_out(&source, &target, 1.0),
                expected,
                "{source:?} {target:?}"
            );
        }
    }
}
