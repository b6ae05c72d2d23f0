//! Relations: what a reader can add up.

use rust_decimal::Decimal;

/// The true figures of all cells, by their places; `None` if no file has the figure.
pub(super) type Values = [Option<Decimal>];

/// Figures whose sum a reader knows: those with +1 minus those with −1. A total and its
/// parts add up to zero, or to the few cases that the source assigned to no part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Relation {
    /// Places of cells with their signs, ascending, each place once.
    pub(super) terms: Vec<(u32, i8)>,
}

impl Relation {
    /// Returns the relation of a total to its parts.
    pub(super) fn sum(whole: u32, parts: impl IntoIterator<Item = u32>) -> Relation {
        let parts = parts.into_iter().map(|part| (part, 1));
        Relation::new(parts.chain([(whole, -1)]).collect())
    }

    /// Returns the relation of some terms.
    pub(super) fn new(mut terms: Vec<(u32, i8)>) -> Relation {
        terms.sort_unstable();
        // One form for each relation, since turning all signs changes nothing.
        if terms.first().is_some_and(|(_, sign)| *sign < 0) {
            for (_, sign) in &mut terms {
                *sign = -*sign;
            }
        }
        Relation { terms }
    }

    /// Returns the places of the figures.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> + '_ {
        self.terms.iter().map(|(place, _)| *place)
    }

    /// Returns whether a figure is in the relation.
    pub(super) fn has(&self, place: u32) -> bool {
        self.terms.binary_search_by_key(&place, |(place, _)| *place).is_ok()
    }

    /// Returns the sum of the figures and the largest of them; `None` if one is not
    /// known.
    pub(super) fn balance(&self, values: &Values) -> Option<(Decimal, Decimal)> {
        let (mut balance, mut largest) = (Decimal::ZERO, Decimal::ZERO);
        for (place, sign) in &self.terms {
            let value = known(values, *place)?;
            balance = balance.checked_add(value * Decimal::from(*sign))?;
            largest = largest.max(value.abs());
        }
        Some((balance, largest))
    }

    /// Returns by how much rounded figures may differ from their sum.
    pub(super) fn rounding(&self, values: &Values) -> Decimal {
        let scale =
            |place: u32| known(values, place).map(|value| value.normalize().scale());
        match self.places().filter_map(scale).max().unwrap_or(0) {
            0 => Decimal::ZERO,
            scale => {
                // Each figure may be off by half of its last decimal.
                let half = Decimal::new(5, scale.min(27) + 1);
                half * Decimal::from(self.terms.len())
            }
        }
    }

    /// Returns what to withhold as well: the smallest figure that is not zero, because
    /// readers miss it least.
    pub(super) fn complement(
        &self,
        is_shown: impl Fn(u32) -> bool,
        values: &Values,
    ) -> Option<(Decimal, u32)> {
        let shown = |place: u32| {
            let value = known(values, place)?.abs();
            (is_shown(place) && !value.is_zero()).then_some((value, place))
        };
        self.places().filter_map(shown).min()
    }
}

/// Returns the figure at a place, if anybody has it.
pub(super) fn known(values: &Values, place: u32) -> Option<Decimal> {
    values.get(place as usize).copied().flatten()
}

/// Returns a figure as a whole number of units with so many decimals; smaller ones are cut
/// off. With up to nine decimals every figure fits; with more, the highest bits are lost.
pub(super) fn in_units(value: Decimal, decimals: u32) -> i128 {
    let value = value.normalize();
    let power = 10i128.wrapping_pow(value.scale().abs_diff(decimals));
    if value.scale() <= decimals {
        value.mantissa().wrapping_mul(power)
    } else {
        value.mantissa() / power
    }
}
