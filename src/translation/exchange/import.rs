//! Takes in what came back from a translator: what goes into the chapters, what into the
//! memory, and what can't be used and why.
//!
//! Nothing that was edited since the file left is replaced unasked, and nothing that came
//! back is passed over in silence.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Sources, Span};
use crate::model::{ChapterText, Memory, SegmentPart, SegmentText};
use crate::text::{Language, Lexicon};
use crate::translation::exchange::change::{Change, prove};
use crate::translation::exchange::decide::{
    Decision, decide, has_sentence, is_same_everywhere, is_written,
};
use crate::translation::exchange::homes::homes;
use crate::translation::exchange::{Claim, Doubt, Returned, fingerprint};
use crate::translation::{
    Compared, Comparison, Refusal, SegmentPlace, needs_translation,
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
    /// The source was edited in the file; the report has it as it left.
    SourceEdited,
    /// The translation was edited since the file left.
    Edited,
    /// The source stands in several other places, and nobody knows for which it is meant.
    Ambiguous,
    /// Two units of the file have different texts for one segment.
    Twice,
    /// It has revisions that nobody has accepted, and the translation in the chapter is
    /// confirmed.
    Revised,
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
            Reason::SourceEdited => "source-edited",
            Reason::Edited => "edited",
            Reason::Ambiguous => "ambiguous",
            Reason::Twice => "twice",
            Reason::Revised => "revised",
            Reason::Codes => "codes",
            Reason::Refused(refusal) => refusal.as_str(),
        }
    }
}

/// What texts come back to, and how.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The language of the translation.
    pub language: Language,
    /// The words of the source's language and of the target's.
    pub words: (&'a Lexicon, &'a Lexicon),
    /// The translation memory.
    pub memory: &'a Memory,
    /// The texts that the report was read from.
    pub sources: &'a Sources,
    /// Whether what was edited since it left is replaced.
    pub overwrite: bool,
    /// Whether white space and the form of quotation marks count, which programs change.
    pub is_verbatim: bool,
    /// Whether pairs are recorded and found again: of no use while somebody types.
    pub records: bool,
}

/// A text that is named to whoever takes the file in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noted {
    /// Where it stands in the file that came back.
    pub span: Span,
    /// The text.
    pub text: String,
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
    /// What did not come back with it, where it is part of something whole.
    pub missing: Option<String>,
    /// Where it could go, if that is in several places.
    pub places: Vec<Span>,
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
    /// Units that have no translation, or one that is not finished, by why that is so; a
    /// missing one is named by its source.
    pub unfinished: BTreeMap<Doubt, Vec<Noted>>,
    /// Texts with revisions that nobody has accepted. They stand in the chapters, and are
    /// not confirmed.
    pub revised: Vec<Noted>,
    /// What translators remarked on texts; those were not recorded on that word.
    pub remarks: Vec<Noted>,
    /// Units whose translation is the source itself.
    pub untranslated: Vec<Noted>,
    /// Units that came back as they left though they need work.
    pub unchanged: Vec<Noted>,
    /// How many units belong to a segment of the report.
    pub matched: usize,
    /// The texts that were not put into their chapters.
    pub left: Vec<Left>,
}

