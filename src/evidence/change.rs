//! Changes: how much a figure rose or fell between two periods.
//!
//! A change is computed from the figures as published, before they are rounded for print,
//! and rounded once, at the end. So it may differ in its last digit from the difference of
//! two figures that stand rounded in the same sentence; it is the nearer to the truth.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, Spanned};
use crate::evidence::query::describe;
use crate::evidence::{
    Evidence, Flag, Indicator, Observation, Query, Selected, Selector, TIME, check_query,
};
use crate::text::number;

/// Decimals of a change in per cent.
const PERCENT_DECIMALS: u32 = 1;

/// Units of which the difference is what people mean: shares, scores and lengths of time.
/// Of everything else they mean the change in per cent.
const BY_DIFFERENCE: [&str; 3] = [PERCENT, "points", "years"];

/// The unit of shares. The difference of two is in percentage points.
const PERCENT: &str = "percent";

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
}

/// How a change is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// In per cent of the first figure.
    Percent,
    /// In the figures' own unit; of shares, in percentage points.
    Difference,
}

impl Measure {
    /// All measures.
    pub const ALL: [Measure; 2] = [Measure::Percent, Measure::Difference];

    /// Returns the word that an author writes.
    pub fn as_str(self) -> &'static str {
        match self {
            Measure::Percent => "percent",
            Measure::Difference => "difference",
        }
    }

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
    /// Its size, rounded as it is printed; negative for a fall.
    pub size: Decimal,
}

impl Change<'_> {
    /// Says whether it is in percentage points.
    pub fn is_in_points(&self) -> bool {
        self.measure == Measure::Difference && self.to.indicator.unit.value == PERCENT
    }
}

/// Why two figures have no change, and the name under which the finding knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Undefined {
    /// Nothing can be a per cent of zero.
    Zero,
    /// Per cent of a negative figure say nothing.
    Negative,
    /// Per cent of a share would be taken for percentage points.
    Share,
    /// The numbers are too large.
    TooLarge,
}

impl Undefined {
    fn as_str(self) -> &'static str {
        match self {
            Undefined::Zero => "zero",
            Undefined::Negative => "negative",
            Undefined::Share => "share",
            Undefined::TooLarge => "too-large",
        }
    }
}

impl ChangeQuery {
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
        let [from, to] = query.ends();
        let (from, to) = (self.select(&from).ok()?, self.select(&to).ok()?);
        compute(from, to, query.measure.as_ref().map(|own| own.value))?.ok()
    }
}

/// Returns the observations at which a series breaks after one of two figures and up to the
/// other; none if they are not of the same series.
fn breaks<'e>(one: &Selected<'e>, other: &Selected<'e>) -> Vec<&'e Observation> {
    if !std::ptr::eq(one.dataset, other.dataset)
        || one.observation.key != other.observation.key
    {
        return Vec::new();
    }
    let (first, last) = (one.observation.period, other.observation.period);
    let (first, last) = (first.min(last), first.max(last));
    one.dataset
        .series(&one.observation.key)
        .filter(|own| own.period > first && own.period <= last)
        .filter(|own| own.flags.contains(&Flag::Break))
        .collect()
}

/// Returns the change between two figures, or why there is none; `None` where a figure is
/// missing.
fn compute<'e>(
    from: Selected<'e>,
    to: Selected<'e>,
    measure: Option<Measure>,
) -> Option<Result<Change<'e>, Undefined>> {
    let (first, second) = (from.observation.value?, to.observation.value?);
    let is_share = to.indicator.unit.value == PERCENT;
    let measure = match measure {
        Some(Measure::Percent) if is_share => return Some(Err(Undefined::Share)),
        Some(measure) => measure,
        None => Measure::of(to.indicator),
    };
    let difference = second.checked_sub(first);
    let size = match measure {
        Measure::Difference => difference
            .map(|size| number::round(size, from.decimals().max(to.decimals()).into())),
        Measure::Percent if first.is_zero() => return Some(Err(Undefined::Zero)),
        Measure::Percent if first.is_sign_negative() => {
            return Some(Err(Undefined::Negative));
        }
        Measure::Percent => difference
            .and_then(|size| size.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(first))
            .map(|size| number::round(size, PERCENT_DECIMALS)),
    };
    Some(match size {
        Some(size) => Ok(Change { from, to, measure, size }),
        None => Err(Undefined::TooLarge),
    })
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
    for end in &ends {
        check_query(end, evidence, span, diags);
    }
    let [Ok(from), Ok(to)] = ends.map(|end| evidence.select(&end)) else { return };
    if from.observation.period >= to.observation.period {
        diags.push(
            Diagnostic::new(Code::PlaceholderArgument, query.to.span)
                .with("placeholder", "change")
                .with("argument", "to")
                .with("kind", "order")
                .with("value", query.to.value.as_str()),
        );
    }
    if let Some(Err(reason)) =
        compute(from, to, query.measure.as_ref().map(|own| own.value))
    {
        let place = query.measure.as_ref().map_or(span, |own| own.span);
        diags.push(
            Diagnostic::new(Code::ChangeUndefined, place)
                .with("kind", reason.as_str())
                .with("indicator", query.query.indicator.value.as_str())
                .with("selection", describe(&query.query.selectors))
                .with_related(from.observation.span, "cell"),
        );
    }
    check_breaks(&from, &to, span, diags);
}

/// Warns where figures of two periods are compared though the series breaks between them.
pub(super) fn check_breaks(
    one: &Selected<'_>,
    other: &Selected<'_>,
    span: Span,
    diags: &mut Diagnostics,
) {
    let breaks = breaks(one, other);
    if let Some(last) = breaks.last() {
        let finding = Diagnostic::new(Code::SeriesBreak, span)
            .with("indicator", one.indicator.id.value.as_str())
            .with("value", last.period.to_string());
        let related = |finding: Diagnostic, own: &&Observation| {
            finding.with_related(own.span, "cell")
        };
        diags.push(breaks.iter().fold(finding, related));
    }
}
