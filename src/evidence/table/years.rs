//! The argument `years` of a table: `2018..2023`, `..2023`, `2015,2020,2024`.

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

    /// Says whether a period is among them.
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
