//! Contrasts: by how much, or how many times, one figure is more than another.
//!
//! Like a change, a contrast is computed from the figures as published and rounded once, at the
//! end, unless [`Rounding`] says otherwise. Words such as "more" and "less" make a statement, so
//! figures that are equal, or too near to each other for the statement, have no contrast.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Span, Spanned, found};
use crate::evidence::breaks::check_breaks;
use crate::evidence::change::{PERCENT, are_as_long, printed, report_rounded};
use crate::evidence::claim::described;
use crate::evidence::known::Known;
use crate::evidence::{Evidence, Query, Rounding, Selected, Size, check_compared};
use crate::text::{named, number};

/// Decimals of "1.8 times as many".
const RATIO_DECIMALS: u32 = 1;

/// What `{{difference …}}` and `{{ratio …}}` ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContrastQuery {
    /// How the figures are contrasted.
    pub kind: ContrastKind,
    /// The figure that the sentence is about.
    pub left: Query,
    /// The figure that it is contrasted with.
    pub right: Query,
    /// What the sentence says of the first figure, if the author wants it checked.
    pub expected: Option<Spanned<Direction>>,
    /// From which figures it is computed, if the author says so.
    pub rounding: Option<Rounding>,
}

named! {
    /// How two figures are contrasted. Named as the placeholder.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ContrastKind {
        /// By how much: "3.1 percentage points more".
        Difference = "difference",
        /// How many times: "twice as many".
        Ratio = "ratio",
    }
}

named! {
    /// Whether the first figure is more or less than the second.
    /// Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Direction {
        /// It is more.
        More = "more",
        /// It is less.
        Less = "less",
    }
}

/// A contrast of two figures.
#[derive(Debug, Clone, Copy)]
pub struct Contrast<'e> {
    /// The figure that the sentence is about.
    pub left: Selected<'e>,
    /// The figure that it is contrasted with.
    pub right: Selected<'e>,
    /// Whether the first is more or less.
    pub direction: Direction,
    /// How far apart they are.
    pub distance: Distance,
}

/// How far apart two figures are, rounded as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// The difference, without a sign.
    By(Decimal),
    /// How many times.
    Times {
        /// The larger figure divided by the smaller, more than 1.
        times: Decimal,
        /// The first figure in per cent of the second.
        percent: Decimal,
    },
}

impl Distance {
    /// Returns the number by which it is known: the difference, or how many times.
    pub fn value(self) -> Decimal {
        match self {
            Distance::By(size) => size,
            Distance::Times { times, .. } => times,
        }
    }
}

impl Contrast<'_> {
    /// Returns whether it is in percentage points.
    pub fn is_in_points(&self) -> bool {
        self.left.indicator.unit.value == PERCENT
    }
}

named! {
    /// Why two figures have no contrast.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum NoContrast {
        /// They are measured in different units.
        Units = "units",
        /// The periods are of different length.
        Periods = "periods",
        /// Neither is more.
        Equal = "equal",
        /// How many times would be rounded to once.
        Alike = "alike",
        /// Nothing is so many times zero.
        Zero = "ratio-zero",
        /// So many times a negative figure says nothing.
        Negative = "ratio-negative",
        /// The numbers are too large.
        TooLarge = "too-large",
    }
}

impl ContrastQuery {
    /// Returns from which figures of an indicator the contrast is computed: as the placeholder
    /// says, or the register.
    pub fn rounding(&self, left: &Selected<'_>) -> Rounding {
        self.rounding.or(left.indicator.rounding).unwrap_or_default()
    }
}

impl Evidence {
    /// Returns a contrast; `None` where it can't be computed, for which [`check_contrast`]
    /// finds the reason.
    pub fn contrast(&self, query: &ContrastQuery) -> Option<Contrast<'_>> {
        let (left, right) = self.contrasted(query)?;
        compute(left, right, query)?.ok()
    }

    /// Returns the figures of a contrast, whether it can be computed or not; `None` where
    /// there is no such row.
    pub fn contrasted(
        &self,
        query: &ContrastQuery,
    ) -> Option<(Selected<'_>, Selected<'_>)> {
        Some((self.select(&query.left).ok()?, self.select(&query.right).ok()?))
    }
}

