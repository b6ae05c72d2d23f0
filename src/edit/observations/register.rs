//! The file of the register, with new rows behind those that people wrote.

use super::{NewObservation, NotImported};
use crate::diagnostic::{Arg, Code, Diagnostic, Diagnostics, Severity};
use crate::edit::insert::{Insertion, insert};
use crate::load::Files;
use crate::model::path;
use crate::pipeline::Snapshot;
use crate::syntax::csv;
use crate::text::Language;

/// The file of the register, as its rows are written.
pub(super) struct Register {
    /// Its bytes; none if there is no file.
    bytes: Vec<u8>,
    columns: Vec<String>,
    delimiter: char,
    text_column: String,
    /// The language of the texts.
    pub(super) language: Language,
}

impl Register {
    /// Reads it for rows to be added.
    pub(super) fn of(
        snapshot: &Snapshot,
        files: &dyn Files,
    ) -> Result<Register, NotImported> {
        let project = &snapshot.project;
        let manifest = &project.manifest;
        let language = project.convention.text_language.clone();
        let code =
            language.unwrap_or_else(|| manifest.source_language.as_str().to_owned());
        let mut languages = manifest.languages.iter();
        let Some(language) = languages.find(|known| known.as_str() == code).copied()
        else {
            return Err(NotImported::NoLanguage(code));
        };
        let text_column = format!("text_{language}");
        let Some(file) = project.registers.observations.file else {
            let columns = new_columns(&manifest.languages);
            return Ok(Register {
                bytes: Vec::new(),
                columns,
                delimiter: ',',
                text_column,
                language,
            });
        };
        let mut found = snapshot.findings_of_reading();
        // Which paragraphs it has is known, whatever their text is.
        let is_of_text = |finding: &Diagnostic| {
            let column = finding.args.get("column");
            finding.code == Code::RegisterCell
                && matches!(column, Some(Arg::Text(name)) if name.starts_with("text_"))
        };
        found.retain(|finding| {
            finding.severity == Severity::Error
                && finding.primary.is_some_and(|span| span.file == file)
                && !is_of_text(finding)
        });
        if !found.is_empty() {
            return Err(NotImported::Broken(found));
        }
        let opened = files.open(path::OBSERVATIONS);
        let bytes = opened.and_then(|mut opened| opened.read_whole()).unwrap_or_default();
        if std::str::from_utf8(&bytes).is_err() {
            return Err(NotImported::Encoding);
        }
        let text = &snapshot.sources.file(file).text;
        let header = csv::register(file, text, &mut Diagnostics::new());
        let cells = header.map(|(header, _)| header.cells).unwrap_or_default();
        let between = cells.first().zip(cells.get(1)).and_then(|(first, second)| {
            text.get(first.span.range().end..second.span.range().start)
        });
        let delimiter = between.and_then(|gap| gap.chars().find(|c| ",;\t".contains(*c)));
        let name = |name: &str| name.trim_start_matches('\u{feff}').trim().to_lowercase();
        let columns: Vec<String> = cells.iter().map(|cell| name(&cell.value)).collect();
        let needed = ["symbol", "paragraph", &text_column];
        if let Some(missing) =
            needed.iter().find(|name| !columns.contains(&(**name).to_owned()))
        {
            return Err(NotImported::NoColumn((*missing).to_owned()));
        }
        let delimiter = delimiter.unwrap_or(',');
        Ok(Register { bytes, columns, delimiter, text_column, language })
    }

    /// Returns the file with more rows; every byte of what was there stays.
    pub(super) fn with(&self, added: &[NewObservation]) -> Vec<u8> {
        let row = |new: &NewObservation| {
            let cell = |column: &String| match column.as_str() {
                "symbol" => new.symbol.clone(),
                "paragraph" => new.paragraph.clone(),
                column if column == self.text_column => new.text.clone(),
                _ => String::new(),
            };
            csv::line(self.columns.iter().map(cell), self.delimiter)
        };
        let mut rows: Vec<String> = added.iter().map(row).collect();
        if self.bytes.is_empty() {
            rows.insert(0, csv::line(self.columns.iter().cloned(), self.delimiter));
        }
        let text = String::from_utf8_lossy(&self.bytes);
        insert(&text, &rows.join("\n"), &Insertion::Row).into_bytes()
    }
}

fn new_columns(languages: &[Language]) -> Vec<String> {
    let mut columns = vec!["symbol".to_owned(), "paragraph".to_owned()];
    let mut by_language = |name: &str, before: &[&str]| {
        columns.extend(before.iter().map(|name| (*name).to_owned()));
        columns.extend(languages.iter().map(|language| format!("{name}_{language}")));
    };
    by_language("text", &[]);
    by_language("action", &["articles", "body"]);
    by_language("comment", &["status", "indicator"]);
    columns
}
