//! Which rows of a file are wanted: what any of the indicators that use it selects.

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::read::form::Layout;
use crate::evidence::{Legend, Period, Selector, TIME};

/// What is wanted of a file: all of it, or what meets any of the selections.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'w> {
    /// Every observation.
    Everything,
    /// What the register asks for.
    Selections {
        /// The observations that meet all conditions of at least one of these are wanted.
        any: &'w [&'w [Selector]],
        /// What the file's marks mean.
        marks: &'w Legend,
    },
}

impl Wanted<'_> {
    /// Returns whether an indicator selects by a dimension.
    pub(super) fn selects_by(&self, dimension: &str) -> bool {
        let Wanted::Selections { any, .. } = self else { return false };
        any.iter()
            .copied()
            .flatten()
            .any(|selector| selector.dimension.value == dimension)
    }

    /// Returns what the register says of the file's marks.
    pub(super) fn legend(&self) -> Legend {
        match self {
            Wanted::Everything => Legend::default(),
            Wanted::Selections { marks, .. } => (*marks).clone(),
        }
    }
}

/// The selections of a file, resolved against its columns.
#[derive(Debug)]
pub(super) struct Selections<'w> {
    /// By the dimension that tells most selections apart and the code that they ask of it;
    /// those that ask no code of any dimension are without. `None`: everything is wanted.
    groups: Option<BTreeMap<Option<usize>, Group<'w>>>,
    /// The dimensions that conditions look at, with the codes that they ask for.
    asked: BTreeMap<usize, BTreeSet<&'w str>>,
    uses_time: bool,
}

/// Selections by the code that each asks of a dimension.
type Group<'w> = BTreeMap<&'w str, Vec<Vec<Condition<'w>>>>;

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
        let list: Option<Vec<Vec<Condition<'w>>>> = match wanted {
            Wanted::Everything => None,
            Wanted::Selections { any, .. }
                // An indicator without conditions wants every row.
                if any.iter().any(|selectors| selectors.is_empty()) =>
            {
                None
            }
            Wanted::Selections { any, .. } => Some(
                any.iter()
                    .map(|selectors| selectors.iter().map(condition).collect())
                    .collect(),
            ),
        };
        let mut asked: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        let mut uses_time = false;
        for condition in list.iter().flatten().flatten() {
            match condition {
                Condition::Code(dimension, code) => {
                    asked.entry(*dimension).or_default().insert(code);
                }
                Condition::Time(_) => uses_time = true,
                Condition::Nothing => {}
            }
        }
        let groups = list.map(|list| groups(list, &asked));
        Selections { groups, asked, uses_time }
    }

    /// Returns whether some observations may not be wanted.
    pub(super) fn is_partial(&self) -> bool {
        self.groups.is_some()
    }

    /// Returns whether conditions look at a dimension.
    pub(super) fn uses(&self, dimension: usize) -> bool {
        self.asked.contains_key(&dimension)
    }

    /// Returns whether conditions look at the time.
    pub(super) fn uses_time(&self) -> bool {
        self.uses_time
    }

    /// Returns whether an observation is wanted, given its codes, the measure that stands for
    /// a code of `None`, and the time; what is not known yet may still be right.
    pub(super) fn wants(
        &self,
        codes: &[Option<&str>],
        measure: Option<&str>,
        time: Option<Period>,
    ) -> bool {
        let code = |dimension: usize| codes.get(dimension).copied().flatten().or(measure);
        let holds = |condition: &Condition<'_>| match *condition {
            Condition::Code(dimension, wanted) => {
                code(dimension).is_none_or(|code| code == wanted)
            }
            Condition::Time(wanted) => {
                wanted.is_some_and(|wanted| time.is_none_or(|period| period == wanted))
            }
            Condition::Nothing => false,
        };
        let any = |list: &Vec<Vec<Condition<'_>>>| {
            list.iter().any(|selection| selection.iter().all(holds))
        };
        let Some(groups) = &self.groups else { return true };
        groups.iter().any(|(dimension, group)| match dimension.and_then(code) {
            Some(code) => group.get(code).is_some_and(any),
            None => group.values().any(any),
        })
    }
}

/// Groups selections by what few of them share, so that a row is compared with few.
fn groups<'w>(
    list: Vec<Vec<Condition<'w>>>,
    asked: &BTreeMap<usize, BTreeSet<&str>>,
) -> BTreeMap<Option<usize>, Group<'w>> {
    let mut groups: BTreeMap<Option<usize>, Group<'w>> = BTreeMap::new();
    for selection in list {
        let codes = selection.iter().filter_map(|condition| match condition {
            Condition::Code(dimension, code) => Some((*dimension, *code)),
            _ => None,
        });
        let most =
            |(dimension, _): &(usize, &str)| asked.get(dimension).map(BTreeSet::len);
        let (dimension, code) = codes.max_by_key(most).unzip();
        let group = groups.entry(dimension).or_default();
        group.entry(code.unwrap_or_default()).or_default().push(selection);
    }
    groups
}
