//! Which sentences of a text render which of its source.
//!
//! Sentences keep their order; one may be split, two may be joined, and one may have no
//! counterpart. Each such bead costs the negative logarithm of how likely it is, and the
//! cheapest string of beads wins.

use std::ops::Range;

use crate::translation::counterparts::lengths::mismatch;

/// How many sentences of each side are one bead, and how often that is so (Gale and Church).
/// A sentence without counterpart is four times as frequent as in what they aligned: it is
/// what is looked for, in texts that nobody has read twice.
const BEADS: [(usize, usize, f64); 6] = [
    (1, 1, 0.89),
    (1, 0, 0.04),
    (0, 1, 0.04),
    (2, 1, 0.0445),
    (1, 2, 0.0445),
    (2, 2, 0.011),
];

/// Costs are whole thousandths of a natural logarithm, so that the last digit of a
/// computation never decides between two strings.
pub(super) const UNIT: f64 = 1000.0;
/// What is never chosen.
const NEVER: i64 = i64::MAX / 4;

/// A sentence without counterpart, by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpaired {
    /// Of the source.
    Source(usize),
    /// Of the translation.
    Target(usize),
}

/// Sentences of both sides that render each other; those of one side are none if the
/// sentence has no counterpart.
pub(super) type Bead = (Range<usize>, Range<usize>);

/// What every bead of two texts costs.
pub(super) struct Beads {
    rows: usize,
    columns: usize,
    /// For each place in both texts those of [`BEADS`] that begin there.
    costs: Vec<[i64; BEADS.len()]>,
}

impl Beads {
    /// Weighs the sentences of two texts by their lengths and by how much the words of a bead
    /// agree, in the [`UNIT`].
    pub(super) fn new(
        source: &[usize],
        target: &[usize],
        ratio: f64,
        agreement: impl Fn(Range<usize>, Range<usize>) -> i64,
    ) -> Self {
        let (rows, columns) = (source.len(), target.len());
        let prices = BEADS.map(|(.., share)| rounded(-share.ln()));
        let mut costs = vec![[NEVER; BEADS.len()]; (rows + 1) * (columns + 1)];
        for row in 0..=rows {
            for column in 0..=columns {
                let here = &mut costs[row * (columns + 1) + column];
                for (kind, (a, b, _)) in BEADS.into_iter().enumerate() {
                    let (left, right) = (row..row + a, column..column + b);
                    if left.end > rows || right.end > columns {
                        continue;
                    }
                    here[kind] = prices[kind];
                    // A sentence alone has nothing that its length could be compared with.
                    if a > 0 && b > 0 {
                        let lengths = (
                            source[left.clone()].iter().sum(),
                            target[right.clone()].iter().sum(),
                        );
                        here[kind] += rounded(mismatch(lengths.0, lengths.1, ratio));
                        here[kind] -= agreement(left, right);
                    }
                }
            }
        }
        Beads { rows, columns, costs }
    }

    /// Returns the cheapest string of beads and its cost, with or without sentences that have
    /// no counterpart; `None` if there is no such string.
    pub(super) fn cheapest(&self, may_leave: bool) -> Option<(i64, Vec<Bead>)> {
        let width = self.columns + 1;
        let mut best = vec![(NEVER, 0); (self.rows + 1) * width];
        best[0].0 = 0;
        for row in 0..=self.rows {
            for column in 0..width {
                let place = row * width + column;
                let so_far = best[place].0;
                if so_far == NEVER {
                    continue;
                }
                for (kind, (a, b, _)) in BEADS.into_iter().enumerate() {
                    let price = self.costs[place][kind];
                    if price == NEVER || !may_leave && (a == 0 || b == 0) {
                        continue;
                    }
                    let next = &mut best[(row + a) * width + column + b];
                    if so_far + price < next.0 {
                        *next = (so_far + price, kind);
                    }
                }
            }
        }
        let cost = best.last()?.0;
        // Each place knows the bead by which it is reached most cheaply, so the string is
        // found from its end.
        let mut string = Vec::new();
        let (mut row, mut column) = (self.rows, self.columns);
        while cost < NEVER && (row, column) != (0, 0) {
            let (a, b, _) = BEADS[best[row * width + column].1];
            string.push((row - a..row, column - b..column));
            (row, column) = (row - a, column - b);
        }
        string.reverse();
        (cost < NEVER).then_some((cost, string))
    }

    /// Returns the sentences that have no counterpart, if every string that leaves none costs
    /// more by a margin.
    pub(super) fn left_out(&self, margin: i64) -> Vec<Unpaired> {
        let Some((cost, string)) = self.cheapest(true) else { return Vec::new() };
        let without = self.cheapest(false).map_or(NEVER, |(cost, _)| cost);
        if without - cost <= margin {
            return Vec::new();
        }
        let is_alone = |bead: &Bead| bead.0.is_empty() || bead.1.is_empty();
        string
            .chunk_by(|one, next| is_alone(one) == is_alone(next))
            .filter_map(|run| match (run.first()?, run.last()?) {
                (first, _) if !is_alone(first) => None,
                (first, last) => {
                    Some((first.0.start..last.0.end, first.1.start..last.1.end))
                }
            })
            .flat_map(|(left, right)| match (left.is_empty(), right.is_empty()) {
                (_, true) => left.map(Unpaired::Source).collect(),
                (true, _) => right.map(Unpaired::Target).collect(),
                // Side by side they are a sentence that was rendered freely.
                _ => Vec::new(),
            })
            .collect()
    }
}

/// Returns a cost in the [`UNIT`].
#[expect(clippy::cast_possible_truncation, reason = "costs are far below the limit")]
pub(super) fn rounded(cost: f64) -> i64 {
    (cost * UNIT).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::counterparts::lengths::number;

    #[track_caller]
    fn check(source: &[usize], target: &[usize], expected: &[Unpaired]) {
        let beads = Beads::new(source, target, 1.0, |_, _| 0);
        assert_eq!(beads.left_out(rounded(4.0)), expected, "{source:?} {target:?}");
    }

    #[test]
    fn a_sentence_is_missing_only_where_lengths_leave_no_other_way() {
        check(&[100, 120, 80], &[105, 118, 84], &[]);
        check(&[100, 120, 80], &[105, 84], &[Unpaired::Source(1)]);
        check(&[100, 80], &[105, 118, 84], &[Unpaired::Target(1)]);
        // Two sentences are one in the other language.
        check(&[100, 120, 80], &[225, 84], &[]);
        check(&[100, 20, 80], &[105, 84], &[]);
        check(&[100], &[], &[Unpaired::Source(0)]);
        check(&[], &[], &[]);
    }

    #[test]
    fn what_words_say_weighs_more_than_lengths() {
        let agreement = |a: Range<usize>, b: Range<usize>| {
            // The second sentence of the source was left out, though the first is as long.
            let agree = [(0, 0), (2, 1)];
            let is_so = |(i, j)| a.contains(&i) && b.contains(&j);
            let count = agree.into_iter().filter(|pair| is_so(*pair)).count();
            rounded(6.0 * number(count) - 3.0 * number(a.len().max(b.len()) - 1))
        };
        let beads = Beads::new(&[100, 100, 50], &[100, 55], 1.0, agreement);
        assert_eq!(beads.left_out(rounded(0.5)), [Unpaired::Source(1)]);
    }
}
