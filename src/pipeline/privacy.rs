//! What in a report is not for its readers: what could identify a child, and the copy in which
//! it is masked; comments of authors.

use rayon::prelude::*;

use crate::assemble::{self, Document, Exposed, Found, NeutralNames};
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::model::Project;
use crate::pipeline::{Options, Snapshot};

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
        self.unsuitable.get_or_init(|| self.unsuitable_in(documents))
    }

    fn unsuitable_in(&self, documents: &[Document]) -> Found {
        let Project { privacy, catalog, .. } = &self.project;
        let found = documents.par_iter().map(|document| {
            document.unsuitable(privacy, &catalog.lexicon(document.language))
        });
        all(found.collect())
    }

    /// Returns the documents of the whole report, masked if that is wanted.
    pub(super) fn masked(&self, mut documents: Vec<Document>) -> Vec<Document> {
        if self.options.is_redacted {
            let found = self.unsuitable.get_or_init(|| self.unsuitable_in(&documents));
            let names = self.neutral.get_or_init(|| {
                NeutralNames::of(&self.project, &documents, &found.exposed)
            });
            self.mask_with(names, &mut documents);
        }
        documents
    }

    /// Returns documents of parts of the report, masked like the whole.
    pub(super) fn masked_parts(&self, mut documents: Vec<Document>) -> Vec<Document> {
        if let Some(names) = self.neutral_names() {
            self.mask_with(names, &mut documents);
        }
        documents
    }

    fn mask_with(&self, names: &NeutralNames, documents: &mut [Document]) {
        let Project { privacy, catalog, .. } = &self.project;
        documents.par_iter_mut().for_each(|document| {
            let found =
                document.mask(privacy, names, &catalog.lexicon(document.language));
            assemble::tell_masked(document, found.exposed.len(), catalog);
        });
    }

    /// Returns what takes the place of names that tell something, in a copy that is masked.
    pub fn neutral_names(&self) -> Option<&NeutralNames> {
        if self.options.is_redacted {
            self.documents();
        }
        self.neutral.get()
    }

    /// Returns the options as the names of files tell them.
    pub(super) fn told_options(&self) -> Options {
        let mut options = self.options.clone();
        if let Some(names) = self.neutral_names() {
            options.chapters.iter_mut().for_each(|id| *id = names.path(id));
        }
        options
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
