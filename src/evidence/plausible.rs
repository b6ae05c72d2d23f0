//! Figures that cannot be true: fewer than no people, more than the whole, a hundred times the
//! whole, figures of a year that nobody has counted in.
//!
//! A sign or a decimal point that got lost in a table of one's own changes each sentence that
//! cites it. Only what is beyond doubt is found: growth may be 150 per cent, gross enrolment 110.

use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::found::{self, Implausible};
use crate::evidence::units::{self, UnitKind, is_unit};
use crate::evidence::view::View;
use crate::evidence::{Dataset, Indicator, Observation};

/// From how many per cent on no figure is plausible.
const MOST_PERCENT: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// The years of which there are figures on children and, in projections, will be.
const YEARS: RangeInclusive<u16> = 1850..=2100;

/// Of how many figures of people one that is negative shows that they are a balance, such as that
/// of migration.
const OF_A_BALANCE: usize = 10;

/// Warns of figures that cannot be those of the indicator's unit, once for each reason.
pub(super) fn check(
    dataset: &Dataset,
    view: &View,
    indicator: &Indicator,
    diags: &mut Diagnostics,
) {
    check_years(dataset, view, indicator, diags);
    let unit = units::registered(&indicator.unit.value);
    let figures: Vec<(&Observation, Decimal)> = view
        .observations(dataset)
        .filter_map(|observation| Some((observation, observation.value?)))
        .collect();
    for kind in [Implausible::People, Implausible::Whole, Implausible::Percent] {
        let is_found = |(observation, value): &&(&Observation, Decimal)| match kind {
            Implausible::People => {
                unit == Some(UnitKind::People) && value.is_sign_negative()
            }
            Implausible::Whole => {
                is_of_whole(dataset, observation)
                    && (value.is_sign_negative() || *value > Decimal::ONE_HUNDRED)
            }
            Implausible::Percent => {
                unit == Some(UnitKind::Share)
                    && value.abs() >= MOST_PERCENT
                    && !is_of_whole(dataset, observation)
            }
        };
        let found: Vec<&(&Observation, Decimal)> =
            figures.iter().filter(is_found).collect();
        let is_balance = kind == Implausible::People
            && found.len() > 1
            && found.len() * OF_A_BALANCE > figures.len();
        let Some((first, value)) = found.first().filter(|_| !is_balance) else {
            continue;
        };
        let value = value.normalize().to_string();
        diags.push(
            found::ImplausibleFigure {
                kind,
                indicator: &indicator.id.value,
                value: &value,
                count: found.len(),
                unit: indicator.unit.span,
            }
            .at(first.span),
        );
    }
}

/// Warns of figures of years in which digits changed places or were mistyped: 2203 is later than
/// 2023, and the latest figure is what key figures print.
fn check_years(
    dataset: &Dataset,
    view: &View,
    indicator: &Indicator,
    diags: &mut Diagnostics,
) {
    let mut found = view
        .observations(dataset)
        .filter(|observation| !YEARS.contains(&observation.period.year()));
    let Some(first) = found.next() else { return };
    let year = first.period.year().to_string();
    let count = 1 + found.count();
    let indicator = &indicator.id.value;
    diags.push(found::ImplausibleYear { indicator, value: &year, count }.at(first.span));
}

/// Returns whether the data say that a figure is a share of a whole.
fn is_of_whole(dataset: &Dataset, observation: &Observation) -> bool {
    let dimensions = dataset.dimensions().iter().zip(&observation.key);
    let mut codes = dimensions.filter(|(dimension, _)| is_unit(dimension)).filter_map(
        |(dimension, code)| Some((dimension, dimension.codes.get(*code as usize)?)),
    );
    codes.any(|(dimension, code)| {
        units::is_whole(code) || dimension.label(code).is_some_and(units::is_whole)
    })
}
