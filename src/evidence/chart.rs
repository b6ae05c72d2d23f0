//! Charts drawn from datasets: a table of figures, read as series of points.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::diagnostic::found::NoChart;
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned, found};
use crate::evidence::suppress::is_known_total;
use crate::evidence::table::{mixed_periods, promised_periods};
use crate::evidence::{DataTable, Evidence, Header, Selected, TIME, TableQuery, TileMap};
use crate::text::{Lexicon, named};

/// How many lines or bars side by side a reader can still tell apart.
const MAX_SERIES: usize = 6;
/// How many small charts stand together at most.
const MAX_PANELS: usize = 12;
/// How many places an axis has at most.
const MAX_PLACES: usize = 60;
/// How many bars side by side lie one beneath the other on a page at most.
const MAX_BARS: usize = 84;

named! {
    /// A form of chart. Named as in a placeholder.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ChartKind {
        /// Lines over time.
        Line = "line",
        /// Bars of one series.
        Bar = "bar",
        /// Bars of several series side by side.
        GroupedBar = "grouped-bar",
        /// Bars of several series, one on the other.
        StackedBar = "stacked-bar",
        /// A map of tiles of equal size, one for each area.
        Map = "map",
    }
}

/// What a placeholder asks of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartQuery {
    /// The form.
    pub kind: Spanned<ChartKind>,
    /// What makes a small chart each: a dimension, time or the indicator.
    pub facet: Option<Spanned<String>>,
    /// The author's own alternative text.
    pub alt: Option<Spanned<String>>,
    /// The figures: its rows are the places on the axis, its columns the series. The
    /// facet is among the columns.
    pub table: TableQuery,
}

/// A chart with its figures.
#[derive(Debug, Clone)]
pub struct DataChart<'e> {
    /// The figures.
    pub table: DataTable<'e>,
    /// The small charts; one without a header where there is no facet.
    pub panels: Vec<DataPanel>,
}

/// A small chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataPanel {
    /// What it shows.
    pub header: Option<Header>,
    /// Its series.
    pub series: Vec<DataSeries>,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSeries {
    /// What it shows.
    pub headers: Vec<Header>,
    /// The column of the table that holds its figures.
    pub column: usize,
}

impl<'e> DataChart<'e> {
    /// Returns a series' figures, one for each place on the axis.
    pub fn figures(
        &self,
        series: &DataSeries,
    ) -> impl Iterator<Item = Option<&Selected<'e>>> {
        let column = series.column;
        self.table.cells.iter().map(move |row| row.get(column)?.as_ref())
    }
}

impl Evidence {
    /// Returns the chart that a query asks for, or everything that is wrong with the
    /// query.
    pub fn chart(
        &self,
        query: &ChartQuery,
        tiles: &TileMap,
    ) -> Result<DataChart<'_>, Vec<Diagnostic>> {
        let table = self.table(&query.table)?;
        let panels = panels(&table, query.facet.as_ref());
        let chart = DataChart { table, panels };
        let findings = findings(query, &chart, tiles);
        if findings.is_empty() { Ok(chart) } else { Err(findings) }
    }
}

/// Checks that a chart can be drawn; `words` are those of its caption's language.
pub fn check_chart(
    query: &ChartQuery,
    evidence: &Evidence,
    tiles: &TileMap,
    words: &Lexicon,
    diags: &mut Diagnostics,
) {
    let findings = match evidence.chart(query, tiles) {
        Ok(chart) => {
            let mixed = mixed_periods(&query.table, &chart.table).into_iter();
            mixed.chain(promised_periods(&query.table, &chart.table, words)).collect()
        }
        Err(findings) => findings,
    };
    for finding in findings {
        diags.push(finding);
    }
}

fn panels(table: &DataTable<'_>, facet: Option<&Spanned<String>>) -> Vec<DataPanel> {
    let facet = facet.and_then(|facet| {
        let name = if facet.value == "time" { TIME } else { &facet.value };
        table.column_levels.iter().position(|level| level == name)
    });
    let mut panels: Vec<DataPanel> = Vec::new();
    for (column, headers) in table.columns.iter().enumerate() {
        let mut headers = headers.clone();
        let header = facet.filter(|at| *at < headers.len()).map(|at| headers.remove(at));
        let series = DataSeries { headers, column };
        match panels.iter_mut().find(|panel| panel.header == header) {
            Some(panel) => panel.series.push(series),
            None => panels.push(DataPanel { header, series: vec![series] }),
        }
    }
    panels
}

