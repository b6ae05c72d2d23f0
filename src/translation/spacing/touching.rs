//! Words that touch a code, whatever another language has there.

use crate::diagnostic::found::Joined;
use crate::model::SegmentText;
use crate::text::Lexicon;
use crate::translation::spacing::atoms::{Atom, SpacedText, is_dash, is_point};
use crate::translation::spacing::{Joint, is_ending, letters_from, stands_at_code};

/// Returns where letters or digits of a text touch a code that stands for words, or the mark
/// of a pair that other letters touch from within, and where figures that stand in a row are
/// printed as one; `words` are those of the text's language. An ending may touch, and a part of
/// a word may be emphasised.
pub fn touching(text: &SegmentText, words: &Lexicon) -> Vec<Joint> {
    if stands_at_code(text) { touched(text, words) } else { Vec::new() }
}

pub(super) fn touched(text: &SegmentText, words: &Lexicon) -> Vec<Joint> {
    let line = SpacedText::new(text);
    let mut places: Vec<usize> = Vec::new();
    for (index, pair) in line.atoms.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let is_touching = match (left.code, right.code) {
            (None, None) => {
                !right.marks.is_empty()
                    && left.is_letter()
                    && right.is_letter()
                    && is_two_words(&line, index + 1, words)
            }
            (Some(_), None) => right.is_letter(),
            (None, Some(_)) => left.is_letter() && !right.is_note(),
            // The mark of a note stands behind each figure, but no figure behind another or
            // behind a mark.
            (Some(_), Some(_)) => {
                is_printed(left) && is_printed(right) && !right.is_note()
            }
        };
        if is_touching && !is_ending(&line, index + 1, words) {
            places.push(index + 1);
        }
    }
    places.extend(points(&line));
    places.sort_unstable();
    places.dedup();
    let mut joints = line.joints(&places);
    joints.extend(signs(&line));
    joints
}

/// Returns where a figure begins right behind the point of another: `{{number …}},5`.
fn points(line: &SpacedText<'_>) -> impl Iterator<Item = usize> {
    let windows = line.atoms.windows(3).enumerate();
    windows.filter_map(|(index, window)| {
        let [left, sign, right] = window else { return None };
        let is_figure = |atom: &Atom<'_>| atom.sign.is_numeric() || is_printed(atom);
        let is_found = sign.code.is_none()
            && is_point(sign.sign)
            && is_figure(left)
            && is_figure(right)
            && (left.code.is_some() || right.code.is_some())
            && !right.is_note();
        is_found.then_some(index + 2)
    })
}

/// Returns the hyphens and dashes that stand before a figure as a minus sign does.
fn signs(line: &SpacedText<'_>) -> impl Iterator<Item = Joint> {
    line.atoms.windows(4).filter_map(|window| {
        let [left, sign, right, next] = window else { return None };
        let begins = left.sign.is_whitespace() || "([„“\"".contains(left.sign);
        let is_found = begins
            && sign.code.is_none()
            && is_dash(sign.sign)
            && is_printed(right)
            && !right.is_note();
        let code = &right.code?.data;
        is_found.then(|| Joint {
            written: format!("{}{code}", sign.sign),
            wanted: format!("– {code}"),
            range: sign.at..next.at,
            kind: Joined::Sign,
        })
    })
}

/// Returns whether an atom is a code that stands for words or a figure, and not for a picture.
fn is_printed(atom: &Atom<'_>) -> bool {
    atom.code.is_some_and(|code| code.kind != "image")
}

/// How many letters a part of a word has at most that is emphasised, or is not, for itself:
/// „**ne**lygybė“.
const PREFIX: usize = 3;

/// Returns whether the letters before a mark and those behind it are words each.
fn is_two_words(line: &SpacedText<'_>, start: usize, words: &Lexicon) -> bool {
    let marks = line.atoms.get(start).map_or(&[][..], |atom| atom.marks.as_slice());
    let is_close = marks.iter().all(|mark| mark.is_close);
    // No part of a word is a link.
    let may_be_part = marks.iter().all(|mark| mark.key.kind != "link");
    let before = line.atoms.get(..start).unwrap_or_default().iter().rev();
    let mut left: Vec<char> = Vec::new();
    for atom in before {
        if !atom.is_letter() {
            break;
        }
        left.push(atom.sign);
        if !atom.marks.is_empty() {
            break;
        }
    }
    let left: String = left.into_iter().rev().collect::<String>().to_lowercase();
    let right = letters_from(line, start).to_lowercase();
    let is_word = |part: &str| part.chars().count() > 1 && words.is_frequent(part);
    let is_part = may_be_part && left.chars().count() <= PREFIX;
    // A prefix may be a word as well, but what follows its mark is then none.
    !is_part || is_word(if is_close { &right } else { &left })
}
