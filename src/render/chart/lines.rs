//! Lines over time.

use crate::assemble::{Chart, Lack, Panel, Point, Series};
use crate::render::chart::axis::{self, Values};
use crate::render::chart::canvas::{Anchor, At, Canvas, Type};
use crate::render::chart::style::{BREAK, CLEAR, FIGURE, INK, LINE, SeriesStyle};
use crate::render::chart::words::{width, within};
use crate::render::chart::{Area, count, names};

/// A mark for each figure where they stand at least so far apart.
const MARKER_ROOM: f64 = 9.0;

/// Beside the first and the last figure of a line.
const BEFORE: f64 = 8.0;
pub(super) const AFTER: f64 = 5.0;

/// The least width of a line whose ends have their figures; in less, the axis says enough.
const LEAST: f64 = 26.0;

/// From the upper edge to the highest figure: what stands above it, and the axis of times.
pub(super) const ABOVE: f64 = 11.0;
const BELOW: f64 = 14.0;

/// Draws a small chart, or the only one.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    let is_alone = chart.panels.len() == 1;
    let labels = names::at_ends(panel, is_alone, area.width());
    let left = area.left + axis::values_width(chart);
    let ends = ends(panel, area.right - left);
    let beside = match &ends {
        _ if panel.series.len() > 1 => names::width(&labels) + 9.0,
        Some((_, last)) => figure_width(last).max(AFTER),
        None => AFTER,
    };
    let plot = Area {
        left,
        top: area.top + ABOVE,
        right: area.right - beside,
        bottom: area.bottom - BELOW,
    };
    let values = Values::new(chart, plot.bottom, plot.top);
    axis::draw_values(canvas, chart, plot, values);
    let first = chart.categories.first().map_or(0.0, |category| category.at);
    let last = chart.categories.last().map_or(1.0, |category| category.at);
    // The first figure stands beside the values of the axis, not on them.
    let before = ends.as_ref().map_or(0.0, |(first, _)| figure_width(first) / 2.0);
    let (from, to) = (plot.left + before.max(BEFORE), plot.right - AFTER);
    let x = |index: usize| {
        let at = chart.categories.get(index).map_or(first, |category| category.at);
        from + (to - from) * (at - first) / (last - first).max(0.01)
    };
    // Names of series begin so far from the line.
    let edge = if labels.is_empty() { area.right } else { plot.right + AFTER };
    axis::draw_times(canvas, &chart.categories, x, (area.left, edge, plot.bottom), true);
    let room = (to - from) / count(chart.categories.len().max(2) - 1);
    let shown = if is_alone { names::alike(panel) } else { each(panel) };
    let lines: Vec<DrawnSeries<'_>> = shown
        .iter()
        .filter_map(|group| {
            let index = *group.first()?;
            let series = panel.series.get(index)?;
            let points = series.points.iter().enumerate();
            Some(DrawnSeries {
                index,
                style: canvas.palette.series_style(index),
                series,
                places: points
                    .map(|(at, point)| Some((x(at), values.at(point.value?))))
                    .collect(),
            })
        })
        .collect();
    // Where marks have no room at each figure, they tell lines apart.
    let has_room = room >= MARKER_ROOM;
    let every = if has_room { 1 } else { whole(2.0 * MARKER_ROOM / room) };
    let every = (has_room || lines.len() > 1).then_some(every);
    // The first series is the one that the report is about: it lies on top.
    for line in lines.iter().rev() {
        line.draw(canvas, chart, &lines, every);
    }
    if let Some((first, last)) = &ends {
        for line in &lines {
            line.draw_ends(canvas, (first, last), plot);
        }
    }
    names::draw(canvas, labels, &lines, plot);
    for line in &lines {
        line.draw_flags(canvas, &lines);
    }
    draw_signs(canvas, &lines, x, plot);
}

/// Returns the height that a chart needs so that all names at the ends of its lines have room.
pub(super) fn height(chart: &Chart, width: f64) -> f64 {
    let heights = chart.panels.iter().map(|panel| {
        let labels = names::at_ends(panel, true, width);
        labels.iter().map(|label| count(label.lines.len()) * LINE).sum::<f64>()
    });
    heights.fold(0.0, f64::max) + BELOW
}

