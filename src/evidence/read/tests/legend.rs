//! Marks whose meaning the register says.

use super::super::{Wanted, dataset, stream};
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::{Dataset, Flag, Instead, Register, Selector};

/// Reads a file by the register `[a]` with these marks: the figures in the order of the file,
/// and the codes of the findings.
fn read(text: &str, marks: &str) -> String {
    let whole = read_by(text, marks, false);
    assert_eq!(whole, read_by(text, marks, true), "{text}");
    whole
}

fn read_by(text: &str, marks: &str, is_streamed: bool) -> String {
    let mut sources = Sources::default();
    let mut add = |path: &str, text: &str| {
        let (path, text) = (path.to_owned(), text.to_owned());
        sources.add(SourceFile { path, text })
    };
    let register =
        format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\nmarks = {{ {marks} }}\n");
    let (file, registered) = (add("a.csv", text), add("indicators.toml", &register));
    let mut diags = Diagnostics::new();
    let register = Register::parse(registered, &register, &mut diags);
    let indicator = &register.indicators[0];
    let any: &[&[Selector]] = &[&indicator.select];
    let wanted = Wanted::Selections { any, marks: &indicator.marks };
    let dataset = if is_streamed {
        stream(file, &mut text.as_bytes(), wanted, &mut diags).dataset
    } else {
        dataset(file, text, wanted, &mut diags)
    };
    let figures = dataset.iter().flat_map(Dataset::observations).map(|observation| {
        let value = match (observation.value, observation.instead.as_deref()) {
            (Some(value), _) => value.to_string(),
            (None, Some(Instead::Nil)) => "nil".to_owned(),
            _ => ":".to_owned(),
        };
        let flags: String = observation.flags.iter().copied().map(Flag::letter).collect();
        format!("{value}{flags}")
    });
    let figures: Vec<String> = figures.collect();
    let findings = diags.into_sorted(&sources);
    let codes = findings.iter().map(|finding| finding.code.as_str());
    [figures.join(" "), codes.collect::<Vec<_>>().join(" ")].join(" | ")
}

#[test]
fn the_register_says_what_a_mark_means() {
    let beside = |mark: &str| format!("year,value,flag\n2024,5,{mark}\n");
    let instead = |mark: &str| format!("year,value\n2024,{mark}\n");
    for (text, marks, expected) in [
        (beside("p*"), r#""p*" = "p""#, "5p | "),
        (beside("p*"), r#""x*" = "p""#, ": | unknown-flag"),
        (beside("b p*"), r#""p*" = "p""#, "5bp | "),
        (beside("p* y"), r#""p*" = "p""#, ":p | unknown-flag"),
        (beside("model"), r#""model" = "normal""#, "5 | "),
        (beside("y"), r#""y" = "bp""#, "5bp | "),
        (beside("b y"), r#""y" = "bp""#, "5bp | "),
        (beside("+"), r#""x" = "p""#, ": | unknown-flag"),
        // In a column of notes, and for the whole of a cell, whatever it looks like.
        (
            "year,value,pastaba\n2024,5,K\n".to_owned(),
            r#""K" = "c""#,
            ":q | dataset-confidential",
        ),
        ("year,value,note\n2024,5,**\n".to_owned(), r#""**" = "missing""#, ": | "),
        (instead("9999"), r#""9999" = "missing""#, ": | "),
        (instead("0"), r#""0" = "c""#, ":q | "),
        (instead(":"), r#"":" = "c""#, ":q | "),
        (instead(":"), r#"":" = "nil""#, "nil | "),
        // No figure, and yet one.
        (instead("800x"), r#""x" = "nil""#, ": | unknown-flag"),
        (instead("800x"), r#""x" = "missing""#, ": | unknown-flag"),
        // Behind a period.
        (
            "year,value\n2024 [c],5\n".to_owned(),
            r#""x" = "p""#,
            ":q | dataset-confidential",
        ),
        ("year,value\n2024 [Q1],5\n".to_owned(), r#""x" = "p""#, ": | unknown-flag"),
        ("year,value\n2024+,5\n".to_owned(), r#""x" = "p""#, ": | unknown-flag"),
        (beside("y"), r#""y" = "c""#, ":q | dataset-confidential"),
        (beside("y"), r#""y" = "missing""#, ": | "),
        ("year,value,flag\n2024,,y\n".to_owned(), r#""y" = "nil""#, "nil | "),
        // What the register says comes before what the program knows.
        (beside("s"), r#""s" = "c""#, ":q | dataset-confidential"),
        (beside("c"), r#""c" = "normal""#, "5 | "),
        (beside("M"), "", ":m | unknown-flag"),
        (beside("M"), r#""M" = "normal""#, "5 | "),
        (instead("..."), r#""..." = "nil""#, "nil | "),
        (instead("-"), r#""-" = "missing""#, ": | "),
        (instead("nėra"), r#""nėra" = "missing""#, ": | "),
        (instead("nėra"), "", ": | dataset-number"),
        (instead("x"), r#""x" = "c""#, ":q | "),
        (instead("714*"), "", ": | unknown-flag"),
        (instead("714*"), r#""*" = "p""#, "714p | "),
        (instead("5%"), r#""%" = "normal""#, "5 | "),
        (instead("12 (1)"), r#""(1)" = "normal""#, "12 | "),
        (instead("\"12,5*\""), r#""*" = "e""#, ":e | dataset-number"),
        (instead("7 p"), "", "7p | "),
        (instead("7*"), r#""*" = "c""#, ":q | dataset-confidential"),
        ("year,value\n2024*,5\n".to_owned(), "", ": | unknown-flag"),
        ("year,value\n2024*,5\n".to_owned(), r#""*" = "p""#, "5p | "),
        (
            "year,value\n2024 m.*,5\n".to_owned(),
            r#""*" = "c""#,
            ":q | dataset-confidential",
        ),
        ("year;value\n2024;12,5*\n".to_owned(), r#""*" = "e""#, "12.5e | "),
    ] {
        assert_eq!(read(&text, marks), expected, "{text} {marks}");
    }
}

#[test]
fn a_meaning_that_is_none_is_reported() {
    let found = read("year,value\n2024,1\n", r#""p*" = "preliminary figure", y = 5"#);
    assert_eq!(found, "1 | invalid-value invalid-value");
    // A blank says nothing.
    let found = read("year,value,flag\n2024,1,\n", r#""" = "missing""#);
    assert_eq!(found, "1 | invalid-value");
}
