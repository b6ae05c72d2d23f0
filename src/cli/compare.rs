//! `komentaras indicators compare`: what a newer file of data changes in the report.

use std::path::{Path, PathBuf};

use komentaras::assemble::{Affected, What, affected};
use komentaras::check::outdated;
use komentaras::diagnostic::{Diagnostics, Severity, Sources};
use komentaras::evidence::{
    Dataset, Difference, DifferenceKind, Legend, Reading, Verdict, compare,
    path_and_sheet,
};
use komentaras::load;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Args;
use serde::Serialize;

use crate::cli::args::{CompareArgs, TableFormat};
use crate::cli::table;
use crate::cli::taken::{self, TakenRow};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, edition, open};

/// The most observations of a kind that a table shows.
const SHOWN: usize = 30;

/// What a comparison comes to, as JSON has it.
#[derive(Serialize)]
struct Outcome {
    /// The dataset of the register that is compared, if it is one.
    dataset: Option<String>,
    /// What the only column of figures is called in the old and the new file, if that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<[String; 2]>,
    /// What entries take of the new file otherwise, since they do not name it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    taken: Vec<TakenRow>,
    report: Vec<AffectedPlace>,
    observations: Vec<DifferenceRow>,
}

/// A place of the report that changes.
#[derive(Serialize)]
pub(super) struct AffectedPlace {
    kind: &'static str,
    language: String,
    file: String,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<PrintedValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<PrintedValue>,
    /// How many cells of a table or values of a chart differ.
    #[serde(skip_serializing_if = "Option::is_none")]
    cells: Option<usize>,
}

/// What a place of the report comes to with the old or the new data.
#[derive(Serialize)]
#[serde(untagged)]
enum PrintedValue {
    /// What is printed.
    Text(String),
    /// Whether a claim holds, and the two figures that it compares.
    Claim { holds: bool, left: String, right: String },
}

/// An observation that differs.
#[derive(Serialize)]
struct DifferenceRow {
    kind: &'static str,
    about: String,
    old: Option<String>,
    old_flags: String,
    new: Option<String>,
    new_flags: String,
}

/// Compares two datasets and shows what the newer one changes in the report. A claim that
/// would no longer hold makes it end like a finding.
pub(super) fn run(
    args: &CompareArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    // Findings about the report are for `check`.
    let Snapshot { root, project, sources, .. } = open(project, Options::default())?;
    let evidence = &project.evidence;
    let sheet = args.sheet.as_deref();
    let name = edition::dataset(root, evidence, [&args.old, &args.new], sheet);
    let sheet = sheet.map(str::to_owned).or_else(|| {
        let (_, sheet) = path_and_sheet(name.as_deref()?);
        sheet.map(str::to_owned)
    });
    let marks = name.as_deref().map(|name| evidence.register().marks_of(name));
    let mut read = |path: &Path| {
        let path = edition::in_project(root, path);
        read(&path, sheet.as_deref(), marks.as_ref(), sources, ui)
    };
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let figures = renamed(&old, &new);
    let differences = |old: &Dataset, new: &Dataset| {
        compare(old, new).map_err(|foreign| {
            Failure::new("datasets-differ").with("name", foreign.join(", "))
        })
    };
    let mut taken_otherwise = Vec::new();
    let mut is_wrong = false;
    let (affected, differences) = match &name {
        Some(name) => {
            let [mut known, mut findings] = [Diagnostics::new(), Diagnostics::new()];
            let catalog = &project.catalog;
            let before = evidence.with_dataset(name, old, catalog, &mut known);
            let after = evidence.with_dataset(name, new, catalog, &mut findings);
            // What is wrong with other data is for `check` too.
            let known = known.into_sorted(sources);
            let mut findings = findings.into_sorted(sources);
            findings.retain(|finding| !known.contains(finding));
            is_wrong = findings.iter().any(|it| it.severity == Severity::Error);
            taken_otherwise = after.taken_otherwise(&before, name);
            if !findings.is_empty() {
                ui::report_whole(&ui.findings(&findings, sources));
            }
            // As the register has them: multiplied, and without what is shown nowhere.
            let (old, new) = (&before.datasets()[name], &after.datasets()[name]);
            let differences = differences(old, new)?;
            let mut places = affected(project, &before, &after);
            places.extend(outdated(project, sources, name, [&before, &after]));
            let texts = || project.chapters.iter().flat_map(|it| it.texts.values());
            let rank = |file| texts().position(|text| text.file == file);
            places.sort_by_key(|it| (rank(it.span.file), it.span.start));
            (places, differences)
        }
        None => (Vec::new(), differences(&old, &new)?),
    };
    let fails = |affected: &Affected| matches!(&affected.what, What::Claim { new: Some(verdict), .. } if !verdict.holds);
    let is_found = figures.is_some()
        || !taken_otherwise.is_empty()
        || is_wrong
        || affected.iter().any(fails);
    let exit = if is_found { Exit::Findings } else { Exit::Success };
    let outcome = Outcome {
        dataset: name,
        figures,
        taken: taken_otherwise.into_iter().map(TakenRow::from).collect(),
        report: affected.iter().map(|affected| place(affected, sources)).collect(),
        observations: differences.iter().map(row).collect(),
    };
    match args.format {
        TableFormat::Json => ui::print_json(&outcome),
        TableFormat::Table => ui.print(&as_table(&outcome, &differences, ui)),
    }
    Ok(exit)
}

