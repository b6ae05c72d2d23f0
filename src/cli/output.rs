//! Writes files whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::Failure;

/// Files that wait to be written.
///
/// Everything is first written beside its place and brought to the disk; only when all of
/// it stands there are the files moved into place. What was there before stays whole if
/// anything goes wrong.
#[derive(Debug, Default)]
pub(super) struct Outputs {
    waiting: Vec<(NamedTempFile, PathBuf)>,
}

impl Outputs {
    /// Adds a file.
    pub(super) fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.try_add(path, bytes).map_err(|error| not_written(path, &error))
    }

    fn try_add(&mut self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut file =
            tempfile::Builder::new().prefix(".komentaras-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        readable_by_all(&file)?;
        self.waiting.push((file, path.to_path_buf()));
        Ok(())
    }

    /// Moves all files into place.
    pub(super) fn commit(self) -> Result<(), Failure> {
        // What can be foreseen is found before the first file is moved.
        if let Some((_, path)) = self.waiting.iter().find(|(_, path)| path.is_dir()) {
            let error = std::io::Error::from(std::io::ErrorKind::IsADirectory);
            return Err(not_written(path, &error));
        }
        for (file, path) in self.waiting {
            file.persist(&path).map_err(|error| not_written(&path, &error.error))?;
            // The name itself reaches the disk with its folder.
            if let Some(Ok(folder)) = path.parent().map(fs::File::open) {
                drop(folder.sync_all());
            }
        }
        Ok(())
    }
}

/// A temporary file is for its owner alone; what is put in its place is for everybody whom
/// the process lets read new files.
#[cfg(unix)]
fn readable_by_all(file: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new("file-not-written")
        .with("path", path.display().to_string())
        .with("former", if path.is_file() { "yes" } else { "no" })
        .because(error)
}
