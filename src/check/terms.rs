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

use crate::diagnostic::{Diagnostics, Sources, found};
use crate::model::{Block, ChapterText};
use crate::text::Language;
use crate::translation::terms::{Misrendered, Terms};
use crate::translation::{Compared, Segment, SegmentPlace, State, flat};

/// Checks the terms of a chapter's segments and their translations.
pub(super) fn check<'a>(
    terms: &Terms<'_>,
    (source, target): (Language, Language),
    chapter: &ChapterText,
    segments: impl Iterator<Item = &'a Compared>,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    if terms.is_empty() {
        return;
    }
    for compared in segments {
        let Compared { source: segment, target: Some(other), state, .. } = compared
        else {
            continue;
        };
        if is_quoted(segment, chapter) {
            continue;
        }
        for Misrendered { found: term, avoided } in
            terms.misrendered(&segment.text, &other.text)
        {
            let written = |segment: &Segment, part: Range<usize>| {
                let text = flat(&segment.text);
                text.get(part).unwrap_or_default().to_owned()
            };
            let names = term.term.names(target).iter().map(|name| name.value.as_str());
            let expected: Vec<String> = names.map(|name| format!("`{name}`")).collect();
            let known = &expected.join(", ");
            let place = segment.span_of(&term.range, sources);
            diags.push(match avoided {
                Some(part) => found::TermAvoided {
                    name: term.term.names(source).first().map_or("", |name| &name.value),
                    value: &written(other, part.clone()),
                    known,
                    source: place,
                }
                .at(other.span_of(&part, sources)),
                None if *state == State::Stale => continue,
                None => found::TermNotRendered {
                    value: &written(segment, term.range.clone()),
                    known,
                    source: place,
                }
                .at(other.span),
            });
        }
    }
}

/// Returns whether a segment gives the words of others.
pub(super) fn is_quoted(segment: &Segment, chapter: &ChapterText) -> bool {
    let SegmentPlace::Block(index) = segment.place else { return false };
    chapter.blocks.get(index).is_some_and(Block::is_quoted)
}
