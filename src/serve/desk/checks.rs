//! What the rules of `check` say of a text that is being typed.

use serde::Serialize;

use crate::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, SourceFile, Sources, render};
use crate::edit::{self, Fate, TypedChapter};
use crate::markdown::translated_chapter;
use crate::model::{Chapter, ChapterText, path};
use crate::serve::desk::Desk;
use crate::serve::desk::codes::{WrongCode, shown_of_typed};
use crate::serve::desk::save::refusal;
use crate::text::Language;
use crate::translation::exchange::UnitId;
use crate::translation::exchange::typed::Typed;
use crate::translation::{
    Candidate, Compared, Comparison, Constants, Known, Pair, Segment, SegmentPlace,
    State, compare, segments,
};

/// What there is to say of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// What the rules find, the gravest first.
    pub findings: Vec<ShownFinding>,
    /// Why it could not be put into the chapter as it is.
    pub refusal: Option<String>,
}

/// A finding in the words of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownFinding {
    /// The rule.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
    /// Which part of the source it is about, if not the whole.
    pub quote: Option<String>,
    /// What to replace in the text by what, where the rule knows.
    pub replace: Option<(String, String)>,
    /// Which code it is about, if a code is missing or wrong.
    pub wrong: Option<WrongCode>,
}

/// Returns what there is to say of a text that is being typed for a segment; `None` if there
/// is no such segment any more.
pub fn check(
    desk: Desk<'_>,
    language: &str,
    chapter: &str,
    unit: &str,
    text: &str,
) -> Option<Checked> {
    let candidate = desk.find(language, chapter)?;
    let id = UnitId::parse(chapter, unit)?;
    let is_empty = text.trim().is_empty();
    let tried = Typed { id, text: text.to_owned(), is_confirmed: true };
    let typed = edit::try_in(desk.snapshot, candidate, tried).ok()?;
    let fate = typed.fates.first()?;
    let mut checked = Checked::default();
    match fate {
        Fate::Changed => return None,
        Fate::Taken => {
            checked.findings = findings(desk, candidate, &typed, text);
        }
        Fate::Wrong(list) => {
            let segment = typed.segments.first().copied().flatten();
            checked.findings = shown_of_typed(desk, candidate, segment, text, list);
        }
        // Somebody is only about to type.
        Fate::Unfinished(_) if is_empty => {}
        Fate::Left(_) | Fate::Unfinished(_) | Fate::Untranslated => {
            checked.refusal = refusal(desk, fate);
        }
    }
    Some(checked)
}

/// Returns what the rules find in the first of the texts, in the chapter as it becomes.
pub(super) fn findings(
    desk: Desk<'_>,
    candidate: Candidate<'_>,
    typed: &TypedChapter,
    text: &str,
) -> Vec<ShownFinding> {
    let Some(index) = typed.segments.first().copied().flatten() else {
        return Vec::new();
    };
    let becomes = Becomes::new(desk, candidate, typed);
    let found = becomes.map(|becomes| becomes.findings(desk, candidate, index));
    let mut found = found.unwrap_or_default();
    let advice = shown_of_typed(desk, candidate, Some(index), text, &typed.advice);
    found.extend(advice);
    found
}

/// A chapter as it becomes, beside its source.
struct Becomes {
    chapter: Chapter,
    sources: Sources,
    language: Language,
    /// What reading the translation found.
    found: Diagnostics,
}

impl Becomes {
    fn new(
        desk: Desk<'_>,
        candidate: Candidate<'_>,
        typed: &TypedChapter,
    ) -> Option<Becomes> {
        let project = &desk.snapshot.project;
        let former = project.chapters.find(candidate.chapter)?;
        let mut sources = Sources::default();
        let mut found = Diagnostics::new();
        let mut read = |language: Language, text: String, found: &mut Diagnostics| {
            let path = path::chapter(language, candidate.chapter);
            let file = sources.add(SourceFile { path, text });
            (language, translated_chapter(file, &sources, found))
        };
        let text_of = |language: Language| {
            let text = former.texts.get(&language)?;
            Some(desk.snapshot.sources.file(text.file).text.clone())
        };
        let source = project.manifest.source_language;
        let changed = typed.imported.iter().flat_map(|imported| &imported.chapters);
        let mut changed = changed.filter(|changed| changed.chapter == candidate.chapter);
        let new = changed.next().map(|changed| changed.text.clone());
        let target = new.or_else(|| text_of(candidate.language))?;
        let texts = [
            read(source, text_of(source)?, &mut Diagnostics::new()),
            read(candidate.language, target, &mut found),
        ];
        let chapter = Chapter { texts: texts.into_iter().collect(), ..former.clone() };
        Some(Becomes { chapter, sources, language: candidate.language, found })
    }

