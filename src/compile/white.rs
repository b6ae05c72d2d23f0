//! Pages that stay white where the text goes on, because what comes next does not fit on them.
//! How high that is and how much room there is are known only after layout: a table is then
//! divided, a picture set smaller as far as its letters can still be read, and what was kept
//! together is parted.

use std::collections::BTreeSet;

use typst::syntax::Span;
use typst_layout::PagedDocument;

use crate::compile::GeneratedPlace;
use crate::compile::adjusted::Remedy;
use crate::compile::calls::Kind;
use crate::compile::pdf::place;
use crate::compile::seen::{Margins, Page, Part, Seen, Strip, What};
use crate::compile::world::World;

/// The largest share of a page that may stay white before the end of a part. Readers are promised
/// 40 %; where letters begin and end is not known to the point.
const MOST_WHITE: f64 = 0.38;

/// What is between a block and the next at most, in points.
const BETWEEN: f64 = 22.0;

/// By how much smaller a picture is set than was measured, in points.
const SPARE: f64 = 4.0;

/// The levels of the headings of parts and chapters, which no float passes.
const PART: usize = 1;
const CHAPTER: usize = 2;

/// Returns the places of blocks that leave a page white, and what to do about each; of each
/// chapter those of the first page, because what follows will stand elsewhere.
pub(super) fn gaps(
    world: &World,
    document: &PagedDocument,
) -> Vec<(GeneratedPlace, Remedy)> {
    let Some(margins) = Margins::of(document) else { return Vec::new() };
    let mut files = BTreeSet::new();
    let mut found = Vec::new();
    let pages = document.pages();
    for (index, pair) in pages.windows(2).enumerate() {
        let page = Page::of(&pair[0].frame, margins);
        let white = page.white();
        if white.height() <= MOST_WHITE * page.area.height() {
            continue;
        }
        let next = Page::of(&pair[1].frame, margins);
        let headings = next.headings.clone();
        let gap =
            Gap { page: page.parts(world), white, next: next.parts(world), headings };
        let remedies = if pair[1].frame.width() > pair[0].frame.width() {
            let after = pages.get(index + 2).map(|page| Page::of(&page.frame, margins));
            gap.before_across(&after.map(|page| page.parts(world)).unwrap_or_default())
        } else {
            gap.remedies()
        };
        let remedies = remedies.into_iter();
        let places = remedies
            .filter_map(|(span, remedy)| Some((place(world, span.into())?, remedy)));
        let places: Vec<_> = places.collect();
        let file = places.last().map(|(place, _)| place.file.clone());
        if file.is_some_and(|file| files.insert(file)) {
            found.extend(places);
        }
    }
    found
}

/// Pictures side by side.
#[derive(Debug, Clone, Copy)]
struct Pictures {
    strip: Strip,
    /// How large they are beside how they were drawn.
    scale: f64,
    part: Part,
}

/// Returns the pictures among what is seen, row by row.
fn pictures<'s>(seen: impl Iterator<Item = &'s Seen<Option<Part>>>) -> Vec<Pictures> {
    let mut rows: Vec<Pictures> = Vec::new();
    for seen in seen {
        let (What::Picture(scale), Some(part)) = (seen.what, seen.part()) else {
            continue;
        };
        match rows.last_mut().filter(|row| seen.strip.top < row.strip.bottom) {
            Some(row) => row.strip.bottom = row.strip.bottom.max(seen.strip.bottom),
            None => rows.push(Pictures { strip: seen.strip, scale, part }),
        }
    }
    rows
}

/// A page that stays white, and the one after it.
struct Gap {
    page: Vec<Seen<Option<Part>>>,
    white: Strip,
    next: Vec<Seen<Option<Part>>>,
    /// The headings of the next page, each with its level and where it is.
    headings: Vec<(usize, f64)>,
}

