//! A new indicator: its file, its entry in the register, its names in every language, and its
//! source if the report does not have it yet.
//!
//! Nothing is written on the word of the one who adds it: the report is read and checked as it
//! would become, and an error that was not there before refuses all of it.

mod entry;
mod insert;
mod source;

use std::collections::BTreeMap;

use crate::compile::Fonts;
use crate::diagnostic::{Code, Diagnostic, Severity, Sources};
use crate::edit::ChangeSet;
use crate::load::{Files, Overlay};
use crate::model::path::{DATA, REGISTER};
use crate::pipeline::Snapshot;
use crate::text::Language;

pub use entry::{NewIndicator, NewMessage, label_message, must_be_selected, subject};
pub use source::NewSource;

pub(super) use insert::{Insertion, insert};

const SOURCES: &str = "report/sources.yml";

/// All that is written for a new indicator.
#[derive(Debug, Clone)]
pub struct Addition<'a> {
    /// The entry.
    pub indicator: NewIndicator,
    /// Its name, by language.
    pub names: BTreeMap<Language, String>,
    /// Names of dimensions and codes, by language.
    pub messages: BTreeMap<Language, Vec<NewMessage>>,
    /// Its source, if it is a new one.
    pub source: Option<NewSource>,
    /// The file as it was downloaded.
    pub bytes: &'a [u8],
}

/// A new indicator that the report can take in.
#[derive(Debug)]
pub struct Added {
    /// The files that change.
    pub changes: ChangeSet,
    /// What is added to each text, by its path from the project's folder.
    pub inserted: Vec<(String, Vec<String>)>,
    /// Where the data file is put; nothing if it is there already.
    pub copied: Option<String>,
    /// The report as it becomes.
    pub after: Snapshot,
}

/// Why an indicator can't be added.
#[derive(Debug)]
pub enum NotAdded {
    /// There is another file of that name.
    OtherFile(String),
    /// The report would have errors that it does not have now.
    Errors(Vec<Diagnostic>, Box<Sources>),
}

/// Returns what is to be written for a new indicator. `files` are those from which the report
/// was read.
pub fn add_indicator(
    snapshot: &Snapshot,
    addition: &Addition<'_>,
    files: &dyn Files,
    fonts: &Fonts,
) -> Result<Added, NotAdded> {
    let NewIndicator { id, file, .. } = &addition.indicator;
    let mut overlay = Overlay::new(files);
    let mut edited = Vec::new();
    let path = format!("{DATA}/{file}");
    let is_there = files.is_file(&path);
    if is_there {
        let known = files.open(&path).and_then(|mut opened| opened.read_whole());
        if !known.is_ok_and(|known| known == addition.bytes) {
            return Err(NotAdded::OtherFile(path));
        }
    } else {
        overlay = overlay.with(&path, addition.bytes);
    }
    let entry = addition.indicator.entry(|_| None);
    edited.push(edit(snapshot, REGISTER, &[(entry, Insertion::End)]));
    let names = entry::name_messages(id, &addition.names);
    for (language, name) in names {
        let mut parts = vec![(name.line(), Insertion::Behind("indicator-"))];
        for message in addition.messages.get(&language).into_iter().flatten() {
            let prefix = message.id.split_inclusive('-').next().unwrap_or_default();
            parts.push((message.line(), Insertion::Behind(prefix)));
        }
        let path = format!("translations/{language}/report.ftl");
        edited.push(edit(snapshot, &path, &parts));
    }
    if let Some(source) = &addition.source {
        edited.push(edit(snapshot, SOURCES, &[(source.entry(), Insertion::End)]));
    }
    for EditedText { path, text, .. } in &edited {
        overlay = overlay.with(path, text);
    }
    let after = Snapshot::of(&overlay, snapshot.options.clone());
    let errors = new_errors(snapshot, &after, fonts);
    if !errors.is_empty() {
        return Err(NotAdded::Errors(errors, Box::new(after.sources)));
    }
    let mut changes = ChangeSet::default();
    if !is_there {
        changes.create(snapshot.root.join(&path), addition.bytes);
    }
    let mut inserted = Vec::new();
    for EditedText { path, former, text, lines } in edited {
        match former {
            Some(former) => changes.replace(snapshot.root.join(&path), &former, text),
            None => changes.create(snapshot.root.join(&path), text),
        }
        inserted.push((path, lines));
    }
    let copied = (!is_there).then_some(path);
    Ok(Added { changes, inserted, copied, after })
}

/// A text of the report with lines added.
struct EditedText {
    path: String,
    former: Option<String>,
    text: String,
    lines: Vec<String>,
}

/// Adds lines to a text; one that is not there is made.
fn edit(
    snapshot: &Snapshot,
    path: &str,
    parts: &[(String, Insertion<'_>)],
) -> EditedText {
    let sources = &snapshot.sources;
    let former = sources.find(path).map(|file| sources.file(file).text.clone());
    let mut text = former.clone().unwrap_or_default();
    let mut lines = Vec::new();
    for (part, place) in parts {
        text = insert(&text, part, *place);
        lines.extend(part.lines().map(str::to_owned));
    }
    EditedText { path: path.to_owned(), former, text, lines }
}

/// Returns the errors that a report has after an edit and did not have before. Lines move, so
/// errors of one kind in one file are counted.
pub(super) fn new_errors(
    before: &Snapshot,
    after: &Snapshot,
    fonts: &Fonts,
) -> Vec<Diagnostic> {
    let is_error = |finding: &Diagnostic| finding.severity == Severity::Error;
    let mut known: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for finding in before.findings(fonts).iter().filter(|finding| is_error(finding)) {
        *known.entry(kind_of(finding, &before.sources)).or_default() += 1;
    }
    let mut errors = after.findings(fonts);
    errors.retain(|finding| {
        if !is_error(finding) {
            return false;
        }
        match known.get_mut(&kind_of(finding, &after.sources)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        }
    });
    errors
}

fn kind_of(finding: &Diagnostic, sources: &Sources) -> (Code, String) {
    let file = finding.primary.map(|span| sources.file(span.file).path.clone());
    (finding.code, file.unwrap_or_default())
}
