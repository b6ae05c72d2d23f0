//! What in a report is not for its readers: what could identify a child, and the copy in which
//! it is masked; comments of authors.

use rayon::prelude::*;

use crate::assemble::{self, Document, Exposed, Found};
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::model::Project;
use crate::pipeline::Snapshot;

impl Snapshot {
    /// Returns what in the report could identify a child, masked or not.
    pub fn exposed(&self) -> &[Exposed] {
        &self.unsuitable().exposed
    }

    /// Reports what is not for readers of the report.
    pub(super) fn check_unsuitable(&self, diags: &mut Diagnostics) {
        let Found { exposed, comments } = self.unsuitable();
        check::privacy(&self.project, &self.sources, exposed, diags);
        check::comments(&self.project, &self.sources, comments, diags);
    }

    fn unsuitable(&self) -> &Found {
        let documents = self.documents();
        self.unsuitable.get_or_init(|| {
            let Project { privacy, catalog, .. } = &self.project;
            let found = documents.par_iter().map(|document| {
                document.unsuitable(privacy, &catalog.lexicon(document.language))
            });
            all(found.collect())
        })
    }

    pub(super) fn mask(&self, documents: &mut [Document]) -> Found {
        let Project { privacy, catalog, .. } = &self.project;
        let masked = documents.par_iter_mut().map(|document| {
            let found = document.mask(privacy, &catalog.lexicon(document.language));
            assemble::tell_masked(document, found.exposed.len(), catalog);
            found
        });
        all(masked.collect())
    }
}

/// Returns what was found in several documents.
fn all(found: Vec<Found>) -> Found {
    found.into_iter().fold(Found::default(), |mut all, found| {
        all.exposed.extend(found.exposed);
        all.comments.extend(found.comments);
        all
    })
}
