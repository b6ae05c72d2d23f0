//! What a draft is built in spite of.

use crate::assemble::Fault;
use crate::check::{self, Copy};
use crate::diagnostic::{Diagnostics, Severity};
use crate::pipeline::{Options, Snapshot};

impl Snapshot {
    /// Returns what a draft marks of errors in the chapters that are wanted, and in the lists
    /// that they share.
    pub fn faults(&self, diags: &Diagnostics) -> Vec<Fault> {
        let Options { chapters, .. } = &self.options;
        let mut faults = check::faults(&self.project, &self.sources, chapters, diags);
        faults.retain(|fault| self.concerns_chapters(fault.span.file) != Some(false));
        faults
    }

    /// Returns how many findings are errors in the chapters that are wanted: what is marked in
    /// one place of a text may be missing in two languages.
    pub fn count_faults(&self, diags: &Diagnostics) -> usize {
        let faults = check::each_fault(&self.project, &self.sources, diags);
        let is_wanted = |it: &Fault| self.concerns_chapters(it.span.file) != Some(false);
        let of_lists =
            check::marked(&self.project, &self.sources, &self.options.chapters, diags);
        faults.filter(is_wanted).count() + of_lists
    }

    /// Returns whether findings let the report be built.
    pub fn can_be_built(&self, diags: &Diagnostics) -> bool {
        let Options { chapters, is_final, is_redacted, .. } = &self.options;
        let copy = match (is_final, is_redacted) {
            (true, _) => Copy::Final,
            (false, true) => Copy::Redacted,
            (false, false) => Copy::Draft,
        };
        check::can_be_built(&self.project, &self.sources, chapters, copy, diags)
    }

    /// Returns whether children were looked for by the built-in rules alone, because those of the
    /// project could not be read.
    pub fn has_unread_privacy_rules(&self, diags: &Diagnostics) -> bool {
        diags.iter().any(|finding| {
            let file = finding.primary.map(|span| self.sources.file(span.file));
            finding.severity == Severity::Error
                && file.is_some_and(|file| file.path.ends_with("/privacy.toml"))
        })
    }

    /// Returns how many errors a draft leaves aside, because its chapters do without.
    pub fn spare(&self, diags: &Diagnostics) -> usize {
        check::spare(&self.project, &self.sources, &self.options.chapters, diags)
    }
}
