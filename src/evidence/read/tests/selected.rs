//! Files of which only what indicators select is kept.

use super::super::{Wanted, dataset, stream};
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::{Dataset, Evidence, Register, Selector};

/// Returns the selections of a register and what is wrong with them.
fn selected(text: &str, register: &str) -> (String, Vec<String>) {
    let whole = selected_by(text, register, false);
    assert_eq!(whole, selected_by(text, register, true), "{text}");
    whole
}

fn selected_by(text: &str, register: &str, is_streamed: bool) -> (String, Vec<String>) {
    let mut sources = Sources::default();
    let mut add = |path: &str, text: &str| {
        let (path, text) = (path.to_owned(), text.to_owned());
        sources.add(SourceFile { path, text })
    };
    let (file, registered) = (add("a.csv", ""), add("indicators.toml", register));
    let mut diags = Diagnostics::new();
    let register = Register::parse(registered, register, &mut diags);
    let indicators = register.indicators.clone();
    let selections: Vec<&[Selector]> =
        indicators.iter().map(|indicator| indicator.select.as_slice()).collect();
    let wanted = Wanted::Selections { any: &selections, marks: &indicators[0].marks };
    let dataset = if is_streamed {
        let mut input = text.as_bytes();
        let streamed = stream(file, &mut input, wanted, &mut diags);
        sources.fill_excerpt(file, streamed.excerpt.text, streamed.excerpt.lines);
        streamed.dataset
    } else {
        let dataset = dataset(file, text, wanted, &mut diags);
        sources.fill(file, text.to_owned());
        dataset
    };
    let dataset = dataset.expect("a dataset");
    let lines = described(&dataset, &sources);
    // Looks at the selections.
    drop(Evidence::new(
        register,
        [("a.csv".to_owned(), dataset)].into(),
        &crate::text::Catalog::default(),
        &mut diags,
    ));
    let findings = diags.into_sorted(&sources);
    let findings = findings.iter().map(|finding| {
        let span = finding.primary.expect("a place");
        let line = sources.position(span.file, span.range().start).line;
        let known = finding.args.get("known");
        format!("{} {line} <{}> {known:?}", finding.code.as_str(), sources.slice(span))
    });
    let findings = findings.collect();
    (lines, findings)
}

fn described(dataset: &Dataset, sources: &Sources) -> String {
    let line = |observation: &crate::evidence::Observation| {
        let place =
            sources.position(observation.span.file, observation.span.range().start);
        let figure = sources.slice(observation.span);
        format!(
            "{} {}:{} {figure}",
            dataset.describe(observation),
            place.line,
            place.column
        )
    };
    dataset.observations().iter().map(line).collect::<Vec<_>>().join("\n")
}

const TEXT: &str = "geo,age,year,value\nLT,Y,2023,1\nLT,T,2023,2\n\nEE,Y,2023,x\nLT,Y,2024,\"4\"\n\
     EE,T,2024,5\nLT,Y,2024\n";

#[test]
fn the_union_of_all_selections_is_kept() {
    let register = "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { geo = \"LT\", age = \"Y\" }\n\
        [b]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { geo = \"EE\", year = 2024 }\n";
    let (lines, findings) = selected(TEXT, register);
    assert_eq!(
        lines,
        "geo=LT, age=Y, 2023 2:11 1\ngeo=LT, age=Y, 2024 6:11 \"4\"\ngeo=EE, age=T, 2024 7:11 5"
    );
    assert_eq!(findings, ["dataset-row-length 8 <LT,Y,2024> None"]);
}

#[test]
fn codes_that_no_row_has_are_reported_with_those_of_the_whole_file() {
    let register = "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { geo = \"LV\", year = 1999, lytis = \"F\" }\n";
    let (lines, findings) = selected(TEXT, register);
    assert_eq!(lines, "");
    assert_eq!(
        findings,
        [
            "dataset-row-length 8 <LT,Y,2024> None",
            "unknown-code 4 <\"LV\"> Some(Text(\"LT, EE\"))",
            "unknown-code 4 <1999> Some(Text(\"2023, 2024\"))",
            "unknown-dimension 4 <lytis> Some(Text(\"geo, age, year\"))",
        ]
    );
    // Each code occurs, though never together.
    let register = "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { geo = \"EE\", age = \"T\", year = 2023 }\n";
    let (lines, findings) = selected(TEXT, register);
    assert_eq!((lines.as_str(), findings.len()), ("", 1));
}

#[test]
fn measures_and_years_in_columns_are_selected_too() {
    let register = "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { measure = \"refugees\", year = 2023 }\n";
    let text = "Year,Country of Asylum,Refugees,IDPs\n2023,LTU,5,6\n2024,LTU,7,8\n";
    assert_eq!(
        selected(text, register),
        ("country-of-asylum=LTU, measure=refugees, 2023 2:10 5".to_owned(), Vec::new())
    );
    let register = "[a]\nfile = \"a.csv\"\nunit = \"percent\"\nselect = { geo = \"LT\", year = 2023 }\n";
    let text = "unit,geo\\TIME_PERIOD\t2023 \t2024 \nPC,LT\t5 b\t6\nPC,EE\t7\t8\n";
    assert_eq!(
        selected(text, register),
        ("unit=PC, geo=LT, 2023 2:7 5 b".to_owned(), Vec::new())
    );
}

#[test]
fn pieces_of_a_stream_hide_nothing() {
    // Longer than a piece, with a cell that goes over its end.
    let rows: Vec<String> =
        (0..60_000).map(|n| format!("G{n},\"a\nė\",2024,{n}\n")).collect();
    let rows = rows.concat();
    let text = format!("geo,note2,year,value\n{rows}");
    let register =
        "[a]\nfile = \"a.csv\"\nunit = \"count\"\nselect = { geo = \"G59999\" }\n";
    let (lines, findings) = selected(&text, register);
    assert_eq!(lines, "geo=G59999, note2=a\nė, 2024 120001:9 59999");
    assert_eq!(findings, Vec::<String>::new());
}
