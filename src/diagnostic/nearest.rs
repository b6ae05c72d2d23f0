//! The near miss: which known name an author probably meant.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Names longer than this are not typing errors, and comparing them takes long.
const LONGEST: usize = 80;

/// Returns the candidate that a name resembles most, if one is near enough: at most one
/// slip for each three characters, a capital or a missing diacritic not counted.
///
/// Of several equally near, the first is returned.
pub fn nearest<'a, S: AsRef<str> + ?Sized + 'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a S>,
) -> Option<&'a str> {
    let folded = fold(name)?;
    let allowed = (folded.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(AsRef::as_ref)
        .filter(|candidate: &&str| !candidate.is_empty() && *candidate != name)
        .filter_map(|candidate| {
            let slips = strsim::damerau_levenshtein(&folded, &fold(candidate)?);
            (slips <= allowed && slips < folded.chars().count())
                .then_some((slips, candidate))
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Returns a name without capitals and diacritics, unless it is empty or too long.
fn fold(name: &str) -> Option<String> {
    if name.is_empty() || name.chars().nth(LONGEST).is_some() {
        return None;
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    let bare = decomposed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    Some(bare.flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, candidates: &str, expected: Option<&str>) {
        let candidates: Vec<&str> = candidates.split(' ').collect();
        assert_eq!(nearest(name, &candidates), expected);
    }

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        check(
            "child-povrety",
            "births child-poverty child-population",
            Some("child-poverty"),
        );
        check("vlaue", "number value change", Some("value"));
        check("titel", "title articles", Some("title"));
        check("geo", "sex gea", Some("gea"));
    }

    #[test]
    fn capitals_and_diacritics_do_not_count() {
        check("SKURDÁS", "skurdas", Some("skurdas"));
        check("zenklas", "ženklas", Some("ženklas"));
        check("z\u{30c}enklas", "ženklas", Some("ženklas"));
        check("Sąžinė", "sazine", Some("sazine"));
    }

    #[test]
    fn the_nearest_wins_and_then_the_first() {
        check("vertes", "verta vertės vartes", Some("vertės"));
        check("abd", "abc abe", Some("abc"));
    }

    #[test]
    fn what_is_far_is_not_offered() {
        check("skurdas", "smurtas-artimoje", None);
        check("a", "b", None);
        check("LT", "EU", None);
        check("", "a", None);
        check("name", "", None);
        let endless = "ė".repeat(1_000_000);
        check(&endless, &endless, None);
    }
}
