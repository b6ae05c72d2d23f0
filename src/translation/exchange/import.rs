//! Takes in what came back from a translator: what goes into the chapters, what into the
//! memory, and what can't be used and why.
//!
//! Nothing that was edited since the file left is replaced unasked, and nothing that came
//! back is passed over in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span};
use crate::load;
use crate::model::{ChapterText, Memory, SegmentKind, SegmentText};
use crate::text::Language;
use crate::translation::exchange::decide::{Decision, decide, is_written};
use crate::translation::exchange::{Claim, Returned};
use crate::translation::{
    Accepted, Candidate, Compared, Comparison, Known, Placed, Refusal, Segment, State,
    accept, compare, place,
};

/// A chapter that texts may come back to.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    /// The chapter's id.
    pub chapter: &'a str,
    /// Its text in the source language.
    pub source: &'a ChapterText,
    /// Its translation, if there is one.
    pub target: Option<&'a ChapterText>,
    /// Both side by side.
    pub comparison: &'a Comparison,
}

/// Why a text that came back was not put into its chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There is no such chapter.
    NoChapter,
    /// The source has changed, or was deleted, since the file left.
    SourceChanged,
    /// The translation was edited since the file left.
    Edited,
    /// Two units of the file have different texts for one segment.
    Twice,
    /// The codes in it are neither those of the source nor those that it left with.
    Codes,
    /// It can't be put into the chapter's Markdown.
    Refused(Refusal),
}

impl Reason {
    /// Returns the name used in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::NoChapter => "chapter-gone",
            Reason::SourceChanged => "source-changed",
            Reason::Edited => "edited",
            Reason::Twice => "twice",
            Reason::Codes => "codes",
            Reason::Refused(refusal) => refusal.as_str(),
        }
    }
}

/// A text that came back and was not put into its chapter.
#[derive(Debug, Clone)]
pub struct Left {
    /// Where it stands in the file that came back.
    pub span: Span,
    /// The chapter's id.
    pub chapter: String,
    /// Where the segment stands that it is for: its translation, or else its source.
    pub place: Option<Span>,
    /// Why.
    pub reason: Reason,
    /// The text.
    pub text: String,
}

/// A translated chapter as it becomes.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The chapter's id.
    pub chapter: String,
    /// The new file.
    pub text: String,
}

/// What becomes of a report by what came back.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The chapters that change.
    pub chapters: Vec<Changed>,
    /// The memory as it becomes.
    pub memory: Memory,
    /// How many texts were put into chapters.
    pub placed: usize,
    /// How many pairs are new in the memory or were changed.
    pub recorded: usize,
    /// How many units have no translation, or one that is not finished.
    pub unfinished: usize,
    /// Where units stand whose translation is the source itself.
    pub untranslated: Vec<Span>,
    /// Where units stand that came back as they left though they need work.
    pub unchanged: Vec<Span>,
    /// How many units belong to a segment of the report.
    pub matched: usize,
    /// The texts that were not put into their chapters.
    pub left: Vec<Left>,
}

