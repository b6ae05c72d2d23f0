//! Recognises a person's own table by the rows below its header, whatever its columns are
//! called: `Mokslo metai;Mokyklų skaičius`, or several measures as columns: `Metai;Savivaldybė;
//! Berniukai;Mergaitės`. The names of several become the codes of a dimension `measure`, so that
//! each has to be asked for by name.
//!
//! Columns that hold nothing but figures are measures. If there is but one, it is the figure. Beside
//! a column that is called the figure, one of whole numbers may hold codes as well: the rows decide
//! if they can, and else it is open ([`Layout::open`]) until the register says it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, Header, Layout, Likely, MEASURE, advice, slug};
use crate::evidence::read::cell::is_marked_figure;
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::shape::{FigureShape, Role, is_figure, split_percent};
use crate::evidence::read::symbols::symbol;
use crate::evidence::read::time::{self, Time, Unread};
use crate::evidence::{ColumnUse, Format, Legend, unit_in_heading};

/// From how many rows on a column in which no figure repeats is no dimension.
const ROWS: usize = 3;

/// By how many digits numbers differ in length that are no codes: 95 and 12 340. Codes are written
/// alike, or count from 1.
const LENGTHS: usize = 2;

/// How many cells of a column of figures may be words, one of so many. Chosen: each is reported
/// as no number.
const WORDS: usize = 4;

/// What the rows below a header show of its columns of numbers.
struct Numbers<'a> {
    header: &'a Header,
    below: &'a [Vec<String>],
    legend: &'a Legend,
    /// The column of the period.
    time: usize,
    /// The columns that hold nothing but numbers, but for the period.
    places: Vec<usize>,
    /// The column that is called the figure.
    value: Option<usize>,
    /// Those of the columns that tell rows apart which would otherwise be the same.
    keys: Vec<usize>,
}

impl<'a> Numbers<'a> {
    fn new(
        header: &'a Header,
        below: &'a [Vec<String>],
        legend: &'a Legend,
    ) -> Option<Self> {
        let sure = headings::words(Heading::Time).find_map(|word| header.place(word));
        let time = sure.or_else(|| likely_time(header, below))?;
        let value = headings::words(Heading::Value).find_map(|word| header.figure(word));
        let mut places = figures(header, below);
        places.retain(|place| *place != time);
        let mut numbers = Numbers {
            header,
            below,
            legend,
            time,
            places,
            value: None,
            keys: Vec::new(),
        };
        numbers.value =
            value.filter(|place| numbers.said(*place) != Some(ColumnUse::Codes));
        // Of several, the first: with it the rows differ, and the next is not needed for that.
        for place in numbers.places.clone() {
            if Some(place) != numbers.value
                && numbers.said(place).is_none()
                && !numbers.is_named_measure(place)
                && numbers.tells_apart(place)
            {
                numbers.keys.push(place);
            }
        }
        Some(numbers)
    }

    /// Returns what the register says of a column.
    fn said(&self, place: usize) -> Option<ColumnUse> {
        let name = self.header.cells.get(place)?;
        let mut said = self.legend.columns();
        said.find(|(known, _)| is_called(known, name)).map(|(_, column)| column)
    }

    /// Returns the columns of figures.
    fn figures(&self) -> Vec<usize> {
        let is_figure = |place: &usize| match self.said(*place) {
            Some(column) => column == ColumnUse::Figures,
            None if self.value == Some(*place) => true,
            None if self.is_padded(*place) => false,
            None if self.value.is_none() => true,
            None => {
                !self.keys.contains(place)
                    && (self.is_named_measure(*place)
                        || never_repeats(*place, self.below))
            }
        };
        let said = (0..self.header.cells.len()).filter(|place| {
            *place != self.time && self.said(*place) == Some(ColumnUse::Figures)
        });
        let places: BTreeSet<usize> = self.places.iter().copied().chain(said).collect();
        places.into_iter().filter(is_figure).collect()
    }

