//! Terms: what the source calls by a term of the term base is called in the translation
//! as the term base says.
//!
//! What it finds: words that the term base avoids for a term of the segment, and terms for
//! which the segment has none of the renderings that it lists.
//! Why it matters: the Committee knows the terms of the Convention; another word is another
//! thing, or hurts the child it is said of.
//! Example: "disabled child" for „vaikas su negalia“.
//!
//! What others said or wrote (quotations, children's voices) is not looked at. Where the
//! source has changed since, only what is avoided is pointed out.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::model::{BlockKind, ChapterText, DirectiveKind};
use crate::text::Language;
use crate::translation::terms::{Misrendered, Terms};
use crate::translation::{Compared, Comparison, Place, Segment, State, flat};

/// Checks the terms of a chapter and its translation.
pub(super) fn check(
    terms: &Terms<'_>,
    (source, target): (Language, Language),
    chapter: &ChapterText,
    comparison: &Comparison,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    if terms.is_empty() {
        return;
    }
    for compared in &comparison.segments {
        let Compared { source: own, target: Some(other), state, .. } = compared else {
            continue;
        };
        if is_quoted(own, chapter) {
            continue;
        }
        for Misrendered { found, avoided } in terms.misrendered(&own.text, &other.text) {
            let written = |segment: &Segment, part: Range<usize>| {
                let text = flat(&segment.text);
                text.get(part).unwrap_or_default().to_owned()
            };
            let names = found.term.names(target).iter().map(|name| name.value.as_str());
            let expected: Vec<String> = names.map(|name| format!("`{name}`")).collect();
            let finding = match avoided {
                Some(part) => {
                    let span = other.span_of(&part, sources);
                    let finding = Diagnostic::new(Code::TermAvoided, span);
                    finding.with("value", written(other, part))
                }
                None if *state == State::Stale => continue,
                None => Diagnostic::new(Code::TermNotRendered, other.span)
                    .with("value", written(own, found.range.clone())),
            };
            let name = found.term.names(source).first();
            diags.push(
                finding
                    .with(
                        "name",
                        name.map(|name| name.value.as_str()).unwrap_or_default(),
                    )
                    .with("known", expected.join(", "))
                    .with_related(own.span_of(&found.range, sources), "source"),
            );
        }
    }
}

/// Says whether a segment gives the words of others.
fn is_quoted(segment: &Segment, chapter: &ChapterText) -> bool {
    let Place::Block(index) = segment.place else { return false };
    match chapter.blocks.get(index).map(|block| &block.kind) {
        Some(BlockKind::Quote(_)) => true,
        Some(BlockKind::Directive(own)) => own.kind == DirectiveKind::Voice,
        _ => false,
    }
}
