//! `komentaras indicators inspect`: what the program understands of a downloaded file, and
//! what to write so that a chapter can cite it.

use std::collections::BTreeMap;

use komentaras::diagnostic::{Diagnostics, Sources};
use komentaras::edit::{NewIndicator, NewMessage, subject};
use komentaras::evidence::{Dataset, Format, Inspection, Legend, Period};
use komentaras::load;
use komentaras::model::path;
use komentaras::text::{Args, Catalog, Language};
use serde::Serialize;

use crate::cli::args::{InspectArgs, TableFormat};
use crate::cli::multipliers::{Multiplier, multipliers, multipliers_told, withheld_told};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure};

/// How many codes of a dimension are listed.
const LISTED: usize = 40;

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
    dimensions: Vec<DimensionSummary<'s>>,
    register: String,
    messages: BTreeMap<String, String>,
    findings: usize,
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
pub(super) fn run(args: &InspectArgs, ui: &Ui) -> Result<Exit, Failure> {
    let path = args.file.display().to_string();
    let mut diags = Diagnostics::new();
    let mut sources = Sources::default();
    let (sheet, marks) = (args.sheet.as_deref(), Legend::default());
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
        ui::report(&format!("{}\n", ui.findings(&findings, &sources)));
    }
    let Some(dataset) = &dataset else {
        if args.table.format == TableFormat::Json {
            ui::print("null\n");
        }
        return Ok(Exit::Findings);
    };
    let inspection = Inspection::of(dataset);
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sheet = sources.sheet(dataset.file);
    let indicator = NewIndicator::proposed(&name, sheet, dataset);
    let entry = register_entry(&indicator, ui);
    if args.table.format == TableFormat::Json {
        let summary =
            summary(&indicator, dataset, &inspection, entry, findings.len(), &ui.catalog);
        ui::print_json(&summary);
        return Ok(exit);
    }
    let mut text = described(&path, dataset, &inspection, ui);
    text.push_str(&format!("\n{}\n\n{}\n", ui.say("inspect-register"), indented(&entry)));
    for (language, messages) in messages(&indicator, dataset, &ui.catalog) {
        let path = path::messages(language, path::NAMES);
        let line = ui.say_with("inspect-messages", &[("path", &path)]);
        text.push_str(&format!("\n{line}\n\n{}\n", indented(&messages)));
    }
    ui::print(&text);
    Ok(exit)
}

/// Returns in plain words what a file holds.
pub(super) fn described(
    path: &str,
    dataset: &Dataset,
    inspection: &Inspection,
    ui: &Ui,
) -> String {
    let mut text = format!("{}\n", ui.bold(path));
    let mut line = |line: &str| text.push_str(&format!("  {line}\n"));
    line(&ui.say(&format!("dataset-format-{}", dataset.format.as_str())));
    let counts = Args::new()
        .count("count", inspection.observations)
        .count("missing", inspection.missing);
    line(&format!(
        "{}: {}",
        ui.say("column-observations"),
        ui.say_args("observations", &counts)
    ));
    for told in withheld_told(inspection.withheld.iter(), ui) {
        line(&told);
    }
    let scales = inspection.scales.iter().map(|(scale, number)| (scale, *number));
    for told in multipliers_told(scales, ui) {
        line(&told);
    }
    if let Some(name) = dataset.figure_name().filter(|_| dataset.format == Format::Tidy) {
        line(&format!("{}: {name}", ui.say("inspect-figures")));
    }
    let periods = spans(&inspection.periods);
    if !periods.is_empty() {
        line(&format!("{}: {periods}", ui.say("column-years")));
    }
    if !inspection.gaps.is_empty() {
        line(&format!("{}: {}", ui.say("inspect-gaps"), spans(&inspection.gaps)));
    }
    if !inspection.flags.is_empty() {
        line(&format!("{}:", ui.say("inspect-flags")));
        for (flag, number) in &inspection.flags {
            let meaning = ui.say(&format!("flag-{}", flag.code()));
            line(&format!("  {} – {meaning}: {number}", flag.letter()));
        }
    }
    line(&format!("{}:", ui.say("inspect-dimensions")));
    for dimension in dataset.dimensions() {
        let name = dimension.name.as_deref();
        let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
        line(&format!("  {}{name}", dimension.id));
        for (place, code) in dimension.codes.iter().take(LISTED).enumerate() {
            let label = dimension.labels.get(place).and_then(Option::as_deref);
            let label = label.map(|label| format!(" – {label}")).unwrap_or_default();
            line(&format!("    {code}{label}"));
        }
        if let Some(more) = dimension.codes.len().checked_sub(LISTED).filter(|n| *n > 0) {
            let args = Args::new().count("count", more);
            line(&format!("    {}", ui.say_args("inspect-more", &args)));
        }
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

/// Returns the messages that give the indicator and its codes their names, by language.
/// What has a name already is left out.
fn messages(
    indicator: &NewIndicator,
    dataset: &Dataset,
    catalog: &Catalog,
) -> BTreeMap<Language, String> {
    let names_in = |language: Language| {
        let name = subject(dataset).unwrap_or(&indicator.file).to_owned();
        let id = format!("indicator-{}", indicator.id);
        let mut messages = vec![NewMessage { id, text: Some(name) }];
        messages.extend(indicator.messages(dataset, catalog, language));
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

/// Returns periods with neighbouring years drawn together: `2010–2013, 2015`.
fn spans(periods: &[Period]) -> String {
    let mut spans: Vec<(Period, Period)> = Vec::new();
    for period in periods {
        match spans.last_mut() {
            Some((_, last))
                if is_year(*last)
                    && is_year(*period)
                    && last.year() + 1 == period.year() =>
            {
                *last = *period;
            }
            _ => spans.push((*period, *period)),
        }
    }
    if spans.len() > LISTED
        && let (Some((first, _)), Some((_, last))) = (spans.first(), spans.last())
    {
        return format!("{first} … {last}");
    }
    let spans = spans.iter().map(|(first, last)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    });
    spans.collect::<Vec<_>>().join(", ")
}

fn is_year(period: Period) -> bool {
    period == Period::of_year(period.year())
}

fn summary<'s>(
    indicator: &NewIndicator,
    dataset: &'s Dataset,
    inspection: &Inspection,
    register: String,
    findings: usize,
    catalog: &Catalog,
) -> Summary<'s> {
    let texts = |periods: &[Period]| periods.iter().map(ToString::to_string).collect();
    let flags = inspection.flags.iter();
    Summary {
        messages: messages(indicator, dataset, catalog)
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
        flags: flags.map(|(flag, count)| (flag.code().to_string(), *count)).collect(),
        periods: texts(&inspection.periods),
        gaps: texts(&inspection.gaps),
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
