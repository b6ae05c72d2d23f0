//! Reads files of the project, and none outside it.

#![expect(clippy::disallowed_methods, reason = "the one place that reads files")]

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::diagnostic::{
    Code, Diagnostic, Diagnostics, FileId, Names, SourceFile, Sources, Span,
};
use crate::load::MEMORY;
use crate::model::path;
use crate::syntax::conflict;
use crate::syntax::decode::decode;

/// The largest file that is read, in bytes. Nothing that belongs in a report comes near.
const LARGEST: u64 = 512 << 20;

/// The files of a project.
#[derive(Debug)]
pub(super) struct Files {
    root: PathBuf,
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

impl Files {
    /// Opens a project's folder.
    pub(super) fn open(root: &Path) -> std::io::Result<Self> {
        let (root, sources) = (root.canonicalize()?, Sources::default());
        Ok(Files { root, sources, listed: OnceCell::new() })
    }

    /// Says whether there is a file at a path from the root.
    pub(super) fn exists(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// Returns the paths of the files in a folder whose names end in one of the
    /// extensions (of all if none is given), with the folder's own path before them, sorted. Folders inside it are
    /// read too; a folder that is not there is empty.
    pub(super) fn list(&self, folder: &str, extensions: &[&str]) -> Vec<String> {
        let mut paths = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(self.root.join(&folder)) else { continue };
            for entry in entries.flatten() {
                let name = entry.file_name();
                let Some(name) = name.to_str().filter(|name| !name.starts_with('.'))
                else {
                    continue;
                };
                let path = format!("{folder}/{name}");
                // `file_type` does not follow links, so a link to a folder is not walked.
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                if is_folder {
                    folders.push(path);
                } else if has_extension(name, extensions) {
                    paths.push(path);
                }
            }
        }
        paths.sort();
        paths
    }

    /// Returns the paths of the files that lie in a folder itself and whose names end in
    /// one of the extensions, sorted.
    pub(super) fn list_here(&self, folder: &str, extensions: &[&str]) -> Vec<String> {
        let mut paths = self.list(folder, extensions);
        paths.retain(|path| path::folder(path) == folder);
        paths
    }

    /// Returns whether a file can be read and begins with some text.
    pub(super) fn begins_with(&self, path: &str, text: &str) -> bool {
        self.try_bytes(path).is_ok_and(|bytes| {
            let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
            bytes.starts_with(text.as_bytes())
        })
    }

    /// Returns the names of the folders in a folder, sorted.
    pub(super) fn folders(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.path().is_dir())
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect();
        names.sort();
        names
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
        let (text, wrong) = decoded(bytes);
        // A finding about a byte has the place that it has on the disk.
        let text = if wrong.is_none() { composed(text) } else { text };
        let id = self.add(path, text);
        if let Some(at) = wrong {
            diags.push(not_utf8(id, at, path));
            return None;
        }
        self.has_conflict(id, diags);
        Some(id)
    }

    /// Reports where a text holds two versions, and returns whether it does.
    pub(super) fn has_conflict(&self, id: FileId, diags: &mut Diagnostics) -> bool {
        let SourceFile { path, text, .. } = self.sources.file(id);
        let kind = if path == MEMORY { "memory" } else { "text" };
        let conflicts = conflict::find(text);
        for own in &conflicts {
            diags.push(conflict::finding(id, own, kind));
        }
        !conflicts.is_empty()
    }

