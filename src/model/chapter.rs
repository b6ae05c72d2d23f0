//! Chapters.

use std::collections::BTreeMap;

use crate::convention::Article;
use crate::diagnostic::{FileId, Span, Spanned};
use crate::model::{Block, Name, Named};
use crate::text::{Language, named};

named! {
    /// What a chapter is in the report. Named as in front matter.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ChapterKind {
        /// The foreword, which may be signed.
        Foreword = "foreword",
        /// Thanks to those who helped.
        Acknowledgements = "acknowledgements",
        /// What abbreviations mean.
        Abbreviations = "abbreviations",
        /// The report on one page: key figures, earlier recommendations, main proposals.
        AtAGlance = "at-a-glance",
        /// The summary.
        Summary = "summary",
        /// The introduction.
        Introduction = "introduction",
        /// How the report was made.
        Methodology = "methodology",
        /// Commentary on articles; its paragraphs are numbered.
        Commentary = "commentary",
        /// An annex; it does not count towards the word limit.
        Annex = "annex",
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
    /// The ids of the optional protocols that it comments on.
    pub protocols: Vec<String>,
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
    /// Who signs it at its end: a name, and lines beneath it.
    pub signature: Vec<Spanned<String>>,
    /// The body.
    pub blocks: Vec<Block>,
    /// Texts of footnotes, in the order of the file.
    pub footnotes: Named<Footnote>,
    /// Where something stands as text that was meant to be a placeholder and could not be
    /// read, in the order of the file.
    pub unread: Vec<Span>,
    /// Where markup has a mistake, so that the blocks around it may not be those that were
    /// meant, in the order of the file.
    pub misread: Vec<Span>,
}

impl ChapterText {
    /// Returns whether nothing of the text could be read: nobody knows what it says.
    pub fn is_unread(&self) -> bool {
        let start = Span::new(self.file, 0..0);
        self.blocks.is_empty() && self.misread.first() == Some(&start)
    }

    /// Returns whether a part of the text could not be read as it was meant. Until it can,
    /// nobody knows what that part says.
    pub fn has_unread(&self, part: Span) -> bool {
        begins_in(&self.unread, part.start..part.end)
            || begins_in(&self.misread, part.start..part.end)
    }

    /// Returns whether markup has a mistake in one of two blocks or between them; `None`
    /// stands for the beginning and for the end of the text.
    pub fn is_misread_between(
        &self,
        before: Option<usize>,
        after: Option<usize>,
    ) -> bool {
        let span = |index: usize| self.blocks.get(index).map(|block| block.span);
        let start = before.and_then(span).map_or(0, |span| span.start);
        let end = after.and_then(span).map_or(u32::MAX, |span| span.end);
        begins_in(&self.misread, start..end)
    }
}

/// Returns whether one of several spans, which are sorted, begins within a range.
fn begins_in(spans: &[Span], range: std::ops::Range<u32>) -> bool {
    let from = spans.partition_point(|span| span.start < range.start);
    spans.get(from).is_some_and(|span| span.start < range.end)
}

/// The text of a footnote that is marked by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// The name after `[^`.
    pub name: Spanned<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

impl Name for Chapter {
    fn name(&self) -> &str {
        &self.id
    }
}

impl Name for Footnote {
    fn name(&self) -> &str {
        &self.name.value
    }
}
