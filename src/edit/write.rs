//! Writes files: all of them, or none.

#![expect(clippy::disallowed_methods, reason = "the one place that writes files")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::edit::{Error, FileEdit, Former};
use crate::load::{self, LEFTOVER};
use crate::syntax::conflict;

/// Writes all files, in their order, or none.
///
/// Everything is first written to temporary files next to the originals and flushed to
/// the disk. Then each original is compared once more with what was read, and only if
/// none has changed are the files moved. The originals are kept until all files are in
/// place; if one can't be moved, those before it are restored.
pub(super) fn write(edits: Vec<FileEdit>) -> Result<(), Error> {
    let mut folders = Vec::new();
    let written = write_within(edits, &mut folders);
    if written.is_err() {
        // Folders created for nothing; `remove_dir` leaves those that are not empty.
        for folder in folders.iter().rev() {
            fs::remove_dir(folder).ok();
        }
    }
    written
}

fn write_within(edits: Vec<FileEdit>, folders: &mut Vec<PathBuf>) -> Result<(), Error> {
    let mut waiting = Vec::with_capacity(edits.len());
    for FileEdit { path, former, bytes } in &edits {
        require_file(path, former)?;
        require_merged(path, former, bytes.as_deref().unwrap_or_default())?;
    }
    for edit in edits {
        let FileEdit { path, former, bytes } = edit;
        let path = target(path, &former);
        let file = bytes.map(|bytes| beside(&path, &bytes, folders)).transpose();
        let file = file.map_err(|source| not_written(&path, source))?;
        waiting.push((path, former, file));
    }
    // Until all are in place nobody else looks whether they have changed.
    let locks = locks(waiting.iter().map(|(path, _, _)| path.as_path()));
    for (path, former, _) in &waiting {
        require(path, former)?;
    }
    let mut moved = Vec::with_capacity(waiting.len());
    for (path, former, file) in waiting {
        match put(&path, &former, file) {
            Ok(kept) => moved.push((path, kept)),
            Err(error) => {
                put_back(moved)?;
                return Err(error);
            }
        }
    }
    drop(locks);
    Ok(())
}

/// Locks the folders of files against other writers of this program, on this machine or
/// beside it in the same process; always in one order, so that no two wait for each other.
/// Files themselves are replaced, and with them a lock on them. Where a folder can't be
/// locked, as on Windows and some network drives, the comparison alone protects.
fn locks<'p>(paths: impl Iterator<Item = &'p Path>) -> Vec<File> {
    let folders: BTreeSet<&Path> = paths.filter_map(Path::parent).collect();
    let opened = folders.into_iter().filter_map(|folder| File::open(folder).ok());
    opened.filter(|folder| folder.lock().is_ok()).collect()
}

/// Returns the path of the file to replace. A file that was read through a link is
/// replaced where it is, and the link stays; where nothing was read, links are not
/// followed.
fn target(path: PathBuf, former: &Former) -> PathBuf {
    match former {
        Former::Text(_) if path.is_symlink() => path.canonicalize().unwrap_or(path),
        _ => path,
    }
}

/// Writes a file next to its place and flushes it to the disk.
fn beside(
    path: &Path,
    bytes: &[u8],
    folders: &mut Vec<PathBuf>,
) -> io::Result<NamedTempFile> {
    let folder = folder_of(path);
    let missing = folder.ancestors().take_while(|folder| !folder.exists());
    let missing: Vec<&Path> = missing.filter(|path| *path != Path::new("")).collect();
    folders.extend(missing.into_iter().rev().map(Path::to_path_buf));
    let is_there = folder.ancestors().find(|folder| folder.exists());
    if is_there.is_some_and(|folder| !folder.is_dir()) {
        return Err(ErrorKind::NotADirectory.into());
    }
    fs::create_dir_all(folder)?;
    let mut file = builder().prefix(LEFTOVER).tempfile_in(folder)?;
    // Whoever finds the file can tell whether somebody still writes it: the lock ends with the
    // process.
    if cfg!(unix) {
        file.as_file().lock().ok();
    }
    file.write_all(bytes)?;
    // Renamed before its bytes are on the disk, a file could be empty after a power cut.
    file.as_file().sync_all()?;
    set_permissions(path, &file)?;
    Ok(file)
}

/// Checks that what is to be replaced is a file: a device such as `/dev/stdout` would be gone for
/// all programs.
fn require_file(path: &Path, former: &Former) -> Result<(), Error> {
    if *former != Former::Anything {
        return Ok(());
    }
    match load::special(path) {
        Ok(Some(special)) => Err(not_written(path, special.into())),
        // What is not there can be written, and what can't be looked at has its own error.
        Ok(None) | Err(_) => Ok(()),
    }
}

