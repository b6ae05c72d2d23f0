//! Recognises data of ILOSTAT: `ref_area`, `source`, `indicator`, classifications, `time`,
//! `obs_value`, `obs_status` and notes, with codes, with names (`ref_area.label`) or with
//! both.

use super::{Column, Header, Layout, Mark};
use crate::evidence::{Flag, Format};

/// How ILOSTAT marks the name of a code.
const LABEL: &str = ".label";

/// What ILOSTAT says about the status of a figure, by code and by name. Its letters are
/// not all those of SDMX: `S` is no strike.
const STATUS: &[(&str, Mark)] = &[
    ("a", Mark::Nothing),
    ("adjusted", Mark::Nothing),
    ("normal value", Mark::Nothing),
    ("r", Mark::Nothing),
    ("real value", Mark::Nothing),
    ("b", Mark::Flag(Flag::Break)),
    ("break in series", Mark::Flag(Flag::Break)),
    ("c", Mark::Missing(Flag::Suppressed)),
    ("confidential", Mark::Missing(Flag::Suppressed)),
    ("e", Mark::Flag(Flag::Estimated)),
    ("estimated value", Mark::Flag(Flag::Estimated)),
    ("estimate", Mark::Flag(Flag::Estimated)),
    ("f", Mark::Flag(Flag::Forecast)),
    ("forecast value", Mark::Flag(Flag::Forecast)),
    ("i", Mark::Flag(Flag::Imputed)),
    ("imputation", Mark::Flag(Flag::Imputed)),
    ("imputed value", Mark::Flag(Flag::Imputed)),
    ("n", Mark::Flag(Flag::NotSignificant)),
    ("s", Mark::Flag(Flag::NotSignificant)),
    ("not significant", Mark::Flag(Flag::NotSignificant)),
    ("p", Mark::Flag(Flag::Provisional)),
    ("provisional", Mark::Flag(Flag::Provisional)),
    ("provisional value", Mark::Flag(Flag::Provisional)),
    ("u", Mark::Flag(Flag::LowReliability)),
    ("unreliable", Mark::Flag(Flag::LowReliability)),
    ("low reliability", Mark::Flag(Flag::LowReliability)),
];

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let has = |id: &str| header.has(id) || header.has(&[id, LABEL].concat());
    if !has("ref_area") || !has("indicator") {
        return None;
    }
    header.place("time")?;
    header.place("obs_value")?;
    let mut layout = Layout::new(Format::Ilostat);
    for name in &header.names {
        let (id, is_label) = match name.strip_suffix(LABEL) {
            Some(id) => (id, true),
            None => (name.as_str(), false),
        };
        // The name says again what the code does.
        let is_second = is_label && header.has(id);
        let column = match id {
            "time" => Column::Time,
            "obs_value" => Column::Value,
            "obs_status" if is_second => Column::Ignored,
            "obs_status" => Column::Status(STATUS),
            "" => Column::Unnamed,
            id if id.starts_with("note_") => Column::Ignored,
            id if is_second => Column::Label(layout.known_dimension(id)),
            id => Column::Dimension(layout.known_dimension(id)),
        };
        layout.columns.push(column);
    }
    Some(layout)
}

/// Returns whether an indicator's code says that it counts, but not in what: persons are in
/// thousands, injuries and strikes are not, and only the indicator's name says so.
pub(super) fn is_unit_open(code: &str) -> bool {
    code.ends_with("_NB")
}
