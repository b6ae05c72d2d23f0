//! A report in one language, complete: ordered, numbered, with every figure and every word
//! in place. What the outputs are made from.
//!
//! All text is final: typography is set, numbers are in the language's form. An output
//! decides only how it looks.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assemble::charts::Chart;
use crate::assemble::origin::Origin;
use crate::assemble::tables::DataTable;
use crate::diagnostic::Span;
use crate::text::{Date, Language};

/// A report in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language.
    pub language: Language,
    /// What the title page and the file's metadata say.
    pub cover: Cover,
    /// The heading of the contents.
    pub contents_title: String,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The sources that are cited, in alphabetical order.
    pub sources: SourceList,
    /// Files that travel with the document: the datasets behind its tables.
    pub attachments: Vec<Attachment>,
    /// What the language's numbers use as decimal sign, for alignment in tables.
    pub decimal_sign: String,
    /// The anchors of all that links can lead to.
    pub anchors: BTreeSet<String>,
}

/// The title page.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The title.
    pub title: String,
    /// What stands beneath it.
    pub subtitle: Option<String>,
    /// The kind of submission, above the title.
    pub kicker: String,
    /// Label and value: State party, convention, cycle, date.
    pub details: Vec<(String, String)>,
    /// Who submits it.
    pub organisation: Option<String>,
    /// How to reach them.
    pub contacts: Vec<String>,
    /// The logo's path from the project's root.
    pub logo: Option<String>,
    /// The mark of a confidential submission.
    pub confidential: Option<String>,
    /// What the title page says of a draft.
    pub notice: Option<String>,
    /// A short mark of a draft for every page.
    pub draft_mark: Option<String>,
    /// The date.
    pub date: Date,
}

/// A part: the summary, a cluster with its chapters, an annex.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What stands above the title, such as "Cluster V".
    pub label: Option<String>,
    /// The title.
    pub title: String,
    /// The articles it comments on.
    pub articles: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// The chapters; one without a title is the part itself.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// The chapter's id, the same in every language.
    pub id: String,
    /// Whether it counts towards the word limit.
    pub counts: bool,
    /// The title; `None` where it is that of the part.
    pub title: Option<String>,
    /// The articles it comments on.
    pub articles: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A block and the place in a chapter that it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// What it was made from.
    pub span: Span,
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
        /// The directive's name.
        kind: &'static str,
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

/// Label and caption of a table or figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
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
    /// The label where the table goes on over a page.
    pub continued: Option<String>,
    /// For each column.
    pub alignments: Vec<crate::model::Alignment>,
    /// The header.
    pub header: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The image's path from the project's root.
    pub path: String,
    /// The alternative text.
    pub alt: String,
    /// Label and caption, if it has them.
    pub caption: Option<Caption>,
    /// Width in per cent of the text's width.
    pub width: Option<u8>,
}

/// A recommendation or a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered {
    /// The directive's name.
    pub kind: &'static str,
    /// Its number in the report.
    pub number: u32,
    /// The label with its number.
    pub label: String,
    /// Whom it addresses.
    pub to: Option<String>,
    /// What it follows.
    pub follows: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A run of text and the place in a chapter that it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// What it was made from.
    pub span: Span,
}

/// What a run of text is.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Text.
    Text(String),
    /// A figure or a change from a dataset, with the words that belong to it.
    Figure {
        /// The figure as it is printed: „17,8 proc.“, „sumažėjo 3,2 procentinio punkto“.
        text: String,
        /// Where it comes from.
        origin: Arc<Origin>,
    },
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text struck through.
    Struck(Vec<Inline>),
    /// Text in another language than the document's.
    Foreign {
        /// The language.
        language: Language,
        /// The text.
        inlines: Vec<Inline>,
    },
    /// Code.
    Code(String),
    /// A link to an address.
    Link {
        /// The address.
        url: String,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A link within the document.
    Jump {
        /// The anchor.
        anchor: String,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// An image inside a line.
    Image {
        /// The image's path from the project's root.
        path: String,
        /// The alternative text.
        alt: String,
    },
    /// A footnote, where its mark stands first.
    Note {
        /// Its number in the report.
        number: u32,
        /// Its anchor.
        anchor: String,
        /// The text.
        blocks: Vec<Block>,
    },
    /// A further mark of a footnote.
    NoteMark {
        /// Its number in the report.
        number: u32,
        /// The footnote's anchor.
        anchor: String,
    },
    /// A line break.
    LineBreak,
}

/// The list of sources.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceList {
    /// Its heading.
    pub title: String,
    /// The entries.
    pub entries: Vec<SourceEntry>,
}

/// An entry of the list of sources.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceEntry {
    /// The source's key in the bibliography, the same in every language.
    pub key: String,
    /// The text.
    pub inlines: Vec<Inline>,
}

/// A file that travels with the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// Its path from the project's root.
    pub path: String,
    /// What it is, for the reader.
    pub description: String,
    /// Its bytes as they were read.
    pub bytes: Arc<[u8]>,
}
