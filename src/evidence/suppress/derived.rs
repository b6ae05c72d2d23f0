//! Figures that somebody computed from counts over time, or from two other files: changes,
//! changes in per cent, running totals, rates of a population that stays about the same.
//! Together with the other counts they reveal the one that is withheld.
//!
//! The figures tell whether a series is computed from another. If they are too few or too
//! small to exclude chance, the author has to decide.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use crate::evidence::Period;
use crate::evidence::suppress::LARGEST;
use crate::evidence::suppress::net::Net;
use crate::evidence::suppress::relation::{Relation, Values, known};
use crate::evidence::suppress::shares::Share;
use crate::evidence::suppress::table::Table;

/// How unlikely it must be that figures agree by chance, in bits, beyond the number of
/// series to choose from.
// The limits below were chosen, not measured: 8 bits leave chance one in 256.
const ENOUGH_BITS: u32 = 8;
/// From so many bits on it is worth a question.
const SOME_BITS: u32 = 2;
/// By what share a population may change from one year to the next.
const DRIFT: Decimal = Decimal::from_parts(3, 0, 0, false, 2);
/// A rate that leaves more possible counts than this does not give the count away.
const OPEN: Decimal = Decimal::TWO;

/// All series of a file with no more than these are looked at, whatever their codes.
const FEW: usize = 8;
/// Series of the same file are looked at along dimensions of up to so many codes.
const NEIGHBOURS: usize = 40;

/// The cells of a series by period.
type Series = BTreeMap<Period, u32>;

/// What a series reveals about counts.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What adds up.
    pub(super) relations: Vec<Relation>,
    /// Counts, what is computed from them, and the other figure that it takes.
    pub(super) shares: Vec<Share>,
    /// Counts, their rates, and the population computed from another year.
    pub(super) rates: Vec<(u32, u32, Decimal)>,
    /// Pairs of a count and a figure that may be computed from it.
    pub(super) doubts: Vec<(u32, u32)>,
}

/// How often figures are what they should be if one series is computed from another.
#[derive(Default)]
struct Evidence {
    right: u32,
    wrong: u32,
    bits: u32,
}

impl Evidence {
    fn add(&mut self, expected: Decimal, found: Decimal, tolerance: Decimal) {
        let miss = expected.checked_sub(found).map(|miss| miss.abs());
        if miss.is_some_and(|miss| miss <= tolerance) {
            // The larger a figure, the less likely it agrees by chance.
            let size = found.normalize().mantissa().unsigned_abs();
            self.right += 1;
            self.bits += (size + 1).ilog2();
        } else {
            self.wrong += 1;
        }
    }

    /// Returns whether agreement among so many choices is more than chance; `None` if it
    /// can't be decided.
    fn is_sure(&self, choices: usize) -> Option<bool> {
        let choices = choices.max(1).ilog2();
        let is_enough = |bits: u32| self.bits >= bits + choices;
        // Some figures may have been revised in one file only.
        if self.right > 3 * self.wrong && is_enough(ENOUGH_BITS) {
            return Some(true);
        }
        let may_be = if self.wrong == 0 {
            is_enough(SOME_BITS)
        } else {
            // Each figure may be one of those that were revised or not, which leaves one
            // bit more to chance; and one figure may be large and the same by chance.
            self.right > 1 && is_enough(ENOUGH_BITS + self.right + self.wrong)
        };
        if may_be { None } else { Some(false) }
    }
}

