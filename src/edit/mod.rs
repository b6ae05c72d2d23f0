//! What changes a project: edits that are computed and proven first, and written by one
//! function, all of them or none.
//!
//! Each edit knows which text it was computed from. If somebody has changed the file since,
//! nothing is written: their work is worth more than ours, which can be done again.

mod accept;
mod chapter;
mod draft;
mod entries;
mod fix;
mod import;
mod indicator;
mod insert;
mod observations;
mod orphan;
mod register;
mod report;
mod reprint;
mod review;
mod stub;
mod template;
mod toml;
mod transfer;
mod typed;
mod write;
#[cfg(test)]
mod tests;

pub use accept::{Acceptance, Asked, accept};
pub use chapter::{NotAChapter, new_chapter};
pub use fix::{Applied, Fixed, Refused, fix, fixable};
pub use import::{changes_of_import, import, read_returned};
pub use indicator::{
    Added, Addition, ChangedIndicator, ChangedText, DescribedLine, Inserted, Interview,
    NAMED, Nameless, NewIndicator, NewMessage, NewSource, NotAdded, NotChanged, Unused,
    WrongAnswer, add_indicator, data_file_name, described, example, label_message,
    listed, multipliers_told, remove_indicator, rename_indicator, subject, units,
    withheld_told,
};
pub use observations::{
    NewObservation, NotImported, ObservationImport, Remark, Reworded, Skip,
    import_observations,
};
pub use orphan::Orphans;
pub use report::new_report;
pub use reprint::{Reprint, Reprinted};
pub use review::{EntriesError, apply_review, keep_comments, open_comments};
pub use template::{UnknownTemplate, export_template};
pub use transfer::{
    Brought, Decide, Difference, Exported, NewErrors, NotTransferred, Outcome, Outward,
    Report, Side, Step, Transfer, add_chapters, export_chapters,
};
pub use typed::{
    Fate, TypedChapter, is_confirmed_by_saving, segment_of, try_in, type_in, unit_of,
};

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::load;
use crate::model::Memory;
use crate::pipeline::Snapshot;
use crate::translation::tmx;

/// What has to be at a path for an edit to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Former {
    /// Whatever is there is replaced: the program itself makes it anew each time.
    Anything,
    /// Nothing.
    Nothing,
    /// A file with this text, as the project was read.
    Text(String),
}

/// A file as it becomes.
#[derive(Debug, Clone)]
struct FileEdit {
    path: PathBuf,
    former: Former,
    /// `None` for a file that is deleted.
    bytes: Option<Vec<u8>>,
}

/// Files that are written together, or not at all, in the order in which they were added.
#[derive(Debug, Clone, Default)]
#[must_use = "nothing is written until it is told to"]
pub struct ChangeSet {
    edits: Vec<FileEdit>,
}

impl ChangeSet {
    /// Adds a file that must not be there yet.
    pub fn create(&mut self, path: PathBuf, text: impl Into<Vec<u8>>) {
        self.edits.push(FileEdit {
            path,
            former: Former::Nothing,
            bytes: Some(text.into()),
        });
    }

    /// Adds a file that must still have the text that was read.
    pub fn replace(&mut self, path: PathBuf, former: &str, text: impl Into<Vec<u8>>) {
        let former = Former::Text(former.to_owned());
        self.edits.push(FileEdit { path, former, bytes: Some(text.into()) });
    }

    /// Adds a file that is deleted; it must still have the text that was read, if there is one.
    pub fn delete(&mut self, path: PathBuf, former: Option<&str>) {
        let former =
            former.map_or(Former::Anything, |text| Former::Text(text.to_owned()));
        self.edits.push(FileEdit { path, former, bytes: None });
    }

    /// Adds a file that replaces whatever is there: one that the program makes anew each
    /// time, or that the user named.
    pub fn output(&mut self, path: PathBuf, bytes: impl Into<Vec<u8>>) {
        self.edits.push(FileEdit {
            path,
            former: Former::Anything,
            bytes: Some(bytes.into()),
        });
    }

