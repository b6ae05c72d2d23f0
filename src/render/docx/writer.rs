//! What is carried through the writing of a document: names, numbers and parts that are
//! counted over the whole file.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::{Block, Document, Inline, InlineKind, visit};
use crate::render::docx::Purpose;
use crate::render::docx::base::Base;
use crate::render::docx::blocks::Context;
use crate::render::docx::front::SOURCES;
use crate::render::docx::inlines::Format;
use crate::render::docx::lists::Lists;
use crate::render::docx::media::Media;
use crate::render::docx::package::Relations;
use crate::render::docx::review::Passage;
use crate::render::docx::story::{Story, number};
use crate::render::docx::styles::Style;
use crate::syntax::markup::{Markup, Syntax};

/// Writes a document.
pub(super) struct Writer<'a> {
    pub(super) document: &'a Document,
    pub(super) base: &'a Base,
    pub(super) media: &'a Media<'a>,
    pub(super) purpose: Purpose,
    pub(super) bookmarks: Bookmarks,
    /// The anchors that links can lead to.
    places: BTreeSet<&'a str>,
    pub(super) notes: Notes<'a>,
    pub(super) lists: Lists,
    /// The pieces of text that a reviewer may speak of, in the order of the file.
    pub(super) passages: Vec<Passage>,
    /// The chapter that is being written; empty outside.
    pub(super) chapter: &'a str,
    /// How many pieces each chapter has had.
    pub(super) parts: BTreeMap<&'a str, usize>,
    /// Whether the last box was one that is told from the box before it.
    pub(super) is_box_parted: bool,
    /// How many drawings there are.
    pub(super) drawings: u32,
    /// The headers after that of the title page.
    pub(super) heads: Vec<Head<'a>>,
    /// The header of the pages that are being written.
    pub(super) head: Head<'a>,
    /// The relations of the header and footer of upright pages; none on the title page.
    pub(super) margins_of_pages: Vec<String>,
    /// Those of pages across; none as long as the part has no such pages.
    pub(super) margins_across: Vec<String>,
}

impl<'a> Writer<'a> {
    /// Begins with nothing.
    pub(super) fn new(
        document: &'a Document,
        base: &'a Base,
        media: &'a Media<'a>,
        purpose: Purpose,
    ) -> Self {
        let Outlook { numbers, places } = Outlook::of(document);
        let first = numbers.first().copied().unwrap_or(1);
        let are_counted = numbers.iter().zip(first..).all(|(number, n)| *number == n);
        Writer {
            document,
            base,
            media,
            purpose,
            bookmarks: Bookmarks::default(),
            places,
            notes: Notes { first, are_counted, ..Notes::default() },
            lists: Lists::new(&base.lists),
            passages: Vec::new(),
            chapter: "",
            parts: BTreeMap::new(),
            is_box_parted: false,
            drawings: 0,
            heads: Vec::new(),
            head: Head::default(),
            margins_of_pages: Vec::new(),
            margins_across: Vec::new(),
        }
    }

    /// Returns the name of the place that a link leads to, if it is in the file.
    pub(super) fn place(&mut self, anchor: &str) -> Option<String> {
        self.places.contains(anchor).then(|| self.bookmarks.name(anchor))
    }

    /// Begins a chapter; an empty id is none.
    pub(super) fn enter(&mut self, chapter: &'a str) {
        self.chapter = chapter;
    }

    /// Writes the text of a footnote into the part of the footnotes.
    pub(super) fn note_text(&mut self, id: i32, note: u32, blocks: &'a [Block]) {
        let mut story = Story::default();
        std::mem::swap(&mut story.relations, &mut self.notes.relations);
        let context = Context::of_note(self.base);
        self.note_blocks(&mut story, (note, None), blocks, &context);
        // Footnotes that stand in this one, and those that stand in them.
        while !self.notes.inner.is_empty() {
            for (note, anchor, blocks) in std::mem::take(&mut self.notes.inner) {
                self.note_blocks(&mut story, (note, Some(anchor)), blocks, &context);
            }
        }
        let (text, relations) = story.finish(self.base);
        self.notes.relations = relations;
        self.notes.markup.open("w:footnote");
        number(&mut self.notes.markup, "w:id", id);
        self.notes.markup.markup(&text).close();
    }

    /// Writes the mark of a footnote before its text.
    pub(super) fn own_mark(
        &mut self,
        runs: &mut Markup,
        note: u32,
        anchor: Option<&str>,
    ) {
        let format = Format::of(Style::FootnoteReference);
        if let Some(anchor) = anchor {
            let mark = self.bookmarks.open(runs, Some(anchor));
            self.text(runs, &note.to_string(), format);
            self.bookmarks.close(runs, mark);
        } else if self.notes.are_counted {
            runs.open("w:r");
            self.properties(runs, format);
            runs.empty("w:footnoteRef").close();
        } else {
            self.text(runs, &note.to_string(), format);
        }
        runs.open("w:r").empty("w:tab").close();
    }
}

/// A header.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Head<'a> {
    /// The title of the part that it stands above.
    pub(super) title: Option<&'a str>,
    /// Whether its pages are across.
    pub(super) is_across: bool,
    /// Whether other parts begin on its pages: then only the program that sets them knows which
    /// of the titles a page has.
    pub(super) is_shared: bool,
}

