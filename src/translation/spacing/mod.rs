//! Spaces that were swallowed beside codes and between sentences.
//!
//! Programs for translators show codes as boxes; whoever types beside one easily forgets
//! the space. What was joined on purpose is joined in the source as well, is an ending, or
//! stands beside a bracket, a dash or a quotation mark. Words that run into a placeholder
//! are never joined on purpose, in whichever language. Characters that print as nothing
//! divide nothing.

mod atoms;
mod touching;

pub use touching::touching;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Span, found, found::Joined};
use crate::model::{CodeRole, SegmentPart, SegmentText};
use crate::text::Lexicon;
use crate::text::figures::OBJECT;
use atoms::{
    Atom, Edge, Key, SpacedText, is_dash, is_end_of_word, is_note, is_point, is_silent,
    prints_as_nothing, sides,
};

/// Words that have run into something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// The words as they stand, with their codes.
    pub written: String,
    /// The same with the space.
    pub wanted: String,
    /// Where the words stand in the [`crate::translation::flat`] text.
    pub range: Range<usize>,
    /// What they have become by that.
    pub kind: Joined,
}

impl Joint {
    /// Returns the finding, with the place of the source if that has a space.
    pub fn found(&self, source: Option<Span>) -> found::RunTogether<'_> {
        let Joint { written, wanted, kind, .. } = self;
        found::RunTogether { kind: *kind, name: written, expected: wanted, source }
    }
}

/// Returns where words of a translation have run into a code, or into the next sentence,
/// and the source has a space; `words` are those of the translation's language.
pub fn swallowed(
    source: &SegmentText,
    target: &SegmentText,
    words: &Lexicon,
) -> Vec<Joint> {
    if may_be_joined(target) { joined(source, target, words) } else { Vec::new() }
}

fn joined(source: &SegmentText, target: &SegmentText, words: &Lexicon) -> Vec<Joint> {
    let (from, into) = (SpacedText::new(source), SpacedText::new(target));
    let spaced = Spaced::of(&from);
    let mut places: Vec<usize> = Vec::new();
    for (index, pair) in into.atoms.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let is_between_letters =
            left.code.is_none() && right.code.is_none() && right.marks.is_empty();
        if is_between_letters || !left.is_end() || !right.is_beginning() {
            continue;
        }
        // A footnote's mark stands right behind what it belongs to.
        if right.is_note() || left.is_note() && !right.is_letter() {
            continue;
        }
        let known = sides(left, right).filter_map(|key| spaced.find(key));
        let known: Vec<bool> = known.collect();
        let is_swallowed = !known.is_empty() && known.iter().all(|has_space| *has_space);
        if is_swallowed && !is_ending(&into, index + 1, words) {
            places.push(index + 1);
        }
    }
    places.extend(sentences(source, &into));
    places.extend(signs(source, &into, words));
    places.sort_unstable();
    places.dedup();
    into.joints(&places)
}

/// Returns whether it is worth to look at a text letter by letter: words stand right beside a
/// code, or a point or a closing quotation mark before a letter.
fn may_be_joined(text: &SegmentText) -> bool {
    let are_sentences = |part: &SegmentPart| {
        let SegmentPart::Text(words) = part else { return false };
        let mut ends = words.match_indices(['.', '!', '?', '”']);
        ends.any(|(at, end)| {
            let mut after = words.get(at + end.len()..).unwrap_or_default().chars();
            let after = after.find(|sign| !prints_as_nothing(*sign));
            let is_quote = end == "”";
            after.is_some_and(|next| {
                next.is_alphabetic() || is_quote && next.is_alphanumeric()
            })
        })
    };
    text.parts.iter().any(are_sentences) || stands_at_code(text)
}

/// Returns whether something stands right beside a code behind which, or before which, a space
/// may be missing. In most texts nothing does, which is found without a look at each letter.
fn stands_at_code(text: &SegmentText) -> bool {
    let is_end = |sign: char| {
        sign == OBJECT || sign.is_alphanumeric() || is_end_of_word(sign) || sign == '”'
    };
    // The last two signs; a text begins as behind a space.
    let (mut before, mut last) = (' ', ' ');
    for part in &text.parts {
        match part {
            SegmentPart::Text(words) => {
                let mut signs = words.chars().filter(|sign| !prints_as_nothing(*sign));
                let Some(first) = signs.next() else { continue };
                let is_decimal = last == OBJECT
                    && is_point(first)
                    && signs.clone().next().is_some_and(char::is_numeric);
                if is_end(last) && first.is_alphanumeric() || is_decimal {
                    return true;
                }
                before = last;
                last = first;
                let mut signs = signs.rev();
                if let Some(sign) = signs.next() {
                    before = signs.next().unwrap_or(first);
                    last = sign;
                }
            }
            SegmentPart::Code(code) => {
                if code.role != CodeRole::Alone || is_silent(code) {
                    continue;
                }
                let is_bracket = last == '(' && before.is_alphanumeric();
                let is_joined = is_end(last) || is_dash(last);
                if is_bracket || is_joined && !is_note(code) {
                    return true;
                }
                before = last;
                last = if code.kind == "line-break" { ' ' } else { OBJECT };
            }
        }
    }
    false
}

