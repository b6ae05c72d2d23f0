//! Masks lists, tables and charts, whose texts stand beside one another.

use std::sync::Arc;

use super::beside::{Passage, cells_of, passage};
use super::readings::Reading;
use super::{Masker, Place};
use crate::assemble::{Block, BlockKind, Caption, Chart, DataTable, plain_text};
use crate::syntax::csv;

impl Masker<'_> {
    /// Masks the bytes of a file, if they are text.
    pub(super) fn bytes(&mut self, bytes: &mut Arc<[u8]>, path: &str) {
        let Ok(before) = std::str::from_utf8(bytes) else { return };
        let output =
            self.delimited_text(before, Place { file: Some(path), ..Place::NOWHERE });
        if output != before {
            *bytes = Arc::from(output.into_bytes());
        }
    }

    pub(super) fn delimited_text(&mut self, before: &str, place: Place<'_>) -> String {
        // The list of indicators names them, their files and sources.
        let mut text = before.to_owned();
        self.quoted(&mut text);
        let text = text.as_str();
        let mut output = String::new();
        let delimiter = csv::find_delimiter(text, |_| false);
        let header = cells_of(text.lines().next().unwrap_or_default(), delimiter);
        let asks_for_names = self.ask_for_names(&header);
        for (index, record) in csv::records(text).into_iter().enumerate() {
            let mut record = record.to_owned();
            if index == 0 {
                self.text(&mut record, place);
            } else {
                self.delimited(&mut record, (&header, asks_for_names), delimiter, place);
            }
            output.push_str(&record);
        }
        output
    }

    /// Masks the items of a list; those of one line as they are read one after another.
    pub(super) fn items(&mut self, items: &mut [Vec<Block>], place: Place<'_>) {
        let mut lines: Vec<&mut dyn Passage> = Vec::new();
        for item in items {
            let is_line =
                matches!(&**item, [Block { kind: BlockKind::Paragraph { .. }, .. }]);
            if !is_line {
                self.blocks(item, place.is_voice);
                continue;
            }
            for block in item {
                if let BlockKind::Paragraph { inlines, .. } = &mut block.kind {
                    lines.push(inlines);
                }
            }
        }
        self.short_items(&mut lines, place);
    }

    /// Masks the cells of a table, whose first row is its header.
    pub(super) fn cells(
        &mut self,
        rows: Vec<Vec<&mut dyn Passage>>,
        caption: &str,
        place: Place<'_>,
    ) {
        let texts: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.flat()).collect()).collect();
        let readings = self.readings_of_table(&texts, &self.leads.with(caption));
        let mut cells: Vec<&mut dyn Passage> = rows.into_iter().flatten().collect();
        self.beside(&mut cells, &readings, place);
    }

    /// Masks a caption; returns what it says now.
    pub(super) fn caption(&mut self, caption: &mut Caption, place: Place<'_>) -> String {
        self.line(&mut caption.inlines, place);
        plain_text(&caption.inlines)
    }

    pub(super) fn table(&mut self, table: &mut DataTable, place: Place<'_>) {
        let caption = self.caption(&mut table.caption, place);
        self.texts(table.unit.iter_mut().chain(&mut table.summary), place);
        // Of headers in several lines the last stands over the cells.
        let (last, above) = match table.header.split_last_mut() {
            Some((last, above)) => (Some(last), above),
            None => (None, &mut [][..]),
        };
        let above = above.iter_mut().flatten().map(|cell| &mut cell.text);
        self.texts(above, place);
        let stub = table.stub_header.iter_mut().map(passage);
        let over = last.into_iter().flatten().map(|cell| passage(&mut cell.text));
        let mut rows: Vec<Vec<&mut dyn Passage>> = vec![stub.chain(over).collect()];
        for row in &mut table.rows {
            for cell in &mut row.cells {
                cell.origin.iter_mut().for_each(|origin| self.origin(origin));
            }
            let cells = row.cells.iter_mut().map(|cell| passage(&mut cell.text));
            rows.push(row.stub.iter_mut().map(passage).chain(cells).collect());
        }
        self.cells(rows, &caption, place);
        self.texts(table.notes.iter_mut(), place);
        table.source.iter_mut().for_each(|line| self.line(line, place));
    }

    pub(super) fn chart(&mut self, chart: &mut Chart, place: Place<'_>) {
        let caption = self.caption(&mut chart.caption, place);
        self.text(&mut chart.alt, place);
        self.texts(chart.unit.iter_mut().chain(&mut chart.notes), place);
        let categories = chart.categories.iter_mut().map(|category| &mut category.text);
        self.titled(&mut chart.category_title, categories, &caption, place);
        let titles = chart.panels.iter_mut().filter_map(|panel| panel.title.as_mut());
        self.texts(titles, place);
        let series = chart.panels.iter_mut().flat_map(|panel| &mut panel.series);
        let names = series.map(|series| &mut series.name);
        let mut none = String::new();
        let title = chart.legend_title.as_mut().unwrap_or(&mut none);
        self.titled(title, names, &caption, place);
        for series in chart.panels.iter_mut().flat_map(|panel| &mut panel.series) {
            for point in &mut series.points {
                point.origin.iter_mut().for_each(|origin| self.origin(origin));
            }
        }
        let tiles = chart.shading.iter_mut().flat_map(|shading| &mut shading.tiles);
        self.texts(tiles.map(|tile| &mut tile.name), place);
        chart.source.iter_mut().for_each(|line| self.line(line, place));
    }

    /// Masks texts of a chart with a caption, below a title that says what they are.
    fn titled<'t>(
        &mut self,
        title: &'t mut String,
        texts: impl Iterator<Item = &'t mut String>,
        caption: &str,
        place: Place<'_>,
    ) {
        let mut passages: Vec<&mut dyn Passage> =
            std::iter::once(title).chain(texts).map(passage).collect();
        let flat: Vec<String> = passages.iter().map(|passage| passage.flat()).collect();
        let mut readings = Reading::of_titled(&flat);
        for number in self.named(&flat).into_iter().filter(|number| *number > 0) {
            readings.extend(Reading::of_led(&self.leads.with(caption), &[number]));
        }
        self.beside(&mut passages, &readings, place);
    }
}
