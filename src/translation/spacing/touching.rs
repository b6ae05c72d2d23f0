//! Words that touch a code, whatever another language has there.

use crate::model::SegmentText;
use crate::text::Lexicon;
use crate::translation::spacing::atoms::SpacedText;
use crate::translation::spacing::{Joint, is_ending, letters_from, stands_at_code};

/// Returns where letters or digits of a text touch a code that stands for words, or the mark
/// of a pair that other letters touch from within; `words` are those of the text's language.
/// An ending may, and a part of a word may be emphasised.
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
            (Some(_), Some(_)) => false,
        };
        if is_touching && !is_ending(&line, index + 1, words) {
            places.push(index + 1);
        }
    }
    line.joints(&places)
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
