//! Tests of the reader of TOML.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Arg, SourceFile, Sources};

/// Reads a text with everything that a table offers and returns the findings, one a
/// line: code, the text that is marked, arguments.
fn findings(text: &str) -> String {
    let mut sources = Sources::default();
    let lead = "+++\n";
    let file = sources
        .add(SourceFile { path: "report.toml".into(), text: format!("{lead}{text}") });
    let languages: Vec<Language> =
        ["lt", "en"].iter().map(|code| code.parse().expect("a language")).collect();
    let mut diags = Diagnostics::new();
    let mut root = TomlTable::parse(file, lead.len(), text, &mut diags);
    drop(root.localized("title", &languages, &mut diags));
    drop(root.string("profile", &mut diags));
    let _ = root.optional_date("date", &mut diags);
    let _ = root.boolean("confidential", &mut diags);
    let _ = root.unsigned("limit", 100, &mut diags);
    drop(root.string_array("articles", &mut diags));
    if let Some(mut select) = root.table("select", &mut diags) {
        drop(select.strings(&mut diags));
        select.finish(&mut diags);
    }
    root.finish(&mut diags);
    let mut lines = String::new();
    for finding in diags.into_sorted(&sources) {
        let span = finding.primary.expect("a place");
        assert!(sources.file(file).text.get(span.range()).is_some(), "{span:?}");
        let _ = write!(lines, "{} <{}>", finding.code.as_str(), sources.slice(span));
        for (name, value) in &finding.args {
            let _ = match value {
                Arg::Text(text) => write!(lines, " {name}={text}"),
                Arg::Number(number) => write!(lines, " {name}={number}"),
                Arg::Localized(texts) => write!(lines, " {name}={texts:?}"),
            };
        }
        lines.push('\n');
    }
    lines
}

/// What every case needs so that nothing is missing.
const GOOD: &str = "title = { lt = \"Ėjimas\", en = \"Walk\" }\nprofile = \"p\"\n";

#[test]
fn a_good_table_has_no_findings() {
    let good = "title = { lt = \"Ąžuolas\", en = \"Oak\" }\nprofile = 'alternative-report'\n\
        date = 2026-11-21\nconfidential = false\nlimit = 100\n\
        articles = [\"19\", \"24(3)\"]\nselect = { geo = \"LT\", year = 2024 }\n";
    assert_eq!(findings(good), "");
    assert_eq!(findings(&format!("\u{feff}{good}")), "");
}

#[test]
fn everything_wrong_is_reported_at_its_place() {
    for (extra, expected) in [
        (
            "datee = 1",
            "unknown-key <datee> key=datee kind=key known=title, profile, date, confidential, limit, articles, select similar=date table=",
        ),
        (
            "date = 2026-11-21T10:00:00",
            "invalid-value <2026-11-21T10:00:00> expected=date found=datetime key=date kind=type",
        ),
        ("limit = 101", "invalid-value <101> found=101 key=limit kind=range maximum=100"),
        ("limit = -1", "invalid-value <-1> found=-1 key=limit kind=negative maximum=100"),
        (
            "limit = 99999999999999999999",
            "invalid-value <99999999999999999999> found=9223372036854775807 key=limit kind=range maximum=100",
        ),
        (
            "confidential = \"ne\"",
            "invalid-value <\"ne\"> expected=boolean found=string key=confidential kind=type",
        ),
        (
            "articles = \"19\"",
            "invalid-value <\"19\"> example=[\"19\"] key=articles kind=list",
        ),
        (
            "articles = [19]",
            "invalid-value <[19]> example=[\"19\"] key=articles kind=list",
        ),
        (
            "select = 5",
            "invalid-value <5> expected=table found=integer key=select kind=type",
        ),
        (
            "select.geo = 1.5",
            "invalid-value <1.5> expected=string found=float key=geo kind=type",
        ),
        (
            "x = ",
            "unknown-key <x> key=x kind=key known=title, profile, date, confidential, limit, articles, select table=\ntoml-syntax <> example= key=x kind=syntax reason=string values must be quoted, expected literal string",
        ),
    ] {
        assert_eq!(findings(&format!("{GOOD}{extra}\n")).trim_end(), expected, "{extra}");
    }
    assert!(findings(&format!("\u{feff}{GOOD}ė_x = 1")).contains("toml-syntax <ė>"));
    assert!(findings(&format!("\u{feff}{GOOD}xyz = 1")).starts_with("unknown-key <xyz>"));
    assert_eq!(
        findings("title = { lt = \"a\", ru = \"b\" }"),
        "missing-key <> example=\"…\" key=profile kind=line\n\
         missing-key <title> example={ lt = \"a\", ru = \"b\", en = \"…\" } key=en kind=inside parent=title\n\
         unknown-key <ru> key=ru kind=language table=title\n"
    );
}

#[test]
fn one_text_for_several_languages_is_a_mistake() {
    assert_eq!(
        findings("title = \"Ėjimas\"\nprofile = \"p\"\n"),
        "invalid-value <\"Ėjimas\"> example={ lt = \"Ėjimas\", en = \"…\" } key=title \
         kind=one-text\n"
    );
}

#[test]
fn a_syntax_error_hides_missing_keys_but_not_unknown_ones() {
    assert_eq!(findings("profile = \"a\"\nprofile = \"b\"\nx = 1\n").lines().count(), 2);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,80}") {
        drop(findings(&text));
    }

    #[test]
    fn nor_does_what_looks_like_toml(text in "([a-dė]{1,2}|[=\\[\\]{}\"'\n.,0-9]){0,60}") {
        drop(findings(&text));
    }
}
