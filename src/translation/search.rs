//! The search for the pairs that have the most in common (Needleman and Wunsch).
//!
//! Its time grows with the product of the two lengths. Beyond what any chapter has, lists
//! are cut at the blocks that occur in each of them exactly once, and what is still too
//! long is searched only around its diagonal.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::translation::Pair;
use crate::translation::align::Profile;

/// What a block without a partner costs.
const GAP: i32 = -10;
/// How many pairs are weighed at once: all those of two chapters of a thousand blocks,
/// which takes four megabytes.
pub(super) const CELLS: usize = 1 << 20;
/// The score of what is not weighed; low, but far from overflow.
const NEVER: i32 = i32::MIN / 2;

/// Pairs two lists.
pub(super) fn pairs(left: &[Profile], right: &[Profile]) -> Vec<Pair> {
    pairs_within(left, right, CELLS)
}

fn pairs_within(left: &[Profile], right: &[Profile], cells: usize) -> Vec<Pair> {
    if left.len().saturating_mul(right.len()) <= cells {
        let score = |row: usize, column: usize| left[row].score(&right[column]);
        return path_within(Band::new(left.len(), right.len(), cells), &score);
    }
    let mut pairs = Vec::with_capacity(left.len());
    let (mut row, mut column) = (0, 0);
    let mut segment = |pairs: &mut Vec<Pair>, end: (usize, usize)| {
        let (rows, columns) = (&left[row..end.0], &right[column..end.1]);
        let score = |row: usize, column: usize| rows[row].score(&columns[column]);
        let found = path_within(Band::new(rows.len(), columns.len(), cells), &score);
        pairs.extend(found.into_iter().map(|pair| match pair {
            Pair::Both(a, b) => Pair::Both(row + a, column + b),
            Pair::Source(a) => Pair::Source(row + a),
            Pair::Target(b) => Pair::Target(column + b),
        }));
        (row, column) = (end.0 + 1, end.1 + 1);
    };
    for (a, b) in fixed_points(left, right) {
        segment(&mut pairs, (a, b));
        pairs.push(Pair::Both(a, b));
    }
    segment(&mut pairs, (left.len(), right.len()));
    pairs
}

/// Returns how far from the diagonal pairs are weighed.
fn half_band(rows: usize, columns: usize, cells: usize) -> usize {
    // The bands of neighbouring rows must overlap, or no path could lead on.
    (cells / 2 / rows.max(1)).max(columns / rows.max(1) + 1).min(columns)
}

/// Returns the blocks with marks that occur once in each list, as far as their order is
/// the same.
fn fixed_points(left: &[Profile], right: &[Profile]) -> Vec<(usize, usize)> {
    type Places = (Vec<usize>, Vec<usize>);
    let mut places: BTreeMap<(u32, &[u32]), Places> = BTreeMap::new();
    let marked = |list: &[Profile], index: usize| !list[index].marks.is_empty();
    for (index, profile) in left.iter().enumerate().filter(|(at, _)| marked(left, *at)) {
        // A block without marks has nothing that identifies it in both languages.
        places.entry((profile.kind, &profile.marks)).or_default().0.push(index);
    }
    for (index, profile) in right.iter().enumerate().filter(|(at, _)| marked(right, *at))
    {
        places.entry((profile.kind, &profile.marks)).or_default().1.push(index);
    }
    let mut once: Vec<(usize, usize)> = places
        .into_values()
        .filter_map(|(left, right)| match (left.as_slice(), right.as_slice()) {
            ([a], [b]) => Some((*a, *b)),
            _ => None,
        })
        .collect();
    once.sort_unstable();
    longest_increasing(&once)
}

/// Returns the longest part of a list, sorted by its first numbers, in which the second
/// numbers rise too.
pub(super) fn longest_increasing(points: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the point with the lowest end; for each point the one before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        let length = ends.partition_point(|end| points[*end].1 < point.1);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let last = ends.last().copied();
    let mut chain: Vec<(usize, usize)> =
        std::iter::successors(last, |index| before[*index])
            .map(|index| points[index])
            .collect();
    chain.reverse();
    chain
}

/// The pairs of two lists that are weighed: all, or those around the diagonal.
pub(super) struct Band {
    rows: usize,
    columns: usize,
    half: usize,
}

impl Band {
    /// Returns all pairs of two lists, or about as many as the cells say.
    pub(super) fn new(rows: usize, columns: usize, cells: usize) -> Self {
        let is_small = rows.saturating_mul(columns) <= cells;
        let half = if is_small { columns } else { half_band(rows, columns, cells) };
        Band { rows, columns, half }
    }

    /// Returns the columns that are weighed with a row.
    pub(super) fn columns(&self, row: usize) -> Range<usize> {
        let first = self.first(row);
        first..(first + self.width()).min(self.columns)
    }

    /// Returns how many ends of columns belong to the end of a row.
    fn width(&self) -> usize {
        (2 * self.half + 1).min(self.columns + 1)
    }

    /// Returns the first of them.
    fn first(&self, row: usize) -> usize {
        let middle = row * self.columns / self.rows.max(1);
        middle.saturating_sub(self.half).min(self.columns + 1 - self.width())
    }
}

/// The best score of each beginning of two lists, as far as it is weighed.
struct Scores {
    band: Band,
    best: Vec<i32>,
}

impl Scores {
    fn new(band: Band) -> Self {
        let best = vec![NEVER; (band.rows + 1) * band.width()];
        Scores { band, best }
    }

    fn place(&self, row: usize, column: usize) -> Option<usize> {
        let within = column.checked_sub(self.band.first(row))?;
        (within < self.band.width()).then(|| row * self.band.width() + within)
    }

