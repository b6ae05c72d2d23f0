//! Two figures of which a sentence says how far apart they are. A bound is none: what it lets
//! readers know is which of the two is more.

use crate::diagnostic::{Diagnostics, Span, found};
use crate::evidence::known::Known;
use crate::evidence::query::describe;
use crate::evidence::{Evidence, Query, check_query};

/// Checks that both figures are there. `span` is the place of the whole placeholder.
pub(super) fn check_compared(
    figures: [&Query; 2],
    evidence: &Evidence,
    span: Span,
    diags: &mut Diagnostics,
) {
    let known = figures.map(|query| {
        let found = evidence.select(query).ok()?;
        Known::of(found.dataset, found.observation)
    });
    let claim = claim(figures, known);
    for (query, known) in figures.into_iter().zip(known) {
        let bound = known.filter(|known| known.is_bound());
        let found = bound.and_then(|bound| Some((bound, evidence.select(query).ok()?)));
        let Some((bound, selected)) = found else {
            check_query(query, evidence, span, diags);
            continue;
        };
        let cell = bound.to_string();
        let kind = match &claim {
            Some(claim) => found::NoValue::Compared { cell: &cell, claim },
            None => found::NoValue::Incomparable { cell: &cell },
        };
        diags.push(
            found::MissingValue {
                kind,
                indicator: &query.indicator.value,
                selection: &describe(&query.selectors),
                cell: selected.observation.span,
            }
            .at(span),
        );
    }
}

/// Returns the claim that says which figure is more, if anybody can know.
fn claim([one, other]: [&Query; 2], known: [Option<Known>; 2]) -> Option<String> {
    let [left, right] = [known[0]?, known[1]?];
    let relation = match () {
        () if right.is_less(left) => ">",
        () if left.is_less(right) => "<",
        () => return None,
    };
    let [one, other] = [one, other].map(written);
    Some(format!("{{{{claim ({one}) \"{relation}\" ({other})}}}}"))
}

/// Returns a figure as a claim names it: `value "poverty" year=2023 geo="LT"`.
fn written(query: &Query) -> String {
    let mut text = format!("value \"{}\"", query.indicator.value);
    for selector in &query.selectors {
        let (dimension, code) = (&selector.dimension.value, &selector.code.value);
        let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
        let quote = if is_number { "" } else { "\"" };
        text.push_str(&format!(" {dimension}={quote}{code}{quote}"));
    }
    text
}
