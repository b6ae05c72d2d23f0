//! What only follows from another finding is not said.
//!
//! What it takes back: that a placeholder differs between the languages, or that a translation
//! is out of date, where a name in that placeholder or sentence is misspelt.
//! Why it matters: to follow such a finding would spoil the translation, which is right.
//! Example: `yaer=2023` in Lithuanian beside `year=2023` in English.
//!
//! A placeholder that can't be read at all is known from
//! [`ChapterText::unread`](crate::model::ChapterText::unread).

use crate::diagnostic::{Code, Diagnostics, Span};

/// Names in placeholders that mean nothing.
const MISSPELT: [Code; 7] = [
    Code::UnknownIndicator,
    Code::UnknownDimension,
    Code::UnknownCode,
    Code::OpenDimension,
    Code::NoObservation,
    Code::UnknownSource,
    Code::UnknownReference,
];

/// Takes findings back that may well be gone once the others are mended.
pub(super) fn take_back(diags: &mut Diagnostics) {
    let misspelt = diags.iter().filter(|own| MISSPELT.contains(&own.code));
    let mut places: Vec<Span> = misspelt.filter_map(|own| own.primary).collect();
    places.sort_unstable();
    let is_in = |whole: Span| {
        let from = places
            .partition_point(|own| (own.file, own.start) < (whole.file, whole.start));
        places
            .get(from)
            .is_some_and(|own| own.file == whole.file && own.start < whole.end)
    };
    diags.retain(|own| {
        let follows =
            matches!(own.code, Code::PlaceholderDiffers | Code::StaleTranslation);
        let related = own.related.iter().map(|related| related.span);
        !follows || !own.primary.into_iter().chain(related).any(is_in)
    });
}
