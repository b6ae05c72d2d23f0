//! What an indicator's `select` leaves of its dataset, and conditions on that.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::diagnostic::Names;
use crate::evidence::defaults::DefaultCode;
use crate::evidence::names::is_municipality;
use crate::evidence::query::TIME;
use crate::evidence::{
    AREA, Dataset, Dimension, Observation, Period, QueryError, Selector,
};

/// What an indicator's `select` leaves of its dataset.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// Indices of observations, in the order of the file.
    pub(super) observations: Vec<u32>,
    /// For each dimension, the indices of the codes that occur, in the dataset's order.
    pub(super) codes: Vec<Vec<u32>>,
    /// The periods that occur, ascending.
    pub(super) periods: Vec<Period>,
    /// What a query takes where it does not say.
    pub(super) defaults: Vec<DefaultCode>,
}

/// A property of an observation by which it can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// A dimension, by its index.
    Dimension(usize),
    /// The period.
    Time,
}

/// A condition of a query, resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    Code { dimension: usize, code: u32 },
    Time(Period),
}

impl Condition {
    /// Returns whether an observation meets the condition.
    pub(super) fn holds(self, observation: &Observation) -> bool {
        self.compare(observation).is_eq()
    }

    /// Returns on which side of the condition an observation lies.
    pub(super) fn compare(self, observation: &Observation) -> Ordering {
        match self {
            Condition::Code { dimension, code } => {
                observation.key.get(dimension).cmp(&Some(&code))
            }
            Condition::Time(period) => observation.period.cmp(&period),
        }
    }

    /// Returns the axis that the condition is about.
    pub(super) fn axis(self) -> Axis {
        match self {
            Condition::Code { dimension, .. } => Axis::Dimension(dimension),
            Condition::Time(_) => Axis::Time,
        }
    }
}

/// Resolves the conditions of a query, or says what is wrong with each.
pub(super) fn conditions(
    selectors: &[Selector],
    dataset: &Dataset,
    view: &View,
) -> Result<Vec<Condition>, Vec<QueryError>> {
    let mut conditions = Vec::new();
    let mut errors = Vec::new();
    for (place, selector) in selectors.iter().enumerate() {
        let Some(axis) = axis(dataset, &selector.dimension.value) else {
            let known = axis_names(dataset);
            errors.push(QueryError::UnknownDimension { selector: place, known });
            continue;
        };
        let code = &selector.code.value;
        let condition = match axis {
            Axis::Dimension(dimension) => view
                .code(dataset, dimension, code)
                .map(|code| Condition::Code { dimension, code }),
            Axis::Time => view.period(code).map(Condition::Time),
        };
        if condition.is_none() {
            let known: Names<String> = view.names(dataset, axis).into_iter().collect();
            let known = Arc::new(known);
            errors.push(QueryError::UnknownCode { selector: place, known });
        }
        conditions.extend(condition);
    }
    if errors.is_empty() { Ok(conditions) } else { Err(errors) }
}

impl View {
    /// Returns the view of some observations of a dataset.
    pub(super) fn of(dataset: &Dataset, observations: Vec<u32>) -> View {
        let mut codes = vec![Vec::new(); dataset.dimensions().len()];
        let mut periods = Vec::new();
        for index in &observations {
            let observation = &dataset.observations()[*index as usize];
            for (codes, code) in codes.iter_mut().zip(&observation.key) {
                note(codes, *code);
            }
            note(&mut periods, observation.period);
        }
        codes.iter_mut().for_each(sort);
        sort(&mut periods);
        View { observations, codes, periods, defaults: Vec::new() }
    }

