//! Claims: what a sentence says about figures, so that the program can tell when it is no
//! longer true.
//!
//! A claim is about the figures as published, not as they are rounded for print. A sentence
//! such as "more than in 2019" can be true of two figures that are printed alike.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found};
use crate::evidence::breaks::check_breaks;
use crate::evidence::change::are_as_long;
use crate::evidence::inspection::gaps;
use crate::evidence::query::describe;
use crate::evidence::{
    Evidence, Observation, Period, Query, Selected, Selector, TIME, check_query,
};
use crate::text::{Language, number};

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

/// How two figures stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Smaller.
    Less,
    /// Smaller or equal.
    AtMost,
    /// Equal.
    Equal,
    /// Greater or equal.
    AtLeast,
    /// Greater.
    Greater,
    /// Greater than every other figure of its series from a period on.
    HighestSince,
    /// Smaller than every other figure of its series from a period on.
    LowestSince,
}

impl Relation {
    /// All relations.
    pub const ALL: [Relation; 7] = [
        Relation::Less,
        Relation::AtMost,
        Relation::Equal,
        Relation::AtLeast,
        Relation::Greater,
        Relation::HighestSince,
        Relation::LowestSince,
    ];

    /// Returns what an author writes.
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::Less => "<",
            Relation::AtMost => "<=",
            Relation::Equal => "=",
            Relation::AtLeast => ">=",
            Relation::Greater => ">",
            Relation::HighestSince => "highest-since",
            Relation::LowestSince => "lowest-since",
        }
    }

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

    fn holds(self, left: Decimal, right: Decimal) -> bool {
        match self {
            Relation::Less | Relation::LowestSince => left < right,
            Relation::AtMost => left <= right,
            Relation::Equal => left == right,
            Relation::AtLeast => left >= right,
            Relation::Greater | Relation::HighestSince => left > right,
        }
    }
}

/// Whether a claim holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it does.
    pub holds: bool,
    /// The figure on the left.
    pub left: Decimal,
    /// The figure on the right. Of a claim about a series, the one that comes nearest or
    /// goes beyond.
    pub right: Decimal,
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
            let holds = relation.holds(left, right);
            return Some(Verdict { holds, left, right, period: None });
        }
        let (Operand::Figure(query), Operand::Literal(since)) =
            (&claim.left, &claim.right)
        else {
            return None;
        };
        let found = self.select(query).ok()?;
        let rival = rival(&found, since.value.parse().ok()?, relation)?;
        let right = rival.value?;
        let holds = relation.holds(left, right);
        Some(Verdict { holds, left, right, period: Some(rival.period) })
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

    fn side(&self, operand: &Operand) -> Option<Decimal> {
        match operand {
            Operand::Figure(query) => self.select(query).ok()?.observation.value,
            Operand::Literal(number) => number.value.parse().ok(),
        }
    }
}

/// Returns the highest or lowest of the other figures of a series from a period on. Those
/// that come later count as well: news that overtake a sentence are what a claim is for.
fn rival<'e>(
    found: &Selected<'e>,
    since: Period,
    relation: Relation,
) -> Option<&'e Observation> {
    let observation = found.observation;
    let same_kind =
        |period: Period| period.part().is_as_long_as(observation.period.part());
    let others = found
        .dataset
        .series(&observation.key)
        .filter(|other| other.period != observation.period && other.period >= since)
        .filter(|other| same_kind(other.period) && other.value.is_some());
    match relation {
        Relation::LowestSince => others.min_by_key(|other| other.value),
        _ => others.max_by_key(|other| other.value),
    }
}

