//! Gathers the observations of a file, row by row.

mod first_row;

use std::collections::BTreeSet;

use crate::diagnostic::{Code, FileId, found};
use crate::evidence::read::blank;
use crate::evidence::read::cell::before_name;
use crate::evidence::read::codes::{Codes, drop_spare};
use crate::evidence::read::common::Common;
use crate::evidence::read::duplicates;
use crate::evidence::read::figures::Figures;
use crate::evidence::read::form::{self, Column, Layout};
use crate::evidence::read::headings;
use crate::evidence::read::marks::Marks;
use crate::evidence::read::outside::Outside;
use crate::evidence::read::places::Places;
use crate::evidence::read::report::FileReport;
use crate::evidence::read::select::Selections;
use crate::evidence::read::time;
use crate::evidence::read::undated::UndatedRows;
use crate::evidence::{Dataset, Dimension, Legend, Observation, Period};
use crate::syntax::csv::Row;

/// The observations read so far.
pub(super) struct Draft<'w> {
    layout: Layout,
    dimensions: Vec<Codes>,
    /// Whether names follow codes in the same cell.
    is_both: bool,
    labels: Vec<Option<usize>>,
    /// The columns from which a row's codes come.
    keys: Vec<usize>,
    /// The columns of figures.
    figures: Vec<usize>,
    marks: Marks,
    time: Option<usize>,
    /// The column of multipliers.
    multiplier: Option<usize>,
    display: Option<usize>,
    selections: Selections<'w>,
    used: Vec<usize>,
    gathered: Figures,
    undated: UndatedRows,
    rows: usize,
    periods: BTreeSet<Period>,
    /// Whether a dimension turned out to be none, or may be blank throughout.
    has_spare: bool,
}

impl<'w> Draft<'w> {
    /// Begins a dataset.
    pub(super) fn new(
        layout: Layout,
        selections: Selections<'w>,
        legend: Legend,
    ) -> Self {
        let find = |is: &dyn Fn(&Column) -> bool| -> Vec<usize> {
            let columns = layout.columns.iter().enumerate();
            columns.filter(|(_, column)| is(column)).map(|(place, _)| place).collect()
        };
        let keys = find(&|column| {
            matches!(column, Column::Dimension(_) | Column::Both(_) | Column::Joined(_))
        });
        let figures = find(&|column| {
            matches!(column, Column::Value | Column::ValueAt(_) | Column::ValueOf(_))
        });
        let label = |dimension| find(&|column| *column == Column::Label(dimension)).pop();
        let labels = (0..layout.dimensions.len()).map(label).collect();
        let mut dimensions: Vec<Codes> = layout
            .dimensions
            .iter()
            .map(|(id, name)| Codes::new(id, name.as_deref()))
            .collect();
        if let Some(measures) = dimensions.last_mut() {
            for (code, name) in &layout.measures {
                measures.intern(code, || Some(name));
            }
        }
        let used = (0..dimensions.len())
            .filter(|dimension| selections.uses(*dimension))
            .collect();
        Draft {
            dimensions,
            is_both: layout
                .columns
                .iter()
                .any(|column| matches!(column, Column::Both(_))),
            labels,
            keys,
            figures,
            marks: Marks::of(&layout, legend.clone()),
            multiplier: find(&|column| {
                matches!(column, Column::Multiplier | Column::Multiplied)
            })
            .pop(),
            time: find(&|column| *column == Column::Time).pop(),
            display: find(&|column| *column == Column::Display).pop(),
            selections,
            used,
            has_spare: form::has_spare_dimensions(layout.format),
            layout,
            gathered: Figures::new(legend),
            undated: UndatedRows::default(),
            rows: 0,
            periods: BTreeSet::new(),
        }
    }

    /// Returns whether the cell where a row has its period can't be one.
    pub(super) fn lacks_period(&self, row: &Row<'_>) -> bool {
        let may_be_one = |cell: &str| {
            cell.len() >= 4 && cell.starts_with(|c: char| c.is_ascii_digit())
        };
        self.time.is_some_and(|time| !may_be_one(row.cell(time)))
    }

    /// Returns whether a row has nothing where its only figure should be.
    pub(super) fn lacks_figure(&self, row: &Row<'_>) -> bool {
        self.display.is_none()
            && matches!(*self.figures, [figure] if row.cell(figure).is_empty())
    }

    /// Returns whether several cells of a row have codes.
    pub(super) fn has_several_keys(&self) -> bool {
        self.keys.len() > 1
    }

    /// Returns whether a place is that of the period.
    pub(super) fn is_time(&self, place: usize) -> bool {
        self.time == Some(place)
    }

