//! Figures that must not be shown are taken out of the datasets: small counts that could
//! identify a child, and what a source calls confidential.
//!
//! They are taken out where datasets enter the evidence, so that nothing later, be it a
//! sentence, a table, a chart or an attached file, can show them by mistake. With them go
//! the figures from which they could be recomputed: sums ([`sums`]), shares ([`shares`])
//! and other files ([`files`]). All datasets count, not one table, because a reader has
//! all tables. The original figures tell what adds up to what; attempts to recompute what
//! is withheld ([`solve`], [`attack`]) tell whether enough is withheld.

mod attack;
mod derived;
mod files;
mod names;
mod net;
mod relation;
mod report;
mod search;
mod shares;
mod solve;
mod sums;
mod table;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use self::files::Layouts;
use self::net::Net;
use self::report::SuppressionReport;
use self::sums::{Sums, Tolerance};
use self::table::Table;
use self::words::CodeNames;
use crate::diagnostic::Diagnostics;
use crate::evidence::view::View;
use crate::evidence::{
    Dataset, Dimension, Indicator, Instead, Observation, Register, Withheld,
};
use crate::text::Catalog;

/// Codes that stand for a total, one a line.
const TOTALS: &str = include_str!("totals.txt");

/// The codes of [`TOTALS`], in lower case.
static KNOWN_TOTALS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let codes = TOTALS.lines().filter(|line| !line.starts_with('#'));
    codes.map(|code| code.trim().to_lowercase()).collect()
});

/// Returns whether a code is one of those that stand for a total in any dataset.
pub(super) fn is_known_total(code: &str) -> bool {
    KNOWN_TOTALS.contains(&code.trim().to_lowercase())
}

/// A dataset with the places of its cells among those of all.
struct DataFile<'d> {
    path: &'d str,
    dataset: &'d Dataset,
    cells: Range<u32>,
    indicators: Vec<&'d Indicator>,
}

/// Takes the figures out of the datasets that may not be shown. `views` are the indicators'
/// views, in the order of the register. Reports what is withheld for another file's sake,
/// and where it can't be sure that enough is.
pub(super) fn suppress(
    register: &Register,
    datasets: &mut BTreeMap<String, Dataset>,
    views: &[Option<View>],
    catalog: &Catalog,
    diags: &mut Diagnostics,
) {
    let hidden = {
        let files = files(register, datasets);
        let mut net = Net::new(figures(&files));
        seeds(&mut net, &files, register, views);
        // Most reports withhold nothing, and looking for relations takes the most time.
        if net.hidden.is_empty() {
            return;
        }
        let first = net.hidden.clone();
        // Names of codes are only needed to recognize the same codes in another file.
        let words = (files.len() > 1).then(|| CodeNames::new(catalog));
        let tables: Vec<Table> =
            files.iter().map(|file| table(file, words.as_ref())).collect();
        let layouts = relate(&mut net, &files, &tables);
        let told = derived::find(&net, &tables);
        net.tell(&told);
        net.complete();
        // Each newly withheld figure may extend a bound to other indicators, and each of
        // these figures must be protected in turn.
        while spread(&mut net, &files, &first, register, views) {
            net.complete();
        }
        let report = SuppressionReport { net: &net, files: &files, register, views };
        report.elsewhere(&first, diags);
        report.untried(diags);
        report.computed(&told.doubts, diags);
        report.alike(&tables, &layouts, diags);
        let hidden = files.iter().map(|file| {
            let places = net.hidden.range(file.cells.clone());
            (file.path.to_owned(), places.map(|place| place - file.cells.start).collect())
        });
        hidden.collect::<Vec<(String, BTreeSet<u32>)>>()
    };
    for (path, places) in hidden {
        if let Some(dataset) = datasets.get_mut(&path) {
            dataset.withhold(&places, Withheld::Small);
        }
    }
}

fn files<'d>(
    register: &'d Register,
    datasets: &'d BTreeMap<String, Dataset>,
) -> Vec<DataFile<'d>> {
    let mut start = 0u32;
    let mut files = Vec::new();
    for (path, dataset) in datasets {
        let count = u32::try_from(dataset.observations().len()).unwrap_or(u32::MAX);
        let end = start.saturating_add(count);
        let indicators = register.indicators.iter();
        files.push(DataFile {
            path,
            dataset,
            cells: start..end,
            indicators: indicators.filter(|indicator| indicator.table == *path).collect(),
        });
        start = end;
    }
    files
}

/// Returns the figure that a reader understands from a symbol that replaces one: what did
/// not occur is zero, and so are counts below one.
fn as_figure(observation: &Observation) -> Option<Decimal> {
    match observation.instead.as_deref()? {
        Instead::Nil => Some(Decimal::ZERO),
        Instead::Bound { sign, value } => {
            let is_below_one = matches!(*sign, "<" | "≤") && *value <= Decimal::ONE;
            is_below_one.then_some(Decimal::ZERO)
        }
    }
}

/// Larger figures count no children, and sums of smaller ones can't overflow.
const LARGEST: i64 = 1_000_000_000_000_000_000;

