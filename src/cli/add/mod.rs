//! `komentaras indicators add`: a downloaded file as an indicator of the report.

mod codes;
mod form;
mod names;
mod source;

use std::path::PathBuf;

use clap::Args;
use clap_complete::ArgValueCandidates;
use komentaras::compile::Fonts;
use komentaras::diagnostic::{Diagnostics, render};
use komentaras::edit::{self, Added, Inserted, NotAdded};
use komentaras::evidence::{ColumnUse, Dataset, Inspection, ReadColumn};
use komentaras::load::{self, Disk};
use komentaras::pipeline::Options;

use crate::cli::completion;
use crate::cli::questions::{Question, Questions};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, indicators, inspect, open, refused, reprints};
use form::Form;

/// What is known of the new indicator.
#[derive(Debug, Args)]
pub(in crate::cli) struct AddArgs {
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    #[arg(long, value_name = "SHEET")]
    pub(in crate::cli) sheet: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    pub(in crate::cli) column: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(in crate::cli) id: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) name: Vec<String>,
    #[arg(long, value_name = "UNIT", add = ArgValueCandidates::new(completion::units))]
    pub(in crate::cli) unit: Option<String>,
    #[arg(long, value_name = "DECIMALS")]
    pub(in crate::cli) decimals: Option<String>,
    #[arg(long, value_name = "KEY", add = ArgValueCandidates::new(completion::sources))]
    pub(in crate::cli) source: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) source_title: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) source_publisher: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) source_url: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) source_date: Option<String>,
    #[arg(long, value_name = "DIMENSION")]
    pub(in crate::cli) select: Vec<String>,
    #[arg(long, value_name = "DIMENSION")]
    pub(in crate::cli) default: Vec<String>,
    #[arg(long, value_name = "LABEL")]
    pub(in crate::cli) label: Vec<String>,
    #[arg(long, value_name = "ARTICLES", value_delimiter = ',')]
    pub(in crate::cli) articles: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

/// Adds a file to the report. What the options do not say is asked for on a terminal.
pub(super) fn run(
    args: &AddArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = open(project, Options::default())?;
    let path = args.file.display().to_string();
    let unreadable = |error: std::io::Error| {
        Failure::new("file-not-read").with("path", path.clone()).because(&error)
    };
    let mut questions = Questions::on_terminal(ui);
    let mut marks = snapshot.project.manifest.marks.clone();
    let mut columns = inspect::columns(&args.column)?;
    inspect::set_columns(&mut marks, &columns);
    let sheet = args.sheet.as_deref();
    let sources = &mut snapshot.sources;
    let mut found = Diagnostics::new();
    let read = load::dataset_file(&args.file, sheet, &marks, sources, &mut found);
    let mut dataset = read.map_err(unreadable)?;
    let asked = dataset.as_ref().map(|dataset| open_columns(dataset, &mut questions, ui));
    let asked = asked.unwrap_or_default();
    if !asked.is_empty() {
        inspect::set_columns(&mut marks, &asked);
        columns.extend(asked);
        found = Diagnostics::new();
        let read = load::dataset_file(&args.file, sheet, &marks, sources, &mut found);
        dataset = read.map_err(unreadable)?;
    }
    if let Some(dataset) = &dataset {
        dataset.check_scales(&mut found);
    }
    // Whoever decides what the figures are has to know what the program understood.
    let findings = found.into_sorted(sources);
    if !findings.is_empty() {
        ui::report_whole(&ui.findings(&findings, sources));
        let summary = render::summary(&findings, &ui.catalog, ui.language);
        ui.report(&format!("{summary}\n"));
    }
    let Some(dataset) = dataset else { return Ok(Exit::Findings) };
    let bytes = load::named_bytes(&args.file).map_err(unreadable)?;

    let unasked = Vec::new();
    let mut form =
        Form { args, snapshot, dataset: &dataset, columns, unasked, ui, questions };
    if form.questions.can_ask() {
        let told = inspect::told(&path, &dataset, &Inspection::of(&dataset), ui);
        ui.report(&format!("{told}\n"));
    }
    let addition = form.fill(&bytes);
    let Form { unasked, mut questions, .. } = form;
    if !questions.problems.is_empty() {
        for problem in &questions.problems {
            ui.report(&format!("{}\n", ui.error_line(problem)));
        }
        return Ok(Exit::Failure);
    }
    let files = Disk::open(&snapshot.root)?;
    match edit::add_indicator(snapshot, &addition, &files, Fonts::embedded()) {
        Ok(mut added) => {
            let changes = std::mem::take(&mut added.changes);
            ui.print(&told(&added, ui));
            if args.dry_run {
                ui.print(&format!("{}\n", ui.say("dry-run")));
            } else {
                // An answer that was given to the wrong question is seen here.
                if questions.has_asked && !questions.agrees(&ui.say("add-ask")) {
                    ui.report(&format!("{}\n", ui.say("add-declined")));
                    return Ok(Exit::Success);
                }
                changes.write().map_err(|error| refused(error, snapshot, ui))?;
                let cited = indicators::cited(&added.after, &addition.indicator.id, ui);
                ui.print(&format!("{cited}\n"));
            }
            for names in unasked {
                ui.report(&format!("{names}\n"));
            }
            Ok(Exit::Success)
        }
        Err(NotAdded::OtherFile(path)) => {
            let file = args.file.display().to_string();
            Err(Failure::new("add-other-file").with("path", path).with("file", file))
        }
        Err(NotAdded::Errors(errors, sources)) => {
            ui::report_whole(&format!("{}\n", ui.findings(&errors, &sources)));
            ui.report(&format!("{}\n", ui.error_line(&ui.say("add-refused"))));
            Ok(Exit::Findings)
        }
    }
}

/// Asks on a terminal what columns hold of which the file leaves it open.
fn open_columns(
    dataset: &Dataset,
    questions: &mut Questions<'_>,
    ui: &Ui,
) -> Vec<(String, ColumnUse)> {
    if !questions.can_ask() {
        return Vec::new();
    }
    let answer = |column: &ReadColumn| {
        let read = column.open?;
        let question = Question {
            option: &format!("--column {}=…", column.name),
            text: ui.say_with("add-column", &[("name", &column.name)]),
            given: None,
            proposed: Some(read.as_str().to_owned()),
        };
        let check = |typed: &str| {
            let known = ColumnUse::from_name(typed.trim());
            let known = known.map(|column| column.as_str().to_owned());
            known.ok_or_else(|| ui.say_with("add-column-refused", &[("value", typed)]))
        };
        let answer = questions.answer(question, check)?;
        Some((column.name.clone(), ColumnUse::from_name(&answer)?))
    };
    dataset.columns().iter().filter_map(answer).collect()
}

/// Returns what is added, line by line.
fn told(added: &Added, ui: &Ui) -> String {
    let mut text = String::new();
    if let Some(path) = &added.copied {
        text.push_str(&format!("{}\n\n", ui.say_with("add-copied", &[("path", path)])));
    }
    for Inserted { path, lines } in &added.inserted {
        text.push_str(&format!("{}\n", ui.bold(path)));
        for line in lines {
            text.push_str(&format!("  {}\n", ui.new_line(line)));
        }
        text.push('\n');
    }
    let others = reprints::told(&added.reprints, "add-others", ui);
    if !others.is_empty() {
        text.push_str(&format!("{}\n", others.trim_start_matches('\n')));
    }
    text
}
