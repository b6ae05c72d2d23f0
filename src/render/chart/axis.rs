//! The axes: steps of values at the left, times beneath.

use crate::assemble::{Category, Chart};
use crate::render::chart::Area;
use crate::render::chart::canvas::{Anchor, Canvas};
use crate::render::chart::style::{FIGURE, GREY, HAIR, INK};
use crate::render::chart::words::{self, within};

/// Between a label and what it belongs to.
pub(super) const GAP: f64 = 4.0;

/// An axis of values over a stretch of the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Values {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Values {
    /// Returns the axis whose lowest value lies at `from`, the highest at `to`.
    pub(super) fn new(chart: &Chart, from: f64, to: f64) -> Self {
        let low = chart.ticks.first().map_or(0.0, |tick| tick.value);
        let high = chart.ticks.last().map_or(1.0, |tick| tick.value);
        Values { low, high, from, to }
    }

    /// Returns the axis that ends with the figures: for bars that bear their figures.
    pub(super) fn exact(chart: &Chart, from: f64, to: f64) -> Self {
        let series = chart.panels.iter().flat_map(|panel| &panel.series);
        let points = series.flat_map(|series| &series.points);
        let ends = (0.0f64, 0.0f64);
        let (low, high) = points
            .filter_map(|point| point.value)
            .fold(ends, |(low, high), value| (low.min(value), high.max(value)));
        Values { low, high, from, to }
    }

    /// Returns where a value lies.
    pub(super) fn at(self, value: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (value - self.low) / span } else { 0.0 };
        // A value far off the axis must not make a drawing without end.
        let share = if share.is_finite() { share.clamp(-1.0, 2.0) } else { 0.0 };
        self.from + (self.to - self.from) * share
    }
}

/// Returns the width of the labels of values with the room beside them.
pub(super) fn values_width(chart: &Chart) -> f64 {
    let widths = chart.ticks.iter().map(|tick| width(&tick.text));
    widths.fold(0.0, f64::max) + GAP
}

/// Draws hairlines across with their values at the left; the line at zero is strong.
pub(super) fn draw_values(canvas: &Canvas<'_>, chart: &Chart, plot: Area, axis: Values) {
    for tick in &chart.ticks {
        let y = axis.at(tick.value);
        canvas.line(&[(plot.left, y), (plot.right, y)], HAIR, 0.5, &[]);
        canvas.text(&tick.text, (plot.left - GAP, y + 2.6), Anchor::End, FIGURE);
    }
    draw_zero(canvas, plot, axis);
}

/// Draws the line at zero, if the axis has it.
pub(super) fn draw_zero(canvas: &Canvas<'_>, plot: Area, axis: Values) {
    if axis.low <= 0.0 && axis.high >= 0.0 {
        let y = axis.at(0.0);
        canvas.line(&[(plot.left, y), (plot.right, y)], INK, 0.8, &[]);
    }
}

/// Draws the names of times beneath, as many as have room between two edges.
pub(super) fn draw_times(
    canvas: &Canvas<'_>,
    categories: &[Category],
    x: impl Fn(usize) -> f64,
    (left, right, bottom): (f64, f64, f64),
    has_marks: bool,
) {
    let middle = |index: usize| {
        within(x(index), width(&categories[index].text) / 2.0, left, right)
    };
    for index in shown(categories, &middle) {
        if has_marks {
            let at = x(index);
            canvas.line(&[(at, bottom), (at, bottom + 2.5)], GREY, 0.6, &[]);
        }
        let at = (middle(index), bottom + 10.5);
        canvas.text(&categories[index].text, at, Anchor::Middle, FIGURE);
    }
}

/// Returns how wide a figure or the name of a time is.
fn width(text: &str) -> f64 {
    words::width(text, FIGURE.size, false)
}

/// Returns which times have their names: every, or those of round years, or else as many
/// as fit from the last backwards.
fn shown(categories: &[Category], middle: &impl Fn(usize) -> f64) -> Vec<usize> {
    let fits = |list: &[usize]| {
        list.windows(2).all(|pair| {
            let room = |index: usize| width(&categories[index].text);
            middle(pair[1]) - middle(pair[0])
                > f64::midpoint(room(pair[0]), room(pair[1])) + 5.0
        })
    };
    for step in [1.0, 2.0, 5.0, 10.0, 20.0] {
        let list: Vec<usize> = (0..categories.len())
            .filter(|index| step <= 1.0 || categories[*index].at % step == 0.0)
            .collect();
        if list.len() >= categories.len().min(3) && fits(&list) {
            return list;
        }
    }
    let mut list: Vec<usize> = Vec::new();
    for index in (0..categories.len()).rev() {
        let mut longer = vec![index];
        longer.extend(&list);
        if fits(&longer) {
            list = longer;
        }
    }
    list
}
