//! Where the files of a project come from.
//!
//! [`load`](crate::load::load) asks [`Files`] and nothing else, so a report is read alike
//! from the [`Disk`], from there with the unsaved texts of an editor laid over it
//! ([`Overlay`]), and from memory ([`InMemory`]). A version out of git would be one more.

mod archive;
mod disk;
mod memory;
mod overlay;

use std::borrow::Cow;
use std::fmt::Debug;
use std::fs;
use std::io::{self, Cursor, Read};
use std::sync::Arc;
use std::time::SystemTime;

use icu_normalizer::ComposingNormalizerBorrowed;

pub use archive::{NotAReport, archive};
pub(super) use disk::open_named;
pub use disk::{Disk, find, named_bytes, named_file, special, text_on_disk};
pub use memory::InMemory;
pub use overlay::Overlay;

/// The largest file that is read, in bytes. Nothing that belongs in a report comes near.
const LARGEST: u64 = 512 << 20;

/// The files of a project. Paths are relative to its root, with `/` between their parts.
pub trait Files: Debug + Sync {
    /// Returns what lies in a folder, in any order; nothing for one that is not there.
    fn entries(&self, folder: &str) -> Vec<FolderEntry>;

    /// Returns whether there is a file at a path.
    fn is_file(&self, path: &str) -> bool;

    /// Returns what changes when a file is written to: its size in bytes, and the time;
    /// `None` if there is no file at the path.
    fn state(&self, path: &str) -> Option<(u64, Option<SystemTime>)>;

    /// Opens a file of the project, and none outside it.
    fn open(&self, path: &str) -> Result<Opened, Refusal>;

    /// Returns whether a running process holds the lock of a file; not known of all.
    fn is_locked(&self, _path: &str) -> bool {
        false
    }
}

/// What lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A folder.
    Folder,
    /// A link to a folder, which is not walked: it may lead in a circle.
    LinkedFolder,
    /// A file, or something that only turns out to be none when it is opened.
    File,
}

/// A file that was opened.
#[derive(Debug)]
pub enum Opened {
    /// It is read from the disk, piece by piece.
    File(fs::File),
    /// It is in memory.
    Bytes(Cursor<Arc<[u8]>>),
}

impl Opened {
    /// Returns what changes when the file is written to: its size in bytes, and the time.
    pub(super) fn state(&self) -> io::Result<(u64, Option<SystemTime>)> {
        match self {
            Opened::File(file) => {
                let metadata = file.metadata()?;
                Ok((metadata.len(), metadata.modified().ok()))
            }
            Opened::Bytes(bytes) => Ok((bytes.get_ref().len() as u64, None)),
        }
    }

    /// Reads it up to a limit, at once where its size is true.
    pub(super) fn read_up_to(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let (size, _) = self.state()?;
        let size = usize::try_from(size.min(limit)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(size + 1);
        self.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// Reads all of it.
    pub fn read_whole(&mut self) -> Result<Vec<u8>, Refusal> {
        let bytes = self.read_up_to(LARGEST + 1)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Refusal::TooLarge);
        }
        Ok(bytes)
    }
}

impl Read for Opened {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Opened::File(file) => file.read(buf),
            Opened::Bytes(bytes) => bytes.read(buf),
        }
    }
}

/// Why a file was not read.
#[derive(Debug)]
pub enum Refusal {
    /// There is none.
    Missing,
    /// A link leads out of the project.
    Outside,
    /// It is something else than a file.
    NotAFile(Special),
    /// It is larger than any file of a report.
    TooLarge,
    /// What the system says.
    Unreadable(io::Error),
}

/// What is at a path in place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is no file ({})", self.as_str())]
pub enum Special {
    /// A folder.
    Folder,
    /// A named pipe: to open it would wait for ever.
    Pipe,
    /// A socket.
    Socket,
    /// A device, such as a disk or the endless `/dev/zero`.
    Device,
}

