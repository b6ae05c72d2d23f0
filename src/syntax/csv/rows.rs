//! Splits the text of a dataset into rows and cells that know where they stand.
//!
//! What a cell holds is decided by the csv-core crate. Where it stands is found by going
//! through the row once more, for the few rows of which that must be known.

use std::cell::OnceCell;
use std::ops::Range;

use csv_core::{ReadRecordResult, Reader};

use super::delimiter;
use super::raw::{RawCells, raw_cells};
use crate::syntax::decode::Decoding;

/// The longest row, in bytes. What is longer has a quotation mark that never closes, or
/// is no table.
pub(super) const LONGEST: usize = 32 << 20;

/// Where the text of a dataset comes from.
#[derive(Debug)]
pub(crate) enum Input<'i> {
    /// All of it is there.
    Whole(Option<&'i str>),
    /// It is read piece by piece.
    Pieces(Decoding<'i>),
}

impl Input<'_> {
    fn fill(&mut self, text: &mut String) -> bool {
        match self {
            Input::Whole(whole) => whole.take().is_some_and(|whole| {
                text.push_str(whole);
                true
            }),
            Input::Pieces(decoding) => decoding.fill(text),
        }
    }
}

/// The rows of a file.
pub(crate) struct Rows<'i> {
    pub(crate) input: Input<'i>,
    /// The part of the text that is being read.
    block: String,
    /// At which byte of the whole text the part begins.
    start: usize,
    /// The end of the row in the part.
    end: usize,
    delimiter: u8,
    /// For each line of a text that was made from a sheet: the cells that are numbers.
    numbers: &'i [Vec<usize>],
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    output_length: usize,
    cells: usize,
    /// The row in the part, without the ends of lines around it.
    row: Range<usize>,
    line: usize,
    is_too_long: bool,
}

/// A row that is not empty.
pub(crate) struct Row<'r> {
    text: &'r str,
    ends: &'r [usize],
    /// The row as it is written, without the ends of lines around it.
    pub(crate) raw: &'r str,
    /// At which byte of the whole text it begins.
    pub(crate) offset: usize,
    /// The number of its first line.
    pub(crate) line: usize,
    delimiter: u8,
    numbers: &'r [usize],
    places: OnceCell<RawCells>,
}

impl<'i> Rows<'i> {
    /// Returns the rows of a text. Whether comma, semicolon or tab divides the cells is
    /// seen from the header: a title above it may have more commas than the table
    /// columns. Where no line is one, the first that is not empty decides.
    pub(crate) fn new(
        mut input: Input<'i>,
        is_header: impl Fn(&[String]) -> bool,
    ) -> Self {
        let mut block = String::new();
        let mut seen = 0;
        while delimiter::is_too_little(&block, &mut seen) && input.fill(&mut block) {}
        let delimiter = delimiter::find(&block, is_header);
        Rows::divided(input, block, delimiter, &[])
    }

    /// Returns the rows of a text that was made from a sheet, with tabs between the cells.
    /// `numbers`: for each line the cells that are numbers, ascending.
    pub(crate) fn of_sheet(text: &'i str, numbers: &'i [Vec<usize>]) -> Self {
        Rows::divided(Input::Whole(None), text.to_owned(), b'\t', numbers)
    }

    fn divided(
        input: Input<'i>,
        block: String,
        delimiter: u8,
        numbers: &'i [Vec<usize>],
    ) -> Self {
        Rows {
            input,
            end: if block.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
            block,
            start: 0,
            delimiter,
            numbers,
            reader: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            output: vec![0; 1024],
            ends: vec![0; 64],
            output_length: 0,
            cells: 0,
            row: 0..0,
            line: 1,
            is_too_long: false,
        }
    }

    /// Returns what stands between the cells.
    pub(crate) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Returns the beginning of the text.
    pub(crate) fn beginning(&self) -> &str {
        &self.block
    }

    /// Returns what the cells of the line below the row hold, as far as it is read.
    pub(crate) fn line_below(&self) -> Vec<String> {
        self.lines().next().unwrap_or_default()
    }

