//! Spaces that were swallowed beside codes and between sentences.
//!
//! Programs for translators show codes as boxes; whoever types beside one easily forgets
//! the space. What was joined on purpose is joined in the source as well, is an ending, or
//! stands beside a bracket, a dash or a quotation mark.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{CodeRole, InlineCode, SegmentPart, SegmentText};
use crate::text::Lexicon;
use crate::text::figures::OBJECT;

/// Words that have run into something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// The words as they stand, with their codes.
    pub written: String,
    /// The same with the space.
    pub wanted: String,
    /// Where the words stand in the [`crate::translation::flat`] text.
    pub range: Range<usize>,
}

/// Returns where words of a translation have run into a code, or into the next sentence,
/// and the source has a space; `words` are those of the translation's language.
pub fn swallowed(
    source: &SegmentText,
    target: &SegmentText,
    words: &Lexicon,
) -> Vec<Joint> {
    let (from, into) = (Line::new(source), Line::new(target));
    let spaced = from.spaced();
    let mut places: Vec<usize> = Vec::new();
    for (index, pair) in into.atoms.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        if !left.is_end() || !right.is_beginning() {
            continue;
        }
        let marks: Vec<&Key> = left
            .key(Side::Right)
            .into_iter()
            .chain(right.marks.iter().map(|mark| &mark.key))
            .chain(right.key(Side::Left))
            .collect();
        // A sign that ends a sentence or a clause stands before a space wherever a code
        // follows, but a footnote's mark stands behind it.
        if marks.is_empty() || left.is_note() && !right.is_letter() || right.is_note() {
            continue;
        }
        let known = marks.iter().filter_map(|key| is_spaced(&spaced, key));
        let known: Vec<bool> = known.collect();
        let is_swallowed = !known.is_empty() && known.iter().all(|own| *own);
        if is_swallowed && !is_ending(&into, index + 1, words) {
            places.push(index + 1);
        }
    }
    places.extend(sentences(source, &into));
    places.sort_unstable();
    places.dedup();
    into.joints(&places)
}

/// Returns whether the letters at an atom are the ending of what stands before them:
/// `[Convention](…)s`, „*Eurostat*o“.
fn is_ending(line: &Line<'_>, start: usize, words: &Lexicon) -> bool {
    let letters: String = line
        .atoms
        .get(start..)
        .unwrap_or_default()
        .iter()
        .enumerate()
        .take_while(|(index, own)| {
            own.is_letter() && (*index == 0 || own.marks.is_empty())
        })
        .map(|(_, own)| own.sign)
        .collect();
    words.is_suffix(&letters)
}

/// Returns where a sentence begins right behind the point of another: "violence.The".
fn sentences(source: &SegmentText, line: &Line<'_>) -> Vec<usize> {
    let source = source.plain();
    let mut places = Vec::new();
    for word in line.words() {
        let atoms = line.atoms.get(word.clone()).unwrap_or_default();
        let text: String = atoms.iter().map(|own| own.sign).collect();
        if text.contains("://") || text.contains(['@', '/']) || source.contains(&text) {
            continue;
        }
        let is = |place: usize, test: fn(char) -> bool| {
            atoms.get(place).is_some_and(|own| test(own.sign))
        };
        for at in 2..atoms.len() {
            let is_stop = is(at, |c| matches!(c, '.' | '!' | '?'));
            let is_before =
                is(at - 2, char::is_lowercase) && is(at - 1, char::is_lowercase);
            let is_after =
                is(at + 1, char::is_uppercase) && is(at + 2, char::is_lowercase);
            if is_stop && is_before && is_after {
                places.push(word.start + at + 1);
            }
        }
    }
    places
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// A side of a code by which it is known in both languages; of a pair each mark has one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: String,
    data: String,
    side: Side,
}

/// An end of emphasis or of a link.
struct PairMark<'a> {
    key: Key,
    is_close: bool,
    data: &'a str,
}

/// A letter, or a code that stands for words.
struct Atom<'a> {
    /// The letter; [`OBJECT`] for a code.
    sign: char,
    code: Option<(&'a InlineCode, [Key; 2])>,
    /// The ends of pairs before it.
    marks: Vec<PairMark<'a>>,
    /// Where it begins in the flat text.
    at: usize,
}

impl Atom<'_> {
    fn key(&self, side: Side) -> Option<&Key> {
        self.code.as_ref().map(|(_, keys)| &keys[usize::from(side == Side::Right)])
    }

    /// Returns whether it is a footnote's mark, which stands behind a word without space.
    fn is_note(&self) -> bool {
        self.code.as_ref().is_some_and(|(code, _)| is_note(code))
    }

    fn is_letter(&self) -> bool {
        self.code.is_none() && self.sign.is_alphanumeric()
    }

    /// Returns whether a space belongs behind it where a word follows.
    fn is_end(&self) -> bool {
        self.code.is_some() || self.is_letter() || ",;:.!?…)]%".contains(self.sign)
    }

    /// Returns whether it begins a word.
    fn is_beginning(&self) -> bool {
        self.code.is_some() || self.is_letter()
    }
}

fn is_note(code: &InlineCode) -> bool {
    code.kind == "footnote" || code.data.starts_with("{{cite")
}

