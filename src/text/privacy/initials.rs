//! Children of whom only the initials are told, and whom the name of a relative names in full:
//! „V. Š., 9 metų. Vakarės Šleževičiūtės mama skundėsi.“

use std::collections::{BTreeSet, HashMap};

use super::cases::Declensions;
use super::people::People;
use super::word::{Word, end_of_surname};
use super::{Certainty, Identified, Identifying};

/// The initials of given names and surnames, with the chapters in which they stand.
#[derive(Debug, Default)]
pub(super) struct Initials(HashMap<(char, char), BTreeSet<String>>);

impl Initials {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds those of a passage that tells nothing but initials of somebody.
    pub(super) fn add(
        &mut self,
        words: &[Word<'_>],
        chapter: Option<&str>,
        declensions: &Declensions,
    ) {
        // „Mergaitė V. Š.“
        let is_name = |it: &&Word<'_>| {
            it.initial().is_some() || declensions.can_be_name(&it.folded)
        };
        let names = words.iter().skip_while(|it| !is_name(it));
        let initials: Vec<char> = names.map_while(Word::initial).collect();
        if let ([first, second], Some(chapter)) = (initials.as_slice(), chapter) {
            self.0.entry((*first, *second)).or_default().insert(chapter.to_owned());
        }
    }

    fn have(&self, first: &Word<'_>, second: &Word<'_>, chapter: &str) -> bool {
        let letter = |word: &Word<'_>| word.folded.chars().next();
        let pair = letter(first).zip(letter(second));
        let chapters = pair.and_then(|pair| self.0.get(&pair));
        chapters.is_some_and(|chapters| chapters.contains(chapter))
    }
}

impl People {
    /// Returns whether words are the name of somebody whose initials stand in the chapter.
    pub(super) fn are_of_initials(
        &self,
        words: &[Word<'_>],
        chapter: Option<&str>,
    ) -> bool {
        let [first, second, ..] = words else { return false };
        chapter.is_some_and(|chapter| self.initials.have(first, second, chapter))
    }

    /// Returns where those are named whose initials stand in the chapter, if the words beside the
    /// name say whose relative somebody is.
    pub(super) fn by_initials_in(
        &self,
        words: &[Word<'_>],
        chapter: Option<&str>,
    ) -> Vec<Identified> {
        let Some(chapter) = chapter.filter(|_| !self.initials.is_empty()) else {
            return Vec::new();
        };
        let named = words.windows(2).enumerate().filter_map(|(at, pair)| {
            let [first, second] = pair else { return None };
            let can_be_name = |word: &Word<'_>| {
                word.has_capital()
                    && word.initial().is_none()
                    && self.declensions.can_be_name(&word.folded)
            };
            let named = at..end_of_surname(words, at + 1);
            let is_named = second.goes_on()
                && second.before != "-"
                && can_be_name(first)
                && can_be_name(second)
                && self.initials.have(first, second, chapter)
                && self.is_of_relative(words, &named)
                && !self.are_public_among(words, &named);
            let last = words.get(named.end - 1)?;
            is_named.then_some(first.range.start..last.range.end)
        });
        let (kind, certainty) = (Identifying::Name, Certainty::Likely);
        named.map(|range| Identified { kind, certainty, range }).collect()
    }
}
