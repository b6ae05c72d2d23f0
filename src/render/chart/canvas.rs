//! Drawing in points on plotters' SVG backend.
//!
//! plotters places everything on whole units, so that the bytes are the same on every
//! machine; a unit is a tenth of a point.

use std::cell::RefCell;

use plotters::coord::Shift;
use plotters::drawing::IntoDrawingArea as _;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, RGBColor, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color as _, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle,
};

use crate::render::chart::count;
use crate::render::chart::style::{PAPER, Palette};
use crate::render::chart::words::{Rect, rect, width, within};
use crate::syntax::markup::escape;

/// Units in a point.
const UNITS: f64 = 10.0;

/// What plotters divides the size of type by.
const FONT_FACTOR: f64 = 1.24;

/// How far below its place plotters sets the first line of a text, in sizes of type.
const TOP: f64 = 0.76;

/// Why drawing can't fail.
const INFALLIBLE: &str = "the backend writes to a string";

/// The family of all words in charts, that of captions and tables.
const FAMILY: &str = "Noto Sans";

/// A colour.
pub(super) type Rgb = (u8, u8, u8);

/// A place, in points from the upper left.
pub(super) type At = (f64, f64);

/// How lines are broken: lengths of a stroke and of the gap after it; none for a whole
/// line.
pub(super) type Dash = &'static [f64];

/// On which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A form of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) color: Rgb,
}

/// The mark of a figure on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Circle,
    Square,
    Triangle,
    Diamond,
    Down,
    Cross,
}

/// A sheet to draw on.
pub(super) struct Canvas<'s> {
    area: DrawingArea<SVGBackend<'s>, Shift>,
    size: At,
    /// Where texts stand.
    taken: RefCell<Vec<Rect>>,
    /// The colours that depend on the accent.
    pub(super) palette: Palette,
}

/// A drawing as SVG.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Its width, in tenths of a point: the units of the drawing.
    pub width: u32,
    /// Its height, in the same unit.
    pub height: u32,
    /// The elements of the drawing, without the element around them.
    pub body: String,
}

impl Drawing {
    /// Returns the drawing as a file that says what it shows, no higher than so many points.
    pub(super) fn file(&self, alt: &str, tallest: f64) -> String {
        let Drawing { width, height, body } = self;
        let points = |units: &u32| f64::from(*units) / UNITS;
        let scale = (tallest / points(height)).min(1.0);
        let mut title = String::new();
        escape(&mut title, alt);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{}pt\" height=\"{}pt\" viewBox=\"0 0 {width} {height}\">\n<title>{title}</title>\n{body}</svg>\n",
            points(width) * scale,
            points(height) * scale,
        )
    }
}

