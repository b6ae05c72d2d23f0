//! A report in one language, complete: ordered, numbered, with every figure and every word
//! in place. What the outputs are made from.
//!
//! All text is final: typography is set, numbers are in the language's form. An output
//! decides only how it looks.

mod block;
mod inline;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assemble::visit;
use crate::evidence::Source;
use crate::model::{Picture, Width};
use crate::text::{Date, Language};

pub use block::{
    AsideKind, Block, BlockKind, Caption, Displayed, Figure, Numbered, NumberedKind,
    TextTable, numbered_entries,
};
pub use inline::{Inline, InlineContent, InlineKind};

/// A report in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The language.
    pub language: Language,
    /// What the title page and the file's metadata say.
    pub cover: Cover,
    /// The heading of the contents.
    pub contents_title: String,
    /// The lists after the contents: of tables, figures, recommendations.
    pub listings: Vec<Listing>,
    /// What a file for reviewers says on its first page: how to answer.
    pub review_notice: String,
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// The sources that are cited, in alphabetical order.
    pub sources: SourceList,
    /// Files that travel with the document: the datasets behind its tables.
    pub attachments: Vec<Attachment>,
    /// What says of a chart in which of them all its figures are; `#` stands for its name.
    pub attached_words: String,
    /// What the numbers of footnotes are called.
    pub note_words: NoteWords,
    /// What the language's numbers use as decimal sign, for alignment in tables.
    pub decimal_sign: String,
    /// The anchors of all that links can lead to.
    pub anchors: BTreeSet<String>,
    /// The names that authors gave to what has an anchor, by that anchor.
    pub names: BTreeMap<String, Vec<String>>,
}

impl Document {
    /// Returns the chapters, in order.
    pub fn chapters(&self) -> impl Iterator<Item = &Chapter> {
        self.parts.iter().flat_map(|part| &part.chapters)
    }

    /// Returns each picture that is shown anywhere once, by path from the project's root.
    pub fn pictures(&self) -> BTreeMap<&str, &Arc<Picture>> {
        let mut pictures = BTreeMap::new();
        self.visit_pictures(&mut |picture, _| {
            pictures.insert(picture.path.as_str(), picture);
        });
        pictures
    }

    /// Calls a function for each place that shows a picture.
    pub fn visit_pictures<'d>(
        &'d self,
        visit: &mut dyn FnMut(&'d Arc<Picture>, Showing),
    ) {
        let logos = self.cover.logos.iter().map(|logo| &logo.picture);
        for logo in self.cover.logo.iter().chain(logos) {
            visit(logo, Showing::Logo);
        }
        self.chapters().for_each(|chapter| pictures_of(&chapter.blocks, visit));
    }
}

/// Where a picture is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Showing {
    /// On the title page.
    Logo,
    /// Among the blocks, with the width that its place asks for.
    Figure(Option<Width>),
    /// In a line of text.
    Line,
}

fn pictures_of<'d>(blocks: &'d [Block], add: &mut dyn FnMut(&'d Arc<Picture>, Showing)) {
    visit::blocks(blocks, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            add(&figure.picture, Showing::Figure(figure.width));
        }
    });
    visit::all_inlines(blocks, &mut |inline| match inline.kind.content() {
        InlineContent::Picture(picture) => add(picture, Showing::Line),
        InlineContent::Note(blocks) => pictures_of(blocks, add),
        InlineContent::Words(_)
        | InlineContent::Runs(_)
        | InlineContent::NoteMark
        | InlineContent::LineBreak => {}
    });
}

/// What the numbers of footnotes, which are links, are called by a screen reader. `#` stands
/// for the number.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteWords {
    /// The number in the text.
    pub mark: String,
    /// The number before the note, which leads back to the text.
    pub back: String,
}

/// The title page.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The title.
    pub title: String,
    /// What stands beneath it.
    pub subtitle: Option<String>,
    /// The kind of submission, above the title.
    pub kicker: String,
    /// Label and value: State party, convention, cycle, date.
    pub details: Vec<(String, String)>,
    /// Who submits it.
    pub organisation: Option<String>,
    /// How to reach them.
    pub contacts: Vec<String>,
    /// The logo.
    pub logo: Option<Arc<Picture>>,
    /// The logos of all who submit it.
    pub logos: Vec<CoverLogo>,
    /// The mark of a confidential submission.
    pub confidential: Option<String>,
    /// What the title page says of a draft.
    pub notice: Option<String>,
    /// What a search is likely to ask for: State party and convention.
    pub keywords: Vec<String>,
    /// A short mark of a draft for every page.
    pub draft_mark: Option<String>,
    /// The date.
    pub date: Date,
}

/// A logo on the title page.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverLogo {
    /// The image.
    pub picture: Arc<Picture>,
    /// Whose it is, for those who can't see it.
    pub alt: String,
}

/// A list of what has a number: tables, figures or recommendations.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Its heading.
    pub title: String,
    /// The entries, in the order of the report.
    pub entries: Vec<ListingEntry>,
}

/// An entry of a list of what has a number.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingEntry {
    /// The label with its number, such as „3 lentelė“.
    pub label: String,
    /// What it is about: its caption; of a recommendation, whom it addresses and its first
    /// words.
    pub text: String,
    /// Its anchor.
    pub anchor: String,
}

/// A part: the summary, a cluster with its chapters, an annex.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What stands above the title, such as "Cluster V".
    pub label: Option<String>,
    /// The title.
    pub title: String,
    /// The articles it comments on.
    pub articles: Option<String>,
    /// Its anchor.
    pub anchor: String,
    /// Whether it stands on the page of the part before it, where parts open a page.
    pub runs_on: bool,
    /// The chapters; one without a title is the part itself.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// The chapter's id, the same in every language.
    pub id: String,
    /// Whether it counts towards the word limit.
    pub counts: bool,
    /// The title; `None` where it is that of the part.
    pub title: Option<String>,
    /// The articles it comments on.
    pub articles: Option<String>,
    /// Each of these articles by itself, in order: its number and its name.
    pub article_names: Vec<(u16, String)>,
    /// Its anchor.
    pub anchor: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// The list of sources.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceList {
    /// Its heading.
    pub title: String,
    /// The entries.
    pub entries: Vec<SourceEntry>,
}

/// An entry of the list of sources.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceEntry {
    /// The source, the same in every language.
    pub source: Source,
    /// The text.
    pub inlines: Vec<Inline>,
}

/// A file that travels with the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// Its path from the project's root.
    pub path: String,
    /// What it is, for the reader.
    pub description: String,
    /// Its bytes as they were read.
    pub bytes: Arc<[u8]>,
}
