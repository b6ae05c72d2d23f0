//! Walks over blocks and the runs of text inside them, in reading order.

use crate::diagnostic::Span;
use crate::model::{Block, BlockKind, ChapterText, Inline, InlineKind, Placeholder};

/// Calls a function for each block, outer blocks before those inside them.
pub fn blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::List(list) => {
                for item in &list.items {
                    self::blocks(&item.blocks, visit);
                }
            }
            BlockKind::Quote(inner) => self::blocks(inner, visit),
            BlockKind::Directive(directive) => self::blocks(&directive.blocks, visit),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Rule => {}
        }
    }
}

/// Calls a function for each run of text of a block itself, outer runs first; blocks
/// inside it are left out.
pub fn own_inlines<'a>(block: &'a Block, visit: &mut dyn FnMut(&'a Inline)) {
    match &block.kind {
        BlockKind::Heading { inlines: list, .. } | BlockKind::Paragraph(list) => {
            inlines(list, visit);
        }
        BlockKind::Table(table) => {
            for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                inlines(cell, visit);
            }
            if let Some(caption) = &table.caption {
                inlines(caption, visit);
            }
        }
        BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Figure(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Directive(_)
        | BlockKind::Rule => {}
    }
}

/// Calls a function for each run of text, outer runs before those inside them.
pub fn inlines<'a>(list: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in list {
        visit(inline);
        match &inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::InlineFootnote(inner)
            | InlineKind::Link { inlines: inner, .. } => inlines(inner, visit),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Image(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::SoftBreak
            | InlineKind::LineBreak
            | InlineKind::Placeholder(_) => {}
        }
    }
}

/// Calls a function for each run of text of blocks and everything inside them.
pub fn all_inlines<'a>(list: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    blocks(list, &mut |block| own_inlines(block, visit));
}

impl ChapterText {
    /// Calls a function for each block of the chapter, footnotes last.
    pub fn visit_blocks<'a>(&'a self, visit: &mut dyn FnMut(&'a Block)) {
        blocks(&self.blocks, visit);
        for footnote in &self.footnotes {
            blocks(&footnote.blocks, visit);
        }
    }

    /// Calls a function for each placeholder within a line, footnotes last.
    pub fn visit_placeholders<'a>(
        &'a self,
        visit: &mut dyn FnMut(&'a Placeholder, Span),
    ) {
        self.visit_blocks(&mut |block| {
            own_inlines(block, &mut |inline| {
                if let InlineKind::Placeholder(placeholder) = &inline.kind {
                    visit(placeholder, inline.span);
                }
            });
        });
    }
}
