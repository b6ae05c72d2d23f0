//! All relations between the cells of all datasets that bear on what is withheld, and what
//! has to be withheld beside it.
//!
//! Relations are looked up only when a cell in them is withheld, because most cells of a
//! large dataset are never affected.

mod near;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rust_decimal::Decimal;

use crate::evidence::suppress::attack::{Attack, Findings};
use crate::evidence::suppress::derived::Told;
use crate::evidence::suppress::relation::{Relation, known};
use crate::evidence::suppress::shares::{self, Patterns, Share};
use crate::evidence::suppress::solve::{self, Move, Solved};
use crate::evidence::suppress::sums::Sums;

/// Up to so many figures that depend on one another, one is withheld at a time.
const CAREFUL: usize = 64;

/// Cells, relations, and what is withheld.
#[derive(Debug, Default)]
pub(super) struct Net {
    /// The true figures. Behind those of the datasets stand sums that no file has but that
    /// a reader knows.
    pub(super) values: Vec<Option<Decimal>>,
    /// What is withheld.
    pub(super) hidden: BTreeSet<u32>,
    /// For figures that were withheld for being small, the bound.
    pub(super) bounds: BTreeMap<u32, u32>,
    /// How many cells the datasets have.
    cells: u32,
    tables: Vec<Sheet>,
    /// Cells of other files with the same codes: the file and the cell.
    counterparts: HashMap<u32, Vec<(u32, u32)>>,
    /// Relations between two files, by cell.
    between: HashMap<u32, Vec<Relation>>,
    patterns: Patterns,
    relations: Vec<Relation>,
    known: HashSet<Relation>,
    by_cell: HashMap<u32, Vec<usize>>,
    /// Relations of which something was withheld since they were looked at.
    touched: Vec<usize>,
    shares: BTreeSet<Share>,
    loaded: BTreeSet<u32>,
    /// Cells whose shares are known.
    looked_at: BTreeSet<u32>,
    /// Sums that no file has, by the first cell of the group and the dimension.
    sums: HashMap<(u32, usize), Option<u32>>,
    findings: Findings,
}

/// A table with its sums.
#[derive(Debug)]
struct Sheet {
    sums: Sums,
    /// Of two files laid into one another, where the cells of each lie: only what joins
    /// both is new.
    joins: Option<[std::ops::Range<u32>; 2]>,
    asked: BTreeSet<(usize, u32)>,
}

impl Net {
    /// Returns the net over some cells, as yet without relations.
    pub(super) fn new(values: Vec<Option<Decimal>>) -> Net {
        let cells = u32::try_from(values.len()).unwrap_or(u32::MAX);
        Net { values, cells, ..Net::default() }
    }

    /// Adds the sums of a dataset, or of two laid into one another.
    pub(super) fn add(&mut self, sums: Sums, joins: Option<[std::ops::Range<u32>; 2]>) {
        self.tables.push(Sheet { sums, joins, asked: BTreeSet::new() });
    }

    /// Adds that figures of two files are the same.
    pub(super) fn join(&mut self, relation: &Relation) {
        for place in relation.places() {
            self.between.entry(place).or_default().push(relation.clone());
        }
    }

    /// Adds that cells of two files have the same codes.
    pub(super) fn pair(&mut self, (file, place): (u32, u32), (other, at): (u32, u32)) {
        self.counterparts.entry(place).or_default().push((other, at));
        self.counterparts.entry(at).or_default().push((file, place));
    }