/// Takes in what came back. What was edited since it left is replaced only if `overwrite`
/// says so. Nothing is written.
pub fn import(
    units: &[Returned],
    language: Language,
    destinations: &[Destination<'_>],
    memory: &Memory,
    sources: &Sources,
    overwrite: bool,
) -> Imported {
    let mut imported = Imported::default();
    let mut recorded = Vec::new();
    let mut by_chapter: BTreeMap<&str, Vec<&Returned>> = BTreeMap::new();
    for unit in units {
        by_chapter.entry(&unit.id.chapter).or_default().push(unit);
    }
    for own in destinations {
        if let Some(units) = by_chapter.remove(own.chapter) {
            let matched = matched(&units, *own, &mut imported);
            let work = Work::new(*own, &matched, overwrite, &mut imported);
            recorded.push(chapter(*own, work, language, sources, memory, &mut imported));
        }
    }
    // All at once: comparisons know the units of the memory by their place in it.
    let accepted = record(&recorded, language, memory);
    imported.recorded = accepted.pairs;
    imported.memory = accepted.memory;
    for unit in by_chapter.into_values().flatten() {
        if is_written(unit) {
            imported.left.push(left(unit, None, Reason::NoChapter));
        }
    }
    imported.left.sort_by_key(|own| (own.span.start, own.span.end));
    imported.untranslated.sort_unstable();
    imported.unchanged.sort_unstable();
    imported
}

fn left(unit: &Returned, own: Option<&Compared>, reason: Reason) -> Left {
    Left {
        span: unit.span,
        chapter: unit.id.chapter.clone(),
        place: own.map(|own| own.target.as_ref().map_or(own.source.span, |own| own.span)),
        reason,
        text: unit.target.plain(),
    }
}

/// Finds the segment of each unit: the one that has its source, and of several the one
/// that stands nearest to where it stood.
fn matched<'u>(
    units: &[&'u Returned],
    own: Destination<'_>,
    imported: &mut Imported,
) -> Vec<(&'u Returned, usize)> {
    let mut by_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, compared) in own.comparison.segments.iter().enumerate() {
        by_key.entry(&compared.source.key).or_default().push(index);
    }
    let mut matched = Vec::new();
    for unit in units {
        let stood = unit.id.number.saturating_sub(1);
        let key = unit.source.key();
        let found = by_key.get(key.as_str()).and_then(|list| {
            list.iter().copied().min_by_key(|index| index.abs_diff(stood))
        });
        match found {
            Some(index) => matched.push((*unit, index)),
            None if is_written(unit) => {
                let now = own.comparison.segments.get(stood);
                imported.left.push(left(unit, now, Reason::SourceChanged));
            }
            None => imported.unfinished += usize::from(unit.claim == Claim::Unfinished),
        }
    }
    imported.matched += matched.len();
    matched
}

/// What is to be done in a chapter.
#[derive(Default)]
struct Work<'u> {
    /// The texts to be put in, by segment.
    texts: BTreeMap<usize, SegmentText>,
    /// The units that they come from.
    units: BTreeMap<usize, &'u Returned>,
    /// The segments whose translations are known to agree with them.
    agreed: BTreeSet<usize>,
}

impl<'u> Work<'u> {
    fn new(
        own: Destination<'_>,
        matched: &[(&'u Returned, usize)],
        overwrite: bool,
        imported: &mut Imported,
    ) -> Self {
        let mut work = Work::default();
        for (unit, index) in matched {
            let compared = &own.comparison.segments[*index];
            match decide(unit, compared, overwrite) {
                Decision::Put { agrees } => {
                    let former = work.texts.get(index).map(SegmentText::key);
                    if former.is_some_and(|former| former != unit.target.key()) {
                        let left = left(unit, Some(compared), Reason::Twice);
                        imported.left.push(left);
                        continue;
                    }
                    work.texts.insert(*index, unit.target.clone());
                    work.units.insert(*index, unit);
                    if agrees {
                        work.agreed.insert(*index);
                    }
                }
                Decision::Record => {
                    work.agreed.insert(*index);
                }
                Decision::Leave(reason) => {
                    imported.left.push(left(unit, Some(compared), reason));
                }
                Decision::Unfinished => imported.unfinished += 1,
                Decision::Untranslated => imported.untranslated.push(unit.span),
                Decision::Unchanged => imported.unchanged.push(unit.span),
                Decision::Nothing => {}
            }
        }
        // A segment whose text is put in is recorded with that text, not with the other.
        let texts = &work.texts;
        let is_one = |index: &usize| {
            let own = own.comparison.segments.get(*index);
            texts.contains_key(index) || own.is_some_and(|own| own.target.is_some())
        };
        work.agreed.retain(is_one);
        work
    }
}

/// Puts texts into a chapter, and returns the pairs that the memory is to record.
fn chapter<'d>(
    own: Destination<'d>,
    mut work: Work<'_>,
    language: Language,
    sources: &Sources,
    memory: &Memory,
    imported: &mut Imported,
) -> Agreed<'d> {
    let mut refused: BTreeMap<usize, Refusal> = BTreeMap::new();
    let (placed, agreed) = loop {
        let placed = place(own.source, own.target, own.comparison, &work.texts, sources);
        for (index, refusal) in &placed.refused {
            work.texts.remove(index);
            refused.insert(*index, *refusal);
        }
        work.agreed.retain(|index| !refused.contains_key(index));
        let agreed = Agreed::new(own, &work, &placed);
        let after = record(std::slice::from_ref(&agreed), language, memory).memory;
        let lost = lost(own, &work, &placed, &after, language, sources);
        if lost.is_empty() {
            break (placed, agreed);
        }
        for index in lost {
            work.texts.remove(&index);
            work.agreed.remove(&index);
            refused.insert(index, Refusal::Unwritable);
        }
    };
    for (index, refusal) in refused {
        let compared = &own.comparison.segments[index];
        if let Some(unit) = work.units.get(&index) {
            let reason = Reason::Refused(refusal);
            imported.left.push(left(unit, Some(compared), reason));
        }
    }
    imported.placed += placed.segments.len();
    let before = own.target.map_or("", |target| &sources.file(target.file).text);
    if placed.text != before {
        let chapter = own.chapter.to_owned();
        imported.chapters.push(Changed { chapter, text: placed.text });
    }
    agreed
}

