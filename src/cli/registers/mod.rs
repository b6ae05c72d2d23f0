//! `komentaras recommendations`, `follow-up` and `organisations`: what the annexes of the
//! report print, with its numbers, for a terminal, a spreadsheet or a program.

mod follow_up;
mod import;
mod organisations;
mod recommendations;

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use komentaras::model::RowTexts;
use komentaras::pipeline::Snapshot;
use komentaras::syntax::csv;
use komentaras::text::Language;
use serde::Serialize;

use crate::cli::ui::{self, Ui};

pub(super) use follow_up::show_follow_up;
pub(super) use import::{FollowUpArgs, FollowUpCommand, import_observations};
pub(super) use organisations::show_organisations;
pub(super) use recommendations::{RecommendationsArgs, show_recommendations};

#[derive(Debug, Args)]
pub(super) struct RegisterArgs {
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(super) format: RegisterFormat,
}

/// The output formats of registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RegisterFormat {
    Table,
    Csv,
    Json,
}

/// A text by language.
type Texts = BTreeMap<String, String>;

/// Prints the entries of a register in a format; as a table, a message where there are none.
fn print_register<Entry: Serialize>(
    format: RegisterFormat,
    entries: &[Entry],
    if_empty: &str,
    ui: &Ui,
    table: impl FnOnce() -> String,
    spreadsheet: impl FnOnce() -> String,
) {
    match format {
        RegisterFormat::Table if entries.is_empty() => {
            ui.print(&format!("{}\n", ui.say(if_empty)));
        }
        RegisterFormat::Table => ui.print(&table()),
        RegisterFormat::Json => ui::print_json(&entries),
        RegisterFormat::Csv => ui::print_whole(&spreadsheet()),
    }
}

/// Returns the language in which a table is shown: that of the program, if the report has it.
fn shown_language(snapshot: &Snapshot, ui: &Ui) -> Language {
    let manifest = &snapshot.project.manifest;
    let is_of_report = manifest.languages.contains(&ui.language);
    if is_of_report { ui.language } else { manifest.source_language }
}

fn texts(texts: &RowTexts) -> Texts {
    let texts = texts.iter();
    texts.map(|(language, text)| (language.to_string(), text.value.clone())).collect()
}

/// Returns a text in a language, or else in any.
fn any(texts: &Texts, language: Language) -> &str {
    let text = texts.get(language.as_str()).or_else(|| texts.values().next());
    text.map_or("", String::as_str)
}

/// A table for a spreadsheet, made column by column, with a row for each entry.
struct Spreadsheet<'e, Entry> {
    entries: &'e [Entry],
    languages: Vec<String>,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl<'e, Entry> Spreadsheet<'e, Entry> {
    fn new(entries: &'e [Entry], snapshot: &Snapshot) -> Self {
        let languages = snapshot.project.manifest.languages.iter();
        Spreadsheet {
            entries,
            languages: languages.map(ToString::to_string).collect(),
            header: Vec::new(),
            rows: vec![Vec::new(); entries.len()],
        }
    }

    fn column(mut self, name: &str, cell: impl Fn(&Entry) -> String) -> Self {
        self.header.push(name.to_owned());
        for (row, entry) in self.rows.iter_mut().zip(self.entries) {
            row.push(cell(entry));
        }
        self
    }

    /// Adds a column for each language of the report: `text_lt`, `text_en`.
    fn by_language(
        mut self,
        name: &str,
        cell: impl Fn(&Entry, &str) -> Option<String>,
    ) -> Self {
        for language in self.languages.clone() {
            let name = format!("{name}_{language}");
            let cell = |entry: &Entry| cell(entry, &language).unwrap_or_default();
            self = self.column(&name, cell);
        }
        self
    }

    fn texts(self, name: &str, texts: impl Fn(&Entry) -> &Texts) -> Self {
        self.by_language(name, |entry, language| texts(entry).get(language).cloned())
    }

    fn into_csv(self) -> String {
        csv::table(std::iter::once(self.header).chain(self.rows))
    }
}
