//! Recognises a person's own table by the rows below its header, whatever its columns are
//! called: `Mokslo metai;Mokyklų skaičius`, or several measures as columns: `Metai;Savivaldybė;
//! Berniukai;Mergaitės`. The names of several become the codes of a dimension `measure`, so that
//! each has to be asked for by name.
//!
//! Columns that hold nothing but figures are measures. If there is but one, it is the figure.

use std::collections::BTreeSet;

use super::{Column, Header, Layout, Likely, MEASURE, advice, slug};
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::shape::{FigureShape, Role, is_figure, split_percent};
use crate::evidence::read::symbols::symbol;
use crate::evidence::read::time::{self, Time, Unread};
use crate::evidence::{Format, unit_in_heading};

/// From how many rows on a column in which no figure repeats is no dimension.
const ROWS: usize = 3;

/// How many cells of a column of figures may be words, one of so many. Chosen: each is reported
/// as no number.
const WORDS: usize = 4;

/// Returns what the columns hold of a table with a period and measures.
pub(super) fn layout(header: &Header, below: &[Vec<String>]) -> Option<Layout> {
    let sure = headings::words(Heading::Time).find_map(|word| header.place(word));
    let time = sure.or_else(|| likely_time(header, below))?;
    let value = headings::words(Heading::Value).find_map(|word| header.figure(word));
    let mut figures = figures(header, below);
    figures.retain(|place| *place != time);
    if let Some(value) = value {
        figures.retain(|place| *place == value || is_measure(*place, header, below));
    }
    // What both names tell is not for the rows to decide.
    let is_told = sure.is_some() && value.is_some() && figures.len() < 2;
    let is_open = figures.len() == 1 && has_mixed(header, below);
    if is_told
        || is_open
        || figures.is_empty()
        || value.is_some_and(|value| !figures.contains(&value))
    {
        return None;
    }
    let mut layout = Layout::new(Format::Tidy);
    for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate() {
        if place == time {
            layout.columns.push(Column::Time);
        } else if figures == [place] {
            layout.columns.push(Column::Value);
            layout.figure_name = Some(written.clone());
        } else if figures.contains(&place) {
            layout.columns.push(Column::ValueOf(layout.measures.len()));
            layout.measures.push((slug(name), written.clone()));
        } else if name.is_empty() {
            layout.columns.push(Column::Unnamed);
        } else {
            layout.dimension_column(written);
        }
    }
    if !layout.measures.is_empty() {
        layout.dimension(MEASURE);
    }
    Some(layout)
}

/// Returns whether a column has words among figures: it may be one of figures too, and must not
/// become the codes of a dimension.
fn has_mixed(header: &Header, below: &[Vec<String>]) -> bool {
    let is_mixed = |place: usize| {
        let cells = || below.iter().filter_map(|row| row.get(place));
        let has_digit = |cell: &&String| cell.contains(|c: char| c.is_ascii_digit());
        let is_word = |cell: &&String| !cell.is_empty() && !has_digit(cell);
        !matches!(
            headings::likely(&header.names[place]),
            Some(Heading::Time | Heading::Code)
        ) && super::attribute::in_words(&header.names[place]).is_none()
            && cells().any(|cell| is_figure(cell))
            && cells().any(|cell| is_word(&cell) && !is_missing(cell))
            && cells().all(|cell| is_figure(cell) || !has_digit(&cell))
    };
    let figures = figures(header, below);
    (0..header.cells.len()).any(|place| !figures.contains(&place) && is_mixed(place))
}

fn is_missing(cell: &str) -> bool {
    cell.is_empty() || cell == ":" || symbol(Format::Tidy, cell).is_some()
}

