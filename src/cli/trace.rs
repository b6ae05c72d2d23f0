//! `komentaras trace`: where the figures of a sentence come from.

use std::path::PathBuf;

use komentaras::assemble::{Cell, Derivation, Passage, Traced, trace};
use komentaras::diagnostic::Span;
use komentaras::evidence::{Measure, Rounding, Source, TIME};
use komentaras::model::path::chapter as chapter_path;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::render::json;
use komentaras::text::{Args, Language, number};

use crate::cli::args::{TableFormat, TraceArgs};
use crate::cli::place::ChapterPlace;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open};

/// How many lines that have figures an error names.
const NEAREST: usize = 3;

/// Prints where the figures come from that stand at a line, or in a whole chapter.
pub(super) fn run(
    args: &TraceArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    // Findings are for `check`; what could be read can be traced.
    let snapshot: &Snapshot = open(project, Options::default())?;
    let asked = ChapterPlace::parse(&args.place, snapshot)?;
    let passages = |language| trace(snapshot.documents(), &asked.chapter, language);
    let mut passages_of = passages(language(&asked, snapshot)?);
    // A line without a file may be one of a translation.
    if asked.path.is_none()
        && chosen(&asked, &passages_of, snapshot).is_err()
        && let Some(found) = snapshot
            .project
            .manifest
            .target_languages()
            .map(passages)
            .find(|found| chosen(&asked, found, snapshot).is_ok())
    {
        passages_of = found;
    }
    let chosen = chosen(&asked, &passages_of, snapshot)?;
    if args.table.format == TableFormat::Json {
        let figures: Vec<(String, &Traced<'_>)> = chosen
            .iter()
            .flat_map(|passage| {
                let place = snapshot.sources.place(passage.span);
                passage.figures.iter().map(move |figure| (place.clone(), figure))
            })
            .collect();
        ui::print_whole(&format!("{}\n", json::trace(&figures)));
        return Ok(Exit::Success);
    }
    let mut text = String::new();
    for passage in chosen {
        let place = snapshot.sources.place(passage.span);
        text.push_str(&format!("{}\n", ui.bold(&place)));
        let mut indicator = "";
        for figure in &passage.figures {
            text.push_str(&told(figure, &mut indicator, snapshot, ui));
        }
        text.push('\n');
    }
    ui.print(text.strip_suffix('\n').unwrap_or(&text));
    Ok(Exit::Success)
}

/// Returns the language whose lines are meant: that of the file that was named, otherwise the
/// source language.
fn language(asked: &ChapterPlace, snapshot: &Snapshot) -> Result<Language, Failure> {
    let manifest = &snapshot.project.manifest;
    let Some(path) = &asked.path else { return Ok(manifest.source_language) };
    let is_named =
        |language: &&Language| asked.is_file(&chapter_path(**language, &asked.chapter));
    let language = manifest.languages.iter().find(is_named).copied();
    language.ok_or_else(|| Failure::new("no-such-chapter").with("name", path.as_str()))
}

/// Returns the passages with figures that are meant. Where a line has none, the error names
/// the nearest that have.
fn chosen<'p, 'd>(
    asked: &ChapterPlace,
    passages: &'p [Passage<'d>],
    snapshot: &Snapshot,
) -> Result<Vec<&'p Passage<'d>>, Failure> {
    let lines = |span: Span| {
        let line = |byte| snapshot.sources.position(span.file, byte).line;
        line(span.range().start)..=line(span.range().end.saturating_sub(1))
    };
    let mut with_figures = passages.iter().filter(|passage| !passage.figures.is_empty());
    let Some(asked_line) = asked.line else {
        let all: Vec<_> = with_figures.collect();
        let none = || Failure::new("trace-no-figures").with("name", &asked.chapter);
        return if all.is_empty() { Err(none()) } else { Ok(all) };
    };
    let holding: Vec<_> = with_figures
        .clone()
        .filter(|passage| lines(passage.span).contains(&asked_line))
        .collect();
    if !holding.is_empty() {
        return Ok(holding);
    }
    if with_figures.next().is_none() {
        return Err(Failure::new("trace-no-figures").with("name", &asked.chapter));
    }
    let mut near: Vec<usize> = passages
        .iter()
        .filter(|passage| !passage.figures.is_empty())
        .map(|passage| *lines(passage.span).start())
        .collect();
    near.sort_unstable_by_key(|line| (line.abs_diff(asked_line), *line));
    near.dedup();
    near.truncate(NEAREST);
    near.sort_unstable();
    let near: Vec<String> = near.iter().map(ToString::to_string).collect();
    Err(Failure::new("trace-no-figure")
        .with("name", &asked.written)
        .with("lines", near.join(", ")))
}

