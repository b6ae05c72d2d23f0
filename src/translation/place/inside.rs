//! What a block of the translation lacks of the block it renders.

use std::ops::Range;

use crate::diagnostic::Span;
use crate::model::{BlockKind, SegmentKind, Table};
use crate::syntax::lines;
use crate::translation::place::lines::{line_end, prefix};
use crate::translation::place::node::Node;
use crate::translation::place::plan::{Level, Planner, TextEdit};
use crate::translation::place::words;

impl<'a> Planner<'a> {
    /// Plans what a node lacks of the one that it renders.
    pub(super) fn descend(&mut self, source: &Node<'a>, target: &Node<'a>) {
        let kinds = source
            .block
            .map(|block| &block.kind)
            .zip(target.block.map(|block| &block.kind));
        let level = match kinds {
            Some((BlockKind::Table(from), BlockKind::Table(into))) => {
                return self.table(source.span, from, target.span, into);
            }
            Some((BlockKind::Figure(_), BlockKind::Figure(image))) => {
                return self.figure(source.span, target.span, image.path.span);
            }
            Some((
                BlockKind::DataTable(_) | BlockKind::Chart(_) | BlockKind::Register(_),
                BlockKind::DataTable(_) | BlockKind::Chart(_) | BlockKind::Register(_),
            )) => return self.arguments(source.span, target.span),
            None | Some((BlockKind::List(_), _)) => Level::List,
            Some((
                BlockKind::Heading { .. }
                | BlockKind::Paragraph(_)
                | BlockKind::Quote(_)
                | BlockKind::Code(_)
                | BlockKind::Table(_)
                | BlockKind::Figure(_)
                | BlockKind::DataTable(_)
                | BlockKind::Chart(_)
                | BlockKind::Register(_)
                | BlockKind::Directive(_)
                | BlockKind::Rule,
                _,
            )) => Level::Block,
        };
        let children = self.paired(source.children.clone(), target.children.clone());
        self.level(&children, target.children.last(), level);
    }

    /// Returns the texts for segments of a part of the source that have no translation.
    fn lacking(&self, span: Span, kind: SegmentKind) -> Vec<usize> {
        let held = self.held(span).into_iter();
        held.filter(|index| {
            let pair = self.segment(*index);
            pair.source.kind == kind
                && pair.target.is_none()
                && self.texts.contains_key(index)
        })
        .collect()
    }

    fn insert(&mut self, at: usize, text: String, segments: Vec<usize>) {
        self.edits.push(TextEdit::new(at..at, text, segments));
    }

    fn figure(&mut self, source: Span, target: Span, path: Span) {
        for index in self.lacking(source, SegmentKind::Alternative) {
            let before = self.into.get(target.range().start..path.range().start);
            let empty = before.and_then(|before| before.rfind("![]("));
            let at = empty.map(|found| target.range().start + found + 2);
            if let (Some(at), Ok(text)) = (at, self.words(index, "")) {
                self.insert(at, text, vec![index]);
            }
        }
        for index in self.lacking(source, SegmentKind::Caption) {
            let after = self.into.get(path.range().end..).unwrap_or("");
            let at = path.range().end + usize::from(after.starts_with('>'));
            if let Ok(text) = self.words(index, "") {
                self.insert(at, format!(" {text}"), vec![index]);
            }
        }
    }

    /// Puts in the arguments of a placeholder that hold words.
    fn arguments(&mut self, source: Span, target: Span) {
        for (kind, name) in
            [(SegmentKind::Alternative, "alt"), (SegmentKind::Caption, "caption")]
        {
            for index in self.lacking(source, kind) {
                let written = self.into.get(target.range()).unwrap_or("");
                let Some(end) = written.rfind("}}") else { continue };
                let kept = written.get(..end).unwrap_or("").trim_end().len();
                let Some(text) = words::plain(&self.texts[&index]) else { continue };
                let text = format!(" {name}={}", words::quoted(&text));
                self.insert(target.range().start + kept, text, vec![index]);
            }
        }
    }

