//! `komentaras indicators inspect`: what the program understands of a downloaded file, and
//! what to write so that a chapter can cite it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use komentaras::diagnostic::{Diagnostics, Sources};
use komentaras::edit::{NewIndicator, NewMessage, described};
use komentaras::evidence::{ColumnUse, Dataset, Inspection, Legend, Period};
use komentaras::load;
use komentaras::model::path;
use komentaras::pipeline::Options;
use komentaras::text::{Catalog, Language};
use serde::Serialize;

use crate::cli::args::{InspectArgs, TableFormat};
use crate::cli::multipliers::{Multiplier, multipliers};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open};

/// How many messages are printed for a language.
const MESSAGES: usize = 80;

/// What is said of a file in a form for programs.
#[derive(Serialize)]
struct Summary<'s> {
    file: String,
    format: &'static str,
    observations: usize,
    missing: usize,
    unreadable: usize,
    /// How many are shown nowhere, by the reason.
    withheld: BTreeMap<&'static str, usize>,
    multipliers: Vec<Multiplier>,
    flags: BTreeMap<String, usize>,
    periods: Vec<String>,
    gaps: Vec<String>,
    columns: Vec<ColumnSummary<'s>>,
    dimensions: Vec<DimensionSummary<'s>>,
    register: String,
    messages: BTreeMap<String, String>,
    findings: usize,
}

#[derive(Serialize)]
struct ColumnSummary<'s> {
    name: &'s str,
    /// What it was read as.
    role: &'static str,
    dimension: Option<&'s str>,
    /// Whether it may be figures or codes.
    is_open: bool,
}

#[derive(Serialize)]
struct DimensionSummary<'s> {
    id: &'s str,
    name: Option<&'s str>,
    codes: Vec<CodeSummary<'s>>,
}

#[derive(Serialize)]
struct CodeSummary<'s> {
    code: &'s str,
    label: Option<&'s str>,
}

/// Says what a file holds.
pub(super) fn run(
    args: &InspectArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let path = args.file.display().to_string();
    let mut diags = Diagnostics::new();
    let mut sources = Sources::default();
    let sheet = args.sheet.as_deref();
    let mut marks = Legend::default();
    let columns = columns(&args.column)?;
    set_columns(&mut marks, &columns);
    let read = load::dataset_file(&args.file, sheet, &marks, &mut sources, &mut diags);
    let dataset = read.map_err(|error| {
        Failure::new("file-not-read").with("path", path.clone()).because(&error)
    })?;
    if let Some(dataset) = &dataset {
        dataset.check_scales(&mut diags);
    }
    let exit = if diags.has_errors() { Exit::Findings } else { Exit::Success };
    let findings = diags.into_sorted(&sources);
    if args.table.format == TableFormat::Table && !findings.is_empty() {
        ui::report_whole(&format!("{}\n", ui.findings(&findings, &sources)));
    }
    let Some(dataset) = &dataset else {
        if args.table.format == TableFormat::Json {
            ui::print_whole("null\n");
        }
        return Ok(Exit::Findings);
    };
    let inspection = Inspection::of(dataset);
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = sources.sheet(dataset.file);
    let mut indicator = NewIndicator::proposed(&name, sheet, dataset);
    indicator.say_columns(columns);
    let entry = register_entry(&indicator, ui);
    // Without a report, the file is for one that will begin as new ones do.
    let source = open(project, Options::default()).ok().map_or_else(
        || Language::builtin().into_iter().next(),
        |snapshot| Some(snapshot.project.manifest.source_language),
    );
    let messages = messages(&indicator, dataset, &ui.catalog, source);
    if args.table.format == TableFormat::Json {
        let summary =
            summary(&indicator, dataset, &inspection, entry, findings.len(), messages);
        ui::print_json(&summary);
        return Ok(exit);
    }
    ui.print(&told(&path, dataset, &inspection, ui));
    ui.print(&format!("\n{}\n\n", ui.say("inspect-register")));
    // What is to be copied stays as it is.
    ui::print_whole(&format!("{}\n", indented(&ui.with_remarks_above(&entry))));
    for (language, messages) in messages {
        let path = path::messages(language, path::NAMES);
        let line = ui.say_with("inspect-messages", &[("path", &path)]);
        ui.print(&format!("\n{line}\n\n"));
        ui::print_whole(&format!("{}\n", indented(&messages)));
    }
    Ok(exit)
}

