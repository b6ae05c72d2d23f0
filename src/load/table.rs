//! Reads tables of words, which people keep in a spreadsheet: the term base and the registers.

use crate::diagnostic::{Diagnostics, FileId, Span, found};
use crate::evidence::read::damaged;
use crate::load::files::composed;
use crate::load::loader::Loader;
use crate::syntax::csv::{RegisterRow, register};
use crate::syntax::decode::decode;

/// A table of words.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The file; `None` if there is none.
    pub(super) file: Option<FileId>,
    /// The header, and the rows that have as many cells; `None` where nothing could be read,
    /// for which there is a finding.
    pub(super) content: Option<(RegisterRow, Vec<RegisterRow>)>,
}

/// Reads the table at a path; an empty one where there is no file.
pub(super) fn read(files: &mut Loader<'_>, path: &str, diags: &mut Diagnostics) -> Table {
    if !files.exists(path) {
        return Table::default();
    }
    let Some(bytes) = files.bytes(path, None, diags) else {
        return Table { file: files.sources.find(path), content: None };
    };
    let (text, damage) = decode(&bytes);
    let file = files.add(path, composed(&text).into_owned());
    let text = &files.sources.file(file).text;
    if let Some((at, damage)) = damage {
        let at = text.floor_char_boundary(at);
        let length = text.get(at..).and_then(|rest| rest.chars().next());
        let span = Span::new(file, at..at + length.map_or(0, char::len_utf8));
        diags.push(damaged(span, damage));
    }
    if files.has_conflict(file, diags) {
        return Table { file: Some(file), content: None };
    }
    let text = &files.sources.file(file).text;
    let before = diags.len();
    let content = register(file, text, diags);
    if content.is_none() && diags.len() == before {
        diags.push(found::EmptyFile { path }.at(Span::new(file, 0..0)));
    }
    Table { file: Some(file), content }
}
