//! Makes text of a sheet: a line for each row, tabs between the cells.

use crate::evidence::read::time;
use crate::syntax::xlsx::{Area, Content, Sheet, SheetCell, SheetRow};

/// A sheet drawn as text.
pub(super) struct Drawn {
    pub(super) text: String,
    /// At which byte each row begins, and its number.
    pub(super) rows: Vec<(usize, usize)>,
    /// The cells of each row that are numbers, from 0.
    pub(super) numbers: Vec<Vec<usize>>,
    /// The merged cells whose text was put into each of their rows, those over columns alone,
    /// and those whose figure was not put anywhere.
    pub(super) filled: Vec<Area>,
    pub(super) across: Vec<Area>,
    pub(super) unfilled: Vec<Area>,
}

impl Drawn {
    /// Draws a sheet that is so many columns wide.
    pub(super) fn of(sheet: &Sheet, width: usize) -> Drawn {
        let mut drawn = Drawn {
            text: String::new(),
            rows: Vec::new(),
            numbers: Vec::new(),
            filled: Vec::new(),
            across: Vec::new(),
            unfilled: Vec::new(),
        };
        let filled = drawn.merged(sheet);
        for row in &sheet.rows {
            let mut cells = vec![""; width];
            let mut numbers = Vec::new();
            let merged = filled.iter().filter(|(area, _)| {
                area.rows.0 < row.number && row.number <= area.rows.1
            });
            for (column, content) in merged
                .map(|(area, content)| (area.columns.0, *content))
                .chain(row.cells.iter().map(|cell| (cell.column, &cell.content)))
            {
                let place = usize::try_from(column - 1).unwrap_or(usize::MAX);
                let Some(cell) = cells.get_mut(place) else { continue };
                *cell = match content {
                    Content::Text(text) | Content::Formula(text) => text,
                    Content::Number { seen, is_plain, .. } => {
                        if *is_plain {
                            numbers.push(place);
                        }
                        seen
                    }
                };
            }
            numbers.sort_unstable();
            drawn
                .rows
                .push((drawn.text.len(), row.number.try_into().unwrap_or(usize::MAX)));
            drawn.numbers.push(numbers);
            for (place, cell) in cells.iter().enumerate() {
                if place > 0 {
                    drawn.text.push('\t');
                }
                push_cell(&mut drawn.text, cell);
            }
            drawn.text.push('\n');
        }
        drawn
    }

    /// Returns the merged cells that reach over several rows with their content, which holds
    /// for each of the rows if it is words or a period; a figure is that of one row.
    fn merged<'s>(&mut self, sheet: &'s Sheet) -> Vec<(Area, &'s Content)> {
        let mut filled = Vec::new();
        for area in sheet.merged.iter().filter(|area| area.is_several()) {
            let row = |number: u32| {
                let place = sheet.rows.binary_search_by_key(&number, |row| row.number);
                place.ok().map(|place| &sheet.rows[place])
            };
            let is_here = |cell: &&SheetCell| cell.column == area.columns.0;
            let Some(first) = row(area.rows.0) else { continue };
            let Some(cell) = first.cells.iter().find(is_here) else { continue };
            let is_in_table =
                |row: &SheetRow| row.cells.iter().any(|cell| !within(cell.column, area));
            let rows = (area.rows.0..=area.rows.1).filter_map(row);
            // A title over the whole width is no row of the table.
            if !rows.clone().any(is_in_table) {
                continue;
            }
            let is_figure = matches!(&cell.content, Content::Number { seen, is_plain: true, .. }
                if seen.len() != 4 || time::period(seen).is_none());
            if is_figure {
                self.unfilled.push(*area);
                continue;
            }
            if area.rows.0 < area.rows.1 {
                self.filled.push(*area);
                filled.push((*area, &cell.content));
            } else {
                self.across.push(*area);
            }
        }
        filled
    }
}

fn within(column: u32, area: &Area) -> bool {
    (area.columns.0..=area.columns.1).contains(&column)
}

/// Writes what a cell shows on one line.
fn push_cell(text: &mut String, cell: &str) {
    let is_break =
        |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
    let cell = cell.trim().replace(is_break, " ");
    if cell.starts_with('"') {
        text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
    } else {
        text.push_str(&cell);
    }
}
