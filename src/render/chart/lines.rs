//! Lines over time.

use crate::assemble::{Chart, Lack, Panel, Point, Series};
use crate::render::chart::axis::{self, Values};
use crate::render::chart::canvas::{Anchor, At, Canvas, Type, width, wrap};
use crate::render::chart::style::{BREAK, FIGURE, INK, LABEL, LINE, SeriesStyle};
use crate::render::chart::{Area, count};

/// A mark for each figure where they stand at least so far apart.
const MARKER_ROOM: f64 = 9.0;

/// Draws a small chart, or the only one.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    let is_alone = chart.panels.len() == 1;
    let labels = end_labels(panel, is_alone, area.width());
    let label_width = labels
        .iter()
        .flat_map(|label| &label.lines)
        .map(|line| width(line, LABEL.size, true))
        .fold(0.0, f64::max);
    let is_single = panel.series.len() == 1;
    let last_width = panel
        .series
        .iter()
        .filter_map(|series| {
            series.points.iter().rev().find(|point| point.value.is_some())
        })
        .map(|point| width(&point.text, FIGURE.size, true))
        .fold(4.0, f64::max);
    let plot = Area {
        left: area.left + axis::values_width(chart),
        top: area.top + 9.0,
        right: area.right - if is_single { last_width } else { label_width + 9.0 },
        bottom: area.bottom - 14.0,
    };
    let values = Values::new(chart, plot.bottom, plot.top);
    axis::draw_values(canvas, chart, plot, values);
    let first = chart.categories.first().map_or(0.0, |category| category.at);
    let last = chart.categories.last().map_or(1.0, |category| category.at);
    let (from, to) = (plot.left + 8.0, plot.right - 5.0);
    let x = |index: usize| {
        let at = chart.categories.get(index).map_or(first, |category| category.at);
        from + (to - from) * (at - first) / (last - first).max(0.01)
    };
    axis::draw_times(canvas, &chart.categories, x, plot, true);
    let room = (to - from) / count(chart.categories.len().max(2) - 1);
    let lines: Vec<DrawnSeries<'_>> = panel
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| DrawnSeries {
            style: canvas.palette.series_style(index),
            series,
            places: series
                .points
                .iter()
                .enumerate()
                .map(|(at, point)| Some((x(at), values.at(point.value?))))
                .collect(),
        })
        .collect();
    // The first series is the one that the report is about: it lies on top.
    for line in lines.iter().rev() {
        line.draw(canvas, chart, room >= MARKER_ROOM);
    }
    for (index, line) in lines.iter().enumerate() {
        let others = lines.iter().enumerate().filter(|(other, _)| *other != index);
        let others: Vec<&DrawnSeries<'_>> = others.map(|(_, other)| other).collect();
        line.draw_flags(canvas, &others);
    }
    draw_signs(canvas, panel, x, plot);
    if let [line] = lines.as_slice() {
        line.draw_ends(canvas, plot);
    }
    draw_labels(canvas, labels, &lines, plot);
}

/// Sets the signs of what stands in place of figures above the axis of times, in the colour
/// of their series. What is missing needs none: the line is interrupted.
fn draw_signs(canvas: &Canvas<'_>, panel: &Panel, x: impl Fn(usize) -> f64, plot: Area) {
    let places = panel.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    for at in 0..places {
        let mut baseline = plot.bottom - 3.0;
        for (index, series) in panel.series.iter().enumerate() {
            let Some(point) = series.points.get(at) else { continue };
            if matches!(point.lack, Some(Lack::Withheld | Lack::Other)) {
                let form = Type {
                    color: canvas.palette.series_style(index).color,
                    bold: true,
                    ..FIGURE
                };
                canvas.text(&point.text, (x(at), baseline), Anchor::Middle, form);
                baseline -= LINE;
            }
        }
    }
}

/// A series with its figures in place.
struct DrawnSeries<'c> {
    style: SeriesStyle,
    series: &'c Series,
    places: Vec<Option<At>>,
}

