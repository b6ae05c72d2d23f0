//! Writes Typst code.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use crate::diagnostic::Span;
use crate::render::typst::beside::Beside;
use crate::render::typst::numbers_path;
use crate::text::Language;

/// What generated code calls the numbers of its chapter.
pub(super) const NUMBERS: &str = "numbers";

/// The column that code is written for.
#[derive(Debug, Default, Clone, Copy)]
pub(super) enum Column<'d> {
    /// The only one.
    #[default]
    Only,
    /// The left one, in the source language. Its footnotes hold those of the other, too.
    Source(&'d Beside<'d>),
    /// The right one, a translation. Its links lead to the left one.
    Target(&'d Beside<'d>),
}

/// Generated code and what its parts were made from.
#[derive(Debug, Default)]
pub(super) struct Code<'d> {
    /// The column that is being written.
    pub(super) column: Column<'d>,
    /// The code.
    pub(super) text: String,
    /// Ranges of the code with the places they were made from.
    pub(super) places: Vec<(Range<usize>, Span)>,
    /// What depends on the text before the chapter, in the order of its use: numbers,
    /// and what is made of them. `None` if the code is complete in itself.
    numbers: Option<Vec<String>>,
    /// Whether the text of a reference is being written, which names a number.
    in_reference: bool,
    /// The function that draws a line through the text that is being written.
    strike: Option<&'static str>,
}

impl<'d> Code<'d> {
    /// Returns the beginning of a chapter's content. Its numbers are kept apart, so that a
    /// paragraph that is added before the chapter leaves its code as it is.
    pub(super) fn of_chapter(id: &str) -> Self {
        let mut code = Code { numbers: Some(Vec::new()), ..Code::default() };
        code.raw("[\n#import ");
        code.string(&numbers_path(id));
        code.raw(": ");
        code.raw(NUMBERS);
        code.raw("\n");
        code
    }

    /// Returns the code of the module that holds the chapter's numbers, the last one first.
    pub(super) fn numbers(&self) -> String {
        let mut text = format!("#let {NUMBERS} = (\n");
        for number in self.numbers.iter().flatten().rev() {
            write_string(&mut text, number);
            text.push_str(",\n");
        }
        text.push_str(")\n");
        text
    }

    /// Adds what depends on the numbers of the report: a string literal, or the next of the
    /// chapter's numbers. They are taken in turn, not by position, so that a paragraph that
    /// is added leaves the code of those after it as it is.
    pub(super) fn numbered(&mut self, text: &str) {
        match &mut self.numbers {
            Some(numbers) => {
                numbers.push(text.to_owned());
                self.text.push_str(NUMBERS);
                self.text.push_str(".pop()");
            }
            None => self.string(text),
        }
    }

    /// Adds a named argument that depends on the numbers of the report, or `none`.
    pub(super) fn numbered_argument(&mut self, name: &str, text: Option<&str>) {
        self.raw(name);
        self.raw(": ");
        match text {
            Some(text) => self.numbered(text),
            None => self.raw("none"),
        }
        self.raw(", ");
    }

    /// Adds words, which depend on the numbers of the report within a reference. What has no
    /// place to be broken gets some.
    pub(super) fn words(&mut self, text: &str) {
        let text = breakable(text);
        if self.in_reference {
            self.numbered(&text);
        } else {
            self.string(&text);
        }
    }

    /// Adds what a function writes as the text of a reference.
    pub(super) fn in_reference(&mut self, write: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.in_reference, true);
        write(self);
        self.in_reference = before;
    }

    /// Returns the function that draws a line through what is being written.
    pub(super) fn strike(&self) -> Option<&'static str> {
        self.strike
    }

    /// Adds what a function writes, with a line through it or without: each word by itself, for
    /// Typst would strike the footnotes of a text, too.
    pub(super) fn striking(
        &mut self,
        strike: Option<&'static str>,
        write: impl FnOnce(&mut Self),
    ) {
        let before = std::mem::replace(&mut self.strike, strike);
        write(self);
        self.strike = before;
    }

    /// Adds code as it is.
    pub(super) fn raw(&mut self, code: &str) {
        self.text.push_str(code);
    }

    /// Adds a string literal.
    pub(super) fn string(&mut self, text: &str) {
        write_string(&mut self.text, text);
    }

    /// Adds a string literal whose tabs and ends of lines mean something.
    pub(super) fn verbatim(&mut self, text: &str) {
        write_literal(&mut self.text, text.chars());
    }

    /// Adds `none` or a string literal.
    pub(super) fn optional(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.raw("none"),
        }
    }

    /// Adds a named argument with a string literal or `none`.
    pub(super) fn argument(&mut self, name: &str, text: Option<&str>) {
        self.raw(name);
        self.raw(": ");
        self.optional(text);
        self.raw(", ");
    }

    /// Adds the argument for an element's own anchor. In the right column it has none:
    /// links lead to the row, and a name can be given once.
    pub(super) fn anchor(&mut self, anchor: Option<&str>) {
        let is_target = matches!(self.column, Column::Target(_));
        self.numbered_argument("anchor", anchor.filter(|_| !is_target));
    }

    /// Returns the language of the right column where it is the one being written.
    pub(super) fn language(&self) -> Option<Language> {
        match self.column {
            Column::Target(beside) => Some(beside.target.language),
            Column::Only | Column::Source(_) => None,
        }
    }

    /// Adds what a function writes for a column.
    pub(super) fn in_column(
        &mut self,
        column: Column<'d>,
        write: impl FnOnce(&mut Self),
    ) {
        let before = std::mem::replace(&mut self.column, column);
        write(self);
        self.column = before;
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: impl std::fmt::Display) {
        write!(self.text, "{number}").expect("writing to a string never fails");
    }

    /// Adds what a function writes, and remembers what it was made from.
    pub(super) fn at(&mut self, span: Span, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        write(self);
        self.places.push((start..self.text.len(), span));
    }
}

