//! Official figures: datasets, the register of indicators, and queries on them.

mod dataset;
mod flag;
mod indicator;
mod period;
mod query;
pub mod read;
mod table;

pub use dataset::{Dataset, Dimension, Format, Observation};
pub use flag::Flag;
pub use indicator::{Indicator, Register};
pub use period::Period;
pub use query::{Query, QueryError, Selector};
pub use table::{Cell, DataTable, TableQuery};
