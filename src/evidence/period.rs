//! The time of an observation: a year, half-year, quarter or month.

use std::cmp::{Ordering, Reverse};
use std::fmt;
use std::str::FromStr;

/// The time of an observation.
///
/// Periods are ordered by their beginning; of those that begin together the longest
/// comes first, so that a year precedes its own January.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    year: u16,
    part: PeriodPart,
}

/// Which part of its year a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodPart {
    /// The whole year.
    Year,
    /// A half-year, 1 or 2.
    Half(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A month, 1 to 12.
    Month(u8),
}

impl Period {
    /// Returns the period of a whole year.
    pub fn of_year(year: u16) -> Self {
        Period { year, part: PeriodPart::Year }
    }

    /// Returns the year that it lies in.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Returns which part of its year it is.
    pub fn part(self) -> PeriodPart {
        self.part
    }

    /// Returns it as an argument of a placeholder: `from=2023`, `from="2024-Q1"`.
    pub fn argument(self, name: &str) -> String {
        match self.part {
            PeriodPart::Year => format!("{name}={self}"),
            _ => format!("{name}=\"{self}\""),
        }
    }

    /// Returns how many months it has.
    pub fn months(self) -> u8 {
        self.part.months().1
    }

    /// Returns how many months lie between its beginning and that of another.
    pub fn months_from(self, other: Period) -> u32 {
        let start = |period: Period| {
            u32::from(period.year) * 12 + u32::from(period.part.months().0)
        };
        start(self).abs_diff(start(other))
    }

    /// Returns whether it begins before another period does.
    pub fn begins_before(self, other: Period) -> bool {
        let start = |period: Period| (period.year, period.part.months().0);
        start(self) < start(other)
    }

    /// Returns whether it lies within another period or is that period.
    pub fn is_within(self, other: Period) -> bool {
        let (start, length) = self.part.months();
        let (other_start, other_length) = other.part.months();
        self.year == other.year
            && other_start <= start
            && start + length <= other_start + other_length
    }
}

impl PeriodPart {
    /// Returns whether it is of the same length as another.
    pub fn is_as_long_as(self, other: PeriodPart) -> bool {
        self.months().1 == other.months().1
    }

