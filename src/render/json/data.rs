//! Tables, charts, sources and origins in the form of a report as JSON.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::render::json::model::{Caption, Inline};

/// A table written by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct TextTable {
    /// Label and caption.
    pub caption: Option<Caption>,
    /// How each column is aligned.
    pub alignments: Vec<Alignment>,
    /// The cells of the header.
    pub header: Vec<Vec<Inline>>,
    /// The cells of each row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// As the output has it.
    None,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A table from a dataset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct DataTable {
    /// Label and caption.
    pub caption: Caption,
    /// The table's shape, in words.
    pub summary: Option<String>,
    /// The unit of all figures, if it is one.
    pub unit: Option<String>,
    /// What the first cells of the rows name.
    pub stub_header: Vec<String>,
    /// The rows of the header above the figures.
    pub header: Vec<Vec<HeaderCell>>,
    /// The rows.
    pub rows: Vec<DataRow>,
    /// What the letters and signs mean.
    pub notes: Vec<String>,
    /// Where the figures come from, in words.
    pub source: Option<Vec<Inline>>,
}

/// A cell of a table's header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct HeaderCell {
    /// What it says.
    pub text: String,
    /// Over how many columns it stands.
    pub span: usize,
}

/// A row of a table from a dataset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct DataRow {
    /// The cells that name the row.
    pub stub: Vec<String>,
    /// The figures.
    pub cells: Vec<FigureCell>,
}

/// A figure in a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct FigureCell {
    /// The figure as it is printed, or the sign in its place.
    pub text: String,
    /// Whether there is no figure.
    pub missing: bool,
    /// The letters of its flags and the marks of its notes, as they are printed.
    pub flags: String,
    /// Its place in the list of origins; null where the dataset has no such row.
    pub origin: Option<usize>,
}

/// A chart from a dataset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Chart {
    /// Label and caption.
    pub caption: Caption,
    /// Its form: `line`, `bar`, `grouped-bar`, `stacked-bar` or `map`.
    pub kind: String,
    /// What it shows, in words.
    pub alt: String,
    /// The unit of all figures.
    pub unit: Option<String>,
    /// The names of the places on the axis, or of the areas of a map.
    pub categories: Vec<String>,
    /// What the categories are, such as years; empty where that has no name.
    pub category_title: String,
    /// What the names of the series have in common.
    pub legend_title: Option<String>,
    /// The steps of the axis of values, as they are printed.
    pub ticks: Vec<String>,
    /// The small charts; one where the chart is not divided.
    pub panels: Vec<Panel>,
    /// The classes of values that a map shades alike, as they are printed.
    pub classes: Vec<String>,
    /// What explains flags, gaps and the axis.
    pub notes: Vec<String>,
    /// Where the figures come from, in words.
    pub source: Option<Vec<Inline>>,
}

/// A small chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Panel {
    /// What stands above it.
    pub title: Option<String>,
    /// Its series.
    pub series: Vec<Series>,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Series {
    /// Its name; empty where there is but one.
    pub name: String,
    /// A figure for each category.
    pub points: Vec<Point>,
}

/// A figure in a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Point {
    /// The figure as it is printed, or the sign in its place.
    pub text: String,
    /// Why there is no figure: `missing`, `withheld` or `other`.
    pub lack: Option<String>,
    /// The letters of its flags.
    pub flags: String,
    /// Whether it can't be compared with the figures before it.
    pub is_break: bool,
    /// Its place in the list of origins; null where the dataset has no such row.
    pub origin: Option<usize>,
}

/// The list of sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct SourceList {
    /// Its heading.
    pub title: String,
    /// Its entries, in alphabetical order.
    pub entries: Vec<SourceEntry>,
}

/// An entry of the list of sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct SourceEntry {
    /// The source's key.
    pub key: String,
    /// The entry as it is printed.
    pub content: Vec<Inline>,
}

/// A file that travels with the report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Attachment {
    /// Its path from the project's folder.
    pub path: String,
    /// What it holds.
    pub description: String,
}

/// An indicator whose figures are printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Indicator {
    /// Its name, by language.
    pub name: BTreeMap<String, String>,
    /// Its unit, such as `percent`.
    pub unit: String,
    /// The unit's name, by language.
    pub unit_name: BTreeMap<String, String>,
    /// How many decimals its figures are printed with; null: as published.
    pub decimals: Option<u8>,
    /// The dataset's path from the project's folder.
    pub dataset: String,
    /// The dataset's form, such as `sdmx-csv-1`.
    pub format: String,
    /// The key of the source that the dataset comes from.
    pub source: Option<String>,
}

/// A publication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Source {
    /// The title.
    pub title: Option<String>,
    /// Persons and bodies that wrote it.
    pub authors: Vec<String>,
    /// The organisation for which it was made.
    pub organisation: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
    /// When it was published: a year, a month or a day, such as `2025-06`.
    pub date: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// When somebody last looked at that address, such as `2026-01-15`.
    pub accessed: Option<String>,
    /// The symbol of a United Nations document.
    pub symbol: Option<String>,
    /// Its digital object identifier.
    pub doi: Option<String>,
}

/// Where a printed figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Origin {
    /// How the figure was made from its cells.
    #[serde(flatten)]
    pub derivation: Derivation,
    /// The number that is printed, exact; null where there is none or where it is withheld.
    pub value: Option<String>,
    /// The cells: one, the earlier and the later one of a change, or the first and the second
    /// of a difference or ratio.
    pub cells: Vec<Cell>,
}

/// How a printed figure was made from the cells of datasets.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "derivation", rename_all = "kebab-case")]
pub enum Derivation {
    /// The figure is what the one cell holds, rounded.
    Cell,
    /// The figure is the change from the first to the second cell.
    Change {
        /// `percent`, or `difference`: in the unit of the cells, for shares in percentage points.
        measure: String,
        /// From which figures it was computed: `published` or `printed`.
        rounding: String,
    },
    /// The figure is how much the first cell is more or less than the second, without a sign.
    Difference {
        /// From which figures it was computed: `published` or `printed`.
        rounding: String,
    },
    /// The figure is how many times the first cell is the second, or the second the first, where
    /// that is the larger.
    Ratio {
        /// From which figures it was computed: `published` or `printed`.
        rounding: String,
    },
}

/// A cell of a dataset. What is withheld has neither figure nor flags here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Cell {
    /// The indicator's id.
    pub indicator: String,
    /// The code of each dimension of the dataset: what selects this cell and no other.
    pub query: BTreeMap<String, String>,
    /// The dimensions whose code comes from `default` in `indicators.toml`, not from the text.
    pub defaults: Vec<String>,
    /// The period, such as `2024` or `2024-Q1`.
    pub period: String,
    /// The line of the file, from 1; in a spreadsheet the row.
    pub line: usize,
    /// The column in that line, in characters, from 1; in a spreadsheet the column.
    pub column: usize,
    /// The name of the cell in a spreadsheet, such as `Sheet1!B7`.
    pub cell: Option<String>,
    /// What the file says, letter by letter: before it was multiplied.
    pub published: Option<String>,
    /// By what the figure was multiplied.
    pub multiplier: Option<String>,
    /// The figure in full, not rounded.
    pub value: Option<String>,
    /// The letters of its flags.
    pub flags: String,
    /// Why the figure is not shown: `small`, `confidential`, `unknown-mark` or `multiplier`.
    pub withheld: Option<String>,
}
