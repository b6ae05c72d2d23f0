//! One snapshot of a report, and the artifacts that come of it; where to begin reading.
//!
//! ```text
//! load ─▶ compare ─▶ check ∥ assemble ─▶ render ─▶ compile
//! ```
//!
//! Every command begins with a [`Snapshot`] and asks it for what it needs. What costs time
//! is computed when it is first asked for, and once.

mod artifact;
mod draft;
mod options;
mod package;
mod pages;
mod privacy;
mod typeset;
mod word;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::assemble::{self, Document, Extent, Numbering, ReportContext};
use crate::check;
use crate::compile::Fonts;
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Severity, Sources};
use crate::load::{self, Disk, Files, Loaded};
use crate::model::Project;
use crate::render::docx;
use crate::render::html;
use crate::render::typst::TypstProject;
use crate::syntax::conflict;
use crate::text::Language;
use crate::translation::{Candidate, Comparisons};

pub use artifact::{Artifact, Target};
pub use options::{Edition, Layout, Options};
pub use package::{CHECKSUMS, Package};
pub use pages::PageSource;
use privacy::{Unsuitable, withhold_few};
pub use typeset::{Pictures, compile, render};
use typeset::{by_edition, identifier};

/// A report as it was read, and what is computed from it.
#[derive(Debug)]
pub struct Snapshot {
    /// The project's folder; empty unless it was read from the disk.
    pub root: PathBuf,
    /// The project.
    pub project: Project,
    /// The texts it was read from.
    pub sources: Sources,
    /// How it is to be put together.
    pub options: Options,
    /// What reading it found.
    found: Diagnostics,
    numbering: OnceLock<Numbering>,
    comparisons: OnceLock<Comparisons>,
    documents: OnceLock<Vec<Document>>,
    /// What in the documents is not for their readers, or was not before it was masked.
    unsuitable: OnceLock<Unsuitable>,
    /// What is printed of them where that is not the whole.
    printed: OnceLock<Vec<Document>>,
    /// Each edition as Typst source, with what was found wrong in templates.
    typst: OnceLock<(Vec<TypstProject>, Diagnostics)>,
    /// What Word files look like, with what was found wrong in the project's reference.
    word: OnceLock<(docx::Base, Diagnostics)>,
    /// The fonts of the program and of the project.
    fonts: OnceLock<Fonts>,
}

impl Snapshot {
    /// Reads a report from the disk.
    pub fn read(root: &Path, options: Options) -> Result<Self, load::Error> {
        let snapshot = Self::of(&Disk::open(root)?, options);
        Ok(Snapshot { root: root.to_path_buf(), ..snapshot })
    }

    /// Reads a report, wherever its files are.
    pub fn of(files: &dyn Files, options: Options) -> Self {
        let mut found = Diagnostics::new();
        let Loaded { mut project, sources } =
            load::load(files, &options.languages, &mut found);
        if options.is_redacted {
            withhold_few(&mut project, &mut found);
        }
        Snapshot {
            root: PathBuf::new(),
            project,
            sources,
            options,
            found,
            numbering: OnceLock::new(),
            comparisons: OnceLock::new(),
            documents: OnceLock::new(),
            unsuitable: OnceLock::new(),
            printed: OnceLock::new(),
            typst: OnceLock::new(),
            word: OnceLock::new(),
            fonts: OnceLock::new(),
        }
    }

    /// Returns the chapters beside their translations.
    pub fn comparisons(&self) -> &Comparisons {
        self.comparisons.get_or_init(|| Comparisons::new(&self.project, &self.sources))
    }

