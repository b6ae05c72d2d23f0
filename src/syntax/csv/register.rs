//! Tables of words, such as the term base: cells with their places, and no figures.

use super::rows::{Input, Row, Rows};
use crate::diagnostic::{Diagnostics, FileId, Span, Spanned, found};

/// A row of a table of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// The cells, as many as the header has.
    pub cells: Vec<Spanned<String>>,
    /// The row.
    pub span: Span,
}

/// Returns the header of a table of words and its rows; `None` where there is nothing. A
/// row that has not as many cells as the header is left out, with a finding; a quotation
/// mark that is not closed ends the table.
pub fn register(
    file: FileId,
    text: &str,
    diags: &mut Diagnostics,
) -> Option<(RegisterRow, Vec<RegisterRow>)> {
    let mut rows = Rows::new(Input::Whole(Some(text)), |_| false);
    let mut list = Vec::new();
    let mut header: Option<Vec<String>> = None;
    while rows.advance() {
        let row = rows.row();
        if let Some(open) = row.open_quote() {
            diags.push(found::DatasetQuote.at(place(file, &row, open)));
            break;
        }
        // Spreadsheets write `sep=` to tell each other what divides the cells.
        if header.is_none() && row.cell(0).to_ascii_lowercase().starts_with("sep=") {
            continue;
        }
        let header =
            header.get_or_insert_with(|| row.cells().map(str::to_owned).collect());
        let (cells, columns) = (row.len(), header.len());
        let span = place(file, &row, 0..row.raw.len());
        if cells != columns {
            let kind = match header.get(cells) {
                Some(column) => found::RowMistake::Short { cells, columns, column },
                None => {
                    found::RowMistake::Long { cells, columns, cell: row.cell(columns) }
                }
            };
            diags.push(found::RegisterRow { kind }.at(span));
            continue;
        }
        let cell = |index: usize| {
            Spanned::new(row.cell(index).to_owned(), place(file, &row, row.place(index)))
        };
        list.push(RegisterRow { cells: (0..columns).map(cell).collect(), span });
    }
    let mut list = list.into_iter();
    Some((list.next()?, list.collect()))
}

fn place(file: FileId, row: &Row<'_>, part: std::ops::Range<usize>) -> Span {
    Span::new(file, row.offset + part.start..row.offset + part.end)
}
