//! Tables.
//!
//! A screen reader reads the first row and the first column of a Word table as headers, and
//! nothing else: a header of several rows becomes one row, in which each cell says all that
//! stands above its column.

use crate::assemble::{
    Caption, DataTable, FigureCell, HeaderCell, Inline, TextTable, plain_text,
};
use crate::model::Alignment;
use crate::render::docx::blocks::Context;
use crate::render::docx::columns::{self, Fit};
use crate::render::docx::inlines::{Format, words};
use crate::render::docx::passages::Text;
use crate::render::docx::story::{self, Indent, Paragraph, Story, number, value};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::{Markup, Syntax};

/// The most columns of a table that Word opens is 63; wider ones become several, each with
/// the first columns again.
const MOST_COLUMNS: usize = 60;

/// The most rows of figures that stay on one page; and of text, if it has no more letters.
const KEPT: usize = 20;
const KEPT_TEXTS: usize = 10;
const KEPT_LETTERS: usize = 1200;

/// A table of either kind.
pub(super) struct Table<'t> {
    caption: Option<&'t Caption>,
    unit: Option<&'t str>,
    summary: Option<&'t str>,
    /// How many columns at the left name the rows.
    stub: usize,
    /// Whether it stays on one page.
    is_kept: bool,
    /// Whether it stands on a page across, however little room it needs.
    pub(super) is_across: bool,
    pub(super) header: Vec<Cell<'t>>,
    pub(super) rows: Vec<Vec<Cell<'t>>>,
    notes: &'t [String],
    source: Option<&'t [Inline]>,
}

/// A cell.
#[derive(Clone, Copy)]
pub(super) struct Cell<'t> {
    pub(super) content: Content<'t>,
    alignment: Alignment,
}

