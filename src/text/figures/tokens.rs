//! Cuts a text into figures in digits and words that may be part of one.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::figures::digits::{self, Read};
use crate::text::figures::{Figure, OBJECT, Value};
use crate::text::lexicon::{Lexicon, Meaning};

/// A part of a text that has to do with figures.
pub(super) enum Token {
    /// A figure in digits, or a name that holds digits.
    Figure(Figure),
    /// A word.
    Word(Range<usize>, Meaning),
    /// A Roman numeral.
    Roman(Range<usize>, u64),
}

impl Token {
    pub(super) fn range(&self) -> &Range<usize> {
        match self {
            Token::Figure(figure) => &figure.range,
            Token::Word(range, _) | Token::Roman(range, _) => range,
        }
    }
}

/// Returns the tokens of a text, in order. Addresses are passed over.
pub(super) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let length = if c.is_ascii_digit() || c == '+' {
            figure(rest, at, lexicon, &mut found)
        } else if c.is_alphabetic() {
            word(rest, at, lexicon, &mut found)
        } else {
            0
        };
        at += length.max(c.len_utf8());
    }
    found
}

/// Reads a figure in digits that a text begins with; returns the length that is done with.
fn figure(rest: &str, at: usize, lexicon: &Lexicon, found: &mut Vec<Token>) -> usize {
    let Some(Read { length, parts }) = digits::read(rest, lexicon.marks) else {
        return 0;
    };
    for part in parts {
        found.push(Token::Figure(Figure {
            range: at + part.range.start..at + part.range.end,
            readings: part.readings,
            is_certain: part.is_certain,
            is_word: false,
        }));
    }
    // „5-asis“, "95th", "15-year-old": the letters belong to the number.
    let after = rest.get(length..).unwrap_or("");
    let joined = after.strip_prefix('-').unwrap_or(after);
    let letters = run(joined, char::is_alphabetic);
    if letters == 0 { length } else { length + (after.len() - joined.len()) + letters }
}

/// Reads a word that a text begins with; returns the length that is done with.
fn word(rest: &str, at: usize, lexicon: &Lexicon, found: &mut Vec<Token>) -> usize {
    let whole = run(rest, |c| !c.is_whitespace() && c != OBJECT);
    let blob = rest.get(..whole).unwrap_or(rest);
    if blob.contains("://") || blob.contains('@') || blob.starts_with("www.") {
        return whole;
    }
    if let Some(length) = name(blob) {
        let text = blob.get(..length).unwrap_or(blob).to_uppercase();
        found.push(Token::Figure(Figure {
            range: at..at + length,
            readings: vec![Value::Name(text)],
            is_certain: true,
            is_word: false,
        }));
        return length;
    }
    let letters = run(rest, char::is_alphabetic);
    let after = rest.get(letters..).unwrap_or("");
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        // `m2`: the digit is part of the word.
        return letters + run(after, char::is_alphanumeric);
    }
    let (length, joined) = abbreviation(rest);
    let (length, spelled) = if length > letters {
        (length, Cow::Owned(joined))
    } else {
        (letters, rest.get(..letters).unwrap_or("").into())
    };
    if let Some(value) = roman(&spelled) {
        found.push(Token::Roman(at..at + length, value));
    } else if let Some(meaning) = lexicon.meaning(&spelled) {
        found.push(Token::Word(at..at + length, meaning));
    }
    length
}

/// Returns the length of the characters that a text begins with.
fn run(text: &str, is_in: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(is_in).len()
}

/// Returns the length of a name with digits: a symbol of a document (`CRC/C/LTU/CO/2`), a
/// number of a law (`I-1234`), `COVID-19`, `MCV1`.
fn name(blob: &str) -> Option<usize> {
    if !blob.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let symbol = run(blob, |c| c.is_ascii_alphanumeric() || "/.-–".contains(c));
    let symbol = blob.get(..symbol)?.trim_end_matches(['.', '-', '–', '/']);
    let first = symbol.split('/').next()?;
    let is_symbol = symbol.contains('/') && first.bytes().all(|b| b.is_ascii_uppercase());
    if is_symbol && has_digit(symbol) {
        return Some(symbol.len());
    }
    let letters = run(blob, |c| c.is_ascii_alphabetic());
    let after = blob.get(letters..)?;
    let after_hyphen = after.strip_prefix('-').unwrap_or(after);
    let digits = run(after_hyphen, |c| c.is_ascii_digit());
    let is_capital = blob.get(..letters)?.bytes().all(|b| b.is_ascii_uppercase());
    let is_joined = after.len() > after_hyphen.len();
    (digits > 0 && (is_capital || is_joined))
        .then_some(letters + (after.len() - after_hyphen.len()) + digits)
}

/// Returns the length of letters with points between them that a text begins with, and the
/// letters: `p.m` and "pm".
fn abbreviation(text: &str) -> (usize, String) {
    let mut letters = String::new();
    let mut length = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next().filter(|c| c.is_alphabetic()) {
        let after = rest.get(c.len_utf8()..).unwrap_or("");
        if after.starts_with(char::is_alphanumeric) {
            break;
        }
        letters.push(c);
        length = text.len() - after.len();
        let Some(next) = after.strip_prefix('.') else { break };
        rest = next;
    }
    (length, letters)
}

/// Returns the value of a Roman numeral below forty. Those with other letters are too often
/// abbreviations.
fn roman(word: &str) -> Option<u64> {
    const TENS: [&str; 4] = ["", "X", "XX", "XXX"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    if word.is_empty() || !word.bytes().all(|b| b"IVX".contains(&b)) {
        return None;
    }
    let tens = run(word, |c| c == 'X');
    let (tens, ones) = word.split_at_checked(tens)?;
    let tens = TENS.iter().position(|own| *own == tens)?;
    let ones = ONES.iter().position(|own| *own == ones)?;
    u64::try_from(tens * 10 + ones).ok()
}
