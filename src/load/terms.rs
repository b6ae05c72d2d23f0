//! Reads the term base, a table with a column for each language, `avoid_` columns and a
//! note. Several names in one cell stand between bars: `child with a disability | …`.

use std::collections::BTreeMap;

use crate::diagnostic::found::OddColumn;
use crate::diagnostic::{Diagnostics, Span, Spanned, found, near};
use crate::load::loader::Loader;
use crate::load::table::{self, Table};
use crate::model::{Manifest, Term, TermBase};
use crate::syntax::csv::RegisterRow;
use crate::text::{Catalog, Inflection, Language};

/// The file, from the project's root.
pub const TERMS: &str = "translations/terms.csv";

/// What the name of a column of avoided words begins with.
const AVOID: &str = "avoid_";

/// The column of notes.
const NOTE: &str = "note";

/// What stands between the names in a cell.
const BAR: char = '|';

/// Reads the term base, with the names in all languages of the report; an empty one where
/// there is no file.
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    languages: &[Language],
    catalog: &Catalog,
    diags: &mut Diagnostics,
) -> TermBase {
    let Table { file, content, .. } = table::read(files, TERMS, diags);
    let Some((header, rows)) = content else {
        return TermBase { file, terms: Vec::new() };
    };
    let known: Vec<Language> =
        languages.iter().copied().chain(catalog.languages()).collect();
    let columns = columns(&header, &known, diags);
    let others: Vec<Language> = languages
        .iter()
        .copied()
        .filter(|language| *language != manifest.source_language)
        .collect();
    let inflections = languages
        .iter()
        .map(|language| (*language, Inflection::new(*language, catalog)))
        .collect();
    let source = manifest.source_language;
    let reader = TermReader { source, others, columns, inflections };
    let text = file.map(|file| files.content(file).into_owned()).unwrap_or_default();
    let is_whole = reader.has_needed(&header, &text, diags);
    let terms = if is_whole { reader.terms(&rows, diags) } else { Vec::new() };
    TermBase { file, terms }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Names(Language),
    Avoided(Language),
    Note,
    /// Nothing that is known, or what another column holds already.
    Other,
}

