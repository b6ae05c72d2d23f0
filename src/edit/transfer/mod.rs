//! Chapters with all that they use, taken out of one report and put into another.
//!
//! What is taken out is itself a small report, with these chapters alone: so it can be checked
//! and built by whoever gets it, and putting it into a report is the same as taking a chapter
//! from any other copy. Only what the chapters use is touched, entry by entry; the report as it
//! would become is checked before anything is written.

mod index;
mod memory;
mod merge;
mod needs;
mod outward;
mod settings;
mod settle;
mod shared;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::assemble::{Affected, affected};
use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, FileId, Sources};
use crate::edit::indicator::new_errors;
use crate::edit::reprint::{Reprint, reprints};
use crate::edit::toml::{key, quoted};
use crate::edit::{ChangeSet, Error, require_memory};
use crate::evidence::{Indicator, Selector};
use crate::load::{InMemory, MANIFEST, MEMORY, Overlay};
use crate::model::{Chapter, path::REGISTER};
use crate::pipeline::{Options, Snapshot};
use crate::syntax::archive::{Entry, pack};
use crate::syntax::picture::metadata;
use crate::text::Language;
use crate::translation::tmx;

pub use index::Brought;
pub(in crate::edit) use index::{Index, Place};
pub use merge::{Decide, Difference, Report};
pub use outward::Outward;

use merge::{Merged, is_markdown, merge};
use outward::outward;
use settings::settings;
use settle::has_choice;
use shared::Shared;

/// Whose version of something is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The report's own.
    Mine,
    /// That of the chapter that is added.
    Theirs,
}

/// What becomes of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The item.
    pub item: Brought,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of an item that the report does not have in the same form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The report did not have it.
    New,
    /// It replaces what the report has.
    Replaced,
    /// It replaces a chapter of the report that still is as the program began it.
    Begun,
    /// The report keeps its own.
    Kept,
}

impl Outcome {
    /// Returns the name, as an argument of a message.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::New => "new",
            Outcome::Replaced => "replaced",
            Outcome::Begun => "begun",
            Outcome::Kept => "kept",
        }
    }
}

/// What is done to put chapters into a report.
#[derive(Debug, Default)]
pub struct Transfer {
    /// The files that change.
    pub changes: ChangeSet,
    /// What becomes of each item that the report does not have in the same form.
    pub steps: Vec<Step>,
    /// What is added to the entries of indicators because it holds for them in the other report
    /// and not in this one, by their ids.
    pub settings: BTreeMap<String, Vec<String>>,
    /// How many confirmed translations are added to the memory.
    pub recorded: usize,
    /// What the other report has and this one does not get, because it shapes a whole report:
    /// paths, and tables of the settings.
    pub left: Vec<String>,
    /// The files of the chapters in languages that this report does not have.
    pub foreign: Vec<String>,
    /// What the chapters will show in another way than in the other report, with places there.
    pub affected: Vec<Affected>,
    /// What the other chapters of the report print otherwise, because they share what changes.
    pub reprints: Vec<Reprint>,
    /// References of the chapters that lead nowhere in the report that gets them.
    pub outward: Vec<Outward>,
}

/// Chapters as a small report.
#[derive(Debug)]
pub struct Exported {
    /// What is in it.
    pub transfer: Transfer,
    /// Its files, by their paths from its folder.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Those of them that are pictures which say where or by whom they were made: a copy has
    /// to be the same file.
    pub telling: Vec<String>,
}

impl Exported {
    /// Returns what is written to have it in a folder.
    pub fn folder(self, folder: &Path) -> ChangeSet {
        let mut changes = ChangeSet::default();
        for (path, bytes) in self.files {
            changes.create(folder.join(path), bytes);
        }
        changes
    }

    /// Returns what is written to have it in an archive, in a folder with the archive's name.
    pub fn archive(self, path: &Path) -> ChangeSet {
        let folder = path.file_stem().unwrap_or_default().to_string_lossy();
        let files = self.files.into_iter();
        let entries: Vec<Entry> =
            files.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect();
        let mut changes = ChangeSet::default();
        changes.create(path.to_path_buf(), pack(&entries));
        changes
    }
}

