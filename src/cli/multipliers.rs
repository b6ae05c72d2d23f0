//! By what the figures of a file were multiplied before anything shows them, for programs.

use komentaras::evidence::{Scale, factor};
use serde::Serialize;

/// By what figures are multiplied.
#[derive(Serialize)]
pub(super) struct Multiplier {
    /// What was applied; `None` where it can't be known.
    factor: Option<String>,
    /// Where it is said, and in which words.
    said: Vec<(&'static str, String)>,
    figures: usize,
}

/// Returns by what figures are multiplied.
pub(super) fn multipliers<'s>(
    scales: impl Iterator<Item = (&'s Scale, usize)>,
) -> Vec<Multiplier> {
    let multiplier = |(scale, figures): (&Scale, usize)| Multiplier {
        factor: scale.power.ok().map(|power| factor(power).normalize().to_string()),
        said: scale
            .sayings
            .iter()
            .map(|saying| (saying.place.as_str(), saying.words.clone()))
            .collect(),
        figures,
    };
    scales.map(multiplier).collect()
}
