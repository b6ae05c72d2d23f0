//! Charts from datasets: every word and number that an output draws.

mod alt;
mod map;
mod model;
mod scale;
#[cfg(test)]
pub(crate) mod tests;

pub use model::{
    Category, Chart, MapClass, Panel, Point, Series, Shading, Tick, TileShown,
};

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::assemble::inlines::anchor_id;
use crate::assemble::numbering::Anchor;
use crate::assemble::tables;
use crate::assemble::words::Words;
use crate::assemble::{Assembler, Caption, Inline, InlineKind};
use crate::evidence::{
    ChartKind, ChartQuery, DataChart, DataSeries, Flag, Header, Period, PeriodPart,
    Selected, TileMap,
};
use scale::Zero;

/// What stands where there is no figure, as in tables.
const MISSING: &str = ":";

impl Assembler<'_> {
    /// Assembles a chart. One that can't be drawn has its caption alone: a finding.
    pub(super) fn chart(
        &mut self,
        query: &ChartQuery,
        number: u32,
        words: Words<'_>,
    ) -> Chart {
        let (evidence, tiles) = (&self.project.evidence, &self.project.tiles);
        let data = evidence.chart(query, tiles).ok();
        let mut chart = chart(query, data.as_ref(), tiles, number, words);
        if let Some(data) = data {
            chart.source = self.sources_of(&data.table, query.table.span, words);
        }
        chart
    }
}

/// Returns a chart with everything but its source.
fn chart(
    query: &ChartQuery,
    data: Option<&DataChart<'_>>,
    tiles: &TileMap,
    number: u32,
    words: Words<'_>,
) -> Chart {
    let span = query.table.span;
    let first = query.table.indicators.first().map(|id| words.indicator(&id.value));
    let title = match &query.table.caption {
        Some(caption) => words.polish(&caption.value),
        None => first.unwrap_or_default(),
    };
    let mut chart = Chart {
        caption: Caption {
            label: words.numbered("figure-label", number),
            inlines: vec![Inline { kind: InlineKind::Text(title.clone()), span }],
            anchor: anchor_id(&Anchor::Figure(number)),
        },
        kind: query.kind.value,
        alt: title.clone(),
        unit: None,
        categories: Vec::new(),
        is_time: false,
        legend_title: None,
        ticks: Vec::new(),
        panels: Vec::new(),
        shading: None,
        notes: Vec::new(),
        source: None,
    };
    if let Some(data) = data {
        fill(&mut chart, data, words);
        chart.legend_title = legend_title(query, words);
        if chart.kind == ChartKind::Map {
            let shading = map::shading(&chart, data, tiles, words);
            for tile in &shading.tiles {
                let category = tile.category.and_then(|at| chart.categories.get_mut(at));
                if let Some(category) = category {
                    category.text.clone_from(&tile.name);
                }
            }
            chart.shading = Some(shading);
        }
        chart.notes = notes(&chart, data, words);
        chart.alt = alt::describe(&chart, &title, words);
    }
    if let Some(own) = &query.alt {
        chart.alt = words.polish(&own.value);
    }
    chart
}

fn fill(chart: &mut Chart, data: &DataChart<'_>, words: Words<'_>) {
    let unit = data.table.indicators.first().map(|own| &own.unit.value);
    chart.unit = unit.and_then(|unit| words.unit_heading(unit));
    chart.is_time =
        data.table.rows.iter().all(|row| matches!(row.as_slice(), [Header::Period(_)]));
    chart.categories = categories(data, chart.is_time, words);
    let panel_series = |series: &DataSeries| Series {
        name: names(&series.headers, words),
        points: data.figures(series).map(|found| point(found, words)).collect(),
    };
    chart.panels = data
        .panels
        .iter()
        .map(|panel| Panel {
            title: panel.header.as_ref().map(|header| tables::name(header, words)),
            series: panel.series.iter().map(panel_series).collect(),
        })
        .collect();
    let zero =
        if chart.kind == ChartKind::Line { Zero::WhereItFits } else { Zero::Always };
    let steps = scale::ticks(&extent(chart.kind, data), zero);
    chart.ticks = steps
        .into_iter()
        .map(|step| Tick {
            value: step.to_f64().unwrap_or(0.0),
            text: words.decimal(step),
        })
        .collect();
}

