//! Numbers in running text, as a language writes them.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::number::Marks;

/// A number in a text.
#[derive(Debug, PartialEq)]
pub(super) struct Number {
    /// Its value, with its decimals.
    pub(super) value: Decimal,
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Whether it is written without groups.
    is_plain: bool,
}

impl Number {
    /// Returns whether it has so many digits that it hardly equals another by chance.
    pub(super) fn is_telling(&self) -> bool {
        self.value.scale() > 0 || self.value >= Decimal::ONE_HUNDRED
    }

    /// Returns the year that it may be.
    pub(super) fn year(&self) -> Option<u16> {
        let year = u16::try_from(self.value).ok()?;
        let may_be = self.is_plain && self.value.scale() == 0;
        (may_be && (1900..=2100).contains(&year)).then_some(year)
    }
}

/// Returns the numbers of a text. What is part of a word, a symbol such as `A/78/145` or a
/// date such as `2024-01-23` is not a number here.
pub(super) fn numbers(text: &str, marks: Marks) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_digit)) {
        let start = at + start;
        let rest = text.get(start..).unwrap_or("");
        let (length, digits, is_plain) = read(rest, marks);
        at = start + length.max(1);
        let before = text.get(..start).unwrap_or("").chars().next_back();
        let after = text.get(at..).unwrap_or("").chars().next();
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '–' | '_');
        let range = start..at;
        if let Ok(value) = digits.parse()
            && !before.is_some_and(|c| joins(c) || c == marks.decimal || c == '.')
            && !after.is_some_and(joins)
        {
            found.push(Number { value, range, is_plain });
        }
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Reads the number that a text begins with: its length, its digits with a decimal point,
/// and whether it has no groups.
fn read(text: &str, marks: Marks) -> (usize, String, bool) {
    let run = |at: usize| {
        let rest = text.get(at..).unwrap_or("");
        rest.len() - rest.trim_start_matches(is_digit).len()
    };
    let sign = |at: usize| text.get(at..).and_then(|rest| rest.chars().next());
    let mut length = run(0);
    let mut digits = text.get(..length).unwrap_or("").to_owned();
    let mut is_plain = true;
    if length <= 3 {
        while let Some(group) = sign(length).filter(|c| marks.is_group(*c)) {
            let start = length + group.len_utf8();
            if run(start) != 3 {
                break;
            }
            digits.push_str(text.get(start..start + 3).unwrap_or(""));
            length = start + 3;
            is_plain = false;
        }
    }
    if let Some(point) = sign(length).filter(|c| *c == marks.decimal) {
        let start = length + point.len_utf8();
        let end = start + run(start);
        if end > start {
            digits.push('.');
            digits.push_str(text.get(start..end).unwrap_or(""));
            length = end;
        }
    }
    (length, digits, is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        for (language, text, expected) in [
            ("lt", "2023 m. 17,8 proc., 1 234 vaikai", "2023 17.8 1234"),
            ("lt", "1\u{a0}234\u{a0}567,50 Eur ir 12 34", "1234567.50 12 34"),
            ("en", "In 2023, 17.8 per cent of 1,234 children.", "2023 17.8 1234"),
            ("en", "CRC/C/58/Rev.3, 2024-01-23, 5–6, A4, 3.", "3"),
            ("en", "1,23 and 12.", "1 23 12"),
            ("en", "999999999999999999999999999999999", ""),
            ("en", "ė7 7ė", ""),
        ] {
            let marks = Marks::of(language.parse().unwrap());
            let read: Vec<String> = numbers(text, marks)
                .iter()
                .map(|number| number.value.to_string())
                .collect();
            assert_eq!(read.join(" "), expected, "{text}");
        }
    }
}
