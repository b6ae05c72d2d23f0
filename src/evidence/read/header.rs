//! Finds the header of a table: the first line of a known form.
//!
//! Titles, sources and units may be above it. They are kept, because they may say what
//! the figures below them mean.

use std::collections::BTreeMap;

use crate::diagnostic::found::{ColumnDoubt, NoHeader, NoTable};
use crate::diagnostic::{Code, Severity, Span, found, nearest};
use crate::evidence::read::ends_wrongly;
use crate::evidence::read::form::{self, Column, Header, Layout, Likely, Unfit};
use crate::evidence::read::headings::{self, Heading};
use crate::evidence::read::misread;
use crate::evidence::read::outside::Outside;
use crate::evidence::read::places::Places;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::time::{self, Time, Unread};
use crate::evidence::{ColumnUse, Format, Legend};
use crate::syntax::csv::BEGINNING;
use crate::syntax::csv::{Row, Rows};

/// The most columns that a table has. Spreadsheets end at the 16,384th.
const WIDEST: usize = 20_000;

/// A header with what was read up to it.
pub(super) struct FoundHeader {
    pub(super) header: Header,
    /// The row of the header.
    pub(super) span: Span,
    pub(super) layout: Layout,
    /// The lines above it.
    pub(super) outside: Outside,
}

/// Returns whether these cells are the header of a known form.
pub(super) fn is_one(cells: &[String]) -> bool {
    form::recognise(&Header::new(cells.to_vec())).is_some()
}

/// Reads up to the header; `None`, with a finding, if there is no header.
pub(super) fn find(
    rows: &mut Rows<'_>,
    legend: &Legend,
    places: &mut Places,
    report: &mut FileReport<'_>,
) -> Option<FoundHeader> {
    if let Some(kind) = no_table(rows.beginning()) {
        rows.advance();
        let row = rows.row();
        let end = row.raw.chars().take(80).map(char::len_utf8).sum();
        let place = || places.span(&row, 0..end);
        let finding = |span| found::DatasetNotATable { kind }.at(span);
        report.push(Code::DatasetNotATable, kind.as_str(), place, finding);
        return None;
    }
    let mut outside = Outside::default();
    let mut above: Vec<Header> = Vec::new();
    // The row that most likely is meant as the header: one of a known download, or else the
    // first of the widest.
    let mut widest: Option<(Span, Header, Likely)> = None;
    // A file without a header must not be read to its end.
    for _ in 0..=BEGINNING {
        if !rows.advance() {
            break;
        }
        if ends_wrongly(rows, None, places, report) {
            return None;
        }
        let row = rows.row();
        if row.len() > WIDEST {
            let place = || places.cell(&row, WIDEST);
            report.no_header(NoHeader::TooWide { columns: row.len() }, place);
            return None;
        }
        let header = Header::new(row.cells().map(str::to_owned).collect());
        let below = rows.lines_below();
        let known = form::recognise(&header);
        let is_download =
            known.as_ref().is_some_and(|layout| layout.format != Format::Tidy);
        let fault = misread::fault(&header, rows.delimiter(), &below, is_one);
        if let Some(fault) = fault.filter(|_| !is_download) {
            report.no_header(fault.finding(), || places.row(&row));
            return None;
        }
        let may_be_data = known.as_ref().is_none_or(form::has_years_as_columns);
        let is_data =
            may_be_data && !above.is_empty() && form::is_data(&header, &above, &below);
        let layout =
            form::with_measures(known.filter(|_| !is_data), &header, &below, legend);
        if let Some(mut layout) = layout {
            let goes_on = form::goes_on(&mut layout, &rows.line_below());
            if report_second_table(&row, &layout, &header, places, report)
                || report_marked_years(&row, &layout, &header, places, report)
                || report_repeated(&row, &layout, places, report)
            {
                return None;
            }
            report_columns(&row, &layout, &header, legend, places, report);
            // The header belongs to every excerpt.
            let span = places.row(&row);
            if goes_on {
                rows.advance();
            }
            return Some(FoundHeader { header, span, layout, outside });
        }
        outside.add_above(&row, form::is_usual_preamble(&header), places);
        // The finding should point at the line that its author takes for the header.
        let is_likelier = !is_data
            && widest.as_ref().is_none_or(|(_, widest, _)| {
                form::advice(widest).is_none()
                    && (widest.cells.len() < header.cells.len()
                        || form::advice(&header).is_some())
            });
        if is_likelier {
            let likely = form::likely(&header, &below);
            widest = Some((places.row(&row), header.clone(), likely));
        }
        above.push(header);
    }
    if let Some((span, header, likely)) = widest {
        let year = title_year(&above);
        report_unknown(span, &header, likely, year.as_deref(), report);
    } else {
        let span = places.beginning();
        report.no_header(NoHeader::Empty, || span);
    }
    None
}

