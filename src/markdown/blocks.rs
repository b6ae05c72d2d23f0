//! Blocks: paragraphs, headings, lists, quotations, code.

use std::ops::Range;

use comrak::nodes::{ListType, Node, NodeList, NodeValue};

use super::attributes::{self, Attributes};
use super::comment::{after_comments, is_comment, outside_comments};
use super::dialect::task_box;
use super::line::{LineBuilder, Run};
use super::lookalike::Likeness;
use super::mask::Piece;
use super::placeholder::Parsed;
use super::reader::ChapterReader;
use crate::diagnostic::found::{Lookalike, WrongAttribute};
use crate::diagnostic::{Spanned, found};
use crate::model::{Block, BlockKind, Inline, InlineKind, List, ListItem};

impl<'a> ChapterReader<'a, '_> {
    /// Converts the children of a node that holds blocks.
    pub(super) fn blocks(&mut self, parent: Node<'a>, out: &mut Vec<Block>) {
        self.join_paragraphs(parent);
        self.deeper(parent, |reader| {
            for child in parent.children() {
                reader.block(child, out);
            }
        });
    }

    fn block(&mut self, node: Node<'a>, out: &mut Vec<Block>) {
        let data = node.data();
        let kind = match &data.value {
            NodeValue::Paragraph => return self.paragraph(node, out),
            NodeValue::Heading(heading) => return self.heading(node, heading.level, out),
            NodeValue::Table(table) => return self.table(node, table, out),
            NodeValue::BlockDirective(directive) => {
                return self.directive(node, directive.fence_length, out);
            }
            NodeValue::FootnoteDefinition(definition) => {
                return self.footnote(node, &definition.name);
            }
            NodeValue::List(list) => BlockKind::List(self.list(node, list)),
            NodeValue::BlockQuote => {
                let mut blocks = Vec::new();
                self.blocks(node, &mut blocks);
                BlockKind::Quote(blocks)
            }
            NodeValue::CodeBlock(code) => {
                if !code.fenced {
                    self.find_indented(node, &code.literal);
                }
                let code = self.masked.verbatim(&code.literal);
                BlockKind::Code(code.strip_suffix('\n').unwrap_or(&code).to_owned())
            }
            NodeValue::HtmlBlock(html) => match after_comments(&html.literal) {
                Some("") => return self.nested_comments(&self.block_range(node)),
                Some(rest) => {
                    let range = self.block_range(node);
                    self.nested_comments(&range);
                    let kind = found::Html::Behind;
                    self.diags.push(found::RawHtml { kind }.at(self.span(&range)));
                    self.html_lines(&range, rest)
                }
                None => {
                    let range = self.block_range(node);
                    self.find_html(&html.literal, &range);
                    self.html_lines(&range, &html.literal)
                }
            },
            NodeValue::ThematicBreak => BlockKind::Rule,
            // The content of nodes that a later comrak may add is kept.
            _ => return self.blocks(node, out),
        };
        let range = self.block_range(node);
        self.push_block(kind, None, range, out);
    }

    /// Adds a block; it reaches at least as far as what it holds.
    pub(super) fn push_block(
        &self,
        kind: BlockKind,
        anchor: Option<Spanned<String>>,
        range: Range<usize>,
        out: &mut Vec<Block>,
    ) {
        let mut block = Block { kind, anchor, span: self.span(&range) };
        // For comrak a block may end before its content does.
        let held = if let BlockKind::List(list) = &block.kind {
            list.items.last().map(|item| item.span.end)
        } else {
            block
                .inner()
                .last()
                .and_then(|blocks| blocks.last())
                .map(|last| last.span.end)
        };
        block.span.end = block.span.end.max(held.unwrap_or(0));
        out.push(block);
    }

    fn list(&mut self, node: Node<'a>, list: &NodeList) -> List {
        let start = match list.list_type {
            ListType::Ordered => Some(list.start as u64),
            ListType::Bullet => None,
        };
        let mut items = Vec::new();
        if start.is_some() {
            self.check_numbers(node, list.start);
        }
        self.check_tasks(node);
        self.deeper(node, |reader| {
            for item in node.children() {
                let mut blocks = Vec::new();
                reader.blocks(item, &mut blocks);
                let mut span = reader.span(&reader.block_range(item));
                span.end = span.end.max(blocks.last().map_or(0, |block| block.span.end));
                items.push(ListItem { blocks, span });
            }
        });
        List { start, tight: list.tight, items }
    }

    /// Adds the finding that indented text is shown as code: a word processor indents the
    /// first line of each paragraph.
    fn find_indented(&mut self, node: Node<'a>, code: &str) {
        let range = self.block_range(node);
        let example = code.lines().next().unwrap_or_default().trim().to_owned();
        let place = self.first_line(node);
        self.find_likeness(Likeness { kind: Lookalike::Code, place, example }, &range);
    }

    /// Adds the finding that a list will be numbered otherwise than its author numbered it.
    /// All items may have the number of the first.
    fn check_numbers(&mut self, node: Node<'a>, start: usize) {
        let written: Vec<(usize, Range<usize>)> = node
            .children()
            .filter_map(|item| {
                let line = self.first_line(item);
                let digits = self.masked(line.clone()).bytes();
                let length = digits.take_while(u8::is_ascii_digit).count();
                let place = line.start..line.start + length;
                Some((self.masked(place.clone()).parse().ok()?, place))
            })
            .collect();
        // Markdown allows `1.` for every item.
        if written.iter().all(|(number, _)| *number == start) {
            return;
        }
        let other = written
            .into_iter()
            .enumerate()
            .find(|(index, (number, _))| *number != start + index);
        if let Some((index, (_, place))) = other {
            let range = self.block_range(node);
            let example = (start + index).to_string();
            self.find_likeness(
                Likeness { kind: Lookalike::Order, place, example },
                &range,
            );
        }
    }

    /// Adds the finding that the boxes of a list of tasks are printed as they are written: one
    /// for the list.
    fn check_tasks(&mut self, node: Node<'a>) {
        let mark = node.children().find_map(|item| {
            let line = self.first_line(item);
            let text = self.masked(line.clone());
            let label = |c: char| c.is_ascii_digit() || "-*+.) \t".contains(c);
            let item = text.trim_start_matches(label);
            let start = line.start + text.len() - item.len();
            Some(start..start + task_box(item)?)
        });
        if let Some(place) = mark {
            let example = self.masked(place.clone()).to_owned();
            let range = self.block_range(node);
            let found = Likeness { kind: Lookalike::Task, place, example };
            self.find_likeness(found, &range);
        }
    }

    /// Returns HTML as text, because nothing that an author wrote may vanish, but without the
    /// comments in it.
    fn html_lines(&mut self, range: &Range<usize>, html: &str) -> BlockKind {
        let mut inlines: Vec<Inline> = Vec::new();
        let mut at = range.start;
        let mut is_new_line = false;
        for part in outside_comments(html) {
            for (index, line) in part.split('\n').enumerate() {
                is_new_line |= index > 0;
                let text = line.trim();
                if text.is_empty() {
                    continue;
                }
                let found = self.masked(at..range.end.max(at)).find(text);
                let start = at + found.unwrap_or(0);
                let end =
                    if found.is_some() { start + text.len() } else { range.end.max(at) };
                self.comment_marks(text, &(start..end));
                if !inlines.is_empty() {
                    let span = self.span(&(at..start));
                    let kind = if is_new_line {
                        InlineKind::SoftBreak
                    } else {
                        InlineKind::Text(" ".to_owned())
                    };
                    inlines.push(Inline { kind, span });
                }
                let kind = InlineKind::Text(self.masked.verbatim(text));
                inlines.push(Inline { kind, span: self.span(&(start..end)) });
                (at, is_new_line) = (end, false);
            }
        }
        BlockKind::Paragraph(inlines)
    }

    fn heading(&mut self, node: Node<'a>, level: u8, out: &mut Vec<Block>) {
        let range = self.block_range(node);
        let expected = self.level + 1;
        if level == 1 || level > expected {
            let span = self.span(&range);
            let reason = if level == 1 {
                found::WrongLevel::Title
            } else {
                found::WrongLevel::Skip
            };
            self.diags.push(
                found::HeadingLevel {
                    reason,
                    expected: Some(usize::from(if level == 1 { 2 } else { expected })),
                }
                .at(span),
            );
        }
        // The first level is the chapter's title, which is in the front matter. A draft shows a
        // heading at the level that it should have: PDF/UA-1 refuses outlines with gaps.
        let level = level.clamp(2, expected.min(6));
        self.level = level;
        let mut run = self.run(node, LineBuilder::new(range.clone()));
        let anchor = self.trailing_anchor(&mut run.inlines, "heading");
        // PDF/UA-1 refuses empty headings.
        if !has_words(&run.inlines) {
            let span = self.span(&range);
            self.diags.push(
                found::HeadingLevel { reason: found::WrongLevel::Empty, expected: None }
                    .at(span),
            );
        }
        let kind = BlockKind::Heading { level, inlines: run.inlines };
        self.push_block(kind, anchor, range, out);
    }

    fn paragraph(&mut self, node: Node<'a>, out: &mut Vec<Block>) {
        let range = self.block_range(node);
        if self.caption(node, &range, out) {
            return;
        }
        self.check_for_table(&range);
        let parent = node.parent();
        let is_item = parent
            .is_some_and(|node| matches!(node.data.borrow().value, NodeValue::Item(_)));
        self.check_for_lookalikes(&range, is_item);
        // A table or a chart can only be a block, so it must be alone in its paragraph.
        if let Some((place, anchor)) = self.sole_placeholder(node)
            && let Some(Parsed::Block(kind, span)) = self.placeholder(&place)
        {
            return self.push_block(*kind, span.or(anchor), range, out);
        }
        let run = self.run(node, LineBuilder::with_anchor(range.clone()));
        let Run { inlines, anchor } = run;
        match inlines.as_slice() {
            [] => {
                if let Some(anchor) = anchor {
                    self.diags.push(
                        found::PlaceholderPlace {
                            placeholder: "anchor",
                            reason: found::WrongPlace::Empty,
                        }
                        .at(anchor.span),
                    );
                }
            }
            [Inline { kind: InlineKind::Image(image), .. }] => {
                let kind = BlockKind::Figure((**image).clone());
                let image_anchor = self.image_anchor.take();
                if image.caption.is_some() {
                    self.captions.pop();
                }
                self.push_block(kind, image_anchor.or(anchor), range, out);
            }
            _ => self.push_block(BlockKind::Paragraph(inlines), anchor, range, out),
        }
        self.image_anchor = None;
    }

    /// Returns the placeholder that a paragraph consists of, but for an anchor before it.
    pub(super) fn sole_placeholder(
        &mut self,
        node: Node<'a>,
    ) -> Option<(Range<usize>, Option<Spanned<String>>)> {
        let mut places = Vec::new();
        for child in node.children() {
            match &child.data().value {
                NodeValue::Text(text) => {
                    for (_, piece) in self.masked.pieces(text) {
                        match piece {
                            Piece::Placeholder(place) => places.push(place),
                            Piece::Text(text) if text.trim().is_empty() => {}
                            _ => return None,
                        }
                    }
                }
                NodeValue::SoftBreak => {}
                NodeValue::HtmlInline(html) if is_comment(html) => {}
                _ => return None,
            }
            if places.len() > 2 {
                return None;
            }
        }
        let last = places.pop()?;
        let anchor = match places.pop() {
            None => None,
            Some(first) => match self.placeholder(&first)? {
                Parsed::Anchor(anchor) => Some(anchor),
                _ => return None,
            },
        };
        Some((last, anchor))
    }

    /// Takes `{#anchor}` off the end of a heading or a caption.
    pub(super) fn trailing_anchor(
        &mut self,
        inlines: &mut Vec<Inline>,
        holder: &'static str,
    ) -> Option<Spanned<String>> {
        let last = inlines.last_mut()?;
        let InlineKind::Text(text) = &mut last.kind else {
            return None;
        };
        if !text.trim_end().ends_with('}') {
            return None;
        }
        let range = self.body_range(last.span);
        let source = self.source(range.clone()).trim_end();
        let start = source.rfind('{')?;
        let attributes = attributes::parse(source.get(start..)?).ok()?;
        if start + attributes.length != source.len() || attributes.list.is_empty() {
            return None;
        }
        text.truncate(text.rfind('{')?);
        text.truncate(text.trim_end().len());
        let gone = text.is_empty();
        let before = source.get(..start)?.trim_end().len();
        last.span = self.span(&(range.start..range.start + before));
        if gone {
            inlines.pop();
        }
        self.anchor_of(&attributes, range.start + start, holder)
    }

    /// Takes the anchor out of attributes that begin at a byte of the body; whatever
    /// else they hold is a finding.
    pub(super) fn anchor_of(
        &mut self,
        attributes: &Attributes,
        at: usize,
        holder: &'static str,
    ) -> Option<Spanned<String>> {
        let mut anchor = None;
        for attribute in &attributes.list {
            if attribute.key == "#" {
                self.set_anchor(attribute, at, holder, &mut anchor);
            } else {
                self.find_attribute(attribute, at, holder, WrongAttribute::Unknown, "");
            }
        }
        anchor
    }
}

/// Returns whether a screen reader has anything to read in a run.
fn has_words(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => {
            text.contains(|c: char| !c.is_whitespace())
        }
        InlineKind::Placeholder(placeholder) => placeholder.is_printed(),
        kind => has_words(kind.inner()),
    })
}
