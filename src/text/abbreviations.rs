//! Abbreviations in a text, and where they are explained.
//!
//! The words that an abbreviation stands for are found by its letters, from the last to the
//! first, the first of which begins a word (Schwartz and Hearst, "A simple algorithm for
//! identifying abbreviation definitions in biomedical text", 2003).

use std::ops::Range;

use crate::text::fold;

/// How long an abbreviation is, in letters.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=8;

/// How long a word is at most that may have no letter in an abbreviation: "of", "the", „ir“.
const SMALL: usize = 3;

/// An abbreviation beside the words that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// Where the abbreviation is, in bytes.
    pub short: Range<usize>,
    /// Where the words are.
    pub long: Range<usize>,
}

/// Returns where a text has abbreviations: words of capital letters.
pub fn abbreviations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, c) in text.char_indices() {
        // Few letters are capitals, and fewer begin a word.
        let (before, after) = text.split_at(start);
        if !c.is_uppercase() || before.ends_with(char::is_alphanumeric) {
            continue;
        }
        let length = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
        if after.get(..length).is_some_and(is_abbreviation) {
            found.push(start..start + length);
        }
    }
    // Words among others in capital letters are a title, not abbreviations.
    let is_title = |range: &Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        let is_capital = |word: Option<&str>| {
            word.is_some_and(|word| {
                word.chars().count() > 1
                    && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
                    && word.chars().any(char::is_alphabetic)
            })
        };
        is_capital(before.split_whitespace().next_back())
            && is_capital(after.split_whitespace().next())
    };
    found.retain(|range| !is_title(range) && !is_in_name(text, range));
    found
}

/// Returns whether a word is a part of a number or a symbol: "CRC/C/LTU", "VT-123".
fn is_in_name(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let joins = |c: char| matches!(c, '/' | '@' | '_' | '\\');
    let mut next = after.chars();
    let first = next.next();
    before.ends_with(|c| joins(c) || matches!(c, '.' | '-'))
        || first.is_some_and(joins)
        || matches!(first, Some('-' | '–' | '.' | ':'))
            && next.next().is_some_and(|c| c.is_ascii_digit())
}

fn is_abbreviation(word: &str) -> bool {
    let is_roman = word.chars().all(|c| "IVXLCDM".contains(c));
    LENGTH.contains(&word.chars().count())
        && word.chars().all(char::is_uppercase)
        && !is_roman
}

/// Returns the abbreviations that a text explains: „Vaiko teisių komitetas (VTK)“, "NGO
/// (non-governmental organization)".
pub fn explained(text: &str) -> Vec<Explained> {
    let mut found = Vec::new();
    if !text.contains('(') {
        return found;
    }
    for short in abbreviations(text) {
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let before = part(0..short.start);
        let word = part(short.clone());
        let after = part(short.end..text.len());
        let said = hereinafter(before);
        let before = said.unwrap_or(before);
        let opened = before.ends_with(['(', '„', '“', '"']) && before.contains('(');
        let is_alone = before.ends_with('(') && after.starts_with([')', ',', ';', ' ']);
        if is_alone || opened && after.contains(')') {
            let before = before.trim_end_matches(['(', '„', '“', '"', ' ', '\u{a0}']);
            if let Some(long) = words_before(before, word) {
                found.push(Explained { short, long });
            }
            continue;
        }
        let inside = after.trim_start().strip_prefix('(');
        let inside = inside.and_then(|it| Some((it, it.split_once(')')?.0)));
        if let Some((whole, inside)) = inside
            && let Some(long) = words_before(inside, word)
        {
            let offset = text.len() - whole.len();
            found.push(Explained { short, long: offset + long.start..offset + long.end });
        }
    }
    found
}

/// Words with which lawyers say that a short name follows, in small letters.
const HEREINAFTER: [&str; 6] = [
    "toliau tekste",
    "toliau",
    "hereinafter referred to as",
    "hereinafter",
    "hereafter",
    "henceforth",
];

/// Returns a text up to the bracket that it opens, without the words after it that say that a
/// short name follows: „ministerija (toliau – “.
fn hereinafter(before: &str) -> Option<&str> {
    let (_, inside) = before.rsplit_once('(')?;
    let start = before.len() - inside.len();
    let is_between = |c: char| c.is_whitespace() || "–—-:,„“”\"'‘".contains(c);
    let word = inside.trim_matches(is_between).trim_end_matches(" the").to_lowercase();
    let words: Vec<&str> = word.split_whitespace().collect();
    HEREINAFTER.contains(&words.join(" ").as_str()).then(|| before.get(..start))?
}

