//! Queries: which observation of an indicator a chapter means.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Names, Span, Spanned, found};
use crate::evidence::{
    Dataset, Evidence, Indicator, Instead, Observation, Period, Withheld,
};

/// The name by which a query addresses the time of an observation.
pub const TIME: &str = "year";

/// How many known words a finding lists at most.
const LISTED: usize = 30;

/// One condition of a query, such as `geo="LT"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selector {
    /// A dimension's id, or [`TIME`].
    pub dimension: Spanned<String>,
    /// The code or period.
    pub code: Spanned<String>,
}

/// What a placeholder asks of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The indicator's id.
    pub indicator: Spanned<String>,
    /// The conditions, in the order in which they were written.
    pub selectors: Vec<Selector>,
}

/// The observation that a query means.
#[derive(Debug, Clone, Copy)]
pub struct Selected<'e> {
    /// The indicator.
    pub indicator: &'e Indicator,
    /// The dataset that holds it.
    pub dataset: &'e Dataset,
    /// The observation.
    pub observation: &'e Observation,
}

impl<'e> Selected<'e> {
    /// Returns the dimensions of the dataset with the codes that the figure has.
    pub fn codes(&self) -> impl Iterator<Item = (&'e str, &'e str)> + use<'e> {
        let dimensions = self.dataset.dimensions().iter().zip(&self.observation.key);
        dimensions.filter_map(|(dimension, code)| {
            Some((dimension.id.as_str(), dimension.codes.get(*code as usize)?.as_str()))
        })
    }

    /// Returns why the figure is not shown; `None` where it is shown or its source does not
    /// have it.
    pub fn withheld(&self) -> Option<Withheld> {
        self.dataset.withheld(self.observation)
    }

    /// Returns an argument by which a change from or to this figure has another end: the last
    /// figure before, or else the first behind; empty where there is none.
    pub(super) fn other_end(&self) -> String {
        let period = self.observation.period;
        let others = self.dataset.series(&self.observation.key).filter(|other| {
            other.value.is_some() && other.period.part().is_as_long_as(period.part())
        });
        let periods: Vec<Period> = others.map(|other| other.period).collect();
        let earlier = periods.iter().rev().find(|other| **other < period);
        let later = || periods.iter().find(|other| **other > period);
        earlier
            .map(|other| other.argument("from"))
            .or_else(|| later().map(|other| other.argument("to")))
            .unwrap_or_default()
    }

    /// Returns whether the figure must not be shown, rather than not being known.
    pub fn is_suppressed(&self) -> bool {
        self.withheld().is_some_and(|reason| reason != Withheld::Multiplier)
    }

    /// Returns how many decimals the figure is shown with.
    pub fn decimals(&self) -> u8 {
        let published = self.observation.value.map_or(0, |value| value.scale());
        self.indicator.decimals.unwrap_or(u8::try_from(published).unwrap_or(u8::MAX))
    }
}

/// Why a query does not select exactly one observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
    /// The register has no such indicator.
    UnknownIndicator,
    /// The indicator's dataset could not be read, or its `select` does not fit the
    /// dataset; there is a finding about that already.
    Unavailable,
    /// The dataset has no such dimension.
    UnknownDimension {
        /// Which of the query's selectors.
        selector: usize,
        /// The dimensions that it has, with [`TIME`].
        known: Vec<String>,
    },
    /// The dimension (or time) has no such code within the indicator.
    UnknownCode {
        /// Which of the query's selectors.
        selector: usize,
        /// The codes that it has.
        known: Arc<Names<String>>,
    },
    /// Several codes of a dimension are left.
    Open {
        /// The dimension, or [`TIME`].
        dimension: String,
        /// Its codes that are left.
        codes: Vec<String>,
    },
    /// Each condition holds somewhere, but no observation meets all.
    None,
}

