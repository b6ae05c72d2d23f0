//! `komentaras recommendations`, `follow-up` and `organisations`: what the annexes of the
//! report print, with its numbers, for a terminal, a spreadsheet or a program.

mod follow_up;
mod import;
mod organisations;
mod recommendations;

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use komentaras::diagnostic::FileId;
use komentaras::model::RowTexts;
use komentaras::pipeline::Snapshot;
use komentaras::text::Language;
use serde::Serialize;

use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, check};

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

/// Shows what is wrong in a register, so that nobody takes a part of it for the whole.
fn findings_of(file: Option<FileId>, snapshot: &Snapshot, ui: &Ui) -> Exit {
    let mut findings = snapshot.findings_of_reading();
    findings.retain(|finding| {
        file.is_some() && finding.primary.map(|span| span.file) == file
    });
    snapshot.apply_severities(&mut findings);
    check::show(findings, snapshot, ui)
}

/// Returns the language in which a table is shown: that of the program, if the report has it.
fn shown_language(snapshot: &Snapshot, ui: &Ui) -> Language {
    let manifest = &snapshot.project.manifest;
    let is_of_report = manifest.languages.contains(&ui.language);
    if is_of_report { ui.language } else { manifest.source_language }
}

fn languages(snapshot: &Snapshot) -> Vec<String> {
    snapshot.project.manifest.languages.iter().map(ToString::to_string).collect()
}

/// Returns the names of the columns of a text, one for each language.
fn by_language(name: &str, languages: &[String]) -> Vec<String> {
    languages.iter().map(|language| format!("{name}_{language}")).collect()
}

fn cells_of(texts: &Texts, languages: &[String]) -> Vec<String> {
    let cell = |language| texts.get(language).cloned().unwrap_or_default();
    languages.iter().map(cell).collect()
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

fn print_json(value: &impl Serialize) {
    let json = serde_json::to_string(value).expect("registers are plain data");
    ui::print(&format!("{json}\n"));
}
