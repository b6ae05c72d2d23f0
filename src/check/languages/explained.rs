//! Parts of a chapter of which one finding says all.

use std::collections::BTreeSet;

use crate::translation::SegmentPlace;

/// Parts of which nothing more is to be said: their shape differs, or they can't be read,
/// and what else differs follows from that.
#[derive(Default)]
pub(super) struct Explained {
    pub(super) source: BTreeSet<SegmentPlace>,
    pub(super) target: BTreeSet<SegmentPlace>,
}

impl Explained {
    pub(super) fn add(&mut self, (source, target): (SegmentPlace, SegmentPlace)) {
        self.source.insert(source);
        self.target.insert(target);
    }
}
