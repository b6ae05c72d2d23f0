//! Words that have run into a placeholder, a mark or the next sentence.
//!
//! What it finds: no space in the translation where the source has one beside the same
//! placeholder, footnote, link or emphasis, and none between two sentences.
//! Why it matters: programs for translators show codes as boxes, and a space beside one is
//! easily lost; nobody sees it before the page is printed.

use crate::check::languages::flat::Flat;
use crate::diagnostic::{Diagnostics, Sources};
use crate::model::SegmentKind;
use crate::text::Lexicon;
use crate::translation::{Joint, swallowed, touching};

pub(super) fn check(
    (source, target): (&Flat<'_>, &Flat<'_>),
    words: &Lexicon,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    if target.segment.kind == SegmentKind::Code {
        return;
    }
    let swallowed = swallowed(&source.segment.text, &target.segment.text, words);
    for joint in &swallowed {
        let span = target.span(&joint.range, sources);
        diags.push(joint.found(Some(source.segment.span)).at(span));
    }
    // What touches, whatever the source has; there it is said of the source by itself.
    let touching = touching(&target.segment.text, words);
    let is_said = |joint: &Joint| swallowed.iter().any(|said| said.range == joint.range);
    for joint in touching.into_iter().filter(|joint| !is_said(joint)) {
        diags.push(joint.found(None).at(target.span(&joint.range, sources)));
    }
}
