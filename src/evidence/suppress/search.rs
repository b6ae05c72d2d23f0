//! Sums that only the figures show: a total under an unusual code, groups within groups.
//!
//! Each code has a column of figures, one for each group of cells in which it occurs. A
//! column is condensed to one number, in such a way that columns add up where their
//! numbers do (and, but for an accident of one in 2^64, only there). In a short column,
//! many of these sums would hold by chance. So a sum counts only if it has a natural form
//! (everything else, the rows right below or above), if there are few codes to choose
//! from, or if its figures are too many or too large for chance.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::evidence::suppress::relation::{Values, in_units, known};
use crate::evidence::suppress::table::Group;

/// How many groups of cells are looked at.
// These limits were chosen, not measured; they bound the time for large files.
const SAMPLE: usize = 48;
/// Up to so many codes, any sum counts.
const FEW: usize = 6;
/// Up to so many codes, all sums are tried: two halves of 2^11 subsets.
const ALL_TRIED: usize = 22;
/// Up to so many codes, all sums of two and all runs of rows are tried.
const PAIRS_TRIED: usize = 600;
/// How many sums of a kind are kept.
const KEPT: usize = 200;
/// The evidence that one figure can be, in bits.
// One large figure must not outweigh all others of its column.
const MOST_BITS: u32 = 20;

/// What the figures show.
#[derive(Debug, Default)]
pub(super) struct Derivable {
    pub(super) sums: Vec<Sum>,
    /// Whether all sums were tried.
    pub(super) is_complete: bool,
}

/// A total and its parts, as codes.
#[derive(Debug)]
pub(super) struct Sum {
    pub(super) whole: u32,
    pub(super) parts: Vec<u32>,
    /// Whether it is more than chance that the figures add up.
    pub(super) is_sure: bool,
}

/// The columns of figures.
struct Columns {
    /// The codes that have figures other than zero, in the order of the file.
    codes: Vec<u32>,
    /// For each of them, its column condensed.
    sums: Vec<u64>,
    /// For each of them, how unlikely it is that its figures are met by chance, in bits.
    bits: Vec<u32>,
}

/// Looks for sums among the codes of groups.
pub(super) fn search(groups: &[Group], values: &Values) -> Derivable {
    let columns = Columns::of(groups, values);
    let count = columns.codes.len();
    // There are 2^count sets of parts for each total. With two bits more than that,
    // chance finds at most one sum in four searches.
    let choices = bits_of(count) + u32::try_from(count).unwrap_or(u32::MAX);
    let mut sure = columns.equals();
    if count <= ALL_TRIED {
        sure.extend(columns.subsets(|bits| bits >= choices + 2));
    } else if count <= PAIRS_TRIED {
        sure.extend(columns.runs());
        sure.extend(columns.pairs());
    }
    let mut unsure = columns.all_others();
    unsure.extend(columns.outline());
    if count <= FEW {
        unsure.extend(columns.subsets(|_| true));
    }
    let code = |index: usize| columns.codes[index];
    let sum = |is_sure: bool| {
        move |(whole, parts): (usize, Vec<usize>)| Sum {
            whole: code(whole),
            parts: parts.into_iter().map(code).collect(),
            is_sure,
        }
    };
    let sums = sure.into_iter().map(sum(true)).chain(unsure.into_iter().map(sum(false)));
    Derivable { sums: sums.collect(), is_complete: count <= ALL_TRIED }
}

