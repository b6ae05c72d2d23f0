//! What a reader could find out by trying all whole numbers.
//!
//! A figure is safe if some other set of figures would look the same from outside. The
//! solution of the equations gives such sets. If they break the bounds of a figure, more
//! are searched for, starting from the true one: the figure is changed a little, then
//! others to balance it in each relation, until all relations hold again. The reader is
//! assumed to know that no zero is withheld, and which figures were withheld for being
//! small. If no other set is found, the figure counts as given away.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::evidence::suppress::relation::{Relation, Values, in_units, known};
use crate::evidence::suppress::solve::Move;

/// By how much a figure is changed, at most, to see whether it could be another.
// These three limits were chosen, not measured. What they cut off counts as given away,
// so they can only make the program withhold too much.
const CHANGES: [i64; 8] = [1, -1, 2, -2, 3, -3, 4, -4];
/// How many figures are changed together, at most; short ways are tried first.
const DEPTHS: [usize; 3] = [3, 7, 15];
/// How many figures are looked at, at most, to make up for one change at a depth.
const LOOKED_AT: usize = 300;
/// How many figures are looked at in all. Large tables would take minutes otherwise.
const LOOKED_AT_IN_ALL: usize = 1_500_000;
/// How many coefficients of equations are changed in all, for the same reason.
const SOLVABLE: usize = 2_000_000;

/// What was found about figures that could have other values, and what the search cost.
#[derive(Debug)]
pub(super) struct Findings {
    /// For a figure, changes that leave all relations as they are. They still do when more
    /// is withheld, so that they need not be looked for again.
    another: HashMap<u32, Rc<Move>>,
    /// Figures that would be found whatever else is withheld.
    pub(super) anyway: BTreeSet<u32>,
    /// How many figures may still be looked at.
    left: usize,
    /// How many coefficients may still be changed to solve equations.
    pub(super) solvable: usize,
    /// Figures that were not tried, for it would have taken too long.
    pub(super) untried: BTreeSet<u32>,
}

impl Default for Findings {
    fn default() -> Findings {
        Findings {
            another: HashMap::new(),
            anyway: BTreeSet::new(),
            left: LOOKED_AT_IN_ALL,
            solvable: SOLVABLE,
            untried: BTreeSet::new(),
        }
    }
}

/// A figure that is not shown.
struct Unknown {
    // With nine decimals, large figures need more than 64 bits.
    value: i128,
    least: i128,
    most: i128,
    /// The relations it is in, with its sign.
    rows: Vec<(usize, i64)>,
}

/// The figures that a reader does not know, and the relations that contain them.
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
        let mut attack = Attack {
            unknowns: Vec::new(),
            places: Vec::new(),
            index: HashMap::new(),
            rows: Vec::new(),
        };
        for place in cells {
            let Some(true_value) = value(place) else { continue };
            let true_value = in_units(true_value, scale);
            // A figure with decimals changes by its last decimal, and may be zero.
            let is_count = scale == 0;
            let bound = bounds.get(&place).filter(|_| is_count);
            let bound = bound.map(|bound| i128::from(*bound));
            // Zeros are never withheld, so a hidden count is at least 1. A figure that
            // the file lacks may be zero. With a bound of 2 a small count is always 1,
            // whatever else is withheld, so there zero has to count as possible.
            let least = match bound {
                _ if true_value < 0 => i128::MIN / 4,
                _ if !hidden.contains(&place) || !is_count => 0,
                Some(bound) if bound <= 2 => 0,
                _ => true_value.min(1),
            };
            let most = bound.map_or(i128::MAX / 4, |bound| (bound - 1).max(true_value));
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
            // A figure about which nothing is known can balance any change of the others.
            let Some(row) = row.filter(|row| !row.is_empty()) else { continue };
            for (unknown, sign) in &row {
                attack.unknowns[*unknown].rows.push((attack.rows.len(), *sign));
            }
            attack.rows.push(row);
        }
        attack
    }

    /// Returns those of some figures for which no other value is found. `moves` are
    /// changes that leave all relations as they are. Figures that there is no time to try
    /// are recorded in `findings` and not returned.
    pub(super) fn given_away(
        &self,
        targets: &BTreeSet<u32>,
        moves: &[Move],
        findings: &mut Findings,
    ) -> Vec<u32> {
        let mut is_open = vec![false; self.unknowns.len()];
        let mut open = |change: &Move| {
            for (place, _) in change {
                if let Some(index) = self.index.get(place) {
                    is_open[*index] = true;
                }
            }
        };
        // These cost nothing to try; the search is for what they leave.
        for change in moves {
            if [1, -1].into_iter().any(|sign| self.is_possible(change, sign)) {
                open(change);
            }
        }
        for place in targets {
            if let Some(change) = findings.another.get(place)
                && self.is_solution(change)
            {
                open(change);
            }
        }
        let mut found = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            if is_open[index] || !targets.contains(place) {
                continue;
            }
            // A figure that nobody tried may be given away, so it becomes a finding.
            if findings.left == 0 {
                findings.untried.insert(*place);
                continue;
            }
            let Some(changes) = self.another(index, &mut findings.left) else {
                found.push(*place);
                continue;
            };
            let change: Move =
                changes.iter().map(|(other, by)| (self.places[*other], *by)).collect();
            let change = Rc::new(change);
            for (other, _) in changes {
                is_open[other] = true;
                findings.another.insert(self.places[other], Rc::clone(&change));
            }
        }
        found
    }

    /// Returns whether a change leaves all relations as they are and all figures within
    /// their bounds.
    fn is_solution(&self, change: &Move) -> bool {
        let mut search = Search::new(self);
        change.iter().all(|(place, by)| {
            self.index.get(place).is_some_and(|index| search.change(*index, *by))
        }) && search.open.is_empty()
    }

    /// Returns whether a change, or its opposite, leaves all figures within their bounds.
    fn is_possible(&self, change: &Move, sign: i64) -> bool {
        change.iter().all(|(place, by)| {
            let unknown = self.index.get(place).map(|index| &self.unknowns[*index]);
            unknown.is_none_or(|unknown| unknown.can_change(by.saturating_mul(sign)))
        })
    }

    /// Returns changes that make another solution in which a figure is another: figures,
    /// and by how much. `left` is how many figures may be looked at.
    fn another(&self, target: usize, left: &mut usize) -> Option<Vec<(usize, i64)>> {
        let mut changes: Vec<i64> = CHANGES.to_vec();
        let mut search = Search::new(self);
        for depth in DEPTHS {
            let mut cut = Vec::new();
            for change in changes {
                let most = LOOKED_AT.min(*left);
                search.left = most;
                search.is_cut = false;
                if search.change(target, change) {
                    let is_settled = search.settle(depth);
                    *left -= most - search.left;
                    if is_settled {
                        return Some(search.changes);
                    }
                    search.take_back();
                }
                if search.is_cut {
                    cut.push(change);
                }
            }
            // What was tried completely would not succeed with more changes either.
            changes = cut;
        }
        None
    }
}

