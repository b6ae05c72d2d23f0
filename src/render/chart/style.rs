//! Colours, strokes and patterns of charts.
//!
//! Series differ in three ways at once: in colour (told apart by colour-blind readers and
//! at least 3:1 against white), in darkness, and in stroke and mark or pattern, so that a
//! copy in black and white says the same.

use crate::render::chart::canvas::{Dash, Hatch, Marker, Rgb, Type};

/// The paper.
pub(super) const PAPER: Rgb = (255, 255, 255);
/// Words.
pub(super) const INK: Rgb = (31, 31, 31);
/// Words of less weight: 6.7:1 against white.
pub(super) const GREY: Rgb = (92, 92, 92);
/// Lines across.
pub(super) const HAIR: Rgb = (205, 205, 205);
/// The accent of the document, as in `templates/base.typ`.
pub(super) const ACCENT: Rgb = (0, 89, 107);

/// Names of series and places.
pub(super) const LABEL: Type = Type { size: 8.0, bold: false, color: INK };
/// Figures on axes and bars.
pub(super) const FIGURE: Type = Type { size: 7.5, bold: false, color: GREY };
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

/// The styles in the order of the series.
const STYLES: [SeriesStyle; 6] = [
    SeriesStyle {
        color: ACCENT,
        thickness: 2.0,
        dash: &[],
        marker: Marker::Circle,
        ground: ACCENT,
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
        dash: &[1.6, 2.0],
        marker: Marker::Triangle,
        ground: PAPER,
        hatches: &[],
    },
    SeriesStyle {
        color: (92, 92, 92),
        thickness: 1.3,
        dash: &[8.0, 2.0, 1.6, 2.0],
        marker: Marker::Diamond,
        ground: (150, 150, 150),
        hatches: &[],
    },
    SeriesStyle {
        color: (138, 104, 0),
        thickness: 1.3,
        dash: &[3.0, 2.0],
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

/// Returns the style of a series by its place.
pub(super) fn series_style(index: usize) -> SeriesStyle {
    STYLES[index % STYLES.len()]
}

/// Returns the ground of a class of a map and the colour of words on it.
pub(super) fn shade(class: usize, classes: usize) -> (Rgb, Rgb) {
    let share = match classes {
        0 | 1 => 1.0,
        _ => {
            let steps = u32::try_from(classes - 1).unwrap_or(1);
            f64::from(u32::try_from(class).unwrap_or(0)) / f64::from(steps)
        }
    };
    let light = (226.0, 238.0, 241.0);
    // Darker than the accent, so that words in white have a contrast of 5:1 on every shade
    // that bears them.
    let dark = (0.0, 58.0, 72.0);
    let mix = |light: f64, dark: f64| blend(light, dark, share);
    let ground = (mix(light.0, dark.0), mix(light.1, dark.1), mix(light.2, dark.2));
    (ground, if share > 0.55 { PAPER } else { INK })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a colour lies between two colours"
)]
fn blend(light: f64, dark: f64, share: f64) -> u8 {
    (light + (dark - light) * share).round().clamp(0.0, 255.0) as u8
}
