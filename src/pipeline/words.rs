//! The words of a report, as its readers get them.

use rayon::prelude::*;

use crate::assemble;
use crate::check::{self, ChapterWords};
use crate::pipeline::Snapshot;
use crate::text::Language;

impl Snapshot {
    /// Returns the words of the report's chapters in the languages of translation.
    pub fn words(&self) -> Vec<(Language, Vec<ChapterWords>)> {
        let report = self.report();
        let languages: Vec<Language> = self.project.manifest.target_languages().collect();
        // Typography changes no number of words, and takes time.
        let style = assemble::Options {
            is_final: false,
            is_beside_source: false,
            apply_typography: false,
        };
        languages
            .par_iter()
            .map(|language| {
                let document = assemble::assemble(report, *language, style);
                (*language, check::words(&document))
            })
            .collect()
    }
}
