//! Lines of a file that findings point at.

use crate::diagnostic::{FileId, Span};

/// What git writes where two versions of a line could not be joined.
const CONFLICT: [&str; 4] = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "];

/// Finds the first line of a conflict that was left in the file.
pub(crate) fn conflict(file: FileId, text: &str) -> Option<Span> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let is_mark = CONFLICT.iter().any(|mark| {
            if mark.ends_with(' ') {
                line.starts_with(mark)
            } else {
                line.trim_end() == *mark
            }
        });
        if is_mark {
            return Some(Span::new(file, start..end));
        }
        start += line.len();
    }
    None
}

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
