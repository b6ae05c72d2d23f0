//! A chart in words, for those who can't see it.
//!
//! Names from datasets can't be inflected, so every sentence sets them apart: the name
//! stands before a colon or in brackets.

use crate::assemble::charts::caveat::Drawn;
use crate::assemble::charts::map::{self, Lacks};
use crate::assemble::charts::{Chart, Lack, Panel, Point, Series, caveat, meaning};
use crate::assemble::tables;
use crate::assemble::words::DocumentWords;
use crate::evidence::{ChartKind, Flag};
use crate::text::Args;

/// Up to how many figures all of them are told; of more, the first, last, highest and
/// lowest.
const ALL_TOLD: usize = 12;

/// Of how many equal figures the places are told.
const PLACES_TOLD: usize = 3;

/// Of how many figures with a flag, or with a sign in their place, the places are told.
const FLAGGED_TOLD: usize = 12;

/// How many series are told one by one.
const SERIES_TOLD: usize = 12;

/// Returns a chart's kind, title, unit, time and figures as sentences, and whether they leave
/// out figures.
pub(super) fn describe(
    chart: &Chart,
    title: &str,
    words: DocumentWords<'_>,
) -> (String, bool) {
    let kind = words.label(&format!("chart-kind-{}", chart.kind.as_str()));
    let args = Args::new().text("kind", kind).text("title", title);
    let mut sentences = vec![words.label_with("chart-alt", &args)];
    if let Some(unit) = &chart.unit {
        let args = Args::new().text("unit", unit.as_str());
        sentences.push(words.label_with("chart-alt-unit", &args));
    }
    if let (true, [first, .., last]) = (chart.is_time, chart.categories.as_slice()) {
        let args =
            Args::new().text("from", first.text.as_str()).text("to", last.text.as_str());
        sentences.push(words.label_with("chart-alt-period", &args));
    }
    let series: Vec<(&Panel, &Series)> = chart
        .panels
        .iter()
        .flat_map(|panel| panel.series.iter().map(move |series| (panel, series)))
        .collect();
    let figures = series.iter().flat_map(|(_, series)| &series.points);
    let count = figures.clone().filter(|point| point.value.is_some()).count();
    let lack =
        |lack: Lack| figures.clone().filter(|point| point.lack == Some(lack)).count();
    let lacks = match &chart.shading {
        Some(shading) => map::lacks(chart, shading),
        None => Lacks { missing: lack(Lack::Missing), withheld: lack(Lack::Withheld) },
    };
    if series.len() > SERIES_TOLD {
        sentences.extend(extremes_of_all(chart, &series, words));
    } else {
        for (panel, series) in &series {
            if let Some(other) = first_alike(chart, panel, series) {
                let args = Args::new()
                    .text("name", name(panel, series))
                    .text("other", other.name.as_str());
                sentences.push(words.label_with("chart-alt-same", &args));
                continue;
            }
            let told = if count <= ALL_TOLD && chart.kind != ChartKind::Line {
                all(chart, series, words)
            } else if chart.shading.is_some() {
                // A map's figures are in no table beside it.
                let parts = [summary(chart, series, words), all(chart, series, words)];
                parts.into_iter().flatten().reduce(|range, all| format!("{range}. {all}"))
            } else {
                summary(chart, series, words)
            };
            let name = name(panel, series);
            sentences.extend(told.map(|figures| {
                if name.is_empty() {
                    return words.label_with(
                        "chart-alt-figures",
                        &Args::new().text("figures", figures),
                    );
                }
                let args = Args::new().text("name", name).text("figures", figures);
                words.label_with("chart-alt-series", &args)
            }));
        }
    }
    sentences.extend(instead(chart, words));
    for (count, id) in
        [(lacks.missing, "chart-alt-missing"), (lacks.withheld, "chart-alt-withheld")]
    {
        if count > 0 {
            sentences.push(words.label_with(id, &Args::new().count("count", count)));
        }
    }
    sentences.extend(caveats(chart, words));
    // Of one or two figures a summary tells all.
    let has_told_all = chart.shading.is_some()
        || chart.kind != ChartKind::Line && count <= ALL_TOLD
        || count <= 2;
    let is_summed_up = series.len() > SERIES_TOLD || !has_told_all;
    (sentences.join(" "), is_summed_up)
}

/// Returns the series that has told the figures of another: one line has them both.
fn first_alike<'c>(
    chart: &Chart,
    panel: &'c Panel,
    series: &Series,
) -> Option<&'c Series> {
    let before = panel.series.iter().take_while(|other| !std::ptr::eq(*other, series));
    let mut before = before.filter(|_| chart.kind == ChartKind::Line);
    before.find(|other| series.has_figures_of(other))
}

