//! An indicator under another name, or gone: in the register, in the names of every language, in
//! the chapters, the registers and the memory of translations.
//!
//! The report is read as it would become. A new name must change nothing that is printed nor the
//! state of any translation; an indicator that something uses is not removed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, FileId, Sources, Span, Spanned};
use crate::edit::draft::Draft;
use crate::edit::indicator::new_errors;
use crate::edit::reprint::reprints;
use crate::edit::transfer::{Brought, Index, Place};
use crate::edit::{ChangeSet, Error, require_memory};
use crate::load::{Files, MEMORY, Overlay};
use crate::model::{Memory, Placeholder, Project, SegmentPart, path};
use crate::pipeline::Snapshot;
use crate::translation::{State, tmx};

/// What becomes of a report.
#[derive(Debug)]
pub struct ChangedIndicator {
    /// The files.
    pub changes: ChangeSet,
    /// The texts that change, in the order of their paths.
    pub texts: Vec<ChangedText>,
    /// How many places named the indicator.
    pub uses: usize,
    /// The data file and the source that nothing else uses.
    pub unused: Unused,
}

/// A text that changes.
#[derive(Debug)]
pub struct ChangedText {
    /// Its path from the project's folder.
    pub path: String,
    /// As it was.
    pub former: String,
    /// As it becomes; `None` where nothing is left of it, and the file is deleted.
    pub text: Option<String>,
}

/// What nothing else uses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unused {
    /// The path of the data file.
    pub dataset: Option<String>,
    /// The key of the source.
    pub source: Option<String>,
}

/// Why an indicator can't be changed.
#[derive(Debug)]
pub enum NotChanged {
    /// The report has no such indicator, or could not read it.
    Unknown,
    /// Another indicator has the new name.
    Taken,
    /// No indicator can have that name.
    Name,
    /// Its entry is in several places.
    Spread,
    /// Chapters or registers use it at these places.
    Used(Vec<Span>),
    /// The report would have errors that it does not have now.
    Errors(Vec<Diagnostic>, Box<Sources>),
    /// Something else would change: what is printed, or the state of translations.
    Else,
    /// The memory has mistakes.
    Edit(Error),
}

/// Returns the report with another name of an indicator. `files` are those from which the report
/// was read.
pub fn rename_indicator(
    snapshot: &Snapshot,
    (old, new): (&str, &str),
    files: &dyn Files,
    fonts: &Fonts,
) -> Result<ChangedIndicator, NotChanged> {
    require_memory(snapshot).map_err(NotChanged::Edit)?;
    let register = snapshot.project.evidence.register();
    if !is_name(new) {
        return Err(NotChanged::Name);
    }
    if register.has(new) {
        return Err(NotChanged::Taken);
    }
    let mut edits = Edits::new(snapshot, files);
    let place = entry(snapshot, old)?;
    let text = &snapshot.sources.file(place.file).text;
    let entry = text.get(place.range.clone()).unwrap_or_default();
    let renamed: Vec<String> = entry
        .split_inclusive('\n')
        .map(|line| {
            let is_header = line.starts_with('[');
            if is_header { line.replacen(old, new, 1) } else { line.to_owned() }
        })
        .collect();
    edits.replace(place.file, place.range, renamed.concat());
    let uses = uses(&snapshot.project, old);
    for span in &uses {
        let written = snapshot.sources.slice(*span);
        edits.replace(span.file, span.range(), written.replacen(old, new, 1));
    }
    let (from, to) = (message(old), message(new));
    for (_, file) in &snapshot.project.message_files {
        let text = &snapshot.sources.file(*file).text;
        for range in words(text, &from) {
            edits.replace(*file, range, to.clone());
        }
    }
    let memory = renamed_memory(&snapshot.project.memory, old, new);
    let source = snapshot.project.manifest.source_language;
    let has_memory = snapshot.project.memory.file.is_some();
    let overlay = edits.overlay(files);
    let overlay =
        if has_memory { overlay.with(MEMORY, tmx(&memory, source)) } else { overlay };
    let after = Snapshot::of(&overlay, snapshot.options.clone());
    let errors = new_errors(snapshot, &after, fonts);
    if !errors.is_empty() {
        return Err(NotChanged::Errors(errors, Box::new(after.sources)));
    }
    let is_same = states(snapshot) == states(&after)
        && reprints(snapshot, &after, &|_| true).is_empty();
    if !is_same {
        return Err(NotChanged::Else);
    }
    let (mut changes, texts) = edits.changes();
    if has_memory {
        changes.memory(snapshot, &memory);
    }
    Ok(ChangedIndicator { changes, texts, uses: uses.len(), unused: Unused::default() })
}

