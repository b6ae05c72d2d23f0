//! `komentaras chapter export` and `komentaras chapter add`: a chapter with all that it uses, out
//! of one copy of the report and into another.

use std::collections::BTreeMap;
use std::path::PathBuf;

use komentaras::compile::Fonts;
use komentaras::edit::{
    self, Differing, Item, NotTransferred, Outcome, Report, Side, Step, Transfer,
};
use komentaras::load::Disk;
use komentaras::model::Chapter;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;

use crate::cli::args::{ChapterAddArgs, ChapterExportArgs, Version};
use crate::cli::questions::Questions;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open, place, refused, within};

/// Writes a folder with one chapter and what it uses.
pub(super) fn export(
    args: &ChapterExportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let id = place::chapter(&args.id, snapshot)?;
    let chapter = find(&id, snapshot)?;
    let files = Disk::open(&snapshot.root)?;
    let folder = args.output.clone().unwrap_or_else(|| PathBuf::from(file_name(&id)));
    let from = Report { snapshot, files: &files };
    let mut transfer = edit::export_chapter(from, chapter, &folder)
        .map_err(|error| not_transferred(error, snapshot, ui))?;
    std::mem::take(&mut transfer.changes).write().map_err(|error| match error {
        edit::Error::Exists(_) => Failure::new("chapter-folder-exists")
            .with("path", folder.display().to_string()),
        error => refused(error, snapshot, ui),
    })?;
    ui::print(&told(&transfer, ui));
    if !ui.quiet {
        let path = folder.display().to_string();
        let words = [("name", id.as_str()), ("path", &path)];
        ui::print(&format!("{}\n", ui.say_with("chapter-exported", &words)));
    }
    Ok(Exit::Success)
}

/// Puts a chapter of another copy of the report into this one.
pub(super) fn add(
    args: &ChapterAddArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let theirs = Disk::open(&args.input)?;
    let other = Snapshot::of(&theirs, Options::default());
    let chapter = match &args.chapter {
        Some(id) => find(&place::chapter(id, &other)?, &other)?,
        None => only(&other, ui)?,
    };
    let files = Disk::open(&snapshot.root)?;
    let from = Report { snapshot: &other, files: &theirs };
    let to = Report { snapshot, files: &files };
    let mut decide = |item: &Item| match args.prefer {
        Some(Version::Mine) => Some(Side::Mine),
        Some(Version::Theirs) => Some(Side::Theirs),
        None => asked(item, ui),
    };
    let fonts = Fonts::embedded();
    let mut transfer = edit::add_chapter(from, to, chapter, &mut decide, fonts)
        .map_err(|error| not_transferred(error, snapshot, ui))?;
    let changes = std::mem::take(&mut transfer.changes);
    let is_nothing = changes.is_empty();
    ui::print(&told(&transfer, ui));
    if is_nothing {
        ui::print(&format!(
            "{}\n",
            ui.say_with("chapter-same", &[("name", &chapter.id)])
        ));
        return Ok(Exit::Success);
    }
    if args.dry_run {
        ui::print(&format!("{}\n", ui.say("dry-run")));
        return Ok(Exit::Success);
    }
    changes.write().map_err(|error| refused(error, snapshot, ui))?;
    if !ui.quiet {
        let words = [("name", chapter.id.as_str())];
        ui::print(&format!("{}\n", ui.say_with("chapter-added", &words)));
    }
    Ok(Exit::Success)
}

fn find<'s>(id: &str, snapshot: &'s Snapshot) -> Result<&'s Chapter, Failure> {
    let found = snapshot.project.chapters.find(id);
    found.ok_or_else(|| Failure::unknown("no-such-chapter", id, &[]))
}

/// Returns the one chapter of a report; of several, somebody has to say which.
fn only<'s>(other: &'s Snapshot, ui: &Ui) -> Result<&'s Chapter, Failure> {
    let chapters = &other.project.chapters;
    let ids: Vec<&str> = chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    let list = ids.join(", ");
    match ids.as_slice() {
        [] => Err(Failure::new("chapter-none")),
        [id] => find(id, other),
        _ => {
            let question = ui.say_with("chapter-ask", &[("list", &list)]);
            match Questions::on_terminal(ui).optional(&question, None) {
                Some(typed) => find(&place::chapter(&typed, other)?, other),
                None => Err(Failure::new("chapter-which").with("list", list)),
            }
        }
    }
}

