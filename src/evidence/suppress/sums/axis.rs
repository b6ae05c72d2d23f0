//! The sums of a dimension: what names and figures tell, and where it holds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use crate::evidence::suppress::names::{Circle, Interval, circles, parents};
use crate::evidence::suppress::relation::{Relation, Values};
use crate::evidence::suppress::search::{Sum, search};
use crate::evidence::suppress::sums::Grouping;
use crate::evidence::suppress::table::{Group, Table};

/// In how many groups of cells a sum is tried before it is believed in.
// Chosen, not measured.
const TRIED: usize = 2000;
/// What share of a total may belong to none of its parts before the sum reveals nothing.
// Chosen, not measured.
const UNASSIGNED: Decimal = Decimal::from_parts(2, 0, 0, false, 2);

/// How nearly a sum must hold to count.
#[derive(Debug, Clone, Copy)]
pub(in crate::evidence::suppress) enum Tolerance {
    /// As in one file: up to so many cases may belong to a total but to none of its parts,
    /// and names are believed where figures are missing.
    OneFile {
        /// So many cases.
        few: Decimal,
    },
    /// As between two files, which may have nothing to do with one another: exactly.
    TwoFiles,
}

/// What is known of the codes of a dimension.
#[derive(Debug)]
pub(super) struct AxisSums {
    /// The dimension's id.
    pub(super) id: String,
    pub(super) grouping: Grouping,
    pub(super) candidates: Vec<Candidate>,
    pub(super) intervals: Vec<Option<Interval>>,
    /// For sets of codes, the sums that intervals make.
    circles: HashMap<Vec<u32>, Vec<Circle>>,
    pub(super) is_total: Vec<bool>,
    /// The codes that occur in a sum, sum by sum.
    pub(super) together: Vec<Vec<u32>>,
    pub(super) is_complete: bool,
}

/// A sum that codes may make.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) whole: u32,
    /// Ascending.
    pub(super) parts: Vec<u32>,
    /// Whether it is believed where a figure is missing.
    is_trusted: bool,
}

/// Looks for the sums of a dimension.
pub(super) fn axis_sums(
    table: &Table,
    axis: usize,
    values: &Values,
    tolerance: Tolerance,
) -> AxisSums {
    let axis_codes = &table.axes[axis];
    let groups = table.groups(axis);
    let mut found = AxisSums {
        id: axis_codes.id.clone(),
        grouping: Grouping::default(),
        candidates: Vec::new(),
        intervals: Interval::of_codes(&axis_codes.codes),
        circles: HashMap::new(),
        is_total: axis_codes.is_total.clone(),
        together: Vec::new(),
        is_complete: true,
    };
    if axis_codes.codes.len() < 2 {
        return found;
    }
    let step = groups.len().div_ceil(TRIED).max(1);
    let sample: Vec<&Group> = groups.iter().step_by(step).collect();
    for group in &sample {
        let codes: Vec<u32> = group.iter().map(|(code, _)| *code).collect();
        if !found.circles.contains_key(&codes) {
            let circles = found.circles_of(&codes);
            found.circles.insert(codes, circles);
        }
        let mut circles = Vec::new();
        found.circular(group, values, tolerance, &mut circles);
        for circle in circles {
            let codes = group.iter().filter(|(_, place)| circle.has(*place));
            let codes: Vec<u32> = codes.map(|(code, _)| *code).collect();
            if !found.together.contains(&codes) {
                found.together.push(codes);
            }
        }
    }
    for (whole, parts, is_named) in named(&axis_codes.codes, &axis_codes.is_total) {
        found.consider(whole, parts, is_named, &sample, values, tolerance);
    }
    let covered: BTreeSet<u32> = found.together.iter().flatten().copied().collect();
    let search = search(&groups, values);
    for Sum { whole, mut parts, is_sure } in search.sums {
        parts.sort_unstable();
        // If names already tell what adds up, other sums of these codes are chance.
        let is_explained =
            parts.iter().chain([&whole]).all(|code| covered.contains(code));
        if is_sure || !is_explained {
            found.consider(whole, parts, false, &sample, values, tolerance);
        }
    }
    found.is_complete = search.is_complete;
    found.grouping = Grouping::of(groups);
    found
}

/// Returns the sums that the names of codes suggest: totals and parts, and whether the
/// name of the total itself suggests it.
fn named(codes: &[String], is_total: &[bool]) -> Vec<(u32, Vec<u32>, bool)> {
    let total = |code: &u32| is_total.get(*code as usize) == Some(&true);
    let all = || (0..).take(codes.len());
    let parents = parents(codes);
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (code, parent) in (0..).zip(&parents) {
        if let Some(parent) = parent.filter(|_| !total(&code)) {
            children.entry(parent).or_default().push(code);
        }
    }
    let mut found = Vec::new();
    for whole in all().filter(total) {
        let others: Vec<u32> = all().filter(|code| !total(code)).collect();
        let roots = others
            .iter()
            .copied()
            .filter(|code| parents[*code as usize].is_none_or(|parent| total(&parent)));
        let roots: Vec<u32> = roots.collect();
        let leaves = others.iter().copied().filter(|code| !children.contains_key(code));
        found.push((whole, roots, false));
        found.push((whole, leaves.collect(), false));
        found.push((whole, others, true));
        let same = all().filter(|code| *code < whole && total(code));
        found.extend(same.map(|other| (whole, vec![other], false)));
    }
    found.extend(children.into_iter().map(|(whole, parts)| (whole, parts, false)));
    found.retain(|(_, parts, _)| !parts.is_empty());
    found
}

