//! The translation memory of a report with what another one knows of a chapter.

use std::collections::BTreeMap;

use crate::model::{Memory, Unit};
use crate::text::Language;

/// Returns a memory with the units of a chapter, and how many are new in it. Where both know a
/// text, theirs is taken unless the chapter's own text is kept.
pub(super) fn joined<'u>(
    memory: &Memory,
    units: impl Iterator<Item = &'u Unit>,
    chapter: &str,
    is_kept: impl Fn(Language) -> bool,
) -> (Memory, usize) {
    let mut joined = memory.clone();
    let mut recorded = 0;
    let key = |unit: &Unit| {
        let text = unit.source.key();
        (unit.chapter.clone(), unit.language, unit.kind, unit.occurrence, text)
    };
    let mut known: BTreeMap<_, usize> =
        joined.units.iter().enumerate().map(|(index, unit)| (key(unit), index)).collect();
    let mut new = Vec::new();
    for unit in units {
        let theirs = Unit { span: None, ..unit.clone() };
        if let Some(index) = known.get(&key(unit)).copied() {
            let Some(mine) = joined.units.get_mut(index) else { continue };
            if mine.target.key() != theirs.target.key() && !is_kept(unit.language) {
                *mine = theirs;
                recorded += 1;
            }
        } else {
            known.insert(key(unit), usize::MAX);
            new.push(theirs);
            recorded += 1;
        }
    }
    // The order of the file: chapters by name.
    let of = |unit: &Unit| unit.chapter.clone().unwrap_or_default();
    let last = joined.units.iter().rposition(|unit| of(unit) == chapter);
    let next = joined.units.iter().position(|unit| of(unit).as_str() > chapter);
    let place = last.map(|last| last + 1).or(next).unwrap_or(joined.units.len());
    joined.units.splice(place..place, new);
    (joined, recorded)
}