/// Returns the column whose name may mean the period, if it holds periods and nothing else.
fn likely_time(header: &Header, below: &[Vec<String>]) -> Option<usize> {
    let is_likely = |name: &String| headings::likely(name) == Some(Heading::Time);
    let place = header.names.iter().position(is_likely)?;
    let mut cells = below
        .iter()
        .filter(|row| row.len() == header.cells.len())
        .map(|row| time::read(&row[place]))
        .peekable();
    cells.peek()?;
    let is_time = |time: Time<'_>| {
        matches!(time, Time::Period(..) | Time::Short)
            || matches!(time, Time::Unread(Unread::Split | Unread::Span | Unread::Total))
    };
    cells.all(is_time).then_some(place)
}

/// Returns whether a column of figures is a measure, beside one that is called the figure:
/// otherwise it may be the codes of a dimension, such as ages or classes. Its name tells, or
/// that nobody writes codes so, or that no figure in it repeats.
fn is_measure(place: usize, header: &Header, below: &[Vec<String>]) -> bool {
    let name = &header.names[place];
    let words = name.split([',', '(', '[', ';']).next().unwrap_or_default();
    let is_no_code = |cell: &String| {
        let comma = FigureShape::of(cell).map(|shape| shape.comma);
        comma == Some(Role::Decimal) || split_percent(cell).is_some()
    };
    headings::likely(words) == Some(Heading::Value)
        || unit_in_heading(name).is_some()
        || below.iter().filter_map(|row| row.get(place)).any(is_no_code)
        || never_repeats(place, below)
}

fn never_repeats(place: usize, below: &[Vec<String>]) -> bool {
    let cells = below.iter().filter_map(|row| row.get(place));
    let different: BTreeSet<&String> = cells.clone().collect();
    let count = cells.count();
    count >= ROWS && different.len() == count
}

/// Returns what the columns of a table hold by the rows below its header. Counts may look like
/// years: if several columns do, none is the period.
pub(super) fn likely(header: &Header, below: &[Vec<String>]) -> Likely {
    let rows: Vec<&Vec<String>> =
        below.iter().filter(|row| row.len() == header.cells.len()).collect();
    let is_year = |cell: &str| {
        let is_bare = cell.bytes().all(|byte| byte.is_ascii_digit());
        matches!(time::read(cell), Time::Period(..)) && (!is_bare || super::is_year(cell))
    };
    let is_time = |place: &usize| {
        !rows.is_empty() && rows.iter().all(|row| is_year(row[*place].trim()))
    };
    let mut years = (0..header.cells.len()).filter(is_time);
    let time = years.next().filter(|_| years.next().is_none());
    let mut figures = figures(header, below);
    let count = figures.len();
    figures.retain(|place| Some(*place) != time);
    Likely { time, has_figures: figures.len() == 1 || time.is_some() && count > 1 }
}

/// Returns the columns that hold figures, a few words aside, and whose names do not say that
/// these are codes or ages; none of a known download.
pub(super) fn figures(header: &Header, below: &[Vec<String>]) -> Vec<usize> {
    if advice::advice(header).is_some() {
        return Vec::new();
    }
    let rows: Vec<&Vec<String>> =
        below.iter().filter(|row| row.len() == header.cells.len()).collect();
    let is_number = |cell: &str| is_figure(cell) || split_percent(cell).is_some();
    let is_column = |place: &usize| {
        let name = &header.names[*place];
        let cells = || rows.iter().map(|row| row[*place].trim());
        let (numbers, others): (Vec<&str>, Vec<&str>) =
            cells().filter(|cell| !is_missing(cell)).partition(|cell| is_number(cell));
        // `3A` beside `1` and `2` is a code.
        let are_words =
            others.iter().all(|cell| !cell.contains(|c: char| c.is_ascii_digit()));
        !name.is_empty()
            && super::attribute::in_words(name).is_none()
            && !matches!(headings::likely(name), Some(Heading::Time | Heading::Code))
            && !numbers.is_empty()
            && are_words
            && others.len() * WORDS <= numbers.len() + others.len()
    };
    (0..header.cells.len()).filter(is_column).collect()
}