/// Returns what the only column of figures is called in two files, if that differs: they may be
/// other figures, or the same multiplied otherwise.
fn renamed(old: &Dataset, new: &Dataset) -> Option<[String; 2]> {
    let names = [old, new].map(|dataset| dataset.figure_name().unwrap_or_default());
    let plain = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
    let [before, after] = names.map(plain);
    (before != after).then(|| names.map(str::to_owned))
}

/// Reads a dataset. Where it is registered, the register may know more of its multipliers
/// and its marks.
fn read(
    path: &Path,
    sheet: Option<&str>,
    marks: Option<&Legend>,
    sources: &mut Sources,
    ui: &Ui,
) -> Result<Dataset, Failure> {
    let mut findings = Diagnostics::new();
    let shown = path.display().to_string();
    let unknown = Legend::default();
    let marks_known = marks.unwrap_or(&unknown);
    let read = load::dataset_file(path, sheet, marks_known, sources, &mut findings);
    let dataset = read.map_err(|error| {
        Failure::new("file-not-read").with("path", &shown).because(&error)
    })?;
    if let Some(dataset) = dataset.as_ref().filter(|_| marks.is_none()) {
        dataset.check_scales(&mut findings);
    }
    let findings = findings.into_sorted(sources);
    if !findings.is_empty() {
        ui::report_whole(&ui.findings(&findings, sources));
    }
    dataset.ok_or_else(|| Failure::new("dataset-not-readable").with("path", shown))
}

pub(super) fn place(affected: &Affected, sources: &Sources) -> AffectedPlace {
    let at = sources.position(affected.span.file, affected.span.range().start);
    let claim = |verdict: &Option<Verdict>| {
        verdict.as_ref().map(|verdict| PrintedValue::Claim {
            holds: verdict.holds,
            left: verdict.left.to_string(),
            right: verdict.right.to_string(),
        })
    };
    let (kind, old, new, cells) = match &affected.what {
        What::Figure { old, new } => {
            let [old, new] =
                [old, new].map(|text| Some(PrintedValue::Text(text.clone())));
            ("figure", old, new, None)
        }
        What::Typed { old, new } => {
            let [old, new] =
                [old, new].map(|text| Some(PrintedValue::Text(text.clone())));
            ("typed", old, new, None)
        }
        What::Table { cells } => ("table", None, None, Some(*cells)),
        What::Chart { points } => ("chart", None, None, Some(*points)),
        What::Claim { old, new } => ("claim", claim(old), claim(new), None),
    };
    AffectedPlace {
        kind,
        language: affected.language.to_string(),
        file: sources.file(affected.span.file).path.clone(),
        line: at.line,
        column: at.column,
        old,
        new,
        cells,
    }
}

/// Returns a side as people read it.
fn side(side: Option<&PrintedValue>, kind: &str, is_old: bool, ui: &Ui) -> String {
    match side {
        Some(PrintedValue::Text(text)) if kind == "typed" => {
            let id = match (is_old, text.is_empty()) {
                (true, _) => "typed-stays",
                (false, true) => "typed-gone",
                (false, false) => "typed-newer",
            };
            ui.say_with(id, &[("value", text)])
        }
        Some(PrintedValue::Text(text)) => text.clone(),
        Some(PrintedValue::Claim { holds, left, right }) => {
            let id = if *holds { "claim-holds" } else { "claim-does-not-hold" };
            ui.say_with(id, &[("left", left), ("right", right)])
        }
        None if kind == "claim" => ui.say("claim-unknown"),
        None => String::new(),
    }
}