    /// Returns the month of the year that it begins in, from 0, and its length.
    fn months(self) -> (u8, u8) {
        match self {
            PeriodPart::Year => (0, 12),
            PeriodPart::Half(half) => ((half - 1) * 6, 6),
            PeriodPart::Quarter(quarter) => ((quarter - 1) * 3, 3),
            PeriodPart::Month(month) => (month - 1, 1),
        }
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = |period: &Period| {
            let (start, length) = period.part.months();
            (period.year, start, Reverse(length))
        };
        place(self).cmp(&place(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.part {
            PeriodPart::Year => write!(f, "{year:04}"),
            PeriodPart::Half(half) => write!(f, "{year:04}-S{half}"),
            PeriodPart::Quarter(quarter) => write!(f, "{year:04}-Q{quarter}"),
            PeriodPart::Month(month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

impl FromStr for Period {
    type Err = InvalidPeriod;

    /// Reads the ways in which SDMX, Eurostat and the State Data Agency write a period:
    /// `2024`, `2024-A1`, `2024-S1`, `2024-Q1`, `2024K1`, `2024-03`, `2024M03`, each with
    /// or without `-`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, rest) = text.split_at_checked(4).ok_or(InvalidPeriod)?;
        let year = digits(year).ok_or(InvalidPeriod)?;
        if rest.is_empty() {
            return Ok(Period::of_year(year));
        }
        let (hyphen, rest) = match rest.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let number = |text: &str, length, maximum| {
            let number = digits(text).filter(|_| text.len() == length)?;
            u8::try_from(number).ok().filter(|number| (1..=maximum).contains(number))
        };
        let part = if let Some(half) = rest.strip_prefix(['S', 'H']) {
            number(half, 1, 2).map(PeriodPart::Half)
        } else if rest == "A1" {
            Some(PeriodPart::Year)
        } else if let Some(quarter) = rest.strip_prefix(['Q', 'K']) {
            number(quarter, 1, 4).map(PeriodPart::Quarter)
        } else if let Some(month) = rest.strip_prefix('M') {
            number(month, 2, 12).map(PeriodPart::Month)
        } else if hyphen {
            number(rest, 2, 12).map(PeriodPart::Month)
        } else {
            None
        };
        Ok(Period { year, part: part.ok_or(InvalidPeriod)? })
    }
}

/// Returns whether a text is a week or a day, as offices write them: `2024-W05`, `2024W05`,
/// `2024-03-01`, with or without a time of day. The program has no such periods.
pub(in crate::evidence) fn is_week_or_day(text: &str) -> bool {
    let Some((year, rest)) = text.split_at_checked(4) else { return false };
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let date = rest.split_once(['T', ' ']).map_or(rest, |(date, _)| date);
    let is_number = |part: &str, maximum| {
        part.len() == 2
            && digits(part).is_some_and(|number| (1..=maximum).contains(&number))
    };
    let is_day = |(month, day)| is_number(month, 12) && is_number(day, 31);
    let is_week = rest.strip_prefix('W').is_some_and(|week| is_number(week, 53));
    digits(year).is_some() && (is_week || date.split_once('-').is_some_and(is_day))
}

/// Returns the number that a text of digits alone stands for.
fn digits(text: &str) -> Option<u16> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| all_digits)
}

/// A text that is not a year, half-year, quarter or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a year, half-year, quarter or month")]
pub struct InvalidPeriod;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_and_written() {
        for (text, expected) in [
            ("2024", Some("2024")),
            ("2024-Q1", Some("2024-Q1")),
            ("2024Q4", Some("2024-Q4")),
            ("2024K1", Some("2024-Q1")),
            ("2024-K4", Some("2024-Q4")),
            ("2024K5", None),
            ("2024-A1", Some("2024")),
            ("2024-S2", Some("2024-S2")),
            ("2024-H1", Some("2024-S1")),
            ("2024-03", Some("2024-03")),
            ("2024M03", Some("2024-03")),
            ("2024-M12", Some("2024-12")),
            ("0999", Some("0999")),
            ("202", None),
            ("20245", None),
            ("2024-", None),
            ("2024-Q5", None),
            ("2024-13", None),
            ("2024-3", None),
            ("2024-00", None),
            ("202403", None),
            ("2024-03-01", None),
            ("2024-W05", None),
            ("+202", None),
            ("-2024", None),
            ("2024-+3", None),
            ("202ė", None),
            ("2024ė", None),
            (" 2024", None),
            ("", None),
        ] {
            let read = text.parse::<Period>().ok().map(|period| period.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn weeks_and_days_are_told_from_what_is_no_time() {
        for text in ["2024-W05", "2024W53", "2024-03-01", "2024-03-01T00:00:00"] {
            assert!(is_week_or_day(text), "{text}");
        }
        for text in
            ["2024", "2024-03", "2024-W54", "2024-13-01", "2024-03-00", "pernai", ""]
        {
            assert!(!is_week_or_day(text), "{text}");
        }
    }

    #[test]
    fn a_longer_period_precedes_its_parts() {
        let texts =
            ["2023-12", "2024", "2024-S1", "2024-Q1", "2024-01", "2024-02", "2025"];
        let mut periods: Vec<Period> =
            texts.iter().flat_map(|text| text.parse()).collect();
        periods.reverse();
        periods.sort();
        let sorted: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, texts);
    }

    #[test]
    fn parts_lie_within_their_year() {
        let within = |part: &str, whole: &str| {
            part.parse::<Period>().unwrap().is_within(whole.parse().unwrap())
        };
        assert!(within("2024-05", "2024-Q2"));
        assert!(within("2024-Q2", "2024"));
        assert!(within("2024", "2024"));
        assert!(!within("2024", "2024-S1"));
        assert!(!within("2023-05", "2024"));
    }
}
