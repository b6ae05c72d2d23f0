//! What typography does in a language, as its messages say.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{Args, Catalog, Language};

/// A pair of quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct Quotes {
    pub(in crate::text) open: char,
    pub(in crate::text) close: char,
}

/// The rules of a language: the messages `typography-…`. A rule without a message does
/// not apply.
#[derive(Debug, Clone, Default)]
pub(in crate::text) struct Rules {
    pub(in crate::text) quotes: Option<Quotes>,
    pub(in crate::text) inner_quotes: Option<Quotes>,
    /// What is often typed instead of the mark that opens a quotation.
    pub(in crate::text) mistyped_open: Vec<Vec<char>>,
    /// What is often typed instead of the mark that closes a quotation.
    pub(in crate::text) mistyped_close: Vec<Vec<char>>,
    /// The space before a dash between words.
    pub(in crate::text) before_dash: Option<char>,
    /// Kept with the word after them; in lower case.
    pub(in crate::text) bind_next: Words,
    /// Kept with the number before them.
    pub(in crate::text) bind_after_number: Words,
    /// Kept with the number after them.
    pub(in crate::text) bind_before_number: Words,
    /// Kept with the word after them, in which a hyphen stays a hyphen.
    pub(in crate::text) designation: Words,
    /// Before a range they say that it is one: "paras. 5-10".
    pub(in crate::text) range_before: Words,
    /// After a range they say what it counts, beside [`Rules::bind_after_number`].
    pub(in crate::text) range_after: Words,
    /// Words that begin with an apostrophe, without it; in lower case.
    pub(in crate::text) elisions: Words,
    /// Kept together wherever they follow each other.
    pub(in crate::text) bind_together: Pairs,
}

impl Rules {
    pub(in crate::text) fn new(language: Language, catalog: &Catalog) -> Self {
        let message = |name: &str| {
            catalog.format(language, &format!("typography-{name}"), &Args::new())
        };
        let mark = |name: &str| message(name).and_then(|text| text.chars().next());
        let quotes =
            |open, close| Some(Quotes { open: mark(open)?, close: mark(close)? });
        let words = |name: &str| Words::new(&message(name).unwrap_or_default());
        let marks = |name: &str| -> Vec<Vec<char>> {
            let list = message(name).unwrap_or_default();
            list.split_whitespace().map(|marks| marks.chars().collect()).collect()
        };
        Rules {
            quotes: quotes("quote-open", "quote-close"),
            inner_quotes: quotes("inner-quote-open", "inner-quote-close"),
            mistyped_open: marks("mistyped-open"),
            mistyped_close: marks("mistyped-close"),
            before_dash: mark("before-dash"),
            bind_next: words("bind-next"),
            bind_after_number: words("bind-after-number"),
            bind_before_number: words("bind-before-number"),
            designation: words("designation"),
            range_before: words("range-before"),
            range_after: words("range-after"),
            elisions: words("elisions"),
            bind_together: Pairs::new(&message("bind-together").unwrap_or_default()),
        }
    }
}

/// Pairs of words, written with `~` between them.
#[derive(Debug, Clone, Default)]
pub(in crate::text) struct Pairs {
    pairs: BTreeMap<String, BTreeSet<String>>,
    /// How long the longest word on the left is, in bytes.
    longest: usize,
}

impl Pairs {
    fn new(text: &str) -> Self {
        let mut pairs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (left, right) in
            text.split_whitespace().filter_map(|pair| pair.split_once('~'))
        {
            pairs.entry(left.to_owned()).or_default().insert(right.to_owned());
        }
        let longest = pairs.keys().map(String::len).max().unwrap_or(0);
        Pairs { pairs, longest }
    }

    pub(in crate::text) fn contains(&self, left: &str, right: &str) -> bool {
        left.len() <= self.longest
            && self.pairs.get(left).is_some_and(|others| others.contains(right))
    }
}

/// A list of words; one with `*` at its end stands for all words that begin so.
#[derive(Debug, Clone, Default)]
pub(in crate::text) struct Words {
    whole: BTreeSet<String>,
    /// How long the longest of them is, in bytes: most words of a text are longer.
    longest: usize,
    beginnings: Vec<String>,
}

impl Words {
    fn new(text: &str) -> Self {
        let mut words = Words::default();
        for word in text.split_whitespace() {
            if let Some(beginning) = word.strip_suffix('*') {
                words.beginnings.push(beginning.to_owned());
            } else {
                words.longest = words.longest.max(word.len());
                words.whole.insert(word.to_owned());
            }
        }
        words
    }

    pub(in crate::text) fn contains(&self, word: &str) -> bool {
        word.len() <= self.longest && self.whole.contains(word)
            || self
                .beginnings
                .iter()
                .any(|beginning| word.starts_with(beginning.as_str()))
    }
}
