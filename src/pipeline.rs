//! The stages in a row; where to begin reading.
//!
//! ```text
//! load ─▶ check ─▶ assemble ─▶ render ─▶ compile
//! ```

use std::path::Path;

use rayon::prelude::*;

use crate::assemble::{self, Document};
use crate::check::{self, ChapterWords};
use crate::compile::{self, Content, Fonts, Pdf};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Sources};
use crate::load::{self, Loaded};
use crate::model::Project;
use crate::render::typst::{self, TypstProject};
use crate::text::Language;
use crate::translation::{Comparison, Known, compare};

/// What a draft may still have, but not the copy to be sent.
const UNFINISHED: [Code; 7] = [
    Code::ChapterWithoutTranslation,
    Code::ParagraphWithoutTranslation,
    Code::ParagraphWithoutSource,
    Code::FootnoteDiffers,
    Code::PlaceholderDiffers,
    Code::StaleTranslation,
    Code::SampleText,
];

/// How a report is to be put together.
#[derive(Debug, Clone)]
pub struct Options {
    /// The languages wanted; empty for all.
    pub languages: Vec<Language>,
    /// Whether it is the copy to be sent: without the mark of a draft.
    pub is_final: bool,
}

/// A report that was read and checked, assembled in the languages that were asked for.
#[derive(Debug)]
pub struct Inspected {
    /// The project.
    pub project: Project,
    /// The texts it was read from.
    pub sources: Sources,
    /// The report by language, in the order of the manifest.
    pub documents: Vec<Document>,
    /// Whether it is the copy to be sent.
    pub is_final: bool,
}

/// Reads, checks and assembles a report.
pub fn inspect(
    root: &Path,
    options: &Options,
    fonts: &Fonts,
    diags: &mut Diagnostics,
) -> Result<Inspected, load::Error> {
    let Loaded { project, sources } = load::load(root, &options.languages, diags)?;
    let families: Vec<&str> = fonts.families().collect();
    let typefaces =
        check::Typefaces { families: &families, covers: &|c| fonts.covers(c) };
    let numbering = assemble::number(&project);
    let wanted: Vec<Language> = project
        .manifest
        .languages
        .iter()
        .copied()
        .filter(|own| options.languages.is_empty() || options.languages.contains(own))
        .collect();
    let assemble_all = || -> Vec<Document> {
        let style = assemble::Options { is_final: options.is_final };
        wanted
            .par_iter()
            .map(|language| {
                assemble::assemble(&project, &sources, &numbering, *language, style)
            })
            .collect()
    };
    // Rules do not need the documents, nor documents the findings.
    let ((), documents) = rayon::join(
        || {
            check::check(&project, &sources, typefaces, diags);
            if options.is_final {
                check::samples(&project, &sources, diags);
            }
        },
        assemble_all,
    );
    for document in &documents {
        check::limits(&project, document, diags);
    }
    let inspected = Inspected { project, sources, documents, is_final: options.is_final };
    inspected.apply_severities(diags);
    Ok(inspected)
}

impl Inspected {
    /// Says whether the findings so far let the report be built. A draft may be too long:
    /// its author needs the pages in order to shorten them.
    pub fn can_be_built(&self, diags: &Diagnostics) -> bool {
        let tolerated: &[Code] = if self.is_final { &[] } else { &[Code::OverWordLimit] };
        !diags.has_errors_but(tolerated)
    }

    /// Gives findings the severities that the project asks for. In the copy to be sent
    /// the languages may not differ, nor a translation be stale, whatever the project says.
    pub fn apply_severities(&self, diags: &mut Diagnostics) {
        let mut severities = self.project.manifest.findings.clone();
        if self.is_final {
            for code in UNFINISHED {
                severities.insert(code, Some(Severity::Error));
            }
        }
        diags.apply_severities(&severities);
    }
}

/// A report beside its translations.
#[derive(Debug)]
pub struct Translated {
    /// The project.
    pub project: Project,
    /// The texts it was read from.
    pub sources: Sources,
    /// Each chapter in each of the languages into which it is translated.
    pub chapters: Vec<TranslatedChapter>,
}

