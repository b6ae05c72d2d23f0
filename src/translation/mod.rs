//! The languages of a report kept in step: which block of a translation renders which
//! block of the source.

mod align;
mod search;

pub use align::{Pair, align, mark};
