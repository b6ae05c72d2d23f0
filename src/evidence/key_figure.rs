//! Key figures: the latest figure of an indicator and what became of it since an earlier one.
//!
//! The author names indicators and no years, so nothing has to be changed when a newer file
//! comes. The earlier figure is the first that can be compared with the latest: of the same part
//! of its year, and without a break of the series between them. One that can't be read is not
//! passed over for a later one, which would tell of another change.

use crate::diagnostic::{Diagnostics, Spanned, found};
use crate::evidence::breaks::breaks;
use crate::evidence::change::Rounding;
use crate::evidence::query::{finding, unknown_dimension};
use crate::evidence::view::{Axis, View, axis, axis_names, conditions};
use crate::evidence::{
    ChangeQuery, Dataset, Evidence, Period, Query, QueryError, Selected, Selector, TIME,
    Withheld, check_change, check_query, check_rounding,
};

/// What `{{register "key-figures" …}}` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyFiguresQuery {
    /// The indicators' ids, in the order in which they are printed.
    pub indicators: Vec<Spanned<String>>,
    /// Codes of dimensions, each for the indicators that have the dimension.
    pub selectors: Vec<Selector>,
    /// The period from which on earlier figures count.
    pub from: Option<Spanned<String>>,
}

/// The latest figure of an indicator, and its change.
#[derive(Debug, Clone)]
pub struct KeyFigure {
    /// Selects the latest figure.
    pub latest: Query,
    /// The change from the earlier figure, if there is one that can be compared.
    pub change: Option<ChangeQuery>,
}

impl KeyFiguresQuery {
    /// Returns the conditions for an indicator: those on dimensions that it has.
    pub fn of(&self, indicator: &Spanned<String>, evidence: &Evidence) -> Query {
        let selectors = self.selectors.iter().filter(|selector| {
            evidence
                .view(indicator)
                .is_ok_and(|(_, dataset, _)| has_dimension(dataset, selector))
        });
        Query { indicator: indicator.clone(), selectors: selectors.cloned().collect() }
    }
}

fn has_dimension(dataset: &Dataset, selector: &Selector) -> bool {
    axis(dataset, &selector.dimension.value).is_some()
}

impl Evidence {
    /// Returns the latest figure of the series that conditions leave, and its change since the
    /// first figure from a period on that can be compared with it; or all that is wrong with the
    /// conditions.
    pub fn key_figure(
        &self,
        query: &Query,
        from: Option<&str>,
    ) -> Result<KeyFigure, Vec<QueryError>> {
        let series = self.series(query)?;
        // What its source does not give yet, or nobody may see, is not the latest; what somebody
        // has to put right is.
        let is_wrong = |found: &Selected<'_>| {
            let unknown = [Withheld::UnknownMark, Withheld::Multiplier];
            let is_unknown = found.withheld().is_some_and(|why| unknown.contains(&why));
            found.observation.is_unreadable || is_unknown
        };
        let is_there =
            |found: &&Selected<'_>| found.observation.value.is_some() || is_wrong(found);
        let last = series.iter().filter(is_there).max_by_key(|it| it.observation.period);
        let Some(last) = last.or(series.last()) else {
            return Err(vec![QueryError::None]);
        };
        let (period, from) =
            (last.observation.period, from.and_then(|text| text.parse().ok()));
        let is_comparable = |found: &&Selected<'_>| {
            let earlier = found.observation.period;
            earlier < period
                && earlier.part() == period.part()
                && from.is_none_or(|from: Period| earlier >= from)
                && (is_wrong(found)
                    || found.observation.value.is_some() && found.withheld().is_none())
                && breaks(found, last).is_empty()
        };
        let first = series.iter().filter(is_comparable);
        let first = first.min_by_key(|found| found.observation.period);
        let place = query.indicator.span;
        let spanned = |found: &Selected<'_>| {
            Spanned::new(found.observation.period.to_string(), place)
        };
        let change = first.map(|first| ChangeQuery {
            query: query.clone(),
            from: spanned(first),
            to: spanned(last),
            measure: None,
            // Both figures are printed beside it, and readers compute it from these.
            rounding: Some(last.indicator.rounding.unwrap_or(Rounding::Printed)),
        });
        let mut latest = query.clone();
        let dimension = Spanned::new(TIME.to_owned(), place);
        latest.selectors.push(Selector { dimension, code: spanned(last) });
        Ok(KeyFigure { latest, change })
    }

    /// Returns the figures of the one series that conditions leave, in the order of the dataset.
    /// A dimension that they do not name takes the register's default.
    fn series(&self, query: &Query) -> Result<Vec<Selected<'_>>, Vec<QueryError>> {
        let (indicator, dataset, view) =
            self.view(&query.indicator).map_err(|error| vec![error])?;
        let mut conditions = conditions(&query.selectors, dataset, view)?;
        let mut named: Vec<Axis> =
            conditions.iter().map(|condition| condition.axis()).collect();
        named.push(Axis::Time);
        let defaults = view.defaults_beside(|axis| named.contains(&axis));
        conditions.extend(defaults.map(|default| default.condition));
        let left = view.meeting(dataset, &conditions);
        let found: Vec<Selected<'_>> = left
            .iter()
            .map(|index| &dataset.observations()[*index as usize])
            .map(|observation| Selected { indicator, dataset, observation })
            .collect();
        let Some(first) = found.first() else { return Err(vec![QueryError::None]) };
        if found.iter().any(|other| other.observation.key != first.observation.key) {
            let mut open = View::of(dataset, left).open(dataset);
            open.retain(|error| {
                !matches!(error, QueryError::Open { dimension, .. } if dimension == TIME)
            });
            return Err(open);
        }
        Ok(found)
    }
}

