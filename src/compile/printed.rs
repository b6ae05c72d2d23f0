//! Which of the generated text is on the pages of a document: a template can leave out what it
//! is given, and Typst has nothing to say of that.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use typst::WorldExt as _;
use typst::layout::{Frame, FrameItem};
use typst::syntax::{DiagSpan, Span};
use typst_layout::PagedDocument;

use crate::compile::world::World;

/// For each generated file, the bytes at which calls begin whose text is on a page.
pub type Printed = BTreeMap<String, BTreeSet<usize>>;

/// Returns what is printed.
#[expect(clippy::iter_over_hash_type, reason = "what is found is put in order")]
pub(super) fn printed(world: &World, document: &PagedDocument) -> Printed {
    let mut spans = HashSet::new();
    for page in document.pages() {
        walk(&page.frame, &mut spans);
    }
    let mut printed = Printed::new();
    for span in spans {
        let Some(id) = span.id() else { continue };
        // As it was generated: rules may have been written before it.
        let range = world.range(DiagSpan::from(span));
        let Some((_, range)) = range.and_then(|range| world.generated(id, range)) else {
            continue;
        };
        let path = id.vpath().get_with_slash().to_owned();
        printed.entry(path).or_default().insert(range.start);
    }
    printed
}

fn walk(frame: &Frame, spans: &mut HashSet<Span>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, spans),
            // One run of glyphs may be set from several calls.
            FrameItem::Text(text) => {
                spans.extend(text.glyphs.iter().map(|glyph| glyph.span.0));
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
