//! Walks over the blocks and runs of text of a document, in reading order.
//!
//! The text of a footnote stands at its mark: none of these walks goes into it by itself, for
//! some count it apart and some leave it out.

use crate::assemble::{
    Block, BlockKind, Caption, Displayed, Inline, InlineContent, InlineKind, Origin,
    plain_text,
};

/// A text of a block that stands by itself: a paragraph, a label, a cell.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// Runs of text.
    Inlines(&'a [Inline]),
    /// Plain text.
    Text(&'a str),
}

/// Calls a function for each block, outer blocks before those inside them.
pub fn blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        block.kind.inner().into_iter().for_each(|inner| self::blocks(inner, visit));
    }
}

/// Calls a function for each text of a block itself; blocks inside it are left out, and so is
/// what a draft says of its translation, for it is no text of the report.
pub fn lines<'a>(block: &'a Block, visit: &mut dyn FnMut(Line<'a>)) {
    match &block.kind {
        BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => {
            visit(Line::Inlines(inlines));
        }
        BlockKind::Aside { label, .. } => visit(Line::Text(label)),
        BlockKind::Numbered(numbered) => {
            let texts = numbered.to.iter().chain(&numbered.follows);
            [&numbered.label]
                .into_iter()
                .chain(texts)
                .for_each(|text| visit(Line::Text(text)));
        }
        BlockKind::Code(text) => visit(Line::Text(text)),
        BlockKind::Table(table) => {
            table.caption.iter().for_each(|title| caption(title, visit));
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| visit(Line::Inlines(cell)));
        }
        BlockKind::DataTable(table) => {
            caption(&table.caption, visit);
            let header = table.header.iter().flatten().map(|cell| &cell.text);
            let above = table.unit.iter().chain(&table.stub_header).chain(header);
            let rows = table.rows.iter().flat_map(|row| {
                row.stub.iter().chain(row.cells.iter().map(|cell| &cell.text))
            });
            let texts = above.chain(rows).chain(&table.notes);
            texts.for_each(|text| visit(Line::Text(text)));
            table.source.iter().for_each(|note| visit(Line::Inlines(note)));
        }
        BlockKind::Chart(chart) => {
            caption(&chart.caption, visit);
            chart
                .unit
                .iter()
                .chain(&chart.notes)
                .for_each(|text| visit(Line::Text(text)));
            chart.source.iter().for_each(|note| visit(Line::Inlines(note)));
        }
        BlockKind::Figure(figure) => {
            figure.caption.iter().for_each(|title| caption(title, visit));
        }
        BlockKind::List { .. }
        | BlockKind::Quote(_)
        | BlockKind::Rule
        | BlockKind::Stale { .. }
        | BlockKind::Untranslated { .. } => {}
    }
}

/// Returns the words of blocks and of everything inside them.
pub fn text(blocks: &[Block]) -> String {
    let mut parts: Vec<String> = Vec::new();
    self::blocks(blocks, &mut |block| {
        lines(block, &mut |line| {
            parts.push(match line {
                Line::Inlines(inlines) => plain_text(inlines),
                Line::Text(text) => text.to_owned(),
            });
        });
    });
    parts.join(" ")
}

fn caption<'a>(caption: &'a Caption, visit: &mut dyn FnMut(Line<'a>)) {
    visit(Line::Text(&caption.label));
    visit(Line::Inlines(&caption.inlines));
}

/// Calls a function for each run of text, outer runs before those inside them.
pub fn inlines<'a>(list: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in list {
        visit(inline);
        inlines(inline.kind.inner(), visit);
    }
}

/// Calls a function for each run of text of blocks and everything inside them.
pub fn all_inlines<'a>(list: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    blocks(list, &mut |block| {
        lines(block, &mut |line| match line {
            Line::Inlines(list) => inlines(list, visit),
            Line::Text(_) => {}
        });
    });
}

/// Calls a function for each block of blocks and everything inside them, footnotes among them.
pub fn all_blocks<'a>(list: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    blocks(list, visit);
    let mut notes: Vec<&'a [Block]> = Vec::new();
    all_inlines(list, &mut |inline| {
        if let InlineContent::Note(blocks) = inline.kind.content() {
            notes.push(blocks);
        }
    });
    for note in notes {
        all_blocks(note, visit);
    }
}

/// Calls a function for the origin of each figure in blocks and everything inside them,
/// footnotes among them.
pub fn origins<'a>(list: &'a [Block], visit: &mut dyn FnMut(&'a Origin)) {
    let mut notes: Vec<&'a [Block]> = Vec::new();
    all_inlines(list, &mut |inline| {
        if let InlineKind::Figure { origin, .. } = &inline.kind {
            visit(origin);
        } else if let InlineContent::Note(blocks) = inline.kind.content() {
            notes.push(blocks);
        }
    });
    blocks(list, &mut |block| match block.kind.displayed() {
        Some(Displayed::DataTable(table)) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.filter_map(|cell| cell.origin.as_deref()).for_each(&mut *visit);
        }
        Some(Displayed::Chart(chart)) => {
            let series = chart.panels.iter().flat_map(|panel| &panel.series);
            let points = series.flat_map(|series| &series.points);
            points.filter_map(|point| point.origin.as_deref()).for_each(&mut *visit);
        }
        // Nobody computed what is in them.
        Some(Displayed::Table(_) | Displayed::Figure(_)) | None => {}
    });
    for note in notes {
        origins(note, visit);
    }
}

/// Calls a function for each paragraph, title, cell or caption of blocks and everything inside
/// them, which may change it.
pub(super) fn lines_mut(list: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in list {
        match &mut block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => {
                change(inlines);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    lines_mut(item, change);
                }
            }
            BlockKind::Quote(inner)
            | BlockKind::Aside { blocks: inner, .. }
            | BlockKind::Stale { blocks: inner, .. }
            | BlockKind::Untranslated { blocks: inner, .. } => lines_mut(inner, change),
            BlockKind::Numbered(numbered) => lines_mut(&mut numbered.blocks, change),
            BlockKind::Table(table) => {
                table.caption.iter_mut().for_each(|title| change(&mut title.inlines));
                let rows = table.rows.iter_mut().flatten();
                table.header.iter_mut().chain(rows).for_each(&mut *change);
            }
            BlockKind::DataTable(table) => {
                change(&mut table.caption.inlines);
                table.source.iter_mut().for_each(&mut *change);
            }
            BlockKind::Chart(chart) => {
                change(&mut chart.caption.inlines);
                chart.source.iter_mut().for_each(&mut *change);
            }
            BlockKind::Figure(figure) => {
                figure.caption.iter_mut().for_each(|title| change(&mut title.inlines));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}
