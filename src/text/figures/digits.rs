//! Reads figures that are written in digits.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::figures::{Value, number};
use crate::text::number::Marks;

/// What a text begins with.
pub(super) struct Read {
    /// How long it is.
    pub(super) length: usize,
    pub(super) parts: Vec<DigitGroup>,
}

/// A figure: a whole number, or a part of a date.
pub(super) struct DigitGroup {
    pub(super) range: Range<usize>,
    pub(super) readings: Vec<Value>,
    pub(super) is_certain: bool,
}

impl Read {
    fn one(length: usize, readings: Vec<Value>) -> Self {
        let part = DigitGroup { range: 0..length, readings, is_certain: true };
        Read { length, parts: vec![part] }
    }
}

/// Reads the figure that a text begins with.
pub(super) fn read(text: &str, marks: Marks) -> Option<Read> {
    // Forms with signs inside come first: `written` would read their parts as numbers.
    international(text)
        .or_else(|| date(text))
        .or_else(|| time(text))
        .or_else(|| fraction(text))
        .or_else(|| written(text, marks))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Returns the number of digits at a place.
fn digits(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    rest.len() - rest.trim_start_matches(is_digit).len()
}

fn sign(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn value(text: &str) -> Option<Value> {
    text.parse::<Decimal>().ok().map(number)
}

/// How many digits of a telephone are compared where one language dials it from abroad.
const DIALLED: usize = 8;

/// Reads `+370 600 00000`: groups of digits as people like them.
fn international(text: &str) -> Option<Read> {
    text.strip_prefix('+').filter(|rest| rest.starts_with(is_digit))?;
    telephone(text)
}

/// Reads a telephone, from abroad (`+370 5 212 3456`) or from within (`(8 5) 212 3456`).
pub(super) fn telephone(text: &str) -> Option<Read> {
    let rest = text.trim_start_matches(['+', '(']);
    let start = text.len() - rest.len();
    let mut length = 0;
    for (at, c) in rest.char_indices() {
        if is_digit(c) {
            length = start + at + c.len_utf8();
        } else if !"()-/ \u{a0}\u{202f}".contains(c) {
            break;
        }
    }
    let digits: String = text.get(..length)?.chars().filter(|c| is_digit(*c)).collect();
    if digits.is_empty() {
        return None;
    }
    // One language may give the number with the country's code, the other without it.
    let last = digits.len().saturating_sub(DIALLED);
    let within = Value::Name(digits.get(last..)?.to_owned());
    let abroad = text.starts_with('+').then(|| Value::Name(format!("+{digits}")));
    Some(Read::one(length, abroad.into_iter().chain([within]).collect()))
}

/// Reads `2024-03-05` and `2024.03.05`.
fn date(text: &str) -> Option<Read> {
    let separator = sign(text, 4).filter(|c| "-.".contains(*c))?;
    let shape = digits(text, 0) == 4 && digits(text, 5) == 2 && digits(text, 8) == 2;
    if !shape || sign(text, 7) != Some(separator) {
        return None;
    }
    let number_at = |range: Range<usize>| text.get(range)?.parse::<u8>().ok();
    let (month, day) = (number_at(5..7)?, number_at(8..10)?);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let part = |range: Range<usize>, reading| DigitGroup {
        range,
        readings: vec![reading],
        is_certain: true,
    };
    let parts = vec![
        part(0..4, value(text.get(0..4)?)?),
        part(5..7, Value::Month(month)),
        part(8..10, number(Decimal::from(day))),
    ];
    Some(Read { length: 10, parts })
}

/// Reads `14:30`: the minutes as decimals, as "2.30 p.m." has them.
fn time(text: &str) -> Option<Read> {
    let hours = digits(text, 0);
    let has_minutes = sign(text, hours) == Some(':') && digits(text, hours + 1) == 2;
    if hours > 2 || !has_minutes {
        return None;
    }
    let (hours, rest) = text.split_at_checked(hours)?;
    let written = format!("{hours}.{}", rest.get(1..3)?);
    Some(Read::one(written.len(), vec![value(&written)?]))
}

/// Reads `1/3` and `2023/24`.
fn fraction(text: &str) -> Option<Read> {
    let upper = digits(text, 0);
    let lower = digits(text, upper + 1);
    if sign(text, upper) != Some('/') || lower == 0 {
        return None;
    }
    let end = upper + 1 + lower;
    if sign(text, end).is_some_and(|c| c == '/' || c.is_alphanumeric()) {
        return None;
    }
    let (a, b) = (text.get(..upper)?, text.get(upper + 1..end)?);
    let mut readings = vec![value(b)?];
    readings.extend(in_century(a, b));
    let parts = vec![
        // "One third" may be in words elsewhere, and "one" is often no number.
        DigitGroup { range: 0..upper, readings: vec![value(a)?], is_certain: a != "1" },
        DigitGroup { range: upper + 1..end, readings, is_certain: true },
    ];
    Some(Read { length: end, parts })
}

/// Returns the year that two digits after another year stand for.
fn in_century(year: &str, digits: &str) -> Option<Value> {
    let century = year.get(..2).filter(|_| year.len() == 4 && digits.len() == 2)?;
    value(&format!("{century}{digits}"))
}

/// Reads a number as the language writes it.
fn written(text: &str, marks: Marks) -> Option<Read> {
    let (length, spelled, is_plain) = whole(text, marks);
    if length == 0 {
        return None;
    }
    let separates = |at: usize| {
        sign(text, at).is_some_and(|c| ".,".contains(c)) && digits(text, at + 1) > 0
    };
    if separates(length) {
        // Signs of another language, or the number of a section.
        let mut end = length;
        while separates(end) {
            end += 1 + digits(text, end + 1);
        }
        let odd = text.get(..end)?;
        let has_point = odd.matches('.').count() == 1 && !odd.contains([',', ' ']);
        let reading = value(odd).filter(|_| has_point);
        let reading = reading.unwrap_or_else(|| Value::Name(odd.to_owned()));
        return Some(Read::one(end, vec![reading]));
    }
    let reading = value(&spelled).unwrap_or_else(|| Value::Name(spelled.clone()));
    let mut read = Read::one(length, vec![reading]);
    // `2019–21`.
    let dash = sign(text, length).filter(|c| "-–".contains(*c));
    if let (true, Some(dash)) = (is_plain, dash) {
        let start = length + dash.len_utf8();
        let end = start + digits(text, start);
        let short = text.get(start..end).unwrap_or("");
        if let (Some(full), Some(short)) = (in_century(&spelled, short), value(short))
            && !sign(text, end).is_some_and(|c| c == '-' || c == dash)
        {
            let readings = vec![short, full];
            read.parts.push(DigitGroup { range: start..end, readings, is_certain: true });
            read.length = end;
        }
    }
    if is_plain && let Some(parts) = decade(&spelled, text.get(length..).unwrap_or("")) {
        read.parts = parts;
    }
    Some(read)
}

/// Reads "the 1990s" and "the 90s", which elsewhere are the last decade of the twentieth
/// century: as century and decade, neither of them sure.
fn decade(spelled: &str, after: &str) -> Option<Vec<DigitGroup>> {
    let after = after.strip_prefix(['\'', '’']).unwrap_or(after);
    let is_decade = spelled.ends_with('0')
        && after
            .strip_prefix('s')
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let (century, years) = spelled.split_at_checked(spelled.len().checked_sub(2)?)?;
    if !is_decade || !matches!(century.len(), 0 | 2) {
        return None;
    }
    let part = |range, readings| DigitGroup { range, readings, is_certain: false };
    let years_value: Decimal = years.parse().ok()?;
    let mut parts = Vec::new();
    let mut readings = vec![number(years_value)];
    if let Ok(before) = century.parse::<Decimal>() {
        parts.push(part(0..2, vec![value(spelled)?, number(before + Decimal::ONE)]));
    } else {
        readings.extend(
            ["19", "20"].iter().filter_map(|century| value(&format!("{century}{years}"))),
        );
    }
    readings.push(number(years_value / Decimal::TEN + Decimal::ONE));
    parts.push(part(century.len()..spelled.len(), readings));
    Some(parts)
}

/// Reads digits with the language's signs: their length, the number with a decimal point,
/// and whether it has neither groups nor decimals.
fn whole(text: &str, marks: Marks) -> (usize, String, bool) {
    let mut length = digits(text, 0);
    let mut spelled = text.get(..length).unwrap_or("").to_owned();
    let mut is_plain = true;
    // Only one to three digits can come before a group, and no number begins with zero.
    if length > 0 && length <= 3 && !spelled.starts_with('0') {
        while let Some(group) = sign(text, length).filter(|c| marks.is_group(*c)) {
            let start = length + group.len_utf8();
            if digits(text, start) != 3 {
                break;
            }
            spelled.push_str(text.get(start..start + 3).unwrap_or(""));
            length = start + 3;
            is_plain = false;
        }
    }
    if let Some(point) = sign(text, length).filter(|c| *c == marks.decimal) {
        let start = length + point.len_utf8();
        let decimals = digits(text, start);
        // `3.2.1` is the number of a section.
        let goes_on = sign(text, start + decimals).is_some_and(|c| c == marks.decimal)
            && digits(text, start + decimals + 1) > 0;
        if decimals > 0 && !goes_on {
            spelled.push('.');
            spelled.push_str(text.get(start..start + decimals).unwrap_or(""));
            length = start + decimals;
            is_plain = false;
        }
    }
    (length, spelled, is_plain)
}
