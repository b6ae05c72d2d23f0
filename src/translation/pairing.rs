//! Pairs two lists of which some pairs are known.

use crate::translation::Pair;
use crate::translation::likeness::TEXTS;
use crate::translation::search::{Band, best_path, longest_increasing};

/// What is known about possible pairs.
pub(super) struct Evidence<'a> {
    /// The pairs that are known; no index stands in two of them.
    pub(super) fixed: &'a [(usize, usize)],
    /// Returns the points of a pair between two fixed ones, `None` if it can't be.
    pub(super) score: &'a dyn Fn(usize, usize) -> Option<i32>,
    /// Returns how surely two belong together wherever they stand, `None` if not at all.
    pub(super) sure: &'a dyn Fn(usize, usize) -> Option<i32>,
}

/// Pairs two lists. Known pairs hold even where one was moved; what lies between two of
/// them that keep their order is paired with each other; what is left is paired over any
/// distance where it is sure.
///
/// The pairs come in the order of the source; what has no source follows what it follows
/// in the translation.
pub(super) fn pair(left: usize, right: usize, evidence: &Evidence<'_>) -> Vec<Pair> {
    let mut partners: Vec<Option<usize>> = vec![None; left];
    let mut taken = vec![false; right];
    for (a, b) in evidence.fixed {
        if let (Some(partner), Some(taken)) = (partners.get_mut(*a), taken.get_mut(*b)) {
            *partner = Some(*b);
            *taken = true;
        }
    }
    let (mut last_left, mut last_right) = (0, 0);
    let mut fixed = evidence.fixed.to_vec();
    fixed.sort_unstable();
    // A moved pair cannot divide the lists, but its segments remain partners.
    let mut anchors = longest_increasing(&fixed);
    anchors.push((left, right));
    for (a, b) in anchors {
        let rows: Vec<usize> =
            (last_left..a).filter(|row| partners[*row].is_none()).collect();
        let columns: Vec<usize> =
            (last_right..b).filter(|column| !taken[*column]).collect();
        let score = |row: usize, column: usize| {
            (evidence.score)(*rows.get(row)?, *columns.get(column)?)
        };
        for found in best_path(rows.len(), columns.len(), &score) {
            if let Pair::Both(row, column) = found {
                partners[rows[row]] = Some(columns[column]);
                taken[columns[column]] = true;
            }
        }
        (last_left, last_right) = (a + 1, b + 1);
    }
    // What follows a moved paragraph was probably moved with it, so neighbours are paired
    // before anything is looked for at a distance.
    beside(&mut partners, &mut taken, evidence);
    over_any_distance(&mut partners, &mut taken, evidence);
    in_reading_order(&partners, &taken)
}

fn in_reading_order(partners: &[Option<usize>], taken: &[bool]) -> Vec<Pair> {
    let without_source = |from: usize| {
        (from..taken.len()).take_while(|column| !taken[*column]).map(Pair::Target)
    };
    let mut pairs: Vec<Pair> = without_source(0).collect();
    for (row, partner) in partners.iter().enumerate() {
        match partner {
            Some(column) => {
                pairs.push(Pair::Both(row, *column));
                pairs.extend(without_source(column + 1));
            }
            None => pairs.push(Pair::Source(row)),
        }
    }
    pairs
}

/// Pairs what follows a pair directly on both sides, also one that was moved.
fn beside(partners: &mut [Option<usize>], taken: &mut [bool], evidence: &Evidence<'_>) {
    for row in 0..partners.len() {
        let column = match row.checked_sub(1) {
            // Two beginnings count as if a pair stood before them.
            Some(before) => partners[before].map(|column| column + 1),
            None => Some(0),
        };
        let Some(column) = column.filter(|column| taken.get(*column) == Some(&false))
        else {
            continue;
        };
        if partners[row].is_none() && (evidence.score)(row, column).is_some() {
            partners[row] = Some(column);
            taken[column] = true;
        }
    }
}

fn over_any_distance(
    partners: &mut [Option<usize>],
    taken: &mut [bool],
    evidence: &Evidence<'_>,
) {
    let rows: Vec<usize> =
        (0..partners.len()).filter(|row| partners[*row].is_none()).collect();
    let columns: Vec<usize> = (0..taken.len()).filter(|column| !taken[*column]).collect();
    let band = Band::new(rows.len(), columns.len(), TEXTS);
    let mut candidates = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        for column in &columns[band.columns(index)] {
            if let Some(points) = (evidence.sure)(row, *column) {
                candidates.push((-points, row, *column));
            }
        }
    }
    // The surest pairs first, so that a weaker one cannot take a partner from them.
    candidates.sort_unstable();
    for (_, row, column) in candidates {
        if partners[row].is_none() && !taken[column] {
            partners[row] = Some(column);
            taken[column] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(
        left: usize,
        right: usize,
        fixed: &[(usize, usize)],
    ) -> Vec<(usize, usize)> {
        let evidence = Evidence { fixed, score: &|_, _| Some(40), sure: &|_, _| None };
        let both = |pair| match pair {
            Pair::Both(a, b) => Some((a, b)),
            _ => None,
        };
        pair(left, right, &evidence).into_iter().filter_map(both).collect()
    }

    #[test]
    fn what_lies_between_known_pairs_is_paired_with_each_other() {
        assert_eq!(paired(3, 3, &[(1, 1)]), [(0, 0), (1, 1), (2, 2)]);
        assert_eq!(paired(4, 2, &[(0, 0), (3, 1)]), [(0, 0), (3, 1)]);
        assert_eq!(paired(3, 4, &[(0, 1)]), [(0, 1), (1, 2), (2, 3)]);
    }

    #[test]
    fn a_moved_pair_holds_and_disturbs_nothing() {
        // The first paragraph was moved to the end of the source.
        let fixed = [(0, 1), (1, 2), (3, 0)];
        assert_eq!(paired(4, 4, &fixed), [(0, 1), (1, 2), (2, 3), (3, 0)]);
    }

    #[test]
    fn what_has_no_source_follows_what_it_follows_in_the_translation() {
        let fixed = [(0, 1), (1, 3)];
        let evidence =
            Evidence { fixed: &fixed, score: &|_, _| None, sure: &|_, _| None };
        let (both, target) = (|a, b| Pair::Both(a, b), Pair::Target);
        assert_eq!(
            pair(2, 5, &evidence),
            [target(0), both(0, 1), target(2), both(1, 3), target(4)]
        );
    }
}
