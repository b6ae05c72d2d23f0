//! Reads the cell of a period as offices write it for people: `2023 m.`, `2023 I ketv.`,
//! `March 2023`, `2023*`.
//!
//! The words are in `periods.txt`. What the author is told about other cells depends on
//! what they look like: the advice for a total must not be to write a year.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::evidence::read::cell::before_code;
use crate::evidence::{Period, is_week_or_day};
use crate::text::named;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time<'c> {
    /// A period, and the mark behind it: that of `2023*` is `*`.
    Period(Period, &'c str),
    /// A week or a day, which the program has no periods for.
    Short,
    /// Anything else.
    Unread(Unread),
}

named! {
    /// Why a cell is not a period; the name selects the words of the finding.
    /// Named as in the finding.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub(super) enum Unread {
        Empty = "empty",
        /// All periods together.
        Total = "total",
        /// A year that begins in one and ends in the next, such as a school year.
        Split = "split",
        /// Several years.
        Span = "span",
        Unknown = "unknown",
    }
}

impl Unread {
    /// Returns whether the cell may be meant as a period, so that a figure is lost which a
    /// report may want.
    pub(super) fn may_be_meant(self) -> bool {
        matches!(self, Unread::Empty | Unread::Unknown)
    }
}

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Year,
    /// The letter that SDMX has for the part of a year.
    Part(char),
    Month(u8),
    Total,
}

static WORDS: LazyLock<HashMap<&str, Word>> = LazyLock::new(|| {
    let lines = include_str!("periods.txt").lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| line.split_once(": "));
    let words = lines.flat_map(|(head, words)| {
        let word = match head {
            "year" => Some(Word::Year),
            "quarter" => Some(Word::Part('Q')),
            "half" => Some(Word::Part('S')),
            "month" => Some(Word::Part('M')),
            "total" => Some(Word::Total),
            month => month.parse().ok().map(Word::Month),
        };
        words.split('|').filter_map(move |name| Some((name.trim(), word?)))
    });
    words.collect()
});

/// Reads a cell.
pub(super) fn read(cell: &str) -> Time<'_> {
    // Nearly all cells are codes, which are read without looking at words.
    if let Ok(period) = before_code(cell).parse() {
        return Time::Period(period, "");
    }
    if is_week_or_day(cell) {
        return Time::Short;
    }
    // A raised digit is a footnote's.
    let is_of_words = |c: char| c.is_alphabetic() || c.is_ascii_digit() || c == '.';
    let is_closed = cell.ends_with([')', ']']);
    let bracket = cell.find(['(', '[']).filter(|_| is_closed).unwrap_or(cell.len());
    let (written, _) = cell.split_at(bracket);
    let written = written.trim_end_matches(|c: char| !is_of_words(c));
    let mark = cell.get(written.len()..).unwrap_or_default().trim_start();
    if has_part(mark) {
        return match in_words(&cell.replace(['(', ')', '[', ']'], " ")) {
            Some(period) => Time::Period(period, ""),
            None => Time::Unread(unread(cell)),
        };
    }
    match written.parse().ok().or_else(|| in_words(written)) {
        Some(period) => Time::Period(period, mark),
        None => Time::Unread(unread(cell)),
    }
}

/// Returns the period of a cell.
pub(super) fn period(cell: &str) -> Option<Period> {
    match read(cell) {
        Time::Period(period, _) => Some(period),
        _ => None,
    }
}

/// Reads a period in words: a year, and which part of it.
fn in_words(text: &str) -> Option<Period> {
    let mut year = None;
    let (mut part, mut number, mut month) = (None, None, None);
    let mut has_year = false;
    for word in words(&text.to_lowercase()) {
        let twice = match word {
            word if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) => {
                year.replace(word.to_owned()).is_some()
            }
            word => match (WORDS.get(word), ordinal(word)) {
                // Two such words mean a school year: „2023 m. m.“.
                (Some(Word::Year), _) => std::mem::replace(&mut has_year, true),
                (Some(Word::Part(letter)), _) => part.replace(*letter).is_some(),
                (Some(Word::Month(found)), _) => month.replace(*found).is_some(),
                (_, Some(found)) => number.replace(found).is_some(),
                _ => return None,
            },
        };
        if twice {
            return None;
        }
    }
    let year = year?;
    match (part, number, month) {
        (None, None, None) => year.parse().ok(),
        (None | Some('M'), None, Some(number)) => {
            format!("{year}-{number:02}").parse().ok()
        }
        // „9 mėn.“ may be September, or the months from January on.
        (Some('M'), Some(_), None) => None,
        (Some(letter), Some(number), None) => {
            format!("{year}-{letter}{number}").parse().ok()
        }
        _ => None,
    }
}

/// Returns whether what stands behind a year says which part of it is meant: `(I pusm.)`.
fn has_part(mark: &str) -> bool {
    let mark = mark.to_lowercase();
    let is_between = |c: char| !c.is_alphanumeric();
    let mut words = mark.split(is_between).flat_map(words);
    // A single letter is a flag too.
    words.any(|word| {
        word.chars().count() > 1
            && matches!(WORDS.get(word), Some(Word::Part(_) | Word::Month(_)))
    })
}

