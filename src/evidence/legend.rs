//! What the marks and columns of a file mean, where the register says it: `marks = { "p*" = "p" }`,
//! `columns = { "Klasė" = "codes" }`.
//!
//! Offices write signs of their own beside figures and in their place, and the program knows
//! but some of them; whether whole numbers are figures or codes no rule can tell for sure. A
//! downloaded file is not to be edited, so that the next download can take its place: what is in
//! it is said once, in the register.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Spanned, found, near};
use crate::evidence::Flag;
use crate::syntax::TomlTable;
use crate::text::named;

/// What a mark means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkMeaning {
    /// What the flags say; nothing where there are none.
    Flags(Vec<Flag>),
    /// That there is no figure.
    Missing,
    /// That what the figure would count did not occur.
    Nil,
}

/// The words for a meaning that is no flag, as an author writes them.
const MISSING: &str = "missing";
const NIL: &str = "nil";
const NORMAL: &str = "normal";

impl MarkMeaning {
    /// Returns the word that an author writes.
    fn word(&self) -> String {
        match self {
            MarkMeaning::Missing => MISSING.to_owned(),
            MarkMeaning::Nil => NIL.to_owned(),
            MarkMeaning::Flags(flags) if flags.is_empty() => NORMAL.to_owned(),
            MarkMeaning::Flags(flags) => {
                let codes: Vec<&str> = flags.iter().map(|flag| flag.as_str()).collect();
                codes.join(", ")
            }
        }
    }
}

named! {
    /// What a column of numbers holds. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
    #[serde(rename_all = "lowercase")]
    pub enum ColumnUse {
        /// Figures.
        Figures = "figures",
        /// Codes of a dimension.
        Codes = "codes",
    }
}

impl ColumnUse {
    /// Returns the other one.
    #[must_use]
    pub fn other(self) -> ColumnUse {
        match self {
            ColumnUse::Figures => ColumnUse::Codes,
            ColumnUse::Codes => ColumnUse::Figures,
        }
    }
}

/// The meanings of marks and columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    marks: BTreeMap<String, MarkMeaning>,
    /// By the names that the columns have in the file.
    columns: BTreeMap<String, ColumnUse>,
}

impl Legend {
    /// Takes the key `marks` of a table that speaks of all files. What is confidential in one
    /// office's files is not opened by what another means by the same letter.
    pub fn take_for_all(table: &mut TomlTable<'_>, diags: &mut Diagnostics) -> Legend {
        let forbids = |flags: &[Flag]| flags.contains(&Flag::Suppressed);
        Legend::take_checked(table, diags, &|mark, meaning| {
            let is_known_to_forbid =
                Flag::parse_list(mark).is_some_and(|flags| forbids(&flags));
            let opens = !matches!(meaning, MarkMeaning::Flags(flags) if forbids(flags));
            is_known_to_forbid && opens
        })
    }

    /// Takes the key `marks` of an indicator.
    pub fn take(table: &mut TomlTable<'_>, diags: &mut Diagnostics) -> Legend {
        let mut legend = Legend::take_checked(table, diags, &|_, _| false);
        let Some(mut columns) = table.table("columns", diags) else { return legend };
        for (name, word) in columns.strings(diags) {
            if let Some(column) = ColumnUse::from_name(word.value.trim()) {
                legend.set_column(&name.value, column);
                continue;
            }
            let known = ColumnUse::ALL.map(ColumnUse::as_str);
            diags.push(no_choice(&name.value, &word, &known));
        }
        columns.finish(diags);
        legend
    }

    fn take_checked(
        table: &mut TomlTable<'_>,
        diags: &mut Diagnostics,
        is_refused: &dyn Fn(&str, &MarkMeaning) -> bool,
    ) -> Legend {
        let mut legend = Legend::default();
        let Some(mut marks) = table.table("marks", diags) else { return legend };
        for (mark, word) in marks.strings(diags) {
            // It would stand in every blank cell of a column of marks.
            if mark.value.trim().is_empty() {
                let kind = found::WrongValue::Empty;
                diags.push(found::InvalidValue { key: "marks", kind }.at(mark.span));
                continue;
            }
            let meaning = match word.value.trim() {
                MISSING => Some(MarkMeaning::Missing),
                NIL => Some(MarkMeaning::Nil),
                "" => None,
                flags => Flag::parse_list(flags).map(MarkMeaning::Flags),
            };
            if let Some(meaning) = &meaning
                && is_refused(&mark.value, meaning)
            {
                let kind = found::WrongValue::Open { found: &word.value };
                diags.push(found::InvalidValue { key: &mark.value, kind }.at(word.span));
                continue;
            }
            if let Some(meaning) = meaning {
                legend.marks.insert(mark.value.trim().to_owned(), meaning);
                continue;
            }
            let words = [MISSING, NIL, NORMAL].map(str::to_owned).into_iter();
            let letters = Flag::ALL.iter().map(|flag| flag.letter().to_string());
            let known: Vec<String> =
                words.chain(letters).chain(["c".to_owned()]).collect();
            diags.push(no_choice(&mark.value, &word, &known));
        }
        marks.finish(diags);
        legend
    }

