//! Makes a table: gathers the observations and puts them in order.
//!
//! Rows and columns come from the observations that are there, never from all
//! combinations of codes, so that a large dataset costs no more than its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::resolve::{
    IndicatorPart, check_levels, check_selectors, defaults_taken, level_names,
    parse_years, parts, restrictions, words,
};
use super::years::Years;
use super::{DataTable, Header, INDICATOR, TableQuery};
use crate::diagnostic::{Diagnostic, Span, found};
use crate::evidence::order::AreaOrder;
use crate::evidence::query::{describe, no_match, open_dimension, spans};
use crate::evidence::view::{Axis, axis, axis_name};
use crate::evidence::{Evidence, Observation, Period, Selected, Selector};

/// What makes rows or columns on one level.
struct Level {
    name: String,
    kind: LevelKind,
}

enum LevelKind {
    Indicator,
    Time,
    /// The codes of a dimension in the order of the table.
    Codes(Vec<String>),
}

/// The place of an observation on one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum LevelPlace {
    Index(usize),
    Period(Period),
}

pub(super) fn build<'e>(
    evidence: &'e Evidence,
    query: &TableQuery,
) -> Result<DataTable<'e>, Vec<Diagnostic>> {
    let parts = parts(evidence, query)?;
    let mut findings = Vec::new();
    let years = parse_years(query, &parts, &mut findings);
    check_selectors(query, &parts, &mut findings);
    let (rows, columns) = level_names(query, &parts);
    check_levels(query, &parts, &mut findings);
    if !findings.is_empty() {
        return Err(findings);
    }
    let areas = evidence.areas();
    let row_levels = levels(&rows, query, &parts, areas);
    let column_levels = levels(&columns, query, &parts, areas);

    let mut cells = BTreeMap::new();
    let mut defaults = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let taken = defaults_taken(query, *part, &[&rows, &columns]);
        let restrictions = restrictions(query, *part);
        let chosen: BTreeSet<Period> =
            years.iter().flat_map(|years| years.choose(&part.view.periods)).collect();
        let matching: Vec<&Observation> = part
            .view
            .observations(part.dataset)
            .filter(|observation| {
                restrictions.iter().all(|restriction| restriction.holds(observation))
                    && taken.iter().all(|default| default.condition.holds(observation))
                    && (years.is_empty() || chosen.contains(&observation.period))
            })
            .collect();
        defaults.push(taken.into_iter().map(|default| &default.selector).collect());
        let named = [&row_levels, &column_levels];
        findings.extend(open_axes(*part, &named, &matching, query.span));
        let row_axes = level_axes(&row_levels, *part, index);
        let column_axes = level_axes(&column_levels, *part, index);
        for observation in matching {
            let place = |axes: &[LevelAxis]| -> Vec<LevelPlace> {
                axes.iter().map(|axis| axis.place(observation)).collect()
            };
            let IndicatorPart { indicator, dataset, .. } = *part;
            cells.insert(
                (place(&row_axes), place(&column_axes)),
                Selected { indicator, dataset, observation },
            );
        }
    }
    if findings.is_empty() && cells.is_empty() {
        let ids: Vec<&str> =
            query.indicators.iter().map(|id| id.value.as_str()).collect();
        findings.push(
            found::NoObservation {
                kind: no_match(parts.iter().all(|part| part.view.periods.is_empty())),
                indicator: &ids.join(", "),
                selection: &selection(query, &defaults),
                default: &spans(&defaults.concat()),
            }
            .at(query.span),
        );
    }
    if findings.is_empty() {
        let table = arrange(&parts, &row_levels, &column_levels, &cells);
        Ok(DataTable { defaults, ..table })
    } else {
        Err(findings)
    }
}

