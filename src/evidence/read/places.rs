//! Where findings about a dataset point: into its text, or into the rows kept of it.

use std::ops::Range;

use crate::diagnostic::{FileId, Span};
use crate::syntax::csv::Row;

/// Where the text goes that findings point into.
#[derive(Debug)]
pub(super) struct Places {
    file: FileId,
    excerpt: Option<Excerpt>,
    /// The parts of the whole text or the excerpt that may not be shown.
    hidden: Vec<Range<usize>>,
}

/// The replacement of each digit that must not be shown.
const HIDDEN: u8 = b'*';

/// Takes the digits out of parts of a text.
pub fn hide(text: &mut String, parts: &[Range<usize>]) {
    if parts.is_empty() {
        return;
    }
    let mut bytes = std::mem::take(text).into_bytes();
    for part in parts {
        for byte in bytes.get_mut(part.clone()).unwrap_or_default() {
            if byte.is_ascii_digit() {
                *byte = HIDDEN;
            }
        }
    }
    // Only ASCII characters were replaced by another, so the text is still valid.
    *text = String::from_utf8(bytes).unwrap_or_default();
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
        Places { file, excerpt: None, hidden: Vec::new() }
    }

    /// Places in an excerpt that is put together from the rows that are asked for.
    pub(super) fn in_excerpt(file: FileId) -> Self {
        Places { file, excerpt: Some(Excerpt::default()), hidden: Vec::new() }
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

    /// Hides all figures of a row.
    pub(super) fn hide_row(&mut self, row: &Row<'_>) {
        let span = self.row(row);
        self.hide_span(span);
    }

    /// Returns whether all rows are kept, wanted or not.
    pub(super) fn are_in_whole(&self) -> bool {
        self.excerpt.is_none()
    }

    /// Hides what a cell holds from whoever reads findings.
    pub(super) fn hide(&mut self, row: &Row<'_>, cell: usize) {
        let span = self.cell(row, cell);
        self.hide_span(span);
    }

    /// Hides what a kept cell holds.
    pub(super) fn hide_span(&mut self, span: Span) {
        self.hidden.push(span.range());
    }

    /// Returns the parts of the whole text that may not be shown; an excerpt is without them.
    pub(super) fn hidden(&self) -> Vec<Range<usize>> {
        if self.excerpt.is_none() { self.hidden.clone() } else { Vec::new() }
    }

    /// Returns the beginning of the file.
    pub(super) fn beginning(&self) -> Span {
        Span::new(self.file, 0..0)
    }

    /// Returns what was kept.
    pub(super) fn into_excerpt(self) -> Excerpt {
        let mut excerpt = self.excerpt.unwrap_or_default();
        hide(&mut excerpt.text, &self.hidden);
        excerpt
    }
}

impl Excerpt {
    fn keep(&mut self, row: &Row<'_>) -> usize {
        // Several findings may point at one row, which is kept once.
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
