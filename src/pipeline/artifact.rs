//! What comes of a report: files in the forms that were asked for.

use crate::assemble::Document;
use crate::compile::Pdf;
use crate::pipeline::Edition;
use crate::render::json;
use crate::render::typst::TypstProject;

/// A form in which a report leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// All languages as JSON, in one file.
    Json,
    /// The generated Typst source, a folder for each edition.
    Typst,
    /// A PDF for each edition.
    Pdf,
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
    pub(super) fn of_json(documents: &[Document], is_final: bool) -> Self {
        let name = format!("report{}.json", state(is_final));
        let files = vec![(name.clone(), json::render(documents))];
        Artifact { target: Target::Json, files, name, pages: None }
    }

    pub(super) fn of_typst(edition: Edition<'_>, typst: &TypstProject) -> Self {
        let name = format!("typst-{}", edition.languages());
        let path = |path: &String| format!("{name}{path}");
        let sources = typst.sources.iter();
        let sources =
            sources.map(|(source, text)| (path(source), text.clone().into_bytes()));
        let files = typst.files.iter().map(|(file, bytes)| (path(file), bytes.to_vec()));
        let files = sources.chain(files).collect();
        Artifact { target: Target::Typst, files, name, pages: None }
    }

    pub(super) fn of_pdf(edition: Edition<'_>, pdf: Pdf, is_final: bool) -> Self {
        let name = format!("report-{}{}.pdf", edition.languages(), state(is_final));
        Artifact {
            target: Target::Pdf,
            files: vec![(name.clone(), pdf.bytes)],
            name,
            pages: Some(pdf.pages),
        }
    }
}

/// Returns what the copy to be sent has in its name: a draft never takes its place.
fn state(is_final: bool) -> &'static str {
    if is_final { "-final" } else { "" }
}
