//! `komentaras translation import`: what came back from a translator, into the chapters
//! and the memory.

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, stdin};
use std::path::PathBuf;

use komentaras::diagnostic::{Diagnostics, Sources, Span};
use komentaras::load;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Args, Language};
use komentaras::translation::exchange::{
    self, Destination, Doubt, Imported, Left, Noted, Original, Reason, Received, Report,
    Target, beginning,
};
use komentaras::translation::tmx;

use crate::cli::args::ImportArgs;
use crate::cli::output::Outputs;
use crate::cli::translation::require_memory;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check, open};

/// How many texts are named of those for which there is one thing to be said.
const NAMED: usize = 5;

/// Takes in a file that came back. What was edited since it left is replaced only if that
/// is asked for, with `--force` or on the terminal.
pub(super) fn run(
    args: &ImportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open(project, Options::default())?;
    require_memory(snapshot, ui)?;
    let shown = args.input.display().to_string();
    let mut found = Diagnostics::new();
    let file = load::named_file(&args.input, &mut snapshot.sources, &mut found).map_err(
        |error| Failure::new("file-not-read").with("path", &shown).because(&error),
    )?;
    let text = file.map(|file| (file, snapshot.sources.file(file).text.clone()));
    let received = text.and_then(|(file, text)| read(file, &text, snapshot, &mut found));
    let exit = check::show(found, &snapshot.sources, ui);
    let Some(received) = received else {
        return Err(Failure::new("import-refused").with("path", shown));
    };
    let mut imported = import(&received, snapshot, args.force);
    if imported.matched == 0 && !received.units.is_empty() {
        ui::report(&list(&imported.left, received.target, &snapshot.sources, ui));
        return Err(Failure::new("import-foreign").with("path", shown));
    }
    let is_edited = |left: &&Left| left.reason == Reason::Edited;
    let edited: Vec<Left> = imported.left.iter().filter(is_edited).cloned().collect();
    if !edited.is_empty() && !args.dry_run && stdin().is_terminal() {
        ui::report(&list(&edited, received.target, &snapshot.sources, ui));
        if ui::agrees(&ui.say("import-ask")) {
            imported = import(&received, snapshot, true);
        }
    }
    if !args.dry_run {
        write(&imported, received.target, snapshot)?;
    }
    ui::print(&list(&imported.left, received.target, &snapshot.sources, ui));
    if !ui.quiet {
        ui::print(&summary(&imported, args.dry_run, &snapshot.sources, ui));
    }
    Ok(if imported.left.is_empty() { exit } else { Exit::Findings })
}

fn read(
    file: komentaras::diagnostic::FileId,
    text: &str,
    snapshot: &Snapshot,
    diags: &mut Diagnostics,
) -> Option<Received> {
    let manifest = &snapshot.project.manifest;
    let targets: Vec<Language> = manifest.target_languages().collect();
    // The segments of the source are the same beside each translation.
    let mut chapters: BTreeMap<&str, Vec<Original<'_>>> = BTreeMap::new();
    for own in snapshot.candidates() {
        let segments = own.comparison.segments.iter().map(|compared| Original {
            source: &compared.source.text,
            target: compared.target.as_ref().map(|target| &target.text),
            state: compared.state,
        });
        chapters.entry(own.chapter).or_insert_with(|| segments.collect());
    }
    let report = Report {
        source: manifest.source_language,
        targets: &targets,
        chapters: &chapters,
        catalog: &snapshot.project.catalog,
    };
    exchange::read(file, text, &report, diags)
}

fn import(received: &Received, snapshot: &Snapshot, overwrite: bool) -> Imported {
    let project = &snapshot.project;
    let source = project.manifest.source_language;
    let chapters = project.chapters.iter().enumerate();
    let destinations: Vec<Destination<'_>> = chapters
        .filter_map(|(index, chapter)| {
            Some(Destination {
                chapter: &chapter.id,
                source: chapter.texts.get(&source)?,
                target: chapter.texts.get(&received.target),
                comparison: snapshot.comparisons().of(index, received.target)?,
            })
        })
        .collect();
    let target = Target {
        language: received.target,
        words: (
            &project.catalog.lexicon(source),
            &project.catalog.lexicon(received.target),
        ),
        memory: &project.memory,
        sources: &snapshot.sources,
        overwrite,
    };
    exchange::import(&received.units, &destinations, target)
}

/// Writes chapters and memory: all of them, or nothing. The memory is moved into its place
/// last: whatever happens in between, no pair is taken to agree that does not.
fn write(
    imported: &Imported,
    language: Language,
    snapshot: &Snapshot,
) -> Result<(), Failure> {
    let project = &snapshot.project;
    let mut outputs = Outputs::default();
    for changed in &imported.chapters {
        let path = format!("report/{language}/{}.md", changed.chapter);
        let chapter = project.chapters.find(&changed.chapter);
        let is_known = chapter.is_some_and(|own| own.texts.contains_key(&language));
        let whole = snapshot.root.join(&path);
        if !is_known && whole.exists() {
            // It is there but is no text.
            return Err(Failure::new("chapter-unreadable").with("path", path));
        }
        outputs.add(&whole, changed.text.as_bytes())?;
    }
    let text = tmx(&imported.memory, project.manifest.source_language);
    let former = project.memory.file.map(|file| &snapshot.sources.file(file).text);
    if imported.recorded > 0 && former != Some(&text) {
        outputs.add(&snapshot.root.join(load::MEMORY), text.as_bytes())?;
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
        let missing = own.missing.as_deref().map(beginning);
        let reason = match missing {
            Some(_) => "lacking",
            None => own.reason.as_str(),
        };
        let missing = missing.unwrap_or_default();
        let args = [
            ("from", &*from),
            ("place", &*place),
            ("reason", reason),
            ("missing", &missing),
        ];
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
    // A remark is to be read whole, and nowhere else.
    for own in &imported.remarks {
        if lines.is_empty() {
            let args = Args::new().count("count", count(imported.remarks.len()));
            lines.push(ui.say_args("import-remarks", &args));
        }
        lines.push(format!("  {}: {}", at(own.span, sources), own.text));
    }
    let mut note = |id: &str, args: Args, list: &[Noted]| {
        lines.push(ui.say_args(id, &args.count("count", count(list.len()))));
        lines.extend(list.iter().take(NAMED).map(|own| {
            let (place, text) = (at(own.span, sources), beginning(&own.text));
            format!("  {place}: {text}")
        }));
        if list.len() > NAMED {
            lines.push("  …".to_owned());
        }
    };
    for (doubt, list) in &imported.unfinished {
        let (kind, said) = match doubt {
            Doubt::Empty => ("empty", ""),
            Doubt::Part(_) => ("part", ""),
            Doubt::Marked(said) => ("marked", said.as_str()),
            Doubt::Unmarked(name) => ("unmarked", name.as_str()),
        };
        let args = Args::new().text("kind", kind).text("said", said);
        note("import-unfinished", args, list);
    }
    for (id, list) in [
        ("import-revised", &imported.revised),
        ("import-untranslated", &imported.untranslated),
        ("import-unchanged", &imported.unchanged),
    ] {
        if !list.is_empty() {
            note(id, Args::new(), list);
        }
    }
    if !imported.left.is_empty() {
        let args = Args::new().count("count", count(imported.left.len()));
        lines.push(ui.say_args("import-left-count", &args));
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