/// Returns the report without an indicator that nothing uses. `with_unused`: also without the
/// data file and the source that nothing else uses.
pub fn remove_indicator(
    snapshot: &Snapshot,
    id: &str,
    with_unused: bool,
    files: &dyn Files,
    fonts: &Fonts,
) -> Result<ChangedIndicator, NotChanged> {
    let place = entry(snapshot, id)?;
    let used = uses(&snapshot.project, id);
    if !used.is_empty() {
        return Err(NotChanged::Used(used));
    }
    let unused = unused(&snapshot.project, id);
    let mut edits = Edits::new(snapshot, files);
    edits.cut(place);
    let index = Index::of(snapshot);
    let name = message(id);
    for (item, place) in &index.places {
        let is_gone = match item {
            Brought::Message(_, message) => *message == name,
            Brought::Source(key) => with_unused && unused.source.as_ref() == Some(key),
            _ => false,
        };
        if is_gone {
            edits.cut(place.clone());
        }
    }
    let mut overlay = edits.overlay(files);
    let dataset = unused.dataset.as_ref().filter(|_| with_unused);
    if let Some(path) = dataset {
        overlay = overlay.without(path);
    }
    let after = Snapshot::of(&overlay, snapshot.options.clone());
    let errors = new_errors(snapshot, &after, fonts);
    if !errors.is_empty() {
        return Err(NotChanged::Errors(errors, Box::new(after.sources)));
    }
    let (mut changes, texts) = edits.changes();
    if let Some(path) = dataset {
        changes.delete(snapshot.root.join(path), None);
    }
    Ok(ChangedIndicator { changes, texts, uses: 0, unused })
}

/// Texts of a report as they become.
struct Edits<'s> {
    snapshot: &'s Snapshot,
    files: &'s dyn Files,
    drafts: BTreeMap<FileId, Draft>,
    /// The files from which something was cut.
    cut: BTreeSet<FileId>,
}

impl<'s> Edits<'s> {
    fn new(snapshot: &'s Snapshot, files: &'s dyn Files) -> Self {
        Edits { snapshot, files, drafts: BTreeMap::new(), cut: BTreeSet::new() }
    }

    fn replace(&mut self, file: FileId, range: Range<usize>, text: String) {
        let Edits { snapshot, files, .. } = *self;
        let path = &snapshot.sources.file(file).path;
        let draft = || Draft::of(snapshot, files, path);
        self.drafts.entry(file).or_insert_with(draft).replace(range, text);
    }

    /// Takes an entry out, with the rest of its last line and the empty lines behind it.
    fn cut(&mut self, Place { file, range }: Place) {
        let text = &self.snapshot.sources.file(file).text;
        let rest = text.get(range.end..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        let end = range.end + blank;
        // The blanks at the beginning of what follows belong to it.
        let end = match text.get(range.end..end).and_then(|blank| blank.rfind('\n')) {
            Some(last) => range.end + last + 1,
            None => end,
        };
        self.cut.insert(file);
        self.replace(file, range.start..end, String::new());
    }

    /// Returns what a text becomes; nothing where nothing but comments is left of what was cut.
    fn text(&self, file: FileId, draft: &Draft) -> Option<String> {
        let text = draft.text();
        let says = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
        let is_left = !self.cut.contains(&file) || text.lines().any(says);
        is_left.then_some(text)
    }

    fn overlay<'f>(&self, files: &'f dyn Files) -> Overlay<'f> {
        let mut overlay = Overlay::new(files);
        for (file, draft) in &self.drafts {
            let path = &self.snapshot.sources.file(*file).path;
            overlay = match self.text(*file, draft) {
                Some(text) => overlay.with(path, text),
                None => overlay.without(path),
            };
        }
        overlay
    }

    fn changes(&self) -> (ChangeSet, Vec<ChangedText>) {
        let mut changes = ChangeSet::default();
        let mut texts = Vec::new();
        for (file, draft) in &self.drafts {
            let source = self.snapshot.sources.file(*file);
            let text = self.text(*file, draft);
            let target = self.snapshot.root.join(&source.path);
            match &text {
                Some(text) => changes.replace(target, &source.text, text.clone()),
                None => changes.delete(target, Some(&source.text)),
            }
            let (path, former) = (source.path.clone(), source.text.clone());
            texts.push(ChangedText { path, former, text });
        }
        texts.sort_by(|one, other| one.path.cmp(&other.path));
        (changes, texts)
    }
}

