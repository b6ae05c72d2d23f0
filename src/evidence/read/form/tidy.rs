//! Recognises tidy files: columns `year` (or `time`) and `value`, or what people call them in
//! a table of their own, optionally `flag` and `note`; every other column is a dimension.
//!
//! A table whose columns are years has the figures below them.

use super::{Column, Header, Layout, advice};
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::{Format, Period};

/// The length of a year in digits.
const YEAR: usize = 4;

/// Returns what the columns of a tidy file hold.
pub(super) fn layout(header: &Header) -> Option<Layout> {
    let mut times = headings::words(Heading::Time).filter_map(|word| header.place(word));
    let mut values =
        headings::words(Heading::Value).filter_map(|word| header.figure(word));
    let (Some(time), Some(value)) = (times.next(), values.next()) else {
        return years(header);
    };
    // The former sites of OECD.Stat and others have the time twice; `advice` names the
    // download to take instead.
    if header.has("flag codes") {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        match name.as_str() {
            _ if place == time => layout.columns.push(Column::Time),
            _ if place == value => layout.columns.push(Column::Value),
            "" => layout.columns.push(Column::Unnamed),
            _ => layout.dimension_column(written),
        }
    }
    Some(layout)
}

/// Returns what the columns hold where years make columns and nothing else is time or figure.
fn years(header: &Header) -> Option<Layout> {
    let is_year = |cell: &str| cell.len() == YEAR && cell.parse::<Period>().is_ok();
    let years = header.cells.iter().filter(|cell| is_year(cell)).count();
    let words = [Heading::Time, Heading::Value].into_iter().flat_map(headings::words);
    let is_download =
        advice::advice(header).is_some_and(|advice| advice != "periods-in-columns");
    if years < 2 || is_download || words.into_iter().any(|word| header.has(word)) {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for cell in &header.cells {
        match cell.parse() {
            _ if cell.is_empty() => layout.columns.push(Column::Unnamed),
            Ok(period) if is_year(cell) => layout.columns.push(Column::ValueAt(period)),
            _ => layout.dimension_column(cell),
        }
    }
    Some(layout)
}
