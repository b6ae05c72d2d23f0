//! A chapter and its translation: which segment renders which, and whether it still does.
//!
//! What the memory knows on both sides is fixed. What it knows on one side only is paired
//! by how much the text is still like the one it knew; what it does not know, by kind,
//! place and what survives translation. So a segment that was inserted, deleted or moved
//! never changes what is said about another.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::{BlockKind, ChapterText, SegmentKind};
use crate::text::digest;
use crate::translation::align::profiles;
use crate::translation::comparison::{Compared, Comparison, State};
use crate::translation::gist::{Gist, Likeness, lazily, without};
use crate::translation::known::Known;
use crate::translation::likeness::{ALIKE, TEXTS, has_same_wording};
use crate::translation::pairing::{Evidence, pair};
use crate::translation::search::{Band, best_path};
use crate::translation::segments::{Segment, SegmentPlace};
use crate::translation::side::{LanguageSegments, MUCH_ALIKE};
use crate::translation::{Pair, align, is_universal};

/// Points for two segments of one kind.
const SAME_KIND: i32 = 40;
/// More points for two that agree than for two dozen others: the header and first column of a
/// table say which of its cells have changed. Of half a million pairs the sum still fits.
const AGREEING: i32 = 1 << 12;

/// Compares a chapter with its translation, both with their segments; `None` for one that
/// has none.
pub(super) fn compare_segments(
    chapter: &str,
    (source, left): (&ChapterText, Vec<Segment>),
    target: Option<(&ChapterText, Vec<Segment>)>,
    known: &Known<'_>,
) -> Comparison {
    let Some((target, right)) = target else {
        let units = known.units(chapter, left.iter());
        let blocks = source.blocks.len();
        return untranslated(
            blocks,
            LanguageSegments::new(left, &units, known, Known::source),
            known,
        );
    };
    let units = known.units(chapter, left.iter().chain(&right));
    let left = LanguageSegments::new(left, &units, known, Known::source);
    let right = LanguageSegments::new(right, &units, known, Known::target);
    let mut comparer = Comparer { known, left, right, fixed: Vec::new() };
    comparer.fixed = comparer.fixed();
    let blocks = comparer.blocks(source, target);
    let partners = comparer.partners(&blocks, source, target);
    comparer.finish(blocks, &partners, &units)
}

fn untranslated(blocks: usize, left: LanguageSegments, known: &Known<'_>) -> Comparison {
    let found = left.segments.into_iter().zip(left.units);
    let segments = found.map(|(source, former)| Compared {
        source,
        target: None,
        state: State::Missing,
        former,
    });
    let segments: Vec<Compared> = segments.collect();
    Comparison {
        blocks: (0..blocks).map(Pair::Source).collect(),
        renamed: known.renamed(&segments),
        segments,
        orphans: Vec::new(),
    }
}

struct Comparer<'k, 'm> {
    known: &'k Known<'m>,
    left: LanguageSegments,
    right: LanguageSegments,
    /// For each segment of the source the translation that the memory knows it by.
    fixed: Vec<Option<usize>>,
}

impl Comparer<'_, '_> {
    /// Returns the pairs of segments that the memory knows.
    fn fixed(&self) -> Vec<Option<usize>> {
        let (left, right) = (&self.left, &self.right);
        let by_unit: BTreeMap<usize, usize> = (0..right.segments.len())
            .filter_map(|index| Some((right.origin(index)?, index)))
            .collect();
        let mut fixed: Vec<Option<usize>> = (0..left.segments.len())
            .map(|index| by_unit.get(&left.origin(index)?).copied())
            .collect();
        // Known from another place: an equal sentence, a chapter that was renamed.
        let taken: BTreeSet<usize> = fixed.iter().flatten().copied().collect();
        let mut free: BTreeMap<(SegmentKind, u64), VecDeque<usize>> = BTreeMap::new();
        for (index, segment) in right.segments.iter().enumerate() {
            if !taken.contains(&index) {
                free.entry((segment.kind, digest(&segment.key)))
                    .or_default()
                    .push_back(index);
            }
        }
        for (segment, partner) in left.segments.iter().zip(&mut fixed) {
            if partner.is_none() && !free.is_empty() {
                let first = |target: u64| {
                    let key = (segment.kind, target);
                    Some((*free.get(&key)?.front()?, key))
                };
                // The first in the chapter, since digests have no meaningful order.
                let found = self.known.agreed(&segment.key).filter_map(first).min();
                *partner = found.and_then(|(_, key)| free.get_mut(&key)?.pop_front());
            }
        }
        fixed
    }

