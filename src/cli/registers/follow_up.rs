//! `komentaras follow-up`: what the Committee recommended before, and what became of it.

use std::path::PathBuf;

use komentaras::assemble::{follow_up_summary, recommendations};
use komentaras::convention::Article;
use komentaras::model::{Observation, Status};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args as Words;
use serde::Serialize;

use super::{
    RegisterArgs, Spreadsheet, Texts, any, print_register, shown_language, texts,
};
use crate::cli::table::Alignment;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check, open, todo};

/// A recommendation of the Committee.
#[derive(Debug, Serialize)]
struct ObservationEntry {
    symbol: String,
    paragraph: String,
    text: Texts,
    articles: Vec<String>,
    body: Vec<String>,
    action: Texts,
    status: Option<&'static str>,
    indicator: Option<String>,
    comment: Texts,
    /// The numbers of the report's recommendations that follow it.
    recommendations: Vec<u32>,
}

/// Lists what the Committee recommended before, and what became of it.
pub(in crate::cli) fn show_follow_up(
    args: &RegisterArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let register = &snapshot.project.registers.observations;
    let entries = observation_entries(snapshot);
    print_register(
        args.format,
        &entries,
        "no-observations",
        ui,
        || observation_table(&entries, snapshot, ui),
        || observation_csv(&entries, snapshot),
    );
    Ok(check::show(check::findings_in(register.file, snapshot), snapshot, ui))
}

fn observation_entries(snapshot: &Snapshot) -> Vec<ObservationEntry> {
    let documents = snapshot.documents().first();
    let recommended =
        documents.map(|document| recommendations(&snapshot.project, document));
    let recommended = recommended.unwrap_or_default();
    let entry = |row: &Observation| ObservationEntry {
        symbol: row.symbol.value.clone(),
        paragraph: row.paragraph.value.clone(),
        text: texts(&row.texts),
        articles: row.articles.iter().map(Article::typed).collect(),
        body: row.bodies.iter().map(|body| body.value.clone()).collect(),
        action: texts(&row.actions),
        status: row.status.map(Status::as_str),
        indicator: row.indicator.as_ref().map(|id| id.value.clone()),
        comment: texts(&row.comments),
        recommendations: recommended
            .iter()
            .filter(|one| one.answers(row))
            .map(|one| one.number)
            .collect(),
    };
    snapshot.project.registers.observations.rows.iter().map(entry).collect()
}

fn observation_table(
    entries: &[ObservationEntry],
    snapshot: &Snapshot,
    ui: &Ui,
) -> String {
    let language = shown_language(snapshot, ui);
    let catalog = &snapshot.project.catalog;
    let status = |status: Option<&str>| {
        let id = format!("follow-up-status-{}", status?);
        catalog.format(language, &id, &Words::new())
    };
    let header = [
        "column-symbol",
        "column-paragraph",
        "column-status",
        "column-answers",
        "column-text",
    ];
    let mut rows = vec![header.map(|id| ui.say(id)).to_vec()];
    rows.extend(entries.iter().map(|entry| {
        vec![
            entry.symbol.clone(),
            entry.paragraph.clone(),
            status(entry.status).unwrap_or_default(),
            numbers(&entry.recommendations),
            todo::start(any(&entry.text, language)),
        ]
    }));
    let summary = follow_up_summary(&snapshot.project, language);
    format!("{}\n{summary}\n", ui.columns(&[Alignment::Left; 5], &rows))
}

/// Returns the columns of the register itself, and one that the program knows.
fn observation_csv(entries: &[ObservationEntry], snapshot: &Snapshot) -> String {
    Spreadsheet::new(entries, snapshot)
        .column("symbol", |entry| entry.symbol.clone())
        .column("paragraph", |entry| entry.paragraph.clone())
        .texts("text", |entry| &entry.text)
        .column("articles", |entry| entry.articles.join("; "))
        .column("body", |entry| entry.body.join("; "))
        .texts("action", |entry| &entry.action)
        .column("status", |entry| entry.status.unwrap_or_default().to_owned())
        .column("indicator", |entry| entry.indicator.clone().unwrap_or_default())
        .texts("comment", |entry| &entry.comment)
        .column("recommendations", |entry| numbers(&entry.recommendations))
        .into_csv()
}

fn numbers(list: &[u32]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
