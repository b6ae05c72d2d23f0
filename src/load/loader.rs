//! Reads the texts of a project from its [`Files`], and reports those that can't be read.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::diagnostic::found::NotReadable;
use crate::diagnostic::{Diagnostics, FileId, Names, SourceFile, Sources, Span, found};
use crate::load::MEMORY;
use crate::load::files::{EntryKind, Files, Opened, Refusal, Special, composed};
use crate::model::path;
use crate::syntax::conflict::{self, Conflict};
use crate::syntax::decode::decode;

/// How much of a file is read to see what it is, in bytes: a front matter, a header.
const BEGINNING: u64 = 64 << 10;

/// What reads the files of a project.
#[derive(Debug)]
pub(super) struct Loader<'f> {
    files: &'f dyn Files,
    /// The texts read so far.
    pub(super) sources: Sources,
    /// The files of the report, listed when one is missed for the first time.
    listed: OnceCell<Names<Listed>>,
}

/// The path of a file that is known by its name alone.
#[derive(Debug)]
struct Listed(String);

impl AsRef<str> for Listed {
    fn as_ref(&self) -> &str {
        file_name(&self.0)
    }
}

impl<'f> Loader<'f> {
    /// Returns a loader that has read nothing yet.
    pub(super) fn new(files: &'f dyn Files) -> Self {
        Loader { files, sources: Sources::default(), listed: OnceCell::new() }
    }

    /// Returns whether there is something at a path from the root: whoever reads a folder or a
    /// pipe there is told.
    pub(super) fn exists(&self, path: &str) -> bool {
        self.files.is_file(path)
            || matches!(self.files.open(path), Err(Refusal::NotAFile(_)))
    }

