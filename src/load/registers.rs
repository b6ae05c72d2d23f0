//! Reads the registers of earlier recommendations and of organisations, tables that people
//! keep in a spreadsheet.
//!
//! Columns are known by their names, whatever their order; those of texts end in the code of
//! a language. What is wrong in a cell is reported, and the rest of its row is kept.

use std::collections::BTreeMap;

use crate::convention::{Convention, canonical_symbol, is_paragraph, is_symbol};
use crate::diagnostic::found::{OddColumn, WrongCell};
use crate::diagnostic::{Diagnostics, Span, Spanned, found, near};
use crate::load::loader::Loader;
use crate::load::manifest::read_website;
use crate::load::table::{self, Table};
use crate::model::{
    Manifest, Member, Observation, Register, Registers, Role, RowTexts, Status, path,
};
use crate::syntax::csv::RegisterRow;
use crate::text::Language;

/// What stands between several words in a cell.
const BETWEEN: [char; 2] = [';', ','];

/// Reads the registers.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method alone is not general enough in its lifetimes"
)]
pub(super) fn read(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    languages: &[Language],
    convention: &Convention,
    diags: &mut Diagnostics,
) -> Registers {
    let table = table::read(files, path::OBSERVATIONS, diags);
    let reader = TableReader { manifest, languages, path: path::OBSERVATIONS };
    let observations = reader.read(
        table,
        &["symbol", "paragraph", "articles", "body", "status", "indicator"],
        &["text", "action", "comment"],
        &["symbol", "paragraph"],
        diags,
        |row, diags| row.observation(convention, diags),
    );
    let table = table::read(files, path::ORGANISATIONS, diags);
    let reader = TableReader { path: path::ORGANISATIONS, ..reader };
    let organisations = reader.read(
        table,
        &["id", "role", "chapters", "logo", "website"],
        &["name", "dissent"],
        &["id", "role"],
        diags,
        |row, diags| row.member(diags),
    );
    unique(&observations.rows, |row| Spanned::new(row.key(), row.paragraph.span), diags);
    unique(&organisations.rows, |row| row.id.clone(), diags);
    Registers { observations, organisations }
}

/// Reports rows under one name.
fn unique<R>(rows: &[R], name: impl Fn(&R) -> Spanned<String>, diags: &mut Diagnostics) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for row in rows {
        let Spanned { value, span } = name(row);
        match seen.get(&value) {
            Some(first) => {
                diags.push(
                    found::RegisterDuplicate { name: &value, first: *first }.at(span),
                );
            }
            None => {
                seen.insert(value, span);
            }
        }
    }
}

/// Reads a register.
#[derive(Clone, Copy)]
struct TableReader<'a> {
    manifest: &'a Manifest,
    /// All languages of the report, also those that are not wanted now.
    languages: &'a [Language],
    path: &'a str,
}

