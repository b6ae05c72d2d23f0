//! Official figures: datasets, the register of indicators, and queries on them.

mod dataset;
mod flag;
mod period;
mod query;
pub mod read;

pub use dataset::{Dataset, Dimension, Format, Observation};
pub use flag::Flag;
pub use period::{InvalidPeriod, Period, PeriodPart};
pub use query::{Query, QueryError, Selector};
