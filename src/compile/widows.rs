//! Last lines of a text that stand alone at the head of a page. Typst keeps the last two lines
//! together, but does not count the notes of the last: where these find no room, it goes to the
//! next page without the other. Where that is so is known only after layout.

use std::collections::BTreeSet;

use typst_layout::PagedDocument;

use crate::compile::adjusted::MovedLine;
use crate::compile::calls::Kind;
use crate::compile::pdf::place;
use crate::compile::seen::{Margins, Page, Part, Seen, Strip, What};
use crate::compile::world::{ChapterBlock, World};

/// What is between the text of a page and what is below it, its first note or a table that
/// floats, in points: about as much as the templates leave.
const BELOW_TEXT: f64 = 14.0;

/// By how much more than was measured is kept free, in points, so that a line does not fit any
/// more: less than what is between two lines, or the line before it would go, too.
const SPARE: f64 = 6.0;

/// Returns the lines that have to go to the next page, so that the last one is not alone there;
/// the first of each file, because what follows it will stand elsewhere.
pub(super) fn lines(world: &World, document: &PagedDocument) -> Vec<MovedLine> {
    let Some(margins) = Margins::of(document) else { return Vec::new() };
    let mut files = BTreeSet::new();
    let mut found = Vec::new();
    for pair in document.pages().windows(2) {
        let next = Page::of(&pair[1].frame, margins).parts(world);
        let Some(block) = alone(&next) else { continue };
        let page = Page::of(&pair[0].frame, margins);
        let (foot, page) = (page.area.bottom, page.parts(world));
        let Some((line, part)) = rows(&page, block).pop() else { continue };
        let below = page.iter().map(|seen| seen.strip.top);
        let below = below.filter(|top| *top >= line.bottom).reduce(f64::min);
        let ends = below.map_or(foot, |top| top - BELOW_TEXT);
        let room = (ends - line.bottom).max(0.0) + SPARE;
        if let Some(place) = place(world, part.span.into())
            && files.insert(place.file.clone())
        {
            found.push(MovedLine { place, room });
        }
    }
    found
}

/// Returns the block that a page begins with if it has a single line there.
fn alone(page: &[Seen<Option<Part>>]) -> Option<ChapterBlock> {
    let block = page.iter().find_map(Seen::flows)?.block;
    let is_text = block.kind == Kind::Other;
    (is_text && rows(page, block).len() == 1).then_some(block)
}

/// Returns the lines of a block on a page, each with what it begins with. Those of texts side by
/// side are one.
fn rows(page: &[Seen<Option<Part>>], block: ChapterBlock) -> Vec<(Strip, Part)> {
    let mut rows: Vec<(Strip, Part)> = Vec::new();
    for seen in page.iter().filter(|seen| seen.what == What::Text) {
        let Some(part) = seen.part().filter(|part| part.block == block) else { continue };
        match rows.last_mut().filter(|(row, _)| seen.strip.top < row.bottom) {
            Some((row, _)) => row.bottom = row.bottom.max(seen.strip.bottom),
            None => rows.push((seen.strip, part)),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::tests::{laid_out, world_of};
    use crate::compile::world::Flaws;

    #[test]
    fn no_last_line_is_alone_because_of_its_note() {
        let text = |count: usize| "text(\"Eilutė.\");linebreak();".repeat(count);
        let last = "text(\"Paskutinė.\");note(<a>)[Išnaša.];";
        for block in [
            format!("par({{{}{last}}})", text(3)),
            format!("par({{{}{last}}})", text(1)),
            format!("par({{{}note(<b>)[Kita.];{}{last}}})", text(1), text(4)),
        ] {
            let of_height = |height| {
                let mut world = world_of(height, &block);
                let widows = |world: &World| lines(world, &laid_out(world));
                let alone = |world: &World| widows(world).len();
                let flaws =
                    |world: &World| Flaws { widows: widows(world), ..Flaws::default() };
                let before = alone(&world);
                let mut rounds = 0;
                while rounds < 8 && world.adjust(&flaws(&world)) {
                    rounds += 1;
                }
                assert!(rounds < 8, "{block}");
                (before, alone(&world))
            };
            let alone: Vec<_> = (0..44).map(of_height).collect();
            assert!(alone.iter().any(|(before, _)| *before > 0), "{block}");
            assert!(alone.iter().all(|(_, after)| *after == 0), "{block}: {alone:?}");
        }
    }
}