fn columns(
    header: &RegisterRow,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Vec<Column> {
    let known: BTreeMap<String, Column> = languages
        .iter()
        .flat_map(|language| {
            let names = (language.to_string(), Column::Names(*language));
            [names, (format!("{AVOID}{language}"), Column::Avoided(*language))]
        })
        .chain([(NOTE.to_owned(), Column::Note)])
        .collect();
    let mut columns: Vec<Column> = Vec::new();
    for cell in &header.cells {
        let name = cell.value.trim_start_matches('\u{feff}').to_lowercase();
        let column = known.get(&name).copied().unwrap_or(Column::Other);
        let is_repeated = column != Column::Other && columns.contains(&column);
        if column == Column::Other || is_repeated {
            let similar = near(&name, known.keys());
            let list: Vec<&str> = known.keys().map(String::as_str).collect();
            diags.push(
                found::TermColumn {
                    name: cell.value.as_str(),
                    kind: if is_repeated {
                        OddColumn::Repeated
                    } else {
                        OddColumn::Unknown { similar }
                    },
                    known: &list.join(", "),
                }
                .at(cell.span),
            );
        }
        columns.push(if is_repeated { Column::Other } else { column });
    }
    columns
}

struct TermReader {
    /// The report's source language.
    source: Language,
    /// The languages that it is translated into.
    others: Vec<Language>,
    columns: Vec<Column>,
    inflections: BTreeMap<Language, Inflection>,
}

impl TermReader {
    /// Returns whether there are the columns without which nothing can be checked.
    fn has_needed(
        &self,
        header: &RegisterRow,
        text: &str,
        diags: &mut Diagnostics,
    ) -> bool {
        let has = |language: &Language| self.columns.contains(&Column::Names(*language));
        let missing = if !has(&self.source) {
            self.source.to_string()
        } else if !self.others.is_empty() && !self.others.iter().any(has) {
            let codes: Vec<&str> = self.others.iter().map(Language::as_str).collect();
            codes.join(", ")
        } else {
            return true;
        };
        let codes = self.others.iter().map(Language::as_str);
        let codes: Vec<&str> =
            std::iter::once(self.source.as_str()).chain(codes).collect();
        let example = match text.get(header.span.range()) {
            Some(line) if self.columns.iter().any(|column| *column != Column::Other) => {
                let sign = line.chars().find(|c| ",;\t".contains(*c)).unwrap_or(',');
                let added = missing.replace(", ", &sign.to_string());
                format!("{}{sign}{added}", line.trim_end())
            }
            _ => codes.join(","),
        };
        let (name, example) = (&*missing, &*example);
        diags.push(found::TermColumnMissing { name, example }.at(header.span));
        false
    }

    fn terms(&self, rows: &[RegisterRow], diags: &mut Diagnostics) -> Vec<Term> {
        let mut rows_of: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut first: BTreeMap<String, Span> = BTreeMap::new();
        let mut terms: Vec<Term> = Vec::new();
        for row in rows {
            let term = self.term(row);
            self.report_empty(row, &term, diags);
            self.report_contradictions(&term, diags);
            for name in term.names(self.source) {
                let key = self.key(self.source, &name.value);
                let rows = rows_of.entry(key.clone()).or_default();
                // Forms of one word may stand in a cell.
                if rows.last() == Some(&terms.len()) {
                    continue;
                }
                rows.push(terms.len());
                let first = *first.entry(key).or_insert(name.span);
                if first != name.span && !self.is_turned() {
                    let finding = found::TermDuplicate { name: &name.value, first };
                    diags.push(finding.at(name.span));
                }
            }
            terms.push(term);
        }
        if self.is_turned() {
            self.join_rows(&mut terms, rows_of);
        }
        terms.retain(|term| !term.names(self.source).is_empty());
        terms
    }

    /// Returns whether the base was written for a report in another language, which has the
    /// first column: what is one term there may be the rendering of several, and several are one
    /// word here.
    fn is_turned(&self) -> bool {
        let mut columns = self.columns.iter();
        let first = columns.find(|column| matches!(column, Column::Names(_)));
        first.is_some_and(|column| *column != Column::Names(self.source))
    }

    /// Gives the first row of each term what the others have for it, which lose it.
    fn join_rows(&self, terms: &mut [Term], rows_of: BTreeMap<String, Vec<usize>>) {
        for (key, rows) in rows_of {
            let Some((first, others)) = rows.split_first() else { continue };
            for other in others {
                let Some(other) = terms.get_mut(*other) else { continue };
                let taken = other.clone();
                if let Some(names) = other.names.get_mut(&self.source) {
                    names.retain(|name| self.key(self.source, &name.value) != key);
                }
                let Some(first) = terms.get_mut(*first) else { continue };
                for (language, names) in taken.names {
                    if language != self.source {
                        add_new(first.names.entry(language).or_default(), names);
                    }
                }
                for (language, names) in taken.avoided {
                    add_new(first.avoided.entry(language).or_default(), names);
                }
            }
        }
    }

    fn term(&self, row: &RegisterRow) -> Term {
        let mut term = Term {
            names: BTreeMap::new(),
            avoided: BTreeMap::new(),
            note: String::new(),
            span: row.span,
        };
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            match column {
                Column::Names(language) => {
                    term.names.insert(*language, names(cell));
                }
                Column::Avoided(language) => {
                    term.avoided.insert(*language, names(cell));
                }
                Column::Note => term.note.clone_from(&cell.value),
                Column::Other => {}
            }
        }
        term
    }

    /// Reports cells that must name the term and do not.
    fn report_empty(&self, row: &RegisterRow, term: &Term, diags: &mut Diagnostics) {
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            let Column::Names(language) = column else { continue };
            let is_needed = *language == self.source || self.others.contains(language);
            if is_needed && term.names(*language).is_empty() {
                let language = language.as_str();
                diags.push(found::TermIncomplete { language }.at(cell.span));
            }
        }
    }

    fn report_contradictions(&self, term: &Term, diags: &mut Diagnostics) {
        for (language, avoided) in &term.avoided {
            for wrong in avoided {
                let key = self.key(*language, &wrong.value);
                let is_same =
                    |name: &&Spanned<String>| self.key(*language, &name.value) == key;
                if let Some(name) = term.names(*language).iter().find(is_same) {
                    diags.push(
                        found::TermContradiction {
                            name: wrong.value.as_str(),
                            first: name.span,
                        }
                        .at(wrong.span),
                    );
                }
            }
        }
    }

    /// Returns what is the same for all forms of a name.
    fn key(&self, language: Language, name: &str) -> String {
        let Some(inflection) = self.inflections.get(&language) else {
            return name.to_owned();
        };
        let stems: Vec<String> =
            inflection.stems(name).into_iter().map(|stem| stem.stem).collect();
        stems.join(" ")
    }
}

/// Adds names that are not there yet.
fn add_new(known: &mut Vec<Spanned<String>>, names: Vec<Spanned<String>>) {
    for name in names {
        if known.iter().all(|it| it.value != name.value) {
            known.push(name);
        }
    }
}

/// Returns the names in a cell; what has no letter or digit is none.
fn names(cell: &Spanned<String>) -> Vec<Spanned<String>> {
    let names = cell.value.split(BAR).map(str::trim);
    names
        .filter(|name| name.contains(char::is_alphanumeric))
        .map(|name| Spanned::new(name.to_owned(), cell.span))
        .collect()
}
