//! `komentaras translation`: the translation kept in step with its source.

use std::collections::BTreeMap;
use std::path::PathBuf;

use komentaras::diagnostic::{Sources, Span};
use komentaras::edit::{self, Acceptance, Asked};
use komentaras::load;
use komentaras::model::SegmentPart;
use komentaras::model::path::chapter as chapter_path;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Args, Language};
use komentaras::translation::{Candidate, Change, Compared, Segment, State, changes};

use crate::cli::args::{AcceptArgs, DiffArgs};
use crate::cli::check::show_findings_of_reading;
use crate::cli::moved;
use crate::cli::place::{ChapterPlace, chapter};
use crate::cli::questions::Questions;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, open, refused};

/// Shows for each stale segment what has changed in the source, and its translation.
pub(super) fn diff(
    args: &DiffArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open(project, Options::default())?;
    let wanted = match &args.chapter {
        Some(written) => Some(chapter(written, snapshot)?),
        None => None,
    };
    let mut text = String::new();
    let mut printed: BTreeMap<Language, BTreeMap<String, String>> = BTreeMap::new();
    let is_wanted = |chapter: &str| wanted.as_ref().is_none_or(|id| chapter == id);
    for candidate in
        snapshot.candidates().filter(|candidate| is_wanted(candidate.chapter))
    {
        for compared in &candidate.comparison.segments {
            let (State::Stale, Some(target)) = (compared.state, &compared.target) else {
                continue;
            };
            let place = snapshot.sources.place(target.span);
            let kind = compared.source.kind.as_str();
            let head = ui.say_with("diff-stale", &[("place", &place), ("kind", kind)]);
            text.push_str(&ui.bold(&head));
            text.push('\n');
            text.push_str(&format!("  {}\n", changed(compared, snapshot, ui)));
            text.push_str(&format!("  {}\n", target.text.plain()));
            let printed = printed
                .entry(candidate.language)
                .or_insert_with(|| snapshot.placeholder_words(candidate.language));
            let figures = figures([&compared.source, target], printed);
            for line in figures {
                text.push_str(&format!("  {line}\n"));
            }
            text.push('\n');
        }
    }
    let moved = moved::find(snapshot, &is_wanted);
    text.push_str(&moved::list(&moved, snapshot, ui));
    if text.is_empty() && !ui.quiet {
        text = format!("{}\n", ui.say("nothing-stale"));
    }
    ui.print(&text);
    Ok(show_findings_of_reading(snapshot, ui))
}

