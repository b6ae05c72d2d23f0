//! Claims: what sentences say about figures is borne out by the data.
//!
//! What it finds: a `{{claim …}}` that the published figures contradict.
//! Why it matters: new data change the figures by themselves, but not the words around
//! them.
//! Example: "Fewer children than in 2019" when the new dataset has more.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources, Span};
use crate::evidence::{Claim, check_claim};
use crate::model::{
    Block, BlockKind, Chapter, ChapterText, Inline, InlineKind, Placeholder, Project,
    visit,
};
use crate::translation::mark;

/// A claim in one language.
struct Place<'a> {
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
    let others = chapter.texts.iter().filter(|(own, _)| **own != source);
    let texts = first.chain(others.map(|(_, text)| text));
    let places: Vec<Place<'_>> =
        texts.flat_map(|text| places(text, sources, diags)).collect();
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
    diags: &mut Diagnostics,
) -> Vec<Place<'a>> {
    let mut places: Vec<Place<'a>> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    text.visit_blocks(&mut |block| {
        let mut inlines: Vec<&'a Inline> = Vec::new();
        visit::own_inlines(block, &mut |inline| inlines.push(inline));
        for inline in &inlines {
            let InlineKind::Placeholder(placeholder) = &inline.kind else { continue };
            let Placeholder::Claim(claim) = placeholder else { continue };
            if is_bare(block) {
                diags.push(
                    Diagnostic::new(Code::PlaceholderPlace, inline.span)
                        .with("placeholder", "claim")
                        .with("reason", "sentence"),
                );
            }
            let name = mark(placeholder);
            let count = counts.entry(name.clone()).or_default();
            let mark = (name, *count);
            *count += 1;
            let sentence = sentence(block, &inlines, inline.span, sources);
            places.push(Place { claim, span: inline.span, mark, sentence });
        }
    });
    places
}

/// Says whether nothing of a paragraph is printed.
fn is_bare(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    inlines.iter().all(|inline| match &inline.kind {
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::SoftBreak | InlineKind::LineBreak => true,
        InlineKind::Placeholder(placeholder) => !placeholder.is_printed(),
        _ => false,
    })
}

/// Returns the sentence that a claim guards: the one before it, if that has ended, and
/// otherwise the one that it stands in.
fn sentence(block: &Block, inlines: &[&Inline], claim: Span, sources: &Sources) -> Span {
    let whole = block.span.range();
    let text = sources.slice(block.span);
    let hidden = hide(text, inlines, whole.start);
    let at = claim.range().start.saturating_sub(whole.start).min(hidden.len());
    let (before, after) = hidden.split_at_checked(at).unwrap_or((&hidden, ""));
    let said = before.trim_end();
    let (start, end) = if said.is_empty() {
        (at, at + first_end(after))
    } else if ends(said) == Some(said.len()) {
        let inside = said.trim_end_matches(is_terminal);
        (last_start(inside), said.len())
    } else {
        (last_start(said), at + first_end(after))
    };
    let start = start + hidden.get(start..end).map_or(0, blanks);
    let range = whole.start + start..whole.start + end;
    Span::new(claim.file, range.start..range.end.max(range.start))
}

/// Replaces placeholders: those that print something by letters, the others by blanks, so
/// that no full stop in them ends a sentence.
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
        let filler = if is_word { "x" } else { " " };
        hidden.push_str(&filler.repeat(to - from));
    }
    hidden.push_str(text.get(hidden.len()..).unwrap_or(""));
    hidden
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…')
}

/// Returns where the sentence begins that a text ends with.
fn last_start(text: &str) -> usize {
    let mut start = 0;
    while let Some(end) = text.get(start..).and_then(next_end) {
        start += end;
    }
    start
}

/// Returns where the first sentence of a text ends.
fn first_end(text: &str) -> usize {
    next_end(text).unwrap_or(text.trim_end().len())
}

/// Returns where a sentence ends in a text that goes on.
fn next_end(text: &str) -> Option<usize> {
    text.char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .find_map(|(at, _)| ends(text.get(..at)?).filter(|_| at < text.trim_end().len()))
}

/// Returns the length of a text if it ends a sentence. A very short word before the full
/// stop, or a short one after a number, is an abbreviation („m.“, „17,8 proc.“).
fn ends(text: &str) -> Option<usize> {
    let mark = text.chars().next_back().filter(|c| is_terminal(*c))?;
    let said = text.trim_end_matches(is_terminal);
    let before = said.trim_end_matches(char::is_lowercase);
    let letters = said.get(before.len()..).map_or(0, |word| word.chars().count());
    let after_number = before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let is_abbreviation =
        (1..=2).contains(&letters) || (after_number && (1..=4).contains(&letters));
    (mark != '.' || !is_abbreviation).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_from_abbreviations() {
        for (text, first) in [
            ("Vaikų mažėja. Gimsta mažiau.", "Vaikų mažėja."),
            ("2018 m. Komitetas rašė. Kitas.", "2018 m. Komitetas rašė."),
            ("Ar 3,5 proc. yra daug? Taip.", "Ar 3,5 proc. yra daug?"),
            ("Mažėja", "Mažėja"),
            ("Rodiklis xxxx. Kitas", "Rodiklis xxxx."),
            ("", ""),
        ] {
            assert_eq!(text.get(..first_end(text)), Some(first));
        }
        assert_eq!(last_start("Pirmas. Antras"), "Pirmas.".len());
    }
}
