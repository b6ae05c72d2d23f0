//! What in a text could identify a child: names beside ages, personal codes, addresses.
//!
//! The rules are data. Some hold everywhere, some in one State, some in one language; a project
//! adds its own. A rule says how something is written, and in which context it is innocent. All
//! rules look at each text, whatever its language: a report quotes in other languages, and shows
//! what is not translated yet as it is.

mod capitals;
mod cases;
mod family;
mod initials;
mod known;
mod needed;
mod parse;
mod people;
mod pieces;
mod plain;
mod public;
mod search;
mod searched;
mod small;
#[cfg(test)]
mod tests;
mod word;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::text::Lexicon;
use crate::text::required::Parts;
use crate::text::rules::Pattern;
use crate::text::search::fold;
use capitals::{capitalized_words, in_sentence_case, with_small_end};
use cases::Declensions;
use family::Family;
use needed::Needed;
pub use people::{People, Told};
pub use pieces::NamePiece;
use plain::Plain;
use public::Public;
use search::Search;
use searched::Searched;

/// The group of a pattern that holds what is masked; the rest of the match is context.
const FOUND: &str = "found";
/// The group of a pattern that has to be a given name.
const NAME: &str = "name";
/// How that group is written in patterns.
const NAME_GROUP: &str = "(?<name>";
/// How the names of groups begin that hold a year of birth.
const YEAR: &str = "year";
/// Who was born more years than this before the report is no child any more, and was none in
/// the years that the report is about.
const CHILDHOOD: i32 = 20;

/// What masks a passage: of one length, which tells nothing of what is behind it.
pub const BAR: &str = "█████";

/// The rules that find what could identify a child.
#[derive(Debug, Clone, Default)]
pub struct Privacy {
    rules: BTreeMap<String, Arc<Rule>>,
    /// Parts of patterns by name, which patterns refer to as `{{name}}`.
    parts: Parts,
    /// Given names in all their cases.
    given: Arc<HashSet<String>>,
    /// Given names as they stand by themselves, and whether each has other cases.
    nominatives: Arc<BTreeMap<String, bool>>,
    /// Given names that are also other words.
    words: Arc<BTreeSet<String>>,
    /// How surnames end.
    endings: Arc<[String]>,
    /// How names are declined.
    declensions: Arc<Declensions>,
    /// How members of a family are called.
    family: Arc<Family>,
    /// How labels and headers begin that stand beside names; folded.
    labels: Arc<[String]>,
    /// Who can be named, once somebody asks.
    people: Arc<OnceLock<People>>,
    /// What texts must have for the rules to be searched.
    needed: Arc<OnceLock<Needed>>,
    /// In which texts the rules find nothing.
    searched: Arc<Searched>,
    /// The names of built-in rules that a project replaces or turns off.
    replaced: BTreeSet<String>,
    public: Public,
    /// The year of the report.
    year: i32,
}

/// A rule.
#[derive(Debug)]
struct Rule {
    kind: Identifying,
    certainty: Certainty,
    forms: Vec<Form>,
    /// A text that has none of these is not searched, which saves time; empty for any text.
    needs: Vec<String>,
    /// Nor is one without this, which all forms have in them and which is found faster.
    only_with: Option<Pattern>,
    /// A text with fewer digits is not searched either.
    digits: usize,
    /// Found texts that are innocent after all.
    except: Option<Pattern>,
    /// Sentences in which it is innocent.
    unless: Option<Pattern>,
    /// What stands before it in its sentence where it is innocent.
    unless_before: Option<Pattern>,
    /// What stands behind it in its sentence where it is innocent.
    unless_after: Option<Pattern>,
    /// Whether a project added it.
    is_of_project: bool,
    /// Whether it holds only for the words of a child.
    is_for_voices: bool,
    checksum: Option<Checksum>,
}

/// How something is written.
#[derive(Debug)]
struct Form {
    pattern: Pattern,
    /// Whether a part of it has to be a given name, once that was asked.
    is_named: OnceLock<bool>,
}

/// How a check digit is computed from the digits before it.
#[derive(Debug)]
struct Checksum {
    weights: Vec<Vec<u32>>,
    modulus: u32,
}

crate::text::named! {
    /// What could identify a child.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Identifying {
        /// The number that a State gives to a person.
        PersonalCode = "personal-code",
        /// The number of a passport or another document of a person.
        Document = "document",
        /// A bank account.
        Account = "account",
        /// The day of birth.
        BirthDate = "birth-date",
        /// A name, perhaps with an age.
        Name = "name",
        /// Where somebody lives.
        Address = "address",
        /// A telephone number.
        Telephone = "telephone",
        /// An address of e-mail or of a social network.
        Email = "email",
        /// The number of a case in a court or an office.
        CaseNumber = "case-number",
        /// A few children in a small place.
        SmallCount = "small-count",
        /// The illness or disability of one child of a school or a small place.
        Health = "health",
        /// The school of a child.
        School = "school",
        /// The small place of a child who speaks.
        Place = "place",
        /// The exact age of a child who speaks.
        Age = "age",
        /// The number plate of a car.
        Plate = "plate",
    }
}

impl Identifying {
    /// Returns whether it is innocent beside the name of a public institution, whose it is.
    fn is_of_institutions(self) -> bool {
        matches!(
            self,
            Identifying::Account
                | Identifying::Address
                | Identifying::Telephone
                | Identifying::Email
        )
    }
}

