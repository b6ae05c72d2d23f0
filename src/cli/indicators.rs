//! `komentaras indicators`: what can be cited.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use komentaras::diagnostic::Span;
use komentaras::edit::{example, multipliers_told, withheld_told};
use komentaras::evidence::{Indicator, Observation, Scale, Selected, Withheld, codes};
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;
use serde::Serialize;

use crate::cli::args::{ShowArgs, TableArgs, TableFormat};
use crate::cli::multipliers::{Multiplier, multipliers};
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open};

/// What can be said of an indicator.
#[derive(Serialize)]
struct Summary {
    id: String,
    name: BTreeMap<String, String>,
    unit: String,
    /// What the unit is called, by language.
    unit_name: BTreeMap<String, String>,
    file: String,
    source: Option<String>,
    years: Option<(String, String)>,
    /// The newest period with a figure, and how many years before the report's it is.
    newest: Option<(String, i32)>,
    dimensions: BTreeMap<String, Vec<String>>,
    /// The codes that a query takes for the dimensions that it does not name.
    defaults: BTreeMap<String, String>,
    observations: usize,
    missing: usize,
    /// How many are shown nowhere, by the reason.
    withheld: BTreeMap<&'static str, usize>,
    multipliers: Vec<Multiplier>,
    used: Vec<String>,
}

/// Lists all indicators.
pub(super) fn list(
    args: &TableArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    // Findings are for `check`; what could be read can be shown.
    let snapshot = open(project, Options::default())?;
    let used = uses(snapshot);
    let summaries: Vec<Summary> = snapshot
        .project
        .evidence
        .register()
        .indicators
        .iter()
        .map(|indicator| summary(snapshot, indicator, &used))
        .collect();
    if args.format == TableFormat::Json {
        ui::print_json(&summaries);
        return Ok(Exit::Success);
    }
    let mut rows = vec![
        ["column-id", "column-name", "column-years", "column-open", "column-used"]
            .map(|id| ui.say(id))
            .to_vec(),
    ];
    for summary in &summaries {
        let open: Vec<&str> = summary
            .dimensions
            .iter()
            .filter(|(id, codes)| codes.len() > 1 && !summary.defaults.contains_key(*id))
            .map(|(id, _)| id.as_str())
            .collect();
        rows.push(vec![
            summary.id.clone(),
            name(summary, ui),
            years(summary),
            open.join(" "),
            summary.used.len().to_string(),
        ]);
    }
    let sides = [
        Alignment::Left,
        Alignment::Left,
        Alignment::Left,
        Alignment::Left,
        Alignment::Right,
    ];
    ui.print(&ui.columns(&sides, &rows));
    Ok(Exit::Success)
}

/// Shows all that is known of one indicator.
pub(super) fn show(
    args: &ShowArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    // Findings are for `check`; what could be read can be shown.
    let snapshot = open(project, Options::default())?;
    let evidence = &snapshot.project.evidence;
    let Some(indicator) = evidence.indicator(&args.id) else {
        let indicators = &evidence.register().indicators;
        let ids: Vec<&str> =
            indicators.iter().map(|indicator| indicator.id.value.as_str()).collect();
        return Err(Failure::unknown("no-such-indicator", &args.id, &ids));
    };
    let summary = summary(snapshot, indicator, &uses(snapshot));
    if args.table.format == TableFormat::Json {
        ui::print_json(&summary);
        return Ok(Exit::Success);
    }
    let mut text = format!("{}\n", ui.bold(&name(&summary, ui)));
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            text.push_str(&format!("  {}: {value}\n", ui.say(label)));
        }
    };
    line("column-id", &summary.id);
    let unit = match in_language(&summary.unit_name, ui) {
        Some(name) => format!("{name} ({})", summary.unit),
        None => summary.unit.clone(),
    };
    line("column-unit", &unit);
    line("column-file", &summary.file);
    line("column-source", summary.source.as_deref().unwrap_or_default());
    line("column-years", &years(&summary));
    if let Some((period, age)) = &summary.newest {
        let args = Args::new().text("period", period).count("age", i64::from(*age));
        line("column-newest", &ui.say_args("indicator-age", &args));
    }
    let counts = Args::new()
        .count("count", summary.observations)
        .count("missing", summary.missing);
    line("column-observations", &ui.say_args("observations", &counts));
    let selected = evidence.observations(&indicator.id.value);
    let (catalog, language) = (&ui.catalog, ui.language);
    for told in withheld_told(withheld(&selected).iter(), catalog, language) {
        text.push_str(&format!("  {told}\n"));
    }
    for told in multipliers_told(scales(&selected).into_iter(), catalog, language) {
        text.push_str(&format!("  {told}\n"));
    }
    for (dimension, codes) in &summary.dimensions {
        text.push_str(&format!("  {dimension}: {}\n", codes.join(", ")));
    }
    if !summary.defaults.is_empty() {
        let defaults = summary.defaults.iter().map(|(id, code)| format!("{id}={code}"));
        let defaults = defaults.collect::<Vec<_>>().join(", ");
        text.push_str(&format!("  {}: {defaults}\n", ui.say("column-defaults")));
    }
    if !summary.used.is_empty() {
        text.push_str(&format!("  {}:\n", ui.say("column-used")));
        for place in &summary.used {
            text.push_str(&format!("    {place}\n"));
        }
    }
    text.push_str(&format!("\n{}\n", cited(snapshot, &summary.id, ui)));
    ui.print(&text);
    Ok(Exit::Success)
}

