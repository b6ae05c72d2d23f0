//! Terms as rows of a report's own table, whatever columns the other report has.

use crate::diagnostic::Spanned;
use crate::model::Term;
use crate::pipeline::Snapshot;
use crate::syntax::csv;
use crate::text::Language;

/// The form of a table of terms.
#[derive(Debug, Default)]
pub(super) struct TermTable {
    /// Its first line.
    pub(super) header: String,
}

impl TermTable {
    /// Returns the form of a report's table, if it has one.
    pub(super) fn of(snapshot: &Snapshot) -> Option<Self> {
        let file = snapshot.project.terms.file?;
        let line = snapshot.sources.file(file).text.lines().next()?;
        let header = line.trim_start_matches('\u{feff}').trim().to_owned();
        (!header.is_empty()).then_some(TermTable { header })
    }

    /// Returns a term as a row, without the end of its line.
    pub(super) fn row(&self, term: &Term) -> String {
        let signs = [',', ';', '\t'];
        let delimiter = signs.into_iter().find(|sign| self.header.contains(*sign));
        let delimiter = delimiter.unwrap_or(',');
        let columns = self.header.split(delimiter);
        csv::line(columns.map(|column| cell(term, column)), delimiter)
    }
}

/// Returns what a term says in a column.
fn cell(term: &Term, column: &str) -> String {
    let column = column.trim().trim_matches('"').to_lowercase();
    let names = |list: &[Spanned<String>]| {
        let names: Vec<&str> = list.iter().map(|name| name.value.as_str()).collect();
        names.join(" | ")
    };
    let language = |code: &str| code.parse::<Language>().ok();
    let cell = match column.strip_prefix("avoid_") {
        Some(code) => language(code).map(|code| names(term.avoided(code))),
        None if column == "note" => Some(term.note.clone()),
        None => language(&column).map(|code| names(term.names(code))),
    };
    cell.unwrap_or_default()
}