impl Columns {
    fn of(groups: &[Group], values: &Values) -> Columns {
        let mut sample: Vec<&Group> = groups.iter().collect();
        if sample.len() > SAMPLE {
            // The groups with the most figures, spread over the file.
            let count = |group: &Group| {
                group.iter().filter(|(_, place)| known(values, *place).is_some()).count()
            };
            let most = sample.iter().map(|group| count(group)).max().unwrap_or(0);
            sample.retain(|group| count(group) * 2 > most);
            let step = sample.len().div_ceil(SAMPLE);
            sample = sample.into_iter().step_by(step).collect();
        }
        let figures = || sample.iter().copied().flatten();
        let scales = figures().filter_map(|(_, place)| known(values, *place));
        let scale = scales.map(|value| value.normalize().scale()).max().unwrap_or(0);
        let mut columns: HashMap<u32, (u64, u32)> = HashMap::new();
        // Groups are weighed differently, or columns whose figures only add up across groups
        // would look like sums. 2^64 by the golden ratio begins a series without a pattern.
        let mut weight = 0x9E37_79B9_7F4A_7C15_u64;
        for group in &sample {
            weight = mixed(weight);
            for (code, place) in *group {
                let Some(value) = known(values, *place) else { continue };
                let (sum, bits) = columns.entry(*code).or_default();
                *sum = sum.wrapping_add(whole(value, scale).wrapping_mul(weight));
                let size = value.abs().trunc().mantissa().unsigned_abs();
                *bits += (size + 1).ilog2().min(MOST_BITS);
            }
        }
        // A column of zeros could be a part of every sum.
        columns.retain(|_, (sum, _)| *sum != 0);
        let mut all: Vec<(u32, (u64, u32))> = columns.into_iter().collect();
        all.sort_unstable();
        Columns {
            codes: all.iter().map(|(code, _)| *code).collect(),
            sums: all.iter().map(|(_, (sum, _))| *sum).collect(),
            bits: all.iter().map(|(_, (_, bits))| *bits).collect(),
        }
    }

    fn total(&self) -> u64 {
        self.sums.iter().fold(0, |sum, value| sum.wrapping_add(*value))
    }

    /// Returns the codes that are the sum of all others; and where two are, each without
    /// the other.
    fn all_others(&self) -> Vec<(usize, Vec<usize>)> {
        let mut left: Vec<usize> = (0..self.sums.len()).collect();
        let mut found = Vec::new();
        while left.len() > 2 {
            let total =
                left.iter().fold(0u64, |sum, at| sum.wrapping_add(self.sums[*at]));
            let is_total = |at: &usize| self.sums[*at].wrapping_mul(2) == total;
            let Some(whole) = left.iter().copied().find(is_total) else { break };
            left.retain(|at| *at != whole);
            found.push((whole, left.clone()));
        }
        found
    }

    /// Returns all sums of two or more whose total has enough bits.
    fn subsets(&self, is_enough: impl Fn(u32) -> bool) -> Vec<(usize, Vec<usize>)> {
        let wholes: Vec<usize> =
            (0..self.sums.len()).filter(|at| is_enough(self.bits[*at])).collect();
        if wholes.is_empty() {
            return Vec::new();
        }
        // Meet in the middle (Horowitz and Sahni): a sum of all is one of the first half and one
        // of the second, so 2^(n/2) sums of each are looked at instead of 2^n.
        let middle = self.sums.len() / 2;
        let left = subset_sums(&self.sums[..middle]);
        let right = subset_sums(&self.sums[middle..]);
        let mut by_sum: HashMap<u64, Vec<u32>> = HashMap::new();
        for (mask, sum) in (0..).zip(right) {
            by_sum.entry(sum).or_default().push(mask);
        }
        let mut found = Vec::new();
        for whole in wholes {
            for (mask, sum) in (0u32..).zip(&left) {
                let rest = self.sums[whole].wrapping_sub(*sum);
                for other in by_sum.get(&rest).into_iter().flatten() {
                    let is_in = |at: usize| {
                        if at < middle {
                            mask >> at & 1 == 1
                        } else {
                            other >> (at - middle) & 1 == 1
                        }
                    };
                    let parts: Vec<usize> =
                        (0..self.sums.len()).filter(|at| is_in(*at)).collect();
                    if parts.len() > 1 && !parts.contains(&whole) {
                        found.push((whole, parts));
                    }
                    if found.len() >= KEPT {
                        return found;
                    }
                }
            }
        }
        found
    }

