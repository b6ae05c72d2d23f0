//! What the indicators of a register select of one dataset, however many they are.

use std::cell::OnceCell;
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Names};
use crate::evidence::query::{unknown_code, unknown_dimension};
use crate::evidence::view::{Axis, Condition, View, axis, axis_names};
use crate::evidence::{Dataset, Indicator, QueryError, Selector};

/// Finds what indicators select of a dataset.
pub(super) struct Selection<'d> {
    dataset: &'d Dataset,
    /// For each axis, the dimensions first and then the time, what was asked of it.
    axes: Vec<AxisIndex>,
}

/// What makes an axis quick to search, made when it is first asked for.
#[derive(Default)]
struct AxisIndex {
    /// The observations' indices, sorted by their code or period, then by place.
    sorted: OnceCell<Vec<u32>>,
    /// The names of all codes or periods of the file.
    names: OnceCell<Arc<Names<String>>>,
}

impl<'d> Selection<'d> {
    /// Returns what finds the observations of a dataset.
    pub(super) fn new(dataset: &'d Dataset) -> Self {
        let axes = (0..=dataset.dimensions().len()).map(|_| AxisIndex::default());
        Selection { dataset, axes: axes.collect() }
    }

    /// Returns what an indicator's `select` leaves; reports words in it that the dataset
    /// does not have.
    pub(super) fn view(
        &self,
        indicator: &Indicator,
        diags: &mut Diagnostics,
    ) -> Option<View> {
        // A file of which no row could be read has its findings already.
        if self.dataset.rows() == 0 {
            return None;
        }
        match self.conditions(&indicator.select) {
            Ok(conditions) => Some(View::of(self.dataset, self.meeting(&conditions))),
            Err(errors) => {
                report(indicator, &errors, diags);
                None
            }
        }
    }

    /// Resolves the conditions of a register against all that the file has, of which no
    /// more was kept than is selected.
    fn conditions(
        &self,
        selectors: &[Selector],
    ) -> Result<Vec<Condition>, Vec<QueryError>> {
        let mut conditions = Vec::new();
        let mut errors = Vec::new();
        for (selector, Selector { dimension, code }) in selectors.iter().enumerate() {
            let Some(axis) = axis(self.dataset, &dimension.value) else {
                let known = axis_names(self.dataset);
                errors.push(QueryError::UnknownDimension { selector, known });
                continue;
            };
            let condition = self.condition(axis, &code.value);
            if condition.is_none() {
                let known = self.names(axis);
                errors.push(QueryError::UnknownCode { selector, known });
            }
            conditions.extend(condition);
        }
        if errors.is_empty() { Ok(conditions) } else { Err(errors) }
    }

    fn condition(&self, axis: Axis, name: &str) -> Option<Condition> {
        match axis {
            Axis::Dimension(dimension) => self
                .dataset
                .code(dimension, name)
                .map(|code| Condition::Code { dimension, code }),
            Axis::Time => {
                let period = name.parse().ok()?;
                self.dataset.knows_period(period).then_some(Condition::Time(period))
            }
        }
    }

    /// Returns the observations that meet all conditions, in the order of the file.
    fn meeting(&self, conditions: &[Condition]) -> Vec<u32> {
        let observations = self.dataset.observations();
        // The axis with the most values parts the observations best.
        let Some(first) =
            conditions.iter().max_by_key(|condition| self.len(condition.axis()))
        else {
            return (0..=u32::MAX).take(observations.len()).collect();
        };
        let sorted = self.sorted(first.axis());
        let of = |index: &u32| &observations[*index as usize];
        let start = sorted.partition_point(|index| first.compare(of(index)).is_lt());
        let rest = sorted.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(|index| first.holds(of(index)))
            .filter(|index| conditions.iter().all(|condition| condition.holds(of(index))))
            .copied()
            .collect()
    }

    fn index(&self, axis: Axis) -> &AxisIndex {
        match axis {
            Axis::Dimension(dimension) => &self.axes[dimension],
            Axis::Time => &self.axes[self.dataset.dimensions().len()],
        }
    }

    /// Returns how many values an axis has.
    fn len(&self, axis: Axis) -> usize {
        match axis {
            Axis::Dimension(dimension) => {
                self.dataset.dimensions()[dimension].codes.len()
            }
            Axis::Time => self.dataset.known_periods().len(),
        }
    }

    fn sorted(&self, axis: Axis) -> &[u32] {
        self.index(axis).sorted.get_or_init(|| {
            let observations = self.dataset.observations();
            let mut sorted: Vec<u32> = (0..=u32::MAX).take(observations.len()).collect();
            match axis {
                Axis::Dimension(dimension) => sorted.sort_by_key(|index| {
                    observations[*index as usize].key.get(dimension).copied()
                }),
                Axis::Time => {
                    sorted.sort_by_key(|index| observations[*index as usize].period);
                }
            }
            sorted
        })
    }

    fn names(&self, axis: Axis) -> Arc<Names<String>> {
        let names = self.index(axis).names.get_or_init(|| match axis {
            Axis::Dimension(dimension) => Arc::new(
                self.dataset.dimensions()[dimension].codes.iter().cloned().collect(),
            ),
            Axis::Time => {
                let periods = self.dataset.known_periods().iter();
                Arc::new(periods.map(ToString::to_string).collect())
            }
        });
        Arc::clone(names)
    }
}

fn report(indicator: &Indicator, errors: &[QueryError], diags: &mut Diagnostics) {
    for error in errors {
        match error {
            QueryError::UnknownDimension { selector, known } => {
                let dimension = &indicator.select[*selector].dimension;
                diags.push(unknown_dimension(&indicator.id, dimension, known));
            }
            QueryError::UnknownCode { selector, known } => {
                let Selector { dimension, code } = &indicator.select[*selector];
                let (id, name) = (&indicator.id, &dimension.value);
                diags.push(unknown_code(id, name, &code.value, code.span, known));
            }
            _ => {}
        }
    }
}