/// Draws on a sheet of a size in points.
pub(super) fn draw(
    size: (f64, f64),
    palette: Palette,
    draw: impl FnOnce(&Canvas<'_>),
) -> Drawing {
    let mut svg = String::new();
    let (width, height) = (unit(size.0).unsigned_abs(), unit(size.1).unsigned_abs());
    {
        let area = SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
        let canvas = Canvas { area, size, taken: RefCell::default(), palette };
        draw(&canvas);
        canvas.area.present().expect(INFALLIBLE);
    }
    // The backend's own element around it knows neither points nor words.
    let body = svg.split_once('\n').map_or("", |(_, body)| body);
    let body = body.strip_suffix("</svg>\n").unwrap_or(body).to_owned();
    Drawing { width, height, body }
}

impl Canvas<'_> {
    /// Draws a line through places.
    pub(super) fn line(&self, places: &[At], color: Rgb, thickness: f64, dash: Dash) {
        let style = stroke(color, thickness);
        if dash.is_empty() {
            let places: Vec<_> = places.iter().map(units).collect();
            self.area.draw(&PathElement::new(places, style)).expect(INFALLIBLE);
            return;
        }
        self.strokes(dashes(places, dash, 0.0), style);
    }

    /// Draws one of several lines that run in the same place: strokes of each in turn. `turn` is
    /// which of them it is, and of how many.
    pub(super) fn stripe(
        &self,
        places: &[At],
        color: Rgb,
        thickness: f64,
        (turn, of): (usize, usize),
    ) {
        let dash = [STRIPE, STRIPE * count(of - 1)];
        let pieces = dashes(places, &dash, STRIPE * count(turn));
        self.strokes(pieces, stroke(color, thickness));
    }

    fn strokes(&self, pieces: Vec<Vec<At>>, style: ShapeStyle) {
        for piece in pieces {
            let piece: Vec<_> = piece.iter().map(units).collect();
            self.area.draw(&PathElement::new(piece, style)).expect(INFALLIBLE);
        }
    }

    /// Fills a rectangle between two corners.
    pub(super) fn fill(&self, from: At, to: At, color: Rgb) {
        let style = rgb(color).filled();
        let corners = [units(&from), units(&to)];
        self.area.draw(&Rectangle::new(corners, style)).expect(INFALLIBLE);
    }

    /// Draws the edge of a rectangle.
    pub(super) fn frame(&self, from: At, to: At, color: Rgb, thickness: f64) {
        let corners = [from, (to.0, from.1), to, (from.0, to.1), from];
        self.line(&corners, color, thickness, &[]);
    }

    /// Draws a second edge within a rectangle, where it has room for one: the mark of a figure
    /// with a flag. It is told from other edges in any print.
    pub(super) fn inner_frame(&self, from: At, to: At, color: Rgb) {
        let (inset, least) = (1.7, 1.2);
        let (from, to) = ((from.0 + inset, from.1 + inset), (to.0 - inset, to.1 - inset));
        if to.0 - from.0 >= least && to.1 - from.1 >= least {
            self.frame(from, to, color, 0.8);
        }
    }

    /// Draws slanting lines within a rectangle.
    pub(super) fn hatch(&self, from: At, to: At, hatch: Hatch, color: Rgb) {
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        let rising = |offset: f64| -> Option<[At; 2]> {
            // The line x + y = offset, within the rectangle.
            let (start, end) = ((offset - height).max(0.0), offset.min(width));
            (end > start).then_some([(start, offset - start), (end, offset - end)])
        };
        let mut offset = hatch.distance;
        while offset < width + height {
            if let Some(line) = rising(offset) {
                let place = |(x, y): At| {
                    (from.0 + x, if hatch.falls { to.1 - y } else { from.1 + y })
                };
                self.line(&line.map(place), color, hatch.thickness, &[]);
            }
            offset += hatch.distance;
        }
    }

    /// Draws a mark: filled, or open for a figure with a flag.
    pub(super) fn marker(&self, at: At, marker: Marker, color: Rgb, open: bool) {
        let r = 2.4;
        let (x, y) = at;
        let corners: Vec<At> = match marker {
            Marker::Circle => {
                let radius = unit(r * 0.95);
                let fill = if open { PAPER } else { color };
                let disc = Circle::new(units(&at), radius, rgb(fill).filled());
                self.area.draw(&disc).expect(INFALLIBLE);
                let ring = Circle::new(units(&at), radius, stroke(color, 1.0));
                self.area.draw(&ring).expect(INFALLIBLE);
                return;
            }
            Marker::Cross => {
                let d = r * 0.9;
                let width = if open { 0.7 } else { 1.4 };
                self.line(&[(x - d, y - d), (x + d, y + d)], color, width, &[]);
                self.line(&[(x - d, y + d), (x + d, y - d)], color, width, &[]);
                return;
            }
            Marker::Square => {
                let d = r * 0.85;
                vec![(x - d, y - d), (x + d, y - d), (x + d, y + d), (x - d, y + d)]
            }
            Marker::Triangle => {
                vec![
                    (x, y - r * 1.2),
                    (x + r * 1.1, y + r * 0.8),
                    (x - r * 1.1, y + r * 0.8),
                ]
            }
            Marker::Down => {
                vec![
                    (x, y + r * 1.2),
                    (x + r * 1.1, y - r * 0.8),
                    (x - r * 1.1, y - r * 0.8),
                ]
            }
            Marker::Diamond => {
                let d = r * 1.25;
                vec![(x, y - d), (x + d, y), (x, y + d), (x - d, y)]
            }
        };
        let fill = if open { PAPER } else { color };
        let places: Vec<_> = corners.iter().map(units).collect();
        self.area.draw(&Polygon::new(places, rgb(fill).filled())).expect(INFALLIBLE);
        let edge: Vec<At> =
            corners.iter().copied().chain(corners.first().copied()).collect();
        self.line(&edge, color, 1.0, &[]);
    }

    /// Sets a text on the first of some base lines where no other text stands; on the first, if
    /// there is none.
    pub(super) fn text_clear(
        &self,
        text: &str,
        (x, baselines): (f64, impl IntoIterator<Item = f64>),
        side: Anchor,
        form: Type,
    ) {
        let mut baselines = baselines.into_iter().peekable();
        let Some(first) = baselines.peek().copied() else { return };
        // What stands in the middle of a place at the edge is moved in.
        let reach = width(text, form.size, form.bold) / 2.0;
        let x = match side {
            Anchor::Middle => within(x, reach, 0.0, self.size.0),
            Anchor::Start | Anchor::End => x,
        };
        let y = baselines.find(|y| self.is_clear(rect(text, (x, *y), side, form)));
        self.text(text, (x, y.unwrap_or(first)), side, form);
    }

    fn is_clear(&self, (from, to): Rect) -> bool {
        from.1 >= 0.0
            && to.1 <= self.size.1
            && self.taken.borrow().iter().all(|(upper, lower)| {
                to.0 <= upper.0
                    || lower.0 <= from.0
                    || to.1 <= upper.1
                    || lower.1 <= from.1
            })
    }

    /// Sets a text on a base line.
    pub(super) fn text(&self, text: &str, at: At, side: Anchor, form: Type) {
        if text.is_empty() {
            return;
        }
        self.taken.borrow_mut().push(rect(text, at, side, form));
        let horizontal = match side {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = if form.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = form.size * UNITS;
        let font = FontDesc::new(FontFamily::Name(FAMILY), size * FONT_FACTOR, style);
        let color = rgb(form.color);
        let style =
            TextStyle::from(font).color(&color).pos(Pos::new(horizontal, VPos::Top));
        let top = (at.0, at.1 - TOP * form.size);
        self.area.draw(&Text::new(text, units(&top), style)).expect(INFALLIBLE);
    }
}

/// Slanting lines on a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hatch {
    /// From line to line along an edge.
    pub(super) distance: f64,
    pub(super) thickness: f64,
    /// Whether the lines fall from left to right.
    pub(super) falls: bool,
}