/// Returns what keeps figures from being compared or taken for certain, as sentences.
fn caveats(chart: &Chart, words: DocumentWords<'_>) -> Vec<String> {
    let mut sentences = Vec::new();
    for (flag, figures) in caveat::flags(chart) {
        let args = Args::new().text("places", places(chart, &figures, words));
        sentences.push(if flag == Flag::Break {
            words.label_with("chart-alt-break", &args)
        } else {
            let meaning = capitalized(&meaning(flag, words));
            words.label_with("chart-alt-flag", &args.text("meaning", meaning))
        });
    }
    for (before, after) in caveat::gaps(chart) {
        let (from, to) = (place(chart, before, words), place(chart, after, words));
        let args = Args::new().text("from", from).text("to", to);
        sentences.push(words.label_with("chart-alt-gap", &args));
    }
    if let Some(tick) = caveat::begins_elsewhere(chart) {
        let args = Args::new().text("value", tick.text.as_str());
        sentences.push(words.label_with("chart-alt-axis", &args));
    }
    sentences
}

/// Returns what stands in place of figures, each with its places: a bound such as `<5` is
/// neither a figure nor missing.
fn instead(chart: &Chart, words: DocumentWords<'_>) -> Option<String> {
    let mut signs: Vec<(&str, Vec<Drawn<'_>>)> = Vec::new();
    for drawn in caveat::points(chart) {
        let (.., point) = drawn;
        if point.lack != Some(Lack::Other) {
            continue;
        }
        match signs.iter_mut().find(|(sign, _)| *sign == point.text) {
            Some((_, figures)) => figures.push(drawn),
            None => signs.push((&point.text, vec![drawn])),
        }
    }
    let told = signs.into_iter().map(|(sign, figures)| {
        let nil = (sign == tables::NIL).then(|| words.label("flag-nil"));
        let args = Args::new()
            .text("first", nil.as_deref().unwrap_or(sign))
            .text("first-place", places(chart, &figures, words));
        words.label_with("chart-alt-one", &args)
    });
    let told: Vec<String> = told.collect();
    let args = Args::new().text("figures", told.join("; "));
    (!told.is_empty()).then(|| words.label_with("chart-alt-instead", &args))
}

/// Returns where figures are drawn, or how many there are.
fn places(chart: &Chart, figures: &[Drawn<'_>], words: DocumentWords<'_>) -> String {
    if figures.len() > FLAGGED_TOLD {
        let args = Args::new().count("count", figures.len());
        return words.label_with("chart-alt-places", &args);
    }
    let places = figures.iter().map(|(panel, series, at, _)| {
        let text = chart.categories.get(*at).map_or("", |place| &place.text);
        let parts = [name(panel, series), place(chart, text, words)];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    });
    places.collect::<Vec<_>>().join("; ")
}

fn name(panel: &Panel, series: &Series) -> String {
    let parts = [panel.title.as_deref().unwrap_or(""), &series.name];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    capitalized(&parts.join(", "))
}

/// Returns a name as it begins a sentence.
fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A figure with the name of its place.
type Told<'a> = (f64, &'a str, String);

fn told<'a>(
    chart: &'a Chart,
    series: &'a Series,
    words: DocumentWords<'_>,
) -> Vec<Told<'a>> {
    let one = |(index, point): (usize, &'a Point)| {
        let category = chart.categories.get(index)?;
        Some((point.value?, point.text.as_str(), place(chart, &category.text, words)))
    };
    series.points.iter().enumerate().filter_map(one).collect()
}

/// Returns the name of a place as it stands in brackets.
fn place(chart: &Chart, text: &str, words: DocumentWords<'_>) -> String {
    let is_year = chart.is_time && text.chars().all(|c| c.is_ascii_digit());
    if !is_year {
        return text.to_owned();
    }
    words.label_with("chart-alt-year", &Args::new().text("year", text))
}

fn all(chart: &Chart, series: &Series, words: DocumentWords<'_>) -> Option<String> {
    let figures: Vec<String> = told(chart, series, words)
        .into_iter()
        .map(|(_, value, place)| {
            let args = Args::new().text("value", value).text("place", place);
            words.label_with("chart-alt-figure", &args)
        })
        .collect();
    (!figures.is_empty()).then(|| figures.join("; "))
}

fn summary(chart: &Chart, series: &Series, words: DocumentWords<'_>) -> Option<String> {
    let told = told(chart, series, words);
    let (first, last) = (told.first()?, told.last()?);
    let is_whole = is_whole(chart, series);
    let args = extremes(&told, is_whole, words)?
        .text("first", first.1)
        .text("first-place", first.2.as_str())
        .text("last", last.1)
        .text("last-place", last.2.as_str());
    let id = match (told.len(), chart.is_time) {
        (1, _) => "chart-alt-one",
        (_, true) => "chart-alt-course",
        (_, false) => "chart-alt-range",
    };
    Some(words.label_with(id, &args))
}

/// Returns whether a series lacks no figure.
fn is_whole(chart: &Chart, series: &Series) -> bool {
    series.points.iter().all(|point| point.lack.is_none())
        && chart.categories.iter().all(|category| !category.after_gap)
}

