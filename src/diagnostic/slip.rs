//! Whether a name is beyond doubt another one that was mistyped. Both are compared without
//! capitals and diacritics.

use crate::diagnostic::nearest::is_within_one;

/// The shortest name in which a letter that is missing makes no other name.
const SHORTEST_WHOLE: usize = 6;

/// The shortest word in which a slip leaves no doubt about what was meant. In a shorter
/// one, such as a code of the data, a single letter makes another word: `LT`, `LV`.
const SHORTEST_CLEAR: usize = 4;

/// Returns whether a name differs from a known one by no more than the signs between its
/// words, or by one letter in one long word. A figure is never a slip: `y2018` and `y2019`
/// are both meant.
pub(super) fn is_slip(written: &[char], known: &[char]) -> bool {
    if written == known {
        return true;
    }
    let words = |name: &[char]| -> Vec<Vec<char>> {
        name.split(|c| !c.is_alphanumeric()).map(<[char]>::to_vec).collect()
    };
    let has_figure = |words: &[Vec<char>]| words.iter().flatten().any(|c| c.is_numeric());
    let (written, known) = (words(written), words(known));
    if written.concat() == known.concat() {
        return written.len() == known.len() || !has_figure(&known);
    }
    let mut differing = written.iter().zip(&known).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    written.len() == known.len()
        && a.len().min(b.len()) >= SHORTEST_CLEAR
        && !has_figure(&[a.clone(), b.clone()])
        && is_within_one(a, b)
}

/// Returns whether names differ in nothing that is likely to make another word: in the signs
/// between their words, in two letters that are swapped, in one that is doubled, or in one
/// that is left out or put in within a long name.
pub(super) fn is_typing_slip(written: &[char], known: &[char]) -> bool {
    let letters = |name: &[char]| -> Vec<char> {
        name.iter().copied().filter(|c| c.is_alphanumeric()).collect()
    };
    let (written, known) = (letters(written), letters(known));
    let begin = written.iter().zip(&known).take_while(|(a, b)| a == b).count();
    let (a, b) = (&written[begin..], &known[begin..]);
    if let ([a1, a2, a_rest @ ..], [b1, b2, b_rest @ ..]) = (a, b)
        && (a1, a2, a_rest) == (b2, b1, b_rest)
    {
        return true;
    }
    let (longer, shorter) = if a.len() > b.len() { (a, b) } else { (b, a) };
    longer.split_first().is_none_or(|(letter, rest)| {
        // At the beginning and the end a letter more is another word (`migracija`,
        // `imigracija`; `boy`, `boys`), unless it only doubles the one before.
        let is_doubled = begin > 0 && written[begin - 1] == *letter;
        let is_inside =
            begin > 0 && !shorter.is_empty() && written.len() >= SHORTEST_WHOLE;
        rest == shorter && (is_doubled || is_inside)
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Names;

    #[test]
    fn of_names_of_things_another_letter_makes_another() {
        for (name, known, expected) in [
            ("Lietuva", "lietuva", true),
            ("child poverty", "child-poverty", true),
            ("povetry", "poverty", true),
            ("povertty", "poverty", true),
            ("eurostat", "eurosstat", true),
            ("Ireland", "Iceland", false),
            ("Irakas", "Iranas", false),
            ("imigracija", "emigracija", false),
            ("migracija", "imigracija", false),
            ("tyrimas-maternal", "tyrimas-paternal", false),
            ("povrty", "poverty", true),
            ("poverty", "povert", false),
            ("cst", "cost", false),
        ] {
            let names: Names<&str> = [known].into_iter().collect();
            let is_clear = names.near(name).is_some_and(|near| near.is_clear);
            assert_eq!(is_clear, expected, "{name}");
        }
    }
}
