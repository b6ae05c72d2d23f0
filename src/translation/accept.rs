//! Records in the memory that pairs agree.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kept, Memory, Unit};
use crate::text::Language;
use crate::translation::comparison::{Compared, Comparison, State};
use crate::translation::moved;

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
    let mut accepted = Accepted { memory: Memory::default(), pairs: 0, stale: 0 };
    // Each unit belongs to a chapter in a language; those of other tools to none.
    let mut owners: Vec<(Option<&str>, Option<Language>)> = memory
        .units
        .iter()
        .map(|unit| {
            (unit.chapter.as_deref(), unit.chapter.as_ref().map(|_| unit.language))
        })
        .collect();
    let mut chosen = BTreeMap::new();
    for candidate in candidates {
        let owner = (Some(candidate.chapter), Some(candidate.language));
        chosen.entry(owner).or_insert(*candidate);
        // A chapter that was renamed takes its units with it.
        for unit in &candidate.comparison.renamed {
            if let Some(former) = owners.get_mut(*unit) {
                *former = owner;
            }
        }
    }
    // The order of the file: chapters by name, so that it does not depend on the report.
    let mut groups: BTreeMap<_, Vec<usize>> =
        chosen.keys().map(|owner| (*owner, Vec::new())).collect();
    for (index, owner) in owners.into_iter().enumerate() {
        groups.entry(owner).or_default().push(index);
    }
    let without_chapter = groups.remove(&(None, None)).unwrap_or_default();
    let mut units = Vec::with_capacity(memory.units.len());
    for (owner, group) in groups {
        if let Some(candidate) = chosen.get(&owner).copied() {
            let chosen = |pair: &Compared| is_chosen(candidate, pair);
            units.extend(chapter_units(
                memory,
                candidate,
                &group,
                &chosen,
                &mut accepted,
            ));
        } else {
            units.extend(group.iter().map(|index| memory.units[*index].clone()));
        }
    }
    units.extend(without_chapter.iter().map(|index| memory.units[*index].clone()));
    accepted.memory = Memory {
        file: memory.file,
        is_whole: memory.is_whole,
        header: memory.header.clone(),
        units,
        foreign: memory.foreign.clone(),
        namespaces: memory.namespaces.clone(),
    };
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
    let moved = moved::within(candidate, memory);
    let segments = &candidate.comparison.segments;
    for (index, compared) in segments.iter().enumerate() {
        // As long as nobody has confirmed it where it is now, it stays where it was.
        let first = moved.get(&index).map(|first| &segments[*first]);
        if first.is_some_and(|first| !is_chosen(first) && !is_chosen(compared)) {
            continue;
        }
        let former = compared.former.filter(|former| group.binary_search(former).is_ok());
        let is_new = former.is_none_or(|former| used.insert(former));
        let old = former.filter(|_| is_new).map(|former| &memory.units[former]);
        let unit = match &compared.target {
            Some(target) if is_chosen(compared) => {
                let is_same = old.is_some_and(|old| {
                    old.source.key() == compared.source.key
                        && old.target.key() == target.key
                });
                if !is_same || first.is_some() {
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
        units.extend(unit.map(|unit| (former, unit)));
    }
    let rest = group.iter().copied().filter(|index| !used.contains(index)).collect();
    let mut units = with_rest(units, rest, memory);
    let mut seen: BTreeMap<_, u32> = BTreeMap::new();
    for unit in &mut units {
        // It may have had a former name.
        unit.chapter = Some(candidate.chapter.to_owned());
        let times = seen.entry((unit.kind, unit.source.key())).or_insert(0);
        *times += 1;
        unit.occurrence = *times;
    }
    units
}

/// Puts units that are in no text any more, in the order of the memory, among those of the
/// text: each stays behind the last one that it followed.
fn with_rest(
    units: Vec<(Option<usize>, Unit)>,
    rest: Vec<usize>,
    memory: &Memory,
) -> Vec<Unit> {
    let mut formers: Vec<(usize, usize)> = units
        .iter()
        .enumerate()
        .filter_map(|(place, (former, _))| Some(((*former)?, place)))
        .collect();
    formers.sort_unstable();
    let mut formers = formers.into_iter().peekable();
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); units.len() + 1];
    let mut place = 0;
    for index in rest {
        while let Some((_, before)) = formers.next_if(|(former, _)| *former < index) {
            place = place.max(before + 1);
        }
        behind[place].push(index);
    }
    let mut texts = units.into_iter().map(|(_, unit)| unit);
    let mut output = Vec::new();
    for rest in behind {
        output.extend(rest.into_iter().map(|index| memory.units[index].clone()));
        output.extend(texts.next());
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{SegmentPart, SegmentText};

    fn unit(name: &str) -> Unit {
        let parts = vec![SegmentPart::Text(name.to_owned())];
        Unit {
            chapter: Some("19".to_owned()),
            kind: None,
            occurrence: 1,
            source: SegmentText { parts },
            language: "en".parse().unwrap(),
            target: SegmentText::default(),
            kept: Kept::default(),
            kept_source: Kept::default(),
            kept_target: Kept::default(),
            span: None,
        }
    }

    proptest! {
        #[test]
        fn what_is_in_no_text_any_more_stays_behind_what_it_followed(
            formers in prop::collection::vec(prop::option::of(0usize..12), 0..12),
        ) {
            let memory = Memory {
                units: (0..12).map(|index| unit(&format!("m{index}"))).collect(),
                ..Memory::default()
            };
            let used: BTreeSet<usize> = formers.iter().flatten().copied().collect();
            let rest: Vec<usize> = (0..12).filter(|index| !used.contains(index)).collect();
            let units: Vec<(Option<usize>, Unit)> = formers
                .iter()
                .enumerate()
                .map(|(place, former)| (*former, unit(&format!("t{place}"))))
                .collect();
            // One after the other, each looked for from the end.
            let mut expected = units.clone();
            for index in &rest {
                let before = |unit: &(Option<usize>, Unit)| unit.0.is_some_and(|former| former < *index);
                let place = expected.iter().rposition(before).map_or(0, |place| place + 1);
                expected.insert(place, (Some(*index), memory.units[*index].clone()));
            }
            let names = |units: Vec<Unit>| {
                units.iter().map(|unit| unit.source.plain()).collect::<Vec<_>>()
            };
            let expected = names(expected.into_iter().map(|(_, unit)| unit).collect());
            prop_assert_eq!(names(with_rest(units, rest, &memory)), expected);
        }
    }
}