    fn findings(
        &self,
        desk: Desk<'_>,
        candidate: Candidate<'_>,
        index: usize,
    ) -> Vec<ShownFinding> {
        let project = &desk.snapshot.project;
        let Some((comparison, place)) = self.part(desk, candidate, index) else {
            return Vec::new();
        };
        let sources = &self.sources;
        let pair = &comparison.segments[place];
        let Some(target) = &pair.target else { return Vec::new() };
        let places = [pair.source.span, target.span];
        let beside = (&self.chapter, &comparison);
        let mut found = check::translation(project, beside, self.language, sources);
        found.append(self.found.clone());
        found.retain(|finding| {
            let related = finding.related.iter().map(|related| related.span);
            let is_here = finding
                .primary
                .into_iter()
                .chain(related)
                .any(|span| places.iter().any(|place| place.contains(span)));
            is_here && !IN_HAND.contains(&finding.code)
        });
        let mut list = found.into_sorted(sources);
        list.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let quote = |finding: &Diagnostic| {
            let mut related = finding.related.iter().map(|related| related.span);
            let part =
                related.find(|span| places[0].contains(*span) && *span != places[0])?;
            let is_sentence = finding.code == Code::SentencesDiffer;
            is_sentence.then(|| sources.slice(part).to_owned())
        };
        list.iter()
            .map(|finding| ShownFinding {
                quote: quote(finding),
                ..shown(desk, finding, sources)
            })
            .collect()
    }

    /// Returns the part of the chapter that a segment stands in, beside its translation, and
    /// the segment's index in it.
    fn part(
        &self,
        desk: Desk<'_>,
        candidate: Candidate<'_>,
        index: usize,
    ) -> Option<(Comparison, usize)> {
        let project = &desk.snapshot.project;
        let source = self.chapter.texts.get(&project.manifest.source_language)?;
        let target = self.chapter.texts.get(&self.language)?;
        let former = candidate.comparison;
        let place = former.segments.get(index)?.source.place;
        let first = former.segments.iter().position(|pair| pair.source.place == place)?;
        let mut part =
            self.with_new_words(former, (source, target), index).or_else(|| {
                let constants = Constants::new(
                    &project.catalog,
                    project.manifest.source_language,
                    self.language,
                );
                let known = Known::new(&project.memory, self.language)
                    .with_constants(&constants)
                    .with_current_chapters(&project.chapters);
                let beside = (source, Some(target));
                let mut whole =
                    compare(&self.chapter.id, beside.0, beside.1, &known, &self.sources);
                whole.segments.retain(|pair| pair.source.place == place);
                Some(whole)
            })?;
        part.blocks.retain(|pair| match pair {
            Pair::Both(block, _) | Pair::Source(block) => {
                place == SegmentPlace::Block(*block)
            }
            Pair::Target(_) => false,
        });
        // As if it had just been written: of what is stale or confirmed less is said. Only
        // what its source was tells which sentence it gained.
        let pair = part.segments.get_mut(index - first)?;
        pair.former = former.segments.get(index)?.former;
        pair.former = pair.former.filter(|_| pair.outgrown(&project.memory).is_some());
        pair.state = State::Unconfirmed;
        Some((part, index - first))
    }

    /// Returns a part of the chapter as it was compared, with the texts as they are now:
    /// where only words have changed, nothing needs to be compared anew. `None` where more
    /// has.
    fn with_new_words(
        &self,
        former: &Comparison,
        (source, target): (&ChapterText, &ChapterText),
        index: usize,
    ) -> Option<Comparison> {
        let (left, right) =
            (segments(source, &self.sources), segments(target, &self.sources));
        let pair = former.segments.get(index)?;
        let (place, there) = (pair.source.place, pair.target.as_ref()?.place);
        let targets = former.segments.iter().filter_map(|pair| pair.target.as_ref());
        let old: Vec<&Segment> = targets.chain(&former.orphans).collect();
        if (old.len(), former.segments.len()) != (right.len(), left.len()) {
            return None;
        }
        let in_order = |list: &mut Vec<&Segment>| {
            list.retain(|segment| segment.place == there);
            // The text and the title of an image stand at one place.
            list.sort_by_key(|segment| (segment.span.start, segment.form));
        };
        let (mut old, mut new) = (old, right.iter().collect());
        in_order(&mut old);
        in_order(&mut new);
        if old.len() != new.len() {
            return None;
        }
        let now = |target: &Segment| {
            let at = old.iter().position(|other| std::ptr::eq(*other, target))?;
            Some(new[at].clone())
        };
        let pairs = former.segments.iter().zip(left);
        let pairs = pairs.filter(|(pair, _)| pair.source.place == place);
        let segments = pairs.map(|(pair, source)| Compared {
            source,
            target: pair.target.as_ref().and_then(now),
            ..pair.clone()
        });
        let (blocks, orphans) = (former.blocks.clone(), Vec::new());
        let renamed = former.renamed.clone();
        Some(Comparison { blocks, segments: segments.collect(), orphans, renamed })
    }
}

/// What the desk itself is about.
const IN_HAND: [Code; 3] =
    [Code::StaleTranslation, Code::Unconfirmed, Code::ParagraphWithoutTranslation];

/// Returns a finding in the words of the page.
pub(super) fn shown(
    desk: Desk<'_>,
    finding: &Diagnostic,
    sources: &Sources,
) -> ShownFinding {
    let words = render::words(finding, &desk.snapshot.project.catalog, desk.language);
    let replace = finding
        .fix
        .as_ref()
        .map(|fix| (sources.slice(fix.span).to_owned(), fix.replacement.clone()));
    ShownFinding {
        code: finding.code.as_str(),
        severity: finding.severity.as_str(),
        message: words.message,
        help: words.help,
        quote: None,
        replace,
        wrong: None,
    }
}
