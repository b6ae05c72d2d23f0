//! What in a report could identify a child, and the copy in which it is masked.

use rayon::prelude::*;

use crate::assemble::{self, Document, Exposed};
use crate::model::Project;
use crate::pipeline::Snapshot;

impl Snapshot {
    /// Returns what in the report could identify a child, masked or not.
    pub fn exposed(&self) -> &[Exposed] {
        let documents = self.documents();
        self.exposed.get_or_init(|| self.mask(&mut documents.to_vec()))
    }

    pub(super) fn mask(&self, documents: &mut [Document]) -> Vec<Exposed> {
        let Project { privacy, catalog, .. } = &self.project;
        let masked = documents.par_iter_mut().map(|document| {
            let exposed = document.mask(privacy, &catalog.lexicon(document.language));
            assemble::tell_masked(document, exposed.len(), catalog);
            exposed
        });
        masked.flatten_iter().collect()
    }
}
