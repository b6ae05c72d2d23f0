//! How a value is taken out of a table and turned into what the program wants.

use std::ops::Range;

use ::toml::de::{DeArray, DeValue};

use super::mistake::{self, Mistake};
use super::{Source, TomlEntry, TomlTable};
use crate::diagnostic::found::{LackingKey, TomlType};
use crate::diagnostic::{Diagnostic, Diagnostics, Fix, Span, Spanned, found, nearest};
use crate::text::Language;

impl Source<'_> {
    /// Returns a range of the text as a span of the file, between characters.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let floor = |mut byte: usize| {
            byte = byte.min(self.text.len());
            while !self.text.is_char_boundary(byte) {
                byte -= 1;
            }
            byte
        };
        let start = floor(range.start);
        let end = floor(range.end).max(start);
        Span::new(self.file, start + self.offset..end + self.offset)
    }
}

impl Source<'_> {
    /// Returns the finding for what the parser refused, with its own words.
    pub(super) fn syntax(&self, range: Range<usize>, reason: &str) -> Diagnostic {
        let Mistake { kind, key, example, fix } =
            mistake::at(self.text, range.start, reason);
        let fix = fix.map(|(range, value)| Fix::safe(self.span(range), value));
        let finding = found::TomlSyntax { key, kind, example: &example };
        finding.at(self.span(range)).with_fix(fix)
    }
}

impl<'t> TomlTable<'t> {
    /// Reports texts in languages that the report does not have.
    pub(super) fn report_languages(&mut self, diags: &mut Diagnostics) {
        self.entries.retain(|entry| {
            let key = &entry.key.value;
            // One that is much the same as a language of the report is a slip of the pen.
            let is_language =
                key.parse::<Language>().is_ok() && nearest(key, &self.known).is_none();
            if is_language {
                diags.push(
                    found::UnknownKey {
                        key: entry.key.value.as_str(),
                        table: self.path.as_str(),
                        kind: found::NoKey::Language,
                    }
                    .at(entry.key.span),
                );
            }
            !is_language
        });
    }