/// The length of a stroke of each of several lines in the same place.
const STRIPE: f64 = 5.0;

/// Cuts a line into strokes, the first of them after a gap.
fn dashes(places: &[At], dash: &[f64], gap: f64) -> Vec<Vec<At>> {
    let mut pieces: Vec<Vec<At>> = Vec::new();
    // The last of the lengths is that of a gap.
    let (mut index, mut left) = if gap > 0.0 {
        (dash.len().saturating_sub(1), gap)
    } else {
        (0, dash.first().copied().unwrap_or(1.0))
    };
    let mut piece: Vec<At> = places.first().copied().into_iter().collect();
    for pair in places.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let share = done / length;
            let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            if index % 2 == 0 {
                piece.push(at);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![at];
            }
            index += 1;
            left = dash.get(index % dash.len()).copied().unwrap_or(1.0).max(0.1);
        }
        left -= length - done;
        if index % 2 == 0 {
            piece.push(to);
        }
    }
    if index % 2 == 0 && piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

fn rgb((red, green, blue): Rgb) -> RGBColor {
    RGBColor(red, green, blue)
}

fn stroke(color: Rgb, thickness: f64) -> ShapeStyle {
    rgb(color).stroke_width(unit(thickness).unsigned_abs().max(1))
}

fn units((x, y): &At) -> (i32, i32) {
    (unit(*x), unit(*y))
}

/// Returns a length in units; a sheet is far smaller than what fits.
#[expect(clippy::cast_possible_truncation, reason = "rounded and kept within bounds")]
fn unit(points: f64) -> i32 {
    (points * UNITS).round().clamp(-1e6, 1e6) as i32
}
