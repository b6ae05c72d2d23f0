//! Files that lie in memory.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;
use std::time::SystemTime;

use super::{EntryKind, Files, FolderEntry, Opened, Refusal, Special, composed};
use crate::model::path;

/// Files by their paths from the root.
#[derive(Debug, Clone, Default)]
pub struct InMemory {
    /// Paths have no `.` or `..` in them, and their letters are composed.
    files: BTreeMap<String, Arc<[u8]>>,
}

impl InMemory {
    /// Returns no files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or puts it in place of the one that has the path. One whose path leads
    /// out of the project is none of its files and is left out.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        if let Some(path) = path::resolve("", path).filter(|path| !path.is_empty()) {
            let bytes = Arc::from(bytes.as_ref());
            self.files.insert(composed(&path).into_owned(), bytes);
        }
        self
    }

    fn within<'f>(&'f self, folder: &str) -> impl Iterator<Item = &'f str> {
        let folder = composed(folder);
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let from = self.files.range(start.clone()..);
        from.map_while(move |(path, _)| path.strip_prefix(&start))
    }
}

impl Files for InMemory {
    fn entries(&self, folder: &str) -> Vec<FolderEntry> {
        let mut entries = Vec::new();
        for path in self.within(folder) {
            let (name, kind) = match path.split_once('/') {
                Some((folder, _)) => (folder, EntryKind::Folder),
                None => (path, EntryKind::File),
            };
            let entry = FolderEntry { name: name.to_owned(), kind };
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        entries
    }

    fn is_file(&self, path: &str) -> bool {
        self.files.contains_key(&*composed(path))
    }

    fn state(&self, path: &str) -> Option<(u64, Option<SystemTime>)> {
        self.files.get(&*composed(path)).map(|bytes| (bytes.len() as u64, None))
    }

    fn open(&self, path: &str) -> Result<Opened, Refusal> {
        match self.files.get(&*composed(path)) {
            Some(bytes) => Ok(Opened::Bytes(Cursor::new(Arc::clone(bytes)))),
            None if self.within(path).next().is_some() => {
                Err(Refusal::NotAFile(Special::Folder))
            }
            None => Err(Refusal::Missing),
        }
    }
}