/// Reads what columns are said to hold: `Klasė=codes`.
pub(super) fn columns(typed: &[String]) -> Result<Vec<(String, ColumnUse)>, Failure> {
    let read = |typed: &String| {
        let known = typed.rsplit_once('=').and_then(|(name, word)| {
            let column = ColumnUse::from_name(word.trim())?;
            (!name.trim().is_empty()).then(|| (name.trim().to_owned(), column))
        });
        known.ok_or_else(|| Failure::new("add-column-refused").with("value", typed))
    };
    typed.iter().map(read).collect()
}

/// Takes over what columns are said to hold.
pub(super) fn set_columns(legend: &mut Legend, columns: &[(String, ColumnUse)]) {
    for (name, column) in columns {
        legend.set_column(name, *column);
    }
}

/// Returns in plain words what a file holds.
pub(super) fn told(
    path: &str,
    dataset: &Dataset,
    inspection: &Inspection,
    ui: &Ui,
) -> String {
    let mut text = format!("{}\n", ui.bold(path));
    for line in described(dataset, inspection, &ui.catalog, ui.language) {
        text.push_str(&format!("  {}{}\n", "  ".repeat(line.depth), line.text));
    }
    text
}

/// Returns the entry of the register that cites the file.
fn register_entry(indicator: &NewIndicator, ui: &Ui) -> String {
    indicator.entry(|key| match key {
        "unit" => Some(ui.say("inspect-unit-hint")),
        "source" => Some(ui.say("inspect-source-hint")),
        _ => None,
    })
}

/// Returns the messages that give the indicator and its codes their names, by language, in a
/// report that is written in the `source` language. What has a name already is left out.
fn messages(
    indicator: &NewIndicator,
    dataset: &Dataset,
    catalog: &Catalog,
    source: Option<Language>,
) -> BTreeMap<Language, String> {
    let names_in = |language: Language| {
        let source = source.unwrap_or(language);
        let messages = indicator.messages(dataset, catalog, language, source);
        let lines = messages.iter().take(MESSAGES).map(NewMessage::line);
        let lines: Vec<String> = lines.collect();
        (language, format!("{}\n", lines.join("\n")))
    };
    Language::builtin().into_iter().map(names_in).collect()
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("    {line}")).collect();
    lines.join("\n")
}

fn summary<'s>(
    indicator: &NewIndicator,
    dataset: &'s Dataset,
    inspection: &Inspection,
    register: String,
    findings: usize,
    messages: BTreeMap<Language, String>,
) -> Summary<'s> {
    let texts = |periods: &[Period]| periods.iter().map(ToString::to_string).collect();
    let flags = inspection.flags.iter();
    Summary {
        messages: messages
            .into_iter()
            .map(|(language, messages)| (language.to_string(), messages))
            .collect(),
        file: indicator.file.clone(),
        format: dataset.format.as_str(),
        observations: inspection.observations,
        missing: inspection.missing,
        unreadable: inspection.unreadable,
        withheld: inspection
            .withheld
            .iter()
            .map(|(reason, count)| (reason.as_str(), *count))
            .collect(),
        multipliers: multipliers(
            inspection.scales.iter().map(|(scale, count)| (scale, *count)),
        ),
        flags: flags.map(|(flag, count)| (flag.as_str().to_string(), *count)).collect(),
        periods: texts(&inspection.periods),
        gaps: texts(&inspection.gaps),
        columns: dataset
            .columns()
            .iter()
            .map(|column| ColumnSummary {
                name: &column.name,
                role: column.role,
                dimension: column.dimension.as_deref(),
                is_open: column.open.is_some(),
            })
            .collect(),
        dimensions: dataset
            .dimensions()
            .iter()
            .map(|dimension| DimensionSummary {
                id: &dimension.id,
                name: dimension.name.as_deref(),
                codes: dimension
                    .codes
                    .iter()
                    .enumerate()
                    .map(|(place, code)| CodeSummary {
                        code,
                        label: dimension.labels.get(place).and_then(Option::as_deref),
                    })
                    .collect(),
            })
            .collect(),
        register,
        findings,
    }
}