/// A chapter beside its translation into one language.
#[derive(Debug)]
pub struct TranslatedChapter {
    /// The chapter's id.
    pub id: String,
    /// The language.
    pub language: Language,
    /// Both side by side.
    pub comparison: Comparison,
}

/// Reads a report and compares its languages; checks and assembles nothing.
pub fn translations(
    root: &Path,
    diags: &mut Diagnostics,
) -> Result<Translated, load::Error> {
    let Loaded { project, sources } = load::load(root, &[], diags)?;
    let mut chapters = Vec::new();
    for language in project.manifest.target_languages() {
        let known = Known::new(&project.memory, language);
        chapters.par_extend(project.chapters.par_iter().filter_map(|chapter| {
            let source = chapter.texts.get(&project.manifest.source_language)?;
            let target = chapter.texts.get(&language);
            let comparison = compare(&chapter.id, source, target, &known, &sources);
            Some(TranslatedChapter { id: chapter.id.clone(), language, comparison })
        }));
    }
    // A report can do without a memory; who asks for the state of its translation is told.
    if project.memory.is_whole && project.memory.file.is_none() && !chapters.is_empty() {
        diags.push(Diagnostic::new(Code::Unconfirmed, None).with("kind", "none"));
    }
    Ok(Translated { project, sources, chapters })
}

impl Translated {
    /// Returns the words of the report's chapters in the languages of translation.
    pub fn words(&self) -> Vec<(Language, Vec<ChapterWords>)> {
        let numbering = assemble::number(&self.project);
        let languages: Vec<Language> = self.project.manifest.target_languages().collect();
        let style = assemble::Options { is_final: false };
        languages
            .par_iter()
            .map(|language| {
                let (project, sources) = (&self.project, &self.sources);
                let document =
                    assemble::assemble(project, sources, &numbering, *language, style);
                (*language, check::words(&document))
            })
            .collect()
    }
}

/// Writes each document as Typst source.
pub fn render(inspected: &Inspected, diags: &mut Diagnostics) -> Vec<TypstProject> {
    let Inspected { project, documents, .. } = inspected;
    let rendered: Vec<(TypstProject, Diagnostics)> = documents
        .par_iter()
        .map(|document| {
            let mut own = Diagnostics::new();
            (typst::render(project, document, &mut own), own)
        })
        .collect();
    rendered
        .into_iter()
        .map(|(typst, own)| {
            diags.append(own);
            typst
        })
        .collect()
}

/// Sets each document as PDF, side by side; `None` for one that could not be set.
pub fn compile(
    inspected: &Inspected,
    rendered: Vec<TypstProject>,
    fonts: &Fonts,
    diags: &mut Diagnostics,
) -> Vec<Option<Pdf>> {
    let compiled: Vec<(Option<Pdf>, Diagnostics)> = inspected
        .documents
        .par_iter()
        .zip(rendered)
        .map(|(document, typst)| {
            let mut own = Diagnostics::new();
            let map = typst.map.clone();
            let pdf =
                match compile::pdf(&input(&inspected.project, document, typst), fonts) {
                    Ok(pdf) => {
                        compile::trace::findings(&pdf.warnings, &map, &mut own);
                        Some(pdf)
                    }
                    Err(problems) => {
                        compile::trace::findings(&problems, &map, &mut own);
                        None
                    }
                };
            (pdf, own)
        })
        .collect();
    compiled
        .into_iter()
        .map(|(pdf, own)| {
            diags.append(own);
            pdf
        })
        .collect()
}

/// Returns what the typesetter needs of a rendered document.
fn input(project: &Project, document: &Document, typst: TypstProject) -> compile::Input {
    let manifest = &project.manifest;
    let sources =
        typst.sources.into_iter().map(|(path, text)| (path, Content::from(text)));
    let files =
        typst.files.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes)));
    let convention = &manifest.convention.value;
    let cycle = manifest.cycle.as_deref().unwrap_or_default();
    compile::Input {
        files: sources.chain(files).collect(),
        main: typst::MAIN.to_owned(),
        date: manifest.date,
        ident: format!("{}/{convention}/{cycle}/{}", manifest.state, document.language),
    }
}