    /// Returns what the cells of the next lines hold. A file that is read as a stream gives as
    /// many of them as one that is read whole.
    pub(crate) fn lines_below(&self) -> Vec<Vec<String>> {
        let mut bytes = 0;
        let lines = self.lines().take_while(|cells| {
            bytes += cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
            bytes < delimiter::BEGINNING_BYTES / 2
        });
        lines.collect()
    }

    fn lines(&self) -> impl Iterator<Item = Vec<String>> {
        let below = self.block.get(self.end..).unwrap_or_default();
        let lines = below.lines().filter(|line| !line.trim().is_empty());
        lines.map(|line| delimiter::cells_of(line, self.delimiter))
    }

    /// Returns whether the last row is longer than any table's.
    pub(crate) fn is_too_long(&self) -> bool {
        self.is_too_long
    }

    /// Goes to the next row that is not empty; `false` if there is none.
    pub(crate) fn advance(&mut self) -> bool {
        while !self.is_too_long && self.read() {
            // Spreadsheets leave rows of empty cells at the end.
            let text = self.output.get(..self.output_length).unwrap_or_default();
            let is_blank = |text: &[u8]| {
                std::str::from_utf8(text).is_ok_and(|text| text.trim().is_empty())
            };
            let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
            if first.is_some_and(|byte| byte.is_ascii() || !is_blank(text)) {
                return true;
            }
        }
        false
    }

    /// Returns the row that was gone to.
    pub(crate) fn row(&self) -> Row<'_> {
        let output = self.output.get(..self.output_length).unwrap_or_default();
        Row {
            text: std::str::from_utf8(output).unwrap_or_default(),
            ends: self.ends.get(..self.cells).unwrap_or_default(),
            raw: self.block.get(self.row.clone()).unwrap_or_default(),
            offset: self.start + self.row.start,
            line: self.line,
            delimiter: self.delimiter,
            numbers: self
                .line
                .checked_sub(1)
                .and_then(|line| self.numbers.get(line))
                .map_or(&[], Vec::as_slice),
            places: OnceCell::new(),
        }
    }

    /// Returns whether the text ends with the row.
    pub(crate) fn is_last(&mut self) -> bool {
        // An empty piece may stand before the last.
        while self.end >= self.block.len() {
            if !self.input.fill(&mut self.block) {
                return true;
            }
        }
        false
    }

    /// Returns whether the row has not the end of its line.
    pub(crate) fn is_cut_off(&self) -> bool {
        self.row.end == self.end
    }

    fn read(&mut self) -> bool {
        let mut begin = self.end;
        (self.output_length, self.cells) = (0, 0);
        let line = self.reader.line();
        loop {
            let rest = self.block.as_bytes().get(self.end..).unwrap_or_default();
            let mut is_over = false;
            if rest.is_empty() {
                // What was read before the row is not needed any more.
                self.block.drain(..begin);
                (self.start, self.end, begin) = (self.start + begin, self.end - begin, 0);
                if self.block.len() > LONGEST {
                    self.is_too_long = true;
                    self.set_row(begin, line);
                    return true;
                }
                is_over = !self.input.fill(&mut self.block);
                if !is_over {
                    continue;
                }
            }
            let rest = self.block.as_bytes().get(self.end..).unwrap_or_default();
            let (result, read, written, ended) = self.reader.read_record(
                rest,
                &mut self.output[self.output_length..],
                &mut self.ends[self.cells..],
            );
            self.end += read;
            self.output_length += written;
            self.cells += ended;
            match result {
                ReadRecordResult::Record => {
                    self.set_row(begin, line);
                    return true;
                }
                ReadRecordResult::End => return false,
                ReadRecordResult::InputEmpty if is_over => return false,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    self.output.resize(self.output.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    self.ends.resize(self.ends.len() * 2, 0);
                }
            }
        }
    }

    /// Takes the ends of lines off the row: the crate counts the empty lines before a row
    /// and the end of its own line to the row.
    fn set_row(&mut self, begin: usize, line: u64) {
        let bytes = self.block.as_bytes();
        let is_end = |byte: Option<&u8>| matches!(byte, Some(b'\r' | b'\n'));
        let mut row = begin..self.end.min(bytes.len());
        let mut skipped = 0;
        while row.start < row.end && is_end(bytes.get(row.start)) {
            skipped += usize::from(bytes.get(row.start) == Some(&b'\n'));
            row.start += 1;
        }
        while row.start < row.end && is_end(bytes.get(row.end - 1)) {
            row.end -= 1;
        }
        self.row = row;
        self.line = usize::try_from(line).unwrap_or(usize::MAX) + skipped;
    }
}

