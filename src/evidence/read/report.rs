//! Findings about a file, of each kind no more than an author will look at.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};

/// How many findings of one kind are listed.
const LISTED: usize = 50;

/// The findings about a file.
#[derive(Debug)]
pub(super) struct Report<'d> {
    diags: &'d mut Diagnostics,
    /// How many there were of each kind, and the first that is not listed.
    counts: BTreeMap<(Code, &'static str), (usize, Option<Span>)>,
}

impl<'d> Report<'d> {
    /// Begins the report of a file.
    pub(super) fn new(diags: &'d mut Diagnostics) -> Self {
        Report { diags, counts: BTreeMap::new() }
    }

    /// Says whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Adds a finding, unless there are many of its kind already. The place is made only
    /// if it is needed.
    pub(super) fn push(
        &mut self,
        code: Code,
        kind: &'static str,
        place: impl FnOnce() -> Span,
        arguments: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let (count, more) = self.counts.entry((code, kind)).or_default();
        *count += 1;
        if *count <= LISTED {
            let mut finding = Diagnostic::new(code, place());
            if !kind.is_empty() {
                finding = finding.with("kind", kind);
            }
            self.diags.push(arguments(finding));
        } else if more.is_none() {
            *more = Some(place());
        }
    }

    /// Says how many findings were not listed.
    pub(super) fn finish(self) {
        for ((code, _), (count, more)) in self.counts {
            if let Some(span) = more {
                self.diags.push(
                    Diagnostic::new(Code::DatasetMore, span)
                        .with("name", code.as_str())
                        .with("count", count - LISTED),
                );
            }
        }
    }
}
