//! Breaks in a series: from one period to the next the office counted otherwise.

use crate::diagnostic::{Diagnostics, Span, found};
use crate::evidence::{Flag, Observation, Selected};

/// Warns where figures of two periods are compared though the series breaks between them.
pub(super) fn check_breaks(
    one: &Selected<'_>,
    other: &Selected<'_>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let breaks = breaks(one, other);
    if let Some(last) = breaks.last() {
        let places: Vec<Span> =
            breaks.iter().map(|observation| observation.span).collect();
        diags.push(
            found::SeriesBreak {
                indicator: &one.indicator.id.value,
                value: &last.period.to_string(),
                cell: &places,
            }
            .at(span),
        );
    }
}

/// Returns the observations at which a series breaks after one of two figures and up to the
/// other; none if they are not of the same series.
pub(super) fn breaks<'e>(
    one: &Selected<'e>,
    other: &Selected<'e>,
) -> Vec<&'e Observation> {
    if !std::ptr::eq(one.dataset, other.dataset)
        || one.observation.key != other.observation.key
    {
        return Vec::new();
    }
    let (first, last) = (one.observation.period, other.observation.period);
    let (first, last) = (first.min(last), first.max(last));
    one.dataset
        .series(&one.observation.key)
        .filter(|observation| observation.period > first && observation.period <= last)
        .filter(|observation| observation.flags.contains(&Flag::Break))
        .collect()
}
