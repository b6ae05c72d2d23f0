//! Footnotes that are not on the page of their mark. Of what stays on one page, Typst looks only
//! at the first note: it goes to the next page as one if that finds no room, but not for the
//! others. Where two texts stand side by side, it moves no line for a note. Which they are is
//! known only after layout.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use typst::foundations::{Label, Packed};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{FootnoteBody, FootnoteElem, FootnoteEntry};
use typst::syntax::Span;
use typst_layout::PagedDocument;

use crate::compile::adjusted::MovedLine;
use crate::compile::is_of_chapter;
use crate::compile::pdf::place;
use crate::compile::world::World;

/// What is between the text of a page and its first note, in points: about as much as the
/// templates leave, for where exactly a page of text ends is not known.
const ABOVE_NOTES: f64 = 16.0;

/// How high a line is above the one that its letters stand on, as a share of the size of type:
/// `edges` of the templates.
const ABOVE_LINE: f64 = 0.75;

/// How far a line goes below the one that its letters stand on, in points, about.
const BELOW_LINE: f64 = 3.0;

/// Returns the lines whose notes are on another page, each by the text before the mark; the first
/// of each file, because what follows it will stand elsewhere.
pub(super) fn lines(world: &World, document: &PagedDocument) -> Vec<MovedLine> {
    let mut walk = Walk::default();
    for (index, page) in document.pages().iter().enumerate() {
        walk.page = index;
        walk.frame(&page.frame, 0.0);
    }
    let mut files = BTreeSet::new();
    let found = walk.groups(world).into_iter();
    found
        .filter_map(|marks| walk.strayed(world, &marks))
        .filter(|line| files.insert(line.place.file.clone()))
        .collect()
}

/// The mark of a note.
#[derive(Debug, Clone, Copy)]
struct Mark {
    /// The note that it is part of, unless it only refers to one.
    note: Option<Location>,
    /// What its note is called.
    label: Option<Label>,
    page: usize,
    /// Where its line stands, in points from the head of the page.
    line: f64,
    /// Where the text before was written.
    before: Span,
}

/// The text of a note at the foot of a page.
#[derive(Debug, Clone, Copy)]
struct Entry {
    page: usize,
    top: f64,
}

/// Goes through the frames of a document.
#[derive(Debug, Default)]
struct Walk {
    page: usize,
    /// Where the text before was written.
    last: Option<Span>,
    /// The texts of notes that are open, each with its note until its first letters come.
    open: Vec<(Location, Option<Location>)>,
    /// The marks in the text, in the order of the pages.
    marks: Vec<Mark>,
    entries: HashMap<Location, Entry>,
    /// Where the notes of each page begin, from above.
    tops: BTreeMap<usize, Vec<f64>>,
    /// Where the lowest line of all notes ends.
    bottom: f64,
}

