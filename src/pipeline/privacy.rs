//! What in a report is not for its readers: what could identify a child, and the copy in which
//! it is masked; comments of authors.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::assemble::{self, Document, Exposed, Found, NeutralNames, Redaction};
use crate::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::Project;
use crate::pipeline::{Options, Snapshot};
use crate::text::{Identifying, Privacy, Told};

/// How often a report is looked through at most for those who are found beside children.
const LOOKS: usize = 4;

/// What in a report is not for its readers.
#[derive(Debug)]
pub(super) struct Unsuitable {
    found: Found,
    /// What masks a copy.
    redaction: Redaction,
}

impl Snapshot {
    /// Returns what in the report could identify a child, masked or not.
    pub fn exposed(&self) -> &[Exposed] {
        &self.unsuitable().found.exposed
    }

    /// Reports what is not for readers of the report.
    pub(super) fn check_unsuitable(&self, diags: &mut Diagnostics) {
        let Unsuitable { found, redaction } = self.unsuitable();
        check::privacy(&self.project, &self.sources, &found.exposed, diags);
        let names = (&redaction.names, found.exposed.as_slice());
        check::telling_names(&self.project, &self.sources, names, diags);
        check::comments(&self.project, &self.sources, &found.comments, diags);
    }

    pub(super) fn unsuitable(&self) -> &Unsuitable {
        let documents = self.documents();
        self.unsuitable.get_or_init(|| self.unsuitable_in(documents))
    }

    fn unsuitable_in(&self, documents: &[Document]) -> Unsuitable {
        let catalog = &self.project.catalog;
        let look = |privacy: &Privacy| {
            let found = documents
                .par_iter()
                .map(|document| document.unsuitable(privacy, catalog));
            all(found.collect())
        };
        let mut found = look(&self.project.privacy);
        let labels = assemble::names_of_codes(&self.project);
        let labels = labels.iter().map(|text| Told { text, chapter: None });
        let alone = std::mem::take(&mut found.exposed);
        let children: Vec<Told<'_>> = named(&alone).chain(labels).collect();
        let mut privacy = self.project.privacy.knowing(children.iter().copied(), []);
        // Who is named in one place may be named in another, where nothing says of whom it is;
        // and so may be whoever is found there.
        if privacy.people().are_known() {
            let mut beside: Vec<Exposed> = Vec::new();
            let mut known = 0;
            for _ in 0..LOOKS {
                let others = named(&beside);
                privacy = self.project.privacy.knowing(children.iter().copied(), others);
                if privacy.people().count() == known {
                    break;
                }
                known = privacy.people().count();
                found = look(&privacy);
                beside.clone_from(&found.exposed);
            }
        } else {
            found.exposed = alone;
        }
        let names = NeutralNames::of(&self.project, documents, &privacy);
        Unsuitable { found, redaction: Redaction { privacy, names } }
    }

    /// Returns the documents of the whole report, masked if that is wanted.
    pub(super) fn masked(&self, mut documents: Vec<Document>) -> Vec<Document> {
        if self.options.is_redacted {
            let unsuitable =
                self.unsuitable.get_or_init(|| self.unsuitable_in(&documents));
            self.mask_with(&unsuitable.redaction, &mut documents);
        }
        documents
    }

    /// Returns documents of parts of the report, masked like the whole.
    pub(super) fn masked_parts(&self, mut documents: Vec<Document>) -> Vec<Document> {
        if let Some(redaction) = self.redaction() {
            self.mask_with(redaction, &mut documents);
        }
        documents
    }

    fn mask_with(&self, redaction: &Redaction, documents: &mut [Document]) {
        let catalog = &self.project.catalog;
        let figures = self.project.evidence.masked().iter().map(|(_, count)| count);
        let figures: usize = figures.sum();
        documents.par_iter_mut().for_each(|document| {
            let found = document.mask(redaction, catalog);
            assemble::tell_masked(document, found.exposed.len() + figures, catalog);
        });
    }

    /// Returns what masks the copy, if one is wanted.
    pub fn redaction(&self) -> Option<&Redaction> {
        self.options.is_redacted.then(|| &self.unsuitable().redaction)
    }

    /// Returns the options as the names of files tell them.
    pub(super) fn told_options(&self) -> Options {
        let mut options = self.options.clone();
        if let Some(Redaction { names, .. }) = self.redaction() {
            options.chapters.iter_mut().for_each(|id| *id = names.path(id));
        }
        options
    }
}

/// Returns the passages that name somebody.
fn named(exposed: &[Exposed]) -> impl Iterator<Item = Told<'_>> {
    let names = exposed.iter().filter(|it| it.kind == Identifying::Name);
    names.map(|it| Told { text: &it.told, chapter: it.chapter.as_deref() })
}

/// Returns what was found in several documents.
fn all(found: Vec<Found>) -> Found {
    found.into_iter().fold(Found::default(), |mut all, found| {
        all.exposed.extend(found.exposed);
        all.comments.extend(found.comments);
        all
    })
}

/// Takes counts that could identify a child out of the figures of a report; adds what is to be said
/// of others that go with them.
pub(super) fn withhold_few(project: &mut Project, diags: &mut Diagnostics) {
    let mut told = Diagnostics::new();
    let evidence = std::mem::take(&mut project.evidence);
    project.evidence = evidence.without_few(&project.catalog, &mut told);
    // What else is said of the data was said when they were read.
    let is_of_withheld = |finding: &Diagnostic| {
        matches!(
            finding.code,
            Code::WithheldElsewhere | Code::SumsNotTried | Code::MayGiveAway
        )
    };
    let known: BTreeSet<(Code, Option<Span>)> =
        diags.iter().map(|finding| (finding.code, finding.primary)).collect();
    told.retain(|finding| {
        is_of_withheld(finding) && !known.contains(&(finding.code, finding.primary))
    });
    diags.append(told);
}
