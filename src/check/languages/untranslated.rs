//! Sentences that were left in the language of the source.
//!
//! What it finds: a sentence that stands in both languages letter by letter, and one whose
//! frequent words, or the letters of whose words, are those of the source's language.
//! What it leaves alone: names, which begin with capitals, and what is quoted; addresses
//! and names of places; a text that is the same in both languages as a whole, if somebody
//! has confirmed that it should be.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::model::SegmentKind;
use crate::text::Lexicon;
use crate::translation::{Compared, is_address, is_place, is_universal};

/// How many words in small letters a sentence has at least that is the same in both
/// languages. Names and terms of other languages have fewer.
const SAME: usize = 3;
/// How many words a sentence has at least that is recognised by one frequent word.
const LONG: usize = 6;
/// How many it has at least if there are more of them.
const SHORT: usize = 4;

/// How many words in small letters have a letter that the target's language does not have.
const LETTERS: usize = 2;

/// Checks two segments, which somebody may have confirmed as they are; returns whether
/// something was found.
pub(super) fn check(
    (source, target): (&Flat<'_>, &Flat<'_>),
    (source_words, target_words): (&Lexicon, &Lexicon),
    is_confirmed: bool,
    sources: &Sources,
    diags: &mut Diagnostics,
) -> bool {
    let (own, is_same) = (&source.segment.text, source.segment.key == target.segment.key);
    let needs_none = || {
        is_confirmed
            || is_universal(own)
            || is_address(own, source_words)
            || is_place(own, source_words)
    };
    if target.segment.kind == SegmentKind::Code || is_same && needs_none() {
        return false;
    }
    let words = (source_words, target_words);
    // Sentences that follow each other were left by one slip.
    let Some(left) = find(source, target, words) else { return false };
    diags.push(
        Diagnostic::new(Code::Untranslated, target.span(&left.range, sources))
            .with_related(source.segment.span, "source"),
    );
    true
}

/// Returns whether a translation has a sentence in the language of the source. A name or
/// a title that is the same in both languages is none.
pub fn has_untranslated_sentence(pair: &Compared, words: (&Lexicon, &Lexicon)) -> bool {
    let Some(target) = &pair.target else { return false };
    let flat = (Flat::new(&pair.source, words.0), Flat::new(target, words.1));
    target.kind != SegmentKind::Code
        && find(&flat.0, &flat.1, words).is_some_and(|left| left.is_sentence)
}

/// What was left in the language of the source.
struct LeftOver {
    range: Range<usize>,
    /// Whether it is known by more than that it is the same in both languages.
    is_sentence: bool,
}

fn find(
    source: &Flat<'_>,
    target: &Flat<'_>,
    (source_words, target_words): (&Lexicon, &Lexicon),
) -> Option<LeftOver> {
    // Hardly a sentence has only words of the source: few are looked for in all of it.
    let of_source: HashSet<&str> = source.text.split(is_between_words).collect();
    let mut found: Option<LeftOver> = None;
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
        let is_sentence = is_other() || is_same();
        if is_whole || is_sentence {
            let own = found.get_or_insert(LeftOver { range: range.clone(), is_sentence });
            own.range.end = range.end;
            own.is_sentence |= is_sentence;
        }
    }
    found
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
