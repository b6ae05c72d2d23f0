//! Blocks as Typst code.

use crate::assemble::{
    Block, BlockKind, Caption, Chapter, Chart, DataTable, Document, Figure, Inline,
    Numbered, TextTable,
};
use crate::model::Alignment;
use crate::render::chart;
use crate::render::typst::chart_path;
use crate::render::typst::code::Code;
use crate::render::typst::float::{self, Place};
use crate::render::typst::inlines;

/// Returns the code of a chapter's text, a code block.
pub(super) fn chapter(document: &Document, chapter: &Chapter) -> Code {
    let mut code = Code::default();
    let writer = Writer { decimal_sign: &document.decimal_sign };
    let floats = float::floating(&chapter.blocks);
    code.raw("{\n");
    for (block, place) in chapter.blocks.iter().zip(floats) {
        code.at(block.span, |code| writer.block(code, &block.kind, place));
        code.raw("\n");
    }
    code.raw("}");
    code
}

/// Writes blocks of a footnote, which hold no tables from datasets.
pub(super) fn write(code: &mut Code, blocks: &[Block]) {
    match blocks {
        // A paragraph of its own would put space around a footnote's only paragraph.
        [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }] => {
            inlines::write(code, inlines);
        }
        // The first of several begins beside the number.
        [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest @ ..] => {
            code.raw("{");
            inlines::write(code, inlines);
            code.raw(";");
            Writer { decimal_sign: "" }.blocks(code, rest);
            code.raw("}");
        }
        blocks => Writer { decimal_sign: "" }.blocks(code, blocks),
    }
}

struct Writer<'a> {
    decimal_sign: &'a str,
}

