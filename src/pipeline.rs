//! The stages in a row; where to begin reading.
//!
//! ```text
//! load ─▶ check ─▶ assemble ─▶ render ─▶ compile
//! ```

use std::path::Path;

use rayon::prelude::*;

use crate::assemble::{self, Document, parallel};
use crate::check::{self, ChapterWords};
use crate::compile::{self, Content, Fonts, Pdf};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Sources};
use crate::load::{self, Loaded};
use crate::model::{Chapter, Project};
use crate::render::typst::{self, TypstProject};
use crate::syntax::conflict;
use crate::text::Language;
use crate::translation::{Candidate, Comparisons};

/// What a draft may still have, but not the copy to be sent.
const UNFINISHED: [Code; 15] = [
    // Of what nobody confirmed the program can't know whether it is out of date.
    Code::Unconfirmed,
    Code::MemorySyntax,
    Code::MemoryContradiction,
    Code::ChapterWithoutTranslation,
    Code::ParagraphWithoutTranslation,
    Code::ParagraphWithoutSource,
    Code::FootnoteDiffers,
    Code::PlaceholderDiffers,
    Code::LinkDiffers,
    Code::HeadingDiffers,
    Code::ListDiffers,
    Code::TableDiffers,
    Code::StaleTranslation,
    Code::TermAvoided,
    Code::SampleText,
];

/// What most likely is a mistake, though only a reader can tell: the copy to be sent may
/// have it where the project's settings say so.
const SUSPECT: [Code; 9] = [
    Code::ImageIncomplete,
    Code::LooksLikeMarkup,
    Code::RawHtml,
    Code::FigureDiffers,
    Code::SentencesDiffer,
    Code::Untranslated,
    Code::RunTogether,
    Code::QuotationMark,
    Code::UnnamedCode,
];

/// How a report is to be put together.
#[derive(Debug, Clone)]
pub struct Options {
    /// The languages wanted; empty for all.
    pub languages: Vec<Language>,
    /// Whether it is the copy to be sent: without the mark of a draft.
    pub is_final: bool,
    /// How its languages are to be put into files.
    pub layout: Layout,
}

/// How the languages of a report are put into files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A document in each language.
    Single,
    /// The source language and a translation side by side, for each translation.
    Parallel,
}

/// What becomes one file.
#[derive(Debug, Clone, Copy)]
pub enum Edition<'d> {
    /// The report in one language.
    Single(&'d Document),
    /// The report beside its translation.
    Parallel(&'d Document, &'d Document),
}

impl Edition<'_> {
    /// Returns the languages as they stand in names of files, such as `lt-en`.
    pub fn languages(&self) -> String {
        match self {
            Edition::Single(document) => document.language.to_string(),
            Edition::Parallel(source, target) => {
                format!("{}-{}", source.language, target.language)
            }
        }
    }
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
    /// How its languages are to be put into files.
    pub layout: Layout,
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
    let comparisons = Comparisons::new(&project, &sources);
    let report = assemble::Report {
        project: &project,
        sources: &sources,
        numbering: &numbering,
        comparisons: &comparisons,
    };
    let wanted: Vec<Language> = project
        .manifest
        .languages
        .iter()
        .copied()
        .filter(|own| options.wants(*own, project.manifest.source_language))
        .collect();
    let assemble_all = || -> Vec<Document> {
        let style = assemble::Options {
            is_final: options.is_final,
            is_beside_source: options.layout == Layout::Parallel,
            is_set: true,
        };
        wanted
            .par_iter()
            .map(|language| assemble::assemble(report, *language, style))
            .collect()
    };
    // Rules do not need the documents, nor documents the findings.
    let ((), documents) = rayon::join(
        || {
            check::check(&project, &sources, &numbering, &comparisons, typefaces, diags);
            if options.is_final {
                check::final_copy(&project, &sources, diags);
                without_memory(&project, diags);
            }
        },
        assemble_all,
    );
    for document in &documents {
        check::limits(&project, document, diags);
    }
    conflict::suppress_consequences(diags);
    let Options { is_final, layout, .. } = *options;
    let inspected = Inspected { project, sources, documents, is_final, layout };
    inspected.apply_severities(diags);
    Ok(inspected)
}

impl Options {
    /// Says whether a language is wanted: side by side, the source language always is.
    fn wants(&self, language: Language, source: Language) -> bool {
        self.languages.is_empty()
            || self.languages.contains(&language)
            || self.layout == Layout::Parallel && language == source
    }
}

