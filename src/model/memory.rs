//! The translation memory: which text of a translation was made from which text of the
//! source, as they were when they were last known to agree.

use crate::diagnostic::{FileId, Span};
use crate::text::{Language, named};
use std::borrow::Cow;

named! {
    /// What a segment, the smallest unit of translation, is in its chapter.
    /// Named as in the memory.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SegmentKind {
        /// The chapter's title.
        Title = "title",
        /// A heading.
        Heading = "heading",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A paragraph of a list's item.
        ListItem = "list-item",
        /// A cell of a table.
        TableCell = "table-cell",
        /// The caption of a table or figure.
        Caption = "caption",
        /// The alternative text of an image.
        Alternative = "alternative",
        /// A paragraph of a recommendation, a question, a note.
        Directive = "directive",
        /// A paragraph of a footnote.
        Footnote = "footnote",
        /// Preformatted text.
        Code = "code",
    }
}

/// The text of a segment: words for the translator, and between them codes that must come
/// back as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SegmentText {
    /// The parts, in order; white space is one space.
    pub parts: Vec<SegmentPart>,
}

/// A part of a segment's text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentPart {
    /// Words.
    Text(String),
    /// A placeholder, a footnote's mark, an end of emphasis or of a link.
    Code(InlineCode),
}

/// What stands in a segment's text beside words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InlineCode {
    /// Whether it opens, closes or stands alone.
    pub role: CodeRole,
    /// What it is, such as `placeholder` or `link`.
    pub kind: String,
    /// The Markdown that it stands for.
    pub data: String,
}

/// Whether a code opens, closes or stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeRole {
    /// It opens what the code with the same number closes.
    Open(u32),
    /// It closes what the code with the same number opens.
    Close(u32),
    /// It stands alone.
    Alone,
}

impl SegmentText {
    /// Returns the text with its codes written out, for people.
    pub fn plain(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            SegmentPart::Text(text) => text.as_str(),
            SegmentPart::Code(code) => code.data.as_str(),
        });
        parts.collect::<String>().trim().to_owned()
    }

    /// Returns what two texts have in common that differ in white space, in the form of their
    /// quotation marks or in the case of a reference alone.
    pub fn key(&self) -> String {
        let length = |part: &SegmentPart| match part {
            SegmentPart::Text(text) => text.len(),
            SegmentPart::Code(code) => code.data.len() + 2,
        };
        let mut key = String::with_capacity(self.parts.iter().map(length).sum());
        for part in &self.parts {
            match part {
                SegmentPart::Text(text) => add_text(&mut key, text),
                SegmentPart::Code(code) => {
                    // Words that look like a code are not one.
                    key.push('\u{1}');
                    add_text(&mut key, &without_case(&code.data));
                    key.push('\u{2}');
                }
            }
        }
        let kept = key.trim_end().len();
        key.truncate(kept);
        key
    }
}

/// Returns a placeholder without the case that a reference stands in. It is the grammar of one
/// language, and says nothing that a translation could have missed.
fn without_case(code: &str) -> Cow<'_, str> {
    let is_reference =
        code.strip_prefix("{{").is_some_and(|rest| rest.trim_start().starts_with("ref "));
    let Some((before, case)) = code.split_once(" case=").filter(|_| is_reference) else {
        return Cow::Borrowed(code);
    };
    let after = ['"', '\''].into_iter().find_map(|quote| {
        case.strip_prefix(quote).and_then(|rest| Some(rest.split_once(quote)?.1))
    });
    after.map_or(Cow::Borrowed(code), |after| Cow::Owned(format!("{before}{after}")))
}

/// Adds a text in the form in which texts are compared.
fn add_text(key: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // Most of a text stays as it is.
        let run = unchanged(rest, key.is_empty() || key.ends_with(' '));
        let (same, after) = rest.split_at(run.max(c.len_utf8()));
        if run == 0 {
            add(key, c);
        } else {
            key.push_str(same);
        }
        rest = after;
    }
}

/// Returns the length of what a text begins with that surely stays as it is: words in letters
/// up to U+05FF with one space between, by the bytes of UTF-8.
fn unchanged(text: &str, is_behind_space: bool) -> usize {
    let bytes = text.as_bytes();
    let mut is_behind_space = is_behind_space;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let length = match byte {
            b' ' if is_behind_space => break,
            b' '..=b'~' => 1,
            // From U+00C0 on.
            0xc3..=0xd7 => 2,
            _ => break,
        };
        is_behind_space = *byte == b' ';
        at += length;
    }
    at
}

/// Adds a character in the form in which texts are compared.
fn add(key: &mut String, c: char) {
    match c {
        c if c.is_whitespace() => {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        }
        // Invisible, or not to be written in XML.
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {}
        c if c.is_control() => {}
        '„' | '“' | '”' | '‟' | '«' | '»' | '″' => key.push('"'),
        '‘' | '’' | '‚' | '‛' | '′' => key.push('\''),
        c => key.push(c),
    }
}