    /// Returns the paths of the files in a folder whose names end in one of the extensions
    /// (of all if none is given), sorted. Folders inside it are read too; a folder that is
    /// not there is empty.
    pub(super) fn list(&self, folder: &str, extensions: &[&str]) -> Vec<String> {
        let mut paths = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in self.files.entries(&folder) {
                let path = format!("{folder}/{}", entry.name);
                if entry.name.starts_with('.') {
                    continue;
                }
                if entry.kind == EntryKind::Folder {
                    folders.push(path);
                } else if has_extension(&entry.name, extensions) {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        paths
    }

    /// Returns the paths of the files that lie in a folder itself and whose names end in
    /// one of the extensions, sorted; the empty path is that of the project.
    pub(super) fn list_here(&self, folder: &str, extensions: &[&str]) -> Vec<String> {
        let mut paths = self.entries_here(folder, extensions);
        paths.retain(|path| !file_name(path).starts_with('.'));
        paths
    }

    /// Returns the same paths with those of hidden files.
    pub(super) fn entries_here(&self, folder: &str, extensions: &[&str]) -> Vec<String> {
        let entries = self.files.entries(folder).into_iter();
        let files = entries.filter(|entry| {
            entry.kind == EntryKind::File && has_extension(&entry.name, extensions)
        });
        let mut paths: Vec<String> =
            files.map(|entry| path::joined(folder, &entry.name)).collect();
        paths.sort();
        paths
    }

    /// Returns the paths of the files in a folder, and in the folders inside it, whose names
    /// begin with some text, sorted; hidden ones too.
    pub(super) fn list_named(&self, folder: &str, begin: &str) -> Vec<String> {
        let mut paths = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in self.files.entries(&folder) {
                let path = path::joined(&folder, &entry.name);
                if entry.kind == EntryKind::Folder && !entry.name.starts_with('.') {
                    folders.push(path);
                } else if entry.kind == EntryKind::File && entry.name.starts_with(begin) {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        paths
    }

    /// Returns whether a running process holds the lock of a file.
    pub(super) fn is_locked(&self, path: &str) -> bool {
        self.files.is_locked(path)
    }

    /// Returns the names of the folders in a folder, sorted.
    pub(super) fn folders(&self, folder: &str) -> Vec<String> {
        let entries = self.files.entries(folder).into_iter();
        let folders = entries.filter(|entry| entry.kind != EntryKind::File);
        let mut names: Vec<String> = folders.map(|entry| entry.name).collect();
        names.sort();
        names
    }

    /// Returns whether a file can be read and begins with some text.
    pub(super) fn begins_with(&self, path: &str, text: &str) -> bool {
        self.beginning(path).is_some_and(|beginning| beginning.starts_with(text))
    }

    /// Returns the first line of a text, if it can be read.
    pub(super) fn first_line(&self, path: &str) -> Option<String> {
        Some(self.beginning(path)?.lines().next()?.to_owned())
    }

    /// Returns how a text begins, without its byte order mark, if it can be read.
    pub(super) fn beginning(&self, path: &str) -> Option<String> {
        let bytes = self.open(path).ok()?.read_up_to(BEGINNING).ok()?;
        let (text, _) = decode(&bytes);
        Some(text.trim_start_matches('\u{feff}').to_owned())
    }

    /// Opens a file of the project.
    pub(super) fn open(&self, path: &str) -> Result<Opened, Refusal> {
        self.files.open(path)
    }

    /// Reads a text file; findings stand at `named`, where the path was written, or else
    /// in the file itself.
    pub(super) fn text(
        &mut self,
        path: &str,
        named: Option<Span>,
        diags: &mut Diagnostics,
    ) -> Option<FileId> {
        if let Some(id) = self.sources.find(path) {
            return Some(id);
        }
        let bytes = self.bytes(path, named, diags)?;
        let id = add_decoded(path, decoded(bytes), &mut self.sources, diags)?;
        self.has_conflict(id, diags);
        Some(id)
    }

    /// Reports where a text holds two versions, and returns whether it does.
    pub(super) fn has_conflict(&self, id: FileId, diags: &mut Diagnostics) -> bool {
        let SourceFile { path, text } = self.sources.file(id);
        let kind =
            if path == MEMORY { found::Conflict::Memory } else { found::Conflict::Text };
        let conflicts = conflict::find(text);
        for conflict in &conflicts {
            diags.push(conflict::finding(id, conflict, kind));
        }
        !conflicts.is_empty()
    }

    /// Returns what a file says: of two versions that were not merged, the first.
    pub(super) fn content(&self, id: FileId) -> Cow<'_, str> {
        conflict::first_version(&self.sources.file(id).text)
    }

    /// Returns what a file says that both of two versions have that were not merged.
    pub(super) fn content_outside(&self, id: FileId) -> Cow<'_, str> {
        conflict::outside(&self.sources.file(id).text)
    }

    /// Returns the conflicts of a file.
    pub(super) fn conflicts(&self, id: FileId) -> Vec<Conflict> {
        conflict::find(&self.sources.file(id).text)
    }

    /// Registers a text that is in memory already.
    pub(super) fn add(&mut self, path: &str, text: String) -> FileId {
        add(path, text, &mut self.sources)
    }

    /// Reads a file's bytes.
    pub(super) fn bytes(
        &mut self,
        path: &str,
        named: Option<Span>,
        diags: &mut Diagnostics,
    ) -> Option<Vec<u8>> {
        match self.open(path).and_then(|mut file| file.read_whole()) {
            Ok(bytes) => Some(bytes),
            Err(refusal) => {
                self.refuse(path, named, &refusal, diags);
                None
            }
        }
    }

    /// Reports a file that can't be read.
    pub(super) fn refuse(
        &mut self,
        path: &str,
        named: Option<Span>,
        refusal: &Refusal,
        diags: &mut Diagnostics,
    ) {
        let span = named.or_else(|| {
            let id = self.add(path, String::new());
            Some(self.sources.whole(id))
        });
        let not_readable =
            |kind: NotReadable<'_>| found::FileNotReadable { path, kind }.at(span);
        diags.push(match refusal {
            Refusal::Missing => {
                let similar = named.and_then(|named| {
                    let folder = path::base(&self.sources.file(named.file).path);
                    Some(path::relative(folder, self.similar(path)?))
                });
                found::FileNotFound { path, similar: similar.as_deref() }.at(span)
            }
            Refusal::Outside => {
                let kind = found::Outside::Link;
                found::PathOutsideProject { path, kind }.at(span)
            }
            Refusal::NotAFile(special) => not_readable(match special {
                Special::Folder => NotReadable::Folder,
                Special::Pipe => NotReadable::Pipe,
                Special::Socket => NotReadable::Socket,
                Special::Device => NotReadable::Device,
            }),
            Refusal::TooLarge => not_readable(NotReadable::TooLarge),
            Refusal::Unreadable(error) => {
                // What everybody can read in the message need not be said in English.
                let is_said = error.kind() == std::io::ErrorKind::PermissionDenied;
                let detail = if is_said { String::new() } else { error.to_string() };
                not_readable(NotReadable::Unreadable { detail: &detail })
            }
        });
    }

    /// Returns the file of the report that one which is not there was meant to be: of the
    /// same name, capitals aside, in whatever folder, or else of much the same name.
    fn similar(&self, path: &str) -> Option<&str> {
        let list = || self.list("report", &[]).into_iter().map(Listed).collect();
        let listed = self.listed.get_or_init(list);
        let name = file_name(path);
        let found = listed.get(name).or_else(|| listed.nearest(name))?;
        Some(&found.0)
    }
}

/// Returns bytes as text, and the place of the first that are none. A text has each letter
/// as one character; a finding about bytes has the place that they have in the file.
pub(super) fn decoded(bytes: Vec<u8>) -> (String, Option<usize>) {
    match String::from_utf8(bytes) {
        Ok(text) => match composed(&text) {
            Cow::Owned(composed) => (composed, None),
            Cow::Borrowed(_) => (text, None),
        },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    }
}

/// Adds a decoded file to the sources; `None`, with a finding, if it holds no text.
pub(super) fn add_decoded(
    path: &str,
    (text, wrong): (String, Option<usize>),
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> Option<FileId> {
    let id = add(path, text, sources);
    let Some(at) = wrong else { return Some(id) };
    // Up to the first wrong byte the lossy text is the file's own.
    let span = Span::new(id, at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    diags.push(found::InvalidUtf8 { path }.at(span));
    None
}

fn add(path: &str, text: String, sources: &mut Sources) -> FileId {
    sources.add(SourceFile { path: path.to_owned(), text })
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    extensions.is_empty()
        || name
            .rsplit_once('.')
            .is_some_and(|(_, extension)| extensions.contains(&extension))
}
