//! `komentaras review import`: what reviewers answered in Word, as a list, into the chapters
//! and into the table of remarks.

mod table;
mod text;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args as Arguments, Subcommand, ValueEnum};
use komentaras::edit::{self, ChangeSet, EntriesError};
use komentaras::load::{self, Disk};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::review::{
    ENTRIES, NotEntries, Outcome, Remark, ReturnedFile, Review, Unusable,
};
use komentaras::text::{Args, Language};

use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open, refused, within};

#[derive(Debug, Arguments)]
pub(in crate::cli) struct ReviewArgs {
    #[command(subcommand)]
    pub(in crate::cli) command: ReviewCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ReviewCommand {
    Import(ReviewImportArgs),
}

#[derive(Debug, Arguments)]
pub(in crate::cli) struct ReviewImportArgs {
    #[arg(value_name = "FILE", required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) apply: bool,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: ReviewFormat,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// The output formats of what reviewers answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReviewFormat {
    Text,
    Json,
    Csv,
}

/// Takes in files that came back. Comments are kept; changes are written only where that is
/// asked for.
pub(super) fn import(
    args: &ReviewImportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let mut files = Vec::new();
    // All files are looked at before anything is done: half of the answers would hide the
    // conflicts with the other half.
    let mut is_refused = false;
    for path in &args.files {
        match read(path) {
            Ok(file) => files.push(file),
            Err(failure) => {
                is_refused = true;
                ui.report(&failure.line(ui));
            }
        }
    }
    if is_refused {
        return Err(Failure::new("review-nothing-done"));
    }
    let review = komentaras::review::review(
        &files,
        snapshot.documents(),
        &snapshot.project,
        &snapshot.sources,
    );
    let mut review = review.map_err(|(index, unusable)| {
        let name = files.get(index).map_or("", |file| file.name.as_str());
        unusable_file(name, &unusable)
    })?;
    let disk = Disk::open(&snapshot.root)?;
    // What can be applied shows only when it is tried.
    let mut changes = edit::apply_review(snapshot, &disk, &mut review);
    if !args.apply {
        changes = ChangeSet::default();
        review.reopen();
    }
    let chapters: Vec<String> =
        changes.paths().map(|path| within(&snapshot.root, path).to_string()).collect();
    let entries = edit::keep_comments(snapshot, &disk, &files, &review, &mut changes)
        .map_err(|error| not_kept(&error))?;
    if !args.dry_run {
        changes.write().map_err(|error| refused(error, snapshot, ui))?;
    }
    match args.format {
        ReviewFormat::Text => ui.print(&text::list(&review, &files, snapshot, ui)),
        ReviewFormat::Json => ui::print_whole(&table::json(&review, &files, snapshot)),
        ReviewFormat::Csv => ui::print_whole(&table::csv(&review, &files, snapshot)),
    }
    if !ui.quiet {
        let mut lines: Vec<String> = files
            .iter()
            .filter(|file| !file.says_what_was_sent())
            .map(|file| ui.say_with("review-unlabelled", &[("path", &file.name)]))
            .collect();
        lines.extend(summary(&review, args.apply, ui));
        lines.extend(to_translate(&review, snapshot, ui));
        if !chapters.is_empty() {
            let paths = chapters.join(", ");
            lines.push(ui.say_with("review-chapters", &[("paths", &paths)]));
        }
        if entries.added + entries.updated > 0 {
            let args = Args::new()
                .count("added", entries.added)
                .count("updated", entries.updated)
                .text("path", ENTRIES);
            lines.push(ui.say_args("review-kept", &args));
        }
        if args.dry_run {
            lines.push(ui.say("dry-run"));
        }
        let text = format!("{}\n", lines.join("\n"));
        // The standard output belongs to the other formats.
        if args.format == ReviewFormat::Text {
            ui.print(&text);
        } else {
            ui.report(&text);
        }
    }
    let is_left = args.apply && review.count(|it| matches!(it, Outcome::Left(_))) > 0;
    Ok(if is_left { Exit::Findings } else { Exit::Success })
}

/// Returns how many comments of reviewers nobody has settled, in one line; nothing where there
/// are none.
pub(super) fn open_comments(snapshot: &Snapshot, ui: &Ui) -> Option<String> {
    let disk = Disk::open(&snapshot.root).ok()?;
    match edit::open_comments(&disk) {
        Ok(0) => None,
        Ok(count) => {
            let args = Args::new().count("count", count).text("path", ENTRIES);
            Some(ui.say_args("comments-open", &args))
        }
        Err(_) => Some(ui.say_with("comments-unread", &[("path", ENTRIES)])),
    }
}

fn read(path: &Path) -> Result<ReturnedFile, Failure> {
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    let bytes = load::named_bytes(path).map_err(|error| {
        let shown = path.display().to_string();
        Failure::new("file-not-read").with("path", shown).because(&error)
    })?;
    ReturnedFile::read(&name, &bytes).map_err(|unusable| unusable_file(&name, &unusable))
}

fn unusable_file(name: &str, unusable: &Unusable) -> Failure {
    Failure::new("review-unusable")
        .with("path", name)
        .with("kind", unusable.kind)
        .with("detail", unusable.detail.clone())
}

fn not_kept(error: &EntriesError) -> Failure {
    let (kind, detail) = match error {
        EntriesError::Unreadable => ("unreadable", ""),
        EntriesError::Other(NotEntries::Damaged) => ("damaged", ""),
        EntriesError::Other(NotEntries::NoColumn(name)) => ("no-column", *name),
    };
    Failure::new("review-not-kept")
        .with("path", ENTRIES)
        .with("kind", kind)
        .with("detail", detail)
}

fn summary(review: &Review, is_applied: bool, ui: &Ui) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |id: &str, count: usize| {
        if count > 0 {
            lines.push(ui.say_args(id, &Args::new().count("count", count)));
        }
    };
    let is_doubt = |it: &Outcome| matches!(it, Outcome::Left(why) if why.is_doubt());
    line("review-applied", review.count(|it| *it == Outcome::Applied));
    line("review-open", review.count(|it| *it == Outcome::Open));
    line("review-made", review.count(|it| *it == Outcome::Made));
    line("review-left", review.count(|it| matches!(it, Outcome::Left(_))));
    line("review-doubt", review.count(is_doubt));
    line("review-in-contents", review.in_contents);
    line("review-comments", review.remarks.iter().map(|it| it.comments.len()).sum());
    if lines.is_empty() {
        lines.push(ui.say("review-none"));
    } else if !is_applied && review.count(|it| *it == Outcome::Open) > 0 {
        lines.push(ui.say("review-apply"));
    }
    lines
}

/// Says what is to be done about the other languages of texts that were changed.
fn to_translate(review: &Review, snapshot: &Snapshot, ui: &Ui) -> Vec<String> {
    let source = snapshot.project.manifest.source_language;
    let is_applied = |remark: &&Remark| {
        remark.proposals.iter().any(|it| it.outcome == Outcome::Applied)
    };
    let changed = review.remarks.iter().filter(is_applied);
    let languages: BTreeSet<Language> = changed.map(|remark| remark.language).collect();
    let (sources, targets): (Vec<Language>, Vec<Language>) =
        languages.into_iter().partition(|language| *language == source);
    let has_targets = snapshot.project.manifest.target_languages().next().is_some();
    let mut lines = Vec::new();
    if !sources.is_empty() && has_targets {
        lines.push(ui.say("review-source-changed"));
    }
    if !targets.is_empty() {
        let targets: Vec<String> = targets.iter().map(Language::to_string).collect();
        let targets = targets.join(", ");
        lines.push(ui.say_with("review-translation-changed", &[("languages", &targets)]));
    }
    lines
}
