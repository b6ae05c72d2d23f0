//! Recognises tidy files: columns `year` (or `time`) and `value`, optionally `flag` and
//! `note`; every other column is a dimension.

use crate::evidence::read::long::Column;

/// Returns what the columns of a tidy file hold, given their names in lower case.
pub(super) fn columns(names: &[String]) -> Option<Vec<Column>> {
    let has = |name: &str| names.iter().any(|other| other == name);
    let time = ["year", "time"].into_iter().find(|name| has(name))?;
    if !has("value") {
        return None;
    }
    let column = |name: &String| match name.as_str() {
        _ if *name == time => Column::Time,
        "value" => Column::Value,
        // The second is what Eurostat's Data Explorer wrote before 2023.
        "flag" | "flag and footnotes" => Column::Flag,
        "note" => Column::Note,
        "" => Column::Unnamed,
        _ => Column::Dimension,
    };
    Some(names.iter().map(column).collect())
}
