//! What is found about a claim: that it is false, or that nobody can know whether it is true.

use std::collections::BTreeMap;

use super::printed::unseen;
use super::{Claim, Operand, Relation, Verdict, described, in_words, known, written};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found};
use crate::evidence::breaks::check_breaks;
use crate::evidence::inspection::{gaps, same_length};
use crate::evidence::known::Known;
use crate::evidence::query::describe;
use crate::evidence::{
    Evidence, Observation, Period, Query, Selected, Selector, TIME, check_query,
};

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
        check_figure(start, evidence, span, diags);
        sides.pop();
    }
    for side in &sides {
        if let Operand::Figure(query) = side {
            check_figure(query, evidence, span, diags);
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
            check_series(&left, claim.relation.value, &right, span, diags);
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
    let verdict = evidence.verdict(claim);
    if let Some(verdict) = verdict.as_ref().filter(|verdict| !verdict.holds) {
        diags.push(fails(claim, verdict, span, sentences));
    } else if let Some(verdict) = &verdict {
        if let Some(unseen) = unseen(claim, verdict, evidence, span, sentences) {
            diags.push(unseen);
        }
    } else if diags.len() == findings {
        let bounds = sides.iter().filter_map(|side| match side {
            Operand::Figure(query) => undecided(query, evidence, span),
            Operand::Literal(_) => None,
        });
        let bounds: Vec<Diagnostic> = bounds.collect();
        if !bounds.is_empty() {
            return bounds.into_iter().for_each(|bound| diags.push(bound));
        }
        // A series of one figure, or one whose dataset has its own findings.
        if let Some(left) = figure(&claim.left) {
            diags.push(alone(&left, evidence, &claim.right, span));
        }
    }
}

/// Checks a figure that is compared. A bound is no reason to stop: it may be enough.
fn check_figure(query: &Query, evidence: &Evidence, span: Span, diags: &mut Diagnostics) {
    if evidence.select(query).ok().and_then(|found| known(&found)).is_none() {
        check_query(query, evidence, span, diags);
    }
}

/// Returns the finding that a claim about a series compares a figure with no other. An earlier
/// period, if there is one, gives it something to compare with.
fn alone(
    found: &Selected<'_>,
    evidence: &Evidence,
    since: &Operand,
    span: Span,
) -> Diagnostic {
    let period = found.observation.period;
    let view = evidence.view(&found.indicator.id);
    let is_selected =
        |period| view.as_ref().is_ok_and(|(_, _, view)| view.periods.contains(&period));
    let series = found.dataset.series(&found.observation.key);
    let others = series.filter(|other| {
        let is_alike = other.period.part().is_as_long_as(period.part());
        let is_other = other.period != period && is_selected(other.period);
        is_alike && is_other && Known::of(found.dataset, other).is_some()
    });
    let first = others.map(|other| other.period).min();
    let first = first.map(|first| first.to_string()).unwrap_or_default();
    found::PlaceholderArgument {
        placeholder: "claim",
        argument: &period.to_string(),
        reason: found::WrongArgument::Value {
            kind: found::WrongArgumentValue::Series { example: &first },
            value: &written(since),
        },
    }
    .at(span)
}

/// Returns the finding that a bound leaves a claim open, if the source gives one.
fn undecided(query: &Query, evidence: &Evidence, span: Span) -> Option<Diagnostic> {
    let found = evidence.select(query).ok()?;
    let bound = known(&found).filter(|known| known.is_bound())?;
    let finding = found::MissingValue {
        kind: found::NoValue::Undecided { cell: &bound.to_string() },
        indicator: &query.indicator.value,
        selection: &describe(&query.selectors),
        cell: found.observation.span,
    };
    Some(finding.at(span))
}

/// Warns where nobody can know that a figure is the highest or lowest of its series from
/// another on: figures in between or later are missing, withheld or bounds that leave it open,
/// or the series breaks.
fn check_series(
    found: &Selected<'_>,
    relation: Relation,
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
            let period = observation.period;
            !period.begins_before(since) && period.part().is_as_long_as(length)
        })
        .collect();
    let last = series.last().copied();
    let periods: Vec<Period> =
        series.iter().map(|observation| observation.period).collect();
    let mut missing: BTreeMap<Period, String> = BTreeMap::new();
    // Between the rounds of a survey of every few years nothing is missing.
    let gaps = gaps(&periods);
    let is_regular = periods
        .windows(2)
        .any(|pair| !gaps.iter().any(|gap| pair[0] < *gap && *gap < pair[1]));
    if is_regular {
        missing.extend(gaps.into_iter().map(|period| (period, period.to_string())));
    }
    let lacked = before(&periods, since, found.observation.period);
    match lacked.as_slice() {
        [first, _, .., last] => missing.extend([(*first, format!("{first}–{last}"))]),
        few => missing.extend(few.iter().map(|period| (*period, period.to_string()))),
    }
    let (left, mut kind) = (known(found), found::Gap::Missing);
    for observation in series {
        let period = observation.period;
        let Some(right) = Known::of(found.dataset, observation) else {
            missing.insert(period, period.to_string());
            continue;
        };
        let is_other = period != found.observation.period;
        let is_open = left.is_some_and(|left| relation.holds(left, right).is_none());
        if is_other && is_open {
            kind = found::Gap::Open;
            missing.insert(period, format!("{period} ({right})"));
        }
    }
    if !missing.is_empty() {
        // A range stands for many.
        let count = missing.len().max(lacked.len());
        let missing: Vec<String> = missing.into_values().collect();
        diags.push(
            found::ClaimGap {
                kind,
                indicator: found.indicator.id.value.as_str(),
                count,
                missing: &missing.join(", "),
            }
            .at(span),
        );
    }
    if let Some(last) = last {
        check_breaks(start, &Selected { observation: last, ..*found }, span, diags);
    }
}

/// Returns the periods that a series lacks at its start, if it begins later than it counts from:
/// of quarters since 2021 there may be figures for 2021 as a year alone. Between the rounds of a
/// survey of every few years nothing is missing.
fn before(series: &[Period], since: Period, period: Period) -> Vec<Period> {
    let Some(begin) = series.first() else { return Vec::new() };
    let years = since.year()..=begin.year();
    let lacked: Vec<Period> = years
        .flat_map(|year| same_length(year, period))
        .filter(|lacked| !lacked.begins_before(since) && lacked < begin)
        .collect();
    let step = series.get(1).map_or(0, |next| next.months_from(*begin));
    let is_round = step > u32::from(period.months())
        && lacked.first().is_some_and(|first| begin.months_from(*first) < step);
    if is_round { Vec::new() } else { lacked }
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
    let side = |operand: &Operand, known: Known| match operand {
        Operand::Figure(query) => described(query, Some(known)),
        Operand::Literal(_) => in_words(|language| known.format(language)),
    };
    let right = match verdict.period {
        Some(period) => {
            in_words(|language| format!("{} ({period})", verdict.right.format(language)))
        }
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
