//! A new indicator as it is written: its entry in the register, and the messages that name it
//! and its codes.
//!
//! What can be known from the file is proposed; whoever adds the indicator decides.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code;
use crate::edit::toml::quoted;
use crate::evidence::{
    ColumnUse, Dataset, Dimension, Inspection, code_message, code_name,
    dimension_message, dimension_name, is_unit, is_words, register_unit, total,
    unit_in_heading,
};
use crate::model::Project;
use crate::syntax::inline;
use crate::text::{Args, Catalog, Language, message_id};
use rust_decimal::Decimal;

/// The most decimals that are proposed: more are seldom worth printing.
const DECIMALS: u32 = 2;

/// The ids of dimensions whose codes say what the figures are about.
const SUBJECTS: [&str; 4] = ["indicator", "rodiklis", "series", "measure"];

/// An indicator that the register does not have yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIndicator {
    /// Its id.
    pub id: String,
    /// The name of its file in the folder of the register.
    pub file: String,
    /// The sheet, if the file is a workbook.
    pub sheet: Option<String>,
    /// What columns of its file hold, by their names: those of which somebody said it, and the
    /// only one with figures if its name says what they are. A newer file in which it is called
    /// otherwise has other figures, or the same multiplied otherwise.
    pub columns: Vec<(String, ColumnUse)>,
    /// The codes that hold for all its figures, by dimension.
    pub select: Vec<(String, String)>,
    /// The codes that a query takes if it does not name them, by dimension.
    pub default: Vec<(String, String)>,
    /// Its unit.
    pub unit: Option<String>,
    /// With how many decimals its figures are printed.
    pub decimals: u32,
    /// The key of its source.
    pub source: Option<String>,
    /// Articles that it bears on.
    pub articles: Vec<String>,
}

/// What a message of a language is to say; nothing where the name is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// The message's name.
    pub id: String,
    /// The text, before it is escaped.
    pub text: Option<String>,
}

impl NewIndicator {
    /// Proposes an indicator for a file. A dimension with a total has it as the default, and so
    /// has one with a single code: a newer file that has another country or age alone must not
    /// be taken for the same figures. Of several units or measures somebody has to select one.
    pub fn proposed(file: &str, sheet: Option<&str>, dataset: &Dataset) -> NewIndicator {
        let default = dataset.dimensions().iter().filter_map(|dimension| {
            let code = match dimension.codes.as_slice() {
                [only] => only,
                _ if must_be_selected(dimension) => return None,
                _ => total(dimension)?,
            };
            Some((dimension.id.clone(), code.to_owned()))
        });
        NewIndicator {
            id: id(file),
            file: file.to_owned(),
            sheet: sheet.map(str::to_owned),
            columns: dataset
                .figures_of_a_name()
                .map(|name| vec![(name.to_owned(), ColumnUse::Figures)])
                .unwrap_or_default(),
            select: Vec::new(),
            default: default.collect(),
            unit: unit(dataset).map(str::to_owned),
            decimals: decimals(dataset, &[]),
            source: None,
            articles: Vec::new(),
        }
    }

    /// Takes over what somebody said that columns hold.
    pub fn say_columns(&mut self, said: impl IntoIterator<Item = (String, ColumnUse)>) {
        for (name, column) in said {
            self.columns.retain(|(known, _)| *known != name);
            self.columns.push((name, column));
        }
    }

    /// Proposes the decimals with which the figures that are selected are published.
    pub fn propose_decimals(&mut self, dataset: &Dataset) {
        self.decimals = decimals(dataset, &self.select);
    }

    /// Returns its entry in the register. `remark` is what a person has to know of a key.
    pub fn entry(&self, remark: impl Fn(&str) -> Option<String>) -> String {
        let mut entry = format!("[{}]\nfile = {}\n", self.id, quoted(&self.file));
        if let Some(sheet) = &self.sheet {
            entry.push_str(&format!("sheet = {}\n", quoted(sheet)));
        }
        if !self.columns.is_empty() {
            let columns = self.columns.iter();
            let columns = columns.map(|(name, column)| (&**name, column.as_str()));
            entry.push_str(&format!("columns = {}\n", inline(columns)));
        }
        for (name, codes) in [("select", &self.select), ("default", &self.default)] {
            if !codes.is_empty() {
                let codes = codes.iter();
                let codes = codes.map(|(dimension, code)| (&**dimension, &**code));
                entry.push_str(&format!("{name} = {}\n", inline(codes)));
            }
        }
        let unit = quoted(self.unit.as_deref().unwrap_or("count"));
        let source = quoted(self.source.as_deref().unwrap_or_default());
        let decimals = self.decimals.to_string();
        for (name, value) in [("unit", unit), ("decimals", decimals), ("source", source)]
        {
            let remark = remark(name).map(|remark| format!("  # {remark}"));
            let remark = remark.unwrap_or_default();
            entry.push_str(&format!("{name} = {value}{remark}\n"));
        }
        if !self.articles.is_empty() {
            let articles: Vec<String> =
                self.articles.iter().map(|article| quoted(article)).collect();
            entry.push_str(&format!("articles = [{}]\n", articles.join(", ")));
        }
        entry
    }

