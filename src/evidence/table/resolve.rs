//! Resolves the query of a table: its indicators, conditions, rows and columns.

use std::collections::BTreeSet;

use super::years::Years;
use super::{INDICATOR, TableQuery};
use crate::diagnostic::{Diagnostic, Span, Spanned, found};
use crate::evidence::defaults::DefaultCode;
use crate::evidence::query::{TIME, unknown_code, unknown_dimension, unknown_indicator};
use crate::evidence::view::{Axis, View, axis, axis_name, axis_names};
use crate::evidence::{
    AREA, Dataset, Evidence, Indicator, Observation, Period, QueryError, Selector,
};

/// An indicator of the table.
#[derive(Clone, Copy)]
pub(super) struct IndicatorPart<'e> {
    pub(super) indicator: &'e Indicator,
    pub(super) dataset: &'e Dataset,
    pub(super) view: &'e View,
}

/// Conditions of the query, for one indicator.
pub(super) struct Restriction {
    axis: Axis,
    codes: BTreeSet<u32>,
    periods: BTreeSet<Period>,
}

/// Returns the indicators, or findings for those that are not known; nothing at all
/// where one is not available, which has a finding already.
pub(super) fn parts<'e>(
    evidence: &'e Evidence,
    query: &TableQuery,
) -> Result<Vec<IndicatorPart<'e>>, Vec<Diagnostic>> {
    let mut parts = Vec::new();
    let mut findings = Vec::new();
    for id in &query.indicators {
        match evidence.view(id) {
            Ok((indicator, dataset, view)) => {
                parts.push(IndicatorPart { indicator, dataset, view });
            }
            Err(QueryError::UnknownIndicator) => {
                findings.push(unknown_indicator(id, evidence.names()));
            }
            Err(_) => {}
        }
    }
    let is_complete = parts.len() == query.indicators.len() && !parts.is_empty();
    if is_complete { Ok(parts) } else { Err(findings) }
}

