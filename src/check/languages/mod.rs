//! The languages side by side: every block has its counterpart, and both say the same as
//! far as a program can tell.
//!
//! One file for each subject. Chapters are compared once, for all of them.

mod directives;
mod explained;
mod figures;
mod flat;
mod grown;
mod links;
mod marks;
mod pictures;
mod quoted;
mod quotes;
mod sentences;
mod shape;
mod spacing;
#[cfg(test)]
mod tests;
mod texts;
mod untranslated;

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::mem::discriminant;
use std::sync::Arc;

use rayon::prelude::*;

use crate::check::terms;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, found};
use crate::model::path;
use crate::model::{Block, Chapter, ChapterText, Footnote, Named, Project};
use crate::text::{Language, Lexicon};
use crate::translation::terms::Terms;
use crate::translation::{Compared, Comparison, Comparisons, Pair, SegmentPlace, State};
use explained::Explained;
#[cfg(test)]
use flat::Flat;
use texts::Texts;

pub use texts::lacks_new_sentence;
pub use untranslated::is_untranslated;

pub(super) fn check(
    project: &Project,
    sources: &Sources,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    for language in project.manifest.target_languages() {
        let pair = Languages::new(project, language);
        let of_chapters: Vec<&Comparison> = (0..project.chapters.len())
            .filter_map(|index| comparisons.of(index, language))
            .collect();
        let texts = Texts::new(project, &of_chapters, language, &pair.words, true);
        let found: Vec<Diagnostics> = project
            .chapters
            .par_iter()
            .enumerate()
            .filter_map(|(index, chapter)| {
                let comparison = comparisons.of(index, language)?;
                let beside = (chapter, comparison);
                Some(pair.chapter(beside, (&texts, index), project, language, sources))
            })
            .collect();
        for findings in found {
            diags.append(findings);
        }
    }
    quotes::check(project, sources, diags);
    quoted::check(project, sources, diags);
}

/// Checks one chapter in a language beside its source, as if it were all of the report. As in
/// confirmed texts, sentences are compared by their lengths.
pub(super) fn check_chapter(
    project: &Project,
    (chapter, comparison): (&Chapter, &Comparison),
    language: Language,
    sources: &Sources,
) -> Diagnostics {
    let pair = Languages::new(project, language);
    let texts = Texts::new(project, &[comparison], language, &pair.words, false);
    pair.chapter((chapter, comparison), (&texts, 0), project, language, sources)
}

/// How many blocks of a sort, in order, are looked at for one of another shape.
const NEAR: usize = 16;

/// The source's language and one that it is translated into.
struct Languages<'m> {
    /// The words of both.
    words: (Arc<Lexicon>, Arc<Lexicon>),
    /// What the term base calls things in both.
    terms: Terms<'m>,
}

impl<'m> Languages<'m> {
    fn new(project: &'m Project, language: Language) -> Self {
        let source = project.manifest.source_language;
        let words = |language| project.catalog.lexicon(language);
        Languages {
            words: (words(source), words(language)),
            terms: Terms::new(&project.terms, source, language, &project.catalog),
        }
    }

    fn chapter(
        &self,
        (chapter, comparison): (&Chapter, &Comparison),
        (texts, index): (&Texts<'_>, usize),
        project: &Project,
        language: Language,
        sources: &Sources,
    ) -> Diagnostics {
        let mut diags = Diagnostics::new();
        let source = chapter.texts.get(&project.manifest.source_language);
        let (Some(source), Some(target)) = (source, chapter.texts.get(&language)) else {
            return diags;
        };
        let expected = path::chapter(language, &chapter.id);
        let languages = (project.manifest.source_language, language);
        let chapters =
            Chapters { source, target, sources, languages, expected: &expected };
        let mut explained = chapters.blocks(&comparison.blocks, &mut diags);
        chapters.footnotes(&mut explained, &mut diags);
        chapters.segments(comparison, &explained, &mut diags);
        if project.memory.is_whole && project.memory.file.is_some() {
            chapters.unconfirmed(comparison, &mut diags);
        }
        let words = (&*self.words.0, &*self.words.1);
        let swapped = texts.check(index, &explained, words, sources, &mut diags);
        let segments = comparison.segments.iter();
        let segments = segments.filter(|pair| !swapped.contains(&pair.source.span));
        terms::check(&self.terms, languages, source, segments, sources, &mut diags);
        diags
    }
}

/// A chapter's text beside that of its source.
struct Chapters<'a> {
    source: &'a ChapterText,
    target: &'a ChapterText,
    sources: &'a Sources,
    /// The source's language and that of the translation.
    languages: (Language, Language),
    /// The path of the translation.
    expected: &'a str,
}

