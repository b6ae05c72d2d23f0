//! Takes in what a translator types at the desk: the chapter and the memory as they become,
//! through what [`import`](crate::edit::import) and [`accept`](crate::edit::accept) do.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::edit::import::{How, take_in, with_report};
use crate::edit::{ChangeSet, Error, changes_of_import, require_memory};
use crate::model::{Memory, SegmentText};
use crate::pipeline::Snapshot;
use crate::translation::exchange::typed::{self, Typed};
use crate::translation::exchange::{
    Contents, Doubt, Imported, Noted, PackageUnit, Reason, Returned, UnitId, fingerprint,
    unit,
};
use crate::translation::{self, Candidate, State};

/// What becomes of a text that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It stands in the chapter, and in the memory if it was confirmed.
    Taken,
    /// Its segment, or what stood there as its translation, has changed since it was begun:
    /// what is there now is not replaced unasked.
    Changed,
    /// It can't be put into the chapter, or not yet.
    Left(Reason),
    /// It is no translation yet.
    Unfinished(Doubt),
    /// It is the source itself, and nobody has said that it may be.
    Untranslated,
    /// Its codes are wrong.
    Wrong(Vec<Diagnostic>),
}

/// What becomes of a chapter by what was typed.
#[derive(Debug)]
pub struct TypedChapter {
    /// What becomes of each text, in their order.
    pub fates: Vec<Fate>,
    /// Which segment each text is for; `None` for one that is not there any more.
    pub segments: Vec<Option<usize>>,
    /// What is worth saying of the first text and hinders nobody: what its tags leave out.
    pub advice: Vec<Diagnostic>,
    /// What becomes of the report by those that are put in. Nothing where all was there.
    pub imported: Option<Imported>,
    /// The files that change.
    pub changes: ChangeSet,
}

/// Returns a segment of a chapter as it goes out to a translator, with what placeholders
/// print, by their Markdown.
pub fn unit_of(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    index: usize,
    printed: &BTreeMap<String, String>,
) -> Option<PackageUnit> {
    let project = &snapshot.project;
    let contents = Contents {
        source: project.manifest.source_language,
        chapters: &[candidate],
        memory: &project.memory,
        terms: &project.terms,
        printed,
        sources: &snapshot.sources,
        catalog: &project.catalog,
    };
    let compared = candidate.comparison.segments.get(index)?;
    Some(unit(contents, candidate.language, candidate.chapter, index + 1, compared))
}

/// Returns what becomes of a chapter by texts that were typed for its segments. Texts that
/// the chapter can only hold together, such as the cells of a new table, come together. With
/// the first is recorded which findings its translator has seen and ignores.
pub fn type_in(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    texts: &[Typed],
    ignored: &[Code],
) -> Result<TypedChapter, Error> {
    require_memory(snapshot)?;
    take_in_typed(snapshot, candidate, texts, Some(ignored))
}

/// Returns what becomes of a chapter by a text that somebody is typing. Nothing comes of it
/// that could be written.
pub fn try_in(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    text: Typed,
) -> Result<TypedChapter, Error> {
    take_in_typed(snapshot, candidate, &[text], None)
}

fn take_in_typed(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    texts: &[Typed],
    recorded: Option<&[Code]>,
) -> Result<TypedChapter, Error> {
    let segments: Vec<Option<usize>> =
        texts.iter().map(|text| segment_of(candidate, &text.id)).collect();
    // What figures are printed is of no matter to who reads tags.
    let printed = BTreeMap::new();
    let units: Vec<Option<PackageUnit>> = segments
        .iter()
        .map(|index| unit_of(snapshot, candidate, (*index)?, &printed))
        .collect();
    let mut fates = vec![Fate::Changed; texts.len()];
    let present: Vec<(&Typed, &PackageUnit)> = texts
        .iter()
        .zip(&units)
        .filter_map(|(text, unit)| Some((text, unit.as_ref()?)))
        .collect();
    let indexes: Vec<usize> =
        (0..texts.len()).filter(|index| segments[*index].is_some()).collect();
    let typed: Vec<Typed> = present.iter().map(|(text, _)| (*text).clone()).collect();
    let lines = Lines { starts: typed::starts(&typed), texts: indexes };
    let mut found = Diagnostics::new();
    // Nothing is shown of the file: its lines are those that were typed.
    let file = snapshot.project.manifest.file;
    let language = candidate.language;
    let received = with_report(snapshot, |report| {
        typed::read(&present, language, file, report, &mut found)
    });
    for finding in found.iter() {
        let Some(text) = finding.primary.and_then(|span| lines.text(span)) else {
            continue;
        };
        match &mut fates[text] {
            Fate::Wrong(list) => list.push(finding.clone()),
            fate => *fate = Fate::Wrong(vec![finding.clone()]),
        }
    }
    let advice = found.iter().filter(|finding| {
        let text = finding.primary.and_then(|span| lines.text(span));
        (finding.code, finding.severity, text)
            == (Code::ExchangeCode, Severity::Note, Some(0))
    });
    let advice: Vec<Diagnostic> = advice.cloned().collect();
    for unit in &received.units {
        if let Some(text) = lines.text(unit.span) {
            // Words that have run together are pointed out and do not hinder.
            fates[text] = Fate::Taken;
        }
    }
    // What stands there already is confirmed as the command does it, with what was moved.
    if let ([unit], [text], [Some(index)]) = (&*received.units, texts, &*segments)
        && text.is_confirmed
        && stands(candidate, *index, unit)
    {
        let changes =
            recorded.map(|ignored| confirm(snapshot, candidate, *index, ignored));
        let changes = changes.unwrap_or_default();
        return Ok(TypedChapter { fates, segments, advice, imported: None, changes });
    }
    let how = How { overwrite: false, is_verbatim: true, records: recorded.is_some() };
    let mut imported = take_in(snapshot, &received, how);
    let first = received.units.iter().find(|unit| lines.text(unit.span) == Some(0));
    if let (Some(unit), Some(ignored)) =
        (first.filter(|_| imported.recorded > 0), recorded)
    {
        ignore(&mut imported.memory, candidate, (&unit.source, &unit.target), ignored);
    }
    let mut note = |span: Span, fate: Fate| {
        if let Some(text) = lines.text(span) {
            fates[text] = fate;
        }
    };
    for left in &imported.left {
        note(left.span, Fate::Left(left.reason));
    }
    for (doubt, list) in &imported.unfinished {
        for Noted { span, .. } in list {
            note(*span, Fate::Unfinished(doubt.clone()));
        }
    }
    for Noted { span, .. } in &imported.untranslated {
        note(*span, Fate::Untranslated);
    }
    let changes = match recorded {
        Some(_) => changes_of_import(snapshot, &imported, language)?,
        None => ChangeSet::default(),
    };
    Ok(TypedChapter { fates, segments, advice, imported: Some(imported), changes })
}

