//! What a reader with patience could recompute from all relations together.
//!
//! Each relation is an equation between the figures that are not shown. A figure is given
//! away where the equations, brought to reduced row echelon form, have a row with that
//! figure alone. The arithmetic is done modulo a prime, which is exact and keeps numbers
//! small; that a pivot vanishes by chance is practically impossible, because the
//! coefficients are small.

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::suppress::relation::Relation;

/// 2^61 − 1: so small that the product of two remainders has less than 128 bits.
const PRIME: u128 = (1 << 61) - 1;

/// An equation: the coefficients of the unknown figures.
type Equation = BTreeMap<u32, u128>;

/// Changes of several figures that leave all relations as they are: figures, and by how
/// much.
pub(super) type Move = Vec<(u32, i64)>;

/// What relations leave open.
pub(super) struct Solved {
    /// By the first figure of each row.
    pivots: BTreeMap<u32, Equation>,
    /// Which rows of `pivots` have a figure, so that none is searched.
    having: BTreeMap<u32, BTreeSet<u32>>,
}

/// Solves relations for the figures that a reader does not have. `left` is how many
/// coefficients may be changed; `None` when it is used up, as it is by large tables.
pub(super) fn solve(
    relations: &[&Relation],
    is_unknown: impl Fn(u32) -> bool,
    left: &mut usize,
) -> Option<Solved> {
    let mut pivots: BTreeMap<u32, Equation> = BTreeMap::new();
    let mut having: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for relation in relations {
        let unknown = relation.terms.iter().filter(|(place, _)| is_unknown(*place));
        let mut row: Equation = unknown
            .map(|(place, sign)| (*place, if *sign > 0 { 1 } else { PRIME - 1 }))
            .collect();
        let known: Vec<u32> =
            row.keys().copied().filter(|index| pivots.contains_key(index)).collect();
        for index in known {
            if let Some(pivot) = pivots.get(&index) {
                spend(left, pivot.len())?;
                subtract(&mut row, index, pivot);
            }
        }
        let Some((lead, coefficient)) = row.iter().next().map(|(a, b)| (*a, *b)) else {
            continue;
        };
        // Fermat: a^(p-2) is the inverse of a modulo a prime p.
        let inverse = power(coefficient, PRIME - 2);
        for value in row.values_mut() {
            *value = *value * inverse % PRIME;
        }
        // Earlier rows lose this figure, too, so that single figures become visible.
        for owner in having.get(&lead).cloned().unwrap_or_default() {
            if let Some(other) = pivots.get_mut(&owner) {
                spend(left, row.len())?;
                subtract(other, lead, &row);
                for index in row.keys() {
                    let owners = having.entry(*index).or_default();
                    if other.contains_key(index) {
                        owners.insert(owner);
                    } else {
                        owners.remove(&owner);
                    }
                }
            }
        }
        for index in row.keys() {
            having.entry(*index).or_default().insert(lead);
        }
        pivots.insert(lead, row);
    }
    Some(Solved { pivots, having })
}

impl Solved {
    /// Returns the figures that follow from those that are shown.
    pub(super) fn determined(&self) -> impl Iterator<Item = u32> + '_ {
        let single = self.pivots.iter().filter(|(_, row)| row.len() == 1);
        single.map(|(lead, _)| *lead)
    }

    /// Returns changes by which all figures that are left open can be reached: one for each
    /// that may be chosen freely, with what the others make of it.
    pub(super) fn moves(&self) -> impl Iterator<Item = Move> + '_ {
        let free =
            self.having.iter().filter(|(place, _)| !self.pivots.contains_key(place));
        free.filter_map(|(place, owners)| {
            let follow = owners.iter().map(|owner| {
                let coefficient = *self.pivots.get(owner)?.get(place)?;
                Some((*owner, -signed(coefficient)?))
            });
            [Some((*place, 1))].into_iter().chain(follow).collect()
        })
    }
}

/// Takes so much from what is left; `None` where it is not enough.
fn spend(left: &mut usize, count: usize) -> Option<()> {
    let is_enough = count <= *left;
    *left = left.saturating_sub(count);
    is_enough.then_some(())
}

/// Returns a small number from its remainder; `None` for one that is not small, such as
/// a fraction.
fn signed(remainder: u128) -> Option<i64> {
    // A fraction is an arbitrary remainder, which is as small as this once in 2^29 times.
    const SMALL: u128 = 1 << 31;
    let small = |size: u128| i64::try_from(size).ok().filter(|_| size < SMALL);
    small(remainder).or_else(|| small(PRIME - remainder).map(|size| -size))
}

/// Subtracts so much of a pivot's row that its figure vanishes from the other row.
fn subtract(row: &mut Equation, index: u32, pivot: &Equation) {
    let Some(factor) = row.get(&index).copied() else { return };
    for (index, coefficient) in pivot {
        // Remainders have no sign: what is subtracted is added as its complement.
        let value = row.entry(*index).or_insert(0);
        *value = (*value + (PRIME - factor) * coefficient) % PRIME;
        if *value == 0 {
            row.remove(index);
        }
    }
}

fn power(mut base: u128, mut exponent: u128) -> u128 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}
