//! Shares and rates beside counts: of a count, what it is part of, and its share, any two
//! give the third.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::evidence::suppress::relation::{Values, known};

/// What a share is a share of: per cent, per mille, per 100,000, or of one.
const SCALES: [u32; 5] = [100, 1, 1000, 10_000, 100_000];
/// A share that leaves more counts open than these, or than a quarter of the count, gives
/// none of them away.
// Chosen, not measured.
const OPEN: u32 = 2;

/// A count, its share, and what it is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Share {
    pub(super) count: u32,
    pub(super) part: u32,
    pub(super) whole: u32,
}

/// What shares of a kind have in common: the dimension of which counts have one code and
/// shares another, both codes, and the dimension of which the whole has another code, with
/// that.
pub(super) type Pattern = (usize, u32, u32, usize, u32);

/// Which patterns are shares.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    /// By pattern and scale.
    counts: BTreeMap<(Pattern, u32), Fits>,
}

/// How often figures are a count, its share and the whole.
#[derive(Debug, Default)]
struct Fits {
    right: usize,
    wrong: usize,
    /// Whether a share has decimals, as counts have not.
    has_decimals: bool,
}

impl Fits {
    /// Returns whether it is more than chance that figures fit. If the whole is a figure
    /// of another kind, there are many to choose from, and one that fits proves nothing.
    fn is_likely(&self, (axis, .., across, _): Pattern) -> bool {
        let is_one_of_many = axis == across && self.right < 2 && !self.has_decimals;
        self.right > self.wrong && !is_one_of_many
    }
}

impl Patterns {
    /// Notes three figures that may be a count, its share and what it is a share of.
    pub(super) fn note(&mut self, pattern: Pattern, share: Share, values: &Values) {
        for scale in SCALES {
            let Some(fits) = fits(share, scale, values) else { continue };
            let counts = self.counts.entry((pattern, scale)).or_default();
            *if fits { &mut counts.right } else { &mut counts.wrong } += 1;
            counts.has_decimals |= known(values, share.part)
                .is_some_and(|share| share.normalize().scale() > 0);
        }
    }

    /// Returns whether no figures are shares.
    pub(super) fn is_empty(&self) -> bool {
        !self.counts.iter().any(|((pattern, _), fits)| fits.is_likely(*pattern))
    }

    /// Returns whether three figures are a count, its share and the whole: such that most
    /// of their pattern fit, and they do so themselves where that can be decided.
    pub(super) fn is_share(
        &self,
        pattern: Pattern,
        share: Share,
        values: &Values,
    ) -> bool {
        SCALES.into_iter().any(|scale| {
            let counts = self.counts.get(&(pattern, scale));
            let is_open = known(values, share.count).is_none();
            counts.is_some_and(|counts| counts.is_likely(pattern))
                && fits(share, scale, values).unwrap_or(is_open)
        })
    }
}

/// Returns whether a share is, within its rounding, that of the count; `None` where that
/// can't be told, or where the share is too coarse to tell the count.
fn fits(share: Share, scale: u32, values: &Values) -> Option<bool> {
    let count = known(values, share.count)?;
    let part = known(values, share.part)?;
    let whole = known(values, share.whole)?;
    // A zero fits every share, and a part is not larger than the whole.
    if count.is_zero() || part.is_zero() || count.abs() > whole.abs() {
        return None;
    }
    let half = Decimal::new(5, part.scale().min(26) + 1);
    let scale = Decimal::from(scale);
    let at = |part: Decimal| part.checked_mul(whole)?.checked_div(scale);
    let (low, high) = (at(part - half)?, at(part + half)?);
    let width = (high - low).abs();
    if width > Decimal::from(OPEN).max(count.abs() / Decimal::from(4)) {
        return None;
    }
    Some(low.min(high) <= count && count <= low.max(high))
}

/// Withholds a second figure where two of count, share and whole would give away the
/// third, which is withheld.
pub(super) fn complete(
    shares: &BTreeSet<Share>,
    hidden: &mut BTreeSet<u32>,
    values: &Values,
) {
    loop {
        let before = hidden.len();
        for Share { count, part: share, whole } in shares {
            let is_hidden = |place: &u32| hidden.contains(place);
            let is_zero =
                |place: &u32| known(values, *place).is_some_and(|value| value.is_zero());
            let is_open = [count, share, whole]
                .into_iter()
                .any(|place| known(values, *place).is_none() && !is_hidden(place));
            // Without a third figure nothing can be computed; zeros are not withheld.
            if is_open || is_zero(count) {
                continue;
            }
            match [is_hidden(count), is_hidden(share), is_hidden(whole)] {
                [true, false, false] | [false, false, true] => {
                    hidden.insert(*share);
                }
                [false, true, false] => {
                    hidden.insert(*count);
                }
                _ => {}
            }
        }
        if hidden.len() == before {
            return;
        }
    }
}
