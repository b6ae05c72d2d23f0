//! Runs of text within a block.

use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::comment::is_comment;
use super::line::{LineBuilder, Run};
use super::lookalike::Likeness;
use super::mask::{Piece, prose};
use super::placeholder::Parsed;
use super::reader::ChapterReader;
use crate::diagnostic::found::{self, Lookalike};
use crate::model::{Inline, InlineKind};

impl<'a> ChapterReader<'a, '_> {
    /// Reads the text of a block.
    pub(super) fn run(&mut self, node: Node<'a>, mut line: LineBuilder) -> Run {
        let mut inlines = Vec::new();
        let block = line.at..line.end;
        self.children(node, &mut line, &mut inlines);
        trim_end(&mut inlines);
        inlines.shrink_to_fit();
        self.check_for_broken(&inlines, &block);
        Run { inlines, anchor: line.anchor }
    }

    pub(super) fn children(
        &mut self,
        node: Node<'a>,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let from = out.len();
        self.deeper(node, |reader| {
            for child in node.children() {
                reader.inline(child, line, out);
            }
            reader.join_foreign(out, from);
        });
    }

    fn inline(&mut self, node: Node<'a>, line: &mut LineBuilder, out: &mut Vec<Inline>) {
        let data = node.data();
        match &data.value {
            NodeValue::Text(text) => self.text(node, text, line, out),
            NodeValue::SoftBreak => {
                self.line_break(node, InlineKind::SoftBreak, line, out);
            }
            NodeValue::LineBreak => {
                self.line_break(node, InlineKind::LineBreak, line, out);
            }
            NodeValue::Code(code) => {
                let range = self.code_range(node, code.num_backticks, line);
                let text = self.masked.verbatim(&code.literal);
                self.push(InlineKind::Code(text), range, line, out);
            }
            NodeValue::HtmlInline(html) => {
                let range = self.locate(node, html, line);
                if is_comment(html) {
                    return self.comment(&range, line, out);
                }
                self.find_html(html, &range);
                line.pass(range.end);
                let text = self.masked.verbatim(html);
                self.push_text(&text, &range, out);
            }
            NodeValue::Emph => self.styled(node, 1, InlineKind::Emphasis, line, out),
            NodeValue::Strong => self.styled(node, 2, InlineKind::Strong, line, out),
            NodeValue::Strikethrough => self.struck(node, line, out),
            NodeValue::Link(link) => self.link(node, link, line, out),
            NodeValue::Image(link) => self.image(node, link, line, out),
            NodeValue::FootnoteReference(note) => {
                self.footnote_mark(node, &note.name, line, out);
            }
            _ => self.children(node, line, out),
        }
    }

    /// Adds a run that is not text.
    pub(super) fn push(
        &mut self,
        kind: InlineKind,
        range: Range<usize>,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        line.pass(range.end);
        let span = self.span(&range);
        out.push(Inline { kind, span });
    }

    /// Adds text to the text before it.
    fn push_text(&self, text: &str, range: &Range<usize>, out: &mut Vec<Inline>) {
        let span = self.span(range);
        match out.last_mut() {
            Some(Inline { kind: InlineKind::Text(last), span: whole }) => {
                last.push_str(text);
                whole.end = whole.end.max(span.end);
            }
            _ if text.is_empty() => {}
            _ => out.push(Inline { kind: InlineKind::Text(text.to_owned()), span }),
        }
    }

    fn line_break(
        &mut self,
        node: Node<'a>,
        kind: InlineKind,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let rest = self.masked(line.at..line.end.max(line.at));
        let range = match rest.find(['\n', '\r']) {
            Some(found) => {
                let start = line.at + found;
                let rest = self.masked(start..self.masked.text.len());
                start..start + if rest.starts_with("\r\n") { 2 } else { 1 }
            }
            None => self.guess(node, line),
        };
        // An anchor on a line of its own is still at the start.
        let fresh = line.fresh;
        line.pass(range.end);
        line.fresh = fresh;
        if !fresh {
            let span = self.span(&range);
            out.push(Inline { kind, span });
        }
    }

    fn code_range(
        &self,
        node: Node<'a>,
        ticks: usize,
        line: &LineBuilder,
    ) -> Range<usize> {
        let fence = "`".repeat(ticks);
        let start = self.locate_mark(node, &fence, line);
        let mut at = start + ticks;
        let text = self.masked(at.min(line.end)..line.end);
        let mut rest = text;
        while let Some(found) = rest.find('`') {
            let run = rest.bytes().skip(found).take_while(|byte| *byte == b'`').count();
            at += found + run;
            if run == ticks {
                return start..at;
            }
            rest = rest.get(found + run..).unwrap_or("");
        }
        self.guess(node, line)
    }

    /// Reads text between `~~`. Between single signs it stays what it is: `H~2~O` of other
    /// programs must not become a number that is struck through.
    fn struck(&mut self, node: Node<'a>, line: &mut LineBuilder, out: &mut Vec<Inline>) {
        let start = self.locate_mark(node, "~", line);
        if self.masked(start..line.end.max(start)).starts_with("~~") {
            return self.styled(node, 2, InlineKind::Struck, line, out);
        }
        self.push_text("~", &(start..start + 1), out);
        line.pass(start + 1);
        self.children(node, line, out);
        let end = self.locate_mark(node, "~", line).max(line.at);
        self.push_text("~", &(end..end + 1), out);
        line.pass(end + 1);
        let (place, example) = (start..end + 1, String::new());
        let found = Likeness { kind: Lookalike::Script, place, example };
        self.find_likeness(found, &(start..end + 1));
    }

    fn styled(
        &mut self,
        node: Node<'a>,
        marks: usize,
        kind: fn(Vec<Inline>) -> InlineKind,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let guess = self.guess(node, line);
        let mut inlines = Vec::new();
        self.children(node, line, &mut inlines);
        let range = match (inlines.first(), inlines.last()) {
            (Some(first), Some(last)) => {
                let inner =
                    self.body_range(first.span).start..self.body_range(last.span).end;
                self.with_marks(inner, marks)
            }
            _ => guess,
        };
        if inlines.is_empty() {
            return line.pass(range.end);
        }
        inlines.shrink_to_fit();
        self.push(kind(inlines), range, line, out);
    }

    /// Widens a range by the marks of emphasis around it.
    fn with_marks(&self, inner: Range<usize>, marks: usize) -> Range<usize> {
        let bytes = self.masked.text.as_bytes();
        let is_mark = |at: usize| bytes.get(at).is_some_and(|byte| b"*_~".contains(byte));
        let Range { mut start, mut end } = inner;
        for _ in 0..marks {
            if start > 0 && is_mark(start - 1) {
                start -= 1;
            }
            if is_mark(end) {
                end += 1;
            }
        }
        start..end
    }

    fn footnote_mark(
        &mut self,
        node: Node<'a>,
        name: &str,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        if let Some(text) = self.notes.inline_text(name) {
            let start = self.locate_mark(node, "^[", line);
            let end = self.closing_bracket(start + 2, line.end);
            let within = start + 2..end.saturating_sub(1).max(start + 2);
            let inner = LineBuilder::in_place(within);
            self.find_nested_note(&(start..end));
            let is_nested = std::mem::replace(&mut self.is_in_note, true);
            let inlines = self.run(text, inner).inlines;
            self.is_in_note = is_nested;
            return self.push(InlineKind::InlineFootnote(inlines), start..end, line, out);
        }
        let start = self.locate_mark(node, "[^", line);
        let rest = self.masked(start..line.end.max(start));
        let length = rest.find(']').map_or(rest.len(), |found| found + 1);
        self.find_nested_note(&(start..start + length));
        let name = self.notes.mark(&self.masked.verbatim(name));
        self.push(InlineKind::FootnoteMark(name), start..start + length, line, out);
    }

    /// Returns the end of what a bracket encloses, as comrak finds it.
    fn closing_bracket(&self, from: usize, limit: usize) -> usize {
        let mut depth = 1;
        let mut escaped = false;
        for (index, c) in self.masked(from.min(limit)..limit).char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return from + index + 1;
            }
        }
        limit.max(from)
    }

    fn text(
        &mut self,
        node: Node<'a>,
        text: &str,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let range = self.locate(node, text, line);
        let exact = self.masked(range.clone()) == text;
        let pieces = self.masked.pieces(text);
        let mut at = range.start;
        for (index, (offset, piece)) in pieces.iter().enumerate() {
            let start = if exact { range.start + offset } else { at };
            let next = pieces.get(index + 1).map(|(offset, piece)| match piece {
                Piece::Placeholder(place) => place.start,
                _ if exact => range.start + offset,
                _ => at,
            });
            let end = next.unwrap_or(range.end).max(start);
            match piece {
                Piece::Text(text) => {
                    // The blank between an anchor and its text is not printed.
                    let starts = line.fresh && line.anchor.is_some();
                    let kept = if starts { text.trim_start() } else { text };
                    let start = (start + text.len() - kept.len()).min(end);
                    if !kept.is_empty() {
                        line.fresh = false;
                        self.push_text(&prose(kept), &(start..end), out);
                    }
                }
                Piece::Literal => {
                    line.fresh = false;
                    self.push_text("{{", &(start..end), out);
                }
                Piece::Unclosed => {
                    line.fresh = false;
                    self.unclosed(start..range.end);
                    self.push_text("{{", &(start..end), out);
                }
                Piece::Placeholder(place) => self.put_placeholder(place, line, out),
            }
            at = match piece {
                Piece::Placeholder(place) => place.end,
                _ => end,
            };
        }
        let fresh = line.fresh;
        line.pass(range.end.max(at));
        line.fresh = fresh;
        self.undefined_footnotes(&range);
        self.comment_marks(text, &range);
    }

    fn put_placeholder(
        &mut self,
        place: &Range<usize>,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let parsed = self.placeholder(place);
        let reason = match parsed {
            Some(Parsed::Inline(placeholder)) => {
                return self.push(
                    InlineKind::Placeholder(placeholder),
                    place.clone(),
                    line,
                    out,
                );
            }
            Some(Parsed::Anchor(anchor))
                if line.fresh && line.may_anchor && line.anchor.is_none() =>
            {
                line.anchor = Some(anchor);
                return;
            }
            Some(Parsed::Anchor(_)) => found::WrongPlace::Start,
            Some(Parsed::Block(..)) => found::WrongPlace::Alone,
            // There is a finding already; the draft shows the source of the placeholder.
            None => return self.put_source(place, line, out),
        };
        self.find_place(place, reason);
        self.put_source(place, line, out);
    }

    fn put_source(
        &mut self,
        place: &Range<usize>,
        line: &mut LineBuilder,
        out: &mut Vec<Inline>,
    ) {
        let source = prose(self.source(place.clone()));
        line.pass(place.end);
        self.push_text(&source, place, out);
    }

    /// Adds the finding that a placeholder is in a wrong place.
    pub(super) fn find_place(&mut self, place: &Range<usize>, reason: found::WrongPlace) {
        if let Some(parsed) = self.placeholder(place) {
            self.diags.push(
                found::PlaceholderPlace { placeholder: parsed.name(), reason }
                    .at(self.span(place)),
            );
        }
    }

    /// Finds `[^name]` in text: comrak leaves a mark without its text as it is.
    fn undefined_footnotes(&mut self, range: &Range<usize>) {
        let text = self.masked(range.clone());
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find("[^")) {
            let start = at + found;
            at = start + 2;
            let before = text.get(..start).unwrap_or("");
            let escaped =
                before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            let rest = text.get(at..).unwrap_or("");
            let Some(length) =
                rest.find(|c: char| c == ']' || c == '[' || c.is_whitespace())
            else {
                return;
            };
            let closed = rest.get(length..).is_some_and(|rest| rest.starts_with(']'));
            if closed && length > 0 && !escaped {
                let place = range.start + start..range.start + at + length + 1;
                let name = self.masked.verbatim(rest.get(..length).unwrap_or(""));
                self.diags
                    .push(found::UndefinedFootnote { name: &name }.at(self.span(&place)));
            }
        }
    }
}

/// Removes blanks at the end of a block's text, which a placeholder may have hidden.
fn trim_end(inlines: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = inlines.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            inlines.pop();
        }
    }
}
