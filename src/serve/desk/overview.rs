//! Which chapters there are and how far their translations are, with the words of the page.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::serve::desk::Desk;
use crate::text::{Args, Language, digest};
use crate::translation::{Candidate, State};

/// The beginning of the names of messages that are words of the page.
const WORDS: &str = "desk-";

/// What the page begins with.
#[derive(Debug, Clone, Serialize)]
pub struct Overview {
    /// The project, by its folder: browsers keep unsaved texts of all projects together.
    pub project: String,
    /// The language of the source.
    pub source: NamedLanguage,
    /// The languages that it is translated into.
    pub languages: Vec<NamedLanguage>,
    /// The chapters in each of these, in the order of the report.
    pub chapters: Vec<ChapterEntry>,
    /// Why this is not the newest state; empty if it is.
    pub notice: String,
    /// The words of the page, by the names of their messages without `desk-`.
    pub words: BTreeMap<String, String>,
}

/// A language and what it calls itself.
#[derive(Debug, Clone, Serialize)]
pub struct NamedLanguage {
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
}

/// A chapter in one language.
#[derive(Debug, Clone, Serialize)]
pub struct ChapterEntry {
    /// Its id.
    pub chapter: String,
    /// The language.
    pub language: String,
    /// Its title in the source.
    pub title: String,
    /// How far it is.
    pub counts: Counts,
}

/// How many segments are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Not translated, but for numbers and addresses, which are the same in each language.
    pub missing: usize,
    /// Translated from an earlier source.
    pub stale: usize,
    /// Confirmed by nobody.
    pub unconfirmed: usize,
    /// Translated and confirmed.
    pub current: usize,
}

impl Counts {
    pub(super) fn of(candidate: Candidate<'_>) -> Counts {
        let count = |state| candidate.comparison.count(state);
        Counts {
            missing: candidate.comparison.untranslated(),
            stale: count(State::Stale),
            unconfirmed: count(State::Unconfirmed),
            current: count(State::Current),
        }
    }
}

/// Returns what the page begins with; `notice` says why it is not the newest state.
pub fn overview(desk: Desk<'_>, notice: String) -> Overview {
    let project = &desk.snapshot.project;
    let source = project.manifest.source_language;
    let chapters = desk.snapshot.candidates().map(|candidate| ChapterEntry {
        chapter: candidate.chapter.to_owned(),
        language: candidate.language.to_string(),
        title: title(desk, candidate),
        counts: Counts::of(candidate),
    });
    let named = |language: Language| {
        let name = project.catalog.format(language, "site-language", &Args::new());
        NamedLanguage {
            code: language.to_string(),
            name: name.unwrap_or_else(|| language.to_string()),
        }
    };
    let folder = desk.snapshot.root.to_string_lossy();
    Overview {
        project: format!("{:016x}", digest(&folder)),
        source: named(source),
        languages: project.manifest.target_languages().map(named).collect(),
        chapters: chapters.collect(),
        notice,
        words: words(desk),
    }
}

/// Returns the title of a chapter in the source.
pub(super) fn title(desk: Desk<'_>, candidate: Candidate<'_>) -> String {
    let project = &desk.snapshot.project;
    let chapter = project.chapters.find(candidate.chapter);
    let text = chapter.and_then(|it| it.texts.get(&project.manifest.source_language));
    let title = text.map(|text| text.title.value.clone()).unwrap_or_default();
    if title.is_empty() { candidate.chapter.to_owned() } else { title }
}

/// Returns the words of the page that ask for nothing.
fn words(desk: Desk<'_>) -> BTreeMap<String, String> {
    let catalog = &desk.snapshot.project.catalog;
    let ids = catalog.ids(desk.language);
    let words = ids.filter_map(|id| {
        let name = id.strip_prefix(WORDS)?;
        let text = catalog.format(desk.language, id, &Args::new())?;
        Some((name.to_owned(), text))
    });
    words.collect()
}
