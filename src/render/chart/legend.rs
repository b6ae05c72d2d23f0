//! The legend, where series have no names at their figures.

use crate::assemble::Chart;
use crate::evidence::ChartKind;
use crate::render::chart::canvas::{Anchor, At, Canvas};
use crate::render::chart::style::{GREY, LABEL};
use crate::render::chart::words::{divided, width, wrap};
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

/// A name with its sample, in lines.
struct Entry {
    sample: Sample,
    lines: Vec<String>,
    at: At,
}

/// Names with samples, in rows.
pub(super) struct Legend {
    entries: Vec<Entry>,
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
        // Names that do not all fit beside their title stand below it.
        let (rows, entries) = Legend::rows(&names, sheet, false);
        let (rows, entries) =
            if rows == 1 { (rows, entries) } else { Legend::rows(&names, sheet, true) };
        Legend { entries, height: count(rows) * ROW + 6.0 }
    }

    /// Returns names in rows, and how many these are. The title can have the first to itself.
    fn rows(
        names: &[(Sample, String)],
        sheet: f64,
        is_title_alone: bool,
    ) -> (usize, Vec<Entry>) {
        let mut entries = Vec::new();
        let (mut x, mut row, mut rows) = (0.0, 0, 0);
        for (sample, name) in names {
            let room = sheet - sample.width();
            let name = divided(name, room, LABEL.size, false);
            let lines = wrap(&name, room, LABEL.size, false);
            let widths = lines.iter().map(|line| width(line, LABEL.size, false));
            let need = sample.width() + widths.fold(0.0, f64::max);
            if x > 0.0 && x + need > sheet {
                (x, row) = (0.0, rows);
            }
            rows = rows.max(row + lines.len());
            entries.push(Entry { sample: *sample, lines, at: (x, count(row) * ROW) });
            x += need + 12.0;
            if is_title_alone && matches!(sample, Sample::Title) {
                (x, row) = (0.0, rows);
            }
        }
        (rows, entries)
    }

    /// Draws it from a point down.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, (left, top): At) {
        for Entry { sample, lines, at: (x, y) } in &self.entries {
            let (x, y) = (left + x, top + y);
            draw_sample(canvas, *sample, (x, y));
            let is_title = matches!(sample, Sample::Title);
            let color = if is_title { GREY } else { LABEL.color };
            for (index, line) in lines.iter().enumerate() {
                let at = (x + sample.width(), y + count(index) * ROW + 8.0);
                canvas.text(line, at, Anchor::Start, canvas::Type { color, ..LABEL });
            }
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
