//! What a row says about all its figures: its period, flags and notes.

use rust_decimal::Decimal;

use crate::diagnostic::{Span, found};
use crate::evidence::read::cell::{before_name, read_marks, status};
use crate::evidence::read::figures::Figures;
use crate::evidence::read::form::{Column, Layout, Mark};
use crate::evidence::read::places::Places;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::time::{self, Time, Unread};
use crate::evidence::read::value;
use crate::evidence::{Flag, Period, Withheld};
use crate::syntax::csv::Row;

/// What a row says about all its figures.
#[derive(Default)]
pub(super) struct Common {
    pub(super) period: Option<Period>,
    pub(super) flags: Vec<Flag>,
    pub(super) note: Option<String>,
    pub(super) low: Option<Decimal>,
    pub(super) high: Option<Decimal>,
    /// How many decimals the figures are published with.
    pub(super) decimals: Option<u32>,
    /// Its cell of the column of multipliers.
    pub(super) multiplier: u32,
    /// Whether there are no figures, whatever is in their place.
    pub(super) is_missing: bool,
    /// Whether what they would count did not occur.
    pub(super) is_nil: bool,
    /// The sign before the figure.
    pub(super) prefix: Option<String>,
    /// Why none of the row's figures may be shown.
    pub(super) withheld: Option<Withheld>,
}

impl Common {
    /// Reads what a row says. If its period can't be read, returns the place of the cell and
    /// what it is; nothing for a week or a day.
    pub(super) fn read(
        row: &Row<'_>,
        layout: &Layout,
        is_both: bool,
        gathered: &mut Figures,
        places: &mut Places,
        report: &mut FileReport<'_>,
    ) -> Result<Common, Option<(usize, Unread)>> {
        let mut common = Common::default();
        for (place, column) in layout.columns.iter().enumerate() {
            // What names the row says nothing of its figures.
            if matches!(
                column,
                Column::Dimension(_)
                    | Column::Both(_)
                    | Column::Label(_)
                    | Column::Ignored
            ) {
                continue;
            }
            let cell = row.cell(place);
            let cell = if is_both { before_name(cell) } else { cell };
            match *column {
                Column::Time => match time::read(cell) {
                    Time::Period(period, mark) => {
                        common.period = Some(period);
                        if !mark.is_empty() {
                            common.mark(mark, gathered, || places.cell(row, place));
                        }
                    }
                    Time::Short => {
                        gathered.note_short_period(cell, || places.cell(row, place));
                        return Err(None);
                    }
                    Time::Unread(unread) => return Err(Some((place, unread))),
                },
                Column::Flag if !cell.is_empty() => {
                    common.mark(cell, gathered, || places.cell(row, place));
                }
                // What the register says of a mark comes before the office's own table.
                Column::Status(_) if gathered.legend.meaning(cell).is_some() => {
                    common.mark(cell, gathered, || places.cell(row, place));
                }
                Column::Status(table) if !cell.is_empty() => match status(table, cell) {
                    Some(Mark::Nothing) => {}
                    Some(Mark::Flag(flag)) => common.flags.push(flag),
                    Some(Mark::Missing(flag)) => {
                        common.flags.push(flag);
                        // A suppressed figure is not missing but withheld.
                        common.is_missing = flag != Flag::Suppressed;
                    }
                    Some(Mark::Nil) => common.is_nil = true,
                    None => {
                        let span = places.cell(row, place);
                        gathered.note_unknown_mark(cell, span);
                    }
                },
                Column::Prefix if !cell.is_empty() => {
                    common.prefix = Some(cell.to_owned());
                }
                // Only a hint for figures with two readings: errors do no harm.
                Column::Decimals => common.decimals = cell.parse().ok(),
                Column::Note if gathered.legend.meaning(cell).is_some() => {
                    common.mark(cell, gathered, || places.cell(row, place));
                }
                Column::Note if !cell.is_empty() => common.note = Some(cell.to_owned()),
                Column::Multiplier | Column::Multiplied => {
                    common.multiplier = gathered.multipliers.note(cell);
                }
                // A bound that can't be read is left out: the figure does not need it.
                Column::Low => common.low = value::read(cell).ok().flatten(),
                Column::High => common.high = value::read(cell).ok().flatten(),
                Column::Unnamed if !cell.is_empty() && !gathered.has_unnamed => {
                    gathered.has_unnamed = true;
                    let kind = found::NoHeader::UnnamedColumn { cell };
                    report.no_header(kind, || places.cell(row, place));
                }
                _ => {}
            }
        }
        Ok(common)
    }

    /// Takes what a mark says of all figures of the row.
    fn mark(&mut self, mark: &str, gathered: &mut Figures, place: impl FnOnce() -> Span) {
        let says = read_marks(mark, &gathered.legend);
        if says.withheld == Some(Withheld::UnknownMark) {
            gathered.note_unknown_mark(mark, place());
        }
        self.withheld = self.withheld.into_iter().chain(says.withheld).min();
        if self.flags.is_empty() {
            self.flags = says.flags;
        } else {
            self.flags.extend(says.flags);
        }
        self.is_missing |= says.is_missing;
        self.is_nil |= says.is_nil;
    }
}
