//! A document as Typst source.
//!
//! The source is code whose text stands in string literals, never markup: no text can
//! become syntax. Structure comes from the handlebars templates, look from the Typst
//! templates, and the words are those of the document.

mod blocks;
mod code;
mod float;
mod inlines;
mod structure;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::assemble::{Block, BlockKind, Chart, Document};
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::model::Project;
use crate::render::SourceMap;
use crate::render::chart;

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
    let structure = structure::Templates::new(project, diags);
    for part in &document.parts {
        for chapter in &part.chapters {
            draw_charts(&chapter.blocks, &mut output.files);
            let body = blocks::chapter(document, chapter);
            let path = chapter_path(&chapter.id);
            let (text, offset) = structure.chapter(part, chapter, &body.text, diags);
            for (range, span) in body.places {
                output.map.push(&path, range.start + offset..range.end + offset, span);
            }
            output.sources.insert(path, text);
        }
    }
    output.sources.insert(MAIN.to_owned(), structure.report(project, document, diags));
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

/// Returns the path of a chart's drawing.
fn chart_path(chart: &Chart) -> String {
    format!("/charts/{}.svg", chart.caption.anchor)
}

/// Adds the drawings of charts in blocks and everything inside them.
fn draw_charts(blocks: &[Block], files: &mut BTreeMap<String, Arc<[u8]>>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Chart(own) => {
                let svg = chart::svg(own);
                files.insert(chart_path(own), Arc::from(svg.as_bytes()));
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    draw_charts(item, files);
                }
            }
            BlockKind::Quote(inner)
            | BlockKind::Aside { blocks: inner, .. }
            | BlockKind::Stale { blocks: inner, .. }
            | BlockKind::Untranslated { blocks: inner, .. } => draw_charts(inner, files),
            BlockKind::Numbered(numbered) => draw_charts(&numbered.blocks, files),
            _ => {}
        }
    }
}

/// Returns the path of a chapter's generated file.
fn chapter_path(id: &str) -> String {
    format!("/chapters/{id}.typ")
}
