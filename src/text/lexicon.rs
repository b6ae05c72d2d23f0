//! The words by which a language is compared with others: those of figures, the most
//! frequent, and abbreviations.
//!
//! They are messages (`figures-…`, `language-…`); no language is named here.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::text::number::Marks;
use crate::text::{Args, Catalog, Language};

/// What a word has to do with figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Meaning {
    /// It is a number: "three", "third".
    Number(u64),
    /// It may be a number: "one", "first", "decade".
    Perhaps(u64),
    /// It multiplies the number before it: "million".
    Scale(u64),
    /// It names a month.
    Month(u8),
    /// It says that a month's name stands before it.
    MonthMark,
    /// It says that the hours before it are those after noon.
    Afternoon,
    /// It joins parts of a number: "a hundred and five".
    Join,
    /// It only looks like one of the others.
    Nothing,
}

/// The words by which a language is compared with others, and its signs within numbers.
#[derive(Debug)]
pub struct Lexicon {
    pub(in crate::text) marks: Marks,
    /// The words by their first letter in lower case.
    words: BTreeMap<char, Vec<Word>>,
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
}

#[derive(Debug)]
struct Word {
    /// In lower case, unless it is always written with a capital.
    text: String,
    /// Whether all words that begin so are meant.
    is_beginning: bool,
    meaning: Meaning,
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
                .flat_map(|own| own.chars())
                .collect(),
            abbreviations: list("language-abbreviations"),
            address: list("language-address"),
            places: list("language-places"),
            suffixes: list("language-suffixes")
                .into_iter()
                .chain(list("inflection-endings"))
                .collect(),
        };
        for id in catalog.ids(language) {
            let Some(name) = id.strip_prefix("figures-") else { continue };
            let Some(meaning) = meaning(name) else { continue };
            let list = catalog.format(language, id, &Args::new()).unwrap_or_default();
            list.split_whitespace().for_each(|word| lexicon.add(word, meaning));
        }
        lexicon
    }

    fn add(&mut self, word: &str, meaning: Meaning) {
        let (text, is_beginning) = match word.strip_suffix('*') {
            Some(beginning) => (beginning, true),
            None => (word, false),
        };
        let text = text.replace('.', "");
        if let Some(first) = text.chars().next() {
            let first = lower(first);
            let list = self.words.entry(first).or_default();
            list.push(Word { text, is_beginning, meaning });
        }
    }

    /// Says whether a word is one of those that stand in most sentences.
    pub fn is_frequent(&self, word: &str) -> bool {
        self.frequent.contains(word)
    }

    /// Says whether a letter, a small one, is one that few other languages have.
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

    /// Says whether a word, without its points, is an abbreviation within a sentence.
    pub(in crate::text) fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }

    /// Says whether the language has words for numbers.
    pub fn has_numbers(&self) -> bool {
        let mut all = self.words.values().flatten();
        all.any(|word| matches!(word.meaning, Meaning::Number(_)))
    }

    /// Returns what a word means, by the longest entry that fits it.
    pub(in crate::text) fn meaning(&self, word: &str) -> Option<Meaning> {
        let list = self.words.get(&lower(word.chars().next()?))?;
        let is_small = !word.chars().any(char::is_uppercase);
        let lowered =
            if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        let fits = |own: &&Word| {
            let is_name = own.text.starts_with(char::is_uppercase);
            let word = if is_name { word } else { &*lowered };
            if own.is_beginning { word.starts_with(&own.text) } else { word == own.text }
        };
        let longest = list.iter().filter(fits).max_by_key(|own| own.text.len());
        longest.map(|own| own.meaning)
    }
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Returns the meaning of the words in a message `figures-…`.
fn meaning(name: &str) -> Option<Meaning> {
    let number = |prefix: &str| name.strip_prefix(prefix)?.parse().ok();
    Some(match name {
        "month-mark" => Meaning::MonthMark,
        "afternoon" => Meaning::Afternoon,
        "join" => Meaning::Join,
        "nothing" => Meaning::Nothing,
        _ => {
            if let Some(value) = number("number-") {
                Meaning::Number(value)
            } else if let Some(value) = number("perhaps-") {
                Meaning::Perhaps(value)
            } else if let Some(value) = number("scale-") {
                Meaning::Scale(value)
            } else {
                Meaning::Month(u8::try_from(number("month-")?).ok()?)
            }
        }
    })
}