/// Why chapters can't be put into a report. Nothing was written.
#[derive(Debug)]
pub enum NotTransferred {
    /// Nobody said which version is to be taken.
    Differ(Vec<Difference>),
    /// The reports are written in different languages.
    Language(Language),
    /// The entry of an indicator can't be given what holds for it in the other report.
    Indicator(String),
    /// A file of the chapters can't be read, or the settings can't be edited.
    Unreadable(String),
    /// The report would have errors that it does not have now.
    Errors(Box<NewErrors>),
    /// The files can't be written.
    Edit(Error),
}

/// The errors that chapters would bring into a report.
#[derive(Debug)]
pub struct NewErrors {
    /// The errors.
    pub errors: Vec<Diagnostic>,
    /// The files that they are in.
    pub sources: Sources,
    /// References of the chapters that would lead nowhere.
    pub outward: Vec<Outward>,
}

impl From<Error> for NotTransferred {
    fn from(error: Error) -> Self {
        NotTransferred::Edit(error)
    }
}

/// Returns what is written to put chapters of another report into a report.
pub fn add_chapters(
    from: Report<'_>,
    to: Report<'_>,
    chapters: &[&Chapter],
    decide: Decide<'_>,
    fonts: &Fonts,
) -> Result<Transfer, NotTransferred> {
    let snapshot = to.snapshot;
    require_memory(snapshot)?;
    let language = from.snapshot.project.manifest.source_language;
    if language != snapshot.project.manifest.source_language {
        return Err(NotTransferred::Language(language));
    }
    let mut merged = merge(from, to, chapters, decide, true)?;
    let mut overlay = Overlay::new(to.files);
    for (path, bytes) in &merged.copied {
        overlay = overlay.with(path, bytes);
    }
    for (path, draft) in &merged.edited {
        overlay = overlay.with(path, draft.text());
    }
    if let Some(memory) = &merged.memory {
        overlay = overlay.with(MEMORY, tmx(memory, language));
    }
    let after = Snapshot::of(&overlay, snapshot.options.clone());
    let errors = new_errors(snapshot, &after, fonts);
    let texts = taken_texts(from, &after, chapters, &merged.transfer);
    let outward = outward(from.snapshot, &after, chapters, &texts);
    if !errors.is_empty() {
        let sources = after.sources;
        let errors = NewErrors { errors, sources, outward };
        return Err(NotTransferred::Errors(Box::new(errors)));
    }
    merged.transfer.outward = outward;
    merged.transfer.reprints = reprints_elsewhere(to, &merged, &after, chapters);
    let project = &from.snapshot.project;
    let mut shown = affected(project, &project.evidence, &after.project.evidence);
    shown.retain(|affected| texts.contains(&affected.span.file));
    merged.transfer.affected = shown;
    let changes = &mut merged.transfer.changes;
    for (path, bytes) in merged.copied {
        let target = snapshot.root.join(&path);
        let former = snapshot.sources.find(&path).filter(|_| is_markdown(&path));
        match former {
            Some(file) => {
                changes.replace(target, &snapshot.sources.file(file).text, bytes);
            }
            None if to.files.is_file(&path) => changes.output(target, bytes),
            None => changes.create(target, bytes),
        }
    }
    for (path, draft) in merged.edited {
        draft.write(snapshot.root.join(path), changes);
    }
    if let Some(memory) = &merged.memory {
        changes.memory(snapshot, memory);
    }
    Ok(merged.transfer)
}

/// Returns what all other chapters print otherwise when the report has what these share with
/// them. The texts of these alone only move the numbers.
fn reprints_elsewhere(
    to: Report<'_>,
    merged: &Merged,
    after: &Snapshot,
    chapters: &[&Chapter],
) -> Vec<Reprint> {
    let mut overlay = Overlay::new(to.files);
    for (path, bytes) in merged.copied.iter().filter(|(path, _)| is_markdown(path)) {
        overlay = overlay.with(path, bytes);
    }
    let before = Snapshot::of(&overlay, to.snapshot.options.clone());
    reprints(&before, after, &|id| chapters.iter().all(|chapter| chapter.id != id))
}