/// What another tool keeps in the memory and is written back as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Attributes, as they were written.
    pub attributes: String,
    /// Elements, as they were written.
    pub elements: Vec<String>,
}

/// A text of the source and the text that was made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The chapter's id; `None` in a unit of another tool.
    pub chapter: Option<String>,
    /// What it is in its chapter.
    pub kind: Option<SegmentKind>,
    /// Which of the equal texts of its chapter it is, from 1.
    pub occurrence: u32,
    /// The text of the source.
    pub source: SegmentText,
    /// The language of the translation.
    pub language: Language,
    /// The translation.
    pub target: SegmentText,
    /// What another tool noted about the unit.
    pub kept: Kept,
    /// What another tool noted about the text of the source.
    pub kept_source: Kept,
    /// What another tool noted about the translation.
    pub kept_target: Kept,
    /// Where it stands; `None` before it was written.
    pub span: Option<Span>,
}

impl Unit {
    /// Returns whether its translator has seen a finding in the translation, and ignores it.
    pub fn ignores(&self, code: &str) -> bool {
        self.kept_target.elements.contains(&ignored(code))
    }

    /// Records that a finding in the translation is ignored. It is a property of the
    /// translation, as other tools have them, so that it goes with these words.
    pub fn ignore(&mut self, code: &str) {
        if !self.ignores(code) {
            self.kept_target.elements.push(ignored(code));
        }
    }

    /// Returns whether any finding in the translation is ignored.
    pub fn ignores_any(&self) -> bool {
        let mut elements = self.kept_target.elements.iter();
        elements.any(|element| element.starts_with(IGNORED))
    }
}

/// What the property begins with that names a finding which is ignored.
const IGNORED: &str = "<prop type=\"x-ignored\">";

/// Returns the property that names a finding which is ignored.
fn ignored(code: &str) -> String {
    format!("{IGNORED}{code}</prop>")
}

/// The translation memory.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The file; `None` if there is none.
    pub file: Option<FileId>,
    /// Whether all of it could be read; if not, it must not be written over.
    pub is_whole: bool,
    /// What another tool noted in the header.
    pub header: Kept,
    /// The namespaces that its file declares, as attributes, for what is kept of it.
    pub namespaces: String,
    /// The units, in the order of the file.
    pub units: Vec<Unit>,
    /// Units that are of no use to this report, as they were written.
    pub foreign: Vec<String>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> String {
        SegmentText { parts: vec![SegmentPart::Text(text.to_owned())] }.key()
    }

    #[test]
    fn white_space_and_the_form_of_quotation_marks_make_no_difference() {
        for (a, b) in [
            ("Vaikų  namai\n ir\u{a0}šeimos ", "Vaikų namai ir šeimos"),
            ("„Gelbėkit vaikus“", "\"Gelbėkit vaikus\""),
            ("the child’s", "the child's"),
        ] {
            assert_eq!(key(a), key(b));
        }
        assert_ne!(key("2022 m."), key("2023 m."));
        assert_ne!(key("vaikas"), key("Vaikas"));
    }

    proptest! {
        #[test]
        fn a_key_has_no_blank_but_one_space_between_words(text in "[a\\u{105}\\u{600}„ \t\u{a0}\u{ad}]{0,12}") {
            let key = key(&text);
            let words = text.replace(['\u{ad}'], "").replace('„', "\"");
            let words: Vec<&str> = words.split_whitespace().collect();
            prop_assert_eq!(key.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>(), words);
            prop_assert!(!key.contains("  ") && !key.ends_with(' ') && !key.starts_with(' '));
        }
    }

    #[test]
    fn a_code_is_not_the_words_that_look_like_it() {
        let code = InlineCode {
            role: CodeRole::Alone,
            kind: "placeholder".to_owned(),
            data: "{{value}}".to_owned(),
        };
        let coded = SegmentText { parts: vec![SegmentPart::Code(code)] };
        assert_ne!(coded.key(), key("{{value}}"));
        let reference = |data: &str| {
            let code = InlineCode {
                role: CodeRole::Alone,
                kind: "placeholder".to_owned(),
                data: data.to_owned(),
            };
            SegmentText { parts: vec![SegmentPart::Code(code)] }.key()
        };
        for same in ["{{ref \"a\" case=\"acc\"}}", "{{ref case='loc' \"a\"}}"] {
            assert_eq!(reference("{{ref \"a\"}}"), reference(same));
        }
        for other in ["{{ref \"b\" case=\"acc\"}}", "{{value \"a\" case=\"b\"}}"] {
            assert_ne!(reference("{{ref \"a\"}}"), reference(other));
        }
        assert_eq!(coded.plain(), "{{value}}");
    }
}
