//! The languages of a report kept in step: which segment of a translation renders which
//! segment of the source, and whether it still does.
//!
//! The translation memory is the only record: it holds each pair as it was when it was
//! last known to agree.

mod accept;
mod align;
mod changes;
mod compare;
mod comparison;
mod comparisons;
mod constant;
mod counterparts;
pub mod exchange;
mod flat;
mod gist;
mod known;
mod likeness;
mod mark;
mod matches;
mod memory;
mod moved;
mod pairing;
mod place;
mod search;
mod segments;
mod side;
mod spacing;
pub mod terms;
#[cfg(test)]
mod tests;

pub use accept::{Accepted, Candidate, accept};
pub use align::{Pair, align};
pub use changes::{Change, changes};
pub use comparison::{Compared, Comparison, State};
pub use comparisons::{Comparisons, compare};
pub use constant::{
    Constants, is_address, is_place, is_universal, needs_translation, unquoted,
};
pub use counterparts::{
    Counterparts, Passage, Unpaired, left_out_of_confirmed, length, ratio,
};
pub use flat::flat;
pub use known::Known;
pub use likeness::{begin_alike, contained, likeness};
pub use mark::mark;
pub use matches::{Match, matches, matching};
pub use memory::tmx;
pub use moved::{Moved, moved};
pub use place::{Placed, Refusal, Surroundings, escaped, place};
pub use segments::{Segment, SegmentForm, SegmentPlace, one_line, segments};
pub use spacing::{Joint, swallowed, touching};
