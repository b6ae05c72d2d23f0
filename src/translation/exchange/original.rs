//! Codes that a program wrote in another form, known again by where they stand.
//!
//! A program may make a `<g>` of a pair, give codes other numbers, drop what they stand
//! for, or write them into the text as `{1}`. Where the words of the source are still those
//! of the report, each code is the one that stands at the same place there.

use std::collections::BTreeMap;

use crate::model::SegmentText;
use crate::translation::exchange::codes::{Declared, Mark, Marks, Piece, ReturnedPiece};

/// Codes of a file beside those of the report.
pub(super) struct Rewritten {
    /// For each code of the file, of equal ones by their number, the one of the report.
    pieces: BTreeMap<(ReturnedPiece, usize), Piece>,
    /// The source of the report.
    original: Vec<Piece>,
    marks: Vec<Mark>,
    /// Whether codes stand in the text as `{1}`.
    is_text: bool,
}

impl Rewritten {
    /// Compares the source of a file with that of the report; `None` if words or places of
    /// codes differ, or one code of the file stands for several.
    pub(super) fn new(file: &[ReturnedPiece], report: &SegmentText) -> Option<Self> {
        let mut marks = Marks::default();
        let original = marks.number(report);
        let pieces_of = |is_text| {
            let file = in_one_form(file, is_text);
            let (words, codes) = places(&file, |piece| match piece {
                ReturnedPiece::Text(text) => Err(text.as_str()),
                code => Ok(code),
            });
            let (original_words, originals) = places(&original, |piece| match piece {
                Piece::Text(text) => Err(text.as_str()),
                code => Ok(code),
            });
            let is_same = words == original_words
                && codes
                    .iter()
                    .map(|code| code.0)
                    .eq(originals.iter().map(|original| original.0));
            is_same.then(|| paired(&codes, &originals)).flatten()
        };
        let found = pieces_of(false).map(|pieces| (pieces, false));
        let found = found.or_else(|| pieces_of(true).map(|pieces| (pieces, true)));
        let (pieces, is_text) = found?;
        Some(Rewritten { pieces, original, marks: marks.list, is_text })
    }

    /// Returns the source as the report has it, with its codes declared.
    pub(super) fn source(&self, declared: &mut Declared) -> Vec<ReturnedPiece> {
        for (index, mark) in self.marks.iter().enumerate() {
            declared.add(&id(index), mark.clone());
        }
        self.original.iter().map(found).collect()
    }

    /// Returns a translation of the file with the codes of the report.
    pub(super) fn translation(&self, target: &[ReturnedPiece]) -> Vec<ReturnedPiece> {
        let mut times: BTreeMap<ReturnedPiece, usize> = BTreeMap::new();
        let translated = in_one_form(target, self.is_text).into_iter().map(|piece| {
            if let ReturnedPiece::Text(_) = piece {
                return piece;
            }
            let time = times.entry(piece.clone()).or_insert(0);
            // A code that stands once more than in the source is the last one again.
            let replaced =
                (0..=*time).rev().find_map(|n| self.pieces.get(&(piece.clone(), n)));
            *time += 1;
            replaced.map_or(piece, found)
        });
        translated.collect()
    }
}

/// Returns the id under which a code of the report is declared.
fn id(index: usize) -> String {
    format!("report {}", index + 1)
}

fn found(piece: &Piece) -> ReturnedPiece {
    match piece {
        Piece::Text(text) => ReturnedPiece::Text(text.clone()),
        Piece::Open(index) => ReturnedPiece::Open(id(*index)),
        Piece::Close(index) => ReturnedPiece::Close(id(*index)),
        Piece::Alone(index) => ReturnedPiece::Alone(id(*index)),
    }
}

/// A code, by how many signs of the text stand before it, white space aside.
type Places<'a, T> = Vec<(usize, &'a T)>;

/// Returns the signs of a text without white space, and where codes stand in it.
fn places<'a, T>(
    pieces: &'a [T],
    read: impl Fn(&'a T) -> Result<&'a T, &'a str>,
) -> (String, Places<'a, T>) {
    let mut words = String::new();
    let mut codes = Vec::new();
    for piece in pieces {
        match read(piece) {
            Ok(code) => codes.push((words.len(), code)),
            Err(text) => words.extend(text.chars().filter(|c| !c.is_whitespace())),
        }
    }
    (words, codes)
}

fn paired(
    file: &Places<'_, ReturnedPiece>,
    report: &Places<'_, Piece>,
) -> Option<BTreeMap<(ReturnedPiece, usize), Piece>> {
    let mut pieces: BTreeMap<(ReturnedPiece, usize), Piece> = BTreeMap::new();
    let mut times: BTreeMap<&ReturnedPiece, usize> = BTreeMap::new();
    let index = |piece: &Piece| match piece {
        Piece::Open(index) | Piece::Close(index) | Piece::Alone(index) => Some(*index),
        Piece::Text(_) => None,
    };
    for ((_, code), (_, original)) in file.iter().zip(report) {
        let time = times.entry(code).or_insert(0);
        let former = pieces.get(&((*code).clone(), 0));
        // Both ends of a pair may be written alike; two codes may not, since nothing tells
        // them from each other once their order changes.
        if former.is_some_and(|former| index(former) != index(original)) {
            return None;
        }
        pieces.insert(((*code).clone(), *time), (*original).clone());
        *time += 1;
    }
    Some(pieces)
}

/// Returns pieces with a pair around nothing as one code, and codes that stand in the text
/// as such if that is asked for.
fn in_one_form(found: &[ReturnedPiece], is_text: bool) -> Vec<ReturnedPiece> {
    let mut output: Vec<ReturnedPiece> = Vec::new();
    for piece in found {
        match piece {
            ReturnedPiece::Text(text) if is_text => tokens(text, &mut output),
            ReturnedPiece::Close(id)
                if output.last() == Some(&ReturnedPiece::Open(id.clone())) =>
            {
                output.pop();
                output.push(ReturnedPiece::Alone(id.clone()));
            }
            piece => output.push(piece.clone()),
        }
    }
    output
}

/// How codes are written into a text: `{1}`, `{1>` and `<1}` of Phrase, `[1}` and `{2]` of
/// memoQ, `<1>`, `</1>` and `<1/>` of Trados.
fn tokens(text: &str, output: &mut Vec<ReturnedPiece>) {
    let mut words = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = token(rest).unwrap_or(0);
        let (code, after) = rest.split_at_checked(length).unwrap_or(("", rest));
        if code.is_empty() {
            words.push(c);
            rest = after.get(c.len_utf8()..).unwrap_or_default();
            continue;
        }
        if !words.is_empty() {
            output.push(ReturnedPiece::Text(std::mem::take(&mut words)));
        }
        output.push(ReturnedPiece::Alone(code.to_owned()));
        rest = after;
    }
    if !words.is_empty() {
        output.push(ReturnedPiece::Text(words));
    }
}

/// Returns the length of the code that a text begins with.
fn token(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['{', '<', '['])?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = inner.get(..end).filter(|name| !name.is_empty() && name.len() < 5)?;
    let is_name = name.bytes().all(|b| b.is_ascii_digit())
        || (name.len() == 1 && name.bytes().all(|b| b.is_ascii_alphabetic()));
    let after = inner.get(end..)?;
    let after = after.strip_prefix('/').unwrap_or(after);
    let rest = after.strip_prefix(['}', '>', ']']).filter(|_| is_name)?;
    // `[1]` is a citation and `[a]` a remark: brackets alone are no code.
    let is_bracketed = text.starts_with('[') && after.starts_with(']');
    (!is_bracketed).then(|| text.len() - rest.len())
}
