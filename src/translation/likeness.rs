//! How alike two texts of one language are.

use crate::text::{digest, lowered};

/// How alike two versions of a text must be, in per cent.
// Enough if kind and place support the pair, too; see `MUCH_ALIKE`. Chosen, not measured.
pub(super) const ALIKE: i32 = 25;
/// How many pairs of texts are weighed at once: all those of two lists of five hundred.
/// If more than any chapter has were rewritten, texts are weighed only with those at
/// about the same place, so that the time does not grow with the product of the lists.
pub(super) const TEXTS: usize = 1 << 18;
/// How many letters of a word are compared: most of what inflection leaves alone.
// Chosen, not measured.
const STEM: usize = 5;

/// Returns the words of a text, each with the [`digest`] of its stem in small letters.
pub(super) fn stems(text: &str) -> impl Iterator<Item = (&str, u64)> {
    let parts = text.split(|c: char| {
        !c.is_alphanumeric() && c != '\u{1}' && c != '\u{2}' && c != '^'
    });
    parts.filter(|word| !word.is_empty()).map(|word| {
        let end = word.char_indices().nth(STEM).map_or(word.len(), |(at, _)| at);
        let stem = word.get(..end).unwrap_or(word);
        (word, digest(&lowered(stem)))
    })
}

/// The words of a text, cut to their stems, each as its [`digest`]; sorted.
#[derive(Debug, Clone, Default)]
pub(super) struct StemSet(Vec<u64>);

impl StemSet {
    pub(super) fn of(key: &str) -> Self {
        let (mut telling, mut short) = (Vec::new(), Vec::new());
        for (word, stem) in stems(key) {
            let says_much =
                word.chars().nth(3).is_some() || word.chars().any(|c| c.is_ascii_digit());
            if says_much { &mut telling } else { &mut short }.push(stem);
        }
        // Short words are in every text; only without others do they distinguish two.
        let mut words = if telling.is_empty() { short } else { telling };
        words.sort_unstable();
        StemSet(words)
    }

    /// Returns the words of several texts.
    pub(super) fn all<'w>(texts: impl IntoIterator<Item = &'w StemSet>) -> Self {
        let mut words: Vec<u64> =
            texts.into_iter().flat_map(|words| &words.0).copied().collect();
        words.sort_unstable();
        StemSet(words)
    }

    /// Returns which share of the words two texts have in common (Dice), in per cent.
    pub(super) fn likeness(&self, other: &StemSet) -> i32 {
        let all = self.0.len() + other.0.len();
        i32::try_from(200 * self.common(other) / all.max(1)).unwrap_or(0)
    }

    /// Returns how many words two texts have in common.
    fn common(&self, other: &StemSet) -> usize {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    common += 1;
                    left.next();
                    right.next();
                }
            }
        }
        common
    }
}

/// Returns which share of their words two texts of one language have in common, in per cent.
pub fn likeness(a: &str, b: &str) -> i32 {
    StemSet::of(a).likeness(&StemSet::of(b))
}

/// Returns which share of the words of a text another of its language has, too, in per cent.
pub fn contained(part: &str, whole: &str) -> i32 {
    let (part, whole) = (StemSet::of(part), StemSet::of(whole));
    i32::try_from(100 * part.common(&whole) / part.0.len().max(1)).unwrap_or(0)
}

/// How many words tell that one text begins as another does.
const BEGINNING: usize = 3;

/// Returns whether two texts of one language begin with the same words.
pub fn begin_alike(a: &str, b: &str) -> bool {
    let begin =
        |text| stems(text).map(|(_, stem)| stem).take(BEGINNING).collect::<Vec<_>>();
    let (a, b) = (begin(a), begin(b));
    let length = a.len().min(b.len());
    length > 0 && a[..length] == b[..length]
}

/// Returns whether two texts of one language have the same words, figures and signs: all but
/// quotation marks, dashes, blanks, capitals and hyphens within words is the same. Whoever
/// confirmed one confirmed the other. A letter is not put right here: “adopted” and “adapted”
/// differ by one.
pub(super) fn has_same_wording(a: &str, b: &str) -> bool {
    words_and_signs(a).eq(words_and_signs(b))
}

/// Returns the words of a text, with the signs that change what a figure says.
fn words_and_signs(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(char::is_whitespace).map(|word| {
        // A full stop or comma belongs to a figure between two digits alone.
        let word = word.trim_matches(|c| is_mark(c) && c != '-');
        let is_figure = word.contains(|c: char| c.is_ascii_digit());
        let kept = word.chars().filter(|c| is_figure || !is_mark(*c));
        let kept = kept.map(|c| if c == '–' { '-' } else { c });
        kept.flat_map(char::to_lowercase).collect::<String>()
    });
    words.filter(|word| !word.is_empty())
}

/// Returns whether a character is a mark between words, or of typography.
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !"€$£%‰+−<>=≤≥".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_leaves_the_wording() {
        for (a, b, is_same) in [
            ("the State Party", "the State party,", true),
            ("co-operation of schools", "cooperation of schools", true),
            ("“Vaikų” namai", "„Vaikų“ namai –", true),
            ("It rose – slowly.", "It rose, slowly.", true),
            ("In 2023, 12.5 were found.", "In 2023 12.5 were found", true),
            ("It was never asked.", "It was ever asked.", false),
            ("It was adopted.", "It was adapted.", false),
            ("They are not able.", "They are notable.", false),
            ("It was not done.", "It was now done.", false),
            ("It could be done.", "It would be done.", false),
            ("In 2023, 120 were found.", "In 2023, 121 were found.", false),
            ("It cost 5 €.", "It cost 5 $.", false),
            ("It fell to −5.", "It fell to 5.", false),
            ("It fell to -5.", "It fell to 5.", false),
            ("12.5 were found.", "125 were found.", false),
            ("Every child is safe.", "No child is safe.", false),
            ("It is legal.", "It is illegal.", false),
        ] {
            assert_eq!(has_same_wording(a, b), is_same, "{a} {b}");
        }
    }

    #[test]
    fn a_half_is_contained_in_the_whole() {
        let (half, rest) = ("Gauta 120 pranešimų.", "Vaikų namai uždaryti pernai.");
        let whole = format!("{half} {rest}");
        assert_eq!([contained(half, &whole), contained(rest, &whole)], [100, 100]);
        assert!(contained(&whole, rest) < 100);
        assert_eq!((contained("", &whole), contained("", "")), (0, 0));
        assert!(begin_alike(half, &whole) && begin_alike("Gauta", half));
        assert!(!begin_alike(rest, &whole) && !begin_alike("", &whole));
    }

    #[test]
    fn inflection_and_a_changed_figure_leave_texts_alike() {
        assert_eq!(likeness("vaiko teisių apsauga", "vaiko teisių apsaugos"), 100);
        assert!(
            likeness("Gauta 120 pranešimų apie smurtą.", "Gauta 98 pranešimai.") > 40
        );
        assert!(likeness("Vaikų namai uždaryti.", "Biudžetas patvirtintas.") < 20);
        assert_eq!(likeness("", ""), 0);
    }
}