impl Writer<'_> {
    fn blocks(&self, code: &mut Code, blocks: &[Block]) {
        code.raw("{\n");
        for block in blocks {
            code.at(block.span, |code| self.block(code, &block.kind, Place::Fixed));
            code.raw("\n");
        }
        code.raw("}");
    }

    fn block(&self, code: &mut Code, kind: &BlockKind, place: Place) {
        match kind {
            BlockKind::Heading { level, anchor, inlines } => {
                code.raw("section(level: ");
                code.number(level);
                code.raw(", ");
                code.argument("anchor", anchor.as_deref());
                inlines::write(code, inlines);
                code.raw(")");
            }
            BlockKind::Paragraph { number, anchor, inlines } => {
                code.raw("paragraph(");
                let number = number.map(|number| number.to_string());
                code.argument("number", number.as_deref());
                code.argument("anchor", anchor.as_deref());
                inlines::write(code, inlines);
                code.raw(")");
            }
            BlockKind::List { start, tight, items } => {
                self.list(code, *start, *tight, items);
            }
            BlockKind::Quote(blocks) => {
                code.raw("quote-block(");
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Code(text) => {
                code.raw("code-block(");
                code.string(text);
                code.raw(")");
            }
            BlockKind::Rule => code.raw("rule()"),
            BlockKind::Table(table) => text_table(code, table, place),
            BlockKind::DataTable(table) => self.data_table(code, table, place),
            BlockKind::Chart(own) => chart_picture(code, own, place),
            BlockKind::Figure(figure) => picture(code, figure, place),
            BlockKind::Numbered(numbered) => self.numbered(code, numbered),
            BlockKind::Aside { kind, label, anchor, blocks } => {
                code.raw("aside(");
                code.argument("kind", Some(kind));
                code.argument("label", Some(label));
                code.argument("anchor", anchor.as_deref());
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Stale { language, mark, changes, blocks } => {
                code.raw("stale(");
                code.argument("lang", Some(language.as_str()));
                code.argument("mark", Some(mark));
                code.raw("changes: (");
                for change in changes {
                    inlines::write(code, change);
                    code.raw(", ");
                }
                code.raw("), ");
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Untranslated { language, mark, blocks } => {
                code.raw("untranslated(");
                code.argument("lang", Some(language.as_str()));
                code.argument("mark", Some(mark));
                self.blocks(code, blocks);
                code.raw(")");
            }
        }
    }

    fn list(
        &self,
        code: &mut Code,
        start: Option<u64>,
        tight: bool,
        items: &[Vec<Block>],
    ) {
        code.raw(if start.is_some() { "numbered(" } else { "bullets(" });
        if let Some(start) = start {
            code.raw("start: ");
            code.number(start);
            code.raw(", ");
        }
        code.raw("tight: ");
        code.raw(if tight { "true" } else { "false" });
        code.raw(", items: (");
        for item in items {
            self.blocks(code, item);
            code.raw(", ");
        }
        code.raw("))");
    }

    fn numbered(&self, code: &mut Code, numbered: &Numbered) {
        code.raw(numbered.kind);
        code.raw("(");
        code.argument("number", Some(&numbered.number.to_string()));
        code.argument("label", Some(&numbered.label));
        code.argument("to", numbered.to.as_deref());
        code.argument("follows", numbered.follows.as_deref());
        code.argument("anchor", Some(&numbered.anchor));
        self.blocks(code, &numbered.blocks);
        code.raw(")");
    }

    fn data_table(&self, code: &mut Code, table: &DataTable, place: Place) {
        code.raw("data-table(");
        caption(code, Some(&table.caption));
        code.argument("place-in", Some(place.as_str()));
        code.argument("continued", Some(&table.continued));
        code.argument("summary", table.summary.as_deref());
        code.argument("unit", table.unit.as_deref());
        code.argument("decimal-sign", Some(self.decimal_sign));
        code.raw("stub: ");
        code.number(table.stub_header.len());
        code.raw(", header: (");
        for (index, row) in table.header.iter().enumerate() {
            code.raw("(");
            // The names of the stub's columns stand beside the lowest row of the header.
            let lowest = index + 1 == table.header.len();
            for name in &table.stub_header {
                code.raw("(body: ");
                code.string(if lowest { name } else { "" });
                code.raw(", align: \"left\"), ");
            }
            for cell in row {
                code.raw("(body: ");
                code.string(&cell.text);
                code.raw(", span: ");
                code.number(cell.span);
                // Over one column of figures its header stands at the right as they do;
                // over several, in the middle.
                code.raw(if cell.span == 1 { ", align: \"right\"), " } else { "), " });
            }
            code.raw("), ");
        }
        code.raw("), rows: (\n");
        for row in &table.rows {
            code.raw("(");
            for name in &row.stub {
                code.raw("(text: ");
                code.string(name);
                code.raw("), ");
            }
            for cell in &row.cells {
                code.raw(if cell.missing { "(missing: " } else { "(figure: " });
                code.string(&cell.text);
                code.raw(", flag: ");
                code.string(&cell.flags);
                code.raw("), ");
            }
            code.raw("),\n");
        }
        code.raw("), notes: (");
        for note in &table.notes {
            code.string(note);
            code.raw(", ");
        }
        code.raw("), source: ");
        match &table.source {
            Some(inlines) => inlines::write(code, inlines),
            None => code.raw("none"),
        }
        code.raw(")");
    }
}

fn text_table(code: &mut Code, table: &TextTable, place: Place) {
    code.raw("text-table(");
    caption(code, table.caption.as_ref());
    code.argument("place-in", Some(place.as_str()));
    code.argument("continued", table.continued.as_deref());
    code.raw("aligns: (");
    for alignment in &table.alignments {
        code.string(match alignment {
            Alignment::None | Alignment::Left => "left",
            Alignment::Center => "center",
            Alignment::Right => "right",
        });
        code.raw(", ");
    }
    code.raw("), header: ");
    cells(code, &table.header);
    code.raw(", rows: (\n");
    for row in &table.rows {
        cells(code, row);
        code.raw(",\n");
    }
    code.raw("))");
}

fn cells(code: &mut Code, cells: &[Vec<Inline>]) {
    code.raw("(");
    for cell in cells {
        inlines::write(code, cell);
        code.raw(", ");
    }
    code.raw(")");
}

fn picture(code: &mut Code, figure: &Figure, place: Place) {
    code.raw("picture(");
    code.argument("place-in", Some(place.as_str()));
    code.argument("path", Some(&format!("/{}", figure.path)));
    code.argument("alt", Some(&figure.alt));
    caption(code, figure.caption.as_ref());
    if let Some(width) = figure.width {
        code.raw("width: ");
        code.number(width);
        code.raw("%, ");
    }
    code.raw(")");
}

/// Writes a chart as a picture of its own virtual file.
fn chart_picture(code: &mut Code, own: &Chart, place: Place) {
    code.raw("picture(");
    code.argument("place-in", Some(place.as_str()));
    code.argument("path", Some(&chart_path(own)));
    code.argument("alt", Some(&own.alt));
    caption(code, Some(&own.caption));
    code.argument("unit", own.unit.as_deref());
    code.argument("reach", Some(if chart::is_wide(own) { "frame" } else { "text" }));
    code.raw("width: 100%, notes: (");
    for note in &own.notes {
        code.string(note);
        code.raw(", ");
    }
    code.raw("), source: ");
    match &own.source {
        Some(inlines) => inlines::write(code, inlines),
        None => code.raw("none"),
    }
    code.raw(")");
}

fn caption(code: &mut Code, caption: Option<&Caption>) {
    let Some(caption) = caption else { return };
    code.argument("label", Some(&caption.label));
    code.argument("anchor", Some(&caption.anchor));
    code.raw("title: ");
    inlines::write(code, &caption.inlines);
    code.raw(", ");
}
