//! Placeholders that stand within a line.

use crate::diagnostic::Spanned;
use crate::evidence::Query;

/// A placeholder, `{{…}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placeholder {
    /// A figure with its unit.
    Value(Query),
    /// A bare figure.
    Number(Query),
    /// A reference to an anchor.
    Ref(Spanned<String>),
    /// A citation.
    Cite(Citation),
}

/// A citation of a source of the bibliography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The source's key.
    pub source: Spanned<String>,
    /// Where in the source.
    pub locator: Option<Locator>,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Locator {
    /// A page or range of pages.
    Page(String),
    /// A paragraph or range of paragraphs.
    Paragraph(String),
}
