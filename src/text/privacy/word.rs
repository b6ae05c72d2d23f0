//! The words of a text as parts of names.

use std::ops::Range;

use super::capitals::words;
use crate::text::search::fold;

/// A word of a text.
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) folded: String,
    pub(super) range: Range<usize>,
    /// What stands before it, up to the word before.
    pub(super) before: &'t str,
}

impl Word<'_> {
    pub(super) fn all(text: &str) -> Vec<Word<'_>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for range in words(text) {
            match ranges.last_mut() {
                Some(last) if is_prefix(text, last, &range) => last.end = range.end,
                _ => ranges.push(range),
            }
        }
        let mut end = 0;
        ranges
            .into_iter()
            .map(|range| {
                let before = text.get(end..range.start).unwrap_or_default();
                end = range.end;
                let text = text.get(range.clone()).unwrap_or_default();
                Word { text, folded: fold(text), range, before }
            })
            .collect()
    }

    pub(super) fn has_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    pub(super) fn is_in_capitals(&self) -> bool {
        self.text.chars().all(char::is_uppercase)
    }

    /// Returns its letter if it is one.
    pub(super) fn initial(&self) -> Option<char> {
        let mut letters = self.folded.chars();
        let letter = letters.next().filter(|_| self.has_capital())?;
        letters.next().is_none().then_some(letter)
    }

    /// Returns whether it stands beside the word before.
    pub(super) fn is_beside(&self) -> bool {
        !self.before.is_empty()
            && self.before.chars().all(|c| " \u{a0}\u{202f}-_".contains(c))
    }

    /// Returns whether it can be a part of a name with the word before.
    pub(super) fn goes_on(&self) -> bool {
        self.is_beside() && self.has_capital()
    }

    /// Returns whether something ends before it.
    pub(super) fn begins_sentence(&self) -> bool {
        self.before.contains(['.', '!', '?', ';', ':', '|', '\n'])
    }

    /// Returns whether it stands behind the point of the word before.
    pub(super) fn follows_initial(&self) -> bool {
        self.before.strip_prefix('.').is_some_and(|rest| rest.trim().is_empty())
    }
}

/// Returns whether a word is the beginning of a surname that goes on behind an apostrophe:
/// „O’Neill“.
fn is_prefix(text: &str, word: &Range<usize>, next: &Range<usize>) -> bool {
    matches!(text.get(word.clone()), Some("O" | "D"))
        && matches!(text.get(word.end..next.start), Some("’" | "'"))
        && text.get(next.clone()).is_some_and(|it| it.starts_with(char::is_uppercase))
}

/// Returns where a surname ends that may have several parts, the second perhaps without a
/// capital: „Kim Min-jun“.
pub(super) fn end_of_surname(words: &[Word<'_>], start: usize) -> usize {
    let rest = words.get(start + 1..).unwrap_or_default();
    let parts = rest.iter().take_while(|it| it.before == "-");
    start + 1 + parts.count()
}
