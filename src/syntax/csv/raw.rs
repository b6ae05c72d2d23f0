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
