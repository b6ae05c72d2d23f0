//! Puts what came back into its chapters, and proves that it is found there.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span};
use crate::markdown::translated_chapter;
use crate::model::{Memory, SegmentKind};
use crate::text::Language;
use crate::translation::exchange::import::{
    Changed, Destination, Imported, Left, Reason, Work, left,
};
use crate::translation::{
    Accepted, Candidate, Compared, Comparison, Known, Placed, Refusal, Segment, State,
    accept, compare, place,
};

/// A chapter with texts put into it.
pub(super) struct Change<'a> {
    destination: Destination<'a>,
    work: Work<'a>,
    /// The segments whose texts came back.
    came: BTreeSet<usize>,
    refused: BTreeMap<usize, Refusal>,
    placed: Placed,
    agreed: Agreed,
}

impl<'a> Change<'a> {
    pub(super) fn new(
        destination: Destination<'a>,
        mut work: Work<'a>,
        sources: &Sources,
    ) -> Self {
        let mut refused = BTreeMap::new();
        let came = work.texts.keys().copied().collect();
        let (placed, agreed) = put(destination, &mut work, &mut refused, sources);
        Change { destination, work, came, refused, placed, agreed }
    }

    /// Takes texts out and puts in the rest.
    fn without(&mut self, lost: Vec<usize>, sources: &Sources) {
        for index in lost {
            self.work.texts.remove(&index);
            self.work.agreed.remove(&index);
            self.refused.insert(index, Refusal::Unwritable);
        }
        (self.placed, self.agreed) =
            put(self.destination, &mut self.work, &mut self.refused, sources);
    }

    /// Returns the source of the first segment that stands in one block with another and has
    /// no translation.
    fn missing(&self, beside: &Compared) -> Option<String> {
        let mut segments = self.destination.comparison.segments.iter().enumerate();
        let (_, missing) = segments.find(|(index, pair)| {
            pair.source.place == beside.source.place
                && pair.target.is_none()
                && !self.came.contains(index)
        })?;
        Some(missing.source.text.plain())
    }

    /// Notes what became of the chapter.
    pub(super) fn finish(mut self, sources: &Sources, imported: &mut Imported) {
        for (index, refusal) in std::mem::take(&mut self.refused) {
            let compared = &self.destination.comparison.segments[index];
            if let Some(unit) = self.work.units.get(&index) {
                let reason = Reason::Refused(refusal);
                let missing = match refusal {
                    Refusal::Incomplete => self.missing(compared),
                    _ => None,
                };
                let left = left(unit, Some(compared), reason);
                imported.left.push(Left { missing, ..left });
            }
        }
        let filled = &self.work.filled;
        let placed = self.placed.segments.keys().filter(|index| !filled.contains(index));
        imported.placed += placed.count();
        let before = self
            .destination
            .target
            .map_or("", |chapter| &sources.file(chapter.file).text);
        if self.placed.text != before {
            let chapter = self.destination.chapter.to_owned();
            imported.chapters.push(Changed { chapter, text: self.placed.text });
        }
    }
}

/// Puts texts into a chapter. Those that can't be are taken out.
fn put(
    destination: Destination<'_>,
    work: &mut Work<'_>,
    refused: &mut BTreeMap<usize, Refusal>,
    sources: &Sources,
) -> (Placed, Agreed) {
    let placed = place(
        destination.source,
        destination.target,
        destination.comparison,
        &work.texts,
        sources,
    );
    for (index, refusal) in &placed.refused {
        work.texts.remove(index);
        work.agreed.remove(index);
        refused.insert(*index, *refusal);
    }
    let agreed = Agreed::new(destination, work, &placed);
    (placed, agreed)
}

/// Records the pairs that agree, and takes out of the chapters what would not be found
/// beside its source then. It is done for all chapters at once: a memory is read as a
/// whole, and comparisons know its units by their place in it.
pub(super) fn prove(
    changes: &mut [Change<'_>],
    language: Language,
    memory: &Memory,
    sources: &Sources,
) -> Accepted {
    loop {
        let accepted = record(changes, language, memory);
        let known = Known::new(&accepted.memory, language);
        let lost: Vec<Vec<usize>> =
            changes.par_iter().map(|change| lost(change, &known, sources)).collect();
        if lost.iter().all(Vec::is_empty) {
            return accepted;
        }
        for (change, lost) in changes.iter_mut().zip(lost) {
            if !lost.is_empty() {
                change.without(lost, sources);
            }
        }
    }
}

/// The pairs of a chapter that agree, with the texts as they stand in it now.
struct Agreed {
    comparison: Comparison,
    /// The segments of the source.
    segments: BTreeSet<(Span, SegmentKind)>,
}

impl Agreed {
    fn new(destination: Destination<'_>, work: &Work<'_>, placed: &Placed) -> Self {
        let mut comparison = destination.comparison.clone();
        for (index, text) in &placed.segments {
            let compared = &mut comparison.segments[*index];
            let like = compared.target.as_ref().unwrap_or(&compared.source);
            compared.target =
                Some(Segment { text: text.clone(), key: text.key(), ..like.clone() });
        }
        let segments = work
            .agreed
            .iter()
            .map(|index| &comparison.segments[*index].source)
            .map(|segment| (segment.span, segment.kind))
            .collect();
        Agreed { comparison, segments }
    }
}

/// Records pairs that agree.
fn record(changes: &[Change<'_>], language: Language, memory: &Memory) -> Accepted {
    let with_pairs = changes.iter().filter(|change| !change.agreed.segments.is_empty());
    let with_pairs: BTreeMap<&str, &Agreed> =
        with_pairs.map(|change| (change.destination.chapter, &change.agreed)).collect();
    if with_pairs.is_empty() {
        return Accepted { memory: memory.clone(), pairs: 0, stale: 0 };
    }
    let candidates: Vec<Candidate<'_>> = with_pairs
        .iter()
        .map(|(chapter, agreed)| Candidate {
            chapter,
            language,
            comparison: &agreed.comparison,
        })
        .collect();
    accept(memory, &candidates, &|candidate, pair| {
        let agreed = with_pairs.get(candidate.chapter);
        agreed.is_some_and(|agreed| {
            agreed.segments.contains(&(pair.source.span, pair.source.kind))
        })
    })
}

/// Returns the segments that are not found beside the text that was put in for them, once
/// the new chapter is read with the new memory.
fn lost(change: &Change<'_>, known: &Known<'_>, sources: &Sources) -> Vec<usize> {
    let Change { destination, work, placed, .. } = change;
    if placed.segments.is_empty() {
        return Vec::new();
    }
    // Read anew, beside each other, in sources of their own.
    let mut both = Sources::default();
    let from = sources.file(destination.source.file).text.clone();
    let [source, target] = [from, placed.text.clone()].map(|text| {
        let path = destination.chapter.to_owned();
        let file = both.add(SourceFile { path, text });
        translated_chapter(file, &both, &mut Diagnostics::new())
    });
    let after = compare(destination.chapter, &source, Some(&target), known, &both);
    let is_lost = |index: &&usize| {
        let is_found = after.segments.get(**index).is_some_and(|compared| {
            let key = placed.segments[*index].key();
            let is_current = compared.state == State::Current;
            compared.target.as_ref().is_some_and(|segment| segment.key == key)
                && (is_current || !work.agreed.contains(index))
        });
        !is_found
    };
    placed.segments.keys().filter(is_lost).copied().collect()
}
