//! Members of the family of a child who is named elsewhere: „Ona Kazlauskienė“ and „Petras
//! Kazlauskas“ tell who „Lukas Kazlauskas, 9 m.“ is.
//!
//! Many people share a surname. So somebody with a family's surname is of the family in the
//! chapters that name the child, and elsewhere if the words beside the name say so, if nothing
//! but the surname stands there, or if the person was found in one of these chapters. Who is
//! named with an office is somebody else.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::cases::Declensions;
use super::people::{People, SHORTEST};
use super::word::{Word, end_of_surname};
use super::{Certainty, Identified, Identifying};
use crate::text::search::fold;

/// The fewest letters of a surname before the ending that tells its bearer's sex.
const STEM: usize = 3;
/// How many words before a name can say that it is of a family.
const BEFORE: usize = 2;
/// How many words behind a name can say whose it is.
const BEHIND: usize = 4;
/// The longest word that joins names, such as „ir“ and "and".
const JOINING: usize = 3;

/// How members of a family are called.
#[derive(Debug, Clone, Default)]
pub(super) struct Family {
    /// Each line has the endings of one surname, as men and women have it.
    endings: Vec<Vec<String>>,
    /// How words begin that say whose relative somebody is; folded.
    kin: Vec<String>,
    /// How words begin that say what office somebody has; folded.
    offices: Vec<String>,
}

/// What the words beside a name say of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Whose relative it is.
    Kin,
    /// What office it has.
    Office,
}

/// A form of the surname of a child's family.
#[derive(Debug, Default)]
pub(super) struct Relative {
    /// The chapters in which the child is named.
    chapters: BTreeSet<String>,
}

/// The families of children who are named in a report.
#[derive(Debug, Default)]
pub(super) struct Families {
    /// The surnames of their members in all their cases, folded.
    surnames: HashMap<String, Relative>,
    /// The given names of members who were found, in all their cases, and their initials; folded.
    given: BTreeSet<String>,
}

impl Family {
    /// Adds endings, divided by blanks, and beginnings of words.
    pub(super) fn add(&mut self, endings: &[String], kin: &[String], offices: &[String]) {
        let lines = endings.iter().map(|line| line.split(' ').map(str::to_owned));
        self.endings.extend(lines.map(Iterator::collect));
        self.kin.extend(kin.iter().map(|word| fold(word)));
        self.offices.extend(offices.iter().map(|word| fold(word)));
    }

    /// Returns the surnames in a family of which one member is known, as they stand by
    /// themselves.
    fn surnames(&self, known: &str, declensions: &Declensions) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for name in declensions.nominatives(known) {
            for endings in &self.endings {
                let stems =
                    endings.iter().filter_map(|it| name.strip_suffix(it.as_str()));
                for stem in stems.filter(|stem| stem.chars().count() >= STEM) {
                    names.extend(endings.iter().map(|ending| format!("{stem}{ending}")));
                }
            }
            names.insert(name);
        }
        names
    }

    /// Returns what a word says of somebody beside whose name it stands.
    fn said_by(&self, word: &Word<'_>) -> Option<Said> {
        let begins = |words: &[String]| {
            words.iter().any(|it| match it.strip_suffix('.') {
                Some(whole) => word.folded == whole,
                None => word.folded.starts_with(it.as_str()),
            })
        };
        if begins(&self.kin) {
            return Some(Said::Kin);
        }
        begins(&self.offices).then_some(Said::Office)
    }
}

impl Families {
    /// Returns whether a folded word is a surname of one.
    pub(super) fn has_surname(&self, word: &str) -> bool {
        self.surnames.contains_key(word)
    }

    /// Returns the number of forms of names.
    pub(super) fn len(&self) -> usize {
        self.surnames.len() + self.given.len()
    }
}