impl Special {
    /// Returns the name under which messages know it.
    pub fn as_str(self) -> &'static str {
        match self {
            Special::Folder => "folder",
            Special::Pipe => "pipe",
            Special::Socket => "socket",
            Special::Device => "device",
        }
    }
}

impl From<Special> for io::Error {
    fn from(special: Special) -> Self {
        let kind = match special {
            Special::Folder => io::ErrorKind::IsADirectory,
            Special::Pipe | Special::Socket | Special::Device => {
                io::ErrorKind::Unsupported
            }
        };
        io::Error::new(kind, special)
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Refusal::Missing,
            _ => Refusal::Unreadable(error),
        }
    }
}

/// Returns a text with each letter as one character, where there is such a character: a
/// Mac writes „ė“ as „e“ and a dot, which no search for „ė“ finds.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the names in a folder, folders with a `/`, sorted.
    fn names(files: &dyn Files, folder: &str) -> Vec<String> {
        let shown = |entry: FolderEntry| match entry.kind {
            EntryKind::File => entry.name,
            EntryKind::Folder | EntryKind::LinkedFolder => format!("{}/", entry.name),
        };
        let mut names: Vec<String> =
            files.entries(folder).into_iter().map(shown).collect();
        names.sort();
        names
    }

    fn text(files: &dyn Files, path: &str) -> Result<String, Refusal> {
        let bytes = files.open(path)?.read_whole()?;
        Ok(String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn memory_is_walked_like_a_folder() {
        let files = InMemory::new()
            .with("report/lt/a.md", "1")
            .with("report/lt/sub/b.md", "2")
            .with("report/report.toml", "3");
        assert_eq!(names(&files, ""), ["report/"]);
        assert_eq!(names(&files, "report"), ["lt/", "report.toml"]);
        assert_eq!(names(&files, "report/lt"), ["a.md", "sub/"]);
        assert_eq!(names(&files, "report/l"), [""; 0]);
        assert!(files.is_file("report/lt/a.md") && !files.is_file("report/lt"));
        assert_eq!(text(&files, "report/lt/sub/b.md").unwrap(), "2");
        assert!(matches!(files.open("report/b.md"), Err(Refusal::Missing)));
        assert!(matches!(files.open("report/lt"), Err(Refusal::NotAFile(_))));
    }

    #[test]
    fn paths_mean_the_same_however_letters_are_composed() {
        let files = InMemory::new().with("report/lt/e\u{307}.md", "1");
        assert_eq!(text(&files, "report/lt/ė.md").unwrap(), "1");
        assert_eq!(text(&files, "report/lt/e\u{307}.md").unwrap(), "1");
        let over = Overlay::new(&files).with("report/lt/ė.md", "2");
        assert_eq!(text(&over, "report/lt/e\u{307}.md").unwrap(), "2");
        assert_eq!(names(&over, "report/lt"), ["ė.md"]);
    }

    #[test]
    fn what_leads_out_of_the_project_is_in_no_memory() {
        let files = InMemory::new();
        for path in ["../a.md", "/etc/passwd", "C:\\a.md", "a/../../b", ""] {
            let files = files.clone().with(path, "1");
            assert_eq!(names(&files, ""), [""; 0], "{path}");
            assert!(!files.is_file(path), "{path}");
        }
        let files = files.with("report/lt/../a.md", "1");
        assert_eq!(text(&files, "report/a.md").unwrap(), "1");
    }

    #[test]
    fn an_unsaved_text_lies_over_the_saved_one() {
        let saved = InMemory::new().with("lt/a.md", "1").with("lt/b.md", "2");
        let files = Overlay::new(&saved).with("lt/a.md", "3").with("en/c.md", "4");
        assert_eq!(names(&files, ""), ["en/", "lt/"]);
        assert_eq!(names(&files, "lt"), ["a.md", "b.md"]);
        let read =
            ["lt/a.md", "lt/b.md", "en/c.md"].map(|path| text(&files, path).unwrap());
        assert_eq!(read, ["3", "2", "4"]);
        assert!(files.is_file("en/c.md") && !saved.is_file("en/c.md"));
    }
}
