//! Rows that say the same thing twice, or two things of the same.

use crate::diagnostic::{Code, Severity, Span, found};
use crate::evidence::read::places::Places;
use crate::evidence::read::report::FileReport;
use crate::evidence::{Dataset, Observation};

/// Reports the observations that were not kept, each with the place of that which was.
pub(super) fn report(
    duplicates: &[(Observation, Span)],
    dataset: &Dataset,
    places: &mut Places,
    report: &mut FileReport<'_>,
) {
    for (observation, first) in duplicates {
        let kept = dataset.find(&observation.key, observation.period);
        // A figure that may not be shown is not shown from another row either.
        if kept.is_some_and(|kept| dataset.withheld(kept).is_some()) {
            places.hide_span(observation.span);
            places.hide_span(*first);
        }
        let is_same = kept.is_some_and(|kept| is_same(kept, observation));
        report.push(
            Code::DatasetDuplicate,
            if is_same { "same" } else { "differs" },
            || observation.span,
            |span| {
                let observation = &dataset.describe(observation);
                let first = *first;
                let kind =
                    if is_same { found::SameRow::Same } else { found::SameRow::Differs };
                let mut finding =
                    found::DatasetDuplicate { kind, observation, first }.at(span);
                if is_same {
                    finding.severity = Severity::Warning;
                }
                finding
            },
        );
    }
}

/// Returns whether two rows say the same, so that it does not matter which of them is read.
fn is_same(kept: &Observation, other: &Observation) -> bool {
    kept.value == other.value
        && kept.instead == other.instead
        && kept.flags == other.flags
        && !kept.is_unreadable
}
