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
    /// What is not counted with: `CRC/C/LTU/CO/2`, `COVID-19`, a telephone number.
    Name(String),
}

/// A figure in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it can mean, the likeliest first; never empty.
    pub readings: Vec<Value>,
    /// Whether it surely is a figure. "One" and "second" often are none.
    pub is_certain: bool,
    /// Whether it is written in words.
    pub is_word: bool,
}

/// Returns the figures of a text, in order.
pub fn figures(text: &str, lexicon: &Lexicon) -> Vec<Figure> {
    words::join(text, tokens::tokens(text, lexicon))
}

/// Returns a number without trailing zeros.
fn number(value: Decimal) -> Value {
    Value::Number(value.normalize())
}
