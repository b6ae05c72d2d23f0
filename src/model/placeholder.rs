//! Placeholders that stand within a line.

use crate::diagnostic::Spanned;
use crate::evidence::{ChangeQuery, Claim, ContrastQuery, ListQuery, Operand, Query};
use crate::model::CountQuery;
use crate::text::named;

/// A placeholder, `{{…}}`.
///
/// The large and rare kinds are boxed: each run of text takes as much memory as the largest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placeholder {
    /// A figure with its unit, and the grammatical case that the sentence needs.
    Value(Query, Option<Case>),
    /// A bare figure.
    Number(Query),
    /// Direction and size of a change.
    Change(Box<ChangeQuery>),
    /// By how much, or how many times, one figure is more than another.
    Contrast(Box<ContrastQuery>),
    /// Years or names of codes, and the grammatical case that the sentence needs.
    List(Box<ListQuery>, Option<Case>),
    /// What the sentence says about figures; prints nothing.
    Claim(Box<Claim>),
    /// Says that the figure before it was typed on purpose; prints nothing.
    Typed,
    /// How many rows a register has.
    Count(Box<CountQuery>),
    /// A reference to anchors.
    Ref(Reference),
    /// A citation.
    Cite(Citation),
}

impl Placeholder {
    /// Returns whether it prints anything.
    pub fn is_printed(&self) -> bool {
        !matches!(self, Placeholder::Claim(_) | Placeholder::Typed)
    }

    /// Returns the queries for the figures that it names.
    pub fn queries(&self) -> Vec<&Query> {
        match self {
            Placeholder::Value(query, _) | Placeholder::Number(query) => vec![query],
            Placeholder::Change(change) => vec![&change.query],
            Placeholder::Contrast(contrast) => vec![&contrast.left, &contrast.right],
            Placeholder::Claim(claim) => [&claim.left, &claim.right]
                .into_iter()
                .filter_map(|side| match side {
                    Operand::Figure(query) => Some(query),
                    Operand::Literal(_) => None,
                })
                .collect(),
            Placeholder::List(..)
            | Placeholder::Count(_)
            | Placeholder::Typed
            | Placeholder::Ref(_)
            | Placeholder::Cite(_) => Vec::new(),
        }
    }

    /// Returns the ids of the indicators that it names: a list names one without asking for a
    /// figure.
    pub fn indicators(&self) -> Vec<&Spanned<String>> {
        if let Placeholder::List(list, _) = self {
            return vec![&list.indicator];
        }
        self.queries().into_iter().map(|query| &query.indicator).collect()
    }
}

/// A reference to one anchor or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The names of the anchors, at least one.
    pub anchors: Vec<Spanned<String>>,
    /// The case in which their name stands, in a language that has cases, if the author says
    /// so.
    pub case: Option<Case>,
}

named! {
    /// A grammatical case: those that Lithuanian and its neighbours have.
    /// Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Case {
        /// Who or what: „1 lentelė“.
        #[default]
        Nominative = "nominative",
        /// Of whom or what: „1 lentelės“.
        Genitive = "genitive",
        /// To whom or what: „1 lentelei“.
        Dative = "dative",
        /// Whom or what: „1 lentelę“.
        Accusative = "accusative",
        /// By what: „1 lentele“.
        Instrumental = "instrumental",
        /// In what: „1 lentelėje“.
        Locative = "locative",
    }
}

impl Case {
    /// Returns what an author writes, as linguists abbreviate it.
    pub fn short(self) -> &'static str {
        self.as_str().get(..3).unwrap_or_default()
    }

    /// Returns the case of a name, written out or abbreviated.
    pub fn parse(name: &str) -> Option<Case> {
        let is_short = |known: &Case| known.short() == name;
        Case::from_name(name).or_else(|| Case::ALL.into_iter().find(is_short))
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
