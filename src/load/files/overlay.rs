//! Texts that were not saved yet, laid over the files that were.

use std::collections::BTreeSet;
use std::time::SystemTime;

use crate::model::path;

use super::{EntryKind, Files, FolderEntry, InMemory, Opened, Refusal, composed};

/// The files of a project, some of them with a text that an editor has not saved.
#[derive(Debug)]
pub struct Overlay<'f> {
    saved: &'f dyn Files,
    unsaved: InMemory,
    /// The paths of files that are taken as not there.
    gone: BTreeSet<String>,
}

impl<'f> Overlay<'f> {
    /// Returns files as they were saved.
    pub fn new(saved: &'f dyn Files) -> Self {
        Overlay { saved, unsaved: InMemory::new(), gone: BTreeSet::new() }
    }

    /// Lays other content over the file at a path, which need not be there.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.unsaved = self.unsaved.with(path, bytes);
        self
    }

    /// Takes the file at a path as not there.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.gone.insert(path.to_owned());
        self
    }
}

impl Files for Overlay<'_> {
    fn is_locked(&self, path: &str) -> bool {
        self.saved.is_locked(path)
    }

    fn entries(&self, folder: &str) -> Vec<FolderEntry> {
        let mut entries = self.unsaved.entries(folder);
        let saved = self.saved.entries(folder).into_iter();
        let is_folder = |entry: &FolderEntry| entry.kind != EntryKind::File;
        let is_gone = |entry: &FolderEntry| {
            self.gone.contains(&path::joined(folder, &composed(&entry.name)))
        };
        let others: Vec<FolderEntry> = saved
            .filter(|saved| !is_gone(saved))
            .filter(|saved| {
                entries.iter().all(|entry| {
                    entry.name != composed(&saved.name)
                        || is_folder(entry) != is_folder(saved)
                })
            })
            .collect();
        entries.extend(others);
        entries
    }

    fn is_file(&self, path: &str) -> bool {
        self.unsaved.is_file(path)
            || !self.gone.contains(path) && self.saved.is_file(path)
    }

    fn state(&self, path: &str) -> Option<(u64, Option<SystemTime>)> {
        let saved = || self.saved.state(path).filter(|_| !self.gone.contains(path));
        self.unsaved.state(path).or_else(saved)
    }

    fn open(&self, path: &str) -> Result<Opened, Refusal> {
        if self.unsaved.is_file(path) {
            return self.unsaved.open(path);
        }
        if self.gone.contains(path) {
            return Err(Refusal::Missing);
        }
        self.saved.open(path)
    }
}
