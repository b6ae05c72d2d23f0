//! Footnotes that begin on a later page than their mark. Of what stays on one page, Typst looks
//! only at the first note: it goes to the next page as one if that finds no room, but not for
//! the others. Which they are is known only after layout.

use std::collections::HashMap;

use typst::foundations::Packed;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{FootnoteElem, FootnoteEntry};
use typst::syntax::Span;
use typst_layout::PagedDocument;

use crate::compile::GeneratedPlace;
use crate::compile::pdf::place;
use crate::compile::world::World;

/// Returns the places of the texts before the marks whose notes are on a later page.
pub(super) fn marks(world: &World, document: &PagedDocument) -> Vec<GeneratedPlace> {
    let mut walk = Walk::default();
    for (index, page) in document.pages().iter().enumerate() {
        walk.page = index;
        walk.frame(&page.frame);
    }
    let Walk { marks, entries, .. } = walk;
    let is_strayed =
        |(note, page, _): &(_, _, _)| entries.get(note).is_some_and(|on| on > page);
    let strayed = marks.into_iter().filter(is_strayed);
    strayed.filter_map(|(_, _, span)| place(world, span.into())).collect()
}

/// Goes through the frames of a document.
#[derive(Default)]
struct Walk {
    page: usize,
    /// Where the text before was written.
    last: Option<Span>,
    /// The note of each mark, the page of the mark, and where the text before it was written.
    marks: Vec<(Location, usize, Span)>,
    /// The pages on which notes begin.
    entries: HashMap<Location, usize>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(text) => {
                    self.last = text.glyphs.first().map(|glyph| glyph.span.0);
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    let note =
                        content.to_packed().and_then(Packed::<FootnoteElem>::location);
                    if let (Some(note), Some(last)) = (note, self.last) {
                        self.marks.push((note, self.page, last));
                    }
                    let entry = content.to_packed::<FootnoteEntry>();
                    if let Some(note) = entry.and_then(|entry| entry.note.location()) {
                        self.entries.insert(note, self.page);
                    }
                }
                FrameItem::Tag(Tag::End(..))
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..) => {}
            }
        }
    }
}