    /// Returns the observations, in the order of the file.
    pub(super) fn observations<'d>(
        &self,
        dataset: &'d Dataset,
    ) -> impl Iterator<Item = &'d Observation> + use<'_, 'd> {
        self.observations.iter().map(|index| &dataset.observations()[*index as usize])
    }

    /// Returns the index of a code that occurs.
    pub(super) fn code(
        &self,
        dataset: &Dataset,
        dimension: usize,
        name: &str,
    ) -> Option<u32> {
        let code = dataset.code(dimension, name)?;
        self.codes[dimension].binary_search(&code).ok().map(|_| code)
    }

    /// Returns a period that occurs.
    pub(super) fn period(&self, name: &str) -> Option<Period> {
        let period = name.parse().ok()?;
        self.periods.binary_search(&period).ok().map(|_| period)
    }

    /// Returns the names of what occurs on an axis.
    pub(super) fn names(&self, dataset: &Dataset, axis: Axis) -> Vec<String> {
        match axis {
            Axis::Dimension(dimension) => {
                let names = &dataset.dimensions()[dimension].codes;
                let codes = self.codes[dimension].iter();
                codes.map(|code| names[*code as usize].clone()).collect()
            }
            Axis::Time => self.periods.iter().map(ToString::to_string).collect(),
        }
    }

    /// Returns the one observation that meets all conditions.
    pub(super) fn select<'d>(
        &self,
        dataset: &'d Dataset,
        conditions: &[Condition],
    ) -> Result<&'d Observation, Vec<QueryError>> {
        if let Some((key, period)) = self.address(conditions)
            && let Some(observation) = dataset.find(&key, period)
        {
            let holds = conditions.iter().all(|condition| condition.holds(observation));
            return if holds { Ok(observation) } else { Err(vec![QueryError::None]) };
        }
        let left = self.meeting(dataset, conditions);
        match left.as_slice() {
            [] => Err(vec![QueryError::None]),
            [index] => Ok(&dataset.observations()[*index as usize]),
            _ => Err(View::of(dataset, left).open(dataset)),
        }
    }

    /// Returns the indices of the observations that meet all conditions.
    pub(super) fn meeting(
        &self,
        dataset: &Dataset,
        conditions: &[Condition],
    ) -> Vec<u32> {
        let meets = |index: &u32| {
            let observation = &dataset.observations()[*index as usize];
            conditions.iter().all(|condition| condition.holds(observation))
        };
        self.observations.iter().copied().filter(meets).collect()
    }

    /// Returns the one address that conditions leave, if they fix or the view has but
    /// one code for each dimension. With it the index answers at once.
    fn address(&self, conditions: &[Condition]) -> Option<(Vec<u32>, Period)> {
        let only = |codes: &Vec<u32>| match codes.as_slice() {
            [code] => Some(*code),
            _ => None,
        };
        let mut key: Vec<Option<u32>> = self.codes.iter().map(only).collect();
        let mut time = match self.periods.as_slice() {
            [period] => Some(*period),
            _ => None,
        };
        for condition in conditions {
            match *condition {
                Condition::Code { dimension, code } => key[dimension] = Some(code),
                Condition::Time(period) => time = Some(period),
            }
        }
        Some((key.into_iter().collect::<Option<_>>()?, time?))
    }

    /// Returns an error for each axis of which more than one code is left.
    pub(super) fn open(&self, dataset: &Dataset) -> Vec<QueryError> {
        let dimensions = (0..self.codes.len()).map(Axis::Dimension);
        dimensions
            .chain([Axis::Time])
            .filter_map(|axis| {
                let codes = self.names(dataset, axis);
                let dimension = axis_name(dataset, axis).to_owned();
                (codes.len() > 1).then_some(QueryError::Open { dimension, codes })
            })
            .collect()
    }
}

/// Returns the axis that a query calls by a name. A dimension of that name in the file
/// comes before [`TIME`].
pub(super) fn axis(dataset: &Dataset, name: &str) -> Option<Axis> {
    match dataset.dimension(name) {
        Some(dimension) => Some(Axis::Dimension(dimension)),
        // A table of municipalities may call them by their own word.
        None if name == AREA => {
            let is_meant = |dimension: &Dimension| is_municipality(&dimension.id);
            dataset.dimensions().iter().position(is_meant).map(Axis::Dimension)
        }
        // Tidy files may call the column `time`, and so do their readers.
        None => matches!(name, TIME | "time").then_some(Axis::Time),
    }
}

pub(super) fn axis_name(dataset: &Dataset, axis: Axis) -> &str {
    match axis {
        Axis::Dimension(dimension) => &dataset.dimensions()[dimension].id,
        Axis::Time => TIME,
    }
}

/// Returns the names of all axes of a dataset.
pub(super) fn axis_names(dataset: &Dataset) -> Vec<String> {
    let dimensions = dataset.dimensions().iter().map(|dimension| dimension.id.clone());
    dimensions.chain([TIME.to_owned()]).collect()
}

/// Adds a value to those that occur, unless it is the same as the last.
fn note<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if values.last() != Some(&value) {
        values.push(value);
    }
}

/// Sorts values and leaves each once.
fn sort<T: Ord>(values: &mut Vec<T>) {
    values.sort_unstable();
    values.dedup();
    values.shrink_to_fit();
}
