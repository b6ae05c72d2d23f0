//! Lines of a dataset: a total and the parts that add up to it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::evidence::{Dataset, Period, PeriodPart, Selector};

/// A total and its parts, as indices of observations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub(super) whole: u32,
    pub(super) parts: Vec<u32>,
}

/// Codes that stand for a total, one a line.
const TOTALS: &str = include_str!("totals.txt");

/// Returns the lines of a dataset. `named` are the codes for totals that the register
/// names, with their dimensions.
pub(super) fn of(dataset: &Dataset, named: &[&Selector]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (place, dimension) in dataset.dimensions().iter().enumerate() {
        let is_total: Vec<bool> = dimension
            .codes
            .iter()
            .map(|code| {
                is_known_total(code)
                    || named.iter().any(|own| {
                        own.dimension.value == dimension.id && own.code.value == *code
                    })
            })
            .collect();
        if !is_total.contains(&true) {
            continue;
        }
        // By the other dimensions and the period: totals and parts.
        let mut groups: BTreeMap<_, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
        for (index, observation) in (0..).zip(dataset.observations()) {
            let mut key = observation.key.clone();
            let code = key.remove(place);
            let (wholes, parts) = groups.entry((key, observation.period)).or_default();
            let total = is_total.get(code as usize).copied().unwrap_or(false);
            if total { wholes.push(index) } else { parts.push(index) }
        }
        for (wholes, parts) in groups.into_values() {
            if !parts.is_empty() {
                lines.extend(
                    wholes
                        .iter()
                        .map(|whole| Line { whole: *whole, parts: parts.clone() }),
                );
            }
        }
    }
    lines.extend(in_time(dataset));
    lines
}

/// Returns whether a code is one of those that stand for a total in any dataset.
pub(in crate::evidence) fn is_known_total(code: &str) -> bool {
    let known = TOTALS.lines().filter(|line| !line.starts_with('#'));
    let code = code.trim().to_lowercase();
    known.map(str::to_lowercase).any(|known| known == code)
}

/// Returns the lines that make a year of its months, a half of its quarters.
fn in_time(dataset: &Dataset) -> Vec<Line> {
    let mut by_key: BTreeMap<&[u32], Vec<(Period, u32)>> = BTreeMap::new();
    for (index, observation) in (0..).zip(dataset.observations()) {
        by_key.entry(&observation.key).or_default().push((observation.period, index));
    }
    let mut lines = Vec::new();
    for series in by_key.into_values() {
        for (whole, index) in &series {
            if matches!(whole.part(), PeriodPart::Month(_)) {
                continue;
            }
            for length in [6, 3, 1] {
                let parts: Vec<u32> = series
                    .iter()
                    .filter(|(part, _)| {
                        part != whole && part.months() == length && part.is_within(*whole)
                    })
                    .map(|(_, index)| *index)
                    .collect();
                // Only all parts together make the whole.
                if parts.len() * usize::from(length) == usize::from(whole.months()) {
                    lines.push(Line { whole: *index, parts });
                }
            }
        }
    }
    lines
}

impl Line {
    /// Says whether an observation is the line's total or one of its parts.
    pub(super) fn contains(&self, index: u32) -> bool {
        self.whole == index || self.parts.contains(&index)
    }

    /// Returns the total and the parts.
    pub(super) fn members(&self) -> impl Iterator<Item = u32> + '_ {
        self.parts.iter().copied().chain([self.whole])
    }

    /// Says whether the line by itself gives a hidden figure away: one alone is the
    /// difference of the others, and several whose sum is as small as their number are
    /// each one, for nothing is hidden that is zero.
    pub(super) fn reveals(
        &self,
        hidden: &BTreeSet<u32>,
        values: &[Option<Decimal>],
    ) -> bool {
        let value = |index: u32| values.get(index as usize).copied().flatten();
        if self.members().any(|index| value(index).is_none()) {
            return false;
        }
        let own: Vec<u32> =
            self.members().filter(|index| hidden.contains(index)).collect();
        match own.as_slice() {
            [] => false,
            [_] => true,
            several if hidden.contains(&self.whole) => {
                debug_assert!(several.len() > 1);
                false
            }
            several => {
                let sum: Decimal = several.iter().filter_map(|index| value(*index)).sum();
                sum <= Decimal::from(several.len())
            }
        }
    }

    /// Returns what to hide beside what is hidden: the smallest part that is not zero,
    /// for it is missed least, or else the total.
    pub(super) fn complement(
        &self,
        hidden: &BTreeSet<u32>,
        values: &[Option<Decimal>],
    ) -> Option<u32> {
        let shown = |index: &u32| {
            let value = values.get(*index as usize).copied().flatten()?;
            (!hidden.contains(index) && !value.is_zero()).then_some((value, *index))
        };
        let smallest = self.parts.iter().filter_map(shown).min();
        smallest.or_else(|| shown(&self.whole)).map(|(_, index)| index)
    }
}
