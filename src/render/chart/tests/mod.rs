//! Charts as SVG: well-formed, the same each time, with every word in it.

mod lines;
mod room;

use crate::assemble::charts::tests::draw;
use crate::assemble::{Category, Chart, Lack, Panel, Point, Series};
use crate::evidence::ChartKind;
use crate::model::Layout;
use crate::render::chart::{Sheet, svg};

const SHEET: Sheet = Sheet {
    text: 323.1,
    frame: 413.8,
    plot: 158.0,
    small: 104.0,
    tallest: 590.0,
    tile: 0.78,
    accent: Layout::DEFAULT_ACCENT,
};

fn chart(arguments: &str) -> Chart {
    draw(&format!("{{{{chart {arguments}}}}}"), "lt").unwrap()
}

/// Returns the words of a drawing, in its order.
#[track_caller]
fn words(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or("").trim().to_owned()).collect()
}

#[test]
fn a_drawing_has_its_words_as_words() {
    let drawing = svg(&chart("\"rate\" series=\"geo\" sex=\"F\""), &SHEET);
    let words = words(&drawing);
    for word in ["0", "5", "15", "2015", "2020", "Lietuva 10,8", "Estija 7,0", "b", "p"] {
        assert!(words.iter().any(|known| known == word), "{word}: {words:?}");
    }
    let document = roxmltree::Document::parse(&drawing).unwrap();
    let fonts = document.descendants().filter_map(|node| node.attribute("font-family"));
    assert!(
        fonts.clone().count() > 0 && fonts.into_iter().all(|font| font == "Noto Sans")
    );
    let title = document.descendants().find(|node| node.has_tag_name("title"));
    assert!(title.unwrap().text().unwrap().starts_with("Linijinė diagrama"));
}

/// Returns the height of a drawing, in points.
fn height(svg: &str) -> f64 {
    let document = roxmltree::Document::parse(svg).unwrap();
    let height = document.root_element().attribute("height").unwrap();
    height.trim_end_matches("pt").parse().unwrap()
}

#[test]
fn no_chart_is_higher_than_a_page() {
    for (kind, x, count, name) in [
        ("bar", "geo", 60, "Vilniaus m. sav."),
        ("stacked-bar", "geo", 60, "Vilniaus m. sav."),
        ("grouped-bar", "sex", 42, "Vilniaus m. sav."),
        ("bar", "geo", 60, "Savivaldybė, kurios pavadinimas netelpa vienoje eilutėje"),
    ] {
        let rest = if x == "geo" { "sex=\"F\"" } else { "series=\"geo\"" };
        let years = "years=\"2015\"";
        let mut chart =
            chart(&format!("\"rate\" kind=\"{kind}\" x=\"{x}\" {rest} {years}"));
        let category = Category { text: name.to_owned(), ..chart.categories[0].clone() };
        chart.categories = vec![category; count];
        for series in chart.panels.iter_mut().flat_map(|panel| &mut panel.series) {
            series.points = vec![series.points[0].clone(); count];
        }
        let drawing = svg(&chart, &SHEET);
        assert!(height(&drawing) <= SHEET.tallest, "{kind} {name}");
        let lines = words(&drawing).iter().filter(|word| word.contains("av")).count();
        assert!(lines >= count, "{kind} {name}");
    }
}

#[test]
fn a_missing_figure_interrupts_the_line() {
    let lines = |arguments: &str| {
        let drawing = svg(&chart(arguments), &SHEET);
        let document = roxmltree::Document::parse(&drawing).unwrap();
        let thick = document.descendants().filter(|node| {
            node.has_tag_name("polyline") && node.attribute("stroke-width") == Some("20")
        });
        thick.count()
    };
    // 2015 to 2016; 2017 is missing; 2018 is a break; 2019 is not in the data.
    assert_eq!(lines("\"rate\" geo=\"LT\" sex=\"F\""), 1);
    assert_eq!(lines("\"rate\" geo=\"EE\" sex=\"F\""), 1);
    assert_eq!(lines("\"rate\" geo=\"EE\" sex=\"F\" years=\"2018..2020\""), 1);
}