    /// Returns the sums of the rows right beneath or above a total; what has been added up
    /// once counts as one row from then on.
    fn outline(&self) -> Vec<(usize, Vec<usize>)> {
        let mut rows: Vec<usize> = (0..self.sums.len()).collect();
        let mut found = Vec::new();
        'again: while rows.len() > 2 && found.len() < KEPT {
            let starts = self.starts(&rows);
            let ends: HashMap<u64, usize> = starts.iter().copied().zip(0..).collect();
            // The last rows first, because nested groups are at the bottom.
            for at in (0..rows.len()).rev() {
                let sum = self.sums[rows[at]];
                let after = ends.get(&starts[at + 1].wrapping_add(sum));
                let before = ends.get(&starts[at].wrapping_sub(sum));
                let run = match (after, before) {
                    (Some(end), _) if *end > at + 2 => at + 1..*end,
                    (_, Some(start)) if start + 1 < at => *start..at,
                    _ => continue,
                };
                found.push((rows[at], rows[run.clone()].to_vec()));
                rows.drain(run);
                continue 'again;
            }
            break;
        }
        found
    }

    /// Returns the sums of neighbouring rows anywhere.
    fn runs(&self) -> Vec<(usize, Vec<usize>)> {
        let rows: Vec<usize> = (0..self.sums.len()).collect();
        let starts = self.starts(&rows);
        let ends: HashMap<u64, usize> = starts.iter().copied().zip(0..).collect();
        // A sum is chosen by its beginning, its end and its total.
        let choices = 3 * bits_of(rows.len());
        let mut found = Vec::new();
        for whole in rows.iter().copied().filter(|at| self.bits[*at] >= choices + 2) {
            for (start, sum) in starts.iter().enumerate() {
                let Some(end) = ends.get(&sum.wrapping_add(self.sums[whole])) else {
                    continue;
                };
                if *end > start + 1
                    && !(start..*end).contains(&whole)
                    && found.len() < KEPT
                {
                    found.push((whole, (start..*end).collect()));
                }
            }
        }
        found
    }

    /// Returns the sums of two, and of all others but one or two.
    fn pairs(&self) -> Vec<(usize, Vec<usize>)> {
        let count = self.sums.len();
        // A sum is chosen by its two parts and its total.
        let choices = 3 * bits_of(count);
        // Several codes may have the same figures, and several pairs the same sum: each of
        // them gives figures away.
        let mut by_sum: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, sum) in self.sums.iter().enumerate() {
            by_sum.entry(*sum).or_default().push(at);
        }
        let with = |sum: u64| by_sum.get(&sum).into_iter().flatten().copied();
        let pairs_with = |sum: u64| {
            (0..count).flat_map(move |a| {
                let others = with(sum.wrapping_sub(self.sums[a]));
                others.filter(move |b| *b > a).map(move |b| vec![a, b])
            })
        };
        let total = self.total();
        let mut found = Vec::new();
        for whole in (0..count).filter(|at| self.bits[*at] >= choices + 2) {
            let sum = self.sums[whole];
            found.extend(pairs_with(sum).map(|parts| (whole, parts)));
            let left_out = total.wrapping_sub(sum).wrapping_sub(sum);
            for left_out in with(left_out).map(|at| vec![at]).chain(pairs_with(left_out))
            {
                if !left_out.contains(&whole) {
                    let is_part = |at: &usize| *at != whole && !left_out.contains(at);
                    found.push((whole, (0..count).filter(is_part).collect()));
                }
            }
        }
        found.truncate(KEPT);
        found
    }

    /// Returns codes with the same figures, where those are too many for chance.
    fn equals(&self) -> Vec<(usize, Vec<usize>)> {
        let choices = 2 * bits_of(self.sums.len());
        let mut first: HashMap<u64, usize> = HashMap::new();
        let mut found = Vec::new();
        for at in 0..self.sums.len() {
            let other = *first.entry(self.sums[at]).or_insert(at);
            // Among few codes, small figures may be the same by chance; 12 is chosen.
            if other != at && self.bits[at] >= choices.max(12) {
                found.push((at, vec![other]));
            }
        }
        found
    }

    /// Returns the sum of the rows before each row, and of all at the end.
    fn starts(&self, rows: &[usize]) -> Vec<u64> {
        let mut sum = 0u64;
        let mut starts = vec![0];
        for row in rows {
            sum = sum.wrapping_add(self.sums[*row]);
            starts.push(sum);
        }
        starts
    }
}

/// Returns the sums of all subsets, by the mask of their members.
fn subset_sums(items: &[u64]) -> Vec<u64> {
    let mut sums = vec![0u64];
    for item in items {
        let with = sums.iter().map(|sum| sum.wrapping_add(*item));
        sums.extend(with.collect::<Vec<_>>());
    }
    sums
}

fn bits_of(count: usize) -> u32 {
    count.max(1).ilog2() + 1
}

/// Returns a figure as a whole number of the last decimal that any has.
fn whole(value: Decimal, scale: u32) -> u64 {
    // In two's complement, negative figures add up as well.
    let bytes = in_units(value, scale).to_le_bytes();
    u64::from_le_bytes([
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
    ])
}

/// Returns the next of a row of numbers without a pattern (splitmix64), odd so that no
/// figure vanishes.
fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 31)) | 1
}
