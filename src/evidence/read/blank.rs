//! Reports cells that are blank where other rows have a code.
//!
//! In a table for people the word above may hold for them, or they may mean the total. To a
//! program they are a code without a name, and a query for the word above would miss them.

use crate::diagnostic::{Code, Severity, found};
use crate::evidence::read::report::FileReport;
use crate::evidence::{Dataset, Format};

/// Reports the blank cells of each dimension of a person's own table. Offices leave cells blank
/// where a dimension does not apply.
pub(super) fn report(dataset: &Dataset, report: &mut FileReport<'_>) {
    if dataset.format != Format::Tidy {
        return;
    }
    for (place, dimension) in dataset.dimensions().iter().enumerate() {
        let blank = dimension.codes.iter().position(String::is_empty);
        let blank = blank.and_then(|blank| u32::try_from(blank).ok());
        let Some(blank) = blank.filter(|_| dimension.codes.len() > 1) else { continue };
        let observations = dataset.observations().iter();
        let mut observations =
            observations.filter(|it| it.key.get(place) == Some(&blank));
        let Some(first) = observations.next() else { continue };
        let name = dimension.name.as_deref().unwrap_or(&dimension.id);
        let kind = found::RowLength::Blank { count: observations.count() + 1, name };
        report.push(
            Code::DatasetRowLength,
            "blank",
            || first.span,
            |span| {
                let mut finding = found::DatasetRowLength { kind }.at(span);
                finding.severity = Severity::Warning;
                finding
            },
        );
    }
}
