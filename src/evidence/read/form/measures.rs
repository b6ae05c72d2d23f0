//! Recognises a person's own table with several measures as columns: `Metai;Savivaldybė;
//! Berniukai;Mergaitės`. The names of the columns become the codes of a dimension `measure`,
//! so that each has to be asked for by name.
//!
//! Which columns are measures is seen from the rows below: they hold nothing but figures.

use std::collections::BTreeSet;

use super::{Column, Header, Layout, MEASURE, advice, slug};
use crate::evidence::Format;
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::shape::is_figure;
use crate::evidence::read::symbols::symbol;

/// From how many rows on a column in which no figure repeats is no dimension.
const ROWS: usize = 3;

/// Returns what the columns hold of a table with a period and at least two measures. Beside a
/// column that is called the figure, one is a measure if no figure in it repeats: the codes of
/// a dimension do.
pub(super) fn layout(header: &Header, below: &[Vec<String>]) -> Option<Layout> {
    let time = headings::words(Heading::Time).find_map(|word| header.place(word))?;
    let value = headings::words(Heading::Value).find_map(|word| header.figure(word));
    let mut figures = figures(header, below);
    if let Some(value) = value {
        figures.retain(|place| *place == value || never_repeats(*place, below));
    }
    if figures.len() < 2 || value.is_some_and(|value| !figures.contains(&value)) {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        if place == time {
            layout.columns.push(Column::Time);
        } else if figures.contains(&place) {
            layout.columns.push(Column::ValueOf(layout.measures.len()));
            layout.measures.push((slug(name), written.clone()));
        } else if name.is_empty() {
            layout.columns.push(Column::Unnamed);
        } else {
            layout.dimension_column(written);
        }
    }
    layout.dimension(MEASURE);
    Some(layout)
}

fn never_repeats(place: usize, below: &[Vec<String>]) -> bool {
    let cells = below.iter().filter_map(|row| row.get(place));
    let different: BTreeSet<&String> = cells.clone().collect();
    let count = cells.count();
    count >= ROWS && different.len() == count
}

/// Returns the columns that hold nothing but figures and whose names do not say that these are
/// codes or ages; none of a known download.
pub(super) fn figures(header: &Header, below: &[Vec<String>]) -> Vec<usize> {
    if advice::advice(header).is_some() {
        return Vec::new();
    }
    let rows: Vec<&Vec<String>> =
        below.iter().filter(|row| row.len() == header.cells.len()).collect();
    let is_column = |place: &usize| {
        let name = &header.names[*place];
        let cells = || rows.iter().map(|row| row[*place].trim());
        let is_missing = |cell: &str| {
            cell.is_empty() || cell == ":" || symbol(Format::Tidy, cell).is_some()
        };
        !name.is_empty()
            && super::attribute::in_words(name).is_none()
            && !matches!(headings::likely(name), Some(Heading::Time | Heading::Code))
            && cells().any(is_figure)
            && cells().all(|cell| is_figure(cell) || is_missing(cell))
    };
    (0..header.cells.len()).filter(is_column).collect()
}