/// Returns the series of a panel, each by itself.
fn each(panel: &Panel) -> Vec<Vec<usize>> {
    (0..panel.series.len()).map(|index| vec![index]).collect()
}

/// Returns the figures at the ends of the only line: the first where two have room, the last
/// where one has.
fn ends(panel: &Panel, room: f64) -> Option<(String, String)> {
    let [series] = panel.series.as_slice() else { return None };
    let texts = series.points.iter().filter(|point| point.value.is_some());
    let mut texts = texts.map(|point| point.text.as_str());
    let first = texts.next()?;
    let Some(last) = texts.next_back() else {
        let has_room = room > figure_width(first) + 2.0 * BEFORE;
        return has_room.then(|| (first.to_owned(), String::new()));
    };
    let rest = room - figure_width(last) - AFTER;
    if rest - (figure_width(first) / 2.0).max(BEFORE) >= LEAST.max(figure_width(first)) {
        return Some((first.to_owned(), last.to_owned()));
    }
    (rest - BEFORE >= LEAST).then(|| (String::new(), last.to_owned()))
}

fn figure_width(text: &str) -> f64 {
    width(text, FIGURE.size, true)
}

/// Returns a number as a count, no less than one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept within bounds"
)]
fn whole(number: f64) -> usize {
    (number.ceil().clamp(1.0, 1e4) as usize).max(1)
}

/// Sets the signs of what stands in place of figures above the axis of times, in the colour
/// of their series. What is missing needs none: the line is interrupted.
fn draw_signs(
    canvas: &Canvas<'_>,
    lines: &[DrawnSeries<'_>],
    x: impl Fn(usize) -> f64,
    plot: Area,
) {
    let places = lines.iter().map(|line| line.series.points.len()).max().unwrap_or(0);
    for at in 0..places {
        for line in lines {
            let Some(point) = line.series.points.get(at) else { continue };
            if matches!(point.lack, Some(Lack::Withheld | Lack::Other)) {
                let form = Type { color: line.style.color, bold: true, ..FIGURE };
                let upwards =
                    std::iter::successors(Some(plot.bottom - 3.0), |y| Some(y - CLEAR));
                let baselines = upwards.take_while(|y| *y > plot.top);
                canvas.text_clear(&point.text, (x(at), baselines), Anchor::Middle, form);
            }
        }
    }
}

/// A series with its figures in place.
pub(super) struct DrawnSeries<'c> {
    /// Its place among all series.
    pub(super) index: usize,
    style: SeriesStyle,
    series: &'c Series,
    places: Vec<Option<At>>,
}

