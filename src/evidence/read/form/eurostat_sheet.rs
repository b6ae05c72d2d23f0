//! Recognises a sheet of Eurostat's Data Browser that was saved as CSV: lines about the
//! table, a row `TIME` with the periods, a row with the names of the dimensions, and the
//! flags in columns without a name behind the figures.

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// How the sheet marks columns of names and of codes.
const LABELS: &str = " (labels)";
const CODES: &str = " (codes)";

/// Returns what the columns of such a sheet hold. The dimensions have no names yet.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let stub = header.names.iter().take_while(|name| *name == "time").count();
    if stub == 0 {
        return None;
    }
    let mut layout = Layout::new(Format::EurostatSheet);
    for place in 0..stub {
        layout.columns.push(Column::Dimension(place));
        layout.dimension("geo");
    }
    for cell in header.cells.iter().skip(stub) {
        let column = match (cell.parse(), layout.columns.last()) {
            (Ok(period), _) => Column::ValueAt(period),
            (Err(_), Some(Column::ValueAt(_))) if cell.is_empty() => Column::FlagBehind,
            (Err(_), _) if cell.is_empty() => Column::Unnamed,
            (Err(_), _) => return None,
        };
        layout.columns.push(column);
    }
    let has_periods =
        layout.columns.iter().any(|column| matches!(column, Column::ValueAt(_)));
    has_periods.then_some(layout)
}

/// Names the dimensions after the row below the header, such as `GEO (Labels)`. Returns
/// whether it is such a row.
pub(super) fn name_dimensions(layout: &mut Layout, row: &[String]) -> bool {
    let stub = layout.dimensions.len();
    let names: Vec<String> =
        row.iter().take(stub).map(|name| name.to_lowercase()).collect();
    let is_named = |name: &String| name.ends_with(LABELS) || name.ends_with(CODES);
    if names.len() < stub || !names.iter().all(is_named) {
        return false;
    }
    layout.dimensions.clear();
    let id = |name: &str| {
        let id = name.trim_end_matches(LABELS).trim_end_matches(CODES);
        id.to_owned()
    };
    for (place, name) in names.iter().enumerate() {
        let dimension = layout.known_dimension(&id(name));
        let has_codes = names.contains(&[&id(name), CODES].concat());
        layout.columns[place] = if name.ends_with(LABELS) && has_codes {
            Column::Label(dimension)
        } else {
            Column::Dimension(dimension)
        };
    }
    true
}
