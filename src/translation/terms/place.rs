//! Where words of a segment stand in the author's file.

use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::model::{CodeRole, SegmentPart};
use crate::translation::Segment;
use crate::translation::terms::OBJECT;

/// Returns where a part of a segment's [`flat`](super::flat) text was written. The file
/// may write it otherwise, with marks of emphasis or in several lines; the place of the
/// whole segment is given where it can't be followed.
pub fn place(segment: &Segment, part: &Range<usize>, sources: &Sources) -> Span {
    let written = sources.slice(segment.span);
    // Goes through both, word by word. Between two words of the segment stand only
    // blanks and marks in the file, so the next place where a word is found is its own.
    let (mut at, mut cursor) = (0, 0);
    let mut found: Option<Range<usize>> = None;
    for own in &segment.text.parts {
        let text = match own {
            SegmentPart::Text(text) => text,
            SegmentPart::Code(code) => {
                if let Some(start) = find(written, cursor, &code.data) {
                    cursor = start + code.data.len();
                }
                if code.role == CodeRole::Alone {
                    at += OBJECT.len_utf8();
                }
                continue;
            }
        };
        for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
            let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            let range = at..at + letters.len();
            at += word.len();
            let Some(start) =
                find(written, cursor, letters).filter(|_| !letters.is_empty())
            else {
                continue;
            };
            cursor = start + letters.len();
            if range.start < part.end && part.start < range.end {
                let start = found.map_or(start, |found| found.start);
                found = Some(start..cursor);
            }
        }
    }
    let Some(found) = found else { return segment.span };
    let start = segment.span.range().start;
    Span::new(segment.span.file, start + found.start..start + found.end)
}

fn find(text: &str, from: usize, wanted: &str) -> Option<usize> {
    Some(from + text.get(from..)?.find(wanted)?)
}
