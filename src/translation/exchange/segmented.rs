//! A text that a program cut into segments, put together again.
//!
//! Between two segments stands what stood there in the source: programs write segments one
//! behind the other and leave the space between them to whoever joins them.

use crate::translation::exchange::codes::ReturnedPiece;

/// A piece of a text, or an end of a segment in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    /// A piece.
    Piece(ReturnedPiece),
    /// A segment begins, by its id.
    Start(String),
    /// The segment that began last ends.
    End,
}

/// Returns the pieces of a text.
pub(super) fn pieces(events: &[Event]) -> Vec<ReturnedPiece> {
    let found = events.iter().filter_map(|event| match event {
        Event::Piece(found) => Some(found.clone()),
        Event::Start(_) | Event::End => None,
    });
    found.collect()
}

/// Returns the ids of a text's segments, each with its words.
pub(super) fn segments(events: &[Event]) -> Vec<(&str, String)> {
    let mut segments: Vec<(&str, String)> = Vec::new();
    // Those that have begun and not ended, by their index: one may hold others.
    let mut open: Vec<usize> = Vec::new();
    for event in events {
        match event {
            Event::Start(id) => {
                open.push(segments.len());
                segments.push((id, String::new()));
            }
            Event::End => drop(open.pop()),
            Event::Piece(ReturnedPiece::Text(text)) => {
                for index in &open {
                    if let Some((_, words)) = segments.get_mut(*index) {
                        words.push_str(text);
                    }
                }
            }
            Event::Piece(_) => {}
        }
    }
    segments
}

/// Returns the words of the first segment of the source that the translation lacks: the
/// rest alone would be half a paragraph. A translation that was not cut lacks none.
pub(super) fn lacking(source: &[Event], target: &[Event]) -> Option<String> {
    let (from, into) = (segments(source), segments(target));
    let has_words = |words: &str| words.contains(char::is_alphanumeric);
    let is_there =
        |id: &str| into.iter().any(|(other, words)| *other == id && has_words(words));
    if into.is_empty() {
        return None;
    }
    let wanted = || from.iter().filter(|(_, words)| has_words(words));
    let shares_ids = wanted().any(|(id, _)| into.iter().any(|(other, _)| other == id));
    if shares_ids {
        return wanted().find(|(id, _)| !is_there(id)).map(|(_, words)| words.clone());
    }
    // The ids say nothing; the number of segments still does.
    let translated = into.iter().filter(|(_, words)| has_words(words)).count();
    let is_cut_short = translated < wanted().count() || translated < into.len();
    let last = wanted().next_back().or(from.last());
    is_cut_short.then(|| last.map(|(_, words)| words.clone()).unwrap_or_default())
}

/// Returns the pieces of a translation, with a space between two segments that have run
/// into each other where the source has one.
pub(super) fn joined(source: &[Event], target: &[Event]) -> Vec<ReturnedPiece> {
    let of_source = gaps(source);
    let needs_space = |gap: &Gap<'_>| {
        let is_spaced = of_source
            .iter()
            .find(|original| original.part == gap.part)
            .map(|original| original.is_spaced);
        let all = || !of_source.is_empty() && of_source.iter().all(|gap| gap.is_spaced);
        // A program may have lost the space of the source too: a sentence ends with one.
        is_spaced.unwrap_or_else(all) || ".?!…".contains(gap.last)
    };
    let gaps = gaps(target).into_iter().filter(|gap| !gap.is_spaced && needs_space(gap));
    let places: Vec<usize> = gaps.map(|gap| gap.place).collect();
    let mut output = Vec::new();
    for (place, event) in events_with_end(target) {
        if places.contains(&place) {
            output.push(ReturnedPiece::Text(" ".to_owned()));
        }
        if let Some(Event::Piece(found)) = event {
            output.push(found.clone());
        }
    }
    output
}

fn events_with_end(events: &[Event]) -> impl Iterator<Item = (usize, Option<&Event>)> {
    events.iter().map(Some).chain([None]).enumerate()
}

/// A part of a text that was cut, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CutPart<'a> {
    Segment(&'a str),
    /// A code between two segments.
    Code(&'a str),
}

/// What stands between a part and the next.
struct Gap<'a> {
    /// What stands before it.
    part: CutPart<'a>,
    /// Whether there is white space.
    is_spaced: bool,
    /// The last sign before it.
    last: char,
    /// The event before which a space would belong: outside of the codes that enclose
    /// either segment.
    place: usize,
}

/// Returns the gaps between segments that have words.
fn gaps(events: &[Event]) -> Vec<Gap<'_>> {
    let mut gaps = Vec::new();
    let mut id = "";
    let mut last: Option<char> = None;
    // The part that ended, the place behind it, and whether it may still move there.
    let mut ended: Option<(CutPart<'_>, usize, bool)> = None;
    // How many segments are open: a code between two is a part of the text of its own.
    let mut depth = 0_usize;
    let is_cut = events.iter().any(|event| matches!(event, Event::Start(_)));
    for (place, event) in events.iter().enumerate() {
        let (first, end) = match event {
            Event::Start(opened) => {
                id = opened;
                depth += 1;
                continue;
            }
            Event::End => {
                depth = depth.saturating_sub(1);
                if last.is_some() {
                    ended = Some((CutPart::Segment(id), place + 1, true));
                }
                continue;
            }
            Event::Piece(ReturnedPiece::Close(_)) => {
                if let Some((_, behind, may_move @ true)) = &mut ended {
                    (*behind, *may_move) = (place + 1, true);
                }
                continue;
            }
            Event::Piece(ReturnedPiece::Open(_)) => {
                if let Some((_, _, may_move)) = &mut ended {
                    *may_move = false;
                }
                continue;
            }
            // What is no words stands for a word.
            Event::Piece(ReturnedPiece::Alone(_)) => (Some('x'), Some('x')),
            Event::Piece(ReturnedPiece::Text(text)) => {
                (text.chars().next(), text.chars().next_back())
            }
        };
        let (Some(first), Some(end)) = (first, end) else { continue };
        if let (Some((part, place, _)), Some(last)) = (ended.take(), last) {
            let is_spaced = last.is_whitespace() || first.is_whitespace();
            gaps.push(Gap { part, is_spaced, last, place });
        }
        last = Some(end);
        if let (Event::Piece(ReturnedPiece::Alone(code)), 0, true) =
            (event, depth, is_cut)
        {
            ended = Some((CutPart::Code(code), place + 1, true));
        }
    }
    gaps
}
