//! How a value is taken out of a table and turned into what the program wants.

use std::ops::Range;

use ::toml::de::DeValue;

use super::mistake::{self, Mistake};
use super::{Source, TomlEntry, TomlTable};
use crate::diagnostic::found::TomlType;
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

    /// Reports a key that is not there, unless it may be missing because of a syntax error.
    pub fn require(&mut self, key: &str, diags: &mut Diagnostics) {
        let is_there = self.entries.iter().any(|entry| entry.key.value == key);
        if !is_there && !self.source.damaged {
            diags.push(found::MissingKey { key }.at(self.span));
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
        match entry.value.into_inner() {
            DeValue::Table(table) => {
                Some(TomlTable::new(self.source, path, entry.key.span, table))
            }
            _ => None,
        }
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
