//! Puts together what goes out.

use std::collections::BTreeMap;

use crate::diagnostic::Sources;
use crate::model::{Memory, SegmentPart, SegmentText, TermBase};
use crate::text::{Args, Catalog, Language, Lexicon};
use crate::translation::exchange::decide::is_same_everywhere;
use crate::translation::exchange::{Package, PackageUnit, UnitId, fingerprint};
use crate::translation::terms::Terms;
use crate::translation::{Candidate, Compared, State};

/// Which segments go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those whose translation is not known to agree, and that need one.
    Open,
    /// All.
    All,
}

/// What a report knows of its translations.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// The language of the source.
    pub source: Language,
    /// The chapters beside their translations, of whatever languages.
    pub chapters: &'a [Candidate<'a>],
    /// The translation memory.
    pub memory: &'a Memory,
    /// What the terms of the report are called in each language.
    pub terms: &'a TermBase,
    /// What placeholders print, by their Markdown.
    pub printed: &'a BTreeMap<String, String>,
    /// The texts that the report was read from.
    pub sources: &'a Sources,
    /// The words for notes to the translator.
    pub catalog: &'a Catalog,
}

/// Returns what goes out to a translator into a language.
pub fn package(contents: Contents<'_>, which: Which, target: Language) -> Package {
    let terms = Terms::new(contents.terms, contents.source, target, contents.catalog);
    let words = contents.catalog.lexicon(contents.source);
    let mut units = Vec::new();
    for chapter in
        contents.chapters.iter().filter(|candidate| candidate.language == target)
    {
        let segments = chapter.comparison.segments.iter().enumerate();
        for (index, compared) in segments {
            if which == Which::All || is_open(compared, &words) {
                let number = index + 1;
                let hints = terms.hints(&compared.source.text);
                let mut unit = unit(contents, target, chapter.chapter, number, compared);
                unit.notes.extend(hints.iter().map(ToString::to_string));
                units.push(unit);
            }
        }
    }
    Package { source: contents.source, target, units }
}

/// Returns whether a translator has something to do: an address or a year comes into the
/// translation by itself.
fn is_open(compared: &Compared, words: &Lexicon) -> bool {
    let is_same =
        compared.target.as_ref().is_none_or(|segment| segment.key == compared.source.key);
    compared.state != State::Current
        && !(is_same && is_same_everywhere(&compared.source.text, words))
}

/// Returns one segment as it goes out, by its number from 1, without notes on its terms.
pub fn unit(
    contents: Contents<'_>,
    language: Language,
    chapter: &str,
    number: usize,
    compared: &Compared,
) -> PackageUnit {
    let source = compared.source.text.clone();
    let target = compared.target.as_ref().map(|segment| segment.text.clone());
    let fingerprint = fingerprint(&source, target.as_ref());
    let is_stale = compared.state == State::Stale;
    let former = compared.former.filter(|_| is_stale);
    let former = former.and_then(|index| contents.memory.units.get(index));
    let former = former.map(|unit| (unit.source.clone(), unit.target.clone()));
    let say = |id: &str, args: &Args| contents.catalog.format(language, id, args);
    let mut notes = Vec::new();
    match compared.state {
        State::Stale => notes.extend(say("note-stale", &Args::new())),
        State::Unconfirmed => notes.extend(say("note-unconfirmed", &Args::new())),
        State::Missing | State::Current => {}
    }
    let edited = former.as_ref().filter(|(_, text)| {
        target.as_ref().is_some_and(|target| target.key() != text.key())
    });
    if let Some((_, translation)) = edited {
        let args = Args::new().text("text", translation.plain());
        notes.extend(say("note-former", &args));
    }
    let texts = [Some(&source), target.as_ref()].into_iter().flatten();
    let former_texts = former.iter().flat_map(|(source, target)| [source, target]);
    let printed = printed(contents, texts.chain(former_texts));
    let span = compared.source.span;
    let line = contents.sources.position(span.file, span.range().start).line;
    PackageUnit {
        id: UnitId { chapter: chapter.to_owned(), number, fingerprint },
        kind: compared.source.kind,
        state: compared.state,
        source,
        target,
        former,
        notes,
        printed,
        place: (contents.sources.file(span.file).path.clone(), line),
    }
}

/// Returns what the placeholders of some texts print.
fn printed<'t>(
    contents: Contents<'_>,
    texts: impl Iterator<Item = &'t SegmentText>,
) -> BTreeMap<String, String> {
    let codes = texts.flat_map(|text| &text.parts).filter_map(|part| match part {
        SegmentPart::Code(code) => Some(&code.data),
        SegmentPart::Text(_) => None,
    });
    let known = codes.filter_map(|code| contents.printed.get_key_value(code));
    known.map(|(code, words)| (code.clone(), words.clone())).collect()
}
