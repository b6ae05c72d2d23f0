//! Where the cells of a row stand in its text.

use std::ops::Range;

/// The cells of a row.
pub(crate) struct RawCells {
    pub(crate) ranges: Vec<Range<usize>>,
    /// The quotation mark that is not closed within the row.
    pub(crate) open_quote: Option<usize>,
}

/// Finds the cells of a row as the crate does: a quotation mark opens only at the
/// beginning of a cell, and a doubled one inside is a mark.
pub(crate) fn raw_cells(bytes: &[u8], delimiter: u8) -> RawCells {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut quoted = false;
    let mut index = 0;
    while index < bytes.len() {
        match bytes[index] {
            b'"' if !quoted && index == start => quoted = true,
            b'"' if quoted => {
                if bytes.get(index + 1) == Some(&b'"') {
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
    ranges.push(start..bytes.len());
    RawCells { ranges, open_quote: quoted.then_some(start) }
}

/// The most lines of a record: a quotation mark that opens more of them was never closed.
const MAX_RECORD_LINES: usize = 50;

/// Returns the records of a text with their line ends; a quoted cell may have several lines.
pub(crate) fn records(text: &str) -> Vec<&str> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut lines = rest.split_inclusive('\n').take(MAX_RECORD_LINES);
        let first = lines.next().map_or(rest.len(), str::len);
        let is_open =
            |line: &str| line.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
        let mut length = first;
        if rest.get(..first).is_some_and(is_open) {
            let mut whole = first;
            let closing = lines.find(|line| {
                whole += line.len();
                is_open(line)
            });
            length = closing.map_or(first, |_| whole);
        }
        let (record, after) = rest.split_at(length);
        records.push(record);
        rest = after;
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_cell_may_have_several_lines() {
        for (text, expected) in [
            ("a,b\n1,2\n", &["a,b\n", "1,2\n"][..]),
            ("a\n\"x\ny\",2\nz", &["a\n", "\"x\ny\",2\n", "z"]),
            ("a\n5\" tall\nb\n", &["a\n", "5\" tall\n", "b\n"]),
            ("", &[]),
        ] {
            assert_eq!(records(text), expected, "{text}");
        }
    }
}
