//! Which tables and figures may leave their place in the text for the head or foot of a
//! page.
//!
//! A table is not broken over two pages if it is short; where it does not fit, it would
//! leave the rest of its page white. So it floats and the text goes on, provided that
//! there is text: enough before it, so that it is never above its chapter's heading,
//! and enough after it to fill the page.

use crate::assemble::{Block, BlockKind, Figure, TextTable, plain_text, visit};

/// The letters that must come before a floating table in its chapter.
// Both lengths were chosen, not measured.
const BEFORE: usize = 500;

/// The letters that must come between it and the next table, or the chapter's end.
const AFTER: usize = 400;

/// How freely a table or figure can be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placement {
    /// Within another block, where it stays in its place.
    Fixed,
    /// Among the blocks of a chapter, where it may take a page of its own.
    Flow,
    /// At the head or foot of a page.
    Float,
}

impl Placement {
    /// Returns the word that the templates know it by.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Placement::Fixed => "fixed",
            Placement::Flow => "flow",
            Placement::Float => "float",
        }
    }
}

/// Returns for each block of a chapter how freely it can be placed.
pub(super) fn floating(blocks: &[Block]) -> Vec<Placement> {
    let lengths: Vec<Option<usize>> = blocks.iter().map(letters).collect();
    let mut before = 0;
    let mut places = Vec::with_capacity(blocks.len());
    for (index, length) in lengths.iter().enumerate() {
        // Only text up to the next table can fill the page that this one leaves. For other
        // blocks it is not needed, and counting it for each would take too long.
        let after = || -> usize {
            let rest = lengths.iter().skip(index + 1);
            rest.map_while(|length| *length).sum()
        };
        let floats = length.is_none() && before >= BEFORE && after() >= AFTER;
        places.push(if floats { Placement::Float } else { Placement::Flow });
        // Another table separates it from the chapter's heading as well as text does.
        before += length.unwrap_or(BEFORE);
    }
    places
}

/// Returns the letters of blocks of text, without those of tables.
pub(super) fn length(blocks: &[Block]) -> usize {
    let mut total = 0;
    visit::blocks(blocks, &mut |block| match &block.kind {
        BlockKind::Heading { inlines, .. } | BlockKind::Paragraph { inlines, .. } => {
            total += plain_text(inlines).chars().count();
        }
        BlockKind::Code(text) => total += text.chars().count(),
        BlockKind::List { .. }
        | BlockKind::Quote(_)
        | BlockKind::Rule
        | BlockKind::Table(_)
        | BlockKind::DataTable(_)
        | BlockKind::Chart(_)
        | BlockKind::Figure(_)
        | BlockKind::Numbered(_)
        | BlockKind::Aside { .. }
        | BlockKind::Stale { .. }
        | BlockKind::Untranslated { .. } => {}
    });
    total
}

/// Returns the length of a block of text; `None` for one that may float.
fn letters(block: &Block) -> Option<usize> {
    match &block.kind {
        BlockKind::Table(TextTable { caption, .. })
        | BlockKind::Figure(Figure { caption, .. }) => caption.is_none().then_some(0),
        BlockKind::DataTable(_) | BlockKind::Chart(_) => None,
        BlockKind::Heading { .. }
        | BlockKind::Paragraph { .. }
        | BlockKind::List { .. }
        | BlockKind::Quote(_)
        | BlockKind::Code(_)
        | BlockKind::Rule
        | BlockKind::Numbered(_)
        | BlockKind::Aside { .. }
        | BlockKind::Stale { .. }
        | BlockKind::Untranslated { .. } => Some(length(std::slice::from_ref(block))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::{DataTable, Inline, InlineKind};
    use crate::diagnostic::{SourceFile, Sources, Span};

    fn place_of(before: usize, after: usize) -> Placement {
        let (path, text) = (String::new(), String::new());
        let file = SourceFile { path, text };
        let file = Sources::default().add(file);
        let span = Span::new(file, 0..0);
        let text = |length: usize| {
            let kind = InlineKind::Text("a".repeat(length));
            let inlines = vec![Inline { kind, span }];
            Block::new(BlockKind::Paragraph { number: None, anchor: None, inlines }, span)
        };
        let caption = crate::assemble::Caption {
            label: String::new(),
            inlines: Vec::new(),
            anchor: "a".to_owned(),
        };
        let table = DataTable {
            caption,
            continued: String::new(),
            summary: None,
            unit: None,
            stub_header: Vec::new(),
            header: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            source: None,
        };
        let table = Block::new(BlockKind::DataTable(Box::new(table)), span);
        floating(&[text(before), table, text(after)])[1]
    }

    #[test]
    fn a_table_floats_where_there_is_text_around_it() {
        assert_eq!(place_of(BEFORE, AFTER), Placement::Float);
        assert_eq!(place_of(BEFORE - 1, AFTER), Placement::Flow);
        assert_eq!(place_of(BEFORE, AFTER - 1), Placement::Flow);
    }
}