/// How sure it is that something identifies a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It may, and a reader has to decide.
    Possible,
    /// Most likely it does.
    Likely,
    /// Nothing innocent looks like it.
    Sure,
}

/// A part of a text that could identify a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// What it is.
    pub kind: Identifying,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it is, in bytes of the text.
    pub range: Range<usize>,
}

impl Privacy {
    /// Returns the rules for a report of a year.
    #[must_use]
    pub fn of_year(mut self, year: i32) -> Self {
        self.year = year;
        self.searched = Arc::default();
        self
    }

    /// Adds what everybody may know: numbers, addresses, names.
    #[must_use]
    pub fn with_public(mut self, texts: impl IntoIterator<Item = String>) -> Self {
        self.public.extend(texts);
        self.people = Arc::default();
        self.searched = Arc::default();
        self
    }

    /// Returns what in a text could identify a child, in order; none overlap.
    pub fn find(&self, text: &str, is_voice: bool, lexicon: &Lexicon) -> Vec<Identified> {
        self.find_in_chapter(None, text, is_voice, lexicon)
    }

    /// Returns what in a text of a chapter could identify a child who may be named there.
    pub fn find_in_chapter(
        &self,
        chapter: Option<&str>,
        text: &str,
        is_voice: bool,
        lexicon: &Lexicon,
    ) -> Vec<Identified> {
        // The shortest is the given name of somebody who is named elsewhere.
        if text.len() < people::SHORTEST {
            return Vec::new();
        }
        let plain = Plain::of(text);
        let mut found = self.searched.look(plain.text(), is_voice, || {
            let cased = in_sentence_case(plain.text(), |name| self.given.contains(name));
            let searched = cased.as_deref().unwrap_or(plain.text());
            self.by_rules(searched, is_voice, lexicon)
        });
        let people = self.people();
        found.extend(people.named_in(plain.text()));
        found.extend(people.known_in(plain.text(), chapter));
        let mut found = without_overlaps(found);
        for identified in &mut found {
            identified.range = plain.written(identified.range.clone());
        }
        found
    }

    /// Returns what the rules find in a plain text, and whether its language decided on any of it.
    fn by_rules(
        &self,
        text: &str,
        is_voice: bool,
        lexicon: &Lexicon,
    ) -> (Vec<Identified>, bool) {
        let mut search = Search::new(self, text, lexicon);
        let needed = self.needed.get_or_init(|| Needed::of(&self.rules));
        for (rule, forms) in needed.met_by(text) {
            if is_voice || !rule.is_for_voices {
                search.look_for(rule, &forms);
            }
        }
        let has_asked = search.has_asked_language();
        (search.found, has_asked)
    }

    /// Returns the names of built-in rules that the project replaces or turns off.
    pub fn replaced(&self) -> impl Iterator<Item = &str> {
        self.replaced.iter().map(String::as_str)
    }

    /// Returns a text with bars over what could identify a child; `None` if nothing could.
    pub fn masked(
        &self,
        text: &str,
        is_voice: bool,
        lexicon: &Lexicon,
    ) -> Option<String> {
        let found = self.find(text, is_voice, lexicon);
        (!found.is_empty()).then(|| {
            let mut masked = String::new();
            let mut from = 0;
            for Identified { range, .. } in found {
                masked.push_str(text.get(from..range.start).unwrap_or_default());
                masked.push_str(BAR);
                from = range.end;
            }
            masked.push_str(text.get(from..).unwrap_or_default());
            masked
        })
    }
}

impl Privacy {
    /// Returns whether a text has a given name.
    pub fn has_given_name(&self, text: &str) -> bool {
        // Most words begin small, and are not looked up.
        capitalized_words(text).any(|word| {
            self.given.contains(word)
                || word.chars().skip(1).any(char::is_uppercase)
                    && self.given.contains(&with_small_end(word))
        })
    }
}

impl Privacy {
    /// Returns whether the label of a row or the header of a column asks for a name.
    pub fn asks_for_name(&self, label: &str) -> bool {
        let label = fold(label.trim_start());
        self.labels.iter().any(|it| label.starts_with(it.as_str()))
    }
}

impl Form {
    /// Returns whether a part of it has to be a given name.
    fn is_named(&self) -> bool {
        *self.is_named.get_or_init(|| self.pattern.as_str().contains(NAME_GROUP))
    }
}

impl Checksum {
    /// Returns whether the last digit of a number is its check digit.
    fn holds(&self, number: &str) -> bool {
        let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
        let Some((last, digits)) = digits.split_last() else { return false };
        let rest = |weights: &Vec<u32>| {
            let sum: u32 = digits.iter().zip(weights).map(|(a, b)| a * b).sum();
            sum.checked_rem(self.modulus).unwrap_or_default()
        };
        // A rest of two digits has no check digit: the next weights decide.
        self.weights.iter().map(rest).find(|rest| *rest < 10).unwrap_or(0) == *last
    }
}

/// Joins what overlaps: the surest says what it is, and all of it is masked.
pub fn without_overlaps(mut found: Vec<Identified>) -> Vec<Identified> {
    found.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.range.end), it.kind));
    let mut apart: Vec<Identified> = Vec::new();
    for next in found {
        match apart.last_mut() {
            Some(last) if next.range.start < last.range.end => {
                last.range.end = last.range.end.max(next.range.end);
                if next.certainty > last.certainty {
                    (last.kind, last.certainty) = (next.kind, next.certainty);
                }
            }
            _ => apart.push(next),
        }
    }
    apart
}
