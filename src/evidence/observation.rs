//! One figure of a dataset, or what its source says in place of it.

use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::evidence::{Flag, Period};
use crate::text::named;

/// One figure of a dataset.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// For each dimension of the dataset, the index of its code.
    pub key: Vec<u32>,
    /// When it was observed.
    pub period: Period,
    /// The figure as published, multiplied by what the file says; `None` where the file gives
    /// it as missing or where it is withheld.
    pub value: Option<Decimal>,
    /// Flags, in the order of the file.
    pub flags: Vec<Flag>,
    /// A note of the file's own column `note`.
    pub note: Option<String>,
    /// The bounds of the interval in which the true figure is likely to lie.
    pub bounds: Option<Box<(Decimal, Decimal)>>,
    /// Whether the file has something in the cell that can't be read: then `value` is
    /// `None`, and the file has a finding of its own.
    pub is_unreadable: bool,
    /// Why what the file says forbids to show the figure, whether it has the figure or not:
    /// [`Dataset::new`] takes it out.
    pub withheld: Option<Withheld>,
    /// What the source says in place of a figure: then `value` is `None`.
    pub instead: Option<Box<Instead>>,
    /// What is said of its multiplier: the place among the dataset's scales counted from
    /// one, or 0 where nothing is said. The figure, its bounds and what stands instead are
    /// multiplied already.
    pub scale: u16,
    /// The cell that holds the figure.
    pub span: Span,
}

/// What a source says in place of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// What the figure would count did not occur ("magnitude nil").
    Nil,
    /// That the figure lies below or above another.
    Bound {
        /// The sign of the relation, such as `<`.
        sign: &'static str,
        /// The other figure.
        value: Decimal,
    },
}

named! {
    /// Why a figure is not shown. Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Withheld {
        /// It is too small, or another that is withheld would follow from it.
        Small = "small",
        /// Its source calls it confidential.
        Confidential = "confidential",
        /// It has a mark that is not known and might forbid to show it.
        UnknownMark = "unknown-mark",
        /// It can't be known by what it is to be multiplied.
        Multiplier = "multiplier",
    }
}
