//! What the memory has for a segment, and where it has some words.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edit;
use crate::model::{SegmentPart, SegmentText, Unit};
use crate::serve::desk::Desk;
use crate::serve::desk::runs::{Shown, ShownChange, changed, shown, with_ranges};
use crate::text::{Inflection, Language, SearchWords, fold};
use crate::translation::exchange::UnitId;
use crate::translation::exchange::typed::{OtherTexts, Run, Sheet};
use crate::translation::{Candidate, contained, flat, matches, matching};

/// How much like a segment a text of the memory must be to be shown, in per cent.
const LEAST: usize = 75;
/// How many are shown.
const MOST: usize = 5;
/// How many places with some words are shown.
const MOST_FOUND: usize = 50;

/// A translation of a text like this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// How much alike both sources are, in per cent.
    pub likeness: usize,
    /// What this source has other than that of the memory.
    pub changes: Vec<ShownChange>,
    /// The translation.
    pub target: Vec<Shown>,
    /// The same as it is typed, with the codes of this segment.
    pub text: String,
    /// The chapter that it is from; empty if none is known.
    pub chapter: String,
}

/// Returns the translations of texts like that of a segment, the most alike first; none if
/// there is no such segment. Its own former translation is not among them.
pub fn suggestions(
    desk: Desk<'_>,
    language: &str,
    chapter: &str,
    unit: &str,
) -> Vec<Suggestion> {
    let Some(candidate) = desk.find(language, chapter) else { return Vec::new() };
    let index =
        UnitId::parse(chapter, unit).and_then(|id| edit::segment_of(candidate, &id));
    let unit = index.and_then(|index| {
        // The page has what figures are printed already.
        edit::unit_of(desk.snapshot, candidate, index, &BTreeMap::new())
    });
    let (Some(index), Some(unit)) = (index, unit) else { return Vec::new() };
    let memory = &desk.snapshot.project.memory;
    let former = candidate.comparison.segments.get(index).and_then(|pair| pair.former);
    let mut sheet = Sheet::new(&unit);
    let source = sheet.source();
    let mut output: Vec<Suggestion> = Vec::new();
    for Other { source: old, target, chapter } in parts(desk, candidate, index) {
        let likeness = matching(&old, &unit.source);
        let OtherTexts { source: from, target, typed: text } = sheet.other(&old, &target);
        let (changes, target) = (changed(&from, &source), shown(target));
        output.push(Suggestion { likeness, changes, target, text, chapter });
    }
    for found in matches(memory, candidate.language, &unit.source, LEAST) {
        if Some(found.index) == former {
            continue;
        }
        let OtherTexts { source: from, target, typed: text } =
            sheet.other(&found.unit.source, &found.unit.target);
        // Many chapters have „Iš viso“.
        if output.iter().any(|other| other.text == text) {
            continue;
        }
        output.push(Suggestion {
            likeness: found.likeness,
            changes: changed(&from, &source),
            target: shown(target),
            text,
            chapter: found.unit.chapter.clone().unwrap_or_default(),
        });
        if output.len() >= MOST {
            break;
        }
    }
    output
}

/// A translation of another text.
struct Other {
    source: SegmentText,
    target: SegmentText,
    chapter: String,
}

/// Which share of a text's words a source has that it was joined to, in per cent.
// Less than all: who joins paragraphs often changes a word. Chosen, not measured.
const JOINED: i32 = 80;

