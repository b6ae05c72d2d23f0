//! Lines that lie on one another.

use super::SHEET;
use super::room::{over_years, texts};
use crate::evidence::ChartKind;
use crate::render::chart::svg;

/// Returns how long the strokes of a colour are between two places, from left to right.
fn strokes(svg: &str, color: &str, from: f64, to: f64) -> f64 {
    let document = roxmltree::Document::parse(svg).unwrap();
    let lines = document.descendants().filter(|node| {
        node.has_tag_name("polyline") && node.attribute("stroke") == Some(color)
    });
    let lengths = lines.flat_map(|line| {
        let points = line.attribute("points").unwrap().split_whitespace();
        let x =
            points.map(|point| point.split(',').next().unwrap().parse::<f64>().unwrap());
        let x: Vec<f64> = x.map(|x| (x / 10.0).clamp(from, to)).collect();
        x.windows(2)
            .map(|pair| pair[1] - pair[0])
            .filter(|it| *it > 0.0)
            .collect::<Vec<_>>()
    });
    lengths.sum()
}

const FIRST: &str = "#00596B";
const SECOND: &str = "#C44E00";

/// Five vaccinations, of which two are always given together: both names stand at one line.
#[test]
fn series_with_the_same_figures_have_one_line_and_both_names() {
    let same: &[&str] = &["93", "92", "90", "91", "89"];
    let series =
        [("Difterija", same), ("Tymai", &["95"; 5][..]), ("Poliomielitas", same)];
    let drawing = svg(&over_years(ChartKind::Line, 2010, &series), &SHEET);
    let (_, texts) = texts(&drawing);
    let names: Vec<&str> = texts.iter().map(|placed| placed.text.as_str()).collect();
    let names = names.join(" ");
    assert!(names.contains("Difterija; Poliomielitas 89"), "{names}");
    assert!(names.contains("Tymai 95"), "{names}");
    assert_eq!(names.matches("89").count(), 1, "{names}");
}

#[test]
fn where_two_lines_run_together_both_can_be_seen() {
    let series: [(&str, &[&str]); 2] = [
        ("Difterija", &["90", "80", "70", "80", "95"]),
        ("Tymai", &["90", "80", "70", "60", "50"]),
    ];
    let drawing = svg(&over_years(ChartKind::Line, 2010, &series), &SHEET);
    let (_, texts) = texts(&drawing);
    let middle = |year: &str| {
        let placed = texts.iter().find(|placed| placed.text == year).unwrap();
        f64::midpoint(placed.edges[0], placed.edges[2])
    };
    let (from, to) = (middle("2010"), middle("2012"));
    for color in [FIRST, SECOND] {
        let share = strokes(&drawing, color, from, to) / (to - from);
        assert!((0.35..0.65).contains(&share), "{color}: {share}");
    }
    let (from, to) = (middle("2012"), middle("2014"));
    assert!(strokes(&drawing, FIRST, from, to) / (to - from) > 0.95);
}