/// Takes in what came back. Nothing is written.
pub fn import(
    units: &[Returned],
    destinations: &[Destination<'_>],
    target: Target<'_>,
) -> Imported {
    let Target { language, memory, sources, .. } = target;
    let mut imported = Imported::default();
    // Whoever types at the desk has the place before their eyes.
    let homes = homes(units, destinations, !target.is_verbatim);
    let mut changes = Vec::new();
    for (destination, matched) in destinations.iter().zip(&homes.matched) {
        if !matched.is_empty() {
            imported.matched += matched.len();
            let work = Work::new(*destination, matched, target, &mut imported);
            changes.push(Change::new(*destination, work, sources));
        }
    }
    if target.records {
        let accepted = prove(&mut changes, language, memory, sources);
        (imported.recorded, imported.memory) = (accepted.pairs, accepted.memory);
    }
    for change in changes {
        change.finish(sources, &mut imported);
    }
    for unit in homes.gone {
        let mut chapters = destinations.iter();
        let chapter = chapters.find(|chapter| chapter.chapter == unit.id.chapter);
        gone(unit, chapter, &mut imported);
    }
    for (unit, places) in homes.ambiguous.into_iter().filter(|(unit, _)| is_written(unit))
    {
        let left = left(unit, None, Reason::Ambiguous);
        imported.left.push(Left { places, ..left });
    }
    imported.left.sort_by_key(|left| (left.span.start, left.span.end));
    imported.revised.sort_unstable();
    imported.remarks = units.iter().flat_map(remarks).collect();
    imported.untranslated.sort_unstable();
    imported.unchanged.sort_unstable();
    imported.unfinished.values_mut().for_each(|list| list.sort_unstable());
    imported
}

fn remarks(unit: &Returned) -> impl Iterator<Item = Noted> + '_ {
    unit.remarks.iter().cloned().map(|text| Noted { span: unit.span, text })
}

fn noted(unit: &Returned) -> Noted {
    Noted { span: unit.span, text: unit.target.plain() }
}

/// Notes a unit that is not finished. One whose sentence is missing is named by that
/// sentence, and all of them are of one sort.
fn unfinished(unit: &Returned, doubt: Doubt, imported: &mut Imported) {
    let (doubt, text) = match doubt {
        Doubt::Empty => (Doubt::Empty, unit.source.plain()),
        Doubt::Part(words) if words.trim().is_empty() => {
            (Doubt::Part(String::new()), unit.source.plain())
        }
        Doubt::Part(words) => (Doubt::Part(String::new()), words.trim().to_owned()),
        doubt @ (Doubt::Marked(_) | Doubt::Unmarked(_)) => (doubt, unit.target.plain()),
    };
    let noted = Noted { span: unit.span, text };
    imported.unfinished.entry(doubt).or_default().push(noted);
}

pub(super) fn left(unit: &Returned, pair: Option<&Compared>, reason: Reason) -> Left {
    Left {
        span: unit.span,
        chapter: unit.id.chapter.clone(),
        place: pair.map(|pair| {
            pair.target.as_ref().map_or(pair.source.span, |segment| segment.span)
        }),
        reason,
        text: unit.target.plain(),
        missing: None,
        places: Vec::new(),
    }
}

/// Notes a unit whose source stands nowhere in the report. `destination` is the chapter that it
/// left, if that is still there.
fn gone(unit: &Returned, destination: Option<&Destination<'_>>, imported: &mut Imported) {
    let Some(destination) = destination else {
        if is_written(unit) {
            imported.left.push(left(unit, None, Reason::NoChapter));
        }
        return;
    };
    if !is_written(unit) {
        if let Claim::Unfinished(doubt) = &unit.claim {
            unfinished(unit, doubt.clone(), imported);
        }
        return;
    }
    let stood = unit.id.number.saturating_sub(1);
    let now = destination.comparison.segments.get(stood);
    let is_as_it_left = |now: &Compared| {
        let target = now.target.as_ref().map(|segment| &segment.text);
        let left = |target| fingerprint(&now.source.text, target);
        [left(target), left(None)].contains(&unit.id.fingerprint)
    };
    let reason = if now.is_some_and(is_as_it_left) {
        Reason::SourceEdited
    } else {
        Reason::SourceChanged
    };
    imported.left.push(left(unit, now, reason));
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
    /// Segments that need no translation and went to no translator: they stand in the
    /// chapter as the source has them.
    pub(super) filled: BTreeSet<usize>,
    /// Segments that came back as the source itself, and are no sentences.
    same: BTreeSet<usize>,
}

