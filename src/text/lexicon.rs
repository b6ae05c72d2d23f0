//! The words by which a language is compared with others: those of figures, the most
//! frequent, and abbreviations.
//!
//! They are messages (`figures-…`, `language-…`); no language is named here.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::text::figures::Share;
use crate::text::number::Marks;
use crate::text::{Args, Catalog, Language};

/// What a word, or several that follow each other, have to do with figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::text) enum Meaning {
    /// It is a number: "three", "third".
    Number(Decimal),
    /// It may be one of these numbers, the smallest first: "one", "first", "decade".
    Perhaps(Vec<Decimal>),
    /// It is a fraction that may be written as any of these numbers: "three quarters".
    Fraction(Vec<Decimal>),
    /// It says how many times as much: "twice", "doubled".
    Times(Decimal),
    /// It multiplies the number before it: "million". Whether it stands in the plural, and
    /// alone means nothing exact: "hundreds".
    Scale(Decimal, bool),
    /// It adds a half to the number before it: "and a half".
    AndHalf,
    /// It takes the number after it below zero: "minus".
    Minus,
    /// It makes the number before it a share, "per cent", or a difference of two,
    /// "percentage points".
    Share(Share),
    /// A telephone follows.
    Telephone,
    /// It names a month.
    Month(u8),
    /// It says that a month's name stands before it.
    MonthMark,
    /// It says that the hours before it are those after noon.
    Afternoon,
    /// It joins parts of a number: "a hundred and five".
    Join,
    /// It joins words of no exact number: "hundreds of thousands".
    Of,
    /// It only looks like one of the others.
    Nothing,
}

/// The words by which a language is compared with others, and its signs within numbers.
#[derive(Debug)]
pub struct Lexicon {
    pub(in crate::text) marks: Marks,
    /// The words by their first letter in lower case.
    words: BTreeMap<char, Entries>,
    /// Words that stand in most sentences.
    frequent: BTreeSet<String>,
    /// Letters, small ones, that few other languages have.
    letters: BTreeSet<char>,
    /// Abbreviations that end with a point but no sentence, without their points.
    abbreviations: BTreeSet<String>,
    /// Words of postal addresses, without their points.
    address: BTreeSet<String>,
    /// The words of names of places.
    places: BTreeSet<String>,
    /// What may stand right behind a number, a name or a link: endings and short units.
    suffixes: BTreeSet<String>,
    /// The words that ask for a case of what follows them, without their points, and the
    /// case's name.
    governing: BTreeMap<String, &'static str>,
    /// The words between the ends of a range: `to`, `between~and`.
    ranges: BTreeSet<String>,
}

/// The cases that words may ask of what follows them, by the names of their messages.
const GOVERNED: [&str; 5] =
    ["genitive", "dative", "accusative", "instrumental", "locative"];

/// The entries that begin with a letter.
#[derive(Debug, Default)]
struct Entries {
    /// Those of one word.
    words: Vec<Word>,
    /// Those of several.
    phrases: Vec<Word>,
}

impl Entries {
    fn all(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().chain(&self.phrases)
    }
}

#[derive(Debug)]
struct Word {
    /// In lower case, unless it is always written with a capital.
    text: String,
    /// Whether it is always written with a capital.
    is_name: bool,
    /// Whether all words that begin so are meant.
    is_beginning: bool,
    /// The words that have to follow.
    next: Vec<Word>,
    meaning: Meaning,
}

impl Word {
    fn fits(&self, word: &str, lowered: &str) -> bool {
        let word = if self.is_name { word } else { lowered };
        if self.is_beginning { word.starts_with(&self.text) } else { word == self.text }
    }

    /// Reads an entry; `~` stands between the words of one, and `*` for any ending.
    fn new(entry: &str, meaning: &Meaning) -> Word {
        let word = |text: &str, next| {
            let beginning = text.strip_suffix('*');
            let text = beginning.unwrap_or(text).replace('.', "");
            Word {
                is_name: text.starts_with(char::is_uppercase),
                text,
                is_beginning: beginning.is_some(),
                next,
                meaning: meaning.clone(),
            }
        };
        let mut words = entry.split('~');
        let first = words.next().unwrap_or_default();
        let next = words.map(|text| word(text, Vec::new())).collect();
        word(first, next)
    }
}

/// Returns the letters of a language, small and capital: those of the Latin alphabet and what
/// `comparison.ftl` adds to them.
pub fn alphabet(language: Language, catalog: &Catalog) -> BTreeSet<char> {
    let further = catalog.format(language, "language-letters", &Args::new());
    let further = further.unwrap_or_default();
    let further = further.chars().filter(|letter| letter.is_alphabetic());
    let small: Vec<char> = ('a'..='z').chain(further).collect();
    let capitals = small.iter().flat_map(|letter| letter.to_uppercase());
    capitals.chain(small.iter().copied()).collect()
}

