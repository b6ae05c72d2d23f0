//! `komentaras status`: what is still to be translated.

use std::collections::BTreeMap;
use std::path::PathBuf;

use komentaras::check::{self as rules, ChapterWords};
use komentaras::convention::Article;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Language, number};
use komentaras::translation::State;
use serde::Serialize;

use crate::cli::args::{ChapterTableArgs, TableFormat};
use crate::cli::check::show_findings_of_reading;
use crate::cli::moved::{self, MovedText};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open_chapters, overview, review, todo, words};

/// How many sources without a licence are named: the others follow when these have one.
const MOST_SOURCES: usize = 8;

#[derive(Serialize)]
struct StatusReport {
    chapters: Vec<Chapter>,
    total: Counts,
    moved: Vec<MovedText>,
    /// The articles that have neither a chapter nor a reason why not.
    without_chapter: Vec<WithoutChapter>,
}

#[derive(Serialize)]
struct WithoutChapter {
    cluster: String,
    articles: Vec<String>,
    protocols: Vec<String>,
    #[serde(skip)]
    shown: String,
}

#[derive(Serialize)]
struct Chapter {
    #[serde(rename = "chapter")]
    id: String,
    language: String,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize, Default)]
pub(super) struct Counts {
    segments: usize,
    pub(super) missing: usize,
    pub(super) stale: usize,
    pub(super) unconfirmed: usize,
    current: usize,
    words: u32,
    budget: Option<u32>,
}

/// Shows the state of each chapter's translation.
pub(super) fn run(
    args: &ChapterTableArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open_chapters(project, Options::default(), &args.chapters)?;
    let report = report(snapshot);
    match args.table.format {
        TableFormat::Table => {
            ui.print(&table(&report, words::total(snapshot), ui));
            if args.chapters.chapters.is_empty() {
                ui.print(&without_chapter(&report.without_chapter, ui));
                ui.print(&without_licence(snapshot, ui));
            }
            if !ui.quiet {
                ui.print(&todo::list(snapshot, ui));
                if let Some(samples) = overview::samples(snapshot, ui) {
                    ui.print(&format!("\n{samples}\n"));
                }
                if let Some(comments) = review::open_comments(snapshot, ui) {
                    ui.print(&format!("\n{comments}\n"));
                }
            }
        }
        TableFormat::Json => ui::print_json(&report),
    }
    Ok(show_findings_of_reading(snapshot, ui))
}

/// Returns how many segments of the whole report are in each state.
pub(super) fn total(snapshot: &Snapshot) -> Counts {
    report(snapshot).total
}

fn report(snapshot: &Snapshot) -> StatusReport {
    let project = &snapshot.project;
    let words = snapshot.words();
    let words: BTreeMap<(Language, &str), &ChapterWords> = words
        .iter()
        .flat_map(|(language, chapters)| {
            chapters
                .iter()
                .map(|chapter| ((*language, chapter.chapter.as_str()), chapter))
        })
        .collect();
    let mut total = Counts { budget: Some(rules::limit(project)), ..Counts::default() };
    let mut chapters = Vec::new();
    for candidate in snapshot.candidates() {
        let comparison = candidate.comparison;
        let counted = words.get(&(candidate.language, candidate.chapter));
        let budget = project.manifest.words.chapters.get(candidate.chapter);
        let counts = Counts {
            segments: comparison.segments.len(),
            missing: comparison.count(State::Missing),
            stale: comparison.count(State::Stale),
            unconfirmed: comparison.count(State::Unconfirmed),
            current: comparison.count(State::Current),
            words: counted.map_or(0, |words| words.words),
            budget: budget.map(|budget| budget.value),
        };
        total.segments += counts.segments;
        total.missing += counts.missing;
        total.stale += counts.stale;
        total.unconfirmed += counts.unconfirmed;
        total.current += counts.current;
        // As against the limit: annexes do not count.
        total.words += counted.map_or(0, |chapter| chapter.counted(&project.profile));
        let (id, language) =
            (candidate.chapter.to_owned(), candidate.language.to_string());
        chapters.push(Chapter { id, language, counts });
    }
    // The total is always that of the whole, which has the limit.
    chapters.retain(|chapter: &Chapter| snapshot.options.has_chapter(&chapter.id));
    let moved = moved::find(snapshot, &|chapter| snapshot.options.has_chapter(chapter));
    let moved = moved.iter().map(|moved| MovedText::new(moved, snapshot)).collect();
    let unexplained =
        if project.profile.coverage { project.unexplained() } else { Vec::new() };
    let without_chapter = unexplained
        .iter()
        .map(|uncovered| WithoutChapter {
            cluster: uncovered.cluster.id.clone(),
            articles: uncovered.articles.iter().map(Article::typed).collect(),
            protocols: uncovered.protocols.iter().map(|it| it.id.clone()).collect(),
            shown: uncovered.to_string(),
        })
        .collect();
    StatusReport { chapters, total, moved, without_chapter }
}

