//! What is known of a chapter beside its translation.

use std::collections::BTreeSet;

use crate::model::{Memory, Unit};
use crate::text::named;
use crate::translation::segments::{Segment, SegmentPlace};
use crate::translation::{Pair, is_universal};

named! {
    /// How a segment's translation stands to it. With each its counterpart in XLIFF 2.1.
    /// Named as in output.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum State {
        /// There is none: `initial`.
        Missing = "missing",
        /// The source has changed since it was made: `translated`, with a reason.
        Stale = "stale",
        /// The memory does not know the pair, or the translation in another wording:
        /// `translated`.
        Unconfirmed = "unconfirmed",
        /// It agrees: `final`.
        Current = "current",
    }
}

impl State {
    /// Returns whether somebody still has to translate it.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, State::Missing | State::Stale)
    }
}

/// A segment of the source with its translation.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The segment.
    pub source: Segment,
    /// Its translation.
    pub target: Option<Segment>,
    /// How they stand to each other.
    pub state: State,
    /// What the memory knows of them, by the unit's index.
    pub former: Option<usize>,
}

impl Compared {
    /// Returns whether the memory has the pair as it is: somebody has confirmed these words,
    /// and not only earlier ones.
    pub fn is_recorded(&self, memory: &Memory) -> bool {
        let former = self.former.and_then(|former| memory.units.get(former));
        matches!((former, &self.target), (Some(unit), Some(target))
            if unit.target.key() == target.key && unit.source.key() == self.source.key)
    }

    /// Returns whether the translation is out of date and still as it was when both agreed.
    pub fn is_untouched(&self, memory: &Memory) -> bool {
        let former = self.former.and_then(|former| memory.units.get(former));
        self.state == State::Stale
            && matches!((former, &self.target), (Some(unit), Some(target))
                if unit.target.key() == target.key)
    }

    /// Returns what the memory has of a pair whose source has changed since.
    pub fn outgrown<'m>(&self, memory: &'m Memory) -> Option<&'m Unit> {
        let former = self.former.and_then(|former| memory.units.get(former))?;
        (former.source.key() != self.source.key).then_some(former)
    }
}

/// A chapter beside its translation.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Which block renders which, in the order of the source; a block without a source
    /// follows what it follows in the translation.
    pub blocks: Vec<Pair>,
    /// The segments of the source, in order.
    pub segments: Vec<Compared>,
    /// The segments of the translation that have no source, in order.
    pub orphans: Vec<Segment>,
    /// The units from which segments come though they are of a chapter that the report no
    /// longer has, by their index.
    pub renamed: BTreeSet<usize>,
}

impl Comparison {
    /// Returns how many segments are in a state.
    pub fn count(&self, state: State) -> usize {
        self.segments.iter().filter(|pair| pair.state == state).count()
    }

    /// Returns how many segments a translator has to type: a number or an address that the
    /// translation lacks is the same in each language, and comes with its table or list.
    pub fn untranslated(&self) -> usize {
        let is_wanted = |pair: &&Compared| {
            pair.state == State::Missing && !is_universal(&pair.source.text)
        };
        self.segments.iter().filter(is_wanted).count()
    }

    /// Returns the segments of a block of the source.
    pub fn of_block(&self, index: usize) -> impl Iterator<Item = &Compared> {
        // They stand in reading order: the title, the blocks, the footnotes.
        let start = self
            .segments
            .partition_point(|pair| pair.source.place < SegmentPlace::Block(index));
        let rest = self.segments.get(start..).unwrap_or_default().iter();
        rest.take_while(move |pair| pair.source.place == SegmentPlace::Block(index))
    }
}
