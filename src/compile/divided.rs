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

#[cfg(test)]
mod tests {
    use crate::compile::tests::{PREAMBLE, compile, input};
    use crate::compile::{Input, Pdf};
    use crate::diagnostic::Position;

    /// Returns a document with narrow pages of one line each, some of which end within a word.
    fn of_one_line(hyphenate: bool, body: &str) -> Pdf {
        let main = format!(
            "{PREAMBLE}#set page(width: 60mm, height: 15mm, margin: 5mm, numbering: \"1\")\n\
             #set text(font: \"Noto Sans\", hyphenate: {hyphenate}, costs: (widow: 0%, orphan: 0%))\n\
             #set par(justify: {hyphenate})\n{body}\n"
        );
        compile(&Input { tells_printed: true, ..input(&main, &[]) })
    }

    #[test]
    fn no_word_is_divided_between_two_pages() {
        // The second has a place at which its author lets it be divided.
        let words = "nepriklausomybė bendra\u{ad}darbiavimas ".repeat(40);
        // Where no rule can stand, words stay divided.
        let body = format!("ąž {words}\n\n#par(text(\"žą\"))");
        let divided = of_one_line(true, &body).divided;
        assert!(!divided.is_empty());
        for word in &divided {
            assert!(
                ["nepriklausomybė", "bendradarbiavimas"].contains(&word.text.as_str())
            );
            assert_eq!(word.place.as_ref().unwrap().file, "/main.typ");
        }
        let kept = of_one_line(true, &format!("#par({{text(\"{words}\");}})"));
        assert_eq!(kept.divided, []);
    }

    /// A word with a hyphen of its own is broken there, with no other sign.
    #[test]
    fn no_compound_is_divided_between_two_pages() {
        let words = "family-based community-based 2010-aisiais ".repeat(40);
        let divided = of_one_line(false, &words).divided;
        assert!(!divided.is_empty());
        for word in &divided {
            let known = ["family-based", "community-based", "2010-aisiais"];
            assert!(known.contains(&word.text.as_str()), "{word:?}");
        }
        let kept = of_one_line(false, &format!("#par({{text(\"{words}\");}})"));
        assert_eq!(kept.divided, []);
        // Two words are two, and a reader follows the link of an address.
        assert_eq!(of_one_line(false, &"family -based a- b ".repeat(40)).divided, []);
        let address = "https://a.lt/vaiku-teisiu-apsauga/metine-ataskaita ";
        assert_eq!(of_one_line(false, &address.repeat(40)).divided, []);
        // Its lines may have none of its signs but hyphens.
        let address = "https://a.lt/united-nations-committee-on-the-rights-of-the-child-\
                       comments-and-makes-recommendations-on-the-implementation ";
        assert_eq!(of_one_line(false, &address.repeat(10)).divided, []);
    }

    /// What is found stands where it was generated, whatever rules were written before it.
    #[test]
    fn rules_that_keep_words_whole_move_no_place() {
        let words = "nepriklausomybė ".repeat(40);
        let long = "a".repeat(60);
        let body = format!(
            "#par({{text(\"{words}\");text(\" b \");}})\n#par({{text(\"{long}\");}})"
        );
        let pdf = of_one_line(true, &body);
        assert_eq!(pdf.divided, []);
        let misfit = pdf.misfits.iter().find(|misfit| misfit.text.starts_with("aaa"));
        let place = misfit.unwrap().place.as_ref().unwrap();
        assert_eq!(place.position, Position { line: 7, column: 7 });
        assert_eq!(place.range.len(), "text(\"\")".len() + long.len());
        assert!(pdf.printed.unwrap()["/main.typ"].contains(&place.range.start));
    }
}
