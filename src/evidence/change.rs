//! Changes: how much a figure rose or fell between two periods.
//!
//! A change is computed from the figures as published, before they are rounded for print,
//! and rounded once, at the end. So it may differ in its last digit from the difference of
//! two figures that stand rounded in the same sentence; it is the nearer to the truth.
//! Some offices compute it from the rounded figures instead: [`Rounding`].
//!
//! A change that would be rounded to nothing is given more decimals, for a reader takes "0.0"
//! for no change at all.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Span, Spanned, found, near};
use crate::evidence::breaks::check_breaks;
use crate::evidence::{
    Evidence, Indicator, Query, Selected, Selector, TIME, check_compared,
};
use crate::syntax::TomlTable;
use crate::text::{named, number};

/// Decimals of a change in per cent.
const PERCENT_DECIMALS: u32 = 1;

/// How many decimals more a change may get that would else be nothing. Of one that is
/// smaller still nobody wants to know how small.
const MORE_DECIMALS: u32 = 2;

/// Units of which the difference is what people mean: shares, scores and lengths of time.
/// Of everything else they mean the change in per cent.
const BY_DIFFERENCE: [&str; 3] = [PERCENT, "points", "years"];

/// The unit of shares. The difference of two is in percentage points.
pub(super) const PERCENT: &str = "percent";

/// What `{{change …}}` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeQuery {
    /// The figure, without its time.
    pub query: Query,
    /// The first period.
    pub from: Spanned<String>,
    /// The second period.
    pub to: Spanned<String>,
    /// How the change is measured, if the author says so.
    pub measure: Option<Spanned<Measure>>,
    /// From which figures it is computed, if the author says so.
    pub rounding: Option<Rounding>,
}

named! {
    /// From which figures a change is computed. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Rounding {
        /// From the figures as published; the outcome is rounded.
        #[default]
        Published = "published",
        /// From the figures as they are printed, so that readers can compute it themselves.
        Printed = "printed",
    }
}

impl Rounding {
    /// Takes the key `rounding` of a table.
    pub fn take(table: &mut TomlTable<'_>, diags: &mut Diagnostics) -> Option<Rounding> {
        let word = table.optional_string("rounding", diags)?;
        let rounding = Rounding::from_name(&word.value);
        if rounding.is_none() {
            let known = Rounding::ALL.map(Rounding::as_str);
            let kind = found::WrongValue::Choice {
                found: &word.value,
                similar: near(&word.value, &known),
                known: &known.join(", "),
            };
            diags.push(found::InvalidValue { key: "rounding", kind }.at(word.span));
        }
        rounding
    }
}

named! {
    /// How a change is measured. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Measure {
        /// In per cent of the first figure.
        Percent = "percent",
        /// In the figures' own unit; of shares, in percentage points.
        Difference = "difference",
    }
}

impl Measure {
    /// Returns the measure that an indicator's changes have unless the author says
    /// otherwise.
    fn of(indicator: &Indicator) -> Measure {
        if BY_DIFFERENCE.contains(&indicator.unit.value.as_str()) {
            Measure::Difference
        } else {
            Measure::Percent
        }
    }
}

/// A change between two figures.
#[derive(Debug, Clone, Copy)]
pub struct Change<'e> {
    /// The first figure.
    pub from: Selected<'e>,
    /// The second figure.
    pub to: Selected<'e>,
    /// How it is measured.
    pub measure: Measure,
    /// How large it is.
    pub size: Size,
}

/// How large a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The published figures are equal.
    None,
    /// They differ, but by less than is worth saying.
    Trace,
    /// Rounded as it is printed; negative for a fall.
    By(Decimal),
}

impl Size {
    /// Rounds a change to so many decimals, or to as many more as it needs not to be nothing.
    pub(super) fn new(exact: Decimal, decimals: u32) -> Size {
        if exact.is_zero() {
            return Size::None;
        }
        (decimals..=decimals + MORE_DECIMALS)
            .map(|decimals| number::round(exact, decimals))
            .find(|size| !size.is_zero())
            .map_or(Size::Trace, Size::By)
    }
}

impl Change<'_> {
    /// Returns whether it is in percentage points.
    pub fn is_in_points(&self) -> bool {
        self.measure == Measure::Difference && self.to.indicator.unit.value == PERCENT
    }
}

named! {
    /// Why two figures have no change, and the name under which the finding knows it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Undefined {
        /// Nothing can be a per cent of zero.
        Zero = "zero",
        /// Per cent of a negative figure say nothing.
        Negative = "negative",
        /// Per cent of a share would be taken for percentage points.
        Share = "share",
        /// The periods are of different length: a quarter has fewer of everything than a year.
        Periods = "periods",
        /// The numbers are too large.
        TooLarge = "too-large",
    }
}

impl ChangeQuery {
    /// Returns how the change of an indicator's figures is measured.
    pub fn measure(&self, indicator: &Indicator) -> Measure {
        self.measure
            .as_ref()
            .map_or_else(|| Measure::of(indicator), |measure| measure.value)
    }

    /// Returns from which figures of an indicator the change is computed: as the placeholder
    /// says, or the register.
    pub fn rounding(&self, indicator: &Indicator) -> Rounding {
        self.rounding.or(indicator.rounding).unwrap_or_default()
    }

    /// Returns the queries for the first and the second figure.
    pub fn ends(&self) -> [Query; 2] {
        [&self.from, &self.to].map(|period| {
            let mut query = self.query.clone();
            let dimension = Spanned::new(TIME.to_owned(), period.span);
            query.selectors.push(Selector { dimension, code: period.clone() });
            query
        })
    }
}