impl Walk {
    fn frame(&mut self, frame: &Frame, top: f64) {
        for (at, item) in frame.items() {
            let y = top + at.y.to_pt();
            match item {
                FrameItem::Group(group) => {
                    self.frame(&group.frame, y + group.transform.ty.to_pt());
                }
                FrameItem::Text(text) => {
                    // Not the mark of another note, nor page numbers and running heads, which
                    // come between the halves of a note.
                    let span = text.glyphs.first().map(|glyph| glyph.span.0);
                    let Some(span) = span.filter(|span| is_of_chapter(*span)) else {
                        continue;
                    };
                    self.last = Some(span);
                    if !self.open.is_empty() {
                        self.note(y - text.size.to_pt() * ABOVE_LINE);
                        self.bottom = self.bottom.max(y + BELOW_LINE);
                    }
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(note) = content.to_packed::<FootnoteElem>() {
                        self.mark(note, y);
                    }
                    if let Some(entry) = content.to_packed::<FootnoteEntry>() {
                        let note = entry.note.location();
                        self.open.extend(content.location().map(|entry| (entry, note)));
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.open.retain(|(open, _)| open != location);
                }
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    /// Takes note of the first letters of notes: of those that find no room, the page of the mark
    /// has the tags and the next one the text.
    fn note(&mut self, top: f64) {
        let page = self.page;
        for note in self.open.iter_mut().filter_map(|(_, note)| note.take()) {
            self.entries.insert(note, Entry { page, top });
            self.tops.entry(page).or_default().push(top);
        }
    }

    fn mark(&mut self, note: &Packed<FootnoteElem>, line: f64) {
        let Some(before) = self.last else { return };
        let (is_note, label) = match &note.body {
            FootnoteBody::Content(_) => (true, note.label()),
            FootnoteBody::Reference(label) => (false, Some(*label)),
        };
        let note = note.location().filter(|_| is_note);
        self.marks.push(Mark { note, label, page: self.page, line, before });
    }

    /// Returns the marks of each note that belong together: that of the note and, where two
    /// texts stand side by side, that of the other text. A note can be cited elsewhere, too.
    fn groups(&self, world: &World) -> Vec<Vec<Mark>> {
        let mut references: HashMap<Label, Vec<Mark>> = HashMap::new();
        for mark in self.marks.iter().filter(|mark| mark.note.is_none()) {
            if let Some(label) = mark.label {
                references.entry(label).or_default().push(*mark);
            }
        }
        let notes = self.marks.iter().filter(|mark| mark.note.is_some());
        let group = |note: &Mark| {
            let entry = note.note.and_then(|note| self.entries.get(&note));
            let others = note.label.and_then(|label| references.get(&label));
            let others = others.into_iter().flatten();
            let apart = others.filter(|other| {
                entry.is_some_and(|entry| other.page != entry.page)
                    && other.page.abs_diff(note.page) <= 1
                    && world.block(note.before) == world.block(other.before)
            });
            std::iter::once(note).chain(apart).copied().collect()
        };
        notes.map(group).collect()
    }

    fn strayed(&self, world: &World, marks: &[Mark]) -> Option<MovedLine> {
        let note = marks.iter().find_map(|mark| mark.note)?;
        let entry = self.entries.get(&note)?;
        if marks.iter().all(|mark| mark.page == entry.page) {
            return None;
        }
        let first = marks
            .iter()
            .min_by(|a, b| a.page.cmp(&b.page).then_with(|| a.line.total_cmp(&b.line)))?;
        let height = self.height(*entry) + ABOVE_NOTES;
        let is_late =
            marks.iter().any(|mark| mark.note.is_some_and(|_| mark.page < entry.page));
        let room = if entry.page < first.page {
            // Without the line, its note would not have been set there.
            height
        } else if is_late {
            // A note that found no room needs at least as much as its line leaves.
            let room = self.end_of_text(first.page) - first.line + BELOW_LINE;
            room.min(height + BELOW_LINE)
        } else {
            // In one of two columns the note is where its mark is. To move the line in both
            // would leave more white than that is worth.
            return None;
        };
        let place = place(world, first.before.into())?;
        // Of two notes of the last line, one can go to the next page although the line leaves no
        // room at all.
        Some(MovedLine { place, room: room.max(BELOW_LINE) })
    }

    /// Returns about where the text of a page ends, above its notes.
    fn end_of_text(&self, page: usize) -> f64 {
        let first = self.tops.get(&page).and_then(|tops| tops.first());
        first.map_or(self.bottom, |top| top - ABOVE_NOTES)
    }

    /// Returns the height of a note on the page where it begins.
    fn height(&self, entry: Entry) -> f64 {
        let tops = self.tops.get(&entry.page).into_iter().flatten();
        let below = tops.copied().find(|top| *top > entry.top);
        below.unwrap_or(self.bottom) - entry.top
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::tests::{laid_out, world_of};
    use crate::compile::world::Flaws;

    /// Of what stays on one page, Typst looks only at the first note; beside one another, at none.
    #[test]
    fn notes_stay_with_their_marks() {
        let whole = "whole(par({text(\"Viena. \");note(<a>)[A];linebreak();text(\"Antra. \");\
                     linebreak();text(\"Trečia.\");note(<b>)[B];}))";
        let pair = |whole: &str| {
            let line = "text(\"Viena. \");linebreak();text(\"Antra. \");";
            let notes =
                ["note(<a>)[A];", "note(<b>)[B];"].map(|note| format!("{note}{line}"));
            let notes = notes.concat();
            let marks = ["a", "b"].map(|note| format!("footnote(<{note}>);{line}"));
            let marks = marks.concat();
            format!("pair({whole}par({{{line}{notes}}}), par({{{line}{marks}}}))")
        };
        // Of two notes of one line, the first can be divided and the other follow.
        let long = "Išnaša. ".repeat(40);
        let two =
            format!("par({{text(\"Viena.\");note(<a>)[{long}];note(<b>)[{long}];}})");
        let blocks = [whole.to_owned(), pair(""), pair("whole: true, "), two];
        for block in &blocks {
            let of_height = |height| {
                let mut world = world_of(height, block);
                let strayed = |world: &World| lines(world, &laid_out(world));
                let flaws =
                    |world: &World| Flaws { strayed: strayed(world), ..Flaws::default() };
                let before = strayed(&world);
                let mut rounds = 0;
                while rounds < 8 && world.adjust(&flaws(&world)) {
                    rounds += 1;
                }
                (before.len(), strayed(&world).len())
            };
            let strayed: Vec<_> = (0..44).map(of_height).collect();
            assert!(strayed.iter().any(|(before, _)| *before > 0), "{block}");
            assert!(strayed.iter().all(|(_, after)| *after == 0), "{block}: {strayed:?}");
        }
    }
}
