//! Quotation marks, dashes, the minus, ellipses and no-break spaces.
//!
//! Only marks and spaces change, never a letter or a digit, and a second pass changes
//! nothing more. The messages of the language in `typography.ftl` say which marks and
//! words are meant; no language is named here.

mod dashes;
mod foreign;
mod quotes;
mod rules;
mod spaces;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::text::figures::OBJECT;
use crate::text::{Catalog, Language};
pub use foreign::Quotations;
use quotes::{Mistyped, Stack};
pub(super) use rules::Rules;

/// How much of the text before is remembered: enough for two words.
const MEMORY: usize = 64;

/// Typography of one language, at a place in a paragraph.
///
/// The runs of a paragraph are given in order, each with [`Typography::text`]; anything
/// else between them (a footnote mark, code, a figure) with [`Typography::object`]. A
/// copy is cheap and continues from the same place.
#[derive(Debug, Clone)]
pub struct Typography {
    /// `None` leaves all text as it is.
    rules: Option<Arc<Rules>>,
    before: Vec<char>,
    open: Stack,
    mistyped: Mistyped,
}

impl Typography {
    /// Returns a typography that leaves all text as it is.
    pub fn none() -> Self {
        Typography {
            rules: None,
            before: Vec::new(),
            open: Stack::default(),
            mistyped: Mistyped::default(),
        }
    }

    /// Returns the typography of a language, at the beginning of a paragraph.
    pub fn new(language: Language, catalog: &Catalog) -> Self {
        let rules = Some(catalog.typography(language));
        Typography {
            rules,
            before: Vec::new(),
            open: Stack::default(),
            mistyped: Mistyped::default(),
        }
    }

    /// Goes past something that is not text, and counts as a number where one could
    /// stand.
    pub fn object(&mut self) {
        self.before.push(OBJECT);
    }

    /// Returns the next run of text with its marks and spaces set.
    ///
    /// A space is decided by the word before it, in whichever run, and the word after
    /// it in the same run.
    pub fn text(&mut self, run: &str) -> String {
        let Some(rules) = self.rules.clone() else { return run.to_owned() };
        let mut line = std::mem::take(&mut self.before);
        let start = line.len();
        self.set_marks(&mut line, run, &rules);
        // Dashes before spaces: "1 000–2 000" has its groups on both sides of a dash.
        dashes::set_ranges(&mut line, start, &rules);
        spaces::set(&mut line, start, &rules);
        let set: String = line.iter().skip(start).collect();
        line.drain(..line.len().saturating_sub(MEMORY));
        self.before = line;
        set
    }

    fn set_marks(&mut self, line: &mut Vec<char>, run: &str, rules: &Rules) {
        let run: Vec<char> = run.chars().collect();
        let mut rest = run.as_slice();
        while let [character, after @ ..] = rest {
            let previous = line.last().copied();
            let mistyped = self.mistyped.read(line, rest, rules);
            let (mark, length) = match *character {
                _ if let Some((mark, length)) = mistyped => {
                    self.open.see(mark, rules);
                    (mark, length)
                }
                '"' | '\'' => (self.open.straight(*character, line, after, rules), 1),
                '.' if rest.starts_with(&['.', '.', '.']) => ('…', 3),
                '-' => dashes::between_words(previous, rest),
                character => {
                    self.open.see(character, rules);
                    (character, 1)
                }
            };
            self.mistyped.see(mark, rules);
            line.push(mark);
            rest = rest.get(length..).unwrap_or_default();
        }
    }
}
