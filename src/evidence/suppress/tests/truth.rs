//! What the maker of a table knows, and an attack by integer programming with that.

/// Figures and what of them adds up, as whoever made the table knows it.
#[derive(Debug, Default)]
pub(super) struct Truth {
    pub(super) values: Vec<i64>,
    pub(super) sums: Vec<(usize, Vec<usize>)>,
}

impl Truth {
    /// Returns the hidden figures that only one value fits, by trying all that bounds
    /// leave: a figure of those that are small is from 1 to below the bound, of those that
    /// were withheld beside it at least 1.
    pub(super) fn given_away(&self, hidden: &[usize], bound: i64) -> Vec<usize> {
        let most = self.values.iter().copied().max().unwrap_or_default().max(1);
        let range = |index: usize| {
            let value = self.values[index];
            if !hidden.contains(&index) {
                (value, value)
            } else if value > 0 && value < bound {
                (1, bound - 1)
            } else {
                (0, most * 2)
            }
        };
        let ranges: Vec<(i64, i64)> = (0..self.values.len()).map(range).collect();
        let other = |index: &&usize| {
            let value = self.values[**index];
            let mut budget = 20_000;
            let (low, high) = ranges[**index];
            let others = [(low, value - 1), (value + 1, high)];
            !others.into_iter().any(|range| {
                let mut ranges = ranges.clone();
                ranges[**index] = range;
                range.0 <= range.1 && self.is_possible(ranges, &mut budget)
            })
        };
        hidden.iter().filter(other).copied().collect()
    }

    /// Returns whether figures within ranges fit all sums. When the budget is used up, the
    /// answer is yes.
    fn is_possible(&self, mut ranges: Vec<(i64, i64)>, budget: &mut u32) -> bool {
        if *budget == 0 {
            return true;
        }
        *budget -= 1;
        loop {
            let before = ranges.clone();
            for (whole, parts) in &self.sums {
                let low: i64 = parts.iter().map(|part| ranges[*part].0).sum();
                let high: i64 = parts.iter().map(|part| ranges[*part].1).sum();
                let total = ranges[*whole];
                ranges[*whole] = (total.0.max(low), total.1.min(high));
                let total = ranges[*whole];
                for part in parts {
                    let range = ranges[*part];
                    let rest = (low - range.0, high - range.1);
                    ranges[*part] =
                        (range.0.max(total.0 - rest.1), range.1.min(total.1 - rest.0));
                }
            }
            if ranges.iter().any(|(low, high)| low > high) {
                return false;
            }
            if ranges == before {
                break;
            }
        }
        let widths = ranges.iter().map(|(low, high)| high - low).enumerate();
        let open = widths.filter(|(_, width)| *width > 0).min_by_key(|(_, width)| *width);
        let Some((index, _)) = open else { return true };
        let (low, high) = ranges[index];
        (low..=high).any(|value| {
            let mut ranges = ranges.clone();
            ranges[index] = (value, value);
            self.is_possible(ranges, budget)
        })
    }
}

#[test]
fn no_figure_is_given_away_that_the_attack_finds_free() {
    // The attack itself: 3 and 7 of 20 are free, 1 and 1 of 2 are not.
    let truth = Truth { values: vec![20, 3, 7, 10], sums: vec![(0, vec![1, 2, 3])] };
    assert_eq!(truth.given_away(&[1, 2], 5), Vec::<usize>::new());
    assert_eq!(truth.given_away(&[1], 5), [1]);
    let truth = Truth { values: vec![2, 1, 1], sums: vec![(0, vec![1, 2])] };
    assert_eq!(truth.given_away(&[1, 2], 5), [1, 2]);
}
