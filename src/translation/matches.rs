//! Texts of the memory that are like one that is to be translated.
//!
//! Likeness is counted as `OmegaT` counts it, so that a translator knows what 80 per cent are:
//! 100 · (max − distance) / max, where distance is how many tokens have to be changed, left
//! out or put in, and max how many the longer text has. A token is a word, a mark of
//! punctuation or a code.

use crate::model::{Memory, SegmentPart, SegmentText, Unit};
use crate::text::{Language, digest};

/// A unit of the memory that is like a text.
#[derive(Debug, Clone, Copy)]
pub struct Match<'m> {
    /// The unit.
    pub unit: &'m Unit,
    /// Its index in the memory.
    pub index: usize,
    /// How alike both sources are, in per cent.
    pub likeness: usize,
}

/// Returns the units of a language whose source is at least so much like a text, in per
/// cent; the most alike first.
pub fn matches<'m>(
    memory: &'m Memory,
    language: Language,
    text: &SegmentText,
    least: usize,
) -> Vec<Match<'m>> {
    let wanted = tokens(text);
    let mut found: Vec<Match<'m>> = memory
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.language == language)
        .filter_map(|(index, unit)| {
            let likeness = likeness(&wanted, &tokens(&unit.source), least)?;
            Some(Match { unit, index, likeness })
        })
        .collect();
    found.sort_by_key(|found| (std::cmp::Reverse(found.likeness), found.index));
    found
}

/// Returns how alike two texts are, in per cent.
pub fn matching(left: &SegmentText, right: &SegmentText) -> usize {
    likeness(&tokens(left), &tokens(right), 0).unwrap_or_default()
}

/// Returns the tokens of a text, each by its [`digest`], without regard to capitals.
fn tokens(text: &SegmentText) -> Vec<u64> {
    let mut tokens = Vec::new();
    for part in &text.parts {
        match part {
            SegmentPart::Code(code) => tokens.push(digest(&code.data)),
            SegmentPart::Text(text) => {
                let mut word = String::new();
                for c in text.chars() {
                    if c.is_alphanumeric() {
                        word.extend(c.to_lowercase());
                        continue;
                    }
                    if !word.is_empty() {
                        tokens.push(digest(&word));
                        word.clear();
                    }
                    if !c.is_whitespace() {
                        tokens.push(digest(c.encode_utf8(&mut [0; 4])));
                    }
                }
                if !word.is_empty() {
                    tokens.push(digest(&word));
                }
            }
        }
    }
    tokens
}

/// Returns how alike two lists of tokens are, in per cent; `None` if less than `least`.
fn likeness(left: &[u64], right: &[u64], least: usize) -> Option<usize> {
    let longest = left.len().max(right.len());
    if longest == 0 {
        return None;
    }
    let most = longest * (100 - least.min(100)) / 100;
    let distance = distance(left, right, most)?;
    let likeness = 100 * (longest - distance) / longest;
    (likeness >= least).then_some(likeness)
}

/// Returns how many tokens differ (Levenshtein); `None` if more than `most`.
fn distance(left: &[u64], right: &[u64], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, a) in left.iter().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        let mut best = row[0];
        for (column, b) in right.iter().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
            best = best.min(row[column + 1]);
        }
        // No later row can be better than the best of this one.
        if best > most {
            return None;
        }
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{CodeRole, InlineCode};

    fn text(text: &str) -> SegmentText {
        let mut parts = Vec::new();
        for (index, piece) in text.split('|').enumerate() {
            parts.push(if index % 2 == 0 {
                SegmentPart::Text(piece.to_owned())
            } else {
                let (kind, data) = ("placeholder".to_owned(), piece.to_owned());
                SegmentPart::Code(InlineCode { role: CodeRole::Alone, kind, data })
            });
        }
        SegmentText { parts }
    }

    #[test]
    fn likeness_is_that_of_omegat() {
        for (left, right, expected) in [
            ("Gauta 120 pranešimų apie smurtą.", "Gauta 120 pranešimų apie smurtą.", 100),
            // One of six tokens.
            ("Gauta 120 pranešimų apie smurtą.", "Gauta 98 pranešimų apie smurtą.", 83),
            ("vaikai", "Vaikai", 100),
            ("a b c d", "a b c", 75),
            ("a |{{value}}| b c", "a |{{count}}| b c", 75),
            ("a b c d", "w x y z", 0),
        ] {
            let tokens = [left, right].map(|side| tokens(&text(side)));
            assert_eq!(likeness(&tokens[0], &tokens[1], 0), Some(expected), "{right}");
        }
        assert_eq!(likeness(&tokens(&text("a b c d")), &tokens(&text("a b")), 75), None);
        assert_eq!(likeness(&[], &[], 0), None);
    }

    proptest! {
        #[test]
        fn a_bound_changes_no_likeness_above_it(
            left in prop::collection::vec(0u64..4, 1..12),
            right in prop::collection::vec(0u64..4, 1..12),
            least in 0usize..=100,
        ) {
            let whole = likeness(&left, &right, 0).unwrap();
            prop_assert_eq!(likeness(&left, &right, least), Some(whole).filter(|it| *it >= least));
            prop_assert_eq!(whole, likeness(&right, &left, 0).unwrap());
        }
    }
}
