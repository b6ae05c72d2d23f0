//! A report as a site: pages that work from disk, without scripts and without a request to
//! anywhere.
//!
//! The frame of a page comes from the templates in `templates/site/`, the text from
//! [`writer::Writer`]. A chapter is written alone, so it can be shown alone.

mod blocks;
mod book;
mod card;
mod columns;
mod contents;
mod csv;
mod data;
mod entry;
mod files;
mod inlines;
mod metadata;
mod origins;
mod page;
mod parallel;
mod recommendations;
mod report;
mod search;
mod style;
mod tables;
mod words;
mod writer;

pub use book::book;
pub use writer::Annotations;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::assemble::{Block, DataTable, Displayed, Document, Redaction, visit};
use crate::diagnostic::Diagnostics;
use crate::model::{Picture, PictureFormat, Project};
use crate::render::html::data::CitedDatasets;
use crate::render::html::files::Files;
use crate::render::html::page::Frame;
use crate::render::html::words::Words;
use crate::render::html::writer::{Medium, Page, Sibling, Writer};
use crate::syntax::markup::{Markup, Syntax};
use crate::text::Language;

/// The folder of the templates of pages and books, below `templates/`.
pub const TEMPLATES: &str = "site/";

/// A file of a site: its path, with `/` between folders, and its bytes.
pub type File = (String, Vec<u8>);

/// A report in its languages, and what decides how it looks on the web.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The report in its languages, the source language first if it is there.
    documents: Vec<&'a Document>,
    project: &'a Project,
    datasets: CitedDatasets<'a>,
    files: Files<'a>,
    /// What masks that which is not in the documents, in a copy that is masked.
    redaction: Option<&'a Redaction>,
    /// Whether it is to be found by search engines: neither a draft nor confidential.
    is_public: bool,
}

impl<'a> Publication<'a> {
    /// Returns documents of a project as they are looked at while they change: an address
    /// never stands for another picture than before.
    pub fn preview(project: &'a Project, documents: &'a [Document]) -> Self {
        let mut publication = Self::of(project, documents);
        publication.files.tell_versions_apart(&publication.documents);
        publication
    }

    /// Returns documents of a project with what it decides.
    pub fn of(project: &'a Project, documents: &'a [Document]) -> Self {
        let mut documents: Vec<&Document> = documents.iter().collect();
        let source = project.manifest.source_language;
        documents.sort_by_key(|document| document.language != source);
        let is_draft =
            documents.iter().any(|document| document.cover.draft_mark.is_some());
        let datasets = data::cited(&documents);
        let accent = project.manifest.layout.accent();
        Publication {
            files: Files::of(&documents, datasets.keys().copied(), accent),
            datasets,
            redaction: None,
            project,
            is_public: !is_draft && !project.manifest.confidential,
            documents,
        }
    }

    /// Returns it as that of a copy in which what could identify a child is masked, or not.
    #[must_use]
    pub fn redacted(self, redaction: Option<&'a Redaction>) -> Self {
        Publication { redaction, ..self }
    }

    fn words(&self, language: Language) -> Words<'a> {
        Words { catalog: &self.project.catalog, language, redaction: self.redaction }
    }

    /// Returns the address at which the site will be, if it is known.
    fn address(&self) -> Option<&'a str> {
        self.project.manifest.site.address.as_deref()
    }

    /// Returns the pairs of languages that stand side by side.
    fn pairs(&self) -> impl Iterator<Item = (&'a Document, &'a Document)> {
        let first = self.documents.first().copied();
        let others = self.documents.iter().skip(1);
        first
            .into_iter()
            .flat_map(move |first| others.clone().map(move |other| (first, *other)))
    }
}

/// What writes some files of a site.
type Task<'t> = Box<dyn Fn(&mut Diagnostics) -> Vec<File> + Sync + 't>;

/// Writes a report as the files of a site.
pub fn site(publication: &Publication<'_>, diags: &mut Diagnostics) -> Vec<File> {
    let frame = &Frame::new(publication, diags);
    let mut tasks: Vec<Task<'_>> = Vec::new();
    tasks.push(Box::new(|found| {
        vec![("index.html".to_owned(), entry::page(frame, found))]
    }));
    for document in &publication.documents {
        tasks.extend(of_language(frame, document));
    }
    for (source, target) in publication.pairs() {
        tasks.push(Box::new(move |found| {
            let name = files::parallel(source.language, target.language);
            vec![(name, parallel::page(frame, source, target, found))]
        }));
    }
    tasks.push(Box::new(|_| style::files(publication)));
    tasks.push(Box::new(|_| data::files(publication)));
    tasks.push(Box::new(|_| pictures(publication)));
    tasks.push(Box::new(|_| metadata::sitemap(frame).into_iter().collect()));
    // Each by itself: one of them can take as long as all others.
    let done = tasks.par_iter().with_max_len(1).map(|task| {
        let mut found = Diagnostics::new();
        (task(&mut found), found)
    });
    let done: Vec<(Vec<File>, Diagnostics)> = done.collect();
    let mut list = Vec::new();
    for (files, found) in done {
        list.extend(files);
        // A template that fails on one page fails on all.
        for finding in found.iter() {
            if diags.iter().all(|known| known != finding) {
                diags.push(finding.clone());
            }
        }
    }
    list
}

/// Returns the pictures of a report; languages share them.
fn pictures(publication: &Publication<'_>) -> Vec<File> {
    let files = &publication.files;
    let pictures = publication.documents.iter().flat_map(|document| document.pictures());
    let pictures: BTreeMap<&str, &Arc<Picture>> = pictures.collect();
    let shown = pictures.into_values().collect::<Vec<_>>().into_par_iter();
    let shown =
        shown.map(|picture| (files.picture(picture).to_owned(), files::shown(picture)));
    shown.collect()
}

