//! What a draft is built in spite of.

use crate::assemble::Fault;
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{Options, Snapshot};

impl Snapshot {
    /// Returns the errors in the chapters that are wanted, which a draft marks.
    pub fn faults(&self, diags: &Diagnostics) -> Vec<Fault> {
        let mut faults = check::faults(&self.project, &self.sources, diags);
        faults.retain(|fault| self.concerns_chapters(fault.span.file) != Some(false));
        faults
    }

    /// Returns how many findings are errors in the chapters that are wanted: what is marked in
    /// one place of a text may be missing in two languages.
    pub fn count_faults(&self, diags: &Diagnostics) -> usize {
        let faults = check::each_fault(&self.project, &self.sources, diags);
        let is_wanted = |it: &Fault| self.concerns_chapters(it.span.file) != Some(false);
        faults.filter(is_wanted).count()
    }

    /// Returns whether findings let the report be built.
    pub fn can_be_built(&self, diags: &Diagnostics) -> bool {
        let Options { chapters, is_final, .. } = &self.options;
        check::can_be_built(&self.project, &self.sources, chapters, *is_final, diags)
    }

    /// Returns how many errors a draft leaves aside, because its chapters do without.
    pub fn spare(&self, diags: &Diagnostics) -> usize {
        check::spare(&self.project, &self.sources, &self.options.chapters, diags)
    }
}
