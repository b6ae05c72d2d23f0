//! Bars that lie: categories one beneath the other, their names at the left.

use crate::assemble::{Chart, Panel, Point, Tick};
use crate::evidence::ChartKind;
use crate::render::chart::axis::{self, Values};
use crate::render::chart::canvas::{Anchor, At, Canvas, Type};
use crate::render::chart::style::{FIGURE, HAIR, INK, LABEL, LINE, PAPER};
use crate::render::chart::words::{divided, width, wrap};
use crate::render::chart::{Area, count};

/// Between names and bars.
const BESIDE: f64 = 6.0;

/// From how many bars on, one beneath the other, they are set closely: with their usual room
/// they are higher than a page.
const CLOSE: usize = 30;

/// Returns how thick the bars of a small chart are, and the room between its categories.
fn spacing(chart: &Chart, panel: &Panel) -> (f64, f64) {
    let bars = bars(chart, panel);
    // Small charts stand beside one another by two at most.
    let is_close = chart.panels.len().div_ceil(2) * chart.categories.len() * bars > CLOSE;
    match (bars, is_close) {
        (0 | 1, false) => (12.0, 7.0),
        (_, false) => (9.5, 7.0),
        (0 | 1, true) => (8.0, 0.0),
        (_, true) => (7.0, 1.0),
    }
}

/// Returns how many bars each category has.
fn bars(chart: &Chart, panel: &Panel) -> usize {
    if chart.kind == ChartKind::StackedBar { 1 } else { panel.series.len() }
}

/// The share of a chart that names take, and what a long word takes if it has to.
const NAMES: (f64, f64) = (0.36, 0.55);

/// The least length that the longest bar has, if its name has no long word.
const LEAST: f64 = 24.0;

/// Returns the room that the longest figure takes beside its bar.
fn figures_width(chart: &Chart) -> f64 {
    let series = chart.panels.iter().flat_map(|panel| &panel.series);
    let points = series.flat_map(|series| &series.points);
    points.map(|point| width(&figure(point), FIGURE.size, false)).fold(0.0, f64::max)
        + axis::GAP
}

fn is_negative(chart: &Chart) -> bool {
    let series = chart.panels.iter().flat_map(|panel| &panel.series);
    let mut points = series.flat_map(|series| &series.points);
    points.any(|point| point.value.is_some_and(|value| value < 0.0))
}

/// Returns the lines of the name of each category in a chart of a width.
fn names(chart: &Chart, room: f64) -> impl Iterator<Item = Vec<String>> + '_ {
    let sides = match (chart.kind, is_negative(chart)) {
        (ChartKind::StackedBar, _) => 0.0,
        (_, false) => 1.0,
        (_, true) => 2.0,
    };
    let rest = room - sides * figures_width(chart) - BESIDE - LEAST;
    let most = rest.clamp(room * 0.25, room * NAMES.1);
    let room = most.min(room * NAMES.0);
    chart.categories.iter().map(move |category| {
        let name = divided(&category.text, most, LABEL.size, false);
        wrap(&name, room, LABEL.size, false)
    })
}

/// Returns the lines of the name of each category, and its height: that of its bars, or of its
/// name if that is higher.
fn rows(chart: &Chart, panel: &Panel, room: f64) -> Vec<(Vec<String>, f64)> {
    let (thickness, space) = spacing(chart, panel);
    let bars = count(bars(chart, panel)) * thickness;
    names(chart, room)
        .map(|lines| {
            let names = count(lines.len()) * LINE;
            (lines, bars.max(names) + space)
        })
        .collect()
}

/// Returns the height of a small chart of a width.
pub(super) fn height(chart: &Chart, room: f64) -> f64 {
    let height = |panel: &Panel| {
        rows(chart, panel, room).iter().map(|(_, height)| height).sum::<f64>()
    };
    let foot = if chart.kind == ChartKind::StackedBar { 14.0 } else { 0.0 };
    chart.panels.iter().map(height).fold(0.0, f64::max) + foot
}

/// Draws a small chart, or the only one.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    let is_stacked = chart.kind == ChartKind::StackedBar;
    let longest = figures_width(chart);
    let lines = names(chart, area.width()).flatten();
    let names = lines.map(|line| width(&line, LABEL.size, false)).fold(0.0, f64::max);
    let left =
        area.left + names + BESIDE + if is_negative(chart) { longest } else { 0.0 };
    let lacks = (0..chart.categories.len()).map(|index| signs(panel, index));
    let lacks = lacks.map(|signs| width(&signs, FIGURE.size, false)).fold(4.0, f64::max);
    // The last step has its value in the middle below it.
    let last = chart.ticks.last().map_or(0.0, |tick| tick_width(tick) / 2.0);
    let right =
        area.right - if is_stacked { (lacks + axis::GAP).max(last) } else { longest };
    let values = if is_stacked {
        Values::new(chart, left, right)
    } else {
        Values::exact(chart, left, right)
    };
    let (size, _) = spacing(chart, panel);
    let rows = rows(chart, panel, area.width());
    let bottom = area.top + rows.iter().map(|(_, height)| height).sum::<f64>();
    if is_stacked {
        let step = shown_ticks(&chart.ticks, values);
        for (index, tick) in chart.ticks.iter().enumerate() {
            let x = values.at(tick.value);
            canvas.line(&[(x, area.top), (x, bottom)], HAIR, 0.5, &[]);
            if index.is_multiple_of(step) {
                canvas.text(&tick.text, (x, bottom + 9.5), Anchor::Middle, FIGURE);
            }
        }
    }
    let mut top = area.top;
    for (index, (lines, height)) in rows.iter().enumerate() {
        let middle = top + height / 2.0;
        let first = middle - count(lines.len()) * LINE / 2.0 + 7.6;
        for (line, text) in lines.iter().enumerate() {
            let baseline = first + count(line) * LINE;
            canvas.text(text, (area.left + names, baseline), Anchor::End, LABEL);
        }
        if is_stacked {
            stack(canvas, panel, index, values, (middle - size / 2.0, size));
        } else {
            let first = middle - count(panel.series.len()) * size / 2.0;
            for (place, series) in panel.series.iter().enumerate() {
                let Some(point) = series.points.get(index) else { continue };
                let bar = (first + count(place) * size + 0.4, size - 0.8);
                lying(canvas, point, values, bar, place);
            }
        }
        top += height;
    }
    let zero = values.at(0.0);
    canvas.line(&[(zero, area.top), (zero, bottom)], INK, 0.8, &[]);
}

