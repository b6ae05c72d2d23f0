//! Whether a claim is also true of what readers see. Published figures have digits that are
//! not printed: "rose from 17.9 to 17.9" contradicts itself on the page.

use rust_decimal::Decimal;

use super::{Claim, Operand, Relation, Verdict, described, in_words};
use crate::diagnostic::{Diagnostic, Span, found};
use crate::evidence::change::printed;
use crate::evidence::known::Known;
use crate::evidence::{Evidence, Selected};
use crate::text::number;

/// Returns the finding that a claim which is true is not true of the printed figures.
pub(super) fn unseen(
    claim: &Claim,
    verdict: &Verdict,
    evidence: &Evidence,
    span: Span,
    sentences: &[Span],
) -> Option<Diagnostic> {
    let relation = claim.relation.value;
    let left = figure(&claim.left, evidence);
    let right = match verdict.period {
        Some(period) => left.and_then(|found| {
            let mut series = found.dataset.series(&found.observation.key);
            let observation = series.find(|other| other.period == period)?;
            Some(Selected { observation, ..found })
        }),
        None => figure(&claim.right, evidence),
    };
    // A bound is printed as its source gives it.
    let left = left.filter(|_| !verdict.left.is_bound());
    let right = right.filter(|_| !verdict.right.is_bound());
    let seen = [(left, verdict.left), (right, verdict.right)].map(|(found, known)| {
        let rounded = |found: &Selected<'_>| printed(found, known.value);
        Known { value: found.as_ref().map_or(known.value, rounded), ..known }
    });
    if !verdict.holds || relation.holds(seen[0], seen[1]) != Some(false) {
        return None;
    }
    // Whose digits are missing.
    let cut = [(left, verdict.left, seen[0]), (right, verdict.right, seen[1])];
    let cut = cut.into_iter().find(|(_, known, seen)| known.value != seen.value);
    let indicator = &cut?.0?.indicator.id.value;
    let decimals = needed(relation, verdict, left.is_some(), right.is_some());
    let written = |known: Known| in_words(|language| known.format(language));
    let side = |operand: &Operand, known: Known| match operand {
        Operand::Figure(query) => described(query, Some(known)),
        Operand::Literal(_) => written(known),
    };
    let right = match verdict.period {
        Some(period) => {
            in_words(|language| format!("{} ({period})", verdict.right.format(language)))
        }
        None => side(&claim.right, verdict.right),
    };
    let finding = found::ClaimNotPrinted {
        kind: match relation {
            Relation::HighestSince | Relation::LowestSince => found::Unseen::Series,
            Relation::Less => found::Unseen::Figures { relation: "<=" },
            Relation::Greater => found::Unseen::Figures { relation: ">=" },
            Relation::AtMost | Relation::Equal | Relation::AtLeast => {
                found::Unseen::Decimals
            }
        },
        indicator,
        decimals: &decimals.to_string(),
        left: &side(&claim.left, verdict.left),
        right: &right,
        value: &written(seen[0]),
        other: &written(seen[1]),
        sentence: sentences,
    };
    Some(finding.at(span))
}

fn figure<'e>(operand: &Operand, evidence: &'e Evidence) -> Option<Selected<'e>> {
    match operand {
        Operand::Figure(query) => evidence.select(query).ok(),
        Operand::Literal(_) => None,
    }
}

/// Returns with how many decimals a claim is true of what is printed; numbers that the author
/// wrote stay as they are.
fn needed(relation: Relation, verdict: &Verdict, is_left: bool, is_right: bool) -> u32 {
    let (left, right) = (verdict.left, verdict.right);
    let all = left.value.scale().max(right.value.scale());
    let at = |decimals: u32, known: Known, is_figure: bool| {
        let round = |value: Decimal| number::round(value, decimals);
        Known { value: if is_figure { round(known.value) } else { known.value }, ..known }
    };
    let holds = |decimals: &u32| {
        let (left, right) =
            (at(*decimals, left, is_left), at(*decimals, right, is_right));
        relation.holds(left, right) == Some(true)
    };
    (0..all).find(holds).unwrap_or(all)
}
