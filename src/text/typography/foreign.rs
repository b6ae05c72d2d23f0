//! Finds quotation marks of other languages.

use std::ops::Range;
use std::sync::Arc;

use crate::text::typography::rules::{Quotes, Rules};
use crate::text::{Catalog, Language};

/// Marks that open a quotation in some language, each with those that close it there.
/// Single marks are left alone, because they may be apostrophes.
const FOREIGN: [(char, &[char]); 5] = [
    ('„', &['“', '”']),
    ('“', &['”', '“']),
    ('”', &['”']),
    ('«', &['»']),
    ('»', &['«', '»']),
];

/// Quotations nested deeper than this are a mistake of another kind.
const DEEPEST: usize = 8;

/// The quotations of a paragraph, whose runs of text are given in order.
#[derive(Debug, Clone)]
pub struct Quotations {
    rules: Arc<Rules>,
    /// The marks that close the quotations that are open, the innermost last.
    open: Vec<Vec<char>>,
    previous: Option<char>,
}

impl Quotations {
    /// Returns the quotations of a language at the beginning of a paragraph.
    pub fn new(language: Language, catalog: &Catalog) -> Self {
        let rules = catalog.typography(language);
        Quotations { rules, open: Vec::new(), previous: None }
    }

    /// Returns the marks that the language opens and closes a quotation with.
    pub fn marks(&self) -> Option<(char, char)> {
        self.rules.quotes.map(|Quotes { open, close }| (open, close))
    }

    /// Goes past something that is not text.
    pub fn object(&mut self) {
        self.previous = Some(super::OBJECT);
    }

    /// Returns where in the next run a quotation is opened by a mark that is not the
    /// language's. Within a quotation of its own another language may be quoted.
    pub fn foreign(&mut self, run: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let (Some(quotes), Some(inner)) = (self.rules.quotes, self.rules.inner_quotes)
        else {
            return found;
        };
        let mut characters = run.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            if c.is_ascii() || c.is_alphabetic() {
                self.previous = Some(c);
                continue;
            }
            let next = characters.peek().map(|(_, next)| *next);
            let begins = self.begins(next);
            let previous = self.previous.replace(c);
            let closes = self.open.last().is_some_and(|marks| marks.contains(&c));
            let is_double = FOREIGN.iter().any(|(mark, _)| *mark == c);
            // Some marks close one quotation and open another, such as “: they open where
            // one can begin.
            if closes && !(begins && c == quotes.open) {
                self.open.pop();
            } else if c == quotes.open && begins {
                self.push(vec![quotes.close]);
            } else if c == inner.open && begins && is_double {
                self.push(vec![inner.close]);
            } else if self.open.is_empty()
                && begins
                && let Some((_, closing)) = FOREIGN.iter().find(|(mark, _)| *mark == c)
            {
                // Inside a quotation, another language may be quoted with its marks.
                found.push(at..at + c.len_utf8());
                self.push(closing.to_vec());
            } else if c == quotes.open && previous.is_none() {
                self.push(vec![quotes.close]);
            }
        }
        found
    }

    /// Returns whether a quotation can begin at a mark: after a space, before a word.
    fn begins(&self, next: Option<char>) -> bool {
        let after_space = self.previous.is_none_or(|previous| {
            previous.is_whitespace() || "([{/-–—".contains(previous)
        });
        after_space && next.is_none_or(|next| !next.is_whitespace())
    }

    fn push(&mut self, closing: Vec<char>) {
        if self.open.len() < DEEPEST {
            self.open.push(closing);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Resource;

    #[track_caller]
    fn check(code: &str, text: &str, expected: &str) {
        let words = match code {
            "lt" => include_str!("../../../translations/lt/typography.ftl"),
            _ => include_str!("../../../translations/en/typography.ftl"),
        };
        let language = code.parse().unwrap();
        let (path, words) = (code.to_owned(), words.to_owned());
        let file = Resource { language, path, text: words, builtin: true };
        let catalog = Catalog::new(vec![file]).0;
        let mut quotations = Quotations::new(language, &catalog);
        let found = quotations.foreign(text);
        let marks: Vec<String> = found
            .into_iter()
            .map(|range| format!("{}{}", range.start, text.get(range.clone()).unwrap()))
            .collect();
        assert_eq!(marks.join(" "), expected, "{code}: {text}");
    }

    #[test]
    fn marks_that_another_language_opens_with_are_found() {
        check("en", "The „Title“ and «other» one", "4„ 20«");
        check("en", "It is “right”, and ‘so’ is the child’s \"own\".", "");
        check("en", "The “Vaikų „Gelbėkit“ fondas” is here", "");
        check("en", "(„Title”)", "1„");
        check("lt", "Sako „taip“ ir „antras „vidinis“ čia“.", "");
        check("lt", "Sako “taip” ir «ne».", "5“ 19«");
        check("lt", "Sako ”taip” ir „ne“.", "5”");
        check("lt", "„The “Title” of it“ yra", "");
        check("lt", "5\" ir 6", "");
    }
}
