//! Reads files with one observation a row, whatever their columns are called.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::evidence::read::rows::{Cell, Row, Rows};
use crate::evidence::read::value;
use crate::evidence::{Dataset, Dimension, Flag, Format, Observation, Period};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Codes of a dimension.
    Dimension,
    /// The period.
    Time,
    /// The figure.
    Value,
    /// Flags.
    Flag,
    /// A code of `CL_CONF_STATUS`.
    Confidentiality,
    /// A note.
    Note,
    /// Nothing that a report needs.
    Ignored,
    /// Nothing, as the column has no name.
    Unnamed,
}

/// Reads the rows below a header. `columns` says what each of its cells stands for.
pub(super) fn read(
    file: FileId,
    format: Format,
    header: &Row,
    columns: &[Column],
    rows: &mut Rows<'_>,
    diags: &mut Diagnostics,
) -> Dataset {
    let mut draft = Draft::new(header, columns);
    while let Some(row) = rows.next(diags) {
        if row.cells.len() == columns.len() {
            draft.add(row, columns, diags);
        } else {
            diags.push(
                Diagnostic::new(Code::DatasetRowLength, row.span)
                    .with("cells", row.cells.len())
                    .with("columns", columns.len()),
            );
        }
    }
    let dimensions = draft.dimensions.into_iter().map(|codes| codes.dimension).collect();
    let (dataset, duplicates) =
        Dataset::new(file, format, dimensions, draft.observations);
    for (observation, first) in duplicates {
        diags.push(
            Diagnostic::new(Code::DatasetDuplicate, observation.span)
                .with("observation", dataset.describe(&observation))
                .with_related(first, "first"),
        );
    }
    dataset
}

/// A dimension whose codes are still being gathered.
struct Codes {
    dimension: Dimension,
    index: BTreeMap<String, u32>,
}

impl Codes {
    fn intern(&mut self, code: String) -> u32 {
        if let Some(index) = self.index.get(&code) {
            return *index;
        }
        let index = u32::try_from(self.dimension.codes.len()).unwrap_or(u32::MAX);
        self.dimension.codes.push(code.clone());
        self.index.insert(code, index);
        index
    }
}

/// The observations read so far.
struct Draft {
    dimensions: Vec<Codes>,
    observations: Vec<Observation>,
    unnamed_reported: bool,
}

impl Draft {
    fn new(header: &Row, columns: &[Column]) -> Self {
        let dimensions = header
            .cells
            .iter()
            .zip(columns)
            .filter(|(_, column)| **column == Column::Dimension)
            .map(|(cell, _)| Codes {
                dimension: Dimension { id: cell.text.to_lowercase(), codes: Vec::new() },
                index: BTreeMap::new(),
            })
            .collect();
        Draft { dimensions, observations: Vec::new(), unnamed_reported: false }
    }

    fn add(&mut self, row: Row, columns: &[Column], diags: &mut Diagnostics) {
        let mut codes = Vec::with_capacity(self.dimensions.len());
        let mut period = None;
        let mut figure = None;
        let mut flags = Vec::new();
        let mut note = None;
        let mut is_confidential = false;
        for (cell, column) in row.cells.into_iter().zip(columns) {
            match column {
                Column::Dimension => codes.push(cell.text),
                Column::Time => period = read_period(&cell, diags),
                Column::Value => figure = Some(cell),
                Column::Flag => flags.extend(read_flags(&cell, diags)),
                Column::Confidentiality => {
                    is_confidential = !matches!(cell.text.as_str(), "" | "F");
                }
                Column::Note => note = Some(cell.text).filter(|text| !text.is_empty()),
                Column::Ignored => {}
                Column::Unnamed => self.check_unnamed(&cell, diags),
            }
        }
        let Some(figure) = figure else {
            return;
        };
        // The figure is looked at even if the row is lost, for the sake of its findings.
        let (value, is_unreadable) = read_value(&figure, diags);
        if is_confidential && value.is_none() && !flags.contains(&Flag::Suppressed) {
            flags.push(Flag::Suppressed);
        }
        if let Some(period) = period {
            let key = self
                .dimensions
                .iter_mut()
                .zip(codes)
                .map(|(dimension, code)| dimension.intern(code))
                .collect();
            let span: Span = figure.span;
            self.observations.push(Observation {
                key,
                period,
                value,
                flags,
                note,
                is_unreadable,
                span,
            });
        }
    }

    fn check_unnamed(&mut self, cell: &Cell, diags: &mut Diagnostics) {
        if !cell.text.is_empty() && !self.unnamed_reported {
            self.unnamed_reported = true;
            diags.push(
                Diagnostic::new(Code::DatasetNoHeader, cell.span)
                    .with("kind", "unnamed-column")
                    .with("cell", cell.text.as_str()),
            );
        }
    }
}

fn read_period(cell: &Cell, diags: &mut Diagnostics) -> Option<Period> {
    let period = cell.text.parse().ok();
    if period.is_none() {
        diags.push(
            Diagnostic::new(Code::DatasetPeriod, cell.span)
                .with("cell", cell.text.as_str())
                .with("kind", if cell.text.is_empty() { "empty" } else { "unknown" }),
        );
    }
    period
}

fn read_flags(cell: &Cell, diags: &mut Diagnostics) -> Vec<Flag> {
    Flag::parse_list(&cell.text).unwrap_or_else(|| {
        let known: Vec<String> =
            Flag::ALL.iter().map(|flag| flag.letter().to_string()).collect();
        diags.push(
            Diagnostic::new(Code::UnknownFlag, cell.span)
                .with("flag", cell.text.as_str())
                .with("known", known.join(", ")),
        );
        Vec::new()
    })
}

/// Returns the figure, and whether the cell holds something that can't be read.
fn read_value(
    cell: &Cell,
    diags: &mut Diagnostics,
) -> (Option<rust_decimal::Decimal>, bool) {
    match value::read(&cell.text) {
        Ok(value) => (value, false),
        Err(fault) => {
            diags.push(
                Diagnostic::new(Code::DatasetNumber, cell.span)
                    .with("cell", cell.text.as_str())
                    .with("kind", fault.as_str()),
            );
            (None, true)
        }
    }
}
