//! The blocks of a chapter.

use crate::diagnostic::{Span, Spanned};
use crate::evidence::{ChartQuery, TableQuery};
use crate::model::Inline;

/// A block and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The name by which `{{ref}}` finds it.
    pub anchor: Option<Spanned<String>>,
    /// Where it was written.
    pub span: Span,
}

impl Block {
    /// Returns the blocks inside it: those of each item of a list, or of a quotation or
    /// directive.
    pub fn inner(&self) -> Vec<&[Block]> {
        match &self.kind {
            BlockKind::List(list) => {
                list.items.iter().map(|item| item.blocks.as_slice()).collect()
            }
            BlockKind::Quote(blocks) => vec![blocks],
            BlockKind::Directive(directive) => vec![&directive.blocks],
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Rule => Vec::new(),
        }
    }

    /// Returns what a table or chart shows of the datasets; `None` for any other block.
    pub fn table_query(&self) -> Option<&TableQuery> {
        match &self.kind {
            BlockKind::DataTable(table) => Some(table),
            BlockKind::Chart(chart) => Some(&chart.table),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::Directive(_)
            | BlockKind::Rule => None,
        }
    }
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading; the level counts from 2, since the title is level 1.
    Heading {
        /// From 2 to 6.
        level: u8,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A block quotation.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A table written in Markdown.
    Table(Table),
    /// An image that stands alone.
    Figure(Image),
    /// A table from a dataset: `{{table …}}` alone in its paragraph.
    DataTable(TableQuery),
    /// A chart from a dataset: `{{chart …}}` alone in its paragraph.
    Chart(Box<ChartQuery>),
    /// A directive, `::: name`.
    Directive(Directive),
    /// A thematic break.
    Rule,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The first number of an ordered list; `None` for bullets.
    pub start: Option<u64>,
    /// Whether its items are set without space between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// What it holds.
    pub blocks: Vec<Block>,
    /// Where it was written.
    pub span: Span,
}

/// How a column of a Markdown table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    None,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A table written in Markdown. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// For each column.
    pub alignments: Vec<Alignment>,
    /// The header's cells.
    pub header: Vec<Vec<Inline>>,
    /// The rows' cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// The text of the paragraph `: …` below it. A table with a caption is numbered.
    pub caption: Option<Vec<Inline>>,
}

/// An image of the project.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// As it was written, relative to the chapter's file.
    pub path: Spanned<String>,
    /// The alternative text.
    pub alt: String,
    /// The caption, from the title of the Markdown image. A figure with a caption is
    /// numbered.
    pub caption: Option<String>,
    /// Width in per cent of the text's width, from `{width=60%}`.
    pub width: Option<u8>,
}

/// What a directive is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DirectiveKind {
    /// What the coalition recommends; numbered.
    Recommendation,
    /// A question proposed for the Committee's list of issues; numbered.
    Question,
    /// A child's words.
    Voice,
    /// An example.
    Example,
    /// A note to the reader.
    Note,
}

impl DirectiveKind {
    /// All kinds.
    pub const ALL: [DirectiveKind; 5] = [
        DirectiveKind::Recommendation,
        DirectiveKind::Question,
        DirectiveKind::Voice,
        DirectiveKind::Example,
        DirectiveKind::Note,
    ];

    /// Returns the name after `:::`.
    pub fn as_str(self) -> &'static str {
        match self {
            DirectiveKind::Recommendation => "recommendation",
            DirectiveKind::Question => "question",
            DirectiveKind::Voice => "voice",
            DirectiveKind::Example => "example",
            DirectiveKind::Note => "note",
        }
    }
}

/// A directive: `::: name {attributes}` up to `:::`.
#[derive(Debug, Clone, PartialEq)]
pub struct Directive {
    /// What it is for.
    pub kind: DirectiveKind,
    /// Whom a recommendation addresses: keys of `addressee-…` messages.
    pub to: Vec<Spanned<String>>,
    /// The concluding observation that a recommendation follows, as it was written.
    pub follows: Option<Spanned<String>>,
    /// The age band of a child whose words these are.
    pub age: Option<Spanned<String>>,
    /// Whether the child and those responsible agreed to be quoted.
    pub consent: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}
