//! What the units of statistics offices mean, and whether the register's unit fits them.
//!
//! A share called a number of children is wrong in every sentence that cites it. What is
//! known of codes and names is data (`units.txt`); of others nothing is said.

use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Severity, found};
use crate::evidence::view::View;
use crate::evidence::{Dataset, Dimension, Indicator, Observation};

/// What kind of figure a unit belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// Parts of a hundred.
    Share,
    /// People.
    People,
    /// Things counted, people among them.
    Count,
    /// Money.
    Money,
    /// So many for each thousand or hundred thousand.
    Rate,
}

struct Unit {
    kind: UnitKind,
    /// Whether it is a share of a whole, which is never more.
    is_whole: bool,
    /// The register's unit for it.
    register: &'static str,
    /// The code or name in lower case, without an asterisk at its end.
    name: String,
    is_start: bool,
}

static UNITS: LazyLock<Vec<Unit>> = LazyLock::new(|| {
    let lines = include_str!("units.txt").lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| {
        let (head, names) = line.split_once(": ")?;
        let (kind, register) = head.split_once(' ')?;
        let is_whole = kind == "whole";
        let kind = if is_whole { UnitKind::Share } else { kind_named(kind)? };
        Some((kind, is_whole, register, names))
    });
    let units = lines.flat_map(|(kind, is_whole, register, names)| {
        names.split('|').map(move |name| {
            let name = name.trim().to_lowercase();
            let start = name.strip_suffix('*');
            let is_start = start.is_some();
            let name = start.unwrap_or(&name).to_owned();
            Unit { kind, is_whole, register, name, is_start }
        })
    });
    units.collect()
});

fn kind_named(name: &str) -> Option<UnitKind> {
    Some(match name {
        "share" => UnitKind::Share,
        "people" => UnitKind::People,
        "count" => UnitKind::Count,
        "money" => UnitKind::Money,
        "rate" => UnitKind::Rate,
        _ => return None,
    })
}

fn known(text: &str) -> Option<&'static Unit> {
    let text = text.trim().to_lowercase();
    UNITS.iter().find(|unit| {
        if unit.is_start { text.starts_with(&unit.name) } else { text == unit.name }
    })
}

/// Returns what kind of figure has a unit, by its code or name.
pub(super) fn kind_of(text: &str) -> Option<UnitKind> {
    known(text).map(|unit| unit.kind)
}

/// Returns whether a code or name is that of shares of a whole.
pub(super) fn is_whole(text: &str) -> bool {
    known(text).is_some_and(|unit| unit.is_whole)
}

/// Returns the unit of the register for a code or name.
pub fn register_unit(text: &str) -> Option<&'static str> {
    known(text).map(|unit| unit.register).filter(|unit| *unit != "other")
}

/// Returns the unit of the register that the name of a column says behind a comma or in
/// brackets: „Dalis, proc.“, "Amount (EUR)".
pub fn unit_in_heading(name: &str) -> Option<&'static str> {
    let parts = name.split([',', '(', ')', '[', ']', ';']).skip(1);
    let mut parts = parts.map(str::trim).filter(|part| !part.is_empty());
    parts.find_map(register_unit)
}

/// Returns the kind of a unit of the register; `None` for those of a project's own.
pub(super) fn registered(unit: &str) -> Option<UnitKind> {
    Some(match unit {
        "percent" => UnitKind::Share,
        "children" | "persons" | "families" => UnitKind::People,
        "count" => UnitKind::Count,
        "eur" => UnitKind::Money,
        "per-1000" | "per-100000" => UnitKind::Rate,
        _ => return None,
    })
}

/// Returns whether figures of one kind in the data may be called another by the register.
fn fits(data: UnitKind, register: UnitKind) -> bool {
    match (data, register) {
        // Offices call numbers of births for each woman numbers too.
        (UnitKind::People, UnitKind::Count)
        | (UnitKind::Count, UnitKind::People | UnitKind::Rate) => true,
        (data, register) => data == register,
    }
}

