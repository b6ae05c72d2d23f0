//! No word of a chart lies on another or beyond the edge, whatever the chart, the sheet and the
//! length of its numbers.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::{SHEET, chart};
use crate::assemble::{Category, Chart, Lack, Panel, Point, Series, Tick};
use crate::evidence::ChartKind;
use crate::render::chart::words::width;
use crate::render::chart::{Sheet, svg};

/// The sheets of the outputs: page, column of two, website, telephone, book.
const SHEETS: [Sheet; 5] = [
    OPEN,
    Sheet { text: 215.4, frame: 470.5, ..OPEN },
    Sheet { text: 400.0, frame: 480.0, plot: 190.0, small: 112.0, ..OPEN },
    Sheet { text: 236.0, frame: 480.0, plot: 170.0, small: 112.0, ..OPEN },
    Sheet { text: 236.0, frame: 236.0, plot: 170.0, small: 112.0, ..OPEN },
];
/// A page of any height, on which drawings keep their scale.
const OPEN: Sheet = Sheet { tallest: f64::INFINITY, ..SHEET };

/// What else a chart has.
static SAMPLE: LazyLock<Chart> =
    LazyLock::new(|| chart("\"rate\" series=\"geo\" sex=\"F\""));

/// How much of texts that touch is rounding.
const ROUNDING: f64 = 0.3;

/// Where a text stands: left, top, right and bottom.
pub(super) struct Placed {
    pub(super) text: String,
    pub(super) edges: [f64; 4],
}

/// Returns the size of a drawing and where each of its texts stands, in points.
pub(super) fn texts(svg: &str) -> ((f64, f64), Vec<Placed>) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let root = document.root_element();
    let size = |name: &str| {
        let value = root.attribute(name).unwrap().trim_end_matches("pt");
        value.parse::<f64>().unwrap()
    };
    let texts = root.descendants().filter(|node| node.has_tag_name("text"));
    let placed = texts.filter_map(|node| {
        let text = node.text().unwrap_or("").trim().to_owned();
        let number =
            |name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap() / 10.0;
        let (x, type_size) = (number("x"), number("font-size"));
        let baseline = number("y") + 0.76 * type_size;
        let is_bold = node.attribute("font-weight") == Some("bold");
        let width = width(&text, type_size, is_bold);
        let left = match node.attribute("text-anchor") {
            Some("middle") => x - width / 2.0,
            Some("end") => x - width,
            _ => x,
        };
        // Capital letters are 0.71 of the size high, and letters reach 0.2 of it below the line.
        let top = baseline - 0.71 * type_size;
        let edges = [left, top, left + width, baseline + 0.2 * type_size];
        (!text.is_empty()).then_some(Placed { text, edges })
    });
    ((size("width"), size("height")), placed.collect())
}

/// Returns what is wrong with the places of a drawing's texts.
fn faults(svg: &str) -> Vec<String> {
    let ((width, height), texts) = texts(svg);
    let mut faults = Vec::new();
    for (index, one) in texts.iter().enumerate() {
        let [left, top, right, bottom] = one.edges;
        let is_within = left >= -ROUNDING
            && top >= -ROUNDING
            && right <= width + ROUNDING
            && bottom <= height + ROUNDING;
        if !is_within {
            let edges = one.edges;
            faults.push(format!("{:?} beyond {width} × {height}: {edges:?}", one.text));
        }
        for other in texts.iter().skip(index + 1) {
            let [from, upper, to, lower] = other.edges;
            let over = right.min(to) - left.max(from);
            let down = bottom.min(lower) - top.max(upper);
            if over > ROUNDING && down > ROUNDING {
                faults
                    .push(format!("{:?} on {:?}: {over} × {down}", one.text, other.text));
            }
        }
    }
    faults
}

#[track_caller]
fn check(chart: &Chart) {
    for sheet in SHEETS {
        let faults = faults(&svg(chart, &sheet));
        assert!(faults.is_empty(), "{} wide: {}", sheet.text, faults.join("\n"));
    }
}