/// Looks for what is computed from the counts that are withheld for being small.
pub(super) fn find(net: &Net, tables: &[Table]) -> Told {
    let mut all: Vec<(usize, &[u32], Series)> = Vec::new();
    let mut by_key: HashMap<(usize, &[u32]), usize> = HashMap::new();
    let mut by_place: HashMap<u32, usize> = HashMap::new();
    let mut few: Vec<usize> = Vec::new();
    for (file, table) in tables.iter().enumerate() {
        let first = all.len();
        for group in table.series() {
            let cells = group.iter().map(|(index, _)| &table.cells[*index as usize]);
            let series = cells.clone().map(|cell| (cell.period, cell.place)).collect();
            let Some(key) = cells.map(|cell| cell.key.as_slice()).next() else {
                continue;
            };
            by_key.insert((file, key), all.len());
            by_place.extend(group.iter().map(|(_, place)| (*place, all.len())));
            all.push((file, key, series));
        }
        if all.len() - first <= FEW {
            few.extend(first..all.len());
        }
    }
    let small: BTreeSet<usize> =
        net.bounds.keys().filter_map(|place| by_place.get(place).copied()).collect();
    let mut told = Told::default();
    for at in small {
        let (file, key, counts) = &all[at];
        let mut same: BTreeSet<usize> = counts
            .values()
            .flat_map(|place| net.counterparts(*place))
            .filter_map(|place| by_place.get(&place).copied())
            .collect();
        for (axis, dimension) in tables[*file].axes.iter().enumerate() {
            if dimension.codes.len() <= NEIGHBOURS {
                for code in (0..).take(dimension.codes.len()) {
                    let mut key = key.to_vec();
                    key[axis] = code;
                    same.extend(by_key.get(&(*file, key.as_slice())));
                }
            }
        }
        let elsewhere = few.iter().copied().filter(|other| all[*other].0 != *file);
        let mut others: BTreeSet<usize> = elsewhere.collect();
        // The more combinations there are, the more of them agree by chance.
        let pairs = others.len() * others.len();
        for whole in &others {
            for rest in others.iter().filter(|rest| *rest != whole) {
                let of = [&all[*whole].2, &all[*rest].2];
                difference_of(counts, of, &net.values, pairs, &mut told);
            }
        }
        others.extend(&same);
        others.remove(&at);
        for other in &others {
            let is_same = same.contains(other);
            let series = &all[*other].2;
            of_series(counts, series, &net.values, (others.len(), is_same), &mut told);
        }
    }
    told
}

/// Looks for what another series reveals about counts. `choices` is how many series are
/// looked at; `is_same` says whether both count the same children.
fn of_series(
    counts: &Series,
    other: &Series,
    values: &Values,
    (choices, is_same): (usize, bool),
    told: &mut Told,
) {
    let changes = differences(other, counts);
    let running = differences(counts, other);
    for relations in [changes, running, sum_of_all(counts, other)] {
        let mut evidence = Evidence::default();
        for (relation, place) in &relations {
            if let (Some((balance, _)), Some(found)) =
                (relation.balance(values), known(values, *place))
            {
                evidence.add(balance + found, found, relation.rounding(values));
            }
        }
        let relations = relations.into_iter();
        match evidence.is_sure(choices) {
            Some(true) => told.relations.extend(relations.map(|(relation, _)| relation)),
            Some(false) => {}
            None => {
                let pairs = relations.flat_map(|(relation, place)| {
                    let counts =
                        counts.values().filter(move |count| relation.has(**count));
                    counts.map(move |count| (*count, place))
                });
                told.doubts.extend(pairs);
            }
        }
    }
    percentages(counts, other, values, choices, told);
    if is_same {
        rates(counts, other, values, told);
    }
}

/// Returns the relations by which each figure of one series would be the difference of
/// two consecutive figures of the other, and the figure that would be computed.
fn differences(computed: &Series, of: &Series) -> Vec<(Relation, u32)> {
    let steps = of.iter().zip(of.iter().skip(1));
    steps
        .filter_map(|((before, first), (period, second))| {
            let place = computed.get(period)?;
            // A year and a quarter in one series have no meaningful difference.
            (before.months() == period.months()).then(|| {
                (Relation::new(vec![(*second, 1), (*first, -1), (*place, -1)]), *place)
            })
        })
        .collect()
}

/// Returns the relation by which a single figure would be the sum of all counts.
fn sum_of_all(counts: &Series, other: &Series) -> Vec<(Relation, u32)> {
    let mut others = other.values();
    match (others.next(), others.next()) {
        (Some(sum), None) if counts.len() > 1 => {
            vec![(Relation::sum(*sum, counts.values().copied()), *sum)]
        }
        _ => Vec::new(),
    }
}

