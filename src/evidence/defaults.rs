//! What a query takes where it does not say: `default` of an indicator, and `[defaults]` of
//! the register for all of them.
//!
//! A default is taken whenever a query leaves its dimension out, even where one figure would
//! be left without it: what `{{value "child-poverty" year=2023}}` means must not change when a
//! newer file has other countries.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostics;
use crate::evidence::query::{unknown_code, unknown_default, unknown_dimension};
use crate::evidence::view::{Axis, Condition, View, axis, axis_names};
use crate::evidence::{Dataset, Register, Selector};

/// A default as it holds for one indicator.
#[derive(Debug, Clone)]
pub(super) struct DefaultCode {
    /// The axis and the code.
    pub(super) condition: Condition,
    /// What the register says.
    pub(super) selector: Selector,
}

/// Gives each view the defaults that hold for it; reports those that fit nothing.
pub(super) fn resolve(
    register: &Register,
    datasets: &BTreeMap<String, Dataset>,
    views: &mut [Option<View>],
    diags: &mut Diagnostics,
) {
    for (indicator, view) in register.indicators.iter().zip(&mut *views) {
        let (Some(view), Some(dataset)) = (view, datasets.get(&indicator.table)) else {
            continue;
        };
        for selector in &indicator.defaults {
            let Selector { dimension, code } = selector;
            let Some(axis) = axis(dataset, &dimension.value) else {
                let known = axis_names(dataset);
                diags.push(unknown_dimension(&indicator.id, dimension, &known));
                continue;
            };
            if let Some(condition) = view.condition(dataset, axis, &code.value) {
                view.add_default(condition, selector);
            } else {
                let known = view.names(dataset, axis).into_iter().collect();
                let (id, name) = (&indicator.id, &dimension.value);
                diags.push(unknown_code(id, name, &code.value, code.span, &known));
            }
        }
        // An indicator's own come first.
        for selector in &register.defaults {
            let axis = axis(dataset, &selector.dimension.value);
            let condition =
                axis.and_then(|axis| view.condition(dataset, axis, &selector.code.value));
            if let Some(condition) = condition {
                view.add_default(condition, selector);
            }
        }
    }
    // What can't be read may have them.
    if views.iter().all(Option::is_some) {
        for selector in &register.defaults {
            report_general(selector, register, datasets, views, diags);
        }
    }
}

/// Reports a default for all indicators that holds for none of them.
fn report_general(
    selector: &Selector,
    register: &Register,
    datasets: &BTreeMap<String, Dataset>,
    views: &[Option<View>],
    diags: &mut Diagnostics,
) {
    let mut dimensions = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for (indicator, view) in register.indicators.iter().zip(views) {
        let (Some(view), Some(dataset)) = (view, datasets.get(&indicator.table)) else {
            continue;
        };
        let Some(axis) = axis(dataset, &selector.dimension.value) else {
            dimensions.extend(axis_names(dataset));
            continue;
        };
        if view.condition(dataset, axis, &selector.code.value).is_some() {
            return;
        }
        codes.extend(view.names(dataset, axis));
    }
    diags.push(unknown_default(selector, &dimensions, &codes));
}

impl View {
    fn condition(&self, dataset: &Dataset, axis: Axis, code: &str) -> Option<Condition> {
        match axis {
            Axis::Dimension(dimension) => self
                .code(dataset, dimension, code)
                .map(|code| Condition::Code { dimension, code }),
            Axis::Time => self.period(code).map(Condition::Time),
        }
    }

    /// Adds a default, unless there is nothing to choose or the axis has one already.
    fn add_default(&mut self, condition: Condition, selector: &Selector) {
        let axis = condition.axis();
        let choices = match axis {
            Axis::Dimension(dimension) => self.codes[dimension].len(),
            Axis::Time => self.periods.len(),
        };
        let is_known =
            self.defaults.iter().any(|default| default.condition.axis() == axis);
        if choices > 1 && !is_known {
            self.defaults.push(DefaultCode { condition, selector: selector.clone() });
        }
    }

    /// Returns the defaults for the axes that a query does not name.
    pub(super) fn defaults_beside(
        &self,
        is_named: impl Fn(Axis) -> bool,
    ) -> impl Iterator<Item = &DefaultCode> {
        self.defaults.iter().filter(move |default| !is_named(default.condition.axis()))
    }
}
