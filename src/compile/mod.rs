//! From generated Typst text to the bytes of a PDF.
//!
//! A document sees only the files of its [`Input`]: no disk, no packages, no
//! network, no clock. Typst and its types stay within this module.

mod adjusted;
mod calls;
mod culprit;
mod divided;
mod finish;
mod fit;
mod fonts;
mod order;
mod pages;
mod pdf;
mod printed;
mod seen;
mod strayed;
mod tags;
pub mod trace;
mod white;
mod widows;
mod world;

#[cfg(test)]
mod tests;

pub use fonts::Fonts;
use pages::Digests;
pub use pages::DrawnPage;
pub use printed::Printed;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Position, Severity};
use crate::text::Date;
use world::World;

/// Where templates are among the generated files.
const TEMPLATES: &str = "/templates/";

/// Where the texts of chapters are among the generated files.
const CHAPTERS: &str = "/chapters/";

/// Returns whether something was written in a chapter, not in a template.
fn is_of_chapter(span: typst::syntax::Span) -> bool {
    span.id().is_some_and(|id| id.vpath().get_with_slash().starts_with(CHAPTERS))
}

/// All that a document is made of.
#[derive(Debug, Clone)]
pub struct Input {
    /// The files by their path from the virtual root, such as `/main.typ`.
    pub files: BTreeMap<String, Content>,
    /// The path of the file to begin with.
    pub main: String,
    /// What Typst takes for today, and when the PDF says it was made.
    pub date: Date,
    /// What tells this document from all others and stays the same in each new
    /// version of it; the identifier in the PDF is a hash of it.
    pub ident: String,
    /// Whether to tell which of the text is on the pages.
    pub tells_printed: bool,
}

/// What a file of an [`Input`] holds.
///
/// Shared, so that two languages can have the same file without a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Typst source, or another text.
    Text(Arc<str>),
    /// An image or a dataset, byte for byte.
    Bytes(Arc<[u8]>),
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Content::Text(text.into())
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Content::Text(text.into())
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Content::Bytes(bytes.into())
    }
}

/// A finished document.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What Typst remarked.
    pub warnings: Vec<TypstProblem>,
    /// What does not fit on the pages.
    pub misfits: Vec<Misfit>,
    /// The words that are divided between two pages although they were not to be.
    pub divided: Vec<DividedWord>,
    /// Which of the text is on the pages, if that was asked for.
    pub printed: Option<Printed>,
}

/// A word that begins on one page and ends on the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DividedWord {
    /// The whole word.
    pub text: String,
    /// Where it is in the generated files.
    pub place: Option<GeneratedPlace>,
    /// The page on which it begins, from 1.
    pub page: usize,
}

/// Something that does not fit on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// What it is.
    pub kind: MisfitKind,
    /// Its first words; empty for a picture.
    pub text: String,
    /// Where it is in the generated files.
    pub place: Option<GeneratedPlace>,
    /// The label of the innermost element around it that has one, such as its table.
    pub label: Option<String>,
    /// The page, from 1.
    pub page: usize,
}

/// What does not fit, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MisfitKind {
    /// Text in a table that is printed over other text or goes beyond the page.
    Table,
    /// Text that goes beyond the page.
    Word,
    /// Text that is printed over other text.
    Overlap,
    /// A picture that goes beyond the page.
    Picture,
    /// Text that is too small to be read.
    Small,
}

/// What Typst says of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypstProblem {
    /// Whether it keeps the document from being made.
    pub severity: Severity,
    /// What Typst says, in English.
    pub message: String,
    /// What Typst advises.
    pub hints: Vec<String>,
    /// Where it is; `None` for the document as a whole.
    pub place: Option<GeneratedPlace>,
    /// The calls, show rules and imports that led there, innermost first.
    pub trace: Vec<GeneratedPlace>,
    /// The file to blame for an error whose place Typst does not give: its path from the
    /// virtual root. Where it is a picture, `place` is where the document names it.
    pub culprit: Option<String>,
}

/// A place in a generated file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneratedPlace {
    /// The path from the virtual root.
    pub file: String,
    /// The bytes; the ends lie between characters.
    pub range: Range<usize>,
    /// The line and column of its beginning.
    pub position: Position,
}

/// Makes a PDF that conforms to PDF/A-3a and PDF/UA-1.
pub fn pdf(input: &Input, fonts: &Fonts) -> Result<Pdf, Vec<TypstProblem>> {
    Compiler::new(fonts).pdf(input)
}

/// Returns the version of Typst that is built in.
pub fn typst_version() -> &'static str {
    typst::utils::version().raw()
}

/// Forgets everything that Typst remembers of earlier documents, as a new process would.
pub fn forget() {
    typst::comemo::evict(0);
}

/// Makes a document again and again while it is being written.
///
/// What has not changed since the last time is not computed again.
#[derive(Debug)]
pub struct Compiler {
    world: World,
    /// Of the pages that were drawn last.
    digests: Digests,
}

impl Compiler {
    /// How many documents a remembered result outlives without being used.
    ///
    /// Typst's memory is shared by all compilers of the process; this is five rounds
    /// of two languages.
    const MAX_AGE: usize = 10;

    /// Returns a compiler that remembers nothing yet.
    pub fn new(fonts: &Fonts) -> Self {
        Compiler { world: World::new(fonts.clone()), digests: Digests::new() }
    }

    /// Makes a PDF that conforms to PDF/A-3a and PDF/UA-1.
    pub fn pdf(&mut self, input: &Input) -> Result<Pdf, Vec<TypstProblem>> {
        self.world
            .update(input)
            .map_err(|error| vec![TypstProblem::of_program(error)])?;
        let mut result = pdf::pdf(&mut self.world, input);
        if let Err(problems) = &mut result {
            // Trial documents replace the files of the world, as the next input will.
            culprit::blame(input, problems, |other| {
                self.world.update(other).is_ok()
                    && pdf::pdf(&mut self.world, other).is_ok()
            });
        }
        typst::comemo::evict(Self::MAX_AGE);
        result
    }

    /// Draws the pages for a screen. Nothing but what is seen is looked at, so pages can be
    /// drawn of which no PDF could be made.
    ///
    /// What is known, by its digest, comes without its drawing. Most pages are as they were when
    /// the document was set before, and are not even drawn.
    pub fn pages(
        &mut self,
        input: &Input,
        is_known: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<Vec<DrawnPage>, Vec<TypstProblem>> {
        self.world
            .update(input)
            .map_err(|error| vec![TypstProblem::of_program(error)])?;
        let result = pages::draw(&self.world, &mut self.digests, is_known);
        typst::comemo::evict(Self::MAX_AGE);
        result
    }
}
