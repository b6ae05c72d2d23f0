//! Words as readers search for them: without capitals, diacritics and endings.
//!
//! What is typed on a telephone often lacks diacritics, so both sides lose them first, and
//! the endings of the language lose them too.

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

/// Returns a text in small letters without diacritics.
pub fn fold(text: &str) -> String {
    without_marks(text).to_lowercase()
}

/// Returns a text without diacritics.
pub(super) fn without_marks(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    decomposed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::builtin_catalog;

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
