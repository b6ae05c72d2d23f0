//! Charts from datasets: every word and number that an output draws.

mod alt;
mod caveat;
mod counts;
mod map;
mod model;
mod scale;
#[cfg(test)]
pub(crate) mod tests;

pub(super) use counts::of_counts;
pub use model::{
    Category, Chart, Lack, MapClass, Panel, Point, Series, Shading, Tick, TileShown,
};

use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::assemble::numbering::Anchor;
use crate::assemble::origin::Origins;
use crate::assemble::tables;
use crate::assemble::words::DocumentWords;
use crate::assemble::{Assembler, Caption, Inline, InlineKind, Origin, plain_text};
use crate::evidence::{
    ChartKind, ChartQuery, DataChart, DataSeries, Flag, Header, Period, PeriodPart,
    Selected, TileMap,
};
use crate::text::Args;
use scale::Zero;

/// What stands where there is no figure, as in tables.
const MISSING: &str = tables::MISSING;

impl Assembler<'_> {
    /// Assembles a chart. One that can't be drawn has its caption alone: a finding.
    pub(super) fn chart(
        &mut self,
        query: &ChartQuery,
        number: Option<u32>,
        words: DocumentWords<'_>,
    ) -> Chart {
        let (evidence, tiles) = (&self.project.evidence, &self.project.tiles);
        let data = evidence.chart(query, tiles).ok();
        let anchor = self.anchor_of(number, Anchor::Figure);
        let caption = caption(query, number, anchor, words);
        let origins = &mut self.origins;
        let mut chart = chart(query, data.as_ref(), tiles, caption, words, origins);
        if let Some(data) = data {
            chart.source = self.sources_of(&data.table, query.table.span, words);
        }
        chart
    }
}

/// Returns the caption of a chart, which it is called by in words for screen readers too.
fn caption(
    query: &ChartQuery,
    number: Option<u32>,
    anchor: String,
    words: DocumentWords<'_>,
) -> Caption {
    let span = query.table.span;
    let first = query.table.indicators.first().map(|id| words.indicator(&id.value));
    let title = match &query.table.caption {
        Some(caption) => words.polish(&caption.value),
        None => first.unwrap_or_default(),
    };
    Caption {
        number,
        label: words.numbered("figure-label", number),
        inlines: vec![Inline { kind: InlineKind::Text(title), span }],
        anchor,
    }
}

/// Returns a chart with everything but its source.
fn chart(
    query: &ChartQuery,
    data: Option<&DataChart<'_>>,
    tiles: &TileMap,
    caption: Caption,
    words: DocumentWords<'_>,
    origins: &mut Origins<'_>,
) -> Chart {
    let title = plain_text(&caption.inlines);
    let mut chart = Chart {
        caption,
        kind: query.kind.value,
        alt: title.clone(),
        is_summed_up: false,
        unit: None,
        categories: Vec::new(),
        category_title: String::new(),
        is_time: false,
        legend_title: None,
        ticks: Vec::new(),
        panels: Vec::new(),
        shading: None,
        notes: Vec::new(),
        source: None,
    };
    if let Some(data) = data {
        fill(&mut chart, data, words, origins);
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
        (chart.alt, chart.is_summed_up) = alt::describe(&chart, &title, words);
        // The period is no part of what is read aloud as the unit.
        chart.unit = tables::unit_line(&data.table, &chart.caption, words);
    }
    if let Some(alt) = &query.alt {
        chart.alt = words.polish(&alt.value);
        chart.is_summed_up = false;
    }
    chart
}

fn fill(
    chart: &mut Chart,
    data: &DataChart<'_>,
    words: DocumentWords<'_>,
    origins: &mut Origins<'_>,
) {
    let unit = data.table.indicators.first().map(|indicator| &indicator.unit.value);
    chart.unit = unit.and_then(|unit| words.unit_heading(unit));
    chart.is_time =
        data.table.rows.iter().all(|row| matches!(row.as_slice(), [Header::Period(_)]));
    chart.categories = categories(data, chart.is_time, words);
    chart.category_title = category_title(chart.kind, data, words);
    let mut panel_series = |series: &DataSeries| Series {
        name: names(&series.headers, words),
        points: data
            .figures(series)
            .map(|found| {
                let origin = found
                    .map(|found| origins.figure(found, data.table.defaults_of(found)));
                point(found, origin, words)
            })
            .collect(),
    };
    chart.panels = data
        .panels
        .iter()
        .map(|panel| Panel {
            title: panel.header.as_ref().map(|header| tables::name(header, words)),
            series: panel.series.iter().map(&mut panel_series).collect(),
        })
        .collect();
    let zero =
        if chart.kind == ChartKind::Line { Zero::WhereItFits } else { Zero::Always };
    let figures = data.table.figures().filter(|found| found.observation.value.is_some());
    let decimals = figures.map(Selected::decimals).max().unwrap_or(0);
    let steps = scale::ticks(&extent(chart.kind, data), zero, decimals);
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
                panel.series.iter().filter_map(|series| row.get(series.column)?.as_ref());
            cells.filter_map(value).fold(Decimal::ZERO, |sum, value| {
                sum.checked_add(value).unwrap_or(Decimal::MAX)
            })
        })
    });
    sums.collect()
}

fn names(headers: &[Header], words: DocumentWords<'_>) -> String {
    let names: Vec<String> =
        headers.iter().map(|header| tables::name(header, words)).collect();
    names.join(", ")
}

