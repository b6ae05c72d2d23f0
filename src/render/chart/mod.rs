//! Charts as SVG, the same for every output.
//!
//! plotters writes the SVG; where things stand is decided here, for no library sets names
//! at the ends of lines, leaves gaps for missing figures and marks flags. The words are
//! set by whoever shows the SVG, in the font it names, and stay words.

mod axis;
mod bars;
mod canvas;
mod columns;
mod legend;
mod lines;
mod map;
mod names;
mod style;
#[cfg(test)]
mod tests;
mod words;

use crate::assemble::{Chart, Panel};
use crate::evidence::ChartKind;
use crate::model::Colour;
pub use canvas::Drawing;
use canvas::{Anchor, Canvas};
use legend::Legend;
use style::{INK, LABEL, LINE, Palette};

/// The room that an output has for charts, in points, and its accent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// The width of the text.
    pub text: f64,
    /// The width that wide charts take.
    pub frame: f64,
    /// The height of a chart of lines that stands alone, with its axis.
    pub plot: f64,
    /// The height of each of several small charts.
    pub small: f64,
    /// The height that a page has beside caption and source. A chart that needs more is drawn
    /// to a smaller scale.
    pub tallest: f64,
    /// The height of a tile of a map beside its width: lower than wide, as words are.
    pub tile: f64,
    /// The accent of the document.
    pub accent: Colour,
}

/// By how much a chart of columns is lower than one of lines: names at the ends of lines
/// need room to move apart.
const LOWER: f64 = 8.0;

/// Between small charts.
const GUTTER: f64 = 16.0;
/// The least width of a small chart over time, and of one of bars beside their names.
const NARROWEST: (f64, f64) = (95.0, 180.0);
/// Beneath a small chart's title.
const TITLE: f64 = 5.0;

/// A part of the sheet.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn width(self) -> f64 {
        self.right - self.left
    }
}

/// Returns whether a chart is wider than the text of a sheet. Small charts over time also fit
/// in a column of two, one below the other.
pub fn is_wide(chart: &Chart, sheet: &Sheet) -> bool {
    let is_column = sheet.frame > 2.0 * sheet.text;
    let is_over_time = chart.kind == ChartKind::Line || chart.is_time;
    let is_several = chart.panels.len() > 1;
    chart.kind == ChartKind::Map || is_several && !(is_column && is_over_time)
}

/// Returns a chart as a file of SVG. The same chart gives the same bytes.
pub fn svg(chart: &Chart, sheet: &Sheet) -> String {
    drawing(chart, sheet).file(&chart.alt, sheet.tallest)
}

/// Draws a chart.
pub fn drawing(chart: &Chart, sheet: &Sheet) -> Drawing {
    let is_wide = is_wide(chart, sheet);
    let width = if is_wide { sheet.frame } else { sheet.text };
    let columns = match (chart.panels.len(), chart.kind, chart.is_time) {
        (0 | 1, ..) => 1,
        (2 | 4, ..) | (_, ChartKind::Map, _) => 2,
        (_, ChartKind::Line, _) | (.., true) if is_wide => 3,
        _ => 2,
    };
    let least = match (chart.kind, chart.is_time) {
        (ChartKind::Map, _) => 0.0,
        (ChartKind::Line, _) | (_, true) => NARROWEST.0,
        (_, false) => NARROWEST.1,
    };
    let fits = |columns: &usize| (width + GUTTER) / count(*columns) - GUTTER >= least;
    let columns = (1..=columns).rev().find(fits).unwrap_or(1);
    let gutters = GUTTER * count(columns - 1);
    let each = (width - gutters) / count(columns);
    let titles: Vec<Vec<String>> = chart
        .panels
        .iter()
        .map(|panel| {
            let title = panel.title.as_deref().unwrap_or("");
            let title = words::divided(title, each, LABEL.size, true);
            words::wrap(&title, each, LABEL.size, true)
        })
        .collect();
    let lines = titles.iter().map(Vec::len).max().unwrap_or(0);
    let title = if lines > 0 { count(lines) * LINE + TITLE } else { 0.0 };
    let rows = chart.panels.len().div_ceil(columns);
    let height = panel_height(chart, each, sheet);
    let between = if rows > 1 { GUTTER * 0.6 } else { 0.0 };
    // Where the last row has a place left, the legend stands there, not above.
    let has_place = !chart.panels.len().is_multiple_of(columns);
    let in_place = has_place.then(|| Legend::of(chart, each));
    let in_place = in_place.filter(|legend| legend.height <= height);
    let above =
        if in_place.is_none() { Legend::of(chart, width) } else { Legend::none() };
    let total = above.height + count(rows) * (title + height + between) - between;
    let palette = Palette::of(sheet.accent);
    canvas::draw((width, total.max(1.0)), palette, |canvas| {
        above.draw(canvas, (0.0, 0.0));
        if let Some(legend) = &in_place {
            let (column, row) = (count(columns - 1), count(rows.saturating_sub(1)));
            let top = row * (title + height + between) + title;
            legend.draw(canvas, (column * (each + GUTTER), top));
        }
        for (index, panel) in chart.panels.iter().enumerate() {
            let (column, row) = (count(index % columns), count(index / columns));
            let left = column * (each + GUTTER);
            let top = above.height + row * (title + height + between);
            let title_lines = titles.get(index).map(Vec::as_slice).unwrap_or_default();
            // Short titles stand as close above their chart as long ones.
            let first = top + count(lines - title_lines.len()) * LINE + 8.0;
            for (line, text) in title_lines.iter().enumerate() {
                let form = canvas::Type { bold: true, color: INK, ..LABEL };
                let at = (left, first + count(line) * LINE);
                canvas.text(text, at, Anchor::Start, form);
            }
            let area = Area {
                left,
                top: top + title,
                right: left + each,
                bottom: top + title + height,
            };
            draw_panel(canvas, chart, panel, area);
        }
    })
}

fn panel_height(chart: &Chart, width: f64, sheet: &Sheet) -> f64 {
    let is_alone = chart.panels.len() == 1;
    match chart.kind {
        ChartKind::Map => map::height(chart, width, sheet.tile),
        ChartKind::Line if is_alone => sheet.plot.max(lines::height(chart, width)),
        ChartKind::Line => sheet.small,
        ChartKind::Bar | ChartKind::GroupedBar | ChartKind::StackedBar => {
            match (chart.is_time, is_alone) {
                (true, true) => sheet.plot - LOWER,
                (true, false) => sheet.small,
                (false, _) => bars::height(chart, width),
            }
        }
    }
}

fn draw_panel(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    match chart.kind {
        ChartKind::Line => lines::draw(canvas, chart, panel, area),
        ChartKind::Map => map::draw(canvas, chart, panel, area),
        ChartKind::Bar | ChartKind::GroupedBar | ChartKind::StackedBar => {
            if chart.is_time {
                columns::draw(canvas, chart, panel, area);
            } else {
                bars::draw(canvas, chart, panel, area);
            }
        }
    }
}

/// Returns a small count as a length.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