impl DrawnSeries<'_> {
    fn last(&self) -> Option<(At, &Point)> {
        let mut places = self.places.iter().zip(&self.series.points).rev();
        places.find_map(|(at, point)| Some(((*at)?, point)))
    }

    fn draw(&self, canvas: &Canvas<'_>, chart: &Chart, has_markers: bool) {
        let SeriesStyle { color, thickness, dash, marker, .. } = self.style;
        let mut run: Vec<At> = Vec::new();
        let mut runs: Vec<Vec<At>> = Vec::new();
        let mut before: Option<At> = None;
        for (index, (place, point)) in
            self.places.iter().zip(&self.series.points).enumerate()
        {
            let after_gap =
                chart.categories.get(index).is_some_and(|category| category.after_gap);
            let joined = before.filter(|_| !after_gap);
            if let (Some(from), Some(to), true) = (joined, *place, point.is_break) {
                canvas.line(&[from, to], color, 0.9, BREAK);
            }
            if joined.is_none() || place.is_none() || point.is_break {
                runs.push(std::mem::take(&mut run));
            }
            run.extend(*place);
            before = *place;
        }
        runs.push(run);
        for run in runs.iter().filter(|run| run.len() > 1) {
            canvas.line(run, color, thickness, dash);
        }
        let alone: Vec<At> =
            runs.iter().filter(|run| run.len() == 1).flatten().copied().collect();
        let last = self.last().map(|(at, _)| at);
        for (place, point) in self.places.iter().zip(&self.series.points) {
            let Some(at) = *place else { continue };
            let has_flag = !point.flags.is_empty();
            if has_markers || has_flag || alone.contains(&at) || last == Some(at) {
                canvas.marker(at, marker, color, has_flag);
            }
        }
    }

    /// Sets the letters of flags above or beneath their marks, where no line runs.
    fn draw_flags(&self, canvas: &Canvas<'_>, others: &[&DrawnSeries<'_>]) {
        for (index, point) in self.series.points.iter().enumerate() {
            let Some((x, y)) = self.places.get(index).copied().flatten() else {
                continue;
            };
            if point.flags.is_empty() {
                continue;
            }
            let near = |sign: f64| {
                others.iter().any(|other| {
                    let place = other.places.get(index).copied().flatten();
                    place.is_some_and(|(_, height)| {
                        ((height - y) * sign) > 0.0 && ((height - y) * sign) < 14.0
                    })
                })
            };
            let below = near(-1.0) && !near(1.0);
            let baseline = if below { y + 10.5 } else { y - 5.0 };
            let form = Type { color: self.style.color, ..FIGURE };
            canvas.text(&point.flags, (x, baseline), Anchor::Middle, form);
        }
    }

    /// Sets the first figure of the only series by its mark, the last beside it.
    fn draw_ends(&self, canvas: &Canvas<'_>, plot: Area) {
        let form = Type { color: INK, bold: true, ..FIGURE };
        let mut places = self
            .places
            .iter()
            .zip(&self.series.points)
            .filter_map(|(at, point)| Some(((*at)?, point)));
        let (Some(((x, y), point)), second) = (places.next(), places.next()) else {
            return;
        };
        let Some(((_, next), _)) = second else {
            canvas.text(&point.text, (x, y - 6.0), Anchor::Middle, form);
            return;
        };
        // Where the line goes up, the figure stands beneath, unless the names of the times do;
        // a flag is above.
        let is_flagged = !point.flags.is_empty();
        let is_below = (next < y || is_flagged) && y + 12.0 < plot.bottom;
        let baseline = match (is_below, is_flagged) {
            (true, _) => y + 11.0,
            (false, true) => y - 14.0,
            (false, false) => y - 5.0,
        };
        canvas.text(&point.text, (x, baseline), Anchor::Middle, form);
        if let Some(((x, y), point)) = self.last() {
            canvas.text(&point.text, (x + 5.0, y + 2.7), Anchor::Start, form);
        }
    }
}

/// A name at the end of a line.
struct EndLabel {
    series: usize,
    lines: Vec<String>,
}

fn end_labels(panel: &Panel, is_alone: bool, width: f64) -> Vec<EndLabel> {
    if !is_alone || panel.series.len() < 2 {
        return Vec::new();
    }
    let label = |(index, series): (usize, &Series)| {
        let last = series.points.iter().rev().find(|point| point.value.is_some())?;
        let mut lines = wrap(&series.name, width * 0.27, LABEL.size, true);
        match lines.last_mut() {
            Some(line) => {
                line.push(' ');
                line.push_str(&last.text);
            }
            None => lines.push(last.text.clone()),
        }
        Some(EndLabel { series: index, lines })
    };
    panel.series.iter().enumerate().filter_map(label).collect()
}

/// Sets names at the right, each by the end of its line but clear of the others.
fn draw_labels(
    canvas: &Canvas<'_>,
    labels: Vec<EndLabel>,
    lines: &[DrawnSeries<'_>],
    plot: Area,
) {
    let mut placed: Vec<(f64, f64, EndLabel, At)> = labels
        .into_iter()
        .filter_map(|label| {
            let (end, _) = lines.get(label.series)?.last()?;
            let height = count(label.lines.len()) * LINE;
            Some((end.1 - height / 2.0, height, label, end))
        })
        .collect();
    placed.sort_by(|a, b| a.3.1.total_cmp(&b.3.1));
    // Below the axis are the names of the times, of which the last begins beside the labels.
    let height: f64 = placed.iter().map(|(_, height, ..)| height).sum();
    let top = plot.top - 9.0;
    spread(&mut placed, top, (plot.bottom + 3.0).max(top + height));
    for (top, height, label, end) in placed {
        let style = canvas.palette.series_style(label.series);
        let x = plot.right + 5.0;
        let middle = top + height / 2.0;
        // A name that had to move, or whose line ends early, is tied to its line.
        if (middle - end.1).abs() > 4.0 || end.0 < plot.right - 8.0 {
            let tie = [(end.0 + 4.0, end.1), (plot.right, middle), (x - 1.0, middle)];
            canvas.line(&tie, style.color, 0.4, &[]);
        }
        let form = Type { color: style.color, bold: true, ..LABEL };
        for (index, line) in label.lines.iter().enumerate() {
            let baseline = top + count(index) * LINE + 7.8;
            canvas.text(line, (x, baseline), Anchor::Start, form);
        }
    }
}

/// Moves labels apart that overlap, as little as possible, within the sheet.
fn spread(placed: &mut [(f64, f64, EndLabel, At)], top: f64, bottom: f64) {
    for _ in 0..64 {
        let mut moved = false;
        for index in 1..placed.len() {
            let (above, below) =
                (placed[index - 1].0 + placed[index - 1].1, placed[index].0);
            let overlap = above - below;
            if overlap > 0.05 {
                placed[index - 1].0 -= overlap / 2.0;
                placed[index].0 += overlap / 2.0;
                moved = true;
            }
        }
        let mut floor = top;
        for label in placed.iter_mut() {
            if label.0 < floor {
                label.0 = floor;
            }
            floor = label.0 + label.1;
        }
        let mut ceiling = bottom;
        for label in placed.iter_mut().rev() {
            if label.0 + label.1 > ceiling {
                label.0 = ceiling - label.1;
            }
            ceiling = label.0;
        }
        if !moved {
            break;
        }
    }
}
