//! Claims: what sentences say about figures is borne out by the data.
//!
//! What it finds: a `{{claim …}}` that the published figures contradict.
//! Why it matters: new data change the figures by themselves, but not the words around
//! them.
//! Example: "Fewer children than in 2019" when the new dataset has more.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::evidence::{Claim, check_claim};
use crate::model::{
    Block, BlockKind, Chapter, ChapterText, Inline, InlineKind, Placeholder, Project,
    visit,
};
use crate::text::{Lexicon, sentences};
use crate::translation::mark;

/// A claim in one language.
struct Guard<'a> {
    claim: &'a Claim,
    span: Span,
    /// What the claim is in every language, and which of several alike in its chapter.
    mark: (String, usize),
    /// The sentence that it guards.
    sentence: Span,
}

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for chapter in &project.chapters {
        check_chapter(project, chapter, sources, diags);
    }
}

/// Checks each claim once, where it stands in the first of the languages that have it.
fn check_chapter(
    project: &Project,
    chapter: &Chapter,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let source = project.manifest.source_language;
    let first = chapter.texts.get(&source).into_iter();
    let others = chapter.texts.iter().filter(|(language, _)| **language != source);
    let places: Vec<Guard<'_>> = first
        .map(|text| (&source, text))
        .chain(others)
        .flat_map(|(language, text)| {
            places(text, sources, &project.catalog.lexicon(*language), diags)
        })
        .collect();
    let mut sentences: BTreeMap<_, Vec<Span>> = BTreeMap::new();
    for place in &places {
        sentences.entry(&place.mark).or_default().push(place.sentence);
    }
    for place in &places {
        // The first of them takes all sentences with it.
        let Some(guarded) = sentences.remove(&place.mark) else { continue };
        check_claim(place.claim, &project.evidence, place.span, &guarded, diags);
    }
}

/// Returns the claims of a text.
fn places<'a>(
    text: &'a ChapterText,
    sources: &Sources,
    words: &Lexicon,
    diags: &mut Diagnostics,
) -> Vec<Guard<'a>> {
    let mut places: Vec<Guard<'a>> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    text.visit_blocks(&mut |block| {
        let mut inlines: Vec<&'a Inline> = Vec::new();
        visit::own_inlines(block, &mut |inline| inlines.push(inline));
        for inline in &inlines {
            let InlineKind::Placeholder(placeholder) = &inline.kind else { continue };
            let Placeholder::Claim(claim) = placeholder else { continue };
            if is_bare(block) {
                diags.push(
                    found::PlaceholderPlace {
                        placeholder: "claim",
                        reason: found::WrongPlace::Sentence,
                    }
                    .at(inline.span),
                );
            }
            let name = mark(placeholder);
            let count = counts.entry(name.clone()).or_default();
            let mark = (name, *count);
            *count += 1;
            let sentence = sentence(block, &inlines, inline.span, sources, words);
            places.push(Guard { claim, span: inline.span, mark, sentence });
        }
    });
    places
}

/// Returns whether nothing of a paragraph is printed.
fn is_bare(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    inlines.iter().all(|inline| match &inline.kind {
        InlineKind::Placeholder(placeholder) => !placeholder.is_printed(),
        kind => kind.text().is_some_and(|text| text.trim().is_empty()),
    })
}

/// Returns the sentence that a claim guards: the one that it stands in, or else the last that
/// has begun before it, or the first.
fn sentence(
    block: &Block,
    inlines: &[&Inline],
    claim: Span,
    sources: &Sources,
    words: &Lexicon,
) -> Span {
    let whole = block.span.range();
    let hidden = hide(sources.slice(block.span), inlines, whole.start);
    let at = claim.range().start.saturating_sub(whole.start);
    let found = sentences(&hidden, words);
    let begun = found.iter().rev().find(|sentence| sentence.start <= at);
    let Some(range) = begun.or(found.first()) else { return claim };
    Span::new(claim.file, whole.start + range.start..whole.start + range.end)
}

/// Replaces placeholders: those that print something by letters, the others by blanks, so
/// that no full stop in them ends a sentence. A capital letter may begin one. Nor does the
/// end of a line end a sentence.
fn hide(text: &str, inlines: &[&Inline], start: usize) -> String {
    let mut hidden = String::with_capacity(text.len());
    for inline in inlines {
        let InlineKind::Placeholder(placeholder) = &inline.kind else { continue };
        let range = inline.span.range();
        let (from, to) =
            (range.start.saturating_sub(start), range.end.saturating_sub(start));
        let Some(before) = text.get(hidden.len()..from) else { continue };
        hidden.push_str(before);
        let is_word =
            placeholder.is_printed() && !matches!(placeholder, Placeholder::Cite(_));
        let filler = if is_word { "X" } else { " " };
        hidden.push_str(&filler.repeat(to - from));
    }
    hidden.push_str(text.get(hidden.len()..).unwrap_or(""));
    hidden.replace(['\r', '\n'], " ")
}
