//! What a report is to become: which languages and chapters, in which documents.

use std::collections::BTreeMap;

use crate::assemble::{Document, visit};
use crate::diagnostic::Span;
use crate::text::Language;

/// How a report is to be put together; a draft in all its languages by default.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The languages wanted; empty for all.
    pub languages: Vec<Language>,
    /// The ids of the chapters wanted; empty for all. They keep the numbers of the whole.
    pub chapters: Vec<String>,
    /// Whether it is the copy to be sent: without the mark of a draft.
    pub is_final: bool,
    /// How its languages are to be put into files.
    pub layout: Layout,
    /// Whether what could identify a child is masked.
    pub is_redacted: bool,
    /// Whether Word files go to reviewers and come back.
    pub is_for_review: bool,
}

impl Options {
    /// Returns whether a chapter is wanted.
    pub fn has_chapter(&self, id: &str) -> bool {
        self.chapters.is_empty() || self.chapters.iter().any(|chapter| chapter == id)
    }

    /// Returns whether a language is wanted: side by side, the source language always is.
    pub(super) fn wants(&self, language: Language, source: Language) -> bool {
        self.languages.is_empty()
            || self.languages.contains(&language)
            || self.layout == Layout::Parallel && language == source
    }
}

/// How the languages of a report are put into files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A document in each language.
    #[default]
    Single,
    /// The source language and a translation side by side, for each translation.
    Parallel,
}

/// What becomes one document.
#[derive(Debug, Clone, Copy)]
pub enum Edition<'d> {
    /// The report in one language.
    Single(&'d Document),
    /// The report beside its translation.
    Parallel(&'d Document, &'d Document),
}

impl<'d> Edition<'d> {
    /// Returns its documents, the source first.
    pub(super) fn documents(&self) -> impl Iterator<Item = &'d Document> {
        let (first, second) = match *self {
            Edition::Single(document) => (document, None),
            Edition::Parallel(source, target) => (source, Some(target)),
        };
        std::iter::once(first).chain(second)
    }

    /// Returns where the blocks with an anchor were written, by anchor. Side by side, only
    /// those at the left have anchors.
    pub(super) fn labelled(&self) -> BTreeMap<&'d str, Span> {
        let mut labelled = BTreeMap::new();
        let (Edition::Single(document) | Edition::Parallel(document, _)) = self;
        for chapter in document.chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                labelled.extend(block.anchor().map(|anchor| (anchor, block.span)));
            });
        }
        labelled
    }

    /// Returns the languages as in the names of files, such as `lt-en`.
    pub fn languages(&self) -> String {
        match self {
            Edition::Single(document) => document.language.to_string(),
            Edition::Parallel(source, target) => {
                format!("{}-{}", source.language, target.language)
            }
        }
    }
}
