//! Percentages of which only some are formatted as such: 0.178 is seen as 17.8 %, and 0.182 below
//! it as 0.182.

use std::collections::BTreeMap;

use crate::evidence::read::form::is_year;
use crate::syntax::xlsx::{Area, Content, Sheet};

/// The numbers that stand in one column, or in one row where the columns are years.
#[derive(Default)]
struct Series {
    has_percents: bool,
    /// Whether a number that is no percentage is larger than one, so that these count something
    /// else, and one may be a count as well.
    has_counts: bool,
    /// The cells of numbers up to one that are no percentages, and whether it is one.
    shares: Vec<(Area, bool)>,
}

/// Returns the cells that look like shares of one beside cells formatted as percentages.
pub(super) fn not_formatted(sheet: &Sheet) -> Vec<Area> {
    let years = years(sheet);
    let mut all: BTreeMap<(bool, u32), Series> = BTreeMap::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            let Content::Number { seen, is_plain: true, is_percent, .. } = &cell.content
            else {
                continue;
            };
            let is_in_row = years.contains(&cell.column);
            let place = if is_in_row { row.number } else { cell.column };
            let series = all.entry((is_in_row, place)).or_default();
            series.has_percents |= is_percent;
            let Ok(number) = seen.parse::<f64>() else { continue };
            let size = number.abs();
            if *is_percent || size == 0.0 {
                continue;
            }
            series.has_counts |= size > 1.0 && !is_year(seen);
            if size <= 1.0 {
                let (row, column) = (row.number, cell.column);
                let area = Area { rows: (row, row), columns: (column, column) };
                series.shares.push((area, size < 1.0));
            }
        }
    }
    let series = all.into_values().filter(|series| series.has_percents);
    let mut cells: Vec<Area> = series
        .flat_map(|Series { has_counts, shares, .. }| {
            let meant =
                shares.into_iter().filter(move |(_, is_less)| *is_less || !has_counts);
            meant.map(|(area, _)| area)
        })
        .collect();
    cells.sort_unstable();
    cells
}

/// Returns the columns that are named by years, where several are.
fn years(sheet: &Sheet) -> Vec<u32> {
    let columns = sheet.rows.iter().map(|row| {
        let years = row.cells.iter().filter(|cell| match &cell.content {
            Content::Text(text) | Content::Number { seen: text, .. } => {
                is_year(text.trim())
            }
            Content::Formula(_) => false,
        });
        years.map(|cell| cell.column).collect::<Vec<u32>>()
    });
    columns.into_iter().find(|columns| columns.len() > 1).unwrap_or_default()
}
