//! What has to be known of a new indicator, and whether an answer will do: the same for the
//! questions on a terminal and the fields of a page.

use crate::edit::indicator::entry::{
    Nameless, NewIndicator, must_be_selected, unit_named, units,
};
use crate::edit::indicator::source::NewSource;
use crate::edit::is_device;
use crate::evidence::{AREA, Dataset, Dimension, Format, MEASURE, code_name};
use crate::model::Project;
use crate::text::{Args, Catalog, Language, in_iso};

/// The largest number of decimals.
const MAX_DECIMALS: u32 = 12;

/// How many words a question or a problem lists.
const LISTED: usize = 20;

/// How many dimensions and codes are named one by one.
pub const NAMED: usize = 12;

/// An answer that will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongAnswer {
    /// The word that selects the message.
    pub kind: &'static str,
    /// What was typed.
    pub value: String,
    /// What could have been, if that can be listed.
    pub known: String,
}

impl WrongAnswer {
    /// Returns what is wrong and what to type instead.
    pub fn told(&self, catalog: &Catalog, language: Language) -> String {
        let args = Args::texts(&[
            ("kind", self.kind),
            ("value", &self.value),
            ("known", &self.known),
        ]);
        catalog.say(language, "add-problem", &args)
    }

    fn new(kind: &'static str, value: &str) -> Self {
        WrongAnswer { kind, value: value.to_owned(), known: String::new() }
    }
}

/// What is asked about a file that becomes an indicator of a report.
#[derive(Debug, Clone, Copy)]
pub struct Interview<'a> {
    /// The report.
    pub project: &'a Project,
    /// What was read of the file.
    pub dataset: &'a Dataset,
    /// The language in which is asked.
    pub language: Language,
}

impl<'a> Interview<'a> {
    /// Returns a name for the indicator that the report does not have yet.
    pub fn free_id(&self, proposed: &str) -> Option<String> {
        // Of another table of the same file, or of a file of the same name.
        let numbered = (2..=9).map(|number| format!("{proposed}-{number}"));
        let mut ids = std::iter::once(proposed.to_owned()).chain(numbered);
        ids.find(|id| self.id(id).is_ok())
    }

    /// Checks the indicator's name.
    pub fn id(&self, text: &str) -> Result<String, WrongAnswer> {
        let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.starts_with(|c: char| c.is_ascii_lowercase())
            || !text.chars().all(is_sign)
            || text == "defaults"
        {
            return Err(WrongAnswer::new("id", text));
        }
        if self.project.evidence.register().has(text) {
            return Err(WrongAnswer::new("taken", text));
        }
        Ok(text.to_owned())
    }

