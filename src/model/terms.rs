//! The term base: what the field's terms are called in each language.

use std::collections::BTreeMap;

use crate::diagnostic::{FileId, Span, Spanned};
use crate::text::Language;

/// A term, a row of the term base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What each language calls it, the preferred first.
    pub names: BTreeMap<Language, Vec<Spanned<String>>>,
    /// What it must not be called.
    pub avoided: BTreeMap<Language, Vec<Spanned<String>>>,
    /// Where it was found, and whatever else a translator should know; may be empty.
    pub note: String,
    /// The row.
    pub span: Span,
}

impl Term {
    /// Returns what a language calls it, the preferred first.
    pub fn names(&self, language: Language) -> &[Spanned<String>] {
        self.names.get(&language).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns what a language must not call it.
    pub fn avoided(&self, language: Language) -> &[Spanned<String>] {
        self.avoided.get(&language).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The term base.
#[derive(Debug, Clone, Default)]
pub struct TermBase {
    /// The file; `None` if there is none.
    pub file: Option<FileId>,
    /// The terms, in the order of the file.
    pub terms: Vec<Term>,
}
