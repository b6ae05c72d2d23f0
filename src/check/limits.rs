//! Words: the report and its chapters keep within their limits.
//!
//! Words are counted in the assembled document, as the reader gets it: headings, tables and
//! footnotes count, as the United Nations count them; the title page, the contents, the list
//! of sources and annexes do not. What one word is, says [`WordCount`]. Some limits leave
//! footnotes out, so it is known how many words they have.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::assemble::visit::{self, Line};
use crate::assemble::{Block, Document, Inline, InlineContent};
use crate::convention::Profile;
use crate::diagnostic::{Diagnostics, Names, found};
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

impl ChapterWords {
    /// Returns how many of the words count towards the limit of the report.
    pub fn counted(&self, profile: &Profile) -> u32 {
        if self.counts { self.in_budget(profile) } else { 0 }
    }

    /// Returns how many of the words count towards the budget of the chapter, which an annex has
    /// too.
    fn in_budget(&self, profile: &Profile) -> u32 {
        if profile.notes { self.words } else { self.words - self.notes }
    }
}

/// Returns how many words of chapters count towards the limit.
pub fn total(chapters: &[ChapterWords], profile: &Profile) -> u32 {
    chapters.iter().map(|chapter| chapter.counted(profile)).sum()
}

/// Returns how many words of a document count towards the limit.
pub fn counted(project: &Project, document: &Document) -> u32 {
    total(&words(document), &project.profile)
}

/// Counts the words of a document by chapter, in its order.
pub fn words(document: &Document) -> Vec<ChapterWords> {
    let chapters: Vec<_> = document
        .parts
        .iter()
        .flat_map(|part| part.chapters.iter().map(move |chapter| (part, chapter)))
        .collect();
    chapters
        .into_par_iter()
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
    project
        .manifest
        .words
        .limit
        .as_ref()
        .map_or(project.profile.limit, |limit| limit.value)
}

/// Checks a document against the limit of the report and the budgets of its chapters.
pub fn limits(project: &Project, document: &Document, diags: &mut Diagnostics) {
    let manifest = &project.manifest;
    let counted = words(document);
    let total = total(&counted, &project.profile);
    let limit = limit(project);
    let language = document.language.as_str();
    // What decides the limit.
    let place =
        manifest.words.limit.as_ref().map_or(manifest.profile.span, |limit| limit.span);
    if total > limit {
        diags.push(
            found::OverWordLimit {
                language,
                count: total as usize,
                limit: limit as usize,
                excess: (total - limit) as usize,
            }
            .at(place),
        );
    }
    let known: Names<&str> =
        counted.iter().map(|chapter| chapter.chapter.as_str()).collect();
    let counted: BTreeMap<&str, u32> = counted
        .iter()
        .map(|chapter| (chapter.chapter.as_str(), chapter.in_budget(&project.profile)))
        .collect();
    for (chapter, budget) in &manifest.words.chapters {
        match counted.get(chapter.as_str()) {
            Some(words) if *words > budget.value => diags.push(
                found::OverBudget {
                    name: chapter,
                    language,
                    count: *words as usize,
                    limit: budget.value as usize,
                }
                .at(budget.span),
            ),
            Some(_) => {}
            None => diags.push(
                found::UnknownKey {
                    key: chapter.as_str(),
                    table: "words.chapters",
                    kind: found::NoKey::Key {
                        similar: known.near(chapter),
                        known: &known.listed(chapter),
                    },
                }
                .at(budget.span),
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
        visit::inlines(inlines, &mut |inline| match inline.kind.content() {
            InlineContent::Words(words) => self.count.push(words),
            InlineContent::LineBreak => self.count.push("\n"),
            InlineContent::Note(blocks) => self.note(blocks),
            InlineContent::Runs(_)
            | InlineContent::Picture(_)
            | InlineContent::NoteMark => {}
        });
        self.count.end();
    }

    /// Counts a footnote, behind whose mark the word before it may go on.
    fn note(&mut self, blocks: &[Block]) {
        let mut note = Counter::default();
        note.blocks(blocks);
        self.notes += note.count.words();
        self.count.add(note.count.words());
    }

    fn blocks(&mut self, blocks: &[Block]) {
        visit::blocks(blocks, &mut |block| {
            visit::lines(block, &mut |line| match line {
                Line::Inlines(inlines) => self.line(inlines),
                Line::Text(text) => self.unit(text),
            });
        });
    }
}