    /// Returns the units that there are, each with what people call it.
    pub fn units(&self) -> Vec<(&'a str, String)> {
        let catalog = &self.project.catalog;
        let named = |unit: &'a str| {
            let message = format!("unit-{unit}.short");
            let word = catalog.format(self.language, &message, &Args::new());
            let word = word.filter(|word| !word.is_empty() && word != unit);
            (
                unit,
                word.map_or_else(|| unit.to_owned(), |word| format!("{unit} – {word}")),
            )
        };
        units(self.project).into_iter().map(named).collect()
    }

    /// Checks a unit: its id, or a word that people have for it.
    pub fn unit(&self, text: &str) -> Result<String, WrongAnswer> {
        let units = self.units();
        let ids: Vec<&str> = units.iter().map(|(unit, _)| *unit).collect();
        let found = unit_named(text, &ids, &self.project.catalog);
        found.map(str::to_owned).ok_or_else(|| {
            let known: Vec<String> = units.into_iter().map(|(_, name)| name).collect();
            WrongAnswer { known: known.join(", "), ..WrongAnswer::new("unit", text) }
        })
    }

    /// Checks a number of decimals.
    pub fn decimals(&self, text: &str) -> Result<u32, WrongAnswer> {
        let number = text.parse().ok().filter(|number| *number <= MAX_DECIMALS);
        number.ok_or_else(|| WrongAnswer::new("decimals", text))
    }

    /// Checks the key of a source, whether the report has it or it is to be a new one.
    pub fn source_key(&self, text: &str) -> Result<String, WrongAnswer> {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        let is_plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(is_sign);
        if is_plain || self.has_source(text) {
            Ok(text.to_owned())
        } else {
            Err(WrongAnswer::new("source", text))
        }
    }

    /// Returns whether the report has a source.
    pub fn has_source(&self, key: &str) -> bool {
        self.project.bibliography.keys().any(|known| known == key)
    }

    /// Checks a text of a new source, its `title` or its `publisher`.
    pub fn source_text(
        &self,
        kind: &'static str,
        text: &str,
    ) -> Result<String, WrongAnswer> {
        match text.trim() {
            "" => Err(WrongAnswer::new(kind, text)),
            text => Ok(text.to_owned()),
        }
    }

    /// Checks the address of a new source.
    pub fn source_address(&self, text: &str) -> Result<String, WrongAnswer> {
        NewSource::address(text).ok_or_else(|| WrongAnswer::new("url", text))
    }

    /// Checks the date of a new source.
    pub fn source_date(&self, text: &str) -> Result<String, WrongAnswer> {
        let languages = &self.project.manifest.languages;
        in_iso(text, languages).ok_or_else(|| WrongAnswer::new("date", text))
    }

    /// Returns the dimensions of which an indicator has one code alone. Of several columns of
    /// one table all may be taken; see [`is_columns`](Self::is_columns).
    pub fn to_select(&self) -> impl Iterator<Item = &'a Dimension> {
        self.dataset.dimensions().iter().filter(|dimension| must_be_selected(dimension))
    }

    /// Returns whether the codes of a dimension are columns of people's own table.
    pub fn is_columns(&self, dimension: &Dimension) -> bool {
        self.dataset.format == Format::Tidy && dimension.id == MEASURE
    }

    /// Returns how people know the codes of a dimension from the file.
    pub fn codes(&self, dimension: &Dimension) -> Vec<String> {
        let is_columns = self.is_columns(dimension);
        let shown = |code: &String| match dimension.label(code) {
            Some(label) if is_columns => label.to_owned(),
            Some(label) => format!("{code} ({label})"),
            None => code.clone(),
        };
        dimension.codes.iter().map(shown).collect()
    }

    /// Checks a code of a dimension: as it is in the file, or by its name there.
    pub fn code(&self, dimension: &Dimension, text: &str) -> Result<String, WrongAnswer> {
        let lower = text.to_lowercase();
        let is_meant = |code: &&String| {
            let label = dimension.label(code).map(str::to_lowercase);
            code.to_lowercase() == lower || label.is_some_and(|label| label == lower)
        };
        let mut codes = dimension.codes.iter();
        let exact = codes.clone().find(|code| *code == text);
        exact.or_else(|| codes.find(is_meant)).cloned().ok_or_else(|| {
            let known = listed(self.codes(dimension).into_iter());
            WrongAnswer { known, ..WrongAnswer::new("code", text) }
        })
    }

    /// Proposes the reporting State as the default of each dimension that has it and of which
    /// nothing is `said` yet, unless the register has it as a default for all.
    pub fn propose_state(&self, indicator: &mut NewIndicator, said: &[&str]) {
        let state = &self.project.manifest.state;
        // In people's own tables its name stands for it.
        let languages = self.project.manifest.languages.iter();
        let names = languages.filter_map(|language| {
            code_name(&self.project.catalog, *language, AREA, state)
        });
        let names: Vec<String> = names.collect();
        let general = &self.project.evidence.register().defaults;
        for dimension in self.dataset.dimensions() {
            let id = &dimension.id;
            let is_said = said.contains(&id.as_str())
                || indicator.default.iter().any(|(known, _)| known == id);
            let is_state = |code: &&String| {
                let mut names = names.iter();
                *code == state || names.any(|name| *name == **code)
            };
            let found = dimension.codes.iter().find(is_state);
            if let Some(code) = found.filter(|_| dimension.codes.len() > 1 && !is_said) {
                indicator.default.push((id.clone(), code.clone()));
            }
        }
        // Where a file has no other code, the default for all would not miss this one once it is
        // gone: it holds for those files only that have it.
        let is_only = |id: &str| {
            let mut dimensions = self.dataset.dimensions().iter();
            dimensions.any(|dimension| dimension.id == id && dimension.codes.len() == 1)
        };
        indicator.default.retain(|(id, code)| {
            let mut general = general.iter();
            is_only(id)
                || general.all(|known| {
                    known.dimension.value != *id || known.code.value != *code
                })
        });
    }

    /// Returns what has no name yet in some language of the report, each with what the file
    /// calls its dimension. What several columns make has no column of its own: each of them
    /// is one.
    pub fn nameless(&self, indicator: &NewIndicator) -> Vec<Nameless> {
        let Project { catalog, manifest, .. } = self.project;
        let mut nameless = indicator.nameless(self.dataset, catalog, &manifest.languages);
        for nameless in &mut nameless {
            let dimension = nameless.dimension.take();
            nameless.dimension = dimension
                .filter(|name| self.dataset.format != Format::Tidy || name != MEASURE);
        }
        nameless
    }

    /// Returns the name that the file itself has for something in a language.
    pub fn name_in_file<'n>(
        &self,
        nameless: &'n Nameless,
        language: Language,
    ) -> Option<&'n str> {
        let source = self.project.manifest.source_language;
        let is_known = self.dataset.language(source) == language;
        nameless.message.text.as_deref().filter(|_| is_known)
    }
}

