//! Chapters.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::convention::Article;
use crate::diagnostic::{FileId, Spanned};
use crate::model::Block;
use crate::text::Language;

/// What a chapter is in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChapterKind {
    /// The summary.
    Summary,
    /// The introduction.
    Introduction,
    /// How the report was made.
    Methodology,
    /// Commentary on articles; its paragraphs are numbered.
    Commentary,
    /// An annex; it does not count towards the word limit.
    Annex,
}

impl ChapterKind {
    /// All kinds, in the order of the report.
    pub const ALL: [ChapterKind; 5] = [
        ChapterKind::Summary,
        ChapterKind::Introduction,
        ChapterKind::Methodology,
        ChapterKind::Commentary,
        ChapterKind::Annex,
    ];

    /// Returns the name used in front matter.
    pub fn as_str(self) -> &'static str {
        match self {
            ChapterKind::Summary => "summary",
            ChapterKind::Introduction => "introduction",
            ChapterKind::Methodology => "methodology",
            ChapterKind::Commentary => "commentary",
            ChapterKind::Annex => "annex",
        }
    }
}

/// A chapter in all its languages. What holds for every language (kind, articles,
/// cluster) comes from the source language's front matter.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// The file's path below its language's folder, without the extension.
    pub id: String,
    /// What it is in the report.
    pub kind: ChapterKind,
    /// The cluster it stands in; for commentary only.
    pub cluster: Option<String>,
    /// The articles that it comments on.
    pub articles: Vec<Spanned<Article>>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where it stands among its neighbours, where the articles do not decide.
    pub order: i64,
    /// Its text by language.
    pub texts: BTreeMap<Language, ChapterText>,
}

/// A chapter's text in one language.
#[derive(Debug, Clone)]
pub struct ChapterText {
    /// The file.
    pub file: FileId,
    /// The title.
    pub title: Spanned<String>,
    /// The body.
    pub blocks: Vec<Block>,
    /// Texts of footnotes, in the order of the file.
    pub footnotes: Footnotes,
}

/// The footnotes of a text that are marked by name, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Footnotes {
    list: Vec<Footnote>,
    /// By name, the index of the first that has it.
    by_name: BTreeMap<String, usize>,
}

impl Footnotes {
    /// Returns the index of the footnote of a name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// Returns the footnote of a name.
    pub fn named(&self, name: &str) -> Option<&Footnote> {
        self.list.get(self.place(name)?)
    }
}

impl From<Vec<Footnote>> for Footnotes {
    fn from(list: Vec<Footnote>) -> Self {
        let mut by_name = BTreeMap::new();
        for (index, own) in list.iter().enumerate() {
            by_name.entry(own.name.value.clone()).or_insert(index);
        }
        Footnotes { list, by_name }
    }
}

impl Deref for Footnotes {
    type Target = [Footnote];

    fn deref(&self) -> &[Footnote] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Footnotes {
    type Item = &'a Footnote;
    type IntoIter = std::slice::Iter<'a, Footnote>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

/// The text of a footnote that is marked by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// The name after `[^`.
    pub name: Spanned<String>,
    /// The text.
    pub blocks: Vec<Block>,
}