/// Returns the values that the axis must hold: where bars stand on one another, their
/// sums.
fn extent(kind: ChartKind, data: &DataChart<'_>) -> Vec<Decimal> {
    let value = |found: &Selected<'_>| found.observation.value;
    if kind != ChartKind::StackedBar {
        return data.table.figures().filter_map(value).collect();
    }
    let sums = data.panels.iter().flat_map(|panel| {
        data.table.cells.iter().map(|row| {
            let cells =
                panel.series.iter().filter_map(|own| row.get(own.column)?.as_ref());
            cells.filter_map(value).fold(Decimal::ZERO, |sum, value| {
                sum.checked_add(value).unwrap_or(Decimal::MAX)
            })
        })
    });
    sums.collect()
}

fn names(headers: &[Header], words: Words<'_>) -> String {
    let names: Vec<String> =
        headers.iter().map(|header| tables::name(header, words)).collect();
    names.join(", ")
}

fn categories(data: &DataChart<'_>, is_time: bool, words: Words<'_>) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for row in &data.table.rows {
        let at = match row.first() {
            Some(Header::Period(period)) if is_time => years(*period),
            _ => f64::from(u32::try_from(categories.len()).unwrap_or(u32::MAX)),
        };
        categories.push(Category { text: names(row, words), at, after_gap: false });
    }
    // The shortest distance is the rhythm of the data; a longer one is a gap.
    let distances = categories.windows(2).map(|pair| pair[1].at - pair[0].at);
    let rhythm = distances.fold(f64::INFINITY, f64::min);
    for index in 1..categories.len() {
        let distance = categories[index].at - categories[index - 1].at;
        categories[index].after_gap = distance > rhythm * 1.1;
    }
    categories
}

/// Returns the time of a period in years.
fn years(period: Period) -> f64 {
    let part = match period.part() {
        PeriodPart::Year => 0.0,
        PeriodPart::Half(half) => (f64::from(half) - 1.0) / 2.0,
        PeriodPart::Quarter(quarter) => (f64::from(quarter) - 1.0) / 4.0,
        PeriodPart::Month(month) => (f64::from(month) - 1.0) / 12.0,
    };
    f64::from(period.year()) + part
}

fn point(found: Option<&Selected<'_>>, words: Words<'_>) -> Point {
    let value = found.and_then(|found| found.observation.value);
    let flags: Vec<Flag> =
        found.iter().flat_map(|found| found.observation.flags.iter().copied()).collect();
    Point {
        value: value.and_then(|value| value.to_f64()),
        text: match (found, value) {
            (Some(found), Some(_)) => words.number(found),
            (Some(found), None) => tables::in_place(found, words),
            (None, _) => MISSING.to_owned(),
        },
        flags: flags.iter().map(|flag| flag.letter()).collect(),
        is_break: flags.contains(&Flag::Break),
    }
}

/// Returns what explains the letters, gaps and axis of a chart.
fn notes(chart: &Chart, data: &DataChart<'_>, words: Words<'_>) -> Vec<String> {
    let flags: BTreeSet<Flag> = data.table.flags();
    let mut notes: Vec<String> = flags
        .into_iter()
        .map(|flag| {
            let meaning = words.label(&format!("flag-{}", flag.code()));
            words.sign(&flag.letter().to_string(), &meaning)
        })
        .collect();
    let is_line = chart.kind == ChartKind::Line;
    let points = || {
        let series = chart.panels.iter().flat_map(|panel| &panel.series);
        series.flat_map(|series| &series.points)
    };
    if is_line && points().any(|point| point.is_break) {
        notes.push(words.label("chart-break"));
    }
    let has_gap = points().any(|point| point.value.is_none());
    if is_line && (has_gap || chart.categories.iter().any(|own| own.after_gap)) {
        notes.push(words.label("chart-gap"));
    } else if chart.kind != ChartKind::Map && points().any(|own| own.text == MISSING) {
        notes.push(words.sign(MISSING, &words.label("flag-missing")));
    }
    let begins = chart.ticks.first().map_or(0.0, |tick| tick.value);
    let ends = chart.ticks.last().map_or(0.0, |tick| tick.value);
    if is_line && (begins > 0.0 || ends < 0.0) {
        notes.push(words.label("chart-not-from-zero"));
    }
    notes
}

/// Returns the name of the one dimension that makes the series.
fn legend_title(query: &ChartQuery, words: Words<'_>) -> Option<String> {
    let facets = usize::from(query.facet.is_some());
    let [level] = query.table.columns.get(facets..)? else { return None };
    let name = tables::level_name(&level.value, words);
    (!name.is_empty()).then(|| format!("{name}:"))
}
