//! Words as readers search for them: without capitals, diacritics and endings.
//!
//! What is typed on a telephone often lacks diacritics, so both sides lose them first, and
//! the endings of the language lose them too.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use icu_normalizer::DecomposingNormalizerBorrowed;
use serde_json::{Value, json};

use crate::text::Inflection;

/// How the words of a language are found in whatever form they are typed.
#[derive(Debug, Clone)]
pub struct SearchWords {
    inflection: Inflection,
}

impl SearchWords {
    /// Returns how the words of a language are found.
    pub fn new(inflection: &Inflection) -> Self {
        SearchWords { inflection: inflection.mapped(&fold) }
    }

    /// Returns what each word of a text is found by.
    pub fn stems(&self, text: &str) -> impl Iterator<Item = String> {
        self.inflection.stems(&fold(text)).into_iter().map(|stem| stem.stem)
    }

    /// Returns the rules, for a program that does the same with what a reader types.
    pub fn rules(&self) -> Value {
        json!(self.inflection.rules())
    }
}

/// The letters of European languages that are no ASCII.
const EUROPEAN: RangeInclusive<char> = '\u{c0}'..='\u{17f}';

/// Returns a text in small letters without diacritics.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.chars().all(|c| folded_letter(c).map(|c| folded.push(c)).is_some()) {
        folded
    } else {
        folded_by_unicode(text)
    }
}

fn folded_by_unicode(text: &str) -> String {
    without_marks(text).to_lowercase()
}

/// Returns a letter in small and without diacritics if that does not depend on what stands beside
/// it. Words are folded more often than anything else is done with them, so letters are looked up.
fn folded_letter(c: char) -> Option<char> {
    static FOLDED: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
        let folded = EUROPEAN.map(|c| {
            let folded = folded_by_unicode(c.encode_utf8(&mut [0; 4]));
            let mut letters = folded.chars();
            letters.next().filter(|_| letters.next().is_none())
        });
        folded.collect()
    });
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let place = u32::from(c).checked_sub(u32::from(*EUROPEAN.start()))?;
    FOLDED.get(usize::try_from(place).ok()?).copied().flatten()
}

/// Returns a text without diacritics.
pub(super) fn without_marks(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    decomposed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::builtin_catalog;

    #[test]
    fn each_letter_is_folded_as_unicode_has_it() {
        for c in (0..=0x2000).filter_map(char::from_u32) {
            assert_eq!(fold(&c.to_string()), folded_by_unicode(&c.to_string()), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn a_text_is_folded_as_unicode_has_it(
            text in "[a-zA-Z ĄČĘĖĮŠŲŪŽąčęėįšųūžßİıŉſÀ-ž\u{300}-\u{330}Σσς\u{1e9e}]{0,12}|\\PC{0,8}",
        ) {
            prop_assert_eq!(fold(&text), folded_by_unicode(&text));
        }
    }

    #[test]
    fn forms_are_found_with_and_without_diacritics() {
        let catalog = builtin_catalog();
        for (code, typed, written) in [
            ("lt", "seimos", "šeimoms"),
            ("lt", "šeimų", "Šeima"),
            ("lt", "smurtas", "smurto"),
            ("lt", "zmones", "žmonių"),
            ("lt", "vaiku", "vaikams"),
            ("en", "families", "Family"),
            ("en", "children’s", "children's"),
        ] {
            let words =
                SearchWords::new(&Inflection::new(code.parse().unwrap(), &catalog));
            let stem = |text: &str| words.stems(text).collect::<Vec<_>>();
            assert_eq!(stem(typed), stem(written), "{typed} {written}");
        }
    }
}
