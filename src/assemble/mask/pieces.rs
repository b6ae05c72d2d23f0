//! The pieces of a line or of texts beside one another: cells, items, lines of a cell. A name ends
//! where its piece ends, unless the next one goes on with it.

use std::ops::Range;

use super::{Masker, Place};
use crate::text::{Identified, Identifying, NamePiece};

/// A piece of a text: the number of the passage that it is from, and where it stands.
pub(super) type Piece = (usize, Range<usize>);

impl Masker<'_> {
    /// Returns the parts of a text that were found as one, in order: those of a name without the
    /// pieces that are no part of it. What goes on in the next piece of a passage is one part.
    pub(super) fn parts_of(
        &mut self,
        text: &str,
        pieces: &[Piece],
        identified: &Identified,
        place: Place<'_>,
    ) -> Vec<Piece> {
        let range = &identified.range;
        let within = pieces.iter().filter_map(|(number, piece)| {
            let start = range.start.clamp(piece.start, piece.end);
            let end = range.end.clamp(piece.start, piece.end);
            (start < end).then_some((piece, (*number, start..end)))
        });
        let (pieces, mut parts): (Vec<_>, Vec<Piece>) = within.unzip();
        if identified.kind == Identifying::Name && parts.len() > 1 {
            let said = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
            let names: Vec<NamePiece<'_>> = pieces
                .iter()
                .zip(&parts)
                .map(|(piece, (_, part))| NamePiece {
                    text: said(part),
                    is_found_alone: self.find(said(piece), place).iter().any(|found| {
                        let start = piece.start + found.range.start;
                        let end = piece.start + found.range.end;
                        start <= part.start && part.end <= end
                    }),
                })
                .collect();
            let mut kept = self.privacy.are_of_name(&names).into_iter();
            parts.retain(|_| kept.next().unwrap_or(true));
        }
        let mut joined: Vec<Piece> = Vec::new();
        for (number, part) in parts {
            match joined.last_mut() {
                Some((last, before))
                    if *last == number && said_blank(text, before.end..part.start) =>
                {
                    before.end = part.end;
                }
                _ => joined.push((number, part)),
            }
        }
        joined
    }
}

/// Returns whether nothing is said in a part of a text.
fn said_blank(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|between| between.trim().is_empty())
}

/// Returns the pieces of a passage that stands at a place in a text, between its line breaks.
pub(super) fn pieces_of(
    number: usize,
    start: usize,
    length: usize,
    breaks: &[usize],
) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(breaks.len() + 1);
    let mut from = 0;
    for at in breaks {
        pieces.push((number, start + from..start + at));
        from = at + 1;
    }
    pieces.push((number, start + from..start + length));
    pieces
}
