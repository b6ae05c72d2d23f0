//! The evidence of this repository's report, traced again without the program's own reading of
//! data: each printed figure to the cell of a row, each cited fact to a source that a reader can
//! open.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Snapshot, Target};
use regex::Regex;
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Returns the report as JSON.
fn report() -> Value {
    let fonts = Fonts::embedded();
    let snapshot = Snapshot::read(Path::new(ROOT), Options::default()).unwrap();
    let mut diags = snapshot.check(fonts);
    let files = snapshot.artifacts(Target::Json, fonts, &mut diags);
    serde_json::from_slice(&files[0].files[0].1).unwrap()
}

/// Calls `visit` with each object of a value that has the key.
fn each<'a>(value: &'a Value, key: &str, visit: &mut impl FnMut(&'a Value)) {
    match value {
        Value::Object(map) => {
            if map.contains_key(key) {
                visit(value);
            }
            map.values().for_each(|value| each(value, key, visit));
        }
        Value::Array(items) => items.iter().for_each(|value| each(value, key, visit)),
        _ => {}
    }
}

/// Returns a number that counts lines, columns or origins.
fn place(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// Returns the first number of a text as it is printed in a language, and how many decimals it has.
fn printed(text: &str, language: &str) -> Option<(f64, i32)> {
    let (pattern, grouping, decimal) = match language {
        "lt" => (r"[0-9][0-9\u{a0}\u{202f}]*(?:,[0-9]+)?", "\u{a0}\u{202f}", ','),
        _ => (r"[0-9][0-9,]*(?:\.[0-9]+)?", ",", '.'),
    };
    let number = Regex::new(pattern).unwrap().find(text)?.as_str();
    let plain: String = number.chars().filter(|&c| !grouping.contains(c)).collect();
    let decimals = plain.split_once(decimal).map_or(0, |(_, rest)| rest.len());
    let value = plain.replace(decimal, ".").parse().unwrap();
    Some((value, i32::try_from(decimals).unwrap()))
}

/// Returns the chapters of a language, with their names.
fn chapters(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join("report").join(language);
    let mut chapters: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    chapters.sort();
    chapters
}

#[test]
fn every_figure_of_the_report_stands_in_a_row_of_its_data() {
    let report = report();
    let mut cells = 0;
    for origin in report["origins"].as_array().unwrap() {
        for cell in origin["cells"].as_array().unwrap() {
            let indicator = cell["indicator"].as_str().unwrap();
            let file = report["indicators"][indicator]["dataset"].as_str().unwrap();
            let text = fs::read_to_string(Path::new(ROOT).join(file)).unwrap();
            let line = place(&cell["line"]);
            let column = place(&cell["column"]);
            let row = text.lines().nth(line - 1).unwrap();
            let rest: String = row.chars().skip(column - 1).collect();
            let published = cell["published"].as_str().unwrap();
            let found = rest.split(',').next().unwrap();
            assert_eq!(found, published, "{file}, line {line}: {row}");
            let codes: Vec<&str> = row.split(',').collect();
            let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
            let period = cell["period"].as_str().unwrap();
            assert!(codes.contains(&period), "{file}, line {line}: no period {period}");
            for code in cell["query"].as_object().unwrap().values() {
                let code = code.as_str().unwrap();
                // The code of a measure is the name of its column.
                let is_there = codes.contains(&code) || header.contains(&code);
                assert!(is_there, "{file}, line {line}: no code {code}");
            }
            cells += 1;
        }
    }
    assert!(cells > 500, "only {cells} cells");
}

#[test]
fn every_printed_figure_is_what_its_origin_says() {
    let report = report();
    let origins = report["origins"].as_array().unwrap();
    for document in report["documents"].as_array().unwrap() {
        let language = document["language"].as_str().unwrap();
        let mut figures = 0;
        each(&document["parts"], "origin", &mut |figure| {
            let Some(text) = figure["text"].as_str() else { return };
            if figure["origin"].is_null() {
                let is_missing = figure["missing"] == true || figure["lack"].is_string();
                assert!(is_missing, "{language}: `{text}` is of no row");
                return;
            }
            let origin = &origins[place(&figure["origin"])];
            let value: f64 = origin["value"].as_str().unwrap().parse().unwrap();
            let Some((printed, decimals)) = printed(text, language) else {
                assert_ne!(origin["derivation"], "cell", "{language}: `{text}`");
                return;
            };
            let half = 0.5 * 10f64.powi(-decimals) + 1e-9;
            let off = (printed - value.abs()).abs();
            assert!(off <= half, "{language}: `{text}` is printed for {value}");
            figures += 1;
        });
        assert!(figures > 400, "{language}: only {figures} figures");
    }
}

#[test]
fn no_percentage_is_typed_by_hand_without_saying_so() {
    let report = report();
    let percentage = Regex::new(r"[0-9]\s*(?:per\s+cent|proc\.)").unwrap();
    for document in report["documents"].as_array().unwrap() {
        let language = document["language"].as_str().unwrap();
        // The list of recommendations repeats the texts of the chapters.
        let mut typed = BTreeSet::new();
        each(&document["parts"], "text", &mut |run| {
            let text = run["text"].as_str().unwrap_or_default();
            if run["type"] == "text" && percentage.is_match(text) {
                typed.insert(text);
            }
        });
        let typed = typed.len();
        let said: usize = chapters(language)
            .iter()
            .map(|(_, text)| text.matches("{{typed}}").count())
            .sum();
        assert!(
            typed <= said,
            "{language}: {typed} percentages are typed, {said} said so"
        );
    }
}

#[test]
fn every_cited_fact_and_every_dataset_has_a_source_that_can_be_opened() {
    let report = report();
    let sources = &report["sources"];
    let cite = Regex::new(r#"\{\{cite "([^"]+)""#).unwrap();
    let mut cited = BTreeSet::new();
    for (lt, en) in chapters("lt").iter().zip(&chapters("en")) {
        let keys = |text| -> Vec<String> {
            let mut keys: Vec<_> =
                cite.captures_iter(text).map(|found| found[1].to_owned()).collect();
            keys.sort();
            keys
        };
        assert_eq!(lt.0, en.0, "the languages have the same chapters");
        assert_eq!(keys(&lt.1), keys(&en.1), "{}: other sources in English", lt.0);
        cited.extend(keys(&lt.1));
    }
    for indicator in report["indicators"].as_object().unwrap().values() {
        cited.insert(indicator["source"].as_str().unwrap().to_owned());
    }
    assert!(cited.len() > 60, "only {} sources", cited.len());
    for key in &cited {
        let source = &sources[key];
        let has =
            |field: &str| source[field].as_str().is_some_and(|text| !text.is_empty());
        assert!(has("title"), "`{key}` has no title");
        let publisher = has("organisation")
            || has("publisher")
            || !source["authors"].as_array().unwrap().is_empty();
        assert!(publisher, "`{key}` does not say who published it");
        assert!(has("url"), "`{key}` has no address");
        assert!(has("accessed"), "`{key}` does not say when it was read");
    }
}
