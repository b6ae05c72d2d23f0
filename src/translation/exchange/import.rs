//! Takes in what came back from a translator: what goes into the chapters, what into the
//! memory, and what can't be used and why.
//!
//! Nothing that was edited since the file left is replaced unasked, and nothing that came
//! back is passed over in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Sources, Span};
use crate::model::{ChapterText, Memory, SegmentText};
use crate::text::Language;
use crate::translation::exchange::change::{Change, prove};
use crate::translation::exchange::decide::{Decision, decide, is_written};
use crate::translation::exchange::{Claim, Returned};
use crate::translation::{Compared, Comparison, Refusal};

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
    let mut by_chapter: BTreeMap<&str, Vec<&Returned>> = BTreeMap::new();
    for unit in units {
        by_chapter.entry(&unit.id.chapter).or_default().push(unit);
    }
    let mut changes = Vec::new();
    for own in destinations {
        if let Some(units) = by_chapter.remove(own.chapter) {
            let matched = matched(&units, *own, &mut imported);
            let work = Work::new(*own, &matched, overwrite, &mut imported);
            changes.push(Change::new(*own, work, sources));
        }
    }
    let accepted = prove(&mut changes, language, memory, sources);
    imported.recorded = accepted.pairs;
    imported.memory = accepted.memory;
    for change in changes {
        change.finish(sources, &mut imported);
    }
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

pub(super) fn left(unit: &Returned, own: Option<&Compared>, reason: Reason) -> Left {
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
            let behind = list.partition_point(|index| *index < stood);
            let around = list.get(behind.saturating_sub(1)..)?.iter().take(2).copied();
            around.min_by_key(|index| index.abs_diff(stood))
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
pub(super) struct Work<'u> {
    /// The texts to be put in, by segment.
    pub(super) texts: BTreeMap<usize, SegmentText>,
    /// The units that they come from.
    pub(super) units: BTreeMap<usize, &'u Returned>,
    /// The segments whose translations are known to agree with them.
    pub(super) agreed: BTreeSet<usize>,
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
