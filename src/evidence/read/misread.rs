//! Tables that look like others than they are: what their first rows together show, and no
//! single row.

use crate::diagnostic::found::NoHeader;
use crate::evidence::read::form::{self, Header};
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::shape::is_figure;

/// What is wrong with a whole table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The comma divides cells, and decimals too.
    CommaBoth,
    /// A name stands above several columns which the row below names: the name above, and both
    /// names of one of the columns.
    TwoRows { above: String, joined: String, is_year: bool },
}

impl Fault {
    /// Returns what its finding says.
    pub(super) fn finding(&self) -> NoHeader<'_> {
        match self {
            Fault::CommaBoth => NoHeader::CommaBoth,
            Fault::TwoRows { above: cell, joined, is_year: true } => {
                NoHeader::YearsAbove { cell, joined }
            }
            Fault::TwoRows { above: cell, joined, is_year: false } => {
                NoHeader::TwoRows { cell, joined }
            }
        }
    }
}

/// Returns what is wrong with a table by its first row and those below.
pub(super) fn fault(
    header: &Header,
    delimiter: u8,
    below: &[Vec<String>],
    is_header: impl Fn(&[String]) -> bool,
) -> Option<Fault> {
    let comma = if delimiter == b',' { comma_both(header, below) } else { None };
    comma.or_else(|| two_rows(header, below, is_header))
}

/// Recognises rows that have more cells than columns since their figures have a decimal comma:
/// `2021,24,6` below `Metai,Dalis`.
fn comma_both(header: &Header, below: &[Vec<String>]) -> Option<Fault> {
    let columns = header.cells.len();
    let is_name = |cell: &String| !cell.is_empty() && !is_figure(cell);
    let is_time = |name: &String| headings::likely(name) == Some(Heading::Time);
    let time = header.names.iter().position(is_time)?;
    let has_point = |cell: &String| cell.contains('.') && is_figure(cell);
    if columns < 2
        || !header.cells.iter().all(is_name)
        || below.iter().flatten().any(has_point)
    {
        return None;
    }
    let is_whole = |cell: &str| {
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    // More than three decimals nobody types.
    let is_fraction =
        |cell: &str| cell.len() <= 3 && is_whole(cell) && !cell.starts_with('-');
    // A year has no decimals.
    let figures = |row: &[String]| {
        let pairs = row.windows(2).enumerate().filter(|(place, _)| *place != time);
        pairs.filter(|(_, pair)| is_whole(&pair[0]) && is_fraction(&pair[1])).count()
    };
    let rows: Vec<&Vec<String>> =
        below.iter().filter(|row| row.len() >= columns).collect();
    let longer: Vec<&&Vec<String>> =
        rows.iter().filter(|row| row.len() > columns).collect();
    let is_both = longer.len() * 2 >= rows.len()
        && longer.iter().all(|row| figures(row) >= row.len() - columns);
    (is_both && !longer.is_empty()).then_some(Fault::CommaBoth)
}

/// Recognises a header of two rows: a name above stands for the column of its own and for those
/// beside it that it leaves empty, and the row below names each.
fn two_rows(
    header: &Header,
    below: &[Vec<String>],
    is_header: impl Fn(&[String]) -> bool,
) -> Option<Fault> {
    let names = below.first().filter(|names| names.len() == header.cells.len())?;
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.is_empty()).count();
    // One text in the first cell is a title.
    let is_title =
        filled(&header.cells) < 2 && header.cells.first() != Some(&String::new());
    if is_title || names.iter().any(|cell| is_figure(cell)) || is_header(names) {
        return None;
    }
    let spans = |place: &usize| {
        let pair = |cells: &[String]| {
            let filled =
                |place: usize| cells.get(place).is_some_and(|cell| !cell.is_empty());
            (filled(*place), filled(place + 1))
        };
        pair(&header.cells) == (true, false) && pair(names) == (true, true)
    };
    let place = (0..names.len()).find(spans)?;
    let has_figures = |row: &Vec<String>| {
        let cell = |place: usize| row.get(place).is_some_and(|cell| is_figure(cell));
        cell(place) && cell(place + 1)
    };
    if !below.iter().skip(1).any(has_figures) {
        return None;
    }
    let (above, name) = (&header.cells[place], &names[place + 1]);
    Some(Fault::TwoRows {
        above: above.clone(),
        joined: format!("{above}, {name}"),
        is_year: form::is_year(above),
    })
}
