//! Finds where a placeholder ends, without swallowing text that is not part of one.

use std::ops::Range;

use super::mask::is_unclosed_mark;
use super::reader::ChapterReader;
use super::reference;
use crate::diagnostic::found;

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
            let reason = found::NoExpression::Inner;
            self.unread.push(place);
            self.diags.push(found::PlaceholderSyntax { reason }.at(place));
            return;
        }
        self.diags.push(found::UnclosedPlaceholder.at(place));
    }
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