    fn blocks(&self, source: &ChapterText, target: &ChapterText) -> Vec<Pair> {
        if !self.left.is_known() && !self.right.is_known() {
            // The memory knows nothing here, so only the blocks themselves can tell.
            return align(&source.blocks, &target.blocks);
        }
        let (left, right) = profiles(&source.blocks, &target.blocks);
        let mut votes: BTreeMap<(usize, usize), i32> = BTreeMap::new();
        for (a, b) in self.fixed.iter().enumerate() {
            let b = b.map(|b| self.right.segments[b].place);
            if let (SegmentPlace::Block(a), Some(SegmentPlace::Block(b))) =
                (self.left.segments[a].place, b)
            {
                *votes.entry((a, b)).or_default() += 1;
            }
        }
        let mut ranked: Vec<((usize, usize), i32)> = votes.into_iter().collect();
        // A list may have items of several blocks; it belongs to that of most.
        ranked.sort_by_key(|(pair, votes)| (-votes, *pair));
        let (mut rows, mut columns) = (BTreeSet::new(), BTreeSet::new());
        let mut known = Vec::new();
        for ((a, b), _) in ranked {
            let is_free = !rows.contains(&a) && !columns.contains(&b);
            if is_free && left[a].is_like(&right[b]) {
                rows.insert(a);
                columns.insert(b);
                known.push((a, b));
            }
        }
        let taken: BTreeSet<usize> = self.fixed.iter().flatten().copied().collect();
        // When a list was split, what is fixed says nothing of the rest. A block in which
        // all is fixed has no gist: the memory knows it as part of another pair.
        let rows = lazily(left.len(), |a| {
            let segments = self.left.at(SegmentPlace::Block(a));
            let open = without(segments, |index| self.fixed[index].is_some());
            open.map(|open| self.of_source(open.into_iter()))
        });
        let columns = lazily(right.len(), |b| {
            let segments = self.right.at(SegmentPlace::Block(b));
            let open = without(segments, |index| taken.contains(&index));
            open.map(|open| self.of_target(open.into_iter()))
        });
        let likeness = |a: usize, b: usize| match (&*rows[a], &*columns[b]) {
            (Some(source), Some(target)) => source.likeness(target),
            _ => Likeness::Others,
        };
        let score = |a: usize, b: usize| {
            let points = left[a].score(&right[b])?;
            // A paragraph is identified by its text alone, a table or figure by its form.
            let by_text = |kind: &BlockKind| {
                matches!(
                    kind,
                    BlockKind::Paragraph(_)
                        | BlockKind::Quote(_)
                        | BlockKind::List(_)
                        | BlockKind::Directive(_)
                )
            };
            match likeness(a, b) {
                Likeness::Unknown => Some(points),
                Likeness::Of(alike) if alike >= ALIKE => Some(points + alike),
                Likeness::OfTarget(alike) => Some(points + alike - ALIKE),
                Likeness::Of(_) | Likeness::Others => {
                    let kind = source.blocks.get(a).map(|block| &block.kind);
                    let may_differ =
                        !kind.is_some_and(by_text) || left[a].shares_names(&right[b]);
                    may_differ.then_some(points)
                }
            }
        };
        let sure = |a: usize, b: usize| match likeness(a, b) {
            Likeness::Of(alike) | Likeness::OfTarget(alike) => {
                (alike >= MUCH_ALIKE && left[a].is_like(&right[b])).then_some(alike)
            }
            Likeness::Unknown | Likeness::Others => None,
        };
        let evidence = Evidence { fixed: &known, score: &score, sure: &sure };
        pair(left.len(), right.len(), &evidence)
    }

