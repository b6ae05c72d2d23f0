//! `komentaras translation import`: what came back from a translator, into the chapters
//! and the memory.

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, stdin};
use std::path::{Path, PathBuf};

use komentaras::diagnostic::{Diagnostics, Sources, Span};
use komentaras::load;
use komentaras::pipeline::{self, Translated};
use komentaras::text::{Args, Language};
use komentaras::translation::exchange::{
    self, Destination, Imported, Left, Reason, Received, Report, UnitId,
};
use komentaras::translation::{Comparison, tmx};

use crate::cli::args::ImportArgs;
use crate::cli::output::Outputs;
use crate::cli::translation::require_memory;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check, root};

/// How many places are named of units for which there is nothing to be done.
const PLACES: usize = 5;

/// Takes in a file that came back. What was edited since it left is replaced only if that
/// is asked for, with `--force` or on the terminal.
pub(super) fn run(
    args: &ImportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let root = root(project)?;
    let mut diags = Diagnostics::new();
    let mut translated = pipeline::translations(&root, &mut diags)?;
    require_memory(&translated, diags, ui)?;
    let shown = args.input.display().to_string();
    let mut found = Diagnostics::new();
    let file = load::named_file(&args.input, &mut translated.sources, &mut found)
        .map_err(|error| {
            Failure::new("file-not-read").with("path", &shown).because(&error)
        })?;
    let text = file.map(|file| (file, translated.sources.file(file).text.clone()));
    let received =
        text.and_then(|(file, text)| read(file, &text, &translated, &mut found));
    let exit = check::show(found, &translated.sources, ui);
    let Some(received) = received else {
        return Err(Failure::new("import-refused").with("path", shown));
    };
    let mut imported = import(&received, &translated, args.force);
    if imported.matched == 0 && !received.units.is_empty() {
        ui::report(&list(&imported.left, received.target, &translated.sources, ui));
        return Err(Failure::new("import-foreign").with("path", shown));
    }
    let is_edited = |left: &&Left| left.reason == Reason::Edited;
    let edited: Vec<Left> = imported.left.iter().filter(is_edited).cloned().collect();
    if !edited.is_empty() && !args.dry_run && stdin().is_terminal() {
        ui::report(&list(&edited, received.target, &translated.sources, ui));
        if agrees(&ui.say("import-ask")) {
            imported = import(&received, &translated, true);
        }
    }
    if !args.dry_run {
        write(&root, &imported, received.target, &translated)?;
    }
    ui::print(&list(&imported.left, received.target, &translated.sources, ui));
    if !ui.quiet {
        ui::print(&summary(&imported, args.dry_run, &translated.sources, ui));
    }
    Ok(if imported.left.is_empty() { exit } else { Exit::Findings })
}

fn read(
    file: komentaras::diagnostic::FileId,
    text: &str,
    translated: &Translated,
    diags: &mut Diagnostics,
) -> Option<Received> {
    let manifest = &translated.project.manifest;
    let targets: Vec<Language> = manifest.target_languages().collect();
    let by_chapter: BTreeMap<&str, &Comparison> =
        translated.candidates().map(|own| (own.chapter, own.comparison)).collect();
    let source = |id: &UnitId| {
        // The segments of the source are the same beside each translation.
        let comparison = by_chapter.get(id.chapter.as_str())?;
        let compared = comparison.segments.get(id.number.checked_sub(1)?)?;
        Some(compared.source.text.clone())
    };
    let report =
        Report { source: manifest.source_language, targets: &targets, text: &source };
    exchange::read(file, text, &report, diags)
}

fn import(received: &Received, translated: &Translated, overwrite: bool) -> Imported {
    let project = &translated.project;
    let chapters = project.chapters.iter().enumerate();
    let destinations: Vec<Destination<'_>> = chapters
        .filter_map(|(index, chapter)| {
            Some(Destination {
                chapter: &chapter.id,
                source: chapter.texts.get(&project.manifest.source_language)?,
                target: chapter.texts.get(&received.target),
                comparison: translated.comparisons.of(index, received.target)?,
            })
        })
        .collect();
    exchange::import(
        &received.units,
        received.target,
        &destinations,
        &project.memory,
        &translated.sources,
        overwrite,
    )
}

