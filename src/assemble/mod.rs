//! From the model to a document in one language: order, numbers, references, figures.

mod blocks;
pub(crate) mod charts;
mod citation;
mod compare;
mod cover;
mod document;
mod figures;
mod inlines;
mod jumps;
mod numbering;
mod parallel;
mod stale;
mod tables;
mod words;

pub use charts::{
    Category, Chart, MapClass, Panel, Point, Series, Shading, Tick, TileShown,
};
pub use compare::{Affected, What, affected};
pub use document::{
    Attachment, Block, BlockKind, Caption, Chapter, Cover, DataRow, DataTable, Document,
    Figure, FigureCell, HeaderCell, Inline, InlineKind, Numbered, Part, SourceEntry,
    SourceList, TextTable,
};
pub use figures::figure;
pub use numbering::{Numbering, number};
pub use parallel::{Both, Parallel, ParallelChapter, ParallelPart, Row, Stale, parallel};
pub use words::articles_label;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assemble::words::Words;
use crate::diagnostic::Sources;
use crate::model::{self, BlockKind as Model, ChapterKind, Project};
use crate::text::{Args, Language};
use crate::translation::Known;

/// How a report is to be assembled.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether it is the copy to be sent: without the mark of a draft.
    pub is_final: bool,
    /// Whether the source language will stand beside it. Then a paragraph without
    /// translation is not said to be given in its original.
    pub is_beside_source: bool,
}

/// Assembles a report in one of its languages.
///
/// What can't be resolved stands in the text in angle brackets; `check` reports it.
pub fn assemble(
    project: &Project,
    sources: &Sources,
    numbering: &Numbering,
    language: Language,
    options: Options,
) -> Document {
    let words = Words { catalog: &project.catalog, language };
    let mut assembler = Assembler {
        project,
        numbering,
        words,
        sources,
        known: Known::new(&project.memory, language).among(&project.chapters),
        noted: BTreeSet::new(),
        cited: BTreeSet::new(),
        placed: BTreeSet::new(),
        referred: BTreeSet::new(),
        is_beside_source: options.is_beside_source,
    };
    let mut parts = assembler.parts();
    let nowhere: BTreeSet<String> =
        assembler.referred.difference(&assembler.placed).cloned().collect();
    if !nowhere.is_empty() {
        for chapter in parts.iter_mut().flat_map(|part| &mut part.chapters) {
            jumps::unlink(&mut chapter.blocks, &nowhere);
        }
    }
    Document {
        language,
        cover: cover::cover(project, words, options),
        contents_title: words.label("contents-title"),
        parts,
        sources: assembler.sources(),
        attachments: attachments(project, sources, words),
        decimal_sign: words.decimal_sign(),
        anchors: assembler.placed,
    }
}

/// What is carried through the assembly of a document.
struct Assembler<'a> {
    project: &'a Project,
    numbering: &'a Numbering,
    /// The document's language.
    words: Words<'a>,
    /// The texts that the project was read from.
    sources: &'a Sources,
    /// The translation memory of the document's language.
    known: Known<'a>,
    /// The footnotes whose text has been set.
    noted: BTreeSet<u32>,
    /// The sources that have been cited, by key.
    cited: BTreeSet<String>,
    /// The anchors that the document has.
    placed: BTreeSet<String>,
    /// The anchors that links of the document lead to.
    referred: BTreeSet<String>,
    /// Whether the source language will stand beside it.
    is_beside_source: bool,
}