fn categories(
    data: &DataChart<'_>,
    is_time: bool,
    words: DocumentWords<'_>,
) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for row in &data.table.rows {
        let at = match row.first() {
            Some(Header::Period(period)) if is_time => years(*period),
            _ => f64::from(u32::try_from(categories.len()).unwrap_or(u32::MAX)),
        };
        categories.push(Category { text: names(row, words), at, after_gap: false });
    }
    // Where times follow upon one another anywhere, a longer distance is a gap, unless the
    // file has the times between and the author left them out. Where they never do, as in a
    // survey of every few years, nothing is missing between them.
    let periods: Vec<Option<Period>> = data
        .table
        .rows
        .iter()
        .map(|row| match row.first() {
            Some(Header::Period(period)) => Some(*period),
            _ => None,
        })
        .collect();
    let follows = |pair: &[Option<Period>]| match pair {
        [Some(before), Some(after)] => {
            years(*after) - years(*before) < f64::from(before.months()) / 12.0 * 1.1
        }
        _ => true,
    };
    let has_rhythm = periods.windows(2).any(follows);
    let datasets = || data.table.figures().map(|found| found.dataset);
    for (pair, category) in periods.windows(2).zip(categories.iter_mut().skip(1)) {
        let [Some(before), Some(after)] = pair else { continue };
        let is_between = |period: &Period| {
            before < period && period < after && period.months() == before.months()
        };
        let is_left_out =
            || datasets().any(|dataset| dataset.known_periods().iter().any(is_between));
        category.after_gap = has_rhythm && !follows(pair) && !is_left_out();
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

fn point(
    found: Option<&Selected<'_>>,
    origin: Option<Arc<Origin>>,
    words: DocumentWords<'_>,
) -> Point {
    let value = found.and_then(|found| found.observation.value);
    let value = value.and_then(|value| value.to_f64());
    let lack = match found {
        _ if value.is_some() => None,
        Some(found) if found.withheld().is_some() => Some(Lack::Withheld),
        Some(found) if found.observation.instead.is_some() => Some(Lack::Other),
        _ => Some(Lack::Missing),
    };
    // Why a figure is withheld has a note of its own.
    let flagged = found.filter(|_| lack != Some(Lack::Withheld));
    let flags: Vec<Flag> = flagged
        .iter()
        .flat_map(|found| found.observation.flags.iter().copied())
        .collect();
    Point {
        value,
        lack,
        text: match (found, lack) {
            (_, Some(Lack::Withheld)) => tables::WITHHELD.to_owned(),
            (Some(found), None) => words.number(found),
            (Some(found), Some(_)) => tables::in_place(found, words),
            (None, _) => MISSING.to_owned(),
        },
        flags: flags.iter().map(|flag| flag.letter()).collect(),
        is_break: flags.contains(&Flag::Break),
        origin,
    }
}

/// Returns what explains the letters, gaps and axis of a chart: of what is drawn.
fn notes(chart: &Chart, data: &DataChart<'_>, words: DocumentWords<'_>) -> Vec<String> {
    let is_line = chart.kind == ChartKind::Line;
    let lacks = |lack: Lack| {
        caveat::points(chart).any(|(_, _, _, point)| point.lack == Some(lack))
    };
    let flags = caveat::flags(chart).into_iter();
    let mut notes: Vec<String> = flags
        .map(|(flag, _)| words.sign(&flag.letter().to_string(), &meaning(flag, words)))
        .collect();
    if caveat::has_marked_edge(chart) {
        notes.push(words.label("chart-marked-edge"));
    }
    if caveat::has_joined_break(chart) {
        notes.push(words.label("chart-break"));
    }
    if caveat::has_gap(chart) {
        let signs = lacks(Lack::Withheld) || lacks(Lack::Other);
        let signs = if signs { "yes" } else { "no" };
        notes.push(words.label_with("chart-gap", &Args::new().text("signs", signs)));
    }
    // The legend of a map says it.
    if chart.kind != ChartKind::Map {
        let signs = tables::signs(&data.table, words).into_iter();
        let signs = signs.filter(|(sign, _)| !(is_line && *sign == MISSING));
        notes.extend(signs.map(|(sign, meaning)| words.sign(sign, &meaning)));
    }
    let is_partial = |(_, _, _, point): caveat::Drawn<'_>| point.lack.is_some();
    if chart.kind == ChartKind::StackedBar && caveat::points(chart).any(is_partial) {
        notes.push(words.label("chart-partial"));
    }
    if caveat::begins_elsewhere(chart).is_some() {
        notes.push(words.label("chart-not-from-zero"));
    }
    notes
}

/// Returns what a flag means.
fn meaning(flag: Flag, words: DocumentWords<'_>) -> String {
    words.label(&format!("flag-{}", flag.as_str()))
}

/// Returns what the places on the axis are, named as in tables.
fn category_title(
    kind: ChartKind,
    data: &DataChart<'_>,
    words: DocumentWords<'_>,
) -> String {
    // A map decides what its areas are, and not the dimension, which countries have as well.
    if kind == ChartKind::Map {
        return words.label("map-area");
    }
    let levels = data.table.row_levels.iter();
    let names: Vec<String> =
        levels.map(|level| tables::level_name(level, words)).collect();
    names.join(", ")
}

/// Returns the name of the one dimension that makes the series.
fn legend_title(query: &ChartQuery, words: DocumentWords<'_>) -> Option<String> {
    let facets = usize::from(query.facet.is_some());
    let [level] = query.table.columns.get(facets..)? else { return None };
    let name = tables::level_name(&level.value, words);
    (!name.is_empty()).then(|| format!("{name}:"))
}
