//! Tables of cells: a dataset, or two of the same thing laid into one another.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::evidence::{Dataset, Dimension, Period};

/// The cells of a dataset or of two, each with its codes and its place among all cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// By what the cells differ, beside time.
    pub(super) axes: Vec<Axis>,
    pub(super) cells: Vec<CountCell>,
}

/// A dimension.
#[derive(Debug, Clone, Default)]
pub(super) struct Axis {
    /// Its id.
    pub(super) id: String,
    /// Its codes, in the order of the file.
    pub(super) codes: Vec<String>,
    /// Whether a code stands for the total.
    pub(super) is_total: Vec<bool>,
    /// All that a code is called, in lower case.
    pub(super) words: Vec<BTreeSet<String>>,
}

/// A figure.
#[derive(Debug, Clone)]
pub(super) struct CountCell {
    /// For each axis, the index of its code.
    pub(super) key: Vec<u32>,
    pub(super) period: Period,
    /// Its place among the cells of all datasets.
    pub(super) place: u32,
}

/// Cells that differ in one thing only, with their code (or the index of the cell, where
/// they differ in time) and place.
pub(super) type Group = Vec<(u32, u32)>;

impl Table {
    /// Returns the table of a dataset whose cells begin at a place. `is_total` says
    /// whether a code of a dimension stands for the total; `words` what the code at an index is
    /// called.
    pub(super) fn of(
        dataset: &Dataset,
        first: u32,
        is_total: impl Fn(&str, &str) -> bool,
        words: impl Fn(&Dimension, usize) -> BTreeSet<String>,
    ) -> Table {
        let axes = dataset
            .dimensions()
            .iter()
            .map(|dimension| {
                let total = |code: &String| is_total(&dimension.id, code);
                Axis {
                    id: dimension.id.clone(),
                    is_total: dimension.codes.iter().map(total).collect(),
                    words: (0..dimension.codes.len())
                        .map(|code| words(dimension, code))
                        .collect(),
                    codes: dimension.codes.clone(),
                }
            })
            .collect();
        let cells = (first..).zip(dataset.observations()).map(|(place, observation)| {
            CountCell { key: observation.key.clone(), period: observation.period, place }
        });
        Table { axes, cells: cells.collect() }
    }

    /// Returns the cells in groups that differ only in the code of an axis, by code.
    pub(super) fn groups(&self, axis: usize) -> Vec<Group> {
        // What the cells of a group have in common becomes one number, because numbers
        // are sorted much faster. It is practically impossible that two groups share one.
        let condensed = |cell: &CountCell| {
            let rest =
                cell.key.iter().enumerate().filter(|(dimension, _)| *dimension != axis);
            let mut hasher = DefaultHasher::new();
            for (_, code) in rest {
                code.hash(&mut hasher);
            }
            cell.period.hash(&mut hasher);
            hasher.finish()
        };
        let mut order: Vec<(u64, u32, u32)> = self
            .cells
            .iter()
            .map(|cell| (condensed(cell), cell.key[axis], cell.place))
            .collect();
        order.sort_unstable();
        let groups = order.chunk_by(|a, b| a.0 == b.0);
        groups
            .map(|group| group.iter().map(|(_, code, place)| (*code, *place)).collect())
            .collect()
    }

    /// Returns the cells in groups that differ only in time, with their indices.
    pub(super) fn series(&self) -> Vec<Group> {
        let mut order: Vec<u32> = (0..).take(self.cells.len()).collect();
        let key = |index: &u32| &self.cells[*index as usize].key;
        order.sort_by(|a, b| key(a).cmp(key(b)));
        let groups = order.chunk_by(|a, b| key(a) == key(b));
        groups
            .map(|group| {
                group
                    .iter()
                    .map(|index| (*index, self.cells[*index as usize].place))
                    .collect()
            })
            .collect()
    }
}
