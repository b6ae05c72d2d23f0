//! Rows of which the period can't be read: they are left out, and the author is told what
//! they are, each once.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Severity, Span, found};
use crate::evidence::Undated;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::time::Unread;

/// The rows without a period.
#[derive(Debug, Default)]
pub(super) struct UndatedRows {
    /// By what they are, and those that may be meant as a period also by their cell.
    kinds: BTreeMap<(Unread, String), UndatedKind>,
}

/// The rows of one kind.
#[derive(Debug)]
struct UndatedKind {
    /// The cell of the first.
    cell: String,
    span: Span,
    keys: Vec<Vec<u32>>,
}

impl UndatedRows {
    /// Counts a row with its codes.
    pub(super) fn note(
        &mut self,
        unread: Unread,
        cell: &str,
        key: Vec<u32>,
        place: impl FnOnce() -> Span,
    ) {
        let new =
            || UndatedKind { cell: cell.to_owned(), span: place(), keys: Vec::new() };
        // Each way to miss a period needs advice of its own; totals and spans do not.
        let name = if unread.may_be_meant() { cell } else { "" };
        let kind = self.kinds.entry((unread, name.to_owned())).or_insert_with(new);
        kind.keys.push(key);
    }

    /// Returns the codes of all rows.
    pub(super) fn keys(&mut self) -> impl Iterator<Item = &mut Vec<u32>> {
        self.kinds.values_mut().flat_map(|kind| &mut kind.keys)
    }

    /// Reports the rows, and returns those that may be meant as rows of a period: they stop
    /// the report where it uses others of their series.
    pub(super) fn report(self, report: &mut FileReport<'_>) -> Vec<Undated> {
        let mut undated = Vec::new();
        for ((unread, _), UndatedKind { cell, span, keys }) in self.kinds {
            let may_be_meant = unread.may_be_meant();
            report.push(
                Code::DatasetPeriod,
                unread.as_str(),
                || span,
                |span| {
                    let kind = unread.as_str();
                    // The first of two years.
                    let year = cell.get(..4).filter(|_| unread == Unread::Split);
                    let count = keys.len();
                    let period = found::DatasetPeriod { kind, cell: &cell, year, count };
                    let mut finding = period.at(span);
                    if !may_be_meant {
                        finding.severity = Severity::Warning;
                    }
                    finding
                },
            );
            if may_be_meant {
                undated.push(Undated { span, keys });
            }
        }
        undated
    }
}
