//! The languages side by side: every block has its counterpart, and both say the same as
//! far as a program can tell.
//!
//! One file for each subject. Chapters are compared once, for all of them.

mod directives;
mod figures;
mod flat;
mod links;
mod marks;
mod quotes;
mod sentences;
mod shape;
#[cfg(test)]
mod tests;
mod untranslated;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::terms;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources, Span};
use crate::model::{Block, Chapter, ChapterText, Footnote, Named, Project};
use crate::text::{Language, Lexicon};
use crate::translation::terms::Terms;
use crate::translation::{self, Compared, Comparison, Comparisons, Pair, State};
use flat::Flat;

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    let source_language = project.manifest.source_language;
    for language in project.manifest.target_languages() {
        let words = |language| project.catalog.lexicon(language);
        let pair = Languages {
            words: (words(source_language), words(language)),
            terms: Terms::new(
                &project.terms,
                source_language,
                language,
                &project.catalog,
            ),
        };
        let found: Vec<Diagnostics> = project
            .chapters
            .par_iter()
            .enumerate()
            .filter_map(|(index, chapter)| {
                let comparison = comparisons.of(index, language)?;
                Some(pair.chapter(chapter, comparison, project, language, sources))
            })
            .collect();
        for own in found {
            diags.append(own);
        }
    }
    quotes::check(project, sources, diags);
}

/// The source's language and one that it is translated into.
struct Languages<'m> {
    /// The words of both.
    words: (Arc<Lexicon>, Arc<Lexicon>),
    /// What the term base calls things in both.
    terms: Terms<'m>,
}

impl Languages<'_> {
    fn chapter(
        &self,
        chapter: &Chapter,
        comparison: &Comparison,
        project: &Project,
        language: Language,
        sources: &Sources,
    ) -> Diagnostics {
        let mut diags = Diagnostics::new();
        let source = chapter.texts.get(&project.manifest.source_language);
        let (Some(source), Some(target)) = (source, chapter.texts.get(&language)) else {
            return diags;
        };
        let expected = format!("report/{language}/{}.md", chapter.id);
        let chapters =
            Chapters { source, target, sources, language, expected: &expected };
        let explained = chapters.blocks(&comparison.blocks, &mut diags);
        chapters.footnotes(&mut diags);
        chapters.segments(comparison, &explained, &mut diags);
        if project.memory.is_whole && project.memory.file.is_some() {
            chapters.unconfirmed(comparison, &mut diags);
        }
        self.texts(comparison, &explained, sources, &mut diags);
        let languages = (project.manifest.source_language, language);
        terms::check(&self.terms, languages, source, comparison, sources, &mut diags);
        diags
    }

    /// Checks what the paired segments say.
    fn texts(
        &self,
        comparison: &Comparison,
        explained: &Explained,
        sources: &Sources,
        diags: &mut Diagnostics,
    ) {
        let words = (&*self.words.0, &*self.words.1);
        let pairs: Vec<(&Compared, Flat<'_>, Flat<'_>)> = comparison
            .segments
            .iter()
            // Cells and items are paired anew once the shape is the same.
            .filter(|own| match own.source.place {
                translation::Place::Block(index) => !explained.source.contains(&index),
                translation::Place::Title | translation::Place::Footnote(_) => true,
            })
            .filter_map(|own| {
                let target = Flat::new(own.target.as_ref()?, words.1);
                Some((own, Flat::new(&own.source, words.0), target))
            })
            .collect();
        let ratio = sentences::ratio(pairs.iter().map(|(_, a, b)| (a, b)));
        for (compared, source, target) in &pairs {
            let flat = (source, target);
            if untranslated::check(flat, words, sources, diags) {
                continue;
            }
            figures::check(flat, words, sources, diags);
            // What is known to be out of date differs in length for that reason.
            if compared.state != State::Stale {
                sentences::check(flat, ratio, sources, diags);
            }
        }
    }
}

/// A chapter's text beside that of its source.
struct Chapters<'a> {
    source: &'a ChapterText,
    target: &'a ChapterText,
    sources: &'a Sources,
    language: Language,
    /// The path of the translation.
    expected: &'a str,
}

