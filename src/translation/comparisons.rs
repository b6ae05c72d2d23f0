//! All chapters of a report beside their translations.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::Sources;
use crate::model::Project;
use crate::text::Language;
use crate::translation::{Candidate, Comparison, Constants, Known, compare};

/// Each chapter of a report beside its translation into each language, compared once for
/// all who ask.
#[derive(Debug, Default)]
pub struct Comparisons(BTreeMap<Language, Vec<Comparison>>);

impl Comparisons {
    /// Compares the chapters of a report with their translations.
    pub fn new(project: &Project, sources: &Sources) -> Self {
        let source_language = project.manifest.source_language;
        let of_language = |language: Language| {
            let constants = Constants::new(&project.catalog, source_language, language);
            let known = Known::new(&project.memory, language)
                .with_constants(&constants)
                .with_current_chapters(&project.chapters);
            let chapters = project.chapters.par_iter().map(|chapter| {
                // Without a text in the source language there is no chapter.
                let source = chapter.texts.get(&source_language);
                source.map_or_else(Comparison::default, |source| {
                    let target = chapter.texts.get(&language);
                    compare(&chapter.id, source, target, &known, sources)
                })
            });
            (language, chapters.collect())
        };
        Comparisons(project.manifest.target_languages().map(of_language).collect())
    }

    /// Returns a chapter, by its index in the report, beside its translation into a
    /// language.
    pub fn of(&self, chapter: usize, language: Language) -> Option<&Comparison> {
        self.0.get(&language)?.get(chapter)
    }

    /// Returns each chapter beside its translation into each language, in the order of the
    /// report's languages and chapters.
    pub fn candidates<'a>(
        &'a self,
        project: &'a Project,
    ) -> impl Iterator<Item = Candidate<'a>> {
        project.manifest.target_languages().flat_map(move |language| {
            let comparisons = self.0.get(&language).into_iter().flatten();
            project.chapters.iter().zip(comparisons).map(move |(chapter, comparison)| {
                Candidate { chapter: &chapter.id, language, comparison }
            })
        })
    }
}