impl Lexicon {
    pub(in crate::text) fn new(language: Language, catalog: &Catalog) -> Self {
        let list = |id: &str| -> BTreeSet<String> {
            let list = catalog.format(language, id, &Args::new()).unwrap_or_default();
            list.split_whitespace().map(|word| word.replace('.', "")).collect()
        };
        let mut lexicon = Lexicon {
            marks: Marks::of(language),
            words: BTreeMap::new(),
            frequent: list("language-words"),
            letters: list("language-letters")
                .iter()
                .flat_map(|letters| letters.chars())
                .collect(),
            abbreviations: list("language-abbreviations"),
            address: list("language-address"),
            places: list("language-places"),
            suffixes: list("language-suffixes")
                .into_iter()
                .chain(list("inflection-endings"))
                .collect(),
            governing: GOVERNED
                .iter()
                .flat_map(|case| {
                    let words = list(&format!("governs-{case}"));
                    words.into_iter().map(|word| (word, *case))
                })
                .collect(),
            ranges: list("language-ranges"),
        };
        for id in catalog.ids(language) {
            let Some(name) = id.strip_prefix("figures-") else { continue };
            let Some(meaning) = meaning(name) else { continue };
            let list = catalog.format(language, id, &Args::new()).unwrap_or_default();
            for word in list.split_whitespace() {
                lexicon.add(word, &meaning);
            }
        }
        lexicon
    }

    fn add(&mut self, entry: &str, meaning: &Meaning) {
        let word = Word::new(entry, meaning);
        if let Some(first) = word.text.chars().next() {
            let entries = self.words.entry(lower(first)).or_default();
            let list = if word.next.is_empty() {
                &mut entries.words
            } else {
                &mut entries.phrases
            };
            list.push(word);
        }
    }

    /// Returns whether a word is one of those that stand in most sentences.
    pub fn is_frequent(&self, word: &str) -> bool {
        self.frequent.contains(word)
    }

    /// Returns whether a letter, a small one, is one that few other languages have.
    pub fn is_telling(&self, letter: char) -> bool {
        self.letters.contains(&letter)
    }

    /// Returns whether a word, without its points, is one of postal addresses.
    pub fn is_of_address(&self, word: &str) -> bool {
        self.address.contains(word)
    }

    /// Returns whether a word is one of the name of a place that other languages have, too.
    pub fn is_place(&self, word: &str) -> bool {
        self.places.contains(word)
    }

    /// Returns whether letters may stand right behind a number, a name or a link. What is
    /// also a frequent word is rather that word, unless it is a single letter.
    pub fn is_suffix(&self, letters: &str) -> bool {
        let is_word = letters.chars().count() > 1 && self.is_frequent(letters);
        self.suffixes.contains(letters) && !is_word
    }

    /// Returns the last word of a text, if what follows it surely stands in a case, and the
    /// case's name.
    pub fn governing<'t>(&self, before: &'t str) -> Option<(&'t str, &'static str)> {
        let words = before.trim_end();
        let is_apart = words.len() < before.len();
        let word = words.rsplit(char::is_whitespace).next().filter(|_| is_apart)?;
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let case = self.governing.get(&word.replace('.', "").to_lowercase())?;
        Some((word, case))
    }

    /// Returns whether a word between two figures makes a range of them, by itself or behind the
    /// word before the first: "2012 to 2021", "between 2012 and 2021".
    pub fn is_range(&self, before: &str, between: &str) -> bool {
        let both = format!("{before}~{between}").to_lowercase();
        self.ranges.contains(between) || self.ranges.contains(&both)
    }

    /// Returns whether a word, without its points, is an abbreviation within a sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Returns whether the language has words for numbers.
    pub fn has_numbers(&self) -> bool {
        let mut all = self.words.values().flat_map(Entries::all);
        all.any(|word| matches!(word.meaning, Meaning::Number(_)))
    }

    /// Returns what a word means, by the longest entry that fits it. One that may be several
    /// numbers may be all of them.
    pub(in crate::text) fn meaning(&self, word: &str) -> Option<Meaning> {
        let list = &self.words.get(&lower(word.chars().next()?))?.words;
        let lowered = lowered(word);
        let fitting = || list.iter().filter(|listed| listed.fits(word, &lowered));
        let length = fitting().map(|word| word.text.len()).max()?;
        joined(fitting().filter(|word| word.text.len() == length))
    }

    /// Returns the number that a name with digits stands for, exactly as it is listed: "Q3".
    pub(in crate::text) fn named_number(&self, name: &str) -> Option<Decimal> {
        let list = self.words.get(&lower(name.chars().next()?))?;
        match &list.all().find(|word| word.text == name)?.meaning {
            Meaning::Number(value) => Some(*value),
            Meaning::Perhaps(values) => values.first().copied(),
            _ => None,
        }
    }

    /// Returns what the words mean with which a text begins, and how long they are, by the
    /// longest entry of several words that fits.
    pub(in crate::text) fn phrase(&self, text: &str) -> Option<(usize, Meaning)> {
        let list = &self.words.get(&lower(text.chars().next()?))?.phrases;
        if list.is_empty() {
            return None;
        }
        let first = first_word(text);
        let lowered = lowered(first);
        let fitting: Vec<(usize, &Word)> = list
            .iter()
            .filter(|word| word.fits(first, &lowered))
            .filter_map(|word| Some((phrase_length(word, text)?, word)))
            .collect();
        let length = fitting.iter().map(|(length, _)| *length).max()?;
        let longest = fitting.iter().filter(|(other, _)| *other == length);
        Some((length, joined(longest.map(|(_, word)| *word))?))
    }
}

