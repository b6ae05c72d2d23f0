//! Which figures near a cell are a share of it, and of what.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::evidence::suppress::net::Net;
use crate::evidence::suppress::relation::{Relation, known};
use crate::evidence::suppress::shares::{Pattern, Patterns, Share};
use crate::evidence::suppress::table::Group;

/// How many cells are looked at to find which figures are shares of others.
// The limits were chosen, not measured: enough cells to see which figures are shares.
const LOOKED_AT: usize = 400;
/// How many cells' neighbours a share is looked for among, for each of these cells.
const NEIGHBOURS: usize = 40;
/// The number of a dimension among those of all tables is the number of its table times
/// this, plus its own. No reader accepts more columns than this.
const AXES: usize = 1 << 16;
/// In place of a dimension: that figures are in different files.
const FILES: usize = usize::MAX;
/// In place of a code: all that a group has.
const ALL: u32 = u32::MAX;
/// Where a cell is in a group: the dimension, its own code, and the cells of the group.
type CellPlace = (usize, u32, Group);

impl Net {
    /// Looks which figures are shares of others, among those near to what is withheld.
    pub(super) fn find_patterns(&mut self) {
        let mut cells: BTreeSet<u32> = BTreeSet::new();
        for place in self.hidden.clone() {
            if cells.len() > LOOKED_AT {
                break;
            }
            cells.extend(self.near(place).into_iter().take(NEIGHBOURS));
        }
        let mut patterns = Patterns::default();
        for place in cells {
            for (pattern, share) in self.possible_shares(place) {
                patterns.note(pattern, share, &self.values);
            }
        }
        self.patterns = patterns;
    }

    /// Adds the shares near a cell, and what they make of sums that no file has.
    pub(super) fn load_shares(&mut self, place: u32, found: &mut Vec<Relation>) {
        for near in self.near(place) {
            if !self.looked_at.insert(near) {
                continue;
            }
            for (pattern, share) in self.possible_shares(near) {
                if !self.patterns.is_share(pattern, share, &self.values) {
                    continue;
                }
                self.shares.insert(share);
                // Readers know that shares add up to a hundred, and can compute the total
                // from any count and its share.
                let (.., axis, code) = pattern;
                if code == ALL {
                    for part in [share.count, share.part] {
                        found.extend(self.unwritten_sum(part, axis));
                    }
                }
            }
        }
    }

    /// Returns a cell and those that differ from it in one thing.
    fn near(&self, place: u32) -> BTreeSet<u32> {
        let sheets = self.tables.iter().filter(|sheet| sheet.joins.is_none());
        let groups = sheets.flat_map(|sheet| sheet.sums.groups(place));
        let near = groups.flat_map(|(_, group)| group.iter().map(|(_, place)| *place));
        let others = self.counterparts.get(&place).into_iter().flatten();
        near.chain(others.map(|(_, place)| *place)).chain([place]).collect()
    }

    /// Returns the figures of which a count may be a part, and its share.
    fn possible_shares(&mut self, count: u32) -> Vec<(Pattern, Share)> {
        let groups = self.groups(count);
        let mut wholes: Vec<(usize, u32, u32)> = Vec::new();
        for (axis, total, group) in &groups {
            let parts = group.iter().filter(|(_, place)| *place != count);
            if *axis == FILES {
                wholes.extend(parts.map(|(code, place)| (*axis, *code, *place)));
                continue;
            }
            for (code, place) in parts {
                if self.is_whole(*axis, *code, *total) {
                    wholes.push((*axis, *code, *place));
                    // The whole of two dimensions at once.
                    for (outer, from, group) in self.groups(*place) {
                        // Each pair of dimensions once.
                        if outer == FILES || outer <= *axis {
                            continue;
                        }
                        let outermost = group.iter().filter(|(code, other)| {
                            other != place && self.is_whole(outer, *code, from)
                        });
                        wholes.extend(
                            outermost.map(|(code, place)| (outer, *code, *place)),
                        );
                    }
                }
            }
            if let Some(sum) = self.sum_of(count, *axis) {
                wholes.push((*axis, ALL, sum));
            }
        }
        let mut found = Vec::new();
        for (axis, total, group) in &groups {
            if group.len() > NEIGHBOURS {
                continue;
            }
            for (code, share) in group.iter().filter(|(_, place)| *place != count) {
                // Codes that add up measure the same, so none is a share of another.
                if *axis != FILES && self.adds_up(*axis, *total, *code) {
                    continue;
                }
                let same =
                    group.iter().filter(|(other, _)| other != code && other != total);
                let beside = same.map(|(code, place)| (*axis, *code, *place));
                let others = wholes.iter().copied().filter(|(other, ..)| other != axis);
                for (across, other, whole) in others.chain(beside) {
                    let pattern = (*axis, *total, *code, across, other);
                    found.push((pattern, Share { count, part: *share, whole }));
                }
            }
        }
        found
    }

    /// Returns the groups that a cell is in.
    fn groups(&self, place: u32) -> Vec<CellPlace> {
        let mut found = Vec::new();
        let mut file = ALL;
        for (index, sheet) in (0..).zip(&self.tables) {
            if sheet.joins.is_some() {
                continue;
            }
            for (axis, group) in sheet.sums.groups(place) {
                let code = group.iter().find(|(_, other)| *other == place);
                let Some((code, _)) = code else { continue };
                file = u32::try_from(index).unwrap_or(ALL);
                found.push((index * AXES + axis, *code, group.clone()));
            }
        }
        if let Some(others) = self.counterparts.get(&place) {
            found.push((FILES, file, others.clone()));
        }
        found
    }

    fn adds_up(&self, axis: usize, one: u32, other: u32) -> bool {
        let sheet = self.tables.get(axis / AXES);
        sheet.is_some_and(|sheet| sheet.sums.adds_up(axis % AXES, one, other))
    }

    fn is_whole(&self, axis: usize, code: u32, part: u32) -> bool {
        let sheet = self.tables.get(axis / AXES);
        sheet.is_some_and(|sheet| sheet.sums.is_whole(axis % AXES, code, part))
    }

    /// Returns the sum of a cell's group, which no file has.
    fn sum_of(&mut self, place: u32, axis: usize) -> Option<u32> {
        let (_, _, group) =
            self.groups(place).into_iter().find(|(other, ..)| *other == axis)?;
        let first = group.iter().map(|(_, place)| *place).min()?;
        if let Some(sum) = self.sums.get(&(first, axis)) {
            return *sum;
        }
        let figures = group.iter().map(|(_, place)| known(&self.values, *place));
        let sum: Option<Decimal> = figures.sum();
        let place = sum.map(|sum| {
            self.values.push(Some(sum));
            u32::try_from(self.values.len() - 1).unwrap_or(u32::MAX)
        });
        self.sums.insert((first, axis), place);
        place
    }

    /// Returns the relation of a group to a sum that no file has.
    fn unwritten_sum(&mut self, place: u32, axis: usize) -> Option<Relation> {
        let whole = self.sum_of(place, axis)?;
        let (_, _, group) =
            self.groups(place).into_iter().find(|(other, ..)| *other == axis)?;
        Some(Relation::sum(whole, group.into_iter().map(|(_, place)| place)))
    }
}
