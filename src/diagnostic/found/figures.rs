//! Queries, changes, claims, tables and charts.

use super::{Field, Fields, Localized, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};

kinds! {
    YearsLack<'a> {
        Begin = "begin" { year: &'a str, first: &'a str, example: &'a str },
        End = "end" { year: &'a str, last: &'a str, example: &'a str },
        One = "one" { year: &'a str },
        Caption = "caption" { year: &'a str, printed: &'a str },
    }
    NoChart<'a> {
        Units = "units" { known: &'a str },
        LineTime = "line-time",
        OnePoint = "one-point",
        OneSeries = "one-series" { count: usize, limit: usize },
        Series = "series" { count: usize, limit: usize },
        Panels = "panels" { count: usize, limit: usize },
        Places = "places" { count: usize, limit: usize },
        Empty = "empty",
        Negative = "negative",
        Times = "times",
        Total = "total" { dimension: &'a str, code: &'a str },
        Tiles = "tiles" { code: &'a str, count: usize },
    }
    NoEarlier { Any = "any", From = "from" }
    OfWhich { Indicator = "indicator", Any = "any" }
    NoValue<'a> {
        None = "none",
        Nil = "nil",
        Bound = "bound" { cell: &'a str },
        Undecided = "undecided" { cell: &'a str },
        Compared = "compared" { cell: &'a str, claim: &'a str },
        Incomparable = "incomparable" { cell: &'a str },
    }
    Unseen<'a> {
        Series = "series",
        Figures = "figures" { relation: &'a str },
        Decimals = "decimals",
    }
    NoMatch { Together = "together", Nothing = "nothing" }
    Gap { Missing = "missing", Open = "open" }
    Implausible { People = "people", Whole = "whole", Percent = "percent" }
    GivenAway { Same = "same", Computed = "computed", Large = "large" }
    Typed { Period = "period", Figure = "figure", AtAGlance = "at-a-glance" }
    Twice<'a> { Same = "same", Opposite = "opposite", Case = "case" { expected: &'a str } }
    OtherUnit<'a> {
        Fraction = "fraction" { value: &'a str },
        Grouped = "grouped" { value: &'a str, thousands: &'a str },
        Kind = "kind" { codes: &'a str },
        Known = "known" { codes: &'a str, expected: &'a str },
    }
}

findings! {
    figures;
    plain: ;
    UnknownIndicator<'a> { indicator: &'a str, similar: Option<Near<'a>>, known: &'a str }
    UnknownDimension<'a> {
        kind: OfWhich,
        dimension: &'a str,
        indicator: &'a str,
        similar: Option<Near<'a>>,
        known: &'a str,
    }
    UnknownCode<'a> {
        kind: OfWhich,
        code: &'a str,
        dimension: &'a str,
        indicator: &'a str,
        similar: Option<Near<'a>>,
        known: &'a str,
    }
    OpenDimension<'a> { dimension: &'a str, codes: &'a str, example: &'a str }
    NoObservation<'a> {
        kind: NoMatch,
        indicator: &'a str,
        selection: &'a str,
        default: &'a [Span],
    }
    UndrawableChart<'a> { kind: &'a str, reason: NoChart<'a> }
    MissingValue<'a> {
        kind: NoValue<'a>,
        indicator: &'a str,
        selection: &'a str,
        cell: Span,
    }
    SuppressedValue<'a> { kind: &'a str, indicator: &'a str, selection: &'a str }
    WithheldElsewhere<'a> { path: &'a str, name: &'a str, count: usize }
    SumsNotTried<'a> { indicator: &'a str, dimension: &'a str, count: usize }
    MayGiveAway<'a> {
        kind: GivenAway,
        indicator: &'a str,
        name: &'a str,
        bound: &'a str,
        count: usize,
    }
    ChangeUndefined<'a> {
        kind: &'a str,
        indicator: &'a str,
        left: &'a str,
        right: &'a str,
        cell: Span,
    }
    SeriesBreak<'a> { indicator: &'a str, value: &'a str, cell: &'a [Span] }
    NothingToCompare<'a> { kind: NoEarlier, indicator: &'a str, value: &'a str }
    OpenIndicator<'a> {
        indicator: &'a str,
        dimension: &'a str,
        codes: &'a str,
        example: &'a str,
    }
    RoundedChange<'a> { kind: &'a str, left: &'a str, right: &'a str, value: &'a str, expected: &'a str }
    MixedPeriods<'a> { left: &'a str, right: &'a str }
    YearsWithoutData<'a> { kind: YearsLack<'a>, indicator: &'a str }
    ClaimGap<'a> { kind: Gap, indicator: &'a str, count: usize, missing: &'a str }
    ClaimFails<'a> {
        kind: &'a str,
        left: Localized<'a>,
        right: Localized<'a>,
        value: &'a str,
        sentence: &'a [Span],
    }
    ClaimNotPrinted<'a> {
        kind: Unseen<'a>,
        indicator: &'a str,
        decimals: &'a str,
        left: Localized<'a>,
        right: Localized<'a>,
        value: Localized<'a>,
        other: Localized<'a>,
        sentence: &'a [Span],
    }
    PrintedAsZero<'a> {
        indicator: &'a str,
        value: Localized<'a>,
        printed: Localized<'a>,
        decimals: &'a str,
        count: usize,
    }
    TypedFigure<'a> { kind: Typed, value: &'a str, known: &'a str }
    PrintedTwice<'a> { kind: Twice<'a>, name: &'a str, printed: &'a str }
    UnitDiffers<'a> {
        indicator: &'a str,
        unit: &'a str,
        kind: OtherUnit<'a>,
        cell: Option<Span>,
    }
    ImplausibleFigure<'a> {
        kind: Implausible,
        indicator: &'a str,
        value: &'a str,
        count: usize,
        unit: Span,
    }
    ImplausibleYear<'a> { indicator: &'a str, value: &'a str, count: usize }
}
