//! What a reviewer changed without a record and without another word: how letters look, where
//! they lead, and what a picture shows.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::render::docx::review::Imprint;
use crate::review::ProposalKind;
use crate::review::found::{Match, Noted, gone, line_of};
use crate::review::index::{Returned, in_order};
use crate::review::label::Label;
use crate::review::unrecorded::Unrecorded;
use crate::syntax::word::{Looks, OBJECT, Story, is_letter};

/// How often a picture is looked for that a report has many times, such as a line.
const MAX_SAME: usize = 256;

/// Marks the letters that look otherwise than they were sent, or lead elsewhere.
pub(super) fn restyled(returned: &mut [Returned<'_>]) {
    for Returned { paragraph, block, sent, found, .. } in returned {
        let (Some(block), Some(found)) = (*block, found) else { continue };
        // A text with other words is listed whole.
        if let Some(looks) = &block.looks
            && Imprint::of(paragraph, 0).text == block.imprint.text
        {
            let differing = differing(looks, &paragraph.looks, sent).into_iter();
            let after = String::new;
            found.noted.extend(differing.map(|(kind, before)| Noted {
                kind,
                before,
                after: after(),
            }));
        }
    }
}

/// Returns the words of a text that look otherwise or lead elsewhere; none if all of it has
/// another style.
pub(super) fn differing(
    before: &Looks,
    now: &Looks,
    text: &[char],
) -> Vec<(ProposalKind, String)> {
    let is_other_style = before.style != now.style;
    let letters = text.iter().enumerate().filter(|(_, c)| is_letter(**c));
    let looks = before.letters().zip(now.letters());
    let mut list: Vec<(ProposalKind, Range<usize>)> = Vec::new();
    let mut open: Option<(ProposalKind, Range<usize>)> = None;
    for ((at, _), (before, now)) in letters.zip(looks) {
        // A link looks like one.
        let kind = match () {
            () if before.1 != now.1 => Some(ProposalKind::Link),
            () if before.0 != now.0 && !is_other_style => Some(ProposalKind::Formatting),
            () => None,
        };
        match (kind, &mut open) {
            (Some(kind), Some((known, range))) if kind == *known => range.end = at + 1,
            (kind, _) => {
                list.extend(open.take());
                open = kind.map(|kind| (kind, at..at + 1));
            }
        }
    }
    list.extend(open);
    let words = |range: Range<usize>| {
        let part = text.get(range).unwrap_or_default().iter();
        let part: String = part.filter(|c| **c != OBJECT).collect();
        part.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let style = is_other_style.then(|| (ProposalKind::Formatting, String::new()));
    let list = list.into_iter().map(|(kind, range)| (kind, words(range)));
    style.into_iter().chain(list).collect()
}

/// Marks the paragraphs with a picture that was not sent, or not there.
pub(super) fn replaced(returned: &mut [Returned<'_>], label: &Label) {
    if label.pictures.is_empty() {
        return;
    }
    let mut sent: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (nth, files) in label.pictures.iter().enumerate() {
        for file in files {
            sent.entry(*file).or_default().push(nth);
        }
    }
    let texts = returned.iter().enumerate();
    let texts = texts.filter(|(_, it)| it.paragraph.story != Story::Margins);
    let there: Vec<(usize, &[u64])> = texts
        .flat_map(|(index, it)| {
            it.paragraph.pictures.iter().map(move |it| (index, it.as_slice()))
        })
        .collect();
    // Each may be any of those with its files: the last first, so that it is one at most.
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, (_, files)) in there.iter().enumerate() {
        let places = files.iter().find_map(|file| sent.get(file));
        let places = places.into_iter().flatten().rev();
        pairs.extend(places.take(MAX_SAME).map(|nth| (at, *nth)));
    }
    let kept = in_order(pairs.iter().map(|(_, nth)| *nth));
    let kept: BTreeSet<usize> =
        kept.into_iter().filter_map(|pair| Some(pairs.get(pair)?.0)).collect();
    let others = there.iter().enumerate().filter(|(at, _)| !kept.contains(at));
    let others: Vec<usize> = others.map(|(_, (index, _))| *index).collect();
    let mut others = others.into_iter().peekable();
    let mut last = None;
    for (index, returned) in returned.iter_mut().enumerate() {
        while others.next_if_eq(&index).is_some() {
            let of_none = || Match {
                is_generated: returned.block.is_none(),
                ..gone(last, 0, &returned.sent)
            };
            let found = returned.found.get_or_insert_with(of_none);
            let kind = Unrecorded::Objects(ProposalKind::ImageReplaced);
            found.unrecorded.get_or_insert(kind);
        }
        last = line_of(returned).or(last);
    }
}