impl<'u> Work<'u> {
    fn new(
        destination: Destination<'_>,
        matched: &[(&'u Returned, usize)],
        target: Target<'_>,
        imported: &mut Imported,
    ) -> Self {
        let mut work = Work::default();
        for (unit, index) in matched {
            let compared = &destination.comparison.segments[*index];
            let is_doubted = !unit.remarks.is_empty();
            match decide(unit, compared, target) {
                Decision::Put { agrees } => {
                    let former = work.texts.get(index).map(SegmentText::key);
                    if former.is_some_and(|former| former != unit.target.key()) {
                        let left = left(unit, Some(compared), Reason::Twice);
                        imported.left.push(left);
                        continue;
                    }
                    work.texts.insert(*index, unit.target.clone());
                    work.units.insert(*index, unit);
                    if agrees && !is_doubted {
                        work.agreed.insert(*index);
                    }
                    if unit.claim == Claim::Revised {
                        imported.revised.push(noted(unit));
                    }
                }
                Decision::Revised => imported.revised.push(noted(unit)),
                Decision::Record if is_doubted => {}
                Decision::Record => {
                    work.agreed.insert(*index);
                }
                Decision::Leave(reason) => {
                    imported.left.push(left(unit, Some(compared), reason));
                }
                Decision::Unfinished(doubt) => unfinished(unit, doubt, imported),
                Decision::Untranslated => {
                    imported.untranslated.push(noted(unit));
                    if !has_sentence(&compared.source.text) {
                        work.same.insert(*index);
                    }
                }
                Decision::Unchanged => imported.unchanged.push(noted(unit)),
                Decision::Nothing => {}
            }
        }
        // A segment whose text is put in is recorded with that text, not with the other.
        let texts = &work.texts;
        let is_one = |index: &usize| {
            let pair = destination.comparison.segments.get(*index);
            texts.contains_key(index) || pair.is_some_and(|pair| pair.target.is_some())
        };
        work.agreed.retain(is_one);
        work.fill(destination, target.words);
        work
    }

    /// Adds what needs no translation to what is put in: a table without its years, or a
    /// sentence without its footnote, would not be whole. Nor would a table without the
    /// cells that came back as the source; they were noted, and nobody has confirmed them.
    fn fill(&mut self, destination: Destination<'_>, words: (&Lexicon, &Lexicon)) {
        let segments = &destination.comparison.segments;
        let needs_none =
            |compared: &Compared| is_same_everywhere(&compared.source.text, words.0);
        let places = self.texts.keys().map(|index| segments[*index].source.place);
        let places: BTreeSet<SegmentPlace> = places.collect();
        let codes = self.texts.values().flat_map(|text| &text.parts);
        let codes = codes.filter_map(|part| match part {
            SegmentPart::Code(code) => Some(code.data.as_str()),
            SegmentPart::Text(_) => None,
        });
        let codes: BTreeSet<&str> = codes.collect();
        let is_wanted = |place: SegmentPlace| match place {
            SegmentPlace::Title => false,
            SegmentPlace::Block(block) => {
                places.contains(&place)
                    || destination.comparison.of_block(block).all(needs_none)
            }
            SegmentPlace::Footnote(note) => {
                destination.source.footnotes.get(note).is_some_and(|note| {
                    codes.contains(format!("[^{}]", note.name.value).as_str())
                })
            }
        };
        let missing = segments.iter().enumerate().filter(|(index, compared)| {
            let place = compared.source.place;
            let is_part = || {
                places.contains(&place)
                    && (self.same.contains(index)
                        || !needs_translation(&compared.source.text, words))
            };
            compared.target.is_none()
                && !self.texts.contains_key(index)
                && (needs_none(compared) && is_wanted(place) || is_part())
        });
        let missing: Vec<usize> = missing.map(|(index, _)| index).collect();
        if places.is_empty() {
            return;
        }
        for index in missing {
            self.texts.insert(index, segments[index].source.text.clone());
            self.filled.insert(index);
        }
    }
}
