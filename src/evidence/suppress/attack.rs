//! What a reader could find out who tries all whole numbers.
//!
//! A figure is safe if some other set of figures would look the same from outside. The
//! solution of the equations tells such sets; where they break the bounds of a figure, more
//! are looked for beginning with the true one: the figure is changed by a little, then
//! others to make up for it in each relation, until all relations hold again. The reader
//! is thought to know that no figure is withheld that is zero, and which were withheld for
//! being small. Where no other set is found, the figure counts as given away.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::evidence::suppress::relation::{Relation, Values, known};
use crate::evidence::suppress::solve::Move;

/// By how much a figure is changed, at most, to see whether it could be another.
const CHANGES: [i64; 8] = [1, -1, 2, -2, 3, -3, 4, -4];
/// How many figures are changed together, at most; short ways are tried first.
const DEPTHS: [usize; 3] = [3, 7, 15];
/// How many changes are tried for one figure at a depth.
const STEPS: usize = 200;

/// A figure that is not shown.
struct Unknown {
    value: i64,
    least: i64,
    most: i64,
    /// The relations it is in, with its sign.
    rows: Vec<(usize, i64)>,
}

/// What a reader does not know, and what it comes to.
pub(super) struct Attack {
    unknowns: Vec<Unknown>,
    /// The cell of each of them.
    places: Vec<u32>,
    index: HashMap<u32, usize>,
    /// For each relation, what of it is unknown.
    rows: Vec<Vec<(usize, i64)>>,
}

impl Attack {
    /// Returns the attack on hidden figures. `bounds` are the bounds below which figures
    /// were withheld for being small.
    pub(super) fn new(
        relations: &[&Relation],
        hidden: &BTreeSet<u32>,
        bounds: &BTreeMap<u32, u32>,
        values: &Values,
    ) -> Attack {
        let truth = implied(relations, values);
        let value =
            |place: u32| known(values, place).or_else(|| truth.get(&place).copied());
        let is_unknown =
            |place: u32| hidden.contains(&place) || known(values, place).is_none();
        let places = relations.iter().flat_map(|relation| relation.places());
        let cells: BTreeSet<u32> = places.filter(|place| is_unknown(*place)).collect();
        let scales =
            cells.iter().filter_map(|place| Some(value(*place)?.normalize().scale()));
        let scale = scales.max().unwrap_or(0).min(9);
        let unit = Decimal::from(10i64.pow(scale));
        let mut attack = Attack {
            unknowns: Vec::new(),
            places: Vec::new(),
            index: HashMap::new(),
            rows: Vec::new(),
        };
        for place in cells {
            let true_value = value(place).and_then(|value| (value * unit).to_i64());
            let Some(true_value) = true_value else { continue };
            // Of a figure with decimals a step is the last of them, and zero is possible.
            let is_count = scale == 0;
            let bound = bounds.get(&place).filter(|_| is_count);
            let bound = bound.map(|bound| i64::from(*bound));
            let least = match bound {
                _ if true_value < 0 => i64::MIN / 4,
                _ if !hidden.contains(&place) || !is_count => 0,
                Some(bound) if bound <= 2 => 0,
                _ => true_value.min(1),
            };
            let most = bound.map_or(i64::MAX / 4, |bound| (bound - 1).max(true_value));
            attack.index.insert(place, attack.places.len());
            attack.places.push(place);
            attack.unknowns.push(Unknown {
                value: true_value,
                least,
                most,
                rows: Vec::new(),
            });
        }
        for relation in relations {
            let terms = relation.terms.iter().filter(|(place, _)| is_unknown(*place));
            let row: Option<Vec<(usize, i64)>> = terms
                .map(|(place, sign)| Some((*attack.index.get(place)?, i64::from(*sign))))
                .collect();
            // A figure of which nothing is known makes up for whatever the others are.
            let Some(row) = row.filter(|row| !row.is_empty()) else { continue };
            for (unknown, sign) in &row {
                attack.unknowns[*unknown].rows.push((attack.rows.len(), *sign));
            }
            attack.rows.push(row);
        }
        attack
    }