impl Evidence {
    /// Returns a change; `None` where it can't be computed, for which
    /// [`check_change`] finds the reason.
    pub fn change(&self, query: &ChangeQuery) -> Option<Change<'_>> {
        let (from, to) = self.ends(query)?;
        compute(from, to, query)?.ok()
    }

    /// Returns the figures of a change, whether it can be computed or not; `None` where
    /// there is no such row.
    pub fn ends(&self, query: &ChangeQuery) -> Option<(Selected<'_>, Selected<'_>)> {
        let [from, to] = query.ends();
        Some((self.select(&from).ok()?, self.select(&to).ok()?))
    }
}

/// Returns whether two figures are of periods of the same length.
pub(super) fn are_as_long(one: &Selected<'_>, other: &Selected<'_>) -> bool {
    let part = |found: &Selected<'_>| found.observation.period.part();
    part(one).is_as_long_as(part(other))
}

/// Returns the change between two figures, or why there is none; `None` where a figure is
/// missing.
fn compute<'e>(
    from: Selected<'e>,
    to: Selected<'e>,
    query: &ChangeQuery,
) -> Option<Result<Change<'e>, Undefined>> {
    let (first, second) = (from.observation.value?, to.observation.value?);
    if !are_as_long(&from, &to) {
        return Some(Err(Undefined::Periods));
    }
    let is_share = to.indicator.unit.value == PERCENT;
    let measure = query.measure(to.indicator);
    if is_share && measure == Measure::Percent {
        return Some(Err(Undefined::Share));
    }
    let ends = match query.rounding(to.indicator) {
        Rounding::Published => (first, second),
        Rounding::Printed => (printed(&from, first), printed(&to, second)),
    };
    let decimals = match measure {
        Measure::Percent => PERCENT_DECIMALS,
        Measure::Difference => from.decimals().max(to.decimals()).into(),
    };
    Some(exact(ends, measure).map(|exact| {
        let size = match Size::new(exact, decimals) {
            // They are printed alike, and still are not the same.
            Size::None if first != second => Size::Trace,
            size => size,
        };
        Change { from, to, measure, size }
    }))
}

/// Returns a figure as it is printed.
pub(super) fn printed(found: &Selected<'_>, value: Decimal) -> Decimal {
    number::round(value, found.decimals().into())
}

/// Returns how much a figure changed, not rounded.
fn exact(
    (first, second): (Decimal, Decimal),
    measure: Measure,
) -> Result<Decimal, Undefined> {
    let difference = second.checked_sub(first);
    let exact = match measure {
        Measure::Difference => difference,
        Measure::Percent if first.is_zero() => return Err(Undefined::Zero),
        Measure::Percent if first.is_sign_negative() => return Err(Undefined::Negative),
        Measure::Percent => difference
            .and_then(|size| size.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(first)),
    };
    exact.ok_or(Undefined::TooLarge)
}

/// Reports a change that readers do not get from the two figures as they are printed:
/// "from 12.4 to 12.4, a decrease by 0.1". `span` is the place of the whole placeholder.
/// Only who knows that both figures are printed should ask.
pub fn check_rounding(
    query: &ChangeQuery,
    change: &Change<'_>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let Change { from, to, measure, size } = *change;
    let (Some(first), Some(second)) = (from.observation.value, to.observation.value)
    else {
        return;
    };
    if query.rounding(to.indicator) == Rounding::Printed {
        return;
    }
    let shown = match size {
        Size::By(size) => size,
        Size::None | Size::Trace => Decimal::ZERO,
    };
    let ends = (printed(&from, first), printed(&to, second));
    let Ok(expected) = exact(ends, measure) else { return };
    report_rounded("change", ends, shown, expected, span, diags);
}

/// Reports that readers compute something else than what is shown from two figures as they are
/// printed.
pub(super) fn report_rounded(
    kind: &str,
    (left, right): (Decimal, Decimal),
    shown: Decimal,
    expected: Decimal,
    span: Span,
    diags: &mut Diagnostics,
) {
    let expected = number::round(expected, shown.scale());
    if expected != shown {
        diags.push(
            found::RoundedChange {
                kind,
                left: &written(left),
                right: &written(right),
                value: &written(shown),
                expected: &written(expected),
            }
            .at(span),
        );
    }
}

/// Returns a number for a finding, with the minus of the page.
pub(super) fn written(value: Decimal) -> String {
    value.to_string().replace('-', "\u{2212}")
}

/// Checks that a change can be computed and means something. `span` is the place of the
/// whole placeholder.
pub fn check_change(
    query: &ChangeQuery,
    evidence: &Evidence,
    span: Span,
    diags: &mut Diagnostics,
) {
    let ends = query.ends();
    check_compared([&ends[0], &ends[1]], evidence, span, diags);
    let [Ok(from), Ok(to)] = ends.map(|end| evidence.select(&end)) else { return };
    let (start, end) = (from.observation.period, to.observation.period);
    if start >= end {
        let other = from.other_end();
        let same = found::WrongArgumentValue::Same { known: &other };
        let kind = if start == end { same } else { found::WrongArgumentValue::Order };
        diags.push(
            found::PlaceholderArgument {
                placeholder: "change",
                argument: "to",
                reason: found::WrongArgument::Value { kind, value: &query.to.value },
            }
            .at(query.to.span),
        );
    }
    if let Some(Err(reason)) = compute(from, to, query) {
        let place = match reason {
            Undefined::Periods => query.to.span,
            _ => query.measure.as_ref().map_or(span, |measure| measure.span),
        };
        diags.push(
            found::ChangeUndefined {
                kind: reason.as_str(),
                indicator: query.query.indicator.value.as_str(),
                left: query.from.value.as_str(),
                right: query.to.value.as_str(),
                cell: from.observation.span,
            }
            .at(place),
        );
    }
    check_breaks(&from, &to, span, diags);
}
