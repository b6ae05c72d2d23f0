//! What is shown of a report: its newest reading, or the last that could be shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::assemble::Document;
use crate::check;
use crate::diagnostic::Diagnostic;
use crate::load::MANIFEST;
use crate::pipeline::Snapshot;
use crate::render::html::{self, Section};
use crate::serve::reading::{Obstacle, unreadable};
use crate::serve::session::Words;
use crate::serve::view::notes::Notes;
use crate::text::Language;

/// A section with the generation in which it became what it is.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) section: Section,
    pub(super) generation: u64,
}

/// A report in one language.
#[derive(Debug)]
pub(super) struct InLanguage {
    pub(super) language: Language,
    pub(super) sections: Vec<Kept>,
    /// The list of contents.
    pub(super) contents: String,
    /// The words that count towards the limit.
    pub(super) words: u32,
    /// The most that there may be.
    pub(super) limit: u32,
    /// Why this is not the newest reading.
    pub(super) obstacle: Option<Obstacle>,
    /// The files that could not be read even so.
    unreadable: BTreeSet<String>,
}

/// What is shown of a report.
#[derive(Debug, Default)]
pub struct Shown {
    languages: Vec<InLanguage>,
    snapshot: Option<Arc<Snapshot>>,
}

impl Shown {
    /// Returns the reading that is shown, or the newest of several.
    pub(super) fn snapshot(&self) -> Option<&Arc<Snapshot>> {
        self.snapshot.as_ref()
    }

    /// Returns what is shown in a language, by its code.
    pub(super) fn in_language(&self, code: &str) -> Option<&InLanguage> {
        self.languages.iter().find(|shown| shown.language.as_str() == code)
    }

    /// Keeps showing what is shown, though there is no report any more.
    pub fn lose(&mut self) {
        for shown in &mut self.languages {
            shown.obstacle = Some(Obstacle::NoReport);
        }
    }

    /// Takes a new reading over, in each language in which nothing stands against it.
    pub fn renew(
        &mut self,
        snapshot: &Arc<Snapshot>,
        documents: &[Document],
        findings: &[Diagnostic],
        words: Words<'_>,
        generation: u64,
    ) {
        let unreadable = unreadable(snapshot, findings.iter());
        let is_settings = |path: &String| path == MANIFEST;
        let lost = self.languages.iter_mut().filter_map(|shown| {
            shown.obstacle = shown.against(snapshot, &unreadable);
            shown.obstacle.as_ref()
        });
        // Nobody knows what languages the report has now.
        let is_stuck = lost
            .filter(|obstacle| {
                matches!(obstacle, Obstacle::Unreadable(paths) if paths.iter().any(is_settings))
            })
            .count()
            > 0;
        if is_stuck {
            return;
        }
        let publication = html::Publication::preview(&snapshot.project, documents);
        let mut former = std::mem::take(&mut self.languages);
        let mut former_of = |document: &Document| {
            let at = former.iter().position(|shown| shown.language == document.language);
            at.map(|at| former.swap_remove(at))
        };
        let former: Vec<Option<InLanguage>> =
            documents.iter().map(&mut former_of).collect();
        let languages: Vec<InLanguage> = documents
            .par_iter()
            .zip(former)
            .map(|(document, former)| match former {
                Some(former) if former.obstacle.is_some() => former,
                former => {
                    let notes = Notes::new(snapshot, document, findings, words);
                    let sections = html::preview(&publication, document, &notes);
                    let kept = former.map(|former| former.sections).unwrap_or_default();
                    let sections = keep(sections, kept, generation);
                    InLanguage::new(snapshot, document, sections, &unreadable)
                }
            })
            .collect();
        let is_shown = languages.iter().any(|shown| shown.obstacle.is_none());
        self.languages = languages;
        if is_shown {
            self.snapshot = Some(Arc::clone(snapshot));
        }
    }
}

impl InLanguage {
    fn new(
        snapshot: &Snapshot,
        document: &Document,
        sections: Vec<Kept>,
        unreadable: &BTreeSet<String>,
    ) -> Self {
        InLanguage {
            language: document.language,
            sections,
            contents: html::contents(document),
            words: check::counted(&snapshot.project, document),
            limit: check::limit(&snapshot.project),
            obstacle: None,
            unreadable: unreadable.clone(),
        }
    }

    /// Returns what stands against a new reading: files of this language, or of the source
    /// language, that say nothing any more.
    fn against(
        &self,
        snapshot: &Snapshot,
        unreadable: &BTreeSet<String>,
    ) -> Option<Obstacle> {
        let manifest = &snapshot.project.manifest;
        let concerns = |path: &&String| {
            let language = manifest.in_language(path).map(|(language, _)| language);
            language
                .is_none_or(|it| it == self.language || it == manifest.source_language)
        };
        let new = unreadable.difference(&self.unreadable).filter(concerns);
        let paths: Vec<String> = new.cloned().collect();
        (!paths.is_empty()).then_some(Obstacle::Unreadable(paths))
    }
}

/// Returns sections with the generation since which they are as they are.
fn keep(sections: Vec<Section>, mut former: Vec<Kept>, generation: u64) -> Vec<Kept> {
    let keep = |section: Section| {
        let same = former.iter().position(|kept| kept.section == section);
        same.map_or(Kept { section, generation }, |at| former.swap_remove(at))
    };
    sections.into_iter().map(keep).collect()
}