impl Gap {
    /// Returns what to do about it, each with where its block was written.
    fn remedies(&self) -> Vec<(Span, Remedy)> {
        let mut below =
            self.page.iter().filter(|seen| seen.strip.top >= self.white.bottom);
        // White within the text is there on purpose.
        if below.any(|seen| seen.flows().is_some()) {
            return Vec::new();
        }
        match self.cause() {
            Some((top, part)) if part.block.kind == Kind::Figure => {
                self.smaller(top, part)
            }
            Some((_, part)) => vec![(part.span, Remedy::Part)],
            None => Vec::new(),
        }
    }

    /// Returns what to do about a table across, which has a page of its own: the blocks after it
    /// that fit on the page before it are set there.
    fn before_across(&self, after: &[Seen<Option<Part>>]) -> Vec<(Span, Remedy)> {
        let Some(table) = self.next.iter().find_map(Seen::part) else {
            return Vec::new();
        };
        let top = after.iter().map(|seen| seen.strip.top).reduce(f64::min);
        let notes = after.iter().filter(|seen| seen.what == What::Note);
        let notes = notes.map(|seen| seen.strip.height()).sum::<f64>();
        let room = self.white.height() - BETWEEN - notes;
        let ends = top.unwrap_or_default() + room;
        let blocks = after.iter().filter_map(|seen| Some((seen.part()?, seen.strip)));
        let mut last: Option<usize> = None;
        let mut beyond = usize::MAX;
        for (part, strip) in blocks {
            if part.block.file != table.block.file || strip.bottom > ends {
                beyond = beyond.min(part.block.start);
            } else {
                last = last.max(Some(part.block.start));
            }
        }
        let fits = last.filter(|last| *last < beyond && *last > table.block.start);
        fits.map(|last| (table.span, Remedy::After(last))).into_iter().collect()
    }

    /// Returns what does not fit on the page, with where it begins on the next: at the headings
    /// above it.
    fn cause(&self) -> Option<(f64, Part)> {
        let flowing =
            self.next.iter().filter_map(|seen| Some((seen.strip.top, seen.flows()?)));
        let mut flowing = flowing.peekable();
        let first = flowing.peek().map_or(f64::INFINITY, |(top, _)| *top);
        let heading = self.headings.iter().find(|(_, top)| *top <= first);
        let (level, begins) = heading.copied().unwrap_or((usize::MAX, first));
        let mut floats = self.next.iter().take_while(|seen| seen.strip.top < begins);
        let float = floats.find_map(|seen| Some((seen.strip.top, seen.part()?)));
        // What floats is printed before the next chapter begins.
        if (level <= CHAPTER || first.is_infinite()) && float.is_some() {
            return float;
        }
        if level == PART {
            return None;
        }
        let (_, part) = flowing.find(|(_, part)| part.block.kind != Kind::Heading)?;
        Some((begins, part))
    }

