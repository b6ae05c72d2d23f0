//! The words of a segment as one text, and where each of them stands in the file.

use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::model::{CodeRole, SegmentPart, SegmentText};
use crate::text::figures::OBJECT;
use crate::translation::Segment;

/// How far in the file the next letter of a segment is looked for: beyond escapes, marks of
/// a list and addresses.
const NEAR: usize = 400;

/// Returns the words of a text; what is no words, such as a placeholder, is one
/// [`OBJECT`].
pub fn flat(text: &SegmentText) -> String {
    let mut output = String::new();
    for part in &text.parts {
        match part {
            SegmentPart::Text(words) => output.push_str(words),
            SegmentPart::Code(code) if code.role == CodeRole::Alone => {
                output.push(OBJECT);
            }
            SegmentPart::Code(_) => {}
        }
    }
    output
}

impl Segment {
    /// Returns where a part of its [`flat`] text stands in the file; the whole segment if
    /// the file writes it in another way, such as with entities.
    pub fn span_of(&self, part: &Range<usize>, sources: &Sources) -> Span {
        let found = self.find(part, sources.slice(self.span));
        let found = found.filter(|range| range.start < range.end);
        found.map_or(self.span, |range| {
            let start = self.span.range().start;
            Span::new(self.span.file, start + range.start..start + range.end)
        })
    }

    /// Walks over the segment and its file side by side.
    fn find(&self, range: &Range<usize>, file: &str) -> Option<Range<usize>> {
        let mut at = 0;
        let mut flat = 0;
        let mut start = None;
        for part in &self.text.parts {
            match part {
                SegmentPart::Text(words) => {
                    for c in words.chars() {
                        let place = next(file, at, c)?;
                        if flat == range.start {
                            start = Some(place.start);
                        }
                        flat += c.len_utf8();
                        at = place.end;
                        if flat == range.end {
                            return Some(start?..at);
                        }
                    }
                }
                SegmentPart::Code(code) => {
                    let place = at;
                    at = after(file, at, &code.data);
                    if code.role == CodeRole::Alone {
                        if flat == range.start {
                            start = Some(place);
                        }
                        flat += OBJECT.len_utf8();
                        if flat == range.end {
                            return Some(start?..at);
                        }
                    }
                }
            }
        }
        None
    }
}

/// Returns where a character stands next.
fn next(file: &str, at: usize, c: char) -> Option<Range<usize>> {
    let is_same = |letter: char| letter == c || (c == ' ' && letter.is_whitespace());
    let mut rest = file.get(at..)?.char_indices().take(NEAR);
    let (offset, letter) = rest.find(|(_, letter)| is_same(*letter))?;
    Some(at + offset..at + offset + letter.len_utf8())
}

/// Returns the place after a code, if it stands there.
fn after(file: &str, at: usize, data: &str) -> usize {
    let rest = file.get(at..).unwrap_or("");
    if let Some(inner) = rest.strip_prefix("^[").filter(|_| data.starts_with("^[")) {
        let mut depth = 1;
        for (offset, c) in inner.char_indices() {
            match c {
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + "^[".len() + offset + c.len_utf8();
            }
        }
    }
    // The data have their white space as single spaces.
    let mut place = at;
    for c in data.chars() {
        let Some(letter) = file.get(place..).and_then(|rest| rest.chars().next()) else {
            return at;
        };
        if c == ' ' && letter.is_whitespace() {
            let rest = file.get(place..).unwrap_or("");
            place += rest.len() - rest.trim_start().len();
        } else if c == letter {
            place += letter.len_utf8();
        } else {
            return at;
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;
    use crate::model::{InlineCode, SegmentKind};
    use crate::translation::{SegmentForm, SegmentPlace};

    #[test]
    fn a_word_is_found_in_the_file_behind_codes_and_escapes() {
        let mut sources = Sources::default();
        let text = "\\*Du **3\n  vaikai**^[iš [10]] {{value \"a\"  year=5}} ir [3](3.md) bei 5&nbsp;m.";
        let file =
            sources.add(SourceFile { path: "a.md".to_owned(), text: text.to_owned() });
        let code = |role, data: &str| {
            let (kind, data) = (String::new(), data.to_owned());
            SegmentPart::Code(InlineCode { role, kind, data })
        };
        let words = |text: &str| SegmentPart::Text(text.to_owned());
        let parts = vec![
            words("*Du "),
            code(CodeRole::Open(1), "**"),
            words("3 vaikai"),
            code(CodeRole::Close(1), "**"),
            code(CodeRole::Alone, "^[…]"),
            words(" "),
            code(CodeRole::Alone, "{{value \"a\" year=5}}"),
            words(" ir "),
            code(CodeRole::Open(2), "["),
            words("3"),
            code(CodeRole::Close(2), "](3.md)"),
            words(" bei 5\u{a0}m."),
        ];
        let segment = Segment {
            kind: SegmentKind::Paragraph,
            text: SegmentText { parts },
            key: String::new(),
            span: Span::new(file, 0..text.len()),
            form: SegmentForm::Prose,
            place: SegmentPlace::Block(0),
            column: None,
        };
        let flat = flat(&segment.text);
        assert_eq!(flat, "*Du 3 vaikai\u{fffc} \u{fffc} ir 3 bei 5\u{a0}m.");
        let found = |part: &str, nth: usize| {
            let (start, part) = flat.match_indices(part).nth(nth).unwrap();
            let span = segment.span_of(&(start..start + part.len()), &sources);
            span.range()
        };
        assert_eq!(found("3", 0).start, text.find("**3").unwrap() + 2);
        assert_eq!(found("3", 1).start, text.find("[3]").unwrap() + 1);
        assert_eq!(found("5", 0).start, text.find("5&").unwrap());
        // The file does not have the character.
        assert_eq!(found("m.", 0), 0..text.len());
    }
}