    /// Returns whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Returns the paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.edits.iter().map(|edit| edit.path.as_path())
    }

    /// Returns what a file becomes.
    #[cfg(test)]
    fn text(&self, path: &str) -> Option<String> {
        let edit = self.edits.iter().find(|edit| edit.path == Path::new(path))?;
        String::from_utf8(edit.bytes.clone()?).ok()
    }

    /// Writes all files, or none.
    pub fn write(self) -> Result<(), Error> {
        write::write(self.edits)
    }

    /// Adds the translation memory, if it changes. It is to be added last: whatever happens
    /// between two files, no pair is ever taken to agree that does not.
    fn memory(&mut self, snapshot: &Snapshot, memory: &Memory) {
        let project = &snapshot.project;
        let text = tmx(memory, project.manifest.source_language);
        let path = snapshot.root.join(load::MEMORY);
        match project.memory.file.map(|file| &snapshot.sources.file(file).text) {
            Some(former) if *former == text => {}
            Some(former) => self.replace(path, former, text),
            None => self.create(path, text),
        }
    }
}

/// Why a project was not changed. Nothing was written, unless it says so.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The translation memory has mistakes; what is written over it would lose what could
    /// not be read.
    #[error("the translation memory has mistakes")]
    BrokenMemory(Diagnostics),
    /// A file was changed, or deleted, after it was read.
    #[error("`{}` was changed meanwhile", .0.display())]
    Changed(PathBuf),
    /// There already is a file, where a new one was to be written.
    #[error("`{}` is there already", .0.display())]
    Exists(PathBuf),
    /// A file holds two versions that were not merged.
    #[error("`{}` holds two versions that were not merged", .0.display())]
    Unmerged(PathBuf),
    /// There is a file that holds something else than text.
    #[error("`{}` can't be read", .0.display())]
    Unreadable(PathBuf),
    /// There already is a report.
    #[error("there already is a report in `{}`", .0.display())]
    Occupied(PathBuf),
    /// A new report would lie within another.
    #[error("`{}` is within the report in `{}`", .folder.display(), .outer.display())]
    Within {
        /// Where the new one was to be.
        folder: PathBuf,
        /// The folder of the other.
        outer: PathBuf,
    },
    /// A template for new files has a mistake.
    #[error("`{path}`: {detail}")]
    Template {
        /// The template's path in the project.
        path: String,
        /// What is wrong with it, in English.
        detail: String,
    },
    /// The system would not write a file.
    #[error("`{}` can't be written: {source}", .path.display())]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The system would not write a file, nor then put another back that had already been
    /// written.
    #[error("`{}` can't be put back", .path.display())]
    NotPutBack {
        /// The file that is new, though others are not.
        path: PathBuf,
        /// Where its former text is; `None` where there was none.
        kept: Option<PathBuf>,
    },
}

/// Returns the word that selects why the system would not write a file.
pub fn denial(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        _ => "other",
    }
}

/// Refuses to go on if the translation memory has mistakes.
pub fn require_memory(snapshot: &Snapshot) -> Result<(), Error> {
    let memory = &snapshot.project.memory;
    let is_in_memory = |finding: &Diagnostic| {
        memory.file.is_some() && finding.primary.map(|span| span.file) == memory.file
    };
    let mut findings = snapshot.findings_of_reading();
    findings.retain(is_in_memory);
    if memory.is_whole && findings.worst() != Some(Severity::Error) {
        return Ok(());
    }
    Err(Error::BrokenMemory(findings))
}

/// Returns whether Windows keeps a name of a file for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let port = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    let is_port = port.is_some_and(|rest| {
        rest.len() == 1 && rest.bytes().all(|it| it.is_ascii_digit())
    });
    is_port || ["con", "prn", "aux", "nul"].contains(&stem.as_str())
}
