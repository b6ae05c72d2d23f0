//! A paragraph, title or cell, as it is read across emphasis: the words beside a placeholder.

use std::ops::Range;

use crate::diagnostic::{Sources, Span};
use crate::model::{Inline, InlineKind, Placeholder};
use crate::text::Lexicon;

/// How many words beside a placeholder are looked at.
const WORDS: usize = 4;

/// A part of a line.
#[derive(Clone, Copy)]
enum Piece<'a> {
    Text(&'a str, Span),
    /// A line that the file breaks where it likes.
    Break,
    Placeholder(&'a Placeholder, Span),
    /// What parts the words on both sides.
    Other,
}

/// A line that is read by itself.
pub(super) struct Line<'a> {
    pieces: Vec<Piece<'a>>,
}

/// A word beside a placeholder, with the point of an abbreviation; or a sign such as `%`.
#[derive(Debug, Clone)]
pub(super) struct Typed<'a> {
    pub(super) text: &'a str,
    /// The piece that it stands in, and where.
    piece: usize,
    range: Range<usize>,
}

impl Typed<'_> {
    /// Returns whether it is written like a name, with one capital.
    pub(super) fn is_name(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    }
}

impl<'a> Line<'a> {
    /// Returns a line, and the footnotes that are written within it.
    pub(super) fn all_of(inlines: &'a [Inline]) -> Vec<Line<'a>> {
        let mut notes = Vec::new();
        let mut pieces = Vec::new();
        add(inlines, &mut pieces, &mut notes);
        let mut lines = vec![Line { pieces }];
        lines.extend(notes.into_iter().flat_map(Line::all_of));
        lines
    }

    /// Returns the placeholders, each with its place in the line.
    pub(super) fn placeholders(
        &self,
    ) -> impl Iterator<Item = (usize, &'a Placeholder, Span)> {
        self.pieces.iter().enumerate().filter_map(|(at, piece)| match piece {
            Piece::Placeholder(placeholder, span) => Some((at, *placeholder, *span)),
            Piece::Text(..) | Piece::Break | Piece::Other => None,
        })
    }

    /// Returns the words right behind a piece, up to the first sign that parts them.
    pub(super) fn after(&self, at: usize, lexicon: &Lexicon) -> Vec<Typed<'a>> {
        let mut found = Vec::new();
        for (index, piece) in self.pieces.iter().enumerate().skip(at + 1) {
            match piece {
                Piece::Break => {}
                Piece::Text(text, _) => {
                    let (words, is_parted) = words(text, index, lexicon);
                    found.extend(words);
                    if is_parted || found.len() >= WORDS {
                        break;
                    }
                }
                Piece::Placeholder(..) | Piece::Other => break,
            }
        }
        found.truncate(WORDS);
        found
    }

    /// Returns the words right before a piece, behind the last sign that parts them.
    pub(super) fn before(&self, at: usize, lexicon: &Lexicon) -> Vec<Typed<'a>> {
        let mut found: Vec<Typed<'a>> = Vec::new();
        for (index, piece) in self.pieces.iter().enumerate().take(at).rev() {
            match piece {
                Piece::Break => {}
                Piece::Text(text, _) => {
                    let (mut words, is_parted) = last_words(text, index, lexicon);
                    words.append(&mut found);
                    found = words;
                    if is_parted || found.len() >= WORDS {
                        break;
                    }
                }
                Piece::Placeholder(..) | Piece::Other => break,
            }
        }
        found.split_off(found.len().saturating_sub(WORDS))
    }

    /// Returns where words stand in their file, if it has them as they are read.
    pub(super) fn in_file(
        &self,
        words: &[Typed<'_>],
        sources: &Sources,
    ) -> Option<Range<usize>> {
        let [first, .., last] = words else {
            let [word] = words else { return None };
            return self.word_in_file(word, sources);
        };
        let start = self.word_in_file(first, sources)?.start;
        Some(start..self.word_in_file(last, sources)?.end)
    }

    fn word_in_file(&self, word: &Typed<'_>, sources: &Sources) -> Option<Range<usize>> {
        let Piece::Text(text, span) = self.pieces.get(word.piece)? else { return None };
        let start = span.range().start;
        let is_there = sources.slice(*span) == *text;
        is_there.then(|| start + word.range.start..start + word.range.end)
    }

    /// Returns whether nothing follows words, or another sentence.
    pub(super) fn ends_sentence(&self, words: &[Typed<'_>]) -> bool {
        let Some(last) = words.last() else { return false };
        let Some(Piece::Text(text, _)) = self.pieces.get(last.piece) else {
            return false;
        };
        let rest = text.get(last.range.end..).unwrap_or_default();
        let next = rest.chars().find(|c| !c.is_whitespace());
        let mut others = self.pieces.iter().skip(last.piece + 1);
        next.map_or_else(
            || !others.any(|piece| !matches!(piece, Piece::Break)),
            char::is_uppercase,
        )
    }
}

fn add<'a>(
    inlines: &'a [Inline],
    pieces: &mut Vec<Piece<'a>>,
    notes: &mut Vec<&'a [Inline]>,
) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => pieces.push(Piece::Text(text, inline.span)),
            InlineKind::SoftBreak => pieces.push(Piece::Break),
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Link { inlines: inner, .. } => add(inner, pieces, notes),
            // What stands against a word is a mark, not a part of the sentence.
            InlineKind::FootnoteMark(_)
            | InlineKind::Placeholder(
                Placeholder::Cite(_) | Placeholder::Claim(_) | Placeholder::Typed,
            ) => {}
            InlineKind::InlineFootnote(note) => notes.push(note),
            InlineKind::Placeholder(placeholder) => {
                pieces.push(Piece::Placeholder(placeholder, inline.span));
            }
            InlineKind::Struck(_)
            | InlineKind::Foreign { .. }
            | InlineKind::Code(_)
            | InlineKind::Image(_)
            | InlineKind::LineBreak => pieces.push(Piece::Other),
        }
    }
}