impl People {
    /// Adds the family of a child who is named in a chapter.
    pub(super) fn add_family(&mut self, surname: &[Word<'_>], chapter: Option<&str>) {
        for part in surname.iter().filter(|it| it.initial().is_none()) {
            for name in self.family.surnames(part.text, &self.declensions) {
                for (form, _) in self.declensions.forms(&name) {
                    let is_name = form.chars().count() > SHORTEST
                        && !self.given.contains(&form)
                        && self.declensions.can_be_name(&form);
                    if is_name {
                        let relative = self.families.surnames.entry(form).or_default();
                        relative.chapters.extend(chapter.map(str::to_owned));
                    }
                }
            }
        }
    }

    /// Adds somebody who was found beside children: a member of a family, or a child with the
    /// surname that was not known.
    pub(super) fn add_found(&mut self, passage: &str, chapter: Option<&str>) {
        let words = Word::all(passage);
        let is_child = words.first().is_some_and(|it| self.is_without_surname(it))
            || self.are_of_initials(&words, chapter);
        if is_child {
            return self.add_known(passage, chapter);
        }
        let (surnames, given): (Vec<_>, Vec<_>) = words
            .iter()
            .filter(|it| it.has_capital() && !self.known.has_given(&it.folded))
            .partition(|it| self.families.surnames.contains_key(&it.folded));
        if surnames.is_empty() {
            return;
        }
        for name in given {
            self.families.given.extend(name.folded.chars().next().map(String::from));
            if name.initial().is_none() {
                let forms = self.declensions.forms(name.text).into_keys();
                self.families.given.extend(forms);
            }
        }
    }

    /// Returns where members of the families of named children are named in a text that stands
    /// in a chapter, or in none.
    pub(super) fn relatives_in(
        &self,
        words: &[Word<'_>],
        chapter: Option<&str>,
    ) -> Vec<Identified> {
        if self.families.surnames.is_empty() {
            return Vec::new();
        }
        let named = (0..words.len()).filter_map(|at| self.by_family(words, at, chapter));
        let named = named.filter(|named| !self.are_public_among(words, named));
        let ranges = named.filter_map(|named| {
            let (first, last) = words.get(named.start).zip(words.get(named.end - 1))?;
            Some(first.range.start..last.range.end)
        });
        let (kind, certainty) = (Identifying::Name, Certainty::Possible);
        ranges.map(|range| Identified { kind, certainty, range }).collect()
    }

    /// Returns which words name a member of a family whose surname is at a place.
    fn by_family(
        &self,
        words: &[Word<'_>],
        at: usize,
        chapter: Option<&str>,
    ) -> Option<Range<usize>> {
        let word = words.get(at).filter(|word| word.has_capital())?;
        let relative = self.families.surnames.get(&word.folded)?;
        let named = self.with_given_names(words, at);
        let given: Vec<&Word<'_>> = (named.start..named.end)
            .filter(|it| *it < at || *it >= end_of_surname(words, at))
            .filter_map(|it| words.get(it))
            .collect();
        let is_near = chapter.is_some_and(|it| relative.chapters.contains(it));
        let is_member =
            || given.iter().any(|it| self.families.given.contains(&it.folded));
        let is_alone = || given.is_empty() && self.is_like_surname(&word.folded);
        let is_of_family = match self.said_beside(words, &named) {
            Some(Said::Kin) => true,
            Some(Said::Office) => false,
            None => is_near || is_member() || is_alone(),
        };
        is_of_family.then_some(named)
    }

    /// Returns the words of a name whose surname is at a place: „Ona Marija Kazlauskienė“,
    /// „O. Kazlauskienė“, „Kazlauskienė Ona“, „Kazlauskienė, O.“
    pub(super) fn with_given_names(&self, words: &[Word<'_>], at: usize) -> Range<usize> {
        let word = |at: usize| words.get(at);
        let mut start = at;
        while let Some((before, this)) =
            start.checked_sub(1).and_then(word).zip(word(start))
        {
            let is_initial = before.initial().is_some() && this.follows_initial();
            // A word that begins a sentence has a capital, too, and so has the header of a cell.
            let begins = start == 1 || before.begins_sentence();
            let can_be_name = || {
                start == at
                    && before.folded.chars().count() > JOINING
                    && self.declensions.can_be_name(&before.folded)
                    && self.family.said_by(before).is_none()
                    && (!begins || self.declensions.agree(before.text, this.text))
            };
            let is_name = this.is_beside()
                && before.has_capital()
                && (self.is_given_name(before) || can_be_name());
            if !is_initial && !is_name {
                break;
            }
            start -= 1;
        }
        let mut end = end_of_surname(words, at);
        let is_given = |word: &Word<'_>| {
            word.goes_on() && self.given.contains(&word.folded)
                || matches!(word.before, " " | "\u{a0}" | ", ")
                    && word.initial().is_some()
        };
        if start == at && word(end).is_some_and(is_given) {
            end += 1;
        }
        start..end
    }

    /// Returns whether the words beside a name say that somebody has an office.
    pub(super) fn has_office(&self, words: &[Word<'_>], named: &Range<usize>) -> bool {
        self.said_beside(words, named) == Some(Said::Office)
    }

    /// Returns whether the words beside a name say whose relative somebody is.
    pub(super) fn is_of_relative(
        &self,
        words: &[Word<'_>],
        named: &Range<usize>,
    ) -> bool {
        self.said_beside(words, named) == Some(Said::Kin)
    }

    fn said_beside(&self, words: &[Word<'_>], named: &Range<usize>) -> Option<Said> {
        self.said_before(words, named).or_else(|| self.said_behind(words, named))
    }

    /// Returns what is said before a name, or before a list of names in which it stands.
    fn said_before(&self, words: &[Word<'_>], named: &Range<usize>) -> Option<Said> {
        let mut count = 0;
        for at in (0..named.start).rev() {
            let (word, next) = words.get(at).zip(words.get(at + 1))?;
            let said = self.family.said_by(word).filter(|it| {
                // „Mokytoja Kazlauskaitę sumušė“ does not say who the teacher is.
                *it == Said::Kin || !self.declensions.differ(word.text, next.text)
            });
            if next.begins_sentence() && word.initial().is_none() {
                // „Prof. Ona Kazlauskienė“.
                let is_title = next.before.trim_end() == ".";
                return said.filter(|it| *it == Said::Office && is_title);
            }
            let is_joined = word.has_capital() || word.folded.chars().count() <= JOINING;
            if said == Some(Said::Kin) || said.is_some() && count == 0 {
                return said;
            }
            count += usize::from(!is_joined);
            if count == BEFORE {
                return None;
            }
        }
        None
    }

    /// Returns what is said behind a name: by the next word, or behind a comma.
    fn said_behind(&self, words: &[Word<'_>], named: &Range<usize>) -> Option<Said> {
        let behind = words.get(named.end..).unwrap_or_default();
        let is_apposed = behind.first().is_some_and(|it| it.before.trim_end() == ",");
        let count = if is_apposed { BEHIND } else { 1 };
        let behind = behind.iter().take(count).take_while(|it| !it.begins_sentence());
        let mut said = behind.filter_map(|word| self.family.said_by(word));
        said.find(|it| is_apposed || *it == Said::Kin)
    }
}