/// Returns what makes rows and columns, defaults filled in.
pub(super) fn level_names(
    query: &TableQuery,
    parts: &[IndicatorPart<'_>],
) -> (Vec<String>, Vec<String>) {
    // What a table of municipalities calls them itself.
    let own = |name: &str| {
        let datasets = parts.iter().map(|part| part.dataset);
        let axes = datasets.filter_map(|dataset| Some((dataset, axis(dataset, name)?)));
        let mut names = axes.map(|(dataset, axis)| axis_name(dataset, axis).to_owned());
        names.next().filter(|_| name == AREA)
    };
    let values = |names: &[Spanned<String>]| -> Vec<String> {
        let name = |name: &str| own(name).unwrap_or_else(|| canonical(name).to_owned());
        names.iter().map(|written| name(&written.value)).collect()
    };
    let (mut rows, mut columns) = (values(&query.rows), values(&query.columns));
    let is_named = |name: &str, rows: &[String], columns: &[String]| {
        rows.iter().chain(columns).any(|other| other == name)
    };
    if query.indicators.len() > 1 && !is_named(INDICATOR, &rows, &columns) {
        columns.insert(0, INDICATOR.to_owned());
    }
    if rows.is_empty() && !is_named(TIME, &rows, &columns) {
        rows.push(TIME.to_owned());
    }
    (rows, columns)
}

fn canonical(name: &str) -> &str {
    if name == "time" { TIME } else { name }
}

/// Reports rows and columns that are named twice or that an indicator does not have.
pub(super) fn check_levels(
    query: &TableQuery,
    parts: &[IndicatorPart<'_>],
    findings: &mut Vec<Diagnostic>,
) {
    let mut seen = BTreeSet::new();
    let rows = query.rows.iter().map(|name| ("rows", name));
    let columns = query.columns.iter().map(|name| ("columns", name));
    for (argument, name) in rows.chain(columns) {
        if !seen.insert(canonical(&name.value)) {
            findings.push(
                found::PlaceholderArgument {
                    placeholder: "",
                    argument,
                    reason: found::WrongArgument::Value {
                        kind: found::WrongArgumentValue::RepeatedDimension,
                        value: &name.value,
                    },
                }
                .at(name.span),
            );
            continue;
        }
        if name.value == INDICATOR {
            continue;
        }
        let without = parts.iter().find(|part| axis(part.dataset, &name.value).is_none());
        if let Some(part) = without {
            let known = axis_names(part.dataset);
            findings.push(unknown_dimension(&part.indicator.id, name, &known));
        }
    }
}

/// Returns the words of a list with commas between and where each stands.
pub(super) fn words(list: &Spanned<String>) -> Vec<(&str, Span)> {
    // The place may include quotation marks; where it is of another length, something
    // was escaped, and the whole list is marked.
    let length = list.span.range().len();
    let lead = match length.checked_sub(list.value.len()) {
        Some(0) => Some(0),
        Some(2) => Some(1),
        _ => None,
    };
    let mut offset = 0;
    let mut words = Vec::new();
    for part in list.value.split(',') {
        let word = part.trim();
        let start = offset + part.len() - part.trim_start().len();
        offset += part.len() + 1;
        let span = lead.map_or(list.span, |lead| {
            let start = list.span.range().start + lead + start;
            Span::new(list.span.file, start..start + word.len())
        });
        words.push((word, span));
    }
    words
}

/// Reads the years; reports what is not a period or does not occur.
pub(super) fn parse_years(
    query: &TableQuery,
    parts: &[IndicatorPart<'_>],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Years> {
    let mut list = Vec::new();
    for (word, span) in query.years.iter().flat_map(words) {
        let Some(years) = Years::parse(word) else {
            findings.push(
                found::PlaceholderArgument {
                    placeholder: "",
                    argument: "years",
                    reason: found::WrongArgument::Value {
                        kind: found::WrongArgumentValue::Years,
                        value: word,
                    },
                }
                .at(span),
            );
            continue;
        };
        list.push(years);
        let occurs = parts
            .iter()
            .any(|part| part.view.periods.iter().any(|period| years.contains(*period)));
        if let (false, Some(part)) = (occurs, parts.first()) {
            let known = part.view.names(part.dataset, Axis::Time).into_iter().collect();
            findings.push(unknown_code(&part.indicator.id, TIME, word, span, &known));
        }
    }
    list
}

/// Reports dimensions and codes of conditions that no indicator of the table has.
pub(super) fn check_selectors(
    query: &TableQuery,
    parts: &[IndicatorPart<'_>],
    findings: &mut Vec<Diagnostic>,
) {
    let Some(first) = parts.first() else {
        return;
    };
    for selector in &query.selectors {
        let name = &selector.dimension;
        let having: Vec<(&IndicatorPart<'_>, Axis)> = parts
            .iter()
            .filter_map(|part| Some((part, axis(part.dataset, &name.value)?)))
            .collect();
        let Some((part, known_axis)) = having.first() else {
            let known = axis_names(first.dataset);
            findings.push(unknown_dimension(&first.indicator.id, name, &known));
            continue;
        };
        for (word, span) in words(&selector.code) {
            let occurs = having.iter().any(|(part, axis)| match axis {
                Axis::Dimension(dimension) => {
                    part.view.code(part.dataset, *dimension, word).is_some()
                }
                Axis::Time => part.view.period(word).is_some(),
            });
            if !occurs {
                let known = part.view.names(part.dataset, *known_axis);
                let known = known.into_iter().collect();
                let id = &part.indicator.id;
                findings.push(unknown_code(id, &name.value, word, span, &known));
            }
        }
    }
}

/// Returns the defaults that narrow an indicator: those for what neither makes rows or columns
/// nor is named in a condition or, for time, in `years`.
pub(super) fn defaults_taken<'e>(
    query: &TableQuery,
    part: IndicatorPart<'e>,
    levels: &[&[String]],
) -> Vec<&'e DefaultCode> {
    let selectors = query.selectors.iter().map(|selector| &selector.dimension.value);
    let levels = levels.iter().copied().flatten();
    let mut named: Vec<Axis> =
        selectors.chain(levels).filter_map(|name| axis(part.dataset, name)).collect();
    named.extend(query.years.as_ref().map(|_| Axis::Time));
    part.view.defaults_beside(|axis| named.contains(&axis)).collect()
}

/// Returns the conditions as they hold for one indicator.
pub(super) fn restrictions(
    query: &TableQuery,
    part: IndicatorPart<'_>,
) -> Vec<Restriction> {
    let restriction = |selector: &Selector| {
        let axis = axis(part.dataset, &selector.dimension.value)?;
        let mut restriction =
            Restriction { axis, codes: BTreeSet::new(), periods: BTreeSet::new() };
        for (word, _) in words(&selector.code) {
            match axis {
                Axis::Dimension(dimension) => {
                    restriction.codes.extend(part.view.code(
                        part.dataset,
                        dimension,
                        word,
                    ));
                }
                Axis::Time => restriction.periods.extend(part.view.period(word)),
            }
        }
        Some(restriction)
    };
    query.selectors.iter().filter_map(restriction).collect()
}

impl Restriction {
    /// Returns whether an observation meets it.
    pub(super) fn holds(&self, observation: &Observation) -> bool {
        match self.axis {
            Axis::Dimension(dimension) => {
                self.codes.contains(&observation.key[dimension])
            }
            Axis::Time => self.periods.contains(&observation.period),
        }
    }
}