fn agrees(question: &str) -> bool {
    ui::report(&format!("{question} "));
    let mut answer = String::new();
    let is_read = stdin().read_line(&mut answer).is_ok();
    let answer = answer.trim().to_lowercase();
    is_read && ["y", "yes", "t", "taip"].contains(&answer.as_str())
}

/// Writes chapters and memory: all of them, or nothing. The memory is moved into its place
/// last: whatever happens in between, no pair is taken to agree that does not.
fn write(
    root: &Path,
    imported: &Imported,
    language: Language,
    translated: &Translated,
) -> Result<(), Failure> {
    let project = &translated.project;
    let mut outputs = Outputs::default();
    for changed in &imported.chapters {
        let path = format!("report/{language}/{}.md", changed.chapter);
        let chapter = project.chapters.find(&changed.chapter);
        let is_known = chapter.is_some_and(|own| own.texts.contains_key(&language));
        let whole = root.join(&path);
        if !is_known && whole.exists() {
            // It is there but is no text.
            return Err(Failure::new("chapter-unreadable").with("path", path));
        }
        outputs.add(&whole, changed.text.as_bytes())?;
    }
    let text = tmx(&imported.memory, project.manifest.source_language);
    let former = project.memory.file.map(|file| &translated.sources.file(file).text);
    if imported.recorded > 0 && former != Some(&text) {
        outputs.add(&root.join(load::MEMORY), text.as_bytes())?;
    }
    outputs.commit()
}

/// Returns the texts that were not put into their chapters, each with its place and why.
fn list(left: &[Left], language: Language, sources: &Sources, ui: &Ui) -> String {
    let mut text = String::new();
    for own in left {
        let chapter = format!("report/{language}/{}.md", own.chapter);
        let place = own.place.map_or(chapter, |span| at(span, sources));
        let from = at(own.span, sources);
        let args =
            [("from", &*from), ("place", &*place), ("reason", own.reason.as_str())];
        text.push_str(&format!(
            "{}\n  {}\n",
            ui.say_with("import-left", &args),
            own.text
        ));
    }
    text
}

fn at(span: Span, sources: &Sources) -> String {
    let line = sources.position(span.file, span.range().start).line;
    format!("{}:{line}", sources.file(span.file).path)
}

fn summary(imported: &Imported, is_trial: bool, sources: &Sources, ui: &Ui) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut lines = Vec::new();
    let places = |spans: &[Span]| {
        let mut places: Vec<String> =
            spans.iter().take(PLACES).map(|span| at(*span, sources)).collect();
        if spans.len() > PLACES {
            places.push("…".to_owned());
        }
        places.join(", ")
    };
    for (id, spans) in [
        ("import-untranslated", &imported.untranslated),
        ("import-unchanged", &imported.unchanged),
    ] {
        if !spans.is_empty() {
            let args = Args::new().count("count", count(spans.len()));
            lines.push(ui.say_args(id, &args.text("places", places(spans))));
        }
    }
    for (id, number) in [
        ("import-unfinished", imported.unfinished),
        ("import-left-count", imported.left.len()),
    ] {
        if number > 0 {
            lines.push(ui.say_args(id, &Args::new().count("count", count(number))));
        }
    }
    if imported.placed == 0 && imported.recorded == 0 {
        if lines.is_empty() {
            let is_refused = imported.matched == 0;
            lines.push(ui.say(if is_refused { "import-none" } else { "import-nothing" }));
        }
    } else {
        let args = Args::new()
            .count("placed", count(imported.placed))
            .count("recorded", count(imported.recorded));
        lines.push(ui.say_args("imported", &args));
        if is_trial {
            lines.push(ui.say("imported-trial"));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
