//! The legend, where series have no names at their figures.

use crate::assemble::Chart;
use crate::evidence::ChartKind;
use crate::render::chart::canvas::{Canvas, Side, width};
use crate::render::chart::style::{LABEL, series};
use crate::render::chart::{bars, count};

const SWATCH: f64 = 20.0;
const ROW: f64 = 12.0;

/// Names of series with samples, in rows.
pub(super) struct Legend {
    /// Each name with its series' place, where it stands.
    entries: Vec<(usize, String, f64, f64)>,
    is_line: bool,
    /// The height of it all.
    pub(super) height: f64,
}

impl Legend {
    /// Returns the legend of a chart on a sheet of a width; an empty one where none is
    /// needed.
    pub(super) fn of(chart: &Chart, sheet: f64) -> Self {
        let is_line = chart.kind == ChartKind::Line;
        let mut legend = Legend { entries: Vec::new(), is_line, height: 0.0 };
        let is_direct = is_line && chart.panels.len() == 1;
        let names: Vec<&str> = match chart.panels.first() {
            Some(panel) if panel.series.len() > 1 && !is_direct => {
                panel.series.iter().map(|series| series.name.as_str()).collect()
            }
            _ => return legend,
        };
        let (mut x, mut row) = (0.0, 0);
        for (index, name) in names.into_iter().enumerate() {
            let need = SWATCH + 4.0 + width(name, LABEL.size, false);
            if x > 0.0 && x + need > sheet {
                (x, row) = (0.0, row + 1);
            }
            legend.entries.push((index, name.to_owned(), x, count(row) * ROW));
            x += need + 14.0;
        }
        legend.height = count(row + 1) * ROW + 6.0;
        legend
    }

    /// Draws it at the top of the sheet.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        for (index, name, x, y) in &self.entries {
            let style = series(*index);
            let middle = y + 5.0;
            if self.is_line {
                let ends = [(*x, middle), (x + SWATCH, middle)];
                canvas.line(&ends, style.color, style.thickness, style.dash);
                let center = (x + SWATCH / 2.0, middle);
                canvas.marker(center, style.marker, style.color, false);
            } else {
                let (from, to) = ((*x, y + 1.0), (x + SWATCH, y + 9.0));
                bars::draw_bar(canvas, from, to, *index, false);
            }
            canvas.text(name, (x + SWATCH + 4.0, y + 8.0), Side::Start, LABEL);
        }
    }
}
