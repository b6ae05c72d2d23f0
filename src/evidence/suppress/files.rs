//! The same figures in two files: a figure that one file withholds must not be in the
//! other, nor follow from it.
//!
//! Two files are about the same thing if their figures agree. Codes tell which figure of
//! one is which of the other; a dimension that one of them lacks is a total there.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::evidence::Period;
use crate::evidence::suppress::relation::{Relation, Values, known};
use crate::evidence::suppress::table::{Axis, CountCell, Table};
use crate::evidence::suppress::words::{partners, same_axes};

/// How many pairs of codes are compared, of dimensions that only one of the files has.
// Chosen, not measured: the product of two long lists would take minutes.
const COMPARED: usize = 4000;
/// How unlikely it must be that figures agree by chance, in bits, where no code says that
/// they should.
const ENOUGH_BITS: u32 = 16;

/// What two files have in common.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Cells with the same codes, of the first file and of the second.
    pub(super) counterparts: Vec<(u32, u32)>,
    /// Those of them that are the same figure.
    pub(super) same: Vec<Relation>,
    /// Both files laid into one another, if they may be of the same thing.
    pub(super) merged: Option<Table>,
    /// How their axes correspond.
    pub(super) layout: Layout,
}

/// How the axes of two files correspond.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// For each axis of both, its place in the first and in the second.
    shared: Vec<(usize, usize)>,
    /// The axes that only the first has, and only the second.
    extra: [Vec<usize>; 2],
    axes: Vec<Axis>,
    /// For each shared axis, the codes of the second in terms of the merged axis.
    codes: Vec<Vec<u32>>,
}

/// How the axes of files correspond, by the numbers of the files, the lower one first.
pub(super) type Layouts = BTreeMap<(usize, usize), Layout>;

/// For codes that both have and a period, the cells: codes that only one file has, place.
type Cells = BTreeMap<(Vec<u32>, Period), [Vec<(Vec<u32>, u32)>; 2]>;

/// Compares two tables.
pub(super) fn compare(first: &Table, second: &Table, values: &Values) -> Shared {
    let layout = Layout::of(first, second);
    let mut cells = Cells::new();
    for (side, table) in [first, second].into_iter().enumerate() {
        for cell in &table.cells {
            let key = layout.key(side, cell);
            let extra = layout.extra[side].iter().map(|axis| cell.key[*axis]).collect();
            let sides = cells.entry((key, cell.period)).or_default();
            sides[side].push((extra, cell.place));
        }
    }
    let is_total = |side: usize, extra: &[u32]| {
        let table = if side == 0 { first } else { second };
        let axes = layout.extra[side].iter().zip(extra);
        axes.into_iter().all(|(axis, code)| {
            table.axes[*axis].is_total.get(*code as usize) == Some(&true)
        })
    };
    let mut agreements: BTreeMap<(&[u32], &[u32]), Agreement> = BTreeMap::new();
    for [left, right] in cells.values() {
        if left.len() * right.len() > COMPARED {
            continue;
        }
        for (key, a) in left {
            for (other, b) in right {
                let (Some(a), Some(b)) = (known(values, *a), known(values, *b)) else {
                    continue;
                };
                // Zeros agree in files about anything.
                if !(a.is_zero() && b.is_zero()) {
                    agreements.entry((key, other)).or_default().add(a, b);
                }
            }
        }
    }
    let expected = |key: &[u32], other: &[u32]| is_total(0, key) && is_total(1, other);
    let accepted: BTreeSet<(&[u32], &[u32])> = agreements
        .iter()
        .filter(|((key, other), agreement)| agreement.is_same(expected(key, other)))
        .map(|(pair, _)| *pair)
        .collect();
    let is_contradicted = agreements
        .keys()
        .any(|(key, other)| expected(key, other) && !accepted.contains(&(*key, *other)));
    let mut shared = Shared::default();
    shared.same.extend(equal_sums(&cells, is_total, values));
    for [left, right] in cells.values() {
        for (key, a) in left {
            for (other, b) in right {
                let pair = (key.as_slice(), other.as_slice());
                if accepted.contains(&pair) {
                    shared.same.push(Relation::sum(*a, [*b]));
                } else if expected(key, other) {
                    shared.counterparts.push((*a, *b));
                }
            }
        }
    }
    // If totals differ and nothing agrees, the files count different children.
    if !(is_contradicted && accepted.is_empty()) {
        shared.merged = Some(layout.merged(first, second));
    }
    shared.layout = layout;
    shared
}

/// Returns that all parts of one file together are all parts of the other, such as girls
/// and boys here and ages there.
fn equal_sums(
    cells: &Cells,
    is_total: impl Fn(usize, &[u32]) -> bool,
    values: &Values,
) -> Vec<Relation> {
    let parts = |sides: &[Vec<(Vec<u32>, u32)>; 2], side: usize| -> Vec<u32> {
        let parts = sides[side].iter().filter(|(extra, _)| !is_total(side, extra));
        parts.map(|(_, place)| *place).collect()
    };
    let sum = |places: &[u32]| -> Option<Decimal> {
        places.iter().map(|place| known(values, *place)).sum()
    };
    let mut agreement = Agreement::default();
    let mut found = Vec::new();
    for sides in cells.values() {
        let (left, right) = (parts(sides, 0), parts(sides, 1));
        // A single part is its own sum, which is compared cell by cell.
        if left.len() < 2 || right.len() < 2 {
            continue;
        }
        if let (Some(left), Some(right)) = (sum(&left), sum(&right)) {
            agreement.add(left, right);
        }
        let left = left.into_iter().map(|place| (place, 1));
        let right = right.into_iter().map(|place| (place, -1));
        found.push(Relation::new(left.chain(right).collect()));
    }
    if agreement.is_same(true) { found } else { Vec::new() }
}

