//! Children who are named in one place of a report, wherever else it names them: in another
//! case, by one name alone, with an initial.
//!
//! A bar over a name in one place hides nothing if the name stands in another. So whoever is
//! named once beside an age is masked wherever the name stands; somebody who only shares one of
//! the names, and stands there with another surname or given name, is another person.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::capitals::words;
use super::cases::Declensions;
use super::people::{People, SHORTEST};
use super::word::{Word, end_of_surname};
use super::{Certainty, Identified, Identifying};
use crate::text::search::fold;

/// The fewest letters of a given name that is in no list.
const UNKNOWN: usize = 4;
/// The most words between a given name and the surname: „van der Berg“.
const PARTICLES: usize = 2;

/// Children who are named in a report.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Their given names in all their cases, folded.
    given: HashMap<String, Given>,
    /// Their surnames in the same way.
    surnames: HashMap<String, Surname>,
}

/// A form of a given name.
#[derive(Debug, Default)]
struct Given {
    /// The initials of surnames.
    initials: BTreeSet<char>,
    /// Those of them of which no more is known.
    abbreviated: BTreeSet<char>,
    /// The chapters in which the child is named.
    chapters: BTreeSet<String>,
}

/// A form of a surname.
#[derive(Debug, Default)]
struct Surname {
    /// The initials of given names.
    initials: BTreeSet<char>,
    /// Whether only several persons are called so.
    is_plural: bool,
}