/// Returns the entry of an indicator.
fn entry(snapshot: &Snapshot, id: &str) -> Result<Place, NotChanged> {
    if snapshot.project.evidence.indicator(id).is_none() {
        return Err(NotChanged::Unknown);
    }
    let item = Brought::Indicator(id.to_owned());
    Index::of(snapshot).places.remove(&item).ok_or(NotChanged::Spread)
}

/// Returns where chapters and registers name an indicator, in the order of the files.
fn uses(project: &Project, id: &str) -> Vec<Span> {
    let mut spans = BTreeSet::new();
    let mut add = |named: &Spanned<String>| {
        if named.value == id {
            spans.insert(named.span);
        }
    };
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder: &Placeholder, _| {
            placeholder.indicators().into_iter().for_each(&mut add);
        });
        text.visit_blocks(&mut |block| block.indicators().iter().for_each(&mut add));
    }
    let rows = project.registers.observations.rows.iter();
    rows.filter_map(|row| row.indicator.as_ref()).for_each(&mut add);
    spans.into_iter().collect()
}

/// Returns what nothing uses but an indicator.
fn unused(project: &Project, id: &str) -> Unused {
    let register = project.evidence.register();
    let Some(indicator) = project.evidence.indicator(id) else {
        return Unused::default();
    };
    let mut others = register.indicators.iter().filter(|other| other.id.value != id);
    let file = |dataset: &str| path::resolve(path::DATA, dataset);
    let dataset = file(&indicator.dataset.value);
    let is_shared = others.clone().any(|other| file(&other.dataset.value) == dataset);
    let key = indicator.source.as_ref().map(|source| source.value.clone());
    let mut is_cited = others
        .any(|other| other.source.as_ref().map(|source| &source.value) == key.as_ref());
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_placeholders(&mut |placeholder: &Placeholder, _| {
            if let Placeholder::Cite(cite) = placeholder {
                is_cited |= Some(&cite.source.value) == key.as_ref();
            }
        });
    }
    let source = key.filter(|key| !is_cited && project.bibliography.get(key).is_some());
    Unused { dataset: dataset.filter(|_| !is_shared), source }
}

/// Returns the name of the message that names an indicator.
fn message(id: &str) -> String {
    format!("indicator-{id}")
}

/// Returns whether an indicator can have a name: that of a message begins with it.
fn is_name(name: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '-';
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(is_sign)
        && name != crate::evidence::DEFAULTS
}

/// Returns where a word stands in a text, by itself.
fn words(text: &str, word: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let found = text.match_indices(word).map(|(start, _)| start..start + word.len());
    found
        .filter(|range| {
            let (before, rest) = text.split_at(range.start);
            let after = rest.get(word.len()..).unwrap_or_default();
            !before.ends_with(is_part) && !after.starts_with(is_part)
        })
        .collect()
}

/// Returns the memory with another name in the placeholders of its texts.
fn renamed_memory(memory: &Memory, old: &str, new: &str) -> Memory {
    let (old, new) = (format!("\"{old}\""), format!("\"{new}\""));
    let mut memory = memory.clone();
    for unit in &mut memory.units {
        let parts = unit.source.parts.iter_mut().chain(&mut unit.target.parts);
        for part in parts {
            if let SegmentPart::Code(code) = part
                && code.data.starts_with("{{")
            {
                code.data = code.data.replace(&old, &new);
            }
        }
    }
    memory
}

/// Returns the states of all translations, in the order of the report.
fn states(snapshot: &Snapshot) -> Vec<State> {
    let candidates = snapshot.candidates();
    let segments = candidates.flat_map(|candidate| &candidate.comparison.segments);
    segments.map(|compared| compared.state).collect()
}
