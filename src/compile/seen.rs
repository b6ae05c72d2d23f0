//! What is seen on a page, and which block of a chapter it is part of.

use typst::foundations::{Content, Label, StyleChain, Value};
use typst::introspection::{Introspector as _, Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::{FootnoteEntry, HeadingElem};
use typst::syntax::Span;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::compile::world::{ChapterBlock, World};

/// The label by which templates say how high the margins of a page are.
const MARGINS: &str = "page-margins";

/// The margins at the head and the foot of a page, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Margins {
    head: f64,
    foot: f64,
}

impl Margins {
    /// Returns the margins of a document; nothing where the templates do not say them.
    pub(super) fn of(document: &PagedDocument) -> Option<Self> {
        let label = Label::new(PicoStr::intern(MARGINS))?;
        let element: &Content = document.introspector().query_label(label).ok()?;
        let Value::Dict(margins) = &element.to_packed::<MetadataElem>()?.value else {
            return None;
        };
        let length = |name| match margins.get(name) {
            Ok(Value::Length(length)) => Some(length.abs.to_pt()),
            _ => None,
        };
        Some(Margins { head: length("head")?, foot: length("foot")? })
    }
}

/// From above to below, in points from the head of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Strip {
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Strip {
    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum What {
    Text,
    /// A picture, and how large it is beside how it was drawn.
    Picture(f64),
    /// A line or a tint.
    Shape,
    /// Of a footnote.
    Note,
}

/// Something that is seen on a page; `P` is what it is part of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<P> {
    pub(super) strip: Strip,
    pub(super) what: What,
    pub(super) part_of: P,
}

/// What is seen between the margins of a page.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) area: Strip,
    /// From above to below, each with where it, or else what is before it, was written.
    seen: Vec<Seen<Option<Span>>>,
    /// The headings, each with its level and where it is.
    pub(super) headings: Vec<(usize, f64)>,
}

impl Page {
    pub(super) fn of(frame: &Frame, margins: Margins) -> Self {
        let bottom = frame.height().to_pt() - margins.foot;
        let area = Strip { top: margins.head, bottom };
        let mut walk = Walk::default();
        walk.frame(frame, Transform::identity());
        let Walk { mut seen, headings, .. } = walk;
        seen.retain(|seen| seen.strip.bottom > area.top && seen.strip.top < area.bottom);
        seen.sort_by(|a, b| a.strip.top.total_cmp(&b.strip.top));
        Page { area, seen, headings }
    }

    /// Returns the highest white strip.
    pub(super) fn white(&self) -> Strip {
        let mut white = Strip { top: self.area.top, bottom: self.area.top };
        let mut top = self.area.top;
        let ends = self.seen.iter().map(|seen| seen.strip);
        let foot = Strip { top: self.area.bottom, bottom: self.area.bottom };
        for strip in ends.chain([foot]) {
            if strip.top - top > white.height() {
                white = Strip { top, bottom: strip.top };
            }
            top = top.max(strip.bottom);
        }
        white
    }

    /// Returns what is seen, each with the block of a chapter that it is part of.
    pub(super) fn parts(&self, world: &World) -> Vec<Seen<Option<Part>>> {
        let part = |span: Span| Some(Part { block: world.block(span)?, span });
        let seen = self.seen.iter();
        seen.map(|seen| Seen {
            strip: seen.strip,
            what: seen.what,
            part_of: seen.part_of.and_then(part),
        })
        .collect()
    }
}

/// Goes through a frame.
#[derive(Debug, Default)]
struct Walk {
    seen: Vec<Seen<Option<Span>>>,
    headings: Vec<(usize, f64)>,
    /// Where the text before was written.
    last: Option<Span>,
    /// The notes that are open.
    notes: Vec<Location>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (at, item) in frame.items() {
            let transform = transform.pre_concat(Transform::translate(at.x, at.y));
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, transform.pre_concat(group.transform));
                }
                FrameItem::Text(text) if text.text.trim().is_empty() => {}
                FrameItem::Text(text) => {
                    let mut spans = text.glyphs.iter().map(|glyph| glyph.span.0);
                    let span = spans.find(|span| super::is_of_chapter(*span));
                    self.last = span.or(self.last);
                    let (above, below) = (text.size * -0.75, text.size * 0.25);
                    self.see(What::Text, transform, (above, below), span);
                }
                FrameItem::Image(_, size, _) => {
                    let what = What::Picture(transform.sy.get());
                    self.see(what, transform, (Abs::zero(), size.y), self.last);
                }
                FrameItem::Shape(shape, _) => {
                    let place = shape.bbox(true);
                    self.see(What::Shape, transform, (place.min.y, place.max.y), None);
                }
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let Some(heading) = element.to_packed::<HeadingElem>() {
                        let level = heading.resolve_level(StyleChain::default()).get();
                        self.headings.push((level, transform.ty.to_pt()));
                    }
                    if element.is::<FootnoteEntry>() {
                        self.notes.extend(element.location());
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.notes.retain(|note| note != location);
                }
                FrameItem::Link(..) => {}
            }
        }
    }

    fn see(
        &mut self,
        what: What,
        transform: Transform,
        (from, to): (Abs, Abs),
        span: Option<Span>,
    ) {
        let what = if self.notes.is_empty() { what } else { What::Note };
        let [from, to] =
            [from, to].map(|y| Point::with_y(y).transform(transform).y.to_pt());
        let strip = Strip { top: from.min(to), bottom: from.max(to) };
        self.seen.push(Seen { strip, what, part_of: span });
    }
}

/// What is written in a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) block: ChapterBlock,
    pub(super) span: Span,
}

impl Seen<Option<Part>> {
    /// Returns what it is part of, unless that is a note.
    pub(super) fn part(&self) -> Option<Part> {
        self.part_of.filter(|_| self.what != What::Note)
    }

    /// Returns what it is part of, unless that floats.
    pub(super) fn flows(&self) -> Option<Part> {
        self.part().filter(|part| !part.block.floats)
    }

    pub(super) fn is_of(&self, block: ChapterBlock) -> bool {
        self.part().is_some_and(|part| part.block == block)
    }
}
