//! Sentences that the source has gained since both texts agreed, and its translation has not.
//!
//! What it finds: the author joined two paragraphs or added a sentence, and the translation is
//! no longer than it was, though somebody has edited it or is about to confirm it.
//! Why it matters: once that is confirmed, both count as equal, and the sentence is lost.
//! What it leaves alone: a sentence that was split, and one that the translator has put into
//! another: then the translation is longer.

use crate::check::languages::flat::Flat;
use crate::model::Unit;
use crate::text::{Lexicon, sentences};
use crate::translation::{Unpaired, contained, flat, length, likeness};

/// How alike a sentence is to one of the former source if it is that one, in per cent.
// A half of a sentence that was split has two thirds of its words. Chosen, not measured.
const SAME: i32 = 60;
/// Which share of its words the former source has then, in per cent.
const WITHIN: i32 = 80;
/// A text that became longer by less may have got other words only, in characters.
const SHORT: usize = 15;

/// Returns the sentences of a source that it did not have when both texts agreed, if the
/// translation has not followed; `former` is what the memory has of both.
pub(super) fn gained(
    (source, target): (&Flat<'_>, &Flat<'_>),
    former: &Unit,
    words: (&Lexicon, &Lexicon),
) -> Vec<Unpaired> {
    let (old_source, old_target) = (flat(&former.source), flat(&former.target));
    let (old, old_there) =
        (sentences(&old_source, words.0), sentences(&old_target, words.1));
    let more = source.sentences.len().saturating_sub(old.len());
    let more_there = target.sentences.len().saturating_sub(old_there.len());
    let longer = length(&source.text).saturating_sub(length(&old_source));
    let longer_there = length(&target.text).saturating_sub(length(&old_target));
    if more_there >= more || longer < SHORT || 2 * longer_there >= longer {
        return Vec::new();
    }
    let is_new = |sentence: &str| {
        contained(sentence, &old_source) < WITHIN
            && old.iter().all(|range| {
                let old = old_source.get(range.clone()).unwrap_or_default();
                likeness(sentence, old) < SAME
            })
    };
    let indexes = (0..source.sentences.len())
        .filter(|index| is_new(source.get(&source.sentences[*index])));
    indexes.map(Unpaired::Source).collect()
}