/// Returns what a message needs to tell the highest and the lowest of figures: each with
/// all its places (or how many there are), whether they are all the same, and whether no
/// figure is left out, without which nobody knows what is the highest.
fn extremes(told: &[Told<'_>], is_whole: bool, words: DocumentWords<'_>) -> Option<Args> {
    let by_value = |a: &&Told<'_>, b: &&Told<'_>| a.0.total_cmp(&b.0);
    let highest = told.iter().max_by(by_value)?;
    let lowest = told.iter().min_by(by_value)?;
    // What is written alike is alike to a reader.
    let places = |text: &str| {
        let places = told.iter().filter(|told| told.1 == text).map(|told| told.2.clone());
        let places: Vec<String> = places.collect();
        if places.len() <= PLACES_TOLD {
            return words.catalog.list(words.language, &places);
        }
        let count = places.len();
        words.label_with("chart-alt-places", &Args::new().count("count", count))
    };
    let is_written_alike = highest.1 == lowest.1;
    let is_alike = highest.0.total_cmp(&lowest.0).is_eq();
    let kind = match (is_written_alike, is_alike, is_whole) {
        (true, true, true) => "same",
        (true, true, false) => "same-published",
        // 5.04 and 5.01 with one decimal.
        (true, false, true) => "rounded",
        (true, false, false) => "rounded-published",
        (false, _, true) => "whole",
        (false, _, false) => "published",
    };
    Some(
        Args::new()
            .text("kind", kind)
            .text("highest", highest.1)
            .text("highest-place", places(highest.1))
            .text("lowest", lowest.1)
            .text("lowest-place", places(lowest.1)),
    )
}

/// Returns the highest and lowest figure of many series.
fn extremes_of_all(
    chart: &Chart,
    series: &[(&Panel, &Series)],
    words: DocumentWords<'_>,
) -> Option<String> {
    let mut figures: Vec<Told<'_>> = Vec::new();
    for (panel, series) in series {
        let name = name(panel, series);
        figures.extend(
            told(chart, series, words)
                .into_iter()
                .map(|(value, text, place)| (value, text, format!("{name}, {place}"))),
        );
    }
    let is_whole = series.iter().all(|(_, series)| is_whole(chart, series));
    let args = extremes(&figures, is_whole, words)?;
    let range = words.label_with("chart-alt-range", &args);
    Some(words.label_with("chart-alt-figures", &Args::new().text("figures", range)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::charts::tests::draw;
    use crate::text::builtin_catalog;

    /// Of two lines that lie on one another, one can't be seen: the words say that it is there.
    #[test]
    fn a_series_with_the_same_figures_is_said_to_have_them() {
        let mut chart =
            draw("{{chart \"rate\" series=\"geo\" sex=\"F\"}}", "en").unwrap();
        let series = &mut chart.panels[0].series;
        series[1].points = series[0].points.clone();
        let catalog = builtin_catalog();
        let told = |chart: &Chart, language: &str| {
            let language = language.parse().unwrap();
            let words =
                DocumentWords { catalog: &catalog, language, apply_typography: true };
            describe(chart, "Rate", words).0
        };
        let english = told(&chart, "en");
        assert!(english.contains("Lithuania: from 12.5"), "{english}");
        assert!(
            english.contains("Estonia: the same figures as “Lithuania”."),
            "{english}"
        );
        let lithuanian = told(&chart, "lt");
        assert!(
            lithuanian.contains("Estonia: visos reikšmės tos pačios kaip „Lithuania“."),
            "{lithuanian}"
        );
        chart.kind = ChartKind::GroupedBar;
        assert!(!told(&chart, "en").contains("the same figures as"));
    }

    #[test]
    fn figures_that_are_alike_only_when_rounded_are_said_to_be_so() {
        let catalog = builtin_catalog();
        let told = |values: [f64; 2], is_whole: bool, language: &str| {
            let language = language.parse().unwrap();
            let words =
                DocumentWords { catalog: &catalog, language, apply_typography: true };
            let figures = values.map(|value| (value, "5.0", "2019".to_owned()));
            words.label_with(
                "chart-alt-range",
                &extremes(&figures, is_whole, words).unwrap(),
            )
        };
        for (values, is_whole, english, lithuanian) in [
            (
                [5.0, 5.0],
                true,
                "all figures are the same: 5.0",
                "visos reikšmės vienodos: 5.0",
            ),
            (
                [5.04, 5.01],
                true,
                "all figures are the same when rounded: 5.0",
                "suapvalintos visos reikšmės vienodos: 5.0",
            ),
            (
                [5.01, 5.04],
                false,
                "all published figures are the same when rounded: 5.0",
                "suapvalintos visos paskelbtos reikšmės vienodos: 5.0",
            ),
        ] {
            assert_eq!(told(values, is_whole, "en"), english);
            assert_eq!(told(values, is_whole, "lt"), lithuanian);
        }
    }
}
