//! Words that languages share: names, figures and words from one root, such as
//! „konvencija“ and "convention".

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::text::lowered;

/// How many letters of a word are compared.
const LETTERS: usize = 4;

/// Returns the form in which a word and its relatives in other languages are the same, as far
/// as their spelling tells: its first letters without marks and without what languages spell
/// differently. A number is itself. `None` for a word too short to tell.
pub fn kinship(word: &str) -> Option<String> {
    if word.contains(|c: char| c.is_numeric()) {
        return Some(word.to_owned());
    }
    let mut form = String::with_capacity(LETTERS);
    let mut count = 0;
    let mut add = |c: char| {
        if count < LETTERS && !form.ends_with(c) {
            form.push(c);
            count += 1;
        }
        count < LETTERS
    };
    for letter in lowered(word).chars() {
        if !spell(letter, &mut add) {
            break;
        }
    }
    (count == LETTERS).then_some(form)
}

/// Adds the letters that stand for a letter in any language, none for one that is mute in
/// many; returns whether more are needed.
fn spell(letter: char, add: &mut impl FnMut(char) -> bool) -> bool {
    match letter {
        'h' => true,
        'c' | 'q' => add('k'),
        'w' => add('v'),
        'x' => add('k') && add('s'),
        'y' => add('i'),
        _ if letter.is_ascii() => add(letter),
        _ => DecomposingNormalizerBorrowed::new_nfd()
            .normalize(letter.encode_utf8(&mut [0; 4]))
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(add),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_have_one_form() {
        for (one, other) in [
            ("konvencija", "Convention"),
            ("Komitetas", "committee"),
            ("projektas", "project"),
            ("statistika", "statistics"),
            ("2023", "2023"),
            ("Žemaitija", "Zemaitija"),
            ("hipotezė", "hypothesis"),
        ] {
            assert_eq!(kinship(one), kinship(other), "{one} {other}");
        }
        assert_ne!(kinship("vaikai"), kinship("children"));
        assert_ne!(kinship("2023"), kinship("2024"));
        assert_eq!(kinship("ir"), None);
    }
}
