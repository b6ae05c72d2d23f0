//! What the calls of generated source make, and where they are: each block of a chapter is one, on
//! a line of its own.

use std::ops::Range;

use typst::syntax::{LinkedNode, Side, Source, SyntaxKind, ast};

use crate::compile::fit::LEGIBLE;

/// How a call begins that keeps a paragraph on one page.
pub(super) const WHOLE: &str = "whole(";

/// How a call begins that sets two texts side by side, and what keeps these on one page.
pub(super) const PAIR: &str = "pair(";
const WHOLE_PAIR: &str = "whole: true, ";

/// How a table or figure is placed that floats.
const FLOATS: &str = "place-in: \"float\"";

/// How much smaller than they were drawn pictures are set at most: the figures on charts are of
/// 7.5 points, the names on maps of 7.
const LEAST_SCALE: f64 = LEGIBLE / 7.5;
const LEAST_SCALE_OF_WIDE: f64 = LEGIBLE / 7.0;

/// How pictures that may be maps are placed.
const WIDE: [&str; 2] = ["reach: \"frame\"", "wide: true"];

/// Returns how much smaller than they were drawn the pictures that a call sets are at most.
pub(super) fn least_scale(code: &str) -> f64 {
    let is_wide = WIDE.iter().any(|wide| code.contains(wide));
    if is_wide { LEAST_SCALE_OF_WIDE } else { LEAST_SCALE }
}

/// What a block of a chapter is, as far as its place matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, which stays with what follows.
    Heading,
    Table,
    Figure,
    /// Text, or what has a number of its own.
    Other,
}

impl Kind {
    /// Returns what the call of a block makes.
    pub(super) fn of(code: &str) -> Self {
        let name = code.split('(').next().unwrap_or_default();
        match name.trim_end_matches('s') {
            "section" | "section-pair" | "chapter" => Kind::Heading,
            "text-table" | "data-table" => Kind::Table,
            "picture" => Kind::Figure,
            _ => Kind::Other,
        }
    }
}

/// Returns whether what a call makes can be parted although it is kept together.
pub(super) fn can_part(code: &str) -> bool {
    let name = code.split('(').next().unwrap_or_default();
    let is_kept = ["whole", "pair", "recommendation", "question", "aside"];
    is_kept.contains(&name.trim_end_matches("-pair")) || Kind::of(code) == Kind::Table
}

/// Returns whether the call of a table or figure lets it float.
pub(super) fn floats(code: &str) -> bool {
    says_at_once(code, FLOATS)
}

/// Returns whether a call has an argument among its first: others are texts of authors, in which
/// anything could stand.
fn says_at_once(code: &str, argument: &str) -> bool {
    let names = code.split('"').next().unwrap_or_default();
    code.find(argument).is_some_and(|at| at < names.len() + 20)
}

/// Returns the call that keeps what is at a place on one page.
pub(super) fn whole_around(
    source: &Source,
    place: &Range<usize>,
) -> Option<Range<usize>> {
    calls_around(source, place).map(|(range, _)| range).find(|range| {
        let code = source.text().get(range.clone()).unwrap_or_default();
        let is_whole_pair = || says_at_once(code, WHOLE_PAIR);
        code.starts_with(WHOLE) || code.starts_with(PAIR) && is_whole_pair()
    })
}

/// Returns the call that makes the block of a chapter in which a place is.
pub(super) fn block_around(
    source: &Source,
    place: &Range<usize>,
) -> Option<Range<usize>> {
    calls_around(source, place).find(|(_, is_block)| *is_block).map(|(range, _)| range)
}

/// Returns whether text comes after a block before the next heading.
pub(super) fn text_follows(source: &Source, block: &Range<usize>) -> bool {
    let mut kinds = blocks_after(source, block).map(|(_, code)| Kind::of(code));
    kinds.find(|kind| !matches!(kind, Kind::Table | Kind::Figure)) == Some(Kind::Other)
}

/// Returns the last block, of those up to the one that begins at a place, after which a table can
/// stand: it passes no other table and no recommendation, and parts no heading from its text.
pub(super) fn last_passed(
    source: &Source,
    table: &Range<usize>,
    last: usize,
) -> Option<Range<usize>> {
    let passed = blocks_after(source, table).take_while(|(block, code)| {
        let stays = ["recommendation", "question"].iter().any(|it| code.starts_with(it));
        block.start <= last && !stays && Kind::of(code) != Kind::Table
    });
    let ends = passed.filter(|(_, code)| Kind::of(code) != Kind::Heading);
    ends.last().map(|(block, _)| block)
}

/// Returns the blocks of a chapter after one of them, each with its code.
fn blocks_after<'s>(
    source: &'s Source,
    block: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, &'s str)> {
    let leaf = LinkedNode::new(source.root()).leaf_at(block.start, Side::After);
    let mut nodes = std::iter::successors(leaf, |node| node.parent().cloned());
    let block = nodes.find(|node| node.range() == *block);
    let after = std::iter::successors(block, LinkedNode::next_sibling).skip(1);
    let calls = after.filter(|node| node.cast::<ast::FuncCall<'_>>().is_some());
    calls.map(|call| {
        let range = call.range();
        (range.clone(), source.text().get(range).unwrap_or_default())
    })
}

/// Returns the calls around a place, innermost first, each with whether it is a block of the
/// chapter's text.
fn calls_around<'s>(
    source: &'s Source,
    place: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, bool)> + 's {
    let leaf = LinkedNode::new(source.root()).leaf_at(place.start, Side::After);
    let nodes = std::iter::successors(leaf, |node| node.parent().cloned());
    let calls = nodes.filter(|node| node.cast::<ast::FuncCall<'_>>().is_some());
    calls.map(|call| {
        let is_block = call.parent_kind() == Some(SyntaxKind::Markup);
        (call.range(), is_block)
    })
}
