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
    /// Whether the words of footnotes count towards the limit.
    notes_count: bool,
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
        TableFormat::Table => ui.print(&table(&report, total(snapshot), ui)),
        TableFormat::Json => ui::print_json(&report),
    }
    Ok(check_command::show(diags, snapshot, ui))
}

/// Returns what the last row is called: it is that of the whole report, whichever chapters were
/// asked for.
pub(super) fn total(snapshot: &Snapshot) -> &'static str {
    match snapshot.options.chapters.as_slice() {
        [] => "column-total",
        _ => "column-total-report",
    }
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
    let notes_count = snapshot.project.profile.notes;
    WordsReport { languages, chapters, total, total_without_notes, limit, notes_count }
}

fn table(report: &WordsReport, total: &str, ui: &Ui) -> String {
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
            [
                of(with, language, limit.filter(|_| report.notes_count)),
                of(without, language, limit.filter(|_| !report.notes_count)),
            ]
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
    let mut sum = vec![ui.say(total)];
    let limit = Some(report.limit);
    sum.extend(both(&report.total, &report.total_without_notes, limit));
    sum.push(shown(report.limit));
    rows.push(sum);
    let mut sides = vec![Alignment::Left];
    sides.extend(languages.iter().flat_map(|_| [Alignment::Right, Alignment::Right]));
    sides.push(Alignment::Right);
    let room_beside = |sides: &[Alignment], rows: &[Vec<String>]| {
        ui.room_beside(sides, rows).filter(|room| *room >= NARROWEST_BAR)
    };
    let mut text = String::new();
    let room = if let Some(room) = room_beside(&sides, &rows) {
        room
    } else {
        // Below the figures, where there is no room beside them.
        text = ui.columns(&sides, &rows);
        sides.truncate(1);
        for row in &mut rows {
            row.truncate(1);
        }
        let Some(room) = room_beside(&sides, &rows) else { return text };
        text.push('\n');
        room
    };
    sides.push(Alignment::Left);
    for (row, bar) in rows.iter_mut().zip(bars(report, room.min(WIDEST_BAR))) {
        row.push(bar);
    }
    let legend = [("text", TEXT), ("notes", NOTES), ("budget", BUDGET)];
    let legend = legend.map(|(name, sign)| (name, sign.to_string()));
    let legend: Vec<(&str, &str)> =
        legend.iter().map(|(name, sign)| (*name, sign.as_str())).collect();
    text.push_str(&ui.columns(&sides, &rows));
    text.push_str(&format!("{}\n", ui.say_with("words-legend", &legend)));
    text
}

/// The narrowest and the widest bar.
const NARROWEST_BAR: usize = 10;
const WIDEST_BAR: usize = 40;

/// What bars are made of: words of the text, words of footnotes, up to which there may be
/// some. They differ in form, so no colour is needed.
const TEXT: char = '█';
const NOTES: char = '▒';
const BUDGET: char = '|';

/// Returns a bar for each row of the table, of the language with most words: it is the first
/// to reach a limit. Chapters have one scale, the total that of the limit.
fn bars(report: &WordsReport, width: usize) -> Vec<String> {
    let longest = |words: &BTreeMap<String, u32>| {
        let longest = words.iter().max_by_key(|(_, words)| **words);
        longest.map_or((String::new(), 0), |(language, words)| (language.clone(), *words))
    };
    let bar = |words: &BTreeMap<String, u32>,
               without: &BTreeMap<String, u32>,
               budget: Option<u32>,
               scale: u32| {
        let (language, words) = longest(words);
        let without = without.get(&language).copied().unwrap_or(words);
        drawn(without, words, budget, scale, width)
    };
    let largest = report
        .chapters
        .iter()
        .map(|chapter| longest(&chapter.words).1.max(chapter.budget.unwrap_or(0)));
    let scale = largest.max().unwrap_or(0);
    let mut bars = vec![String::new()];
    bars.extend(report.chapters.iter().map(|chapter| {
        bar(&chapter.words, &chapter.words_without_notes, chapter.budget, scale)
    }));
    let scale = longest(&report.total).1.max(report.limit);
    bars.push(bar(&report.total, &report.total_without_notes, Some(report.limit), scale));
    bars
}

/// Returns a bar of words, with its budget marked.
fn drawn(
    without: u32,
    words: u32,
    budget: Option<u32>,
    scale: u32,
    width: usize,
) -> String {
    // The mark takes the last place.
    let places = u64::try_from(width.saturating_sub(1)).unwrap_or(0);
    let place = |words: u32| {
        let scale = u64::from(scale.max(1));
        let place = (u64::from(words) * places + scale / 2) / scale;
        usize::try_from(place).unwrap_or(width)
    };
    let (text, all) = (place(without), place(words));
    let mut bar: Vec<char> = std::iter::repeat_n(TEXT, text)
        .chain(std::iter::repeat_n(NOTES, all.saturating_sub(text)))
        .collect();
    if let Some(budget) = budget {
        let at = place(budget);
        bar.resize(bar.len().max(at + 1), ' ');
        if let Some(sign) = bar.get_mut(at) {
            *sign = BUDGET;
        }
    }
    bar.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_words_notes_and_budget() {
        for (without, words, budget, expected) in [
            (0, 0, None, ""),
            (50, 100, None, "█████▒▒▒▒▒"),
            (50, 50, Some(100), "█████     |"),
            (100, 100, Some(50), "█████|████"),
            (30, 50, Some(50), "███▒▒|"),
            (1, 1, None, ""),
        ] {
            let bar = drawn(without, words, budget, 100, 11);
            assert_eq!(bar, expected, "{without} {words} {budget:?}");
        }
        // A report without words and limit has no bar, and none is too long.
        assert_eq!(drawn(0, 0, None, 0, 11), "");
    }
}
