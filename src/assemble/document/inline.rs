//! Runs of text within the blocks of a document.

use std::sync::Arc;

use crate::assemble::{Block, Origin};
use crate::diagnostic::Span;
use crate::model::Picture;
use crate::text::Language;

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
    /// What stands in a draft for something that is wrong or could not be resolved: the name
    /// that was written, where the error is.
    Unreadable(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text struck through.
    Struck(Vec<Inline>),
    /// Words that were added to the source since it was translated.
    Inserted(Vec<Inline>),
    /// Words that are gone from the source since it was translated.
    Deleted(Vec<Inline>),
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
        /// What it is called where its text alone does not say: "table 10" for "10".
        name: Option<String>,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// An image inside a line.
    Image {
        /// The picture.
        picture: Arc<Picture>,
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

/// What a run of text holds: all that most walks ask of its kind.
#[derive(Debug, Clone, Copy)]
pub enum InlineContent<'a> {
    /// Words as they are printed.
    Words(&'a str),
    /// Other runs.
    Runs(&'a [Inline]),
    /// A picture.
    Picture(&'a Arc<Picture>),
    /// The text of a footnote, which does not belong to the line.
    Note(&'a [Block]),
    /// A further mark of a footnote.
    NoteMark,
    /// A line break.
    LineBreak,
}

/// Matches a run that holds others, shared or to be changed.
macro_rules! holding {
    ($inlines:pat) => {
        InlineKind::Emphasis($inlines)
            | InlineKind::Strong($inlines)
            | InlineKind::Struck($inlines)
            | InlineKind::Inserted($inlines)
            | InlineKind::Deleted($inlines)
            | InlineKind::Foreign { inlines: $inlines, .. }
            | InlineKind::Link { inlines: $inlines, .. }
            | InlineKind::Jump { inlines: $inlines, .. }
    };
}

impl InlineKind {
    /// Returns what it holds.
    pub fn content(&self) -> InlineContent<'_> {
        match self {
            holding!(inlines) => InlineContent::Runs(inlines),
            InlineKind::Text(text)
            | InlineKind::Figure { text, .. }
            | InlineKind::Unreadable(text)
            | InlineKind::Code(text) => InlineContent::Words(text),
            InlineKind::Image { picture, .. } => InlineContent::Picture(picture),
            InlineKind::Note { blocks, .. } => InlineContent::Note(blocks),
            InlineKind::NoteMark { .. } => InlineContent::NoteMark,
            InlineKind::LineBreak => InlineContent::LineBreak,
        }
    }

    /// Returns its own words, of which a line break is a space.
    pub fn words(&self) -> &str {
        match self.content() {
            InlineContent::Words(words) => words,
            InlineContent::LineBreak => " ",
            InlineContent::Runs(_)
            | InlineContent::Picture(_)
            | InlineContent::Note(_)
            | InlineContent::NoteMark => "",
        }
    }

    /// Returns the runs of text inside this one; none for one that holds none. A footnote
    /// holds blocks, not runs.
    pub fn inner(&self) -> &[Inline] {
        if let InlineContent::Runs(inlines) = self.content() { inlines } else { &[] }
    }

    /// Returns the runs of text inside this one, to change them; `None` for one that cannot
    /// hold any.
    pub fn inner_mut(&mut self) -> Option<&mut Vec<Inline>> {
        if let holding!(inlines) = self { Some(inlines) } else { None }
    }
}
