//! Sentences that are missing, added or doubled, and texts that have changed places.
//!
//! What it finds: a sentence whose counterpart is missing, by the lengths and words of all
//! sentences (see [`Counterparts`]); two neighbouring texts whose translations stand in the
//! place of each other.
//! Why it matters: nobody sees a missing sentence who does not read both languages side by
//! side.
//! What it leaves alone: a sentence that was split or joined with another. What somebody has
//! confirmed is reported only if lengths leave no doubt.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Diagnostics, Sources, found};
use crate::model::SegmentKind;
use crate::text::figures::OBJECT;
use crate::translation::Unpaired;

/// A sentence shorter than this may well stand twice, in characters.
const SHORT: usize = 30;

/// Reports a sentence that stands twice in the translation only; returns whether there is one.
pub(super) fn doubled(
    source: &Flat<'_>,
    target: &Flat<'_>,
    sources: &Sources,
    diags: &mut Diagnostics,
) -> bool {
    if target.segment.kind == SegmentKind::Code {
        return false;
    }
    let Some(range) = again(target).filter(|_| again(source).is_none()) else {
        return false;
    };
    diags.push(
        found::SentencesDiffer {
            kind: found::SentenceDifference::Doubled,
            source: source.segment.span,
        }
        .at(target.span(range, sources)),
    );
    true
}

/// Reports sentences without counterpart; those that follow each other are one finding.
pub(super) fn left_out(
    source: &Flat<'_>,
    target: &Flat<'_>,
    alone: &[Unpaired],
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let runs = alone.chunk_by(|one, next| match (*one, *next) {
        (Unpaired::Source(one), Unpaired::Source(next))
        | (Unpaired::Target(one), Unpaired::Target(next)) => one + 1 == next,
        _ => false,
    });
    let range = |flat: &Flat<'_>, first: usize, count: usize| -> Range<usize> {
        let run = flat.sentences.get(first..first + count).unwrap_or_default();
        run.first().map_or(0, |range| range.start)
            ..run.last().map_or(0, |range| range.end)
    };
    for run in runs {
        let finding = match run.first() {
            Some(Unpaired::Source(first)) => found::SentencesDiffer {
                kind: found::SentenceDifference::Missing,
                source: source.span(&range(source, *first, run.len()), sources),
            }
            .at(target.segment.span),
            Some(Unpaired::Target(first)) => found::SentencesDiffer {
                kind: found::SentenceDifference::Extra,
                source: source.segment.span,
            }
            .at(target.span(&range(target, *first, run.len()), sources)),
            None => continue,
        };
        diags.push(finding);
    }
}

/// Reports a text that stands in the place of the next.
pub(super) fn swapped(source: &Flat<'_>, target: &Flat<'_>, diags: &mut Diagnostics) {
    diags.push(
        found::SentencesDiffer {
            kind: found::SentenceDifference::Swapped,
            source: source.segment.span,
        }
        .at(target.segment.span),
    );
}

/// Returns the first sentence that stands a second time, its citations aside.
fn again<'f>(flat: &'f Flat<'_>) -> Option<&'f Range<usize>> {
    let mut earlier = BTreeSet::new();
    flat.sentences.iter().find(|range| {
        let sentence = flat.get(range).trim_matches([OBJECT, ' ']);
        let is_new = earlier.insert(sentence);
        !is_new && sentence.chars().count() >= SHORT
    })
}
