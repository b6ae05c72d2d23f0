//! Text in another language that nothing marks as such.
//!
//! What it finds: four words and more between quotation marks that are of another language,
//! as the most frequent words of both languages tell; words in letters of another script.
//! Why it matters: a screen reader would read them by the rules of the language around them,
//! and they would be divided by those.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::languages::untranslated::{is_between_words, is_other};
use crate::diagnostic::found::Unmarked;
use crate::diagnostic::{Diagnostics, Sources, Span, found};
use crate::model::{Block, InlineKind, Project, visit};
use crate::text::figures::OBJECT;
use crate::text::{Lexicon, alphabet};

/// Fewer words are a name or a term.
const FEWEST: usize = 4;

/// Fewer letters are a sign, such as of a formula.
const LONGEST_SIGN: usize = 2;

/// The marks that open a quotation in some language, each with those that close it.
const MARKS: [(char, &[char]); 4] =
    [('„', &['“', '”']), ('“', &['”']), ('«', &['»']), ('"', &['"'])];

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let catalog = &project.catalog;
    for (language, text) in project.chapters.iter().flat_map(|chapter| &chapter.texts) {
        let words = catalog.lexicon(*language);
        let letters = alphabet(*language, catalog);
        let others: Vec<_> = catalog
            .languages()
            .filter(|other| other != language)
            .map(|other| (other, catalog.lexicon(other)))
            .collect();
        text.visit_blocks(&mut |block| {
            let line = Line::of(block);
            for quotation in quotations(&line.text) {
                let quoted = line.text.get(quotation.clone()).unwrap_or("");
                let other = others.iter().find(|(_, other)| is_of(quoted, other, &words));
                if let Some((other, _)) = other {
                    let kind = Unmarked::Quotation { language: other.as_str() };
                    let place = line.place(&quotation, sources);
                    diags.push(found::UnmarkedLanguage { kind }.at(place));
                }
            }
            // Which language it is, letters alone do not tell: Ukrainian or Russian.
            for words in in_other_letters(&line.text, &letters) {
                let kind = Unmarked::Letters;
                let place = line.place(&words, sources);
                diags.push(found::UnmarkedLanguage { kind }.at(place));
            }
        });
    }
}

/// Returns whether a quotation is of a language.
fn is_of(quoted: &str, language: &Lexicon, around: &Lexicon) -> bool {
    let words: Vec<&str> =
        quoted.split(is_between_words).filter(|word| !word.is_empty()).collect();
    words.len() >= FEWEST && is_other(&words, language, around)
}

/// Returns where words stand that are neither in Latin letters nor in those of a language, each
/// with those that follow it.
fn in_other_letters(text: &str, letters: &BTreeSet<char>) -> Vec<Range<usize>> {
    let is_latin = |c: char| c < '\u{370}' || ('\u{1d00}'..'\u{1f00}').contains(&c);
    let is_other = |c: char| {
        !is_latin(c) && c != OBJECT && c.is_alphabetic() && !letters.contains(&c)
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains(is_other) {
        return found;
    }
    let mut longest = 0;
    let mut length = 0;
    let mut open: Option<Range<usize>> = None;
    for (at, c) in text.char_indices().chain([(text.len(), OBJECT)]) {
        if is_other(c) {
            let range = open.get_or_insert(at..at);
            range.end = at + c.len_utf8();
            length += 1;
            longest = longest.max(length);
            continue;
        }
        length = 0;
        // What stands between words, but no other word.
        if c.is_alphanumeric() || c == OBJECT {
            found.extend(open.take().filter(|_| longest > LONGEST_SIGN));
            longest = 0;
        }
    }
    found
}

/// Returns where quotations stand, without their marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let opens = MARKS.map(|(mark, _)| mark);
    while let Some(rest) = text.get(at..)
        && let Some(open) = rest.find(opens)
        && let Some(c) = rest.get(open..).and_then(|rest| rest.chars().next())
    {
        let start = at + open + c.len_utf8();
        at = start;
        let Some((_, closing)) = MARKS.iter().find(|(mark, _)| *mark == c) else {
            continue;
        };
        let rest = text.get(start..).unwrap_or("");
        if let Some(length) = rest.find(|c| closing.contains(&c)) {
            found.push(start..start + length);
            at = start + length;
        }
    }
    found
}

/// The text of a block with the place of each piece. What is not text, or is marked as of
/// another language, is one [`OBJECT`].
#[derive(Debug, Default)]
struct Line {
    text: String,
    pieces: Vec<(Range<usize>, Span)>,
}

impl Line {
    fn of(block: &Block) -> Self {
        let mut line = Line::default();
        let mut marked: Vec<Span> = Vec::new();
        visit::own_inlines(block, &mut |inline| {
            let is_within = |around: &Span| {
                around.file == inline.span.file
                    && around.start <= inline.span.start
                    && inline.span.end <= around.end
            };
            match &inline.kind {
                _ if marked.iter().any(is_within) => {}
                InlineKind::Text(text) => {
                    let start = line.text.len();
                    line.text.push_str(text);
                    line.pieces.push((start..line.text.len(), inline.span));
                }
                InlineKind::SoftBreak | InlineKind::LineBreak => line.text.push(' '),
                InlineKind::Foreign { .. } => {
                    marked.push(inline.span);
                    line.text.push(OBJECT);
                }
                InlineKind::Emphasis(_)
                | InlineKind::Strong(_)
                | InlineKind::Struck(_)
                | InlineKind::Link { .. } => {}
                InlineKind::Code(_)
                | InlineKind::Image(_)
                | InlineKind::FootnoteMark(_)
                | InlineKind::InlineFootnote(_)
                | InlineKind::Placeholder(_) => line.text.push(OBJECT),
            }
        });
        line
    }

    /// Returns where a range of the text was written.
    fn place(&self, range: &Range<usize>, sources: &Sources) -> Option<Span> {
        let touches = |(piece, _): &&(Range<usize>, Span)| {
            piece.start < range.end && range.start < piece.end
        };
        let mut pieces = self.pieces.iter().filter(touches);
        let (first, start) = pieces.next()?;
        let (last, end) = pieces.next_back().unwrap_or(&(first.clone(), *start)).clone();
        // Where the file writes a piece in another way, such as with entities, all of it.
        let is_as_written = |piece: &Range<usize>, span: Span| {
            self.text.get(piece.clone()).is_some_and(|text| text == sources.slice(span))
        };
        let from = if is_as_written(first, *start) {
            start.range().start + range.start.saturating_sub(first.start)
        } else {
            start.range().start
        };
        let to = if is_as_written(&last, end) {
            end.range().end - last.end.saturating_sub(range.end)
        } else {
            end.range().end
        };
        Some(Span::new(start.file, from..to.max(from)))
    }
}
