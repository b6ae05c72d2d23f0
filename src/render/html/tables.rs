//! Tables, and charts with the table of their figures.

use crate::assemble::{
    Caption, Chart, DataRow, DataTable, FigureCell, HeaderCell, Inline, TextTable,
};
use crate::model::{Alignment, Layout};
use crate::render::chart::{self, Sheet};
use crate::render::html::columns;
use crate::render::html::files;
use crate::render::html::writer::{Medium, Writer};

/// The room for charts beside which there is the list of contents, in points.
const WIDE: Sheet = Sheet {
    text: 400.0,
    frame: 480.0,
    plot: 190.0,
    small: 112.0,
    tallest: f64::INFINITY,
    tile: 0.78,
    accent: Layout::DEFAULT_ACCENT,
};

/// The room for charts on a telephone, on which those that need more scroll.
const NARROW: Sheet = Sheet { text: 236.0, plot: 170.0, ..WIDE };

/// The room for charts in a book on a small screen, all of it.
const BOOK: Sheet = Sheet { frame: NARROW.text, ..NARROW };

impl<'a> Writer<'a> {
    /// Writes a table that was written by hand.
    pub(super) fn text_table(&mut self, table: &'a TextTable) {
        let class = if table.is_across { "table across" } else { "table" };
        self.begin_figure(class, table.caption.as_ref());
        self.author_names(table.caption.as_ref().map(|caption| caption.anchor.as_str()));
        // Above a table that may be longer than the screen, where its number is.
        if let Some(caption) = &table.caption {
            self.tools(&caption.anchor, &caption.label);
        }
        self.begin_scroll(table.caption.as_ref());
        let shape = columns::shape(table);
        self.out.open("table");
        self.out.attribute_if("class", shape.is_stacked.then_some("stacked"));
        if let Some(caption) = &table.caption {
            self.table_caption(caption, None);
        }
        self.columns(&shape);
        self.out.open("thead").open("tr");
        for (index, cell) in table.header.iter().enumerate() {
            let class = aligned(table.alignments.get(index));
            // A header without words names nothing.
            let is_named = !cell.is_empty();
            self.out.open(if is_named { "th" } else { "td" });
            if is_named {
                self.out.attribute("scope", "col");
            }
            self.out.attribute_if("class", class);
            self.inlines(cell);
            self.out.close();
        }
        self.out.close().close().open("tbody");
        let names_rows = table.names_rows();
        for row in &table.rows {
            self.out.open("tr");
            for (index, cell) in row.iter().enumerate() {
                if index == 0 && names_rows {
                    self.out.open("th").attribute("scope", "row");
                } else {
                    self.out.open("td");
                }
                self.out.attribute_if("class", aligned(table.alignments.get(index)));
                let label = shape.labels.get(index).filter(|label| !label.is_empty());
                self.out.attribute_if("data-label", label.map(String::as_str));
                self.inlines(cell);
                self.out.close();
            }
            self.out.close();
        }
        self.out.close().close().close().close();
    }

    /// Writes a table from a dataset.
    pub(super) fn data_table(&mut self, table: &'a DataTable) {
        self.begin_figure("table", Some(&table.caption));
        self.author_names(Some(&table.caption.anchor));
        self.tools(&table.caption.anchor, &table.caption.label);
        self.begin_scroll(Some(&table.caption));
        self.out.open("table").attribute("class", data_class(table));
        self.table_caption(&table.caption, table.unit.as_deref());
        self.grid(table);
        self.out.close().close();
        self.beneath(&table.caption, &table.notes, table.source.as_deref());
        self.out.close();
    }

    /// Writes a chart beside the table of its figures.
    pub(super) fn chart(&mut self, chart: &'a Chart) {
        self.begin_figure("chart", Some(&chart.caption));
        self.figcaption(&chart.caption, chart.unit.as_deref());
        self.drawing(chart);
        let words = self.page.words;
        let name = words.say_with("site-figures", &[("label", &chart.caption.label)]);
        let title = words.say("site-as-table");
        // Not every reading program can unfold.
        if self.page.medium == Medium::Book {
            self.open("div", "details");
            self.unfolded(&title);
        } else {
            self.out.open("details").element("summary", &title);
        }
        self.open("div", "scroll").attribute("role", "region");
        self.out.attribute("tabindex", "0").attribute("aria-label", &name);
        let figures = figures(chart);
        self.out.open("table").attribute("class", data_class(&figures));
        self.out.attribute("aria-label", &name);
        self.grid(&figures);
        self.out.close().close().close();
        self.beneath(&chart.caption, &chart.notes, chart.source.as_deref());
        self.out.close();
    }

