//! The order of words in a language.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use crate::text::Language;

/// Returns the order of a language's dictionaries: „Čekija“ after „Cuba“ and before
/// „Danija“. Texts that the language holds equal are ordered by their characters.
pub fn compare(language: Language) -> impl Fn(&str, &str) -> Ordering + Send + Sync {
    let preferences = CollatorPreferences::from(language.locale());
    let collator =
        CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok();
    move |left, right| {
        let order = collator.as_ref().map(|collator| collator.compare(left, right));
        order.unwrap_or(Ordering::Equal).then_with(|| left.cmp(right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, words: &str) {
        let mut sorted: Vec<&str> = words.split(' ').rev().collect();
        let order = compare(language.parse().unwrap());
        sorted.sort_by(|a, b| order(a, b));
        assert_eq!(sorted.join(" "), words);
    }

    #[test]
    fn lithuanian_letters_have_their_places() {
        check("lt", "Alytus Cesis Čekiškė Darbėnai Igliauka Yla Jonava");
        check("lt", "Sasnava Švenčionys Tauragė Zarasai Žagarė");
    }

    #[test]
    fn english_ignores_the_marks() {
        check("en", "Calvin Čekiškė Cuba");
    }

    #[test]
    fn only_equal_texts_are_equal() {
        let order = compare("lt".parse().unwrap());
        assert_ne!(order("a\u{301}", "á"), Ordering::Equal);
        assert_eq!(order("ą", "ą"), Ordering::Equal);
    }
}
