//! A sheet of a workbook: its cells row by row, and what a person who looks at it does not see.

use std::fmt;

use super::format::{Difference, NumberFormat, Seen};
use super::{CellText, Workbook, is_true, unescaped};
use crate::diagnostic::letters;
use crate::syntax::xml::Element;

/// The most columns and rows that a sheet has.
const MAX_COLUMN: u32 = 16_384;
const MAX_ROW: u32 = 1_048_576;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The rows that have cells, in their order.
    pub rows: Vec<SheetRow>,
    /// The columns that are hidden: the first and the last of each range.
    pub hidden_columns: Vec<(u32, u32)>,
    /// The cells that were made one.
    pub merged: Vec<Area>,
    /// The cells that have a comment.
    pub comments: Vec<Area>,
}

/// A row.
#[derive(Debug)]
pub struct SheetRow {
    /// Its number, from 1.
    pub number: u32,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// Its cells that are not empty, in the order of their columns.
    pub cells: Vec<SheetCell>,
}

/// A cell that is not empty.
#[derive(Debug)]
pub struct SheetCell {
    /// Its column, from 1.
    pub column: u32,
    /// What it shows.
    pub content: Content,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text, or an error such as `#DIV/0!`.
    Text(String),
    /// A number.
    Number {
        /// As it is seen, in the way in which programs write numbers.
        seen: String,
        /// Whether nothing around it says more: a word, or that it is a day.
        is_plain: bool,
        /// Whether it is seen as a percentage: a hundred times the number that the cell holds.
        is_percent: bool,
        /// The number that the cell holds, as the file has it, if it is another than what is
        /// seen.
        held: Option<(Difference, String)>,
    },
    /// A formula that was never computed.
    Formula(String),
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// The first row and the last, from 1.
    pub rows: (u32, u32),
    /// The first column and the last, from 1.
    pub columns: (u32, u32),
}

impl Sheet {
    pub(super) fn of(root: Element<'_>, workbook: &Workbook) -> Sheet {
        let mut sheet = Sheet::default();
        for part in root.elements() {
            match part.name() {
                "cols" => {
                    sheet.hidden_columns.extend(part.named("col").filter_map(hidden));
                }
                "sheetData" => {
                    for row in part.named("row") {
                        sheet.add_row(row, workbook);
                    }
                }
                "mergeCells" => {
                    let areas = part.named("mergeCell");
                    let areas = areas.filter_map(|area| Area::of(area.attribute("ref")?));
                    sheet.merged.extend(areas);
                }
                _ => {}
            }
        }
        sheet.rows.sort_by_key(|row| row.number);
        sheet.merged.sort_unstable();
        sheet
    }

    fn add_row(&mut self, row: Element<'_>, workbook: &Workbook) {
        let next = self.rows.last().map_or(1, |row| row.number + 1);
        let number = row.attribute("r").and_then(|number| number.parse().ok());
        let number = number.unwrap_or(next);
        let mut cells: Vec<SheetCell> = Vec::new();
        let mut column = 0;
        for cell in row.named("c") {
            let place = cell.attribute("r").and_then(Area::of);
            column = place.map_or(column + 1, |place| place.columns.0);
            if let Some(content) = content(cell, workbook) {
                cells.push(SheetCell { column, content });
            }
        }
        cells.sort_by_key(|cell| cell.column);
        let is_hidden = row.attribute("hidden").is_some_and(is_true)
            || row.attribute("ht").is_some_and(is_nothing);
        // A row that is hidden and empty hides nothing.
        if !cells.is_empty() {
            self.rows.push(SheetRow { number, is_hidden, cells });
        }
    }

    /// Returns the last column with a cell that is not empty.
    pub fn width(&self) -> u32 {
        let last = self.rows.iter().filter_map(|row| row.cells.last());
        last.map(|cell| cell.column).max().unwrap_or(0)
    }
}

fn hidden(column: Element<'_>) -> Option<(u32, u32)> {
    let is_hidden = column.attribute("hidden").is_some_and(is_true)
        || column.attribute("width").is_some_and(is_nothing);
    let number = |name| column.attribute(name)?.parse().ok();
    Some((number("min")?, number("max")?)).filter(|_| is_hidden)
}

fn is_nothing(size: &str) -> bool {
    size.parse::<f64>().is_ok_and(|size| size <= 0.0)
}

/// Reads a cell; nothing if it shows nothing and holds nothing.
fn content(cell: Element<'_>, workbook: &Workbook) -> Option<Content> {
    let value = cell.named("v").next().map(Element::text).unwrap_or_default();
    let formula = cell.named("f").next();
    let look = workbook.styles.look(cell.attribute("s"));
    let text = match cell.attribute("t").unwrap_or("n") {
        "s" => workbook.string(&value)?.in_cell(look),
        "inlineStr" => {
            cell.named("is").map(|it| CellText::of(it).in_cell(look)).collect()
        }
        "b" if value == "1" => "TRUE".to_owned(),
        "b" if value == "0" => "FALSE".to_owned(),
        // A text, an error, a day as ISO 8601 writes it.
        "str" | "e" | "d" => look.applied(&unescaped(&value)),
        _ if value.trim().is_empty() => {
            return formula
                .map(|formula| Content::Formula(format!("={}", formula.text())));
        }
        _ => return Some(number(&value, cell, workbook)),
    };
    (!text.trim().is_empty()).then_some(Content::Text(text))
}

fn number(value: &str, cell: Element<'_>, workbook: &Workbook) -> Content {
    let general = NumberFormat::default();
    let format = workbook.styles.format(cell.attribute("s")).unwrap_or(&general);
    let Seen { text, is_number, is_percent, difference } =
        format.seen(value, workbook.is_1904);
    let held = difference.map(|difference| (difference, general.seen(value, false).text));
    let look = workbook.styles.look(cell.attribute("s"));
    Content::Number {
        seen: look.applied(&text),
        is_plain: is_number && look.is_plain(),
        is_percent,
        held,
    }
}

impl Area {
    /// Reads a reference: `B7` or `B7:C9`.
    pub(super) fn of(reference: &str) -> Option<Area> {
        let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
        let (first, last) = (place(first)?, place(last)?);
        Some(Area { rows: (first.0, last.0), columns: (first.1, last.1) })
    }

    /// Returns whether it has several cells.
    pub fn is_several(self) -> bool {
        self.rows.0 < self.rows.1 || self.columns.0 < self.columns.1
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", letters(self.columns.0), self.rows.0)?;
        if self.is_several() {
            write!(f, ":{}{}", letters(self.columns.1), self.rows.1)?;
        }
        Ok(())
    }
}

/// Returns the row and the column of a reference to a cell.
fn place(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.replace('$', "");
    let end = reference.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, row) = reference.split_at_checked(end)?;
    let digit = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        Some(column * 26 + digit(letter)).filter(|column| *column <= MAX_COLUMN)
    })?;
    let row = row.parse().ok().filter(|row| (1..=MAX_ROW).contains(row))?;
    (column > 0).then_some((row, column))
}