/// Returns a chart over years of series with numbers as they are written.
pub(super) fn over_years(
    kind: ChartKind,
    first: u32,
    series: &[(&str, &[&str])],
) -> Chart {
    let value = |text: &str| text.replace(',', "").parse::<f64>().ok();
    let highest = series.iter().flat_map(|(_, points)| points.iter());
    let highest = highest.filter_map(|text| value(text)).fold(1.0, f64::max);
    let step = 10f64.powf(highest.log10().floor());
    let ticks = (0..)
        .map(|index| f64::from(index) * step)
        .take_while(|at| *at < highest + step)
        .map(|value| Tick { value, text: written(value) });
    let point = |text: &&str| Point {
        value: value(text),
        lack: value(text).is_none().then_some(Lack::Missing),
        text: (*text).to_owned(),
        flags: String::new(),
        is_break: false,
        origin: None,
    };
    let places = series.first().map_or(0, |(_, points)| points.len());
    Chart {
        kind,
        is_time: true,
        categories: years(first, places),
        ticks: ticks.collect(),
        panels: vec![Panel {
            title: None,
            series: series
                .iter()
                .map(|(name, points)| Series {
                    name: (*name).to_owned(),
                    points: points.iter().map(point).collect(),
                })
                .collect(),
        }],
        notes: Vec::new(),
        ..SAMPLE.clone()
    }
}

fn years(first: u32, count: usize) -> Vec<Category> {
    let years = (first..).take(count);
    let year = |year: u32| Category {
        text: year.to_string(),
        at: f64::from(year),
        after_gap: false,
    };
    years.map(year).collect()
}

/// Returns a number with signs between its thousands.
fn written(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut text = if value < 0.0 { "−".to_owned() } else { String::new() };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[test]
fn the_first_figure_of_a_line_stands_clear_of_the_axis() {
    check(&over_years(ChartKind::Line, 2010, &[("", &["26,792", "25,100", "9,494"])]));
    check(&over_years(ChartKind::Line, 2010, &[("", &["10,317", "10,500", "12,000"])]));
}

#[test]
fn no_year_is_cut_at_the_edge() {
    let figures = ["9,494"; 26];
    check(&over_years(ChartKind::Bar, 1993, &[("", &figures)]));
}

#[test]
fn maps_have_room_for_their_words() {
    check(&chart("\"town\" kind=\"map\" geo=\"Neringa mun.\" years=\"2018\""));
    check(&chart("\"town\" kind=\"map\" geo=\"Neringa mun.\" facet=\"year\""));
}

const NAMES: [&str; 8] = [
    "Vaikai",
    "Lietuva",
    "Seksualinis išnaudojimas",
    "16–17 metų",
    "Ikimokyklinio ugdymo mokyklos ir lopšeliai-darželiai",
    "Most favourable",
    "Neįgaliesiems pritaikytos mokyklos",
    "Europos Sąjungos vidurkis (27 valstybės)",
];

fn any_point(digits: u32) -> impl Strategy<Value = Point> {
    let value = prop::option::weighted(0.9, -0.3..1.0f64);
    let flags = select(vec!["", "", "", "", "b", "p", "be"]);
    let sign =
        select(vec![(Lack::Missing, ":"), (Lack::Withheld, "•"), (Lack::Other, "<5")]);
    (value, flags, sign).prop_map(move |(share, flags, (lack, sign))| {
        let value = share.map(|share| (share * 10f64.powi(digits.cast_signed())).round());
        Point {
            value,
            lack: value.is_none().then_some(lack),
            text: value.map_or_else(|| sign.to_owned(), written),
            flags: flags.to_owned(),
            is_break: flags.contains('b'),
            origin: None,
        }
    })
}

fn any_chart() -> impl Strategy<Value = Chart> {
    let kinds = select(vec![
        ChartKind::Line,
        ChartKind::Bar,
        ChartKind::GroupedBar,
        ChartKind::StackedBar,
    ]);
    let shape = (kinds, any::<bool>(), select(vec![1usize, 1, 2, 3, 5]), 1usize..=5);
    (shape, 1usize..=26, 1u32..=9).prop_flat_map(
        |((kind, is_time, panels, series), places, digits)| {
            let series = if kind == ChartKind::Bar { 1 } else { series };
            // More bars than that beside one another can't be read at all.
            let places = places.min(60 / series);
            let points = prop::collection::vec(any_point(digits), places);
            let one = (select(NAMES.to_vec()), points);
            let panel = (select(NAMES.to_vec()), prop::collection::vec(one, series));
            let names = prop::collection::vec(select(NAMES.to_vec()), places);
            (prop::collection::vec(panel, panels), names).prop_map(
                move |(panels, names)| {
                    arranged(kind, is_time || kind == ChartKind::Line, &panels, &names)
                },
            )
        },
    )
}

type Named<'n, T> = (&'n str, T);

