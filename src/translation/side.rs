//! The segments of one language of a chapter, and what the memory knows of each.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::SegmentKind;
use crate::translation::known::Known;
use crate::translation::likeness::Words;
use crate::translation::segments::{Place, Segment};

/// How alike two texts must be to be versions of one wherever it stands, in per cent.
pub(super) const MUCH_ALIKE: i32 = 50;

/// The segments of one language.
pub(super) struct Side {
    pub(super) segments: Vec<Segment>,
    /// For each segment the unit that holds its text.
    pub(super) units: Vec<Option<usize>>,
    /// For each other segment the unit that holds an earlier version of its text.
    pub(super) origins: Vec<Option<usize>>,
    words: Vec<OnceCell<Words>>,
    /// The range of segments of each part of the chapter.
    places: BTreeMap<Place, Vec<usize>>,
}

impl Side {
    pub(super) fn new<'k, 'm>(
        segments: Vec<Segment>,
        units: &[usize],
        known: &'k Known<'m>,
        text: fn(&'k Known<'m>, usize) -> &'k str,
    ) -> Self {
        let found = find(&segments, units, known, text);
        let mut places: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
        for (index, segment) in segments.iter().enumerate() {
            places.entry(segment.place).or_default().push(index);
        }
        let words = segments.iter().map(|_| OnceCell::new()).collect();
        let origins = vec![None; segments.len()];
        let mut side = Side { segments, units: found, origins, words, places };
        side.find_origins(units, known, text);
        side
    }

    /// Returns the unit that a segment comes from.
    pub(super) fn origin(&self, index: usize) -> Option<usize> {
        self.units[index].or(self.origins[index])
    }

    /// Finds for each segment that was edited the unit that holds its earlier version.
    fn find_origins<'k, 'm>(
        &mut self,
        units: &[usize],
        known: &'k Known<'m>,
        text: fn(&'k Known<'m>, usize) -> &'k str,
    ) {
        let used: BTreeSet<usize> = self.units.iter().flatten().copied().collect();
        let lost: Vec<(usize, Words)> = units
            .iter()
            .filter(|unit| !used.contains(unit))
            .map(|unit| (*unit, Words::of(text(known, *unit))))
            .collect();
        let mut candidates = Vec::new();
        for index in (0..self.units.len()).filter(|index| self.units[*index].is_none()) {
            for (unit, words) in &lost {
                let alike = words.likeness(self.words(index));
                let is_kind = known.kind(*unit) == Some(self.segments[index].kind);
                if alike >= MUCH_ALIKE && is_kind {
                    candidates.push((-alike, index, *unit));
                }
            }
        }
        candidates.sort_unstable();
        let mut taken = BTreeSet::new();
        for (_, index, unit) in candidates {
            if self.origins[index].is_none() && taken.insert(unit) {
                self.origins[index] = Some(unit);
            }
        }
    }

    /// Says whether the memory knows anything of the blocks.
    pub(super) fn is_known(&self) -> bool {
        let is_block = |own: &Segment| matches!(own.place, Place::Block(_));
        let mut known = self.segments.iter().zip(&self.units);
        known.any(|(own, unit)| unit.is_some() && is_block(own))
    }

    pub(super) fn words(&self, index: usize) -> &Words {
        self.words[index].get_or_init(|| Words::of(&self.segments[index].key))
    }

    pub(super) fn at(&self, place: Place) -> &[usize] {
        self.places.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Finds for each segment the unit that holds its text: in the order of the memory where
/// it can be (so that repeated sentences stay apart), or else wherever it stands.
fn find<'k, 'm>(
    segments: &[Segment],
    units: &[usize],
    known: &'k Known<'m>,
    text: fn(&'k Known<'m>, usize) -> &'k str,
) -> Vec<Option<usize>> {
    type Key<'a> = (Option<SegmentKind>, &'a str);
    let mut numbers: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let mut number = |kind, text| {
        let next = numbers.len();
        *numbers.entry((kind, text)).or_insert(next)
    };
    let own: Vec<usize> =
        segments.iter().map(|own| number(Some(own.kind), own.key.as_str())).collect();
    let units_numbers: Vec<usize> =
        units.iter().map(|unit| number(known.kind(*unit), text(known, *unit))).collect();
    let mut found = vec![None; segments.len()];
    let mut free: BTreeSet<usize> = (0..units.len()).collect();
    for op in capture_diff_slices(Algorithm::Myers, &own, &units_numbers) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for step in 0..len {
                found[old_index + step] = Some(units[new_index + step]);
                free.remove(&(new_index + step));
            }
        }
    }
    let mut moved: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in free.iter().rev() {
        moved.entry(units_numbers[*index]).or_default().push(units[*index]);
    }
    for (place, number) in own.iter().enumerate() {
        if found[place].is_none() {
            found[place] = moved.get_mut(number).and_then(Vec::pop);
        }
    }
    found
}