    /// Returns how pictures are set so that the first of a block fits on the page.
    fn smaller(&self, begins: f64, part: Part) -> Vec<(Span, Remedy)> {
        let block = part.block;
        let ends = self.next.iter().filter(|seen| seen.is_of(block));
        let ends = ends.map(|seen| seen.strip.bottom).fold(begins, f64::max);
        let rows = pictures(self.next.iter().filter(|seen| seen.is_of(block)));
        let Some(first) = rows.first() else { return Vec::new() };
        // Those below one another can be parted.
        let count = u32::try_from(rows.len()).map_or(1.0, f64::from);
        let needed = (ends - begins) / count + BETWEEN;
        let lack = (needed - self.white.height()).max(0.0) + SPARE;
        let figures = self.page.iter().filter(|seen| {
            seen.part().is_some_and(|part| part.block.kind == Kind::Figure)
        });
        let before = pictures(figures);
        // One picture, rather than those before it as well.
        for others in [&[][..], &before] {
            let all = || others.iter().chain([first]);
            let height: f64 = all().map(|row| row.strip.height()).sum();
            let factor = 1.0 - lack / height;
            if all().all(|row| row.scale * factor >= row.part.block.least_scale) {
                let shrunk = all().map(|row| (row.part.span, Remedy::Shrink(factor)));
                return shrunk.collect();
            }
        }
        if block.floats { Vec::new() } else { vec![(part.span, Remedy::Float)] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::tests::{laid_out, world_of};

    /// How much of a page stays white at most; of those with a table across that is none.
    fn most_white(document: &PagedDocument) -> f64 {
        let margins = Margins::of(document).unwrap();
        let pages = document.pages();
        let width = pages[0].frame.width();
        let before_last = pages.iter().take(pages.len() - 1);
        let upright = before_last.filter(|page| page.frame.width() <= width);
        let share = |page: &typst_layout::Page| {
            let page = Page::of(&page.frame, margins);
            page.white().height() / page.area.height()
        };
        upright.map(share).fold(0.0, f64::max)
    }

    /// Sets blocks on pages of 50 mm, below others of each height, and fills them. Returns for
    /// each how much was white at most before, and how much after.
    fn filled(blocks: &str) -> Vec<(f64, f64)> {
        let before = "par({text(\"Prieš.\");})\n#block(height: ";
        let of_height = |height| {
            let blocks = format!("{before}{height}mm, fill: luma(90%))\n#{blocks}");
            let mut world = world_of(0, &blocks);
            let unfilled = most_white(&laid_out(&world));
            let mut rounds = 0;
            while rounds < 8 && world.fill(&gaps(&world, &laid_out(&world))) {
                rounds += 1;
            }
            assert!(rounds < 8, "{blocks}");
            (unfilled, most_white(&laid_out(&world)))
        };
        (0..40).map(of_height).collect()
    }

    #[test]
    fn what_leaves_a_page_white_is_parted() {
        let lines = "text(\"Eilutė.\");linebreak();".repeat(8);
        let par = format!("par({{{lines}}})");
        let end = "pair(par({text(\"Kairė.\");}), par({text(\"Dešinė.\");}))";
        for block in [
            format!("whole({par})"),
            format!("pair(whole: true, {par}, {par})"),
            format!("recommendation({{{par}}})"),
            format!(
                "recommendation(sticky: true, {{{par}}})\n#recommendation({{{par}}})"
            ),
            format!("text-table(place-in: \"flow\", {{{par}}})"),
        ] {
            let whites = filled(&format!("{block}\n#{end}"));
            assert!(whites.iter().any(|(before, _)| *before > 0.4), "{block}");
            assert!(whites.iter().all(|(_, after)| *after <= 0.4), "{block}: {whites:?}");
        }
    }

    /// Pictures become smaller as far as their letters can be read, or leave their place to text,
    /// and a table across goes behind what fills the page before it.
    #[test]
    fn pages_before_pictures_and_tables_across_are_filled_where_that_is_possible() {
        let picture = |height: u32| {
            let caption = "{text(\"Pavadinimas\");}";
            format!("picture(place-in: \"flow\", {height}mm, {caption})")
        };
        let line = "par({text(\"Po to. Po to.\");})";
        let lines = "text(\"Eilutė.\");linebreak();".repeat(6);
        let across = "data-table(place-in: \"across\", 20mm, {text(\"Lentelė\");})";
        let section = "section(par({text(\"Skyrelis\");}))";
        for blocks in [
            format!("{}\n#{line}", picture(24)),
            format!("{}\n#par({{{lines}}})", picture(36)),
            format!("{across}\n#{line}\n#{section}\n#{line}\n#{line}\n#{line}\n#{line}"),
        ] {
            let whites = filled(&blocks);
            let is_filled = |(before, after): &(f64, f64)| *before > 0.4 && *after <= 0.4;
            assert!(whites.iter().any(is_filled), "{blocks}: {whites:?}");
        }
        // Nothing comes after it, and it is far too high.
        let whites = filled(&picture(40));
        assert!(whites.iter().any(|(_, after)| *after > 0.4), "{whites:?}");
    }
}
