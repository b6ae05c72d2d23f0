//! The texts that findings point into, and places in them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::diagnostic::cell::{self, SheetPlaces};

/// A file of the project, by its number in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a file; its ends lie between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte, counted from 0.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the span of a range of bytes.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { file, start: clamp(range.start), end: clamp(range.end) }
    }

    /// Returns the range of bytes.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns whether another span lies within this one.
    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Returns the value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path from the project's root, with `/` between its parts.
    pub path: String,
    /// Its text. Empty for a file that is not text or could not be read.
    pub text: String,
}

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// All files that were read, in the order of reading.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// The first file of each path.
    by_path: BTreeMap<String, FileId>,
    indexes: Vec<OnceLock<Index>>,
    /// Of files of which only some lines were kept: the byte at which each kept line
    /// begins, and its number in the file.
    excerpts: BTreeMap<FileId, Vec<(usize, usize)>>,
    /// The sheets from which texts were made, by name.
    sheets: BTreeMap<FileId, String>,
}

impl Sources {
    /// Adds a file and returns its number.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer files than 2^32"));
        self.by_path.entry(file.path.clone()).or_insert(id);
        self.files.push(file);
        self.indexes.push(OnceLock::new());
        id
    }

    /// Gives a file that was added before it was read its text.
    pub fn fill(&mut self, id: FileId, text: String) {
        self.files[id.0 as usize].text = text;
        self.indexes[id.0 as usize] = OnceLock::new();
    }

    /// Gives a file a text that holds only some of its lines: `lines` says at which byte
    /// of the text each begins, ascending, and which number it has in the file.
    pub fn fill_excerpt(&mut self, id: FileId, text: String, lines: Vec<(usize, usize)>) {
        self.fill(id, text);
        self.excerpts.insert(id, lines);
    }

    /// Gives a file that is a workbook the text that was made from one of its sheets.
    pub fn fill_sheet(&mut self, id: FileId, text: String, places: SheetPlaces) {
        self.fill_excerpt(id, text, places.rows);
        self.sheets.insert(id, places.name);
    }

    /// Returns the name of the sheet from which the text of a file was made.
    pub fn sheet(&self, id: FileId) -> Option<&str> {
        self.sheets.get(&id).map(String::as_str)
    }

    /// Returns the name of the cell in which a span begins, in a spreadsheet.
    pub fn cell(&self, span: Span) -> Option<String> {
        let sheet = self.sheet(span.file)?;
        let Position { line, column } = self.position(span.file, span.range().start);
        Some(cell::cell(sheet, line, column))
    }

    /// Returns a file by its number.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Returns all files, in the order of reading.
    pub fn files(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// Returns the file with a path from the project's root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// Returns the span of a whole file.
    pub fn whole(&self, id: FileId) -> Span {
        Span::new(id, 0..self.file(id).text.len())
    }

    /// Returns the text of a span, cut to what the file holds.
    pub fn slice(&self, span: Span) -> &str {
        let text = &self.file(span.file).text;
        let range = span.range();
        text.get(range.start.min(text.len())..range.end.min(text.len())).unwrap_or("")
    }

    /// Returns where a span begins, as it is typed in arguments:
    /// `report/en/19-violence.md:12`.
    pub fn place(&self, span: Span) -> String {
        let place = self.cell(span).unwrap_or_else(|| {
            self.position(span.file, span.range().start).line.to_string()
        });
        format!("{}:{place}", self.file(span.file).path)
    }

    /// Returns where a span begins and where it ends.
    pub fn ends(&self, span: Span) -> [Position; 2] {
        [span.range().start, span.range().end].map(|byte| self.position(span.file, byte))
    }

    /// Returns where a byte stands; a byte past the end counts as the end. In a spreadsheet
    /// that is the row and the column of its cell.
    pub fn position(&self, file: FileId, byte: usize) -> Position {
        let text = &self.file(file).text;
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let index = self.indexes[file.0 as usize].get_or_init(|| Index::new(text));
        let line = index.lines.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).map_or(0, |line| index.lines[line]);
        let line = self.excerpts.get(&file).map_or(line, |lines| {
            let kept = lines.partition_point(|(begin, _)| *begin <= byte);
            let (begin, number) = kept.checked_sub(1).map_or((0, 1), |kept| lines[kept]);
            let first = index.lines.partition_point(|start| *start <= begin);
            number + line.saturating_sub(first)
        });
        if self.sheets.contains_key(&file) {
            let before = text.get(start..byte).unwrap_or_default();
            return Position { line, column: before.matches('\t').count() + 1 };
        }
        let column =
            index.characters_before(text, byte) - index.characters_before(text, start);
        Position { line, column: column + 1 }
    }
}

