//! Readings of a report that outlast a request, or a file.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::load::{Files, MANIFEST, MEMORY, Overlay, TERMS};
use crate::pipeline::Snapshot;
use crate::serve::session::Words;
use crate::text::{Catalog, Language};

/// Findings after which a file says nothing of what its author means.
const UNREADABLE: [Code; 5] = [
    Code::FileNotReadable,
    Code::InvalidUtf8,
    Code::EmptyFile,
    Code::TomlSyntax,
    Code::MissingFrontMatter,
];

/// Findings after which a table of words lacks some of its rows.
const TABLE_CUT: [Code; 4] =
    [Code::MergeConflict, Code::DatasetQuote, Code::RegisterRow, Code::TermColumnMissing];

/// A reading with the files that it was made from and the messages of the program: enough for
/// what takes so long that the session must not wait for it.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) files: Arc<dyn Files + Send>,
    pub(super) catalog: Arc<Catalog>,
    pub(super) language: Language,
}

impl Reading {
    /// Returns the messages of the program.
    pub(super) fn words(&self) -> Words<'_> {
        Words { catalog: &self.catalog, language: self.language }
    }
}

/// The newest reading, but with files that can't be read any more as they were when they could:
/// many editors empty a file before they write it.
#[derive(Debug)]
pub(super) struct Readable {
    pub(super) snapshot: Arc<Snapshot>,
    /// Why this is not the newest reading.
    pub(super) obstacle: Option<Obstacle>,
}

/// Why what is shown is not the newest reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// There is no report any more.
    NoReport,
    /// Files can't be read that could be read before: their paths.
    Unreadable(Vec<String>),
}

impl Obstacle {
    /// Returns what the user is told of it.
    pub(super) fn told(&self, words: Words<'_>) -> String {
        match self {
            Obstacle::NoReport => words.say("preview-no-report"),
            Obstacle::Unreadable(paths) => {
                words.say_with("preview-unreadable", &[("paths", &paths.join(", "))])
            }
        }
    }
}

impl Readable {
    /// Begins with a reading.
    pub(super) fn of(snapshot: Arc<Snapshot>) -> Self {
        Readable { snapshot, obstacle: None }
    }

    /// Keeps the reading, though there is no report any more.
    pub(super) fn lose(&mut self) {
        self.obstacle = Some(Obstacle::NoReport);
    }

    /// Returns the next state for a new reading of files.
    pub(super) fn renewed(&self, newest: &Arc<Snapshot>, files: &dyn Files) -> Self {
        let mut lost = half_saved(newest);
        if !lost.is_empty() {
            let never = half_saved(&self.snapshot);
            lost.retain(|path| !never.contains(path));
        }
        let former = &self.snapshot.sources;
        let former = lost.into_iter().filter_map(|path| {
            let text = &former.file(former.find(&path)?).text;
            Some((path, text))
        });
        let former: Vec<(String, &String)> = former.collect();
        if former.is_empty() {
            return Readable::of(Arc::clone(newest));
        }
        let overlay = former
            .iter()
            .fold(Overlay::new(files), |overlay, (path, text)| overlay.with(path, text));
        let mut snapshot = Snapshot::of(&overlay, newest.options.clone());
        snapshot.root.clone_from(&newest.root);
        let paths = former.into_iter().map(|(path, _)| path).collect();
        let obstacle = Some(Obstacle::Unreadable(paths));
        Readable { snapshot: Arc::new(snapshot), obstacle }
    }
}

/// Returns the files that say less than their authors mean, or nothing, as if they were read
/// while they were being written: chapters, settings, the memory and the term base.
fn half_saved(snapshot: &Snapshot) -> BTreeSet<String> {
    let found = snapshot.findings_of_reading();
    let mut paths = unreadable(snapshot, found.iter());
    if !snapshot.project.memory.is_whole {
        paths.insert(MEMORY.to_owned());
    }
    let terms = snapshot.project.terms.file;
    let is_cut = |finding: &Diagnostic| {
        let codes = [&UNREADABLE[..], &TABLE_CUT].concat();
        codes.contains(&finding.code) && finding.primary.map(|span| span.file) == terms
    };
    if terms.is_some() && found.iter().any(is_cut) {
        paths.insert(TERMS.to_owned());
    }
    paths
}

/// Returns the chapters and settings that say nothing.
pub(super) fn unreadable<'d>(
    snapshot: &Snapshot,
    findings: impl Iterator<Item = &'d Diagnostic>,
) -> BTreeSet<String> {
    let manifest = &snapshot.project.manifest;
    let errors = findings.filter(|finding| {
        finding.severity == Severity::Error && UNREADABLE.contains(&finding.code)
    });
    let paths = errors
        .filter_map(|finding| Some(&snapshot.sources.file(finding.primary?.file).path));
    // What is wrong further down in a chapter is shown at its place.
    let is_whole =
        |path: &&String| *path == MANIFEST || manifest.chapter_of(path).is_some();
    paths.filter(is_whole).cloned().collect()
}
