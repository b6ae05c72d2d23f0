//! What the memory says of parts of a chapter in one language, each to be paired with one
//! in the other.

use std::cell::LazyCell;

use crate::translation::known::KnownText;
use crate::translation::likeness::StemSet;
use crate::translation::side::LanguageSegments;

/// How much two texts are like what the memory knows of each other, in per cent.
#[derive(Clone, Copy)]
pub(super) enum Likeness {
    /// The memory knows neither.
    Unknown,
    /// The source is so much like the one from which the translation was made.
    Of(i32),
    /// The translation is so much like the one that was made from the source.
    OfTarget(i32),
    /// The memory knows both, as parts of other pairs.
    Others,
}

/// Some segments of one language.
pub(super) struct Gist {
    /// The words of those that the memory does not know.
    new: StemSet,
    /// Of those that it knows, the words in the other language; `None` if it knows none.
    other: Option<StemSet>,
}

impl Gist {
    /// Returns the gist of segments of one language; `other` returns what the memory has
    /// in the other language for a segment.
    pub(super) fn new<'k>(
        side: &LanguageSegments,
        segments: impl Iterator<Item = usize>,
        other: impl Fn(usize) -> Option<&'k KnownText>,
    ) -> Self {
        let (mut new, mut known) = (Vec::new(), Vec::new());
        for index in segments {
            match other(index) {
                Some(text) => known.push(text.words()),
                None => new.push(side.words(index)),
            }
        }
        let is_known = !known.is_empty();
        Gist { new: StemSet::all(new), other: is_known.then(|| StemSet::all(known)) }
    }

    /// Returns how much a part of the source and one of the translation are like what the
    /// memory knows of each other.
    pub(super) fn likeness(&self, target: &Gist) -> Likeness {
        match (&self.other, &target.other) {
            (None, None) => Likeness::Unknown,
            (None, Some(former)) => Likeness::Of(self.new.likeness(former)),
            (Some(rendered), None) => Likeness::OfTarget(target.new.likeness(rendered)),
            (Some(_), Some(_)) => Likeness::Others,
        }
    }
}

/// Returns the segments of a block that are not fixed; `None` if it has segments and all
/// of them are.
pub(super) fn without(
    segments: &[usize],
    is_fixed: impl Fn(usize) -> bool,
) -> Option<Vec<usize>> {
    let open: Vec<usize> =
        segments.iter().copied().filter(|index| !is_fixed(*index)).collect();
    (segments.is_empty() || !open.is_empty()).then_some(open)
}

/// Returns values that are made when they are asked for.
pub(super) fn lazily<'a, T>(
    count: usize,
    make: impl Fn(usize) -> T + Copy + 'a,
) -> Vec<LazyCell<T, impl FnOnce() -> T + 'a>> {
    (0..count).map(|index| LazyCell::new(move || make(index))).collect()
}
