//! Figures in running text, so that two languages can be compared: numbers in digits and
//! in words, dates, times of day, Roman numerals and symbols of documents.
//!
//! Words are those of the messages `figures-…`; no language is named here.

mod digits;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::text::Lexicon;

/// Stands in a text for what is not text.
pub const OBJECT: char = '\u{fffc}';

/// What a figure stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A number, without trailing zeros; a time of day has its minutes as decimals.
    Number(Decimal),
    /// A month, from 1.
    Month(u8),
    /// What is not a quantity: `CRC/C/LTU/CO/2`, `COVID-19`, a telephone number.
    Name(String),
}

/// A figure in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Where it is, in bytes.
    pub range: Range<usize>,
    /// What it can mean, the likeliest first; never empty.
    pub readings: Vec<Value>,
    /// Whether it is certainly a figure; "one" and "second" often are not.
    pub is_certain: bool,
    /// Whether it is written in words.
    pub is_word: bool,
    /// What sort of figure it is, if it is not certain.
    pub sort: Sort,
    /// What a word or sign after it makes it, and where it stands with that; of a placeholder,
    /// where the word stands.
    pub share: Option<(Share, Range<usize>)>,
}

/// The sort of a figure. Some figures need no counterpart in the other language, but if
/// there is one, it must be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Any other.
    Plain,
    /// How many times as much: "twice", "doubled".
    Times,
    /// A round number: "hundreds", "a thousand".
    Round,
}

/// A share, or a difference between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// In per cent.
    Percent,
    /// In percentage points.
    Points,
}

impl Figure {
    /// Returns a figure in digits.
    fn digits(range: Range<usize>, readings: Vec<Value>) -> Self {
        let (is_certain, is_word) = (true, false);
        let (sort, share) = (Sort::Plain, None);
        Figure { range, readings, is_certain, is_word, sort, share }
    }

    /// Makes its numbers negative; the sign is at a place.
    fn negate(&mut self, sign: usize) {
        for reading in &mut self.readings {
            if let Value::Number(value) = reading {
                value.set_sign_negative(!value.is_zero());
            }
        }
        self.range.start = sign;
    }
}

/// Returns the figures of a text, in order.
pub fn figures(text: &str, lexicon: &Lexicon) -> Vec<Figure> {
    words::join(text, tokens::tokens(text, lexicon))
}

/// Returns where digits are separated by spaces, hyphens and brackets: telephones, codes,
/// and numbers with groups. The same digits separated in the same way are the same in
/// every language, whatever its rules for spaces.
pub fn parted_digits(text: &str) -> Vec<Range<usize>> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_digit)) {
        let start = at + start;
        let (mut end, mut is_parted, mut gap) = (start, false, 0);
        for (offset, c) in text.get(start..).unwrap_or("").char_indices() {
            if is_digit(c) {
                is_parted |= gap > 0;
                gap = 0;
                end = start + offset + 1;
            } else if gap < 2 && (c == ' ' || "()-/\u{a0}\u{202f}\u{2009}".contains(c)) {
                // Two signs, as in "(8 5) 212", are still within one number.
                gap += 1;
            } else {
                break;
            }
        }
        if is_parted {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// Returns a number without trailing zeros.
fn number(value: Decimal) -> Value {
    Value::Number(value.normalize())
}