/// Checks that a query selects one observation and that its figure is there. `span` is
/// the place of the whole placeholder.
pub fn check_query(
    query: &Query,
    evidence: &Evidence,
    span: Span,
    diags: &mut Diagnostics,
) {
    match evidence.select(query) {
        // An unreadable cell has its own finding.
        Ok(found) => {
            let observation = found.observation;
            if found.withheld() == Some(Withheld::Multiplier) {
                // What can't be multiplied has a finding of its own too.
            } else if let Some(reason) = found.withheld() {
                diags.push(
                    found::SuppressedValue {
                        kind: reason.as_str(),
                        indicator: query.indicator.value.as_str(),
                        selection: &described(query, evidence),
                    }
                    .at(span),
                );
            } else if observation.value.is_none() && !observation.is_unreadable {
                diags.push(missing_value(query, evidence, observation, span));
            }
        }
        Err(errors) => {
            for error in &errors {
                if let Some(finding) = finding(query, error, evidence, span) {
                    diags.push(finding);
                }
            }
        }
    }
}

/// Returns the finding for a figure that its source does not give, with what it says
/// instead.
fn missing_value(
    query: &Query,
    evidence: &Evidence,
    observation: &Observation,
    span: Span,
) -> Diagnostic {
    let bound;
    let kind = match observation.instead.as_deref() {
        None => found::NoValue::None,
        Some(Instead::Nil) => found::NoValue::Nil,
        Some(Instead::Bound { sign, value }) => {
            bound = format!("{sign}{value}");
            found::NoValue::Bound { cell: &bound }
        }
    };
    found::MissingValue {
        kind,
        indicator: &query.indicator.value,
        selection: &described(query, evidence),
        cell: observation.span,
    }
    .at(span)
}

/// Returns the finding for an error, unless it has one already.
pub(super) fn finding(
    query: &Query,
    error: &QueryError,
    evidence: &Evidence,
    span: Span,
) -> Option<Diagnostic> {
    let id = &query.indicator;
    Some(match error {
        QueryError::Unavailable => return None,
        QueryError::UnknownIndicator => unknown_indicator(id, evidence.names()),
        QueryError::UnknownDimension { selector, known } => {
            unknown_dimension(id, &query.selectors.get(*selector)?.dimension, known)
        }
        QueryError::UnknownCode { selector, known } => {
            let selector = query.selectors.get(*selector)?;
            let (dimension, code) = (&selector.dimension.value, &selector.code);
            unknown_code(id, dimension, &code.value, code.span, known)
        }
        QueryError::Open { dimension, codes } => open_dimension(dimension, codes, span),
        QueryError::None => {
            let taken = evidence.defaults_taken(query);
            let is_empty =
                evidence.view(id).is_ok_and(|(_, _, view)| view.periods.is_empty());
            found::NoObservation {
                kind: no_match(is_empty),
                indicator: id.value.as_str(),
                selection: &described(query, evidence),
                default: &spans(&taken),
            }
            .at(span)
        }
    })
}

/// Returns why data have no figure that is asked for: nothing of them could be read, or what was
/// read does not go together.
pub(super) fn no_match(is_empty: bool) -> found::NoMatch {
    if is_empty { found::NoMatch::Nothing } else { found::NoMatch::Together }
}

impl Evidence {
    /// Returns the finding for an indicator that a register names, if there is none of that
    /// name.
    pub fn unknown_indicator(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        let is_known = self.indicator(&id.value).is_some();
        (!is_known).then(|| unknown_indicator(id, self.names()))
    }
}

pub(super) fn unknown_indicator(
    id: &Spanned<String>,
    known: &Names<String>,
) -> Diagnostic {
    let near = known.near(&id.value);
    found::UnknownIndicator {
        indicator: id.value.as_str(),
        similar: near,
        known: &known.listed(&id.value),
    }
    .at(id.span)
}

pub(super) fn unknown_dimension(
    indicator: &Spanned<String>,
    dimension: &Spanned<String>,
    known: &[String],
) -> Diagnostic {
    let names: Names<&str> = known.iter().map(String::as_str).collect();
    found::UnknownDimension {
        kind: found::OfWhich::Indicator,
        dimension: dimension.value.as_str(),
        indicator: indicator.value.as_str(),
        similar: names.near(&dimension.value),
        known: &listed(known),
    }
    .at(dimension.span)
}