/// Checks a claim. `span` is its place, `sentences` where the sentence stands that it
/// guards, in each language.
pub fn check_claim(
    claim: &Claim,
    evidence: &Evidence,
    span: Span,
    sentences: &[Span],
    diags: &mut Diagnostics,
) {
    let findings = diags.len();
    let mut sides = vec![&claim.left, &claim.right];
    let start = since(claim);
    if let Some(start) = &start {
        // Of a series that begins later nobody can say what it was since then.
        check_query(start, evidence, span, diags);
        sides.pop();
    }
    for side in sides {
        if let Operand::Figure(query) = side {
            check_query(query, evidence, span, diags);
        }
    }
    let figure = |operand: &Operand| match operand {
        Operand::Figure(query) => evidence.select(query).ok(),
        Operand::Literal(_) => None,
    };
    let start = start.and_then(|start| evidence.select(&start).ok());
    if let (Some(left), Some(right)) =
        (figure(&claim.left), start.or_else(|| figure(&claim.right)))
    {
        let (unit, other) = (&left.indicator.unit.value, &right.indicator.unit.value);
        if unit != other {
            diags.push(
                found::PlaceholderArgument {
                    placeholder: "claim",
                    argument: unit.as_str(),
                    reason: found::WrongArgument::Value {
                        kind: found::WrongArgumentValue::Units,
                        value: other,
                    },
                }
                .at(span),
            );
        }
        if claim.relation.value.is_extreme() {
            check_series(&left, &right, span, diags);
        } else {
            check_breaks(&left, &right, span, diags);
        }
    }
    if let Some([left, right]) = evidence.periods_of_different_length(claim) {
        diags.push(
            found::PlaceholderArgument {
                placeholder: "claim",
                argument: &left.to_string(),
                reason: found::WrongArgument::Value {
                    kind: found::WrongArgumentValue::Periods,
                    value: &right.to_string(),
                },
            }
            .at(span),
        );
    }
    let failed = evidence.verdict(claim).filter(|verdict| !verdict.holds);
    if let Some(verdict) = failed {
        diags.push(fails(claim, &verdict, span, sentences));
    } else if evidence.verdict(claim).is_none() && diags.len() == findings {
        // A series of one figure, or one whose dataset has its own findings.
        if let Some(left) = figure(&claim.left) {
            diags.push(
                found::NoObservation {
                    indicator: left.indicator.id.value.as_str(),
                    selection: &written(&claim.right),
                    default: &[],
                }
                .at(span),
            );
        }
    }
}

/// Warns where nobody can know that a figure is the highest or lowest of its series from
/// another on: figures in between or later are missing or withheld, or the series breaks.
fn check_series(
    found: &Selected<'_>,
    start: &Selected<'_>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let length = found.observation.period.part();
    let since = start.observation.period;
    let series: Vec<&Observation> = found
        .dataset
        .series(&found.observation.key)
        .filter(|observation| {
            observation.period >= since && observation.period.part().is_as_long_as(length)
        })
        .collect();
    let periods: Vec<Period> =
        series.iter().map(|observation| observation.period).collect();
    let mut missing: BTreeSet<Period> = BTreeSet::new();
    // Between the rounds of a survey of every few years nothing is missing.
    let gaps = gaps(&periods);
    let is_regular = periods
        .windows(2)
        .any(|pair| !gaps.iter().any(|gap| pair[0] < *gap && *gap < pair[1]));
    if is_regular {
        missing.extend(gaps);
    }
    let empty = series.iter().filter(|observation| observation.value.is_none());
    missing.extend(empty.map(|observation| observation.period));
    if !missing.is_empty() {
        let missing: Vec<String> = missing.iter().map(ToString::to_string).collect();
        diags.push(
            found::ClaimGap {
                indicator: found.indicator.id.value.as_str(),
                count: missing.len(),
                missing: &missing.join(", "),
            }
            .at(span),
        );
    }
    if let Some(last) = series.last() {
        check_breaks(start, &Selected { observation: last, ..*found }, span, diags);
    }
}

/// Returns the query for the figure with which a series begins to count.
fn since(claim: &Claim) -> Option<Query> {
    let (Operand::Figure(query), Operand::Literal(since)) = (&claim.left, &claim.right)
    else {
        return None;
    };
    if !claim.relation.value.is_extreme() {
        return None;
    }
    let mut query = query.clone();
    query
        .selectors
        .retain(|selector| !matches!(selector.dimension.value.as_str(), TIME | "time"));
    let dimension = Spanned::new(TIME.to_owned(), since.span);
    query.selectors.push(Selector { dimension, code: since.clone() });
    Some(query)
}

fn fails(claim: &Claim, verdict: &Verdict, span: Span, sentences: &[Span]) -> Diagnostic {
    let side = |operand: &Operand, value: Decimal| match operand {
        Operand::Figure(query) => described(query, Some(value)),
        Operand::Literal(_) => in_words(|language| number::format(value, language)),
    };
    let right = match verdict.period {
        Some(period) => in_words(|language| {
            format!("{} ({period})", number::format(verdict.right, language))
        }),
        None => side(&claim.right, verdict.right),
    };
    found::ClaimFails {
        kind: claim.relation.value.name(),
        left: &side(&claim.left, verdict.left),
        right: &right,
        value: &written(&claim.right),
        sentence: sentences,
    }
    .at(span)
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
    value: Option<Decimal>,
) -> BTreeMap<Language, String> {
    let written = written_query(query);
    in_words(|language| match value {
        Some(value) => format!("{} ({written})", number::format(value, language)),
        None => written.clone(),
    })
}

fn in_words(text: impl Fn(Language) -> String) -> BTreeMap<Language, String> {
    let languages = Language::builtin().into_iter();
    languages.map(|language| (language, text(language))).collect()
}
