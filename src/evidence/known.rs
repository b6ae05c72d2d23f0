//! What a source says of a figure, compared with another: of `>12` nobody knows what it is, but
//! everybody that it is more than 10.

use std::fmt;

use rust_decimal::Decimal;

use crate::evidence::{Dataset, Instead, Observation};
use crate::text::{Language, number};

/// A figure, or the bound that its source gives in place of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The figure or the bound.
    pub value: Decimal,
    /// The sign of a bound, such as `<`; empty for a figure.
    pub sign: &'static str,
}

impl Known {
    /// Returns a figure.
    pub(super) fn figure(value: Decimal) -> Self {
        Known { value, sign: "" }
    }

    /// Returns what a dataset lets its readers know of an observation. Where it says that
    /// there was none, that is zero.
    pub(super) fn of(dataset: &Dataset, observation: &Observation) -> Option<Self> {
        if let Some(value) = observation.value {
            return Some(Known::figure(value));
        }
        let instead = observation.instead.as_deref()?;
        dataset.withheld(observation).is_none().then_some(match *instead {
            Instead::Nil => Known::figure(Decimal::ZERO),
            Instead::Bound { sign, value } => Known { value, sign },
        })
    }

    /// Returns whether it is no figure.
    pub(super) fn is_bound(self) -> bool {
        !self.sign.is_empty()
    }

    /// Returns it as a language writes figures.
    pub(super) fn format(self, language: Language) -> String {
        format!("{}{}", self.sign, number::format(self.value, language))
    }

    /// Returns whether it is less than another for certain.
    pub(super) fn is_less(self, other: Known) -> bool {
        let is_beyond = self.sign == "<" || other.sign == ">";
        self.is_at_most(other) && (self.value < other.value || is_beyond)
    }

    /// Returns whether it is not more than another for certain.
    pub(super) fn is_at_most(self, other: Known) -> bool {
        let has_end = !matches!(self.sign, ">" | "≥") && !matches!(other.sign, "<" | "≤");
        has_end && self.value <= other.value
    }
}

/// Writes it as a dataset has it.
impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.sign, self.value)
    }
}