    /// Draws a chart twice where it can be drawn for narrow screens as well, since words must
    /// not shrink with it.
    fn drawing(&mut self, chart: &Chart) {
        let accent = self.page.files.accent;
        let sheets = match self.page.medium {
            // A page of a book can't scroll.
            Medium::Book => vec![("plot wide", WIDE), ("plot narrow", BOOK)],
            _ if chart::is_wide(chart, &NARROW) => vec![("plot broad", WIDE)],
            _ => vec![("plot wide", WIDE), ("plot narrow", NARROW)],
        };
        for (class, sheet) in sheets {
            let drawing = chart::drawing(chart, &Sheet { accent, ..sheet });
            self.open("div", class);
            if class == "plot broad" {
                // It scrolls on a narrow screen.
                let label = &chart.caption.label;
                self.out.attribute("tabindex", "0").attribute("role", "region");
                self.out.attribute("aria-label", label);
            }
            let view = format!("0 0 {} {}", drawing.width, drawing.height);
            self.out.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
            self.out.attribute("viewBox", &view).attribute("role", "img");
            self.out.attribute("aria-label", &chart.alt).markup(&drawing.body);
            self.out.close().close();
        }
    }

    fn begin_scroll(&mut self, caption: Option<&Caption>) {
        self.open("div", "scroll").attribute("role", "region");
        self.out.attribute("tabindex", "0");
        if let Some(caption) = caption {
            let id = format!("{}-{}", self.key, caption.anchor);
            self.out.attribute("aria-labelledby", &id);
        } else {
            let name = self.page.words.say("site-table");
            self.out.attribute("aria-label", &name);
        }
    }

    fn table_caption(&mut self, caption: &'a Caption, unit: Option<&str>) {
        let id = format!("{}-{}", self.key, caption.anchor);
        self.out.open("caption").attribute("id", &id);
        self.out.open("span").attribute("class", "stay");
        self.caption(caption, unit);
        self.out.close().close();
    }

    /// Writes notes and source, and the links beneath.
    fn beneath(
        &mut self,
        caption: &'a Caption,
        notes: &[String],
        source: Option<&'a [Inline]>,
    ) {
        // Each is a sentence or a line of its own, as on paper.
        for note in notes {
            self.open("p", "notes").text(note).close();
        }
        if let Some(source) = source {
            self.open("p", "source");
            self.inlines(source);
            self.out.close();
        }
        if self.page.medium == Medium::Site {
            let file = files::table(&caption.anchor, self.page.words.language);
            let words = self.page.words;
            let name = words.say_with("site-csv", &[("label", &caption.label)]);
            self.open("p", "download");
            self.out.open("a").attribute("href", &file).attribute("download", "");
            self.out.text(&name).close().close();
        }
    }

    /// Writes header and rows of a table of figures.
    fn grid(&mut self, table: &DataTable) {
        let levels = table.header.len();
        self.out.open("thead");
        for (level, row) in table.header.iter().enumerate() {
            self.out.open("tr");
            if level == 0 {
                for name in &table.stub_header {
                    let element = if name.is_empty() { "td" } else { "th" };
                    self.out.open(element);
                    if !name.is_empty() {
                        self.out.attribute("scope", "col");
                    }
                    if levels > 1 {
                        self.out.attribute("rowspan", &levels.to_string());
                    }
                    self.out.text(name).close();
                }
            }
            for cell in row {
                let scope = if cell.span > 1 { "colgroup" } else { "col" };
                self.out.open("th").attribute("scope", scope).attribute("class", "right");
                if cell.span > 1 {
                    self.out.attribute("colspan", &cell.span.to_string());
                }
                self.out.text(&cell.text).close();
            }
            self.out.close();
        }
        self.out.close().open("tbody");
        for row in &table.rows {
            self.out.open("tr");
            for name in &row.stub {
                self.out.open("th").attribute("scope", "row").text(name).close();
            }
            for cell in &row.cells {
                self.cell(table, cell);
            }
            self.out.close();
        }
        self.out.close();
    }