    /// Returns whether names follow codes in the same cell.
    pub(super) fn is_both(&self) -> bool {
        self.is_both
    }

    /// Returns whether a cell is a code of its column, or its name, that was seen before.
    pub(super) fn knows(&self, place: usize, cell: &str) -> bool {
        match self.layout.columns.get(place) {
            Some(Column::Dimension(dimension)) => self.dimensions[*dimension].has(cell),
            Some(Column::Both(dimension)) => {
                self.dimensions[*dimension].has(before_name(cell))
            }
            Some(Column::Label(dimension)) => self.dimensions[*dimension].has_label(cell),
            _ => false,
        }
    }

    /// Returns whether a row, however damaged, has a mark by which its figures may not be
    /// shown.
    pub(super) fn forbids(&self, row: &Row<'_>) -> bool {
        self.marks.forbid(row, &self.layout, self.is_both).is_some()
    }

    /// Adds what a row holds.
    pub(super) fn add(
        &mut self,
        row: &Row<'_>,
        places: &mut Places,
        report: &mut FileReport<'_>,
    ) {
        let Some(codes) = self.codes(row) else {
            report.push(
                Code::DatasetRowLength,
                "cells",
                || places.row(row),
                |span| {
                    let columns = self.layout.columns.len();
                    let kind = found::RowLength::Cells { cells: row.len(), columns };
                    found::DatasetRowLength { kind }.at(span)
                },
            );
            return;
        };
        self.rows += 1;
        if self.selections.is_partial() {
            for dimension in self.used.clone() {
                self.intern(dimension, codes[dimension].unwrap_or_default(), row);
            }
            let time = self.time.filter(|_| self.selections.uses_time());
            let time = time.and_then(|place| time::period(self.cell(row, place)));
            self.periods.extend(time);
            if !self.selections.wants(&codes, None, time) {
                if let [figure] = *self.figures
                    && !row.is_number(figure)
                {
                    // Rows that are not kept show, too, what the signs of the file mean.
                    self.gathered.waiting.signs.note(row.cell(figure));
                }
                if let Some(place) = self.multiplier {
                    self.gathered.multipliers.note(self.cell(row, place));
                }
                // Rows of a large file are not kept, so there is nothing to hide.
                if places.are_in_whole() {
                    let withheld = self.marks.forbid(row, &self.layout, self.is_both);
                    self.marks.hide(row, &self.layout, withheld, places);
                }
                return;
            }
        }
        self.take(row, &codes, places, report);
    }

    /// Adds the wanted observations of a row.
    fn take(
        &mut self,
        row: &Row<'_>,
        codes: &[Option<&str>],
        places: &mut Places,
        report: &mut FileReport<'_>,
    ) {
        let withheld = self.marks.forbid(row, &self.layout, self.is_both);
        self.marks.hide(row, &self.layout, withheld, places);
        let (layout, gathered) = (&self.layout, &mut self.gathered);
        let common = Common::read(row, layout, self.is_both, gathered, places, report);
        let mut common = match common {
            Ok(common) => common,
            Err(unread) => {
                if let Some((place, unread)) = unread {
                    let key = self.key(codes, row);
                    let cell = self.cell(row, place);
                    self.undated.note(unread, cell, key, || places.cell(row, place));
                }
                return;
            }
        };
        common.withheld = common.withheld.into_iter().chain(withheld).min();
        let mut key: Option<Vec<u32>> = None;
        for figure in 0..self.figures.len() {
            let place = self.figures[figure];
            let (period, measure) = match self.layout.columns[place] {
                Column::ValueAt(period) => (Some(period), None),
                Column::ValueOf(measure) => (common.period, Some(measure)),
                _ => (common.period, None),
            };
            let Some(period) = period else { continue };
            if self.selections.is_partial() {
                if self.selections.uses_time() {
                    self.periods.insert(period);
                }
                let measure = measure.and_then(|index| self.layout.measures.get(index));
                let measure = measure.map(|(code, _)| code.as_str());
                if !self.selections.wants(codes, measure, Some(period)) {
                    continue;
                }
            }
            let mut key = key.get_or_insert_with(|| self.key(codes, row)).clone();
            if let (Some(measure), Some(last)) = (measure, key.last_mut()) {
                *last = u32::try_from(measure).unwrap_or(u32::MAX);
            }
            let span = places.cell(row, place);
            let observation = Observation {
                key,
                period,
                value: None,
                flags: common.flags.clone(),
                note: common.note.clone(),
                bounds: common.low.zip(common.high).map(Box::new),
                is_unreadable: false,
                withheld: common.withheld,
                instead: None,
                scale: 0,
                span,
            };
            let behind = self.layout.columns.get(place + 1);
            let marks = match behind {
                Some(Column::FlagBehind) => row.cell(place + 1),
                _ => "",
            };
            let (cell, format) = (self.figure_cell(row, place), self.layout.format);
            let is_number = row.is_number(place);
            self.gathered.add((cell, is_number), marks, format, &common, observation);
            if self.multiplier.is_some() {
                self.gathered.multipliers.push(common.multiplier);
            }
        }
    }