/// Reports that no line is a header of a known form. Names that are nearly those of a tidy
/// file are pointed out, and the column that by its rows is the period.
///
/// `likely` is what the rows below tell; `year` the year that a title has.
fn report_unknown(
    span: Span,
    header: &Header,
    likely: Likely,
    year: Option<&str>,
    report: &mut FileReport<'_>,
) {
    let names = &header.names;
    // Columns of years that begin in one and end in the next, such as school years.
    let begun: Vec<String> = header
        .cells
        .iter()
        .filter(|cell| matches!(time::read(cell), Time::Unread(Unread::Split)))
        .filter_map(|cell| Some(format!("`{cell}` → `{}`", cell.get(..4)?)))
        .collect();
    if !begun.is_empty() {
        let kind = NoHeader::Unknown {
            missing: "",
            text: &begun.join(", "),
            similar: "",
            year: None,
            download: "split-years",
        };
        report.no_header(kind, || span);
        return;
    }
    let download = form::advice(header);
    let meant = |heading: Heading| {
        let place = names.iter().position(|name| headings::likely(name) == Some(heading));
        let place = place.or(likely.time.filter(|_| heading == Heading::Time));
        place.filter(|_| download.is_none()).map(|place| &header.cells[place])
    };
    let is_known = |heading: &Heading| {
        headings::words(*heading).any(|word| names.iter().any(|name| name == word))
    };
    // Columns of figures are read as such beside a period, whatever they are called.
    let is_found = |heading: &Heading| *heading == Heading::Value && likely.has_figures;
    let missing: Vec<Heading> = [Heading::Time, Heading::Value]
        .into_iter()
        .filter(|heading| !is_known(heading) && !is_found(heading))
        .collect();
    let renames: Vec<String> = missing
        .iter()
        .filter_map(|heading| {
            Some(format!("`{}` → `{}`", meant(*heading)?, heading.as_str()))
        })
        .collect();
    let needs_year = missing.contains(&Heading::Time) && meant(Heading::Time).is_none();
    let missing: Vec<&str> = missing.into_iter().map(Heading::as_str).collect();
    let mut similar = missing.iter().filter(|_| download.is_none() && renames.is_empty());
    let similar = similar.find_map(|name| nearest(name, names.iter()));
    let kind = NoHeader::Unknown {
        missing: &missing.join(", "),
        text: &renames.join(", "),
        similar: similar.unwrap_or_default(),
        year: year.filter(|_| needs_year),
        download: download.unwrap_or("none"),
    };
    report.no_header(kind, || span);
}

/// Returns the year that a title above a table has, such as `2022 m.`.
fn title_year(above: &[Header]) -> Option<String> {
    let titles = above
        .iter()
        .filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1);
    let words = titles
        .flat_map(|row| &row.cells)
        .flat_map(|cell| cell.split(|c: char| !c.is_alphanumeric()));
    let mut years = words.filter(|word| form::is_year(word));
    let year = years.next()?;
    years.all(|other| other == year).then(|| year.to_owned())
}

/// Returns what a file is if it is not a table of text.
fn no_table(text: &str) -> Option<NoTable> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |start: &str| {
        text.get(..start.len())
            .is_some_and(|beginning| beginning.eq_ignore_ascii_case(start))
    };
    let is_page = ["<!doctype html", "<html", "<head", "<body", "<script"];
    if is_page.into_iter().any(begins) {
        Some(NoTable::Html)
    } else if begins("<") {
        Some(NoTable::Xml)
    } else if begins("{") || begins("[{") {
        Some(NoTable::Json)
    } else if begins("\u{1f}") {
        Some(NoTable::Compressed)
    } else if begins("%PDF") {
        Some(NoTable::Pdf)
    } else {
        None
    }
}

