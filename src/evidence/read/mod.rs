//! Readers of datasets: from a downloaded file to observations.
//!
//! The form of a file is recognised by its header alone; see [`form`]. A file is read row
//! by row, and of its rows only those are kept that an indicator selects, so that the
//! memory needed depends on what a report uses and not on what an office hands out.

mod cell;
mod codes;
pub mod decode;
mod draft;
mod form;
mod register;
mod report;
mod places;
mod rows;
mod select;
mod signs;
#[cfg(test)]
mod tests;
mod value;

use std::collections::BTreeMap;
use std::io::{self, Read};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, nearest};
use crate::evidence::Dataset;
use decode::{Damage, Decoding};
use draft::Draft;
use form::{Column, Header, Layout};
use places::Places;
use report::Report;
use rows::{Input, Row, Rows};
use select::Selections;

pub use places::Excerpt;
pub use register::{RegisterRow, register};
pub use select::Wanted;

/// The most columns that a table has. Spreadsheets end at the 16,384th.
const WIDEST: usize = 20_000;

/// Behind how many rows a header is looked for, to say that it stands too low.
const PREAMBLE: usize = 10;

/// Reads a dataset from its text. Rows that can't be read are left out, each with a
/// finding; `None` where the header is not one of a known form.
pub fn dataset(
    file: FileId,
    text: &str,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Option<Dataset> {
    let mut rows = Rows::new(Input::Whole(Some(text)));
    let mut places = Places::in_whole(file);
    let mut report = Report::new(diags);
    let dataset = read(file, &mut rows, wanted, &mut places, &mut report);
    report.finish();
    dataset
}

/// What was read of a file too large to be kept.
#[derive(Debug)]
pub struct Streamed {
    /// The dataset.
    pub dataset: Option<Dataset>,
    /// The rows that were kept: the header, those that are wanted, and those that findings
    /// point at. Spans point into its text.
    pub excerpt: Excerpt,
    /// What stopped the reading.
    pub error: Option<io::Error>,
}

/// Reads a dataset from a file that need not be kept: piece by piece, and in memory that
/// only what is wanted of it needs.
pub fn stream(
    file: FileId,
    input: &mut dyn Read,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Streamed {
    let mut rows = Rows::new(Input::Pieces(Decoding::new(input)));
    let mut places = Places::in_excerpt(file);
    let mut report = Report::new(diags);
    let dataset = read(file, &mut rows, wanted, &mut places, &mut report);
    report.finish();
    let error = match rows.input {
        Input::Pieces(decoding) => decoding.error,
        Input::Whole(_) => None,
    };
    Streamed { dataset, excerpt: places.into_excerpt(), error }
}

/// Returns the finding for bytes that are no text.
pub fn damaged(span: Span, damage: Damage) -> Diagnostic {
    Diagnostic::new(Code::DatasetEncoding, span).with("kind", damage.as_str())
}

fn read(
    file: FileId,
    rows: &mut Rows<'_>,
    wanted: Wanted<'_>,
    places: &mut Places,
    report: &mut Report<'_>,
) -> Option<Dataset> {
    let no_table = no_table(rows.beginning());
    let (header, layout) = loop {
        if !rows.advance() {
            let span = places.beginning();
            report.push(Code::DatasetNoHeader, "empty", || span, |finding| finding);
            return None;
        }
        if let Some(kind) = no_table {
            let row = rows.row();
            let end = row.raw.chars().take(80).map(char::len_utf8).sum();
            let place = || places.span(&row, 0..end);
            report.push(Code::DatasetNotATable, kind, place, |finding| finding);
            return None;
        }
        if ends_wrongly(rows, None, places, report) {
            return None;
        }
        let row = rows.row();
        if row.len() > WIDEST {
            let place = || places.cell(&row, WIDEST);
            let with = |finding: Diagnostic| finding.with("columns", row.len());
            report.push(Code::DatasetNoHeader, "too-wide", place, with);
            return None;
        }
        let header = header(&row);
        if let Some(layout) = form::recognise(&header) {
            if report_repeated(&row, &layout, places, report) {
                return None;
            }
            break (header, layout);
        }
        if !form::is_preamble(&header) {
            // An excerpt has the row from here on.
            let span = places.row(&row);
            report_unknown(span, &header, rows, report);
            return None;
        }
    };
    // The header belongs to every excerpt.
    let header_span = places.row(&rows.row());
    let selections = Selections::new(wanted, &layout);
    let columns = layout.columns.clone();
    let mut draft = Draft::new(layout, selections);
    let mut is_first = true;
    while rows.advance() {
        report_damage(rows, places, report);
        if ends_wrongly(rows, Some(&columns), places, report) {
            break;
        }
        let row = rows.row();
        let repeats = row.cell(0) == header.cells[0]
            && row.len() > 1
            && row.cells().eq(header.cells.iter().map(String::as_str));
        if repeats || std::mem::take(&mut is_first) && draft.begin(&row) {
            let kind = if repeats { "repeated" } else { "second" };
            let place = || places.row(&row);
            let with = |finding: Diagnostic| finding.with_related(header_span, "first");
            report.push(Code::DatasetSecondHeader, kind, place, with);
            continue;
        }
        if fits(&row, &columns) {
            draft.add(&row, places, report);
        } else {
            let with = |finding: Diagnostic| {
                finding.with("cells", row.len()).with("columns", columns.len())
            };
            report.push(Code::DatasetRowLength, "", || places.row(&row), with);
        }
    }
    report_damage(rows, places, report);
    let dataset = draft.finish(file, rows.delimiter(), report);
    if dataset.rows() == 0 && report.is_empty() {
        report.push(Code::DatasetNoHeader, "no-rows", || header_span, |finding| finding);
    }
    Some(dataset)
}

fn header(row: &Row<'_>) -> Header {
    let cells: Vec<String> = row.cells().map(str::to_owned).collect();
    let names = cells.iter().map(|cell| cell.to_lowercase()).collect();
    Header { cells, names }
}

/// Says whether a row has as many cells as there are columns; that behind a last comma need
/// not be there.
fn fits(row: &Row<'_>, columns: &[Column]) -> bool {
    row.len() == columns.len()
        || row.len() + 1 == columns.len() && columns.last() == Some(&Column::Unnamed)
}

/// Reports a last row with a quotation mark that is not closed or without its end.
fn ends_wrongly(
    rows: &mut Rows<'_>,
    columns: Option<&[Column]>,
    places: &mut Places,
    report: &mut Report<'_>,
) -> bool {
    let is_last = rows.is_too_long() || rows.is_last();
    if !is_last {
        return false;
    }
    let row = rows.row();
    let is_cut = rows.is_cut_off();
    let open = row.open_quote();
    let is_short = columns.is_some_and(|columns| is_cut && row.len() < columns.len());
    if is_short && !columns.is_some_and(|columns| fits(&row, columns))
        || open.is_some() && is_cut && columns.is_some() && !row.raw.contains('\n')
    {
        let place = || places.row(&row);
        report.push(Code::DatasetTruncated, "", place, |finding| finding);
        return true;
    }
    if let Some(open) = open {
        let place = || places.span(&row, open);
        report.push(Code::DatasetQuote, "", place, |finding| finding);
        return true;
    }
    if rows.is_too_long() {
        let place = || places.span(&row, 0..0);
        let with = |finding: Diagnostic| finding.with("columns", row.len());
        report.push(Code::DatasetNoHeader, "too-wide", place, with);
    }
    rows.is_too_long()
}

/// Reports bytes that are no text, at the row that holds the first of them.
fn report_damage(rows: &mut Rows<'_>, places: &mut Places, report: &mut Report<'_>) {
    let Input::Pieces(decoding) = &mut rows.input else { return };
    let Some((at, damage)) = decoding.damage else { return };
    let row = rows.row();
    let end = row.offset + row.raw.len();
    if at > end {
        return;
    }
    let start = at.saturating_sub(row.offset).min(row.raw.len());
    let length = row.raw.get(start..).and_then(|rest| rest.chars().next());
    let place = start..start + length.map_or(0, char::len_utf8);
    let place = || places.span(&row, place);
    report.push(Code::DatasetEncoding, damage.as_str(), place, |finding| finding);
    if let Input::Pieces(decoding) = &mut rows.input {
        // One finding is enough for a file that has to be saved anew.
        decoding.damage = Some((usize::MAX, damage));
    }
}

/// Says what a file is that is no table of text.
fn no_table(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
    };
    let is_page = ["<!doctype html", "<html", "<head", "<body", "<script"];
    if is_page.into_iter().any(begins) {
        Some("html")
    } else if begins("<") {
        Some("xml")
    } else if begins("{") || begins("[{") {
        Some("json")
    } else if begins("PK\u{3}\u{4}") {
        Some("spreadsheet")
    } else if begins("\u{1f}") {
        Some("compressed")
    } else if begins("%PDF") {
        Some("pdf")
    } else {
        None
    }
}

/// Reports a header of no known form. Names that are nearly those of a tidy file are
/// pointed out, and a header that stands below.
fn report_unknown(
    span: Span,
    header: &Header,
    rows: &mut Rows<'_>,
    report: &mut Report<'_>,
) {
    let mut below = None;
    for _ in 0..PREAMBLE {
        if !rows.advance() {
            break;
        }
        let row = rows.row();
        if row.len() <= WIDEST && form::recognise(&self::header(&row)).is_some() {
            below = Some(row.line);
            break;
        }
    }
    if let Some(line) = below {
        let with = |finding: Diagnostic| finding.with("place", line.to_string());
        report.push(Code::DatasetNoHeader, "preamble", || span, with);
        return;
    }
    let names = &header.names;
    let missing: Vec<&str> = [("year", ["year", "time"]), ("value", ["value", "value"])]
        .into_iter()
        .filter(|(_, any)| !names.iter().any(|name| any.contains(&name.as_str())))
        .map(|(name, _)| name)
        .collect();
    let similar =
        missing.iter().find_map(|name| nearest(name, names.iter())).unwrap_or_default();
    report.push(
        Code::DatasetNoHeader,
        "unknown",
        || span,
        |finding| finding.with("missing", missing.join(", ")).with("similar", similar),
    );
}

/// Reports columns that hold the same, which could not be told apart, and says whether
/// there are any.
fn report_repeated(
    row: &Row<'_>,
    layout: &Layout,
    places: &mut Places,
    report: &mut Report<'_>,
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
                let related = places.cell(row, first);
                let with = |finding: Diagnostic| {
                    finding.with("cell", row.cell(place)).with_related(related, "first")
                };
                let span = || places.cell(row, place);
                report.push(Code::DatasetNoHeader, "repeated-column", span, with);
            }
        }
    }
    is_repeated
}