/// What stands in a cell.
#[derive(Clone, Copy)]
pub(super) enum Content<'t> {
    /// What an author wrote.
    Inlines(&'t [Inline]),
    /// The name of a row.
    Name(&'t str),
    /// What a header says of a column, from above.
    Header(Above<'t>),
    /// A figure.
    Figure(&'t FigureCell),
    /// A figure's column in a row that is shorter.
    Nothing,
}

/// The rows of a header above the lowest, and a column.
#[derive(Clone, Copy)]
pub(super) struct Above<'t> {
    rows: &'t [Vec<HeaderCell>],
    column: usize,
}

impl Content<'_> {
    /// Returns the lines of a cell as text.
    pub(super) fn lines(&self) -> Vec<String> {
        match self {
            Content::Inlines(inlines) => vec![plain_text(inlines)],
            Content::Name(name) => vec![(*name).to_owned()],
            Content::Header(above) => {
                let texts = above.rows.iter().filter_map(|row| at(row, above.column));
                texts.filter(|text| !text.is_empty()).map(ToOwned::to_owned).collect()
            }
            Content::Figure(cell) => vec![cell.text.clone()],
            Content::Nothing => Vec::new(),
        }
    }
}

/// Returns the text of a row of a header that stands over a column.
fn at(row: &[HeaderCell], column: usize) -> Option<&str> {
    let mut end = 0;
    let cell = row.iter().find(|cell| {
        end += cell.span.max(1);
        column < end
    });
    cell.map(|cell| cell.text.as_str())
}

impl<'a> Writer<'a> {
    /// Writes a table that an author wrote.
    pub(super) fn text_table(
        &mut self,
        story: &mut Story,
        table: &'a TextTable,
        context: &Context,
    ) {
        let widest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let count = widest.max(table.header.len()).max(1);
        let row = |cells: &'a [Vec<Inline>]| -> Vec<Cell<'a>> {
            (0..count)
                .map(|column| Cell {
                    content: Content::Inlines(
                        cells.get(column).map_or(&[], Vec::as_slice),
                    ),
                    alignment: table
                        .alignments
                        .get(column)
                        .copied()
                        .unwrap_or(Alignment::Left),
                })
                .collect()
        };
        let cells = table.rows.iter().flatten();
        let letters: usize = cells.map(|cell| plain_text(cell).chars().count()).sum();
        let table = Table {
            caption: table.caption.as_ref(),
            unit: None,
            summary: None,
            stub: 1,
            is_kept: table.rows.len() <= KEPT_TEXTS && letters <= KEPT_LETTERS,
            is_across: table.is_across,
            header: row(&table.header),
            rows: table.rows.iter().map(|cells| row(cells)).collect(),
            notes: &[],
            source: None,
        };
        self.table(story, &table, context);
    }

    /// Writes a table from a dataset.
    pub(super) fn data_table(
        &mut self,
        story: &mut Story,
        table: &'a DataTable,
        context: &Context,
    ) {
        let stub = table.stub_header.len();
        let of_row = table.rows.iter().map(|row| row.cells.len());
        let of_header =
            table.header.iter().map(|row| row.iter().map(|cell| cell.span.max(1)).sum());
        let count = of_row.chain(of_header).max().unwrap_or(0);
        let name = |name: &'a str| Cell {
            content: Content::Name(name),
            alignment: Alignment::Left,
        };
        let figure = |content: Content<'a>| Cell { content, alignment: Alignment::Right };
        let headers = (0..count)
            .map(|column| figure(Content::Header(Above { rows: &table.header, column })));
        let rows = table.rows.iter().map(|row| {
            let stub =
                (0..stub).map(|at| name(row.stub.get(at).map_or("", String::as_str)));
            let cells = (0..count).map(|at| {
                figure(row.cells.get(at).map_or(Content::Nothing, Content::Figure))
            });
            stub.chain(cells).collect()
        });
        let table = Table {
            caption: Some(&table.caption),
            unit: table.unit.as_deref(),
            summary: table.summary.as_deref(),
            stub,
            is_kept: table.rows.len() <= KEPT,
            is_across: false,
            header: table.stub_header.iter().map(|it| name(it)).chain(headers).collect(),
            rows: rows.collect(),
            notes: &table.notes,
            source: table.source.as_deref(),
        };
        self.table(story, &table, context);
    }

    fn table(&mut self, story: &mut Story, table: &Table<'a>, context: &Context) {
        let page = &self.base.page;
        let fit = columns::fit(table, page, context, &self.document.decimal_sign);
        if fit.is_across {
            let before = self.section(page);
            story.end_section(self.base, before);
        }
        if let Some(caption) = table.caption {
            self.caption(story, caption, "Table", table.unit, (context, fit.indent));
        } else {
            story.part_tables(self.base);
        }
        let count = table.header.len();
        let stub = table.stub.min(count);
        let step = MOST_COLUMNS.saturating_sub(stub).max(1);
        let has_notes = !table.notes.is_empty() || table.source.is_some();
        // One that can't be made, in a draft, has its caption alone.
        let mut next = Some(stub).filter(|_| count > 0);
        while let Some(first) = next {
            let last =
                if count <= MOST_COLUMNS { count } else { count.min(first + step) };
            let shown: Vec<usize> = (0..stub).chain(first..last).collect();
            let markup = self.grid(story, table, &shown, &fit, has_notes);
            story.table(self.base, &markup);
            next = Some(last).filter(|last| *last < count);
        }
        self.beneath(story, table.notes, table.source, (context, fit.indent));
        if fit.is_across {
            let section = self.section_across(story);
            story.end_section(self.base, section);
        }
    }

    /// Writes some columns of a table.
    fn grid(
        &mut self,
        story: &mut Story,
        table: &Table<'a>,
        shown: &[usize],
        fit: &Fit,
        has_notes: bool,
    ) -> String {
        let widths = fit.widths_of(shown);
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:tbl").open("w:tblPr");
        value(&mut markup, "w:tblStyle", self.base.id(Style::Table));
        width(&mut markup, "w:tblW", widths.iter().sum());
        width(&mut markup, "w:tblInd", fit.indent);
        markup.open("w:tblLayout").attribute("w:type", "fixed").close();
        // First row and first column, and no bands: the bits of `val` say the same.
        markup.open("w:tblLook").attribute("w:val", "06A0");
        for (name, is_set) in [
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "1"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ] {
            markup.attribute(name, is_set);
        }
        markup.close();
        if let Some(caption) = table.caption {
            let text = format!("{} {}", caption.label, words(&caption.inlines));
            value(&mut markup, "w:tblCaption", text.trim());
        }
        if let Some(summary) = table.summary {
            value(&mut markup, "w:tblDescription", summary);
        }
        markup.close().open("w:tblGrid");
        for width in &widths {
            markup.open("w:gridCol");
            number(&mut markup, "w:w", *width);
            markup.close();
        }
        markup.close();
        for (index, cells) in
            std::iter::once(&table.header).chain(&table.rows).enumerate()
        {
            let is_header = index == 0;
            let is_last = index == table.rows.len();
            markup.open("w:tr").open("w:trPr").empty("w:cantSplit");
            if is_header {
                markup.empty("w:tblHeader");
            }
            markup.close();
            for (column, width) in shown.iter().zip(&widths) {
                let Some(cell) = cells.get(*column) else { continue };
                let mut paragraph = self.cell(story, *cell, (*column, is_header), fit);
                paragraph.keeps_with_next =
                    if is_last { has_notes } else { table.is_kept };
                markup.open("w:tc").open("w:tcPr");
                self::width(&mut markup, "w:tcW", *width);
                if is_header {
                    value(&mut markup, "w:vAlign", "bottom");
                }
                markup.close();
                story::write(&mut markup, self.base, paragraph);
                markup.close();
            }
            markup.close();
        }
        markup.close();
        markup.finish()
    }

    /// Returns the paragraph of a cell.
    fn cell(
        &mut self,
        story: &mut Story,
        cell: Cell<'a>,
        (column, is_header): (usize, bool),
        fit: &Fit,
    ) -> Paragraph {
        let style = match (is_header, &cell.content) {
            (true, _) => Style::TableHeader,
            (false, Content::Figure(_)) => Style::TableFigure,
            (false, _) => Style::TableText,
        };
        let mut paragraph = Paragraph::new(style);
        if style != Style::TableFigure {
            paragraph.alignment = match cell.alignment {
                Alignment::None | Alignment::Left => None,
                Alignment::Center => Some("center"),
                Alignment::Right => Some("right"),
            };
        }
        let format = Format { size: fit.size, ..Format::default() };
        let runs = &mut paragraph.runs;
        match cell.content {
            Content::Inlines(inlines) => {
                let text = Text { kind: "cell", number: None, anchor: None };
                self.passage(story, runs, inlines, text, format);
            }
            Content::Name(name) => self.text(runs, name, format),
            Content::Header(_) => {
                self.text(runs, &cell.content.lines().join("\n"), format);
            }
            Content::Figure(figure) => {
                self.text(runs, &figure.text, format);
                if !figure.flags.is_empty() {
                    let style = Some(Style::LabelDetail);
                    let flags = format!("\u{a0}{}", figure.flags);
                    self.text(runs, &flags, Format { style, ..format });
                }
                let right = fit.room_after(column, figure, &self.document.decimal_sign);
                if right > 0 {
                    paragraph.indent = Some(Indent { left: 0, right, hanging: 0 });
                }
            }
            Content::Nothing => {}
        }
        paragraph
    }
}

fn width(markup: &mut Markup, name: &'static str, twentieths: i32) {
    markup.open(name);
    number(markup, "w:w", twentieths);
    markup.attribute("w:type", "dxa").close();
}
