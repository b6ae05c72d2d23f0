//! Reads tables of words, which people keep in a spreadsheet: the term base and the registers.

use crate::diagnostic::{Diagnostics, FileId, Span, found};
use crate::load::files::composed;
use crate::load::loader::Loader;
use crate::syntax::csv::{RegisterRow, register};
use crate::syntax::decode::decode;
use crate::syntax::xlsx::may_be_workbook;

/// What git writes before the first of two versions that it could not merge.
const VERSION: &[u8] = b"<<<<<<<";

/// A table of words.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The file; `None` if there is none.
    pub(super) file: Option<FileId>,
    /// The header, and the rows that have as many cells; `None` where nothing could be read,
    /// for which there is a finding.
    pub(super) content: Option<(RegisterRow, Vec<RegisterRow>)>,
    /// Whether rows may be missing, because two versions were not merged.
    pub(super) is_unmerged: bool,
}

/// Reads the table at a path; an empty one where there is no file.
pub(super) fn read(files: &mut Loader<'_>, path: &str, diags: &mut Diagnostics) -> Table {
    if !files.exists(path) {
        return Table::default();
    }
    let Some(bytes) = files.bytes(path, None, diags) else {
        let file = files.sources.find(path);
        return Table { file, ..Table::default() };
    };
    if let Some(kind) = other_form(&bytes) {
        let file = files.add(path, String::new());
        diags.push(found::RegisterRow { kind }.at(Span::new(file, 0..0)));
        return Table { file: Some(file), ..Table::default() };
    }
    let (text, damage) = decode(&bytes);
    let file = files.add(path, composed(&text).into_owned());
    let text = &files.sources.file(file).text;
    if let Some((at, _)) = damage {
        let at = text.floor_char_boundary(at);
        let length = text.get(at..).and_then(|rest| rest.chars().next());
        let span = Span::new(file, at..at + length.map_or(0, char::len_utf8));
        let kind = found::RowMistake::Encoding;
        diags.push(found::RegisterRow { kind }.at(span));
    }
    let is_unmerged = files.has_conflict(file, diags);
    let text = &*files.content_outside(file);
    let before = diags.len();
    let content = register(file, text, diags);
    if content.is_none() && diags.len() == before {
        diags.push(found::EmptyFile { path }.at(Span::new(file, 0..0)));
    }
    if let Some((header, rows)) = &content {
        for (cell, above) in
            rows.iter().flat_map(|row| row.cells.iter().zip(&header.cells))
        {
            let (column, value) = (above.value.as_str(), cell.value.trim());
            if is_of_spreadsheet(value) {
                let kind = found::WrongCell::Formula;
                diags.push(found::RegisterCell { column, value, kind }.at(cell.span));
            }
            let controls = || value.chars().filter(|c| is_unprinted(*c));
            if let Some(first) = controls().next() {
                let character = &format!("U+{:04X}", u32::from(first));
                let (kind, count) = (found::OddCharacter::Kept, controls().count());
                let finding = found::ControlCharacter { character, kind, count };
                diags.push(finding.at(cell.span));
            }
        }
    }
    Table { file: Some(file), content, is_unmerged }
}

/// Returns whether a character has neither form nor meaning. Of bytes that are no text at all the
/// file is told.
fn is_unprinted(c: char) -> bool {
    c.is_control() && !matches!(c, '\0' | '\t' | '\n' | '\r')
}

/// Returns whether a cell has a formula, or the error of one, in place of what it shows:
/// `=A2&B2`, `#REF!`.
fn is_of_spreadsheet(value: &str) -> bool {
    let is_formula = value.strip_prefix('=').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric() || "+-$('\"".contains(c))
    });
    let is_error = value.strip_prefix('#').is_some_and(|rest| {
        let name = rest.trim_end_matches(['!', '?']);
        (name.len() < rest.len() || name == "N/A")
            && name.chars().all(|c| c.is_uppercase() || "/0".contains(c))
    });
    is_formula || is_error
}

/// Returns what a file is that is no table of text.
fn other_form(bytes: &[u8]) -> Option<found::RowMistake<'static>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if may_be_workbook(bytes) {
        Some(found::RowMistake::Workbook)
    } else if text.starts_with(b"<") && !text.starts_with(VERSION) {
        Some(found::RowMistake::Page)
    } else {
        None
    }
}
