//! A new indicator: its file, its entry in the register, its names in every language, and its
//! source if the report does not have it yet.
//!
//! Nothing is written on the word of the one who adds it: the report is read and checked as it
//! would become, and an error that was not there before refuses all of it.

mod change;
mod described;
mod entry;
mod interview;
mod source;

use std::collections::BTreeMap;

use crate::compile::Fonts;
use crate::diagnostic::{Code, Diagnostic, Severity, Sources};
use crate::edit::ChangeSet;
use crate::edit::draft::Draft;
use crate::edit::insert::Insertion;
use crate::edit::register::Register;
use crate::edit::reprint::{Reprint, reprints};
use crate::load::{Files, Overlay};
use crate::model::path::DATA;
use crate::pipeline::Snapshot;
use crate::text::Language;

pub use change::{
    ChangedIndicator, ChangedText, NotChanged, Unused, remove_indicator, rename_indicator,
};
pub use described::{DescribedLine, described, example, multipliers_told, withheld_told};
pub use entry::{Nameless, NewIndicator, NewMessage, label_message, subject, units};
pub use interview::{Interview, NAMED, WrongAnswer, data_file_name, listed};
pub use source::NewSource;

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
    /// What is added to each text.
    pub inserted: Vec<Inserted>,
    /// Where the data file is put; nothing if it is there already.
    pub copied: Option<String>,
    /// The report as it becomes.
    pub after: Snapshot,
    /// What its chapters print otherwise: a name may be that of a code which they show, and a
    /// figure may be one from which a withheld figure could be computed.
    pub reprints: Vec<Reprint>,
}

/// Lines that are added to a text.
#[derive(Debug)]
pub struct Inserted {
    /// The path of the text from the project's folder.
    pub path: String,
    /// The lines.
    pub lines: Vec<String>,
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
    let mut drafts: Vec<(String, Draft)> = Vec::new();
    let mut draft = |register: Register, name: &str, parts: Vec<(String, Insertion)>| {
        let path = register.file(name);
        let mut draft = Draft::of(snapshot, files, &path);
        for (text, place) in parts {
            draft.add(text, place);
        }
        drafts.push((path, draft));
    };
    let entry = addition.indicator.entry(|_| None);
    draft(Register::Indicators, id, vec![(entry, Insertion::End)]);
    for (language, name) in entry::name_messages(id, &addition.names) {
        let others = addition.messages.get(&language).into_iter().flatten();
        let parts = [&name].into_iter().chain(others);
        let parts =
            parts.map(|message| (message.line(), Insertion::of_message(&message.id)));
        draft(Register::Messages(language), id, parts.collect());
    }
    if let Some(source) = &addition.source {
        let entry = vec![(source.entry(), Insertion::End)];
        draft(Register::Sources("yml"), &source.key, entry);
    }
    for (path, draft) in &drafts {
        overlay = overlay.with(path, draft.text());
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
    for (path, draft) in drafts {
        draft.write(snapshot.root.join(&path), &mut changes);
        let lines = draft.added_lines();
        inserted.push(Inserted { path, lines });
    }
    let copied = (!is_there).then_some(path);
    let reprints = reprints(snapshot, &after, &|_| true);
    Ok(Added { changes, inserted, copied, after, reprints })
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