    /// Returns those of some figures for which no other value is found. `moves` are
    /// changes that leave all relations as they are.
    pub(super) fn given_away(&self, targets: &BTreeSet<u32>, moves: &[Move]) -> Vec<u32> {
        let mut is_open = vec![false; self.unknowns.len()];
        for change in moves {
            if [1, -1].into_iter().any(|sign| self.is_possible(change, sign)) {
                for (place, _) in change {
                    if let Some(index) = self.index.get(place) {
                        is_open[*index] = true;
                    }
                }
            }
        }
        let mut found = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            if is_open[index] || !targets.contains(place) {
                continue;
            }
            match self.another(index) {
                Some(changed) => changed.keys().for_each(|other| is_open[*other] = true),
                None => found.push(*place),
            }
        }
        found
    }

    /// Returns whether a change, or its opposite, leaves all figures within their bounds.
    fn is_possible(&self, change: &Move, sign: i64) -> bool {
        change.iter().all(|(place, by)| {
            let unknown = self.index.get(place).map(|index| &self.unknowns[*index]);
            unknown.is_none_or(|unknown| unknown.can_be(unknown.value + sign * by))
        })
    }

    /// Returns changes that make another solution in which a figure is another.
    fn another(&self, target: usize) -> Option<BTreeMap<usize, i64>> {
        let mut left: Vec<i64> = CHANGES.to_vec();
        for depth in DEPTHS {
            let mut cut = Vec::new();
            for change in left {
                let mut search = Search {
                    attack: self,
                    changes: BTreeMap::new(),
                    open: BTreeMap::new(),
                    steps: STEPS,
                    is_cut: false,
                };
                if search.change(target, change) && search.settle(depth) {
                    return Some(search.changes);
                }
                if search.is_cut {
                    cut.push(change);
                }
            }
            // What was tried to the end needs no longer ways.
            left = cut;
        }
        None
    }
}

impl Unknown {
    fn can_be(&self, value: i64) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

/// Returns figures that no file has but that follow from relations: a missing one too
/// may be told by the others.
fn implied(relations: &[&Relation], values: &Values) -> BTreeMap<u32, Decimal> {
    let mut implied: BTreeMap<u32, Decimal> = BTreeMap::new();
    loop {
        let before = implied.len();
        for relation in relations {
            let value = |place: u32| {
                known(values, place).or_else(|| implied.get(&place).copied())
            };
            let mut open =
                relation.terms.iter().filter(|(place, _)| value(*place).is_none());
            let (Some((place, sign)), None) = (open.next(), open.next()) else {
                continue;
            };
            let rest: Decimal = relation
                .terms
                .iter()
                .filter_map(|(other, sign)| Some(value(*other)? * Decimal::from(*sign)))
                .sum();
            let found = (-rest * Decimal::from(*sign)).max(Decimal::ZERO);
            implied.insert(*place, found);
        }
        if implied.len() == before {
            return implied;
        }
    }
}

/// A search for another solution.
struct Search<'a> {
    attack: &'a Attack,
    changes: BTreeMap<usize, i64>,
    /// The relations that do not hold at the moment, and by how much.
    open: BTreeMap<usize, i64>,
    steps: usize,
    /// Whether there may be more solutions than were tried.
    is_cut: bool,
}

impl Search<'_> {
    /// Changes a figure, if it can be so.
    fn change(&mut self, index: usize, change: i64) -> bool {
        let unknown = &self.attack.unknowns[index];
        if !unknown.can_be(unknown.value.saturating_add(change)) {
            return false;
        }
        self.changes.insert(index, change);
        self.shift(index, change);
        true
    }

    fn take_back(&mut self, index: usize) {
        if let Some(change) = self.changes.remove(&index) {
            self.shift(index, -change);
        }
    }

    fn shift(&mut self, index: usize, change: i64) {
        for (row, sign) in &self.attack.unknowns[index].rows {
            let open = self.open.entry(*row).or_default();
            *open += sign * change;
            if *open == 0 {
                self.open.remove(row);
            }
        }
    }

    /// Makes all relations hold by changing at most so many more figures.
    fn settle(&mut self, depth: usize) -> bool {
        let Some((row, by)) = self.open.first_key_value().map(|(row, by)| (*row, *by))
        else {
            return true;
        };
        if depth == 0 || self.open.len() > 2 * depth || self.steps == 0 {
            self.is_cut = true;
            return false;
        }
        self.steps -= 1;
        let attack = self.attack;
        // What leaves fewest other relations open comes first.
        let mut choices: Vec<(usize, usize, i64)> = Vec::new();
        for (index, sign) in &attack.rows[row] {
            if self.changes.contains_key(index) {
                continue;
            }
            let change = -by * sign;
            if self.change(*index, change) {
                choices.push((self.open.len(), *index, change));
                self.take_back(*index);
            }
        }
        choices.sort_unstable();
        for (_, index, change) in choices {
            if self.change(index, change) && self.settle(depth - 1) {
                return true;
            }
            self.take_back(index);
        }
        false
    }
}