impl DrawnSeries<'_> {
    /// Returns the last figure and its place.
    pub(super) fn last(&self) -> Option<(At, &Point)> {
        let mut places = self.places.iter().zip(&self.series.points).rev();
        places.find_map(|(at, point)| Some(((*at)?, point)))
    }

    /// Returns from where to where the line runs to a figure from the one before it.
    fn piece(&self, chart: &Chart, at: usize) -> Option<[At; 2]> {
        let category = chart.categories.get(at)?;
        let before = self.places.get(at.checked_sub(1)?).copied().flatten();
        let place = self.places.get(at).copied().flatten();
        Some([before.filter(|_| !category.after_gap)?, place?])
    }

    /// Returns the same, unless the figures can't be compared.
    fn whole_piece(&self, chart: &Chart, at: usize) -> Option<[At; 2]> {
        let is_break = self.series.points.get(at).is_some_and(|point| point.is_break);
        self.piece(chart, at).filter(|_| !is_break)
    }

    /// Draws the line, and a mark for one of so many figures. Where several lines run in the
    /// same place, each has strokes there.
    fn draw(
        &self,
        canvas: &Canvas<'_>,
        chart: &Chart,
        all: &[DrawnSeries<'_>],
        every: Option<usize>,
    ) {
        let SeriesStyle { color, thickness, dash, marker, .. } = self.style;
        let mut runs: Vec<((usize, usize), Vec<At>)> = Vec::new();
        let mut end = None;
        for at in 0..self.places.len() {
            let Some(piece) = self.whole_piece(chart, at) else {
                if let Some(piece) = self.piece(chart, at) {
                    canvas.line(&piece, color, 0.9, BREAK);
                }
                continue;
            };
            let same = |line: &&DrawnSeries<'_>| {
                line.whole_piece(chart, at).is_some_and(|other| is_same(piece, other))
            };
            let together = all.iter().filter(same);
            let before = together.clone().take_while(|line| line.index < self.index);
            let turn = (before.count(), together.count());
            match runs.last_mut() {
                Some((known, run)) if *known == turn && end == Some(at - 1) => {
                    run.push(piece[1]);
                }
                _ => runs.push((turn, piece.to_vec())),
            }
            end = Some(at);
        }
        for (turn, run) in &runs {
            if turn.1 > 1 {
                canvas.stripe(run, color, thickness, *turn);
            } else {
                canvas.line(run, color, thickness, dash);
            }
        }
        let last = self.last().map(|(at, _)| at);
        let count = self.places.len();
        for (index, (place, point)) in
            self.places.iter().zip(&self.series.points).enumerate()
        {
            let Some(at) = *place else { continue };
            let has_flag = !point.flags.is_empty();
            let is_alone = self.whole_piece(chart, index).is_none()
                && self.whole_piece(chart, index + 1).is_none();
            // Counted from the end, for each line from another place.
            let is_shown = every.is_some_and(|every| {
                (count - 1 - index + self.index).is_multiple_of(every)
            });
            if is_shown || has_flag || is_alone || last == Some(at) {
                canvas.marker(at, marker, color, has_flag);
            }
        }
    }

    /// Sets the letters of flags above or beneath their marks, where no line runs.
    fn draw_flags(&self, canvas: &Canvas<'_>, all: &[DrawnSeries<'_>]) {
        for (index, point) in self.series.points.iter().enumerate() {
            let Some((x, y)) = self.places.get(index).copied().flatten() else {
                continue;
            };
            let near = |sign: f64| {
                all.iter().filter(|other| other.index != self.index).any(|other| {
                    let place = other.places.get(index).copied().flatten();
                    place.is_some_and(|(_, height)| {
                        ((height - y) * sign) > 0.0 && ((height - y) * sign) < 14.0
                    })
                })
            };
            let (above, below) = (y - 5.0, y + 10.5);
            let mut baselines = vec![above, below];
            if near(-1.0) && !near(1.0) {
                baselines.reverse();
            }
            baselines.extend((1..24).flat_map(|step| {
                [above - count(step) * CLEAR, below + count(step) * CLEAR]
            }));
            let form = Type { color: self.style.color, ..FIGURE };
            canvas.text_clear(&point.flags, (x, baselines), Anchor::Middle, form);
        }
    }

    /// Sets the first figure of the only series by its mark, the last beside it.
    fn draw_ends(&self, canvas: &Canvas<'_>, (from, to): (&str, &str), plot: Area) {
        let form = Type { color: INK, bold: true, ..FIGURE };
        let mut places = self.places.iter().flatten();
        let Some((x, y)) = places.next().copied() else { return };
        // Where the line goes up, the figure stands beneath, unless the names of the times do;
        // a flag is above.
        let is_flagged = self
            .series
            .points
            .iter()
            .find(|point| point.value.is_some())
            .is_some_and(|point| !point.flags.is_empty());
        let rises = places.next().is_some_and(|(_, next)| *next < y);
        let is_below = (rises || is_flagged) && y + 12.0 < plot.bottom;
        let above = if is_flagged { y - 14.0 } else { y - 5.0 };
        let baselines = if is_below { [y + 11.0, above] } else { [above, y + 11.0] };
        let right = plot.right + figure_width(to).max(AFTER);
        let middle = within(x, figure_width(from) / 2.0, plot.left, right);
        canvas.text_clear(from, (middle, baselines), Anchor::Middle, form);
        if let Some(((x, y), _)) = self.last() {
            canvas.text(to, (x + AFTER, y + 2.7), Anchor::Start, form);
        }
    }
}

/// Returns whether two lines can't be told apart between two figures.
fn is_same(one: [At; 2], other: [At; 2]) -> bool {
    let near = |index: usize| {
        let half = |at: At| (at.1 * 2.0).round();
        half(one[index]).total_cmp(&half(other[index])).is_eq()
    };
    near(0) && near(1)
}
