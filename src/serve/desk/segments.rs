//! The segments of a chapter as the page shows them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::diagnostic::Span;
use crate::edit::{self, Orphans};
use crate::model::{BlockKind, ChapterText, SegmentKind, SegmentText, path};
use crate::pipeline::Snapshot;
use crate::serve::desk::codes::{self, ShownCode};
use crate::serve::desk::overview::{Counts, title};
use crate::serve::desk::runs::{Shown, ShownChange, changed, with_ranges};
use crate::serve::desk::{Desk, context};
use crate::text::{Args, digest};
use crate::translation::exchange::PackageUnit;
use crate::translation::exchange::typed::Sheet;
use crate::translation::terms::Terms;
use crate::translation::{
    Candidate, Compared, Segment, SegmentPlace, State, is_universal, moved,
};

/// A chapter and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChapterView {
    /// Its id.
    pub chapter: String,
    /// Its title in the source.
    pub title: String,
    /// The language of the translation.
    pub language: String,
    /// The file of the translation.
    pub path: String,
    /// How far it is.
    pub counts: Counts,
    /// Its segments as they are read: a footnote follows the text that marks it.
    pub segments: Vec<ShownSegment>,
    /// What stands in the translation alone.
    pub orphans: Vec<Orphan>,
}

/// A segment and its translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownSegment {
    /// Which segment in which state: its number, and the fingerprint of both texts.
    pub unit: String,
    /// Which segment, by its source.
    pub id: String,
    /// Which translation, by its text; empty where there is none.
    pub target_id: String,
    /// What it is in the chapter, in the words of the page.
    pub kind: String,
    /// How its translation stands to it.
    pub state: &'static str,
    /// Whether a translator has to do something.
    pub is_open: bool,
    /// Whether it stands elsewhere than when it was confirmed.
    pub is_moved: bool,
    /// Which part of the chapter it belongs to: those of one part are written together.
    pub part: String,
    /// File and line of the source.
    pub place: String,
    /// The source.
    pub source: Vec<Shown>,
    /// The translation as it is typed.
    pub text: String,
    /// What the tags stand for, in the order of their numbers.
    pub codes: Vec<ShownCode>,
    /// The terms in it.
    pub terms: Vec<ShownTerm>,
    /// What has changed in the source since both agreed.
    pub changed: Option<Vec<ShownChange>>,
    /// What has changed in the translation since; left out where nothing has.
    pub edited: Option<Vec<ShownChange>>,
}

/// A term of the term base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownTerm {
    /// What the term base calls it.
    pub name: String,
    /// How it is translated, the preferred first.
    pub renderings: Vec<String>,
    /// How it must not be translated.
    pub avoided: Vec<String>,
    /// What else a translator should know; may be empty.
    pub note: String,
}

/// A text that the translation alone has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Orphan {
    /// Which one, by its text.
    pub id: String,
    /// The text.
    pub text: String,
    /// File and line.
    pub place: String,
    /// Whether it can be deleted here; it can't if something that has a source would go with it.
    pub is_deletable: bool,
}

