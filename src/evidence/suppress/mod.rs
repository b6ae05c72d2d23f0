//! Small counts that could identify a child are taken out of a dataset.
//!
//! They are taken out where the dataset is read into the evidence, so that nothing later,
//! be it a sentence, a table, a chart or an attached file, can show them by mistake. With
//! them go those figures from which they could be recomputed: a total less the other
//! parts. What counts is the whole dataset, not one table, since a reader has all tables.
//!
//! Sums that the dataset does not say (other datasets, a total under a code of its own)
//! are known only if the register names them under `totals`.

mod lines;
mod solve;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

pub(super) use self::lines::is_known_total;

use self::lines::Line;
use crate::evidence::view::View;
use crate::evidence::{Dataset, Indicator, Selector, Withheld};

/// Takes the figures out of a dataset that its indicators ask not to show. `views` are
/// the indicators of the dataset with what their `select` leaves of it.
pub(super) fn suppress(dataset: &mut Dataset, views: &[(&Indicator, &View)]) {
    let mut hidden: BTreeSet<u32> = dataset.kept().map(|(place, _)| place).collect();
    for (indicator, view) in views {
        let Some(bound) = indicator.suppress_below.map(Decimal::from) else { continue };
        hidden.extend(view.observations.iter().copied().filter(|index| {
            let value = dataset.observations()[*index as usize].value;
            value.is_some_and(|value| value > Decimal::ZERO && value < bound)
        }));
    }
    if hidden.is_empty() {
        return;
    }
    let named: Vec<&Selector> =
        views.iter().flat_map(|(indicator, _)| &indicator.totals).collect();
    let lines = lines::of(dataset, &named);
    let mut values: Vec<Option<Decimal>> =
        dataset.observations().iter().map(|observation| observation.value).collect();
    for (place, value) in dataset.kept() {
        if let Some(own) = values.get_mut(place as usize) {
            *own = value;
        }
    }
    complete(&mut hidden, &values, &lines);
    dataset.withhold(&hidden, Withheld::Small);
}

/// Adds to the hidden figures those from which they could be recomputed.
fn complete(hidden: &mut BTreeSet<u32>, values: &[Option<Decimal>], lines: &[Line]) {
    loop {
        let before = hidden.len();
        for line in lines {
            if line.reveals(hidden, values) {
                hidden.extend(line.complement(hidden, values));
            }
        }
        if hidden.len() > before {
            continue;
        }
        // No line gives a figure away by itself; several together may.
        for index in solve::determined(lines, hidden, values) {
            let own: Vec<&Line> =
                lines.iter().filter(|line| line.contains(index)).collect();
            match own.iter().find_map(|line| line.complement(hidden, values)) {
                Some(found) => {
                    hidden.insert(found);
                }
                // Only zeros are left beside it: then nothing of these lines is shown.
                None => hidden.extend(own.iter().flat_map(|line| line.members())),
            }
        }
        if hidden.len() == before {
            return;
        }
    }
}
