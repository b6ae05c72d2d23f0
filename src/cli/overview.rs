//! `komentaras` without a command: what state the report is in, and what to do next.

use std::path::PathBuf;

use komentaras::check;
use komentaras::compile::Fonts;
use komentaras::diagnostic::Severity;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Args, number};

use crate::cli::check::show_findings_of_reading;
use crate::cli::status::{self, Counts};
use crate::cli::table::Alignment;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, open, review};

/// The most steps that are advised at once.
const STEPS: usize = 4;

/// Shows the state of the report, or how to begin where there is none.
pub(super) fn run(project: Option<PathBuf>, ui: &Ui) -> Result<Exit, Failure> {
    let is_named = project.is_some();
    let snapshot = match open(project.clone(), Options::default()) {
        Err(failure) if failure.is("no-project") && !is_named => {
            ui.print(&format!("{}\n", ui.say("overview-begin")));
            return Ok(Exit::Success);
        }
        opened => opened?,
    };
    let findings = snapshot.findings(Fonts::embedded());
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let found = severities
        .map(|severity| findings.iter().filter(|it| it.severity == severity).count());
    let counts = status::total(snapshot);
    let samples = samples(snapshot, ui);
    let mut state = State { snapshot, found, counts, samples, obstacles: 0 };
    if state.is_finished() {
        state.obstacles = obstacles(project)?;
    }
    ui.print(&state.shown(ui));
    Ok(show_findings_of_reading(snapshot, ui))
}

/// Returns how many findings keep the copy to be sent from being made.
fn obstacles(project: Option<PathBuf>) -> Result<usize, Failure> {
    let snapshot = open(project, Options { is_final: true, ..Options::default() })?;
    let findings = snapshot.findings(Fonts::embedded());
    Ok(findings.iter().filter(|finding| finding.severity == Severity::Error).count())
}

/// Returns where sample text is left, in one line; nothing where there is none.
pub(super) fn samples(snapshot: &Snapshot, ui: &Ui) -> Option<String> {
    let manifest = &snapshot.project.manifest;
    let (mut chapters, mut files) = (Vec::new(), Vec::new());
    for sample in check::samples(&snapshot.project, &snapshot.sources) {
        let path = &snapshot.sources.file(sample.file).path;
        match manifest.chapter_of(path) {
            Some((_, id)) if !snapshot.options.has_chapter(id) => {}
            Some((_, id)) => chapters.push(id.to_owned()),
            None => files.push(path.clone()),
        }
    }
    chapters.sort_unstable();
    chapters.dedup();
    files.dedup();
    let mut places = Vec::new();
    if !chapters.is_empty() {
        let args = Args::new().count("count", chapters.len());
        places.push(ui.say_args("samples-chapters", &args));
    }
    places.extend(files);
    let list = ui.catalog.list(ui.language, &places);
    (!places.is_empty()).then(|| ui.say_with("samples-left", &[("list", &list)]))
}

struct State<'a> {
    snapshot: &'a Snapshot,
    /// How many errors, warnings and notes there are.
    found: [usize; 3],
    counts: Counts,
    samples: Option<String>,
    /// How many findings keep a report without any other from being sent.
    obstacles: usize,
}

impl State<'_> {
    fn shown(&self, ui: &Ui) -> String {
        let manifest = &self.snapshot.project.manifest;
        let titles = &manifest.title;
        let title = titles.get(&ui.language).or_else(|| titles.values().next());
        let mut text =
            title.map_or(String::new(), |title| format!("{}\n\n", ui.bold(title)));
        let rows: Vec<Vec<String>> =
            self.rows(ui).into_iter().map(|(label, value)| vec![label, value]).collect();
        text.push_str(&ui.columns(&[Alignment::Left; 2], &rows));
        if let Some(samples) = &self.samples {
            text.push_str(&format!("\n{samples}\n"));
        }
        if let Some(comments) = review::open_comments(self.snapshot, ui) {
            text.push_str(&format!("\n{comments}\n"));
        }
        text.push_str(&format!("\n{}\n", ui.bold(&ui.say("overview-next"))));
        for step in self.steps().into_iter().take(STEPS) {
            let args = Args::new().count("count", self.obstacles);
            text.push_str(&format!("  {}\n", ui.say_args(step, &args)));
        }
        text.push_str(&format!("\n{}\n", ui.say("overview-help")));
        text
    }

    fn rows(&self, ui: &Ui) -> Vec<(String, String)> {
        let mut rows = Vec::new();
        let limit =
            number::format(check::limit(&self.snapshot.project).into(), ui.language);
        for (language, chapters) in self.snapshot.words() {
            let words = check::total(&chapters, &self.snapshot.project.profile);
            let words = number::format(words.into(), ui.language);
            let language = language.to_string();
            rows.push((
                ui.say_with("overview-words", &[("language", &language)]),
                ui.say_with("overview-of-limit", &[("words", &words), ("limit", &limit)]),
            ));
        }
        let Counts { missing, stale, unconfirmed, .. } = self.counts;
        let args = Args::new()
            .count("missing", missing)
            .count("stale", stale)
            .count("unconfirmed", unconfirmed);
        let translation = match missing + stale + unconfirmed {
            0 => ui.say("overview-translated"),
            _ => ui.say_args("overview-untranslated", &args),
        };
        rows.push((ui.say("overview-translation"), translation));
        let [errors, warnings, notes] = self.found;
        let args = Args::new()
            .count("errors", errors)
            .count("warnings", warnings)
            .count("notes", notes);
        let findings = match errors + warnings + notes {
            0 => ui.say("overview-faultless"),
            _ => ui.say_args("overview-found", &args),
        };
        rows.push((ui.say("overview-findings"), findings));
        rows
    }

    /// Returns whether neither the check nor the state of the translation leaves anything to
    /// do.
    fn is_finished(&self) -> bool {
        let [errors, warnings, _] = self.found;
        let Counts { missing, stale, unconfirmed, .. } = self.counts;
        self.samples.is_none() && errors + warnings + missing + stale + unconfirmed == 0
    }

    /// Returns what to do, the most urgent first.
    fn steps(&self) -> Vec<&'static str> {
        let [errors, warnings, notes] = self.found;
        let Counts { missing, stale, unconfirmed, .. } = self.counts;
        let is_finished = self.is_finished();
        let steps = [
            ("overview-step-errors", errors > 0),
            ("overview-step-write", self.samples.is_some()),
            ("overview-step-translate", missing + stale > 0),
            ("overview-step-confirm", missing + stale == 0 && unconfirmed > 0),
            ("overview-step-check", errors == 0 && warnings + notes > 0),
            ("overview-step-preview", !is_finished),
            ("overview-step-obstacles", is_finished && self.obstacles > 0),
            ("overview-step-final", is_finished && self.obstacles == 0),
        ];
        steps.into_iter().filter(|(_, applies)| *applies).map(|(step, _)| step).collect()
    }
}
