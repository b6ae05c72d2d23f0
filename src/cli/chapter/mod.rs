//! `komentaras chapter export` and `komentaras chapter add`: chapters with all that they use, out
//! of one copy of the report and into another.

mod addition;

use std::path::{Path, PathBuf};

use komentaras::compile::Fonts;
use komentaras::edit::{
    self, Brought, Difference, NewErrors, NotTransferred, Report, Side,
};
use komentaras::load::{self, Disk, Files, MANIFEST};
use komentaras::model::Chapter;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;

use crate::cli::args::{ChapterAddArgs, ChapterExportArgs, TableFormat, Version};
use crate::cli::questions::Questions;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, difference, open, outward, place, refused, within};
use addition::{Addition, about, item_of, told};

/// Writes a folder or an archive with chapters and what they use.
pub(super) fn export(
    args: &ChapterExportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let chapters = named(&args.chapters, snapshot)?;
    let out = match (&args.out, chapters.as_slice()) {
        (Some(out), _) => out.clone(),
        (None, [chapter]) => PathBuf::from(chapter.id.replace('/', "-")),
        (None, _) => return Err(Failure::new("chapter-out")),
    };
    let files = Disk::open(&snapshot.root)?;
    let from = Report { snapshot, files: &files };
    let mut exported = match edit::export_chapters(from, &chapters) {
        Ok(exported) => exported,
        Err(error) => return Err(not_transferred(error, snapshot, ui)),
    };
    let transfer = std::mem::take(&mut exported.transfer);
    let telling = std::mem::take(&mut exported.telling);
    let is_archive = out.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    let changes = if is_archive { exported.archive(&out) } else { exported.folder(&out) };
    changes.write().map_err(|error| match error {
        edit::Error::Exists(_) => {
            let form = if is_archive { "archive" } else { "folder" };
            let path = out.display().to_string();
            Failure::new("chapter-out-exists").with("path", path).with("form", form)
        }
        error => refused(error, snapshot, ui),
    })?;
    let mut text = told(&transfer, ui);
    if !ui.quiet {
        let form = if is_archive { "archive" } else { "folder" };
        let words = about(&chapters, ui).text("path", out.display().to_string());
        let words = words.text("form", form);
        text.push_str(&format!("{}\n", ui.say_args("chapter-exported", &words)));
    }
    let (list, sources) = (&transfer.outward, &snapshot.sources);
    text.push_str(&outward::of_export(list, sources, &chapters, ui));
    // Whoever gets the files can read it, so it is said even where little is.
    if !telling.is_empty() {
        let words = Args::new().count("count", telling.len());
        let words = words.text("paths", telling.join(", "));
        text.push_str(&format!("{}\n", ui.say_args("chapter-exported-pictures", &words)));
    }
    ui.print(&text);
    Ok(Exit::Success)
}

/// Puts chapters of another copy of the report into this one.
pub(super) fn add(
    args: &ChapterAddArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let theirs = files_of(&args.input)?;
    let other = Snapshot::of(&*theirs, Options::default());
    let mut questions = Questions::on_terminal(ui);
    let chapters = wanted(args, &other, &mut questions, ui)?;
    let files = Disk::open(&snapshot.root)?;
    let from = Report { snapshot: &other, files: &*theirs };
    let to = Report { snapshot, files: &files };
    let mut open_differences = Vec::new();
    let mut decide = |difference: &Difference| match args.prefer {
        Some(Version::Mine) => Some(Side::Mine),
        Some(Version::Theirs) => Some(Side::Theirs),
        // A trial shows all that would come, whatever is decided later.
        None if args.dry_run => {
            open_differences.push((item_of(&difference.item), described(difference, ui)));
            Some(Side::Mine)
        }
        None => asked(difference, &mut questions, ui),
    };
    let fonts = Fonts::embedded();
    let mut transfer = match edit::add_chapters(from, to, &chapters, &mut decide, fonts) {
        Ok(transfer) => transfer,
        Err(NotTransferred::Errors(new)) => {
            let NewErrors { errors, sources, outward } = *new;
            ui::report_whole(&format!("{}\n", ui.findings(&errors, &sources)));
            ui.report(&format!("{}\n", ui.error_line(&ui.say("chapter-errors"))));
            let (theirs, input) = (&other.sources, &args.input);
            let said = outward::of_addition(&outward, theirs, &chapters, input, ui);
            ui.report(&said);
            return Ok(Exit::Findings);
        }
        Err(error) => return Err(not_transferred(error, snapshot, ui)),
    };
    let changes = std::mem::take(&mut transfer.changes);
    let addition = Addition {
        args,
        chapters: &chapters,
        transfer: &transfer,
        theirs: &other.sources,
        open: &open_differences,
        is_nothing: changes.is_empty(),
    };
    if args.format == TableFormat::Json {
        if !args.dry_run {
            changes.write().map_err(|error| refused(error, snapshot, ui))?;
        }
        ui::print_json(&addition.outcome());
        return Ok(Exit::Success);
    }
    // What happens to other chapters is to be known before anything is written.
    ui.print(&addition.told(ui));
    if !args.dry_run {
        let is_asked = !transfer.reprints.is_empty() && questions.can_ask();
        if is_asked && !questions.agrees(&ui.say("chapter-ask-write")) {
            ui.report(&format!("{}\n", ui.say("chapter-declined")));
            return Ok(Exit::Success);
        }
        changes.write().map_err(|error| refused(error, snapshot, ui))?;
    }
    ui.print(&addition.last(ui));
    Ok(Exit::Success)
}

