//! Recognises indicators of the World Health Organization's Global Health Observatory:
//! `GHO`, `YEAR`, dimensions, the figure for the eye, and the figure with its bounds.

use super::{Column, Header, Layout};
use crate::evidence::Format;

/// Returns what the columns of such a file hold.
///
/// Newer files have each dimension twice, as `COUNTRY (CODE)` and `COUNTRY (DISPLAY)`.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let is_gho = |name: &String| name == "gho" || name == "gho (code)";
    header.names.iter().find(|name| is_gho(name))?;
    header.place("numeric")?;
    let time = ["year", "year (code)"].into_iter().find(|name| header.has(name))?;
    let mut layout = Layout::new(Format::Gho);
    let mut coded = Vec::new();
    for name in &header.names {
        let column = match name.as_str() {
            _ if *name == time => Column::Time,
            "numeric" => Column::Value,
            "low" => Column::Low,
            "high" => Column::High,
            "display value" => Column::Display,
            "comments" => Column::Note,
            "" => Column::Unnamed,
            _ => match name.split_once(" (") {
                Some((id, "code)")) if !is_about(id) => {
                    let dimension = layout.dimension(id);
                    coded.push((id, dimension));
                    Column::Dimension(dimension)
                }
                Some((id, "display)")) => coded
                    .iter()
                    .find(|(known, _)| *known == id)
                    .map_or(Column::Ignored, |(_, dimension)| Column::Label(*dimension)),
                Some(_) => Column::Ignored,
                None if is_about(name) => Column::Ignored,
                None => Column::Dimension(layout.dimension(name)),
            },
        };
        layout.columns.push(column);
    }
    Some(layout)
}

/// Returns whether a column is about the record rather than the figure.
fn is_about(name: &str) -> bool {
    matches!(name, "publishstate" | "year" | "datasource" | "uncertaintyinterval")
}
