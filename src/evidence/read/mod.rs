//! Readers of datasets: from a downloaded file to observations.
//!
//! The form of a file is recognised by its header alone; see [`form`]. A file is read row
//! by row, and of its rows only those are kept that an indicator selects, so that the
//! memory needed depends on what a report uses and not on what an office hands out.

mod blank;
mod cell;
mod codes;
mod common;
mod doubtful;
mod draft;
mod duplicates;
mod figures;
mod form;
mod header;
mod headings;
mod outside;
mod marks;
mod misread;
mod report;
mod places;
mod scales;
mod select;
mod shape;
mod sheet;
mod signs;
mod symbols;
mod time;
mod undated;
#[cfg(test)]
mod tests;
mod value;
mod waiting;

use std::io::{self, Read};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, found};
use crate::evidence::Dataset;
use crate::syntax::csv::{Input, Row, Rows};
use crate::syntax::decode::{Damage, Decoding};
use draft::Draft;
use form::Column;
use places::Places;
use report::FileReport;
use select::Selections;

pub(super) use form::agency_language;
pub use places::{Excerpt, hide};
pub use select::Wanted;
pub use sheet::{SheetText, without_sheets, workbook};

/// Reads a dataset from its text. Rows that can't be read are left out, each with a
/// finding; `None` where the header is not one of a known form.
pub fn dataset(
    file: FileId,
    text: &str,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Option<Dataset> {
    let mut rows = Rows::new(Input::Whole(Some(text)), header::is_one);
    let mut places = Places::in_whole(file);
    let mut report = FileReport::new(diags);
    let dataset = read(file, &mut rows, wanted, &mut places, &mut report);
    report.finish();
    dataset
}

/// Reads a dataset from the text that was made of a sheet. `numbers`: for each line the cells
/// that are numbers.
fn of_sheet(
    file: FileId,
    text: &str,
    numbers: &[Vec<usize>],
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Option<Dataset> {
    let mut rows = Rows::of_sheet(text, numbers);
    let mut places = Places::in_whole(file);
    let mut report = FileReport::new(diags);
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
    let mut rows = Rows::new(Input::Pieces(Decoding::new(input)), header::is_one);
    let mut places = Places::in_excerpt(file);
    let mut report = FileReport::new(diags);
    let dataset = read(file, &mut rows, wanted, &mut places, &mut report);
    report.finish();
    let error = match rows.input {
        Input::Pieces(decoding) => decoding.error,
        Input::Whole(_) => None,
    };
    Streamed { dataset, excerpt: places.into_excerpt(), error }
}

/// Returns the finding for bytes that are not text.
pub fn damaged(span: Span, damage: Damage) -> Diagnostic {
    found::DatasetEncoding { kind: damage.as_str() }.at(span)
}

fn read(
    file: FileId,
    rows: &mut Rows<'_>,
    wanted: Wanted<'_>,
    places: &mut Places,
    report: &mut FileReport<'_>,
) -> Option<Dataset> {
    let header::FoundHeader { header, span: header_span, mut layout, mut outside } =
        header::find(rows, &wanted.legend(), places, report)?;
    doubtful::settle(&mut layout, &header, rows, wanted);
    let read_columns = layout.read_columns(&header);
    let selections = Selections::new(wanted, &layout);
    let columns = layout.columns.clone();
    let mut draft = Draft::new(layout, selections, wanted.legend());
    let mut is_first = true;
    while rows.advance() {
        report_damage(rows, places, report);
        // Only the last row can end wrongly; checking each one would take long.
        let is_end = rows.is_too_long() || rows.is_last();
        let row = rows.row();
        let repeats = row.cell(0) == header.cells[0]
            && row.len() > 1
            && row.cells().eq(header.cells.iter().map(String::as_str));
        if repeats || std::mem::take(&mut is_first) && draft.begin(&row) {
            let kind = if repeats {
                found::SecondHeader::Repeated
            } else {
                found::SecondHeader::Second
            };
            let place = || places.row(&row);
            let finding =
                |span| found::DatasetSecondHeader { kind, first: header_span }.at(span);
            report.push(Code::DatasetSecondHeader, kind.as_str(), place, finding);
            continue;
        }
        let is_fit = fits(&row, &columns);
        let is_odd = !is_fit || row.is_in_first_cell();
        let is_odd = is_odd || draft.lacks_period(&row) || outside.goes_on();
        let is_confidential = is_odd && draft.forbids(&row);
        if is_confidential {
            // Findings quote the row, and must not show its figures.
            places.hide_row(&row);
        }
        if (is_odd || draft.lacks_figure(&row))
            && !is_confidential
            && !rows.is_too_long()
            && outside.takes_below(&row, &draft, is_odd, places)
        {
            continue;
        }
        let row = if is_end {
            drop(row);
            if ends_wrongly(rows, Some(&columns), places, report) {
                break;
            }
            rows.row()
        } else {
            row
        };
        outside.interrupt(report);
        // A row of another length could put figures under the wrong heading.
        if is_fit {
            draft.add(&row, places, report);
        } else {
            let finding = |span| {
                let (cells, columns) = (row.len(), columns.len());
                let kind = found::RowLength::Cells { cells, columns };
                found::DatasetRowLength { kind }.at(span)
            };
            report.push(Code::DatasetRowLength, "cells", || places.row(&row), finding);
        }
    }
    report_damage(rows, places, report);
    outside.end(report);
    let dataset = draft.finish(file, rows.delimiter(), &outside, places, report);
    if dataset.rows() == 0 && report.is_empty() {
        report.no_header(found::NoHeader::NoRows, || header_span);
    }
    outside.report(report);
    Some(dataset.with_columns(read_columns))
}

/// Returns whether a row has as many cells as there are columns; that behind a last comma need
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
    report: &mut FileReport<'_>,
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
        report.push(Code::DatasetTruncated, "", place, |span| {
            found::DatasetTruncated.at(span)
        });
        return true;
    }
    if let Some(open) = open {
        let place = || places.span(&row, open);
        report.push(Code::DatasetQuote, "", place, |span| found::DatasetQuote.at(span));
        return true;
    }
    if rows.is_too_long() {
        let place = || places.span(&row, 0..0);
        report.no_header(found::NoHeader::TooWide { columns: row.len() }, place);
    }
    rows.is_too_long()
}

/// Reports bytes that are not text, at the row with the first of them.
fn report_damage(rows: &mut Rows<'_>, places: &mut Places, report: &mut FileReport<'_>) {
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
    let finding = |span| damaged(span, damage);
    report.push(Code::DatasetEncoding, damage.as_str(), place, finding);
    if let Input::Pieces(decoding) = &mut rows.input {
        // One finding is enough for a file that has to be saved anew.
        decoding.damage = Some((usize::MAX, damage));
    }
}
