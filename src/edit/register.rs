//! In which file a new entry goes.
//!
//! A report can keep a register in one file or in several, so that two people never edit the
//! same one. What it does already decides: beside other files of a register, an entry gets a
//! file of its own.

use crate::load::{EntryKind, Files};
use crate::model::path;
use crate::pipeline::Snapshot;
use crate::text::Language;

/// What has entries in one file or in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Register {
    /// Indicators.
    Indicators,
    /// Publications, in the form that this extension stands for.
    Sources(&'static str),
    /// Names in a language.
    Messages(Language),
}

/// The extensions of lists of sources.
const SOURCES: [&str; 2] = ["yml", "bib"];

/// A file for a new entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Home {
    /// Its path from the project's folder.
    pub(super) path: String,
    /// Whether the report keeps the register in several files.
    pub(super) is_split: bool,
}

impl Register {
    /// Returns the file for an entry. `name` is what a file of its own is called.
    pub(super) fn home(self, name: &str, snapshot: &Snapshot, files: &dyn Files) -> Home {
        let in_folder = |folder: &str, extensions: &[&str]| {
            files.entries(folder).iter().any(|entry| {
                let ending = entry.name.rsplit_once('.').map(|(_, ending)| ending);
                let is_part = ending.is_some_and(|ending| extensions.contains(&ending));
                !entry.name.starts_with('.')
                    && (is_part || entry.kind == EntryKind::Folder)
            })
        };
        let (register, extension, is_split) = match self {
            Register::Indicators => {
                (path::INDICATORS, "toml", in_folder(path::INDICATORS, &["toml"]))
            }
            Register::Sources(extension) => {
                (path::SOURCES, extension, in_folder(path::SOURCES, &SOURCES))
            }
            Register::Messages(language) => {
                let whole = |language| path::messages(language, path::NAMES);
                let mut texts = snapshot.project.message_files.iter();
                let is_split = texts.any(|(language, file)| {
                    snapshot.sources.file(*file).path != whole(*language)
                });
                let name = if is_split { name } else { path::NAMES };
                return Home { path: path::messages(language, name), is_split };
            }
        };
        let path = if is_split {
            format!("{register}/{name}.{extension}")
        } else {
            format!("{register}.{extension}")
        };
        Home { path, is_split }
    }
}
