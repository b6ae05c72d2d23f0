//! The text of a file after its fixes.

use std::ops::Range;

use crate::diagnostic::{FileId, Fix, Sources, Span};
use crate::edit::fix::Applied;

/// A file's text after its fixes.
#[derive(Debug)]
pub(super) struct FixedText<'f> {
    pub(super) file: FileId,
    pub(super) text: String,
    /// Each change, ascending, with the place of its replacement in the new text.
    pub(super) changes: Vec<(&'f Applied, Range<usize>)>,
}

impl<'f> FixedText<'f> {
    /// Returns the files that change. The changes are sorted and do not overlap.
    pub(super) fn of_files(applied: &'f [Applied], sources: &Sources) -> Vec<Self> {
        let of_file = |list: &'f [Applied]| {
            let file = list.first()?.fix.span.file;
            Some(FixedText::new(file, list, &sources.file(file).text))
        };
        applied
            .chunk_by(|a, b| a.fix.span.file == b.fix.span.file)
            .filter_map(of_file)
            .collect()
    }

    fn new(file: FileId, applied: &'f [Applied], former: &str) -> Self {
        let mut text = String::with_capacity(former.len());
        let mut changes = Vec::with_capacity(applied.len());
        let mut rest = 0;
        for change in applied {
            let Fix { span, replacement, .. } = &change.fix;
            let range = span.range();
            text.push_str(former.get(rest..range.start).unwrap_or_default());
            let start = text.len();
            text.push_str(replacement);
            changes.push((change, start..text.len()));
            rest = range.end;
        }
        text.push_str(former.get(rest..).unwrap_or_default());
        FixedText { file, text, changes }
    }

    /// Returns where a span of the former text stands in the new one. One that begins or
    /// ends within what was replaced takes in the replacement.
    pub(super) fn moved(&self, span: Span) -> Range<usize> {
        self.place(span.range().start, |new| new.start)
            ..self.place(span.range().end, |new| new.end)
    }

    fn place(&self, offset: usize, within: impl Fn(&Range<usize>) -> usize) -> usize {
        // The ends of the last change before the place, in the former text and in the new.
        let mut last = (0, 0);
        for (applied, new) in &self.changes {
            let former = applied.fix.span.range();
            if offset <= former.start {
                break;
            }
            if offset < former.end {
                return within(new);
            }
            last = (former.end, new.end);
        }
        last.1 + (offset - last.0)
    }
}
