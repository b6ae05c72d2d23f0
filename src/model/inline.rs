//! Runs of text inside a block.

use crate::diagnostic::Span;
use crate::model::{Image, Placeholder};
use crate::text::Language;

/// A run of text and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Where it was written.
    pub span: Span,
}

/// What a run of text is.
#[derive(Debug, Clone, PartialEq)]
pub enum InlineKind {
    /// Plain text.
    Text(String),
    /// Emphasis, set in italics.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, set in bold.
    Strong(Vec<Inline>),
    /// Text struck through.
    Struck(Vec<Inline>),
    /// Text in another language: `[…]{lang=en}`.
    Foreign {
        /// The language.
        language: Language,
        /// The text.
        inlines: Vec<Inline>,
    },
    /// Code; typography leaves it alone.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        target: LinkTarget,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// An image inside a line.
    Image(Box<Image>),
    /// A mark of a footnote whose text stands elsewhere in the chapter.
    FootnoteMark(String),
    /// A footnote whose text stands in place: `^[…]`.
    InlineFootnote(Vec<Inline>),
    /// The end of a line in the file; a space.
    SoftBreak,
    /// A line break that the author asked for.
    LineBreak,
    /// A placeholder.
    Placeholder(Placeholder),
}

impl InlineKind {
    /// Returns the runs of text inside this one; none for one that holds none. What an inline
    /// footnote holds is not read in its place, so it is not among them.
    pub fn inner(&self) -> &[Inline] {
        match self {
            InlineKind::Emphasis(inlines)
            | InlineKind::Strong(inlines)
            | InlineKind::Struck(inlines)
            | InlineKind::Foreign { inlines, .. }
            | InlineKind::Link { inlines, .. } => inlines,
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Image(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::InlineFootnote(_)
            | InlineKind::SoftBreak
            | InlineKind::LineBreak
            | InlineKind::Placeholder(_) => &[],
        }
    }

    /// Returns plain text, of which the ends of lines are a space; `None` for anything else.
    pub fn text(&self) -> Option<&str> {
        match self {
            InlineKind::Text(text) => Some(text),
            InlineKind::SoftBreak | InlineKind::LineBreak => Some(" "),
            InlineKind::Emphasis(_)
            | InlineKind::Strong(_)
            | InlineKind::Struck(_)
            | InlineKind::Foreign { .. }
            | InlineKind::Code(_)
            | InlineKind::Link { .. }
            | InlineKind::Image(_)
            | InlineKind::FootnoteMark(_)
            | InlineKind::InlineFootnote(_)
            | InlineKind::Placeholder(_) => None,
        }
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkTarget {
    /// An address on the web or of e-mail.
    Url(String),
    /// An anchor of the report: `#name`.
    Anchor(String),
    /// Another chapter, by a path relative to this chapter's file, without its anchor.
    Chapter(String),
}

impl LinkTarget {
    /// Returns the address as it stands in a link.
    pub fn address(&self) -> String {
        match self {
            LinkTarget::Url(address) | LinkTarget::Chapter(address) => address.clone(),
            LinkTarget::Anchor(name) => format!("#{name}"),
        }
    }
}
