//! Reads a dataset from the disk, whatever its encoding and size.
//!
//! The text of an ordinary file is kept, so that findings can show it. Of a large one only
//! the rows are kept that a report uses and that findings point at.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;
use std::time::SystemTime;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};
use crate::evidence::Dataset;
use crate::evidence::read::decode::decode;
use crate::evidence::read::{self, Wanted};
use crate::load::files::{Files, Problem};

/// The size from which the text of a file is not kept, in bytes.
const LARGE: u64 = 4 << 20;

/// Reads a dataset of the project.
pub(super) fn read(
    files: &mut Files,
    path: &str,
    named: Option<Span>,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> Option<Dataset> {
    let opened = match files.try_open(path) {
        Ok(opened) => opened,
        Err(problem) => {
            files.refuse(path, named, &problem, diags);
            return None;
        }
    };
    let id = match files.sources.find(path) {
        Some(id) => id,
        None => files.add(path, String::new()),
    };
    let (dataset, error) = read_file(&mut files.sources, id, opened, wanted, diags);
    if let Some(error) = error {
        files.refuse(path, named, &Problem::of(error), diags);
        return None;
    }
    dataset
}

/// A file that belongs to no project.
#[derive(Debug)]
pub struct DatasetFile {
    /// What could be read of it.
    pub dataset: Option<Dataset>,
    /// Its text.
    pub sources: Sources,
}

/// Reads a file that belongs to no project, all of it.
pub fn dataset_file(path: &Path, diags: &mut Diagnostics) -> io::Result<DatasetFile> {
    let absolute = path.canonicalize()?;
    // Before it is opened: to open a named pipe would wait for ever.
    if !fs::metadata(&absolute)?.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let opened = fs::File::open(&absolute)?;
    let mut sources = Sources::default();
    let id = sources.add(crate::diagnostic::SourceFile {
        path: path.display().to_string(),
        absolute,
        text: String::new(),
    });
    match read_file(&mut sources, id, opened, Wanted::Everything, diags) {
        (_, Some(error)) => Err(error),
        (dataset, None) => Ok(DatasetFile { dataset, sources }),
    }
}

fn read_file(
    sources: &mut Sources,
    id: FileId,
    mut file: fs::File,
    wanted: Wanted<'_>,
    diags: &mut Diagnostics,
) -> (Option<Dataset>, Option<io::Error>) {
    let before = match State::of(&file) {
        Ok(state) => state,
        Err(error) => return (None, Some(error)),
    };
    let dataset = if before.size < LARGE {
        let mut bytes = Vec::new();
        if let Err(error) = (&mut file).take(LARGE).read_to_end(&mut bytes) {
            return (None, Some(error));
        }
        let (text, damage) = decode(&bytes);
        let mut own = Diagnostics::new();
        let dataset = read::dataset(id, &text, wanted, &mut own);
        // Bytes that are no text are no news of what is no table at all.
        if let Some((at, damage)) = damage.filter(|_| dataset.is_some()) {
            let length = text.get(at..).and_then(|rest| rest.chars().next());
            let span = Span::new(id, at..at + length.map_or(0, char::len_utf8));
            own.push(read::damaged(span, damage));
        }
        diags.append(own);
        sources.fill(id, text);
        dataset
    } else {
        let streamed = read::stream(id, &mut file, wanted, diags);
        if let Some(error) = streamed.error {
            return (None, Some(error));
        }
        sources.fill_excerpt(id, streamed.excerpt.text, streamed.excerpt.lines);
        streamed.dataset
    };
    if State::of(&file).is_ok_and(|after| after != before) {
        diags.push(Diagnostic::new(Code::DatasetChanged, Span::new(id, 0..0)));
        return (None, None);
    }
    (dataset, None)
}

/// What changes when a file is written to.
#[derive(Debug, PartialEq, Eq)]
struct State {
    size: u64,
    modified: Option<SystemTime>,
}

impl State {
    fn of(file: &fs::File) -> io::Result<State> {
        let metadata = file.metadata()?;
        Ok(State { size: metadata.len(), modified: metadata.modified().ok() })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn a_file_that_is_written_to_is_another() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"year,value\n2023,1\n").unwrap();
        let opened = fs::File::open(file.path()).unwrap();
        let before = State::of(&opened).unwrap();
        assert_eq!(State::of(&opened).unwrap(), before);
        // What makes `Code::DatasetChanged` of a file that is still being downloaded.
        file.write_all(b"2024,2\n").unwrap();
        assert_ne!(State::of(&opened).unwrap(), before, "{:?}", Code::DatasetChanged);
    }
}