/// Returns whether the interval of a code lies within that of another.
pub(super) fn contains(intervals: &[Option<Interval>], outer: u32, inner: u32) -> bool {
    let interval = |code: u32| intervals.get(code as usize)?.as_ref();
    match (interval(outer), interval(inner)) {
        (Some(outer), Some(inner)) => outer.contains(inner),
        _ => false,
    }
}

impl AxisSums {
    /// Takes up a sum if it holds anywhere, or may be thought to.
    fn consider(
        &mut self,
        whole: u32,
        parts: Vec<u32>,
        is_named: bool,
        sample: &[&Group],
        values: &Values,
        tolerance: Tolerance,
    ) {
        if self
            .candidates
            .iter()
            .any(|candidate| candidate.whole == whole && candidate.parts == parts)
        {
            return;
        }
        let mut candidate = Candidate { whole, parts, is_trusted: false };
        let (mut right, mut wrong) = (0usize, 0usize);
        for group in sample {
            let Some(relation) = candidate.relation(group) else { continue };
            match holds(&relation, values, tolerance) {
                Some(true) => right += 1,
                Some(false) => wrong += 1,
                None => {}
            }
        }
        candidate.is_trusted =
            // A total by its name counts even if the figures decide nothing.
            right > wrong || (right == wrong && is_named && tolerance.trusts_names());
        // A sum may hold in some years only, so each group is checked again later.
        if right > 0 || candidate.is_trusted {
            let mut codes = candidate.parts.clone();
            codes.push(whole);
            codes.sort_unstable();
            self.together.push(codes);
            self.candidates.push(candidate);
        }
    }

    /// Adds the relations of a group.
    pub(super) fn relations(
        &self,
        group: &Group,
        values: &Values,
        tolerance: Tolerance,
        found: &mut Vec<Relation>,
    ) {
        for candidate in &self.candidates {
            if let Some(relation) = candidate.relation(group)
                && holds(&relation, values, tolerance).unwrap_or(candidate.is_trusted)
            {
                found.push(relation);
            }
        }
        self.circular(group, values, tolerance, found);
    }

    /// Returns the sums that intervals make among codes.
    fn circles_of(&self, codes: &[u32]) -> Vec<Circle> {
        let codes: Vec<(u32, Option<&Interval>, bool)> = codes
            .iter()
            .map(|code| {
                let interval =
                    self.intervals.get(*code as usize).and_then(Option::as_ref);
                (*code, interval, self.is_total.get(*code as usize) == Some(&true))
            })
            .collect();
        circles(&codes)
    }

    /// Adds the relations that intervals make in a group.
    fn circular(
        &self,
        group: &Group,
        values: &Values,
        tolerance: Tolerance,
        found: &mut Vec<Relation>,
    ) {
        let codes: Vec<u32> = group.iter().map(|(code, _)| *code).collect();
        let circles = self.circles.get(&codes);
        let new = if circles.is_some() { Vec::new() } else { self.circles_of(&codes) };
        let place = |code: u32| {
            let at = group.binary_search_by_key(&code, |(code, _)| *code).ok()?;
            group.get(at).map(|(_, place)| *place)
        };
        for circle in circles.unwrap_or(&new) {
            let terms = circle.iter().map(|(code, sign)| Some((place(*code)?, *sign)));
            let Some(terms) = terms.collect::<Option<Vec<(u32, i8)>>>() else { continue };
            let relation = Relation::new(terms);
            if holds(&relation, values, tolerance).unwrap_or(tolerance.trusts_names()) {
                found.push(relation);
            }
        }
    }
}

impl Candidate {
    /// Returns the sum in a group; `None` where it lacks the total or every part. A part
    /// that the file leaves out is taken for zero.
    fn relation(&self, group: &Group) -> Option<Relation> {
        let find = |code: u32| {
            let at = group.binary_search_by_key(&code, |(code, _)| *code).ok()?;
            group.get(at).map(|(_, place)| *place)
        };
        let whole = find(self.whole)?;
        let parts: Vec<u32> = if self.parts.len() < group.len() {
            self.parts.iter().filter_map(|part| find(*part)).collect()
        } else {
            let is_part = |code: &u32| self.parts.binary_search(code).is_ok();
            group
                .iter()
                .filter(|(code, _)| is_part(code))
                .map(|(_, place)| *place)
                .collect()
        };
        (!parts.is_empty()).then(|| Relation::sum(whole, parts))
    }
}

impl Tolerance {
    /// Returns whether a sum that names suggest is believed where figures are missing.
    pub(super) fn trusts_names(self) -> bool {
        matches!(self, Tolerance::OneFile { .. })
    }
}

/// Returns whether figures add up as a relation says, or so nearly that it gives them
/// away all the same; `None` if one of them is missing.
pub(super) fn holds(
    relation: &Relation,
    values: &Values,
    tolerance: Tolerance,
) -> Option<bool> {
    let (balance, largest) = relation.balance(values)?;
    let rounding = relation.rounding(values);
    let most = match tolerance {
        Tolerance::TwoFiles => rounding,
        Tolerance::OneFile { few } => {
            let unassigned = largest.checked_mul(UNASSIGNED).unwrap_or_default();
            rounding.max(few).max(unassigned)
        }
    };
    Some(balance.abs() <= most)
}
