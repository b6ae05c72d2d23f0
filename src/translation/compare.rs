//! A chapter and its translation: which segment renders which, and whether it still does.
//!
//! What the memory knows on both sides is fixed. What it knows on one side only is paired
//! by how much the text is still like the one it knew; what it does not know, by kind,
//! place and what survives translation. A segment that was inserted, deleted or moved so
//! never changes what is said of another.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Sources;
use crate::model::{BlockKind, ChapterText, SegmentKind};
use crate::translation::align::profiles;
use crate::translation::comparison::{Compared, Comparison, State};
use crate::translation::known::Known;
use crate::translation::likeness::{ALIKE, Words};
use crate::translation::pairing::{Evidence, pair};
use crate::translation::segments::{Place, segments};
use crate::translation::side::{MUCH_ALIKE, Side};
use crate::translation::{Pair, align};

/// Points for two segments of one kind.
const SAME_KIND: i32 = 40;

/// Compares a chapter with its translation; `None` for one that has none.
pub fn compare(
    chapter: &str,
    source: &ChapterText,
    target: Option<&ChapterText>,
    known: &Known<'_>,
    sources: &Sources,
) -> Comparison {
    let units = known.units(chapter);
    let Some(target) = target else {
        return untranslated(source, sources, units, known);
    };
    let left = Side::new(segments(source, sources), units, known, Known::source);
    let right = Side::new(segments(target, sources), units, known, Known::target);
    let partners = vec![None; left.segments.len()];
    let mut comparer = Comparer { known, left, right, partners };
    let fixed = comparer.fixed();
    let blocks = comparer.blocks(source, target, &fixed);
    comparer.inside(&blocks, source, target, &fixed);
    comparer.finish(blocks, units)
}

fn untranslated(
    source: &ChapterText,
    sources: &Sources,
    units: &[usize],
    known: &Known<'_>,
) -> Comparison {
    let left = Side::new(segments(source, sources), units, known, Known::source);
    let found = left.segments.into_iter().zip(left.units);
    let segments = found.map(|(source, former)| Compared {
        source,
        target: None,
        state: State::Missing,
        former,
    });
    let segments: Vec<Compared> = segments.collect();
    Comparison {
        blocks: (0..source.blocks.len()).map(Pair::Source).collect(),
        renamed: known.renamed(&segments),
        segments,
        orphans: Vec::new(),
    }
}

struct Comparer<'k, 'm> {
    known: &'k Known<'m>,
    left: Side,
    right: Side,
    /// For each segment of the source its translation.
    partners: Vec<Option<usize>>,
}

impl Comparer<'_, '_> {
    /// Returns the pairs of segments that the memory knows.
    fn fixed(&self) -> Vec<(usize, usize)> {
        let (left, right) = (&self.left, &self.right);
        let by_unit: BTreeMap<usize, usize> = (0..right.segments.len())
            .filter_map(|index| Some((right.origin(index)?, index)))
            .collect();
        let mut fixed = Vec::new();
        let mut free: BTreeSet<usize> = (0..right.segments.len()).collect();
        let mut rest = Vec::new();
        for index in 0..left.segments.len() {
            match left.origin(index).and_then(|unit| by_unit.get(&unit)) {
                Some(partner) => {
                    free.remove(partner);
                    fixed.push((index, *partner));
                }
                None => rest.push(index),
            }
        }
        // Known from another place: an equal sentence, a chapter that was renamed.
        for index in rest {
            let segment = &left.segments[index];
            let same = free.iter().copied().find(|other| {
                let other = &right.segments[*other];
                other.kind == segment.kind && self.known.agree(&segment.key, &other.key)
            });
            if let Some(partner) = same {
                free.remove(&partner);
                fixed.push((index, partner));
            }
        }
        fixed.sort_unstable();
        fixed
    }

