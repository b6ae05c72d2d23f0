//! Where findings about a dataset point: into its text, or into the rows kept of it.

use std::ops::Range;

use crate::diagnostic::{FileId, Span};
use crate::evidence::read::rows::Row;

/// Where the text goes that findings point into.
#[derive(Debug)]
pub(super) struct Places {
    file: FileId,
    excerpt: Option<Excerpt>,
}

/// The rows of a file that were kept.
#[derive(Debug, Default)]
pub struct Excerpt {
    /// The rows, each on its line.
    pub text: String,
    /// At which byte each begins, and its line in the file.
    pub lines: Vec<(usize, usize)>,
    /// Where the row kept last begins, in the file and here.
    last: Option<(usize, usize)>,
}

impl Places {
    /// Places in the whole text, which somebody else keeps.
    pub(super) fn in_whole(file: FileId) -> Self {
        Places { file, excerpt: None }
    }

    /// Places in an excerpt that is put together from the rows that are asked for.
    pub(super) fn in_excerpt(file: FileId) -> Self {
        Places { file, excerpt: Some(Excerpt::default()) }
    }

    /// Returns the span of a part of a row.
    pub(super) fn span(&mut self, row: &Row<'_>, part: Range<usize>) -> Span {
        let start = match &mut self.excerpt {
            None => row.offset,
            Some(excerpt) => excerpt.keep(row),
        };
        Span::new(self.file, start + part.start..start + part.end)
    }

    /// Returns the span of a cell.
    pub(super) fn cell(&mut self, row: &Row<'_>, cell: usize) -> Span {
        self.span(row, row.place(cell))
    }

    /// Returns the span of a whole row.
    pub(super) fn row(&mut self, row: &Row<'_>) -> Span {
        self.span(row, 0..row.raw.len())
    }

    /// Returns the beginning of the file.
    pub(super) fn beginning(&self) -> Span {
        Span::new(self.file, 0..0)
    }

    /// Returns what was kept.
    pub(super) fn into_excerpt(self) -> Excerpt {
        self.excerpt.unwrap_or_default()
    }
}

impl Excerpt {
    fn keep(&mut self, row: &Row<'_>) -> usize {
        if let Some((offset, start)) = self.last
            && offset == row.offset
        {
            return start;
        }
        let start = self.text.len();
        self.text.push_str(row.raw);
        self.text.push('\n');
        self.lines.push((start, row.line));
        self.last = Some((row.offset, start));
        start
    }
}
