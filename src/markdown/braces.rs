//! Finds where a placeholder ends, without swallowing text that is not part of one.

use std::ops::Range;

use super::mask::is_unclosed_mark;
use super::reader::ChapterReader;
use super::reference;
use crate::diagnostic::found;
use crate::diagnostic::found::NoExpression;
use crate::model::{Inline, InlineKind};

/// What stands around the words of a placeholder in place of its braces.
const OPENING: [char; 4] = ['{', '(', '[', '<'];
const CLOSING: [char; 4] = ['}', ')', ']', '>'];

impl ChapterReader<'_, '_> {
    /// Returns where the first placeholder ends that stands in another one, of which a range
    /// has the beginning.
    fn end_of_nested(&self, range: Range<usize>) -> Option<usize> {
        let start = range.start;
        let text = self.source(range);
        let (name, inner) = text.strip_prefix("{{")?.split_once("{{")?;
        let is_name = reference::names().contains(&name.split_whitespace().next()?);
        let (inner, _) = inner.split_once("}}")?;
        is_name.then_some(start + 2 + name.len() + 2 + inner.len() + 2)
    }

    /// Reports a placeholder without an end, or one within another, in a range of the body.
    pub(super) fn unclosed(&mut self, range: Range<usize>) {
        let text = self.masked(range.clone());
        let start = range.start + text.find(is_unclosed_mark).unwrap_or(0);
        let end = self.masked.text.ceil_char_boundary(start + 2);
        let place = self.span(&(start..end));
        if let Some(inner) = self.end_of_nested(start..range.end) {
            let place = self.span(&(start..inner));
            let reason = NoExpression::Inner;
            self.unread.push(place);
            self.diags.push(found::PlaceholderSyntax { reason }.at(place));
            return;
        }
        self.diags.push(found::UnclosedPlaceholder.at(place));
    }

    /// Reports what a range of text has of a placeholder without two braces on each side.
    pub(super) fn miswritten(&mut self, range: &Range<usize>) {
        let text = self.masked(range.clone());
        let mut at = 0;
        while let Some(found) = miswritten(text.get(at..).unwrap_or_default()) {
            let place = range.start + at + found.start..range.start + at + found.end;
            at += found.end;
            self.find_braces(&place);
        }
    }

    fn find_braces(&mut self, place: &Range<usize>) {
        let place = self.span(place);
        self.unread.push(place);
        let reason = NoExpression::Braces;
        self.diags.push(found::PlaceholderSyntax { reason }.at(place));
    }

    /// Reports a brace beside a placeholder which none in the text belongs to:
    /// `{{value "a"}}}`.
    pub(super) fn stray_braces(&mut self, inlines: &[Inline]) {
        let mut open: Vec<(usize, bool)> = Vec::new();
        let mut stray: Vec<usize> = Vec::new();
        for (index, inline) in inlines.iter().enumerate() {
            let InlineKind::Text(_) = inline.kind else { continue };
            let is_placeholder = |other: Option<&Inline>| {
                other
                    .is_some_and(|other| matches!(other.kind, InlineKind::Placeholder(_)))
            };
            let before = index.checked_sub(1).and_then(|before| inlines.get(before));
            let range = self.body_range(inline.span);
            let text = self.masked(range.clone());
            let mut is_escaped = false;
            for (at, c) in text.char_indices() {
                match c {
                    _ if is_escaped => is_escaped = false,
                    '\\' => is_escaped = true,
                    '{' => {
                        let rest = text.get(at + 1..).unwrap_or_default();
                        let is_beside = rest.trim().is_empty()
                            && is_placeholder(inlines.get(index + 1));
                        open.push((range.start + at, is_beside));
                    }
                    '}' if open.pop().is_none() => {
                        let is_first =
                            text.get(..at).is_some_and(|text| text.trim().is_empty());
                        if is_first && is_placeholder(before) {
                            stray.push(range.start + at);
                        }
                    }
                    _ => {}
                }
            }
        }
        stray.extend(
            open.into_iter().filter_map(|(at, is_beside)| is_beside.then_some(at)),
        );
        for at in stray {
            self.find_braces(&(at..at + 1));
        }
    }
}