impl Chapters<'_> {
    /// Checks whole blocks; those without counterpart that follow each other are one
    /// finding. Returns the blocks of which nothing more is to be said.
    fn blocks(&self, pairs: &[Pair], diags: &mut Diagnostics) -> Explained {
        let mut explained = Explained::default();
        let mut before = None;
        let mut rest = pairs;
        while !rest.is_empty() {
            let is_both = |pair: &Pair| pair.both().is_some();
            let length = rest.iter().position(is_both).unwrap_or(rest.len());
            let (gap, others) = rest.split_at(length);
            let after = others.first().and_then(|pair| pair.both());
            self.gap(gap, [before, after], &mut explained, diags);
            before = after;
            rest = others.get(1..).unwrap_or_default();
        }
        for pair in pairs {
            let Pair::Both(a, b) = *pair else { continue };
            let blocks = (self.source.blocks.get(a), self.target.blocks.get(b));
            let (Some(left), Some(right)) = blocks else { continue };
            let places = (SegmentPlace::Block(a), SegmentPlace::Block(b));
            if has_unread(self.source, places.0) || has_unread(self.target, places.1) {
                explained.add(places);
                continue;
            }
            if let Some(finding) = shape::difference(left, right) {
                explained.add(places);
                diags.push(finding);
            }
            directives::check(left, right, diags);
            pictures::check((left, right), self.languages, diags);
            if let Some(finding) = shape::start(left, right) {
                diags.push(finding);
            }
            let blocks = (std::slice::from_ref(left), std::slice::from_ref(right));
            if self.marks(blocks, diags) && left.table_query().is_some() {
                // What a caption says follows from what the table shows.
                explained.add(places);
            }
        }
        explained
    }

    /// Checks blocks without counterpart between two pairs that have one.
    fn gap(
        &self,
        pairs: &[Pair],
        [before, after]: [Option<(usize, usize)>; 2],
        explained: &mut Explained,
        diags: &mut Diagnostics,
    ) {
        let sources = || pairs.iter().filter_map(|pair| pair.only_source());
        let targets = || pairs.iter().filter_map(|pair| pair.only_target());
        // What can't be read may be what the other language lacks.
        let ((a, b), (next_a, next_b)) = (before.unzip(), after.unzip());
        let is_misread = self.source.is_misread_between(a, next_a)
            || self.target.is_misread_between(b, next_b);
        if is_misread
            || sources().any(|a| has_unread(self.source, SegmentPlace::Block(a)))
            || targets().any(|b| has_unread(self.target, SegmentPlace::Block(b)))
        {
            explained.source.extend(sources().map(SegmentPlace::Block));
            explained.target.extend(targets().map(SegmentPlace::Block));
            return;
        }
        let mut others: HashMap<_, VecDeque<(usize, &Block)>> = HashMap::new();
        for b in targets() {
            let Some(right) = self.target.blocks.get(b) else { continue };
            others.entry(discriminant(&right.kind)).or_default().push_back((b, right));
        }
        for a in sources() {
            let Some(left) = self.source.blocks.get(a) else { continue };
            let Some(of_kind) = others.get_mut(&discriminant(&left.kind)) else {
                continue;
            };
            let mut near = of_kind.iter().take(NEAR).enumerate();
            let shaped = near
                .find_map(|(at, (_, right))| Some((at, shape::difference(left, right)?)));
            let Some((at, finding)) = shaped else { continue };
            if let Some((b, _)) = of_kind.remove(at) {
                explained.add((SegmentPlace::Block(a), SegmentPlace::Block(b)));
                diags.push(finding);
            }
        }
        let rest: Vec<Pair> = pairs
            .iter()
            .copied()
            .filter(|pair| match *pair {
                Pair::Source(a) => !explained.source.contains(&SegmentPlace::Block(a)),
                Pair::Target(b) => !explained.target.contains(&SegmentPlace::Block(b)),
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
            diags.push(found::ParagraphWithoutSource { count: run.len() }.at(block.span));
        }
    }

    /// Returns whether a segment or its translation could not be read as it was meant.
    fn is_unread(&self, compared: &Compared) -> bool {
        let target = compared.target.as_ref();
        self.source.has_unread(compared.source.span)
            || target.is_some_and(|segment| self.target.has_unread(segment.span))
    }

    /// Checks placeholders, footnotes and links. Returns whether placeholders or footnotes
    /// differ.
    fn marks(
        &self,
        (left, right): (&[Block], &[Block]),
        diags: &mut Diagnostics,
    ) -> bool {
        let (Some(first), Some(second)) = (left.first(), right.first()) else {
            return false;
        };
        let places = (first.span, second.span);
        let count = diags.len();
        marks::check(left, right, places, self.sources, diags);
        let differ = diags.len() > count;
        links::check((left, right), places, diags);
        differ
    }

    fn missing(&self, span: Span, count: usize) -> Diagnostic {
        found::ParagraphWithoutTranslation {
            language: self.languages.1.as_str(),
            expected: self.expected,
            count,
        }
        .at(span)
    }

    /// Checks what lies inside blocks that are paired: items, cells, captions.
    fn segments(
        &self,
        comparison: &Comparison,
        explained: &Explained,
        diags: &mut Diagnostics,
    ) {
        let sources = comparison.blocks.iter().filter_map(|pair| pair.only_source());
        let targets = comparison.blocks.iter().filter_map(|pair| pair.only_target());
        let unpaired: (BTreeSet<usize>, BTreeSet<usize>) =
            (sources.collect(), targets.collect());
        let whole = |place: &SegmentPlace| match place {
            _ if explained.source.contains(place) => true,
            SegmentPlace::Block(index) => unpaired.0.contains(index),
            // A footnote that is not there at all is said of its mark, a title of the front
            // matter.
            SegmentPlace::Footnote(index) => {
                lacks(self.source.footnotes.get(*index), &self.target.footnotes)
            }
            SegmentPlace::Title => true,
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
                // Once it can be read again, it may not be out of date at all.
                (State::Stale, Some(target)) if !self.is_unread(compared) => diags.push(
                    found::StaleTranslation {
                        place: &self.sources.place(target.span),
                        source: compared.source.span,
                    }
                    .at(target.span),
                ),
                _ => {}
            }
        }
        let mut reported = None;
        for orphan in &comparison.orphans {
            let is_whole = match orphan.place {
                place if explained.target.contains(&place) => true,
                SegmentPlace::Block(index) => unpaired.1.contains(&index),
                SegmentPlace::Footnote(index) => {
                    lacks(self.target.footnotes.get(index), &self.source.footnotes)
                }
                SegmentPlace::Title => true,
            };
            if !is_whole && reported != Some(orphan.place) {
                diags.push(found::ParagraphWithoutSource { count: 1 }.at(orphan.span));
                reported = Some(orphan.place);
            }
        }
    }

    /// Says once for a chapter that the memory does not know some of its pairs.
    fn unconfirmed(&self, comparison: &Comparison, diags: &mut Diagnostics) {
        let is_unconfirmed = |pair: &&Compared| pair.state == State::Unconfirmed;
        let first = comparison.segments.iter().find(is_unconfirmed);
        let Some(target) = first.and_then(|first| first.target.as_ref()) else { return };
        diags.push(
            found::Unconfirmed {
                kind: found::Unconfirmation::Some {
                    path: self.expected,
                    count: comparison.count(State::Unconfirmed),
                },
            }
            .at(target.span),
        );
    }

    fn footnotes(&self, explained: &mut Explained, diags: &mut Diagnostics) {
        for (a, left) in self.source.footnotes.iter().enumerate() {
            let b = self.target.footnotes.place(&left.name.value);
            let right = b.and_then(|b| self.target.footnotes.get(b));
            let (Some(b), Some(right)) = (b, right) else { continue };
            let notes = (SegmentPlace::Footnote(a), SegmentPlace::Footnote(b));
            if has_unread(self.source, notes.0) || has_unread(self.target, notes.1) {
                explained.add(notes);
                continue;
            }
            let places = (left.name.span, right.name.span);
            marks::footnote(left, right, places, self.sources, diags);
            links::check((&left.blocks, &right.blocks), places, diags);
        }
    }
}

/// Returns whether a part of a chapter could not be read as it was meant.
fn has_unread(text: &ChapterText, place: SegmentPlace) -> bool {
    let blocks = match place {
        SegmentPlace::Title => None,
        SegmentPlace::Block(index) => text.blocks.get(index..=index),
        SegmentPlace::Footnote(index) => {
            text.footnotes.get(index).map(|footnote| footnote.blocks.as_slice())
        }
    };
    blocks.is_some_and(|blocks| blocks.iter().any(|block| text.has_unread(block.span)))
}

/// Returns whether a footnote has no counterpart in the other language.
fn lacks(footnote: Option<&Footnote>, others: &Named<Footnote>) -> bool {
    footnote.is_none_or(|footnote| others.find(&footnote.name.value).is_none())
}
