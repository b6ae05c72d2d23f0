//! What house style leaves alone: quotations, and parts of addresses, symbols and codes.

use std::ops::Range;

use crate::text::ends_in_placeholder;

/// How much of a word is looked at; longer ones are no words.
const LONGEST_WORD: usize = 200;

/// Returns the quotations in a text, each with its marks; of nested ones the outermost. One
/// that is not closed goes on to the end: what is quoted may have several paragraphs.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut previous = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let begins = previous.is_none_or(opens_after)
            && next.is_some_and(|next| !next.is_whitespace());
        let is_end = !next.is_some_and(char::is_alphanumeric);
        let is_straight = matches!(character, '"' | '\'');
        let is_single = matches!(character, '\'' | '’');
        let closes = open.last().is_some_and(|(mark, _)| closes(*mark, character));
        // A single mark before a figure stands for what is left out: '90s.
        let opens = begins
            && OPENING.contains(&character)
            && (!is_single || next.is_some_and(char::is_alphabetic));
        if closes && is_end && (is_straight || !opens) {
            if let Some((_, start)) = open.pop()
                && open.is_empty()
            {
                found.push(start..at + character.len_utf8());
            }
        } else if opens {
            open.push((character, at));
        }
        previous = Some(character);
    }
    // An apostrophe that begins a word looks like a single mark.
    let unclosed = open.iter().find(|(mark, _)| !matches!(mark, '\'' | '’' | '‘'));
    found.extend(unclosed.map(|(_, start)| *start..text.len()));
    found
}

/// Marks with which a quotation begins in some language.
const OPENING: [char; 8] = ['"', '„', '“', '”', '«', '»', '‘', '\''];

fn closes(opening: char, mark: char) -> bool {
    match opening {
        '"' => mark == '"',
        '\'' => mark == '\'',
        '‘' => mark == '’' || mark == '\'',
        '«' | '»' => mark == '«' || mark == '»',
        _ => matches!(mark, '“' | '”' | '"' | '„'),
    }
}

fn opens_after(previous: char) -> bool {
    previous.is_whitespace() || "([{-–—/„“«\"".contains(previous)
}

/// Returns whether words are whole and their own: no part of a longer word or number, of an
/// address, an e-mail, the symbol of a document, a file's name or a version.
pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let (before, rest) = text.split_at(start);
    let (matched, after) = rest.split_at(end - start);
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is = |c: Option<char>, marks: &str| c.is_some_and(|c| marks.contains(c));
    let mut outward = before.chars().rev();
    let (previous, one_before) = (outward.next(), outward.next());
    let mut onward = after.chars();
    let (next, one_after) = (onward.next(), onward.next());
    let joins_before = match matched.chars().next() {
        Some(first) if first.is_ascii_digit() => {
            is_part(previous)
                || is(previous, "+#_/")
                || is_part(one_before) && is(previous, ".,:-–")
        }
        Some(first) if first.is_alphabetic() => {
            is_part(previous) || is(previous, "_/@\\")
        }
        _ => false,
    };
    let joins_after = match matched.chars().next_back() {
        Some(last) if last.is_ascii_digit() => {
            is_part(next) || is(next, "_/@") || is_part(one_after) && is(next, ".,:-–")
        }
        Some(last) if last.is_alphabetic() => {
            is_part(next) || is(next, "_/@\\") || is_part(one_after) && is(next, ".")
        }
        Some('%') => is_part(next),
        _ => false,
    };
    !joins_before
        && !joins_after
        && !ends_in_placeholder(before)
        && !is_in_address(before, matched, after)
}

/// Returns whether a word that words touch is an address of the web or of a mailbox.
fn is_in_address(before: &str, matched: &str, after: &str) -> bool {
    let is_word = |c: &char| !c.is_whitespace();
    let mut word: Vec<char> =
        before.chars().rev().take(LONGEST_WORD).take_while(is_word).collect();
    word.reverse();
    word.extend(matched.chars());
    word.extend(after.chars().take(LONGEST_WORD).take_while(is_word));
    let word: String = word.into_iter().collect();
    word.split_whitespace()
        .any(|word| word.contains("://") || word.contains('@') || word.contains("www."))
}
