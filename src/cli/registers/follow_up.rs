//! `komentaras follow-up`: what the Committee recommended before, and what became of it.

use std::path::PathBuf;

use komentaras::assemble::{follow_up_summary, recommendations};
use komentaras::convention::Article;
use komentaras::model::{Observation, Status};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::syntax::csv;
use komentaras::text::Args as Words;
use serde::Serialize;

use super::{
    RegisterArgs, RegisterFormat, Texts, any, by_language, cells_of, findings_of,
    languages, print_json, shown_language, texts,
};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open, todo};

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
    match args.format {
        RegisterFormat::Table if entries.is_empty() => {
            ui::print(&format!("{}\n", ui.say("no-observations")));
        }
        RegisterFormat::Table => ui::print(&observation_table(&entries, snapshot, ui)),
        RegisterFormat::Json => print_json(&entries),
        RegisterFormat::Csv => ui::print(&observation_csv(&entries, snapshot)),
    }
    Ok(findings_of(register.file, snapshot, ui))
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

fn observation_csv(entries: &[ObservationEntry], snapshot: &Snapshot) -> String {
    let languages = languages(snapshot);
    // The columns of the register itself, and one that the program knows.
    let mut header = vec!["symbol".to_owned(), "paragraph".to_owned()];
    header.extend(by_language("text", &languages));
    header.extend(["articles", "body"].map(str::to_owned));
    header.extend(by_language("action", &languages));
    header.extend(["status", "indicator"].map(str::to_owned));
    header.extend(by_language("comment", &languages));
    header.push("recommendations".to_owned());
    let rows = entries.iter().map(|entry| {
        let mut cells = vec![entry.symbol.clone(), entry.paragraph.clone()];
        cells.extend(cells_of(&entry.text, &languages));
        cells.extend([entry.articles.join("; "), entry.body.join("; ")]);
        cells.extend(cells_of(&entry.action, &languages));
        cells.push(entry.status.unwrap_or_default().to_owned());
        cells.push(entry.indicator.clone().unwrap_or_default());
        cells.extend(cells_of(&entry.comment, &languages));
        cells.push(numbers(&entry.recommendations));
        cells
    });
    csv::table(std::iter::once(header).chain(rows))
}

fn numbers(list: &[u32]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
