//! Tables as they are shown, as CSV for spreadsheets.

use crate::assemble::{DataTable, HeaderCell};
use crate::text::{Language, number};

/// Returns a table as CSV, with its figures as they are printed but without the signs
/// between groups of digits. Where the decimal sign is a comma, a semicolon separates, as
/// spreadsheets of the language expect; the mark at the beginning tells them the encoding.
pub(super) fn write(
    table: &DataTable,
    decimal_sign: &str,
    flags: &str,
    language: Language,
) -> Vec<u8> {
    let separator = if decimal_sign == "," { ';' } else { ',' };
    let mut text = String::from("\u{feff}");
    let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let has_flags: Vec<bool> = (0..columns)
        .map(|column| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
            cells.into_iter().any(|cell| !cell.flags.is_empty())
        })
        .collect();
    let mut line = |cells: Vec<String>| {
        let cells: Vec<String> =
            cells.iter().map(|cell| quoted(cell, separator)).collect();
        text.push_str(&cells.join(&separator.to_string()));
        text.push_str("\r\n");
    };
    let mut header: Vec<String> = table.stub_header.clone();
    for (column, has_flags) in has_flags.iter().enumerate() {
        let names: Vec<&str> = table
            .header
            .iter()
            .filter_map(|row| header_of(row, column))
            .filter(|name| !name.is_empty())
            .collect();
        let name = names.join(", ");
        header.push(name.clone());
        if *has_flags {
            header.push(format!("{name} ({flags})"));
        }
    }
    line(header);
    for row in &table.rows {
        let mut cells: Vec<String> = row.stub.iter().map(|name| harmless(name)).collect();
        for (cell, has_flags) in row.cells.iter().zip(&has_flags) {
            let value = cell.origin.as_ref().and_then(|origin| origin.value);
            let value = value.filter(|_| !cell.missing);
            cells.push(value.map_or_else(
                || cell.text.clone(),
                |value| number::format_ungrouped(value, language),
            ));
            if *has_flags {
                cells.push(cell.flags.clone());
            }
        }
        line(cells);
    }
    text.into_bytes()
}

/// Returns what a row of the header says of a column.
fn header_of(row: &[HeaderCell], column: usize) -> Option<&str> {
    let mut end = 0;
    let cell = row.iter().find(|cell| {
        end += cell.span;
        column < end
    });
    cell.map(|cell| cell.text.as_str())
}

/// Returns a text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains(['"', '\n', '\r', separator]) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
