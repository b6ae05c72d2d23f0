//! Official figures: datasets, the register of indicators, and queries on them.

mod bibliography;
mod breaks;
mod change;
mod claim;
mod compare;
mod compared;
mod chart;
mod contrast;
mod dataset;
mod defaults;
mod export;
mod few;
mod flag;
mod implicit;
mod indicator;
mod inspection;
mod key_figure;
mod known;
mod legend;
mod multiplier;
mod names;
mod observation;
mod order;
mod period;
mod plausible;
mod query;
pub mod read;
mod rescale;
mod scale;
mod select;
mod selection;
mod suppress;
mod table;
#[cfg(test)]
mod tests;
mod units;
mod view;
mod withheld;
mod zero;

pub use bibliography::{Bibliography, PartialDate, Source, note_message, title_message};
pub use change::{
    Change, ChangeQuery, Measure, Rounding, Size, check_change, check_rounding,
};
pub use claim::{Claim, Operand, Relation, Verdict, check_claim};
pub use compare::{Difference, DifferenceKind, Reading, compare};
use compared::check_compared;
pub use contrast::{
    Contrast, ContrastKind, ContrastQuery, Direction, Distance, check_contrast,
    check_contrast_rounding,
};
mod tiles;

pub use chart::{ChartKind, ChartQuery, DataChart, DataPanel, DataSeries, check_chart};
pub use dataset::{AREA, Dataset, Dimension, Format, MEASURE, ReadColumn, Undated};
pub use flag::Flag;
pub use implicit::{Taken, TakenOtherwise};
pub use indicator::{DEFAULTS, Indicator, Register, path_and_sheet};
pub use inspection::{Inspection, total};
pub use key_figure::{KeyFigure, KeyFiguresQuery, check_key_figures, check_latest};
pub use known::Known;
pub use legend::{ColumnUse, Legend, MarkMeaning};
pub use names::{
    code_in_case, code_message, code_name, dimension_message, dimension_name, is_words,
};
pub use observation::{Instead, Observation, Withheld};
use period::is_week_or_day;
pub use period::{InvalidPeriod, Period, PeriodPart};
pub use query::{Query, QueryError, Selected, Selector, TIME, check_query};
pub use scale::{Doubt, SaidIn, Saying, Scale, factor};
pub use select::{Evidence, codes};
pub use table::{
    DataTable, Header, INDICATOR, ListItems, ListQuery, TableQuery, check_list,
    check_table,
};
pub use tiles::{Tile, TileMap};
pub use units::{is_unit, register_unit, unit_in_heading};
pub use zero::{check_zero, check_zeros};
