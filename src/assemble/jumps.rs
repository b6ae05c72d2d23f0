//! Links within the document lead to places that are there.
//!
//! A translation may lack the place that a reference means, which is a finding; in a draft
//! the reference then stands as plain text, for a link to nowhere cannot be set.

use std::collections::BTreeSet;

use crate::assemble::{Block, BlockKind, Caption, Inline, InlineKind};

/// Turns the links to places that are not there into their text.
pub(super) fn unlink(blocks: &mut [Block], nowhere: &BTreeSet<String>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => {
                line(inlines, nowhere);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    unlink(item, nowhere);
                }
            }
            BlockKind::Quote(inner)
            | BlockKind::Aside { blocks: inner, .. }
            | BlockKind::Stale { blocks: inner, .. }
            | BlockKind::Untranslated { blocks: inner, .. } => unlink(inner, nowhere),
            BlockKind::Numbered(numbered) => unlink(&mut numbered.blocks, nowhere),
            BlockKind::Table(table) => {
                if let Some(Caption { inlines, .. }) = &mut table.caption {
                    line(inlines, nowhere);
                }
                for cell in table.header.iter_mut().chain(table.rows.iter_mut().flatten())
                {
                    line(cell, nowhere);
                }
            }
            BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::Code(_)
            | BlockKind::Rule => {}
        }
    }
}

fn line(inlines: &mut Vec<Inline>, nowhere: &BTreeSet<String>) {
    let mut kept = Vec::with_capacity(inlines.len());
    for mut inline in std::mem::take(inlines) {
        match &mut inline.kind {
            InlineKind::Jump { anchor, inlines } => {
                line(inlines, nowhere);
                if nowhere.contains(anchor) {
                    kept.append(inlines);
                    continue;
                }
            }
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Foreign { inlines: inner, .. }
            | InlineKind::Link { inlines: inner, .. } => line(inner, nowhere),
            InlineKind::Note { blocks, .. } => unlink(blocks, nowhere),
            InlineKind::Text(_)
            | InlineKind::Figure { .. }
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::NoteMark { .. }
            | InlineKind::LineBreak => {}
        }
        kept.push(inline);
    }
    *inlines = kept;
}