/// Returns what keeps a chart from being drawn so that it can be read.
fn findings(
    query: &ChartQuery,
    chart: &DataChart<'_>,
    tiles: &TileMap,
) -> Vec<Diagnostic> {
    let kind = query.kind.value;
    let finding = |reason: NoChart<'_>| {
        found::UndrawableChart { kind: kind.as_str(), reason }.at(query.kind.span)
    };
    let mut found = Vec::new();
    let table = &chart.table;
    let units: BTreeSet<&str> =
        table.indicators.iter().map(|indicator| indicator.unit.value.as_str()).collect();
    if units.len() > 1 {
        let units: Vec<&str> = units.into_iter().collect();
        found.push(finding(NoChart::Units { known: &units.join(", ") }));
    }
    let is_over_time = table.row_levels.iter().any(|level| level == TIME);
    if kind == ChartKind::Line && !is_over_time {
        found.push(finding(NoChart::LineTime));
    } else if kind == ChartKind::Line && table.rows.len() < 2 {
        found.push(finding(NoChart::OnePoint));
    }
    let widest = chart.panels.iter().map(|panel| panel.series.len()).max().unwrap_or(0);
    let limit = match kind {
        ChartKind::Bar | ChartKind::Map => 1,
        ChartKind::Line | ChartKind::GroupedBar | ChartKind::StackedBar => MAX_SERIES,
    };
    if widest > limit {
        let count = widest;
        found.push(finding(match limit {
            1 => NoChart::OneSeries { count, limit },
            _ => NoChart::Series { count, limit },
        }));
    }
    if chart.panels.len() > MAX_PANELS {
        let count = chart.panels.len();
        found.push(finding(NoChart::Panels { count, limit: MAX_PANELS }));
    }
    let is_side_by_side = kind == ChartKind::GroupedBar && !is_over_time;
    let most = if is_side_by_side { MAX_BARS / widest.max(1) } else { MAX_PLACES };
    if table.rows.len() > most && kind != ChartKind::Map {
        let count = table.rows.len();
        found.push(finding(NoChart::Places { count, limit: most.min(MAX_PLACES) }));
    }
    let values = || table.figures().filter_map(|figure| figure.observation.value);
    if values().next().is_none() {
        found.push(finding(NoChart::Empty));
    }
    if kind == ChartKind::StackedBar {
        if values().any(|value| value.is_sign_negative()) {
            found.push(finding(NoChart::Negative));
        }
        let panels = chart.panels.iter().filter(|panel| panel.series.len() > 1);
        let reason = panels.into_iter().find_map(|panel| unstackable(chart, panel));
        found.extend(reason.map(finding));
    }
    if kind == ChartKind::Map {
        let unknown: Vec<&str> = table
            .rows
            .iter()
            .filter_map(|headers| match headers.first() {
                Some(Header::Code { code, .. }) => Some(code.as_str()),
                Some(Header::Period(_)) => Some(TIME),
                _ => None,
            })
            .filter(|code| tiles.find(code).is_none())
            .collect();
        if let Some(first) = unknown.first() {
            found.push(finding(NoChart::Tiles { code: first, count: unknown.len() }));
        }
    }
    found
}

/// Returns why the series of a small chart can't stand on one another: what they add up to is
/// a figure that nobody published, and that is wrong.
fn unstackable<'c>(
    chart: &'c DataChart<'_>,
    panel: &'c DataPanel,
) -> Option<NoChart<'c>> {
    let mut headers = panel.series.iter().flat_map(|series| &series.headers);
    if headers.any(|header| matches!(header, Header::Period(_))) {
        return Some(NoChart::Times);
    }
    panel.series.iter().find_map(|series| {
        let named = series.headers.iter().find_map(|header| match header {
            Header::Code { dimension, code } => {
                let mut indicators = chart.table.indicators.iter();
                let is_total = is_known_total(code)
                    || indicators.any(|indicator| indicator.has_total(dimension, code));
                is_total.then_some((dimension.as_str(), code.as_str()))
            }
            Header::Period(_) | Header::Indicator(_) => None,
        });
        let code = series.headers.iter().find_map(|header| match header {
            Header::Code { dimension, code } => Some((dimension.as_str(), code.as_str())),
            Header::Period(_) | Header::Indicator(_) => None,
        });
        let found = named.or_else(|| code.filter(|_| is_sum(chart, panel, series)));
        found.map(|(dimension, code)| NoChart::Total { dimension, code })
    })
}

/// Returns whether the figures of a series are everywhere the sums of those of the others; at one
/// place alone that may be chance.
fn is_sum(chart: &DataChart<'_>, panel: &DataPanel, series: &DataSeries) -> bool {
    let value = |row: &[Option<Selected<'_>>], column: usize| {
        row.get(column)?.as_ref()?.observation.value
    };
    let others = || panel.series.iter().filter(|other| other.column != series.column);
    let mut rows = chart.table.cells.iter();
    panel.series.len() > 2
        && chart.table.cells.len() > 1
        && rows.all(|row| {
            let parts: Option<Vec<Decimal>> =
                others().map(|other| value(row, other.column)).collect();
            let sum = parts.and_then(|parts| {
                parts.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
            });
            let whole = value(row, series.column);
            whole.is_some_and(|whole| !whole.is_zero() && sum == Some(whole))
        })
}
