//! The argument `years` of a table: `2018..2023`, `..2023`, `2015,2020,2024`.
//!
//! A period stands for all that lies within it, so that a file of quarters can be asked for
//! by the year. Where the file has figures of that very length, only they are meant: a year
//! beside its own quarters would be read as if they could be compared.

use std::collections::BTreeSet;

use crate::evidence::Period;

/// One part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Years {
    /// A period and all that lies within it.
    One(Period),
    /// From a period to a period, both included; either end may be open.
    Range(Option<Period>, Option<Period>),
}

impl Years {
    /// Reads one part of the list; `None` if it is neither a period nor a range, or a
    /// range that ends before it begins.
    pub(super) fn parse(text: &str) -> Option<Years> {
        let Some((from, to)) = text.split_once("..") else {
            return text.parse().ok().map(Years::One);
        };
        let end = |text: &str| match text.trim() {
            "" => Some(None),
            text => text.parse::<Period>().ok().map(Some),
        };
        let (from, to) = (end(from)?, end(to)?);
        let is_backwards = from.is_some() && to.is_some() && from > to;
        (!is_backwards).then_some(Years::Range(from, to))
    }

    /// Returns those of some periods that are meant.
    pub(super) fn choose(self, periods: &[Period]) -> BTreeSet<Period> {
        let meant = periods.iter().copied().filter(|period| self.contains(*period));
        let meant: BTreeSet<Period> = meant.collect();
        let lengths = match self {
            Years::One(one) => vec![one.part()],
            Years::Range(from, to) => {
                from.iter().chain(&to).map(|end| end.part()).collect()
            }
        };
        let is_as_long = |period: &Period| {
            lengths.iter().any(|length| length.is_as_long_as(period.part()))
        };
        if meant.iter().any(is_as_long) {
            return meant.into_iter().filter(is_as_long).collect();
        }
        meant
    }

    /// Returns whether a period is named as it is, and is not only part of what is named.
    pub(super) fn names(self, period: Period) -> bool {
        self == Years::One(period)
    }

    /// Returns whether a period is among them.
    pub(super) fn contains(self, period: Period) -> bool {
        match self {
            Years::One(one) => period.is_within(one),
            Years::Range(from, to) => {
                from.is_none_or(|from| from <= period)
                    && to.is_none_or(|to| period <= to || period.is_within(to))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_the_length_that_is_named_come_before_parts_of_them() {
        let file = "2022 2023 2023-Q1 2023-Q2 2023-01 2023-02 2024-Q1 2024-01 2024-S1";
        for (years, expected) in [
            ("2023", "2023"),
            ("2023-Q1", "2023-Q1"),
            ("2024-Q1", "2024-Q1"),
            ("2024-01", "2024-01"),
            ("2022..2023", "2022 2023"),
            ("2023-Q1..2024-Q1", "2023-Q1 2023-Q2 2024-Q1"),
            // There is no figure for the whole of 2024.
            ("2024", "2024-S1 2024-Q1 2024-01"),
            ("2025", ""),
        ] {
            let periods: Vec<Period> =
                file.split(' ').map(|period| period.parse().unwrap()).collect();
            let chosen = Years::parse(years).unwrap().choose(&periods);
            let chosen: Vec<String> = chosen.iter().map(ToString::to_string).collect();
            assert_eq!(chosen.join(" "), expected, "{years}");
        }
    }

    #[test]
    fn ranges_have_open_ends_and_include_both() {
        for (years, within, without) in [
            ("2018..2023", "2018 2023 2023-Q4 2018-01", "2017 2024 2024-01"),
            ("..2023", "1990 2023-12", "2024"),
            ("2018..", "2018-S1 2030", "2017-12"),
            ("..", "1990 2030-Q1", ""),
            ("2020", "2020 2020-Q3", "2021 2019-12"),
            ("2020-Q2..2020-Q3", "2020-Q2 2020-09", "2020-Q1 2020 2020-10"),
        ] {
            let parsed = Years::parse(years).expect("years");
            for (list, expected) in [(within, true), (without, false)] {
                for period in list.split_whitespace() {
                    let contains = parsed.contains(period.parse().unwrap());
                    assert_eq!(contains, expected, "{years} {period}");
                }
            }
        }
        for wrong in ["", "20", "2023..2018", "2018...2020", "2018-2020", "x..2020"] {
            assert_eq!(Years::parse(wrong), None, "{wrong}");
        }
    }
}
