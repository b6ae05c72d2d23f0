//! Sentences that were left in the language of the source.
//!
//! What it finds: a sentence that stands in both languages letter by letter, and one whose
//! frequent words, or the letters of whose words, are those of the source's language.
//! What it leaves alone: names, which begin with capitals, and what is quoted.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::model::SegmentKind;
use crate::text::Lexicon;

/// How many words in small letters a sentence has at least that is the same in both
/// languages. Names and terms of other languages have fewer.
const SAME: usize = 3;
/// How many words a sentence has at least that is recognised by one frequent word.
const LONG: usize = 6;
/// How many it has at least if there are more of them.
const SHORT: usize = 4;

/// How many words in small letters have a letter that the target's language does not have.
const LETTERS: usize = 2;

/// Checks two segments; says whether something was found.
pub(super) fn check(
    (source, target): (&Flat<'_>, &Flat<'_>),
    (source_words, target_words): (&Lexicon, &Lexicon),
    sources: &Sources,
    diags: &mut Diagnostics,
) -> bool {
    if target.segment.kind == SegmentKind::Code {
        return false;
    }
    // Hardly a sentence has only words of the source: few are looked for in all of it.
    let of_source: HashSet<&str> = source.text.split(is_between_words).collect();
    let mut found: Option<Range<usize>> = None;
    for range in &target.sentences {
        let sentence = target.get(range);
        let words = own_words(sentence);
        let small = words.iter().filter(|word| word.starts_with(char::is_lowercase));
        let is_telling = |word: &&str| is_telling(word, source_words, target_words);
        let is_whole = sentence == source.text && words.iter().any(is_telling);
        let is_other = || is_other(&words, source_words, target_words);
        let is_same = || {
            small.count() >= SAME
                && words.iter().all(|word| of_source.contains(word))
                && source.text.contains(sentence)
        };
        if is_whole || is_other() || is_same() {
            let start = found.map_or(range.start, |found| found.start);
            found = Some(start..range.end);
        }
    }
    // Sentences that follow each other were left by one slip.
    let Some(range) = found else { return false };
    diags.push(
        Diagnostic::new(Code::Untranslated, target.span(&range, sources))
            .with_related(source.segment.span, "source"),
    );
    true
}

/// Says whether words are of the source's language by the most frequent among them; those
/// that both languages have say nothing.
fn is_other(words: &[&str], source: &Lexicon, target: &Lexicon) -> bool {
    let (mut own, mut other) = (0, 0);
    for word in words {
        let word = word.to_lowercase();
        match (source.is_frequent(&word), target.is_frequent(&word)) {
            (true, false) => other += 1,
            (false, true) => own += 1,
            _ => {}
        }
    }
    // A name has capitals.
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_sentence = small * 2 > words.len();
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase);
    let telling = words.iter().filter(is_small);
    let telling = telling.filter(|word| is_telling(word, source, target)).count();
    let is_long = match other {
        _ if telling >= LETTERS => words.len() >= SHORT,
        0 => false,
        1 => words.len() >= LONG,
        _ => words.len() >= SHORT,
    };
    own == 0 && is_sentence && is_long
}

/// Says whether a word has a letter of the source's language that the target's lacks.
fn is_telling(word: &str, source: &Lexicon, target: &Lexicon) -> bool {
    let is_telling =
        |letter: char| source.is_telling(letter) && !target.is_telling(letter);
    word.to_lowercase().chars().any(is_telling)
}

fn is_between_words(c: char) -> bool {
    !c.is_alphabetic() && c != '-'
}

/// Returns the words of a sentence that are not quoted.
fn own_words(sentence: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut is_quoted = false;
    for part in sentence.split_inclusive(['"', '„', '“', '”', '«', '»']) {
        let part_words = part.split(is_between_words);
        if !is_quoted {
            words.extend(part_words.filter(|word| !word.is_empty()));
        }
        is_quoted = match part.chars().next_back() {
            Some('"' | '“') => !is_quoted,
            Some('„' | '«') => true,
            Some('”' | '»') => false,
            _ => is_quoted,
        };
    }
    words
}