pub(super) fn unknown_code(
    indicator: &Spanned<String>,
    dimension: &str,
    code: &str,
    span: Span,
    known: &Names<String>,
) -> Diagnostic {
    // A year that is not there is no slip of the pen.
    let is_time = dimension == TIME;
    if is_time && known.all().is_empty() {
        let (kind, selection, default) = (no_match(true), code, &[][..]);
        let indicator = indicator.value.as_str();
        return found::NoObservation { kind, indicator, selection, default }.at(span);
    }
    let near = if is_time { None } else { known.near(code) };
    let listed = if is_time { periods(known.all()) } else { known.listed(code) };
    found::UnknownCode {
        kind: found::OfWhich::Indicator,
        code,
        dimension,
        indicator: indicator.value.as_str(),
        similar: near,
        known: &listed,
    }
    .at(span)
}

pub(super) fn open_dimension(
    dimension: &str,
    codes: &[String],
    span: Span,
) -> Diagnostic {
    let is_time = dimension == TIME;
    // The newest year is the likelier wish.
    let example = if is_time { codes.iter().max() } else { codes.first() };
    let listed = if is_time { periods(codes) } else { listed(codes) };
    found::OpenDimension {
        dimension,
        codes: &listed,
        example: example.map_or("", String::as_str),
    }
    .at(span)
}

/// Returns the finding for a default of the register that holds for none of its indicators.
/// `dimensions` are those that they have, and `codes` those that they have for the dimension.
pub(super) fn unknown_default(
    selector: &Selector,
    dimensions: &BTreeSet<String>,
    codes: &BTreeSet<String>,
) -> Diagnostic {
    let Selector { dimension, code } = selector;
    let (kind, indicator) = (found::OfWhich::Any, "");
    if codes.is_empty() {
        let known: Vec<String> = dimensions.iter().cloned().collect();
        let names: Names<&String> = known.iter().collect();
        return found::UnknownDimension {
            kind,
            dimension: &dimension.value,
            indicator,
            similar: names.near(&dimension.value),
            known: &listed(&known),
        }
        .at(dimension.span);
    }
    let known: Names<&String> = codes.iter().collect();
    found::UnknownCode {
        kind,
        code: &code.value,
        dimension: &dimension.value,
        indicator,
        similar: known.near(&code.value),
        known: &known.listed(&code.value),
    }
    .at(code.span)
}

/// Returns the places of defaults in the register.
pub(super) fn spans(defaults: &[&Selector]) -> Vec<Span> {
    defaults.iter().map(|default| default.code.span).collect()
}

/// Returns what a query selects, defaults included, as a chapter writes it.
fn described(query: &Query, evidence: &Evidence) -> String {
    let taken = evidence.defaults_taken(query).into_iter();
    describe(query.selectors.iter().chain(taken))
}

/// Returns the conditions as a chapter writes them: `year=2024 geo=LT`.
pub(super) fn describe<'s>(selectors: impl IntoIterator<Item = &'s Selector>) -> String {
    let conditions: Vec<String> = selectors
        .into_iter()
        .map(|selector| format!("{}={}", selector.dimension.value, selector.code.value))
        .collect();
    conditions.join(" ")
}

/// Joins words for a message; of many, the first.
fn listed(words: &[String]) -> String {
    let shown = words.iter().take(LISTED).map(String::as_str);
    let more = (words.len() > LISTED).then_some("…");
    shown.chain(more).collect::<Vec<_>>().join(", ")
}

/// Joins periods for a message: years without a gap as a range.
fn periods(known: &[String]) -> String {
    let years: Option<Vec<u16>> =
        known.iter().map(|period| period.parse().ok()).collect();
    let mut years = years.unwrap_or_default();
    years.sort_unstable();
    match (years.first(), years.last()) {
        (Some(first), Some(last))
            if years.len() > 2 && usize::from(last - first) + 1 == years.len() =>
        {
            format!("{first}–{last}")
        }
        _ => listed(known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_without_a_gap_are_a_range() {
        let said =
            |list: &str| periods(&list.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(said("2021 2022 2023"), "2021–2023");
        assert_eq!(said("2023 2021 2022"), "2021–2023");
        assert_eq!(said("2021 2023"), "2021, 2023");
        assert_eq!(said("2021 2022"), "2021, 2022");
        assert_eq!(said("2021-Q1 2021-Q2 2021-Q3"), "2021-Q1, 2021-Q2, 2021-Q3");
        assert_eq!(periods(&[]), "");
    }
}