/// Finds the words of a placeholder that have other brackets around them, or one brace:
/// `{value "a" 2023}`, `((value "a" 2023))`. In brackets they are followed by the name of an
/// indicator, else they are words of a sentence.
pub(super) fn miswritten(text: &str) -> Option<Range<usize>> {
    text.match_indices(OPENING).find_map(|(at, bracket)| {
        let before = text.get(..at)?;
        let rest = text.get(at + bracket.len()..)?.trim_start_matches([' ', '\u{a0}']);
        let is_brace = bracket == "{";
        let is_named = |name: &str| {
            let (word, after) = rest.split_at_checked(name.len())?;
            let is_it = word == name || is_brace && word.eq_ignore_ascii_case(name);
            let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '-');
            (is_it && ends).then_some(after)
        };
        let named = reference::names().into_iter().find_map(|name| {
            let after = is_named(name)?;
            Some((after, names_indicator(after) || is_brace && ends(name, after)))
        });
        // In braces stands nothing else that has the name of an indicator.
        let unnamed = || is_brace.then(|| (rest, cites(rest)));
        let (arguments, _) = named.or_else(unnamed).filter(|(_, is_meant)| *is_meant)?;
        let outer = before.trim_end_matches(|c: char| OPENING.contains(&c) || c == ' ');
        let is_other = outer.ends_with('\\')
            || before.trim_end_matches('{').ends_with(is_unclosed_mark);
        if is_other {
            return None;
        }
        let brackets = before.get(outer.len()..)?.trim_start();
        let start = at - brackets.len();
        let from = text.len() - arguments.len();
        let closing = arguments.find(|c| CLOSING.contains(&c) || c == '\n');
        let end = from + closing.unwrap_or(0);
        let rest = text.get(end..)?;
        let inner = rest.trim_start_matches(|c: char| CLOSING.contains(&c) || c == ' ');
        let brackets = rest.get(..rest.len() - inner.len())?.trim_end();
        Some(start..end + brackets.len())
    })
}

/// Returns whether a name in quotation marks, as those of indicators are, begins what follows
/// the name of a placeholder.
fn names_indicator(arguments: &str) -> bool {
    let is_quote = |c: char| "\"„“”".contains(c);
    let rest = arguments.trim_start();
    let Some(name) = rest.strip_prefix(is_quote).filter(|_| rest.len() < arguments.len())
    else {
        return false;
    };
    let bare =
        name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    bare.len() < name.len() && bare.starts_with(is_quote)
}

/// Returns whether a brace ends what cites a figure without the name of a placeholder, or with a
/// word that is none: `"new" 2023}`, `new 2023}`, `figure "new" 2023}`.
fn cites(rest: &str) -> bool {
    // Up to the first brace, so that many are not each looked for to the end of the text.
    let Some(end) = rest.find(['{', '}', '\n']) else { return false };
    let (inner, brace) = rest.split_at(end);
    let words: Vec<&str> = inner.split_whitespace().collect();
    let is_id = |word: &str| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(fits)
    };
    let is_quoted = |word: &str| {
        let name = word.trim_matches(['"', '„', '“', '”']);
        name.len() < word.len() && is_id(name)
    };
    let is_period = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let selects = |word: &&str| is_period(word) || word.contains('=');
    let is_citation = match words.as_slice() {
        [name, period] if is_id(name) => is_period(period),
        [name, rest @ ..] if is_quoted(name) => rest.iter().any(selects),
        [_, name, rest @ ..] if is_quoted(name) => rest.iter().any(selects),
        _ => false,
    };
    brace.starts_with('}') && is_citation
}

/// Returns whether a brace ends what follows the name of a placeholder, on the same line.
fn ends(name: &str, arguments: &str) -> bool {
    let Some((inner, _)) = arguments.split_once('}') else { return false };
    let words = inner.trim();
    let is_typed = name == "typed" && words.is_empty();
    is_typed
        || !words.is_empty() && inner.starts_with(' ') && !inner.contains(['\n', '{'])
}

/// Returns the length of the placeholder at the start of a text, which begins with so
/// many braces.
pub(super) fn end_of_placeholder(text: &str, braces: usize) -> Option<usize> {
    // A quotation mark too many must not swallow the text up to the next placeholder.
    let end = find_end(text, braces, Quotes::Hold)
        .or_else(|| find_end(text, braces, Quotes::Ignored));
    // Braces beyond the first two need closing ones, or some would remain in the text.
    let more = |end: usize| {
        let closing = text.bytes().skip(end).take_while(|byte| *byte == b'}').count();
        end + closing.min(braces - 2)
    };
    end.map(more)
}

