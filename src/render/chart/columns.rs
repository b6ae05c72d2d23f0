//! Bars that stand: times one beside the other.

use crate::assemble::{Chart, Panel, Point};
use crate::evidence::ChartKind;
use crate::render::chart::axis::{self, Values};
use crate::render::chart::bars::{draw_bar, figure, fitting, plate, signs};
use crate::render::chart::canvas::{Anchor, Canvas, Rgb, Type};
use crate::render::chart::style::{CLEAR, FIGURE, INK};
use crate::render::chart::words::width;
use crate::render::chart::{Area, count};

/// The share of the room of a time that its bars take.
const SHARE: f64 = 0.72;

/// The height of the names of times.
const BELOW: f64 = 14.0;

/// From letters to those above them, and how many stand above one another at most.
const LEVEL: f64 = 7.5;
const MOST_LEVELS: f64 = 4.0;

/// The widest bar.
const WIDEST: f64 = 34.0;

/// Draws a small chart, or the only one.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    let is_stacked = chart.kind == ChartKind::StackedBar;
    let side_by_side = if is_stacked { 1 } else { panel.series.len().max(1) };
    let longest = panel
        .series
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| width(&figure(point), FIGURE.size, false))
        .fold(0.0, f64::max);
    let slots = slots(chart);
    let room =
        |left: f64| (area.right - left) / (slots.last().copied().unwrap_or(0.0) + 1.0);
    let bar = |room: f64| (room * SHARE / count(side_by_side)).min(WIDEST);
    // Where every bar has its figure, steps at the left say nothing more.
    let has_figures = !is_stacked
        && longest + 1.0
            < if side_by_side == 1 { room(area.left) } else { bar(room(area.left)) };
    let left = area.left + if has_figures { 0.0 } else { axis::values_width(chart) };
    let room = room(left);
    let bar = bar(room);
    // Letters that are wider than the room of a time stand above one another.
    let flags = panel.series.iter().flat_map(|series| &series.points);
    let flags = flags.map(|point| width(&point.flags, FIGURE.size, false));
    let levels = (flags.fold(0.0, f64::max) / room).ceil().clamp(1.0, MOST_LEVELS);
    let plot = Area {
        left,
        top: area.top + 10.0 + (levels - 1.0) * LEVEL,
        right: area.right,
        bottom: area.bottom - BELOW,
    };
    let values = if has_figures {
        // Room for the figures of bars that hang.
        let hangs = Values::exact(chart, 0.0, 1.0).at(0.0) > 0.0;
        let bottom = if hangs { plot.bottom - 10.0 } else { plot.bottom };
        Values::exact(chart, bottom, plot.top)
    } else {
        Values::new(chart, plot.bottom, plot.top)
    };
    if !has_figures {
        axis::draw_values(canvas, chart, plot, values);
    }
    let x = |index: usize| left + room * (slots.get(index).copied().unwrap_or(0.0) + 0.5);
    let edges = (area.left, area.right, plot.bottom);
    axis::draw_times(canvas, &chart.categories, x, edges, false);
    let mut bars: Vec<Bar<'_>> = Vec::new();
    let mut sums = vec![0.0; chart.categories.len()];
    for (index, all) in sums.iter_mut().enumerate() {
        let start = x(index) - bar * count(side_by_side) / 2.0;
        for (place, series) in panel.series.iter().enumerate() {
            let Some(point) = series.points.get(index) else { continue };
            let value = point.value.unwrap_or(0.0);
            let from = if is_stacked { start } else { start + count(place) * bar };
            let from = from + if side_by_side > 1 { 0.4 } else { 0.0 };
            let to = from + bar - if side_by_side > 1 { 0.8 } else { 0.0 };
            let (base, end) = (values.at(*all), values.at(*all + value));
            if is_stacked {
                *all += value;
            }
            bars.push(Bar { point, place, from, to, base, end });
        }
    }
    for bar in bars.iter().filter(|bar| bar.point.value.is_some()) {
        let (from, to) =
            ((bar.from, bar.base.min(bar.end)), (bar.to, bar.base.max(bar.end)));
        draw_bar(canvas, from, to, bar.place, !bar.point.flags.is_empty());
    }
    // No bar lies on words.
    for bar in &bars {
        let Bar { point, from, to, base, end, .. } = *bar;
        if is_stacked {
            let fits = |text: &str| {
                width(text, FIGURE.size, false) + 2.0 < to - from && base - end > 11.0
            };
            if let Some(text) = fitting(point, fits).filter(|_| point.value.is_some()) {
                let middle = (f64::midpoint(from, to), f64::midpoint(base, end));
                plate(canvas, &text, middle);
            }
        } else if has_figures || point.value.is_none() {
            beside(canvas, bar, &figure(point), INK, area);
        } else {
            beside(canvas, bar, &point.flags, FIGURE.color, area);
        }
    }
    if is_stacked {
        for (index, sum) in sums.iter().enumerate() {
            let form = Type { color: INK, ..FIGURE };
            let baselines = upwards(values.at(*sum) - 3.0, area);
            let text = signs(panel, index);
            canvas.text_clear(&text, (x(index), baselines), Anchor::Middle, form);
        }
    }
    axis::draw_zero(canvas, plot, values);
}

/// A bar with its place.
struct Bar<'c> {
    point: &'c Point,
    /// The place of its series.
    place: usize,
    from: f64,
    to: f64,
    /// Where it begins and where it ends, from above.
    base: f64,
    end: f64,
}

/// Sets what belongs to a bar above it, or beneath one that hangs; further away where another
/// text stands.
fn beside(canvas: &Canvas<'_>, bar: &Bar<'_>, text: &str, color: Rgb, area: Area) {
    let form = Type { color, ..FIGURE };
    let hangs = bar.end > bar.base;
    let (above, beneath) = (bar.end.min(bar.base) - 3.0, bar.end.max(bar.base) + 8.5);
    let (upwards, downwards) = (upwards(above, area), downwards(beneath, area));
    let baselines: Vec<f64> = if hangs {
        downwards.chain(upwards).collect()
    } else {
        upwards.chain(downwards).collect()
    };
    let middle = f64::midpoint(bar.from, bar.to);
    canvas.text_clear(text, (middle, baselines), Anchor::Middle, form);
}

/// Returns base lines from a place to the upper edge.
fn upwards(from: f64, area: Area) -> impl Iterator<Item = f64> {
    let lines = std::iter::successors(Some(from), |y| Some(y - CLEAR));
    lines.take_while(move |y| *y > area.top)
}

/// Returns base lines from a place to the names of times.
fn downwards(from: f64, area: Area) -> impl Iterator<Item = f64> {
    let lines = std::iter::successors(Some(from), |y| Some(y + CLEAR));
    lines.take_while(move |y| *y < area.bottom - BELOW)
}

/// Returns where each time stands, counted in bars: times that are left out leave a gap.
fn slots(chart: &Chart) -> Vec<f64> {
    let distances = chart.categories.windows(2).map(|pair| pair[1].at - pair[0].at);
    let rhythm = distances.fold(f64::INFINITY, f64::min);
    let first = chart.categories.first().map_or(0.0, |category| category.at);
    let slots: Vec<f64> = chart
        .categories
        .iter()
        .map(|category| {
            if rhythm.is_finite() {
                ((category.at - first) / rhythm).round()
            } else {
                0.0
            }
        })
        .collect();
    if slots.last().is_some_and(|last| *last < 60.0) {
        return slots;
    }
    (0..chart.categories.len()).map(count).collect()
}