/// Points out that nothing is known of the state of a report's translation.
fn without_memory(project: &Project, diags: &mut Diagnostics) {
    let source = project.manifest.source_language;
    let is_translated =
        |chapter: &Chapter| chapter.texts.keys().any(|own| *own != source);
    let has_none = project.memory.is_whole && project.memory.file.is_none();
    if has_none && project.chapters.iter().any(is_translated) {
        diags.push(Diagnostic::new(Code::Unconfirmed, None).with("kind", "none"));
    }
}

impl Inspected {
    /// Returns what becomes a file each. Side by side, there is none without a translation.
    pub fn editions(&self) -> Vec<Edition<'_>> {
        let own = self.project.manifest.source_language;
        let is_source = |document: &&Document| document.language == own;
        match self.layout {
            Layout::Single => self.documents.iter().map(Edition::Single).collect(),
            Layout::Parallel => {
                let source = self.documents.iter().find(is_source);
                let targets = self.documents.iter().filter(|own| !is_source(own));
                source.map_or_else(Vec::new, |source| {
                    targets.map(|target| Edition::Parallel(source, target)).collect()
                })
            }
        }
    }

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
            for code in SUSPECT {
                severities.entry(code).or_insert(Some(Severity::Error));
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
    /// Its chapters beside their translations.
    pub comparisons: Comparisons,
}

/// Reads a report and compares its languages; checks and assembles nothing.
pub fn translations(
    root: &Path,
    diags: &mut Diagnostics,
) -> Result<Translated, load::Error> {
    let Loaded { project, sources } = load::load(root, &[], diags)?;
    let comparisons = Comparisons::new(&project, &sources);
    // A draft can do without a memory; who asks for the state of its translation is told.
    without_memory(&project, diags);
    Ok(Translated { project, sources, comparisons })
}

impl Translated {
    /// Returns each chapter beside its translation into each language, in the order of the
    /// report.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate<'_>> {
        self.comparisons.candidates(&self.project)
    }

    /// Returns the words of the report's chapters in the languages of translation.
    pub fn words(&self) -> Vec<(Language, Vec<ChapterWords>)> {
        let numbering = assemble::number(&self.project);
        let report = assemble::Report {
            project: &self.project,
            sources: &self.sources,
            numbering: &numbering,
            comparisons: &self.comparisons,
        };
        let languages: Vec<Language> = self.project.manifest.target_languages().collect();
        // No mark and no space that typography sets makes words more or fewer.
        let style =
            assemble::Options { is_final: false, is_beside_source: false, is_set: false };
        languages
            .par_iter()
            .map(|language| {
                let document = assemble::assemble(report, *language, style);
                (*language, check::words(&document))
            })
            .collect()
    }
}

/// Writes each edition as Typst source.
pub fn render(inspected: &Inspected, diags: &mut Diagnostics) -> Vec<TypstProject> {
    let project = &inspected.project;
    let rendered: Vec<(TypstProject, Diagnostics)> = inspected
        .editions()
        .into_par_iter()
        .map(|edition| {
            let mut own = Diagnostics::new();
            let typst = match edition {
                Edition::Single(document) => typst::render(project, document, &mut own),
                Edition::Parallel(source, target) => {
                    typst::render_parallel(project, &parallel(source, target), &mut own)
                }
            };
            (typst, own)
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

/// Sets each edition as PDF, on threads side by side; `None` for one that could not be set.
pub fn compile(
    inspected: &Inspected,
    rendered: Vec<TypstProject>,
    fonts: &Fonts,
    diags: &mut Diagnostics,
) -> Vec<Option<Pdf>> {
    let compiled: Vec<(Option<Pdf>, Diagnostics)> = inspected
        .editions()
        .into_par_iter()
        .zip(rendered)
        .map(|(edition, typst)| {
            let mut own = Diagnostics::new();
            let map = typst.map.clone();
            let pdf =
                match compile::pdf(&input(&inspected.project, edition, typst), fonts) {
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

/// Returns what the typesetter needs of a rendered edition.
fn input(project: &Project, edition: Edition<'_>, typst: TypstProject) -> compile::Input {
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
        ident: format!("{}/{convention}/{cycle}/{}", manifest.state, edition.languages()),
    }
}
