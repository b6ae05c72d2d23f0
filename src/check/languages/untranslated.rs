//! Sentences that were left in the language of the source.
//!
//! What it finds: a text or a sentence that stands in both languages letter by letter, and
//! a sentence whose frequent words, or the letters of whose words, are those of the source's
//! language.
//! What it leaves alone: names, which begin with capitals, and what is quoted; addresses
//! and names of places; a text that is the same in both languages as a whole, if somebody
//! has confirmed that it should be.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Diagnostics, Sources, found};
use crate::model::SegmentKind;
use crate::text::{Lexicon, lowered};
use crate::translation::{Compared, needs_translation, unquoted};

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
    let words = (source_words, target_words);
    // Sentences that follow each other were left by one slip.
    let Some(left) = left_over((source, target), words, is_confirmed) else {
        return false;
    };
    diags.push(
        found::Untranslated { source: source.segment.span }
            .at(target.span(&left, sources)),
    );
    true
}

/// Returns whether a translation that nobody has confirmed is in the language of the
/// source, in whole or in part.
pub fn is_untranslated(pair: &Compared, words: (&Lexicon, &Lexicon)) -> bool {
    let Some(target) = &pair.target else { return false };
    let flat = (Flat::new(&pair.source, words.0), Flat::new(target, words.1));
    left_over((&flat.0, &flat.1), words, false).is_some()
}

/// Returns where a translation is in the language of the source.
fn left_over(
    (source, target): (&Flat<'_>, &Flat<'_>),
    words: (&Lexicon, &Lexicon),
    is_confirmed: bool,
) -> Option<Range<usize>> {
    if target.segment.kind == SegmentKind::Code {
        return None;
    }
    if source.segment.key == target.segment.key && source.text == target.text {
        let is_left = !is_confirmed && needs_translation(&source.segment.text, words);
        return is_left.then_some(0..target.text.len());
    }
    find(source, target, words)
}

fn find(
    source: &Flat<'_>,
    target: &Flat<'_>,
    (source_words, target_words): (&Lexicon, &Lexicon),
) -> Option<Range<usize>> {
    // Hardly a sentence has only words of the source: few are looked for in all of it.
    let of_source: HashSet<&str> = source.text.split(is_between_words).collect();
    let mut found: Option<Range<usize>> = None;
    for range in &target.sentences {
        let sentence = target.get(range);
        let unquoted = unquoted(sentence);
        let words: Vec<&str> =
            unquoted.split(is_between_words).filter(|word| !word.is_empty()).collect();
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
            let joined = found.get_or_insert(range.clone());
            joined.end = range.end;
        }
    }
    found
}

/// Returns whether words are of the source's language by the most frequent among them; those
/// that both languages have say nothing.
pub(super) fn is_other(words: &[&str], source: &Lexicon, target: &Lexicon) -> bool {
    let (mut of_source, mut of_target) = (0, 0);
    for word in words {
        let word = lowered(word);
        match (source.is_frequent(&word), target.is_frequent(&word)) {
            (true, false) => of_source += 1,
            (false, true) => of_target += 1,
            _ => {}
        }
    }
    // A name has capitals.
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_sentence = small * 2 > words.len();
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase);
    let telling = words.iter().filter(is_small);
    let telling = telling.filter(|word| is_telling(word, source, target)).count();
    let is_long = match of_source {
        _ if telling >= LETTERS => words.len() >= SHORT,
        0 => false,
        1 => words.len() >= LONG,
        _ => words.len() >= SHORT,
    };
    of_target == 0 && is_sentence && is_long
}

/// Returns whether a word has a letter of the source's language that the target's lacks.
fn is_telling(word: &str, source: &Lexicon, target: &Lexicon) -> bool {
    let is_telling =
        |letter: char| source.is_telling(letter) && !target.is_telling(letter);
    word.chars().flat_map(char::to_lowercase).any(is_telling)
}

pub(super) fn is_between_words(c: char) -> bool {
    !c.is_alphabetic() && c != '-'
}