impl Assembler<'_> {
    fn parts(&mut self) -> Vec<Part> {
        let parts = self.parts_in_order();
        for part in &parts {
            self.placed.insert(part.anchor.clone());
            let titled = part.chapters.iter().filter(|chapter| chapter.title.is_some());
            self.placed.extend(titled.map(|chapter| chapter.anchor.clone()));
        }
        parts
    }

    fn parts_in_order(&mut self) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut open_cluster: Option<&str> = None;
        let mut annexes = 0;
        for (index, chapter) in self.project.chapters.iter().enumerate() {
            let is_part =
                chapter.kind != ChapterKind::Commentary || self.is_cluster(chapter);
            let mut text = self.chapter(index, chapter, is_part);
            let cluster = chapter.cluster.as_deref();
            if chapter.kind == ChapterKind::Commentary {
                if cluster != open_cluster || parts.is_empty() {
                    parts.push(self.cluster(cluster));
                    open_cluster = cluster;
                }
                let Some(part) = parts.last_mut() else { continue };
                if text.articles == part.articles {
                    text.articles = None;
                }
                if is_part {
                    part.anchor.clone_from(&text.anchor);
                    text.title = None;
                }
                part.chapters.push(text);
                continue;
            }
            open_cluster = None;
            let label = (chapter.kind == ChapterKind::Annex).then(|| {
                annexes += 1;
                self.words.numbered("annex-label", annexes)
            });
            parts.push(Part {
                label,
                title: text.title.clone().unwrap_or_default(),
                articles: None,
                anchor: text.anchor.clone(),
                chapters: vec![Chapter { title: None, ..text }],
            });
        }
        parts
    }

    /// Says whether a chapter is the only one of its cluster and bears its name: then one
    /// heading serves both.
    fn is_cluster(&self, chapter: &model::Chapter) -> bool {
        let Some(cluster) = &chapter.cluster else { return false };
        let own = |other: &&model::Chapter| other.cluster.as_ref() == Some(cluster);
        let is_only = self.project.chapters.iter().filter(own).count() == 1;
        // One language decides for all, so that they have the same headings.
        let language = self.project.manifest.source_language;
        let words = Words { language, ..self.words };
        let title =
            chapter.texts.get(&language).map(|text| words.polish(&text.title.value));
        is_only && title == Some(words.cluster(&self.project.convention.key, cluster))
    }

    fn cluster(&self, id: Option<&str>) -> Part {
        let convention = &self.project.convention;
        let cluster = id.and_then(|id| convention.cluster(id));
        let key = id.unwrap_or("none");
        Part {
            label: cluster.map(|cluster| {
                let args = Args::new().text("n", cluster.numeral.as_str());
                self.words.label_with("cluster-label", &args)
            }),
            title: self.words.cluster(&convention.key, key),
            articles: cluster.and_then(|cluster| self.words.articles(&cluster.articles)),
            anchor: format!("cluster-{key}"),
            chapters: Vec::new(),
        }
    }

    fn chapter(
        &mut self,
        index: usize,
        chapter: &model::Chapter,
        is_part: bool,
    ) -> Chapter {
        let source_language = self.project.manifest.source_language;
        let own = chapter.texts.get(&self.words.language);
        let title = own
            .filter(|text| !text.title.value.is_empty())
            .or_else(|| chapter.texts.get(&source_language))
            .map(|text| self.words.polish(&text.title.value));
        let articles: Vec<_> =
            chapter.articles.iter().map(|article| article.value.clone()).collect();
        Chapter {
            id: chapter.id.clone(),
            counts: chapter.kind != ChapterKind::Annex,
            title,
            articles: self.words.articles(&articles),
            anchor: chapter_anchor(&chapter.id),
            authors: chapter.authors.clone(),
            // Sections are one level below the chapter's heading, or the part's.
            blocks: self.chapter_blocks(index, chapter, u8::from(!is_part)),
        }
    }

    /// Returns the list of the sources that were cited or stand behind a table.
    fn sources(&self) -> SourceList {
        let mut entries: Vec<(String, SourceEntry)> = self
            .cited
            .iter()
            .filter_map(|key| Some((key, self.project.bibliography.get(key)?)))
            .map(|(key, source)| {
                let inlines = citation::entry(source, self.words);
                let entry = SourceEntry { key: key.clone(), inlines };
                (plain_text(&entry.inlines), entry)
            })
            .collect();
        let compare = crate::text::collation::compare(self.words.language);
        entries.sort_by(|a, b| compare(&a.0, &b.0));
        SourceList {
            title: self.words.label("sources-title"),
            entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        }
    }
}

/// Returns the anchor of a chapter.
fn chapter_anchor(id: &str) -> String {
    format!("chapter-{id}")
}

/// Returns the datasets behind the tables and figures of a report, each once.
fn attachments(
    project: &Project,
    sources: &Sources,
    words: Words<'_>,
) -> Vec<Attachment> {
    let mut used: BTreeMap<&str, &str> = BTreeMap::new();
    for text in project.chapters.iter().flat_map(|chapter| chapter.texts.values()) {
        text.visit_blocks(&mut |block| {
            let table = match &block.kind {
                Model::DataTable(table) => table,
                Model::Chart(chart) => &chart.table,
                _ => return,
            };
            for id in &table.indicators {
                if let Some(indicator) = project.evidence.indicator(&id.value) {
                    used.entry(&indicator.dataset.value).or_insert(&indicator.id.value);
                }
            }
        });
    }
    used.into_iter()
        .filter_map(|(file, indicator)| {
            let dataset = project.evidence.datasets().get(file)?;
            let source = sources.file(dataset.file);
            // The file as it was read would give away what the tables do not show.
            let bytes = if dataset.has_suppressed() {
                Arc::from(dataset.to_csv().as_bytes())
            } else {
                Arc::from(source.text.as_bytes())
            };
            Some(Attachment {
                path: source.path.clone(),
                description: words.indicator(indicator),
                bytes,
            })
        })
        .collect()
}

/// Returns the words of runs of text, without footnotes.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(run) | InlineKind::Code(run) => text.push_str(run),
            InlineKind::Emphasis(inner)
            | InlineKind::Foreign { inlines: inner, .. }
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Link { inlines: inner, .. }
            | InlineKind::Jump { inlines: inner, .. } => {
                text.push_str(&plain_text(inner));
            }
            InlineKind::LineBreak => text.push(' '),
            InlineKind::Image { .. }
            | InlineKind::Note { .. }
            | InlineKind::NoteMark { .. } => {}
        }
    }
    text
}
