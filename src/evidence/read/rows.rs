//! Splits the text of a dataset into rows and cells that know where they stand.
//!
//! What a cell holds is decided by the csv crate. Where it stands is found by going
//! through the row once more, since the crate tells only where a row begins.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};

/// A cell of a row.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Its content without quotation marks and surrounding blanks.
    pub(super) text: String,
    /// Where it stands, quotation marks included.
    pub(super) span: Span,
}

/// A row that is not empty.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its cells.
    pub(super) cells: Vec<Cell>,
    /// Where it stands, without the end of the line.
    pub(super) span: Span,
}

/// The rows of a file. A row with a quotation mark that is never closed is reported
/// when the rows come to it, and is the last.
#[derive(Debug)]
pub(super) struct Rows<'t> {
    file: FileId,
    text: &'t str,
    /// Where the text begins in the file: behind the byte-order mark.
    offset: usize,
    delimiter: u8,
    reader: csv::Reader<&'t [u8]>,
    record: StringRecord,
}

impl<'t> Rows<'t> {
    /// Returns the rows of a file's text. Whether comma, semicolon or tab divides the
    /// cells is seen from the first line that is not empty.
    pub(super) fn new(file: FileId, whole: &'t str) -> Self {
        let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
        let delimiter = delimiter(text);
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let offset = whole.len() - text.len();
        Rows { file, text, offset, delimiter, reader, record: StringRecord::new() }
    }

    /// Returns the next row.
    pub(super) fn next(&mut self, diags: &mut Diagnostics) -> Option<Row> {
        // Reading a string as UTF-8 with rows of any length can't go wrong.
        while self.reader.read_record(&mut self.record).unwrap_or(false) {
            let start = self.record.position().map_or(0, csv::Position::byte);
            let end = self.reader.position().byte();
            let (Ok(start), Ok(end)) = (usize::try_from(start), usize::try_from(end))
            else {
                return None;
            };
            let range = self.trim_line_ends(start..end.min(self.text.len()));
            let raw = raw_cells(self.text.as_bytes(), range.clone(), self.delimiter);
            if let Some(quote) = raw.open_quote {
                self.report_quote(quote, diags);
                return None;
            }
            let span = self.span(range);
            let mut ranges = raw.ranges.into_iter();
            let cells: Vec<Cell> = self
                .record
                .iter()
                .map(|text| Cell {
                    text: text.trim().to_owned(),
                    span: ranges.next().map_or(span, |range| self.span(range)),
                })
                .collect();
            // Spreadsheets leave rows of empty cells at the end.
            if cells.iter().any(|cell| !cell.text.is_empty()) {
                return Some(Row { cells, span });
            }
        }
        None
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    /// Takes the ends of lines off a range: the crate counts the empty lines before a
    /// row and the end of its own line to the row.
    fn trim_line_ends(&self, mut range: Range<usize>) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let is_end = |byte: Option<&u8>| matches!(byte, Some(b'\r' | b'\n'));
        while range.start < range.end && is_end(bytes.get(range.start)) {
            range.start += 1;
        }
        while range.start < range.end && is_end(bytes.get(range.end - 1)) {
            range.end -= 1;
        }
        range
    }

    fn report_quote(&self, quote: usize, diags: &mut Diagnostics) {
        let rest = self.text.split_at_checked(quote).map_or("", |(_, rest)| rest);
        let line = rest.lines().next().unwrap_or_default();
        diags.push(Diagnostic::new(
            Code::DatasetQuote,
            self.span(quote..quote + line.len()),
        ));
    }
}

/// Returns the delimiter that the first line has most of, outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if !quoted && let Some((_, count)) = counts.iter_mut().find(|(c, _)| *c == byte) {
            *count += 1;
        }
    }
    // The last of equals wins, so the comma is asked last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(byte, _)| *byte)
}

struct RawCells {
    ranges: Vec<Range<usize>>,
    /// The quotation mark that is not closed within the row.
    open_quote: Option<usize>,
}

/// Finds the cells of a row as the csv crate does: a quotation mark opens only at the
/// beginning of a cell, and a doubled one inside is a mark.
fn raw_cells(bytes: &[u8], row: Range<usize>, delimiter: u8) -> RawCells {
    let mut ranges = Vec::new();
    let mut start = row.start;
    let mut quoted = false;
    let mut index = row.start;
    while index < row.end {
        match bytes[index] {
            b'"' if !quoted && index == start => quoted = true,
            b'"' if quoted => {
                if index + 1 < row.end && bytes[index + 1] == b'"' {
                    index += 1;
                } else {
                    quoted = false;
                }
            }
            byte if byte == delimiter && !quoted => {
                ranges.push(start..index);
                start = index + 1;
            }
            _ => {}
        }
        index += 1;
    }
    ranges.push(start..row.end);
    RawCells { ranges, open_quote: quoted.then_some(start) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources};

    /// Returns the rows as the places of their cells cut out of the text.
    fn cells(text: &str) -> (Vec<Vec<String>>, usize) {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile {
            path: "a.csv".into(),
            absolute: "a.csv".into(),
            text: text.into(),
        });
        let mut diags = Diagnostics::new();
        let mut rows = Rows::new(file, text);
        let mut list = Vec::new();
        while let Some(row) = rows.next(&mut diags) {
            list.push(
                row.cells
                    .iter()
                    .map(|cell| sources.slice(cell.span).to_owned())
                    .collect(),
            );
        }
        (list, diags.len())
    }

    #[test]
    fn cells_know_where_they_stand() {
        for (text, expected, findings) in [
            ("a,b\n1,2\n", "a|b/1|2", 0),
            ("\u{feff}ė;\"š;ž\"\r\n\r\n;;\r\n1;\"a\"\"b\"", "ė|\"š;ž\"/1|\"a\"\"b\"", 0),
            ("a\tb\tc,d\n", "a|b|c,d", 0),
            ("\n\na,b\n\n\n1,2,3\n4\n", "a|b/1|2|3/4", 0),
            ("a,b\r1,2\r", "a|b/1|2", 0),
            ("a,b\n\"x\ny\",2\n", "a|b/\"x\ny\"|2", 0),
            ("a,b\nc\"d,\"e\"f\"g\n", "a|b/c\"d|\"e\"f\"g", 0),
            ("a,b\n1,\"2\n3,4\n", "a|b", 1),
            ("\"", "", 1),
            ("", "", 0),
        ] {
            let (rows, count) = cells(text);
            let joined: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
            assert_eq!(
                (joined.join("/").as_str(), count),
                (expected, findings),
                "{text:?}"
            );
        }
    }
}
