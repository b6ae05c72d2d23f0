//! The blocks of a document.

use std::sync::Arc;

use crate::assemble::{Chart, DataTable, Inline, InlineKind, plain_text};
use crate::diagnostic::Span;
use crate::model::{Alignment, Picture, Width};
use crate::text::{Language, named};
use crate::translation::State;

/// A block and the place in a chapter that it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// What it was made from.
    pub span: Span,
    /// How it stands to the source language: only of blocks of a chapter, and not in the
    /// source language itself.
    pub translation: Option<State>,
}

impl BlockKind {
    /// Returns the lists of blocks inside this one, in reading order.
    pub fn inner(&self) -> Vec<&[Block]> {
        match self {
            BlockKind::List { items, .. } => items.iter().map(Vec::as_slice).collect(),
            BlockKind::Quote(blocks)
            | BlockKind::Aside { blocks, .. }
            | BlockKind::Stale { blocks, .. }
            | BlockKind::Untranslated { blocks, .. } => vec![blocks],
            BlockKind::Numbered(numbered) => vec![&numbered.blocks],
            BlockKind::Heading { .. }
            | BlockKind::Paragraph { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_) => Vec::new(),
        }
    }
}

/// A table or picture, which stands apart from the text.
#[derive(Debug, Clone, Copy)]
pub enum Displayed<'a> {
    /// A table written by hand.
    Table(&'a TextTable),
    /// A table from a dataset.
    DataTable(&'a DataTable),
    /// A chart from a dataset.
    Chart(&'a Chart),
    /// A figure.
    Figure(&'a Figure),
}

impl BlockKind {
    /// Returns a table or picture; `None` for what is set as text.
    pub fn displayed(&self) -> Option<Displayed<'_>> {
        match self {
            BlockKind::Table(table) => Some(Displayed::Table(table)),
            BlockKind::DataTable(table) => Some(Displayed::DataTable(table)),
            BlockKind::Chart(chart) => Some(Displayed::Chart(chart)),
            BlockKind::Figure(figure) => Some(Displayed::Figure(figure)),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph { .. }
            | BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Numbered(_)
            | BlockKind::Aside { .. }
            | BlockKind::Stale { .. }
            | BlockKind::Untranslated { .. } => None,
        }
    }
}

impl Block {
    /// Returns a block of which nothing is said of its translation.
    pub fn new(kind: BlockKind, span: Span) -> Self {
        Block { kind, span, translation: None }
    }

    /// Returns label and caption of a table, chart or picture that has them.
    pub fn caption(&self) -> Option<&Caption> {
        match self.kind.displayed()? {
            Displayed::Table(TextTable { caption, .. })
            | Displayed::Figure(Figure { caption, .. }) => caption.as_ref(),
            Displayed::DataTable(table) => Some(&table.caption),
            Displayed::Chart(chart) => Some(&chart.caption),
        }
    }

    /// Returns the anchor by which links find it.
    pub fn anchor(&self) -> Option<&str> {
        match &self.kind {
            BlockKind::Heading { anchor, .. }
            | BlockKind::Paragraph { anchor, .. }
            | BlockKind::Aside { anchor, .. } => anchor.as_deref(),
            BlockKind::Numbered(numbered) => Some(&numbered.anchor),
            BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_)
            | BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Stale { .. }
            | BlockKind::Untranslated { .. } => {
                self.caption().map(|caption| caption.anchor.as_str())
            }
        }
    }
}

/// Returns the anchors of the recommendations or questions that the items of a list begin
/// with, if each begins with a link to one: their numbers are its marks, and on paper each
/// has the number of its page, as after the contents.
pub fn numbered_entries(items: &[Vec<Block>]) -> Option<Vec<&str>> {
    items.iter().map(|item| entry(item)).collect()
}

fn entry(item: &[Block]) -> Option<&str> {
    let BlockKind::Paragraph { number: None, inlines, .. } = &item.first()?.kind else {
        return None;
    };
    let InlineKind::Jump { anchor, .. } = &inlines.first()?.kind else { return None };
    let number = anchor.strip_prefix(['r', 'q'])?;
    let is_number =
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(anchor)
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading; level 1 is a part's title.
    Heading {
        /// From 2 to 6.
        level: u8,
        /// Its anchor.
        anchor: Option<String>,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its number in the report.
        number: Option<u32>,
        /// Its anchor.
        anchor: Option<String>,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number; `None` for bullets.
        start: Option<u64>,
        /// Whether its items are set without space between them.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A block quotation.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A thematic break.
    Rule,
    /// A table written by hand.
    Table(TextTable),
    /// A table from a dataset.
    DataTable(Box<DataTable>),
    /// A chart from a dataset.
    Chart(Box<Chart>),
    /// A figure.
    Figure(Figure),
    /// A recommendation or a question.
    Numbered(Numbered),
    /// A note, an example, a child's words.
    Aside {
        /// Which of these it is.
        kind: AsideKind,
        /// What stands above it.
        label: String,
        /// Its anchor.
        anchor: Option<String>,
        /// The text.
        blocks: Vec<Block>,
    },
    /// Blocks of a translation whose source has changed since it was made.
    Stale {
        /// The source language.
        language: Language,
        /// The mark that says so.
        mark: String,
        /// What has changed in the source, for each segment.
        changes: Vec<Vec<Inline>>,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// Blocks that have no counterpart in the other language.
    Untranslated {
        /// The language they are in.
        language: Language,
        /// Whether they stand in the source language for want of a translation; otherwise
        /// the source does not have them.
        is_source: bool,
        /// The mark that says so.
        mark: String,
        /// The blocks.
        blocks: Vec<Block>,
    },
}

/// What stands beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsideKind {
    /// A child's words.
    Voice,
    /// An example.
    Example,
    /// A note to the reader.
    Note,
}

named! {
    /// What the text asks for. Named as in data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum NumberedKind {
        /// What the Committee is to recommend.
        Recommendation = "recommendation",
        /// What the Committee is to ask.
        Question = "question",
    }
}

/// Label and caption of a table or figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Its number in the report; `None` if only a translation has it.
    pub number: Option<u32>,
    /// The label with its number, such as „3 lentelė“.
    pub label: String,
    /// The text.
    pub inlines: Vec<Inline>,
    /// Its anchor.
    pub anchor: String,
}

/// A table written by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct TextTable {
    /// Label and caption, if it has them.
    pub caption: Option<Caption>,
    /// Whether it stands on a page across, however little room its words need.
    pub is_across: bool,
    /// The label where the table goes on over a page.
    pub continued: Option<String>,
    /// For each column.
    pub alignments: Vec<Alignment>,
    /// The header.
    pub header: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl TextTable {
    /// Returns whether the first column names each row, as a heading.
    pub fn names_rows(&self) -> bool {
        let is_named = |row: &Vec<Vec<Inline>>| {
            row.first().is_some_and(|cell| !plain_text(cell).trim().is_empty())
        };
        self.header.len() > 1 && self.rows.iter().all(is_named)
    }
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The alternative text.
    pub alt: String,
    /// Label and caption, if it has them.
    pub caption: Option<Caption>,
    /// How wide it is printed, if its place says so.
    pub width: Option<Width>,
}

/// A recommendation or a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered {
    /// Which of the two it is.
    pub kind: NumberedKind,
    /// Its number in the report; `None` if only a translation has it.
    pub number: Option<u32>,
    /// The label with its number.
    pub label: String,
    /// Whom it addresses.
    pub to: Option<String>,
    /// The names of each of those whom it addresses.
    pub addressees: Vec<String>,
    /// What it follows.
    pub follows: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// The text.
    pub blocks: Vec<Block>,
}