/// Returns whether a code stands for nothing that is read within the words.
fn is_silent(code: &InlineCode) -> bool {
    ["{{claim", "{{typed", "{{anchor"].iter().any(|own| code.data.starts_with(own))
}

/// Returns whether a code of the other language has a space at a side; a link may lead
/// to another page. `None` if there is none.
fn is_spaced(spaced: &BTreeMap<&Key, bool>, key: &Key) -> Option<bool> {
    if let Some(own) = spaced.get(key) {
        return Some(*own);
    }
    let same = |own: &&&Key| own.kind == key.kind && own.side == key.side;
    let alike: Vec<bool> =
        spaced.iter().filter(|(own, _)| same(own)).map(|(_, own)| *own).collect();
    (!alike.is_empty()).then(|| alike.iter().all(|own| *own))
}

/// A text sign by sign.
struct Line<'a> {
    atoms: Vec<Atom<'a>>,
}

impl<'a> Line<'a> {
    fn new(text: &'a SegmentText) -> Self {
        let mut atoms: Vec<Atom<'a>> = Vec::new();
        let mut marks = Vec::new();
        let mut at = 0;
        let key = |code: &InlineCode, side| Key {
            kind: code.kind.clone(),
            data: code.data.clone(),
            side,
        };
        for part in &text.parts {
            match part {
                SegmentPart::Text(words) => {
                    for sign in words.chars() {
                        let marks = std::mem::take(&mut marks);
                        atoms.push(Atom { sign, code: None, marks, at });
                        at += sign.len_utf8();
                    }
                }
                SegmentPart::Code(code) if code.role == CodeRole::Alone => {
                    if !is_silent(code) {
                        // A line that is broken on purpose needs no space.
                        let is_break = code.kind == "line-break";
                        let keys = [key(code, Side::Left), key(code, Side::Right)];
                        let marks = std::mem::take(&mut marks);
                        let sign = if is_break { ' ' } else { OBJECT };
                        let code = (!is_break).then_some((code, keys));
                        atoms.push(Atom { sign, code, marks, at });
                    }
                    at += OBJECT.len_utf8();
                }
                SegmentPart::Code(code) => {
                    let is_close = matches!(code.role, CodeRole::Close(_));
                    let side = if is_close { Side::Right } else { Side::Left };
                    let key = key(code, side);
                    marks.push(PairMark { key, is_close, data: &code.data });
                }
            }
        }
        // What ends the text stands before an end.
        atoms.push(Atom { sign: ' ', code: None, marks, at });
        Line { atoms }
    }

    /// Returns for each side of a code whether there is a space wherever it stands; the
    /// ends of the text are as good as one.
    fn spaced(&self) -> BTreeMap<&Key, bool> {
        let mut spaced: BTreeMap<&Key, bool> = BTreeMap::new();
        let mut note = |key, is_spaced| {
            spaced.entry(key).and_modify(|own| *own &= is_spaced).or_insert(is_spaced);
        };
        for (index, right) in self.atoms.iter().enumerate() {
            let left = index.checked_sub(1).and_then(|index| self.atoms.get(index));
            let is_spaced = left.is_none_or(|own| own.sign.is_whitespace())
                || right.sign.is_whitespace();
            left.and_then(|own| own.key(Side::Right))
                .into_iter()
                .chain(right.marks.iter().map(|mark| &mark.key))
                .chain(right.key(Side::Left))
                .for_each(|key| note(key, is_spaced));
        }
        spaced
    }

    /// Returns the words, which white space divides.
    fn words(&self) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut start = 0;
        for (index, atom) in self.atoms.iter().enumerate() {
            if atom.sign.is_whitespace() {
                words.push(start..index);
                start = index + 1;
            }
        }
        words.retain(|own: &Range<usize>| !own.is_empty());
        words
    }

    /// Returns the words in which spaces are missing before some atoms.
    fn joints(&self, places: &[usize]) -> Vec<Joint> {
        let mut joints = Vec::new();
        for word in self.words() {
            let own = places.iter().filter(|place| word.contains(place));
            let own: Vec<usize> = own.copied().collect();
            let (Some(first), Some(last)) =
                (self.atoms.get(word.start), self.atoms.get(word.end))
            else {
                continue;
            };
            if !own.is_empty() {
                let written = self.written(&word, &[]);
                let wanted = self.written(&word, &own);
                joints.push(Joint { written, wanted, range: first.at..last.at });
            }
        }
        joints
    }

    /// Returns words as they are written, with spaces before some atoms.
    fn written(&self, word: &Range<usize>, places: &[usize]) -> String {
        let mut text = String::new();
        for (index, atom) in
            self.atoms.iter().enumerate().skip(word.start).take(word.len())
        {
            let mut needs_space = places.contains(&index);
            for mark in &atom.marks {
                if !mark.is_close && needs_space {
                    text.push(' ');
                    needs_space = false;
                }
                text.push_str(mark.data);
            }
            if needs_space {
                text.push(' ');
            }
            match &atom.code {
                Some((code, _)) => text.push_str(&code.data),
                None => text.push(atom.sign),
            }
        }
        let closing =
            self.atoms.get(word.end).map_or(&[][..], |own| own.marks.as_slice());
        let closing = closing.iter().filter(|mark| mark.is_close);
        closing.for_each(|mark| text.push_str(mark.data));
        text
    }
}

#[cfg(test)]
mod tests;
