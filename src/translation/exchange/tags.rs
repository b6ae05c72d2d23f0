//! Codes as tags within a text.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::syntax::markup::is_allowed;
use crate::translation::exchange::codes::{Piece, ReturnedPiece};

/// Returns a text with its codes as tags. What looks like a tag or an escape itself is
/// escaped, as XML does it; other signs stay as they are.
pub(super) fn text(pieces: &[Piece]) -> String {
    let mut output = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) => {
                // First, or what is left out could leave an escape behind.
                let text: String = text.chars().filter(|c| is_allowed(*c)).collect();
                escape(&mut output, &text, index + 1 == pieces.len());
            }
            Piece::Open(index) => output.push_str(&format!("<g{}>", index + 1)),
            Piece::Close(index) => output.push_str(&format!("</g{}>", index + 1)),
            Piece::Alone(index) => output.push_str(&format!("<x{}/>", index + 1)),
        }
    }
    output
}

const ESCAPES: [(&str, char); 3] = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')];

fn escape(output: &mut String, text: &str, is_last: bool) {
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let is_escape = || ESCAPES.iter().any(|(escape, _)| rest.starts_with(escape));
        match c {
            // What follows in the next piece may complete a tag.
            '<' if tag(rest).is_some() || !is_last && is_cut(rest) => {
                output.push_str("&lt;");
            }
            '&' if is_escape() => output.push_str("&amp;"),
            c => output.push(c),
        }
    }
}

/// Returns whether a text that begins with `<` might be the beginning of a tag.
fn is_cut(text: &str) -> bool {
    let mut inner = text.chars().skip(1).filter(|c| *c != '/');
    matches!(inner.next(), None | Some('x' | 'X' | 'g' | 'G'))
}

/// Returns the pieces of a text with tags.
pub(super) fn found(text: &str) -> Vec<ReturnedPiece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((piece, after)) = tag(rest) {
            if !words.is_empty() {
                pieces.push(ReturnedPiece::Text(std::mem::take(&mut words)));
            }
            // `<x1></x1>` is one code, as in XML.
            rest = match (&piece, tag(after)) {
                (ReturnedPiece::Alone(_), Some((next, behind)))
                    if next == piece && is_closing(after) && !is_closing(rest) =>
                {
                    behind
                }
                _ => after,
            };
            pieces.push(piece);
            continue;
        }
        let escape = ESCAPES.iter().find(|(escape, _)| rest.starts_with(escape));
        let (c, length) =
            escape.map_or((c, c.len_utf8()), |(escape, c)| (*c, escape.len()));
        words.push(c);
        rest = rest.get(length..).unwrap_or_default();
    }
    if !words.is_empty() {
        pieces.push(ReturnedPiece::Text(words));
    }
    pieces
}

/// Returns the tags in a text: the number of each as it is written, and where it stands.
pub fn places(text: &str) -> Vec<(String, Range<usize>)> {
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + start;
        at = start + 1;
        let Some((piece, after)) = text.get(start..).and_then(tag) else { continue };
        at = text.len() - after.len();
        let (ReturnedPiece::Open(id)
        | ReturnedPiece::Close(id)
        | ReturnedPiece::Alone(id)
        | ReturnedPiece::Text(id)) = piece;
        places.push((id, start..at));
    }
    places
}

/// Returns the pieces of a translation. A program that takes codes for text escapes them; that
/// is undone where exactly the codes of the source come out.
pub(super) fn translated(text: &str, source: &[ReturnedPiece]) -> Vec<ReturnedPiece> {
    let pieces = found(text);
    let codes = |pieces: &[ReturnedPiece]| -> BTreeSet<ReturnedPiece> {
        let is_code = |piece: &&ReturnedPiece| !matches!(piece, ReturnedPiece::Text(_));
        pieces.iter().filter(is_code).cloned().collect()
    };
    let wanted = codes(source);
    if wanted.is_empty() || !codes(&pieces).is_empty() {
        return pieces;
    }
    let mut text = text.to_owned();
    for (escape, c) in ESCAPES {
        text = text.replace(escape, c.encode_utf8(&mut [0; 4]));
    }
    let unescaped = found(&text);
    if codes(&unescaped) == wanted { unescaped } else { pieces }
}

fn is_closing(tag: &str) -> bool {
    tag.starts_with("</")
}

/// Returns the tag with which a text begins, and what follows it. Translators who type a tag
/// write `<X1/>` or `<x1>`, and mean the code; no text of ours looks like that unescaped.
fn tag(text: &str) -> Option<(ReturnedPiece, &str)> {
    let inner = text.strip_prefix('<')?;
    let (inner, is_close) = match inner.strip_prefix('/') {
        Some(inner) => (inner, true),
        None => (inner, false),
    };
    let is_alone = inner.starts_with(['x', 'X']);
    let inner = inner.strip_prefix(['x', 'X', 'g', 'G'])?;
    let end = inner.find(|c: char| !c.is_ascii_digit())?;
    let (id, inner) = inner.split_at_checked(end).filter(|(id, _)| !id.is_empty())?;
    let inner = inner.trim_start_matches(' ');
    let id = id.to_owned();
    let inner_alone = inner.strip_prefix('/').filter(|_| !is_close);
    let after = inner_alone.unwrap_or(inner).strip_prefix('>')?;
    let piece = match (is_alone || inner_alone.is_some(), is_close) {
        (true, _) => ReturnedPiece::Alone(id),
        (false, true) => ReturnedPiece::Close(id),
        (false, false) => ReturnedPiece::Open(id),
    };
    Some((piece, after))
}