/// Returns a chapter and its translation; `None` if there is no such chapter or language.
pub fn chapter(desk: Desk<'_>, language: &str, chapter: &str) -> Option<ChapterView> {
    let candidate = desk.find(language, chapter)?;
    let snapshot = desk.snapshot;
    let project = &snapshot.project;
    let printed = snapshot.placeholder_words(candidate.language);
    let source = project.manifest.source_language;
    let terms = Terms::new(&project.terms, source, candidate.language, &project.catalog);
    let moved = moved_spans(desk, candidate);
    let mut times: BTreeMap<(bool, u64), usize> = BTreeMap::new();
    let mut name = |is_source: bool, key: &str| {
        let digest = digest(key);
        let time = times.entry((is_source, digest)).or_insert(0);
        *time += 1;
        format!("{digest:016x}-{time}")
    };
    let compared = &candidate.comparison.segments;
    let segments = compared.iter().enumerate().map(|(index, compared)| {
        let unit = edit::unit_of(snapshot, candidate, index, &printed)?;
        let id = name(true, &compared.source.key);
        let target = compared.target.as_ref();
        let target_id = target.map(|target| name(false, &target.key)).unwrap_or_default();
        let view = View { desk, candidate, terms: &terms };
        let is_moved = moved.contains(&compared.source.span);
        Some(view.segment(&unit, compared, (id, target_id), is_moved))
    });
    let mut segments: Vec<Option<ShownSegment>> = segments.collect();
    let order = context::reading_order(compared, &notes_of(desk, candidate));
    let segments = order.into_iter().filter_map(|index| segments.get_mut(index)?.take());
    Some(ChapterView {
        chapter: candidate.chapter.to_owned(),
        title: title(desk, candidate),
        language: candidate.language.to_string(),
        path: path::chapter(candidate.language, candidate.chapter),
        counts: Counts::of(candidate),
        segments: segments.collect(),
        orphans: shown_orphans(snapshot, candidate),
    })
}

/// Returns the names of the footnotes of a chapter's source, in the order of the file.
fn notes_of<'a>(desk: Desk<'a>, candidate: Candidate<'_>) -> Vec<&'a str> {
    let text = source_of(desk, candidate);
    let notes = text.into_iter().flat_map(|text| text.footnotes.iter());
    notes.map(|note| note.name.value.as_str()).collect()
}

/// Returns the text of a chapter in the source language.
fn source_of<'a>(desk: Desk<'a>, candidate: Candidate<'_>) -> Option<&'a ChapterText> {
    let project = &desk.snapshot.project;
    let chapter = project.chapters.find(candidate.chapter)?;
    chapter.texts.get(&project.manifest.source_language)
}

/// Returns what the translation alone has. What is deleted together is one text.
fn shown_orphans(snapshot: &Snapshot, candidate: Candidate<'_>) -> Vec<Orphan> {
    let Some(all) = Orphans::of(snapshot, candidate) else { return Vec::new() };
    let mut shown: Vec<Orphan> = Vec::new();
    let mut last = None;
    for (id, orphan) in orphans(candidate) {
        let deletion = all.deletion(orphan);
        let text = orphan.text.plain();
        match shown.last_mut() {
            Some(whole) if deletion.is_some() && last == deletion => {
                whole.text.push('\n');
                whole.text.push_str(&text);
            }
            _ => {
                let place = snapshot.sources.place(orphan.span);
                let is_deletable =
                    deletion.clone().is_some_and(|part| all.delete(part).is_some());
                shown.push(Orphan { id, text, place, is_deletable });
            }
        }
        last = deletion;
    }
    shown
}

/// Returns the texts that the translation alone has, each with a name of its own.
pub(super) fn orphans(candidate: Candidate<'_>) -> Vec<(String, &Segment)> {
    let mut times: BTreeMap<u64, usize> = BTreeMap::new();
    let named = candidate.comparison.orphans.iter().map(|orphan| {
        let digest = digest(&orphan.key);
        let time = times.entry(digest).or_insert(0);
        *time += 1;
        (format!("{digest:016x}-{time}"), orphan)
    });
    named.collect()
}

/// Returns where the segments of a chapter stand that were moved.
fn moved_spans(desk: Desk<'_>, candidate: Candidate<'_>) -> BTreeSet<Span> {
    let candidates: Vec<Candidate<'_>> = desk
        .snapshot
        .candidates()
        .filter(|other| other.language == candidate.language)
        .collect();
    let segments = &candidate.comparison.segments;
    let found = moved(&candidates, &desk.snapshot.project.memory).into_iter();
    let here = found.filter(|moved| moved.chapter == candidate.chapter);
    let spans = here.flat_map(|moved| {
        let first = moved.first.source.span;
        let from = segments.iter().position(|pair| pair.source.span == first);
        let run = segments.iter().skip(from.unwrap_or(segments.len()));
        run.take(moved.count).map(|pair| pair.source.span).collect::<Vec<_>>()
    });
    spans.collect()
}

