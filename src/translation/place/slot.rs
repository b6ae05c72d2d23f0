//! Where the text of a segment is in its file, and how it is written there.

use std::collections::VecDeque;
use std::ops::Range;

use crate::model::{SegmentKind, SegmentText};
use crate::translation::place::words::{self, WordsSetting};
use crate::translation::place::written::Written;
use crate::translation::{Segment, SegmentForm};

/// Returns the bytes of a file that hold the text of a segment; `None` if they can't be
/// determined.
pub(super) fn range(segment: &Segment, file: &str) -> Option<Range<usize>> {
    let span = segment.span.range();
    file.get(span.clone())?;
    match segment.form {
        SegmentForm::Prose => Some(span),
        SegmentForm::Toml => (!span.is_empty()).then_some(span),
        SegmentForm::Argument => {
            let before = file.get(..span.start)?.chars().next_back();
            let is_quoted = before.is_some_and(|c| "\"'".contains(c));
            Some(if is_quoted { span.start - 1..span.end + 1 } else { span })
        }
        SegmentForm::ImageText => {
            // The last `](` before the path: the text may have brackets, too.
            let end = file.get(..span.start)?.rfind("](")?;
            Some(image_text(file.get(..end)?)?..end)
        }
        SegmentForm::ImageTitle => {
            let after = file.get(span.end..)?;
            let start = span.end + after.find(['"', '\'', '('])?;
            let open = file.get(start..)?.chars().next()?;
            let close = if open == '(' { ')' } else { open };
            let mut escaped = false;
            for (index, c) in file.get(start + 1..)?.char_indices() {
                match c {
                    _ if escaped => escaped = false,
                    '\\' => escaped = true,
                    c if c == close => return Some(start..start + index + 2),
                    _ => {}
                }
            }
            None
        }
        // A segment does not record where its lines end, so only a single line of code
        // can be found again.
        SegmentForm::Preformatted => {
            let line = segment.text.plain();
            let start = span.start + file.get(span.clone())?.rfind(&line)?;
            let end = start + line.len();
            let begins = file.get(span.start..start)?.contains('\n');
            let is_fenced = file.get(end..span.end)?.contains('\n');
            (begins == is_fenced).then_some(start..end)
        }
    }
}

/// Returns where the text of an image begins that a text ends with: behind the last `![`
/// whose bracket nothing in the text closes.
fn image_text(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (index, c) in text.char_indices().rev() {
        let before = text.get(..index)?;
        let slashes = before.len() - before.trim_end_matches('\\').len();
        match c {
            '[' | ']' if slashes % 2 == 1 => {}
            ']' => open += 1,
            '[' if open > 0 => open -= 1,
            '[' if before.ends_with('!') => return Some(index + 1),
            _ => {}
        }
    }
    None
}

/// Returns the text of a segment as its file would hold it; `None` if it can't.
pub(super) fn write(
    segment: &Segment,
    text: &SegmentText,
    next_line: &str,
    is_in_row: bool,
    written: &Written,
    notes: &mut VecDeque<String>,
) -> Option<String> {
    match segment.form {
        SegmentForm::Prose => {
            let is_caption = segment.kind == SegmentKind::Caption;
            let setting = WordsSetting {
                begins_line: matches!(
                    segment.kind,
                    SegmentKind::Paragraph
                        | SegmentKind::ListItem
                        | SegmentKind::Directive
                        | SegmentKind::Footnote
                ),
                may_close: is_caption || segment.kind == SegmentKind::Heading,
                in_row: is_in_row,
                in_brackets: false,
                // A heading and a table row end with their line.
                next_line: (!is_in_row && segment.kind != SegmentKind::Heading)
                    .then_some(next_line),
            };
            words::markdown(text, setting, written, notes)
        }
        SegmentForm::Toml => words::toml(text),
        SegmentForm::Argument => Some(words::quoted(&words::plain(text)?)),
        SegmentForm::ImageText => {
            let setting = WordsSetting { in_brackets: true, ..WordsSetting::default() };
            // An image's text is an attribute, in which emphasis or links would be lost.
            words::plain(text)?;
            words::markdown(text, setting, written, notes)
        }
        SegmentForm::ImageTitle => {
            // Markdown decodes entities in titles, too.
            Some(words::quoted(&words::plain(text)?).replace('&', "&amp;"))
        }
        SegmentForm::Preformatted => words::plain(text),
    }
}

/// Returns a note's text, which is in brackets within a line.
pub(super) fn write_note(
    text: &SegmentText,
    is_in_row: bool,
    written: &Written,
    notes: &mut VecDeque<String>,
) -> Option<String> {
    let setting =
        WordsSetting { in_row: is_in_row, in_brackets: true, ..WordsSetting::default() };
    words::markdown(text, setting, written, notes)
}