    fn of_source(&self, segments: impl Iterator<Item = usize>) -> Gist {
        Gist::new(&self.left, segments, |index| {
            Some(self.known.target(self.left.units[index]?))
        })
    }

    fn of_target(&self, segments: impl Iterator<Item = usize>) -> Gist {
        Gist::new(&self.right, segments, |index| {
            Some(self.known.source(self.right.origin(index)?))
        })
    }

    /// Pairs the segments inside paired parts of the chapter: returns for each of the
    /// source its translation.
    fn partners(
        &self,
        blocks: &[Pair],
        source: &ChapterText,
        target: &ChapterText,
    ) -> Vec<Option<usize>> {
        let mut places = vec![(SegmentPlace::Title, SegmentPlace::Title)];
        for pair in blocks {
            if let Pair::Both(a, b) = pair {
                places.push((SegmentPlace::Block(*a), SegmentPlace::Block(*b)));
            }
        }
        for (a, footnote) in source.footnotes.iter().enumerate() {
            if let Some(b) = target.footnotes.place(&footnote.name.value) {
                places.push((SegmentPlace::Footnote(a), SegmentPlace::Footnote(b)));
            }
        }
        let mut partners = vec![None; self.left.segments.len()];
        for (a, b) in places {
            for (a, b) in self.segments(self.left.at(a), self.right.at(b)) {
                partners[a] = Some(b);
            }
        }
        partners
    }

    /// Pairs the segments of a part with those of the part that renders it, in their order.
    /// A translation is printed as its own file has it: whatever stands at another place in a
    /// list or a table than the text that it was made from says something wrong there.
    fn segments(&self, left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
        let all = || left.iter().copied().zip(right.iter().copied()).collect();
        if let ([_], [_]) = (left, right) {
            return all();
        }
        let is_like = |a: usize, b: usize| {
            let (a, b) = (&self.left.segments[left[a]], &self.right.segments[right[b]]);
            a.kind == b.kind && a.column == b.column
        };
        let is_known = left
            .iter()
            .any(|a| self.left.origin(*a).is_some() || self.fixed[*a].is_some())
            || right.iter().any(|b| self.right.origin(*b).is_some());
        let agree = |a: usize, b: usize| self.agree(left[a], right[b]);
        let can_be = |at: usize| is_like(at, at) && (!is_known || agree(at, at));
        if left.len() == right.len() && (0..left.len()).all(can_be) {
            // No pairs could be better than all of them.
            return all();
        }
        let rows = lazily(left.len(), |a| self.of_source(std::iter::once(left[a])));
        let columns = lazily(right.len(), |b| self.of_target(std::iter::once(right[b])));
        let likeness = |a: usize, b: usize| rows[a].likeness(&columns[b]);
        let score = |a: usize, b: usize| {
            if !is_like(a, b) {
                return None;
            }
            if agree(a, b) {
                return Some(SAME_KIND + AGREEING);
            }
            let kind = self.left.segments[left[a]].kind;
            match likeness(a, b) {
                Likeness::Unknown => Some(SAME_KIND),
                Likeness::Of(alike) if alike >= ALIKE => Some(SAME_KIND + alike),
                Likeness::OfTarget(alike) => Some(SAME_KIND + alike - ALIKE),
                Likeness::Of(_) | Likeness::Others => {
                    let by_text = matches!(
                        kind,
                        SegmentKind::Paragraph
                            | SegmentKind::ListItem
                            | SegmentKind::Directive
                            | SegmentKind::Footnote
                    );
                    (!by_text).then_some(SAME_KIND)
                }
            }
        };
        let pairs = best_path(left.len(), right.len(), &score);
        let both = pairs.into_iter().filter_map(|pair| match pair {
            Pair::Both(a, b) => Some((left[a], right[b])),
            Pair::Source(_) | Pair::Target(_) => None,
        });
        both.collect()
    }

    /// Returns whether a translation was made from a text or is the same for everybody.
    fn agree(&self, index: usize, partner: usize) -> bool {
        self.fixed[index] == Some(partner)
            || matches!(self.state(index, partner), Some((State::Current, _)))
    }