/// Checks that nothing is written into a file that holds two versions: which lines are part of
/// which, only a person can tell.
fn require_merged(path: &Path, former: &Former, bytes: &[u8]) -> Result<(), Error> {
    let is_unmerged = |text: &str| !conflict::find(text).is_empty();
    match former {
        Former::Text(former)
            if is_unmerged(former) && is_unmerged(&String::from_utf8_lossy(bytes)) =>
        {
            Err(Error::Unmerged(path.to_path_buf()))
        }
        _ => Ok(()),
    }
}

/// Checks as late as possible that a file is still as it was read.
fn require(path: &Path, former: &Former) -> Result<(), Error> {
    match former {
        Former::Anything => require_file(path, former),
        Former::Nothing if path.symlink_metadata().is_ok() => {
            Err(Error::Exists(path.to_path_buf()))
        }
        Former::Nothing => Ok(()),
        Former::Text(former) => {
            let is_same = load::text_on_disk(path).is_ok_and(|text| text == *former);
            if !is_same {
                return Err(Error::Changed(path.to_path_buf()));
            }
            // Replacing a file needs no permission to write to it, but a write-protected
            // file is meant to stay as it is.
            let opened = fs::OpenOptions::new().write(true).open(path);
            opened.map_err(|source| not_written(path, source))?;
            Ok(())
        }
    }
}

/// Moves a file into its place, or deletes what is there if there is none, and returns what was
/// there.
fn put(
    path: &Path,
    former: &Former,
    file: Option<NamedTempFile>,
) -> Result<Option<TempPath>, Error> {
    let Some(file) = file else {
        let kept = kept(path).map_err(|source| not_written(path, source))?;
        fs::remove_file(path).map_err(|source| not_written(path, source))?;
        return Ok(synced(path, kept));
    };
    if *former == Former::Nothing {
        // Unlike `require`, this leaves no moment in which a new file of somebody else
        // could be overwritten.
        return match file.persist_noclobber(path) {
            Ok(_) => Ok(synced(path, None)),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
                Err(Error::Exists(path.to_path_buf()))
            }
            Err(error) => Err(not_written(path, error.error)),
        };
    }
    let kept = kept(path).map_err(|source| not_written(path, source))?;
    file.persist(path).map_err(|error| not_written(path, error.error))?;
    Ok(synced(path, kept))
}

/// Flushes the folder of a file, so that its new name is on the disk.
fn synced<T>(path: &Path, kept: T) -> T {
    if let Ok(folder) = File::open(folder_of(path)) {
        drop(folder.sync_all());
    }
    kept
}

/// Gives the file at a path a second name next to it.
pub(super) fn kept(path: &Path) -> io::Result<Option<TempPath>> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let kept = tempfile::Builder::new().prefix(LEFTOVER).make_in(
        folder_of(path),
        |temporary| {
            // Some file systems have no hard links.
            fs::hard_link(path, temporary)
                .or_else(|_| fs::copy(path, temporary).map(drop))
        },
    )?;
    Ok(Some(kept.into_temp_path()))
}

/// Restores the original files, the last first. If one can't be restored, the others
/// still are, and its original keeps its second name.
pub(super) fn put_back(moved: Vec<(PathBuf, Option<TempPath>)>) -> Result<(), Error> {
    let mut outcome = Ok(());
    for (path, kept) in moved.into_iter().rev() {
        let failed = match kept {
            Some(kept) => kept.persist(&path).err().map(|error| error.path.keep().ok()),
            None => fs::remove_file(&path).err().map(|_| None),
        };
        if let Some(kept) = failed {
            outcome = outcome.and(Err(Error::NotPutBack { path, kept }));
        }
    }
    outcome
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Returns a builder of temporary files with the permissions of ordinary new files; by
/// default only their owner could read them.
fn builder() -> tempfile::Builder<'static, 'static> {
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt as _;
        let mut builder = tempfile::Builder::new();
        // The system removes what the umask of the process forbids.
        builder.permissions(fs::Permissions::from_mode(0o666));
        builder
    };
    #[cfg(not(unix))]
    let builder = tempfile::Builder::new();
    builder
}

/// Gives a file the permissions of the one that it replaces.
fn set_permissions(path: &Path, file: &NamedTempFile) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if cfg!(unix) => {
            file.as_file().set_permissions(metadata.permissions())
        }
        _ => Ok(()),
    }
}

fn not_written(path: &Path, source: io::Error) -> Error {
    Error::NotWritten { path: path.to_path_buf(), source }
}