/// Returns what entries mean that fit equally well.
fn joined<'w>(entries: impl Iterator<Item = &'w Word>) -> Option<Meaning> {
    let mut meaning: Option<Meaning> = None;
    for word in entries {
        match (&mut meaning, &word.meaning) {
            (Some(Meaning::Perhaps(values)), Meaning::Perhaps(others))
            | (Some(Meaning::Fraction(values)), Meaning::Fraction(others)) => {
                values.extend(others);
                values.sort_unstable();
            }
            (Some(_), _) => {}
            (None, new) => meaning = Some(new.clone()),
        }
    }
    meaning
}

/// Returns how long the words of an entry are with which a text begins: with spaces or
/// hyphens between them, and points after abbreviations.
fn phrase_length(entry: &Word, text: &str) -> Option<usize> {
    let mut at = 0;
    for (index, part) in std::iter::once(entry).chain(&entry.next).enumerate() {
        if index > 0 {
            let rest = text.get(at..)?;
            let after = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
            let between = rest.len() - after.len();
            let is_one_line = !rest.get(..between)?.contains('\n');
            if between == 0 || !is_one_line {
                return None;
            }
            at += between;
        }
        let word = first_word(text.get(at..)?);
        if !part.fits(word, &lowered(word)) {
            return None;
        }
        at += word.len();
        let is_last = index == entry.next.len();
        if !is_last && text.get(at..)?.starts_with('.') {
            at += 1;
        }
    }
    let is_whole = !text.get(at..)?.starts_with(char::is_alphanumeric);
    is_whole.then_some(at)
}

/// Returns the letters that a text begins with.
fn first_word(text: &str) -> &str {
    let rest = text.trim_start_matches(char::is_alphabetic);
    text.get(..text.len() - rest.len()).unwrap_or_default()
}

/// Returns a word in lower case.
pub(crate) fn lowered(word: &str) -> Cow<'_, str> {
    if word.chars().any(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Returns the meaning of the words in a message `figures-…`. A decimal point in a name is a
/// hyphen: `figures-number-1-5`.
fn meaning(name: &str) -> Option<Meaning> {
    let number = |prefix: &str| -> Option<Decimal> {
        name.strip_prefix(prefix)?.replace('-', ".").parse().ok()
    };
    Some(match name {
        "month-mark" => Meaning::MonthMark,
        "afternoon" => Meaning::Afternoon,
        "join" => Meaning::Join,
        "of" => Meaning::Of,
        "and-half" => Meaning::AndHalf,
        "minus" => Meaning::Minus,
        "percent" => Meaning::Share(Share::Percent),
        "points" => Meaning::Share(Share::Points),
        "telephone" => Meaning::Telephone,
        "nothing" => Meaning::Nothing,
        _ => {
            if let Some(value) = number("number-") {
                Meaning::Number(value)
            } else if let Some(value) = number("perhaps-") {
                Meaning::Perhaps(vec![value])
            } else if let Some(value) = number("fraction-") {
                Meaning::Fraction(vec![value])
            } else if let Some(value) = number("times-") {
                Meaning::Times(value)
            } else if let Some(value) = number("scale-") {
                Meaning::Scale(value, false)
            } else if let Some(value) = number("scales-") {
                Meaning::Scale(value, true)
            } else {
                Meaning::Month(u8::try_from(number("month-")?).ok()?)
            }
        }
    })
}
