//! Colours, strokes and patterns of charts.
//!
//! Series differ in three ways at once: in colour (told apart by colour-blind readers and
//! at least 3:1 against white), in darkness, and in stroke and mark or pattern, so that a
//! copy in black and white says the same.

use crate::model::{Colour, Layout};
use crate::render::chart::canvas::{Dash, Hatch, Marker, Rgb, Type};

/// The paper.
pub(super) const PAPER: Rgb = (255, 255, 255);
/// Words.
pub(super) const INK: Rgb = (0, 0, 0);
/// Words of less weight: 7.6:1 against white.
pub(super) const GREY: Rgb = (84, 84, 84);
/// Lines across.
pub(super) const HAIR: Rgb = (205, 205, 205);

/// Names of series and places.
pub(super) const LABEL: Type = Type { size: 8.0, bold: false, color: INK };
/// Figures on axes and bars.
pub(super) const FIGURE: Type = Type { size: 7.5, bold: false, color: GREY };
/// By how much a figure is moved at a time that has no room.
pub(super) const CLEAR: f64 = 2.5;
/// The height of a line of labels.
pub(super) const LINE: f64 = 10.0;

/// How a series is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct SeriesStyle {
    pub(super) color: Rgb,
    pub(super) thickness: f64,
    pub(super) dash: Dash,
    pub(super) marker: Marker,
    /// The ground of a bar.
    pub(super) ground: Rgb,
    /// The pattern on it.
    pub(super) hatches: &'static [Hatch],
}

/// The stroke of a line to a figure that can't be compared with the one before: the only dots
/// in a chart.
pub(super) const BREAK: Dash = &[0.8, 2.4];

/// The styles in the order of the series; the first has the accent of the document.
const STYLES: [SeriesStyle; 6] = [
    SeriesStyle {
        color: rgb(Layout::DEFAULT_ACCENT),
        thickness: 2.0,
        dash: &[],
        marker: Marker::Circle,
        ground: rgb(Layout::DEFAULT_ACCENT),
        hatches: &[],
    },
    SeriesStyle {
        color: (196, 78, 0),
        thickness: 1.3,
        dash: &[6.0, 2.5],
        marker: Marker::Square,
        ground: (249, 219, 196),
        hatches: &[Hatch { distance: 4.5, thickness: 0.9, falls: false }],
    },
    SeriesStyle {
        color: (118, 62, 134),
        thickness: 1.3,
        dash: &[14.0, 3.0],
        marker: Marker::Triangle,
        ground: PAPER,
        hatches: &[],
    },
    SeriesStyle {
        color: (92, 92, 92),
        thickness: 1.3,
        dash: &[9.0, 2.0, 3.0, 2.0],
        marker: Marker::Diamond,
        ground: (150, 150, 150),
        hatches: &[],
    },
    SeriesStyle {
        color: (138, 104, 0),
        thickness: 1.3,
        dash: &[3.0, 2.5],
        marker: Marker::Down,
        ground: (250, 238, 200),
        hatches: &[
            Hatch { distance: 5.0, thickness: 0.7, falls: false },
            Hatch { distance: 5.0, thickness: 0.7, falls: true },
        ],
    },
    SeriesStyle {
        color: (31, 31, 31),
        thickness: 1.0,
        dash: &[],
        marker: Marker::Cross,
        ground: (225, 225, 225),
        hatches: &[Hatch { distance: 3.0, thickness: 0.6, falls: true }],
    },
];

/// The colours that follow from the accent of the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Palette {
    accent: Rgb,
    /// The ground of the first and of the last class of a map.
    shades: (Rgb, Rgb),
}

impl Palette {
    /// Returns the colours of an accent.
    pub(super) fn of(accent: Colour) -> Self {
        let accent_rgb = rgb(accent);
        let shades = if accent == Layout::DEFAULT_ACCENT {
            ((226, 238, 241), (0, 58, 72))
        } else {
            (mix(PAPER, accent_rgb, 0.1), mix((0, 0, 0), accent_rgb, 0.65))
        };
        Palette { accent: accent_rgb, shades }
    }

    /// Returns the style of a series by its place.
    pub(super) fn series_style(self, index: usize) -> SeriesStyle {
        match index % STYLES.len() {
            0 => SeriesStyle { color: self.accent, ground: self.accent, ..STYLES[0] },
            index => STYLES[index],
        }
    }

    /// Returns the ground of a class of a map and the colour of words on it: the one that
    /// can be read better.
    pub(super) fn shade(self, class: usize, classes: usize) -> (Rgb, Rgb) {
        let share = match classes {
            0 | 1 => 1.0,
            _ => {
                let steps = u32::try_from(classes - 1).unwrap_or(1);
                f64::from(u32::try_from(class).unwrap_or(0)) / f64::from(steps)
            }
        };
        let (light, dark) = self.shades;
        let ground = mix(light, dark, share);
        let contrast = |words: Rgb| colour(words).contrast(colour(ground));
        (ground, if contrast(PAPER) > contrast(INK) { PAPER } else { INK })
    }
}

const fn rgb(colour: Colour) -> Rgb {
    (colour.red, colour.green, colour.blue)
}

const fn colour((red, green, blue): Rgb) -> Colour {
    Colour::new(red, green, blue)
}

fn mix(from: Rgb, to: Rgb, share: f64) -> Rgb {
    let part = |from: u8, to: u8| blend(f64::from(from), f64::from(to), share);
    (part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a colour lies between two colours"
)]
fn blend(light: f64, dark: f64, share: f64) -> u8 {
    (light + (dark - light) * share).round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Dots mean a break, so a series must have none.
    #[test]
    fn only_breaks_are_dotted() {
        let strokes = |dash: Dash| dash.iter().step_by(2).copied().fold(99.0, f64::min);
        assert!(strokes(BREAK) < 1.0);
        for (index, style) in STYLES.iter().enumerate() {
            assert!(strokes(style.dash) >= 3.0, "series {index}");
            let alike = STYLES.iter().filter(|other| {
                other.dash == style.dash
                    && (other.thickness - style.thickness).abs() < 0.5
            });
            assert_eq!(alike.count(), 1, "series {index}");
        }
    }

    /// Words on a map can be read on every shade, whatever the accent.
    #[test]
    fn words_on_shades_can_be_read() {
        for hex in ["#00596b", "#1a5c8a", "#8a1a5c", "#767676", "#b35900", "#000000"] {
            let palette = Palette::of(Colour::parse(hex).unwrap());
            for classes in 1..=6 {
                for class in 0..classes {
                    let (ground, words) = palette.shade(class, classes);
                    let contrast = colour(ground).contrast(colour(words));
                    assert!(contrast >= 4.0, "{hex} {class}/{classes}: {contrast}");
                }
            }
        }
    }
}
