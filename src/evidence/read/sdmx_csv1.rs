//! Recognises SDMX-CSV 1.0, as Eurostat hands it out: first `DATAFLOW`, then dimensions,
//! `TIME_PERIOD`, `OBS_VALUE` and attributes.
//!
//! The format does not mark attributes. Those that Eurostat puts behind `OBS_VALUE` are
//! told from dimensions by that place.

use crate::evidence::read::long::Column;

/// Returns what the columns of an SDMX-CSV 1.0 file hold, given their names in lower
/// case.
pub(super) fn columns(names: &[String]) -> Option<Vec<Column>> {
    names.first().filter(|name| *name == "dataflow")?;
    names.iter().find(|name| *name == "time_period")?;
    let value = names.iter().position(|name| name == "obs_value")?;
    let column = |(place, name): (usize, &String)| match name.as_str() {
        "time_period" => Column::Time,
        "obs_value" => Column::Value,
        "obs_flag" | "obs_status" => Column::Flag,
        "conf_status" => Column::Confidentiality,
        "dataflow" | "last update" => Column::Ignored,
        "" => Column::Unnamed,
        _ if place < value => Column::Dimension,
        _ => Column::Ignored,
    };
    Some(names.iter().enumerate().map(column).collect())
}