#[test]
fn every_kind_is_well_formed_and_the_same_each_time() {
    for arguments in [
        "\"rate\" series=\"geo\" sex=\"F\"",
        "\"rate\" facet=\"geo\" sex=\"F\"",
        "\"rate\" kind=\"bar\" geo=\"LT\" sex=\"M\"",
        "\"rate\" kind=\"bar\" x=\"geo\" sex=\"F\" years=\"2018\"",
        "\"rate\" kind=\"grouped-bar\" series=\"geo\" sex=\"F\"",
        "\"rate\" kind=\"grouped-bar\" x=\"sex\" series=\"geo\" years=\"2018\"",
        "\"rate\" kind=\"stacked-bar\" series=\"geo\" sex=\"F\"",
        "\"rate\" kind=\"stacked-bar\" x=\"geo\" series=\"sex\" years=\"2015\"",
        "\"town\" kind=\"map\" geo=\"Neringa mun.,Rietavas mun.\" years=\"2018\"",
        "\"town\" kind=\"map\" geo=\"Neringa mun.\" facet=\"year\"",
    ] {
        let chart = chart(arguments);
        let drawing = svg(&chart, &SHEET);
        assert!(words(&drawing).len() > 2, "{arguments}");
        assert_eq!(drawing, svg(&chart, &SHEET), "{arguments}");
    }
}

#[test]
fn odd_charts_do_no_harm() {
    let sample = chart("\"rate\" series=\"geo\" sex=\"F\"");
    let point = |value| Point {
        value,
        lack: value.is_none().then_some(Lack::Missing),
        text: "<&\"ė\u{a0}>".repeat(30),
        flags: "bpe".to_owned(),
        is_break: true,
        origin: None,
    };
    let series = |points: &[Option<f64>]| Series {
        name: "ilgas vardas ir dar ilgesnis ".repeat(9),
        points: points.iter().map(|value| point(*value)).collect(),
    };
    let huge = [Some(f64::MAX), None, Some(f64::MIN)];
    for kind in ChartKind::ALL {
        for values in [&[][..], &[None, None, None], &huge, &[Some(0.0)]] {
            for count in [0, 1, 7] {
                let category =
                    Category { text: "ė".repeat(200), at: 3.0, after_gap: true };
                let odd = Chart {
                    kind,
                    categories: vec![category; values.len()],
                    panels: vec![
                        Panel {
                            title: Some("a b".repeat(99)),
                            series: vec![series(values); count]
                        };
                        count
                    ],
                    alt: "<\u{1f}&".replace('\u{1f}', ""),
                    ..sample.clone()
                };
                words(&svg(&odd, &SHEET));
                words(&svg(&Chart { ticks: Vec::new(), is_time: false, ..odd }, &SHEET));
            }
        }
    }
}

/// Returns a chart of one series with names and values.
fn one_series(kind: ChartKind, values: &[(&str, f64)]) -> Chart {
    let sample = chart("\"rate\" kind=\"bar\" x=\"geo\" sex=\"F\" years=\"2018\"");
    let point = |value: f64| Point {
        value: Some(value),
        lack: None,
        text: format!("{value}"),
        flags: String::new(),
        is_break: false,
        origin: None,
    };
    let categories = values.iter().enumerate().map(|(at, (name, _))| {
        let at = f64::from(u32::try_from(at).unwrap());
        Category { text: (*name).to_owned(), at, after_gap: false }
    });
    let points = values.iter().map(|(_, value)| point(*value)).collect();
    Chart {
        kind,
        categories: categories.collect(),
        panels: vec![Panel {
            title: None,
            series: vec![Series { name: "Lietuva".to_owned(), points }],
        }],
        ..sample
    }
}

