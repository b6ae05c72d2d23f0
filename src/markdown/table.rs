//! Tables written in Markdown, and their captions.

use std::ops::Range;

use comrak::nodes::{Node, NodeTable, NodeValue, TableAlignment};

use super::line::LineBuilder;
use super::reader::ChapterReader;
use super::row::{cells, is_delimiter};
use crate::diagnostic::found;
use crate::diagnostic::found::WrongRow;
use crate::model::{Alignment, Block, BlockKind, Inline, InlineKind, Table};
use crate::syntax::lines;

impl<'a> ChapterReader<'a, '_> {
    pub(super) fn table(
        &mut self,
        node: Node<'a>,
        table: &NodeTable,
        out: &mut Vec<Block>,
    ) {
        let mut converted = Table {
            alignments: table.alignments.iter().copied().map(alignment).collect(),
            header: Vec::new(),
            rows: Vec::new(),
            caption: None,
        };
        let range = self.block_range(node);
        let mut anchor = None;
        for row in node.children() {
            let line = self.row_range(row);
            let header = matches!(row.data().value, NodeValue::TableRow(true));
            let source = self.masked(line.clone());
            if row.next_sibling().is_none()
                && !header
                && is_caption(source)
                && cells(source) == 1
            {
                // Without a blank line before it, comrak takes the caption for a row.
                if let Some(cell) = row.first_child() {
                    let mut caption = self.run(cell, LineBuilder::new(line)).inlines;
                    cut_mark(&mut caption);
                    anchor = self.trailing_anchor(&mut caption, "caption");
                    converted.caption = Some(caption);
                }
                continue;
            }
            if !header && !source.contains('|') {
                // Every line below a table is a row of it.
                let before = row.previous_sibling().map(|before| self.row_range(before));
                if before.is_none_or(|before| self.masked(before).contains('|')) {
                    let (expected, found) = (table.num_columns, 1);
                    self.find_row(WrongRow::Text, &line, expected, found);
                }
            } else {
                self.check_length(&line, table.num_columns);
            }
            let cells = self.cells(row, line);
            if header {
                converted.header = cells;
            } else {
                converted.rows.push(cells);
            }
        }
        self.push_block(BlockKind::Table(converted), anchor, range, out);
    }

    fn cells(&mut self, row: Node<'a>, line: Range<usize>) -> Vec<Vec<Inline>> {
        // Each cell is searched for after the one before it, because comrak's columns are
        // wrong after `\|`.
        let mut at = line.start;
        let mut cells = Vec::new();
        for cell in row.children() {
            let run = self.run(cell, LineBuilder::new(at..line.end));
            self.block_in_cell(&run.inlines);
            let end = run.inlines.last().map(|last| self.body_range(last.span).end);
            at = end.unwrap_or(at).clamp(at, line.end);
            cells.push(run.inlines);
        }
        cells
    }

    fn row_range(&self, row: Node<'a>) -> Range<usize> {
        let line = self.first_line(row);
        let length = self.masked(line.clone()).trim_end().len();
        line.start..line.start + length
    }

    fn check_length(&mut self, line: &Range<usize>, expected: usize) {
        let found = cells(self.masked(line.clone()));
        if found != expected {
            self.find_row(WrongRow::Row, line, expected, found);
        }
    }

    fn find_row(
        &mut self,
        kind: WrongRow,
        line: &Range<usize>,
        expected: usize,
        found: usize,
    ) {
        let example = match kind {
            WrongRow::Below => format!("|{}", "---|".repeat(expected)),
            WrongRow::Row | WrongRow::Text => String::new(),
        };
        let finding = found::TableRowLength { kind, expected, found, example: &example };
        self.diags.push(finding.at(self.span(line)));
    }

    /// Takes a paragraph for the caption of the table before it: `: Caption {#anchor}`.
    pub(super) fn caption(
        &mut self,
        node: Node<'a>,
        range: &Range<usize>,
        out: &mut [Block],
    ) -> bool {
        let after_table = node
            .previous_sibling()
            .is_some_and(|before| matches!(before.data().value, NodeValue::Table(_)));
        if !after_table || !is_caption(self.masked(range.clone())) {
            return false;
        }
        let Some(Block { kind: BlockKind::Table(table), anchor, span }) = out.last_mut()
        else {
            return false;
        };
        // A second paragraph that begins with a colon is text.
        if table.caption.is_some() {
            return false;
        }
        let mut inlines = self.run(node, LineBuilder::new(range.clone())).inlines;
        cut_mark(&mut inlines);
        *anchor = self.trailing_anchor(&mut inlines, "caption");
        span.end = span.end.max(self.span(range).end);
        table.caption = Some(inlines);
        true
    }

    /// Finds a table that comrak took for a paragraph, since its header has not as many
    /// cells as the line below.
    pub(super) fn check_for_table(&mut self, range: &Range<usize>) {
        let text = self.masked(range.clone());
        let mut before: Option<Range<usize>> = None;
        for (start, line) in lines(text) {
            let start = range.start + start;
            let place = start..start + line.trim_end().len();
            let stripped = line.trim_start_matches(['>', ' ', '\t']);
            if stripped.contains('|')
                && is_delimiter(stripped)
                && let Some(before) = before
                && let header = self.masked(before)
                && header.contains('|')
            {
                let (expected, found) = (cells(header), cells(stripped));
                let indent = line.len() - stripped.len();
                let place = (place.start + indent).min(place.end)..place.end;
                if expected != found {
                    self.find_row(WrongRow::Below, &place, expected, found);
                }
                return;
            }
            let indent = line.len() - stripped.len();
            before = Some((place.start + indent).min(place.end)..place.end);
        }
    }
}

fn alignment(alignment: TableAlignment) -> Alignment {
    match alignment {
        TableAlignment::None => Alignment::None,
        TableAlignment::Left => Alignment::Left,
        TableAlignment::Center => Alignment::Center,
        TableAlignment::Right => Alignment::Right,
    }
}

fn is_caption(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// Removes the colon before a caption.
fn cut_mark(inlines: &mut [Inline]) {
    if let Some(Inline { kind: InlineKind::Text(text), span }) = inlines.first_mut()
        && let Some(rest) = text.strip_prefix(':')
    {
        let rest = rest.trim_start().to_owned();
        let cut = u32::try_from(text.len() - rest.len()).unwrap_or(0);
        span.start = span.start.saturating_add(cut).min(span.end);
        *text = rest;
    }
}
