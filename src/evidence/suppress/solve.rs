//! What a reader with patience could recompute from all lines together.
//!
//! Each line is an equation between the figures that are not shown. A figure is given
//! away where the equations, brought to reduced row echelon form, have a row with that
//! figure alone. The arithmetic is done modulo a prime, which is exact and stays small;
//! that a pivot vanishes by chance is as good as impossible, for the coefficients are
//! small.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::lines::Line;

/// 2^61 − 1.
const PRIME: u128 = (1 << 61) - 1;

/// An equation: the coefficients of the unknown figures.
type Row = BTreeMap<u32, u128>;

/// Returns the hidden figures that follow from the others.
pub(super) fn determined(
    lines: &[Line],
    hidden: &BTreeSet<u32>,
    values: &[Option<Decimal>],
) -> Vec<u32> {
    let is_unknown = |index: u32| {
        hidden.contains(&index) || values.get(index as usize).is_none_or(Option::is_none)
    };
    let mut pivots: BTreeMap<u32, Row> = BTreeMap::new();
    // Which rows of `pivots` have a figure, so that none is searched.
    let mut having: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for line in lines {
        if !line.members().any(|index| hidden.contains(&index)) {
            continue;
        }
        let mut row = Row::new();
        for part in line.parts.iter().copied().filter(|index| is_unknown(*index)) {
            row.insert(part, 1);
        }
        if is_unknown(line.whole) {
            row.insert(line.whole, PRIME - 1);
        }
        let known: Vec<u32> =
            row.keys().copied().filter(|index| pivots.contains_key(index)).collect();
        for index in known {
            if let Some(pivot) = pivots.get(&index) {
                subtract(&mut row, index, pivot);
            }
        }
        let Some((lead, coefficient)) = row.iter().next().map(|(a, b)| (*a, *b)) else {
            continue;
        };
        let inverse = power(coefficient, PRIME - 2);
        for value in row.values_mut() {
            *value = *value * inverse % PRIME;
        }
        for owner in having.get(&lead).cloned().unwrap_or_default() {
            if let Some(other) = pivots.get_mut(&owner) {
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
    pivots
        .into_iter()
        .filter(|(lead, row)| row.len() == 1 && hidden.contains(lead))
        .map(|(lead, _)| lead)
        .collect()
}

/// Subtracts so much of a pivot's row that its figure vanishes from the other row.
fn subtract(row: &mut Row, index: u32, pivot: &Row) {
    let Some(factor) = row.get(&index).copied() else { return };
    for (index, coefficient) in pivot {
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