    /// Adds the meanings of another legend for marks and columns that this one does not have.
    pub fn complete(&mut self, other: &Legend) {
        for (mark, meaning) in &other.marks {
            self.marks.entry(mark.clone()).or_insert_with(|| meaning.clone());
        }
        for (name, column) in &other.columns {
            self.columns.entry(name.clone()).or_insert(*column);
        }
    }

    /// Says what a column holds.
    pub fn set_column(&mut self, name: &str, column: ColumnUse) {
        self.columns.insert(name.trim().to_owned(), column);
    }

    /// Returns whether it says what a column holds.
    pub(super) fn knows_column(&self, name: &str) -> bool {
        self.columns.contains_key(name.trim())
    }

    /// Returns what is said of columns, by their names.
    pub fn columns(&self) -> impl Iterator<Item = (&str, ColumnUse)> {
        self.columns.iter().map(|(name, column)| (name.as_str(), *column))
    }

    /// Returns the columns of which another legend does not say the same.
    pub fn differing_columns(
        &self,
        other: &Legend,
    ) -> impl Iterator<Item = (&str, ColumnUse)> {
        self.columns().filter(|(name, column)| other.columns.get(*name) != Some(column))
    }

    /// Returns a column of which another legend says something else.
    pub fn contradicted_column<'l>(&'l self, other: &Legend) -> Option<&'l str> {
        let mut columns = self.columns();
        let found = columns.find(|(name, column)| {
            other.columns.get(*name).is_some_and(|other| other != column)
        });
        found.map(|(name, _)| name)
    }

    /// Returns a mark of which another legend says something else.
    pub fn contradicted<'l>(&'l self, other: &Legend) -> Option<&'l str> {
        let mut marks = self.marks.iter();
        let found = marks.find(|(mark, meaning)| {
            other.marks.get(*mark).is_some_and(|other| other != *meaning)
        });
        found.map(|(mark, _)| mark.as_str())
    }

    /// Returns the marks with the words that say what they mean, as an author writes both.
    pub fn words(&self) -> impl Iterator<Item = (&str, String)> {
        self.marks.iter().map(|(mark, meaning)| (mark.as_str(), meaning.word()))
    }

    /// Returns the marks, as [`Legend::words`] does, of which another legend does not say the
    /// same.
    pub fn differing(&self, other: &Legend) -> impl Iterator<Item = (&str, String)> {
        let differs =
            |(mark, _): &(&str, String)| self.marks.get(*mark) != other.marks.get(*mark);
        self.words().filter(differs)
    }

    /// Returns whether nothing is said of any mark.
    pub(super) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Returns what a mark means.
    pub(super) fn meaning(&self, mark: &str) -> Option<&MarkMeaning> {
        if self.marks.is_empty() { None } else { self.marks.get(mark.trim()) }
    }
}

/// Returns the finding of a word that is none of those a key may have.
fn no_choice<S: AsRef<str>>(
    key: &str,
    word: &Spanned<String>,
    known: &[S],
) -> Diagnostic {
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    let kind = found::WrongValue::Choice {
        found: &word.value,
        similar: near(&word.value, known.iter().copied()),
        known: &known.join(", "),
    };
    found::InvalidValue { key, kind }.at(word.span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meaning_is_read_as_it_is_written() {
        let pairs = Flag::ALL.iter().flat_map(|a| Flag::ALL.map(|b| vec![*a, b]));
        let pairs = pairs.filter(|pair| pair[0] != pair[1]);
        let single = Flag::ALL.map(|flag| vec![flag]);
        for flags in pairs.chain(single).chain([Vec::new()]) {
            let word = MarkMeaning::Flags(flags.clone()).word();
            assert_eq!(Flag::parse_list(&word), Some(flags), "{word}");
        }
    }
}
