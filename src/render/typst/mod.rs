//! A document as Typst source.
//!
//! The source is code whose text stands in string literals, never markup: no text can
//! become syntax. Structure comes from the handlebars templates, look from the Typst
//! templates, and the words are those of the document.

mod beside;
mod blocks;
mod code;
mod float;
mod inlines;
mod parallel;
mod structure;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assemble::{Block, BlockKind, Chart, Document, Parallel};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::model::Project;
use crate::render::SourceMap;
use crate::render::chart::{self, Sheet};
use crate::render::typst::beside::Beside;
use crate::render::typst::code::Code;
use crate::text::Language;

/// A generated Typst project.
#[derive(Debug, Clone, Default)]
pub struct TypstProject {
    /// Sources by path from the virtual root, such as `/main.typ`.
    pub sources: BTreeMap<String, String>,
    /// Images and attached files by path from the virtual root.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// From generated text to what an author wrote.
    pub map: SourceMap,
}

/// The path of the file that Typst compiles.
pub const MAIN: &str = "/main.typ";

/// Writes a document as Typst source: one file for the structure, one for each chapter,
/// and the project's Typst templates.
pub fn render(
    project: &Project,
    document: &Document,
    diags: &mut Diagnostics,
) -> TypstProject {
    let mut output = resources(project, document);
    let structure = structure::Templates::new(project, diags);
    for part in &document.parts {
        for chapter in &part.chapters {
            draw_charts(&chapter.blocks, Sheet::Single, None, &mut output.files);
            let body = blocks::chapter(document, chapter);
            let text = structure.chapter(part, chapter, &body.text, diags);
            output.add_chapter(&chapter.id, text, body);
        }
    }
    output.sources.insert(MAIN.to_owned(), structure.report(project, document, diags));
    output
}

/// Writes a report and its translation, side by side, as Typst source.
pub fn render_parallel(
    project: &Project,
    parallel: &Parallel<'_>,
    diags: &mut Diagnostics,
) -> TypstProject {
    let mut output = resources(project, parallel.source);
    let structure = structure::Templates::new(project, diags);
    let beside = Beside::of(parallel);
    let language = parallel.target.language;
    for part in &parallel.parts {
        for chapter in &part.chapters {
            let files = &mut output.files;
            draw_charts(&chapter.source.blocks, Sheet::Column, None, files);
            draw_charts(&chapter.target.blocks, Sheet::Column, Some(language), files);
            let body = parallel::chapter(&beside, chapter);
            let text = structure.parallel_chapter(chapter, language, &body.text, diags);
            output.add_chapter(&chapter.source.id, text, body);
        }
    }
    let report = structure.parallel_report(project, parallel, diags);
    output.sources.insert(MAIN.to_owned(), report);
    output
}

impl TypstProject {
    /// Adds a chapter's file, whose generated code is its body.
    fn add_chapter(&mut self, id: &str, text: String, body: Code<'_>) {
        let path = chapter_path(id);
        let offset = text.find(&body.text).unwrap_or(0);
        for (range, span) in body.places {
            self.map.push(&path, range.start + offset..range.end + offset, span);
        }
        self.sources.insert(path, text);
    }
}

/// Returns what every document needs beside its text: templates, images, attachments.
fn resources(project: &Project, document: &Document) -> TypstProject {
    let mut output = TypstProject::default();
    for (path, text) in &project.templates {
        if path.strip_suffix(".typ").is_some() {
            let generated = format!("/templates/{path}");
            if let Some(file) = project.own_templates.get(path) {
                map_lines(&generated, text, *file, &mut output.map);
            }
            output.sources.insert(generated, text.clone());
        }
    }
    for (path, bytes) in &project.images {
        output.files.insert(format!("/{path}"), Arc::clone(bytes));
    }
    for attachment in &document.attachments {
        output
            .files
            .insert(format!("/{}", attachment.path), Arc::clone(&attachment.bytes));
    }
    output
}

/// Maps each line of a project's own template to itself.
fn map_lines(path: &str, text: &str, file: FileId, map: &mut SourceMap) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        map.push(
            path,
            range.clone(),
            Span::new(file, start..start + line.trim_end().len()),
        );
        start = range.end;
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

/// Adds the drawings of charts in blocks and everything inside them.
fn draw_charts(
    blocks: &[Block],
    sheet: Sheet,
    language: Option<Language>,
    files: &mut BTreeMap<String, Arc<[u8]>>,
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Chart(own) => {
                let svg = chart::svg(own, sheet);
                files.insert(chart_path(own, language), Arc::from(svg.as_bytes()));
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    draw_charts(item, sheet, language, files);
                }
            }
            BlockKind::Quote(inner)
            | BlockKind::Aside { blocks: inner, .. }
            | BlockKind::Stale { blocks: inner, .. }
            | BlockKind::Untranslated { blocks: inner, .. } => {
                draw_charts(inner, sheet, language, files);
            }
            BlockKind::Numbered(numbered) => {
                draw_charts(&numbered.blocks, sheet, language, files);
            }
            _ => {}
        }
    }
}

/// Returns the path of a chapter's generated file.
fn chapter_path(id: &str) -> String {
    format!("/chapters/{id}.typ")
}