/// Returns the files of another report: a folder, or an archive that is read without
/// unpacking it to the disk.
fn files_of(path: &Path) -> Result<Box<dyn Files>, Failure> {
    let is_named_archive =
        path.extension().is_some_and(|end| end.eq_ignore_ascii_case("zip"));
    if is_named_archive && !path.exists() {
        let shown = path.display().to_string();
        return Err(Failure::new("chapter-no-file").with("path", shown));
    }
    if path.is_dir() && !path.join(MANIFEST).is_file() {
        let shown = path.display().to_string();
        return Err(Failure::new("chapter-no-report").with("path", shown));
    }
    if path.is_dir() || !path.exists() {
        return Ok(Box::new(Disk::open(path)?));
    }
    let shown = path.display().to_string();
    let bytes = load::named_bytes(path).map_err(|error| {
        Failure::new("file-not-read").with("path", &shown).because(&error)
    })?;
    let files = load::archive(&bytes).map_err(|error| {
        Failure::new("archive-refused")
            .with("path", &shown)
            .with("kind", error.kind())
            .with("entry", error.entry())
    })?;
    Ok(Box::new(files))
}

/// Returns the chapters that were named, each once, in the order of the report.
fn named<'s>(
    written: &[String],
    snapshot: &'s Snapshot,
) -> Result<Vec<&'s Chapter>, Failure> {
    let ids = place::chapters(written, snapshot)?;
    let chapters = &snapshot.project.chapters;
    Ok(ids.iter().filter_map(|id| chapters.find(id)).collect())
}

/// Returns the chapters that are to be added: of several, somebody has to say which.
fn wanted<'s>(
    args: &ChapterAddArgs,
    other: &'s Snapshot,
    questions: &mut Questions<'_>,
    ui: &Ui,
) -> Result<Vec<&'s Chapter>, Failure> {
    let all: Vec<&Chapter> = other.project.chapters.iter().collect();
    if !args.chapters.is_empty() {
        return named(&args.chapters, other);
    }
    match all.as_slice() {
        [] => Err(Failure::new("chapter-none")),
        [_] => Ok(all),
        _ if args.all => Ok(all),
        _ => {
            let ids: Vec<&str> = all.iter().map(|chapter| chapter.id.as_str()).collect();
            let list = ids.join(", ");
            let question = ui.say_with("chapter-ask", &[("list", &list)]);
            let Some(typed) = questions.optional(&question) else {
                return Err(Failure::new("chapter-which").with("list", list));
            };
            let typed = typed.split([' ', ',']).filter(|word| !word.is_empty());
            named(&typed.map(str::to_owned).collect::<Vec<_>>(), other)
        }
    }
}

/// Asks on the terminal which version is to be taken; nothing where nobody can say.
fn asked(
    difference: &Difference,
    questions: &mut Questions<'_>,
    ui: &Ui,
) -> Option<Side> {
    if !questions.can_ask() {
        return None;
    }
    ui.report(&described(difference, ui));
    let words = ["answer-mine", "answer-theirs"];
    match questions.chosen(&ui.say("chapter-ask-version"), &words)? {
        0 => Some(Side::Mine),
        _ => Some(Side::Theirs),
    }
}

/// Returns in which way two versions differ.
fn described(difference: &Difference, ui: &Ui) -> String {
    let Difference { item, mine, theirs } = difference;
    let name = match item {
        // A message has one text in each language.
        Brought::Message(language, id) => format!("{id} ({language})"),
        item => item.name().to_owned(),
    };
    let words = [("kind", item.kind()), ("name", &name)];
    let line = ui.say_with("chapter-differs", &words);
    format!("{line}\n{}", difference::shown(mine, theirs, ui))
}

/// Returns what stands in the way of chapters; differences that nobody decided are shown.
fn not_transferred(error: NotTransferred, snapshot: &Snapshot, ui: &Ui) -> Failure {
    match error {
        // The errors of an addition are shown where its references are known.
        NotTransferred::Errors(_) => Failure::new("chapter-errors"),
        NotTransferred::Differ(differences) => {
            for difference in &differences {
                ui.report(&described(difference, ui));
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
        NotTransferred::Edit(edit::Error::Exists(path)) => Failure::new("file-exists")
            .with("path", within(&snapshot.root, &path).to_string()),
        NotTransferred::Edit(error) => refused(error, snapshot, ui),
    }
}
