//! A chapter with all that it uses, taken out of one report and put into another.
//!
//! What is taken out is itself a small report, with this chapter alone: so it can be checked
//! and built by whoever gets it, and putting it into a report is the same as taking a chapter
//! from any other copy. Only what the chapter uses is touched, entry by entry; the report as it
//! would become is checked before anything is written.

mod index;
mod memory;
mod merge;
mod needs;
mod settings;
mod settle;
mod terms;

use std::collections::BTreeMap;
use std::path::Path;

use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, Sources};
use crate::edit::indicator::new_errors;
use crate::edit::toml::{key, quoted};
use crate::edit::{ChangeSet, Error, require_memory};
use crate::evidence::{Indicator, Selector};
use crate::load::{InMemory, MANIFEST, MEMORY, Overlay};
use crate::model::{Chapter, path::REGISTER};
use crate::pipeline::{Options, Snapshot};
use crate::text::Language;
use crate::translation::tmx;

pub use index::Item;
pub use merge::{Decide, Report};

use merge::merge;
use settings::settings;

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
    pub item: Item,
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
    /// The report keeps its own.
    Kept,
}

impl Outcome {
    /// Returns the name, as an argument of a message.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::New => "new",
            Outcome::Replaced => "replaced",
            Outcome::Kept => "kept",
        }
    }
}

/// What is done to put a chapter into a report.
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
}

/// Items of which the report has another version than the chapter brings.
#[derive(Debug)]
pub struct Differing(pub Vec<Item>);

/// Why a chapter can't be put into a report. Nothing was written.
#[derive(Debug)]
pub enum NotTransferred {
    /// Nobody said which version is to be taken.
    Differ(Differing),
    /// The reports are written in different languages.
    Language(Language),
    /// The entry of an indicator can't be given what holds for it in the other report.
    Indicator(String),
    /// A file of the chapter can't be read.
    Unreadable(String),
    /// The report would have errors that it does not have now.
    Errors(Vec<Diagnostic>, Box<Sources>),
    /// The files can't be written.
    Edit(Error),
}

impl From<Error> for NotTransferred {
    fn from(error: Error) -> Self {
        NotTransferred::Edit(error)
    }
}

/// Returns what is written to put a chapter of another report into a report.
pub fn add_chapter(
    from: Report<'_>,
    to: Report<'_>,
    chapter: &Chapter,
    decide: Decide<'_>,
    fonts: &Fonts,
) -> Result<Transfer, NotTransferred> {
    let snapshot = to.snapshot;
    require_memory(snapshot)?;
    let language = from.snapshot.project.manifest.source_language;
    if language != snapshot.project.manifest.source_language {
        return Err(NotTransferred::Language(language));
    }
    let mut merged = merge(from, to, chapter, decide)?;
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
    if !errors.is_empty() {
        return Err(NotTransferred::Errors(errors, Box::new(after.sources)));
    }
    let changes = &mut merged.transfer.changes;
    for (path, bytes) in merged.copied {
        let target = snapshot.root.join(&path);
        let former = snapshot.sources.find(&path).filter(|_| merge::is_markdown(&path));
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

/// Returns what is written to make a small report of one chapter in a folder.
pub fn export_chapter(
    from: Report<'_>,
    chapter: &Chapter,
    folder: &Path,
) -> Result<Transfer, NotTransferred> {
    require_memory(from.snapshot)?;
    let manifest = settings(&from.snapshot.project.manifest);
    // With the defaults, entries and what placeholders mean stay as they are.
    let defaults = defaults(from.snapshot, chapter);
    let mut files = InMemory::new().with(MANIFEST, &manifest);
    if !defaults.is_empty() {
        files = files.with(REGISTER, &defaults);
    }
    let empty = Snapshot::of(&files, Options::default());
    let to = Report { snapshot: &empty, files: &files };
    let mut merged = merge(from, to, chapter, &mut |_| None)?;
    let changes = &mut merged.transfer.changes;
    changes.create(folder.join(MANIFEST), manifest);
    for (path, bytes) in merged.copied {
        changes.create(folder.join(path), bytes);
    }
    for (path, draft) in merged.edited {
        changes.create(folder.join(path), draft.text());
    }
    if let Some(memory) = &merged.memory {
        let source = from.snapshot.project.manifest.source_language;
        changes.create(folder.join(MEMORY), tmx(memory, source));
    }
    Ok(merged.transfer)
}

/// Returns the table of the defaults that hold for the indicators of a chapter; empty if there
/// are none.
fn defaults(snapshot: &Snapshot, chapter: &Chapter) -> String {
    let evidence = &snapshot.project.evidence;
    let used = needs::needs(snapshot, &index::Index::of(snapshot), chapter);
    let used = used.iter().filter_map(|item| match item {
        Item::Indicator(id) => evidence.indicator(id),
        _ => None,
    });
    let used: Vec<&Indicator> = used.collect();
    let mut text = String::new();
    for selector in &evidence.register().defaults {
        let mut holding = used.iter();
        if holding.any(|indicator| merge::has_choice(evidence, indicator, selector)) {
            let Selector { dimension, code } = selector;
            let (dimension, code) = (key(&dimension.value), quoted(&code.value));
            text.push_str(&format!("{dimension} = {code}\n"));
        }
    }
    if text.is_empty() { text } else { format!("[defaults]\n{text}") }
}