/// Appends a Typst string literal of words. What divides words is a space: Typst would set
/// nothing for a tab.
pub(super) fn write_string(output: &mut String, text: &str) {
    write_literal(output, text.chars().map(|c| if divides_words(c) { ' ' } else { c }));
}

/// The most letters and digits that may follow on one another without a place where the line
/// can be broken: more than any word has, fewer than a line.
const LONGEST_RUN: usize = 40;

/// Between how many of them a longer run can be broken.
const RUN_STEP: usize = 10;

/// Returns a text whose runs of letters and digits can be broken over lines.
fn breakable(text: &str) -> Cow<'_, str> {
    let mut run = 0;
    let is_too_long = |c: char| {
        run = if is_of_run(c) { run + 1 } else { 0 };
        run > LONGEST_RUN
    };
    // Few texts are: they are not written again.
    if text.len() <= LONGEST_RUN || !text.chars().any(is_too_long) {
        return Cow::Borrowed(text);
    }
    let mut output = String::with_capacity(text.len() * 2);
    let mut rest = text;
    // Typst breaks addresses by itself, but only up to a place that is given here; and who
    // copies one from the page wants nothing else in it.
    while let Some(start) = address(rest) {
        let (before, after) = rest.split_at(start);
        break_runs(before, &mut output);
        let end = after.find(|c| !is_of_address(c)).unwrap_or(after.len());
        let (address, after) = after.split_at(end);
        output.push_str(address);
        rest = after;
    }
    break_runs(rest, &mut output);
    Cow::Owned(output)
}

/// Appends a text with places for breaks in its longest runs.
fn break_runs(text: &str, output: &mut String) {
    for piece in text.split_inclusive(|c: char| !is_of_run(c)) {
        let is_long = piece.chars().count() > LONGEST_RUN;
        for (index, c) in piece.chars().enumerate() {
            if is_long && index > 0 && index % RUN_STEP == 0 {
                output.push('\u{200b}');
            }
            output.push(c);
        }
    }
}

fn is_of_run(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns where the first address begins that Typst knows as one, behind its `://`.
fn address(text: &str) -> Option<usize> {
    let mut places = text.match_indices("://").map(|(at, sign)| at + sign.len());
    places.find(|at| {
        let rest = text.get(*at..).unwrap_or_default();
        rest.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// Returns whether a character belongs to an address for Typst.
fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&*+,-./:;=?@_~'()[]".contains(c)
}

fn divides_words(c: char) -> bool {
    matches!(
        c,
        '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{1680}' | '\u{2028}' | '\u{2029}'
    )
}

fn write_literal(output: &mut String, text: impl Iterator<Item = char>) {
    output.push('"');
    for c in text {
        match c {
            '"' => output.push_str("\\\""),
            '\\' => output.push_str("\\\\"),
            '\n' => output.push_str("\\n"),
            '\r' => output.push_str("\\r"),
            '\t' => output.push_str("\\t"),
            c if c.is_control() => {
                write!(output, "\\u{{{:x}}}", u32::from(c))
                    .expect("writing to a string never fails");
            }
            c => output.push(c),
        }
    }
    output.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_can_be_broken_and_addresses_stay_what_they_are() {
        let run = "a".repeat(41);
        let broken = format!("{}a", "aaaaaaaaaa\u{200b}".repeat(4));
        for (text, expected) in [
            (format!("Kodas {run}."), format!("Kodas {broken}.")),
            (format!("https://a.lt/{run}%2f{run}"), String::new()),
            (
                format!("{run} (http://a.lt/?b={run}) ir {run}"),
                format!("{broken} (http://a.lt/?b={run}) ir {broken}"),
            ),
            // Letters that no address has, and what Typst does not take for one.
            (format!("https://a.lt/ą/{run}"), format!("https://a.lt/ą/{broken}")),
            (format!("https://1.lt/{run}"), format!("https://1.lt/{broken}")),
        ] {
            let expected = if expected.is_empty() { &text } else { &expected };
            assert_eq!(breakable(&text), *expected, "{text}");
        }
    }
}