/// Adds what is wrong with the templates of a project's site and book.
pub fn check(publication: &Publication<'_>, diags: &mut Diagnostics) {
    site(publication, diags);
    if publication.project.template_files.contains_key(book::BOOK) {
        for document in &publication.documents {
            book(publication, document, "", diags);
        }
    }
}

/// Returns what writes the files that a report has in one language.
fn of_language<'t>(frame: &'t Frame<'_>, document: &'t Document) -> [Task<'t>; 5] {
    let language = document.language;
    let words = frame.publication.words(language);
    [
        Box::new(move |found| {
            vec![(files::report(language), report::page(frame, document, found))]
        }),
        Box::new(move |found| {
            let page = recommendations::page(frame, document, found);
            page.map(|page| (files::recommendations(language), page))
                .into_iter()
                .collect()
        }),
        Box::new(move |_| {
            vec![(files::search(language), search::index(document, words))]
        }),
        Box::new(move |_| {
            // Others load it from the address of the site.
            let card = frame.publication.address();
            let card =
                card.and_then(|_| card::png(document, frame.publication.files.accent));
            card.map(|bytes| (files::card(language), bytes)).into_iter().collect()
        }),
        Box::new(move |_| tables_of(document, words)),
    ]
}

/// Returns the files that pages offer beside themselves: tables as they are shown, and data.
pub fn downloads(publication: &Publication<'_>) -> Vec<File> {
    let documents = publication.documents.iter();
    let tables = documents
        .flat_map(|document| tables_of(document, publication.words(document.language)));
    tables.chain(data::files(publication)).collect()
}

/// Returns the tables of a document, and the figures of its charts.
fn tables_of(document: &Document, words: Words<'_>) -> Vec<File> {
    let mut list = Vec::new();
    let mut add = |anchor: &str, table: &DataTable| {
        let flags = words.say("site-flag");
        let bytes = csv::write(table, &document.decimal_sign, &flags, document.language);
        list.push((files::table(anchor, document.language), bytes));
    };
    for chapter in document.chapters() {
        visit::blocks(&chapter.blocks, &mut |block| match block.kind.displayed() {
            Some(Displayed::DataTable(table)) => add(&table.caption.anchor, table),
            Some(Displayed::Chart(chart)) => {
                add(&chart.caption.anchor, &tables::figures(chart));
            }
            Some(Displayed::Table(_) | Displayed::Figure(_)) | None => {}
        });
    }
    list
}

/// A section of a report in a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What tells it from the others, in every state of the report: the anchor of its part.
    pub key: String,
    /// Its markup: one element.
    pub html: String,
}

/// Writes a report as the sections of a preview: what its page in a language shows, in the
/// same order, with what stands beside the text.
///
/// Addresses of pictures are those of [`previewed_picture`].
pub fn preview(
    publication: &Publication<'_>,
    document: &Document,
    annotations: &dyn Annotations,
) -> Vec<Section> {
    let page =
        Page { annotations: Some(annotations), ..Page::new(publication, document) };
    let write = |write: fn(&mut Markup, Page<'_>)| {
        let mut out = Markup::new(Syntax::Html);
        write(&mut out, page);
        out.finish()
    };
    let section = |key: &str, html: String| Section { key: key.to_owned(), html };
    let mut sections = vec![section("cover", write(report::cover))];
    let parts = document.parts.iter().zip(report::parts(page));
    sections.extend(parts.map(|(part, html)| section(&part.anchor, html)));
    if !document.sources.entries.is_empty() {
        sections.push(section("sources", write(report::sources)));
    }
    sections
}

/// Writes blocks of a document to be looked at elsewhere than on its page.
pub fn excerpt(
    publication: &Publication<'_>,
    document: &Document,
    blocks: &[Block],
) -> String {
    let page = Page { medium: Medium::Excerpt, ..Page::new(publication, document) };
    let mut writer = Writer::new(page, "excerpt");
    writer.blocks(blocks);
    writer.finish()
}

/// Returns the parts and chapters of a document as lists of links within its page.
pub fn contents(document: &Document) -> String {
    contents::of(document)
}

/// Returns the style sheet of a report's pages.
pub fn style_sheet(project: &Project) -> String {
    style::sheet(project)
}

/// Returns a picture of a preview by its address: its format and the bytes.
pub fn previewed_picture(
    publication: &Publication<'_>,
    address: &str,
) -> Option<(PictureFormat, Vec<u8>)> {
    let pictures = publication.documents.iter().flat_map(|document| document.pictures());
    let mut pictures = pictures.map(|(_, picture)| picture);
    let picture =
        pictures.find(|picture| publication.files.picture(picture) == address)?;
    Some((picture.format, files::shown(picture)))
}

/// Returns the other pages with the paragraphs of a document.
fn siblings<'a>(frame: &Frame<'a>, document: &Document) -> Vec<Sibling<'a>> {
    let publication = frame.publication;
    let mut siblings: Vec<Sibling<'_>> = publication
        .documents
        .iter()
        .filter(|other| other.language != document.language)
        .map(|other| Sibling::report(publication, other))
        .collect();
    let pairs = publication.pairs().filter(|(source, target)| {
        source.language == document.language || target.language == document.language
    });
    siblings.extend(pairs.map(|(source, target)| Sibling {
        file: files::parallel(source.language, target.language),
        language: document.language,
        is_single: false,
        text: publication.words(document.language).say("site-parallel"),
        anchors: &source.anchors,
    }));
    siblings
}
