//! Records as rows of a workbook, below a row that names the columns.

use super::{BadExport, Builder, Export, Field, Record, Unread, UnreadKind};
use crate::syntax::xlsx::{Content, SheetRow, Workbook};

/// Reads the records of all sheets, and counts the rows that are not read.
pub(super) fn workbook(bytes: &[u8]) -> Result<Export, BadExport> {
    let workbook = Workbook::open(bytes).map_err(BadExport::Workbook)?;
    let mut export = Export::default();
    for name in &workbook.sheets {
        let sheet = workbook.sheet(name).map_err(BadExport::Workbook)?;
        let mut unread = |kind, rows| {
            if rows > 0 {
                export.unread.push(Unread { sheet: name.name.clone(), kind, rows });
            }
        };
        if name.is_hidden {
            unread(UnreadKind::Hidden, sheet.rows.len());
            continue;
        }
        let Some(start) = sheet.rows.iter().position(|row| header(row).is_some()) else {
            unread(UnreadKind::NoHeader, sheet.rows.len());
            continue;
        };
        let (above, rows) = sheet.rows.split_at(start);
        unread(
            UnreadKind::AboveHeader,
            above.iter().filter(|row| may_be_record(row)).count(),
        );
        export.records.extend(records(rows));
    }
    Ok(export)
}

/// Returns which columns have which field, if a row names at least symbol and text.
fn header(row: &SheetRow) -> Option<Vec<(u32, (Field, usize))>> {
    let columns: Vec<(u32, (Field, usize))> = row
        .cells
        .iter()
        .filter_map(|cell| Some((cell.column, Field::of(&written(&cell.content))?)))
        .collect();
    let has = |field| columns.iter().any(|(_, (found, _))| *found == field);
    (has(Field::Symbol) && has(Field::Text)).then_some(columns)
}

/// Returns whether a row above the header is more than a title: it has the symbol of a document
/// in a cell of its own.
fn may_be_record(row: &SheetRow) -> bool {
    let is_symbol = |text: &str| {
        let is_letter = |c: char| c.is_ascii_uppercase();
        let has_space = text.contains(char::is_whitespace);
        text.matches('/').count() >= 2 && text.starts_with(is_letter) && !has_space
    };
    row.cells.iter().any(|cell| is_symbol(written(&cell.content).trim()))
}

/// Returns the records of rows that begin with a header. Two tables may stand below one
/// another, each with a header.
fn records(rows: &[SheetRow]) -> Vec<Record> {
    let mut columns = Vec::new();
    let mut records = Vec::new();
    for row in rows {
        if let Some(found) = header(row) {
            columns = found;
            continue;
        }
        let mut record = Builder::default();
        for cell in &row.cells {
            if let Some((_, field)) = columns.iter().find(|(at, _)| *at == cell.column) {
                record.add(*field, &[written(&cell.content)]);
            }
        }
        records.push(record.record);
    }
    records
}

/// Returns what was written into a cell: a number as it is held, not as it is rounded.
fn written(content: &Content) -> String {
    match content {
        Content::Number { held: Some((_, text)), .. }
        | Content::Number { seen: text, .. }
        | Content::Text(text) => text.clone(),
        Content::Formula(_) => String::new(),
    }
}
