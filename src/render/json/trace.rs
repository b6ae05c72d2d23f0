//! Traced figures as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::assemble::Traced;
use crate::render::json::data;
use crate::render::json::origins::Origins;

/// Figures with their origins, which have the same form as in a report.
#[derive(Debug, Serialize)]
struct Trace {
    figures: Vec<Figure>,
    indicators: BTreeMap<String, data::Indicator>,
    sources: BTreeMap<String, data::Source>,
    origins: Vec<data::Origin>,
}

#[derive(Debug, Serialize)]
struct Figure {
    /// Where it stands, such as `report/lt/19-smurtas.md:12`.
    place: String,
    /// As it is printed, by language.
    printed: BTreeMap<String, String>,
    /// What it is called in a table or chart.
    label: Option<String>,
    /// Its place in the list of origins.
    origin: usize,
}

/// Writes figures, each with its place, as JSON.
pub fn trace(figures: &[(String, &Traced<'_>)]) -> String {
    let mut origins = Origins::default();
    let figures = figures
        .iter()
        .map(|(place, traced)| Figure {
            place: place.clone(),
            printed: traced
                .printed
                .iter()
                .map(|(language, text)| (language.to_string(), (*text).to_owned()))
                .collect(),
            label: traced.label.clone(),
            origin: origins.place(traced.origin, traced.printed[0].0.as_str()),
        })
        .collect();
    let Origins { list, indicators, sources, .. } = origins;
    let trace = Trace { figures, indicators, sources, origins: list };
    serde_json::to_string(&trace).expect("keys are strings")
}