    /// Returns each chapter beside its translation into each language, in the order of the
    /// report.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate<'_>> {
        self.comparisons().candidates(&self.project)
    }

    /// Returns what rules and documents are made from.
    ///
    /// To be called before work is split: a thread that waits for its helpers may be handed
    /// a task that would wait for that same thread to compute what is missing here.
    fn report(&self) -> ReportContext<'_> {
        ReportContext {
            project: &self.project,
            sources: &self.sources,
            numbering: self.numbering.get_or_init(|| assemble::number(&self.project)),
            comparisons: self.comparisons(),
        }
    }

    /// Returns the whole report by language, in the order of the manifest.
    pub fn documents(&self) -> &[Document] {
        // First, before threads share the work: see `report`.
        let report = self.report();
        self.documents
            .get_or_init(|| self.masked(self.assemble(report, Extent::default())))
    }

    /// Returns what is printed of the report: the chapters that are wanted, with a mark for
    /// each error that was found in them before the first call.
    pub fn printed(&self, diags: &Diagnostics) -> &[Document] {
        let report = self.report();
        let chapters = &self.options.chapters;
        let faults = self.faults(diags);
        if chapters.is_empty() && faults.is_empty() {
            return self.documents();
        }
        self.documents();
        let extent = Extent { chapters, faults: &faults };
        self.printed.get_or_init(|| self.masked_parts(self.assemble(report, extent)))
    }

    /// Returns whether a file is one of a chapter that is wanted; `None` for a file that all
    /// chapters share.
    fn concerns_chapters(&self, file: FileId) -> Option<bool> {
        let chapter = self.project.manifest.chapter_of(&self.sources.file(file).path);
        chapter.map(|(_, id)| self.options.has_chapter(id))
    }

    /// Returns whether a finding is for the author of the chapters that are wanted: one in
    /// their files, or an error in what they share with all others.
    pub fn concerns(&self, finding: &Diagnostic) -> bool {
        let related = finding.related.iter().map(|related| related.span);
        let mut is_shared = true;
        for span in finding.primary.into_iter().chain(related) {
            match self.concerns_chapters(span.file) {
                Some(true) => return true,
                Some(false) => is_shared = false,
                None => {}
            }
        }
        self.options.chapters.is_empty()
            || is_shared && finding.severity == Severity::Error
    }

    fn assemble(&self, report: ReportContext<'_>, extent: Extent<'_>) -> Vec<Document> {
        let style = assemble::Options {
            is_final: self.options.is_final,
            is_beside_source: self.options.layout == Layout::Parallel,
            apply_typography: true,
        };
        let manifest = &self.project.manifest;
        let is_wanted = |language: &&Language| {
            self.options.wants(**language, manifest.source_language)
        };
        let wanted: Vec<Language> =
            manifest.languages.iter().filter(is_wanted).copied().collect();
        wanted
            .par_iter()
            .map(|language| assemble::assemble_extent(report, *language, style, extent))
            .collect()
    }

    /// Returns the editions, each of which becomes a document. Side by side, there is one
    /// for each translation.
    pub fn editions(&self) -> Vec<Edition<'_>> {
        self.editions_of(self.documents())
    }

    fn editions_of<'d>(&self, documents: &'d [Document]) -> Vec<Edition<'d>> {
        let language = self.project.manifest.source_language;
        let is_source = |document: &&Document| document.language == language;
        match self.options.layout {
            Layout::Single => documents.iter().map(Edition::Single).collect(),
            Layout::Parallel => {
                let source = documents.iter().find(is_source);
                let targets = documents.iter().filter(|document| !is_source(document));
                source.map_or_else(Vec::new, |source| {
                    targets.map(|target| Edition::Parallel(source, target)).collect()
                })
            }
        }
    }

    /// Returns what placeholders print in a language, by their Markdown.
    pub fn placeholder_words(&self, language: Language) -> BTreeMap<String, String> {
        assemble::placeholder_words(self.report(), language)
    }

    /// Returns what there is to say to somebody who asks for the state of the translation:
    /// what reading found, and whether there is a record of it at all.
    pub fn findings_of_reading(&self) -> Diagnostics {
        let mut diags = self.found.clone();
        // A draft may have no memory; who asks for the state of a translation needs it.
        check::without_memory(&self.project, &mut diags);
        diags
    }

    /// Returns the fonts of the program, and those of the project.
    fn fonts(&self, builtin: &Fonts) -> &Fonts {
        let named = &self.project.manifest.layout.fonts;
        let named: Vec<&str> = named.iter().map(|family| family.value.as_str()).collect();
        self.fonts.get_or_init(|| builtin.with(&self.project.fonts, &named))
    }

    /// Returns all findings, with the severities that the project asks for; assembles the
    /// documents beside that.
    pub fn check(&self, fonts: &Fonts) -> Diagnostics {
        let fonts = self.fonts(fonts);
        let families: Vec<&str> = fonts.families().collect();
        let faces = check::Typefaces {
            families: &families,
            covers: &|c| fonts.covers(c),
            lacks: &|family, c| fonts.lacks(family, c),
        };
        let report = self.report();
        let mut diags = self.found.clone();
        // Neither needs the other: only word limits, and what is not for readers, are looked
        // for in finished documents.
        rayon::join(
            || {
                check::check(report, faces, &mut diags);
                if self.options.is_final {
                    check::final_copy(report, &mut diags);
                }
            },
            || self.unsuitable(),
        );
        for document in self.documents() {
            check::limits(&self.project, document, &mut diags);
        }
        self.check_unsuitable(&mut diags);
        // In a file with an unresolved conflict, other findings would only distract.
        conflict::suppress_consequences(&mut diags);
        self.apply_severities(&mut diags);
        diags
    }

    /// Returns all that there is to say of the report, in one order: its findings, and those
    /// about templates of its own, whose mistakes show when they are used.
    pub fn findings(&self, fonts: &Fonts) -> Vec<Diagnostic> {
        self.completed(self.check(fonts))
    }

    /// Returns the findings of [`check`](Self::check) with those about templates, sorted.
    pub fn completed(&self, mut diags: Diagnostics) -> Vec<Diagnostic> {
        // Built-in templates have no mistakes, and rendering takes time.
        let (of_site, of_pages): (Vec<&String>, Vec<&String>) = self
            .project
            .template_files
            .keys()
            .partition(|path| path.starts_with(html::TEMPLATES));
        if !diags.has_errors() && !of_pages.is_empty() {
            self.typst(&mut diags);
        }
        self.check_reference(&mut diags);
        if !diags.has_errors() && !of_site.is_empty() {
            let mut found = Diagnostics::new();
            html::check(&self.publication(&diags), &mut found);
            diags.append(found);
        }
        diags.into_sorted(&self.sources)
    }

    /// Gives findings the severities that the project, or the copy to be sent, asks for.
    pub fn apply_severities(&self, diags: &mut Diagnostics) {
        check::apply_severities(&self.project.manifest, self.options.is_final, diags);
        if self.options.is_redacted {
            check::soften_masked(diags);
        }
    }

    /// Returns each edition as Typst source; adds what is wrong with the templates that
    /// wrote it.
    pub fn typst(&self, diags: &mut Diagnostics) -> &[TypstProject] {
        let editions = self.editions_of(self.printed(diags));
        let (rendered, found) = self.typst.get_or_init(|| {
            by_edition(editions, |edition, found| render(&self.project, edition, found))
        });
        diags.append(found.clone());
        rendered
    }

    /// Returns what pages for the web and e-books are written from.
    fn publication(&self, diags: &Diagnostics) -> html::Publication<'_> {
        html::Publication::of(&self.project, self.printed(diags))
            .redacted(self.redaction())
    }

    /// Returns each edition with its Typst source; none if a template is wrong.
    fn rendered(&self, diags: &mut Diagnostics) -> Vec<(Edition<'_>, &TypstProject)> {
        let rendered = self.typst(diags);
        if self.can_be_built(diags) {
            self.editions_of(self.printed(diags)).into_iter().zip(rendered).collect()
        } else {
            Vec::new()
        }
    }

    /// Returns what comes of the report in one form, with the findings of making it. What
    /// could not be made is left out, for the reasons that are added.
    pub fn artifacts(
        &self,
        target: Target,
        fonts: &Fonts,
        diags: &mut Diagnostics,
    ) -> Vec<Artifact> {
        let (fonts, options) = (self.fonts(fonts), &self.told_options());
        let (artifacts, found) = match target {
            Target::Json => (
                vec![Some(Artifact::of_json(self.printed(diags), options))],
                Diagnostics::new(),
            ),
            Target::Docx => self.word_files(diags),
            Target::Html => {
                let mut found = Diagnostics::new();
                let files = html::site(&self.publication(diags), &mut found);
                let is_whole = self.can_be_built(&found);
                let site = is_whole.then(|| Artifact::of_html(files, options));
                (vec![site], found)
            }
            Target::Epub => {
                let documents = self.printed(diags);
                let publication = self.publication(diags);
                by_edition(documents.iter().collect(), |document, found| {
                    let identifier =
                        identifier(&self.project, document.language.as_str());
                    let book = html::book(&publication, document, &identifier, found);
                    let is_whole = self.can_be_built(found);
                    is_whole.then(|| Artifact::of_epub(document, book, options))
                })
            }
            Target::Typst => {
                let rendered = self.rendered(diags);
                let pictures = Pictures::of(rendered.iter().map(|(_, typst)| *typst));
                by_edition(rendered, |(edition, typst), _| {
                    Some(Artifact::of_typst(edition, typst, &pictures, options))
                })
            }
            Target::Pdf => {
                let rendered = self.rendered(diags);
                let pictures = Pictures::of(rendered.iter().map(|(_, typst)| *typst));
                by_edition(rendered, |(edition, typst), found| {
                    let project = &self.project;
                    let pdf = compile(project, edition, typst, &pictures, fonts, found)?;
                    Some(Artifact::of_pdf(edition, pdf, options))
                })
            }
        };
        diags.append(found);
        // Once more, for the findings of templates and Typst, which come after `check`.
        self.apply_severities(diags);
        artifacts.into_iter().flatten().collect()
    }
}
