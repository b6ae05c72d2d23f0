//! What the two columns of a document need to know of each other, and arguments for both.

use std::collections::BTreeMap;

use crate::assemble::{Block, BlockKind, Document, InlineKind, Parallel, visit};
use crate::render::typst::code::Code;
use crate::render::typst::float;

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
        let blocks = parallel.target.chapters().flat_map(|chapter| &chapter.blocks);
        // What is not translated has its footnotes in the source language.
        let translated =
            blocks.filter(|block| !matches!(block.kind, BlockKind::Untranslated { .. }));
        for block in translated {
            visit::all_inlines(std::slice::from_ref(block), &mut |inline| {
                if let InlineKind::Note { number, blocks, .. } = &inline.kind {
                    // Both languages have the same numbers, so the number finds the other
                    // text.
                    notes.insert(*number, blocks.as_slice());
                }
            });
        }
        Beside { source: parallel.source, target: parallel.target, notes }
    }
}

/// Where in a list a row is.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Item<'t> {
    /// Within how many lists and quotations.
    pub(super) depth: usize,
    /// What the row has beside its text, if it begins an item.
    pub(super) lead: Option<Lead<'t>>,
}

/// What the first row of an item has beside its text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Lead<'t> {
    /// A mark before it, as code.
    Mark(&'t str),
    /// After it the number of the page of an anchor.
    Page(&'t str),
}

impl Item<'_> {
    /// Writes the arguments of the row.
    pub(super) fn arguments(self, code: &mut Code<'_>) {
        if self.depth > 0 {
            code.raw("depth: ");
            code.number(self.depth);
            code.raw(", ");
        }
        match self.lead {
            Some(Lead::Mark(mark)) => {
                code.raw("mark: ");
                code.raw(mark);
                code.raw(", ");
            }
            Some(Lead::Page(anchor)) => code.numbered_argument("page", Some(anchor)),
            None => {}
        }
    }
}

/// Writes an argument that is a text in each language, or none.
pub(super) fn strings(code: &mut Code<'_>, name: &str, texts: [Option<&str>; 2]) {
    code.raw(name);
    code.raw(": (");
    for text in texts {
        code.optional(text);
        code.raw(", ");
    }
    code.raw("), ");
}

/// Writes whether blocks are short enough to stay on one page.
pub(super) fn short(code: &mut Code<'_>, source: &[Block], target: &[Block]) {
    // Chosen, not measured.
    let is_short = float::length(source).max(float::length(target)) <= 900;
    code.raw(if is_short { "short: true, " } else { "short: false, " });
}