fn row(difference: &Difference) -> DifferenceRow {
    let codes = difference.codes.iter().map(|(id, code)| format!("{id}={code}"));
    let about: Vec<String> = codes.chain([difference.period.to_string()]).collect();
    let value = |reading: &Option<Reading>| {
        reading.as_ref().and_then(|reading| reading.written(None))
    };
    let flags = |reading: &Option<Reading>| {
        let flags = reading.iter().flat_map(|reading| &reading.flags);
        flags.map(|flag| flag.letter()).collect()
    };
    DifferenceRow {
        kind: difference.kind().as_str(),
        about: about.join(" "),
        old: value(&difference.old),
        old_flags: flags(&difference.old),
        new: value(&difference.new),
        new_flags: flags(&difference.new),
    }
}

fn as_table(outcome: &Outcome, differences: &[Difference], ui: &Ui) -> String {
    let mut text = String::new();
    if let Some(names) = &outcome.figures {
        let heading = |name: &String| match name.as_str() {
            "" => ui.say("compare-heading-plain"),
            name => ui.say_with("compare-heading", &[("name", name)]),
        };
        let [old, new] = names.each_ref().map(heading);
        let told = ui.say_with("compare-renamed", &[("old", &old), ("new", &new)]);
        text.push_str(&format!("{told}\n\n"));
    }
    text.push_str(&taken::told(&outcome.taken, ui));
    if outcome.dataset.is_none() {
        text.push_str(&format!("{}\n", ui.say("compare-not-registered")));
    } else if outcome.report.is_empty() {
        text.push_str(&format!("{}\n", ui.say("compare-report-same")));
    } else {
        text.push_str(&format!("{}\n", ui.bold(&ui.say("compare-report"))));
        let columns = ["column-old", "column-new"];
        text.push_str(&table_of_places(&outcome.report, columns, ui));
    }
    if differences.is_empty() {
        text.push_str(&format!("\n{}\n", ui.say("compare-data-same")));
        return text;
    }
    for kind in DifferenceKind::ALL {
        let listed: Vec<&Difference> =
            differences.iter().filter(|difference| difference.kind() == kind).collect();
        if listed.is_empty() {
            continue;
        }
        let title =
            ui.say_args(&format!("compare-{}", kind.as_str()), &count(listed.len()));
        text.push_str(&format!("\n{}\n", ui.bold(&title)));
        let rows: Vec<Vec<String>> =
            listed.iter().take(SHOWN).map(|difference| cells(difference, ui)).collect();
        let sides =
            [table::Alignment::Left, table::Alignment::Right, table::Alignment::Right];
        text.push_str(&ui.columns(&sides, &rows));
        if listed.len() > SHOWN {
            let more = ui.say_args("compare-more", &count(listed.len() - SHOWN));
            text.push_str(&format!("{more}\n"));
        }
    }
    text
}

/// Returns places that change, with the headings of their two versions.
pub(super) fn table_of(
    list: &[Affected],
    sources: &Sources,
    columns: [&str; 2],
    ui: &Ui,
) -> String {
    let places: Vec<AffectedPlace> =
        list.iter().map(|affected| place(affected, sources)).collect();
    table_of_places(&places, columns, ui)
}

fn table_of_places(places: &[AffectedPlace], [old, new]: [&str; 2], ui: &Ui) -> String {
    let mut rows = vec![["column-place", old, new].map(|id| ui.say(id)).to_vec()];
    for affected in places {
        let place = format!("{}:{}:{}", affected.file, affected.line, affected.column);
        let old = side(affected.old.as_ref(), affected.kind, true, ui);
        let new = match affected.cells {
            Some(points) if affected.kind == "chart" => {
                ui.say_args("points-changed", &count(points))
            }
            Some(cells) => ui.say_args("cells-changed", &count(cells)),
            None => side(affected.new.as_ref(), affected.kind, false, ui),
        };
        rows.push(vec![place, old, new]);
    }
    ui.columns(&[table::Alignment::Left; 3], &rows)
}

fn count(count: usize) -> Args {
    Args::new().count("count", count)
}

fn cells(difference: &Difference, ui: &Ui) -> Vec<String> {
    let row = row(difference);
    let shown = |reading: &Option<Reading>, flags: &str| {
        let Some(reading) = reading else { return String::new() };
        let value = reading.written(Some(ui.language));
        format!("{} {flags}", value.unwrap_or(":".to_owned())).trim_end().to_owned()
    };
    vec![
        row.about.clone(),
        shown(&difference.old, &row.old_flags),
        shown(&difference.new, &row.new_flags),
    ]
}
