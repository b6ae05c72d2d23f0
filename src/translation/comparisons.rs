//! All chapters of a report beside their translations.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::Sources;
use crate::model::{ChapterText, Project};
use crate::text::Language;
use crate::translation::compare::compare_segments;
use crate::translation::{Candidate, Comparison, Constants, Known, Segment, segments};

/// Each chapter of a report beside its translation into each language, compared once for
/// all who ask.
#[derive(Debug, Default)]
pub struct Comparisons {
    by_language: BTreeMap<Language, Vec<Comparison>>,
    /// The segments of each chapter by language.
    segments: Vec<BTreeMap<Language, Vec<Segment>>>,
}

impl Comparisons {
    /// Compares the chapters of a report with their translations.
    pub fn new(project: &Project, sources: &Sources) -> Self {
        let source_language = project.manifest.source_language;
        let read = |text: &ChapterText| segments(text, sources);
        let segments: Vec<BTreeMap<Language, Vec<Segment>>> = project
            .chapters
            .par_iter()
            .map(|chapter| {
                let texts = chapter.texts.iter();
                texts.map(|(language, text)| (*language, read(text))).collect()
            })
            .collect();
        let of_language = |language: Language| {
            let constants = Constants::new(&project.catalog, source_language, language);
            let known = Known::new(&project.memory, language)
                .with_constants(&constants)
                .with_current_chapters(&project.chapters);
            let chapters = project.chapters.par_iter().zip(&segments);
            let compared = chapters.map(|(chapter, segments)| {
                let of = |language| {
                    let text = chapter.texts.get(&language)?;
                    Some((text, segments.get(&language)?.clone()))
                };
                // Without a text in the source language there is no chapter.
                of(source_language).map_or_else(Comparison::default, |source| {
                    compare_segments(&chapter.id, source, of(language), &known)
                })
            });
            (language, compared.collect())
        };
        let by_language = project.manifest.target_languages().map(of_language).collect();
        Comparisons { by_language, segments }
    }

    /// Returns the segments of a chapter, by its index in the report, in a language, as
    /// [`segments`] does.
    pub fn segments(&self, chapter: usize, language: Language) -> &[Segment] {
        let of_chapter = self.segments.get(chapter);
        of_chapter.and_then(|segments| segments.get(&language)).map_or(&[], Vec::as_slice)
    }

    /// Returns a chapter, by its index in the report, beside its translation into a
    /// language.
    pub fn of(&self, chapter: usize, language: Language) -> Option<&Comparison> {
        self.by_language.get(&language)?.get(chapter)
    }

    /// Returns each chapter beside its translation into each language, in the order of the
    /// report's languages and chapters.
    pub fn candidates<'a>(
        &'a self,
        project: &'a Project,
    ) -> impl Iterator<Item = Candidate<'a>> {
        project.manifest.target_languages().flat_map(move |language| {
            let comparisons = self.by_language.get(&language).into_iter().flatten();
            project.chapters.iter().zip(comparisons).map(move |(chapter, comparison)| {
                Candidate { chapter: &chapter.id, language, comparison }
            })
        })
    }
}

/// Compares a chapter with its translation; `None` for one that has none.
pub fn compare(
    chapter: &str,
    source: &ChapterText,
    target: Option<&ChapterText>,
    known: &Known<'_>,
    sources: &Sources,
) -> Comparison {
    let read = |text| (text, segments(text, sources));
    compare_segments(chapter, read(source), target.map(read), known)
}