    fn get(&self, row: usize, column: usize) -> i32 {
        self.place(row, column).map_or(NEVER, |place| self.best[place])
    }

    fn set(&mut self, row: usize, column: usize, score: i32) {
        if let Some(place) = self.place(row, column) {
            self.best[place] = score;
        }
    }
}

/// Pairs two lists in order so that the pairs have the most points in total. A pair
/// without points is impossible.
pub(super) fn best_path(
    rows: usize,
    columns: usize,
    score: &dyn Fn(usize, usize) -> Option<i32>,
) -> Vec<Pair> {
    path_within(Band::new(rows, columns, CELLS), &score)
}

fn path_within(band: Band, score: &impl Fn(usize, usize) -> Option<i32>) -> Vec<Pair> {
    let (rows, columns) = (band.rows, band.columns);
    let mut best = Scores::new(band);
    for row in 0..=rows {
        let first = best.band.first(row);
        for column in first..first + best.band.width() {
            let above = row.checked_sub(1).map(|row| best.get(row, column) + GAP);
            let before = column.checked_sub(1).map(|column| best.get(row, column) + GAP);
            let pair = pair(&best, score, row, column);
            // Only the two empty beginnings have nothing before them.
            let score = above.max(before).max(pair).unwrap_or(0);
            best.set(row, column, score);
        }
    }
    let (mut row, mut column) = (rows, columns);
    let mut pairs = Vec::new();
    while row > 0 || column > 0 {
        let here = best.get(row, column);
        // Several paths may be equally good. The order of these tests decides between
        // them, so that the same text always gives the same pairs: a pair first, and of
        // two gaps that of the source before that of the translation.
        if pair(&best, score, row, column) == Some(here) {
            pairs.push(Pair::Both(row - 1, column - 1));
            row -= 1;
            column -= 1;
        } else if column > 0 && (row == 0 || here == best.get(row, column - 1) + GAP) {
            pairs.push(Pair::Target(column - 1));
            column -= 1;
        } else {
            pairs.push(Pair::Source(row - 1));
            row -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// Returns the best score of two beginnings whose last blocks are a pair.
fn pair(
    best: &Scores,
    score: &impl Fn(usize, usize) -> Option<i32>,
    row: usize,
    column: usize,
) -> Option<i32> {
    let (row, column) = (row.checked_sub(1)?, column.checked_sub(1)?);
    Some(best.get(row, column) + score(row, column)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns profiles from `kind` and marks: `"pa"` is a paragraph with the mark `a`.
    fn profiles(blocks: &[&str]) -> Vec<Profile> {
        let number = |character: char| u32::from(character);
        let profile = |block: &&str| {
            let mut characters = block.chars().map(number);
            let kind = characters.next().unwrap_or_default();
            Profile { kind, marks: characters.collect(), length: 100 }
        };
        blocks.iter().map(profile).collect()
    }

    fn shown(pairs: &[Pair]) -> String {
        let one = |pair: &Pair| match pair {
            Pair::Both(a, b) => format!("{a}={b}"),
            Pair::Source(a) => format!("{a}"),
            Pair::Target(b) => format!("={b}"),
        };
        pairs.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_has_most_in_common_is_paired() {
        for (left, right, expected) in [
            ("h pa pb", "h pa pb", "0=0 1=1 2=2"),
            ("h pa pb pc", "h pa pc", "0=0 1=1 2 3=2"),
            ("h pa pc", "h pa pb pc", "0=0 1=1 =2 2=3"),
            ("pa h", "h pa", "=0 0=1 1"),
            ("p p", "p p p", "=0 0=1 1=2"),
            ("", "p", "=0"),
            ("p", "h", "0 =0"),
        ] {
            let list =
                |text: &str| profiles(&text.split_whitespace().collect::<Vec<_>>());
            let found = pairs(&list(left), &list(right));
            assert_eq!(shown(&found), expected, "{left} | {right}");
        }
    }

    #[test]
    fn a_chapter_of_twenty_thousand_blocks_is_paired_around_what_stands_once() {
        let marked = |range: Range<u32>| -> Vec<Profile> {
            let profile = |n| {
                let marks = if n % 3 == 0 { vec![n] } else { Vec::new() };
                Profile { kind: n % 2, marks, length: 100 }
            };
            range.map(profile).collect()
        };
        let left = marked(0..20_000);
        let mut right = marked(0..20_000);
        right.remove(9_000);
        let found = pairs(&left, &right);
        let expected: Vec<Pair> = (0..9_000)
            .map(|at| Pair::Both(at, at))
            .chain([Pair::Source(9_000)])
            .chain((9_001..20_000).map(|at| Pair::Both(at, at - 1)))
            .collect();
        assert_eq!(found, expected);
    }

    proptest! {
        #[test]
        fn however_it_is_cut_every_block_stands_once_and_in_order(
            left in prop::collection::vec("[ph][ab]?", 0..30),
            right in prop::collection::vec("[ph][ab]?", 0..30),
            cells in 0usize..400,
        ) {
            let list = |blocks: &[String]| {
                profiles(&blocks.iter().map(String::as_str).collect::<Vec<_>>())
            };
            let (mut row, mut column) = (0, 0);
            for pair in pairs_within(&list(&left), &list(&right), cells) {
                let (a, b) = match pair {
                    Pair::Both(a, b) => (Some(a), Some(b)),
                    Pair::Source(a) => (Some(a), None),
                    Pair::Target(b) => (None, Some(b)),
                };
                prop_assert!(a.is_none_or(|a| a == row) && b.is_none_or(|b| b == column));
                row += usize::from(a.is_some());
                column += usize::from(b.is_some());
            }
            prop_assert_eq!((row, column), (left.len(), right.len()));
        }
    }
}