    /// Returns what a file says: of two versions that were not merged, the first.
    pub(super) fn content(&self, id: FileId) -> Cow<'_, str> {
        conflict::first_version(&self.sources.file(id).text)
    }

    /// Adds a text that was read otherwise.
    pub(super) fn add(&mut self, path: &str, text: String) -> FileId {
        let absolute = self.root.join(path);
        self.sources.add(SourceFile { path: path.to_owned(), absolute, text })
    }

    /// Reads a file's bytes.
    pub(super) fn bytes(
        &mut self,
        path: &str,
        named: Option<Span>,
        diags: &mut Diagnostics,
    ) -> Option<Vec<u8>> {
        match self.try_bytes(path) {
            Ok(bytes) => Some(bytes),
            Err(problem) => {
                self.refuse(path, named, &problem, diags);
                None
            }
        }
    }

    /// Reports a file that can't be read.
    pub(super) fn refuse(
        &mut self,
        path: &str,
        named: Option<Span>,
        problem: &Problem,
        diags: &mut Diagnostics,
    ) {
        let span = named.or_else(|| {
            let id = self.add(path, String::new());
            Some(self.sources.whole(id))
        });
        let code = match problem {
            Problem::Missing => Code::FileNotFound,
            Problem::Outside => Code::PathOutsideProject,
            Problem::Unreadable(_) | Problem::NotAFile | Problem::TooLarge => {
                Code::FileNotReadable
            }
        };
        let mut finding =
            Diagnostic::new(code, span).with("path", path).with("kind", problem.kind());
        if let (Problem::Missing, Some(named)) = (problem, named) {
            let folder = path::folder(&self.sources.file(named.file).path);
            let similar = self.similar(path).map(|own| path::relative(folder, own));
            finding = finding.with("similar", similar.unwrap_or_default());
        }
        if let Problem::Unreadable(error) = problem {
            finding = finding.with("detail", error.to_string());
        }
        diags.push(finding);
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

    fn try_bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let file = self.try_open(path)?;
        let bytes = read(file, LARGEST + 1).map_err(Problem::of)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Problem::TooLarge);
        }
        Ok(bytes)
    }

    /// Finds a file whose name has the letters of a path, but marks of their own on them.
    fn decomposed(&self, path: &str) -> Option<PathBuf> {
        if path.is_ascii() {
            return None;
        }
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        path.split('/').try_fold(self.root.clone(), |folder, name| {
            let exact = folder.join(name);
            if exact.exists() {
                return Some(exact);
            }
            let is_alike = |own: &fs::DirEntry| {
                own.file_name().to_str().is_some_and(|own| nfc.normalize(own) == name)
            };
            fs::read_dir(folder).ok()?.flatten().find(is_alike).map(|own| own.path())
        })
    }

    /// Opens a file of the project.
    pub(super) fn try_open(&self, path: &str) -> Result<fs::File, Problem> {
        let joined = self.root.join(path);
        let real = joined
            .canonicalize()
            .or_else(|error| self.decomposed(path).ok_or(error)?.canonicalize());
        let real = real.map_err(Problem::of)?;
        if !real.starts_with(&self.root) {
            return Err(Problem::Outside);
        }
        // Before it is opened: to open a named pipe would wait for ever.
        if !fs::metadata(&real).map_err(Problem::of)?.is_file() {
            return Err(Problem::NotAFile);
        }
        fs::File::open(&real).map_err(Problem::of)
    }
}

/// Reads a file up to a limit, at once where its size is true.
pub(super) fn read(file: fs::File, limit: u64) -> std::io::Result<Vec<u8>> {
    let size = file.metadata()?.len().min(limit);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the text of a file as the texts of a project are read; an error if it holds
/// something else.
pub fn text_on_disk(path: &Path) -> std::io::Result<String> {
    match decoded(named_bytes(path)?) {
        (text, None) => Ok(composed(text)),
        (_, Some(_)) => Err(std::io::ErrorKind::InvalidData.into()),
    }
}

/// Reads a file, wherever it lies.
fn named_bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    // Before it is opened: to open a named pipe would wait for ever.
    if !fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    let bytes = read(fs::File::open(path)?, LARGEST + 1)?;
    if bytes.len() as u64 > LARGEST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads a text file that the user named, wherever it lies, and adds it to the sources;
/// `None` if it holds something else than text.
pub fn named_file(
    path: &Path,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> std::io::Result<Option<FileId>> {
    let absolute = path.canonicalize()?;
    let bytes = named_bytes(&absolute)?;
    let shown = path.display().to_string();
    let (text, wrong) = if is_utf16(&bytes) {
        let (text, damage) = decode(&bytes);
        (text, damage.map(|(at, _)| at))
    } else {
        decoded(bytes)
    };
    let id = sources.add(SourceFile { path: shown.clone(), absolute, text });
    if let Some(at) = wrong {
        diags.push(not_utf8(id, at, &shown));
        return Ok(None);
    }
    Ok(Some(id))
}

/// Returns whether a file is in UTF-16: it has a byte order mark or begins with an XML
/// declaration (XML 1.0, appendix F). Programs for translators on Windows write such files.
fn is_utf16(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 4] = [b"\xff\xfe", b"\xfe\xff", b"<\0?\0", b"\0<\0?"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

/// Returns bytes as text, and the place of the first that are none.
fn decoded(bytes: Vec<u8>) -> (String, Option<usize>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    }
}

/// Returns a text with each letter as one character, where there is such a character: a
/// Mac writes „ė“ as „e“ and a dot, which no search for „ė“ finds.
pub(super) fn composed(text: String) -> String {
    match ComposingNormalizerBorrowed::new_nfc().normalize(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(composed) => composed,
    }
}

fn not_utf8(id: FileId, at: usize, path: &str) -> Diagnostic {
    // Up to the first wrong byte the lossy text is the file's own.
    let span = Span::new(id, at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    Diagnostic::new(Code::InvalidUtf8, span).with("path", path)
}

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Problem {
    Missing,
    Outside,
    NotAFile,
    TooLarge,
    Unreadable(std::io::Error),
}

impl Problem {
    pub(super) fn of(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                Problem::Missing
            }
            _ => Problem::Unreadable(error),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::Outside => "link",
            Problem::NotAFile => "not-a-file",
            Problem::TooLarge => "too-large",
            Problem::Unreadable(_) => "unreadable",
        }
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    extensions.is_empty()
        || name.rsplit_once('.').is_some_and(|(_, own)| extensions.contains(&own))
}