fn tick_width(tick: &Tick) -> f64 {
    width(&tick.text, FIGURE.size, false)
}

/// Returns of how many steps of a lying axis one has its value below it: as many as have room.
fn shown_ticks(ticks: &[Tick], values: Values) -> usize {
    let fits = |step: &usize| {
        let shown: Vec<&Tick> = ticks.iter().step_by(*step).collect();
        shown.windows(2).all(|pair| {
            let distance = values.at(pair[1].value) - values.at(pair[0].value);
            distance > f64::midpoint(tick_width(pair[0]), tick_width(pair[1])) + 4.0
        })
    };
    (1..ticks.len()).find(fits).unwrap_or(ticks.len().max(1))
}

/// Draws a bar from zero to its value, and its figure at the end.
fn lying(
    canvas: &Canvas<'_>,
    point: &Point,
    values: Values,
    (top, size): (f64, f64),
    place: usize,
) {
    let zero = values.at(0.0);
    let end = values.at(point.value.unwrap_or(0.0));
    let (from, to) = (zero.min(end), zero.max(end));
    if point.value.is_some() {
        let flagged = !point.flags.is_empty();
        draw_bar(canvas, (from, top), (to, top + size), place, flagged);
    }
    let baseline = top + size / 2.0 + 2.7;
    let form = Type { color: INK, ..FIGURE };
    if end < zero {
        canvas.text(&figure(point), (from - axis::GAP, baseline), Anchor::End, form);
    } else {
        canvas.text(&figure(point), (to + axis::GAP, baseline), Anchor::Start, form);
    }
}

/// Draws bars one after the other, each with its figure where it has room.
fn stack(
    canvas: &Canvas<'_>,
    panel: &Panel,
    index: usize,
    values: Values,
    (top, size): (f64, f64),
) {
    let mut sum = 0.0;
    for (place, series) in panel.series.iter().enumerate() {
        let Some(point) = series.points.get(index) else { continue };
        let Some(value) = point.value else { continue };
        let (from, to) = (values.at(sum), values.at(sum + value));
        sum += value;
        draw_bar(canvas, (from, top), (to, top + size), place, !point.flags.is_empty());
        let center = (f64::midpoint(from, to), top + size / 2.0);
        if let Some(text) =
            fitting(point, |text| width(text, FIGURE.size, false) + 6.0 < to - from)
        {
            plate(canvas, &text, center);
        }
    }
    let form = Type { color: INK, ..FIGURE };
    let at = (values.at(sum) + axis::GAP, top + size / 2.0 + 2.7);
    canvas.text(&signs(panel, index), at, Anchor::Start, form);
}

/// Returns the signs of the parts that a bar lacks, each once.
pub(super) fn signs(panel: &Panel, index: usize) -> String {
    let points = panel.series.iter().filter_map(|series| series.points.get(index));
    let mut signs: Vec<String> =
        points.filter(|point| point.value.is_none()).map(figure).collect();
    signs.sort();
    signs.dedup();
    signs.join(" ")
}

/// Returns a figure with its flags, or where it has no room its flags alone.
pub(super) fn fitting(point: &Point, fits: impl Fn(&str) -> bool) -> Option<String> {
    let whole = figure(point);
    let flags = || Some(point.flags.clone()).filter(|flags| !flags.is_empty());
    Some(whole).filter(|text| fits(text)).or_else(|| flags().filter(|text| fits(text)))
}

/// Sets a figure on a plate of paper, so that it can be read on any pattern.
pub(super) fn plate(canvas: &Canvas<'_>, text: &str, (x, y): At) {
    let half = width(text, FIGURE.size, false) / 2.0 + 1.0;
    canvas.fill((x - half, y - 4.2), (x + half, y + 4.2), PAPER);
    let form = Type { color: INK, ..FIGURE };
    canvas.text(text, (x, y + 2.7), Anchor::Middle, form);
}

/// Returns a figure with the letters of its flags.
pub(super) fn figure(point: &Point) -> String {
    if point.flags.is_empty() {
        point.text.clone()
    } else {
        format!("{}\u{a0}{}", point.text, point.flags)
    }
}

/// Draws a bar in the style of a series; one with a flag is open, with a double edge.
pub(super) fn draw_bar(
    canvas: &Canvas<'_>,
    from: At,
    to: At,
    place: usize,
    flagged: bool,
) {
    let style = canvas.palette.series_style(place);
    if flagged {
        canvas.fill(from, to, PAPER);
        for hatch in style.hatches {
            canvas.hatch(from, to, *hatch, style.color);
        }
        canvas.frame(from, to, style.color, 0.8);
        canvas.inner_frame(from, to, style.color);
        return;
    }
    canvas.fill(from, to, style.ground);
    for hatch in style.hatches {
        canvas.hatch(from, to, *hatch, style.color);
    }
    canvas.frame(from, to, style.color, 0.8);
}