/// Asks on the terminal which version is to be taken; nothing where nobody can be asked.
fn asked(item: &Item, ui: &Ui) -> Option<Side> {
    let words = [("kind", item.kind()), ("name", &shown(item))];
    let question = ui.say_with("chapter-ask-version", &words);
    let words = ["answer-mine", "answer-theirs"];
    match Questions::on_terminal(ui).chosen(&question, &words)? {
        0 => Some(Side::Mine),
        _ => Some(Side::Theirs),
    }
}

/// Returns the name of an item; a message has one text in each language.
fn shown(item: &Item) -> String {
    match item {
        Item::Message(language, id) => format!("{id} ({language})"),
        item => item.name().to_owned(),
    }
}

/// Returns what is done, a line for each file and for each kind of entry.
fn told(transfer: &Transfer, ui: &Ui) -> String {
    let mut lines: BTreeMap<(Outcome, Group<'_>), Vec<&str>> = BTreeMap::new();
    for Step { item, outcome } in &transfer.steps {
        lines.entry((*outcome, Group::of(item))).or_default().push(item.name());
    }
    let mut text = String::new();
    for ((outcome, group), names) in lines {
        let (kind, language) = match group {
            Group::File(_) => ("file", ""),
            Group::Indicators => ("indicator", ""),
            Group::Sources => ("source", ""),
            Group::Messages(language) => ("message", language),
            Group::Terms => ("term", ""),
        };
        let words = [
            ("action", outcome.as_str()),
            ("kind", kind),
            ("language", language),
            ("names", &names.join(", ")),
        ];
        text.push_str(&format!("{}\n", ui.say_with("chapter-step", &words)));
    }
    for (id, settings) in &transfer.settings {
        let words = [("name", id.as_str()), ("settings", &settings.join("; "))];
        text.push_str(&format!("{}\n", ui.say_with("chapter-settings", &words)));
    }
    if transfer.recorded > 0 {
        let args = Args::new().count("count", transfer.recorded);
        text.push_str(&format!("{}\n", ui.say_args("chapter-memory", &args)));
    }
    text
}

/// What is told in one line, in the order of the lines.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group<'s> {
    File(&'s str),
    Indicators,
    Sources,
    Messages(&'s str),
    Terms,
}

impl<'s> Group<'s> {
    fn of(item: &'s Item) -> Self {
        match item {
            Item::File(path) => Group::File(path),
            Item::Indicator(_) => Group::Indicators,
            Item::Source(_) => Group::Sources,
            Item::Message(language, _) => Group::Messages(language.as_str()),
            Item::Term(_) => Group::Terms,
        }
    }
}

/// Returns why a chapter was not added, after showing what stands in its way.
fn not_transferred(error: NotTransferred, snapshot: &Snapshot, ui: &Ui) -> Failure {
    match error {
        NotTransferred::Differ(Differing(items)) => {
            for item in &items {
                let words = [("kind", item.kind()), ("name", &shown(item))];
                ui::report(&format!("{}\n", ui.say_with("chapter-differs", &words)));
            }
            Failure::new("chapter-versions")
        }
        NotTransferred::Language(language) => {
            Failure::new("chapter-language").with("language", language.as_str())
        }
        NotTransferred::Indicator(id) => {
            Failure::new("chapter-indicator").with("name", id)
        }
        NotTransferred::Unreadable(path) => {
            Failure::new("chapter-unreadable").with("path", path)
        }
        NotTransferred::Errors(errors, sources) => {
            ui::report(&format!("{}\n", ui.findings(&errors, &sources)));
            Failure::new("chapter-errors")
        }
        NotTransferred::Edit(edit::Error::Exists(path)) => Failure::new("file-exists")
            .with("path", within(&snapshot.root, &path).to_string()),
        NotTransferred::Edit(error) => refused(error, snapshot, ui),
    }
}

fn file_name(id: &str) -> String {
    id.replace('/', "-")
}
