//! What can be said of a dataset to somebody who has just downloaded it.

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::suppress::is_known_total;
use crate::evidence::{Dataset, Dimension, Flag, Period, PeriodPart, Scale, Withheld};

/// What a file holds.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// How many figures it has, missing ones included.
    pub observations: usize,
    /// How many of them are missing.
    pub missing: usize,
    /// How many can't be read.
    pub unreadable: usize,
    /// How many are shown nowhere, by the reason.
    pub withheld: BTreeMap<Withheld, usize>,
    /// What is said of multipliers, each with the number of figures.
    pub scales: Vec<(Scale, usize)>,
    /// How many figures have each flag.
    pub flags: BTreeMap<Flag, usize>,
    /// The periods, ascending.
    pub periods: Vec<Period>,
    /// The periods that are left out between the first and the last.
    pub gaps: Vec<Period>,
    /// The most decimals that a figure is published with.
    pub decimals: u32,
}

impl Inspection {
    /// Looks at a dataset.
    pub fn of(dataset: &Dataset) -> Inspection {
        let observations = dataset.observations();
        let mut flags: BTreeMap<Flag, usize> = BTreeMap::new();
        for flag in observations.iter().flat_map(|observation| &observation.flags) {
            *flags.entry(*flag).or_default() += 1;
        }
        let mut withheld: BTreeMap<Withheld, usize> = BTreeMap::new();
        for reason in
            observations.iter().filter_map(|observation| dataset.withheld(observation))
        {
            *withheld.entry(reason).or_default() += 1;
        }
        let empty = observations.iter().filter(|observation| {
            observation.value.is_none() && dataset.withheld(observation).is_none()
        });
        let unreadable =
            empty.clone().filter(|observation| observation.is_unreadable).count();
        let periods = dataset.periods();
        Inspection {
            observations: observations.len(),
            missing: empty.count() - unreadable,
            unreadable,
            withheld,
            scales: dataset
                .scales(observations.iter())
                .into_iter()
                .map(|(scale, count)| (scale.clone(), count))
                .collect(),
            flags,
            gaps: gaps(&periods),
            periods,
            decimals: Inspection::decimals(dataset, &[]),
        }
    }

    /// Returns the most decimals that a figure with some codes is published with.
    pub fn decimals(dataset: &Dataset, select: &[(String, String)]) -> u32 {
        let wanted = select.iter().filter_map(|(dimension, code)| {
            let dimension = dataset.dimension(dimension)?;
            Some((dimension, dataset.code(dimension, code)?))
        });
        let wanted: Vec<(usize, u32)> = wanted.collect();
        let observations = dataset.observations().iter().filter(|observation| {
            let mut wanted = wanted.iter();
            wanted.all(|(dimension, code)| observation.key.get(*dimension) == Some(code))
        });
        let values = observations.filter_map(|observation| observation.value);
        values.map(|value| value.normalize().scale()).max().unwrap_or(0)
    }
}

/// Returns the periods that are left out, of each length that occurs.
pub(super) fn gaps(periods: &[Period]) -> Vec<Period> {
    let mut by_length: BTreeMap<u8, BTreeSet<Period>> = BTreeMap::new();
    for period in periods {
        by_length.entry(per_year(period.part())).or_default().insert(*period);
    }
    let mut gaps = Vec::new();
    for (length, periods) in by_length {
        let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
            continue;
        };
        let between = (first.year()..=last.year())
            .flat_map(|year| all(year, length))
            .filter(|period| first < period && period < last);
        gaps.extend(between.filter(|period| !periods.contains(period)));
    }
    gaps.sort_unstable();
    gaps
}

/// Returns the periods of a year that are as long as another period.
pub(super) fn same_length(year: u16, period: Period) -> Vec<Period> {
    all(year, per_year(period.part())).collect()
}

fn all(year: u16, per_year: u8) -> impl Iterator<Item = Period> {
    (1..=per_year).filter_map(move |part| of(year, per_year, part))
}

fn per_year(part: PeriodPart) -> u8 {
    match part {
        PeriodPart::Year => 1,
        PeriodPart::Half(_) => 2,
        PeriodPart::Quarter(_) => 4,
        PeriodPart::Month(_) => 12,
    }
}

fn of(year: u16, per_year: u8, part: u8) -> Option<Period> {
    match per_year {
        1 => Some(Period::of_year(year)),
        2 => format!("{year:04}-S{part}").parse().ok(),
        4 => format!("{year:04}-Q{part}").parse().ok(),
        _ => format!("{year:04}-{part:02}").parse().ok(),
    }
}

/// Returns the code that stands for all of a dimension, where it has one.
pub fn total(dimension: &Dimension) -> Option<&str> {
    dimension.codes.iter().map(String::as_str).find(|code| is_known_total(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_that_are_left_out_are_found() {
        for (periods, expected) in [
            ("2010 2011 2014", "2012 2013"),
            ("2010", ""),
            ("2010-Q4 2011-Q2", "2011-Q1"),
            ("2010-11 2011-02", "2010-12 2011-01"),
            ("2010-S1 2011-S1", "2010-S2"),
            ("2010 2010-01 2010-02 2012", "2011"),
        ] {
            let mut periods: Vec<Period> = periods
                .split(' ')
                .map(|period| period.parse().expect("a period"))
                .collect();
            periods.sort_unstable();
            let found: Vec<String> =
                gaps(&periods).iter().map(ToString::to_string).collect();
            assert_eq!(found.join(" "), expected);
        }
    }
}
