//! The first words of a recommendation, for where it is named: its text is in its chapter.

use crate::assemble::{Block, plain_texts};
use crate::text::{Lexicon, Privacy, sentences};

/// The letters by which a text may be longer than an excerpt and is still shown whole.
const SPARE: usize = 20;

/// Returns the first words of blocks, up to a number of letters; all of them if they are few.
pub(super) fn excerpt(
    blocks: &[Block],
    most: usize,
    privacy: &Privacy,
    lexicon: &Lexicon,
) -> String {
    let text = joined(blocks);
    if text.chars().nth(most + SPARE).is_none() {
        return text;
    }
    // What could identify a child is recognized by the words around it, so it would not be
    // masked in an excerpt that ends among them.
    let exposed = exposed(&text, privacy, lexicon);
    shortened(&text, most, exposed.unwrap_or(text.len()))
}

/// Returns the first sentence of blocks. What ends with a colon goes on in a list.
pub(super) fn first_sentence(
    blocks: &[Block],
    privacy: &Privacy,
    lexicon: &Lexicon,
) -> String {
    let text = joined(blocks);
    let first = sentences(&text, lexicon).into_iter().next().unwrap_or(0..text.len());
    let sentence = text.get(first.clone()).unwrap_or_default();
    match exposed(&text, privacy, lexicon) {
        // As in an excerpt, the words behind it may be those by which it is recognized.
        Some(at) if at < first.end && first.end < text.len() => {
            shortened(&text, usize::MAX, at)
        }
        _ => sentence.to_owned(),
    }
}

/// Returns the words of blocks as one text.
fn joined(blocks: &[Block]) -> String {
    let texts = plain_texts(blocks);
    texts.iter().map(|text| text.trim()).collect::<Vec<_>>().join(" ")
}

/// Returns where the first thing begins that could identify a child.
fn exposed(text: &str, privacy: &Privacy, lexicon: &Lexicon) -> Option<usize> {
    let found = privacy.find(text, false, lexicon);
    found.iter().map(|identified| identified.range.start).min()
}

/// Returns the words of a text before a byte and up to the most letters.
fn shortened(text: &str, most: usize, end: usize) -> String {
    let most = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let head = text.get(..most.min(end)).unwrap_or_default();
    // A no-break space holds together what is read as one. Some scripts have no spaces.
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_closing(c));
    format!("{words}…")
}

/// Returns whether a sign ends what would otherwise be left open.
fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '“' | '”' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_between_words() {
        let word = "aaaa ".repeat(23);
        for (text, end, expected) in [
            (format!("{word}bbb, cccc dddd"), usize::MAX, format!("{word}bbb…")),
            (format!("{word}bb 2\u{a0}cccc dddd"), usize::MAX, format!("{word}bb…")),
            (format!("{word}(b) cccc"), usize::MAX, format!("{word}(b)…")),
            ("ą".repeat(200), usize::MAX, format!("{}…", "ą".repeat(120))),
            ("aa bb – cc dd".to_owned(), 9, "aa bb…".to_owned()),
            ("aa".to_owned(), 0, "…".to_owned()),
        ] {
            assert_eq!(shortened(&text, 120, end), expected, "{text}");
        }
    }
}
