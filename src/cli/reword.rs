//! `komentaras indicators rename` and `remove`: an indicator under another name, or gone.

use std::path::PathBuf;

use clap::Args;
use clap_complete::ArgValueCandidates;
use komentaras::compile::Fonts;
use komentaras::edit::{
    ChangedIndicator, ChangedText, NotChanged, Unused, remove_indicator, rename_indicator,
};
use komentaras::load::Disk;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args as Words;

use crate::cli::questions::Questions;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, completion, difference, open, refused};

/// Which indicator gets which name.
#[derive(Debug, Args)]
pub(in crate::cli) struct RenameArgs {
    #[arg(value_name = "ID", display_order = 1, add = ArgValueCandidates::new(completion::indicators))]
    pub(in crate::cli) id: String,
    #[arg(value_name = "NEW", display_order = 2)]
    pub(in crate::cli) new: String,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// Which indicator is removed.
#[derive(Debug, Args)]
pub(in crate::cli) struct RemoveArgs {
    #[arg(value_name = "ID", add = ArgValueCandidates::new(completion::indicators))]
    pub(in crate::cli) id: String,
    #[arg(long)]
    pub(in crate::cli) unused: bool,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// Gives an indicator another name, wherever it is named.
pub(super) fn rename(
    args: &RenameArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let files = Disk::open(&snapshot.root)?;
    let names = (args.id.as_str(), args.new.as_str());
    let changed = match rename_indicator(snapshot, names, &files, Fonts::embedded()) {
        Ok(changed) => changed,
        Err(error) => return not_changed(error, &args.id, Some(&args.new), snapshot, ui),
    };
    ui.print(&told(&changed.texts, ui));
    let words = Words::new().text("old", &args.id).text("new", &args.new);
    let done = ui.say_args("indicator-renamed", &words.count("count", changed.uses));
    finish(changed, args.dry_run, &done, snapshot, ui)
}

/// Removes an indicator that nothing uses.
pub(super) fn remove(
    args: &RemoveArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open(project, Options::default())?;
    let files = Disk::open(&snapshot.root)?;
    let removed = |with_unused| {
        remove_indicator(snapshot, &args.id, with_unused, &files, Fonts::embedded())
    };
    let mut changed = match removed(args.unused) {
        Ok(changed) => changed,
        Err(error) => return not_changed(error, &args.id, None, snapshot, ui),
    };
    let Unused { dataset, source } = changed.unused.clone();
    let unused: Vec<String> = dataset.into_iter().chain(source).collect();
    let words = [("list", &*unused.join(", "))];
    let mut rest = String::new();
    if !unused.is_empty() && !args.unused {
        let mut questions = Questions::on_terminal(ui);
        if !args.dry_run && questions.can_ask() {
            if questions.agrees(&ui.say_with("indicator-unused-ask", &words)) {
                match removed(true) {
                    Ok(all) => changed = all,
                    Err(error) => {
                        return not_changed(error, &args.id, None, snapshot, ui);
                    }
                }
            }
        } else {
            rest = format!("\n{}", ui.say_with("indicator-unused", &words));
        }
    }
    ui.print(&told(&changed.texts, ui));
    let done = ui.say_with("indicator-removed", &[("name", &args.id)]);
    finish(changed, args.dry_run, &format!("{done}{rest}"), snapshot, ui)
}

fn finish(
    changed: ChangedIndicator,
    is_trial: bool,
    done: &str,
    snapshot: &Snapshot,
    ui: &Ui,
) -> Result<Exit, Failure> {
    if is_trial {
        ui.print(&format!("{done}\n{}\n", ui.say("dry-run")));
    } else {
        changed.changes.write().map_err(|error| refused(error, snapshot, ui))?;
        ui.print(&format!("{done}\n"));
    }
    Ok(Exit::Success)
}

/// Returns what changes in each text.
fn told(texts: &[ChangedText], ui: &Ui) -> String {
    let mut told = String::new();
    for ChangedText { path, former, text } in texts {
        told.push_str(&format!("{}\n", ui.bold(path)));
        match text {
            Some(text) => {
                let changed = difference::shown(former.as_bytes(), text.as_bytes(), ui);
                told.push_str(&changed);
            }
            None => told.push_str(&format!("    {}\n", ui.say("indicator-file-gone"))),
        }
    }
    told
}

fn not_changed(
    error: NotChanged,
    id: &str,
    new: Option<&str>,
    snapshot: &Snapshot,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let name = new.unwrap_or(id);
    Err(match error {
        NotChanged::Unknown => {
            let indicators = &snapshot.project.evidence.register().indicators;
            let ids: Vec<&str> =
                indicators.iter().map(|indicator| &*indicator.id.value).collect();
            Failure::unknown("no-such-indicator", id, &ids)
        }
        NotChanged::Taken => Failure::new("indicator-taken").with("name", name),
        NotChanged::Name => Failure::new("indicator-name").with("name", name),
        NotChanged::Spread => Failure::new("chapter-indicator").with("name", id),
        NotChanged::Used(places) => {
            let mut places: Vec<String> =
                places.iter().map(|place| snapshot.sources.place(*place)).collect();
            places.dedup();
            let places = places.join("\n  ");
            Failure::new("indicator-used").with("name", id).with("places", places)
        }
        NotChanged::Else => Failure::new("indicator-prints").with("name", id),
        NotChanged::Edit(error) => refused(error, snapshot, ui),
        NotChanged::Errors(errors, sources) => {
            ui::report_whole(&format!("{}\n", ui.findings(&errors, &sources)));
            ui.report(&format!("{}\n", ui.error_line(&ui.say("add-refused"))));
            return Ok(Exit::Findings);
        }
    })
}
