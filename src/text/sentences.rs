//! The sentences of a text.
//!
//! Unicode (UAX 29, through ICU4X) says where they may end; the abbreviations of the
//! language say that „m.“ or "No." does not end one.

use std::ops::Range;

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use crate::text::Lexicon;
use crate::text::figures::OBJECT;

/// Returns the sentences of a text, in order, each without the space around it. What has no
/// letter belongs to the sentence before it.
pub fn sentences(text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in ends(text, segmenter.segment_str(text)) {
        let sentence = text.get(start..end).unwrap_or("");
        let goes_on = found.last().is_some_and(|last| {
            let before = text.get(last.clone()).unwrap_or("");
            !sentence.contains(char::is_alphabetic)
                || ends_with_abbreviation(before, lexicon)
        });
        match found.last_mut() {
            Some(last) if goes_on => last.end = end,
            _ => found.push(start..end),
        }
        start = end;
    }
    for range in &mut found {
        let sentence = text.get(range.clone()).unwrap_or("");
        range.start += sentence.len() - sentence.trim_start().len();
        range.end = range.start + sentence.trim().len();
    }
    found.retain(|range| !range.is_empty());
    found
}

/// How much of what stands before a place is looked at to know whether a sentence begins: an
/// abbreviation and what it belongs to.
const NEAR: usize = 64;

/// Returns whether a sentence begins behind a text, in brackets or quotation marks perhaps.
pub fn begins_sentence(before: &str, lexicon: &Lexicon) -> bool {
    let before = before
        .trim_end_matches(|c: char| "([{\"'„“‚‘«".contains(c) && !c.is_whitespace());
    let start = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let near = before.get(start..).unwrap_or(before).trim_start();
    let text = format!("{near}A");
    near.is_empty()
        || near.ends_with(char::is_whitespace)
            && sentences(&text, lexicon)
                .last()
                .is_some_and(|range| range.start == near.len())
}

/// Returns a text with its first letter a capital, as at the beginning of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Returns the ends of sentences. Unicode's rules let no sentence begin with a figure before
/// a small letter, as „2024 m. …“ does in many languages.
fn ends(text: &str, found: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut ends: Vec<usize> = found.filter(|end| *end > 0).collect();
    for (at, mark) in text.match_indices(['.', '!', '?']) {
        let after = text.get(at + mark.len()..).unwrap_or("");
        // A citation of a sentence is placed behind its full stop.
        let after = after.trim_start_matches(OBJECT);
        let next = after.trim_start();
        let begins = next.starts_with(|c: char| c.is_ascii_digit() || c == OBJECT);
        // „2. 3“ is a list, but a sentence may end with a year.
        let before = text.get(..at).unwrap_or("");
        let digits =
            before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        if begins && next.len() < after.len() && !(1..4).contains(&digits) {
            ends.push(text.len() - next.len());
        }
    }
    ends.sort_unstable();
    ends.dedup();
    ends
}

/// Returns whether the point that a text ends with belongs to an abbreviation, an initial or a
/// number.
fn ends_with_abbreviation(text: &str, lexicon: &Lexicon) -> bool {
    let Some(before) = text.trim_end().strip_suffix('.') else { return false };
    let is_word = |c: char| c.is_alphanumeric() || c == '.';
    let word = before.trim_end_matches(is_word);
    let word = before.get(word.len()..).unwrap_or("").replace('.', "");
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    // An abbreviation may itself begin a sentence.
    let is_listed =
        lexicon.is_abbreviation(&word) || lexicon.is_abbreviation(&word.to_lowercase());
    is_initial || is_listed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::{Catalog, Resource};

    fn lexicon(code: &str) -> std::sync::Arc<Lexicon> {
        let text = match code {
            "lt" => include_str!("../../translations/lt/comparison.ftl"),
            _ => include_str!("../../translations/en/comparison.ftl"),
        };
        let language = code.parse().unwrap();
        let (path, text) = (code.to_owned(), text.to_owned());
        let file = Resource { language, path, text, builtin: true };
        Catalog::new(vec![file]).0.lexicon(language)
    }

    #[test]
    fn a_sentence_begins_at_the_start_and_after_a_stop_but_no_abbreviation() {
        for (code, before, expected) in [
            ("en", "", true),
            ("en", "(", true),
            ("en", "See ", false),
            ("en", "See it. ", true),
            ("en", "Is it so? ", true),
            ("en", "It rose. (", true),
            ("en", "It rose (", false),
            ("en", "It rose by 12. ", true),
            ("en", "It rose by \u{fffc}. ", true),
            ("en", "“It rose.” ", true),
            ("en", "See No. ", false),
            ("en", "e.g. ", false),
            ("en", "It rose.", false),
            ("en", "It rose: ", false),
            ("lt", "Žr. ", false),
            ("lt", "Padidėjo. ", true),
            ("lt", "2023 m. ", false),
        ] {
            let long = format!("{}{before}", "Ilgas sakinys be galo ".repeat(9));
            let lexicon = lexicon(code);
            assert_eq!(begins_sentence(before, &lexicon), expected, "{code} {before:?}");
            if before.contains(' ') {
                assert_eq!(begins_sentence(&long, &lexicon), expected, "{code} {long:?}");
            }
        }
    }

    #[track_caller]
    fn check(code: &str, sentences: &[&str]) {
        let text = sentences.join(" ");
        let found = super::sentences(&text, &lexicon(code));
        let found: Vec<&str> =
            found.into_iter().map(|range| text.get(range).unwrap()).collect();
        assert_eq!(found, sentences);
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        check(
            "lt",
            &[
                "Nuo 2018 m. Lietuvoje 17,8 proc. Vaikų ir pan. Taip pat V. Kudirka.",
                "2003 m. liepos 1 d. Komitetas, žr. 5 str. Konvencijos.",
                "Ar taip?",
                "Taip!",
            ],
        );
        check(
            "en",
            &[
                "See No. Five, art. 19 and p.m. Paris, by J. Smith.",
                "It was 17.8 per cent.\u{fffc}",
                "\u{fffc} children stayed (cf. Annex).",
            ],
        );
    }

    proptest! {
        #[test]
        fn sentences_lie_in_order_and_hold_every_letter(text in "([A-Za-z .!?\u{fffc}\n]|m\\. ){0,40}") {
            let found = sentences(&text, &lexicon("lt"));
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
            let inside: usize = found.iter().map(|range| letters(text.get(range.clone()).unwrap())).sum();
            prop_assert_eq!(inside, letters(&text));
            prop_assert!(found.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }
}