/// Returns the texts of chapters that a report gets.
fn taken_texts(
    from: Report<'_>,
    after: &Snapshot,
    chapters: &[&Chapter],
    transfer: &Transfer,
) -> BTreeSet<FileId> {
    let is_kept = |path: &str| {
        let mut kept = transfer.steps.iter().filter(|step| step.outcome == Outcome::Kept);
        kept.any(|step| matches!(&step.item, Brought::File(file) if file == path))
    };
    let texts = chapters.iter().flat_map(|chapter| &chapter.texts);
    let texts = texts.filter(|(language, text)| {
        after.project.manifest.languages.contains(language)
            && !is_kept(&from.snapshot.sources.file(text.file).path)
    });
    texts.map(|(_, text)| text.file).collect()
}

/// Returns chapters as a small report.
pub fn export_chapters(
    from: Report<'_>,
    chapters: &[&Chapter],
) -> Result<Exported, NotTransferred> {
    require_memory(from.snapshot)?;
    let manifest = settings(&from.snapshot.project.manifest);
    // With the defaults, entries and what placeholders mean stay as they are.
    let defaults = defaults(from.snapshot, chapters);
    let mut empty = InMemory::new().with(MANIFEST, &manifest);
    if !defaults.is_empty() {
        empty = empty.with(REGISTER, &defaults);
    }
    // Without them, the chapters could not be read as they were meant.
    let data = Shared::of(from)?.data;
    for (path, bytes) in &data {
        empty = empty.with(path, bytes);
    }
    let snapshot = Snapshot::of(&empty, Options::default());
    let to = Report { snapshot: &snapshot, files: &empty };
    let merged = merge(from, to, chapters, &mut |_| None, false)?;
    let mut files = data;
    files.insert(MANIFEST.to_owned(), manifest.into_bytes());
    files.extend(merged.copied);
    let edited = merged.edited.iter();
    files.extend(edited.map(|(path, draft)| (path.clone(), draft.text().into_bytes())));
    if let Some(memory) = &merged.memory {
        let source = from.snapshot.project.manifest.source_language;
        files.insert(MEMORY.to_owned(), tmx(memory, source).into_bytes());
    }
    let mut transfer = merged.transfer;
    let mut alone = InMemory::new();
    for (path, bytes) in &files {
        alone = alone.with(path, bytes);
    }
    let alone = Snapshot::of(&alone, Options::default());
    let texts = taken_texts(from, &alone, chapters, &transfer);
    transfer.outward = outward(from.snapshot, &alone, chapters, &texts);
    // What leads nowhere at home is for `check`.
    transfer.outward.retain(|outward| outward.chapter.is_some());
    let is_telling = |(path, bytes): &(&String, &Vec<u8>)| {
        let said = metadata(bytes);
        from.snapshot.project.images.values().any(|it| it.path == **path)
            && (said.has_place || said.has_author)
    };
    let telling = files.iter().filter(is_telling).map(|(path, _)| path.clone()).collect();
    Ok(Exported { transfer, files, telling })
}

/// Returns the table of the defaults that hold for the indicators of chapters; empty if there
/// are none.
fn defaults(snapshot: &Snapshot, chapters: &[&Chapter]) -> String {
    let evidence = &snapshot.project.evidence;
    let index = Index::of(snapshot);
    let used =
        chapters.iter().flat_map(|chapter| needs::needs(snapshot, &index, chapter));
    let used: Vec<&Indicator> = used
        .filter_map(|item| match item {
            Brought::Indicator(id) => evidence.indicator(&id),
            _ => None,
        })
        .collect();
    let mut text = String::new();
    for selector in &evidence.register().defaults {
        let mut holding = used.iter();
        if holding.any(|indicator| has_choice(evidence, indicator, selector)) {
            let Selector { dimension, code } = selector;
            let (dimension, code) = (key(&dimension.value), quoted(&code.value));
            text.push_str(&format!("{dimension} = {code}\n"));
        }
    }
    if text.is_empty() { text } else { format!("[defaults]\n{text}") }
}
