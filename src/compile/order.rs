//! Tables and figures that stand above what comes before them, or below what comes after: one
//! that floats goes past another that does not, or past the recommendations that follow it.
//! Which they are is known only after layout; they stay where they stand in the text.

use std::collections::BTreeMap;

use typst::foundations::Content;
use typst::introspection::{Location, Tag};
use typst::layout::{BlockElem, Frame, FrameItem};
use typst::model::FigureElem;
use typst::syntax::Span;
use typst_layout::PagedDocument;

use crate::compile::GeneratedPlace;
use crate::compile::calls::Kind;
use crate::compile::pdf::place;
use crate::compile::world::World;

/// Returns the places of floating tables and figures that are out of order.
pub(super) fn misplaced(world: &World, document: &PagedDocument) -> Vec<GeneratedPlace> {
    let mut walk = Walk::default();
    for (index, page) in document.pages().iter().enumerate() {
        walk.page = index;
        walk.frame(&page.frame, 0.0);
    }
    walk.found.sort_by(|a, b| a.page.cmp(&b.page).then_with(|| a.y.total_cmp(&b.y)));
    let mut files: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for found in walk.found {
        let Some(place) = place(world, found.span.into()) else { continue };
        let Some(block) = world.block(found.span) else { continue };
        let shown =
            Shown { start: block.start, floats: block.floats, kind: block.kind, place };
        files.entry(shown.place.file.clone()).or_default().push(shown);
    }
    files.values().flat_map(|shown| out_of_order(shown)).collect()
}

/// What stands on a page.
struct Shown {
    /// Where the block that makes it begins in its file.
    start: usize,
    floats: bool,
    kind: Kind,
    place: GeneratedPlace,
}

/// Returns the floating ones of what is shown in a file that pass others, each once.
fn out_of_order(shown: &[Shown]) -> Vec<GeneratedPlace> {
    let mut passing: BTreeMap<usize, GeneratedPlace> = BTreeMap::new();
    for (index, upper) in shown.iter().enumerate() {
        let lower = shown.iter().skip(index + 1);
        for lower in lower.filter(|lower| lower.start < upper.start) {
            // Tables and figures are counted apart: one can pass the other unnoticed.
            let kinds = (upper.kind, lower.kind);
            if matches!(kinds, (Kind::Table, Kind::Figure) | (Kind::Figure, Kind::Table))
            {
                continue;
            }
            let one = if upper.floats { upper } else { lower };
            if one.floats {
                passing.entry(one.start).or_insert_with(|| one.place.clone());
            }
        }
    }
    passing.into_values().collect()
}

/// Something that has a place in the order of a chapter.
struct Found {
    page: usize,
    y: f64,
    span: Span,
}

/// Goes through the frames of a document.
#[derive(Default)]
struct Walk {
    page: usize,
    /// The elements whose first words are still to come.
    open: Vec<Location>,
    found: Vec<Found>,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, top: f64) {
        for (at, item) in frame.items() {
            let y = top + at.y.to_pt();
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, y + group.transform.ty.to_pt());
                }
                FrameItem::Text(text) if !self.open.is_empty() => {
                    let span = text.glyphs.first().map(|glyph| glyph.span.0);
                    let written = span.filter(|span| super::is_of_chapter(*span));
                    if let Some(span) = written {
                        self.open.clear();
                        self.found.push(Found { page: self.page, y, span });
                    }
                }
                FrameItem::Tag(Tag::Start(element, _)) if has_order(element) => {
                    self.open.extend(element.location());
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.open.retain(|open| open != location);
                }
                FrameItem::Tag(Tag::Start(..))
                | FrameItem::Text(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..) => {}
            }
        }
    }
}

/// Returns whether an element has a place in the order of a chapter: a table, a figure, or what
/// can be referred to, such as a recommendation.
fn has_order(element: &Content) -> bool {
    element.is::<FigureElem>() || element.is::<BlockElem>() && element.label().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::tests::{laid_out, world_of};
    use crate::compile::world::Flaws;

    /// What floats passes nothing that has a number of its own.
    #[test]
    fn tables_stay_in_order() {
        let shown = |place: &str, name: &str| {
            let height = if name == "A" && place == "float" { 15 } else { 6 };
            let text = format!("{{text(\"{name}\");}}");
            format!("data-table(place-in: \"{place}\", {height}mm, {text})")
        };
        let text = "par({text(\"Tekstas. Tekstas.\");})".to_owned();
        let recommended = "rec(par({text(\"R\");}))".to_owned();
        for blocks in [
            [shown("flow", "A"), text.clone(), shown("float", "B"), text.clone()],
            [shown("float", "A"), text.clone(), shown("flow", "B"), text.clone()],
            [shown("float", "A"), text.clone(), recommended, text.clone()],
            [shown("float", "A"), shown("float", "B"), shown("flow", "C"), text],
        ] {
            let of_height = |height| {
                let mut world = world_of(height, &blocks.join("\n#"));
                let found = |world: &World| misplaced(world, &laid_out(world));
                let flaws =
                    |world: &World| Flaws { misplaced: found(world), ..Flaws::default() };
                let before = found(&world);
                let mut rounds = 0;
                while rounds < 8 && world.adjust(&flaws(&world)) {
                    rounds += 1;
                }
                (before.len(), found(&world).len())
            };
            let counts: Vec<_> = (0..44).map(of_height).collect();
            assert!(counts.iter().any(|(before, _)| *before > 0), "{blocks:?}");
            assert!(
                counts.iter().all(|(_, after)| *after == 0),
                "{blocks:?}: {counts:?}"
            );
        }
    }
}