    pub(super) fn entry(&mut self, key: &str) -> Option<TomlEntry<'t>> {
        if !self.known.iter().any(|known| known == key) {
            self.known.push(key.to_owned());
        }
        let index = self.entries.iter().position(|entry| entry.key.value == key)?;
        Some(self.entries.remove(index))
    }

    /// Returns the keys that nobody took yet, in the order of the file.
    pub fn keys(&self) -> Vec<Spanned<String>> {
        self.entries.iter().map(|entry| entry.key.clone()).collect()
    }

    /// Reports a key that is not there, unless it may be missing because of a syntax error. The
    /// example is a value that it can have.
    pub fn require(&mut self, key: &str, example: &str, diags: &mut Diagnostics) {
        let Some(braces) = self.braces.and_then(|braces| braces.strip_suffix('}')) else {
            return self.report_missing(key, LackingKey::Line { example }, diags);
        };
        let braces = braces.trim_end().trim_end_matches(',');
        let comma = if braces.ends_with('{') { "" } else { "," };
        let example = &format!("{braces}{comma} {key} = {example} }}");
        let parent = self.path.rsplit('.').next().unwrap_or_default().to_owned();
        self.report_missing(key, LackingKey::Inside { parent: &parent, example }, diags);
    }

    /// Reports a table that is not there, unless it may be missing because of a syntax error.
    pub fn require_table(&mut self, key: &str, diags: &mut Diagnostics) {
        self.report_missing(key, LackingKey::Table, diags);
    }

    fn report_missing(&self, key: &str, kind: LackingKey<'_>, diags: &mut Diagnostics) {
        let is_there = self.entries.iter().any(|entry| entry.key.value == key);
        if !is_there && !self.source.damaged {
            diags.push(found::MissingKey { key, kind }.at(self.span));
        }
    }

    pub(super) fn take<T>(
        &mut self,
        key: &str,
        expected: TomlType,
        diags: &mut Diagnostics,
        convert: impl Fn(&DeValue<'t>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let entry = self.entry(key)?;
        self.read(key, &entry.value, expected, diags, convert)
    }

    pub(super) fn rest<T>(
        &mut self,
        expected: TomlType,
        diags: &mut Diagnostics,
        convert: impl Fn(&DeValue<'t>) -> Option<T>,
    ) -> Vec<(Spanned<String>, Spanned<T>)> {
        let entries = std::mem::take(&mut self.entries);
        let read = |entry: TomlEntry<'t>| {
            let value =
                self.read(&entry.key.value, &entry.value, expected, diags, &convert)?;
            Some((entry.key, value))
        };
        entries.into_iter().filter_map(read).collect()
    }

    pub(super) fn read<T>(
        &self,
        key: &str,
        value: &::toml::Spanned<DeValue<'t>>,
        expected: TomlType,
        diags: &mut Diagnostics,
        convert: impl Fn(&DeValue<'t>) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let converted = convert(value.get_ref());
        if converted.is_none() {
            self.report_type(key, value, expected, diags);
        }
        Some(Spanned::new(converted?, self.source.span(value.span())))
    }

    pub(super) fn array(
        &mut self,
        key: &str,
        expected: TomlType,
        diags: &mut Diagnostics,
    ) -> Vec<::toml::Spanned<DeValue<'t>>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        if !entry.value.get_ref().is_array() {
            self.report_type(key, &entry.value, expected, diags);
        }
        match entry.value.into_inner() {
            DeValue::Array(items) => items.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Takes an array of texts; what is none is one finding for the whole array.
    pub(super) fn array_of_texts(
        &mut self,
        key: &str,
        diags: &mut Diagnostics,
    ) -> Vec<::toml::Spanned<DeValue<'t>>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let is_text = |item: &::toml::Spanned<DeValue<'t>>| item.get_ref().is_str();
        let is_right = |items: &DeArray<'t>| items.iter().all(is_text);
        if !entry.value.get_ref().as_array().is_some_and(is_right) && !self.source.damaged
        {
            self.report_list(key, &entry.value, diags);
        }
        match entry.value.into_inner() {
            DeValue::Array(items) => items.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn to_table(
        &self,
        entry: TomlEntry<'t>,
        diags: &mut Diagnostics,
    ) -> Option<TomlTable<'t>> {
        let path = match self.path.as_str() {
            "" => entry.key.value.clone(),
            parent => format!("{parent}.{}", entry.key.value),
        };
        if !entry.value.get_ref().is_table() {
            self.report_type(&entry.key.value, &entry.value, TomlType::Table, diags);
        }
        let written = self.source.text.get(entry.value.span());
        match entry.value.into_inner() {
            DeValue::Table(table) => {
                let table = TomlTable::new(self.source, path, entry.key.span, table);
                let braces = written.filter(|text| text.starts_with('{'));
                Some(TomlTable { braces, ..table })
            }
            _ => None,
        }
    }

    /// Reports a value that is no array of texts.
    fn report_list(
        &self,
        key: &str,
        value: &::toml::Spanned<DeValue<'t>>,
        diags: &mut Diagnostics,
    ) {
        let written = |value: &::toml::Spanned<DeValue<'t>>| match value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Array(_) | DeValue::Table(_) => None,
            _ => self.source.text.get(value.span()).map(str::to_owned),
        };
        let texts: Option<Vec<String>> = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(written).collect(),
            _ => written(value).map(|text| vec![text]),
        };
        let list = |texts: Vec<String>| {
            let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
            format!("[{}]", texts.join(", "))
        };
        let span = self.source.span(value.span());
        let list = texts.map(list);
        let example = list.as_deref().unwrap_or("[\"…\"]");
        let kind = found::WrongValue::List { example };
        let fix = list.as_deref().map(|list| Fix::safe(span, list));
        diags.push(found::InvalidValue { key, kind }.at(span).with_fix(fix));
    }

    /// Reports a value of the wrong type, unless it may be what the parser puts in the
    /// place of one that it could not read.
    pub(super) fn report_type(
        &self,
        key: &str,
        value: &::toml::Spanned<DeValue<'t>>,
        expected: TomlType,
        diags: &mut Diagnostics,
    ) {
        if self.source.damaged {
            return;
        }
        let span = self.source.span(value.span());
        // A date that stands between quotation marks.
        let day = value.get_ref().as_str().filter(|_| expected == TomlType::Date);
        let fix = day.and_then(mistake::day).filter(|(exists, _)| *exists);
        let fix = fix.map(|(_, day)| Fix::safe(span, day));
        diags.push(
            found::InvalidValue {
                key,
                kind: found::WrongValue::Type {
                    expected,
                    found: value.get_ref().type_str(),
                },
            }
            .at(span)
            .with_fix(fix),
        );
    }
}

/// Returns a whole number; one that no machine holds is the nearest that it holds.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    let parsed = i64::from_str_radix(number.as_str(), number.radix());
    let limit = if number.as_str().starts_with('-') { i64::MIN } else { i64::MAX };
    Some(parsed.unwrap_or(limit))
}

/// Returns how a text is written in several languages, of which the first is known.
pub(super) fn in_languages(text: &str, languages: &[Language]) -> String {
    let texts = std::iter::once(text).chain(std::iter::repeat("…"));
    let texts: Vec<String> = languages
        .iter()
        .zip(texts)
        .map(|(language, text)| format!("{language} = {}", quoted(text)))
        .collect();
    format!("{{ {} }}", texts.join(", "))
}

/// Returns a text as TOML writes it.
fn quoted(text: &str) -> String {
    ::toml::Value::String(text.to_owned()).to_string()
}
