//! What the rules of `check` say of a text that is being typed.

use serde::Serialize;

use crate::check;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, SourceFile, Sources, render};
use crate::edit::{self, Fate, TypedChapter};
use crate::markdown::translated_chapter;
use crate::model::{Chapter, path};
use crate::serve::desk::Desk;
use crate::serve::desk::save::refusal;
use crate::text::Language;
use crate::translation::exchange::UnitId;
use crate::translation::exchange::typed::Typed;
use crate::translation::{Candidate, Known, State, compare};

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
    /// What to replace in the text by what, where the rule knows.
    pub replace: Option<(String, String)>,
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
    let text = Typed { id, text: text.to_owned(), is_confirmed: true };
    let typed = edit::type_in(desk.snapshot, candidate, &[text], &[]).ok()?;
    let fate = typed.fates.first()?;
    let mut checked = Checked::default();
    match fate {
        Fate::Changed => return None,
        Fate::Taken => {
            checked.findings = findings(desk, candidate, &typed);
        }
        Fate::Wrong(list) => {
            let list = list.iter();
            checked.findings = list
                .map(|finding| shown(desk, finding, &desk.snapshot.sources))
                .collect();
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
) -> Vec<ShownFinding> {
    let Some(index) = typed.segments.first().copied().flatten() else {
        return Vec::new();
    };
    let becomes = Becomes::new(desk, candidate, typed);
    becomes.map(|becomes| becomes.findings(desk, index)).unwrap_or_default()
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

    fn findings(&self, desk: Desk<'_>, index: usize) -> Vec<ShownFinding> {
        let project = &desk.snapshot.project;
        let texts = &self.chapter.texts;
        let source = texts.get(&project.manifest.source_language);
        let Some((source, target)) = source.zip(texts.get(&self.language)) else {
            return Vec::new();
        };
        let known = Known::new(&project.memory, self.language)
            .with_current_chapters(&project.chapters);
        let sources = &self.sources;
        let mut comparison =
            compare(&self.chapter.id, source, Some(target), &known, sources);
        let Some(pair) = comparison.segments.get_mut(index) else { return Vec::new() };
        // As if it had just been written: of what is stale or confirmed less is said.
        (pair.state, pair.former) = (State::Unconfirmed, None);
        let Some(place) = pair.target.as_ref().map(|target| target.span) else {
            return Vec::new();
        };
        let places = [pair.source.span, place];
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
        list.iter().map(|finding| shown(desk, finding, sources)).collect()
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
        replace,
    }
}