/// Returns whether a character is of a word: „vaikų“, "children's", "follow-up".
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‑' | '\u{ad}')
}

/// Returns the length of the word that a text begins with; a number has its own signs.
fn word_length(text: &str) -> usize {
    let mut before_is_digit = false;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next_is_digit = rest.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let is_within = matches!(c, ',' | '.') && before_is_digit && next_is_digit;
        if !is_of_word(c) && !is_within {
            return at;
        }
        before_is_digit = c.is_ascii_digit();
    }
    text.len()
}

fn is_sign(c: char) -> bool {
    matches!(c, '%' | '‰' | '€' | '$' | '£')
}

/// Returns the words that a text begins with, and whether something parts them from the rest.
fn words<'a>(text: &'a str, piece: usize, lexicon: &Lexicon) -> (Vec<Typed<'a>>, bool) {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let start = at + rest.len() - rest.trim_start().len();
        let rest = text.get(start..).unwrap_or_default();
        let Some(next) = rest.chars().next() else { return (found, false) };
        let length = if is_sign(next) { next.len_utf8() } else { word_length(rest) };
        if length == 0 {
            return (found, true);
        }
        let end = with_point(text, start..start + length, lexicon);
        found.push(typed(text, piece, start..end));
        at = end;
        // Only white space stands between words, and a sign stands against its figure.
        let follows = text.get(at..).unwrap_or_default().chars().next();
        if follows.is_some_and(|c| !c.is_whitespace() && !is_sign(c)) {
            return (found, true);
        }
    }
}

/// Returns the words that a text ends with, and whether something parts them from the rest.
fn last_words<'a>(
    text: &'a str,
    piece: usize,
    lexicon: &Lexicon,
) -> (Vec<Typed<'a>>, bool) {
    let mut found: Vec<Typed<'a>> = Vec::new();
    let mut end = text.len();
    loop {
        let head = text.get(..end).unwrap_or_default().trim_end();
        end = head.len();
        let Some(last) = head.chars().next_back() else { return (found, false) };
        let bare = head.strip_suffix('.').unwrap_or(head);
        let start = if is_sign(last) {
            end - last.len_utf8()
        } else {
            bare.rfind(|c| !is_of_word(c)).map_or(0, |at| {
                at + bare
                    .get(at..)
                    .and_then(|it| it.chars().next())
                    .map_or(1, char::len_utf8)
            })
        };
        let has_point = bare.len() < head.len();
        let is_word = start < bare.len()
            && (!has_point || with_point(text, start..bare.len(), lexicon) == end);
        if !is_word {
            found.reverse();
            return (found, true);
        }
        found.push(typed(text, piece, start..end));
        if found.len() >= WORDS {
            found.reverse();
            return (found, true);
        }
        end = start;
        let before = text.get(..end).unwrap_or_default().chars().next_back();
        if before.is_some_and(|c| !c.is_whitespace()) {
            found.reverse();
            return (found, true);
        }
        if before.is_none() {
            found.reverse();
            return (found, false);
        }
    }
}

/// Returns the end of a word, behind the point of an abbreviation.
fn with_point(text: &str, word: Range<usize>, lexicon: &Lexicon) -> usize {
    let written = text.get(word.clone()).filter(|it| lexicon.is_abbreviation(it));
    let has_point = text.get(word.end..).is_some_and(|rest| rest.starts_with('.'));
    if written.is_some() && has_point { word.end + 1 } else { word.end }
}

fn typed(text: &str, piece: usize, range: Range<usize>) -> Typed<'_> {
    Typed { text: text.get(range.clone()).unwrap_or_default(), piece, range }
}
