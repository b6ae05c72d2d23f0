//! Reads a dataset, whatever its encoding and size.
//!
//! The text of an ordinary file is kept, so that findings can show it. Of a large one only
//! the rows are kept that a report uses and that findings point at.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Read as _};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources, Span, Spanned, found};
use crate::evidence::read::{self, Excerpt, SheetText, Wanted};
use crate::evidence::{Dataset, Legend};
use crate::load::files::{Opened, Refusal, open_named};
use crate::load::loader::Loader;
use crate::syntax::conflict::{self, Conflict};
use crate::syntax::decode::decode;
use crate::syntax::xlsx;

/// The size from which the text of a file is not kept, in bytes.
const LARGE: u64 = 4 << 20;

/// So many bytes tell a workbook from a text.
const BEGINNING: u64 = 8;

/// The largest workbook, in bytes. What is cut off is damaged, and said to be.
const LARGEST_WORKBOOK: u64 = 64 << 20;

/// How many files are open at once: a system allows a process some hundreds.
const OPEN: usize = 64;

/// A dataset of the project that is asked for.
pub(super) struct Request<'a> {
    /// The file, from the project's root.
    pub(super) path: String,
    /// Where it is named.
    pub(super) named: Span,
    /// The sheet, if a workbook is named with one.
    pub(super) sheet: Option<&'a Spanned<String>>,
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
    let mut taken = BTreeSet::new();
    for batch in requests.chunks(OPEN) {
        let opened: Vec<Result<(FileId, Opened), Refusal>> =
            batch.iter().map(|request| open(files, &request.path, &mut taken)).collect();
        let read: Vec<Result<ReadDataset, Refusal>> = opened
            .into_par_iter()
            .zip(batch)
            .map(|(opened, request)| {
                let (id, file) = opened?;
                Ok(read_file(id, file, request.sheet, request.wanted)?)
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

/// Opens a file. Each sheet of a workbook has a text of its own, so that a number that is
/// `taken` is not given again.
fn open(
    files: &mut Loader<'_>,
    path: &str,
    taken: &mut BTreeSet<FileId>,
) -> Result<(FileId, Opened), Refusal> {
    let opened = files.open(path)?;
    let id = match files.sources.find(path) {
        Some(id) if !taken.contains(&id) => id,
        _ => files.add(path, String::new()),
    };
    taken.insert(id);
    Ok((id, opened))
}

/// Reads a file wherever it lies, all of it, and adds its text to others. `None` where it
/// can't be read as a dataset. `sheet`: which one of a workbook; the first if none is named.
/// `marks`: what is known of its marks.
pub fn dataset_file(
    path: &Path,
    sheet: Option<&str>,
    marks: &Legend,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> io::Result<Option<Dataset>> {
    let shown = path.display().to_string();
    alone(open_named(path)?, shown, sheet, marks, sources, diags)
}

/// Reads a file that somebody sent, as [`dataset_file`] reads one. `name`: what it is called.
pub fn dataset_bytes(
    name: &str,
    bytes: Arc<[u8]>,
    sheet: Option<&str>,
    marks: &Legend,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> io::Result<Option<Dataset>> {
    let opened = Opened::Bytes(Cursor::new(bytes));
    alone(opened, name.to_owned(), sheet, marks, sources, diags)
}

fn alone(
    opened: Opened,
    path: String,
    sheet: Option<&str>,
    marks: &Legend,
    sources: &mut Sources,
    diags: &mut Diagnostics,
) -> io::Result<Option<Dataset>> {
    let id = sources.add(SourceFile { path, text: String::new() });
    let wanted = Wanted::Selections { any: &[&[]], marks };
    let sheet = sheet.map(|name| Spanned::new(name.to_owned(), Span::new(id, 0..0)));
    let file = read_file(id, opened, sheet.as_ref(), wanted)?;
    Ok(file.into_dataset(sources, diags))
}

/// A file that was read.
struct ReadDataset {
    id: FileId,
    text: DatasetText,
    dataset: Option<Dataset>,
    diags: Diagnostics,
}

/// What is kept of a file's text.
enum DatasetText {
    Whole(String),
    Sheet(SheetText),
    Excerpt(Excerpt),
}

impl ReadDataset {
    /// Adds its text and what was found in it to those of the project.
    fn into_dataset(
        self,
        sources: &mut Sources,
        diags: &mut Diagnostics,
    ) -> Option<Dataset> {
        match self.text {
            DatasetText::Whole(text) => sources.fill(self.id, text),
            DatasetText::Sheet(sheet) => {
                sources.fill_sheet(self.id, sheet.text, sheet.places);
            }
            DatasetText::Excerpt(excerpt) => {
                sources.fill_excerpt(self.id, excerpt.text, excerpt.lines);
            }
        }
        diags.append(self.diags);
        self.dataset
    }
}

fn read_file(
    id: FileId,
    mut file: Opened,
    sheet: Option<&Spanned<String>>,
    wanted: Wanted<'_>,
) -> io::Result<ReadDataset> {
    let before = file.state()?;
    let mut diags = Diagnostics::new();
    let beginning = file.read_up_to(BEGINNING)?;
    let is_workbook = xlsx::may_be_workbook(&beginning);
    let mut whole = Cursor::new(beginning).chain(&mut file);
    if let Some(sheet) = sheet.filter(|_| !is_workbook) {
        diags.push(read::without_sheets(sheet.span));
    }
    let (mut dataset, text) = if is_workbook {
        let mut bytes = Vec::new();
        whole.take(LARGEST_WORKBOOK).read_to_end(&mut bytes)?;
        let read = read::workbook(id, &bytes, sheet, wanted, &mut diags);
        match read {
            Some((text, dataset)) => (dataset, DatasetText::Sheet(text)),
            None => (None, DatasetText::Whole(String::new())),
        }
    } else if before.0 < LARGE {
        let mut bytes = Vec::new();
        whole.take(LARGE).read_to_end(&mut bytes)?;
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
        let streamed = read::stream(id, &mut whole, wanted, &mut diags);
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
    Ok(ReadDataset { id, text, dataset, diags })
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
