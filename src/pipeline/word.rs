//! Word files of a report.

use crate::diagnostic::Diagnostics;
use crate::pipeline::{Artifact, Snapshot, by_edition};
use crate::render::docx;

impl Snapshot {
    /// Returns what Word files look like; adds what is wrong with the project's reference.
    pub fn word(&self, diags: &mut Diagnostics) -> &docx::Base {
        let (base, found) = self.word.get_or_init(|| {
            let mut found = Diagnostics::new();
            let layout = &self.project.manifest.layout;
            let reference = self.project.reference.as_ref();
            (docx::Base::new(layout, reference, &mut found), found)
        });
        diags.append(found.clone());
        base
    }

    /// Adds what is wrong with the project's reference, if it has one.
    pub(super) fn check_reference(&self, diags: &mut Diagnostics) {
        if self.project.reference.is_some() {
            self.word(diags);
            self.apply_severities(diags);
        }
    }

    /// Returns the Word file of each language, with the findings of making them; none if
    /// something is wrong that stops a report.
    pub(super) fn word_files(
        &self,
        diags: &mut Diagnostics,
    ) -> (Vec<Option<Artifact>>, Diagnostics) {
        let base = self.word(diags);
        if !self.can_be_built(diags) {
            return (Vec::new(), Diagnostics::new());
        }
        let purpose = if self.options.is_for_review {
            docx::Purpose::Review
        } else {
            docx::Purpose::Reading
        };
        let options = self.told_options();
        by_edition(self.printed(diags).iter().collect(), |document, _| {
            let bytes = docx::render(document, base, purpose);
            Some(Artifact::of_docx(document, bytes, &options))
        })
    }
}
