//! Who is named in names that no reader is meant to read: `jonas-petraitis`, `jono_byla`.
//!
//! They have neither capitals nor diacritics, and one word is enough: nobody calls a chapter
//! after a child's first name by chance.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use regex::{Regex, RegexBuilder};

use super::capitals::with_small_end;
use super::cases::Declensions;
use super::family::{Families, Family};
use super::initials::Initials;
use super::known::Known;
use super::word::Word;
use super::{Identifying, Privacy};
use crate::text::search::{fold, without_marks};

/// The fewest letters of a name: shorter ones are words of many languages.
pub(super) const SHORTEST: usize = 3;
/// How many letters the ending of a surname can have that changes with its case.
const ENDING: usize = 3;
/// How large a compiled pattern may be, in bytes.
const MAX_SIZE: usize = 1 << 20;

/// Who can be named.
#[derive(Debug)]
pub struct People {
    /// Given names in all their cases, folded.
    pub(super) given: BTreeSet<String>,
    /// The same as they are written.
    written: Arc<HashSet<String>>,
    /// Those of them that stand by themselves and are no other words, and whether each has other
    /// cases.
    pub(super) nominatives: BTreeMap<String, bool>,
    /// Given names that are also other words.
    pub(super) words: BTreeSet<String>,
    /// Surnames of those who are named in the report, folded.
    surnames: BTreeSet<String>,
    /// How surnames end, folded.
    pub(super) endings: Vec<String>,
    /// Whom the project's rules name.
    listed: Vec<Regex>,
    /// Whom everybody may know, folded, by several words.
    pub(super) public: Vec<String>,
    /// The same in one word each.
    public_in_one_word: BTreeSet<String>,
    pub(super) declensions: Arc<Declensions>,
    pub(super) family: Arc<Family>,
    /// Children who are named in the report.
    pub(super) known: Known,
    /// Those of whom only the initials are told.
    pub(super) initials: Initials,
    /// Their families.
    pub(super) families: Families,
}

/// A passage that names somebody.
#[derive(Debug, Clone, Copy)]
pub struct Told<'t> {
    /// What it says; parts of it that stand in different texts have a bar between them.
    pub text: &'t str,
    /// The chapter in which it stands, if it is in one.
    pub chapter: Option<&'t str>,
}

impl Privacy {
    /// Returns who can be named in the report.
    pub fn people(&self) -> &People {
        self.people.get_or_init(|| self.people_in([], []))
    }

    /// Returns the rules for a report of which some passages name children, and others members
    /// of their families.
    #[must_use]
    pub fn knowing<'t>(
        &self,
        children: impl IntoIterator<Item = Told<'t>>,
        others: impl IntoIterator<Item = Told<'t>>,
    ) -> Privacy {
        let people = self.people_in(children, others);
        Privacy { people: Arc::new(OnceLock::from(people)), ..self.clone() }
    }

    fn people_in<'t>(
        &self,
        children: impl IntoIterator<Item = Told<'t>>,
        others: impl IntoIterator<Item = Told<'t>>,
    ) -> People {
        let long = |name: &String| name.chars().count() >= SHORTEST;
        let given = self.given.iter().map(|name| fold(name)).filter(long).collect();
        let rules = self.rules.values();
        let rules = rules.filter(|it| it.is_of_project && it.kind == Identifying::Name);
        // A form that has any given name finds nobody else.
        let forms = rules.flat_map(|rule| &rule.forms).filter(|form| !form.is_named());
        let patterns = forms.map(|form| form.pattern.as_str());
        let listed = patterns.filter_map(|text| {
            let mut builder = RegexBuilder::new(&without_marks(text));
            builder.case_insensitive(true).size_limit(MAX_SIZE).build().ok()
        });
        let public = self.public.texts().map(spaced);
        let public: Vec<String> = public.filter(|it| it.contains(' ')).collect();
        let words: BTreeSet<String> = self.words.iter().map(|word| fold(word)).collect();
        let nominatives = self.nominatives.iter();
        let nominatives = nominatives.map(|(name, has_cases)| (fold(name), *has_cases));
        let mut people = People {
            given,
            written: Arc::clone(&self.given),
            nominatives: nominatives
                .filter(|(name, _)| long(name) && !words.contains(name))
                .collect(),
            words,
            surnames: BTreeSet::new(),
            endings: self.endings.iter().map(|ending| fold(ending)).collect(),
            listed: listed.collect(),
            public_in_one_word: public.iter().map(|it| it.replace(' ', "")).collect(),
            public,
            declensions: Arc::clone(&self.declensions),
            family: Arc::clone(&self.family),
            known: Known::default(),
            initials: Initials::default(),
            families: Families::default(),
        };
        for Told { text, chapter } in children {
            people.add_surnames(text);
            people.add_known(text, chapter);
        }
        for Told { text, chapter } in others {
            people.add_found(text, chapter);
        }
        people
    }
}

impl People {
    /// Adds the words beside given names that begin with a capital.
    fn add_surnames(&mut self, passage: &str) {
        let words: Vec<&str> = passage.split([' ', '\u{a0}']).collect();
        for pair in words.windows(2) {
            let [first, second] = pair else { continue };
            let second = second.trim_end_matches(|c: char| !c.is_alphabetic());
            for (name, surname) in [(first, &second), (&second, first)] {
                let folded = fold(surname);
                let is_name = surname.starts_with(char::is_uppercase)
                    && surname.chars().all(|c| c.is_alphabetic() || c == '-')
                    && folded.chars().count() > SHORTEST;
                if is_name && self.given.contains(&fold(name)) {
                    self.surnames.extend(folded.split('-').map(str::to_owned));
                }
            }
        }
    }