impl Chapters<'_> {
    /// Checks whole blocks; those without counterpart that follow each other are one
    /// finding. Returns the blocks whose shape was found to differ.
    fn blocks(&self, pairs: &[Pair], diags: &mut Diagnostics) -> Explained {
        let mut explained = Explained::default();
        for gap in pairs.split(|pair| matches!(pair, Pair::Both(..))) {
            self.gap(gap, &mut explained, diags);
        }
        for pair in pairs {
            let Pair::Both(a, b) = *pair else { continue };
            let blocks = (self.source.blocks.get(a), self.target.blocks.get(b));
            let (Some(left), Some(right)) = blocks else { continue };
            if let Some(finding) = shape::difference(left, right) {
                explained.add(a, b);
                diags.push(finding);
            }
            directives::check(left, right, diags);
            self.marks(std::slice::from_ref(left), std::slice::from_ref(right), diags);
        }
        explained
    }

    /// Checks blocks without counterpart between two that have one.
    fn gap(&self, pairs: &[Pair], explained: &mut Explained, diags: &mut Diagnostics) {
        for pair in pairs {
            let Pair::Source(a) = *pair else { continue };
            let Some(left) = self.source.blocks.get(a) else { continue };
            let shaped = pairs.iter().find_map(|pair| {
                let Pair::Target(b) = *pair else { return None };
                let right = self
                    .target
                    .blocks
                    .get(b)
                    .filter(|_| !explained.target.contains(&b))?;
                Some((b, shape::difference(left, right)?))
            });
            if let Some((b, finding)) = shaped {
                explained.add(a, b);
                diags.push(finding);
            }
        }
        let rest: Vec<Pair> = pairs
            .iter()
            .copied()
            .filter(|pair| match pair {
                Pair::Source(a) => !explained.source.contains(a),
                Pair::Target(b) => !explained.target.contains(b),
                Pair::Both(..) => false,
            })
            .collect();
        for run in rest.split(|pair| !matches!(pair, Pair::Source(_))) {
            let Some(Pair::Source(first)) = run.first() else { continue };
            let Some(block) = self.source.blocks.get(*first) else { continue };
            diags.push(self.missing(block.span, run.len()));
        }
        for run in rest.split(|pair| !matches!(pair, Pair::Target(_))) {
            let Some(Pair::Target(first)) = run.first() else { continue };
            let Some(block) = self.target.blocks.get(*first) else { continue };
            diags.push(surplus(block.span, run.len()));
        }
    }

    /// Checks placeholders, footnotes and links.
    fn marks(&self, left: &[Block], right: &[Block], diags: &mut Diagnostics) {
        let (Some(first), Some(second)) = (left.first(), right.first()) else { return };
        let places = (first.span, second.span);
        marks::check(left, right, places, self.sources, diags);
        links::check(self, (left, right), places, diags);
    }

    /// Returns a place as it is typed: `report/en/19-violence.md:12`.
    fn place(&self, span: Span) -> String {
        let line = self.sources.position(span.file, span.range().start).line;
        format!("{}:{line}", self.sources.file(span.file).path)
    }

    fn missing(&self, span: Span, count: usize) -> Diagnostic {
        Diagnostic::new(Code::ParagraphWithoutTranslation, span)
            .with("language", self.language.as_str())
            .with("expected", self.expected)
            .with("count", count)
    }

    /// Checks what lies inside blocks that are paired: items, cells, captions.
    fn segments(
        &self,
        comparison: &Comparison,
        explained: &Explained,
        diags: &mut Diagnostics,
    ) {
        let unpaired: BTreeSet<(bool, usize)> = comparison
            .blocks
            .iter()
            .filter_map(|pair| match pair {
                Pair::Source(index) => Some((true, *index)),
                Pair::Target(index) => Some((false, *index)),
                Pair::Both(..) => None,
            })
            .collect();
        let whole = |place: &translation::Place| match place {
            translation::Place::Block(index) => {
                unpaired.contains(&(true, *index)) || explained.source.contains(index)
            }
            // A footnote that is not there at all is said of its mark, a title of the front
            // matter.
            translation::Place::Footnote(index) => {
                lacks(self.source.footnotes.get(*index), &self.target.footnotes)
            }
            translation::Place::Title => true,
        };
        let mut reported = None;
        for compared in &comparison.segments {
            match (compared.state, &compared.target) {
                (State::Missing, _) => {
                    let place = compared.source.place;
                    // A table without a row lacks many cells, but it is one mistake.
                    if !whole(&place) && reported != Some(place) {
                        diags.push(self.missing(compared.source.span, 1));
                        reported = Some(place);
                    }
                }
                (State::Stale, Some(target)) => diags.push(
                    Diagnostic::new(Code::StaleTranslation, target.span)
                        .with("place", self.place(target.span))
                        .with_related(compared.source.span, "source"),
                ),
                _ => {}
            }
        }
        let mut reported = None;
        for orphan in &comparison.orphans {
            let is_whole = match orphan.place {
                translation::Place::Block(index) => {
                    unpaired.contains(&(false, index))
                        || explained.target.contains(&index)
                }
                translation::Place::Footnote(index) => {
                    lacks(self.target.footnotes.get(index), &self.source.footnotes)
                }
                translation::Place::Title => true,
            };
            if !is_whole && reported != Some(orphan.place) {
                diags.push(surplus(orphan.span, 1));
                reported = Some(orphan.place);
            }
        }
    }

    /// Says once for a chapter that the memory does not know some of its pairs.
    fn unconfirmed(&self, comparison: &Comparison, diags: &mut Diagnostics) {
        let is_unconfirmed = |own: &&Compared| own.state == State::Unconfirmed;
        let first = comparison.segments.iter().find(is_unconfirmed);
        let Some(target) = first.and_then(|first| first.target.as_ref()) else { return };
        diags.push(
            Diagnostic::new(Code::Unconfirmed, target.span)
                .with("kind", "some")
                .with("path", self.expected)
                .with("count", comparison.count(State::Unconfirmed)),
        );
    }

    fn footnotes(&self, diags: &mut Diagnostics) {
        for left in &self.source.footnotes {
            let right = self.target.footnotes.find(&left.name.value);
            let Some(right) = right else { continue };
            let places = (left.name.span, right.name.span);
            marks::footnote(left, right, places, self.sources, diags);
            links::check(self, (&left.blocks, &right.blocks), places, diags);
        }
    }
}

/// Blocks whose shape differs, by their index: what their segments lack is said with that.
#[derive(Default)]
struct Explained {
    source: BTreeSet<usize>,
    target: BTreeSet<usize>,
}

impl Explained {
    fn add(&mut self, source: usize, target: usize) {
        self.source.insert(source);
        self.target.insert(target);
    }
}

/// Says whether a footnote has no counterpart in the other language.
fn lacks(own: Option<&Footnote>, others: &Named<Footnote>) -> bool {
    own.is_none_or(|own| others.find(&own.name.value).is_none())
}

fn surplus(span: Span, count: usize) -> Diagnostic {
    Diagnostic::new(Code::ParagraphWithoutSource, span).with("count", count)
}
