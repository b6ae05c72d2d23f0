//! What an indicator's `select` leaves of its dataset, and conditions on that.

use crate::diagnostic::Diagnostics;
use crate::evidence::query::{TIME, unknown_code, unknown_dimension};
use crate::evidence::{Dataset, Indicator, Observation, Period, QueryError, Selector};

/// What an indicator's `select` leaves of its dataset.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// Indices of observations, in the order of the file.
    pub(super) observations: Vec<u32>,
    /// For each dimension, the indices of the codes that occur, in the dataset's order.
    pub(super) codes: Vec<Vec<u32>>,
    /// The periods that occur, ascending.
    pub(super) periods: Vec<Period>,
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
#[derive(Debug, Clone, Copy)]
pub(super) enum Condition {
    Code { dimension: usize, code: u32 },
    Time(Period),
}

impl Condition {
    fn holds(self, observation: &Observation) -> bool {
        match self {
            Condition::Code { dimension, code } => {
                observation.key.get(dimension) == Some(&code)
            }
            Condition::Time(period) => observation.period == period,
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
            let known = view.names(dataset, axis);
            errors.push(QueryError::UnknownCode { selector: place, known });
        }
        conditions.extend(condition);
    }
    if errors.is_empty() { Ok(conditions) } else { Err(errors) }
}

/// Resolves the conditions of a register against all that the file has, of which no more
/// was kept than is selected.
fn file_conditions(
    selectors: &[Selector],
    dataset: &Dataset,
) -> Result<Vec<Condition>, Vec<QueryError>> {
    let mut conditions = Vec::new();
    let mut errors = Vec::new();
    for (place, Selector { dimension, code }) in selectors.iter().enumerate() {
        match axis(dataset, &dimension.value) {
            None => {
                let known = axis_names(dataset);
                errors.push(QueryError::UnknownDimension { selector: place, known });
            }
            Some(Axis::Dimension(dimension)) => {
                let codes = &dataset.dimensions()[dimension].codes;
                match (0..).zip(codes).find(|(_, own)| **own == code.value) {
                    Some((code, _)) => {
                        conditions.push(Condition::Code { dimension, code });
                    }
                    None => errors.push(QueryError::UnknownCode {
                        selector: place,
                        known: codes.clone(),
                    }),
                }
            }
            Some(Axis::Time) => {
                let period = code.value.parse().ok();
                if let Some(period) =
                    period.filter(|period| dataset.knows_period(*period))
                {
                    conditions.push(Condition::Time(period));
                } else {
                    {
                        let known = dataset.known_periods();
                        let known = known.iter().map(ToString::to_string).collect();
                        errors.push(QueryError::UnknownCode { selector: place, known });
                    }
                }
            }
        }
    }
    if errors.is_empty() { Ok(conditions) } else { Err(errors) }
}

impl View {
    /// Returns what an indicator's `select` leaves; reports words in it that the dataset
    /// does not have.
    pub(super) fn new(
        indicator: &Indicator,
        dataset: &Dataset,
        diags: &mut Diagnostics,
    ) -> Option<View> {
        // A file of which no row could be read has its findings already.
        if dataset.rows() == 0 {
            return None;
        }
        let everything: Vec<u32> =
            (0..=u32::MAX).take(dataset.observations().len()).collect();
        let whole = View::of(dataset, everything);
        let conditions = match file_conditions(&indicator.select, dataset) {
            Ok(conditions) => conditions,
            Err(errors) => {
                report_select(indicator, &errors, diags);
                return None;
            }
        };
        if conditions.is_empty() {
            return Some(whole);
        }
        let left = whole.observations.iter().copied().filter(|index| {
            let observation = &dataset.observations()[*index as usize];
            conditions.iter().all(|condition| condition.holds(observation))
        });
        Some(View::of(dataset, left.collect()))
    }

    fn of(dataset: &Dataset, observations: Vec<u32>) -> View {
        let mut occurs: Vec<Vec<bool>> = dataset
            .dimensions()
            .iter()
            .map(|dimension| vec![false; dimension.codes.len()])
            .collect();
        let mut periods = Vec::new();
        for index in &observations {
            let observation = &dataset.observations()[*index as usize];
            for (occurs, code) in occurs.iter_mut().zip(&observation.key) {
                occurs[*code as usize] = true;
            }
            if periods.last() != Some(&observation.period) {
                periods.push(observation.period);
            }
        }
        periods.sort_unstable();
        periods.dedup();
        let codes = occurs
            .into_iter()
            .map(|occurs| {
                let codes = (0..=u32::MAX).zip(occurs).filter(|(_, occurs)| *occurs);
                codes.map(|(code, _)| code).collect()
            })
            .collect();
        View { observations, codes, periods }
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
        let names = &dataset.dimensions()[dimension].codes;
        self.codes[dimension].iter().copied().find(|code| names[*code as usize] == name)
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
        let left: Vec<u32> = self
            .observations
            .iter()
            .copied()
            .filter(|index| {
                let observation = &dataset.observations()[*index as usize];
                conditions.iter().all(|condition| condition.holds(observation))
            })
            .collect();
        match left.as_slice() {
            [] => Err(vec![QueryError::None]),
            [index] => Ok(&dataset.observations()[*index as usize]),
            _ => Err(View::of(dataset, left).open(dataset)),
        }
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
    fn open(&self, dataset: &Dataset) -> Vec<QueryError> {
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

fn report_select(indicator: &Indicator, errors: &[QueryError], diags: &mut Diagnostics) {
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