/// The pairs of a chapter that agree, with the texts as they stand in it now.
struct Agreed<'d> {
    chapter: &'d str,
    comparison: Comparison,
    /// The segments of the source.
    segments: BTreeSet<(Span, SegmentKind)>,
}

impl<'d> Agreed<'d> {
    fn new(own: Destination<'d>, work: &Work<'_>, placed: &Placed) -> Self {
        let mut comparison = own.comparison.clone();
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
            .map(|own| (own.span, own.kind))
            .collect();
        Agreed { chapter: own.chapter, comparison, segments }
    }
}

/// Records pairs that agree.
fn record(agreed: &[Agreed<'_>], language: Language, memory: &Memory) -> Accepted {
    let with_pairs = || agreed.iter().filter(|own| !own.segments.is_empty());
    if with_pairs().next().is_none() {
        return Accepted { memory: memory.clone(), pairs: 0, stale: 0 };
    }
    let candidates: Vec<Candidate<'_>> = with_pairs()
        .map(|Agreed { chapter, comparison, .. }| Candidate {
            chapter,
            language,
            comparison,
        })
        .collect();
    accept(memory, &candidates, &|candidate, pair| {
        with_pairs()
            .filter(|own| own.chapter == candidate.chapter)
            .any(|own| own.segments.contains(&(pair.source.span, pair.source.kind)))
    })
}

/// Returns the segments that would not be found beside the text that was put in for them,
/// once the new chapter is read with the new memory.
fn lost(
    own: Destination<'_>,
    work: &Work<'_>,
    placed: &Placed,
    memory: &Memory,
    language: Language,
    sources: &Sources,
) -> Vec<usize> {
    if placed.segments.is_empty() {
        return Vec::new();
    }
    // Read anew, beside each other, in sources of their own.
    let mut both = Sources::default();
    let from = sources.file(own.source.file).text.clone();
    let [source, target] = [from, placed.text.clone()].map(|text| {
        let (path, absolute) = (own.chapter.to_owned(), own.chapter.into());
        let file = both.add(SourceFile { path, absolute, text });
        load::translated_chapter(file, &both, &mut Diagnostics::new())
    });
    let known = Known::new(memory, language);
    let after = compare(own.chapter, &source, Some(&target), &known, &both);
    let is_lost = |index: &&usize| {
        let is_found = after.segments.get(**index).is_some_and(|compared| {
            let key = placed.segments[*index].key();
            let is_current = compared.state == State::Current;
            compared.target.as_ref().is_some_and(|own| own.key == key)
                && (is_current || !work.agreed.contains(index))
        });
        !is_found
    };
    placed.segments.keys().filter(is_lost).copied().collect()
}
