//! What was moved in the source since its translation was confirmed.
//!
//! "This is …" means something else behind another paragraph, though no word of it has
//! changed. The memory has the units of a chapter in the order in which their texts stood
//! when they were confirmed, so nothing else has to be recorded.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::{Memory, SegmentKind, Unit};
use crate::text::Language;
use crate::translation::Candidate;
use crate::translation::comparison::{Compared, State};
use crate::translation::known::MANY_WORDS;
use crate::translation::search::longest_increasing;

/// Texts that stand together behind another text than when they were confirmed.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    /// The chapter in which they stand.
    pub chapter: &'a str,
    /// The language of the translation.
    pub language: Language,
    /// The first of them. What stands before the others has not changed.
    pub first: &'a Compared,
    /// How many they are.
    pub count: usize,
    /// The chapter in which they stood.
    pub was_in: &'a str,
    /// What they stood behind, if it is still in the report; `None` at the beginning of the
    /// chapter.
    pub was_after: Option<&'a Unit>,
    /// What they stand behind; `None` at the beginning of the chapter.
    pub is_after: Option<&'a Compared>,
}

/// Returns what was moved within chapters and from one to another, in the order of the
/// candidates.
pub fn moved<'a>(candidates: &[Candidate<'a>], memory: &'a Memory) -> Vec<Moved<'a>> {
    let mut orders: Vec<Order<'a>> =
        candidates.iter().map(|candidate| Order::new(*candidate, memory)).collect();
    let homes: BTreeSet<usize> = orders.iter().flat_map(Order::homes).collect();
    let mut lost = lost(memory, &homes);
    for order in &mut orders {
        order.find_former_chapters(memory, &homes, &mut lost);
    }
    // What came from another chapter is still in the report: what stood behind it there, too.
    let homes: BTreeSet<usize> = orders.iter().flat_map(Order::homes).collect();
    let before = |unit: usize| before(unit, &homes, memory);
    let mut found = Vec::new();
    for order in &orders {
        for run in order.runs(&before) {
            let Some(unit) = run.first().and_then(|first| order.origins[*first]) else {
                continue;
            };
            let (first, count) = (run[0], run.len());
            found.push(Moved {
                chapter: order.candidate.chapter,
                language: order.candidate.language,
                first: order.texts[first].1,
                count,
                was_in: memory.units[unit].chapter.as_deref().unwrap_or_default(),
                was_after: before(unit).map(|unit| &memory.units[unit]),
                is_after: first.checked_sub(1).map(|before| order.texts[before].1),
            });
        }
    }
    found
}

/// Returns what was moved within a chapter, by the indexes of its segments; each with that of
/// the first text of those that were moved with it.
pub(super) fn within(
    candidate: Candidate<'_>,
    memory: &Memory,
) -> BTreeMap<usize, usize> {
    let order = Order::new(candidate, memory);
    let homes: BTreeSet<usize> = order.homes().collect();
    let runs = order.runs(&|unit| before(unit, &homes, memory));
    let index = |text: usize| order.texts[text].0;
    let indexes = runs.iter().flat_map(|run| run.iter().map(|text| (*text, run[0])));
    indexes.map(|(text, first)| (index(text), index(first))).collect()
}

/// The texts of a chapter, one after the other, and where they come from.
struct Order<'a> {
    candidate: Candidate<'a>,
    /// The segments with their indexes.
    texts: Vec<(usize, &'a Compared)>,
    /// For each of them its unit.
    origins: Vec<Option<usize>>,
    /// Those that were moved, from this chapter or another.
    moved: BTreeSet<usize>,
}

