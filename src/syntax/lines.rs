//! Lines of a file that findings point at.

use crate::diagnostic::{FileId, Span};

/// Returns the line that a byte stands in.
pub(crate) fn line_at(file: FileId, text: &str, at: usize) -> Span {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (before, after) = text.split_at(at);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = at + after.find('\n').unwrap_or(after.len());
    Span::new(file, start..end)
}
