//! Charts as SVG: well-formed, the same each time, with every word in it.

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