/// Checks that each key figure can be printed, with a figure to compare it with.
pub fn check_key_figures(
    query: &KeyFiguresQuery,
    evidence: &Evidence,
    diags: &mut Diagnostics,
) {
    for indicator in &query.indicators {
        let of_indicator = query.of(indicator, evidence);
        let from = query.from.as_ref().map(|from| from.value.as_str());
        check_key_figure(&of_indicator, from, evidence, diags);
    }
    // A dimension that no indicator has was meant for one of them.
    let mut known = query.indicators.iter().filter_map(|indicator| {
        evidence.view(indicator).ok().map(|(_, dataset, _)| (indicator, dataset))
    });
    let Some((first, dataset)) = known.next() else { return };
    let others: Vec<_> = known.map(|(_, dataset)| dataset).collect();
    for selector in &query.selectors {
        let mut all = std::iter::once(&dataset).chain(&others);
        if !all.any(|dataset| has_dimension(dataset, selector)) {
            let known = axis_names(dataset);
            diags.push(unknown_dimension(first, &selector.dimension, &known));
        }
    }
}

fn check_key_figure(
    query: &Query,
    from: Option<&str>,
    evidence: &Evidence,
    diags: &mut Diagnostics,
) {
    let span = query.indicator.span;
    let KeyFigure { latest, change } = match evidence.key_figure(query, from) {
        Ok(figure) => figure,
        Err(errors) => {
            let findings =
                errors.iter().filter_map(|error| finding(query, error, evidence, span));
            return findings.for_each(|finding| diags.push(finding));
        }
    };
    let Some(change) = change else {
        check_query(&latest, evidence, span, diags);
        let period = latest.selectors.last().map(|last| last.code.value.as_str());
        let kind =
            if from.is_some() { found::NoEarlier::From } else { found::NoEarlier::Any };
        diags.push(
            found::NothingToCompare {
                kind,
                indicator: &query.indicator.value,
                value: period.unwrap_or_default(),
            }
            .at(span),
        );
        return;
    };
    check_change(&change, evidence, span, diags);
    if let Some(computed) = evidence.change(&change) {
        check_rounding(&change, &computed, span, diags);
    }
}

/// Checks that the latest figure of an indicator can be printed.
pub fn check_latest(
    indicator: &Spanned<String>,
    evidence: &Evidence,
    diags: &mut Diagnostics,
) {
    let query = Query { indicator: indicator.clone(), selectors: Vec::new() };
    match evidence.key_figure(&query, None) {
        Ok(figure) => check_query(&figure.latest, evidence, indicator.span, diags),
        Err(errors) => {
            for error in &errors {
                let finding = match error {
                    QueryError::Open { dimension, codes } => Some(
                        found::OpenIndicator {
                            indicator: &indicator.value,
                            dimension,
                            codes: &codes.join(", "),
                            example: codes.first().map_or("", String::as_str),
                        }
                        .at(indicator.span),
                    ),
                    error => finding(&query, error, evidence, indicator.span),
                };
                if let Some(finding) = finding {
                    diags.push(finding);
                }
            }
        }
    }
}
