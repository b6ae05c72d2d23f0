//! Cuts a text into figures in digits and words that may be part of one.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::figures::digits::{self, Read};
use crate::text::figures::{Figure, OBJECT, Share, Value, number};
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

/// How many characters may be between a word for a telephone and its digits.
const NEAR: usize = 4;

/// Returns the tokens of a text, in order. Addresses are passed over.
pub(super) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    // Where a word for a telephone ends, or a telephone number that another may follow.
    let mut telephone: Option<usize> = None;
    while let Some(rest) = text.get(at..)
        && let Some(c) = rest.chars().next()
    {
        let is_near =
            |end: &usize| text.get(*end..at).is_some_and(|between| between.len() <= NEAR);
        let length = if telephone.as_ref().is_some_and(is_near)
            && (c.is_ascii_digit() || c == '(')
            && let Some(read) = digits::telephone(rest)
        {
            let length = push(read, at, &mut found);
            telephone = Some(at + length);
            length
        } else if c.is_ascii_digit() || c == '+' {
            figure(rest, at, lexicon, &mut found)
        } else if let Some(length) = minus(text, at) {
            negative(rest, at, length, lexicon, &mut found)
        } else if c == '%' {
            found.push(Token::Word(at..at + 1, Meaning::Share(Share::Percent)));
            1
        } else if c == OBJECT {
            // Kept so that a word after it, such as "per cent", can be attributed to it.
            let readings = vec![Value::Name(c.to_string())];
            let range = at..at + c.len_utf8();
            let figure = Figure { is_certain: false, ..Figure::digits(range, readings) };
            found.push(Token::Figure(figure));
            0
        } else if c.is_alphabetic() {
            let length = word(rest, at, lexicon, &mut found);
            if let Some(Token::Word(range, Meaning::Telephone)) = found.last()
                && range.end == at + length
            {
                telephone = Some(range.end);
                found.pop();
            }
            length
        } else {
            0
        };
        at += length.max(c.len_utf8());
    }
    found
}

/// Returns the length of a minus at a place: before a digit, and not between two
/// numbers, where it is a hyphen or a dash.
fn minus(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at_checked(at)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '\u{2212}'))?;
    let next = rest.get(sign.len_utf8()..)?.chars().next();
    let begins = before
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || "([„“\"".contains(c));
    let is_between =
        sign == '-' && before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let is_minus = next.is_some_and(|c| c.is_ascii_digit()) && begins && !is_between;
    is_minus.then_some(sign.len_utf8())
}

/// Reads a figure behind a minus of a length.
fn negative(
    rest: &str,
    at: usize,
    sign: usize,
    lexicon: &Lexicon,
    found: &mut Vec<Token>,
) -> usize {
    let first = found.len();
    let length = figure(rest.get(sign..).unwrap_or(""), at + sign, lexicon, found);
    if let Some(Token::Figure(figure)) = found.get_mut(first) {
        figure.negate(at);
    }
    sign + length
}

/// Adds the figures that were read; returns their length.
fn push(read: Read, at: usize, found: &mut Vec<Token>) -> usize {
    for part in read.parts {
        let range = at + part.range.start..at + part.range.end;
        let is_certain = part.is_certain;
        let figure = Figure { is_certain, ..Figure::digits(range, part.readings) };
        found.push(Token::Figure(figure));
    }
    read.length
}

/// Reads a figure in digits that a text begins with; returns the length that is done with.
fn figure(rest: &str, at: usize, lexicon: &Lexicon, found: &mut Vec<Token>) -> usize {
    let Some(read) = digits::read(rest, lexicon.marks) else {
        return 0;
    };
    let length = push(read, at, found);
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
    // Digits of an address are no figures.
    let may_be_address = blob.bytes().any(|b| matches!(b, b':' | b'@'));
    if may_be_address && (blob.contains("://") || blob.contains('@'))
        || blob.starts_with("www.")
    {
        return whole;
    }
    if let Some(length) = name(blob) {
        let (text, after) = blob.split_at_checked(length).unwrap_or((blob, ""));
        let part_of_year = if after.starts_with(char::is_alphanumeric) {
            None
        } else {
            lexicon.named_number(text).map(number)
        };
        let name = Value::Name(text.to_uppercase());
        let readings = part_of_year.into_iter().chain([name]).collect();
        found.push(Token::Figure(Figure::digits(at..at + length, readings)));
        return length;
    }
    if let Some((length, meaning)) = lexicon.phrase(rest) {
        found.push(Token::Word(at..at + length, meaning));
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
    let tens = TENS.iter().position(|known| *known == tens)?;
    let ones = ONES.iter().position(|known| *known == ones)?;
    u64::try_from(tens * 10 + ones).ok()
}