/// Returns all that is told of a figure. `last` is the indicator that was told of last: most
/// figures of a passage have the same.
fn told<'d>(
    figure: &Traced<'d>,
    last: &mut &'d str,
    snapshot: &Snapshot,
    ui: &Ui,
) -> String {
    let printed: Vec<String> = figure
        .printed
        .iter()
        .map(|(language, text)| {
            let text = ui.bold(text);
            let words = [("language", language.as_str()), ("text", text.as_str())];
            ui.say_with("trace-printed", &words)
        })
        .collect();
    let mut text = format!("  {}\n", printed.join("; "));
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            text.push_str(&format!("    {}: {value}\n", ui.say(label)));
        }
    };
    line("trace-label", figure.label.as_deref().unwrap_or_default());
    if let Derivation::Change { measure, rounding } = figure.origin.derivation {
        line("trace-change", &change(measure, rounding, figure, ui));
    }
    if let Derivation::Contrast { kind, rounding } = figure.origin.derivation {
        let words = [("kind", kind.as_str()), ("rounding", rounding.as_str())];
        line("trace-contrast", &ui.say_with("trace-contrast-kind", &words));
    }
    for cell in &figure.origin.cells {
        let indicator = &cell.indicator;
        if *last != indicator.id {
            line("column-id", &name(cell, snapshot, ui));
            line("column-unit", &unit(cell, snapshot, ui));
            line("column-source", &source(indicator.source.as_ref(), ui));
        }
        *last = &indicator.id;
        line("trace-query", &query(cell));
        line("trace-defaults", &cell.defaults.join(", "));
        line("trace-cell", &content(cell, ui));
    }
    text
}

/// Returns in plain words how a change was made from its figures.
fn change(measure: Measure, rounding: Rounding, figure: &Traced<'_>, ui: &Ui) -> String {
    let unit = figure.origin.cells.first().map(|cell| cell.indicator.unit.as_str());
    let kind = match measure {
        Measure::Percent => "percent",
        Measure::Difference if unit == Some("percent") => "points",
        Measure::Difference => "difference",
    };
    ui.say_with("trace-change-kind", &[("kind", kind), ("rounding", rounding.as_str())])
}

/// Returns an indicator's name in the language of the program, if the report has it.
fn name(cell: &Cell, snapshot: &Snapshot, ui: &Ui) -> String {
    let id = &cell.indicator.id;
    let catalog = &snapshot.project.catalog;
    let name = catalog.format(ui.language, &format!("indicator-{id}"), &Args::new());
    let name = name.unwrap_or_else(|| cell.indicator.name.clone());
    ui.say_with("trace-indicator", &[("id", id), ("name", &name)])
}

/// Returns a unit's name in the language of the program, if the report has it.
fn unit(cell: &Cell, snapshot: &Snapshot, ui: &Ui) -> String {
    let unit = &cell.indicator.unit;
    let heading = |part: &str| {
        let id = format!("unit-{unit}.{part}");
        let name = snapshot.project.catalog.format(ui.language, &id, &Args::new());
        name.filter(|name| !name.is_empty())
    };
    heading("heading").or_else(|| heading("short")).unwrap_or_else(|| unit.clone())
}

/// Returns who published the data, under what title, when, and where.
fn source(source: Option<&Source>, ui: &Ui) -> String {
    let Some(source) = source else { return ui.say("trace-no-source") };
    let date = source.date.map(|date| date.to_string());
    let accessed = source.accessed.map(|date| date.to_string());
    let accessed = accessed.map(|date| ui.say_with("trace-accessed", &[("date", &date)]));
    let symbol = source.symbol.clone();
    let parts = source.authors.iter().cloned().chain(
        [
            source.organisation.clone(),
            source.title.clone(),
            source.publisher.clone(),
            symbol,
            date,
            source.url.clone(),
            accessed,
        ]
        .into_iter()
        .flatten(),
    );
    let parts: Vec<String> = parts.collect();
    format!("{} ({})", parts.join(", "), source.key)
}

/// Returns what selects a cell and no other, as a placeholder would say it.
fn query(cell: &Cell) -> String {
    let codes = cell.query().map(|(dimension, code)| format!("{dimension}={code}"));
    let codes: Vec<String> =
        std::iter::once(format!("{TIME}={}", cell.period)).chain(codes).collect();
    codes.join(" ")
}

/// Returns where a cell stands and what it holds; of a withheld one only that it is withheld.
fn content(cell: &Cell, ui: &Ui) -> String {
    let line = cell.position.line.to_string();
    let name = cell.name.as_ref().unwrap_or(&line);
    let place = format!("{}:{name}", cell.indicator.dataset);
    if let Some(reason) = cell.withheld {
        let words = [("place", place.as_str()), ("kind", reason.as_str())];
        return ui.say_with("trace-withheld", &words);
    }
    let Some(published) = &cell.published else {
        return ui.say_with("trace-empty", &[("place", &place)]);
    };
    let words = [("place", place.as_str()), ("published", published.as_str())];
    let mut text = ui.say_with("trace-published", &words);
    if let (Some(multiplier), Some(value)) = (cell.multiplier, cell.value) {
        let factor = number::format(multiplier, ui.language);
        let value = number::format(value, ui.language);
        let words = [("factor", factor.as_str()), ("value", value.as_str())];
        text.push_str(&ui.say_with("trace-multiplied", &words));
    }
    for flag in &cell.flags {
        let meaning = ui.say(&format!("flag-{}", flag.as_str()));
        let letter = flag.letter().to_string();
        let words = [("flag", letter.as_str()), ("meaning", meaning.as_str())];
        text.push_str(&ui.say_with("trace-flag", &words));
    }
    text
}
