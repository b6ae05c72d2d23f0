//! Reads a dataset from a sheet of a workbook: its cells become rows of text, which are read by
//! the same rules as CSV.
//!
//! Whatever a person who looks at the sheet does not see, or sees otherwise than the file has
//! it, is said in a finding.

mod drawn;
mod percent;
mod report;

use crate::diagnostic::{
    Diagnostic, Diagnostics, FileId, Names, Severity, SheetPlaces, Span, Spanned, found,
};
use crate::evidence::Dataset;
use crate::evidence::read::{Wanted, of_sheet};
use crate::syntax::xlsx::{BadWorkbook, SheetName, Workbook};
use drawn::Drawn;
use report::Report;

/// The most cells that a sheet is made into, empty ones included: one cell far to the right
/// makes every row as long.
const MAX_CELLS: usize = 20_000_000;

/// A sheet as text: a line for each row, tabs between the cells.
#[derive(Debug)]
pub struct SheetText {
    /// The text, without what may not be shown.
    pub text: String,
    /// Where its lines stand in the workbook.
    pub places: SheetPlaces,
}

/// Reads a sheet of a workbook, the first that is not hidden if none is named. Returns its text
/// and, if it is a table of a known form, the dataset; `None`, with a finding, where there is no
/// such sheet or no workbook.
pub fn workbook(
    file: FileId,
    bytes: &[u8],
    named: Option<&Spanned<String>>,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Option<(SheetText, Option<Dataset>)> {
    let beginning = Span::new(file, 0..0);
    let refused = |bad: BadWorkbook| {
        let kind = match bad {
            BadWorkbook::Encrypted => found::NoTable::Encrypted,
            BadWorkbook::Old => found::NoTable::Old,
            BadWorkbook::Binary => found::NoTable::Binary,
            BadWorkbook::OpenDocument => found::NoTable::OpenDocument,
            BadWorkbook::OtherArchive => found::NoTable::Archive,
            BadWorkbook::Damaged => found::NoTable::Damaged,
            BadWorkbook::TooLarge => found::NoTable::TooLarge,
        };
        found::DatasetNotATable { kind }.at(beginning)
    };
    let workbook = Workbook::open(bytes).map_err(|bad| diags.push(refused(bad))).ok()?;
    let chosen = chosen(&workbook, named, beginning, diags)?;
    let sheet = workbook.sheet(chosen).map_err(|bad| diags.push(refused(bad))).ok()?;
    let width = usize::try_from(sheet.width()).unwrap_or(usize::MAX);
    if width.saturating_mul(sheet.rows.len()) > MAX_CELLS {
        diags.push(refused(BadWorkbook::TooLarge));
        return None;
    }
    let mut drawn = Drawn::of(&sheet, width);
    let report = Report { file, drawn: &drawn, sheet: &sheet, chosen };
    let is_computed = report.all(&workbook, named.is_some(), diags);
    let dataset = if is_computed {
        of_sheet(file, &drawn.text, &drawn.numbers, wanted, diags)
    } else {
        None
    };
    super::hide(&mut drawn.text, dataset.as_ref().map_or(&[], Dataset::hidden));
    let places = SheetPlaces { name: chosen.name.clone(), rows: drawn.rows };
    Some((SheetText { text: drawn.text, places }, dataset))
}

/// Returns the finding for a sheet that is named of a file that has none.
pub fn without_sheets(span: Span) -> Diagnostic {
    found::DatasetSheet { kind: found::Sheet::WithoutSheets }.at(span)
}

/// Returns the sheet that is meant.
fn chosen<'w>(
    workbook: &'w Workbook,
    named: Option<&Spanned<String>>,
    beginning: Span,
    diags: &mut Diagnostics,
) -> Option<&'w SheetName> {
    let sheets = &workbook.sheets;
    let Some(named) = named else {
        let first = sheets.iter().find(|sheet| !sheet.is_hidden);
        let first = first.or_else(|| sheets.first());
        if first.is_none() {
            let kind = found::NoTable::NoSheet;
            diags.push(found::DatasetNotATable { kind }.at(beginning));
        }
        return first;
    };
    // As spreadsheets do, which allow no two names that differ in capitals alone.
    let lower = named.value.to_lowercase();
    let found = sheets.iter().find(|sheet| sheet.name == named.value);
    let found =
        found.or_else(|| sheets.iter().find(|sheet| sheet.name.to_lowercase() == lower));
    if found.is_none() {
        let names: Names<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let near = names.near(&named.value).filter(|_| named.span != beginning);
        let known = listed(sheets.iter());
        let kind =
            found::Sheet::Unknown { name: &named.value, similar: near, known: &known };
        let mut finding = found::DatasetSheet { kind }.at(named.span);
        finding.severity = Severity::Error;
        diags.push(finding);
    }
    found
}

fn listed<'s>(sheets: impl Iterator<Item = &'s SheetName>) -> String {
    let names: Vec<String> = sheets.map(|sheet| format!("`{}`", sheet.name)).collect();
    names.join(", ")
}
