//! Findings about a file, of each kind no more than an author will look at.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, found};

/// How many findings of one kind are listed; chosen, not measured.
const LISTED: usize = 50;

/// The findings about a file.
#[derive(Debug)]
pub(super) struct FileReport<'d> {
    diags: &'d mut Diagnostics,
    /// How many there were of each kind, and the first that is not listed.
    counts: BTreeMap<(Code, &'static str), (usize, Option<Span>)>,
}

impl<'d> FileReport<'d> {
    /// Begins the report of a file.
    pub(super) fn new(diags: &'d mut Diagnostics) -> Self {
        FileReport { diags, counts: BTreeMap::new() }
    }

    /// Returns whether nothing was found.
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
        finding: impl FnOnce(Span) -> Diagnostic,
    ) {
        let (count, more) = self.counts.entry((code, kind)).or_default();
        *count += 1;
        if *count <= LISTED {
            self.diags.push(finding(place()));
        } else if more.is_none() {
            *more = Some(place());
        }
    }

    /// Adds a finding about the header, as [`Report::push`] does.
    pub(super) fn no_header(
        &mut self,
        kind: found::NoHeader<'_>,
        place: impl FnOnce() -> Span,
    ) {
        let finding = |span| found::DatasetNoHeader { kind }.at(span);
        self.push(Code::DatasetNoHeader, kind.as_str(), place, finding);
    }

    /// Adds how many findings were not listed.
    pub(super) fn finish(self) {
        for ((code, _), (count, more)) in self.counts {
            if let Some(span) = more {
                self.diags.push(
                    found::DatasetMore { name: code.as_str(), count: count - LISTED }
                        .at(span),
                );
            }
        }
    }
}
