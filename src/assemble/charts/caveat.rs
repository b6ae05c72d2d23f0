//! What a reader could take a chart for that it does not say: breaks, provisional figures,
//! gaps, an axis that does not begin at zero. There is one rule for each; the notes beneath
//! a chart and its alternative text both follow it.

use crate::assemble::charts::{Chart, Lack, Panel, Point, Series, Tick};
use crate::evidence::{ChartKind, Flag};

/// A figure with its series and the index of its place on the axis.
pub(super) type Drawn<'c> = (&'c Panel, &'c Series, usize, &'c Point);

/// Returns all figures of a chart.
pub(super) fn points(chart: &Chart) -> impl Iterator<Item = Drawn<'_>> {
    chart.panels.iter().flat_map(|panel| {
        panel.series.iter().flat_map(move |series| {
            let points = series.points.iter().enumerate();
            points.map(move |(place, point)| (panel, series, place, point))
        })
    })
}

/// Returns whether a figure, or the sign in its place, is drawn with the letters of its flags:
/// a sign has them only where bars bear their figures.
fn has_letters(chart: &Chart, point: &Point) -> bool {
    point.lack.is_none() || matches!(chart.kind, ChartKind::Bar | ChartKind::GroupedBar)
}

/// Returns the flags whose letters are drawn, each with its figures.
pub(super) fn flags(chart: &Chart) -> Vec<(Flag, Vec<Drawn<'_>>)> {
    let flagged = |flag: Flag| {
        let figures = points(chart).filter(move |(_, _, _, point)| {
            has_letters(chart, point) && point.flags.contains(flag.letter())
        });
        (flag, figures.collect::<Vec<_>>())
    };
    let flags = Flag::ALL.into_iter().map(flagged);
    flags.filter(|(_, figures)| !figures.is_empty()).collect()
}

/// Returns whether bars or tiles are drawn with the edge that marks a figure with a flag.
pub(super) fn has_marked_edge(chart: &Chart) -> bool {
    let is_marked =
        |(_, _, _, point): Drawn<'_>| point.value.is_some() && !point.flags.is_empty();
    chart.kind != ChartKind::Line && points(chart).any(is_marked)
}

/// Returns whether a line goes on over a break, in dots.
pub(super) fn has_joined_break(chart: &Chart) -> bool {
    chart.kind == ChartKind::Line
        && chart.panels.iter().flat_map(|panel| &panel.series).any(|series| {
            let pairs = series.points.windows(2).zip(chart.categories.iter().skip(1));
            pairs.into_iter().any(|(pair, category)| match pair {
                [before, after] => {
                    before.value.is_some()
                        && after.value.is_some()
                        && after.is_break
                        && !category.after_gap
                }
                _ => false,
            })
        })
}

/// Returns the pairs of places between which a line is interrupted because the data have no
/// times there.
pub(super) fn gaps(chart: &Chart) -> impl Iterator<Item = (&str, &str)> {
    let is_line = chart.kind == ChartKind::Line;
    let pairs = chart.categories.windows(2).filter(move |_| is_line);
    pairs.filter_map(|pair| match pair {
        [before, after] if after.after_gap => Some((&*before.text, &*after.text)),
        _ => None,
    })
}

/// Returns whether a line is interrupted anywhere without a sign.
pub(super) fn has_gap(chart: &Chart) -> bool {
    let is_missing = |(_, _, _, point): Drawn<'_>| point.lack == Some(Lack::Missing);
    chart.kind == ChartKind::Line
        && (gaps(chart).next().is_some() || points(chart).any(is_missing))
}

/// Returns the first step of an axis that does not begin at zero. Bars always do.
pub(super) fn begins_elsewhere(chart: &Chart) -> Option<&Tick> {
    let (first, last) = (chart.ticks.first()?, chart.ticks.last()?);
    let has_zero = first.value <= 0.0 && last.value >= 0.0;
    (chart.kind == ChartKind::Line && !has_zero).then_some(first)
}
