//! Recognises tables of the World Bank: countries and indicators with their codes, then a
//! column for each year.
//!
//! Lines above the header name the data source and the day of the last update.

use super::{Column, Header, Layout};
use crate::evidence::Format;
use crate::evidence::read::cell::before_code;
use crate::evidence::read::symbols::SymbolMeaning;

/// The columns that hold names, each before or behind that of its codes.
const PAIRS: &[(&str, &str, &str)] = &[
    ("country name", "country code", "country"),
    ("indicator name", "indicator code", "indicator"),
    ("series name", "series code", "series"),
];

/// The World Bank's sign.
pub(super) const KEY: &[(&str, SymbolMeaning)] = &[("..", SymbolMeaning::Missing)];

/// Returns whether a row is one of those above the header.
pub(super) fn is_preamble(header: &Header) -> bool {
    let first = header.names.first().map(String::as_str);
    matches!(first, Some("data source" | "last updated date"))
}

/// Returns what the columns of such a file hold: years, or in the other layouts of its site a
/// column of figures, or one for each series.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    header.place("country code")?;
    let mut layout = Layout::new(Format::WorldBank);
    let time = ["time", "year"].into_iter().find(|name| header.has(name));
    let is_long = time.is_some() && header.has("value");
    let mut figures = 0;
    for (name, written) in header.names.iter().zip(&header.cells) {
        let label = PAIRS.iter().find(|(label, ..)| label == name);
        let code = PAIRS.iter().find(|(_, code, _)| code == name);
        let column = match (label, code) {
            (Some((_, _, id)), _) => Column::Label(layout.known_dimension(id)),
            (_, Some((_, _, id))) => Column::Dimension(layout.known_dimension(id)),
            _ if name.is_empty() => Column::Unnamed,
            _ if time == Some(name) => Column::Time,
            _ if time.is_some() && name == "time code" => Column::Ignored,
            _ if is_long && name == "value" => {
                figures += 1;
                Column::Value
            }
            _ if is_long => return None,
            _ if time.is_some() => {
                let (label, code) = series(written)?;
                figures += 1;
                layout.measures.push((code.to_owned(), label.to_owned()));
                Column::ValueOf(layout.measures.len() - 1)
            }
            // The DataBank writes `1990 [YR1990]`.
            _ => {
                figures += 1;
                Column::ValueAt(before_code(written).parse().ok()?)
            }
        };
        layout.columns.push(column);
    }
    if !layout.measures.is_empty() {
        layout.dimension("series");
    }
    (figures > 0).then_some(layout)
}

/// Splits the name of a series from its code: `GDP (current US$) [NY.GDP.MKTP.CD]`.
fn series(written: &str) -> Option<(&str, &str)> {
    written.strip_suffix(']')?.rsplit_once(" [")
}