impl<'r> Row<'r> {
    /// Returns the number of cells.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether all cells but the first are empty, and there are others.
    pub(crate) fn is_in_first_cell(&self) -> bool {
        self.ends.len() > 1 && self.ends.first() == self.ends.last()
    }

    /// Returns what a cell holds, without quotation marks and surrounding blanks.
    pub(crate) fn cell(&self, place: usize) -> &'r str {
        let end = self.ends.get(place).copied().unwrap_or(0);
        let start =
            place.checked_sub(1).and_then(|before| self.ends.get(before).copied());
        let cell = self.text.get(start.unwrap_or(0)..end).unwrap_or_default();
        // Nearly all cells have no blanks around them, and looking closer takes time.
        match cell.as_bytes() {
            [] => cell,
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => {
                cell
            }
            _ => cell.trim(),
        }
    }

    /// Returns whether a cell is a number in a spreadsheet, so that its point is that of
    /// decimals.
    pub(crate) fn is_number(&self, place: usize) -> bool {
        self.numbers.binary_search(&place).is_ok()
    }

    /// Returns all cells.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(|place| self.cell(place))
    }

    /// Returns where a cell stands in the row, quotation marks included.
    pub(crate) fn place(&self, cell: usize) -> Range<usize> {
        self.raw_cells().ranges.get(cell).cloned().unwrap_or(0..self.raw.len())
    }

    /// Returns where a quotation mark stands that is not closed, to the end of its line.
    pub(crate) fn open_quote(&self) -> Option<Range<usize>> {
        let quote = self.raw_cells().open_quote?;
        let rest = self.raw.get(quote..).unwrap_or_default();
        Some(quote..quote + rest.lines().next().unwrap_or_default().len())
    }

    fn raw_cells(&self) -> &RawCells {
        self.places.get_or_init(|| raw_cells(self.raw.as_bytes(), self.delimiter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the rows as the places of their cells cut out of the text, and which line
    /// each begins in; an open quotation mark ends the list.
    fn cells(text: &str) -> String {
        let mut bytes = text.as_bytes();
        let whole = listed(text, Input::Whole(Some(text)));
        let pieces = listed(text, Input::Pieces(Decoding::new(&mut bytes)));
        assert_eq!(whole, pieces);
        whole
    }

    fn listed(text: &str, input: Input<'_>) -> String {
        let mut rows = Rows::new(input, |_| false);
        let mut list = Vec::new();
        while rows.advance() {
            let row = rows.row();
            assert!(text.get(row.offset..).unwrap_or_default().starts_with(row.raw));
            if row.open_quote().is_some() {
                list.push("\"…".to_owned());
                break;
            }
            let cells: Vec<&str> = (0..row.len())
                .map(|cell| row.raw.get(row.place(cell)).unwrap_or("?"))
                .collect();
            list.push(format!("{}:{}", row.line, cells.join("|")));
        }
        list.join("/")
    }

    #[test]
    fn cells_know_where_they_stand() {
        for (text, expected) in [
            ("a,b\n1,2\n", "1:a|b/2:1|2"),
            ("\u{feff}ė;\"š;ž\"\r\n\r\n;;\r\n1;\"a\"\"b\"", "1:ė|\"š;ž\"/4:1|\"a\"\"b\""),
            ("a\tb\tc,d\n", "1:a|b|c,d"),
            ("a,b,c,d\te\n", "1:a,b,c,d|e"),
            ("\n\na,b\n\n\n1,2,3\n4\n", "3:a|b/6:1|2|3/7:4"),
            ("a,b\r1,2\r", "1:a|b/1:1|2"),
            ("a,b\n\"x\ny\",2\n3,4", "1:a|b/2:\"x\ny\"|2/4:3|4"),
            ("a,b\nc\"d,\"e\"f\"g\n", "1:a|b/2:c\"d|\"e\"f\"g"),
            ("a,b\n1,\"2\n3,4\n", "1:a|b/\"…"),
            ("\"", ""),
            ("", ""),
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }
}
