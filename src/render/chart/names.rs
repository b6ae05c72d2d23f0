//! The names of series at the ends of their lines.

use crate::assemble::{Panel, Series};
use crate::render::chart::canvas::{Anchor, At, Canvas, Type};
use crate::render::chart::lines::{ABOVE, AFTER, DrawnSeries};
use crate::render::chart::style::{LABEL, LINE};
use crate::render::chart::words::{self, divided, wrap};
use crate::render::chart::{Area, count};

/// Returns the series of a panel; those with the same figures everywhere, which lie on one
/// another, together.
pub(super) fn alike(panel: &Panel) -> Vec<Vec<usize>> {
    let mut groups: Vec<(&Series, Vec<usize>)> = Vec::new();
    for (index, series) in panel.series.iter().enumerate() {
        match groups.iter_mut().find(|(first, _)| series.has_figures_of(first)) {
            Some((_, group)) => group.push(index),
            None => groups.push((series, vec![index])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// A name at the end of a line; several, where several series lie there.
pub(super) struct EndLabel {
    series: usize,
    pub(super) lines: Vec<String>,
}

/// The share of a chart that the names of series take, and what a long word or figure takes if
/// it has to.
const NAMES: (f64, f64) = (0.27, 0.42);

/// Returns the names of a panel's series; none where a legend or nothing tells them apart.
pub(super) fn at_ends(panel: &Panel, is_alone: bool, room: f64) -> Vec<EndLabel> {
    if !is_alone || panel.series.len() < 2 {
        return Vec::new();
    }
    let label = |group: Vec<usize>| {
        let index = *group.first()?;
        let points = &panel.series.get(index)?.points;
        let last = points.iter().rev().find(|point| point.value.is_some())?;
        let names = group.iter().filter_map(|index| panel.series.get(*index));
        let names: Vec<&str> = names.map(|series| series.name.as_str()).collect();
        let name = divided(&names.join("; "), room * NAMES.1, LABEL.size, true);
        let mut lines = wrap(&name, room * NAMES.0, LABEL.size, true);
        let whole = lines.last().map(|line| format!("{line} {}", last.text));
        match (lines.last_mut(), whole) {
            (Some(line), Some(whole))
                if words::width(&whole, LABEL.size, true) <= room * NAMES.1 =>
            {
                *line = whole;
            }
            _ => lines.push(last.text.clone()),
        }
        Some(EndLabel { series: index, lines })
    };
    alike(panel).into_iter().filter_map(label).collect()
}

/// Returns the width of the widest.
pub(super) fn width(labels: &[EndLabel]) -> f64 {
    let lines = labels.iter().flat_map(|label| &label.lines);
    lines.map(|line| words::width(line, LABEL.size, true)).fold(0.0, f64::max)
}

/// Sets names at the right, each by the end of its line but clear of the others.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    labels: Vec<EndLabel>,
    lines: &[DrawnSeries<'_>],
    plot: Area,
) {
    let mut placed: Vec<(f64, f64, EndLabel, At)> = labels
        .into_iter()
        .filter_map(|label| {
            let line = lines.iter().find(|line| line.index == label.series)?;
            let (end, _) = line.last()?;
            let height = count(label.lines.len()) * LINE;
            Some((end.1 - height / 2.0, height, label, end))
        })
        .collect();
    placed.sort_by(|a, b| a.3.1.total_cmp(&b.3.1));
    // Below the axis are the names of the times, of which the last begins beside the labels.
    let height: f64 = placed.iter().map(|(_, height, ..)| height).sum();
    let top = plot.top - ABOVE;
    spread(&mut placed, top, (plot.bottom + 3.0).max(top + height));
    for (top, height, label, end) in placed {
        let style = canvas.palette.series_style(label.series);
        let x = plot.right + AFTER;
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
