//! The form of a report as JSON.
//!
//! These types are what other programs read, so they are apart from those of the document,
//! which may change. A field is always there; what is not known is null. Numbers that are
//! exact are strings: JSON's own may be rounded by whoever reads them. The comments become the
//! descriptions of `docs/report.schema.json`.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::render::json::data::{
    Attachment, Chart, DataTable, Indicator, Origin, Source, SourceList, TextTable,
};

/// The version of the form. It grows when a reader of the former one would go wrong.
pub(super) const VERSION: u32 = 1;

/// A report of komentaras, resolved: ordered, numbered, with every figure and word in place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Report {
    /// The version of this form, 1.
    pub version: u32,
    /// The report in each of its languages. Anchors and numbers are the same in all.
    pub documents: Vec<Document>,
    /// The indicators whose figures are printed, by id.
    pub indicators: BTreeMap<String, Indicator>,
    /// What the report cites and takes figures from, by key.
    pub sources: BTreeMap<String, Source>,
    /// Where the printed figures come from. A figure names its origin by its place in this
    /// list, counted from 0.
    pub origins: Vec<Origin>,
}

/// The report in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Document {
    /// The language's code, such as `lt`.
    pub language: String,
    /// The title page.
    pub cover: Cover,
    /// The heading of the contents.
    pub contents_title: String,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The list of sources.
    pub source_list: SourceList,
    /// The files that travel with the report.
    pub attachments: Vec<Attachment>,
}

/// The title page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Cover {
    /// The kind of submission, above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// What stands beneath it.
    pub subtitle: Option<String>,
    /// State party, convention, cycle, date.
    pub details: Vec<Detail>,
    /// Who submits the report.
    pub organisation: Option<String>,
    /// How to reach them.
    pub contacts: Vec<String>,
    /// The logo's path from the project's folder.
    pub logo: Option<String>,
    /// The logos at the foot of the title page.
    pub logos: Vec<Logo>,
    /// The date of the report, such as `2026-01-31`.
    pub date: String,
    /// The mark of a confidential submission.
    pub confidential: Option<String>,
    /// What is said of a draft; null in the copy to be sent.
    pub draft: Option<String>,
}

/// A logo on the title page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Logo {
    /// The image's path from the project's folder.
    pub path: String,
    /// Whose it is, for those who cannot see it.
    pub alt: String,
}

/// A line of the title page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Detail {
    /// What it says.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// The summary, a cluster with its chapters, an annex.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Part {
    /// What stands above the title.
    pub label: Option<String>,
    /// The title.
    pub title: String,
    /// The articles that it comments on, in words.
    pub articles: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Chapter {
    /// Its id, the same in every language.
    pub id: String,
    /// The title; null where it is that of the part.
    pub title: Option<String>,
    /// The articles that it comments on, in words; null where they are those of the part.
    pub articles: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Whether its words count towards the limit.
    pub counts: bool,
    /// The text.
    pub blocks: Vec<TopBlock>,
}

/// A block of a chapter, with the state of its translation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct TopBlock {
    /// How it stands to the other language; null in the source language.
    pub translation: Option<Translation>,
    /// The block.
    #[serde(flatten)]
    pub block: Block,
}

/// How a block stands to the source language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Translation {
    /// The state.
    pub state: TranslationState,
    /// What a draft says of it.
    pub mark: Option<String>,
    /// The language that the block is in, where it is not the document's.
    pub language: Option<String>,
    /// What has changed in the source since it was translated, for each sentence or cell.
    pub changes: Vec<Vec<Inline>>,
}