impl People {
    /// Adds whoever a passage names that was found in the report. Parts of it that stand in
    /// different texts have a bar between them.
    pub(super) fn add_known(&mut self, passage: &str, chapter: Option<&str>) {
        let words = Word::all(passage);
        let mut is_named = false;
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let mut end = at + 1;
            if word.has_capital() && self.given.contains(&word.folded) {
                is_named = true;
                // „Ona Marija Petraitytė“: what has a word behind it is a given name.
                while self.is_middle_name(&words, end) {
                    end += 1;
                }
                let given = words.get(at..end).unwrap_or_default();
                let surname = self.behind_particles(&words, end);
                let can_be = |word: &Word<'_>| {
                    word.goes_on() && self.can_be_surname(&words, surname)
                        // „Vakarė (Šleževičiūtė)“.
                        || (word.before.contains('|') || word.before.trim_start() == "(")
                            && self.is_like_surname(&word.folded)
                };
                if words.get(surname).is_some_and(can_be) {
                    end = end_of_surname(&words, surname);
                    // „Anna Mac Donald“.
                    let goes_on = |at: usize| {
                        let name = words.get(at).filter(|it| it.goes_on());
                        name.is_some_and(|it| it.initial().is_none())
                            && self.can_be_surname(&words, at)
                    };
                    while goes_on(end) {
                        end = end_of_surname(&words, end);
                    }
                }
                let mut names = words.get(surname..end).unwrap_or_default();
                // „Petraitis Jonas“.
                if at == 1 && names.is_empty() && words.len() == 2 && word.goes_on() {
                    names = words.get(..1).unwrap_or_default();
                }
                self.known.add((given, names), chapter, &self.declensions, |form| {
                    self.given.contains(form)
                });
                self.add_family(names, chapter);
            }
            at = end;
        }
        if !is_named {
            self.add_unknown(passage, &words, chapter);
        }
    }

    /// Adds somebody whose given name is in no list: the last two names beside one another, the
    /// name before an age, or a surname alone.
    fn add_unknown(&mut self, passage: &str, words: &[Word<'_>], chapter: Option<&str>) {
        let is_name = |word: &Word<'_>| {
            word.has_capital()
                && word.initial().is_none()
                && self.declensions.can_be_name(&word.folded)
        };
        // Where the given name ends, and where the surname begins.
        let pair = |at: usize| {
            words.get(at).filter(|it| is_name(it) && it.before != "-")?;
            let end = end_of_surname(words, at);
            let surname = self.behind_particles(words, end);
            let next = words.get(surname).filter(|it| is_name(it) && it.goes_on())?;
            (!next.before.contains('-'))
                .then_some((at..end, surname..end_of_surname(words, surname)))
        };
        let pair = (0..words.len()).rev().find_map(pair);
        let alone = || {
            let first = words.first().filter(|word| is_name(word))?;
            let after = passage.get(first.range.end..)?;
            let is_aged = [",", " (", "\u{a0}("].iter().any(|it| after.starts_with(it));
            (is_aged && first.folded.chars().count() >= UNKNOWN).then_some((0..1, 1..1))
        };
        // One word that a label asked for, such as a header „Mokinio pavardė“, is a surname.
        if let [word] = words
            && word.text == passage
            && is_name(word)
            && word.folded.chars().count() >= UNKNOWN
        {
            self.known.add((&[], words), chapter, &self.declensions, |_| true);
            self.add_family(words, chapter);
            return;
        }
        self.initials.add(words, chapter, &self.declensions);
        if let Some((given, surname)) = pair.or_else(alone) {
            let given = words.get(given).unwrap_or_default();
            let surname = words.get(surname).unwrap_or_default();
            self.known.add((given, surname), chapter, &self.declensions, |_| true);
            self.add_family(surname, chapter);
        }
    }

    /// Returns whether a word is the given name of children of whom no surname is known.
    pub(super) fn is_without_surname(&self, word: &Word<'_>) -> bool {
        self.known.given.get(&word.folded).is_some_and(|it| it.initials.is_empty())
    }

    /// Returns where a surname begins that may have something before it: „van der Berg“.
    fn behind_particles(&self, words: &[Word<'_>], at: usize) -> usize {
        let rest = words.get(at..).unwrap_or_default().iter().take(PARTICLES);
        let is_particle =
            |it: &&Word<'_>| it.is_beside() && self.declensions.is_particle(&it.folded);
        let surname = at + rest.take_while(is_particle).count();
        if words.get(surname).is_some_and(Word::goes_on) { surname } else { at }
    }

    /// Returns whether a word is a given name with another name behind it.
    fn is_middle_name(&self, words: &[Word<'_>], at: usize) -> bool {
        let is_given = words
            .get(at)
            .is_some_and(|it| it.goes_on() && self.given.contains(&it.folded));
        is_given && words.get(at + 1).is_some_and(Word::goes_on)
    }

    /// Returns whether a word with a capital behind a given name can be the surname. One in
    /// another case tells where something is: „Lukas Kupiškio mokykloje“.
    fn can_be_surname(&self, words: &[Word<'_>], at: usize) -> bool {
        let Some((given, word)) =
            at.checked_sub(1).and_then(|it| words.get(it)).zip(words.get(at))
        else {
            return false;
        };
        let behind = words.get(at + 1);
        let is_of_place = behind.is_some_and(|it| it.is_beside() && !it.has_capital())
            && self.declensions.differ(given.text, word.text);
        self.declensions.can_be_name(&word.folded) && !is_of_place
    }

    /// Returns where children are named in a text who are named elsewhere in the report, and
    /// members of their families.
    pub(super) fn known_in(&self, text: &str, chapter: Option<&str>) -> Vec<Identified> {
        if self.known.is_empty() && self.initials.is_empty() {
            return Vec::new();
        }
        // Few texts name somebody who is known, and only their words are compared.
        let mut words = words(text).filter_map(|range| text.get(range));
        if !words.any(|word| self.are_called(&fold(word))) {
            if self.initials.is_empty() {
                return Vec::new();
            }
            return self.by_initials_in(&Word::all(text), chapter);
        }
        let words = Word::all(text);
        let mut found = self.by_initials_in(&words, chapter);
        for at in 0..words.len() {
            let named = self
                .by_given_name(&words, at, chapter)
                .or_else(|| self.by_surname(&words, at));
            let Some((named, certainty)) = named else { continue };
            if self.are_public_among(&words, &named) {
                continue;
            }
            let ends = words.get(named.start).zip(words.get(named.end - 1));
            if let Some((first, last)) = ends {
                let range = first.range.start..last.range.end;
                found.push(Identified { kind: Identifying::Name, certainty, range });
            }
        }
        found.extend(self.relatives_in(&words, chapter));
        found
    }

    /// Returns whether a folded word is a name of a child or of a member of a family.
    fn are_called(&self, word: &str) -> bool {
        self.known.given.contains_key(word)
            || self.known.surnames.contains_key(word)
            || self.families.has_surname(word)
    }

    /// Returns which words name a child whose given name is at a place, and how sure that is.
    fn by_given_name(
        &self,
        words: &[Word<'_>],
        at: usize,
        chapter: Option<&str>,
    ) -> Option<(Range<usize>, Certainty)> {
        let word = words.get(at)?;
        let given = self.known.given.get(&word.folded)?;
        let is_surname = |at: usize| {
            words.get(at).is_some_and(|it| {
                it.is_beside() && self.known.surnames.contains_key(&it.folded)
            })
        };
        let mut end = at + 1;
        while !is_surname(end) && self.is_middle_name(words, end) {
            end += 1;
        }
        let surname = self.behind_particles(words, end);
        if is_surname(surname) {
            let mut end = end_of_surname(words, surname);
            while is_surname(end) {
                end = end_of_surname(words, end);
            }
            return Some((at..end, Certainty::Likely));
        }
        // „petraitis jonas“.
        let before = words.get(at.wrapping_sub(1));
        let is_behind = word.is_beside()
            && before.is_some_and(|it| self.known.surnames.contains_key(&it.folded));
        if is_behind {
            return Some((at - 1..at + 1, Certainty::Likely));
        }
        if !word.has_capital() {
            return None;
        }
        let alone = Some((at..at + 1, Certainty::Possible));
        // „Ana-Maria“ has two given names.
        let next = words.get(end).filter(|it| it.goes_on() && it.before != "-");
        let Some(next) = next else { return alone };
        if let Some(initial) = next.initial() {
            let initials = &given.initials;
            let is_own = initials.is_empty() || initials.contains(&initial);
            return is_own.then_some((at..end + 1, Certainty::Possible));
        }
        // „Jonas P.“ has a surname elsewhere. Otherwise somebody else has the same given name.
        let first = next.folded.chars().next();
        if first.is_some_and(|first| given.abbreviated.contains(&first)) {
            return Some((at..end_of_surname(words, end), Certainty::Possible));
        }
        if next.is_in_capitals() || !self.can_be_surname(words, end) {
            return alone;
        }
        // A child of whom no surname is known has one here.
        let is_near = chapter.is_some_and(|it| given.chapters.contains(it));
        let named = at..end_of_surname(words, end);
        let is_own =
            is_near && given.initials.is_empty() && !self.has_office(words, &named);
        is_own.then_some((named, Certainty::Possible))
    }

    /// Returns which words name a child whose surname is at a place.
    fn by_surname(
        &self,
        words: &[Word<'_>],
        at: usize,
    ) -> Option<(Range<usize>, Certainty)> {
        let word = words.get(at)?;
        let surname = self.known.surnames.get(&word.folded)?;
        if !word.has_capital() && !self.is_like_surname(&word.folded) {
            return None;
        }
        let end = end_of_surname(words, at);
        if let Some(before) = words.get(at.wrapping_sub(1)) {
            if let Some(initial) = before.initial().filter(|_| word.follows_initial()) {
                let is_own =
                    surname.initials.is_empty() || surname.initials.contains(&initial);
                return is_own.then_some((at - 1..end, Certainty::Possible));
            }
            // Somebody else has the same surname.
            let is_other = word.is_beside()
                && before.has_capital()
                && self.is_given_name(before)
                && !self.known.given.contains_key(&before.folded);
            let named = self.with_given_names(words, at);
            let is_child = || {
                let mut given = words.get(named.start..at).unwrap_or_default().iter();
                given.any(|it| self.known.given.contains_key(&it.folded))
            };
            let has_office =
                || named.start < at && !is_child() && self.has_office(words, &named);
            if (is_other || has_office()) && !surname.is_plural {
                return None;
            }
        }
        // Within a sentence, a capital tells „Bo“ and „Wei“ from other short words; the report has no
        // other words in the letters of „Ли“.
        let is_foreign = !word.folded.is_ascii();
        let is_within = || at > 0 && !word.begins_sentence() && !word.is_in_capitals();
        (word.folded.chars().count() >= SHORTEST || is_foreign || is_within())
            .then_some((at..end, Certainty::Possible))
    }

    pub(super) fn is_like_surname(&self, folded: &str) -> bool {
        folded.len() > SHORTEST
            && self.endings.iter().any(|it| folded.ends_with(it.as_str()))
            && self.declensions.can_be_name(folded)
    }
}

impl Known {
    pub(super) fn is_empty(&self) -> bool {
        self.given.is_empty() && self.surnames.is_empty()
    }

    /// Returns whether a folded word is a given name of a child.
    pub(super) fn has_given(&self, word: &str) -> bool {
        self.given.contains_key(word)
    }

    /// Returns whether a folded word is a child's given name and surname written together.
    pub(super) fn is_in_one_word(&self, word: &str) -> bool {
        let mut splits = (SHORTEST..word.len().saturating_sub(SHORTEST - 1))
            .filter_map(|at| word.split_at_checked(at));
        !self.is_empty()
            && splits.any(|(first, second)| {
                let pairs = [(first, second), (second, first)];
                pairs.iter().any(|(given, surname)| {
                    self.given.contains_key(*given)
                        && self.surnames.contains_key(*surname)
                })
            })
    }

    /// Returns the number of forms of names.
    pub(super) fn len(&self) -> usize {
        self.given.len() + self.surnames.len()
    }

    /// Adds a child's given names and the parts of the surname.
    fn add(
        &mut self,
        (given, surname): (&[Word<'_>], &[Word<'_>]),
        chapter: Option<&str>,
        declensions: &Declensions,
        is_given: impl Fn(&str) -> bool,
    ) {
        let initials = |words: &[Word<'_>]| -> BTreeSet<char> {
            words.iter().filter_map(|it| it.folded.chars().next()).collect()
        };
        let (of_given, of_surname) = (initials(given), initials(surname));
        for name in given {
            for (form, is_plural) in declensions.forms(name.text) {
                if !is_plural && (form == name.folded || is_given(&form)) {
                    let known = self.given.entry(form).or_default();
                    known.initials.extend(&of_surname);
                    known.chapters.extend(chapter.map(str::to_owned));
                    known.abbreviated.extend(surname.iter().filter_map(Word::initial));
                }
            }
        }
        for name in surname.iter().filter(|it| it.initial().is_none()) {
            for (form, is_plural) in declensions.forms(name.text) {
                let known = self
                    .surnames
                    .entry(form)
                    .or_insert_with(|| Surname { is_plural, ..Surname::default() });
                known.is_plural &= is_plural;
                known.initials.extend(&of_given);
            }
        }
    }
}