/// Returns the segment of a unit, if it and its translation are as they were; of several
/// the one that stands nearest to where it stood.
pub fn segment_of(candidate: Candidate<'_>, id: &UnitId) -> Option<usize> {
    let stood = id.number.saturating_sub(1);
    let segments = candidate.comparison.segments.iter().enumerate();
    let same = segments.filter(|(_, pair)| {
        let target = pair.target.as_ref().map(|target| &target.text);
        fingerprint(&pair.source.text, target) == id.fingerprint
    });
    same.map(|(index, _)| index).min_by_key(|index| index.abs_diff(stood))
}

/// Returns whether a segment has a translation as it was typed.
fn stands(candidate: Candidate<'_>, index: usize, unit: &Returned) -> bool {
    let pair = candidate.comparison.segments.get(index);
    let target = pair.and_then(|pair| pair.target.as_ref());
    target.is_some_and(|target| target.text == unit.target)
}

/// Records the pair of a segment.
fn confirm(
    snapshot: &Snapshot,
    candidate: Candidate<'_>,
    index: usize,
    ignored: &[Code],
) -> ChangeSet {
    let mut changes = ChangeSet::default();
    let Some(wanted) = candidate.comparison.segments.get(index) else { return changes };
    let candidates: Vec<Candidate<'_>> = snapshot.candidates().collect();
    let memory = &snapshot.project.memory;
    let mut accepted = translation::accept(memory, &candidates, &|other, pair| {
        (other.chapter, other.language) == (candidate.chapter, candidate.language)
            && (pair.source.span, pair.source.kind)
                == (wanted.source.span, wanted.source.kind)
    });
    let is_ignored = wanted.target.as_ref().is_some_and(|target| {
        let pair = (&wanted.source.text, &target.text);
        ignore(&mut accepted.memory, candidate, pair, ignored)
    });
    // Nothing is written where nothing is new.
    if accepted.pairs > 0 || is_ignored {
        changes.memory(snapshot, &accepted.memory);
    }
    changes
}

/// Records with a pair which findings its translator ignores; returns whether that is new.
fn ignore(
    memory: &mut Memory,
    candidate: Candidate<'_>,
    (source, target): (&SegmentText, &SegmentText),
    ignored: &[Code],
) -> bool {
    let keys = (source.key(), target.key());
    let unit = memory.units.iter_mut().find(|unit| {
        unit.chapter.as_deref() == Some(candidate.chapter)
            && unit.language == candidate.language
            && (unit.source.key(), unit.target.key()) == keys
    });
    let Some(unit) = unit else { return false };
    let before = unit.kept_target.elements.len();
    for code in ignored {
        unit.ignore(code.as_str());
    }
    unit.kept_target.elements.len() > before
}

/// Returns whether saving a text of a segment confirms it: who changes what is confirmed sees
/// what it is a translation of, and answers for the new words.
pub fn is_confirmed_by_saving(candidate: Candidate<'_>, id: &UnitId) -> bool {
    let index = segment_of(candidate, id);
    let pair = index.and_then(|at| candidate.comparison.segments.get(at));
    pair.is_some_and(|pair| pair.state == State::Current)
}

/// Which text each line is.
struct Lines {
    /// Where each begins.
    starts: Vec<usize>,
    /// Its index among the texts.
    texts: Vec<usize>,
}

impl Lines {
    fn text(&self, span: Span) -> Option<usize> {
        let at = span.range().start;
        let line = self.starts.partition_point(|start| *start <= at).checked_sub(1)?;
        self.texts.get(line).copied()
    }
}