/// How many bytes of a text stand between two counts of its characters.
const BLOCK: usize = 1024;

/// What makes a place in a large file quick to find: thousands of findings may point
/// into one file, or into one endless line.
#[derive(Debug, Clone)]
struct Index {
    /// The byte at which each line begins.
    lines: Vec<usize>,
    /// The number of characters before each block of [`BLOCK`] bytes.
    characters: Vec<usize>,
}

impl Index {
    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect();
        let mut before = 0;
        let mut characters = vec![0];
        for block in bytes.chunks(BLOCK) {
            before += count_characters(block);
            characters.push(before);
        }
        Index { lines, characters }
    }

    fn characters_before(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        let rest = text.as_bytes().get(block * BLOCK..byte).unwrap_or_default();
        self.characters[block] + count_characters(rest)
    }
}

/// Counts the bytes that begin a character.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: &str) -> (Sources, FileId) {
        let mut sources = Sources::default();
        let path = "lt/a.md".to_owned();
        let file = sources.add(SourceFile { path, text: text.to_owned() });
        (sources, file)
    }

    /// Counts anew, line by line, as the index must not need to.
    fn counted(text: &str, byte: usize) -> (usize, usize) {
        let before: Vec<char> = text
            .char_indices()
            .take_while(|(at, _)| *at < byte)
            .map(|(_, c)| c)
            .collect();
        let line = before.iter().filter(|c| **c == '\n').count() + 1;
        (line, before.iter().rev().take_while(|c| **c != '\n').count() + 1)
    }

    #[test]
    fn every_place_is_counted_in_lines_and_characters() {
        let long = "ąčęėįšųūž „ž“ 🧒\r\n".repeat(300);
        for text in ["", "\n", "a", "žą\nė", "ž\n\n", "\r\nš", &"ė".repeat(3000), &long]
        {
            let (sources, file) = sources(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let position = sources.position(file, byte);
                assert_eq!((position.line, position.column), counted(text, byte));
            }
        }
    }

    #[test]
    fn a_byte_within_a_character_or_past_the_end_is_moved_back() {
        let (sources, file) = sources("až");
        assert_eq!(sources.position(file, 2), Position { line: 1, column: 2 });
        assert_eq!(sources.position(file, 99), Position { line: 1, column: 3 });
    }

    #[test]
    fn a_kept_line_has_its_number_in_the_file() {
        let (mut sources, file) = sources("");
        let text = "a,b\n1,\"x\ny\"\n3,4\n".to_owned();
        sources.fill_excerpt(file, text, vec![(0, 1), (4, 700), (12, 9000)]);
        for (byte, line, column) in
            [(0, 1, 1), (2, 1, 3), (4, 700, 1), (9, 701, 1), (12, 9000, 1), (14, 9000, 3)]
        {
            assert_eq!(sources.position(file, byte), Position { line, column });
        }
    }

    #[test]
    fn a_place_in_a_sheet_is_that_of_its_cell() {
        let (mut sources, file) = sources("");
        let text = "Metai\tVaikai\n2023\t5\n".to_owned();
        let places =
            SheetPlaces { name: "Sheet 1".to_owned(), rows: vec![(0, 3), (13, 9)] };
        sources.fill_sheet(file, text, places);
        for (start, row, column, cell) in [
            (0, 3, 1, "'Sheet 1'!A3"),
            (8, 3, 2, "'Sheet 1'!B3"),
            (18, 9, 2, "'Sheet 1'!B9"),
        ] {
            assert_eq!(sources.position(file, start), Position { line: row, column });
            let span = Span::new(file, start..start + 1);
            assert_eq!(sources.cell(span).as_deref(), Some(cell));
            assert_eq!(sources.place(span), format!("lt/a.md:{cell}"));
        }
    }

    #[test]
    fn a_place_in_an_endless_line_is_found_at_once() {
        let text = "ė".repeat(5_000_000);
        let (sources, file) = sources(&text);
        let mut places =
            (0..50_000).map(|step| sources.position(file, step * 200).column);
        assert_eq!(places.next_back(), Some(49_999 * 100 + 1));
    }
}