/// Returns where the words of a drawing stand, in points.
fn places(svg: &str) -> Vec<(String, f64, f64)> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let number =
                |name| node.attribute(name).unwrap().parse::<f64>().unwrap() / 10.0;
            (node.text().unwrap().trim().to_owned(), number("x"), number("y"))
        })
        .collect()
}

#[test]
fn no_name_of_a_bar_is_cut() {
    let names = ["Naujininkai", "WMWMWM", "žuvėdrų", "1234567"];
    let values: Vec<(&str, f64)> = names.iter().map(|name| (*name, 5.0)).collect();
    let places = places(&svg(&one_series(ChartKind::Bar, &values), &SHEET));
    let face = ttf_parser::Face::parse(notosans::REGULAR_TTF, 0).unwrap();
    for name in names {
        let advances = name.chars().map(|c| {
            f64::from(face.glyph_hor_advance(face.glyph_index(c).unwrap()).unwrap())
        });
        let width = advances.sum::<f64>() / f64::from(face.units_per_em()) * 8.0;
        // A name ends where it is placed.
        let (_, end, _) = places.iter().find(|(text, ..)| text == name).unwrap();
        assert!(*end >= width, "{name}: {end} of {width}");
    }
}

#[test]
fn the_first_figure_of_a_line_stands_clear_of_the_names_of_times() {
    let values = [("2010", 808.0), ("2011", 900.0), ("2012", 54_381.0)];
    let line = Chart { is_time: true, ..one_series(ChartKind::Line, &values) };
    let ticks = chart("\"rate\" geo=\"LT\" sex=\"F\"").ticks;
    let places = places(&svg(&Chart { ticks, ..line }, &SHEET));
    let height = |name: &str| places.iter().find(|(text, ..)| text == name).unwrap().2;
    assert!(height("2010") - height("808") > 8.0, "{places:?}");
}

/// Returns how many lines a drawing has.
fn line_count(svg: &str) -> usize {
    let document = roxmltree::Document::parse(svg).unwrap();
    document.descendants().filter(|node| node.has_tag_name("polyline")).count()
}

/// Dots and dashes are for lines: a figure with a flag has a second edge, however it is drawn.
#[test]
fn a_figure_with_a_flag_has_a_double_edge() {
    for kind in [ChartKind::Bar, ChartKind::GroupedBar, ChartKind::StackedBar] {
        let plain = one_series(kind, &[("Estija", 5.0), ("Latvija", 7.0)]);
        let mut flagged = plain.clone();
        flagged.panels[0].series[0].points[1].flags = "p".to_owned();
        let [plain, flagged] =
            [plain, flagged].map(|chart| line_count(&svg(&chart, &SHEET)));
        assert_eq!(flagged, plain + 1, "{kind:?}");
    }
    let plain =
        chart("\"town\" kind=\"map\" geo=\"Neringa mun.,Rietavas mun.\" years=\"2018\"");
    let mut flagged = plain.clone();
    let points = &mut flagged.panels[0].series[0].points;
    let point = points.iter_mut().find(|point| point.value.is_some()).unwrap();
    let before = if point.flags.is_empty() { 0 } else { 2 };
    point.flags = "p".to_owned();
    let [plain, flagged] = [plain, flagged].map(|chart| line_count(&svg(&chart, &SHEET)));
    assert_eq!(flagged + before, plain + 2);
}

/// Names on a map are in no smaller type than other small print: long ones have two lines.
#[test]
fn names_on_a_map_are_large_enough_and_within_their_tiles() {
    let chart = chart("\"town\" kind=\"map\" geo=\"Neringa mun.\" years=\"2018\"");
    let drawing = svg(&chart, &SHEET);
    let document = roxmltree::Document::parse(&drawing).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    for text in texts {
        let size: f64 = text.attribute("font-size").unwrap().parse().unwrap();
        assert!(size >= 70.0, "{:?} {size}", text.text());
    }
    let words = words(&drawing).join(" ");
    assert!(words.contains("Druski- ninkai"), "{words}");
    assert!(words.contains("Kazlų Rūda"), "{words}");
    assert!(!words.contains('…'), "{words}");
}
