//! Finds the known name that an unknown one was probably meant to be.

/// Returns the most similar of the known names, if one is similar enough.
pub(super) fn similar<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    // About one wrong letter in three.
    let allowed = name.chars().count().div_ceil(3).min(3);
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), *candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