impl Unknown {
    fn can_change(&self, by: i64) -> bool {
        (self.least..=self.most).contains(&(self.value + i128::from(by)))
    }
}

/// Returns figures that no file has but that follow from relations: a missing one too
/// may follow from the others.
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
            // Because of rounding, the rest may be negative, which no count is.
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
    /// Figures, and by how much they are changed.
    changes: Vec<(usize, i64)>,
    /// By how much each relation does not hold at the moment.
    balance: Vec<i64>,
    /// The relations that do not hold.
    open: Vec<usize>,
    /// How many figures may still be looked at.
    left: usize,
    /// Whether there may be more solutions than were tried.
    is_cut: bool,
}

impl<'a> Search<'a> {
    fn new(attack: &'a Attack) -> Search<'a> {
        Search {
            attack,
            changes: Vec::new(),
            balance: vec![0; attack.rows.len()],
            open: Vec::new(),
            left: 0,
            is_cut: false,
        }
    }

    /// Changes a figure, if it can be so.
    fn change(&mut self, index: usize, change: i64) -> bool {
        let unknown = &self.attack.unknowns[index];
        if !unknown.can_change(change) {
            return false;
        }
        self.changes.push((index, change));
        self.shift(index, change);
        true
    }

    /// Takes the last change back.
    fn take_back(&mut self) {
        if let Some((index, change)) = self.changes.pop() {
            self.shift(index, -change);
        }
    }

    fn shift(&mut self, index: usize, change: i64) {
        for (row, sign) in &self.attack.unknowns[index].rows {
            let before = self.balance[*row];
            self.balance[*row] = before + sign * change;
            if before == 0 {
                self.open.push(*row);
            } else if self.balance[*row] == 0 {
                self.open.retain(|open| open != row);
            }
        }
    }

    /// Returns how many relations a change would open beyond those that it would close.
    fn opened(&self, index: usize, change: i64) -> i64 {
        let mut opened = 0;
        for (row, sign) in &self.attack.unknowns[index].rows {
            let balance = self.balance[*row];
            if balance == 0 {
                opened += 1;
            } else if balance == -sign * change {
                opened -= 1;
            }
        }
        opened
    }

    /// Makes all relations hold by changing at most so many more figures.
    fn settle(&mut self, depth: usize) -> bool {
        let attack = self.attack;
        // The relation with the fewest figures first: it leaves the fewest choices.
        let narrow = |row: &usize| (attack.rows[*row].len(), *row);
        let Some(row) = self.open.iter().copied().min_by_key(narrow) else { return true };
        if depth == 0 || self.open.len() > 2 * depth || self.left == 0 {
            self.is_cut = true;
            return false;
        }
        let by = self.balance[row];
        // The figure that leaves the fewest other relations open first.
        let mut choices: Vec<(i64, usize, i64)> = Vec::new();
        for (index, sign) in &attack.rows[row] {
            self.left = self.left.saturating_sub(1);
            let change = -by * sign;
            let unknown = &attack.unknowns[*index];
            if unknown.can_change(change)
                && !self.changes.iter().any(|(other, _)| other == index)
            {
                choices.push((self.opened(*index, change), *index, change));
            }
        }
        choices.sort_unstable();
        for (_, index, change) in choices {
            if self.change(index, change) {
                if self.settle(depth - 1) {
                    return true;
                }
                self.take_back();
            }
        }
        false
    }
}
