//! Links within the document lead to places that are there.
//!
//! A translation may lack the place that a reference means, which is a finding; in a draft
//! the reference then stands as plain text, for a link to nowhere cannot be set.

use std::collections::BTreeSet;

use crate::assemble::{Block, Inline, InlineKind, visit};

/// Turns the links to places that are not there into their text.
pub(super) fn unlink(blocks: &mut [Block], nowhere: &BTreeSet<String>) {
    visit::lines_mut(blocks, &mut |inlines| line(inlines, nowhere));
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
            | InlineKind::Inserted(inner)
            | InlineKind::Deleted(inner)
            | InlineKind::Foreign { inlines: inner, .. }
            | InlineKind::Link { inlines: inner, .. } => line(inner, nowhere),
            InlineKind::Note { blocks, .. } => unlink(blocks, nowhere),
            InlineKind::Text(_)
            | InlineKind::Figure { .. }
            | InlineKind::Unreadable(_)
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::NoteMark { .. }
            | InlineKind::LineBreak => {}
        }
        kept.push(inline);
    }
    *inlines = kept;
}