    /// Returns whether a column of figures is a measure beside one that is called the figure:
    /// otherwise it may be the codes of a dimension, such as ages or classes. Its name tells, or
    /// that nobody writes codes so.
    fn is_named_measure(&self, place: usize) -> bool {
        let name = &self.header.names[place];
        let words = name.split([',', '(', '[', ';']).next().unwrap_or_default();
        let is_no_code = |cell: &String| {
            let comma = FigureShape::of(cell).map(|shape| shape.comma);
            comma == Some(Role::Decimal) || split_percent(cell).is_some()
        };
        let cells = || self.below.iter().filter_map(|row| row.get(place));
        let digits = |cell: &String| cell.bytes().filter(u8::is_ascii_digit).count();
        let lengths = || cells().filter(|cell| is_figure(cell)).map(digits);
        let range = lengths().max().unwrap_or(0) - lengths().min().unwrap_or(0);
        headings::likely(words) == Some(Heading::Value)
            || unit_in_heading(name).is_some()
            || cells().any(is_no_code)
            || range >= LENGTHS
    }

    /// Returns whether numbers of a column begin with a zero, as no figure does: `08123`.
    fn is_padded(&self, place: usize) -> bool {
        let begins = |cell: &String| {
            cell.starts_with('0')
                && cell.len() > 1
                && cell.bytes().all(|b| b.is_ascii_digit())
        };
        self.below.iter().filter_map(|row| row.get(place)).any(begins)
    }

    /// Returns whether most rows have others that are the same in all columns of words, in the
    /// period and in the numbers that tell apart already, and differ from all of them here. One
    /// row that is there twice by mistake does not make codes.
    fn tells_apart(&self, place: usize) -> bool {
        let mut groups: BTreeMap<Vec<&str>, Vec<&str>> = BTreeMap::new();
        let is_key = |at: usize| {
            let is_number = self.places.contains(&at) && !self.keys.contains(&at);
            !is_number && super::attribute::in_words(&self.header.names[at]).is_none()
        };
        for row in self.below.iter().filter(|row| row.len() == self.header.cells.len()) {
            let key = row.iter().enumerate().filter(|(at, _)| is_key(*at));
            let key = key.map(|(_, cell)| cell.trim()).collect();
            groups.entry(key).or_default().push(row[place].trim());
        }
        let is_told_apart = |cells: &Vec<&str>| {
            cells.iter().copied().collect::<BTreeSet<&str>>().len() == cells.len()
        };
        let several = groups.values().filter(|cells| cells.len() > 1).count();
        several * 2 >= groups.len().max(1) && groups.values().all(is_told_apart)
    }

    /// Returns the columns of which it is open whether they hold figures or codes: whole numbers
    /// under a name that says neither, beside a column that is called the figure; and of several
    /// of figures, those without which rows are the same.
    fn open(&self, layout: &Layout) -> Vec<(usize, ColumnUse)> {
        let is_open = |place: &&usize| {
            let is_key = self.keys.contains(place);
            self.value != Some(**place)
                && self.said(**place).is_none()
                && !self.is_named_measure(**place)
                && !self.is_padded(**place)
                && self.value.is_some() != is_key
        };
        let read = |place: usize| match layout.columns.get(place)? {
            Column::Dimension(_) => Some((place, ColumnUse::Codes)),
            Column::ValueOf(_) => Some((place, ColumnUse::Figures)),
            _ => None,
        };
        let open = self.places.iter().filter(is_open);
        open.filter_map(|place| read(*place)).collect()
    }
}

/// Returns whether a name that somebody typed is that of a column.
pub(super) fn is_called(typed: &str, name: &str) -> bool {
    typed.to_lowercase() == name.to_lowercase() || slug(typed) == slug(name)
}

/// Returns what the columns hold of a table with a period and measures. `known` is what the
/// header alone tells.
pub(super) fn layout(
    header: &Header,
    below: &[Vec<String>],
    legend: &Legend,
    known: Option<Layout>,
) -> Option<Layout> {
    let Some(numbers) = Numbers::new(header, below, legend) else { return known };
    let layout = of_rows(&numbers).or(known);
    layout.map(|layout| Layout { open: numbers.open(&layout), ..layout })
}

/// Returns what the columns hold where the header alone does not tell.
fn of_rows(numbers: &Numbers<'_>) -> Option<Layout> {
    let Numbers { header, below, time, value, .. } = *numbers;
    let figures = numbers.figures();
    let is_named =
        headings::words(Heading::Time).any(|word| header.place(word).is_some());
    // What both names tell is not for the rows to decide.
    let is_told = is_named && value.is_some() && figures.len() < 2;
    let is_open = || figures.len() == 1 && has_mixed(header, below);
    if is_told
        || is_open()
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
    let is_number = |cell: &str| {
        is_figure(cell) || split_percent(cell).is_some() || is_marked_figure(cell)
    };
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
