//! What the two columns of a document need to know of each other.

use std::collections::BTreeMap;

use crate::assemble::{Block, BlockKind, Document, Inline, InlineKind, Parallel};

/// What the columns of a document need to know of each other.
#[derive(Debug)]
pub(super) struct Beside<'d> {
    /// The document at the left.
    pub(super) source: &'d Document,
    /// The document at the right.
    pub(super) target: &'d Document,
    /// The texts of the right one's footnotes, by number.
    pub(super) notes: BTreeMap<u32, &'d [Block]>,
}

impl<'d> Beside<'d> {
    /// Returns what the columns of a document need to know of each other.
    pub(super) fn of(parallel: &Parallel<'d>) -> Self {
        let mut notes = BTreeMap::new();
        let chapters = parallel.target.parts.iter().flat_map(|part| &part.chapters);
        for chapter in chapters {
            note_texts(&chapter.blocks, &mut notes);
        }
        Beside { source: parallel.source, target: parallel.target, notes }
    }
}

/// Gathers the texts of footnotes by number, without those that are not translated.
fn note_texts<'d>(blocks: &'d [Block], notes: &mut BTreeMap<u32, &'d [Block]>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => {
                line_notes(inlines, notes);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    note_texts(item, notes);
                }
            }
            BlockKind::Quote(inner)
            | BlockKind::Aside { blocks: inner, .. }
            | BlockKind::Stale { blocks: inner, .. } => note_texts(inner, notes),
            BlockKind::Numbered(numbered) => note_texts(&numbered.blocks, notes),
            BlockKind::Table(table) => {
                let caption = table.caption.iter().map(|caption| &caption.inlines);
                let cells = table.header.iter().chain(table.rows.iter().flatten());
                caption.chain(cells).for_each(|line| line_notes(line, notes));
            }
            BlockKind::Untranslated { .. }
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::Code(_)
            | BlockKind::Rule => {}
        }
    }
}

fn line_notes<'d>(inlines: &'d [Inline], notes: &mut BTreeMap<u32, &'d [Block]>) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Note { number, blocks, .. } => {
                notes.insert(*number, blocks);
            }
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Foreign { inlines: inner, .. }
            | InlineKind::Link { inlines: inner, .. }
            | InlineKind::Jump { inlines: inner, .. } => line_notes(inner, notes),
            InlineKind::Text(_)
            | InlineKind::Figure { .. }
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::NoteMark { .. }
            | InlineKind::LineBreak => {}
        }
    }
}
