//! `komentaras words`: words by chapter and language against limit and budget.

use std::collections::BTreeMap;
use std::path::PathBuf;

use komentaras::check::{self, ChapterWords};
use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::number;
use serde::Serialize;

use crate::cli::args::{ChapterTableArgs, TableFormat};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check as check_command, open_chapters};

#[derive(Serialize)]
struct WordsReport {
    /// In the order of the report.
    #[serde(skip)]
    languages: Vec<String>,
    chapters: Vec<Chapter>,
    total: BTreeMap<String, u32>,
    total_without_notes: BTreeMap<String, u32>,
    limit: u32,
}

#[derive(Serialize)]
struct Chapter {
    #[serde(rename = "chapter")]
    id: String,
    words: BTreeMap<String, u32>,
    words_without_notes: BTreeMap<String, u32>,
    budget: Option<u32>,
    counts: bool,
}

/// Shows how many words each chapter has. Findings about limits decide the exit status.
pub(super) fn run(
    args: &ChapterTableArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open_chapters(project, Options::default(), &args.chapters)?;
    let diags = snapshot.check(Fonts::embedded());
    let report = report(snapshot);
    match args.table.format {
        TableFormat::Table => ui::print(&table(&report, ui)),
        TableFormat::Json => {
            let json =
                serde_json::to_string(&report).expect("a report of words is plain data");
            ui::print(&format!("{json}\n"));
        }
    }
    Ok(check_command::show(diags, snapshot, ui))
}

fn report(snapshot: &Snapshot) -> WordsReport {
    let manifest = &snapshot.project.manifest;
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut total = BTreeMap::new();
    let mut total_without_notes = BTreeMap::new();
    for document in snapshot.documents() {
        let language = document.language.to_string();
        for ChapterWords { chapter, words, notes, counts } in check::words(document) {
            let without = words - notes;
            if counts {
                *total.entry(language.clone()).or_insert(0) += words;
                *total_without_notes.entry(language.clone()).or_insert(0) += without;
            }
            match chapters.iter_mut().find(|counted| counted.id == chapter) {
                Some(counted) => {
                    counted.words.insert(language.clone(), words);
                    counted.words_without_notes.insert(language.clone(), without);
                }
                None => chapters.push(Chapter {
                    budget: manifest
                        .words
                        .chapters
                        .get(&chapter)
                        .map(|budget| budget.value),
                    words: BTreeMap::from([(language.clone(), words)]),
                    words_without_notes: BTreeMap::from([(language.clone(), without)]),
                    id: chapter,
                    counts,
                }),
            }
        }
    }
    // The total is always that of the whole, which has the limit.
    chapters.retain(|chapter| snapshot.options.has_chapter(&chapter.id));
    let languages = snapshot
        .documents()
        .iter()
        .map(|document| document.language.to_string())
        .collect();
    let limit = check::limit(&snapshot.project);
    WordsReport { languages, chapters, total, total_without_notes, limit }
}

fn table(report: &WordsReport, ui: &Ui) -> String {
    let shown = |words: u32| number::format(words.into(), ui.language);
    // What is too much is said beside it.
    let against = |words: u32, limit: Option<u32>| match limit {
        Some(limit) if words > limit => {
            format!("(+{}) {}", shown(words - limit), shown(words))
        }
        _ => shown(words),
    };
    let languages: Vec<&String> = report.languages.iter().collect();
    // For each language the words with and without those of footnotes.
    let both = |with: &BTreeMap<String, u32>,
                without: &BTreeMap<String, u32>,
                limit: Option<u32>| {
        let of = |words: &BTreeMap<String, u32>, language: &String, limit| {
            words.get(language).map(|words| against(*words, limit)).unwrap_or_default()
        };
        let cells = languages.iter().flat_map(|language| {
            [of(with, language, limit), of(without, language, None)]
        });
        cells.collect::<Vec<_>>()
    };
    let mut header = vec![ui.say("column-chapter")];
    for language in &languages {
        header.push((*language).clone());
        header.push(
            ui.say_with("column-without-notes", &[("language", language.as_str())]),
        );
    }
    header.push(ui.say("column-budget"));
    let mut rows = vec![header];
    for chapter in &report.chapters {
        let mut row = vec![chapter.id.clone()];
        row.extend(both(&chapter.words, &chapter.words_without_notes, chapter.budget));
        row.push(match (chapter.budget, chapter.counts) {
            (Some(budget), _) => shown(budget),
            (None, false) => ui.say("not-counted"),
            (None, true) => String::new(),
        });
        rows.push(row);
    }
    let mut sum = vec![ui.say("column-total")];
    let limit = Some(report.limit);
    sum.extend(both(&report.total, &report.total_without_notes, limit));
    sum.push(shown(report.limit));
    rows.push(sum);
    let mut sides = vec![Alignment::Left];
    sides.extend(languages.iter().flat_map(|_| [Alignment::Right, Alignment::Right]));
    sides.push(Alignment::Right);
    ui.columns(&sides, &rows)
}
