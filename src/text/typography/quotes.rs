//! Straight quotation marks and apostrophes become those of the language.

use crate::text::typography::rules::{Quotes, Rules};
use crate::text::typography::spaces::opens;

const APOSTROPHE: char = '’';
const FEET: char = '′';
const INCHES: char = '″';

/// How deep quotations can be nested; deeper nesting is a mistake.
const DEEPEST: usize = 8;

/// The quotations that are open at a place, the innermost last.
#[derive(Debug, Clone, Default)]
pub(super) struct Stack(Vec<Open>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Open {
    /// Whether it was opened by a single mark.
    single: bool,
    /// Whether it has the outer marks; within them come the inner ones, then again the outer.
    is_outer: bool,
    /// The mark that will close it.
    close: char,
}

impl Stack {
    /// Notes a mark that needs no change.
    pub(super) fn see(&mut self, character: char, rules: &Rules) {
        let closes = |open: &Open| open.close == character;
        if self.0.last().is_some_and(closes) {
            self.0.pop();
            return;
        }
        let pairs = [(rules.quotes, false), (rules.inner_quotes, true)];
        let opened = pairs.into_iter().find_map(|(quotes, single)| {
            quotes
                .filter(|quotes| quotes.open == character)
                .map(|quotes| (quotes, single))
        });
        if let Some((quotes, single)) = opened {
            self.push(Open { single, is_outer: !single, close: quotes.close });
        }
    }

    fn push(&mut self, open: Open) {
        if self.0.len() < DEEPEST {
            self.0.push(open);
        }
    }

    /// Returns what a straight mark becomes between two texts.
    pub(super) fn straight(
        &mut self,
        mark: char,
        before: &[char],
        after: &[char],
        rules: &Rules,
    ) -> char {
        let (Some(quotes), Some(inner)) = (rules.quotes, rules.inner_quotes) else {
            return mark;
        };
        // Feet, inches and elisions come first: by their neighbours alone they look like
        // marks that close or open.
        if let Some(sign) = measure(mark, before, after) {
            return sign;
        }
        if mark == '\'' && is_elision(before, after, rules) {
            return APOSTROPHE;
        }
        let (previous, next) = (before.last().copied(), after.first().copied());
        let single = mark == '\'';
        let before = begins_after(previous, quotes, inner);
        let is_open = self.0.iter().any(|open| open.single == single);
        let opens = match (before, is_open) {
            // Where a quotation could both begin and end, what follows decides.
            (true, true) => !next.is_some_and(closes_before),
            (true, false) => true,
            (false, true) => false,
            (false, false) => {
                !previous.is_some_and(char::is_alphanumeric)
                    && next.is_some_and(char::is_alphanumeric)
            }
        };
        if single && is_apostrophe(before, next, is_open) {
            return APOSTROPHE;
        }
        if opens {
            let is_outer = self.0.last().map_or(!single, |open| !open.is_outer);
            let pair = if is_outer { quotes } else { inner };
            self.push(Open { single, is_outer, close: pair.close });
            return pair.open;
        }
        // Inner quotations that nobody closed end together with the outer one.
        while let Some(open) = self.0.pop() {
            if open.single == single {
                return open.close;
            }
        }
        if single { inner.close } else { quotes.close }
    }
}

/// Returns the sign of feet or inches, in 5'10".
fn measure(mark: char, before: &[char], after: &[char]) -> Option<char> {
    let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let digits = before.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let sign = before.len().checked_sub(digits + 1).and_then(|at| before.get(at));
    match mark {
        '\'' => (digits > 0 && is_digit(after.first())).then_some(FEET),
        _ => (digits > 0 && sign == Some(&FEET)).then_some(INCHES),
    }
}

/// Returns whether a single mark begins a word that lost its first letters, or ends one that
/// lost both: 'tis, rock 'n' roll.
fn is_elision(before: &[char], after: &[char], rules: &Rules) -> bool {
    let is_listed = |word: String| rules.elisions.contains(&word.to_lowercase());
    let word: String = after.iter().take(8).take_while(|c| c.is_alphabetic()).collect();
    let begins = before.last().is_none_or(|c| c.is_whitespace() || opens(*c));
    let ends = match before {
        [.., APOSTROPHE, letter] => is_listed(letter.to_string()),
        _ => false,
    };
    begins && is_listed(word) || ends
}

/// Returns whether a single mark stands for letters left out, as in `don't` or `'90s`.
fn is_apostrophe(before: bool, next: Option<char>, is_open: bool) -> bool {
    if before {
        next.is_some_and(|next| next.is_numeric() || closes_before(next))
    } else {
        next.is_some_and(char::is_alphanumeric) || !is_open
    }
}

/// Returns whether a quotation can begin after a character.
fn begins_after(previous: Option<char>, quotes: Quotes, inner: Quotes) -> bool {
    previous.is_none_or(|previous| {
        previous.is_whitespace()
            || "([{/-–—<«".contains(previous)
            || previous == quotes.open
            || previous == inner.open
    })
}

/// Returns whether a character is one before which a quotation ends.
fn closes_before(next: char) -> bool {
    next.is_whitespace() || ",.;:!?)]}…".contains(next)
}

/// Quotation marks that were mistyped, such as `,,` for „.
///
/// They are decided by the text as it is set, so that a second pass finds nothing new.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mistyped {
    /// How many of the language's marks are open in the text as it is set.
    open: usize,
}

impl Mistyped {
    /// Returns the mark that was meant at the beginning of a text, and how many characters
    /// were typed instead of it.
    pub(super) fn read(
        self,
        before: &[char],
        rest: &[char],
        rules: &Rules,
    ) -> Option<(char, usize)> {
        // Most characters are letters and spaces, for which there is nothing to look up.
        rest.first().filter(|c| !c.is_alphanumeric() && !c.is_whitespace())?;
        let (quotes, inner) = (rules.quotes?, rules.inner_quotes?);
        // One of the marks, beside a word on one side only.
        let typed = |list: &[Vec<char>], is_before_word: bool| {
            let marks = list.iter().find(|marks| rest.starts_with(marks))?;
            let next = rest.get(marks.len());
            let is_word = next.is_some_and(|next| next.is_alphanumeric());
            (is_word == is_before_word).then_some(marks.len())
        };
        if begins_after(before.last().copied(), quotes, inner) {
            return Some((quotes.open, typed(&rules.mistyped_open, true)?));
        }
        let is_open = self.open > 0;
        let length = is_open.then(|| typed(&rules.mistyped_close, false))??;
        Some((quotes.close, length))
    }

    /// Goes past a mark as it is set.
    pub(super) fn see(&mut self, mark: char, rules: &Rules) {
        if let Some(quotes) = rules.quotes {
            if mark == quotes.open {
                self.open += 1;
            } else if mark == quotes.close {
                self.open = self.open.saturating_sub(1);
            }
        }
    }
}
