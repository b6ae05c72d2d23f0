//! What was done to the figures of a file before anything shows them: what they were multiplied
//! by, and how many are shown nowhere.

use komentaras::evidence::{Scale, Withheld, factor};
use komentaras::text::{Args, number};
use serde::Serialize;

use crate::cli::ui::Ui;

/// By what figures are multiplied.
#[derive(Serialize)]
pub(super) struct Multiplier {
    /// What was applied; `None` where it can't be known.
    factor: Option<String>,
    /// Where it is said, and in which words.
    said: Vec<(&'static str, String)>,
    figures: usize,
}

/// Returns in plain words by what figures are multiplied.
pub(super) fn multipliers_told<'s>(
    scales: impl Iterator<Item = (&'s Scale, usize)>,
    ui: &Ui,
) -> Vec<String> {
    let told = scales.filter_map(|(scale, count)| {
        let args = Args::new().text("words", scale.words()).count("count", count);
        match scale.power {
            Ok(0) => None,
            Ok(power) => {
                let first = scale.sayings.first();
                let factor = number::format(factor(power), ui.language);
                let args = args
                    .text("factor", factor)
                    .text("place", first.map_or("", |saying| saying.place.as_str()))
                    .text("words", first.map_or("", |saying| saying.words.as_str()));
                Some(ui.say_args("inspect-multiplied", &args))
            }
            Err(_) => Some(ui.say_args("inspect-not-multiplied", &args)),
        }
    });
    told.collect()
}

/// Returns by what figures are multiplied, for programs.
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

/// Returns in plain words how many figures are shown nowhere, and why.
pub(super) fn withheld_told<'w>(
    counts: impl Iterator<Item = (&'w Withheld, &'w usize)>,
    ui: &Ui,
) -> Vec<String> {
    let told = counts.map(|(reason, number)| {
        let count = *number;
        let args = Args::new().text("kind", reason.as_str()).count("count", count);
        ui.say_args("inspect-withheld", &args)
    });
    told.collect()
}