    /// Returns the messages that name it, its dimensions and its codes in a language, as far
    /// as they have no name yet and can be shown. The file has names in its own language
    /// alone.
    pub fn messages(
        &self,
        dataset: &Dataset,
        catalog: &Catalog,
        language: Language,
        source: Language,
    ) -> Vec<NewMessage> {
        let id = format!("indicator-{}", self.id);
        let name = NewMessage { id, text: subject(dataset).map(str::to_owned) };
        let nameless = self.nameless(dataset, catalog, &[language]).into_iter();
        let mut messages = vec![name];
        messages.extend(nameless.map(|nameless| nameless.message));
        if dataset.language(source) != language {
            for message in &mut messages {
                message.text = None;
            }
        }
        messages
    }

    /// Returns what has no name yet in some language and can be shown: dimensions and their
    /// codes, but for what is selected once for all.
    pub fn nameless(
        &self,
        dataset: &Dataset,
        catalog: &Catalog,
        languages: &[Language],
    ) -> Vec<Nameless> {
        let shown = dataset.dimensions().iter().filter(|dimension| {
            dimension.codes.len() > 1
                && self.select.iter().all(|(id, _)| *id != dimension.id)
        });
        let lacking = |name: &dyn Fn(Language) -> Option<String>| -> Vec<Language> {
            languages
                .iter()
                .copied()
                .filter(|language| name(*language).is_none())
                .collect()
        };
        let mut nameless = Vec::new();
        for dimension in shown {
            let id = &dimension.id;
            let name = dimension.name.as_ref().unwrap_or(id);
            let message =
                NewMessage { id: dimension_message(id), text: Some(name.clone()) };
            nameless.push(Nameless {
                message,
                shown: name.clone(),
                dimension: None,
                languages: lacking(&|language| dimension_name(catalog, language, id)),
            });
            nameless.extend(dimension.codes.iter().map(|code| {
                let label = dimension.label(code);
                // An abbreviation is no name.
                let text = label.or(is_words(code).then_some(code)).map(str::to_owned);
                Nameless {
                    shown: label.unwrap_or(code).to_owned(),
                    message: NewMessage { id: code_message(id, code), text },
                    dimension: Some(name.clone()),
                    languages: lacking(&|language| {
                        code_name(catalog, language, id, code)
                    }),
                }
            }));
        }
        nameless.retain(|nameless| !nameless.languages.is_empty());
        nameless
    }
}

/// A dimension or a code without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nameless {
    /// The message that is to name it, with what the file calls it.
    pub message: NewMessage,
    /// How people know it from the file.
    pub shown: String,
    /// What its dimension is called in the file, if it is a code.
    pub dimension: Option<String>,
    /// The languages in which it has no name.
    pub languages: Vec<Language>,
}

/// Returns the unit that people mean by a word: its id, or what any language calls it.
pub(super) fn unit_named<'u>(
    typed: &str,
    units: &[&'u str],
    catalog: &Catalog,
) -> Option<&'u str> {
    let typed = typed.trim().to_lowercase();
    let is_called = |unit: &&&str| {
        catalog.languages().any(|language| {
            let said = |attribute: &str| {
                let id = format!("unit-{unit}{attribute}");
                catalog.format(language, &id, &Args::new())
            };
            let named = [".short", ".heading", ".also"].into_iter().filter_map(said);
            let counted = ["1", "2", "10", "1.5"].into_iter().filter_map(|value| {
                let value: Decimal = value.parse().ok()?;
                let args = Args::new().decimal("value", value);
                let text = catalog.format(language, &format!("unit-{unit}"), &args)?;
                let is_word = |c: char| c.is_alphabetic() || c == '%';
                text.find(is_word).map(|start| text.split_at(start).1.to_owned())
            });
            named.chain(counted).any(|word| word.trim().to_lowercase() == typed)
        })
    };
    let mut known = units.iter();
    known
        .clone()
        .find(|unit| **unit == typed)
        .or_else(|| known.clone().find(is_called))
        .or_else(|| known.find(|unit| register_unit(&typed) == Some(**unit)))
        .copied()
}

