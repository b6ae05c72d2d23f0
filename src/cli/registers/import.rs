//! `komentaras follow-up import`: what the Committee recommended before, from an export of the
//! Universal Human Rights Index of the United Nations.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use komentaras::edit::{
    self, NewObservation, NotImported, ObservationImport, Remark, Reworded, Skip,
};
use komentaras::load::{self, Disk};
use komentaras::model::path;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::syntax::uhri::{self, BadExport, Record, Unread};
use komentaras::syntax::xlsx::BadWorkbook;
use komentaras::text::Args as Words;

use super::RegisterArgs;
use crate::cli::ui::Ui;
use crate::cli::{Exit, Failure, check, open, refused, reprints, todo};

/// How many rows are listed unless all are asked for, and of what is left out for one reason.
const SHOWN: usize = 20;
const SHOWN_SKIPPED: usize = 5;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(in crate::cli) struct FollowUpArgs {
    #[command(flatten)]
    pub(in crate::cli) register: RegisterArgs,
    #[command(subcommand)]
    pub(in crate::cli) command: Option<FollowUpCommand>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum FollowUpCommand {
    Import(FollowUpImportArgs),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FollowUpImportArgs {
    #[arg(value_name = "FILE", required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    #[arg(long, value_name = "SYMBOL")]
    pub(in crate::cli) symbol: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// Adds what is new in exports to the register.
pub(in crate::cli) fn import_observations(
    args: &FollowUpImportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let mut records = Vec::new();
    let mut odd = 0;
    let mut unread = Vec::new();
    for path in &args.files {
        let shown = path.display().to_string();
        let bytes = load::named_bytes(path).map_err(|error| {
            Failure::new("file-not-read").with("path", &shown).because(&error)
        })?;
        let export = uhri::read(&bytes).map_err(|bad| unreadable(&bad, &shown))?;
        records.extend(export.records);
        odd += export.odd;
        unread.extend(export.unread.iter().map(|sheet| not_read(sheet, &shown, ui)));
    }
    let files = Disk::open(&snapshot.root)?;
    let mut imported =
        edit::import_observations(snapshot, &records, &args.symbol, &files)
            .map_err(|error| not_imported(error, snapshot, ui))?;
    let changes = std::mem::take(&mut imported.changes);
    if !args.dry_run && !changes.is_empty() {
        changes.write().map_err(|error| refused(error, snapshot, ui))?;
    }
    ui.print(&told(&imported, odd, args.dry_run, ui));
    // A sheet may be half of the export.
    ui.report(&unread.concat());
    Ok(if unread.is_empty() { Exit::Success } else { Exit::Findings })
}

/// Returns what is told of rows of a workbook that were not read.
fn not_read(unread: &Unread, path: &str, ui: &Ui) -> String {
    let args = Words::new()
        .text("path", path)
        .text("sheet", unread.sheet.as_str())
        .text("kind", unread.kind.as_str())
        .count("count", unread.rows);
    format!("{}\n", ui.error_line(&ui.say_args("follow-up-unread", &args)))
}

fn unreadable(bad: &BadExport, path: &str) -> Failure {
    let failure = |kind: &str| {
        Failure::new("export-not-read").with("path", path).with("kind", kind)
    };
    match bad {
        BadExport::Json { line } => failure("json").with("line", line.to_string()),
        BadExport::Empty => failure("empty"),
        BadExport::Damaged => failure("damaged"),
        BadExport::NoRecords => failure("no-records"),
        BadExport::Workbook(bad) => failure(match bad {
            BadWorkbook::Encrypted => "encrypted",
            BadWorkbook::TooLarge => "too-large",
            BadWorkbook::Old | BadWorkbook::Binary | BadWorkbook::OpenDocument => {
                "format"
            }
            BadWorkbook::OtherArchive | BadWorkbook::Damaged => "damaged",
        }),
    }
}

fn not_imported(error: NotImported, snapshot: &Snapshot, ui: &Ui) -> Failure {
    let failure = |kind: &str| {
        Failure::new("follow-up-refused")
            .with("path", path::OBSERVATIONS)
            .with("kind", kind)
    };
    match error {
        NotImported::Broken(findings) => {
            check::show(findings, snapshot, ui);
            failure("broken")
        }
        NotImported::NoColumn(name) => failure("column").with("name", name),
        NotImported::NoLanguage(name) => failure("language").with("name", name),
        NotImported::Encoding => failure("encoding"),
        NotImported::Unproven => failure("unproven"),
    }
}

fn told(imported: &ObservationImport, odd: usize, is_trial: bool, ui: &Ui) -> String {
    let mut text = String::new();
    if !imported.added.is_empty() {
        text.push_str(&format!("{}\n", ui.bold(path::OBSERVATIONS)));
        let shown = if ui.verbose { imported.added.len() } else { SHOWN };
        for new in imported.added.iter().take(shown) {
            let line = format!("{}  {}", key(new), todo::start(&new.text));
            text.push_str(&format!("  {}\n", ui.new_line(&line)));
        }
        text.push_str(&more(imported.added.len(), shown, ui));
        text.push('\n');
    }
    text.push_str(&remarks(&imported.added, ui));
    text.push_str(&differing(imported, ui));
    text.push_str(&left_out(&imported.skipped, odd, ui));
    let others = reprints::told(&imported.reprints, "add-others", ui);
    if !others.is_empty() {
        text.push_str(&format!("{}\n", others.trim_start_matches('\n')));
    }
    let args = Words::new().count("count", imported.added.len());
    text.push_str(&format!("{}\n", ui.say_args("follow-up-imported", &args)));
    if is_trial {
        text.push_str(&format!("{}\n", ui.say("dry-run")));
    } else if !imported.added.is_empty() {
        text.push_str(&format!("{}\n", ui.say("follow-up-next")));
    }
    text
}

fn key(new: &NewObservation) -> String {
    format!("{}:{}", new.symbol, new.paragraph)
}

/// Returns in what the register and the export differ, of which nothing is changed.
fn differing(imported: &ObservationImport, ui: &Ui) -> String {
    let mut text = String::new();
    let shown = if ui.verbose { usize::MAX } else { SHOWN_SKIPPED };
    let (unworded, reworded): (Vec<&Reworded>, Vec<&Reworded>) =
        imported.reworded.iter().partition(|row| row.register.is_empty());
    let head = |kind: &str, count: usize| {
        let args = Words::new().count("count", count).text("kind", kind);
        format!("{}\n", ui.say_args("follow-up-differs", &args))
    };
    if !reworded.is_empty() {
        text.push_str(&head("words", reworded.len()));
        for Reworded { name, register, export } in reworded.iter().take(shown) {
            let (register, export) = where_different(register, export);
            text.push_str(&format!("  {name}\n"));
            let lines = [("in-register", register), ("in-export", export)];
            for (id, words) in lines {
                let args = Words::new().text("words", words).text("place", id);
                text.push_str(&format!(
                    "    {}\n",
                    ui.say_args("follow-up-words", &args)
                ));
            }
        }
        text.push_str(&more(reworded.len(), shown, ui));
    }
    let unworded: Vec<String> = unworded
        .iter()
        .map(|row| format!("{}  {}", row.name, todo::start(&row.export)))
        .collect();
    for (kind, list) in [("no-words", &unworded), ("missing", &imported.missing)] {
        if !list.is_empty() {
            text.push_str(&head(kind, list.len()));
            text.push_str(&lines(list, ui));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Returns two texts from shortly before the words in which they differ first.
fn where_different(one: &str, other: &str) -> (String, String) {
    /// How many words before those are shown.
    const BEFORE: usize = 2;
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(BEFORE);
    let rest = |words: &[String]| {
        let before = if from > 0 { "… " } else { "" };
        let rest = words.get(from..).unwrap_or_default().join(" ");
        format!("{before}{}", todo::start(&rest))
    };
    (rest(&one), rest(&other))
}

/// Returns what differs in the new rows from what was published, with the rows by name.
fn remarks(added: &[NewObservation], ui: &Ui) -> String {
    let mut text = String::new();
    for remark in Remark::ALL {
        let rows = added.iter().filter(|new| new.remarks.contains(&remark));
        let keys: Vec<String> = rows.map(key).collect();
        if keys.is_empty() {
            continue;
        }
        let args =
            Words::new().count("count", keys.len()).text("remark", remark.as_str());
        text.push_str(&format!("{}\n", ui.say_args("follow-up-remark", &args)));
        text.push_str(&lines(&keys, ui));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Returns the first lines of a list, and how many more there are.
fn lines(list: &[String], ui: &Ui) -> String {
    let shown = if ui.verbose { list.len() } else { SHOWN_SKIPPED };
    let first = list.iter().take(shown).map(|line| format!("  {}\n", line.trim()));
    first.chain([more(list.len(), shown, ui)]).collect()
}

fn more(all: usize, shown: usize, ui: &Ui) -> String {
    match all.saturating_sub(shown) {
        0 => String::new(),
        rest => {
            let args = Words::new().count("count", rest);
            format!("  {}\n", ui.say_args("follow-up-more", &args))
        }
    }
}

/// Returns what was left out, by the reason, with enough of each to find it in the export.
fn left_out(skipped: &[(Skip, Record)], odd: usize, ui: &Ui) -> String {
    let mut text = String::new();
    for reason in Skip::ALL {
        let of_reason = skipped.iter().filter(|(skip, _)| *skip == reason);
        let list: Vec<&Record> = of_reason.map(|(_, record)| record).collect();
        if list.is_empty() {
            continue;
        }
        let args =
            Words::new().count("count", list.len()).text("reason", reason.as_str());
        text.push_str(&format!("{}\n", ui.say_args("follow-up-skipped", &args)));
        let list = match reason {
            // Of these an export may have thousands, and whose they are is all there is to say.
            Skip::Body => counted(list.iter().map(|record| {
                if record.body.is_empty() { &record.symbol } else { &record.body }
            })),
            Skip::Country => counted(list.iter().flat_map(|record| &record.countries)),
            Skip::OtherDocument => counted(list.iter().map(|record| &record.symbol)),
            _ => list.iter().map(|record| shown_record(record)).collect(),
        };
        text.push_str(&lines(&list, ui));
    }
    if odd > 0 {
        let args = Words::new().count("count", odd).text("reason", "odd");
        text.push_str(&format!("{}\n", ui.say_args("follow-up-skipped", &args)));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn shown_record(record: &Record) -> String {
    let Record { symbol, paragraph, text, .. } = record;
    let paragraph =
        if paragraph.is_empty() { String::new() } else { format!(":{paragraph}") };
    format!("{symbol}{paragraph}  {}", todo::start(text))
}

/// Returns names with how often each occurs, the most frequent first.
fn counted<'n>(names: impl Iterator<Item = &'n String>) -> Vec<String> {
    let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(name, count)| format!("{name}: {count}")).collect()
}