    /// Returns the cells of other files with the codes of a cell.
    pub(super) fn counterparts(&self, place: u32) -> impl Iterator<Item = u32> + '_ {
        let others = self.counterparts.get(&place).into_iter().flatten();
        let between = self.between.get(&place).into_iter().flatten();
        let same = between.filter(|relation| relation.terms.len() == 2);
        others.map(|(_, other)| *other).chain(same.flat_map(Relation::places))
    }

    /// Adds what is computed from counts over time.
    pub(super) fn tell(&mut self, told: &Told) {
        for relation in &told.relations {
            self.join(relation);
        }
        self.shares.extend(&told.shares);
        for (count, part, population) in &told.rates {
            // No file has this population, so it gets a place behind all cells.
            let whole = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            self.values.push(Some(*population));
            self.shares.insert(Share { count: *count, part: *part, whole });
        }
    }

    /// Withholds all from which something that is withheld would follow.
    pub(super) fn complete(&mut self) {
        self.find_patterns();
        let mut safe: HashSet<Vec<u32>> = HashSet::new();
        loop {
            let before = self.hidden.len();
            self.load();
            shares::complete(&self.shares, &mut self.hidden, &self.values);
            self.hide_beside_single();
            // Solving takes the most time, so the simple rules are exhausted first.
            if self.hidden.len() > before {
                continue;
            }
            for (cells, relations) in self.components() {
                if safe.contains(&cells) {
                    continue;
                }
                let given_away = self.given_away(&relations, &cells);
                // Remembered by its cells: the result only changes if more are withheld.
                if given_away.is_empty() {
                    safe.insert(cells);
                }
                for place in given_away {
                    self.hide_beside(place, &relations);
                }
            }
            if self.hidden.len() == before {
                return;
            }
        }
    }

    /// Returns the cells that are withheld and occur in a dimension whose sums could not
    /// all be tried, by the dimension and its number of codes.
    pub(super) fn doubts(&self) -> BTreeMap<(usize, &str, usize), u32> {
        let mut doubts = BTreeMap::new();
        for (index, sheet) in self.tables.iter().enumerate() {
            if sheet.joins.is_some() {
                continue;
            }
            for place in self.bounds.keys() {
                for (dimension, codes) in sheet.sums.doubts(*place) {
                    doubts.entry((index, dimension, codes)).or_insert(*place);
                }
            }
        }
        doubts
    }

    /// Returns the figures of which it could not be tried whether others give them away.
    pub(super) fn untried(&self) -> &BTreeSet<u32> {
        &self.findings.untried
    }

    pub(super) fn is_shown(&self, place: u32) -> bool {
        place < self.cells
            && known(&self.values, place).is_some()
            && !self.hidden.contains(&place)
    }

    fn is_unknown(&self, place: u32) -> bool {
        self.hidden.contains(&place) || known(&self.values, place).is_none()
    }

    /// Looks up the relations of what is withheld since the last time.
    fn load(&mut self) {
        let new: Vec<u32> = self.hidden.difference(&self.loaded).copied().collect();
        for place in new {
            self.loaded.insert(place);
            self.touched.extend(self.by_cell.get(&place).into_iter().flatten());
            let mut found = self.between.get(&place).cloned().unwrap_or_default();
            for sheet in &mut self.tables {
                let relations =
                    sheet.sums.relations(place, &self.values, &mut sheet.asked);
                let joins = sheet.joins.as_ref();
                let is_new = |relation: &Relation| {
                    joins.is_none_or(|sides| {
                        sides.iter().all(|side| {
                            relation.places().any(|place| side.contains(&place))
                        })
                    })
                };
                found.extend(relations.into_iter().filter(is_new));
            }
            if !self.patterns.is_empty() {
                self.load_shares(place, &mut found);
            }
            for relation in found {
                if self.known.insert(relation.clone()) {
                    for place in relation.places() {
                        self.by_cell.entry(place).or_default().push(self.relations.len());
                    }
                    self.touched.push(self.relations.len());
                    self.relations.push(relation);
                }
            }
        }
    }

    /// Withholds a second figure of each relation in which only one is withheld, and
    /// another if the withheld ones add up to less than the bound: their sum is a small
    /// count as well.
    fn hide_beside_single(&mut self) {
        while let Some(index) = self.touched.pop() {
            let relation = &self.relations[index];
            if !self.is_single(relation) && !self.is_small_sum(relation) {
                continue;
            }
            let complement =
                relation.complement(|place| self.is_shown(place), &self.values);
            if let Some((_, place)) = complement {
                self.hidden.insert(place);
                self.touched.extend(self.by_cell.get(&place).into_iter().flatten());
            }
        }
    }

    /// Returns whether one figure of a relation is withheld and all others are known.
    fn is_single(&self, relation: &Relation) -> bool {
        let mut unknown = relation.places().filter(|place| self.is_unknown(*place));
        let (Some(single), None) = (unknown.next(), unknown.next()) else { return false };
        self.hidden.contains(&single)
    }

    /// Returns whether the withheld figures of a relation add up to less than the bound
    /// of one of them.
    fn is_small_sum(&self, relation: &Relation) -> bool {
        let unknown =
            || relation.terms.iter().filter(|(place, _)| self.is_unknown(*place));
        let Some((_, sign)) = unknown().next() else { return false };
        let bound = unknown().filter_map(|(place, _)| self.bounds.get(place)).max();
        let value = |place: u32| {
            known(&self.values, place).filter(|value| *value >= Decimal::ZERO)
        };
        let sum: Option<Decimal> = unknown()
            .map(|(place, signed)| value(*place).filter(|_| signed == sign))
            .sum();
        bound.zip(sum).is_some_and(|(bound, sum)| sum < Decimal::from(*bound))
    }

    /// Withholds another figure to protect one that follows from several relations
    /// together: one of its own relations, or else one of those connected with them.
    fn hide_beside(&mut self, place: u32, relations: &BTreeSet<usize>) {
        let smallest = |indices: &mut dyn Iterator<Item = &usize>| {
            indices
                .filter_map(|index| {
                    let relation = &self.relations[*index];
                    relation.complement(|place| self.is_shown(place), &self.values)
                })
                .min()
        };
        let near = smallest(&mut self.by_cell.get(&place).into_iter().flatten());
        let found = near.or_else(|| smallest(&mut relations.iter()));
        self.hidden.extend(found.map(|(_, place)| place));
    }

    /// Returns the figures that a reader could compute.
    fn given_away(&mut self, relations: &BTreeSet<usize>, cells: &[u32]) -> Vec<u32> {
        let mut findings = std::mem::take(&mut self.findings);
        let relations: Vec<&Relation> =
            relations.iter().map(|index| &self.relations[*index]).collect();
        let relations = relations.as_slice();
        let solved = solve::solve(
            relations,
            |place| self.is_unknown(place),
            &mut findings.solvable,
        );
        let determined = solved.iter().flat_map(Solved::determined);
        let mut found: Vec<u32> =
            determined.filter(|place| self.hidden.contains(place)).collect();
        // Trying takes longer, so it waits until the equations give nothing away.
        if found.is_empty() {
            let hidden =
                cells.iter().copied().filter(|place| self.hidden.contains(place));
            // If solving was given up, everything has to be tried, which finds as much.
            let moves: Vec<Move> = solved.iter().flat_map(Solved::moves).collect();
            found = self.tried(relations, &hidden.collect(), &moves, &mut findings);
        }
        self.findings = findings;
        // One more figure withheld often protects the others as well. In large sets,
        // solving again after each would take too long.
        if cells.len() <= CAREFUL {
            found.truncate(1);
        }
        found
    }

    /// Returns the figures that a reader could find by trying. One that would be found
    /// whatever else is withheld, since it is small and so are all figures near to it, is
    /// among them only where it would be found without knowing that.
    fn tried(
        &self,
        relations: &[&Relation],
        hidden: &BTreeSet<u32>,
        moves: &[Move],
        findings: &mut Findings,
    ) -> Vec<u32> {
        let none = BTreeMap::new();
        let attack = Attack::new(relations, hidden, &self.bounds, &self.values);
        let targets = hidden.difference(&findings.anyway).copied().collect();
        let mut found = attack.given_away(&targets, moves, findings);
        if found.is_empty() {
            return found;
        }
        let places = relations.iter().flat_map(|relation| relation.places());
        let is_figure = |place: &u32| {
            known(&self.values, *place).is_some_and(|value| !value.is_zero())
        };
        // A figure that is found even if everything is withheld is given up, unless it is
        // found without the bounds, too: against that, withholding more still helps.
        let mut all = hidden.clone();
        all.extend(places.filter(is_figure));
        let attack = Attack::new(relations, &all, &self.bounds, &self.values);
        let mut apart = Findings::default();
        let anyway = attack.given_away(&found.iter().copied().collect(), &[], &mut apart);
        if !anyway.is_empty() {
            let attack = Attack::new(relations, hidden, &none, &self.values);
            let targets = anyway.iter().copied().collect();
            let blind = attack.given_away(&targets, moves, &mut apart);
            findings.anyway.extend(anyway.iter().filter(|place| !blind.contains(place)));
            found.retain(|place| !findings.anyway.contains(place));
        }
        found
    }

    /// Returns the figures that a reader does not have in sets that have nothing to do with
    /// one another, with the relations of each.
    fn components(&self) -> Vec<(Vec<u32>, BTreeSet<usize>)> {
        let mut seen: BTreeSet<u32> = BTreeSet::new();
        let mut components = Vec::new();
        for start in &self.hidden {
            if !seen.insert(*start) {
                continue;
            }
            let mut relations: BTreeSet<usize> = BTreeSet::new();
            let mut cells = Vec::new();
            let mut open = vec![*start];
            while let Some(place) = open.pop() {
                cells.push(place);
                for index in self.by_cell.get(&place).into_iter().flatten() {
                    if !relations.insert(*index) {
                        continue;
                    }
                    let places = self.relations[*index].places();
                    let unknown = places.filter(|place| self.is_unknown(*place));
                    open.extend(unknown.filter(|place| seen.insert(*place)));
                }
            }
            cells.sort_unstable();
            components.push((cells, relations));
        }
        components
    }
}
