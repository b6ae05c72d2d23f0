//! The legend, where series have no names at their figures.

use crate::assemble::Chart;
use crate::evidence::ChartKind;
use crate::render::chart::canvas::{Anchor, At, Canvas, width};
use crate::render::chart::style::{GREY, LABEL};
use crate::render::chart::{bars, canvas, count, map};

const ROW: f64 = 12.0;

/// What stands before a name.
#[derive(Debug, Clone, Copy)]
enum Sample {
    /// Nothing: it is what the names have in common.
    Title,
    Line(usize),
    Bar(usize),
    /// A class of a map, of so many.
    Class(usize, usize),
    /// An area without a figure.
    Missing,
    /// An area whose figure is withheld.
    Withheld,
}

impl Sample {
    fn width(self) -> f64 {
        match self {
            Sample::Title => 0.0,
            Sample::Line(_) | Sample::Bar(_) => 24.0,
            Sample::Class(..) | Sample::Missing | Sample::Withheld => 16.0,
        }
    }
}

/// Names with samples, in rows.
pub(super) struct Legend {
    entries: Vec<(Sample, String, At)>,
    /// The height of it all.
    pub(super) height: f64,
}

impl Legend {
    /// Returns a legend without names.
    pub(super) fn none() -> Self {
        Legend { entries: Vec::new(), height: 0.0 }
    }

    /// Returns the legend of a chart on a sheet of a width; an empty one where none is
    /// needed.
    pub(super) fn of(chart: &Chart, sheet: f64) -> Self {
        let names = names(chart);
        if names.is_empty() {
            return Legend::none();
        }
        let mut entries = Vec::new();
        let (mut x, mut row) = (0.0, 0);
        for (sample, name) in names {
            let need = sample.width() + width(&name, LABEL.size, false);
            if x > 0.0 && x + need > sheet {
                (x, row) = (0.0, row + 1);
            }
            entries.push((sample, name, (x, count(row) * ROW)));
            x += need + 12.0;
        }
        Legend { entries, height: count(row + 1) * ROW + 6.0 }
    }

    /// Draws it from a point down.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, (left, top): At) {
        for (sample, name, (x, y)) in &self.entries {
            let (x, y) = (left + x, top + y);
            draw_sample(canvas, *sample, (x, y));
            let at = (x + sample.width(), y + 8.0);
            let is_title = matches!(sample, Sample::Title);
            let color = if is_title { GREY } else { LABEL.color };
            canvas.text(name, at, Anchor::Start, canvas::Type { color, ..LABEL });
        }
    }
}

fn names(chart: &Chart) -> Vec<(Sample, String)> {
    if let Some(shading) = &chart.shading {
        let count = shading.classes.len();
        let classes = shading.classes.iter().enumerate();
        return classes
            .map(|(index, class)| (Sample::Class(index, count), class.text.clone()))
            .chain(shading.missing.iter().map(|name| (Sample::Missing, name.clone())))
            .chain(shading.withheld.iter().map(|name| (Sample::Withheld, name.clone())))
            .collect();
    }
    let is_line = chart.kind == ChartKind::Line;
    let is_direct = is_line && chart.panels.len() == 1;
    let Some(panel) = chart.panels.first() else { return Vec::new() };
    if panel.series.len() < 2 || is_direct {
        return Vec::new();
    }
    let sample = if is_line { Sample::Line } else { Sample::Bar };
    let named = panel.series.iter().enumerate();
    let named = named.map(|(index, series)| (sample(index), series.name.clone()));
    let title = chart.legend_title.iter().map(|title| (Sample::Title, title.clone()));
    title.chain(named).collect()
}

fn draw_sample(canvas: &Canvas<'_>, sample: Sample, (x, y): At) {
    match sample {
        Sample::Title => {}
        Sample::Line(index) => {
            let style = canvas.palette.series_style(index);
            let (from, to) = ((x, y + 5.0), (x + 20.0, y + 5.0));
            canvas.line(&[from, to], style.color, style.thickness, style.dash);
            canvas.marker((x + 10.0, y + 5.0), style.marker, style.color, false);
        }
        Sample::Bar(index) => {
            bars::draw_bar(canvas, (x, y + 1.0), (x + 20.0, y + 9.0), index, false);
        }
        Sample::Class(index, classes) => {
            map::shaded(canvas, ((x, y), (x + 12.0, y + 9.0)), index, classes);
        }
        Sample::Withheld => map::withheld(canvas, (x, y), (x + 12.0, y + 9.0)),
        Sample::Missing => map::blank(canvas, (x, y), (x + 12.0, y + 9.0)),
    }
}
