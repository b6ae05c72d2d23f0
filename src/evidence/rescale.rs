//! What the register says of multipliers, and what becomes of figures for which nobody knows it.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Spanned, found};
use crate::evidence::multiplier::{self, Said};
use crate::evidence::scale::{Doubt, SaidIn, Saying, Scale, factor};
use crate::evidence::view::View;
use crate::evidence::{Dataset, Indicator, Withheld};

/// With what the names of the register's rates begin.
const RATE: &str = "per-";

/// Multiplies the figures of a dataset by what the register says, and reports what contradicts
/// it or stays unknown.
///
/// The register decides where the file is silent or not clear. Where the file's words mean
/// something else, it says 1. A column of multipliers it can't contradict, unless its unit says
/// the same: then figures are left in thousands of something.
pub(super) fn apply_register(
    dataset: &mut Dataset,
    views: &[(&Indicator, &View)],
    diags: &mut Diagnostics,
) {
    for (indicator, view) in views {
        match &indicator.multiplier {
            Some(multiplier) => multiply(dataset, view, indicator, multiplier, diags),
            None => release_bases(dataset, view, indicator),
        }
        check_unit(dataset, view, indicator, diags);
    }
    dataset.check_scales(diags);
}

/// Multiplies the figures of an indicator by what the register says of it.
fn multiply(
    dataset: &mut Dataset,
    view: &View,
    indicator: &Indicator,
    multiplier: &Spanned<i32>,
    diags: &mut Diagnostics,
) {
    let new = Scale::of_register(multiplier.value);
    // By what else is said of them, the first figures that stay unknown and how many do.
    let mut failed: BTreeMap<(u16, &'static str), (u32, usize)> = BTreeMap::new();
    for place in &view.observations {
        let Some(observation) = dataset.observations.get(*place as usize) else {
            continue;
        };
        let said = observation.scale;
        let scale = dataset.scale(observation);
        let kind = if scale.is_some_and(|scale| scale.contradicts(&new, indicator)) {
            "register"
        } else if scale.is_some_and(|scale| scale.power == new.power)
            || dataset.rescale(*place, new.clone())
        {
            continue;
        } else {
            Doubt::TooLarge.as_str()
        };
        failed.entry((said, kind)).or_insert((*place, 0)).1 += 1;
        dataset.withhold(&[*place].into(), Withheld::Multiplier);
    }
    for ((_, kind), (place, count)) in failed {
        let Some(observation) = dataset.observations.get(place as usize) else {
            continue;
        };
        let scale = dataset.scale(observation).unwrap_or(&new);
        diags.push(
            found::DatasetMultiplier {
                kind,
                words: &scale.words(),
                count,
                multiplier: Some(&factor(multiplier.value).to_string()),
                unit: None,
                cell: Some(observation.span),
            }
            .at(multiplier.span),
        );
    }
}

impl Scale {
    /// Returns what the register says.
    fn of_register(power: i32) -> Scale {
        let words = format!("multiplier = {}", factor(power));
        Scale {
            sayings: vec![Saying { place: SaidIn::Register, words, power: Ok(power) }],
            power: Ok(power),
        }
    }

    /// Returns whether what is said is certain, and another than the register says.
    fn contradicts(&self, register: &Scale, indicator: &Indicator) -> bool {
        let (Ok(power), Ok(register)) = (self.power, register.power) else {
            return false;
        };
        if power == register {
            return false;
        }
        let says_it_in_unit =
            multiplier::of_unit(&indicator.unit.value) == Said::Power(power);
        let is_column = self
            .sayings
            .iter()
            .any(|saying| matches!(saying.place, SaidIn::Column | SaidIn::Register));
        register != 0 || is_column && !says_it_in_unit
    }
}

/// Takes a number that may be a multiplier for the base of a rate, where the register's unit is
/// a rate.
fn release_bases(dataset: &mut Dataset, view: &View, indicator: &Indicator) {
    if dataset.scales.is_empty() || !indicator.unit.value.starts_with(RATE) {
        return;
    }
    let words = indicator.unit.value.clone();
    let saying = Saying { place: SaidIn::Register, words, power: Ok(0) };
    for place in &view.observations {
        let observation = dataset.observations.get(*place as usize);
        let doubt =
            observation.and_then(|observation| dataset.scale(observation)?.power.err());
        if doubt == Some(Doubt::Number) {
            let scale = Scale { sayings: vec![saying.clone()], power: Ok(0) };
            dataset.rescale(*place, scale);
        }
    }
}

/// Reports a unit of the project's own that says thousands of figures that are multiplied
/// already.
fn check_unit(
    dataset: &Dataset,
    view: &View,
    indicator: &Indicator,
    diags: &mut Diagnostics,
) {
    let Said::Power(power) = multiplier::of_unit(&indicator.unit.value) else { return };
    let twice = view.observations(dataset).find(|observation| {
        dataset
            .scale(observation)
            .is_some_and(|scale| scale.power == Ok(power) && power != 0)
    });
    if let Some((observation, scale)) =
        twice.and_then(|observation| Some((observation, dataset.scale(observation)?)))
    {
        diags.push(
            found::DatasetMultiplier {
                kind: "unit",
                words: &scale.words(),
                count: view.observations.len(),
                multiplier: Some(&factor(power).to_string()),
                unit: Some(&indicator.unit.value),
                cell: Some(observation.span),
            }
            .at(indicator.unit.span),
        );
    }
}
