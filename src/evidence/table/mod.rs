//! Tables drawn from datasets: which figures, and in which rows and columns.

mod build;
mod list;
mod promised;
mod resolve;
#[cfg(test)]
mod tests;
mod years;

pub(super) use build::mixed_periods;
pub use list::{ListItems, ListQuery, check_list};
pub(super) use promised::promised_periods;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::evidence::{Evidence, Indicator, Period, Selected, Selector};
use crate::text::Lexicon;

/// The name by which rows or columns address the indicators of a table.
pub const INDICATOR: &str = "indicator";

/// What a placeholder asks of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableQuery {
    /// The indicators' ids, at least one.
    pub indicators: Vec<Spanned<String>>,
    /// Dimensions, [`TIME`](crate::evidence::TIME) or [`INDICATOR`] that make the rows,
    /// outermost first. If there are none, time does, unless it makes columns.
    pub rows: Vec<Spanned<String>>,
    /// What makes the columns, outermost first. Several indicators that are named
    /// neither here nor in the rows are the outermost columns.
    pub columns: Vec<Spanned<String>>,
    /// Periods and ranges: `2018..2023`, `..2023`, `2015,2020,2024`.
    pub years: Option<Spanned<String>>,
    /// Conditions; several codes with commas between restrict a dimension to these codes
    /// and put them into this order.
    pub selectors: Vec<Selector>,
    /// The caption.
    pub caption: Option<Spanned<String>>,
    /// The whole placeholder.
    pub span: Span,
}

/// A row's or column's header on one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header {
    /// An indicator, by its id.
    Indicator(String),
    /// A period.
    Period(Period),
    /// A code of a dimension.
    Code {
        /// The dimension's id.
        dimension: String,
        /// The code.
        code: String,
    },
}

/// A table with its figures.
#[derive(Debug, Clone)]
pub struct DataTable<'e> {
    /// The indicators, in the order of the query.
    pub indicators: Vec<&'e Indicator>,
    /// What makes the rows, outermost first.
    pub row_levels: Vec<String>,
    /// What makes the columns, outermost first.
    pub column_levels: Vec<String>,
    /// For each row, its headers, one for each level.
    pub rows: Vec<Vec<Header>>,
    /// For each column, its headers, one for each level.
    pub columns: Vec<Vec<Header>>,
    /// For each row, a cell for each column; `None` where there is no observation. No
    /// row or column is without any.
    pub cells: Vec<Vec<Option<Selected<'e>>>>,
    /// For each indicator, the defaults that narrow it.
    pub defaults: Vec<Vec<&'e Selector>>,
}

impl<'e> DataTable<'e> {
    /// Returns the figures, row by row.
    pub fn figures(&self) -> impl Iterator<Item = &Selected<'e>> {
        self.cells.iter().flatten().flatten()
    }

    /// Returns the period of all figures, if they have one and no header says it.
    pub fn only_period(&self) -> Option<Period> {
        let mut headers = self.rows.iter().chain(&self.columns).flatten();
        let mut periods = self.figures().map(|found| found.observation.period);
        let first = periods.next()?;
        let is_only = periods.all(|period| period == first);
        let is_said = headers.any(|header| matches!(header, Header::Period(_)));
        (is_only && !is_said).then_some(first)
    }

    /// Returns the defaults by which a figure of the table was selected.
    pub fn defaults_of(&self, found: &Selected<'_>) -> &[&'e Selector] {
        let is_same = |indicator: &&Indicator| std::ptr::eq(*indicator, found.indicator);
        let place = self.indicators.iter().position(is_same);
        place.and_then(|place| self.defaults.get(place)).map_or(&[], Vec::as_slice)
    }
}

impl Evidence {
    /// Returns the table that a query asks for, or everything that is wrong with the
    /// query; nothing where an indicator is not available, which has a finding already.
    pub fn table(&self, query: &TableQuery) -> Result<DataTable<'_>, Vec<Diagnostic>> {
        build::build(self, query)
    }
}

/// Checks that a table can be made; `words` are those of its caption's language.
pub fn check_table(
    query: &TableQuery,
    evidence: &Evidence,
    words: &Lexicon,
    diags: &mut Diagnostics,
) {
    let findings = match evidence.table(query) {
        Ok(table) => {
            let mixed = mixed_periods(query, &table).into_iter();
            mixed.chain(promised_periods(query, &table, words)).collect()
        }
        Err(findings) => findings,
    };
    for finding in findings {
        diags.push(finding);
    }
}