/// Returns the units that an indicator of a report can have, in the order of the alphabet.
pub fn units(project: &Project) -> Vec<&str> {
    // A finding is no unit, though its message is named like one.
    let is_finding = |unit: &&str| Code::from_name(&format!("unit-{unit}")).is_some();
    let ids = project.catalog.ids(project.manifest.source_language);
    let units = ids.filter_map(|id| id.strip_prefix("unit-"));
    let units: BTreeSet<&str> = units.filter(|unit| !is_finding(unit)).collect();
    units.into_iter().collect()
}

/// Returns whether figures of different codes are different things, so that an indicator has
/// to say which it means.
pub(super) fn must_be_selected(dimension: &Dimension) -> bool {
    let is_subject = SUBJECTS.contains(&dimension.id.as_str());
    dimension.codes.len() > 1 && (is_subject || is_unit(dimension))
}

/// Returns what the file says it is about, which may be a name for the indicator.
pub fn subject(dataset: &Dataset) -> Option<&str> {
    let column = dataset.figures_of_a_name();
    let named = dataset.dimensions().iter().find(|dimension| {
        SUBJECTS.contains(&dimension.id.as_str()) && dimension.codes.len() == 1
    });
    let code = named.and_then(|named| Some((named, named.codes.first()?)));
    code.map(|(named, code)| named.label(code).unwrap_or(code)).or(column)
}

impl NewMessage {
    /// Returns the message as a Fluent file has it; without a text it is an error there until
    /// one is written.
    pub fn line(&self) -> String {
        let text = self.text.as_deref().map(pattern).unwrap_or_default();
        format!("{} = {text}", self.id).trim_end().to_owned()
    }
}

/// Returns the name of the message that names a dimension or one of its codes: `geo`,
/// `geo:LV`.
pub fn label_message(written: &str) -> String {
    match written.split_once(':') {
        Some((dimension, code)) => code_message(dimension, code),
        None => dimension_message(written),
    }
}

/// Returns names by language as messages that name an indicator.
pub(super) fn name_messages(
    id: &str,
    names: &BTreeMap<Language, String>,
) -> BTreeMap<Language, NewMessage> {
    let message = |name: &String| NewMessage {
        id: format!("indicator-{id}"),
        text: Some(name.clone()),
    };
    names.iter().map(|(language, name)| (*language, message(name))).collect()
}

/// Returns a text as a Fluent message has it.
fn pattern(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let escaped = |c: char| match c {
        '{' | '}' => format!("{{\"{c}\"}}"),
        c => c.to_string(),
    };
    let text: String = text.trim().chars().map(escaped).collect();
    match text.chars().next() {
        Some('[' | '*' | '.') => format!("{{\"\"}}{text}"),
        _ => text,
    }
}

/// Returns a name for the indicator from that of the file.
fn id(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let id = message_id(&stem.to_lowercase()).replace('_', "-");
    let id: Vec<&str> = id.split('-').filter(|part| !part.is_empty()).collect();
    let id = id.join("-");
    match id.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => id,
        Some(_) => format!("x-{id}"),
        None => "x".to_owned(),
    }
}

fn decimals(dataset: &Dataset, select: &[(String, String)]) -> u32 {
    Inspection::decimals(dataset, select).min(DECIMALS)
}

fn unit(dataset: &Dataset) -> Option<&'static str> {
    let units = dataset.dimensions().iter().filter(|dimension| is_unit(dimension));
    let mut units = units.filter(|dimension| dimension.codes.len() == 1);
    let in_dimension = units.find_map(|dimension| {
        let code = dimension.codes.first()?;
        register_unit(code).or_else(|| register_unit(dimension.label(code)?))
    });
    in_dimension
        .or(dataset.is_percent().then_some("percent"))
        .or_else(|| unit_in_heading(dataset.figure_name()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_where_they_are_written() {
        for (text, expected) in [
            ("Vaikai", "Vaikai"),
            ("a {b} c", "a {\"{\"}b{\"}\"} c"),
            ("[a]", "{\"\"}[a]"),
            (" a\nb ", "a b"),
        ] {
            assert_eq!(pattern(text), expected);
        }
    }

    #[test]
    fn an_id_comes_from_the_name_of_the_file() {
        for (file, expected) in [
            ("ilc_li02.csv", "ilc-li02"),
            ("Vaikų skaičius (2024).xlsx", "vaiku-skaicius-2024"),
            ("2024.csv", "x-2024"),
            ("smurtas savivaldybėse.xlsx", "smurtas-savivaldybese"),
            ("ė.csv", "e"),
            ("女.csv", "x"),
        ] {
            assert_eq!(id(file), expected);
        }
    }
}
