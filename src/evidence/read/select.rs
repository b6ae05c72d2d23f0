//! Which rows of a file are wanted: what any of the indicators that use it selects.

use crate::evidence::read::form::Layout;
use crate::evidence::{Period, Selector, TIME};

/// What is wanted of a file: all of it, or what meets any of the selections.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'w> {
    /// Every observation.
    Everything,
    /// The observations that meet all conditions of at least one selection.
    Selections(&'w [&'w [Selector]]),
}

/// The selections of a file, resolved against its columns.
#[derive(Debug)]
pub(super) struct Selections<'w> {
    /// `None`: everything is wanted.
    list: Option<Vec<Vec<Condition<'w>>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Condition<'w> {
    Code(usize, &'w str),
    /// `None`: no period at all.
    Time(Option<Period>),
    /// A dimension that the file does not have.
    Nothing,
}

impl<'w> Selections<'w> {
    /// Resolves selections.
    pub(super) fn new(wanted: Wanted<'w>, layout: &Layout) -> Self {
        let condition = |selector: &'w Selector| {
            let name = selector.dimension.value.as_str();
            let code = selector.code.value.as_str();
            match layout.dimensions.iter().position(|(id, _)| id == name) {
                Some(dimension) => Condition::Code(dimension, code),
                None if matches!(name, TIME | "time") => {
                    Condition::Time(code.parse().ok())
                }
                None => Condition::Nothing,
            }
        };
        let list = match wanted {
            Wanted::Everything => None,
            Wanted::Selections(list) if list.iter().any(|own| own.is_empty()) => None,
            Wanted::Selections(list) => {
                Some(list.iter().map(|own| own.iter().map(condition).collect()).collect())
            }
        };
        Selections { list }
    }

    /// Says whether some observations may not be wanted.
    pub(super) fn is_partial(&self) -> bool {
        self.list.is_some()
    }

    /// Says whether conditions look at a dimension.
    pub(super) fn uses(&self, dimension: usize) -> bool {
        self.conditions()
            .any(|own| matches!(own, Condition::Code(own, _) if own == dimension))
    }

    /// Says whether conditions look at the time.
    pub(super) fn uses_time(&self) -> bool {
        self.conditions().any(|own| matches!(own, Condition::Time(_)))
    }

    fn conditions(&self) -> impl Iterator<Item = Condition<'w>> {
        self.list.iter().flatten().flatten().copied()
    }

    /// Says whether an observation is wanted, given its codes, the measure that stands for
    /// a code of `None`, and the time; what is not known yet may still be right.
    pub(super) fn wants(
        &self,
        codes: &[Option<&str>],
        measure: Option<&str>,
        time: Option<Period>,
    ) -> bool {
        let holds = |condition: &Condition<'_>| match *condition {
            Condition::Code(dimension, wanted) => codes
                .get(dimension)
                .copied()
                .flatten()
                .or(measure)
                .is_none_or(|own| own == wanted),
            Condition::Time(wanted) => {
                wanted.is_some_and(|wanted| time.is_none_or(|own| own == wanted))
            }
            Condition::Nothing => false,
        };
        match &self.list {
            None => true,
            Some(list) => list.iter().any(|own| own.iter().all(holds)),
        }
    }
}