/// Joins words for a message; of many, the first.
pub fn listed(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.take(LISTED + 1).collect();
    if words.len() > LISTED {
        words.truncate(LISTED);
        words.push("…".to_owned());
    }
    words.join(", ")
}

/// Returns the name under which a file can lie in the folder of the data, on every system: of
/// what a browser says, without folders and without signs that a system forbids. `None` if
/// nothing is left of it.
pub fn data_file_name(written: &str) -> Option<String> {
    let last = written.rsplit(['/', '\\']).next().unwrap_or_default();
    let allowed = |c: char| {
        let is_forbidden = c.is_control() || "<>:\"|?*{}".contains(c);
        if is_forbidden { '-' } else { c }
    };
    let name: String = last.chars().map(allowed).collect();
    // A hidden file is not read as part of a report; Windows drops what stands at the end.
    let name = name.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    let is_usable = name.chars().any(char::is_alphanumeric)
        && name.len() <= LONGEST_NAME
        && !is_device(name);
    is_usable.then(|| name.to_owned())
}

/// The longest name of a file, in bytes, with room for what is added while it is written.
const LONGEST_NAME: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_a_browser_is_that_of_a_file_in_one_folder() {
        for (written, expected) in [
            ("ilc_li02.csv", Some("ilc_li02.csv")),
            ("Vaikų skaičius (2024).xlsx", Some("Vaikų skaičius (2024).xlsx")),
            ("../../etc/passwd", Some("passwd")),
            ("..\\..\\Windows\\win.ini", Some("win.ini")),
            ("/report/report.toml", Some("report.toml")),
            ("C:\\data.csv", Some("data.csv")),
            ("C:data.csv", Some("C-data.csv")),
            (".hidden.csv", Some("hidden.csv")),
            ("a\0b\nc.csv", Some("a-b-c.csv")),
            ("{{value}}.csv", Some("--value--.csv")),
            ("data.csv. .", Some("data.csv")),
            ("..", None),
            ("a/..", None),
            ("", None),
            ("---", None),
            ("NUL.csv", None),
            ("com1.csv", None),
            ("commerce.csv", Some("commerce.csv")),
        ] {
            assert_eq!(data_file_name(written).as_deref(), expected, "{written}");
        }
        assert_eq!(data_file_name(&"a".repeat(300)), None);
    }
}