impl TableReader<'_> {
    /// Reads the rows: `names` are the columns there may be, `texts` those that each language
    /// has one of, `needed` those that must be there.
    fn read<R>(
        self,
        table: Table,
        names: &[&'static str],
        texts: &[&'static str],
        needed: &[&str],
        diags: &mut Diagnostics,
        row: impl Fn(&NamedRow<'_>, &mut Diagnostics) -> Option<R>,
    ) -> Register<R> {
        let unread = Register {
            file: table.file,
            rows: Vec::new(),
            is_partial: table.file.is_some(),
        };
        let Some((header, rows)) = table.content else { return unread };
        let Some(columns) = self.columns(&header, names, texts, needed, diags) else {
            return unread;
        };
        let languages = self.languages;
        let is_empty = |row: &&RegisterRow| {
            row.cells.iter().all(|cell| cell.value.trim().is_empty())
        };
        let written: Vec<&RegisterRow> =
            rows.iter().filter(|row| !is_empty(row)).collect();
        let rows = written.iter().filter_map(|cells| {
            row(&NamedRow { columns: &columns, languages, row: cells }, diags)
        });
        let rows: Vec<R> = rows.collect();
        let is_partial = table.is_unmerged || rows.len() < written.len();
        Register { file: table.file, rows, is_partial }
    }

    /// Returns the places of the columns by their names; `None` if one is missing without
    /// which nothing can be read.
    fn columns(
        self,
        header: &RegisterRow,
        names: &[&str],
        texts: &[&str],
        needed: &[&str],
        diags: &mut Diagnostics,
    ) -> Option<BTreeMap<String, usize>> {
        let translated = texts.iter().flat_map(|name| {
            self.languages.iter().map(move |language| format!("{name}_{language}"))
        });
        let known: Vec<String> =
            names.iter().map(|name| (*name).to_owned()).chain(translated).collect();
        let mut columns = BTreeMap::new();
        for (index, cell) in header.cells.iter().enumerate() {
            let name = cell.value.trim_start_matches('\u{feff}').trim().to_lowercase();
            // A spreadsheet leaves empty columns at the end.
            if name.is_empty() {
                continue;
            }
            let is_known = known.contains(&name);
            if is_known && !columns.contains_key(&name) {
                columns.insert(name, index);
                continue;
            }
            let kind = if is_known {
                OddColumn::Repeated
            } else {
                OddColumn::Unknown { similar: near(&name, &known) }
            };
            let (name, known) = (cell.value.as_str(), known.join(", "));
            diags.push(found::RegisterColumn { name, kind, known: &known }.at(cell.span));
        }
        // The text of a register in the report's language is as good as its key.
        let source = self.manifest.source_language;
        let first_text = texts.first().map(|name| format!("{name}_{source}"));
        let needed = needed.iter().map(|name| (*name).to_owned()).chain(first_text);
        let missing: Vec<String> =
            needed.filter(|name| !columns.contains_key(name)).collect();
        if missing.is_empty() {
            return Some(columns);
        }
        let (missing, known) = (missing.join(", "), known.join(","));
        let finding = found::RegisterColumnMissing {
            names: &missing,
            path: self.path,
            known: &known,
        };
        diags.push(finding.at(header.span));
        None
    }
}

/// A row, with its cells by name.
struct NamedRow<'a> {
    columns: &'a BTreeMap<String, usize>,
    languages: &'a [Language],
    row: &'a RegisterRow,
}

impl NamedRow<'_> {
    fn observation(
        &self,
        convention: &Convention,
        diags: &mut Diagnostics,
    ) -> Option<Observation> {
        let symbol = self.needed("symbol", WrongCell::Symbol, is_symbol, diags);
        let symbol = symbol.map(|it| Spanned::new(canonical_symbol(&it.value), it.span));
        let paragraph =
            self.needed("paragraph", WrongCell::Paragraph, is_paragraph, diags);
        let mut articles = Vec::new();
        for article in self.list("articles", &BETWEEN) {
            match convention.read(&article.value) {
                Some(read) => articles.extend(read),
                None => diags.push(
                    found::UnknownArticle { name: &article.value }.at(article.span),
                ),
            }
        }
        let status = self.word("status").and_then(|word| {
            let status = Status::from_name(&word.value);
            if status.is_none() {
                choice("status", &word, &Status::ALL.map(Status::as_str), diags);
            }
            status
        });
        let texts = self.needed_texts("text", diags);
        Some(Observation {
            symbol: symbol?,
            paragraph: paragraph?,
            texts,
            articles,
            bodies: self.list("body", &[';', ',', ' ']),
            actions: self.texts("action"),
            status,
            indicator: self.word("indicator"),
            comments: self.texts("comment"),
            span: self.row.span,
        })
    }

    fn member(&self, diags: &mut Diagnostics) -> Option<Member> {
        let id = self.needed("id", WrongCell::Empty, |_| true, diags);
        let role = self.word("role").and_then(|word| {
            let role = Role::from_name(&word.value);
            if role.is_none() {
                choice("role", &word, &Role::ALL.map(Role::as_str), diags);
            }
            role
        });
        if role.is_none() && self.word("role").is_none() {
            self.empty("role", diags);
        }
        let names = self.needed_texts("name", diags);
        Some(Member {
            id: id?,
            names,
            role: role?,
            chapters: self.list("chapters", &[';', ',', ' ']),
            dissent: self.texts("dissent"),
            logo: self.word("logo"),
            website: self.word("website").and_then(|website| {
                let read = read_website(&website, diags)?;
                Some(Spanned::new(read, website.span))
            }),
            span: self.row.span,
        })
    }

    /// Returns a cell without the space around its text; `None` if it is empty.
    fn word(&self, name: &str) -> Option<Spanned<String>> {
        let cell = self.row.cells.get(*self.columns.get(name)?)?;
        let text = cell.value.trim();
        (!text.is_empty()).then(|| Spanned::new(text.to_owned(), cell.span))
    }

    fn list(&self, name: &str, between: &[char]) -> Vec<Spanned<String>> {
        let Some(cell) = self.word(name) else { return Vec::new() };
        let words = cell.value.split(between).map(str::trim);
        words
            .filter(|word| !word.is_empty())
            .map(|word| Spanned::new(word.to_owned(), cell.span))
            .collect()
    }

    fn texts(&self, name: &str) -> RowTexts {
        let text = |language: &Language| {
            Some((*language, self.word(&format!("{name}_{language}"))?))
        };
        self.languages.iter().filter_map(text).collect()
    }

    /// Returns texts of which a row needs at least one.
    fn needed_texts(&self, name: &str, diags: &mut Diagnostics) -> RowTexts {
        let texts = self.texts(name);
        if texts.is_empty() {
            let mut names =
                self.languages.iter().map(|language| format!("{name}_{language}"));
            if let Some(name) = names.find(|name| self.columns.contains_key(name)) {
                self.empty(&name, diags);
            }
        }
        texts
    }

    /// Returns a cell without which the row means nothing.
    fn needed(
        &self,
        name: &str,
        kind: WrongCell<'_>,
        is_good: impl Fn(&str) -> bool,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<String>> {
        let Some(word) = self.word(name) else {
            self.empty(name, diags);
            return None;
        };
        if is_good(&word.value) {
            return Some(word);
        }
        let finding = found::RegisterCell { column: name, value: &word.value, kind };
        diags.push(finding.at(word.span));
        None
    }

    fn empty(&self, name: &str, diags: &mut Diagnostics) {
        let cell = self.columns.get(name).and_then(|index| self.row.cells.get(*index));
        // An empty cell has no character to point at.
        let span = cell.map(|cell| cell.span).filter(|span| !span.range().is_empty());
        let kind = WrongCell::Empty;
        diags.push(
            found::RegisterCell { column: name, value: "", kind }
                .at(span.unwrap_or(self.row.span)),
        );
    }
}

/// Reports a word that is not one of a few.
fn choice(name: &str, word: &Spanned<String>, known: &[&str], diags: &mut Diagnostics) {
    let kind =
        WrongCell::Choice { similar: near(&word.value, known), known: &known.join(", ") };
    diags.push(
        found::RegisterCell { column: name, value: &word.value, kind }.at(word.span),
    );
}