/// Returns the translations of the texts that a segment was joined from, if there is more than one: all of them together, and each
/// of those that stand in the translation alone.
fn parts(desk: Desk<'_>, candidate: Candidate<'_>, index: usize) -> Vec<Other> {
    let units = &desk.snapshot.project.memory.units;
    let Some(pair) = candidate.comparison.segments.get(index) else { return Vec::new() };
    let whole = flat(&pair.source.text);
    let chapter = candidate.chapter;
    let is_here = |unit: &Unit| {
        unit.language == candidate.language && unit.chapter.as_deref() == Some(chapter)
    };
    let orphans = candidate.comparison.orphans.iter().filter_map(|orphan| {
        let mut units = units.iter().enumerate().filter(|(_, unit)| is_here(unit));
        let (at, unit) = units.find(|(_, unit)| {
            unit.target.key() == orphan.key
                && contained(&flat(&unit.source), &whole) >= JOINED
        })?;
        Some((at, &unit.source, &orphan.text))
    });
    let orphans: Vec<_> = orphans.collect();
    let stale = pair.former.zip(pair.target.as_ref());
    let stale =
        stale.and_then(|(at, target)| Some((at, &units.get(at)?.source, &target.text)));
    let mut all: Vec<_> = stale.into_iter().chain(orphans.iter().copied()).collect();
    // The memory has them in the order of the chapter.
    all.sort_by_key(|(at, ..)| *at);
    let other = |parts: &[(usize, &SegmentText, &SegmentText)]| Other {
        source: joined(parts.iter().map(|(_, source, _)| *source)),
        target: joined(parts.iter().map(|(.., target)| *target)),
        chapter: chapter.to_owned(),
    };
    let whole = (all.len() > 1).then(|| other(&all));
    whole.into_iter().chain(orphans.iter().map(|part| other(&[*part]))).collect()
}

/// Returns texts one behind the other.
fn joined<'t>(texts: impl Iterator<Item = &'t SegmentText>) -> SegmentText {
    let mut parts = Vec::new();
    for text in texts {
        if !parts.is_empty() {
            parts.push(SegmentPart::Text(" ".to_owned()));
        }
        parts.extend(text.parts.iter().cloned());
    }
    SegmentText { parts }
}

/// A unit of the memory that has some words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Concordance {
    /// The source, with the words marked.
    pub source: Vec<Shown>,
    /// The translation, with the words marked.
    pub target: Vec<Shown>,
    /// The chapter that it is from; empty if none is known.
    pub chapter: String,
}

/// Returns the units of the memory that have all of some words, in whatever form, in the
/// source or in the translation.
pub fn concordance(desk: Desk<'_>, language: &str, query: &str) -> Vec<Concordance> {
    let project = &desk.snapshot.project;
    let mut languages = project.manifest.target_languages();
    let Some(target) = languages.find(|target| target.as_str() == language) else {
        return Vec::new();
    };
    let inflection = |language: Language| Inflection::new(language, &project.catalog);
    let source = Finder::new(&inflection(project.manifest.source_language), query);
    let target_finder = Finder::new(&inflection(target), query);
    let units = project.memory.units.iter().filter(|unit| unit.language == target);
    let found = units.filter_map(|unit| {
        let (from, into) = (flat(&unit.source), flat(&unit.target));
        let (here, there) = (source.find(&from), target_finder.find(&into));
        if here.is_empty() && there.is_empty() {
            return None;
        }
        let mark = |text, ranges: &[std::ops::Range<usize>]| {
            let runs = vec![Run::Words(text)];
            with_ranges(runs, ranges, |_, found| Shown::Found { found })
        };
        Some(Concordance {
            source: mark(from, &here),
            target: mark(into, &there),
            chapter: unit.chapter.clone().unwrap_or_default(),
        })
    });
    found.take(MOST_FOUND).collect()
}

/// Finds words in texts of one language.
struct Finder {
    inflection: Inflection,
    words: SearchWords,
    /// By what the words are found.
    wanted: Vec<String>,
}

impl Finder {
    fn new(inflection: &Inflection, query: &str) -> Self {
        let words = SearchWords::new(inflection);
        let wanted = words.stems(query).collect();
        Finder { inflection: inflection.clone(), words, wanted }
    }

    /// Returns where the words stand in a text; nowhere if one of them is missing.
    fn find(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        // Most texts have none of them, and this is faster than to cut all words.
        let folded = fold(text);
        let may_have = |stem: &String| folded.contains(stem.as_str());
        if self.wanted.is_empty() || !self.wanted.iter().all(may_have) {
            return Vec::new();
        }
        let mut missing = self.wanted.clone();
        let mut ranges = Vec::new();
        for stem in self.inflection.stems(text) {
            let word = text.get(stem.range.clone()).unwrap_or_default();
            for found in self.words.stems(word) {
                if self.wanted.contains(&found) {
                    missing.retain(|wanted| *wanted != found);
                    ranges.push(stem.range.clone());
                }
            }
        }
        if missing.is_empty() { ranges } else { Vec::new() }
    }
}
