//! Maps of tiles.

use crate::assemble::{Chart, Lack, Panel, Point, Shading, TileShown};
use crate::render::chart::bars::figure;
use crate::render::chart::canvas::{Anchor, At, Canvas, Hatch, Rgb, Type};
use crate::render::chart::style::{GREY, HAIR, INK, PAPER};
use crate::render::chart::words::{divided, width, wrap};
use crate::render::chart::{Area, count};

/// Between tiles.
const GAP: f64 = 1.6;
/// Tiles narrower than this bear no words.
const LEGIBLE: f64 = 28.0;
/// The type of names; figures are in bold.
const NAME: Type = Type { size: 7.0, bold: false, color: INK };
const VALUE: Type = Type { size: 7.2, bold: true, color: INK };
/// The height of a line of a name, and of a figure below it.
const NAME_LINE: f64 = 7.6;
const VALUE_LINE: f64 = 8.2;
/// The pattern of a tile without a figure.
const MISSING: Hatch = Hatch { distance: 5.0, thickness: 0.5, falls: false };

fn grid(shading: &Shading) -> (f64, f64) {
    let columns = shading.tiles.iter().map(|tile| tile.at.0).max().unwrap_or(0);
    let rows = shading.tiles.iter().map(|tile| tile.at.1).max().unwrap_or(0);
    (f64::from(columns) + 1.0, f64::from(rows) + 1.0)
}

/// Returns the height of a map of a width, whose tiles are so high beside their width, as long as
/// they bear words.
pub(super) fn height(chart: &Chart, width: f64, tile: f64) -> f64 {
    let Some(shading) = &chart.shading else { return 1.0 };
    let (columns, rows) = grid(shading);
    let size = width / columns;
    if size < LEGIBLE { size * rows } else { size * tile * rows }
}

/// Draws a map.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &Chart, panel: &Panel, area: Area) {
    let Some(shading) = &chart.shading else { return };
    let (columns, rows) = grid(shading);
    let size = area.width() / columns;
    let high = (area.bottom - area.top) / rows;
    for tile in &shading.tiles {
        let from = (
            area.left + f64::from(tile.at.0) * size,
            area.top + f64::from(tile.at.1) * high,
        );
        let to = (from.0 + size - GAP, from.1 + high - GAP);
        let points = panel.series.first().map(|series| &series.points);
        let point = tile.category.and_then(|category| points?.get(category));
        draw_tile(canvas, shading, tile, point, (from, to));
    }
}

fn class_of(shading: &Shading, value: f64) -> usize {
    let classes = &shading.classes;
    classes.iter().position(|class| value <= class.to).unwrap_or(classes.len())
}

fn draw_tile(
    canvas: &Canvas<'_>,
    shading: &Shading,
    tile: &TileShown,
    point: Option<&Point>,
    (from, to): (At, At),
) {
    let value = point.and_then(|point| point.value);
    let ink = if let Some(value) = value {
        let class = class_of(shading, value);
        let ink = shaded(canvas, (from, to), class, shading.classes.len());
        if point.is_some_and(|point| !point.flags.is_empty()) {
            canvas.frame(from, to, INK, 0.8);
            canvas.inner_frame(from, to, ink);
        }
        ink
    } else {
        let is_withheld = point.is_some_and(|point| point.lack == Some(Lack::Withheld));
        if is_withheld {
            withheld(canvas, from, to);
        } else {
            blank(canvas, from, to);
        }
        INK
    };
    let room = to.0 - from.0;
    if room < LEGIBLE {
        return;
    }
    let middle = f64::midpoint(from.0, to.0);
    let room = room - 1.0;
    // A sign stands in place of a figure; where there is none, the pattern says so. A figure
    // that has no room is in the shade, and in the words of the chart.
    let value = point.filter(|point| point.lack != Some(Lack::Missing)).map(figure);
    let value = value.filter(|text| width(text, VALUE.size, true) <= room);
    let below = if value.is_some() { VALUE_LINE } else { 0.0 };
    let lines = name_lines(&tile.name, room, to.1 - from.1 - below);
    let height = count(lines.len()) * NAME_LINE + below;
    let mut y = f64::midpoint(from.1, to.1) - height / 2.0 + 5.9;
    for line in &lines {
        canvas.text(line, (middle, y), Anchor::Middle, Type { color: ink, ..NAME });
        y += NAME_LINE;
    }
    if let Some(text) = value {
        let form = Type { color: ink, ..VALUE };
        canvas.text(&text, (middle, y + 1.0), Anchor::Middle, form);
    }
}

/// Returns the lines of a name in a tile: as many as have room, with a sign where it is cut.
fn name_lines(name: &str, room: f64, height: f64) -> Vec<String> {
    let is_narrow = |text: &str| width(text, NAME.size, false) <= room;
    // A no-break space keeps what belongs together, where there is room for both.
    let words =
        if is_narrow(name) { name.to_owned() } else { name.replace('\u{a0}', " ") };
    let words = divided(&words, room, NAME.size, false);
    let mut lines = wrap(&words, room, NAME.size, false);
    let mut place = 0.0;
    let fitting = lines.iter().take_while(|_| {
        place += NAME_LINE;
        place <= height.max(NAME_LINE)
    });
    let fitting = fitting.count();
    let is_cut = fitting < lines.len();
    lines.truncate(fitting);
    if let Some(last) = lines.last_mut()
        && (is_cut || !is_narrow(last))
    {
        let mut short = last.trim_end_matches('-').to_owned();
        while !is_narrow(&format!("{short}…")) && short.pop().is_some() {}
        *last = format!("{short}…");
    }
    lines
}

/// Draws the ground of a tile of a class, of so many; returns the colour of words on it.
pub(super) fn shaded(
    canvas: &Canvas<'_>,
    (from, to): (At, At),
    class: usize,
    classes: usize,
) -> Rgb {
    let (ground, ink) = canvas.palette.shade(class, classes);
    canvas.fill(from, to, ground);
    // The lightest shade is hardly darker than paper, and lighter than dark pages.
    canvas.frame(from, to, GREY, 0.4);
    ink
}

/// Draws the ground of a tile whose figure is withheld.
pub(super) fn withheld(canvas: &Canvas<'_>, from: At, to: At) {
    canvas.fill(from, to, PAPER);
    // A dot in each corner leaves the name legible.
    let inset = ((to.0 - from.0) / 6.0).min(3.0);
    for x in [from.0 + inset, to.0 - inset] {
        for y in [from.1 + inset, to.1 - inset] {
            canvas.fill((x - 0.8, y - 0.8), (x + 0.8, y + 0.8), GREY);
        }
    }
    canvas.frame(from, to, GREY, 0.6);
}

/// Draws the ground of a tile without a figure.
pub(super) fn blank(canvas: &Canvas<'_>, from: At, to: At) {
    canvas.fill(from, to, PAPER);
    canvas.hatch(from, to, MISSING, HAIR);
    canvas.frame(from, to, GREY, 0.6);
}
