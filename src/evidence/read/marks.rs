//! What the marks of a row forbid to show, and what of its text has to be hidden for that.

use crate::evidence::flag::is_free;
use crate::evidence::read::cell::{
    before_name, forbidden, is_confidential_remark, read_marks, split_confidential,
    split_mark,
};
use crate::evidence::read::form::{Column, Layout};
use crate::evidence::read::places::Places;
use crate::evidence::read::time::{self, Time};
use crate::evidence::{Format, Legend, Withheld};
use crate::syntax::csv::Row;

/// The columns of a file that say whether a row's figures may be shown.
#[derive(Debug)]
pub(super) struct Marks {
    columns: Vec<usize>,
    figures: Vec<usize>,
    legend: Legend,
}

impl Marks {
    /// Returns those of a layout.
    pub(super) fn of(layout: &Layout, legend: Legend) -> Self {
        let find = |is: &dyn Fn(&Column) -> bool| -> Vec<usize> {
            let columns = layout.columns.iter().enumerate();
            columns.filter(|(_, column)| is(column)).map(|(place, _)| place).collect()
        };
        let mut columns = find(&|column| {
            // Nearly all files have none there, and a period takes time to read.
            *column == Column::Time && !legend.is_empty()
                || matches!(
                    column,
                    Column::Flag
                        | Column::Status(_)
                        | Column::Confidentiality
                        | Column::Note
                )
        });
        // Even as a dimension it may say that the figures of a row must not be shown.
        columns.extend(layout.doubtful.iter().map(|(place, _)| place));
        columns.sort_unstable();
        columns.dedup();
        Marks {
            columns,
            figures: find(&|column| {
                matches!(column, Column::Value | Column::ValueAt(_) | Column::ValueOf(_))
            }),
            legend,
        }
    }

    /// Returns why none of a row's figures may be shown.
    pub(super) fn forbid(
        &self,
        row: &Row<'_>,
        layout: &Layout,
        is_both: bool,
    ) -> Option<Withheld> {
        let reasons = self.columns.iter().filter_map(|place| {
            let cell = row.cell(*place);
            if cell.is_empty() {
                return None;
            }
            let cell = if is_both { before_name(cell) } else { cell };
            match layout.columns[*place] {
                Column::Time => match time::read(cell) {
                    Time::Period(_, mark) => read_marks(mark, &self.legend).withheld,
                    _ => None,
                },
                Column::Flag if is_common(cell) && self.legend.is_empty() => None,
                Column::Flag => read_marks(cell, &self.legend).withheld,
                Column::Status(table) => forbidden(table, cell, &self.legend),
                Column::Confidentiality => {
                    (!is_free(cell)).then_some(Withheld::Confidential)
                }
                _ if self.legend.meaning(cell).is_some() => {
                    read_marks(cell, &self.legend).withheld
                }
                _ => is_confidential_remark(cell).then_some(Withheld::Confidential),
            }
        });
        reasons.min()
    }

    /// Returns whether the register says of a mark behind a figure that it is confidential.
    fn forbids_cell(&self, cell: &str) -> bool {
        let split = split_mark(cell, &self.legend).map(|(_, mark)| mark);
        let mark = self.legend.meaning(cell).map(|_| cell).or(split);
        mark.is_some_and(|mark| read_marks(mark, &self.legend).withheld.is_some())
    }

    /// Hides the figures of a row that may not be shown from whoever reads findings, and
    /// whatever else in the row may repeat them.
    pub(super) fn hide(
        &self,
        row: &Row<'_>,
        layout: &Layout,
        withheld: Option<Withheld>,
        places: &mut Places,
    ) {
        let is_bulk = layout.format == Format::EurostatBulk;
        if withheld.is_none()
            && is_bulk
            && self.legend.is_empty()
            // Only `c` and `@` begin a mark of confidentiality there, and these files
            // have millions of cells.
            && !row.raw.contains('c')
            && !row.raw.contains('@')
        {
            return;
        }
        for place in &self.figures {
            let behind = layout.columns.get(place + 1) == Some(&Column::FlagBehind);
            let is_hidden = withheld.is_some()
                || is_marked(row.cell(*place), &self.legend)
                || !self.legend.is_empty() && self.forbids_cell(row.cell(*place))
                || behind
                    && read_marks(row.cell(place + 1), &self.legend).withheld.is_some();
            if is_hidden {
                places.hide(row, *place);
            }
        }
        if withheld.is_none() {
            return;
        }
        // A column that is not read may repeat the figure as people read it.
        let repeats = |text: &str| {
            let mut figures = self.figures.iter().map(|place| row.cell(*place));
            figures.any(|figure| !figure.is_empty() && text.contains(figure))
        };
        for (place, column) in layout.columns.iter().enumerate() {
            let is_hidden = match column {
                Column::Low | Column::High | Column::Note | Column::Display => true,
                Column::Ignored | Column::Unnamed => repeats(row.cell(place)),
                _ => false,
            };
            if is_hidden {
                places.hide(row, place);
            }
        }
    }
}

/// Returns whether a cell of flags is one letter that every other row may have: most files
/// have no more, and millions of rows.
fn is_common(cell: &str) -> bool {
    matches!(cell.as_bytes(), [letter] if b"abdefimnprsuABDEFIMNPRSU".contains(letter))
}

/// Returns whether a cell has a figure and beside it a mark that it is confidential.
fn is_marked(cell: &str, legend: &Legend) -> bool {
    let is_plain = cell.ends_with(|c: char| c.is_ascii_digit()) || cell.len() < 2;
    let is_forbidden = |(figure, mark): (&str, &str)| {
        !figure.is_empty() && read_marks(mark, legend).withheld.is_some()
    };
    !is_plain && split_confidential(cell).is_some_and(is_forbidden)
}
