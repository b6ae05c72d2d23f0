//! A text sign by sign, as it is looked at for missing spaces: letters, and codes that stand for
//! words.

use std::ops::Range;

use crate::diagnostic::found::Joined;
use crate::model::{CodeRole, InlineCode, SegmentPart, SegmentText};
use crate::text::figures::OBJECT;
use crate::translation::spacing::Joint;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edge {
    Left,
    Right,
}

/// A side of a code by which it is known in both languages; of a pair each mark has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key<'a> {
    pub(super) kind: &'a str,
    pub(super) data: &'a str,
    pub(super) side: Edge,
}

impl<'a> Key<'a> {
    pub(super) fn new(code: &'a InlineCode, side: Edge) -> Self {
        Key { kind: &code.kind, data: &code.data, side }
    }
}

/// An end of emphasis or of a link.
#[derive(Clone, Copy)]
pub(super) struct PairMark<'a> {
    pub(super) key: Key<'a>,
    pub(super) is_close: bool,
}

/// A letter, or a code that stands for words.
pub(super) struct Atom<'a> {
    /// The letter; [`OBJECT`] for a code.
    pub(super) sign: char,
    pub(super) code: Option<&'a InlineCode>,
    /// The ends of pairs before it.
    pub(super) marks: Vec<PairMark<'a>>,
    /// Where it begins in the flat text.
    pub(super) at: usize,
}

impl<'a> Atom<'a> {
    pub(super) fn key(&self, side: Edge) -> Option<Key<'a>> {
        self.code.map(|code| Key::new(code, side))
    }

    /// Returns whether it is a footnote's mark, which stands behind a word without space.
    pub(super) fn is_note(&self) -> bool {
        self.code.is_some_and(is_note)
    }

    pub(super) fn is_letter(&self) -> bool {
        self.code.is_none() && self.sign.is_alphanumeric()
    }

    /// Returns whether a space belongs behind it where a word follows.
    pub(super) fn is_end(&self) -> bool {
        self.code.is_some() || self.is_letter() || is_end_of_word(self.sign)
    }

    /// Returns whether it begins a word.
    pub(super) fn is_beginning(&self) -> bool {
        self.code.is_some() || self.is_letter()
    }
}

/// Returns whether a sign stands behind a word, with a space behind it.
pub(super) fn is_end_of_word(sign: char) -> bool {
    ",;:.!?…)]%".contains(sign)
}

/// Returns whether a sign between two figures makes one of them.
pub(super) fn is_point(sign: char) -> bool {
    matches!(sign, ',' | '.')
}

/// Returns whether a sign before a figure is read as a minus sign, though it is none.
pub(super) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '‑' | '‐')
}

pub(super) fn is_note(code: &InlineCode) -> bool {
    code.kind == "footnote" || code.data.starts_with("{{cite")
}

/// Returns whether a code stands for nothing that is read within the words.
pub(super) fn is_silent(code: &InlineCode) -> bool {
    ["{{claim", "{{typed", "{{anchor"]
        .iter()
        .any(|opening| code.data.starts_with(opening))
}

/// Returns the sides of codes between two atoms.
pub(super) fn sides<'a>(
    left: &Atom<'a>,
    right: &Atom<'a>,
) -> impl Iterator<Item = Key<'a>> {
    let marks = right.marks.iter().map(|mark| mark.key);
    left.key(Edge::Right).into_iter().chain(marks).chain(right.key(Edge::Left))
}

/// Returns whether a character takes no room: soft hyphens, joiners, marks of direction.
pub(super) fn prints_as_nothing(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// A text sign by sign.
pub(super) struct SpacedText<'a> {
    pub(super) atoms: Vec<Atom<'a>>,
}

impl<'a> SpacedText<'a> {
    pub(super) fn new(text: &'a SegmentText) -> Self {
        // A text begins as behind a space.
        let mut atoms = vec![Atom { sign: ' ', code: None, marks: Vec::new(), at: 0 }];
        let mut marks = Vec::new();
        let mut at = 0;
        for part in &text.parts {
            match part {
                SegmentPart::Text(words) => {
                    for sign in words.chars() {
                        if prints_as_nothing(sign) {
                            at += sign.len_utf8();
                            continue;
                        }
                        let marks = std::mem::take(&mut marks);
                        atoms.push(Atom { sign, code: None, marks, at });
                        at += sign.len_utf8();
                    }
                }
                SegmentPart::Code(code) if code.role == CodeRole::Alone => {
                    if !is_silent(code) {
                        // A line that is broken on purpose needs no space.
                        let is_break = code.kind == "line-break";
                        let sign = if is_break { ' ' } else { OBJECT };
                        let code = (!is_break).then_some(code);
                        let marks = std::mem::take(&mut marks);
                        atoms.push(Atom { sign, code, marks, at });
                    }
                    at += OBJECT.len_utf8();
                }
                SegmentPart::Code(code) => {
                    let is_close = matches!(code.role, CodeRole::Close(_));
                    let side = if is_close { Edge::Right } else { Edge::Left };
                    marks.push(PairMark { key: Key::new(code, side), is_close });
                }
            }
        }
        // What ends the text stands before an end.
        atoms.push(Atom { sign: ' ', code: None, marks, at });
        SpacedText { atoms }
    }

    /// Returns the words, which white space divides.
    pub(super) fn words(&self) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut start = 0;
        for (index, atom) in self.atoms.iter().enumerate() {
            if atom.sign.is_whitespace() {
                words.push(start..index);
                start = index + 1;
            }
        }
        words.retain(|range: &Range<usize>| !range.is_empty());
        words
    }

    /// Returns the words in which spaces are missing before some atoms.
    pub(super) fn joints(&self, places: &[usize]) -> Vec<Joint> {
        let mut joints = Vec::new();
        for word in self.words() {
            let from = places.partition_point(|place| *place < word.start);
            let to = places.partition_point(|place| *place < word.end);
            let inside = places.get(from..to).unwrap_or_default();
            let (Some(first), Some(last)) =
                (self.atoms.get(word.start), self.atoms.get(word.end))
            else {
                continue;
            };
            if !inside.is_empty() {
                joints.push(Joint {
                    written: self.written(&word, &[]),
                    wanted: self.written(&word, inside),
                    range: first.at..last.at,
                    kind: Joined::Words,
                });
            }
        }
        joints
    }

    /// Returns words as they are written, with spaces before some atoms.
    pub(super) fn written(&self, word: &Range<usize>, places: &[usize]) -> String {
        let mut text = String::new();
        let mut places = places.iter().peekable();
        let atoms = self.atoms.get(word.clone()).unwrap_or_default();
        for (index, atom) in word.clone().zip(atoms) {
            let mut needs_space = places.next_if_eq(&&index).is_some();
            for mark in &atom.marks {
                if !mark.is_close && needs_space {
                    text.push(' ');
                    needs_space = false;
                }
                text.push_str(mark.key.data);
            }
            if needs_space {
                text.push(' ');
            }
            match &atom.code {
                Some(code) => text.push_str(&code.data),
                None => text.push(atom.sign),
            }
        }
        let closing =
            self.atoms.get(word.end).map_or(&[][..], |atom| atom.marks.as_slice());
        let closing = closing.iter().filter(|mark| mark.is_close);
        closing.for_each(|mark| text.push_str(mark.key.data));
        text
    }
}