/// Looks whether figures are the changes of counts in per cent.
fn percentages(
    counts: &Series,
    other: &Series,
    values: &Values,
    choices: usize,
    told: &mut Told,
) {
    let mut evidence = Evidence::default();
    let mut found = Vec::new();
    for ((_, first), (period, second)) in counts.iter().zip(counts.iter().skip(1)) {
        let Some(place) = other.get(period) else { continue };
        found.push(Share { count: *second, part: *place, whole: *first });
        let (Some(before), Some(after), Some(change)) =
            (known(values, *first), known(values, *second), known(values, *place))
        else {
            continue;
        };
        let growth = after.checked_sub(before).and_then(|by| by.checked_div(before));
        if let Some(expected) =
            growth.and_then(|growth| growth.checked_mul(Decimal::ONE_HUNDRED))
        {
            evidence.add(expected, change, half(change));
        }
    }
    match evidence.is_sure(choices) {
        Some(true) => told.shares.extend(found),
        Some(false) => {}
        None => told.doubts.extend(
            found
                .iter()
                .flat_map(|share| [(share.count, share.part), (share.whole, share.part)]),
        ),
    }
}

/// Looks whether figures are rates of counts: then one pair that is shown reveals the
/// population, and with that the count of another year.
fn rates(counts: &Series, other: &Series, values: &Values, told: &mut Told) {
    let has_decimals = |place: &u32| {
        known(values, *place).is_some_and(|value| value.normalize().scale() > 0)
    };
    // Without decimals it may be a count of other children that changes alike.
    if !other.values().any(has_decimals) {
        return;
    }
    let pairs: Vec<(Period, u32, u32, [Decimal; 2])> = counts
        .iter()
        .filter_map(|(period, count)| {
            let place = other.get(period)?;
            let (count_value, rate) = (known(values, *count)?, known(values, *place)?);
            // Equal figures are the same count again, not its rate.
            if count_value <= Decimal::ZERO || rate <= half(rate) || count_value == rate {
                return None;
            }
            let low = count_value.checked_div(rate + half(rate))?;
            let high = count_value.checked_div(rate - half(rate))?;
            let is_population = high <= Decimal::from(LARGEST);
            is_population.then_some((*period, *count, *place, [low, high]))
        })
        .collect();
    for (period, count, place, [low, high]) in &pairs {
        let (mut right, mut wrong) = (0usize, 0usize);
        let mut population = Decimal::ZERO;
        for (other, .., [other_low, other_high]) in &pairs {
            if other == period {
                continue;
            }
            // A population changes a little every year; an office may count it only then,
            // so two quarters may be a whole year apart in it.
            let years = Decimal::from(period.months_from(*other).div_ceil(12));
            let drift = DRIFT * years * *high;
            if *other_low <= *high + drift && *other_high >= *low - drift {
                right += 1;
                population = (*other_low + *other_high) / Decimal::TWO;
            } else {
                wrong += 1;
            }
        }
        let Some(rate) = known(values, *place) else { continue };
        // As above, some figures may have been revised.
        let width = half(rate) * Decimal::TWO * population;
        if right > 3 * wrong && width <= OPEN {
            told.rates.push((*count, *place, population));
        }
    }
}

/// Returns half of the last decimal of a figure.
fn half(value: Decimal) -> Decimal {
    Decimal::new(5, value.scale().min(26) + 1)
}

/// Looks whether counts are the difference of two other series.
fn difference_of(
    counts: &Series,
    [whole, rest]: [&Series; 2],
    values: &Values,
    choices: usize,
    told: &mut Told,
) {
    let mut evidence = Evidence::default();
    let mut found = Vec::new();
    for (period, count) in counts {
        let (Some(whole), Some(rest)) = (whole.get(period), rest.get(period)) else {
            continue;
        };
        let relation = Relation::sum(*whole, [*rest, *count]);
        if let (Some((balance, _)), Some(found)) =
            (relation.balance(values), known(values, *whole))
        {
            evidence.add(balance + found, found, Decimal::ZERO);
        }
        found.push((relation, *count, *whole));
    }
    match evidence.is_sure(choices) {
        Some(true) => {
            told.relations.extend(found.into_iter().map(|(relation, ..)| relation));
        }
        Some(false) => {}
        None => {
            told.doubts.extend(found.iter().map(|(_, count, whole)| (*count, *whole)));
        }
    }
}
