//! Words that are divided between two pages: no reader's search finds them. Where a line ends is
//! known only after layout, so the pages are set anew without dividing these words.

use std::collections::{BTreeMap, BTreeSet};

use typst::layout::{Frame, FrameItem};
use typst::syntax::Span;
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::compile::DividedWord;
use crate::compile::pdf::place;
use crate::compile::world::World;

/// The hyphen that Typst sets where a line divides a word.
pub(super) const HYPHEN: &str = "\u{ad}";

/// Returns the words that are divided between two pages, in the order of the pages.
pub(super) fn words(world: &World, document: &PagedDocument) -> Vec<DividedWord> {
    let mut walk = Walk::default();
    for (index, page) in document.pages().iter().enumerate() {
        walk.page = index + 1;
        walk.last = "";
        walk.frame(&page.frame);
    }
    let found = walk.found.into_iter();
    let word = |(page, text, span): (usize, String, Span)| DividedWord {
        text,
        place: place(world, span.into()),
        page,
    };
    found.map(word).collect()
}

/// A place in the source: a span and the bytes from its beginning.
type Place = (u64, u16);

/// Goes through the frames of a document.
#[derive(Default)]
struct Walk<'d> {
    page: usize,
    /// The text before the one that is looked at.
    last: &'d str,
    /// Where the rest of an address begins of which a part was met; its lines may have no sign
    /// that tells.
    addresses: BTreeSet<Place>,
    /// The first half of each divided word whose second one was not met yet, with its page, by
    /// the place of the second half in the source.
    open: BTreeMap<Place, (usize, &'d str)>,
    found: Vec<(usize, String, Span)>,
}

impl<'d> Walk<'d> {
    fn frame(&mut self, frame: &'d Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(text) => self.text(text),
                FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..)
                | FrameItem::Tag(_) => {}
            }
        }
    }

    fn text(&mut self, text: &'d TextItem) {
        // A hyphen has the place of what follows it.
        let Some((span, offset)) = text.glyphs.first().map(|glyph| glyph.span) else {
            return;
        };
        let key = (span.into_raw().get(), offset);
        if text.text == HYPHEN {
            self.open.insert(key, (self.page, self.last));
            return;
        }
        let is_rest = self.addresses.remove(&key);
        self.note_address(is_rest, text);
        // What follows a hyphen of the word's own stands behind it in the source.
        if let Some(before) = text.text.strip_suffix('-')
            && before.ends_with(char::is_alphanumeric)
            && let Some((span, offset)) = text.glyphs.last().map(|glyph| glyph.span)
        {
            let key = (span.into_raw().get(), offset.saturating_add(1));
            self.open.insert(key, (self.page, &text.text));
        }
        if let Some((page, before)) = self.open.remove(&key)
            && page != self.page
        {
            let is_part = |c: &char| c.is_alphanumeric() || *c == '\u{ad}' || *c == '-';
            let head = before.chars().rev().take_while(is_part).collect::<Vec<_>>();
            let tail = text.text.chars().take_while(is_part);
            let letters = head.into_iter().rev().chain(tail);
            let word: String = letters.filter(|c| *c != '\u{ad}').collect();
            // Addresses are broken where they can be; a reader follows the link.
            let around = [before.rsplit(' ').next(), text.text.split(' ').next()];
            let is_address = is_rest || around.into_iter().flatten().any(is_of_address);
            if !word.is_empty() && !is_address {
                self.found.push((page, word, span));
            }
        }
        self.last = &text.text;
    }

    /// Remembers where an address goes on that a text ends with, or that it is the rest of.
    fn note_address(&mut self, is_rest: bool, text: &TextItem) {
        let is_address = match text.text.rsplit_once(' ') {
            Some((_, tail)) => is_of_address(tail),
            None => is_rest || is_of_address(&text.text),
        };
        if is_address && let Some(last) = text.glyphs.last() {
            let length = u16::try_from(last.range().len()).unwrap_or(u16::MAX);
            let (span, offset) = last.span;
            self.addresses.insert((span.into_raw().get(), offset.saturating_add(length)));
        }
    }
}

/// Returns whether letters stand on both sides of a sign that no word has within it.
fn is_of_address(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| {
        matches!(three, [before, '/' | '.' | '=' | '_' | '?' | '&' | '%', after]
            if before.is_alphanumeric() && after.is_alphanumeric())
    })
}