/// Finds the ends of comments, which may hold `}}`.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// No comment that begins before this byte has an end.
    none_before: usize,
}

impl Comments {
    /// Returns the end of the comment that begins at a byte of the text.
    pub(super) fn end(&mut self, text: &str, start: usize) -> Option<usize> {
        let rest = text.get(start..)?;
        if start < self.none_before || !rest.starts_with("{{!--") {
            return None;
        }
        let bytes = rest.as_bytes();
        for (at, byte) in bytes.iter().enumerate().skip(5) {
            match byte {
                b'-' if bytes.get(at..at + 4) == Some(b"--}}") => {
                    return Some(start + at + 4);
                }
                b'\n' if begins_blank_line(bytes.get(at + 1..)) => {
                    self.none_before = start + at;
                    return None;
                }
                _ => {}
            }
        }
        self.none_before = text.len();
        None
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    Hold,
    Ignored,
}

/// Finds the `}}` of a placeholder. It can't lie beyond a blank line, a backtick (the
/// braces are then examples in code) or another `{{`.
fn find_end(text: &str, from: usize, quotes: Quotes) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    let mut quoted = false;
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1);
        match byte {
            b'"' if quotes == Quotes::Hold => quoted = !quoted,
            b'\\' if quoted => at += 1,
            b'`' if !quoted => return None,
            b'{' if next == Some(&b'{') => return None,
            b'}' if next == Some(&b'}') && !quoted => return Some(at + 2),
            b'\n' if begins_blank_line(bytes.get(at + 1..)) => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

fn begins_blank_line(rest: Option<&[u8]>) -> bool {
    let mut rest = rest.unwrap_or_default().iter();
    let first = rest.find(|byte| !matches!(**byte, b' ' | b'\t' | b'>' | b'\r'));
    matches!(first, None | Some(b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_in_other_brackets_are_told_from_words_in_brackets() {
        for (text, expected) in [
            ("Yra {value \"new\" 2023}.", Some("{value \"new\" 2023}")),
            ("Yra {value \"new\" 2023}}.", Some("{value \"new\" 2023}}")),
            ("Yra { {value \"new\" 2023}}.", Some("{ {value \"new\" 2023}}")),
            ("Yra { value „new“ 2023 } .", Some("{ value „new“ 2023 }")),
            ("Yra {value new 2023}.", Some("{value new 2023}")),
            ("Yra ((value \"new\" 2023)).", Some("((value \"new\" 2023))")),
            ("Yra (number \"new-a\" 2023).", Some("(number \"new-a\" 2023)")),
            ("Yra [ref \"a\"].", Some("[ref \"a\"]")),
            ("Yra <<cite \"a\">>.", Some("<<cite \"a\">>")),
            ("Yra 12 {typed}.", Some("{typed}")),
            ("Yra {value \"new\" 2023", Some("{value")),
            ("{claim (value \"a\" 1) \"<\" 2}", Some("{claim (value \"a\" 1)")),
            ("Yra {Value \"new\" 2023}.", Some("{Value \"new\" 2023}")),
            ("Yra {verte \"new\" 2023}.", Some("{verte \"new\" 2023}")),
            ("Yra {new-a 2023}.", Some("{new-a 2023}")),
            ("Yra {\"new\" 2023}.", Some("{\"new\" 2023}")),
            ("Yra {„new“ year=2023}.", Some("{„new“ year=2023}")),
            (r#"Yra \{value "new" 2023}."#, None),
            ("[a]{lang=\"en\"} {2023} {Vaikai 2023} {a b} (\"new\" 2023) {lt}", None),
            (r#"Yra \((value "new" 2023))."#, None),
            ("(value for money), ((number of children) aged), [list]", None),
            ("(list “The children of Vilnius”), (table 3), (count: 4), {a, b}", None),
            ("{valued \"a\"} {number} {list-a b} { count }", None),
        ] {
            let found = miswritten(text).and_then(|range| text.get(range));
            assert_eq!(found, expected, "{text}");
        }
    }
}