/// Returns whether the letters at an atom are the ending of what stands before them:
/// `[Convention](…)s`, „*Eurostat*o“.
fn is_ending(line: &SpacedText<'_>, start: usize, words: &Lexicon) -> bool {
    words.is_suffix(&letters_from(line, start))
}

/// Returns the letters that stand together from an atom on.
fn letters_from(line: &SpacedText<'_>, start: usize) -> String {
    line.atoms
        .get(start..)
        .unwrap_or_default()
        .iter()
        .enumerate()
        .take_while(|(index, atom)| {
            atom.is_letter() && (*index == 0 || atom.marks.is_empty())
        })
        .map(|(_, atom)| atom.sign)
        .collect()
}

/// Returns where a sentence begins right behind the point of another: "violence.The". What
/// the source has too, such as the name of a page, is none.
fn sentences(source: &SegmentText, line: &SpacedText<'_>) -> Vec<usize> {
    let source = source.plain();
    let mut places = Vec::new();
    for word in line.words() {
        let atoms = line.atoms.get(word.clone()).unwrap_or_default();
        let found = atoms.windows(5).enumerate().filter(|(_, window)| {
            let [a, b, stop, c, d] = window else { return false };
            matches!(stop.sign, '.' | '!' | '?')
                && a.sign.is_lowercase()
                && b.sign.is_lowercase()
                && c.sign.is_uppercase()
                && d.sign.is_lowercase()
        });
        let found: Vec<usize> = found.map(|(index, _)| word.start + index + 3).collect();
        if found.is_empty() {
            continue;
        }
        let text: String = atoms.iter().map(|atom| atom.sign).collect();
        let is_address = text.contains("://") || text.contains(['@', '/']);
        if !is_address && !source.contains(&text) {
            places.extend(found);
        }
    }
    places
}

/// Returns where a space is missing beside a sign that divides words: before a bracket with a
/// code in it, behind a closing quotation mark, and between a point that stands apart from
/// its sentence and the next one: "violence .The".
fn signs(source: &SegmentText, line: &SpacedText<'_>, words: &Lexicon) -> Vec<usize> {
    let source = source.plain();
    let windows = line.atoms.windows(3).enumerate();
    let found = windows.filter_map(|(index, window)| {
        let [left, sign, right] = window else { return None };
        let is_bracket = sign.sign == '(' && left.is_letter() && right.code.is_some();
        let is_quote = sign.sign == '”'
            && left.is_letter()
            && right.is_letter()
            && !is_ending(line, index + 2, words);
        let is_point = matches!(sign.sign, '.' | '!' | '?')
            && left.sign.is_whitespace()
            && right.sign.is_uppercase()
            && line.atoms.get(index + 3).is_some_and(|next| next.sign.is_lowercase());
        let place = if is_bracket { index + 1 } else { index + 2 };
        let is_found = is_bracket || is_quote || is_point;
        is_found.then_some((place, [left, sign, right]))
    });
    let is_new = |atoms: &[&Atom<'_>; 3]| {
        let written: String = atoms.iter().map(|atom| atom.sign).collect();
        atoms.iter().any(|atom| atom.code.is_some()) || !source.contains(&written)
    };
    found.filter(|(_, atoms)| is_new(atoms)).map(|(place, _)| place).collect()
}

/// For each side of a code whether there is a space wherever it stands; the ends of the
/// text are as good as one.
#[derive(Default)]
struct Spaced<'a> {
    by_code: BTreeMap<Key<'a>, bool>,
    /// Of all codes of a kind: a link may lead to another page in the other language.
    by_kind: BTreeMap<(&'a str, Edge), bool>,
}

impl<'a> Spaced<'a> {
    fn of(line: &SpacedText<'a>) -> Self {
        let mut spaced = Spaced::default();
        for pair in line.atoms.windows(2) {
            let [left, right] = pair else { continue };
            let is_spaced = left.sign.is_whitespace() || right.sign.is_whitespace();
            for key in sides(left, right) {
                let kind = (key.kind, key.side);
                *spaced.by_code.entry(key).or_insert(true) &= is_spaced;
                *spaced.by_kind.entry(kind).or_insert(true) &= is_spaced;
            }
        }
        spaced
    }

    /// Returns whether a side of a code of the other language has a space here; `None` if
    /// there is no such code.
    fn find(&self, key: Key<'_>) -> Option<bool> {
        let is_spaced = self.by_code.get(&key);
        is_spaced.or_else(|| self.by_kind.get(&(key.kind, key.side))).copied()
    }
}

#[cfg(test)]
mod tests;
