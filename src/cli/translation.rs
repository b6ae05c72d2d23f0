//! `komentaras translation`: the translation kept in step with its source.

use std::io::{IsTerminal as _, stdin};
use std::path::PathBuf;

use komentaras::check;
use komentaras::diagnostic::{Diagnostics, Severity, Sources, Span};
use komentaras::load;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;
use komentaras::translation::{self, Candidate, Change, Compared, State, changes, tmx};

use crate::cli::args::{AcceptArgs, DiffArgs};
use crate::cli::check::{show, show_findings_of_reading};
use crate::cli::output::Outputs;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open};

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
    let is_wanted = |chapter: &str| wanted.as_ref().is_none_or(|id| chapter == id);
    for own in snapshot.candidates().filter(|own| is_wanted(own.chapter)) {
        for compared in &own.comparison.segments {
            let (State::Stale, Some(target)) = (compared.state, &compared.target) else {
                continue;
            };
            let place = place(target.span, &snapshot.sources);
            let kind = compared.source.kind.as_str();
            let head = ui.say_with("diff-stale", &[("place", &place), ("kind", kind)]);
            text.push_str(&ui.bold(&head));
            text.push('\n');
            text.push_str(&format!("  {}\n", changed(compared, snapshot, ui)));
            text.push_str(&format!("  {}\n\n", target.text.plain()));
        }
    }
    if text.is_empty() && !ui.quiet {
        text = format!("{}\n", ui.say("nothing-stale"));
    }
    ui::print(&text);
    Ok(show_findings_of_reading(snapshot, ui))
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
    let snapshot = open(project, Options::default())?;
    require_memory(snapshot, ui)?;
    let memory = &snapshot.project.memory;
    let places = args
        .places
        .iter()
        .map(|written| Place::parse(written, snapshot))
        .collect::<Result<Vec<Place>, Failure>>()?;
    let candidates: Vec<Candidate<'_>> = snapshot.candidates().collect();
    for place in &places {
        let holds = |own: &Candidate<'_>| {
            let chosen = |pair: &Compared| place.holds(*own, pair, &snapshot.sources);
            place.line.is_none() || own.comparison.segments.iter().any(chosen)
        };
        if !candidates.iter().any(holds) {
            return Err(Failure::new("no-such-line").with("name", &place.written));
        }
        let is_translated = |own: &Candidate<'_>| {
            own.comparison.segments.iter().any(|pair| {
                pair.target.is_some() && place.holds(*own, pair, &snapshot.sources)
            })
        };
        if place.line.is_some() && !candidates.iter().any(is_translated) {
            return Err(Failure::new("not-translated").with("name", &place.written));
        }
    }
    let source = snapshot.project.manifest.source_language;
    let words = |language| snapshot.project.catalog.lexicon(language);
    let is_open = |own: Candidate<'_>, pair: &Compared| {
        // A translation that nobody has looked at since, and one in the language of the
        // source, are only taken by their place.
        pair.is_untouched(memory)
            || !pair.is_recorded(memory)
                && check::is_untranslated(pair, (&words(source), &words(own.language)))
    };
    let accepted = translation::accept(memory, &candidates, &|own, pair| {
        let is_named = |place: &Place| place.holds(own, pair, &snapshot.sources);
        match places.iter().find(|place| is_named(place) && place.line.is_some()) {
            Some(_) => true,
            None if places.is_empty() => !is_open(own, pair),
            None => places.iter().any(is_named) && !is_open(own, pair),
        }
    });
    // Nobody is asked to confirm nothing.
    if args.places.is_empty() && !args.all && accepted.pairs > 0 {
        if !stdin().is_terminal() {
            return Err(Failure::new("accept-what"));
        }
        let count = i64::try_from(accepted.pairs).unwrap_or(i64::MAX);
        if !ui::agrees(&ui.say_args("accept-ask", &Args::new().count("pairs", count))) {
            ui::report(&format!("{}\n", ui.say("accept-declined")));
            return Ok(Exit::Success);
        }
    }
    let text = tmx(&accepted.memory, snapshot.project.manifest.source_language);
    let former = memory.file.map(|file| &snapshot.sources.file(file).text);
    if former != Some(&text) && (accepted.pairs > 0 || former.is_some()) {
        let mut outputs = Outputs::default();
        outputs.add(&snapshot.root.join(load::MEMORY), text.as_bytes())?;
        outputs.commit()?;
    }
    if !ui.quiet {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let left = left(snapshot, &places, ui);
        if accepted.pairs > 0 {
            let args = Args::new()
                .text("path", load::MEMORY)
                .count("pairs", count(accepted.pairs))
                .count("stale", count(accepted.stale));
            ui::print(&format!("{}\n", ui.say_args("accepted", &args)));
        } else if left.is_empty() {
            ui::print(&format!("{}\n", ui.say("nothing-accepted")));
        }
        ui::print(&left);
    }
    Ok(Exit::Success)
}

