//! Records in the memory that pairs agree.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kept, Memory, Unit};
use crate::text::Language;
use crate::translation::comparison::{Compared, Comparison, State};

/// What was recorded.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The memory as it is now.
    pub memory: Memory,
    /// How many pairs are new in it or were changed.
    pub pairs: usize,
    /// How many of them were stale.
    pub stale: usize,
}

/// A chapter's text in one language beside its source.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The chapter's id.
    pub chapter: &'a str,
    /// The language of the translation.
    pub language: Language,
    /// Both side by side.
    pub comparison: &'a Comparison,
}

/// Records the pairs that are chosen. All other units stay as they are, also those whose
/// text is no longer in a chapter: it may come back.
pub fn accept(
    memory: &Memory,
    candidates: &[Candidate<'_>],
    is_chosen: &dyn Fn(Candidate<'_>, &Compared) -> bool,
) -> Accepted {
    let mut accepted = Accepted { memory: memory.clone(), pairs: 0, stale: 0 };
    // The order of the file: chapters by name, so that it does not depend on the report.
    let mut groups: BTreeMap<(Option<&str>, Option<Language>), Vec<usize>> =
        BTreeMap::new();
    for (index, unit) in memory.units.iter().enumerate() {
        let language = unit.chapter.as_ref().map(|_| unit.language);
        groups.entry((unit.chapter.as_deref(), language)).or_default().push(index);
    }
    for candidate in candidates {
        let key = (Some(candidate.chapter), Some(candidate.language));
        let mut own = groups.remove(&key).unwrap_or_default();
        // A chapter that was renamed takes its units with it.
        for renamed in &candidate.comparison.renamed {
            for group in groups.values_mut() {
                if let Ok(place) = group.binary_search(renamed) {
                    own.push(group.remove(place));
                }
            }
        }
        own.sort_unstable();
        groups.insert(key, own);
    }
    let without_chapter = groups.remove(&(None, None)).unwrap_or_default();
    let mut units = Vec::new();
    for ((chapter, language), group) in groups {
        let candidate = candidates
            .iter()
            .find(|own| Some(own.chapter) == chapter && Some(own.language) == language);
        match candidate {
            Some(candidate) => {
                let chosen = |own: &Compared| is_chosen(*candidate, own);
                units.extend(chapter_units(
                    memory,
                    *candidate,
                    &group,
                    &chosen,
                    &mut accepted,
                ));
            }
            None => units.extend(group.iter().map(|index| memory.units[*index].clone())),
        }
    }
    units.extend(without_chapter.iter().map(|index| memory.units[*index].clone()));
    accepted.memory.units = units;
    accepted
}

/// Returns the units of a chapter, in the order of its text.
fn chapter_units(
    memory: &Memory,
    candidate: Candidate<'_>,
    group: &[usize],
    is_chosen: &dyn Fn(&Compared) -> bool,
    accepted: &mut Accepted,
) -> Vec<Unit> {
    // Each unit with the index that it, or the one it replaces, had in the memory.
    let mut units: Vec<(Option<usize>, Unit)> = Vec::new();
    let mut used = BTreeSet::new();
    for compared in &candidate.comparison.segments {
        let former = compared.former.filter(|former| group.contains(former));
        let is_new = former.is_none_or(|former| used.insert(former));
        let old = former.filter(|_| is_new).map(|former| &memory.units[former]);
        let unit = match &compared.target {
            Some(target) if is_chosen(compared) => {
                let is_same = old.is_some_and(|old| {
                    old.source.key() == compared.source.key
                        && old.target.key() == target.key
                });
                if !is_same {
                    accepted.pairs += 1;
                    accepted.stale += usize::from(compared.state == State::Stale);
                }
                match old.filter(|_| is_same) {
                    Some(old) => Some(old.clone()),
                    None => Some(unit(candidate, compared, target, old)),
                }
            }
            _ => old.cloned(),
        };
        if let Some(mut unit) = unit {
            unit.chapter = Some(candidate.chapter.to_owned());
            units.push((former, unit));
        }
    }
    // What is in no text any more stays behind the unit that it followed.
    for index in group.iter().filter(|index| !used.contains(index)) {
        let place =
            units.iter().rposition(|(own, _)| own.is_some_and(|own| own < *index));
        let unit = (Some(*index), memory.units[*index].clone());
        units.insert(place.map_or(0, |place| place + 1), unit);
    }
    let mut seen: BTreeMap<_, u32> = BTreeMap::new();
    let mut output = Vec::new();
    for (_, mut unit) in units {
        let times = seen.entry((unit.kind, unit.source.key())).or_insert(0);
        *times += 1;
        unit.occurrence = *times;
        output.push(unit);
    }
    output
}

fn unit(
    candidate: Candidate<'_>,
    compared: &Compared,
    target: &crate::translation::Segment,
    old: Option<&Unit>,
) -> Unit {
    Unit {
        chapter: Some(candidate.chapter.to_owned()),
        kind: Some(compared.source.kind),
        occurrence: 1,
        source: compared.source.text.clone(),
        language: candidate.language,
        target: target.text.clone(),
        kept: old.map(|old| old.kept.clone()).unwrap_or_default(),
        // Dates and authors of texts that are no longer these would be untrue.
        kept_source: Kept::default(),
        kept_target: Kept::default(),
        span: None,
    }
}