    /// Writes a figure; a sign in its place and the letters of its flags are heard as what they
    /// stand for.
    fn cell(&mut self, table: &DataTable, cell: &FigureCell) {
        let sign = table.meaning(&cell.text).filter(|_| cell.missing);
        self.out.open("td");
        let value = cell.origin.as_ref().and_then(|origin| origin.value);
        if let Some(value) = value.filter(|_| !cell.missing) {
            self.out.attribute("data-value", &value.to_string());
        }
        match &cell.origin {
            Some(origin) if self.page.medium == Medium::Site => {
                let number = self.origin(origin);
                let id = self.origin_id(number);
                self.open("button", "figure").attribute("type", "button");
                self.out.attribute("popovertarget", &id);
                self.out.attribute_if("aria-label", sign.as_deref());
                self.out.text(&cell.text).close();
            }
            _ if sign.is_some() => {
                self.out.open("span");
                self.heard_as(sign.as_deref());
                self.out.text(&cell.text).close();
            }
            _ => {
                self.out.text(&cell.text);
            }
        }
        if !cell.flags.is_empty() {
            self.out.open("span").attribute("class", "flag");
            self.heard_as(table.meaning(&cell.flags).as_deref());
            self.out.text(&cell.flags).close();
        }
        self.out.close();
    }

    fn heard_as(&mut self, meaning: Option<&str>) {
        self.out.attribute_if("role", meaning.map(|_| "img"));
        self.out.attribute_if("aria-label", meaning);
    }
}

fn data_class(table: &DataTable) -> &'static str {
    if columns::is_dense(table) { "data dense" } else { "data" }
}

fn aligned(alignment: Option<&Alignment>) -> Option<&'static str> {
    match alignment {
        Some(Alignment::Right) => Some("right"),
        Some(Alignment::Center) => Some("center"),
        Some(Alignment::None | Alignment::Left) | None => None,
    }
}

/// Returns the figures of a chart as a table: a row for each place on the axis.
pub(super) fn figures(chart: &Chart) -> DataTable {
    let mut titles: Vec<HeaderCell> = Vec::new();
    let mut names: Vec<HeaderCell> = Vec::new();
    for panel in &chart.panels {
        let title = panel.title.clone().unwrap_or_default();
        titles.push(HeaderCell { text: title, span: panel.series.len() });
        names.extend(panel.series.iter().map(|series| {
            let is_alone = series.name.is_empty();
            let unit = chart.unit.clone().unwrap_or_default();
            HeaderCell {
                text: if is_alone { unit } else { series.name.clone() },
                span: 1,
            }
        }));
    }
    let has_names = chart.panels.iter().any(|panel| panel.series.len() > 1);
    let has_titles = chart.panels.iter().any(|panel| panel.title.is_some());
    let header = match (has_titles, has_names) {
        (true, true) => vec![titles, names],
        (true, false) => vec![titles],
        (false, _) => vec![names],
    };
    let rows = chart.categories.iter().enumerate().map(|(place, category)| {
        let series = chart.panels.iter().flat_map(|panel| &panel.series);
        let points = series.map(|series| series.points.get(place));
        let cells = points.map(|point| match point {
            Some(point) => FigureCell {
                text: point.text.clone(),
                missing: point.value.is_none(),
                flags: point.flags.clone(),
                origin: point.origin.clone(),
            },
            None => FigureCell {
                text: String::new(),
                missing: true,
                flags: String::new(),
                origin: None,
            },
        });
        DataRow { stub: vec![category.text.clone()], cells: cells.collect() }
    });
    DataTable {
        caption: chart.caption.clone(),
        continued: String::new(),
        summary: None,
        unit: chart.unit.clone(),
        stub_header: vec![chart.category_title.clone()],
        header,
        rows: rows.collect(),
        notes: Vec::new(),
        signs: Vec::new(),
        source: None,
    }
}
