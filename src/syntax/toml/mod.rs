//! Reads tables of TOML key by key, with a finding for whatever is wrong with them.
//!
//! ```text
//! let mut root = TomlTable::parse(file, 0, text, diags);
//! if let Some(mut report) = root.table("report", diags) {
//!     let title = report.localized("title", &languages, diags);
//!     let cycle = report.optional_string("cycle", diags);
//!     report.finish(diags);
//! }
//! root.finish(diags);
//! ```
//!
//! Every method takes the key's value out of the table. `string`, `date` and `localized`
//! miss a key that is not there; all others let it be. What is left when [`TomlTable::finish`] is called are keys that the program does not know.

mod inline;
mod mistake;
mod take;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use ::toml::de::{DeTable, DeValue};

use crate::diagnostic::found::{TomlType, WrongValue};
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Span, Spanned, found, near};
use crate::text::Language;

pub(crate) use inline::{inline, pair};

/// Returns some entries of a file in the order of their keys, without comments; empty if it
/// is no TOML.
pub(crate) fn entries(text: &str, is_wanted: impl Fn(&str) -> bool) -> String {
    let Ok(mut table) = text.parse::<::toml::Table>() else { return String::new() };
    table.retain(|key, _| is_wanted(key));
    table.to_string()
}

/// A table of a TOML file, from which keys are taken one by one.
#[derive(Debug)]
#[must_use = "call `finish`, which reports keys that the program does not know"]
pub struct TomlTable<'t> {
    source: Source<'t>,
    /// The keys that lead here, joined by dots; empty for the root.
    path: String,
    span: Span,
    /// The braces in which it stands, if it stands in a line.
    braces: Option<&'t str>,
    entries: Vec<TomlEntry<'t>>,
    known: Vec<String>,
}

/// A calendar day as it is written in TOML; the month and the day exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TomlDate {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

#[derive(Debug)]
struct TomlEntry<'t> {
    key: Spanned<String>,
    value: ::toml::Spanned<DeValue<'t>>,
}

#[derive(Debug, Clone, Copy)]
struct Source<'t> {
    file: FileId,
    offset: usize,
    text: &'t str,
    /// Whether there was a syntax error: then a key may be missing because of it.
    damaged: bool,
}

