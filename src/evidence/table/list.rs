//! Lists of years or codes in a sentence.

use std::collections::BTreeSet;

use super::promised::lacking;
use super::resolve::{check_selectors, parse_years, parts, words};
use super::{Header, TableQuery};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::evidence::{Evidence, Period, Selector};

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
            ListItems::Years(_) => {
                let chosen: BTreeSet<Period> = years
                    .iter()
                    .flat_map(|years| years.choose(&part.view.periods))
                    .collect();
                Ok(chosen.into_iter().map(Header::Period).collect())
            }
        }
    }
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