/// Returns what the placeholders of a text and its translation print, a line for each.
fn figures(segments: [&Segment; 2], printed: &BTreeMap<String, String>) -> Vec<String> {
    let parts = segments.into_iter().flat_map(|segment| &segment.text.parts);
    let mut lines = Vec::new();
    for part in parts {
        let SegmentPart::Code(code) = part else { continue };
        let Some(words) = printed.get(&code.data) else { continue };
        let line = format!("{} = {words}", code.data);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn changed(compared: &Compared, snapshot: &Snapshot, ui: &Ui) -> String {
    let units = &snapshot.project.memory.units;
    let Some(unit) = compared.former.and_then(|former| units.get(former)) else {
        return ui.say("diff-former-unknown");
    };
    let list = changes(&unit.source.plain(), &compared.source.text.plain());
    let parts = list.into_iter().map(|change| match change {
        Change::Kept(text) => text,
        Change::Deleted(text) => ui.deleted(&text),
        Change::Inserted(text) => ui.inserted(&text),
    });
    parts.collect()
}

/// Records that the pairs at the places that were named agree; all of the report's only
/// where that is asked for, with `--all` or on the terminal.
pub(super) fn accept(
    args: &AcceptArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot: &Snapshot = open(project, Options::default())?;
    edit::require_memory(snapshot).map_err(|error| refused(error, snapshot, ui))?;
    let places = args
        .places
        .iter()
        .map(|written| ChapterPlace::parse(written, snapshot)?.found(snapshot))
        .collect::<Result<Vec<ChapterPlace>, Failure>>()?;
    let accepted = edit::accept(snapshot, &|candidate, pair| {
        let asked = |place: &ChapterPlace| match place.line {
            _ if !place.holds(candidate, pair, &snapshot.sources) => Asked::No,
            Some(_) => Asked::ByPlace,
            None => Asked::AmongOthers,
        };
        match places.as_slice() {
            [] => Asked::AmongOthers,
            places => places.iter().map(asked).max().unwrap_or(Asked::No),
        }
    });
    let accepted = accepted.map_err(|error| refused(error, snapshot, ui))?;
    let Acceptance { changes, pairs, stale, untouched, untranslated, samples, outgrown } =
        accepted;
    // Nobody is asked to confirm nothing.
    if args.places.is_empty() && !args.all && pairs > 0 {
        let mut questions = Questions::on_terminal(ui);
        if !questions.can_ask() {
            return Err(Failure::new("accept-what"));
        }
        let question = ui.say_args("accept-ask", &Args::new().count("pairs", pairs));
        if !questions.agrees(&question) {
            ui.report(&format!("{}\n", ui.say("accept-declined")));
            return Ok(Exit::Success);
        }
    }
    changes.write()?;
    if !ui.quiet {
        let outgrown = left("accept-outgrown", &outgrown, snapshot, ui);
        let mut left = left("accept-left", &untouched, snapshot, ui);
        left.push_str(&self::left("accept-untranslated", &untranslated, snapshot, ui));
        left.push_str(&self::left("accept-samples", &samples, snapshot, ui));
        if pairs > 0 {
            let args = Args::new()
                .text("path", load::MEMORY)
                .count("pairs", pairs)
                .count("stale", stale);
            ui.print(&format!("{}\n", ui.say_args("accepted", &args)));
        } else if left.is_empty() {
            ui.print(&format!("{}\n", ui.say("nothing-accepted")));
        }
        ui.print(&left);
        ui.print(&outgrown);
    }
    Ok(Exit::Success)
}

/// Returns which translations were not recorded, under a message that says why.
fn left(id: &str, spans: &[Span], snapshot: &Snapshot, ui: &Ui) -> String {
    let mut lines: Vec<String> =
        spans.iter().map(|span| snapshot.sources.place(*span)).collect();
    lines.dedup();
    let Some(first) = lines.first() else { return String::new() };
    let count = lines.len();
    let args = Args::new().count("count", count).text("place", first);
    format!("{}\n  {}\n", ui.say_args(id, &args), lines.join("\n  "))
}

impl ChapterPlace {
    /// Returns the place with its file: a line without one is meant in the translation, or, if
    /// nothing stands there, in the source. Refuses a line on which nothing stands in either, or
    /// nothing that is translated.
    fn found(mut self, snapshot: &Snapshot) -> Result<Self, Failure> {
        match self.require(snapshot) {
            Err(failure) if self.path.is_none() && failure.is("no-such-line") => {
                let source = snapshot.project.manifest.source_language;
                self.path = Some(chapter_path(source, &self.chapter));
                self.require(snapshot)?;
            }
            required => required?,
        }
        Ok(self)
    }

    fn require(&self, snapshot: &Snapshot) -> Result<(), Failure> {
        if self.line.is_none() {
            return Ok(());
        }
        let is_any = |counts: &dyn Fn(&Compared) -> bool| {
            snapshot.candidates().any(|candidate| {
                let is_here = |pair: &&Compared| {
                    counts(pair) && self.holds(candidate, pair, &snapshot.sources)
                };
                candidate.comparison.segments.iter().any(|pair| is_here(&pair))
            })
        };
        let refused = |message| Err(Failure::new(message).with("name", &self.written));
        if !is_any(&|_| true) {
            return refused("no-such-line");
        }
        if !is_any(&|pair| pair.target.is_some()) {
            return refused("not-translated");
        }
        Ok(())
    }

    /// Returns whether a segment or its translation stands there.
    fn holds(
        &self,
        candidate: Candidate<'_>,
        pair: &Compared,
        sources: &Sources,
    ) -> bool {
        if candidate.chapter != self.chapter {
            return false;
        }
        let spans =
            [pair.target.as_ref().map(|target| target.span), Some(pair.source.span)];
        let at = |span: &Span| {
            let path = &sources.file(span.file).path;
            let is_named = match &self.path {
                Some(_) => self.is_file(path),
                None => pair.target.as_ref().is_some_and(|segment| segment.span == *span),
            };
            let range = span.range();
            let first = sources.position(span.file, range.start).line;
            let last = sources.position(span.file, range.end.saturating_sub(1)).line;
            is_named && self.line.is_none_or(|line| (first..=last).contains(&line))
        };
        spans.iter().flatten().any(at)
    }
}
