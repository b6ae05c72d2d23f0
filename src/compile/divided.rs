//! Words that are divided between two pages: no reader's search finds them. Where a line ends is
//! known only after layout, so the pages are set anew without dividing these words.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typst::layout::{Frame, FrameItem};
use typst::syntax::{Source, Span};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use crate::compile::DividedWord;
use crate::compile::pdf::place;
use crate::compile::world::World;

/// The hyphen that Typst sets where a line divides a word.
const HYPHEN: &str = "\u{ad}";

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

/// Generated source in which some words are not to be divided.
///
/// Each text that has such a word gets a rule of its own, because Typst remembers how it set
/// all others: a rule for the whole document would make it set everything again.
pub(super) struct KeptWhole {
    /// As it was generated.
    written: Source,
    /// With the rules.
    ruled: Source,
    /// Where the calls that set such words begin and end.
    calls: BTreeMap<usize, usize>,
    /// What stands before each of them.
    rule: String,
}

impl KeptWhole {
    pub(super) fn new(written: Source) -> Self {
        let ruled = written.clone();
        KeptWhole { written, ruled, calls: BTreeMap::new(), rule: String::new() }
    }

    /// The source with its rules.
    pub(super) fn ruled(&self) -> &Source {
        &self.ruled
    }

    /// Has words kept whole at a place as it was generated. Returns whether they can be.
    pub(super) fn add(&mut self, place: &Range<usize>) -> bool {
        // Anything else might stand where no rule can.
        let is_call = |code: &str| code.starts_with("text(");
        let can_be = self.written.text().get(place.clone()).is_some_and(is_call);
        if can_be {
            self.calls.insert(place.start, place.end);
        }
        can_be
    }

    /// Returns in how many texts words are kept whole.
    pub(super) fn texts(&self) -> usize {
        self.calls.len()
    }

    /// Writes a rule before each call. The last comes first, so that the places of the others
    /// stay true; each by itself, so that Typst parses nothing else again.
    pub(super) fn write(&mut self, rule: &str) {
        self.ruled = self.written.clone();
        for (&start, &end) in self.calls.iter().rev() {
            let call = self.written.text().get(start..end).unwrap_or_default();
            self.ruled.edit(start..end, &format!("{rule}{call}{AFTER_CALL}"));
        }
        rule.clone_into(&mut self.rule);
    }

    /// Returns the source as it was generated, and what of it a range with the rules stands for.
    pub(super) fn written(&self, range: Range<usize>) -> (&Source, Range<usize>) {
        (&self.written, self.written_at(range.start)..self.written_at(range.end))
    }

    fn written_at(&self, offset: usize) -> usize {
        let mut added = 0;
        for (&start, &end) in &self.calls {
            if offset < start + added {
                break;
            }
            if offset < start + added + self.rule.len() {
                return start;
            }
            added += self.rule.len();
            if offset <= end + added {
                break;
            }
            added += AFTER_CALL.len();
        }
        offset - added
    }
}

/// Returns what is written before a call so that it does not divide words. They lose the places
/// at which their author let them be divided. One with a hyphen needs a box; others have none,
/// because readers of PDF would find two words where it ends.
pub(super) fn rule(words: &BTreeSet<String>) -> String {
    let pattern = |word: &String| {
        let letters: Vec<String> = word.chars().map(String::from).collect();
        letters.join(&format!("{HYPHEN}?"))
    };
    let patterns: Vec<String> = words.iter().map(pattern).collect();
    format!(
        "{{show regex(\"\\\\b({})\\\\b\"): it => {{set text(hyphenate: false);\
         let plain = it.text.replace(\"{HYPHEN}\", \"\");\
         if \"-\" in plain {{box(plain)}} else if plain == it.text {{it}} else {{plain}}}};",
        patterns.join("|")
    )
}

/// What stands after a call with a rule.
const AFTER_CALL: &str = "}";

/// Goes through the frames of a document.
#[derive(Default)]
struct Walk<'d> {
    page: usize,
    /// The text before the one that is looked at.
    last: &'d str,
    /// The first half of each divided word whose second one was not met yet, with its page, by
    /// the place of the second half in the source.
    open: BTreeMap<(u64, u16), (usize, &'d str)>,
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
            let is_address = around.into_iter().flatten().any(is_of_address);
            if !word.is_empty() && !is_address {
                self.found.push((page, word, span));
            }
        }
        self.last = &text.text;
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
