//! What is found about a claim: that it is false, or that nobody can know whether it is true.

use std::collections::BTreeMap;

use super::printed::unseen;
use super::{Claim, Operand, Relation, Verdict, described, in_words, known, written};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found};
use crate::evidence::breaks::check_breaks;
use crate::evidence::inspection::gaps;
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

/// Checks a figure that is compared. A bound is no reason to stop: it may be enough.
fn check_figure(query: &Query, evidence: &Evidence, span: Span, diags: &mut Diagnostics) {
    if evidence.select(query).ok().and_then(|found| known(&found)).is_none() {
        check_query(query, evidence, span, diags);
    }
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
            observation.period >= since && observation.period.part().is_as_long_as(length)
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
        let missing: Vec<String> = missing.into_values().collect();
        diags.push(
            found::ClaimGap {
                kind,
                indicator: found.indicator.id.value.as_str(),
                count: missing.len(),
                missing: &missing.join(", "),
            }
            .at(span),
        );
    }
    if let Some(last) = last {
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