/// Returns where each indicator is used.
fn uses(snapshot: &Snapshot) -> BTreeMap<String, Vec<Span>> {
    let mut used: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for text in
        snapshot.project.chapters.iter().flat_map(|chapter| chapter.texts.values())
    {
        text.visit_placeholders(&mut |placeholder, span| {
            for id in placeholder.indicators() {
                used.entry(id.value.clone()).or_default().push(span);
            }
        });
        text.visit_blocks(&mut |block| {
            for id in block.indicators() {
                used.entry(id.value.clone()).or_default().push(block.span);
            }
        });
    }
    used
}

fn summary(
    snapshot: &Snapshot,
    indicator: &Indicator,
    used: &BTreeMap<String, Vec<Span>>,
) -> Summary {
    let project = &snapshot.project;
    let id = &indicator.id.value;
    let message = format!("indicator-{id}");
    let name = project.manifest.languages.iter().filter_map(|language| {
        let name = project.catalog.format(*language, &message, &Args::new())?;
        Some((language.to_string(), name))
    });
    let unit = &indicator.unit.value;
    let unit_name = project.manifest.languages.iter().filter_map(|language| {
        let said = |attribute: &str| {
            let message = format!("unit-{unit}.{attribute}");
            project.catalog.format(*language, &message, &Args::new())
        };
        let said = |attribute| said(attribute).filter(|name| !name.is_empty());
        Some((language.to_string(), said("heading").or_else(|| said("short"))?))
    });
    let selected = project.evidence.observations(id);
    // Rows without a figure say nothing about their year.
    let said = selected.iter().filter(|selected| {
        let Observation { value, instead, .. } = selected.observation;
        value.is_some() || instead.is_some() || selected.withheld().is_some()
    });
    let periods: BTreeSet<_> = said.map(|selected| selected.observation.period).collect();
    let years = periods.first().zip(periods.last());
    let figures = selected.iter().filter(|selected| selected.observation.value.is_some());
    let newest = figures.map(|selected| selected.observation.period).max();
    // A claim names an indicator twice in one place.
    let mut places = used.get(id).cloned().unwrap_or_default();
    places.dedup();
    Summary {
        id: id.clone(),
        name: name.collect(),
        unit: indicator.unit.value.clone(),
        unit_name: unit_name.collect(),
        file: format!("report/data/{}", indicator.dataset.value),
        source: indicator.source.as_ref().map(|source| source.value.clone()),
        years: years.map(|(first, last)| (first.to_string(), last.to_string())),
        newest: newest.map(|period| {
            let year = project.manifest.date.year;
            (period.to_string(), year - i32::from(period.year()))
        }),
        dimensions: codes(&selected),
        defaults: project
            .evidence
            .defaults(id)
            .into_iter()
            .map(|default| (default.dimension.value.clone(), default.code.value.clone()))
            .collect(),
        observations: selected.len(),
        missing: selected
            .iter()
            .filter(|selected| {
                selected.observation.value.is_none() && selected.withheld().is_none()
            })
            .count(),
        withheld: withheld(&selected)
            .into_iter()
            .map(|(reason, count)| (reason.as_str(), count))
            .collect(),
        multipliers: multipliers(scales(&selected).into_iter()),
        used: places
            .iter()
            .map(|span| {
                let place = snapshot.sources.position(span.file, span.range().start);
                let path = &snapshot.sources.file(span.file).path;
                format!("{path}:{}:{}", place.line, place.column)
            })
            .collect(),
    }
}

/// Returns how many figures are shown nowhere, by the reason.
fn withheld(selected: &[Selected<'_>]) -> BTreeMap<Withheld, usize> {
    let mut counts = BTreeMap::new();
    for reason in selected.iter().filter_map(Selected::withheld) {
        *counts.entry(reason).or_default() += 1;
    }
    counts
}

/// Returns what is said of the multipliers of figures.
fn scales<'e>(selected: &[Selected<'e>]) -> Vec<(&'e Scale, usize)> {
    let dataset = selected.first().map(|selected| selected.dataset);
    let observations = selected.iter().map(|selected| selected.observation);
    dataset.map(|dataset| dataset.scales(observations)).unwrap_or_default()
}

/// Returns how the newest figure of an indicator is cited, to be copied.
pub(super) fn cited(snapshot: &Snapshot, id: &str, ui: &Ui) -> String {
    let cited = example(snapshot, id, ui.language).map(|(written, value)| {
        ui.say_with("indicator-example", &[("written", &written), ("value", &value)])
    });
    cited.unwrap_or_default()
}

fn name(summary: &Summary, ui: &Ui) -> String {
    in_language(&summary.name, ui).unwrap_or_default().to_owned()
}

/// Returns a name in the language of the program, or else in any.
fn in_language<'n>(names: &'n BTreeMap<String, String>, ui: &Ui) -> Option<&'n str> {
    let name = names.get(ui.language.as_str());
    name.or_else(|| names.values().next()).map(String::as_str)
}

fn years(summary: &Summary) -> String {
    match &summary.years {
        Some((first, last)) if first == last => first.clone(),
        Some((first, last)) => format!("{first}–{last}"),
        None => String::new(),
    }
}
