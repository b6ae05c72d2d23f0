//! Bars that stand: times one beside the other.

use crate::assemble::{Chart, Panel, Point};
use crate::evidence::ChartKind;
use crate::render::chart::axis::{self, Values};
use crate::render::chart::bars::{draw_bar, figure, fitting, plate, signs};
use crate::render::chart::canvas::{Anchor, Canvas, Type, width};
use crate::render::chart::style::{FIGURE, INK};
use crate::render::chart::{Area, count};

/// The share of the room of a time that its bars take.
const SHARE: f64 = 0.72;

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
    let plot = Area {
        left,
        top: area.top + 10.0,
        right: area.right,
        bottom: area.bottom - 14.0,
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
    axis::draw_times(canvas, &chart.categories, x, plot, false);
    for index in 0..chart.categories.len() {
        let start = x(index) - bar * count(side_by_side) / 2.0;
        let mut sum = 0.0;
        for (place, series) in panel.series.iter().enumerate() {
            let Some(point) = series.points.get(index) else { continue };
            let value = point.value.unwrap_or(0.0);
            let from = if is_stacked { start } else { start + count(place) * bar };
            let from = from + if side_by_side > 1 { 0.4 } else { 0.0 };
            let to = from + bar - if side_by_side > 1 { 0.8 } else { 0.0 };
            let (base, end) = (values.at(sum), values.at(sum + value));
            if is_stacked {
                sum += value;
            }
            if point.value.is_some() {
                let flagged = !point.flags.is_empty();
                draw_bar(
                    canvas,
                    (from, base.min(end)),
                    (to, base.max(end)),
                    place,
                    flagged,
                );
            }
            let middle = f64::midpoint(from, to);
            if is_stacked {
                let fits = |text: &str| {
                    width(text, FIGURE.size, false) + 2.0 < bar && base - end > 11.0
                };
                if let Some(text) = fitting(point, fits).filter(|_| point.value.is_some())
                {
                    plate(canvas, &text, (middle, f64::midpoint(base, end)));
                }
            } else if has_figures || point.value.is_none() {
                standing_figure(canvas, point, (middle, base, end));
            } else if !point.flags.is_empty() {
                canvas.text(&point.flags, (middle, end - 3.0), Anchor::Middle, FIGURE);
            }
        }
        if is_stacked {
            let form = Type { color: INK, ..FIGURE };
            let at = (x(index), values.at(sum) - 3.0);
            canvas.text(&signs(panel, index), at, Anchor::Middle, form);
        }
    }
    axis::draw_zero(canvas, plot, values);
}

/// Sets a figure above its bar, or beneath one that hangs.
fn standing_figure(canvas: &Canvas<'_>, point: &Point, (x, base, end): (f64, f64, f64)) {
    let baseline = if end > base { end + 8.5 } else { end - 3.0 };
    let form = Type { color: INK, ..FIGURE };
    canvas.text(&figure(point), (x, baseline), Anchor::Middle, form);
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
