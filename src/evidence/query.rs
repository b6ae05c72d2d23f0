//! Queries: which observation of an indicator a chapter means.

use crate::diagnostic::Spanned;

/// The name by which a query addresses the time of an observation.
pub const TIME: &str = "year";

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

/// Why a query does not select exactly one observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryError {
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
        known: Vec<String>,
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
