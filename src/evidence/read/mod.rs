//! Readers of datasets: from a downloaded file to observations.
//!
//! The form of a file is recognised by its header alone. A new form is one file here
//! and one line in [`FORMS`].

mod long;
mod rows;
mod sdmx_csv1;
#[cfg(test)]
mod tests;
mod tidy;
mod value;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, nearest};
use crate::evidence::{Dataset, Format};
use long::Column;
use rows::{Row, Rows};

/// Says what the columns of a form hold, given their names in lower case; `None` if the
/// header is not one of that form.
type Recognise = fn(&[String]) -> Option<Vec<Column>>;

/// The forms, the more particular first.
const FORMS: &[(Format, Recognise)] =
    &[(Format::SdmxCsv1, sdmx_csv1::columns), (Format::Tidy, tidy::columns)];

/// Reads a dataset. Rows that can't be read are left out, each with a finding; `None`
/// where the header is not one of a known form.
pub fn dataset(file: FileId, text: &str, diags: &mut Diagnostics) -> Option<Dataset> {
    let mut rows = Rows::new(file, text);
    let findings = diags.len();
    let Some(header) = rows.next(diags) else {
        if diags.len() == findings {
            diags.push(
                Diagnostic::new(Code::DatasetNoHeader, Span::new(file, 0..0))
                    .with("kind", "empty"),
            );
        }
        return None;
    };
    let names: Vec<String> =
        header.cells.iter().map(|cell| cell.text.to_lowercase()).collect();
    let form =
        FORMS.iter().find_map(|(format, recognise)| Some((format, recognise(&names)?)));
    let Some((format, columns)) = form else {
        report_unknown(&header, &names, diags);
        return None;
    };
    if report_repeated(&header, &names, diags) {
        return None;
    }
    let dataset = long::read(file, *format, &header, &columns, &mut rows, diags);
    if dataset.observations().is_empty() && diags.len() == findings {
        diags.push(
            Diagnostic::new(Code::DatasetNoHeader, header.span).with("kind", "no-rows"),
        );
    }
    Some(dataset)
}

/// Reports a header of no known form. Names that are nearly those of a tidy file are
/// pointed out.
fn report_unknown(header: &Row, names: &[String], diags: &mut Diagnostics) {
    let missing: Vec<&str> = [("year", ["year", "time"]), ("value", ["value", "value"])]
        .into_iter()
        .filter(|(_, any)| !names.iter().any(|name| any.contains(&name.as_str())))
        .map(|(name, _)| name)
        .collect();
    let similar =
        missing.iter().find_map(|name| nearest(name, names.iter())).unwrap_or_default();
    diags.push(
        Diagnostic::new(Code::DatasetNoHeader, header.span)
            .with("kind", "unknown")
            .with("missing", missing.join(", "))
            .with("similar", similar),
    );
}

/// Reports columns of the same name, which could not be told apart, and says whether
/// there are any.
fn report_repeated(header: &Row, names: &[String], diags: &mut Diagnostics) -> bool {
    let mut is_repeated = false;
    for (place, (cell, name)) in header.cells.iter().zip(names).enumerate() {
        let first = names.iter().position(|other| other == name).unwrap_or(place);
        if first < place && !name.is_empty() {
            is_repeated = true;
            diags.push(
                Diagnostic::new(Code::DatasetNoHeader, cell.span)
                    .with("kind", "repeated-column")
                    .with("cell", cell.text.as_str())
                    .with_related(header.cells[first].span, "first"),
            );
        }
    }
    is_repeated
}
