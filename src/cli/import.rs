//! `komentaras translation import`: what came back from a translator, into the chapters
//! and the memory.

use std::path::PathBuf;

use komentaras::diagnostic::{Diagnostics, Sources};
use komentaras::edit::{self, ChangeSet};
use komentaras::load;
use komentaras::model::path::chapter as chapter_path;
use komentaras::pipeline::Options;
use komentaras::syntax::xlsx::may_be_workbook;
use komentaras::text::{Args, Language};
use komentaras::translation::exchange::{
    Doubt, Imported, Left, Noted, Reason, beginning,
};

use crate::cli::args::ImportArgs;
use crate::cli::questions::Questions;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check, open, refused, within};

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
    edit::require_memory(snapshot).map_err(|error| refused(error, snapshot, ui))?;
    let shown = args.input.display().to_string();
    let mut found = Diagnostics::new();
    // A workbook or a Word file: its bytes would only fill the screen.
    let bytes = load::named_bytes(&args.input);
    if bytes.is_ok_and(|bytes| may_be_workbook(&bytes)) {
        return Err(Failure::new("import-not-exchange").with("path", shown));
    }
    let file = load::named_file(&args.input, &mut snapshot.sources, &mut found).map_err(
        |error| Failure::new("file-not-read").with("path", &shown).because(&error),
    )?;
    let received = file.and_then(|file| edit::read_returned(snapshot, file, &mut found));
    let exit = check::show(found, snapshot, ui);
    let Some(received) = received else {
        return Err(Failure::new("import-refused").with("path", shown));
    };
    let mut imported = edit::import(snapshot, &received, args.force);
    if imported.matched == 0 && !received.units.is_empty() {
        ui.report(&list(&imported.left, received.target, &snapshot.sources, ui));
        return Err(Failure::new("import-foreign").with("path", shown));
    }
    let is_edited = |left: &&Left| left.reason == Reason::Edited;
    let edited: Vec<Left> = imported.left.iter().filter(is_edited).cloned().collect();
    let mut questions = Questions::on_terminal(ui);
    if !edited.is_empty() && !args.dry_run && questions.can_ask() {
        ui.report(&list(&edited, received.target, &snapshot.sources, ui));
        if questions.agrees(&ui.say("import-ask")) {
            imported = edit::import(snapshot, &received, true);
        }
    }
    if !args.dry_run {
        edit::changes_of_import(snapshot, &imported, received.target)
            .and_then(ChangeSet::write)
            .map_err(|error| match error {
                edit::Error::Unreadable(path) => Failure::new("chapter-unreadable")
                    .with("path", within(&snapshot.root, &path).to_string()),
                error => refused(error, snapshot, ui),
            })?;
    }
    ui.print(&list(&imported.left, received.target, &snapshot.sources, ui));
    if !ui.quiet {
        ui.print(&summary(&imported, args.dry_run, &snapshot.sources, ui));
    }
    Ok(if imported.left.is_empty() { exit } else { Exit::Findings })
}

/// Returns the texts that were not put into their chapters, each with its place and why.
fn list(left: &[Left], language: Language, sources: &Sources, ui: &Ui) -> String {
    let mut text = String::new();
    for unit in left {
        let chapter = chapter_path(language, &unit.chapter);
        let place = unit.place.map_or(chapter, |span| sources.place(span));
        let from = sources.place(unit.span);
        let missing = unit.missing.as_deref().map(beginning);
        let reason = match missing {
            Some(_) => "lacking",
            None => unit.reason.as_str(),
        };
        let missing = missing.unwrap_or_default();
        let places: Vec<String> =
            unit.places.iter().map(|place| sources.place(*place)).collect();
        let places = places.join(", ");
        let args = [
            ("places", &*places),
            ("from", &*from),
            ("place", &*place),
            ("reason", reason),
            ("missing", &missing),
        ];
        text.push_str(&format!(
            "{}\n  {}\n",
            ui.say_with("import-left", &args),
            unit.text
        ));
    }
    text
}

fn summary(imported: &Imported, is_trial: bool, sources: &Sources, ui: &Ui) -> String {
    let mut lines = Vec::new();
    // A remark is to be read whole, and nowhere else.
    for noted in &imported.remarks {
        if lines.is_empty() {
            let args = Args::new().count("count", imported.remarks.len());
            lines.push(ui.say_args("import-remarks", &args));
        }
        lines.push(format!("  {}: {}", sources.place(noted.span), noted.text));
    }
    let mut note = |id: &str, args: Args, list: &[Noted]| {
        lines.push(ui.say_args(id, &args.count("count", list.len())));
        lines.extend(list.iter().take(NAMED).map(|noted| {
            let (place, text) = (sources.place(noted.span), beginning(&noted.text));
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
        let args = Args::new().count("count", imported.left.len());
        lines.push(ui.say_args("import-left-count", &args));
    }
    if imported.placed == 0 && imported.recorded == 0 {
        if lines.is_empty() {
            let is_refused = imported.matched == 0;
            lines.push(ui.say(if is_refused { "import-none" } else { "import-nothing" }));
        }
    } else {
        let args = Args::new()
            .count("placed", imported.placed)
            .count("recorded", imported.recorded);
        lines.push(ui.say_args("imported", &args));
        if is_trial {
            lines.push(ui.say("dry-run"));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