fn arranged(
    kind: ChartKind,
    is_time: bool,
    panels: &[Named<'_, Vec<Named<'_, Vec<Point>>>>],
    names: &[&str],
) -> Chart {
    let is_stacked = kind == ChartKind::StackedBar;
    let count = panels.len();
    // The names of series are the same in all small charts, and lengths of stacked bars add up.
    let first: Vec<&str> = panels[0].1.iter().map(|(name, _)| *name).collect();
    let panels: Vec<Panel> = panels
        .iter()
        .map(|(title, series)| Panel {
            title: (count > 1).then(|| (*title).to_owned()),
            series: series
                .iter()
                .zip(&first)
                .map(|((_, points), name)| Series {
                    name: (*name).to_owned(),
                    points: points
                        .iter()
                        .enumerate()
                        .map(|(at, point)| match point.value {
                            Some(value) if is_stacked => Point {
                                value: Some(value.abs()),
                                text: written(value.abs()),
                                ..point.clone()
                            },
                            // Signs so close that no room is left say nothing.
                            None if at % 3 > 0 => Point {
                                lack: Some(Lack::Missing),
                                text: ":".to_owned(),
                                ..point.clone()
                            },
                            _ => point.clone(),
                        })
                        .collect(),
                })
                .collect(),
        })
        .collect();
    let values = panels.iter().flat_map(|panel| {
        (0..names.len()).flat_map(|at| {
            let values = panel.series.iter().filter_map(move |it| it.points[at].value);
            let values: Vec<f64> = values.collect();
            if is_stacked { vec![values.iter().sum()] } else { values }
        })
    });
    let (low, high) =
        values.fold((0.0f64, 1.0f64), |(low, high), it| (low.min(it), high.max(it)));
    let size = 10f64.powf(((high - low) / 5.0).log10().ceil());
    let from = (low / size).floor();
    let ticks = (0..)
        .map(|index| (from + f64::from(index)) * size)
        .take_while(|at| *at < high + size)
        .map(|value| Tick { value, text: written(value) });
    let categories = if is_time {
        years(1999, names.len())
    } else {
        let named = names.iter().enumerate();
        let at = |index: usize| f64::from(u32::try_from(index).unwrap());
        named
            .map(|(index, name)| Category {
                text: (*name).to_owned(),
                at: at(index),
                after_gap: false,
            })
            .collect()
    };
    let (ticks, legend_title) = (ticks.collect(), Some("Gyvenimo lygis:".to_owned()));
    Chart { kind, categories, is_time, legend_title, ticks, panels, ..SAMPLE.clone() }
}

/// Always the same charts: what one run has seen, the next sees as well.
#[test]
fn no_text_lies_on_another_or_beyond_the_edge() {
    let algorithm = RngAlgorithm::ChaCha;
    let rng = TestRng::deterministic_rng(algorithm);
    // A fixed number of them: there are charts whose flags no place is free for.
    let config = ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new_with_rng(config, rng);
    let cases = (any_chart(), select(SHEETS.to_vec()));
    let run = runner.run(&cases, |(chart, sheet)| {
        let faults = faults(&svg(&chart, &sheet));
        prop_assert!(faults.is_empty(), "{} wide: {}", sheet.text, faults.join("\n"));
        Ok(())
    });
    run.unwrap();
}

/// Returns where the words of a drawing stand, by the word: from the left and from above.
fn place(texts: &[Placed], word: &str) -> (f64, f64) {
    let found = texts.iter().find(|placed| placed.text == word);
    found.map(|placed| (placed.edges[0], placed.edges[1])).unwrap()
}

#[test]
fn names_that_do_not_fit_beside_their_title_stand_below_it() {
    let names = ["Least favourable", "Most favourable"];
    let series = names.map(|name| (name, &["1", "2", "3"][..]));
    let chart = Chart {
        legend_title: Some("Socioeconomic background:".to_owned()),
        ..over_years(ChartKind::GroupedBar, 2010, &series)
    };
    for (width, is_beside) in [(400.0, true), (323.1, false), (80.0, false)] {
        let (_, texts) = texts(&svg(&chart, &Sheet { text: width, ..SHEET }));
        let title = texts.iter().find(|placed| placed.text.starts_with("Socio")).unwrap();
        let first = texts.iter().find(|placed| placed.text.starts_with("Least")).unwrap();
        let is_level = (title.edges[1] - first.edges[1]).abs() < ROUNDING;
        assert_eq!(is_level, is_beside, "{width}");
        // Both names have a line of their own.
        if width > 200.0 {
            let [first, second] = names.map(|name| place(&texts, name));
            assert!((first.1 - second.1).abs() < ROUNDING, "{width}");
        }
    }
}
