//! A chart with every word and number in place.

use std::sync::Arc;

use crate::assemble::{Caption, Inline, Origin};
use crate::evidence::ChartKind;

/// A chart from a dataset. What an output draws it from.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Label and caption.
    pub caption: Caption,
    /// Its form.
    pub kind: ChartKind,
    /// What it shows, in words, for those who can't see it.
    pub alt: String,
    /// Whether these words leave out figures, which are in the dataset.
    pub is_summed_up: bool,
    /// The unit of all figures.
    pub unit: Option<String>,
    /// The places on the axis, in order.
    pub categories: Vec<Category>,
    /// What the places are, such as „Metai“ or „Savivaldybė“: the heading of their column
    /// where the figures stand in a table. Empty where the dimension has no name.
    pub category_title: String,
    /// Whether the places are times, which stand as far apart as they lie in time.
    pub is_time: bool,
    /// What the names of the series have in common, if that has a name.
    pub legend_title: Option<String>,
    /// The steps of the axis of values, ascending; its ends are the first and the last.
    pub ticks: Vec<Tick>,
    /// The small charts; one where the chart is not divided.
    pub panels: Vec<Panel>,
    /// What a map shows; `None` for other kinds.
    pub shading: Option<Shading>,
    /// Explanations of flags, gaps and the axis.
    pub notes: Vec<String>,
    /// Where the figures come from.
    pub source: Option<Vec<Inline>>,
}

/// A place on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// What it is called.
    pub text: String,
    /// Where it lies: for a time in years, otherwise its position.
    pub at: f64,
    /// Whether a line from the place before it would leave out places without figures.
    pub after_gap: bool,
}

/// A step of the axis of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it lies.
    pub value: f64,
    /// The number in the language's form.
    pub text: String,
}

/// A small chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What stands above it.
    pub title: Option<String>,
    /// Its series.
    pub series: Vec<Series>,
}

/// A series.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is called; empty where there is but one.
    pub name: String,
    /// A point for each place on the axis.
    pub points: Vec<Point>,
}

impl Series {
    /// Returns whether another series has figures, and this one the same everywhere.
    pub(crate) fn has_figures_of(&self, other: &Series) -> bool {
        let shown = |point: &Point| {
            let value = point.value.map(f64::to_bits);
            (value, point.lack, point.text.clone(), point.flags.clone(), point.is_break)
        };
        let has_figures = other.points.iter().any(|point| point.value.is_some());
        has_figures && self.points.iter().map(shown).eq(other.points.iter().map(shown))
    }
}

/// A figure in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The value; `None` where there is none to draw.
    pub value: Option<f64>,
    /// Why there is no value.
    pub lack: Option<Lack>,
    /// The number in the language's form, or the sign in its place.
    pub text: String,
    /// The letters of its flags.
    pub flags: String,
    /// Whether it can't be compared with the figures before it.
    pub is_break: bool,
    /// Where it comes from; `None` where the dataset has no such row.
    pub origin: Option<Arc<Origin>>,
}

/// Why a figure can't be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The source does not have it.
    Missing,
    /// It is not shown on purpose.
    Withheld,
    /// The source gives something else than a number.
    Other,
}

/// What a map of tiles shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shading {
    /// The tiles.
    pub tiles: Vec<TileShown>,
    /// The classes of values, ascending.
    pub classes: Vec<MapClass>,
    /// What is said of areas without a figure, if there are any.
    pub missing: Option<String>,
    /// What is said of areas whose figure is withheld, if there are any.
    pub withheld: Option<String>,
}

/// A tile of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct TileShown {
    /// What it is called.
    pub name: String,
    /// Column and row, from 0 at the upper left.
    pub at: (u8, u8),
    /// Its place among the chart's categories.
    pub category: Option<usize>,
}

/// A class of values that are shaded alike.
#[derive(Debug, Clone, PartialEq)]
pub struct MapClass {
    /// The highest value of the class.
    pub to: f64,
    /// The lowest and the highest value, in the language's form.
    pub text: String,
}
