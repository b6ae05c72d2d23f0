//! Recognises tidy files: columns `year` (or `time`) and `value`, or what people call them in
//! a table of their own, optionally `flag` and `note`; every other column is a dimension.
//!
//! A table whose columns are years has the figures below them.

use std::ops::RangeInclusive;

use super::{Column, Header, Layout, advice};
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::shape::is_figure;
use crate::evidence::read::time::{self, Time};
use crate::evidence::{Format, Period};

/// The years that make columns: any other number of four digits is a figure.
const YEARS: RangeInclusive<u16> = 1800..=2199;

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
    Some(Layout::of_rows(Format::Tidy, header, time, value))
}

/// Returns what the columns hold where years make columns and nothing else is time or figure.
fn years(header: &Header) -> Option<Layout> {
    let years = header.cells.iter().filter(|cell| year(cell).is_some()).count();
    let words = [Heading::Time, Heading::Value].into_iter().flat_map(headings::words);
    let is_download =
        advice::advice(header).is_some_and(|known| known != "periods-in-columns");
    if years < 2 || is_download || words.into_iter().any(|word| header.has(word)) {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for cell in &header.cells {
        match year(cell) {
            _ if cell.is_empty() => layout.columns.push(Column::Unnamed),
            Some(period) => layout.columns.push(Column::ValueAt(period)),
            None => layout.dimension_column(cell),
        }
    }
    Some(layout)
}

/// Returns the year that names a column: `2023` or `2023 m.`. What has a mark behind it is
/// none, for the mark would be lost.
fn year(cell: &str) -> Option<Period> {
    match time::read(cell) {
        Time::Period(period, "") => Some(period),
        _ => None,
    }
    .filter(|period| *period == Period::of_year(period.year()))
    .filter(|period| YEARS.contains(&period.year()))
}

/// Returns whether a text is a year and nothing else.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && year(text).is_some()
}

/// Returns whether what looks like a header of years is a row of data: a row above names each
/// of the columns in which it has a year, and one of these is called the period or holds years
/// in all rows `below` too.
///
/// Both are needed. Above a header of years may stand a title with the signs that divide cells,
/// and below it counts that look like years.
pub(super) fn is_data(header: &Header, above: &[Header], below: &[Vec<String>]) -> bool {
    let years: Vec<usize> = (0..header.cells.len())
        .filter(|place| year(&header.cells[*place]).is_some())
        .collect();
    let holds_years = |place: &usize| {
        let mut cells = below.iter().filter_map(|row| row.get(*place));
        cells.all(|cell| year(cell).is_some())
    };
    let names = |row: &Header| {
        let is_name = |place: &usize| {
            let name = row.names.get(*place);
            name.is_some_and(|name| !name.is_empty() && !is_figure(name))
        };
        let is_period = |place: &usize| {
            let name = row.names.get(*place);
            name.is_some_and(|name| headings::likely(name) == Some(Heading::Time))
        };
        years.iter().all(is_name)
            && (row.cells.len() == header.cells.len()
                && (0..row.cells.len()).any(|place| is_period(&place))
                || years.iter().any(holds_years))
    };
    !years.is_empty() && above.iter().any(names)
}