    fn blocks(
        &self,
        source: &ChapterText,
        target: &ChapterText,
        fixed: &[(usize, usize)],
    ) -> Vec<Pair> {
        let mut votes: BTreeMap<(usize, usize), i32> = BTreeMap::new();
        for (a, b) in fixed {
            let places = (self.left.segments[*a].place, self.right.segments[*b].place);
            if let (Place::Block(a), Place::Block(b)) = places {
                *votes.entry((a, b)).or_default() += 1;
            }
        }
        if !self.left.is_known() && !self.right.is_known() {
            // Nothing is known: no more can be said than the blocks themselves say.
            return align(&source.blocks, &target.blocks);
        }
        let (left, right) = profiles(&source.blocks, &target.blocks);
        let mut ranked: Vec<((usize, usize), i32)> = votes.into_iter().collect();
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
        let paired: BTreeSet<(usize, usize)> = fixed.iter().copied().collect();
        let likeness = |a: usize, b: usize| {
            let (a, b) = (self.left.at(Place::Block(a)), self.right.at(Place::Block(b)));
            self.likeness(a, b, &paired)
        };
        let score = |a: usize, b: usize| {
            let points = left[a].score(&right[b])?;
            // Text alone says what a paragraph is; other blocks are what they are by form.
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

    /// Returns how much segments on both sides are like what the memory knows of each
    /// other.
    fn likeness(
        &self,
        left: &[usize],
        right: &[usize],
        paired: &BTreeSet<(usize, usize)>,
    ) -> Likeness {
        let (mut own, mut former, mut knows_left) =
            (Words::default(), Words::default(), false);
        let (mut other, mut rendered, mut knows_right) =
            (Words::default(), Words::default(), false);
        for index in left {
            if paired.range((*index, 0)..=(*index, usize::MAX)).next().is_some() {
                continue;
            }
            match self.left.units[*index] {
                Some(unit) => {
                    knows_left = true;
                    rendered.add(&Words::of(self.known.target(unit)));
                }
                None => own.add(self.left.words(*index)),
            }
        }
        for index in right {
            match self.right.origin(*index) {
                Some(unit) => {
                    knows_right = true;
                    former.add(&Words::of(self.known.source(unit)));
                }
                None => other.add(self.right.words(*index)),
            }
        }
        match (knows_left, knows_right) {
            (false, false) => Likeness::Unknown,
            (false, true) => Likeness::Of(own.likeness(&former)),
            (true, false) => Likeness::OfTarget(other.likeness(&rendered)),
            (true, true) => Likeness::Others,
        }
    }

    /// Pairs the segments inside paired parts of the chapter.
    fn inside(
        &mut self,
        blocks: &[Pair],
        source: &ChapterText,
        target: &ChapterText,
        fixed: &[(usize, usize)],
    ) {
        let mut places = vec![(Place::Title, Place::Title)];
        for pair in blocks {
            if let Pair::Both(a, b) = pair {
                places.push((Place::Block(*a), Place::Block(*b)));
            }
        }
        for (a, left) in source.footnotes.iter().enumerate() {
            let name = &left.name.value;
            let found = target.footnotes.iter().position(|own| own.name.value == *name);
            if let Some(b) = found {
                places.push((Place::Footnote(a), Place::Footnote(b)));
            }
        }
        for (a, b) in places {
            let (left, right) = (self.left.at(a), self.right.at(b));
            for (a, b) in self.segments(left, right, fixed) {
                self.partners[a] = Some(b);
            }
        }
    }

    fn segments(
        &self,
        left: &[usize],
        right: &[usize],
        fixed: &[(usize, usize)],
    ) -> Vec<(usize, usize)> {
        if let ([a], [b]) = (left, right) {
            return vec![(*a, *b)];
        }
        let known: Vec<(usize, usize)> = fixed
            .iter()
            .filter_map(|(a, b)| {
                Some((left.binary_search(a).ok()?, right.binary_search(b).ok()?))
            })
            .collect();
        let none = BTreeSet::new();
        let likeness = |a: usize, b: usize| self.likeness(&[left[a]], &[right[b]], &none);
        let is_like = |a: usize, b: usize| {
            let (a, b) = (&self.left.segments[left[a]], &self.right.segments[right[b]]);
            a.kind == b.kind && a.column == b.column
        };
        let score = |a: usize, b: usize| {
            if !is_like(a, b) {
                return None;
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
        let sure = |a: usize, b: usize| match likeness(a, b) {
            Likeness::Of(alike) | Likeness::OfTarget(alike) => {
                (alike >= MUCH_ALIKE && is_like(a, b)).then_some(alike)
            }
            Likeness::Unknown | Likeness::Others => None,
        };
        let evidence = Evidence { fixed: &known, score: &score, sure: &sure };
        let pairs = pair(left.len(), right.len(), &evidence);
        let both = pairs.into_iter().filter_map(|pair| match pair {
            Pair::Both(a, b) => Some((left[a], right[b])),
            Pair::Source(_) | Pair::Target(_) => None,
        });
        both.collect()
    }

    fn finish(self, blocks: Vec<Pair>, units: &[usize]) -> Comparison {
        let used: BTreeSet<usize> =
            self.left.units.iter().chain(&self.right.units).flatten().copied().collect();
        // Units of which neither text is there as it was: both may have been changed.
        let mut lost: Vec<(usize, Words, Words)> = units
            .iter()
            .filter(|unit| !used.contains(unit))
            .map(|unit| {
                let source = Words::of(self.known.source(*unit));
                (*unit, source, Words::of(self.known.target(*unit)))
            })
            .collect();
        let mut taken = BTreeSet::new();
        let mut states = Vec::new();
        for (index, partner) in self.partners.iter().enumerate() {
            let left = self.left.units[index];
            let Some(partner) = *partner else {
                states.push((State::Missing, left));
                continue;
            };
            taken.insert(partner);
            let right = self.right.origin(partner);
            let (a, b) = (&self.left.segments[index], &self.right.segments[partner]);
            states.push(match (left, right) {
                _ if self.known.agree(&a.key, &b.key) => (State::Current, left.or(right)),
                // The translation alone was edited.
                (Some(unit), Some(other)) if unit == other => {
                    (State::Current, Some(unit))
                }
                (Some(unit), None) => (State::Current, Some(unit)),
                // Made from another source, or from an earlier state of this one.
                (_, Some(unit)) => (State::Stale, Some(unit)),
                (None, None) => {
                    let words = (self.left.words(index), self.right.words(partner));
                    let former = lost.iter().position(|(_, source, target)| {
                        source.likeness(words.0) >= MUCH_ALIKE
                            || target.likeness(words.1) >= MUCH_ALIKE
                    });
                    match former {
                        Some(place) => (State::Stale, Some(lost.remove(place).0)),
                        // A sentence that was copied or moved here from another chapter.
                        None => match self.known.rendered_from_other(&a.key, &b.key) {
                            Some(unit) => (State::Stale, Some(unit)),
                            None => (State::Unconfirmed, None),
                        },
                    }
                }
            });
        }
        let right = self.right.segments;
        let segments = self.left.segments.into_iter().zip(self.partners).zip(states).map(
            |((source, partner), (state, former))| Compared {
                source,
                target: partner.and_then(|partner| right.get(partner).cloned()),
                state,
                former,
            },
        );
        let segments: Vec<Compared> = segments.collect();
        let rest = right.iter().enumerate().filter(|(index, _)| !taken.contains(index));
        let orphans = rest.map(|(_, segment)| segment.clone()).collect();
        let renamed = self.known.renamed(&segments);
        Comparison { blocks, segments, orphans, renamed }
    }
}

/// How much two texts are like what the memory knows of each other, in per cent.
#[derive(Clone, Copy)]
enum Likeness {
    /// The memory knows neither.
    Unknown,
    /// The source is so much like the one from which the translation was made.
    Of(i32),
    /// The translation is so much like the one that was made from the source.
    OfTarget(i32),
    /// The memory knows both, as parts of other pairs.
    Others,
}