    /// Returns whether a word with a capital is a given name. It may have been typed without
    /// diacritics, but not with others: „Matė“ (saw) is no form of „Matas“.
    pub(super) fn is_given_name(&self, word: &Word<'_>) -> bool {
        self.given.contains(&word.folded)
            && (word.text.is_ascii()
                || self.written.contains(word.text)
                || self.written.contains(&with_small_end(word.text)))
    }

    /// Returns whether somebody is known from the report.
    pub fn are_known(&self) -> bool {
        self.have_surnames() || !self.known.is_empty() || !self.initials.is_empty()
    }

    /// Returns of how many names it is known whose they are.
    pub fn count(&self) -> usize {
        self.known.len() + self.initials.len() + self.families.len()
    }

    /// Returns whether somebody's surname is known from the report.
    pub(super) fn have_surnames(&self) -> bool {
        !self.surnames.is_empty()
    }

    /// Returns whether a name of a file, a place or an entry names somebody.
    pub fn are_named_in(&self, name: &str) -> bool {
        let name = spaced(name);
        let mut words = name.split(' ');
        let is_named = words.any(|word| {
            self.given.contains(word)
                || self.have_surname(word)
                || self.in_one_word(word).is_some()
        }) || self.are_listed_in(&name);
        is_named && !self.are_public(&name)
    }

    /// Returns whether a folded word can be the surname of somebody who is named in the report.
    pub(super) fn have_surname(&self, word: &str) -> bool {
        self.surnames.iter().any(|it| is_form_of(it, word))
    }

    /// Returns whether the project's rules name somebody in folded words.
    pub(super) fn are_listed_in(&self, words: &str) -> bool {
        self.listed.iter().any(|pattern| pattern.is_match(words))
    }

    /// Returns whether everybody may know who is named in several folded words, or in one word
    /// that is made of them.
    pub(super) fn are_public(&self, words: &str) -> bool {
        self.public_in_one_word.contains(words)
            || words.contains(' ') && self.public.iter().any(|it| it.contains(words))
    }

    /// Returns whether words are part of a name that everybody may know, and stand there in it.
    pub(super) fn are_public_among(
        &self,
        words: &[Word<'_>],
        named: &Range<usize>,
    ) -> bool {
        self.public.iter().any(|public| {
            let public: Vec<&str> = public.split(' ').collect();
            let first = (named.end + 1).saturating_sub(public.len() + 1).min(named.start);
            (first..=named.start).any(|start| {
                let end = start + public.len();
                let there = words.get(start..end).unwrap_or_default();
                let mut pairs = there.iter().zip(&public);
                end >= named.end
                    && there.len() == public.len()
                    && pairs.all(|(word, public)| word.folded == **public)
            })
        })
    }
}

/// Returns the words of a name, folded, with a blank between them: those that hyphens part, and
/// those that begin with a capital.
pub(super) fn spaced(name: &str) -> String {
    let mut text = String::new();
    let mut before = ' ';
    for c in name.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            text.push(' ');
        }
        let is_mark = ('\u{300}'..='\u{36f}').contains(&c);
        text.push(if c.is_alphabetic() || is_mark { c } else { ' ' });
        before = c;
    }
    fold(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Returns whether two folded words can be forms of one surname: in most languages they differ
/// in their endings alone.
fn is_form_of(surname: &str, word: &str) -> bool {
    let pairs = surname.chars().zip(word.chars());
    let common = pairs.take_while(|(a, b)| a == b).count();
    let rest = |word: &str| word.chars().count() - common;
    common >= SHORTEST
        && rest(surname) <= ENDING
        && rest(word) <= ENDING
        && common > rest(word)
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::text::builtin_privacy;

    #[test]
    fn names_of_files_name_people() {
        let rules = "[rules.byla]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = ['Šimkut\\w+']\n";
        let privacy = builtin_privacy("LT").with(rules).unwrap();
        let privacy = privacy.with_public(["Jono Basanavičiaus gimnazija".to_owned()]);
        let told = ["Jonas Petraitis, 12 metų", "Vilniuje"];
        let told = told.map(|text| Told { text, chapter: None });
        let privacy = privacy.knowing(told, []);
        let people = privacy.people();
        for (name, expected) in [
            ("jonas-petraitis", true),
            ("jono_byla", true),
            ("12-petraicio-byla", true),
            ("PetraitisByla", true),
            ("austeja", true),
            ("Živilė2019", true),
            ("zivile", true),
            ("simkutes", true),
            ("jonaspetraitis", true),
            ("byla-austejakazlauskaite", true),
            ("27-smurtas", false),
            ("jonava", false),
            ("petrapilis", false),
            ("vilniuje", false),
            ("jono-basanaviciaus-gimnazija", false),
            ("poverty", false),
            ("at-a-glance", false),
            ("", false),
        ] {
            assert_eq!(people.are_named_in(name), expected, "{name}");
        }
    }
}
