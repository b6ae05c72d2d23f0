//! The sums of a table: which codes of each dimension add up to which, and so which
//! figures do.
//!
//! Names (a code for the total, ages, regions within regions) and the figures themselves
//! tell what may be a sum. Only the figures tell whether it is one: a sum that is off by
//! more than rounding, or by more than a few cases that belong to no part, gives nothing
//! away.

mod axis;

use std::collections::BTreeSet;
use std::ops::Range;

pub(super) use self::axis::Tolerance;
use self::axis::{AxisSums, axis_sums, contains, holds};
use crate::evidence::suppress::relation::{Relation, Values};
use crate::evidence::suppress::table::{Group, Table};
use crate::evidence::{Period, PeriodPart};

/// The cells of a table in groups, with what is known of their sums.
#[derive(Debug)]
pub(super) struct Sums {
    axes: Vec<AxisSums>,
    time: Grouping,
    /// The period of each cell.
    periods: Vec<Period>,
    tolerance: Tolerance,
}

/// Groups of cells, and which group each cell is in.
#[derive(Debug, Default)]
struct Grouping {
    groups: Vec<Group>,
    /// The lowest place of a cell.
    first: u32,
    /// For each place from there on, the number of the group.
    of: Vec<Option<u32>>,
}

impl Sums {
    /// Looks for the sums of a table.
    pub(super) fn of(table: &Table, values: &Values, tolerance: Tolerance) -> Sums {
        let axes = 0..table.axes.len();
        Sums {
            axes: axes.map(|axis| axis_sums(table, axis, values, tolerance)).collect(),
            time: Grouping::of(table.series()),
            periods: table.cells.iter().map(|cell| cell.period).collect(),
            tolerance,
        }
    }

    /// Returns the relations of the groups that a cell is in, but for those groups that
    /// were asked for before.
    pub(super) fn relations(
        &self,
        place: u32,
        values: &Values,
        asked: &mut BTreeSet<(usize, u32)>,
    ) -> Vec<Relation> {
        let mut found = Vec::new();
        for (index, axis) in self.axes.iter().enumerate() {
            if let Some((number, group)) = axis.grouping.find(place)
                && asked.insert((index, number))
            {
                axis.relations(group, values, self.tolerance, &mut found);
            }
        }
        if let Some((number, series)) = self.time.find(place)
            && asked.insert((self.axes.len(), number))
        {
            self.in_time(series, values, &mut found);
        }
        found
    }

    /// Returns whether, of two files laid into one another, some code of one belongs to a
    /// sum with a code of the other.
    pub(super) fn joins(&self, sides: &[Range<u32>; 2]) -> bool {
        let joins = |group: &Group| {
            sides.iter().all(|side| group.iter().any(|(_, place)| side.contains(place)))
        };
        self.axes.iter().any(|axis| {
            !axis.together.is_empty() && axis.grouping.groups.iter().any(joins)
        }) || self.time.groups.iter().any(joins)
    }

    /// Returns the dimensions whose sums could not all be tried and tell nothing of the
    /// code of a cell, with the number of their codes.
    pub(super) fn doubts(&self, place: u32) -> impl Iterator<Item = (&str, usize)> + '_ {
        self.axes.iter().filter(|axis| !axis.is_complete).filter_map(move |axis| {
            let (_, group) = axis.grouping.find(place)?;
            let (code, _) = group.iter().find(|(_, member)| *member == place)?;
            let is_open = !axis.together.iter().any(|codes| codes.contains(code));
            is_open.then_some((axis.id.as_str(), axis.is_total.len()))
        })
    }

    /// Returns the groups of a cell, each with the index of its dimension.
    pub(super) fn groups(&self, place: u32) -> impl Iterator<Item = (usize, &Group)> {
        let axes = self.axes.iter().enumerate();
        axes.filter_map(move |(index, axis)| Some((index, axis.grouping.find(place)?.1)))
    }

    /// Returns whether two codes of a dimension occur in the same sum, so that they measure
    /// the same thing.
    pub(super) fn adds_up(&self, axis: usize, one: u32, other: u32) -> bool {
        let Some(axis) = self.axes.get(axis) else { return false };
        // A sum of one part says only that two codes have the same figures, as shares of a
        // hundred children have those of the children.
        axis.together.iter().filter(|codes| codes.len() > 2).any(|codes| {
            codes.binary_search(&one).is_ok() && codes.binary_search(&other).is_ok()
        })
    }

    /// Returns whether a code of a dimension stands for more than another: for the total,
    /// or for a sum that the other belongs to.
    pub(super) fn is_whole(&self, axis: usize, code: u32, part: u32) -> bool {
        let Some(axis) = self.axes.get(axis) else { return false };
        axis.is_total.get(code as usize) == Some(&true)
            || contains(&axis.intervals, code, part)
            || axis.candidates.iter().any(|candidate| {
                candidate.whole == code && candidate.parts.binary_search(&part).is_ok()
            })
    }

    /// Adds the relations that make a year of its months, a half of its quarters.
    fn in_time(&self, series: &Group, values: &Values, found: &mut Vec<Relation>) {
        let period = |index: u32| self.periods[index as usize];
        let lengths = series.iter().map(|(index, _)| period(*index).months());
        // No period contains another of the same length.
        if lengths.clone().min() == lengths.max() {
            return;
        }
        for (index, whole) in series {
            let span = period(*index);
            if matches!(span.part(), PeriodPart::Month(_)) {
                continue;
            }
            for length in [6, 3, 1] {
                let parts: Vec<u32> = series
                    .iter()
                    .filter(|(part, _)| {
                        let part = period(*part);
                        part != span && part.months() == length && part.is_within(span)
                    })
                    .map(|(_, place)| *place)
                    .collect();
                // Only all parts together make the whole.
                if parts.len() * usize::from(length) != usize::from(span.months()) {
                    continue;
                }
                let relation = Relation::sum(*whole, parts);
                if holds(&relation, values, self.tolerance)
                    .unwrap_or(self.tolerance.trusts_names())
                {
                    found.push(relation);
                }
            }
        }
    }
}

impl Grouping {
    fn of(groups: Vec<Group>) -> Grouping {
        let places = || groups.iter().flatten().map(|(_, place)| *place);
        let first = places().min().unwrap_or(0);
        let count = places().max().map_or(0, |last| last - first + 1);
        let mut of = vec![None; count as usize];
        for (number, group) in (0..).zip(&groups) {
            // A cell alone in its group is in no sum.
            for (_, place) in group.iter().filter(|_| group.len() > 1) {
                of[(place - first) as usize] = Some(number);
            }
        }
        Grouping { groups, first, of }
    }

    /// Returns the group of a cell and its number.
    fn find(&self, place: u32) -> Option<(u32, &Group)> {
        let at = place.checked_sub(self.first)?;
        let number = self.of.get(at as usize).copied().flatten()?;
        Some((number, self.groups.get(number as usize)?))
    }
}