/// Returns the words and numbers of a text: between digits and letters a new one begins.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '.' | ',');
    text.split(is_between).filter(|word| !word.is_empty()).flat_map(|word| {
        let is_digit = |c: char| c.is_ascii_digit();
        let begins_with_digit = word.starts_with(is_digit);
        let end = word.find(|c| is_digit(c) != begins_with_digit).unwrap_or(word.len());
        let (first, rest) = word.split_at(end);
        [first, rest].into_iter().filter(|part| !part.is_empty())
    })
}

/// Returns a number, in digits or as the Romans wrote it.
fn ordinal(word: &str) -> Option<u8> {
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let roman = ROMAN.iter().zip(1..).find(|(known, _)| **known == word);
    roman.map(|(_, number)| number).or_else(|| word.parse().ok())
}

/// Returns why a cell is not a period.
fn unread(cell: &str) -> Unread {
    if cell.is_empty() {
        return Unread::Empty;
    }
    let name = cell.to_lowercase();
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    if WORDS.get(name) == Some(&Word::Total) {
        return Unread::Total;
    }
    let mut parts = cell.split(['-', '–', '—', '/']).map(str::trim);
    let (Some(first), Some(last), None) = (parts.next(), parts.next(), parts.next())
    else {
        return Unread::Unknown;
    };
    let first: Option<u16> = first.parse().ok().filter(|_| first.len() == 4);
    let (Some(first), Ok(end)) = (first, last.parse::<u16>()) else {
        return Unread::Unknown;
    };
    // The second year may be written with its last two digits only.
    let last = match last.len() {
        2 => first - first % 100 + end,
        4 => end,
        _ => return Unread::Unknown,
    };
    match last {
        _ if last == first + 1 || first % 100 == 99 && last + 99 == first => {
            Unread::Split
        }
        _ if last > first => Unread::Span,
        _ => Unread::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (cell, expected) in [
            ("2023", "2023"),
            ("2023 [YR2023]", "2023"),
            ("2023 m.", "2023"),
            ("2023m.", "2023"),
            ("2023 metai", "2023"),
            ("2023K1", "2023-Q1"),
            ("2023 I ketv.", "2023-Q1"),
            ("2023 m. I ketv.", "2023-Q1"),
            ("2023 m. IV ketvirtis", "2023-Q4"),
            ("2023 m. 2 ketv.", "2023-Q2"),
            ("2023 Q3", "2023-Q3"),
            ("Q3 2023", "2023-Q3"),
            ("2023 m. I pusm.", "2023-S1"),
            ("2023M01", "2023-01"),
            ("2023 m. sausis", "2023-01"),
            ("2023 m. gruodžio mėn.", "2023-12"),
            ("March 2024", "2024-03"),
            ("2023 m. 11 mėn.", "unknown"),
            ("2023 m. m.", "unknown"),
            ("2023+", "2023 +"),
            ("2023¹", "2023 ¹"),
            ("2023 m. ²⁾", "2023 ²⁾"),
            ("20231)", "unknown"),
            ("2023 [c]", "2023 [c]"),
            ("2023 (p)", "2023 (p)"),
            ("2023 [Q1]", "2023 [Q1]"),
            ("2023 [YR2022]", "2023 [YR2022]"),
            ("2023 m. [sausis–rugsėjis]", "unknown"),
            ("2023 m. (I–III ketv.)", "unknown"),
            ("2024 m. (I pusm.)", "2024-S1"),
            ("2024 (2 ketv.)", "2024-Q2"),
            ("2024 (gruodis)", "2024-12"),
            ("2024 (s)", "2024 (s)"),
            ("2023*", "2023 *"),
            ("2023**)", "2023 **)"),
            ("2023 m.*", "2023 *"),
            ("2023-Q1*", "2023-Q1 *"),
            ("2023-01-01", "short"),
            ("2024-W05", "short"),
            ("", "empty"),
            ("Iš viso", "total"),
            ("Iš viso:", "total"),
            ("Total", "total"),
            ("Average", "total"),
            ("2022/2023", "split"),
            ("2022–2023", "split"),
            ("2022/23", "split"),
            ("1999/00", "split"),
            ("1999/2000", "split"),
            ("2015-2021", "span"),
            ("2015 – 2021", "span"),
            ("2023 V ketv.", "unknown"),
            ("2023 I", "unknown"),
            ("2023 ketv.", "unknown"),
            ("2023 2024", "unknown"),
            ("2023 13 mėn.", "unknown"),
            ("2023 I–III ketv.", "unknown"),
            ("2023-13", "unknown"),
            ("2O23", "unknown"),
            ("24", "unknown"),
            ("LT", "unknown"),
            ("m.", "unknown"),
        ] {
            let found = match read(cell) {
                Time::Period(period, "") => period.to_string(),
                Time::Period(period, mark) => format!("{period} {mark}"),
                Time::Short => "short".to_owned(),
                Time::Unread(unread) => unread.as_str().to_owned(),
            };
            assert_eq!(found, expected, "{cell}");
        }
    }
}