/// How often figures agree.
#[derive(Default)]
struct Agreement {
    same: usize,
    other: usize,
    bits: u32,
}

impl Agreement {
    fn add(&mut self, a: Decimal, b: Decimal) {
        if a == b {
            self.same += 1;
            self.bits += (a.abs().trunc().mantissa().unsigned_abs() + 1).ilog2();
        } else {
            self.other += 1;
        }
    }

    /// Returns whether figures agree. Those that should agree need agree in half of the
    /// cases only, for one file may be the newer; all others must do so beyond chance.
    fn is_same(&self, is_expected: bool) -> bool {
        let most = self.same > 0 && self.same >= self.other;
        most && (is_expected || self.bits >= ENOUGH_BITS)
    }
}

impl Layout {
    fn of(first: &Table, second: &Table) -> Layout {
        let mut layout = Layout::default();
        let varies = |axis: &Axis| axis.codes.len() > 1;
        let same = same_axes(&first.axes, &second.axes);
        for (place, axis) in first.axes.iter().enumerate() {
            match same.iter().find(|(ours, _)| *ours == place) {
                Some((_, other)) if varies(axis) || varies(&second.axes[*other]) => {
                    layout.share(axis, place, &second.axes[*other], *other);
                }
                // What is the same in all of a file says nothing of its figures.
                _ if !varies(axis) => {}
                _ => layout.extra[0].push(place),
            }
        }
        for (place, axis) in second.axes.iter().enumerate() {
            if varies(axis) && !same.iter().any(|(_, other)| *other == place) {
                layout.extra[1].push(place);
            }
        }
        layout
    }

    fn share(&mut self, axis: &Axis, place: usize, other: &Axis, at: usize) {
        let mut merged = axis.clone();
        let mut codes = Vec::new();
        for (code, partner) in partners(axis, other).into_iter().enumerate() {
            codes.push(partner.unwrap_or_else(|| {
                merged.codes.push(other.codes[code].clone());
                merged.is_total.push(other.is_total[code]);
                merged.words.push(other.words[code].clone());
                u32::try_from(merged.codes.len() - 1).unwrap_or(u32::MAX)
            }));
        }
        self.shared.push((place, at));
        self.axes.push(merged);
        self.codes.push(codes);
    }

    /// Returns a cell's codes of the axes that both files have.
    fn key(&self, side: usize, cell: &CountCell) -> Vec<u32> {
        let axes = self.shared.iter().zip(&self.codes);
        axes.map(|((axis, other), codes)| match side {
            0 => cell.key[*axis],
            _ => codes.get(cell.key[*other] as usize).copied().unwrap_or(u32::MAX),
        })
        .collect()
    }

    /// Returns whether a cell of the first file and one of the second may be of the same
    /// children: none of their codes is known to mean others.
    pub(super) fn may_be_same(
        &self,
        tables: [&Table; 2],
        cells: [&CountCell; 2],
    ) -> bool {
        self.shared.iter().zip(&self.codes).all(|((ours, other), codes)| {
            let (first, second) = (cells[0].key[*ours], cells[1].key[*other]);
            let (first_axis, second_axis) =
                (&tables[0].axes[*ours], &tables[1].axes[*other]);
            let partner = codes.get(second as usize).copied().unwrap_or(second);
            let is_named = |axis: &Axis, code: u32| {
                axis.words.get(code as usize).is_some_and(|words| words.len() > 1)
            };
            partner == first
                || (partner as usize >= first_axis.codes.len()
                    && !codes.contains(&first)
                    && !(is_named(first_axis, first) && is_named(second_axis, second)))
        })
    }

    /// Returns the cells of both files in one table; of cells with the same codes that of
    /// the first. Where a file lacks a dimension, it has the total.
    fn merged(&self, first: &Table, second: &Table) -> Table {
        let tables = [first, second];
        let mut axes = self.axes.clone();
        for (side, table) in tables.iter().enumerate() {
            for axis in &self.extra[side] {
                let mut axis = table.axes[*axis].clone();
                axis.codes.push(String::new());
                axis.is_total.push(true);
                axis.words.push(BTreeSet::new());
                axes.push(axis);
            }
        }
        let absent = |side: usize, axis: usize| {
            u32::try_from(tables[side].axes[axis].codes.len()).unwrap_or(u32::MAX)
        };
        let mut known = BTreeSet::new();
        let mut cells = Vec::new();
        for (side, table) in tables.iter().enumerate() {
            for cell in &table.cells {
                let mut key = self.key(side, cell);
                for (owner, extra) in self.extra.iter().enumerate() {
                    let codes = extra.iter().map(|axis| {
                        if owner == side { cell.key[*axis] } else { absent(owner, *axis) }
                    });
                    key.extend(codes);
                }
                if known.insert((key.clone(), cell.period)) {
                    cells.push(CountCell { key, period: cell.period, place: cell.place });
                }
            }
        }
        Table { axes, cells }
    }
}
