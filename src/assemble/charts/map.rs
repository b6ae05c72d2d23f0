//! Maps of tiles: which class of values each area belongs to.

use crate::assemble::charts::{Chart, MapClass, Shading, TileShown};
use crate::assemble::words::Words;
use crate::evidence::{DataChart, Header, TileMap};
use crate::text::Args;

/// How many classes of values a map tells apart at most: as many shades as a copier keeps.
const CLASSES: usize = 5;

/// Returns what a map shows.
pub(super) fn shading(
    chart: &Chart,
    data: &DataChart<'_>,
    map: &TileMap,
    words: Words<'_>,
) -> Shading {
    let codes: Vec<Option<&str>> = data
        .table
        .rows
        .iter()
        .map(|row| match row.first() {
            Some(Header::Code { code, .. }) => Some(code.as_str()),
            _ => None,
        })
        .collect();
    let tiles: Vec<TileShown> = map
        .tiles
        .iter()
        .map(|tile| TileShown {
            name: match &tile.message {
                None => tile.name.clone(),
                Some(id) => words
                    .optional(&format!("tile-{id}"), &Args::new())
                    .unwrap_or_else(|| tile.name.clone()),
            },
            at: tile.at,
            category: codes.iter().position(|code| {
                code.is_some_and(|code| tile.codes.iter().any(|own| own == code))
            }),
        })
        .collect();
    let has_value = |category: usize| {
        chart.panels.iter().all(|panel| {
            let mut points =
                panel.series.iter().map(|series| series.points.get(category));
            points.any(|point| point.is_some_and(|point| point.value.is_some()))
        })
    };
    let is_missing = |tile: &TileShown| !tile.category.is_some_and(has_value);
    let missing = tiles.iter().any(is_missing).then(|| words.label("flag-missing"));
    Shading { tiles, classes: classes(chart, words), missing }
}

/// Returns classes that hold about as many areas each; equal values are in one class.
fn classes(chart: &Chart, words: Words<'_>) -> Vec<MapClass> {
    let series = chart.panels.iter().flat_map(|panel| &panel.series);
    let mut values: Vec<(f64, &str)> = series
        .flat_map(|series| &series.points)
        .filter_map(|point| Some((point.value?, point.text.as_str())))
        .collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut classes: Vec<MapClass> = Vec::new();
    let mut from = 0;
    for class in 1..=CLASSES {
        let mut to = values.len() * class / CLASSES;
        // What is written alike must not be shaded in two ways.
        while to > 0 && to < values.len() && values[to].1 == values[to - 1].1 {
            to += 1;
        }
        if to <= from {
            continue;
        }
        let (low, high) = (values[from].1, values[to - 1].1);
        let text = if low == high {
            low.to_owned()
        } else {
            let args = Args::new().text("from", low).text("to", high);
            words.label_with("chart-range", &args)
        };
        classes.push(MapClass { to: values[to - 1].0, text });
        from = to;
    }
    classes
}
