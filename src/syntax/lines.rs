//! Places in a text by line.

use crate::diagnostic::{FileId, Span};

/// Returns the lines of a text, each with its line break and the byte at which it begins.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = end;
        end += line.len();
        (start, line)
    })
}

/// Returns the line that a byte stands in.
pub(crate) fn line_at(file: FileId, text: &str, at: usize) -> Span {
    let at = text.floor_char_boundary(at);
    let (before, after) = text.split_at(at);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = at + after.find('\n').unwrap_or(after.len());
    Span::new(file, start..end)
}

/// Returns the byte at a line and a column in characters, both counted from 1; the end of
/// the line or of the text for one that is not there.
pub(crate) fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let line = lines.next().unwrap_or_default().trim_end_matches(['\n', '\r']);
    let within = line.char_indices().nth(column.saturating_sub(1));
    before + within.map_or(line.len(), |(at, _)| at)
}
