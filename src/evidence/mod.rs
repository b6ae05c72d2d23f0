//! Official figures: datasets, the register of indicators, and queries on them.

mod bibliography;
mod chart;
mod dataset;
mod flag;
mod indicator;
mod period;
mod query;
pub mod read;
mod select;
mod table;
mod tiles;
mod view;

pub use bibliography::{Bibliography, PartialDate, Source};
pub use chart::{ChartKind, ChartQuery, DataChart, DataPanel, DataSeries, check_chart};
pub use dataset::{Dataset, Dimension, Format, Observation};
pub use flag::Flag;
pub use indicator::{Indicator, Register};
pub use period::{InvalidPeriod, Period, PeriodPart};
pub use query::{Query, QueryError, Selected, Selector, TIME, check_query};
pub use select::Evidence;
pub use table::{DataTable, Header, INDICATOR, TableQuery, check_table};
pub use tiles::{Tile, TileMap};