/// The footnotes of a document.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    pub(super) markup: Markup,
    pub(super) relations: Relations,
    /// How many there are in the part of the footnotes.
    count: i32,
    /// The number of the first.
    pub(super) first: u32,
    /// Whether Word comes to the same numbers when it counts them from there. It doesn't in a
    /// translation with another order, nor in several chapters alone.
    pub(super) are_counted: bool,
    /// Footnotes met within the one that is being written.
    pub(super) inner: Vec<(u32, &'a str, &'a [Block])>,
}

impl Default for Notes<'_> {
    fn default() -> Self {
        Notes {
            markup: Markup::new(Syntax::Xml),
            relations: Relations::default(),
            count: 0,
            first: 1,
            are_counted: true,
            inner: Vec::new(),
        }
    }
}

impl Notes<'_> {
    /// Returns the next id. The separators have the first two, as in Word's own files.
    pub(super) fn next_id(&mut self) -> i32 {
        self.count += 1;
        self.count
    }
}

/// What a document has that is to be known before it is written.
struct Outlook<'a> {
    /// The numbers of the footnotes in the order in which they are written, but for those
    /// within footnotes.
    numbers: Vec<u32>,
    /// The anchors of all that links can lead to: in a draft, what could not be read has
    /// none.
    places: BTreeSet<&'a str>,
}

impl<'a> Outlook<'a> {
    fn of(document: &'a Document) -> Self {
        let mut outlook = Outlook { numbers: Vec::new(), places: BTreeSet::new() };
        for part in &document.parts {
            outlook.places.insert(&part.anchor);
            for chapter in &part.chapters {
                outlook
                    .places
                    .extend(chapter.title.is_some().then_some(&*chapter.anchor));
                outlook.blocks(&chapter.blocks, false);
            }
        }
        let sources = &document.sources.entries;
        outlook.places.extend((!sources.is_empty()).then_some(SOURCES));
        for entry in sources {
            visit::inlines(&entry.inlines, &mut |inline| outlook.inline(inline, false));
        }
        outlook
    }

    fn blocks(&mut self, blocks: &'a [Block], is_in_note: bool) {
        visit::blocks(blocks, &mut |block| self.places.extend(block.anchor()));
        visit::all_inlines(blocks, &mut |inline| self.inline(inline, is_in_note));
    }

    fn inline(&mut self, inline: &'a Inline, is_in_note: bool) {
        if let InlineKind::Note { number, anchor, blocks } = &inline.kind {
            if !is_in_note {
                self.numbers.push(*number);
            }
            self.places.insert(anchor);
            self.blocks(blocks, true);
        }
    }
}

/// The names of places in a file that links lead to.
#[derive(Debug, Default)]
pub(super) struct Bookmarks {
    /// The name of each anchor.
    names: BTreeMap<String, String>,
    /// The names in small letters, for Word makes no difference.
    taken: BTreeSet<String>,
    /// Those that were written: a name stands for one place.
    placed: BTreeSet<String>,
    count: u32,
}

/// The most letters of a name (ISO/IEC 29500-1, 17.13.6.2, as Word has it).
const LONGEST: usize = 40;

impl Bookmarks {
    /// Returns the name of an anchor's bookmark: letters, digits and low lines, the first of
    /// them a letter.
    pub(super) fn name(&mut self, anchor: &str) -> String {
        if let Some(name) = self.names.get(anchor) {
            return name.clone();
        }
        let is_usable = |c: char| c.is_ascii_alphanumeric();
        let mut stem: String =
            anchor.chars().map(|c| if is_usable(c) { c } else { '_' }).collect();
        if !stem.starts_with(|c: char| c.is_ascii_alphabetic()) {
            stem.insert(0, 'a');
        }
        stem.truncate(LONGEST);
        let mut name = stem.clone();
        let mut count = 1;
        while !self.taken.insert(name.to_ascii_lowercase()) {
            count += 1;
            let ending = format!("_{count}");
            name.clone_from(&stem);
            name.truncate(LONGEST - ending.len());
            name.push_str(&ending);
        }
        self.names.insert(anchor.to_owned(), name.clone());
        name
    }

    /// Begins the bookmark of an anchor, unless there is none or it has its place already.
    pub(super) fn open(
        &mut self,
        runs: &mut Markup,
        anchor: Option<&str>,
    ) -> Option<u32> {
        let name = self.name(anchor?);
        self.placed.insert(name.clone()).then(|| self.open_named(runs, &name))
    }

    /// Begins a bookmark.
    pub(super) fn open_named(&mut self, runs: &mut Markup, name: &str) -> u32 {
        self.count += 1;
        runs.open("w:bookmarkStart")
            .attribute("w:id", &self.count.to_string())
            .attribute("w:name", name)
            .close();
        self.count
    }

    /// Ends a bookmark that was begun.
    #[expect(clippy::unused_self, reason = "what was begun here is ended here")]
    pub(super) fn close(&self, runs: &mut Markup, id: Option<u32>) {
        if let Some(id) = id {
            runs.open("w:bookmarkEnd").attribute("w:id", &id.to_string()).close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_bookmarks_are_short_and_differ() {
        let mut bookmarks = Bookmarks::default();
        let long = "a".repeat(50);
        for (anchor, expected) in [
            ("table-3", "table_3".to_owned()),
            ("table_3", "table_3_2".to_owned()),
            ("TABLE-3", "TABLE_3_3".to_owned()),
            ("table-3", "table_3".to_owned()),
            ("34", "a34".to_owned()),
            ("žala", "a_ala".to_owned()),
            ("", "a".to_owned()),
            (&long, "a".repeat(40)),
            (&format!("{long}b"), format!("{}_2", "a".repeat(38))),
        ] {
            assert_eq!(bookmarks.name(anchor), expected, "{anchor}");
        }
    }
}
