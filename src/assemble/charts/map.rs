//! Maps of tiles: which class of values each area belongs to.

use crate::assemble::charts::{Chart, Lack, MapClass, Shading, TileShown};
use crate::assemble::tables;
use crate::assemble::words::DocumentWords;
use crate::evidence::{DataChart, Header, Tile, TileMap};
use crate::text::Args;

/// How many classes of values a map tells apart at most: as many shades as a copier keeps.
const CLASSES: usize = 5;

/// Returns what a map shows.
pub(super) fn shading(
    chart: &Chart,
    data: &DataChart<'_>,
    map: &TileMap,
    words: DocumentWords<'_>,
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
    let found: Vec<Option<&Tile>> = codes.iter().map(|code| map.find((*code)?)).collect();
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
            category: found.iter().position(|found| *found == Some(tile)),
        })
        .collect();
    let mut shading =
        Shading { tiles, classes: classes(chart, words), missing: None, withheld: None };
    let lacks = lacks(chart, &shading);
    if lacks.missing > 0 {
        shading.missing = Some(words.label("flag-missing"));
    }
    shading.withheld = tables::withheld(&data.table, words);
    shading
}

/// How many figures a chart does not have, and why.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Lacks {
    pub(super) missing: usize,
    pub(super) withheld: usize,
}

/// Returns how many tiles of a map have no figure, those included of which the data say
/// nothing.
pub(super) fn lacks(chart: &Chart, shading: &Shading) -> Lacks {
    let mut lacks = Lacks::default();
    for panel in &chart.panels {
        let points = panel.series.first().map(|series| series.points.as_slice());
        for tile in &shading.tiles {
            let point = tile.category.and_then(|at| points?.get(at));
            match point.map(|point| point.lack) {
                Some(None | Some(Lack::Other)) => {}
                Some(Some(Lack::Withheld)) => lacks.withheld += 1,
                Some(Some(Lack::Missing)) | None => lacks.missing += 1,
            }
        }
    }
    lacks
}

/// Returns classes that hold about as many areas each; equal values are in one class.
fn classes(chart: &Chart, words: DocumentWords<'_>) -> Vec<MapClass> {
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
