//! Recognises tables of the World Bank: countries and indicators with their codes, then a
//! column for each year.
//!
//! Above the header stand lines that name the data source and the day of the last update.

use super::{Column, Header, Layout};
use crate::evidence::Format;
use crate::evidence::read::symbols::Meaning;

/// The columns that hold names, each before or behind that of its codes.
const PAIRS: &[(&str, &str, &str)] = &[
    ("country name", "country code", "country"),
    ("indicator name", "indicator code", "indicator"),
    ("series name", "series code", "series"),
];

/// The World Bank's sign.
pub(super) const KEY: &[(&str, Meaning)] = &[("..", Meaning::Missing)];

/// Says whether a row is one of those above the header.
pub(super) fn is_preamble(header: &Header) -> bool {
    let first = header.names.first().map(String::as_str);
    matches!(first, Some("data source" | "last updated date"))
}

/// Returns what the columns of such a file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    header.place("country code")?;
    let mut layout = Layout::new(Format::WorldBank);
    let mut periods = 0;
    for (name, written) in header.names.iter().zip(&header.cells) {
        let label = PAIRS.iter().find(|(label, ..)| label == name);
        let code = PAIRS.iter().find(|(_, code, _)| code == name);
        let column = match (label, code) {
            (Some((_, _, id)), _) => Column::Label(dimension(&mut layout, id)),
            (_, Some((_, _, id))) => Column::Dimension(dimension(&mut layout, id)),
            _ if name.is_empty() => Column::Unnamed,
            // The DataBank writes `1990 [YR1990]`.
            _ => match written.split(" [").next().unwrap_or_default().parse() {
                Ok(period) => {
                    periods += 1;
                    Column::ValueAt(period)
                }
                Err(_) => return None,
            },
        };
        layout.columns.push(column);
    }
    (periods > 0).then_some(layout)
}

/// Returns the dimension of an id, which is added when it is first seen.
fn dimension(layout: &mut Layout, id: &str) -> usize {
    let known = layout.dimensions.iter().position(|(own, _)| own == id);
    known.unwrap_or_else(|| layout.dimension(id))
}
