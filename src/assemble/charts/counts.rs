//! A chart of what was counted in a register, which no dataset has.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::assemble::charts::scale::{self, Zero};
use crate::assemble::charts::{Category, Chart, Panel, Point, Series, Tick, alt};
use crate::assemble::numbering::Anchor;
use crate::assemble::reference::anchor_id;
use crate::assemble::words::DocumentWords;
use crate::assemble::{Caption, Inline, InlineKind};
use crate::diagnostic::Span;
use crate::evidence::ChartKind;

/// Returns a chart with a bar for each name; `names` says what they are.
pub(in crate::assemble) fn of_counts(
    title: &str,
    names: String,
    counts: &[(String, usize)],
    number: u32,
    words: DocumentWords<'_>,
    span: Span,
) -> Chart {
    let values: Vec<Decimal> =
        counts.iter().map(|(_, count)| Decimal::from(*count)).collect();
    let category = |(index, (name, _)): (usize, &(String, usize))| Category {
        text: name.clone(),
        at: index.to_f64().unwrap_or(0.0),
        after_gap: false,
    };
    let point = |value: &Decimal| Point {
        value: value.to_f64(),
        lack: None,
        text: words.decimal(*value),
        flags: String::new(),
        is_break: false,
        origin: None,
    };
    let tick = |step: Decimal| Tick {
        value: step.to_f64().unwrap_or(0.0),
        text: words.decimal(step),
    };
    let points = values.iter().map(point).collect();
    let mut chart = Chart {
        caption: Caption {
            number: Some(number),
            label: words.numbered("figure-label", number),
            inlines: vec![Inline { kind: InlineKind::Text(title.to_owned()), span }],
            anchor: anchor_id(&Anchor::Figure(number)),
        },
        kind: ChartKind::Bar,
        alt: String::new(),
        is_summed_up: false,
        unit: None,
        categories: counts.iter().enumerate().map(category).collect(),
        category_title: names,
        is_time: false,
        legend_title: None,
        ticks: scale::ticks(&values, Zero::Always, 0).into_iter().map(tick).collect(),
        panels: vec![Panel {
            title: None,
            series: vec![Series { name: String::new(), points }],
        }],
        shading: None,
        notes: Vec::new(),
        source: None,
    };
    (chart.alt, _) = alt::describe(&chart, title, words);
    chart
}