/// Reports columns of which it is open what they hold, and those that are not read as the
/// register says.
fn report_columns(
    row: &Row<'_>,
    layout: &Layout,
    header: &Header,
    legend: &Legend,
    places: &mut Places,
    report: &mut FileReport<'_>,
) {
    for (place, read) in &layout.open {
        let (cell, other) = (row.cell(*place), read.other().as_str());
        let kind = match read {
            ColumnUse::Figures => ColumnDoubt::Figures { other },
            ColumnUse::Codes => ColumnDoubt::Codes { other },
        };
        let finding = |span| found::DatasetColumn { kind, name: cell }.at(span);
        report.push(Code::DatasetColumn, "open", || places.cell(row, *place), finding);
    }
    for (name, said) in legend.columns() {
        let Some((place, unfit)) = layout.unfit(header, name, said) else { continue };
        let known: Vec<&str> =
            header.cells.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        let listed = known.join(", ");
        let kind = match unfit {
            Unfit::Unknown => ColumnDoubt::Unknown {
                similar: nearest(name, known.iter().copied()).unwrap_or_default(),
                known: &listed,
            },
            Unfit::Other => ColumnDoubt::Unfit,
        };
        let span = || match unfit {
            Unfit::Unknown => places.row(row),
            Unfit::Other => places.cell(row, place),
        };
        let finding = |span| {
            let mut finding = found::DatasetColumn { kind, name }.at(span);
            finding.severity = Severity::Error;
            finding
        };
        report.push(Code::DatasetColumn, kind.as_str(), span, finding);
    }
}

/// Reports a second table to the right of the first: a second column of periods with columns
/// between. Its figures would be taken for those of the first one's periods. Returns whether there
/// is one.
fn report_second_table(
    row: &Row<'_>,
    layout: &Layout,
    header: &Header,
    places: &mut Places,
    report: &mut FileReport<'_>,
) -> bool {
    let time = layout.columns.iter().position(|column| *column == Column::Time);
    let Some(time) = time.filter(|_| layout.format == Format::Tidy) else { return false };
    let is_second = |place: &usize| {
        let name = &header.names[*place];
        let mut between = header.names[time + 1..*place].iter();
        headings::likely(name) == Some(Heading::Time)
            && (*name == header.names[time] && time + 1 < *place
                || between.any(String::is_empty))
    };
    let Some(second) = (time + 1..header.names.len()).find(is_second) else {
        return false;
    };
    let first = places.cell(row, time);
    let kind = NoHeader::SecondTable { cell: row.cell(second), first };
    report.no_header(kind, || places.cell(row, second));
    true
}

/// Reports columns named by a year with a mark, of which the figures would be read as codes.
/// Returns whether there are any.
fn report_marked_years(
    row: &Row<'_>,
    layout: &Layout,
    header: &Header,
    places: &mut Places,
    report: &mut FileReport<'_>,
) -> bool {
    if !form::has_years_as_columns(layout) {
        return false;
    }
    let mut is_marked = false;
    for (place, cell) in header.cells.iter().enumerate() {
        let is_read = matches!(layout.columns[place], Column::ValueAt(_));
        if let Time::Period(period, mark) = time::read(cell)
            && !mark.is_empty()
            && !is_read
        {
            is_marked = true;
            let kind = NoHeader::MarkedYear { cell, joined: &period.to_string() };
            report.no_header(kind, || places.cell(row, place));
        }
    }
    is_marked
}

/// Reports columns with the same content, which could not be distinguished. Returns
/// whether there are any.
fn report_repeated(
    row: &Row<'_>,
    layout: &Layout,
    places: &mut Places,
    report: &mut FileReport<'_>,
) -> bool {
    let mut is_repeated = false;
    let mut first_of: BTreeMap<String, usize> = BTreeMap::new();
    for (place, column) in layout.columns.iter().enumerate() {
        let id = |dimension: &usize| layout.dimensions[*dimension].0.clone();
        let held: Vec<String> = match column {
            Column::Dimension(dimension) | Column::Both(dimension) => vec![id(dimension)],
            Column::Joined(dimensions) => dimensions.iter().map(id).collect(),
            Column::Time => vec!["/time".to_owned()],
            Column::Value => vec!["/value".to_owned()],
            Column::ValueAt(period) => vec![format!("/{period}")],
            Column::ValueOf(measure) => vec![format!("/{}", layout.measures[*measure].0)],
            _ => Vec::new(),
        };
        for held in held {
            let first = *first_of.entry(held).or_insert(place);
            if first < place {
                is_repeated = true;
                let first = places.cell(row, first);
                let kind = NoHeader::RepeatedColumn { cell: row.cell(place), first };
                report.no_header(kind, || places.cell(row, place));
            }
        }
    }
    is_repeated
}
