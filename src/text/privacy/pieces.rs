//! Which pieces of a passage belong to a name, where they stand beside one another: in cells, in
//! lines.
//!
//! A name can have its surname in the next cell, and its age. But the word before a cell with a
//! whole name is no part of that: „Teismas | Jonas Petraitis, 9 metų“.

use super::Privacy;
use crate::text::search::fold;

/// A piece of a passage that was found as somebody's name.
#[derive(Debug, Clone, Copy)]
pub struct NamePiece<'t> {
    /// What it says.
    pub text: &'t str,
    /// Whether it is found without the other pieces, too.
    pub is_found_alone: bool,
}

impl Privacy {
    /// Returns which pieces of a passage belong to a name.
    pub fn are_of_name(&self, pieces: &[NamePiece<'_>]) -> Vec<bool> {
        let numbered = pieces.iter().enumerate();
        numbered.map(|(place, piece)| self.is_of_name(pieces, place, piece)).collect()
    }

    fn is_of_name(
        &self,
        pieces: &[NamePiece<'_>],
        place: usize,
        piece: &NamePiece<'_>,
    ) -> bool {
        let words = words(piece.text);
        let are_names = words.iter().all(|word| is_name(word));
        if words.is_empty() || !are_names || self.has_given_name(piece.text) {
            return true;
        }
        let people = self.people();
        let can_be_name = |word: &&str| people.declensions.can_be_name(&fold(word));
        if !words.iter().any(can_be_name) {
            return false;
        }
        let before = place.checked_sub(1).and_then(|place| pieces.get(place));
        let before = before.is_some_and(|piece| {
            let words = self::words(piece.text);
            self.is_whole(words.get(words.len().saturating_sub(2)..).unwrap_or_default())
        });
        let behind = pieces.get(place + 1).is_some_and(|piece| {
            let words = self::words(piece.text);
            self.is_whole(words.get(..2).unwrap_or_default())
        });
        let mut others = pieces.iter().enumerate().filter(|(other, _)| *other != place);
        let is_found = others.all(|(_, other)| other.is_found_alone);
        let is_surname = || words.iter().any(|word| people.is_like_surname(&fold(word)));
        let is_apart = is_found || words.len() == 1 && !is_surname();
        !((before || behind) && is_apart)
    }

    /// Returns whether two words are a given name and a surname.
    fn is_whole(&self, words: &[&str]) -> bool {
        let [first, second] = words else { return false };
        let is_given = |word: &str| self.has_given_name(word);
        let is_surname = |word: &str| self.people().is_like_surname(&fold(word));
        is_name(first)
            && is_name(second)
            && (is_given(first) != is_given(second)
                || is_surname(first)
                || is_surname(second))
    }
}

/// Returns the words of a piece, without what stands around them.
fn words(text: &str) -> Vec<&str> {
    let is_around = |c: char| !c.is_alphanumeric();
    let words = text.split(char::is_whitespace).map(|word| word.trim_matches(is_around));
    words.filter(|word| !word.is_empty()).collect()
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || "-’'.".contains(c))
}

#[cfg(test)]
mod tests {
    use super::NamePiece;
    use crate::text::builtin_privacy;

    #[test]
    fn a_word_beside_a_whole_name_is_no_part_of_it() {
        let privacy = builtin_privacy("LT");
        // What is found without the others ends with a mark.
        for (passage, expected) in [
            ("Teismas|Jonas Petraitis, 9 metų!", "Jonas Petraitis, 9 metų"),
            ("Teismas|Jonas Petraitis|9 metų", "Jonas Petraitis 9 metų"),
            ("Jonas Petraitis, 9 metų!|Teismas", "Jonas Petraitis, 9 metų"),
            ("Vaikas|Jonas, 9 metų!", "Jonas, 9 metų"),
            ("Kauno Teismas|Ona Žvirblytė, 9 m.!", "Ona Žvirblytė, 9 m."),
            ("Vyriausybė|Vakarė Šleževičiūtė|9 metų", "Vakarė Šleževičiūtė 9 metų"),
            ("Pagalba|Elijus Rimkaitis, 9 metų!", "Elijus Rimkaitis, 9 metų"),
            // The surname or the given name of somebody.
            ("Austėja|Petraitytė|12 metų", "Austėja Petraitytė 12 metų"),
            ("Petraitytė|Austėja Marija|12 metų", "Petraitytė Austėja Marija 12 metų"),
            ("Žvirblis|Jonas, 9 metų!", "Žvirblis Jonas, 9 metų"),
            ("Grigaitytė|Uršulė Adelė|9 metų", "Grigaitytė Uršulė Adelė 9 metų"),
            ("Ieva|Jonas Petraitis|9 ir 7 metų", "Ieva Jonas Petraitis 9 ir 7 metų"),
        ] {
            let pieces: Vec<NamePiece<'_>> = passage
                .split('|')
                .map(|text| NamePiece {
                    text: text.trim_end_matches('!'),
                    is_found_alone: text.ends_with('!'),
                })
                .collect();
            let kept = privacy.are_of_name(&pieces);
            let kept = pieces.iter().zip(kept).filter(|(_, is_kept)| *is_kept);
            let kept: Vec<&str> = kept.map(|(piece, _)| piece.text).collect();
            assert_eq!(kept.join(" "), expected);
        }
    }
}
