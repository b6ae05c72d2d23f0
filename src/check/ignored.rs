//! Findings that a translator has seen and ignores.
//!
//! At the desk somebody who confirms a translation says which findings in it are none. That
//! is recorded with the pair, and holds as long as neither text changes.

use crate::diagnostic::{Diagnostics, Span};
use crate::model::{Project, Unit};
use crate::translation::Comparisons;

/// Takes out the findings that are ignored.
pub(super) fn suppress_ignored(
    project: &Project,
    comparisons: &Comparisons,
    diags: &mut Diagnostics,
) {
    let memory = &project.memory;
    if !memory.units.iter().any(Unit::ignores_any) {
        return;
    }
    let candidates = comparisons.candidates(project);
    let pairs = candidates.flat_map(|candidate| &candidate.comparison.segments);
    let recorded = pairs.filter(|pair| pair.is_recorded(memory));
    let ignored: Vec<(&Unit, [Span; 2])> = recorded
        .filter_map(|pair| {
            let unit =
                memory.units.get(pair.former?).filter(|unit| unit.ignores_any())?;
            Some((unit, [pair.target.as_ref()?.span, pair.source.span]))
        })
        .collect();
    diags.retain(|finding| {
        let Some(primary) = finding.primary else { return true };
        let related = finding.related.iter().map(|related| related.span);
        let places: Vec<Span> = related.chain([primary]).collect();
        let is_in = |outer: Span| places.iter().any(|inner| outer.contains(*inner));
        // A finding about the source alone is not the translator's to ignore.
        !ignored.iter().any(|(unit, [target, source])| {
            let is_theirs =
                target.contains(primary) || source.contains(primary) && is_in(*target);
            is_theirs && unit.ignores(finding.code.as_str())
        })
    });
}
