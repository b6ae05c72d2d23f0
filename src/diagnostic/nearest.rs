//! Near misses: the known word that an author most likely meant.

/// Returns the known word nearest to one that is not known, or `None` where no word
/// is near enough to be worth a suggestion.
///
/// Case is ignored. A third of the letters may differ, but at least one; of equally
/// near words the first wins.
pub fn nearest<'k, S: AsRef<str> + ?Sized + 'k>(
    word: &str,
    known: impl IntoIterator<Item = &'k S>,
) -> Option<&'k str> {
    let word = word.to_lowercase();
    let allowed = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(AsRef::as_ref)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate)
        })
        .filter(|(distance, candidate)| {
            // A word of which nothing is left is not a near miss of it.
            *distance <= allowed && *distance < candidate.chars().count().max(1)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_and_no_far_one() {
        let known = ["child-poverty", "violence-reports", "sex", "Savivaldybės"];
        for (word, expected) in [
            ("child-povertty", Some("child-poverty")),
            ("CHILD-POVERTY", Some("child-poverty")),
            ("savivaldybes", Some("Savivaldybės")),
            ("sec", Some("sex")),
            ("x", None),
            ("age", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, &known), expected, "{word}");
        }
        assert_eq!(nearest("a", &Vec::<String>::new()), None);
    }
}
