//! Calendar dates.

use std::fmt;
use std::str::FromStr;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date as IcuDate;

use crate::text::Language;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// Returns a day of the years 1 to 9999, if there is such a day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = IcuDate::try_new_iso(year, month, day).is_ok();
        ((1..=9999).contains(&year) && exists).then_some(Date { year, month, day })
    }

    /// Returns the date in words: „2026 m. lapkričio 21 d.“, "21 November 2026".
    ///
    /// A number is kept on one line with what follows it.
    pub fn long(self, language: Language) -> String {
        let formatter = DateTimeFormatter::try_new(language.locale().into(), YMD::long());
        let date = IcuDate::try_new_iso(self.year, self.month, self.day);
        match (formatter, date) {
            (Ok(formatter), Ok(date)) => {
                keep_numbers(&formatter.format(&date).to_string())
            }
            _ => self.to_string(),
        }
    }
}

impl Date {
    /// Returns how many days after this one another is; less than 0 if it is before it.
    pub fn days_until(self, other: Date) -> i64 {
        let days = |date: Date| {
            let date = IcuDate::try_new_iso(date.year, date.month, date.day).ok()?;
            Some(date.to_rata_die())
        };
        // A date of the years 1 to 9999 can always be counted.
        days(self).zip(days(other)).map_or(0, |(this, other)| other - this)
    }
}

/// Returns a month in words: „2025 m. balandis“, "April 2025".
pub fn year_and_month(year: i32, month: u8, language: Language) -> String {
    let formatter = DateTimeFormatter::try_new(language.locale().into(), YM::long());
    match (formatter, IcuDate::try_new_iso(year, month, 1)) {
        (Ok(formatter), Ok(date)) => keep_numbers(&formatter.format(&date).to_string()),
        _ => format!("{year:04}-{month:02}"),
    }
}

/// Reads a date as people write it in any of the languages: a year, a month or a day. Returns
/// it as `2024`, `2024-03` or `2024-03-05`; `None` where it is none or could be two.
///
/// „2024 m. kovo 5 d.“, "5 March 2024", `2024.03.05`, `05.03.2024`, „2024 m.“.
pub fn in_iso(text: &str, languages: &[Language]) -> Option<String> {
    let lower = text.to_lowercase();
    let is_end = |c: char| !c.is_alphanumeric();
    let mut words = Vec::new();
    let mut numbers = Vec::new();
    for part in lower.split(is_end).filter(|part| !part.is_empty()) {
        let (number, word) =
            part.split_at(part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len()));
        numbers.extend((!number.is_empty()).then_some(number));
        words.extend((!word.is_empty()).then_some(word));
    }
    // Short ones are what stands behind a year or a day: „m.“, „d.“, "th".
    let mut names = words.iter().filter(|word| word.chars().count() > 2);
    let month = match (names.next(), names.next()) {
        (None, _) => None,
        (Some(name), None) => Some(month_named(name, languages)?),
        (Some(_), Some(_)) => return None,
    };
    let is_year = |number: &&&str| number.len() == 4;
    let place = numbers.iter().position(|number| is_year(&number))?;
    let year: i32 = numbers[place].parse().ok()?;
    let others = numbers.iter().enumerate().filter(|(other, _)| *other != place);
    let others: Vec<u8> =
        others.map(|(_, number)| number.parse().ok()).collect::<Option<_>>()?;
    let (month, day) = match (month, others.as_slice()) {
        (None, []) => (None, None),
        (Some(month), []) => (Some(month), None),
        (Some(month), [day]) => (Some(month), Some(*day)),
        (None, [month]) if place == 0 => (Some(*month), None),
        (None, [month, day]) if place == 0 => (Some(*month), Some(*day)),
        // With strokes, the month may come first.
        (None, [day, month]) if place == 2 && !text.contains('/') => {
            (Some(*month), Some(*day))
        }
        _ => return None,
    };
    let date = Date::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let length = if day.is_some() {
        10
    } else if month.is_some() {
        7
    } else {
        4
    };
    date.to_string().get(..length).map(str::to_owned)
}