/// Returns the contrast of two figures, or why there is none; `None` where a figure is missing.
fn compute<'e>(
    left: Selected<'e>,
    right: Selected<'e>,
    query: &ContrastQuery,
) -> Option<Result<Contrast<'e>, NoContrast>> {
    let published = (left.observation.value?, right.observation.value?);
    if left.indicator.unit.value != right.indicator.unit.value {
        return Some(Err(NoContrast::Units));
    }
    if !are_as_long(&left, &right) {
        return Some(Err(NoContrast::Periods));
    }
    let figures = match query.rounding(&left) {
        Rounding::Published => published,
        Rounding::Printed => (printed(&left, published.0), printed(&right, published.1)),
    };
    let decimals = left.decimals().max(right.decimals()).into();
    let distance = distance(query.kind, figures, decimals);
    let direction = if figures.0 > figures.1 { Direction::More } else { Direction::Less };
    Some(distance.map(|distance| Contrast { left, right, direction, distance }))
}

/// Returns how far apart two figures are; a difference is rounded to so many decimals.
fn distance(
    kind: ContrastKind,
    (left, right): (Decimal, Decimal),
    decimals: u32,
) -> Result<Distance, NoContrast> {
    if kind == ContrastKind::Difference {
        let exact = left.checked_sub(right).ok_or(NoContrast::TooLarge)?;
        return match Size::new(exact.abs(), decimals) {
            Size::By(size) => Ok(Distance::By(size)),
            Size::None | Size::Trace => Err(NoContrast::Equal),
        };
    }
    if left.is_zero() || right.is_zero() {
        return Err(NoContrast::Zero);
    }
    if left.is_sign_negative() || right.is_sign_negative() {
        return Err(NoContrast::Negative);
    }
    let (larger, smaller) = (left.max(right), left.min(right));
    let times = larger.checked_div(smaller).ok_or(NoContrast::TooLarge)?;
    let times = number::round(times, RATIO_DECIMALS);
    if left == right {
        return Err(NoContrast::Equal);
    }
    if times <= Decimal::ONE {
        return Err(NoContrast::Alike);
    }
    let percent = left
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|left| left.checked_div(right))
        .ok_or(NoContrast::TooLarge)?;
    // Less than half a per cent is still something.
    match Size::new(percent, 0) {
        Size::By(percent) => Ok(Distance::Times { times, percent }),
        Size::None | Size::Trace => Err(NoContrast::TooLarge),
    }
}

/// Checks that a contrast can be computed, means something and goes the way that its sentence
/// says. `span` is the place of the whole placeholder.
pub fn check_contrast(
    query: &ContrastQuery,
    evidence: &Evidence,
    span: Span,
    diags: &mut Diagnostics,
) {
    check_compared([&query.left, &query.right], evidence, span, diags);
    let Some((left, right)) = evidence.contrasted(query) else { return };
    match compute(left, right, query) {
        Some(Err(reason)) => {
            let [one, other] = match reason {
                NoContrast::Units => {
                    [left, right].map(|found| found.indicator.unit.value.clone())
                }
                _ => [left, right].map(|found| found.observation.period.to_string()),
            };
            diags.push(
                found::ChangeUndefined {
                    kind: reason.as_str(),
                    indicator: left.indicator.id.value.as_str(),
                    left: &one,
                    right: &other,
                    cell: left.observation.span,
                }
                .at(span),
            );
        }
        Some(Ok(contrast)) => {
            if let Some(expected) = query
                .expected
                .as_ref()
                .filter(|expected| expected.value != contrast.direction)
            {
                let figure =
                    |found: &Selected<'_>| found.observation.value.map(Known::figure);
                diags.push(
                    found::ClaimFails {
                        kind: match expected.value {
                            Direction::More => "greater",
                            Direction::Less => "less",
                        },
                        left: &described(&query.left, figure(&left)),
                        right: &described(&query.right, figure(&right)),
                        value: "",
                        sentence: &[],
                    }
                    .at(expected.span),
                );
            }
        }
        None => {}
    }
    check_breaks(&left, &right, span, diags);
}

/// Reports a contrast that readers do not get from the two figures as they are printed.
/// `span` is the place of the whole placeholder. Only who knows that both figures are printed
/// should ask.
pub fn check_contrast_rounding(
    query: &ContrastQuery,
    contrast: &Contrast<'_>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let Contrast { left, right, distance, .. } = *contrast;
    let (Some(first), Some(second)) = (left.observation.value, right.observation.value)
    else {
        return;
    };
    if query.rounding(&left) == Rounding::Printed {
        return;
    }
    let figures = (printed(&left, first), printed(&right, second));
    let shown = distance.value();
    let expected = match query.kind {
        ContrastKind::Difference => figures.0.checked_sub(figures.1).map(|by| by.abs()),
        ContrastKind::Ratio => {
            figures.0.max(figures.1).checked_div(figures.0.min(figures.1))
        }
    };
    let Some(expected) = expected else { return };
    report_rounded(query.kind.as_str(), figures, shown, expected, span, diags);
}
