//! Recognises SDMX-CSV 1.0 and 2.0: dimensions, `TIME_PERIOD`, `OBS_VALUE`, attributes.
//!
//! Version 1.0 begins with `DATAFLOW`, 2.0 with `STRUCTURE`; UNICEF leaves these columns
//! out. Names may be in columns of their own beside the codes (`sex,Sex`) or in the same
//! cell (`SEX: Sex`). The format does not mark attributes: they are distinguished from
//! dimensions by standing behind `OBS_VALUE`, and UNICEF's by their names.

use super::attribute::{attribute, in_words};
use super::{Column, Header, Layout};
use crate::evidence::Format;

/// Columns that are about the file.
const ABOUT: &[&str] =
    &["dataflow", "last update", "structure", "structure_id", "structure_name", "action"];

/// Attributes that may come before `OBS_VALUE`.
const ATTRIBUTES: &[&str] = &[
    "data_source",
    "country_notes",
    "series_footnote",
    "source_link",
    "custodian",
    "time_period_method",
    "coverage_time",
    "ref_period",
    "obs_footnote",
    "time_format",
];

/// Attributes that say what the figures count, which must not be dropped: `THS_PER`
/// behind the figure makes it a thousand times larger.
const UNITS: &[&str] = &["unit_measure", "unit", "unit of measure", "units", "uom"];

/// Returns what the columns of an SDMX-CSV file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let keys: Vec<&str> = header.names.iter().map(|name| key(name)).collect();
    keys.iter().find(|key| **key == "time_period")?;
    let value = keys.iter().position(|key| *key == "obs_value")?;
    let format = match keys.first() {
        // UNICEF's own form of 1.0 begins like Eurostat's.
        Some(&"dataflow") => Format::SdmxCsv1,
        Some(&"structure") => Format::SdmxCsv2,
        _ => Format::SdmxCsv,
    };
    let mut layout = Layout::new(format);
    let is_paired =
        format != Format::SdmxCsv1 && !header.names.iter().any(|name| is_both(name));
    for (place, key) in keys.iter().enumerate() {
        let written = &header.cells[place];
        let last = layout.columns.last();
        let known = match *key {
            // The International Monetary Fund's name for it.
            "scale" if place > value => Some(Column::Multiplier),
            key if place > value => in_words(key),
            key => attribute(key),
        };
        // A column with words belongs to the id before it, unless it is something known.
        let is_other = known.is_some() && known.as_ref() != last;
        let label = is_paired
            && !is_other
            && place > 0
            && !is_id(written)
            && !written.is_empty()
            && is_id(&header.cells[place - 1]);
        let column = match *key {
            _ if label => match last {
                Some(Column::Dimension(dimension)) => {
                    let dimension = *dimension;
                    layout.dimensions[dimension].1 = Some(written.clone());
                    Column::Label(dimension)
                }
                _ => Column::Ignored,
            },
            "" => Column::Unnamed,
            "time_period" => Column::Time,
            "obs_value" => Column::Value,
            "decimals" => Column::Decimals,
            "lower_bound" => Column::Low,
            "upper_bound" => Column::High,
            "comment_obs" | "obs_comment" => Column::Note,
            _ if known.is_some() => known.unwrap_or(Column::Ignored),
            key if ABOUT.contains(&key)
                || ATTRIBUTES.contains(&key)
                || place > value && !UNITS.contains(&key) =>
            {
                Column::Ignored
            }
            key => {
                let dimension = layout.dimension(key);
                match written.split_once(':') {
                    Some((_, name)) => {
                        layout.dimensions[dimension].1 = Some(name.trim().to_owned());
                        Column::Both(dimension)
                    }
                    None => Column::Dimension(dimension),
                }
            }
        };
        layout.columns.push(column);
    }
    Some(layout)
}

/// Returns a column's id without the name behind it.
fn key(name: &str) -> &str {
    name.split(':').next().unwrap_or_default().trim()
}

fn is_both(name: &str) -> bool {
    name.contains(':')
}

/// Returns whether a column's name is an id of SDMX rather than words for people: one word
/// in one case.
fn is_id(name: &str) -> bool {
    let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let upper = name.bytes().any(|byte| byte.is_ascii_uppercase());
    let lower = name.bytes().any(|byte| byte.is_ascii_lowercase());
    is_word && !(upper && lower) && !name.is_empty()
}