/// Returns the true figures of all files, those included that are withheld already.
fn figures(files: &[DataFile<'_>]) -> Vec<Option<Decimal>> {
    let mut values = Vec::new();
    for file in files {
        let start = values.len();
        let observations = file.dataset.observations().iter();
        values.extend(
            observations
                .map(|observation| observation.value.or_else(|| as_figure(observation))),
        );
        for (place, value) in file.dataset.kept() {
            if let Some(slot) = values.get_mut(start + place as usize) {
                *slot = value;
            }
        }
    }
    // Rather ignored than summed up to an overflow, which would end every command.
    for value in &mut values {
        *value = value.filter(|value| value.abs() <= Decimal::from(LARGEST));
    }
    values
}

/// Withholds what must not be shown for its own sake.
fn seeds(
    net: &mut Net,
    files: &[DataFile<'_>],
    register: &Register,
    views: &[Option<View>],
) {
    for file in files {
        net.hidden.extend(file.dataset.kept().map(|(place, _)| file.cells.start + place));
    }
    for (indicator, view) in register.indicators.iter().zip(views) {
        let (Some(bound), Some(view)) = (indicator.suppress_below, view) else {
            continue;
        };
        let file = files.iter().find(|file| file.path == indicator.table);
        let Some(file) = file else { continue };
        withhold_small(net, file, view, bound);
    }
}

/// Withholds the small counts of a view. Returns whether one of them was shown before.
fn withhold_small(net: &mut Net, file: &DataFile<'_>, view: &View, bound: u32) -> bool {
    let before = net.hidden.len();
    for place in &view.observations {
        let place = file.cells.start + place;
        let is_small = relation::known(&net.values, place)
            // A zero identifies no child.
            .is_some_and(|value| value > Decimal::ZERO && value < Decimal::from(bound));
        if is_small {
            net.hidden.insert(place);
            let known = net.bounds.entry(place).or_insert(bound);
            *known = bound.max(*known);
        }
    }
    net.hidden.len() > before
}

/// Withholds small counts of indicators without a bound of their own where an indicator of
/// the same file and unit has one, or where something of their file is withheld already
/// for another's sake: a 2 beside the withheld 3 that it is part of would tell as much.
/// Returns whether anything was added.
fn spread(
    net: &mut Net,
    files: &[DataFile<'_>],
    first: &BTreeSet<u32>,
    register: &Register,
    views: &[Option<View>],
) -> bool {
    let mut bounds: BTreeMap<&str, u32> = BTreeMap::new();
    for indicator in &register.indicators {
        if let Some(bound) = indicator.suppress_below {
            let known = bounds.entry(&indicator.unit.value).or_default();
            *known = bound.max(*known);
        }
    }
    let mut is_new = false;
    for (indicator, view) in register.indicators.iter().zip(views) {
        let file = files.iter().find(|file| file.path == indicator.table);
        let (None, Some(view), Some(file), Some(bound)) = (
            indicator.suppress_below,
            view,
            file,
            bounds.get(indicator.unit.value.as_str()),
        ) else {
            continue;
        };
        let has_bound = file.indicators.iter().any(|other| {
            other.suppress_below.is_some() && other.unit.value == indicator.unit.value
        });
        let mut hidden = net.hidden.range(file.cells.clone());
        if has_bound || hidden.any(|place| !first.contains(place)) {
            is_new |= withhold_small(net, file, view, *bound);
        }
    }
    is_new
}

/// Finds the relations between the cells of files with something withheld and of files
/// about the same thing. Returns how the axes of compared files correspond.
fn relate(net: &mut Net, files: &[DataFile<'_>], tables: &[Table]) -> Layouts {
    let mut layouts = Layouts::new();
    // If fewer cases than the bound belong to no part, they do not hide a small count.
    let few = net
        .bounds
        .values()
        .max()
        .map_or(Decimal::ZERO, |bound| Decimal::from(bound.saturating_sub(1)));
    let one = Tolerance::OneFile { few };
    let has_hidden =
        |file: &DataFile<'_>| net.hidden.range(file.cells.clone()).next().is_some();
    let mut open: Vec<usize> =
        (0..files.len()).filter(|at| has_hidden(&files[*at])).collect();
    let mut is_known: BTreeSet<usize> = open.iter().copied().collect();
    let mut compared: BTreeSet<(usize, usize)> = BTreeSet::new();
    while let Some(at) = open.pop() {
        for other in (0..files.len()).filter(|other| *other != at) {
            let (first, second) = (at.min(other), at.max(other));
            if !compared.insert((first, second)) {
                continue;
            }
            let shared = files::compare(&tables[first], &tables[second], &net.values);
            for relation in &shared.same {
                net.join(relation);
            }
            let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            for (ours, other) in &shared.counterparts {
                net.pair((number(first), *ours), (number(second), *other));
            }
            if let Some(merged) = &shared.merged {
                // Two files may have nothing to do with each other, so sums across them
                // must be exact.
                let sums = Sums::of(merged, &net.values, Tolerance::TwoFiles);
                let sides = [first, second].map(|at| files[at].cells.clone());
                if sums.joins(&sides) {
                    net.add(sums, Some(sides));
                    if is_known.insert(other) {
                        open.push(other);
                    }
                }
            }
            if !shared.same.is_empty() && is_known.insert(other) {
                open.push(other);
            }
            layouts.insert((first, second), shared.layout);
        }
    }
    for at in is_known {
        net.add(Sums::of(&tables[at], &net.values, one), None);
    }
    layouts
}

/// Returns the table of a file.
fn table(file: &DataFile<'_>, words: Option<&CodeNames<'_>>) -> Table {
    let is_total = |dimension: &str, code: &str| {
        let mut indicators = file.indicators.iter();
        is_known_total(code)
            || indicators.any(|indicator| indicator.has_total(dimension, code))
    };
    let words = |dimension: &Dimension, code: usize| {
        words.map(|words| words.of(dimension, code)).unwrap_or_default()
    };
    Table::of(file.dataset, file.cells.start, is_total, words)
}