fn levels(
    names: &[String],
    query: &TableQuery,
    parts: &[IndicatorPart<'_>],
    areas: &AreaOrder,
) -> Vec<Level> {
    let kind = |name: &str| {
        if name == INDICATOR {
            return LevelKind::Indicator;
        }
        let mut codes: Vec<String> = Vec::new();
        let selector =
            query.selectors.iter().find(|selector| selector.dimension.value == name);
        let listed = selector.map(|selector| words(&selector.code)).unwrap_or_default();
        codes.extend(listed.into_iter().map(|(word, _)| word.to_owned()));
        let listed = codes.len();
        for part in parts {
            match axis(part.dataset, name) {
                Some(Axis::Time) => return LevelKind::Time,
                Some(axis) => codes.extend(part.view.names(part.dataset, axis)),
                None => {}
            }
        }
        // The author's own order comes first.
        areas.sort(name, codes.get_mut(listed..).unwrap_or_default());
        let mut seen = BTreeSet::new();
        codes.retain(|code| seen.insert(code.clone()));
        LevelKind::Codes(codes)
    };
    names.iter().map(|name| Level { name: name.clone(), kind: kind(name) }).collect()
}

/// How one indicator's observations find their place on a level.
enum LevelAxis {
    Indicator(usize),
    Time,
    /// The dimension, and the place of each of its codes.
    Codes(usize, Vec<usize>),
}

impl LevelAxis {
    fn place(&self, observation: &Observation) -> LevelPlace {
        match self {
            LevelAxis::Indicator(index) => LevelPlace::Index(*index),
            LevelAxis::Time => LevelPlace::Period(observation.period),
            LevelAxis::Codes(dimension, places) => {
                LevelPlace::Index(places[observation.key[*dimension] as usize])
            }
        }
    }
}

fn level_axes(levels: &[Level], part: IndicatorPart<'_>, index: usize) -> Vec<LevelAxis> {
    let level_axis = |level: &Level| match &level.kind {
        LevelKind::Indicator => LevelAxis::Indicator(index),
        LevelKind::Time => LevelAxis::Time,
        LevelKind::Codes(codes) => {
            let ranks: BTreeMap<&str, usize> = codes
                .iter()
                .enumerate()
                .map(|(rank, code)| (code.as_str(), rank))
                .collect();
            let dimension = part.dataset.dimension(&level.name).unwrap_or_default();
            let names = &part.dataset.dimensions()[dimension].codes;
            let places = names
                .iter()
                .map(|name| ranks.get(name.as_str()).copied().unwrap_or(usize::MAX));
            LevelAxis::Codes(dimension, places.collect())
        }
    };
    levels.iter().map(level_axis).collect()
}

/// Reports the axes that make neither rows nor columns and of which several codes are
/// left.
fn open_axes(
    part: IndicatorPart<'_>,
    levels: &[&Vec<Level>; 2],
    matching: &[&Observation],
    span: Span,
) -> Vec<Diagnostic> {
    let dimensions = (0..part.dataset.dimensions().len()).map(Axis::Dimension);
    let axes = dimensions.chain([Axis::Time]).filter(|axis| {
        let name = axis_name(part.dataset, *axis);
        !levels.iter().copied().flatten().any(|level| level.name == name)
    });
    axes.filter_map(|axis| {
        let codes: BTreeSet<LevelPlace> = matching
            .iter()
            .map(|observation| match axis {
                Axis::Dimension(dimension) => {
                    LevelPlace::Index(observation.key[dimension] as usize)
                }
                Axis::Time => LevelPlace::Period(observation.period),
            })
            .collect();
        let name = axis_name(part.dataset, axis);
        let texts: Vec<String> = codes
            .into_iter()
            .map(|place| match (place, axis) {
                (LevelPlace::Index(code), Axis::Dimension(dimension)) => {
                    part.dataset.dimensions()[dimension].codes[code].clone()
                }
                (LevelPlace::Index(code), Axis::Time) => code.to_string(),
                (LevelPlace::Period(period), _) => period.to_string(),
            })
            .collect();
        (texts.len() > 1).then(|| open_dimension(name, &texts, span))
    })
    .collect()
}

/// Warns where a table puts figures of periods of different length beside each other that
/// its author did not name one by one.
pub(in crate::evidence) fn mixed_periods(
    query: &TableQuery,
    table: &DataTable<'_>,
) -> Option<Diagnostic> {
    let periods: BTreeSet<Period> =
        table.figures().map(|found| found.observation.period).collect();
    let first = *periods.first()?;
    let other =
        periods.iter().find(|period| !period.part().is_as_long_as(first.part()))?;
    let named: Vec<Years> = query
        .years
        .iter()
        .flat_map(words)
        .filter_map(|(word, _)| Years::parse(word))
        .collect();
    let are_named =
        periods.iter().all(|period| named.iter().any(|years| years.names(*period)));
    let place = query.years.as_ref().map_or(query.span, |years| years.span);
    (!are_named).then(|| {
        found::MixedPeriods { left: &first.to_string(), right: &other.to_string() }
            .at(place)
    })
}

fn selection(query: &TableQuery, defaults: &[Vec<&Selector>]) -> String {
    let mut taken: Vec<&Selector> = Vec::new();
    for default in defaults.iter().flatten().copied() {
        if !taken.contains(&default) {
            taken.push(default);
        }
    }
    let mut text = describe(query.selectors.iter().chain(taken));
    if let Some(years) = &query.years {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str("years=");
        text.push_str(&years.value);
    }
    text
}

fn arrange<'e>(
    parts: &[IndicatorPart<'e>],
    row_levels: &[Level],
    column_levels: &[Level],
    cells: &BTreeMap<(Vec<LevelPlace>, Vec<LevelPlace>), Selected<'e>>,
) -> DataTable<'e> {
    let rows: BTreeSet<&Vec<LevelPlace>> = cells.keys().map(|(row, _)| row).collect();
    let columns: BTreeSet<&Vec<LevelPlace>> =
        cells.keys().map(|(_, column)| column).collect();
    let header = |level: &Level, place: LevelPlace| match (&level.kind, place) {
        (_, LevelPlace::Period(period)) => Header::Period(period),
        (LevelKind::Codes(codes), LevelPlace::Index(index)) => Header::Code {
            dimension: level.name.clone(),
            code: codes.get(index).cloned().unwrap_or_default(),
        },
        (LevelKind::Indicator | LevelKind::Time, LevelPlace::Index(index)) => {
            let id = parts.get(index).map(|part| part.indicator.id.value.clone());
            Header::Indicator(id.unwrap_or_default())
        }
    };
    let headers = |levels: &[Level], places: &Vec<LevelPlace>| -> Vec<Header> {
        levels.iter().zip(places).map(|(level, place)| header(level, *place)).collect()
    };
    let names =
        |levels: &[Level]| levels.iter().map(|level| level.name.clone()).collect();
    let row_cells = |row: &Vec<LevelPlace>| {
        columns
            .iter()
            .map(|column| cells.get(&(row.clone(), (*column).clone())).copied())
            .collect()
    };
    DataTable {
        indicators: parts.iter().map(|part| part.indicator).collect(),
        defaults: Vec::new(),
        row_levels: names(row_levels),
        column_levels: names(column_levels),
        rows: rows.iter().map(|row| headers(row_levels, row)).collect(),
        columns: columns.iter().map(|column| headers(column_levels, column)).collect(),
        cells: rows.iter().map(|row| row_cells(row)).collect(),
    }
}
