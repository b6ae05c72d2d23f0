//! Placeholders that stand within a line.

use crate::diagnostic::Spanned;
use crate::evidence::{ChangeQuery, Claim, Operand, Query};

/// A placeholder, `{{…}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placeholder {
    /// A figure with its unit.
    Value(Query),
    /// A bare figure.
    Number(Query),
    /// Direction and size of a change.
    Change(ChangeQuery),
    /// What the sentence says about figures; prints nothing.
    Claim(Claim),
    /// Says that the figure before it was typed on purpose; prints nothing.
    Typed,
    /// A reference to an anchor.
    Ref(Spanned<String>),
    /// A citation.
    Cite(Citation),
}

impl Placeholder {
    /// Says whether it prints anything.
    pub fn is_printed(&self) -> bool {
        !matches!(self, Placeholder::Claim(_) | Placeholder::Typed)
    }

    /// Returns the queries for the figures that it names.
    pub fn queries(&self) -> Vec<&Query> {
        match self {
            Placeholder::Value(query) | Placeholder::Number(query) => vec![query],
            Placeholder::Change(change) => vec![&change.query],
            Placeholder::Claim(claim) => [&claim.left, &claim.right]
                .into_iter()
                .filter_map(|side| match side {
                    Operand::Figure(query) => Some(query),
                    Operand::Literal(_) => None,
                })
                .collect(),
            Placeholder::Typed | Placeholder::Ref(_) | Placeholder::Cite(_) => Vec::new(),
        }
    }
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