    fn finish(
        self,
        blocks: Vec<Pair>,
        partners: &[Option<usize>],
        units: &[usize],
    ) -> Comparison {
        let mut states = Vec::with_capacity(partners.len());
        let mut unknown = Vec::new();
        for (index, partner) in partners.iter().enumerate() {
            let state = match *partner {
                None => Some((State::Missing, self.left.units[index])),
                Some(partner) => self.state(index, partner),
            };
            unknown.extend(
                (*partner).filter(|_| state.is_none()).map(|other| (index, other)),
            );
            states.push(state.unwrap_or((State::Unconfirmed, None)));
        }
        for ((index, _), former) in unknown.iter().zip(self.formers(&unknown, units)) {
            if former.is_some() {
                states[*index] = (State::Stale, former);
            }
        }
        let right = self.right.segments;
        let segments: Vec<Compared> = self
            .left
            .segments
            .into_iter()
            .zip(partners)
            .zip(states)
            .map(|((source, partner), (state, former))| Compared {
                source,
                target: partner.and_then(|partner| right.get(partner).cloned()),
                state,
                former,
            })
            .collect();
        let taken: BTreeSet<usize> = partners.iter().flatten().copied().collect();
        let rest = right.into_iter().enumerate();
        let orphans = rest.filter(|(index, _)| !taken.contains(index));
        let orphans = orphans.map(|(_, segment)| segment).collect();
        let renamed = self.known.renamed(&segments);
        Comparison { blocks, segments, orphans, renamed }
    }

    /// Returns the state of a pair and its unit; `None` if the memory knows neither text.
    fn state(&self, index: usize, partner: usize) -> Option<(State, Option<usize>)> {
        let (left, right) = (self.left.units[index], self.right.origin(partner));
        let (a, b) = (&self.left.segments[index], &self.right.segments[partner]);
        match (left, right) {
            _ if self.known.agree(&a.key, &b.key) => {
                Some((State::Current, left.or(right)))
            }
            // A year, an address or a name needs no confirmation.
            _ if a.key == b.key && is_universal(&a.text)
                || self.known.is_constant(a, b) =>
            {
                Some((State::Current, left.or(right)))
            }
            // The translation alone was edited. Nobody has confirmed a new wording.
            (Some(unit), other) if other.is_none_or(|other| other == unit) => {
                let is_same = has_same_wording(&self.known.target(unit).key, &b.key);
                let state = if is_same { State::Current } else { State::Unconfirmed };
                Some((state, Some(unit)))
            }
            // Translated from another source, or from an earlier version of this one.
            (_, Some(unit)) => Some((State::Stale, Some(unit))),
            (_, None) => None,
        }
    }

    /// Returns for each of some pairs of which the memory knows neither text the unit
    /// that it comes from.
    fn formers(&self, pairs: &[(usize, usize)], units: &[usize]) -> Vec<Option<usize>> {
        let used: BTreeSet<usize> =
            self.left.units.iter().chain(&self.right.units).flatten().copied().collect();
        // Units of which neither text is there as it was: both may have been changed.
        let lost: Vec<usize> =
            units.iter().filter(|unit| !used.contains(unit)).copied().collect();
        let mut taken = vec![false; lost.len()];
        let band = Band::new(pairs.len(), lost.len(), TEXTS);
        let mut former = |row: usize, (a, b): (usize, usize)| {
            let words = (self.left.words(a), self.right.words(b));
            let place = band.columns(row).find(|place| {
                let unit = lost[*place];
                let (source, target) = (self.known.source(unit), self.known.target(unit));
                !taken[*place]
                    && (source.words().likeness(words.0) >= MUCH_ALIKE
                        || target.words().likeness(words.1) >= MUCH_ALIKE)
            });
            if let Some(place) = place {
                taken[place] = true;
                return Some(lost[place]);
            }
            // A sentence that was copied or moved here from another chapter.
            let (a, b) = (&self.left.segments[a], &self.right.segments[b]);
            self.known.rendered_from_other(&a.key, &b.key)
        };
        pairs.iter().enumerate().map(|(row, pair)| former(row, *pair)).collect()
    }
}
