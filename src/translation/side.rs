//! The segments of one language of a chapter, and what the memory knows of each.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::SegmentKind;
use crate::translation::known::{Known, KnownText};
use crate::translation::likeness::{StemSet, TEXTS};
use crate::translation::search::{Band, CELLS, longest_increasing};
use crate::translation::segments::{Segment, SegmentPlace};

/// How alike two texts must be, in per cent, to be versions of one text wherever they
/// are.
// Twice `ALIKE`, because only the words support such a pair and its place does not.
// Chosen, not measured.
pub(super) const MUCH_ALIKE: i32 = 50;

/// The segments of one language.
pub(super) struct LanguageSegments {
    pub(super) segments: Vec<Segment>,
    /// For each segment the unit that holds its text.
    pub(super) units: Vec<Option<usize>>,
    /// For each other segment the unit that holds an earlier version of its text.
    pub(super) origins: Vec<Option<usize>>,
    words: Vec<OnceCell<StemSet>>,
    /// The segments of each part of the chapter.
    places: BTreeMap<SegmentPlace, Vec<usize>>,
}

impl LanguageSegments {
    pub(super) fn new<'k, 'm>(
        segments: Vec<Segment>,
        units: &[usize],
        known: &'k Known<'m>,
        text: fn(&'k Known<'m>, usize) -> &'k KnownText,
    ) -> Self {
        let found = find(&segments, units, known, text);
        let mut places: BTreeMap<SegmentPlace, Vec<usize>> = BTreeMap::new();
        for (index, segment) in segments.iter().enumerate() {
            places.entry(segment.place).or_default().push(index);
        }
        let words = segments.iter().map(|_| OnceCell::new()).collect();
        let origins = vec![None; segments.len()];
        let mut side =
            LanguageSegments { segments, units: found, origins, words, places };
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
        text: fn(&'k Known<'m>, usize) -> &'k KnownText,
    ) {
        let used: BTreeSet<usize> = self.units.iter().flatten().copied().collect();
        let lost: Vec<usize> =
            units.iter().filter(|unit| !used.contains(unit)).copied().collect();
        let edited: Vec<usize> =
            (0..self.units.len()).filter(|index| self.units[*index].is_none()).collect();
        let band = Band::new(edited.len(), lost.len(), TEXTS);
        let mut candidates = Vec::new();
        for (row, index) in edited.into_iter().enumerate() {
            for unit in &lost[band.columns(row)] {
                if known.kind(*unit) != Some(self.segments[index].kind) {
                    continue;
                }
                let alike = text(known, *unit).words().likeness(self.words(index));
                if alike >= MUCH_ALIKE {
                    candidates.push((-alike, index, *unit));
                }
            }
        }
        // The most alike first, wherever they are: edited text may have been moved.
        candidates.sort_unstable();
        let mut taken = BTreeSet::new();
        for (_, index, unit) in candidates {
            if self.origins[index].is_none() && taken.insert(unit) {
                self.origins[index] = Some(unit);
            }
        }
    }

    /// Returns whether the memory knows anything of the blocks.
    pub(super) fn is_known(&self) -> bool {
        // A title that is known tells nothing about which blocks belong together.
        let is_block =
            |segment: &Segment| matches!(segment.place, SegmentPlace::Block(_));
        let mut known = self.segments.iter().zip(&self.units);
        known.any(|(segment, unit)| unit.is_some() && is_block(segment))
    }

    pub(super) fn words(&self, index: usize) -> &StemSet {
        self.words[index].get_or_init(|| StemSet::of(&self.segments[index].key))
    }

    pub(super) fn at(&self, place: SegmentPlace) -> &[usize] {
        self.places.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Finds for each segment the unit that has its text: in the order of the memory if
/// possible, so that repeated sentences keep their units, or else anywhere.
fn find<'k, 'm>(
    segments: &[Segment],
    units: &[usize],
    known: &'k Known<'m>,
    text: fn(&'k Known<'m>, usize) -> &'k KnownText,
) -> Vec<Option<usize>> {
    let mut numbers: BTreeMap<(Option<SegmentKind>, &str), usize> = BTreeMap::new();
    let mut number = |kind, text| {
        let next = numbers.len();
        *numbers.entry((kind, text)).or_insert(next)
    };
    let places: Vec<usize> = segments
        .iter()
        .map(|segment| number(Some(segment.kind), segment.key.as_str()))
        .collect();
    let units_numbers: Vec<usize> = units
        .iter()
        .map(|unit| number(known.kind(*unit), &text(known, *unit).key))
        .collect();
    let mut found = vec![None; segments.len()];
    let mut free: BTreeSet<usize> = (0..units.len()).collect();
    for (place, unit) in in_order(&places, &units_numbers) {
        found[place] = Some(units[unit]);
        free.remove(&unit);
    }
    let mut moved: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    // `pop` takes from the end, so the first segment gets the first unit.
    for index in free.iter().rev() {
        moved.entry(units_numbers[*index]).or_default().push(units[*index]);
    }
    for (place, number) in places.iter().enumerate() {
        if found[place].is_none() {
            found[place] = moved.get_mut(number).and_then(Vec::pop);
        }
    }
    found
}

/// Returns which numbers of two lists are the same, in the order of both.
fn in_order(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    let mut same = Vec::new();
    let mut add = |rows: Range<usize>, columns: Range<usize>| {
        let (left, right) = (&left[rows.clone()], &right[columns.clone()]);
        if left.len().saturating_mul(right.len()) > CELLS {
            return;
        }
        for op in capture_diff_slices(Algorithm::Myers, left, right) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                let (row, column) = (rows.start + old_index, columns.start + new_index);
                same.extend((0..len).map(|step| (row + step, column + step)));
            }
        }
    };
    if left.len().saturating_mul(right.len()) <= CELLS {
        add(0..left.len(), 0..right.len());
        return same;
    }
    // The time grows with the product of the lengths and the differences. Beyond the size
    // of any chapter, lists are cut at what occurs once in each. A part that is still too
    // long has no order to rely on; `find` pairs its texts wherever they are.
    let (mut row, mut column) = (0, 0);
    for (a, b) in once(left, right) {
        add(row..a, column..b);
        // The next part begins with this pair, which is its common beginning.
        (row, column) = (a, b);
    }
    add(row..left.len(), column..right.len());
    same
}

/// Returns the numbers that occur once in each list, as far as their order is the same.
fn once(left: &[usize], right: &[usize]) -> Vec<(usize, usize)> {
    let places = |list: &[usize]| {
        let mut places: BTreeMap<usize, Option<usize>> = BTreeMap::new();
        for (place, number) in list.iter().enumerate() {
            places
                .entry(*number)
                .and_modify(|place| *place = None)
                .or_insert(Some(place));
        }
        places
    };
    let right = places(right);
    let mut both: Vec<(usize, usize)> = places(left)
        .into_iter()
        .filter_map(|(number, place)| Some((place?, (*right.get(&number)?)?)))
        .collect();
    both.sort_unstable();
    longest_increasing(&both)
}