impl<'t> TomlTable<'t> {
    /// Parses a text that stands in a file from a byte `offset` on (0 for a file of its
    /// own, where the front matter begins for a chapter) and returns its root table.
    ///
    /// After a syntax error the table holds what could be read, and missing keys are no
    /// longer reported.
    pub fn parse(
        file: FileId,
        offset: usize,
        text: &'t str,
        diags: &mut Diagnostics,
    ) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        let source = Source { file, offset, text, damaged: !errors.is_empty() };
        let mut last_line = None;
        for error in errors {
            let range = error.span().unwrap_or(0..0);
            let before = text.as_bytes().iter().take(range.start);
            let line = before.filter(|byte| **byte == b'\n').count();
            // What follows on the same line is mostly an echo of the first.
            if last_line.replace(line) != Some(line) {
                diags.push(source.syntax(range, error.message()));
            }
        }
        let span = source.span(0..0);
        TomlTable::new(source, String::new(), span, table.into_inner())
    }

    fn new(source: Source<'t>, path: String, span: Span, table: DeTable<'t>) -> Self {
        let mut entries: Vec<TomlEntry<'t>> = table
            .into_iter()
            .map(|(key, value)| TomlEntry {
                key: Spanned::new(key.get_ref().to_string(), source.span(key.span())),
                value,
            })
            .collect();
        entries.sort_by_key(|entry| entry.key.span.start);
        TomlTable { source, path, span, braces: None, entries, known: Vec::new() }
    }

    /// Returns where a key stands.
    pub fn span_of(&self, key: &str) -> Option<Span> {
        self.entries
            .iter()
            .find(|entry| entry.key.value == key)
            .map(|entry| entry.key.span)
    }

    /// Returns whether the text has a syntax error, so that keys may be missing.
    pub fn is_damaged(&self) -> bool {
        self.source.damaged
    }

    /// Takes a text that must be there and say something.
    pub fn string(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<String>> {
        self.require(key, "\"…\"", diags);
        let text = self.optional_string(key, diags)?;
        if text.value.trim().is_empty() {
            diags
                .push(found::InvalidValue { key, kind: WrongValue::Empty }.at(text.span));
            return None;
        }
        Some(text)
    }

    /// Takes a text.
    pub fn optional_string(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<String>> {
        self.take(key, TomlType::String, diags, |value| value.as_str().map(str::to_owned))
    }

    /// Takes an array of texts; a key that is not there gives an empty one. What is no text is
    /// one finding for the whole array.
    pub fn string_array(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Vec<Spanned<String>> {
        let mut strings = Vec::new();
        for item in self.array_of_texts(key, diags) {
            let text = item.get_ref().as_str().map(str::to_owned);
            let span = self.source.span(item.span());
            strings.extend(text.map(|text| Spanned::new(text, span)));
        }
        strings
    }

    /// Takes a whole number.
    pub fn integer(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<i64>> {
        self.take(key, TomlType::Integer, diags, take::integer)
    }

    /// Takes a whole number from 0 to a maximum.
    pub fn unsigned(
        &mut self,
        key: &str,
        maximum: u32,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<u32>> {
        let number = self.integer(key, diags)?;
        match u32::try_from(number.value) {
            Ok(value) if value <= maximum => Some(Spanned::new(value, number.span)),
            _ => {
                diags.push(out_of_range(key, &number, maximum));
                None
            }
        }
    }

    /// Takes a truth value.
    pub fn boolean(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<bool>> {
        self.take(key, TomlType::Boolean, diags, DeValue::as_bool)
    }

    /// Takes a date without time that must be there.
    pub fn date(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<TomlDate>> {
        self.require(key, "2026-01-31", diags);
        self.optional_date(key, diags)
    }

    /// Takes a date without time.
    pub fn optional_date(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Option<Spanned<TomlDate>> {
        self.take(key, TomlType::Date, diags, |value| {
            let datetime = value.as_datetime()?;
            let date = datetime.date.filter(|_| datetime.time.is_none())?;
            Some(TomlDate { year: date.year, month: date.month, day: date.day })
        })
    }

    /// Takes a table.
    pub fn table(&mut self, key: &str, diags: &mut Diagnostics) -> Option<TomlTable<'t>> {
        let entry = self.entry(key)?;
        self.to_table(entry, diags)
    }

    /// Takes an array of tables; a key that is not there gives an empty one.
    pub fn table_array(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Vec<TomlTable<'t>> {
        let mut tables = Vec::new();
        for item in self.array(key, TomlType::TableArray, diags) {
            let span = self.source.span(item.span());
            if !item.get_ref().is_table() {
                self.report_type(key, &item, TomlType::TableArray, diags);
            }
            if let DeValue::Table(table) = item.into_inner() {
                tables.push(TomlTable::new(self.source, key.to_owned(), span, table));
            }
        }
        tables
    }

    /// Takes a text in several languages that must be there: `{ lt = "…", en = "…" }`.
    ///
    /// One text for all languages is a finding, a language left out is a missing key; one that
    /// the report does not have is not known.
    pub fn localized(
        &mut self,
        key: &str,
        languages: &[Language],
        diags: &mut Diagnostics,
    ) -> BTreeMap<Language, String> {
        self.require(key, &take::in_languages("…", languages), diags);
        self.optional_localized(key, languages, diags)
    }

    /// Takes a name that must be there, in several languages or one for all of them.
    pub fn localized_name(
        &mut self,
        key: &str,
        languages: &[Language],
        diags: &mut Diagnostics,
    ) -> BTreeMap<Language, String> {
        self.require(key, &take::in_languages("…", languages), diags);
        self.texts(key, languages, true, diags)
    }

    /// Takes a text in several languages, as [`TomlTable::localized`] does; a key that
    /// is not there gives an empty map.
    pub fn optional_localized(
        &mut self,
        key: &str,
        languages: &[Language],
        diags: &mut Diagnostics,
    ) -> BTreeMap<Language, String> {
        self.texts(key, languages, false, diags)
    }

    fn texts(
        &mut self,
        key: &str,
        languages: &[Language],
        may_be_one: bool,
        diags: &mut Diagnostics,
    ) -> BTreeMap<Language, String> {
        let Some(entry) = self.entry(key) else {
            return BTreeMap::new();
        };
        if let Some(text) = entry.value.get_ref().as_str() {
            let span = self.source.span(entry.value.span());
            if text.trim().is_empty() {
                diags.push(found::InvalidValue { key, kind: WrongValue::Empty }.at(span));
            } else if !may_be_one && languages.len() > 1 {
                let kind =
                    WrongValue::OneText { example: &take::in_languages(text, languages) };
                diags.push(found::InvalidValue { key, kind }.at(span));
            }
            return languages
                .iter()
                .map(|language| (*language, text.to_owned()))
                .collect();
        }
        if !entry.value.get_ref().is_table() {
            self.report_type(key, &entry.value, TomlType::Localized, diags);
            return BTreeMap::new();
        }
        let Some(mut table) = self.to_table(entry, diags) else {
            return BTreeMap::new();
        };
        let mut texts = BTreeMap::new();
        for language in languages {
            if let Some(text) = table.string(language.as_str(), diags) {
                texts.insert(*language, text.value);
            }
        }
        table.report_languages(diags);
        table.finish(diags);
        texts
    }

    /// Takes all keys that are left as tables, in the order of the file.
    pub fn tables(
        &mut self,
        diags: &mut Diagnostics,
    ) -> Vec<(Spanned<String>, TomlTable<'t>)> {
        let entries = std::mem::take(&mut self.entries);
        entries
            .into_iter()
            .filter_map(|entry| {
                let key = entry.key.clone();
                Some((key, self.to_table(entry, diags)?))
            })
            .collect()
    }

    /// Takes all keys that are left as texts, in the order of the file. A whole number
    /// counts as its digits.
    pub fn strings(
        &mut self,
        diags: &mut Diagnostics,
    ) -> Vec<(Spanned<String>, Spanned<String>)> {
        self.rest(TomlType::String, diags, |value| match value {
            DeValue::Integer(number) if number.radix() == 10 => {
                Some(number.as_str().to_owned())
            }
            _ => value.as_str().map(str::to_owned),
        })
    }

    /// Takes all keys that are left as whole numbers, in the order of the file.
    pub fn integers(
        &mut self,
        diags: &mut Diagnostics,
    ) -> Vec<(Spanned<String>, Spanned<i64>)> {
        self.rest(TomlType::Integer, diags, take::integer)
    }

    /// Reports the keys that nobody took: the program does not know them.
    pub fn finish(self, diags: &mut Diagnostics) {
        for entry in &self.entries {
            let (key, span) = (&entry.key.value, entry.key.span);
            let similar = near(key, &self.known);
            let known = &self.known.join(", ");
            diags.push(
                found::UnknownKey {
                    key: key.as_str(),
                    table: self.path.as_str(),
                    kind: found::NoKey::Key { similar, known },
                }
                .at(span),
            );
        }
    }
}

/// Returns the finding of a number that is below 0 or above a maximum.
pub(crate) fn out_of_range(key: &str, number: &Spanned<i64>, maximum: u32) -> Diagnostic {
    let (found, maximum) = (&number.value.to_string(), &maximum.to_string());
    let kind = match number.value {
        ..0 => WrongValue::Negative { found, maximum },
        _ => WrongValue::Range { found, maximum },
    };
    found::InvalidValue { key, kind }.at(number.span)
}