/// Returns the articles that have no chapter, as a line.
fn without_chapter(list: &[WithoutChapter], ui: &Ui) -> String {
    if list.is_empty() {
        return String::new();
    }
    let list: Vec<&str> = list.iter().map(|without| without.shown.as_str()).collect();
    let line = ui.say_with("without-chapter", &[("list", &list.join("; "))]);
    format!("\n{line}\n")
}

/// Returns the sources of data of which nothing says how they may be used, as a line.
fn without_licence(snapshot: &Snapshot, ui: &Ui) -> String {
    let keys = snapshot.project.without_licence();
    let Some(first) = keys.first().filter(|_| !ui.quiet) else { return String::new() };
    let language = snapshot.project.manifest.source_language;
    let mut list = keys.iter().take(MOST_SOURCES).copied().collect::<Vec<_>>().join(", ");
    if keys.len() > MOST_SOURCES {
        list.push_str(", …");
    }
    let args = [
        ("list", list),
        ("count", keys.len().to_string()),
        ("example", format!("licence-{first} = CC BY 4.0")),
        ("path", format!("translations/{language}/report.ftl")),
    ];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    format!("\n{}\n", ui.say_with("without-licence", &args))
}

fn table(report: &StatusReport, total: &str, ui: &Ui) -> String {
    let header = [
        "column-chapter",
        "column-language",
        "column-segments",
        "column-missing",
        "column-stale",
        "column-unconfirmed",
        "column-current",
        "column-words",
        "column-budget",
    ];
    let mut rows: Vec<Vec<String>> = vec![header.iter().map(|id| ui.say(id)).collect()];
    for chapter in &report.chapters {
        let mut row = vec![chapter.id.clone(), chapter.language.clone()];
        row.extend(cells(&chapter.counts, ui));
        rows.push(row);
    }
    let mut row = vec![ui.say(total), String::new()];
    row.extend(cells(&report.total, ui));
    rows.push(row);
    let mut sides = vec![Alignment::Left, Alignment::Left];
    sides.extend([Alignment::Right; 7]);
    ui.columns(&sides, &rows)
}

/// Returns the numbers of a row; what there is nothing of is left empty, so that the eye
/// finds what is to be done.
fn cells(counts: &Counts, ui: &Ui) -> Vec<String> {
    let shown = |count: usize| match count {
        0 => String::new(),
        count => {
            number::format(u64::try_from(count).unwrap_or(u64::MAX).into(), ui.language)
        }
    };
    let states = [
        counts.segments,
        counts.missing,
        counts.stale,
        counts.unconfirmed,
        counts.current,
    ];
    let mut cells: Vec<String> = states.into_iter().map(shown).collect();
    cells.push(number::format(counts.words.into(), ui.language));
    let budget = counts.budget.map(|budget| number::format(budget.into(), ui.language));
    cells.push(budget.unwrap_or_default());
    cells
}
