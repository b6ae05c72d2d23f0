//! A document as Typst source.
//!
//! The source is code whose text is in string literals, never markup: no text can
//! become syntax. Structure comes from the handlebars templates, look from the Typst
//! templates, and the words are those of the document.

mod beside;
mod blocks;
mod code;
mod float;
mod inlines;
mod parallel;
mod pictures;
mod structure;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::assemble::{Attachment, Block, BlockKind, Chart, Document, Parallel, visit};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::model::{Colour, Layout, Picture, Project, Width};
use crate::render::SourceMap;
use crate::render::chart::{self, Sheet};
use crate::render::typst::beside::Beside;
use crate::render::typst::code::Code;
use crate::syntax::lines;
use crate::text::Language;

/// A generated Typst project.
#[derive(Debug, Clone, Default)]
pub struct TypstProject {
    /// Sources by path from the virtual root, such as `/main.typ`.
    pub sources: BTreeMap<String, Arc<str>>,
    /// Images and attached files by path from the virtual root.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// How wide pictures are printed at most, by path from the virtual root.
    pub printed: BTreeMap<String, PrintedPicture>,
    /// From generated text to what an author wrote.
    pub map: SourceMap,
}

pub use pictures::PrintedPicture;

/// The path of the file that Typst compiles.
pub const MAIN: &str = "/main.typ";

/// The path of the file with the settings that the Typst templates ask for.
const SETTINGS: &str = "/settings.typ";

/// What decides how a document looks: the project's settings and templates.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Paper, fonts and accent.
    pub layout: &'a Layout,
    /// Templates by path below `templates/`: the project's own, or else the built-in.
    pub templates: &'a BTreeMap<String, String>,
    /// The files of the project's own templates, by the same paths.
    pub template_files: &'a BTreeMap<String, FileId>,
}

impl<'a> Look<'a> {
    /// Returns how the documents of a project look: all that is taken of it here.
    pub fn of(project: &'a Project) -> Self {
        Look {
            layout: &project.manifest.layout,
            templates: &project.templates,
            template_files: &project.template_files,
        }
    }
}

/// The room for charts on a page in one language: the measures of `templates/base.typ`, in
/// points.
const PAGE: Sheet = Sheet {
    text: 323.1,
    frame: 413.8,
    plot: 158.0,
    small: 104.0,
    tallest: 590.0,
    tile: 0.78,
    accent: Layout::DEFAULT_ACCENT,
};

/// The room for charts in a column of a page in two languages and over both columns: the
/// measures of `templates/parallel/base.typ`, in points.
/// Maps of both languages, one below the other, fit on a page.
const COLUMN: Sheet = Sheet { text: 215.4, frame: 470.5, tile: 0.55, ..PAGE };

/// The width of a column of text on a page in two languages, in millimetres.
const COLUMN_WIDTH: f64 = 76.0;

/// Writes a document as Typst source: one file for the structure, one for each chapter,
/// and the project's Typst templates.
pub fn render(
    document: &Document,
    look: Look<'_>,
    diags: &mut Diagnostics,
) -> TypstProject {
    let mut output = resources(look, [document], f64::from(Width::TEXT));
    let accent = look.layout.accent();
    let structure = structure::Templates::new(look, diags);
    for part in &document.parts {
        for chapter in &part.chapters {
            let sheet = Sheet { accent, ..PAGE };
            draw_charts(&chapter.blocks, &sheet, None, &mut output.files);
            let body = blocks::chapter(document, chapter);
            let text = structure.chapter(part, chapter, &body.text, diags);
            output.add_chapter(&chapter.id, text, body);
        }
    }
    output.sources.insert(MAIN.to_owned(), structure.report(document, diags).into());
    output
}

/// Writes a report and its translation, side by side, as Typst source.
pub fn render_parallel(
    parallel: &Parallel<'_>,
    look: Look<'_>,
    diags: &mut Diagnostics,
) -> TypstProject {
    let documents = [parallel.source, parallel.target];
    let mut output = resources(look, documents, COLUMN_WIDTH);
    let sheet = Sheet { accent: look.layout.accent(), ..COLUMN };
    let structure = structure::Templates::new(look, diags);
    let beside = Beside::of(parallel);
    let language = parallel.target.language;
    for part in &parallel.parts {
        for chapter in &part.chapters {
            let files = &mut output.files;
            draw_charts(&chapter.source.blocks, &sheet, None, files);
            draw_charts(&chapter.target.blocks, &sheet, Some(language), files);
            let body = parallel::chapter(&beside, chapter);
            let text = structure.parallel_chapter(chapter, language, &body.text, diags);
            output.add_chapter(&chapter.source.id, text, body);
        }
    }
    let report = structure.parallel_report(parallel, diags);
    output.sources.insert(MAIN.to_owned(), report.into());
    output
}

