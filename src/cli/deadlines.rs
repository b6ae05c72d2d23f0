//! `komentaras deadlines`: when the Committee has to have the report, and how many days are
//! left.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use komentaras::convention::{
    Deadline, Upcoming, builtin_deadlines, parse_deadlines, upcoming,
};
use komentaras::model::path;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args as Words;
use serde::Serialize;

use crate::cli::args::{TableArgs, TableFormat};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check, clock, open};

#[derive(Debug, Args)]
pub(super) struct DeadlinesArgs {
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Serialize)]
struct DeadlineEntry<'d> {
    date: String,
    days: i64,
    name: &'d BTreeMap<String, String>,
    source: &'d str,
}

/// Shows the next deadlines. Outside a report those of the program are meant.
pub(super) fn run(
    args: &DeadlinesArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let today = match &args.date {
        Some(date) => date
            .parse()
            .map_err(|_| Failure::new("deadlines-date").with("value", date))?,
        None => clock::today(),
    };
    let is_named = project.is_some();
    let snapshot: Option<&Snapshot> = match open(project, Options::default()) {
        Ok(snapshot) => Some(snapshot),
        Err(failure) if is_named => return Err(failure),
        Err(_) => None,
    };
    // Whoever reads half a list, or another, plans for the wrong day.
    let findings = |snapshot: &Snapshot| {
        check::findings_in(snapshot.sources.find(path::DEADLINES), snapshot)
    };
    let show = |snapshot: &Snapshot| check::show(findings(snapshot), snapshot, ui);
    if let Some(snapshot) = snapshot.filter(|snapshot| findings(snapshot).has_errors()) {
        return Ok(show(snapshot));
    }
    let builtin: Vec<Deadline>;
    let deadlines = if let Some(snapshot) = snapshot {
        &snapshot.project.deadlines
    } else {
        builtin = parse_deadlines(builtin_deadlines())
            .expect("a test reads the built-in deadlines");
        &builtin
    };
    let next = upcoming(deadlines, today);
    match args.table.format {
        TableFormat::Table => ui.print(&table(&next, ui)),
        TableFormat::Json => {
            let entries = next.iter().map(|next| DeadlineEntry {
                date: next.date.to_string(),
                days: next.days,
                name: &next.deadline.name,
                source: &next.deadline.source,
            });
            ui::print_json(&entries.collect::<Vec<_>>());
        }
    }
    Ok(snapshot.map_or(Exit::Success, show))
}

fn table(next: &[Upcoming<'_>], ui: &Ui) -> String {
    if next.is_empty() {
        return format!("{}\n", ui.say("no-deadlines"));
    }
    let header = ["column-deadline", "column-left", "column-for"];
    let mut rows = vec![header.map(|id| ui.say(id)).to_vec()];
    for Upcoming { deadline, date, days } in next {
        let name = deadline.name.get(ui.language.as_str());
        let name = name.or_else(|| deadline.name.values().next());
        let left = ui.say_args("days-left", &Words::new().count("count", *days));
        rows.push(vec![date.to_string(), left, name.cloned().unwrap_or_default()]);
    }
    let table = ui.columns(&[Alignment::Left, Alignment::Left, Alignment::Left], &rows);
    format!("{table}\n{}\n", ui.say("deadlines-check"))
}