/// The state of a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TranslationState {
    /// It agrees with the source.
    Current,
    /// Nobody has confirmed it.
    Unconfirmed,
    /// The source has changed since it was made.
    Stale,
    /// There is none: the block stands in the source language.
    Missing,
    /// Some of its items or cells have none.
    Incomplete,
    /// The source does not have the block.
    WithoutSource,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading {
        /// From 2; level 1 is the title of a part.
        level: u8,
        /// Its anchor.
        anchor: Option<String>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its number in the report.
        number: Option<u32>,
        /// Its anchor.
        anchor: Option<String>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number; null for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// Its text.
        blocks: Vec<Block>,
    },
    /// Preformatted text.
    Code {
        /// The text.
        text: String,
    },
    /// A break between paragraphs.
    Rule,
    /// A table written by hand.
    Table(TextTable),
    /// A table from a dataset.
    DataTable(DataTable),
    /// A chart from a dataset.
    Chart(Chart),
    /// A picture.
    Picture {
        /// The file's path from the project's folder.
        path: String,
        /// What it shows, in words.
        alt: String,
        /// Label and caption.
        caption: Option<Caption>,
        /// Its width in per cent of the text's width.
        width: Option<u8>,
        /// Its width in millimetres, if it was chosen so.
        width_mm: Option<u16>,
    },
    /// What the Committee is to recommend.
    Recommendation(Numbered),
    /// What the Committee is to ask.
    Question(Numbered),
    /// A note to the reader.
    Note(Aside),
    /// An example.
    Example(Aside),
    /// A child's words.
    Voice(Aside),
}

/// A recommendation or a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Numbered {
    /// Its number in the report; null if only a translation has it.
    pub number: Option<u32>,
    /// The label with its number.
    pub label: String,
    /// Whom it addresses, in words.
    pub to: Option<String>,
    /// What it follows, in words.
    pub follows: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// The text.
    pub blocks: Vec<Block>,
}

/// What stands beside the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Aside {
    /// What stands above it.
    pub label: String,
    /// Its anchor.
    pub anchor: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// Label and caption of a table, a chart or a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Caption {
    /// The label with its number, such as "Table 3".
    pub label: String,
    /// The caption.
    pub content: Vec<Inline>,
    /// Its anchor.
    pub anchor: String,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Text.
    Text {
        /// The text.
        text: String,
    },
    /// A figure or a change from a dataset, with the words that belong to it.
    Figure {
        /// The figure as it is printed.
        text: String,
        /// Its place in the list of origins.
        origin: usize,
    },
    /// In a draft, what stands for something that is wrong or could not be resolved.
    Unreadable {
        /// The name that was written, or where the error is.
        text: String,
    },
    /// Emphasis.
    Emphasis {
        /// The text.
        content: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// The text.
        content: Vec<Inline>,
    },
    /// Text struck through.
    Struck {
        /// The text.
        content: Vec<Inline>,
    },
    /// Words that were added to the source since it was translated.
    Inserted {
        /// The text.
        content: Vec<Inline>,
    },
    /// Words that are gone from the source since it was translated.
    Deleted {
        /// The text.
        content: Vec<Inline>,
    },
    /// Text in another language.
    Foreign {
        /// The language's code.
        language: String,
        /// The text.
        content: Vec<Inline>,
    },
    /// Code.
    Code {
        /// The text.
        text: String,
    },
    /// A link to an address.
    Link {
        /// The address.
        url: String,
        /// The text.
        content: Vec<Inline>,
    },
    /// A reference to another place of the report.
    Reference {
        /// The place's anchor.
        anchor: String,
        /// The text.
        content: Vec<Inline>,
    },
    /// A picture within a line.
    Picture {
        /// The file's path from the project's folder.
        path: String,
        /// What it shows, in words.
        alt: String,
    },
    /// A footnote, where its mark stands first.
    Footnote {
        /// Its number in the report.
        number: u32,
        /// Its anchor.
        anchor: String,
        /// The text.
        blocks: Vec<Block>,
    },
    /// A further mark of a footnote.
    FootnoteMark {
        /// The footnote's number in the report.
        number: u32,
        /// The footnote's anchor.
        anchor: String,
    },
    /// A line break.
    LineBreak,
}