struct View<'a> {
    desk: Desk<'a>,
    candidate: Candidate<'a>,
    terms: &'a Terms<'a>,
}

impl View<'_> {
    fn segment(
        &self,
        unit: &PackageUnit,
        compared: &Compared,
        (id, target_id): (String, String),
        is_moved: bool,
    ) -> ShownSegment {
        let sheet = Sheet::new(unit);
        let former = sheet.former();
        let source = sheet.source();
        let former_changes = former.map(|(old_source, old_target)| {
            let edited = changed(&old_target, &sheet.shown_target());
            let is_edited = edited.iter().any(|change| change.kind != "kept");
            (changed(&old_source, &source), is_edited.then_some(edited))
        });
        let (changed, edited) = former_changes.unzip();
        let (source, terms) = self.terms(&unit.source, source);
        let args = Args::new().text("kind", self.kind(unit, compared));
        let (place, line) = &unit.place;
        ShownSegment {
            unit: unit.id.name(),
            id,
            target_id,
            kind: self.desk.say("desk-kind", &args),
            state: compared.state.as_str(),
            is_open: is_open(compared) || is_moved,
            is_moved,
            part: match compared.source.place {
                SegmentPlace::Title => "title".to_owned(),
                SegmentPlace::Block(index) => format!("block {index}"),
                SegmentPlace::Footnote(index) => format!("note {index}"),
            },
            place: format!("{place}:{line}"),
            source,
            text: sheet.target(),
            codes: codes::of(self.desk, &sheet),
            terms,
            changed,
            edited: edited.flatten(),
        }
    }

    /// Returns what a segment is: of what is set apart from the text, what that is.
    fn kind(&self, unit: &PackageUnit, compared: &Compared) -> &'static str {
        let text = source_of(self.desk, self.candidate);
        let block = match compared.source.place {
            SegmentPlace::Block(index) => text.and_then(|text| text.blocks.get(index)),
            SegmentPlace::Title | SegmentPlace::Footnote(_) => None,
        };
        match block.map(|block| &block.kind) {
            Some(BlockKind::Directive(directive))
                if unit.kind == SegmentKind::Directive =>
            {
                directive.kind.as_str()
            }
            _ => unit.kind.as_str(),
        }
    }

    /// Returns a source with its terms marked, and these.
    fn terms(
        &self,
        text: &SegmentText,
        source: Vec<crate::translation::exchange::typed::Run>,
    ) -> (Vec<Shown>, Vec<ShownTerm>) {
        let found = self.terms.found(text);
        let mut terms: Vec<ShownTerm> = Vec::new();
        let mut indexes = Vec::new();
        for found in &found {
            let values = |names: &[crate::diagnostic::Spanned<String>]| {
                names.iter().map(|name| name.value.clone()).collect::<Vec<_>>()
            };
            let language = self.candidate.language;
            let source = self.desk.snapshot.project.manifest.source_language;
            let term = ShownTerm {
                name: values(found.term.names(source))
                    .into_iter()
                    .next()
                    .unwrap_or_default(),
                renderings: values(found.term.names(language)),
                avoided: values(found.term.avoided(language)),
                note: found.term.note.clone(),
            };
            let known = terms.iter().position(|known| *known == term);
            indexes.push(known.unwrap_or(terms.len()));
            if known.is_none() {
                terms.push(term);
            }
        }
        let ranges: Vec<_> = found.iter().map(|found| found.range.clone()).collect();
        let shown = with_ranges(source, &ranges, |range, words| Shown::Term {
            words,
            term: indexes[range],
        });
        (shown, terms)
    }
}

/// Returns whether a translator has something to do. A year or an address needs nobody.
fn is_open(compared: &Compared) -> bool {
    match compared.state {
        State::Current => false,
        State::Missing => !is_universal(&compared.source.text),
        State::Stale | State::Unconfirmed => true,
    }
}
