//! Words: the report and its chapters keep within their limits.
//!
//! Words are counted in the assembled document, as the reader gets it: headings, tables and
//! footnotes count, as the United Nations count them; the title page, the contents, the list
//! of sources and annexes do not. What one word is, says [`WordCount`]. Some limits leave
//! footnotes out, so it is known how many words they have.

use std::collections::BTreeMap;

use crate::assemble::{Block, BlockKind, Document, Inline, InlineKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Names};
use crate::model::Project;
use crate::text::WordCount;

/// The words of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterWords {
    /// The chapter's id.
    pub chapter: String,
    /// How many words it has, those of its footnotes among them.
    pub words: u32,
    /// How many words its footnotes have.
    pub notes: u32,
    /// Whether they count towards the limit.
    pub counts: bool,
}

/// Counts the words of a document by chapter, in its order.
pub fn words(document: &Document) -> Vec<ChapterWords> {
    let chapters = document
        .parts
        .iter()
        .flat_map(|part| part.chapters.iter().map(move |chapter| (part, chapter)));
    chapters
        .map(|(part, chapter)| {
            let title = chapter.title.as_ref().unwrap_or(&part.title);
            let mut counter = Counter::default();
            counter.unit(title);
            counter.blocks(&chapter.blocks);
            ChapterWords {
                chapter: chapter.id.clone(),
                words: counter.count.words(),
                notes: counter.notes,
                counts: chapter.counts,
            }
        })
        .collect()
}

/// Returns the number of words that the report may have in one language.
pub fn limit(project: &Project) -> u32 {
    project.manifest.words.limit.as_ref().map_or(project.profile.limit, |own| own.value)
}

/// Checks a document against the limit of the report and the budgets of its chapters.
pub fn limits(project: &Project, document: &Document, diags: &mut Diagnostics) {
    let manifest = &project.manifest;
    let counted = words(document);
    let total: u32 = counted.iter().filter(|own| own.counts).map(|own| own.words).sum();
    let limit = limit(project);
    let finding = |code, span| {
        Diagnostic::new(code, span).with("language", document.language.as_str())
    };
    // What decides the limit.
    let place =
        manifest.words.limit.as_ref().map_or(manifest.profile.span, |own| own.span);
    if total > limit {
        diags.push(
            finding(Code::OverWordLimit, place)
                .with("count", total as usize)
                .with("limit", limit as usize)
                .with("excess", (total - limit) as usize),
        );
    }
    let known: Names<&str> = counted.iter().map(|own| own.chapter.as_str()).collect();
    let counted: BTreeMap<&str, u32> =
        counted.iter().map(|own| (own.chapter.as_str(), own.words)).collect();
    for (chapter, budget) in &manifest.words.chapters {
        match counted.get(chapter.as_str()) {
            Some(words) if *words > budget.value => diags.push(
                finding(Code::OverBudget, budget.span)
                    .with("name", chapter.as_str())
                    .with("count", *words as usize)
                    .with("limit", budget.value as usize),
            ),
            Some(_) => {}
            None => diags.push(
                Diagnostic::new(Code::UnknownKey, budget.span)
                    .with("key", chapter.as_str())
                    .with("table", "words.chapters")
                    .with("similar", known.nearest(chapter).copied().unwrap_or_default())
                    .with("known", known.listed(chapter)),
            ),
        }
    }
}

#[derive(Default)]
struct Counter {
    count: WordCount,
    /// How many of the words stand in footnotes.
    notes: u32,
}

impl Counter {
    /// Counts a text that stands by itself.
    fn unit(&mut self, text: &str) {
        self.count.end();
        self.count.push(text);
        self.count.end();
    }

    fn line(&mut self, inlines: &[Inline]) {
        self.count.end();
        self.inlines(inlines);
        self.count.end();
    }

    /// Counts a footnote, behind whose mark the word before it may go on.
    fn note(&mut self, blocks: &[Block]) {
        let mut note = Counter::default();
        note.blocks(blocks);
        self.notes += note.count.words();
        self.count.add(note.count.words());
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text)
                | InlineKind::Code(text)
                | InlineKind::Figure { text, .. } => self.count.push(text),
                InlineKind::Emphasis(inner)
                | InlineKind::Foreign { inlines: inner, .. }
                | InlineKind::Strong(inner)
                | InlineKind::Struck(inner)
                | InlineKind::Link { inlines: inner, .. }
                | InlineKind::Jump { inlines: inner, .. } => self.inlines(inner),
                InlineKind::Note { blocks, .. } => self.note(blocks),
                InlineKind::LineBreak => self.count.push("\n"),
                InlineKind::Image { .. } | InlineKind::NoteMark { .. } => {}
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { inlines, .. }
                | BlockKind::Paragraph { inlines, .. } => {
                    self.line(inlines);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(item);
                    }
                }
                BlockKind::Quote(blocks)
                | BlockKind::Stale { blocks, .. }
                | BlockKind::Untranslated { blocks, .. } => {
                    self.blocks(blocks);
                }
                BlockKind::Aside { label, blocks, .. } => {
                    self.unit(label);
                    self.blocks(blocks);
                }
                BlockKind::Code(text) => self.unit(text),
                BlockKind::Rule => {}
                BlockKind::Table(table) => {
                    if let Some(caption) = &table.caption {
                        self.unit(&caption.label);
                        self.line(&caption.inlines);
                    }
                    for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                        self.line(cell);
                    }
                }
                BlockKind::DataTable(table) => {
                    self.unit(&table.caption.label);
                    self.line(&table.caption.inlines);
                    table.unit.iter().for_each(|unit| self.unit(unit));
                    table.stub_header.iter().for_each(|name| self.unit(name));
                    table.header.iter().flatten().for_each(|cell| self.unit(&cell.text));
                    for row in &table.rows {
                        row.stub.iter().for_each(|name| self.unit(name));
                        row.cells.iter().for_each(|cell| self.unit(&cell.text));
                    }
                    table.notes.iter().for_each(|note| self.unit(note));
                    table.source.iter().for_each(|source| self.line(source));
                }
                BlockKind::Chart(chart) => {
                    self.unit(&chart.caption.label);
                    self.line(&chart.caption.inlines);
                    chart.unit.iter().for_each(|unit| self.unit(unit));
                    chart.notes.iter().for_each(|note| self.unit(note));
                    chart.source.iter().for_each(|source| self.line(source));
                }
                BlockKind::Figure(figure) => {
                    if let Some(caption) = &figure.caption {
                        self.unit(&caption.label);
                        self.line(&caption.inlines);
                    }
                }
                BlockKind::Numbered(numbered) => {
                    self.unit(&numbered.label);
                    numbered.to.iter().for_each(|to| self.unit(to));
                    numbered.follows.iter().for_each(|follows| self.unit(follows));
                    self.blocks(&numbered.blocks);
                }
            }
        }
    }
}