/// Returns which month a word names in any of the languages, in whatever case the languages'
/// own dates have it.
fn month_named(word: &str, languages: &[Language]) -> Option<u8> {
    (1..=12).find(|month| {
        languages.iter().any(|language| {
            let day = Date { year: 2000, month: *month, day: 1 }.long(*language);
            let written = [day, year_and_month(2000, *month, *language)];
            let mut words = written.iter().flat_map(|text| text.split(is_no_letter));
            words.any(|known| known.to_lowercase() == word)
        })
    })
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphabetic()
}

fn keep_numbers(text: &str) -> String {
    let mut after_digit = false;
    let kept = text.chars().map(|character| {
        let space = character == ' ' && after_digit;
        after_digit = character.is_ascii_digit();
        if space { '\u{a0}' } else { character }
    });
    kept.collect()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |part: &str, length: usize| {
            let digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        };
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return Err(InvalidDate) };
        match (number(year, 4), number(month, 2), number(day, 2)) {
            (Some(year), Some(month), Some(day)) => {
                let small = |number: u16| u8::try_from(number).unwrap_or(0);
                Date::new(i32::from(year), small(month), small(day)).ok_or(InvalidDate)
            }
            _ => Err(InvalidDate),
        }
    }
}

/// A text that is not a date such as `2026-11-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form 2026-11-21")]
pub struct InvalidDate;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written() {
        for text in ["2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-29",
            "2026-00-10",
            "2026-1-1",
            "26-01-01",
            "+026-01-01",
            "0000-01-01",
            "2026-11-21 ",
            "2026-11-21-1",
            "２０２６-11-21",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let languages = ["lt", "en"].map(|code| code.parse().unwrap());
        for (text, expected) in [
            ("2024", "2024"),
            ("2024 m.", "2024"),
            ("2024-03", "2024-03"),
            ("2024-3", "2024-03"),
            ("2024 m. kovas", "2024-03"),
            ("March 2024", "2024-03"),
            ("2024-03-05", "2024-03-05"),
            ("2024.03.05", "2024-03-05"),
            ("05.03.2024", "2024-03-05"),
            ("2024 m. kovo 5 d.", "2024-03-05"),
            ("2024 kovo 5d", "2024-03-05"),
            ("5 March 2024", "2024-03-05"),
            ("March 5th, 2024", "2024-03-05"),
            ("2024 m. gegužės 31 d.", "2024-05-31"),
            ("3/5/2024", "-"),
            ("2024-02-30", "-"),
            ("2024 m. vasario 30 d.", "-"),
            ("2024-13", "-"),
            ("24", "-"),
            ("", "-"),
            ("kada", "-"),
            ("2024 pavasaris", "-"),
            ("2024 2025", "-"),
            ("2024 kovo balandžio", "-"),
            ("2024-03-05-1", "-"),
        ] {
            let read = in_iso(text, &languages);
            assert_eq!(read.as_deref().unwrap_or("-"), expected, "{text}");
        }
    }

    #[test]
    fn long_dates_are_the_languages_own() {
        let date = Date { year: 2026, month: 11, day: 21 };
        let lt = date.long("lt".parse().unwrap());
        assert_eq!(lt, "2026\u{a0}m. lapkričio 21\u{a0}d.");
        assert_eq!(date.long("en".parse().unwrap()), "21\u{a0}November 2026");
        let may = Date { year: 2024, month: 5, day: 1 };
        assert_eq!(may.long("lt".parse().unwrap()), "2024\u{a0}m. gegužės 1\u{a0}d.");
        assert_eq!(may.long("de".parse().unwrap()), "1. Mai 2024");
    }

    #[test]
    fn a_day_that_does_not_exist_is_written_as_it_is() {
        let date = Date { year: 2026, month: 2, day: 31 };
        assert_eq!(date.long("lt".parse().unwrap()), "2026-02-31");
    }
}
