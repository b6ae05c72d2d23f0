//! What is known while a chapter is read, and where comrak's nodes are in it.

use std::collections::BTreeMap;
use std::ops::Range;

use comrak::nodes::{LineColumn, Node};

use super::footnotes::Notes;
use super::placeholder::{self, Parsed};
use super::{Body, MAX_DEPTH, Masked};
use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{Diagnostics, FileId, Span, Spanned};

/// The state of reading one chapter. All ranges are bytes of its body.
pub(super) struct ChapterReader<'a, 'd> {
    pub(super) masked: &'a Masked<'a>,
    pub(super) notes: Notes<'a>,
    pub(super) diags: &'d mut Diagnostics,
    /// The level of the last heading.
    pub(super) level: u8,
    /// The anchor of the last image, if it had one.
    pub(super) image_anchor: Option<Spanned<String>>,
    /// The captions of images that are not known to stand alone in their paragraphs.
    pub(super) captions: Vec<Spanned<String>>,
    /// Where the last block ends that looks like markup of each kind, and its sign.
    pub(super) likenesses: BTreeMap<Lookalike, (usize, String)>,
    /// Where the text is nested too deeply, once that is known.
    pub(super) too_deep: Option<Range<usize>>,
    /// Whether what is read is the text of a footnote.
    pub(super) is_in_note: bool,
    depth: usize,
    file: FileId,
    base: usize,
    lines: Vec<usize>,
    placeholders: BTreeMap<usize, Option<Parsed>>,
    /// Placeholders that mean nothing.
    pub(super) unread: Vec<Span>,
}

impl<'a, 'd> ChapterReader<'a, 'd> {
    /// Returns a reader of a body that begins at byte `base` of its file.
    pub(super) fn new(
        file: FileId,
        base: usize,
        masked: &'a Masked<'a>,
        diags: &'d mut Diagnostics,
    ) -> Self {
        ChapterReader {
            masked,
            notes: Notes::default(),
            diags,
            level: 1,
            image_anchor: None,
            captions: Vec::new(),
            likenesses: BTreeMap::new(),
            too_deep: None,
            is_in_note: false,
            depth: 0,
            file,
            base,
            lines: line_starts(&masked.text),
            placeholders: BTreeMap::new(),
            unread: Vec::new(),
        }
    }

    /// Converts the whole document.
    pub(super) fn document(&mut self, root: Node<'a>) -> Body {
        self.notes.take_inline(root);
        self.notes.take_names(root);
        let mut blocks = Vec::new();
        self.blocks(root, &mut blocks);
        let footnotes = self.finish_notes();
        self.find_unprinted(root);
        // Footnotes may have been read before or after the text around their marks.
        let mut unread = std::mem::take(&mut self.unread);
        unread.sort_unstable_by_key(|span| span.start);
        Body { blocks, footnotes, unread, misread: Vec::new() }
    }

    /// Returns the place of a range of the body in the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    /// Returns the range of the body of a place in the file.
    pub(super) fn body_range(&self, span: Span) -> Range<usize> {
        let range = span.range();
        range.start.saturating_sub(self.base)..range.end.saturating_sub(self.base)
    }

    /// Returns the masked text of a range, or nothing if it does not lie between
    /// characters.
    pub(super) fn masked(&self, range: Range<usize>) -> &'a str {
        self.masked.text.get(range).unwrap_or("")
    }

    /// Returns what the author wrote in a range.
    pub(super) fn source(&self, range: Range<usize>) -> &'a str {
        self.masked.original.get(range).unwrap_or("")
    }

    /// Returns where a node is, as comrak says; never beyond the body and always
    /// between characters.
    pub(super) fn range(&self, node: Node<'_>) -> Range<usize> {
        let place = node.data().sourcepos;
        let text = &self.masked.text;
        let start = text.floor_char_boundary(self.offset(place.start).saturating_sub(1));
        let end = text.ceil_char_boundary(self.offset(place.end));
        start..end.max(start)
    }

    /// Returns where a block is, without the blanks after it.
    pub(super) fn block_range(&self, node: Node<'_>) -> Range<usize> {
        let mut range = self.range(node);
        let place = node.data().sourcepos;
        if place.end <= place.start {
            // If a directive's fence closes a list, comrak does not know where the last
            // paragraph of the list ends, but it knows where the text inside ends.
            let last = std::iter::successors(node.last_child(), |last| last.last_child());
            let end = last.map(|last| self.range(last).end).max();
            range.end = range.end.max(end.unwrap_or(0));
        }
        let length = self.masked(range.clone()).trim_end().len();
        range.start..range.start + length
    }

    /// Returns the start of the line in which a node begins.
    pub(super) fn first_line(&self, node: Node<'_>) -> Range<usize> {
        let start = self.range(node).start;
        let rest = self.masked(start..self.masked.text.len());
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        start..start + length
    }

    fn offset(&self, place: LineColumn) -> usize {
        let line = self.lines.get(place.line.saturating_sub(1));
        let offset = line.map_or(self.masked.text.len(), |start| start + place.column);
        offset.min(self.masked.text.len())
    }

    /// Runs a step one level further in, unless that is too deep.
    pub(super) fn deeper(&mut self, node: Node<'a>, step: impl FnOnce(&mut Self)) {
        // The first place is enough: the whole text is refused.
        if self.depth == MAX_DEPTH {
            let line = self.first_line(node);
            self.too_deep.get_or_insert(line);
        }
        if self.too_deep.is_none() {
            self.depth += 1;
            step(self);
            self.depth -= 1;
        }
    }

    /// Returns what a placeholder means. Its findings are reported once, however often it
    /// is asked for.
    pub(super) fn placeholder(&mut self, place: &Range<usize>) -> Option<Parsed> {
        if let Some(parsed) = self.placeholders.get(&place.start) {
            return parsed.clone();
        }
        let source = self.source(place.clone());
        let at = self.base + place.start;
        let parsed = placeholder::parse(self.file, source, at, self.diags);
        if parsed.is_none() {
            let span = self.span(place);
            self.unread.push(span);
        }
        self.placeholders.insert(place.start, parsed.clone());
        parsed
    }
}

/// Returns where each line begins; comrak ends a line at `\n`, `\r` and `\r\n`.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            starts.push(at + 1);
        }
    }
    starts
}
