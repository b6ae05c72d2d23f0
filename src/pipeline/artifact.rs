//! What comes of a report: files in the forms that were asked for.

use crate::assemble::Document;
use crate::compile::Pdf;
use crate::pipeline::typeset::Pictures;
use crate::pipeline::{Edition, Options};
use crate::render::typst::TypstProject;
use crate::render::{html, json};

/// A form in which a report leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// All languages as JSON, in one file.
    Json,
    /// All languages as pages for the web, in one folder.
    Html,
    /// An electronic book for each language.
    Epub,
    /// The generated Typst source, a folder for each edition.
    Typst,
    /// A PDF for each edition.
    Pdf,
    /// A Word file for each language.
    Docx,
}

impl Target {
    /// Returns the form of a name, as people write it.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "json" => Target::Json,
            "html" => Target::Html,
            "epub" => Target::Epub,
            "typst" => Target::Typst,
            "pdf" => Target::Pdf,
            "docx" => Target::Docx,
            _ => return None,
        })
    }
}

/// What comes of a report in one form.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Its form.
    pub target: Target,
    /// The file, or the folder of its files, below the folder of outputs.
    pub name: String,
    /// Its files by their paths below the folder of outputs.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many pages it has, if it has pages.
    pub pages: Option<usize>,
}

impl Artifact {
    pub(super) fn of_json(documents: &[Document], options: &Options) -> Self {
        let name = format!("report{}.json", suffix(options));
        let files = vec![(name.clone(), json::render(documents))];
        Artifact { target: Target::Json, files, name, pages: None }
    }

    pub(super) fn of_html(files: Vec<html::File>, options: &Options) -> Self {
        let name = format!("site{}", suffix(options));
        let path = |path: String| format!("{name}/{path}");
        let files = files.into_iter().map(|(file, bytes)| (path(file), bytes)).collect();
        Artifact { target: Target::Html, files, name, pages: None }
    }

    pub(super) fn of_epub(
        document: &Document,
        bytes: Vec<u8>,
        options: &Options,
    ) -> Self {
        let name = format!("report-{}{}.epub", document.language, suffix(options));
        let files = vec![(name.clone(), bytes)];
        Artifact { target: Target::Epub, files, name, pages: None }
    }

    pub(super) fn of_typst(
        edition: Edition<'_>,
        typst: &TypstProject,
        pictures: &Pictures,
        options: &Options,
    ) -> Self {
        let name = format!("typst-{}{}", edition.languages(), variant(options));
        let path = |path: &String| format!("{name}{path}");
        let sources = typst.sources.iter();
        let sources =
            sources.map(|(source, text)| (path(source), text.as_bytes().to_vec()));
        let files = typst.files.keys();
        let files = files.map(|file| (path(file), pictures.published(typst, file)));
        let files = sources.chain(files).collect();
        Artifact { target: Target::Typst, files, name, pages: None }
    }

    pub(super) fn of_docx(
        document: &Document,
        bytes: Vec<u8>,
        options: &Options,
    ) -> Self {
        let review = if options.is_for_review { "-review" } else { "" };
        let language = document.language;
        let name = format!("report-{language}{}{review}.docx", suffix(options));
        Artifact {
            target: Target::Docx,
            files: vec![(name.clone(), bytes)],
            name,
            pages: None,
        }
    }

    pub(super) fn of_pdf(edition: Edition<'_>, pdf: Pdf, options: &Options) -> Self {
        let name = format!("report-{}{}.pdf", edition.languages(), suffix(options));
        Artifact {
            target: Target::Pdf,
            files: vec![(name.clone(), pdf.bytes)],
            name,
            pages: Some(pdf.pages),
        }
    }
}

/// Returns what chapters alone, and the copy to be sent, have in their names: neither they
/// nor a draft ever take the place of the whole.
fn suffix(options: &Options) -> String {
    format!("{}{}", variant(options), if options.is_final { "-final" } else { "" })
}

fn variant(options: &Options) -> String {
    let names: Vec<String> =
        options.chapters.iter().map(|id| format!("-{}", id.replace('/', "-"))).collect();
    let redacted = if options.is_redacted { "-redacted" } else { "" };
    format!("{}{redacted}", names.concat())
}
