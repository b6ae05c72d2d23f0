//! Reads a dataset, whatever its encoding and size.
//!
//! The text of an ordinary file is kept, so that findings can show it. Of a large one only
//! the rows are kept that a report uses and that findings point at.

use std::io;
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, FileId, Sources, Span, found};
use crate::evidence::read::{self, Excerpt, Wanted};
use crate::evidence::{Dataset, Legend};
use crate::load::files::{Opened, Refusal, open_named};
use crate::load::loader::Loader;
use crate::syntax::conflict::{self, Conflict};
use crate::syntax::decode::decode;

/// The size from which the text of a file is not kept, in bytes.
const LARGE: u64 = 4 << 20;

/// How many files are open at once: a system allows a process some hundreds.
const OPEN: usize = 64;

/// A dataset of the project that is asked for.
pub(super) struct Request<'a> {
    /// The file, from the project's root.
    pub(super) path: String,
    /// Where it is named.
    pub(super) named: Span,
    /// What is wanted of it.
    pub(super) wanted: Wanted<'a>,
}

/// Reads datasets of the project, and returns them in the order of the requests.
pub(super) fn read(
    files: &mut Loader<'_>,
    requests: &[Request<'_>],
    diags: &mut Diagnostics,
) -> Vec<Option<Dataset>> {
    let mut datasets = Vec::with_capacity(requests.len());
    for batch in requests.chunks(OPEN) {
        let opened: Vec<Result<(FileId, Opened), Refusal>> =
            batch.iter().map(|request| open(files, &request.path)).collect();
        let read: Vec<Result<File, Refusal>> = opened
            .into_par_iter()
            .zip(batch)
            .map(|(opened, request)| {
                let (id, file) = opened?;
                Ok(read_file(id, file, request.wanted)?)
            })
            .collect();
        for (file, request) in read.into_iter().zip(batch) {
            datasets.push(match file {
                Ok(file) => file.into_dataset(&mut files.sources, diags),
                Err(refusal) => {
                    files.refuse(&request.path, Some(request.named), &refusal, diags);
                    None
                }
            });
        }
    }
    datasets
}

fn open(files: &mut Loader<'_>, path: &str) -> Result<(FileId, Opened), Refusal> {
    let opened = files.open(path)?;
    let id = match files.sources.find(path) {
        Some(id) => id,
        None => files.add(path, String::new()),
    };
    Ok((id, opened))
}

/// Reads a file wherever it lies, all of it, and adds its text to others. `None` where it
/// can't be read as a dataset. `marks`: what is known of its marks.
pub fn dataset_file(
    path: &Path,
    marks: &Legend,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> io::Result<Option<Dataset>> {
    let opened = open_named(path)?;
    let id = sources.add(crate::diagnostic::SourceFile {
        path: path.display().to_string(),
        text: String::new(),
    });
    let wanted = Wanted::Selections { any: &[&[]], marks };
    let file = read_file(id, opened, wanted)?;
    Ok(file.into_dataset(sources, diags))
}

/// A file that was read.
struct File {
    id: FileId,
    text: DatasetText,
    dataset: Option<Dataset>,
    diags: Diagnostics,
}

/// What is kept of a file's text.
enum DatasetText {
    Whole(String),
    Excerpt(Excerpt),
}

impl File {
    /// Adds its text and what was found in it to those of the project.
    fn into_dataset(
        self,
        sources: &mut Sources,
        diags: &mut Diagnostics,
    ) -> Option<Dataset> {
        match self.text {
            DatasetText::Whole(text) => sources.fill(self.id, text),
            DatasetText::Excerpt(excerpt) => {
                sources.fill_excerpt(self.id, excerpt.text, excerpt.lines);
            }
        }
        diags.append(self.diags);
        self.dataset
    }
}

fn read_file(id: FileId, mut file: Opened, wanted: Wanted<'_>) -> io::Result<File> {
    let before = file.state()?;
    let mut diags = Diagnostics::new();
    let (mut dataset, text) = if before.0 < LARGE {
        let bytes = file.read_up_to(LARGE)?;
        let (mut text, damage) = decode(&bytes);
        let conflicts = conflict::find(&text);
        for conflict in &conflicts {
            diags.push(conflict::finding(id, conflict, found::Conflict::Text));
        }
        // A figure of one version may be the wrong one.
        let dataset = match conflicts.as_slice() {
            [] => read::dataset(id, &text, wanted, &mut diags),
            _ => None,
        };
        // Bytes that are no text are no news of what is no table at all.
        if let Some((at, damage)) = damage.filter(|_| dataset.is_some()) {
            let length = text.get(at..).and_then(|rest| rest.chars().next());
            let span = Span::new(id, at..at + length.map_or(0, char::len_utf8));
            diags.push(read::damaged(span, damage));
        }
        // What is confidential is not kept, so that no finding shows the line it stands in.
        read::hide(&mut text, dataset.as_ref().map_or(&[], Dataset::hidden));
        (dataset, DatasetText::Whole(text))
    } else {
        let streamed = read::stream(id, &mut file, wanted, &mut diags);
        if let Some(error) = streamed.error {
            return Err(error);
        }
        // The rows with the marks are too short, so they are among those that were kept.
        let conflicts = conflict::find(&streamed.excerpt.text);
        for conflict in &conflicts {
            diags.push(conflict::finding(
                id,
                &numbered(conflict, &streamed.excerpt),
                found::Conflict::Text,
            ));
        }
        let dataset = streamed.dataset.filter(|_| conflicts.is_empty());
        (dataset, DatasetText::Excerpt(streamed.excerpt))
    };
    if file.state().is_ok_and(|after| after != before) {
        diags.push(found::DatasetChanged.at(Span::new(id, 0..0)));
        dataset = None;
    }
    Ok(File { id, text, dataset, diags })
}

/// Returns a conflict in the kept rows of a file with the lines that they have in the file.
fn numbered(conflict: &Conflict, excerpt: &Excerpt) -> Conflict {
    let line = |at: usize| {
        let kept = excerpt.lines.partition_point(|(begin, _)| *begin <= at);
        kept.checked_sub(1).map_or(1, |kept| excerpt.lines[kept].1)
    };
    let last = excerpt.text.get(..conflict.range.end).and_then(|text| text.rfind('\n'));
    conflict.with_lines((line(conflict.range.start), line(last.map_or(0, |end| end + 1))))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn a_file_that_is_written_to_is_another() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"year,value\n2023,1\n").unwrap();
        let opened = open_named(file.path()).unwrap();
        let before = opened.state().unwrap();
        assert_eq!(opened.state().unwrap(), before);
        // What makes `Code::DatasetChanged` of a file that is still being downloaded.
        file.write_all(b"2024,2\n").unwrap();
        assert_ne!(opened.state().unwrap(), before, "{:?}", Code::DatasetChanged);
    }
}
