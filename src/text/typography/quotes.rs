//! Straight quotation marks and apostrophes become those of the language.

use crate::text::typography::rules::{Quotes, Rules};

const APOSTROPHE: char = '’';

/// Quotations within quotations; more are a mistake.
const DEEPEST: usize = 8;

/// The quotations that are open at a place, the innermost last.
#[derive(Debug, Clone, Default)]
pub(super) struct Stack(Vec<Open>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Open {
    /// Whether it was opened by a single mark.
    single: bool,
    /// The mark that will close it.
    close: char,
}

impl Stack {
    /// Notes a mark that is already right.
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
            self.push(Open { single, close: quotes.close });
        }
    }

    fn push(&mut self, open: Open) {
        if self.0.len() < DEEPEST {
            self.0.push(open);
        }
    }

    /// Returns what a straight mark becomes between two characters.
    pub(super) fn straight(
        &mut self,
        mark: char,
        previous: Option<char>,
        next: Option<char>,
        rules: &Rules,
    ) -> char {
        let (Some(quotes), Some(inner)) = (rules.quotes, rules.inner_quotes) else {
            return mark;
        };
        let single = mark == '\'';
        let before = begins_after(previous, quotes, inner);
        let is_open = self.0.iter().any(|open| open.single == single);
        let opens = match (before, is_open) {
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
            let inside = self.0.iter().any(|open| !open.single);
            let pair = if single || inside { inner } else { quotes };
            self.push(Open { single, close: pair.close });
            return pair.open;
        }
        while let Some(open) = self.0.pop() {
            if open.single == single {
                return open.close;
            }
        }
        if single { inner.close } else { quotes.close }
    }
}

/// Says whether a single mark stands for letters left out, as in `don't` or `'90s`.
fn is_apostrophe(before: bool, next: Option<char>, is_open: bool) -> bool {
    if before {
        next.is_some_and(|next| next.is_numeric() || closes_before(next))
    } else {
        next.is_some_and(char::is_alphanumeric) || !is_open
    }
}

/// Says whether a quotation can begin after a character.
fn begins_after(previous: Option<char>, quotes: Quotes, inner: Quotes) -> bool {
    previous.is_none_or(|previous| {
        previous.is_whitespace()
            || "([{/-–—<«".contains(previous)
            || previous == quotes.open
            || previous == inner.open
    })
}

/// Says whether a character is one before which a quotation ends.
fn closes_before(next: char) -> bool {
    next.is_whitespace() || ",.;:!?)]}…".contains(next)
}