    fn table(&mut self, source: Span, from: &Table, target: Span, into: &Table) {
        let from_rows = rows(self.from, source, from.rows.len());
        let into_rows = rows(self.into, target, into.rows.len());
        let is_same = from_rows.len() == into_rows.len();
        // New first rows go below the line of hyphens that follows the header.
        let mut last: Option<&Range<usize>> = into_rows.get(1);
        for (index, row) in from_rows.iter().enumerate() {
            let span = Span::new(source.file, row.clone());
            let held: Vec<usize> = self.held(span);
            let spans =
                held.iter().filter_map(|index| self.segment(*index).target.as_ref());
            let starts = spans.map(|segment| segment.span.range().start);
            let holding = |start: usize| {
                let at = into_rows.partition_point(|row| row.end <= start);
                into_rows.get(at).filter(|row| row.contains(&start)).map(|_| at)
            };
            let partner =
                // In tables of equal length, even rows without a translation correspond.
                starts.filter_map(holding).chain(is_same.then_some(index)).min();
            let partner = partner.and_then(|at| Some((at, into_rows.get(at)?)));
            if let Some((at, partner)) = partner {
                if at > 0 {
                    last = Some(partner);
                }
                self.cells(&held, partner.clone());
                continue;
            }
            if !held.iter().any(|index| self.texts.contains_key(index)) {
                continue;
            }
            let Some(behind) = last else { continue };
            let begin = prefix(self.into, target.range().start);
            match self.fresh(row.start, row.end, &held, &begin) {
                Ok(text) => {
                    let at = line_end(self.into, behind.start);
                    let nl = super::lines::newline(self.into);
                    self.insert(at, format!("{nl}{begin}{text}"), held);
                }
                Err(refusal) => self.refuse(&held, refusal),
            }
        }
        for index in self.lacking(source, SegmentKind::Caption) {
            let Some(row) = from_rows.last() else { continue };
            let begin = prefix(self.into, target.range().start);
            let behind = line_end(self.from, row.start);
            let Ok(text) = self.fresh(behind, source.range().end, &[index], &begin)
            else {
                continue;
            };
            let at = line_end(self.into, target.range().end);
            self.insert(at, text, vec![index]);
        }
    }

    /// Fills the empty cells of a row.
    fn cells(&mut self, held: &[usize], row: Range<usize>) {
        for index in held {
            let pair = self.segment(*index);
            let is_lacking = pair.target.is_none() && self.texts.contains_key(index);
            let Some(column) = pair.source.column.filter(|_| is_lacking) else {
                continue;
            };
            let line = self.into.get(row.clone()).unwrap_or("");
            let Some(cell) = cell(line, column) else { continue };
            // A cell that somebody has filled in meanwhile is not overwritten.
            let is_empty = line
                .get(cell.clone())
                .is_some_and(|cell_text| cell_text.trim().is_empty());
            if pair.source.kind != SegmentKind::TableCell || !is_empty {
                continue;
            }
            match self.words(*index, "") {
                Ok(text) => {
                    let mut segments = self.with_notes(*index);
                    segments.retain(|index| self.texts.contains_key(index));
                    let range = row.start + cell.start..row.start + cell.end;
                    let text = format!(" {text} ");
                    self.edits.push(TextEdit::new(range, text, segments));
                }
                Err(refusal) => {
                    self.refused.insert(*index, refusal);
                }
            }
        }
    }
}

/// Returns the lines of a table: header, hyphens, rows.
fn rows(file: &str, table: Span, count: usize) -> Vec<Range<usize>> {
    let start = table.range().start;
    let lines = lines(file.get(table.range()).unwrap_or(""));
    let ranges = lines.map(|(at, line)| start + at..start + at + line.trim_end().len());
    ranges.take(count + 2).collect()
}

/// Returns the text between two bars of a row.
fn cell(line: &str, column: usize) -> Option<Range<usize>> {
    let mut bars = Vec::new();
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            '|' if !escaped => bars.push(at),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    let begin = line.len() - line.trim_start_matches(['>', ' ', '\t']).len();
    if bars.first() != Some(&begin) {
        // A row may begin without a bar.
        let start = if column == 0 { begin } else { bars.get(column - 1)? + 1 };
        return Some(start..bars.get(column).copied().unwrap_or(line.len()));
    }
    Some(bars.get(column)? + 1..*bars.get(column + 1)?)
}