impl TypstProject {
    /// Adds a chapter's file, whose generated code is its body.
    fn add_chapter(&mut self, id: &str, text: String, body: Code<'_>) {
        let path = chapter_path(id);
        // Apart, so that a new paragraph does not change the text of later chapters.
        self.sources.insert(numbers_path(id), body.numbers().into());
        // A template may write something before the text of the chapter. If it changes the
        // text, no place in it is known, and a wrong line would be worse than none.
        if let Some(offset) = text.find(&body.text) {
            for (range, span) in body.places {
                self.map.push(&path, range.start + offset..range.end + offset, span);
            }
        }
        self.sources.insert(path, text.into());
    }
}

/// Returns what documents need beside their text: templates, pictures, attachments.
fn resources<const N: usize>(
    look: Look<'_>,
    documents: [&Document; N],
    text: f64,
) -> TypstProject {
    let mut output = TypstProject {
        printed: pictures::printed(documents, text),
        ..TypstProject::default()
    };
    output.sources.insert(SETTINGS.to_owned(), settings(look.layout).into());
    for (path, text) in look.templates {
        // Typst sees only its own templates; those for handlebars are used up by then.
        if path.strip_suffix(".typ").is_some() {
            let generated = format!("/templates/{path}");
            // An error in a project's own template is shown at its line.
            if let Some(file) = look.template_files.get(path) {
                map_lines(&generated, text, *file, &mut output.map);
            }
            output.sources.insert(generated, text.as_str().into());
        }
    }
    let files = &mut output.files;
    for document in documents {
        for picture in document.pictures().into_values() {
            files.insert(picture_path(picture), Arc::clone(&picture.bytes));
        }
        for (attachment, path) in attached(document) {
            files.insert(path, Arc::clone(&attachment.bytes));
        }
    }
    output
}

/// Returns the settings that the Typst templates ask for.
fn settings(layout: &Layout) -> String {
    let accent = layout.accent();
    // On a field lightened by 11 % white text has four fifths of its contrast.
    let is_dark = accent.contrast(Colour::WHITE) * 0.8 >= Colour::MIN_CONTRAST;
    let accent = accent.hex();
    let is_compact = layout.is_compact;
    format!(
        "#let accent = rgb(\"{accent}\")\n#let accent-is-dark = {is_dark}\n\
         #let compact = {is_compact}\n"
    )
}

/// Maps each line of a project's own template to itself.
fn map_lines(path: &str, text: &str, file: FileId, map: &mut SourceMap) {
    for (start, line) in lines(text) {
        let words = Span::new(file, start..start + line.trim_end().len());
        map.push(path, start..start + line.len(), words);
    }
}

/// Returns the path of a chart's drawing; `language` is that of the right column.
fn chart_path(chart: &Chart, language: Option<Language>) -> String {
    let anchor = &chart.caption.anchor;
    match language {
        Some(language) => format!("/charts/{anchor}-{language}.svg"),
        None => format!("/charts/{anchor}.svg"),
    }
}

/// Adds the drawings of charts in blocks and everything inside them, footnotes among them.
fn draw_charts(
    blocks: &[Block],
    sheet: &Sheet,
    language: Option<Language>,
    files: &mut BTreeMap<String, Arc<[u8]>>,
) {
    visit::all_blocks(blocks, &mut |block| {
        if let BlockKind::Chart(chart) = &block.kind {
            let svg = chart::svg(chart, sheet);
            files.insert(chart_path(chart, language), Arc::from(svg.as_bytes()));
        }
    });
}

/// Returns the path of a picture's file.
fn picture_path(picture: &Picture) -> String {
    format!("/{}", picture.path)
}

/// Returns the attached files, each with its path. It is what readers see as its name and save
/// it as, so it has no folders and is there once.
fn attached(document: &Document) -> impl Iterator<Item = (&Attachment, String)> {
    let mut known = BTreeSet::new();
    document.attachments.iter().map(move |attachment| {
        let path = attachment.path.as_str();
        let name = path.strip_prefix("report/data/");
        let name = name.or_else(|| path.strip_prefix("report/")).unwrap_or(path);
        let mut name = name.replace('/', "-");
        while !known.insert(name.clone()) {
            name.insert(0, '_');
        }
        (attachment, format!("/{name}"))
    })
}

/// Returns the path of the file that holds the numbers of a chapter.
fn numbers_path(id: &str) -> String {
    format!("/numbers/{id}.typ")
}

/// Returns the path of a chapter's generated file.
fn chapter_path(id: &str) -> String {
    format!("/chapters/{id}.typ")
}
