//! Claims: what a sentence says about figures, so that the program can tell when it is no
//! longer true.
//!
//! A claim is about the figures as published, not as they are rounded for print. A sentence
//! such as "more than in 2019" can be true of two figures that are printed alike. Where the
//! source gives a bound, it decides a claim that is true or false of every figure within it.

mod check;
mod printed;

use std::collections::BTreeMap;

use crate::diagnostic::Spanned;
use crate::evidence::change::are_as_long;
use crate::evidence::known::Known;
use crate::evidence::query::describe;
use crate::evidence::{Evidence, Period, Query, Selected};
use crate::text::{Language, named};

pub use check::check_claim;

/// What `{{claim …}}` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What stands before the relation.
    pub left: Operand,
    /// How it stands to the right.
    pub relation: Spanned<Relation>,
    /// What stands after it; of [`Relation::HighestSince`] and its opposite, the period
    /// from which on figures count.
    pub right: Operand,
}

/// One side of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// A figure of an indicator.
    Figure(Query),
    /// A number that the author wrote, or a period.
    Literal(Spanned<String>),
}

named! {
    /// How two figures stand to one another. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Relation {
        /// Smaller.
        Less = "<",
        /// Smaller or equal.
        AtMost = "<=",
        /// Equal.
        Equal = "=",
        /// Greater or equal.
        AtLeast = ">=",
        /// Greater.
        Greater = ">",
        /// Greater than every other figure of its series from a period on.
        HighestSince = "highest-since",
        /// Smaller than every other figure of its series from a period on.
        LowestSince = "lowest-since",
    }
}

impl Relation {
    /// Returns whether it compares a figure with all others of its series.
    pub fn is_extreme(self) -> bool {
        matches!(self, Relation::HighestSince | Relation::LowestSince)
    }

    /// Returns the name under which a finding knows it.
    fn name(self) -> &'static str {
        match self {
            Relation::Less => "less",
            Relation::AtMost => "at-most",
            Relation::Equal => "equal",
            Relation::AtLeast => "at-least",
            Relation::Greater => "greater",
            Relation::HighestSince => "highest",
            Relation::LowestSince => "lowest",
        }
    }

    /// Returns whether figures stand so; `None` where bounds leave it open.
    fn holds(self, left: Known, right: Known) -> Option<bool> {
        let (is_so, is_not_so) = match self {
            Relation::Less | Relation::LowestSince => {
                (left.is_less(right), right.is_at_most(left))
            }
            Relation::AtMost => (left.is_at_most(right), right.is_less(left)),
            Relation::Equal => {
                let is_same = left.is_at_most(right) && right.is_at_most(left);
                (is_same, left.is_less(right) || right.is_less(left))
            }
            Relation::AtLeast => (right.is_at_most(left), left.is_less(right)),
            Relation::Greater | Relation::HighestSince => {
                (right.is_less(left), left.is_at_most(right))
            }
        };
        (is_so != is_not_so).then_some(is_so)
    }
}

/// Whether a claim holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it does.
    pub holds: bool,
    /// The figure on the left.
    pub left: Known,
    /// The figure on the right. Of a claim about a series, the one that comes nearest or
    /// goes beyond.
    pub right: Known,
    /// When the right figure was observed, in a claim about a series.
    pub period: Option<Period>,
}

impl Evidence {
    /// Returns the verdict on a claim; `None` where none is possible, for which
    /// [`check_claim`] finds the reason.
    pub fn verdict(&self, claim: &Claim) -> Option<Verdict> {
        let relation = claim.relation.value;
        let left = self.side(&claim.left)?;
        if !relation.is_extreme() {
            let right = self.side(&claim.right)?;
            if self.periods_of_different_length(claim).is_some() {
                return None;
            }
            let holds = relation.holds(left, right)?;
            return Some(Verdict { holds, left, right, period: None });
        }
        let (Operand::Figure(query), Operand::Literal(since)) =
            (&claim.left, &claim.right)
        else {
            return None;
        };
        let found = self.select(query).ok()?;
        rival(&found, left, since.value.parse().ok()?, relation)
    }

    /// Returns the periods of the two figures that a claim compares, if one is longer than
    /// the other.
    fn periods_of_different_length(&self, claim: &Claim) -> Option<[Period; 2]> {
        let (Operand::Figure(left), Operand::Figure(right)) = (&claim.left, &claim.right)
        else {
            return None;
        };
        let (left, right) = (self.select(left).ok()?, self.select(right).ok()?);
        let periods = [left.observation.period, right.observation.period];
        (!are_as_long(&left, &right)).then_some(periods)
    }

    fn side(&self, operand: &Operand) -> Option<Known> {
        match operand {
            Operand::Figure(query) => known(&self.select(query).ok()?),
            Operand::Literal(number) => number.value.parse().ok().map(Known::figure),
        }
    }
}

fn known(found: &Selected<'_>) -> Option<Known> {
    Known::of(found.dataset, found.observation)
}

/// Compares a figure with the other of its series from a period on that goes farthest beyond
/// it, or else comes nearest. Those that come later count as well: news that overtake a sentence
/// are what a claim is for.
fn rival(
    found: &Selected<'_>,
    left: Known,
    since: Period,
    relation: Relation,
) -> Option<Verdict> {
    let observation = found.observation;
    let same_kind =
        |period: Period| period.part().is_as_long_as(observation.period.part());
    let others = found
        .dataset
        .series(&observation.key)
        .filter(|other| other.period != observation.period)
        .filter(|other| !other.period.begins_before(since))
        .filter(|other| same_kind(other.period));
    let verdicts = others.filter_map(|other| {
        let right = Known::of(found.dataset, other)?;
        let holds = relation.holds(left, right)?;
        Some(Verdict { holds, left, right, period: Some(other.period) })
    });
    let is_lowest = relation == Relation::LowestSince;
    verdicts.max_by_key(|Verdict { holds, right, .. }| {
        (!holds, if is_lowest { -right.value } else { right.value })
    })
}

/// Returns a side of a claim as a person would write it: `child-poverty year=2023`.
fn written(operand: &Operand) -> String {
    match operand {
        Operand::Figure(query) => written_query(query),
        Operand::Literal(text) => text.value.clone(),
    }
}

fn written_query(query: &Query) -> String {
    let conditions = describe(&query.selectors);
    format!("{} {conditions}", query.indicator.value).trim_end().to_owned()
}

/// Returns a figure with its query, written as each language of the program writes figures.
pub(super) fn described(
    query: &Query,
    value: Option<Known>,
) -> BTreeMap<Language, String> {
    let written = written_query(query);
    in_words(|language| match value {
        Some(value) => format!("{} ({written})", value.format(language)),
        None => written.clone(),
    })
}

fn in_words(text: impl Fn(Language) -> String) -> BTreeMap<Language, String> {
    let languages = Language::builtin().into_iter();
    languages.map(|language| (language, text(language))).collect()
}