/// The words of the names of dimensions that hold units.
const DIMENSIONS: &[&str] = &[
    "unit",
    "units",
    "unitmeasure",
    "unitofmeasure",
    "uom",
    "matavimo",
    "mato",
    "mat",
    "vienetas",
    "vienetai",
    "vnt",
];

/// Returns whether a dimension holds units.
pub fn is_unit(dimension: &Dimension) -> bool {
    dimension.id.split(['-', '_', '.']).any(|word| DIMENSIONS.contains(&word))
}

/// Warns of a unit of the register that none of the figures can have by the units of the
/// file, and of people who are no whole number.
pub(super) fn check(
    dataset: &Dataset,
    view: &View,
    indicator: &Indicator,
    diags: &mut Diagnostics,
) {
    let Some(register) = registered(&indicator.unit.value) else { return };
    let finding = |kind, cell| {
        found::UnitDiffers {
            indicator: indicator.id.value.as_str(),
            unit: indicator.unit.value.as_str(),
            kind,
            cell,
        }
        .at(indicator.unit.span)
    };
    let dimensions = dataset.dimensions().iter().zip(&view.codes);
    for (dimension, codes) in dimensions.filter(|(dimension, _)| is_unit(dimension)) {
        let names = codes.iter().filter_map(|code| {
            let code = dimension.codes.get(*code as usize)?;
            Some((code, dimension.label(code)))
        });
        let kinds: Vec<(&String, Option<UnitKind>)> = names
            .map(|(code, label)| {
                (code, kind_of(code).or_else(|| label.and_then(kind_of)))
            })
            .collect();
        let is_odd =
            |kind: &Option<UnitKind>| kind.is_some_and(|kind| !fits(kind, register));
        // Where one of several may be meant, a query chooses.
        if !kinds.is_empty() && kinds.iter().all(|(_, kind)| is_odd(kind)) {
            let codes: Vec<&str> = kinds.iter().map(|(code, _)| code.as_str()).collect();
            let suggested = kinds.iter().find_map(|(code, _)| {
                register_unit(code)
                    .or_else(|| dimension.label(code).and_then(register_unit))
            });
            let span =
                view.observations(dataset).next().map(|observation| observation.span);
            let codes = &codes.join(", ");
            let kind = match suggested {
                Some(expected) => found::OtherUnit::Known { codes, expected },
                None => found::OtherUnit::Kind { codes },
            };
            diags.push(finding(kind, span));
            return;
        }
    }
    if dataset.is_percent() && !fits(UnitKind::Share, register) {
        let span = view.observations(dataset).next().map(|observation| observation.span);
        diags.push(finding(
            found::OtherUnit::Known { codes: "%", expected: "percent" },
            span,
        ));
        return;
    }
    if register != UnitKind::People || indicator.multiplier.is_some() {
        return;
    }
    // Nobody says that they are thousands, and the figure is not of another unit.
    let is_other = |observation: &Observation| {
        let dimensions = dataset.dimensions().iter().zip(&observation.key);
        let mut units = dimensions.filter(|(dimension, _)| is_unit(dimension));
        units.any(|(dimension, code)| {
            let code = dimension.codes.get(*code as usize);
            let kind = code.and_then(|code| {
                kind_of(code).or_else(|| kind_of(dimension.label(code)?))
            });
            kind.is_some_and(|kind| !fits(kind, register))
        })
    };
    let odd = view.observations(dataset).find(|observation| {
        observation.scale == 0
            && observation.value.is_some_and(|value| !value.fract().is_zero())
            && !is_other(observation)
    });
    if let Some((observation, value)) =
        odd.and_then(|observation| Some((observation, observation.value?)))
    {
        // `1.234` may be 1234 with a sign between the groups, a thousand times as many.
        let is_grouped = value.scale() == 3 && value.abs() >= Decimal::ONE;
        let thousands = (value * Decimal::ONE_THOUSAND).normalize().to_string();
        let value = &value.to_string();
        let kind = if is_grouped {
            found::OtherUnit::Grouped { value, thousands: &thousands }
        } else {
            found::OtherUnit::Fraction { value }
        };
        let mut found = finding(kind, Some(observation.span));
        if is_grouped {
            found.severity = Severity::Error;
        }
        diags.push(found);
    }
}