/// Returns which translations were not recorded: nobody has looked at them since their
/// source changed, or they are in its language.
fn left(snapshot: &Snapshot, places: &[Place], ui: &Ui) -> String {
    let memory = &snapshot.project.memory;
    let source = snapshot.project.manifest.source_language;
    let words = |language| snapshot.project.catalog.lexicon(language);
    let (mut untouched, mut untranslated) = (Vec::new(), Vec::new());
    for own in snapshot.candidates() {
        let is_meant =
            |place: &Place| place.line.is_none() && place.chapter == own.chapter;
        if !places.is_empty() && !places.iter().any(is_meant) {
            continue;
        }
        let words = (&*words(source), &*words(own.language));
        for compared in &own.comparison.segments {
            let target = compared.target.as_ref().unwrap_or(&compared.source);
            let at = || place(target.span, &snapshot.sources);
            if compared.is_untouched(memory) {
                untouched.push(at());
            } else if !compared.is_recorded(memory)
                && check::is_untranslated(compared, words)
            {
                untranslated.push(at());
            }
        }
    }
    let mut text = String::new();
    for (id, mut lines) in
        [("accept-left", untouched), ("accept-untranslated", untranslated)]
    {
        lines.dedup();
        let Some(first) = lines.first() else { continue };
        let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        let args = Args::new().count("count", count).text("place", first);
        text.push_str(&format!("{}\n  {}\n", ui.say_args(id, &args), lines.join("\n  ")));
    }
    text
}

/// Refuses a memory with mistakes, and shows them: it must not be written over.
pub(super) fn require_memory(snapshot: &Snapshot, ui: &Ui) -> Result<(), Failure> {
    let memory = &snapshot.project.memory;
    let in_memory = |span: Option<Span>| span.map(|span| span.file) == memory.file;
    let findings = snapshot.findings_of_reading().into_sorted(&snapshot.sources);
    let is_broken = findings.iter().any(|finding| {
        finding.severity == Severity::Error
            && memory.file.is_some()
            && in_memory(finding.primary)
    });
    if is_broken || !memory.is_whole {
        let mut own = Diagnostics::new();
        findings
            .into_iter()
            .filter(|finding| in_memory(finding.primary))
            .for_each(|finding| own.push(finding));
        show(own, &snapshot.sources, ui);
        return Err(Failure::new("memory-refused"));
    }
    Ok(())
}

/// A chapter, or a line of one of its files.
struct Place {
    written: String,
    chapter: String,
    line: Option<usize>,
    /// The file that was named; in a chapter's name it is the translation.
    path: Option<String>,
}

impl Place {
    fn parse(written: &str, snapshot: &Snapshot) -> Result<Self, Failure> {
        let parts = written.split_once(':');
        let (name, line) = match parts {
            // As findings write it: file, line, column.
            Some((name, rest)) => {
                let line = rest.split(':').next().unwrap_or(rest);
                let line = line
                    .parse()
                    .map_err(|_| Failure::new("no-such-line").with("name", written))?;
                (name, Some(line))
            }
            None => (written, None),
        };
        let chapter = chapter(name, snapshot)?;
        // Without a folder it is no file's name but the chapter's: both languages have it.
        let is_file = |id: &str| id != chapter;
        let path = name.strip_suffix(".md").filter(|id| is_file(id));
        let path = path.map(|_| name.replace('\\', "/"));
        Ok(Place { written: written.to_owned(), chapter, line, path })
    }

    fn holds(&self, own: Candidate<'_>, pair: &Compared, sources: &Sources) -> bool {
        if own.chapter != self.chapter {
            return false;
        }
        let spans =
            [pair.target.as_ref().map(|target| target.span), Some(pair.source.span)];
        let at = |span: &Span| {
            let path = &sources.file(span.file).path;
            let is_named = match &self.path {
                Some(named) => path.ends_with(named.as_str()),
                None => pair.target.as_ref().is_some_and(|own| own.span == *span),
            };
            let range = span.range();
            let first = sources.position(span.file, range.start).line;
            let last = sources.position(span.file, range.end.saturating_sub(1)).line;
            is_named && self.line.is_none_or(|line| (first..=last).contains(&line))
        };
        spans.iter().flatten().any(at)
    }
}

/// Returns the chapter that was meant, by its id or by the path of one of its files.
fn chapter(written: &str, snapshot: &Snapshot) -> Result<String, Failure> {
    let chapters = &snapshot.project.chapters;
    let known: Vec<&str> = chapters.iter().map(|own| own.id.as_str()).collect();
    let name = written.replace('\\', "/");
    let name = name.strip_suffix(".md").unwrap_or(&name);
    let matching = known.iter().filter(|id| {
        name == **id || name.strip_suffix(**id).is_some_and(|rest| rest.ends_with('/'))
    });
    // `a/19` is named by a longer part of a path than `19`.
    match matching.max_by_key(|id| id.len()) {
        Some(id) => Ok((*id).to_owned()),
        None => Err(Failure::unknown("no-such-chapter", name, &known)),
    }
}

/// Returns a file and a line as they are written in arguments.
pub(super) fn place(span: Span, sources: &Sources) -> String {
    let line = sources.position(span.file, span.range().start).line;
    format!("{}:{line}", sources.file(span.file).path)
}