impl<'a> Order<'a> {
    fn new(candidate: Candidate<'a>, memory: &Memory) -> Self {
        let segments = candidate.comparison.segments.iter().enumerate();
        let texts: Vec<(usize, &Compared)> =
            segments.filter(|(_, pair)| is_text(Some(pair.source.kind))).collect();
        let mut origins = vec![None; texts.len()];
        let mut taken = BTreeSet::new();
        let is_here = |unit: usize| {
            candidate.comparison.renamed.contains(&unit)
                || memory.units[unit].chapter.as_deref() == Some(candidate.chapter)
        };
        // A text that agrees has more right to a unit than one that once was like it.
        for is_current in [true, false] {
            for (origin, (_, pair)) in origins.iter_mut().zip(&texts) {
                if (pair.state == State::Current) == is_current {
                    *origin =
                        pair.former.filter(|unit| is_here(*unit) && taken.insert(*unit));
                }
            }
        }
        let points: Vec<(usize, usize)> = origins
            .iter()
            .enumerate()
            .filter_map(|(index, origin)| Some((index, (*origin)?)))
            .collect();
        let stays: BTreeSet<usize> =
            longest_increasing(&points).into_iter().map(|(index, _)| index).collect();
        let moved = points.iter().map(|(index, _)| *index);
        let moved = moved.filter(|index| !stays.contains(index));
        // What is not translated has nothing that could have become wrong.
        let moved = moved.filter(|index| texts[*index].1.target.is_some()).collect();
        Order { candidate, texts, origins, moved }
    }

    /// Returns the units from which texts of the chapter come.
    fn homes(&self) -> impl Iterator<Item = usize> {
        self.origins.iter().flatten().copied()
    }

    /// Finds the texts that another chapter had.
    fn find_former_chapters(
        &mut self,
        memory: &Memory,
        homes: &BTreeSet<usize>,
        lost: &mut BTreeMap<(Language, String, String), VecDeque<usize>>,
    ) {
        if lost.is_empty() {
            return;
        }
        for (text, (_, pair)) in self.texts.iter().enumerate() {
            let Some(target) =
                pair.target.as_ref().filter(|_| self.origins[text].is_none())
            else {
                continue;
            };
            let origin = match pair.former {
                Some(unit) => Some(unit).filter(|unit| !homes.contains(unit)),
                None if pair.state == State::Current => {
                    let keys = (
                        self.candidate.language,
                        pair.source.key.clone(),
                        target.key.clone(),
                    );
                    lost.get_mut(&keys).and_then(VecDeque::pop_front)
                }
                None => None,
            };
            // Few words, such as those of a heading, occur in any chapter.
            let says_enough = pair.source.key.split_whitespace().count() >= MANY_WORDS;
            let is_elsewhere = |unit: &usize| {
                memory.units[*unit].chapter.as_deref() != Some(self.candidate.chapter)
            };
            if let Some(unit) = origin.filter(|unit| says_enough && is_elsewhere(unit)) {
                self.origins[text] = Some(unit);
                self.moved.insert(text);
            }
        }
    }

    /// Returns what was moved, each with what was moved together with it.
    fn runs(&self, before: &dyn Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for text in self.moved.iter().copied() {
            let former = self.origins[text].and_then(before);
            let follows = |last: usize| last + 1 == text && former == self.origins[last];
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(|last| follows(*last)) => {
                    run.push(text);
                }
                _ => runs.push(vec![text]),
            }
        }
        runs
    }
}

/// Returns whether a segment is read with the text before it.
fn is_text(kind: Option<SegmentKind>) -> bool {
    matches!(
        kind,
        Some(
            SegmentKind::Heading
                | SegmentKind::Paragraph
                | SegmentKind::ListItem
                | SegmentKind::Directive
        )
    )
}

/// Returns the unit that stood before another in its chapter and whose text is still there.
fn before(unit: usize, homes: &BTreeSet<usize>, memory: &Memory) -> Option<usize> {
    let after = &memory.units[unit];
    homes.range(..unit).rev().copied().find(|unit| {
        let unit = &memory.units[*unit];
        unit.chapter == after.chapter && unit.language == after.language
    })
}

/// Returns the units whose texts their chapters no longer have, by language and texts.
fn lost(
    memory: &Memory,
    homes: &BTreeSet<usize>,
) -> BTreeMap<(Language, String, String), VecDeque<usize>> {
    let mut lost: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
    for (index, unit) in memory.units.iter().enumerate() {
        if unit.chapter.is_some() && is_text(unit.kind) && !homes.contains(&index) {
            let key = (unit.language, unit.source.key(), unit.target.key());
            lost.entry(key).or_default().push_back(index);
        }
    }
    lost
}