/// Returns the words at the end of a text that an abbreviation stands for.
fn words_before(text: &str, short: &str) -> Option<Range<usize>> {
    let letters: Vec<char> = fold(short).chars().collect();
    let most = (letters.len() + 5).min(letters.len() * 2);
    let starts = words(text);
    let window = starts.len().saturating_sub(most);
    let from = *starts.get(window)?;
    let nearby = starts.get(window..).unwrap_or_default();
    if let Some(start) = by_initials(text, nearby, &letters) {
        return Some(start..text.len());
    }
    let chars: Vec<(usize, char)> = text
        .char_indices()
        .skip_while(|(at, _)| *at < from)
        .map(|(at, c)| (at, fold(&c.to_string()).chars().next().unwrap_or(c)))
        .collect();
    let mut at = chars.len();
    for (index, letter) in letters.iter().enumerate().rev() {
        loop {
            at = at.checked_sub(1)?;
            let (byte, c) = *chars.get(at)?;
            let begins = starts.contains(&byte);
            if c == *letter && (index > 0 || begins) {
                break;
            }
        }
    }
    let start = chars.get(at)?.0;
    // One word that is merely spelled with these letters explains nothing.
    let long = text.get(start..)?;
    let is_several = long.split([' ', '\u{a0}', '-']).count() > 1;
    (is_several && !long.contains(['.', ';', '('])).then_some(start..text.len())
}

/// Returns where the words begin of which an abbreviation has the first letters; small words, such
/// as "of the", need not be among them.
fn by_initials(text: &str, starts: &[usize], letters: &[char]) -> Option<usize> {
    let mut left = letters;
    for start in starts.iter().rev() {
        let word = text.get(*start..)?.split(|c: char| !c.is_alphanumeric()).next()?;
        let initial = word.chars().next()?;
        let last = left.last()?;
        let is_small = initial.is_lowercase() && word.chars().count() <= SMALL;
        if !is_small && fold(&initial.to_string()).starts_with(*last) {
            left = left.split_last()?.1;
            if left.is_empty() {
                return (letters.len() > 1).then_some(*start);
            }
        } else if !initial.is_lowercase() {
            return None;
        }
    }
    None
}

/// Returns where the words of a text begin.
fn words(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut is_inside = false;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() && !is_inside {
            starts.push(at);
        }
        is_inside = c.is_alphanumeric();
    }
    starts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_an_abbreviation_stands_for() {
        for (text, expected) in [
            (
                "Vaiko teisių apsaugos kontrolieriaus įstaiga (VTAKĮ) skelbia.",
                "VTAKĮ: Vaiko teisių apsaugos kontrolieriaus įstaiga",
            ),
            (
                "Rašė ir the Office of the Ombudsperson for Child Rights (OOCR).",
                "OOCR: Office of the Ombudsperson for Child Rights",
            ),
            (
                "Pagal OPIC (Optional Protocol on a communications procedure) veikia.",
                "OPIC: Optional Protocol on a communications procedure",
            ),
            (
                "An NGO (non-governmental organization) wrote.",
                "NGO: non-governmental organization",
            ),
            (
                "nevyriausybinės organizacijos (toliau – NVO) rašo",
                "NVO: nevyriausybinės organizacijos",
            ),
            (
                "Socialinės apsaugos ir darbo ministerija (toliau tekste – „SADM“) rašo",
                "SADM: Socialinės apsaugos ir darbo ministerija",
            ),
            (
                "the Ministry of Social Security and Labour (hereinafter – MSSL) wrote",
                "MSSL: Ministry of Social Security and Labour",
            ),
            (
                "the Ministry of Social Security (hereinafter referred to as the “MSS”) wrote",
                "MSS: Ministry of Social Security",
            ),
            ("the ministry (later the MSS) wrote", ""),
            ("(toliau – NVO)", ""),
            ("Kaune (žr. ES) rašo", ""),
            ("", ""),
        ] {
            let found = explained(text).into_iter();
            let part = |range: Range<usize>| text.get(range).unwrap();
            let found: Vec<String> = found
                .map(|it| format!("{}: {}", part(it.short), part(it.long)))
                .collect();
            assert_eq!(found.join("; "), expected, "{text}");
        }
    }

    #[test]
    fn what_an_abbreviation_is() {
        for (text, expected) in [
            ("NVO ir VTAKĮ-os, JT", "NVO VTAKĮ JT"),
            ("CRC/C/LTU/CO/5-6, VT-123, COVID-19", ""),
            ("XIII amžius, A. B., Vilnius, 2024 m. 5G", ""),
            ("SVARBUS ŽODIS VISIEMS", "SVARBUS VISIEMS"),
            ("", ""),
        ] {
            let found = abbreviations(text);
            let found: Vec<&str> =
                found.into_iter().filter_map(|range| text.get(range)).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "[A-ZĄČa-zą()„“., -]{0,60}") {
            for Explained { short, long } in explained(&text) {
                prop_assert!(text.get(short).is_some() && text.get(long).is_some());
            }
        }
    }
}