    /// Returns the indices of a row's codes.
    fn key(&mut self, codes: &[Option<&str>], row: &Row<'_>) -> Vec<u32> {
        let index = |(place, code): (usize, Option<&str>)| {
            code.map_or(0, |code| self.intern(place, code, row))
        };
        codes.iter().copied().enumerate().map(index).collect()
    }

    /// Returns the cell of a figure. Where people are shown a bound, or the figure alone,
    /// that counts: `<0.1` beside `0.05`.
    fn figure_cell<'r>(&self, row: &Row<'r>, place: usize) -> &'r str {
        let cell = row.cell(place);
        let Some(display) = self.display.map(|place| row.cell(place)) else {
            return cell;
        };
        // The figure is followed by its interval in brackets.
        let shown = display.split(" [").next().unwrap_or_default();
        let has_digits = shown.bytes().any(|byte| byte.is_ascii_digit());
        let is_bound = shown.starts_with(['<', '>', '≤', '≥']);
        if has_digits && (is_bound || cell.is_empty()) { shown } else { cell }
    }

    /// Returns the codes of a row by dimension, `None` for the measure; nothing if a cell
    /// does not hold as many as it should.
    fn codes<'r>(&self, row: &Row<'r>) -> Option<Vec<Option<&'r str>>> {
        let mut codes = vec![None; self.dimensions.len()];
        for place in &self.keys {
            let cell = row.cell(*place);
            match &self.layout.columns[*place] {
                Column::Dimension(dimension) => codes[*dimension] = Some(cell),
                Column::Both(dimension) => codes[*dimension] = Some(before_name(cell)),
                Column::Joined(dimensions) => {
                    let mut parts = cell.split(',');
                    for dimension in dimensions {
                        codes[*dimension] = Some(parts.next()?.trim());
                    }
                    if parts.next().is_some() {
                        return None;
                    }
                }
                _ => {}
            }
        }
        Some(codes)
    }

    fn intern(&mut self, dimension: usize, code: &str, row: &Row<'_>) -> u32 {
        let (labels, keys, columns) = (&self.labels, &self.keys, &self.layout.columns);
        let Some(codes) = self.dimensions.get_mut(dimension) else { return 0 };
        codes.intern(code, || {
            if let Some(place) = labels.get(dimension).copied().flatten() {
                return Some(row.cell(place));
            }
            let both = |place: &&usize| columns[**place] == Column::Both(dimension);
            let place = keys.iter().find(both)?;
            row.cell(*place).split_once(':').map(|(_, name)| name.trim())
        })
    }

    /// Returns a cell without a name behind its code.
    fn cell<'r>(&self, row: &Row<'r>, place: usize) -> &'r str {
        let cell = row.cell(place);
        if self.is_both { before_name(cell) } else { cell }
    }

    /// Ends the dataset: what signs mean is known now.
    pub(super) fn finish(
        self,
        file: FileId,
        delimiter: u8,
        outside: &Outside,
        places: &mut Places,
        report: &mut FileReport<'_>,
    ) -> Dataset {
        let Draft { layout, dimensions, gathered, mut undated, rows, periods, .. } = self;
        let mut dimensions: Vec<Dimension> =
            dimensions.into_iter().map(|codes| codes.dimension).collect();
        let is_percent = gathered.are_percent();
        let (mut observations, scales) =
            gathered.finish(&layout, &dimensions, delimiter, outside, report);
        if self.has_spare {
            let keys = observations.iter_mut().map(|observation| &mut observation.key);
            drop_spare(&mut dimensions, keys.chain(undated.keys()));
        }
        let undated = undated.report(report);
        let (dataset, duplicates) =
            Dataset::new(file, layout.format, dimensions, observations);
        duplicates::report(&duplicates, &dataset, places, report);
        blank::report(&dataset, report);
        // The program's own words say nothing.
        let name = layout.figure_name.filter(|name| !headings::is_plain(name));
        let dataset = dataset.of_larger_file(rows, periods).without(undated);
        dataset.of_column(name, is_percent).of_text(places.hidden(), scales)
    }
}
