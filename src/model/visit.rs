//! Walks over blocks and the runs of text inside them, in reading order.

use crate::diagnostic::Span;
use crate::model::{
    Block, BlockKind, ChapterText, Image, Inline, InlineKind, LinkTarget, Placeholder,
};
use crate::text::figures::OBJECT;

/// Calls a function for each block, outer blocks before those inside them.
pub fn blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        block.inner().into_iter().for_each(|inner| self::blocks(inner, visit));
    }
}

/// Calls a function for each run of text of a block itself, outer runs first; blocks
/// inside it are left out.
pub fn own_inlines<'a>(block: &'a Block, visit: &mut dyn FnMut(&'a Inline)) {
    own_lines(block, &mut |line| inlines(line, visit));
}

/// Calls a function for each paragraph, title, cell or caption of a block itself, in the order
/// in which they are read: the caption of a table stands above it.
pub fn own_lines<'a>(block: &'a Block, visit: &mut dyn FnMut(&'a [Inline])) {
    match &block.kind {
        BlockKind::Heading { inlines: list, .. } | BlockKind::Paragraph(list) => {
            visit(list);
        }
        BlockKind::Table(table) => {
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            for line in table.caption.iter().chain(cells) {
                visit(line);
            }
        }
        BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Figure(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Directive(_)
        | BlockKind::Register(_)
        | BlockKind::Rule => {}
    }
}

/// Calls a function for each run of text, outer runs before those inside them.
pub fn inlines<'a>(list: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in list {
        visit(inline);
        if let InlineKind::InlineFootnote(note) = &inline.kind {
            inlines(note, visit);
        }
        inlines(inline.kind.inner(), visit);
    }
}

/// Calls a function for each image of a block itself, be it in a line.
pub fn own_images<'a>(block: &'a Block, visit: &mut dyn FnMut(&'a Image)) {
    match &block.kind {
        BlockKind::Figure(image) => visit(image),
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Table(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Directive(_)
        | BlockKind::Register(_)
        | BlockKind::Rule => {}
    }
    own_inlines(block, &mut |inline| match &inline.kind {
        InlineKind::Image(image) => visit(image),
        InlineKind::Text(_)
        | InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Struck(_)
        | InlineKind::Foreign { .. }
        | InlineKind::Code(_)
        | InlineKind::Link { .. }
        | InlineKind::FootnoteMark(_)
        | InlineKind::InlineFootnote(_)
        | InlineKind::SoftBreak
        | InlineKind::LineBreak
        | InlineKind::Placeholder(_) => {}
    });
}

/// Calls a function for each reference and each figure with its unit, which stand in a grammatical
/// case, of a paragraph, a title, cell or caption, with the text before it and its place; [`OBJECT`] stands in the text for what is not text. A footnote
/// within it begins anew.
pub fn inflected<'a>(
    list: &'a [Inline],
    visit: &mut dyn FnMut(&str, &'a Placeholder, Span),
) {
    inflected_after(&mut String::new(), list, visit);
}

fn inflected_after<'a>(
    before: &mut String,
    list: &'a [Inline],
    visit: &mut dyn FnMut(&str, &'a Placeholder, Span),
) {
    for inline in list {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => before.push_str(text),
            InlineKind::SoftBreak | InlineKind::LineBreak => before.push(' '),
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Foreign { inlines: inner, .. }
            | InlineKind::Link { inlines: inner, .. } => {
                inflected_after(before, inner, visit);
            }
            InlineKind::InlineFootnote(inner) => inflected(inner, visit),
            InlineKind::Placeholder(
                placeholder @ (Placeholder::Ref(_) | Placeholder::Value(..)),
            ) => {
                visit(before, placeholder, inline.span);
                before.push(OBJECT);
            }
            // What stands against a word is a mark, not a part of the sentence.
            InlineKind::Placeholder(Placeholder::Cite(_))
                if !before.ends_with(char::is_whitespace) => {}
            InlineKind::Placeholder(Placeholder::Claim(_) | Placeholder::Typed)
            | InlineKind::FootnoteMark(_) => {}
            InlineKind::Placeholder(_) | InlineKind::Image(_) => before.push(OBJECT),
        }
    }
}

/// Calls a function for each run of text of blocks and everything inside them.
pub fn all_inlines<'a>(list: &'a [Block], visit: &mut dyn FnMut(&'a Inline)) {
    blocks(list, &mut |block| own_inlines(block, visit));
}

/// What a reference or a link within the report leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination<'a> {
    /// An anchor, by its name.
    Anchor(&'a str),
    /// Another chapter, by a path relative to the folder of this chapter's file.
    Chapter(&'a str),
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

    /// Calls a function for each place of the report that references and links lead to,
    /// footnotes last.
    pub fn visit_destinations<'a>(
        &'a self,
        visit: &mut dyn FnMut(Destination<'a>, Span),
    ) {
        self.visit_blocks(&mut |block| {
            if let BlockKind::Register(query) = &block.kind {
                for name in &query.only {
                    visit(Destination::Anchor(&name.value), name.span);
                }
            }
            own_inlines(block, &mut |inline| {
                if let InlineKind::Placeholder(Placeholder::Ref(reference)) = &inline.kind
                {
                    for name in &reference.anchors {
                        visit(Destination::Anchor(&name.value), name.span);
                    }
                }
                if let InlineKind::Link { target, .. } = &inline.kind {
                    match target {
                        LinkTarget::Anchor(name) => {
                            visit(Destination::Anchor(name), inline.span);
                        }
                        LinkTarget::Chapter(path) => {
                            visit(Destination::Chapter(path), inline.span);
                        }
                        LinkTarget::Url(_) => {}
                    }
                }
            });
        });
    }
}
