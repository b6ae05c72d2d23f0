//! Translations that stay confirmed where a change put only the typography right.
//!
//! „t.y.“ and „t. y.“ say the same, so that no translator has to look at them again. A text
//! whose letters and figures change is another text.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Span;
use crate::model::{Memory, SegmentPart, SegmentText};
use crate::pipeline::Snapshot;
use crate::text::Language;
use crate::translation::{self, Candidate, Compared};

/// Returns the memory in which the pairs are confirmed as they become that were confirmed as
/// they were; nothing if there are none, or if the memory can't be written.
pub(super) fn kept(before: &Snapshot, after: &Snapshot) -> Option<Memory> {
    let memory = &before.project.memory;
    if !memory.is_whole || memory.file.is_none() {
        return None;
    }
    let candidates: Vec<Candidate<'_>> = after.candidates().collect();
    let by_chapter: BTreeMap<(&str, Language), &Candidate<'_>> = candidates
        .iter()
        .map(|candidate| ((candidate.chapter, candidate.language), candidate))
        .collect();
    let mut kept: BTreeSet<(Language, Span)> = BTreeSet::new();
    for old in before.candidates() {
        let Some(new) = by_chapter.get(&(old.chapter, old.language)) else { continue };
        let (was, is) = (&old.comparison.segments, &new.comparison.segments);
        // What is read as other blocks is paired anew.
        if was.len() != is.len() {
            continue;
        }
        let pairs = was.iter().zip(is).filter(|(was, is)| {
            was.is_recorded(memory)
                && !is.is_recorded(&after.project.memory)
                && says_the_same(was, is)
        });
        kept.extend(pairs.map(|(_, is)| (old.language, is.source.span)));
    }
    if kept.is_empty() {
        return None;
    }
    let is_kept = |candidate: Candidate<'_>, pair: &Compared| {
        kept.contains(&(candidate.language, pair.source.span))
    };
    Some(translation::accept(memory, &candidates, &is_kept).memory)
}

/// Returns whether both sides of a pair have the letters, figures and codes that they had.
fn says_the_same(was: &Compared, is: &Compared) -> bool {
    let (Some(before), Some(after)) = (&was.target, &is.target) else { return false };
    was.source.kind == is.source.kind
        && words(&was.source.text) == words(&is.source.text)
        && words(&before.text) == words(&after.text)
}

/// Returns the letters and figures of a text, and its codes.
fn words(text: &SegmentText) -> String {
    let mut words = String::new();
    for part in &text.parts {
        match part {
            SegmentPart::Text(text) => {
                words.extend(text.chars().filter(|c| c.is_alphanumeric()));
            }
            SegmentPart::Code(code) => {
                words.push('\u{1}');
                words.push_str(&code.data);
                words.push('\u{2}');
            }
        }
    }
    words
}
