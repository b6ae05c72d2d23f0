//! Files on the disk: those of a project, and none outside it; and those that the user
//! names on the command line, wherever they lie.

#![expect(clippy::disallowed_methods, reason = "the one place that reads files")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{EntryKind, Files, FolderEntry, Opened, Refusal, Special, composed};
use crate::diagnostic::{Diagnostics, FileId, Sources};
use crate::load::loader::{add_decoded, decoded};
use crate::load::{Error, MANIFEST};
use crate::syntax::decode::decode;

/// The files in a folder of the disk.
#[derive(Debug)]
pub struct Disk {
    /// Without links in it.
    root: PathBuf,
}

impl Disk {
    /// Opens the folder of a project.
    pub fn open(root: &Path) -> Result<Self, Error> {
        if !root.join(MANIFEST).is_file() {
            return Err(Error::NoProject(root.to_path_buf()));
        }
        let root = root
            .canonicalize()
            .map_err(|source| Error::Folder { path: root.to_path_buf(), source })?;
        Ok(Disk { root })
    }

    /// Returns the paths of all files below a folder, sorted; none if it is not there. It
    /// need not hold a report.
    pub fn below(folder: &Path) -> Vec<String> {
        let Ok(root) = folder.canonicalize() else { return Vec::new() };
        let disk = Disk { root };
        let mut paths = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for entry in disk.entries(&folder) {
                let before = if folder.is_empty() { "" } else { "/" };
                let path = format!("{folder}{before}{}", entry.name);
                if entry.kind == EntryKind::Folder {
                    folders.push(path);
                } else {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        paths
    }

    /// Returns what lies in a folder itself, sorted; nothing if it is not there. It need not
    /// hold a report.
    pub fn entries_of(folder: &Path) -> Vec<FolderEntry> {
        let mut entries = Disk { root: folder.to_path_buf() }.entries("");
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries
    }

    /// Finds a file whose name has the letters of a path, but composes them otherwise.
    fn decomposed(&self, path: &str) -> Option<PathBuf> {
        if path.is_ascii() {
            return None;
        }
        path.split('/').try_fold(self.root.clone(), |folder, name| {
            let exact = folder.join(name);
            if exact.exists() {
                return Some(exact);
            }
            let is_alike = |entry: &fs::DirEntry| {
                entry
                    .file_name()
                    .to_str()
                    .is_some_and(|entry_name| composed(entry_name) == name)
            };
            let found = fs::read_dir(folder).ok()?.flatten().find(is_alike);
            found.map(|entry| entry.path())
        })
    }
}

impl Files for Disk {
    fn entries(&self, folder: &str) -> Vec<FolderEntry> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else { return Vec::new() };
        let entry = |entry: fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            // `file_type` does not follow links.
            let kind = match entry.file_type() {
                Ok(kind) if kind.is_dir() => EntryKind::Folder,
                Ok(kind) if kind.is_symlink() && entry.path().is_dir() => {
                    EntryKind::LinkedFolder
                }
                _ => EntryKind::File,
            };
            Some(FolderEntry { name, kind })
        };
        entries.flatten().filter_map(entry).collect()
    }

    fn is_file(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    fn state(&self, path: &str) -> Option<(u64, Option<SystemTime>)> {
        let metadata = fs::metadata(self.root.join(path)).ok()?;
        metadata.is_file().then(|| (metadata.len(), metadata.modified().ok()))
    }

    fn open(&self, path: &str) -> Result<Opened, Refusal> {
        let real = self
            .root
            .join(path)
            .canonicalize()
            .or_else(|error| self.decomposed(path).ok_or(error)?.canonicalize())?;
        if !real.starts_with(&self.root) {
            return Err(Refusal::Outside);
        }
        open_file(&real)?.map_err(Refusal::NotAFile)
    }

    fn is_locked(&self, path: &str) -> bool {
        // Elsewhere a lock keeps others from reading, so nothing is locked there.
        let file = cfg!(unix).then(|| fs::File::open(self.root.join(path)));
        let Some(Ok(file)) = file else { return false };
        matches!(file.try_lock_shared(), Err(fs::TryLockError::WouldBlock))
    }
}

/// Opens a file that the user named, wherever it lies.
pub(in crate::load) fn open_named(path: &Path) -> io::Result<Opened> {
    Ok(open_file(&path.canonicalize()?)??)
}

/// Opens a file, or returns what else it is.
fn open_file(path: &Path) -> io::Result<Result<Opened, Special>> {
    // Before it is opened: to open a named pipe would wait for ever.
    Ok(match special(path)? {
        Some(special) => Err(special),
        None => Ok(Opened::File(fs::File::open(path)?)),
    })
}

/// Returns what is at a path, or at the end of the link that is there; `None` for a file.
pub fn special(path: &Path) -> io::Result<Option<Special>> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_file() {
        return Ok(None);
    }
    if kind.is_dir() {
        return Ok(Some(Special::Folder));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if kind.is_fifo() {
            return Ok(Some(Special::Pipe));
        }
        if kind.is_socket() {
            return Ok(Some(Special::Socket));
        }
    }
    Ok(Some(Special::Device))
}

/// Returns the root of the project that a folder stands in, walking upwards.
pub fn find(start: &Path) -> Result<PathBuf, Error> {
    start
        .ancestors()
        .find(|folder| folder.join(MANIFEST).is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| Error::NoProject(start.to_path_buf()))
}

/// Reads a text file that the user named, wherever it lies, and adds it to the sources;
/// `None` if it holds something else than text.
pub fn named_file(
    path: &Path,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> io::Result<Option<FileId>> {
    let bytes = named_bytes(path)?;
    let decoded = if is_utf16(&bytes) {
        let (text, damage) = decode(&bytes);
        (composed(&text).into_owned(), damage.map(|(at, _)| at))
    } else {
        decoded(bytes)
    };
    Ok(add_decoded(&path.display().to_string(), decoded, sources, diags))
}

/// Returns the text of a file as the texts of a project are read; an error if it holds
/// something else.
pub fn text_on_disk(path: &Path) -> io::Result<String> {
    match decoded(named_bytes(path)?) {
        (text, None) => Ok(text),
        (_, Some(_)) => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// Reads a file that the user named, wherever it lies.
pub fn named_bytes(path: &Path) -> io::Result<Vec<u8>> {
    open_named(path)?.read_whole().map_err(|refusal| match refusal {
        Refusal::Unreadable(error) => error,
        _ => io::ErrorKind::FileTooLarge.into(),
    })
}

/// Returns whether a file is in UTF-16: it has a byte order mark or begins with an XML
/// declaration (XML 1.0, appendix F). Programs for translators on Windows write such files.
fn is_utf16(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 4] = [b"\xff\xfe", b"\xfe\xff", b"<\0?\0", b"\0<\0?"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}
