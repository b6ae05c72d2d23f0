//! Lists of years or codes in a sentence.

use std::collections::BTreeSet;

use super::promised::lacking;
use super::resolve::{IndicatorPart, check_selectors, parse_years, parts, words};
use super::{Header, TableQuery};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::evidence::query::{TIME, unknown_code};
use crate::evidence::{Evidence, Period, Selected, Selector};

/// What `{{list …}}` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// The indicator that has the years or codes.
    pub indicator: Spanned<String>,
    /// What is listed.
    pub items: ListItems,
    /// The whole placeholder.
    pub span: Span,
}

/// What a list is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListItems {
    /// Periods and ranges, written as in a table: `2018..2020,2023`.
    Years(Spanned<String>),
    /// Codes of a dimension with commas between.
    Codes(Selector),
}

impl ListQuery {
    /// Returns the table whose years or codes are listed.
    fn table(&self) -> TableQuery {
        let (years, selectors) = match &self.items {
            ListItems::Years(years) => (Some(years.clone()), Vec::new()),
            ListItems::Codes(selector) => (None, vec![selector.clone()]),
        };
        TableQuery {
            indicators: vec![self.indicator.clone()],
            rows: Vec::new(),
            columns: Vec::new(),
            years,
            selectors,
            caption: None,
            span: self.span,
        }
    }
}

impl Evidence {
    /// Returns what a list names, years in their order and codes as they are written, or
    /// everything that is wrong with it; nothing where the indicator is not available.
    pub fn list(&self, query: &ListQuery) -> Result<Vec<Header>, Vec<Diagnostic>> {
        let table = query.table();
        let parts = parts(self, &table)?;
        let mut findings = Vec::new();
        let years = parse_years(&table, &parts, &mut findings);
        check_selectors(&table, &parts, &mut findings);
        let Some(part) = parts.first().filter(|_| findings.is_empty()) else {
            return Err(findings);
        };
        match &query.items {
            ListItems::Codes(selector) => {
                let header = |(code, _): (&str, Span)| Header::Code {
                    dimension: selector.dimension.value.clone(),
                    code: code.to_owned(),
                };
                Ok(words(&selector.code).into_iter().map(header).collect())
            }
            ListItems::Years(written) => {
                let periods = with_figures(part);
                let mut chosen: BTreeSet<Period> = BTreeSet::new();
                for (years, (word, span)) in years.iter().zip(words(written)) {
                    let found = years.choose(&periods);
                    if found.is_empty() {
                        let known = periods.iter().map(ToString::to_string).collect();
                        let id = &part.indicator.id;
                        findings.push(unknown_code(id, TIME, word, span, &known));
                    }
                    chosen.extend(found);
                }
                if findings.is_empty() {
                    Ok(chosen.into_iter().map(Header::Period).collect())
                } else {
                    Err(findings)
                }
            }
        }
    }
}

impl Evidence {
    /// Returns the figures of a list's years that can't be read, for which nobody knows whether
    /// their years belong in it.
    pub fn unread_in_list(&self, query: &ListQuery) -> Vec<Selected<'_>> {
        let table = query.table();
        let Ok(parts) = parts(self, &table) else { return Vec::new() };
        let years = parse_years(&table, &parts, &mut Vec::new());
        let observations = parts.iter().flat_map(|part| {
            let all = part.dataset.observations();
            let of_part = part.view.observations.iter();
            let observations =
                of_part.filter_map(|index| all.get(usize::try_from(*index).ok()?));
            let (indicator, dataset) = (part.indicator, part.dataset);
            observations.map(move |observation| Selected {
                indicator,
                dataset,
                observation,
            })
        });
        let is_chosen =
            |period| years.iter().any(|years| !years.choose(&[period]).is_empty());
        observations
            .filter(|found| found.observation.is_unreadable)
            .filter(|found| is_chosen(found.observation.period))
            .collect()
    }
}

/// Returns the periods of which the indicator has a figure, ascending.
fn with_figures(part: &IndicatorPart<'_>) -> Vec<Period> {
    let all = part.dataset.observations();
    let of_part = part.view.observations.iter();
    let observations = of_part.filter_map(|index| all.get(usize::try_from(*index).ok()?));
    let periods: BTreeSet<Period> = observations
        .filter(|observation| observation.value.is_some())
        .map(|observation| observation.period)
        .collect();
    periods.into_iter().collect()
}

/// Checks that a list can be made.
pub fn check_list(query: &ListQuery, evidence: &Evidence, diags: &mut Diagnostics) {
    let findings = match (evidence.list(query), &query.items) {
        (Ok(items), ListItems::Years(years)) => {
            let period = |item: Header| match item {
                Header::Period(period) => Some(period),
                _ => None,
            };
            let shown = items.into_iter().filter_map(period).collect();
            lacking(Some(years), &shown, &query.indicator.value)
        }
        (Ok(_), ListItems::Codes(_)) => Vec::new(),
        (Err(findings), _) => findings,
    };
    for finding in findings {
        diags.push(finding);
    }
}
