//! Tests of tables.

use std::collections::BTreeMap;

use super::*;
use crate::diagnostic::{SourceFile, Sources};
use crate::evidence::{Register, read};

const POVERTY: &str = "geo,sex,year,value,flag\n\
    LT,T,2022,17.8,\nLT,T,2023,17.0,b\nLT,F,2022,18.0,\nLT,M,2022,:,u\n\
    EE,T,2022,15.2,p\nEE,T,2023,14.9,\nLV,T,2021,20.0,\nLV,T,2023,,\n";
const REPORTS: &str = "geo;time;value\nLT;2022;100\nLT;2023;90\n";
const REGISTER: &str = "[poverty]\nfile = \"p.csv\"\nunit = \"percent\"\n\
    [total]\nfile = \"p.csv\"\nselect = { sex = \"T\" }\nunit = \"percent\"\n\
    [reports]\nfile = \"r.csv\"\nunit = \"count\"\n\
    [lost]\nfile = \"x.csv\"\nunit = \"count\"\n";

struct Project {
    sources: Sources,
    evidence: Evidence,
}

fn project() -> Project {
    project_of(REGISTER, &[("p.csv", POVERTY), ("r.csv", REPORTS)])
}

fn project_of(register: &str, files: &[(&str, &str)]) -> Project {
    let mut sources = Sources::default();
    let mut diags = Diagnostics::new();
    let mut add = |path: &str, text: &str| {
        sources.add(SourceFile { path: path.into(), text: text.into() })
    };
    let register =
        Register::parse(add("indicators.toml", register), register, &mut diags);
    let mut datasets = BTreeMap::new();
    for (path, text) in files {
        let dataset =
            read::dataset(add(path, text), text, read::Wanted::Everything, &mut diags)
                .expect("a dataset");
        datasets.insert((*path).to_owned(), dataset);
    }
    let evidence =
        Evidence::new(register, datasets, &crate::text::Catalog::default(), &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    Project { sources, evidence }
}

/// Makes a table of `ids | rows | columns | years | selectors` and returns it as lines,
/// or its findings with the text that each marks.
fn table(text: &str) -> String {
    table_of(project(), text)
}

fn table_of(mut project: Project, text: &str) -> String {
    let file = project.sources.add(SourceFile { path: "a.md".into(), text: text.into() });
    let mut offset = 0;
    let mut list = |part: &str, separator: char| -> Vec<Spanned<String>> {
        let mut start = offset;
        offset += part.len() + 1;
        let mut words = Vec::new();
        for word in part.split(separator) {
            if !word.is_empty() {
                let span = Span::new(file, start..start + word.len());
                words.push(Spanned::new(word.to_owned(), span));
            }
            start += word.len() + 1;
        }
        words
    };
    let parts: Vec<&str> = text.split('|').collect();
    let (indicators, rows) = (list(parts[0], ' '), list(parts[1], ' '));
    let (columns, years) = (list(parts[2], ' '), list(parts[3], ' ').pop());
    let selectors = list(parts[4], ' ')
        .into_iter()
        .map(|word| {
            let (dimension, code) = word.value.split_once('=').expect("a condition");
            let middle = word.span.range().start + dimension.len();
            let span = |range| Span::new(file, range);
            Selector {
                dimension: Spanned::new(
                    dimension.to_owned(),
                    span(word.span.range().start..middle),
                ),
                code: Spanned::new(
                    code.to_owned(),
                    span(middle + 1..word.span.range().end),
                ),
            }
        })
        .collect();
    let span = Span::new(file, 0..text.len());
    let query =
        TableQuery { indicators, rows, columns, years, selectors, caption: None, span };
    match project.evidence.table(&query) {
        Ok(table) => lines(&table),
        Err(findings) => {
            let finding = |finding: Diagnostic| {
                let marked = finding.primary.map(|span| project.sources.slice(span));
                format!("{} <{}>", finding.code.as_str(), marked.unwrap_or_default())
            };
            findings.into_iter().map(finding).collect::<Vec<_>>().join("\n")
        }
    }
}

fn lines(table: &DataTable<'_>) -> String {
    let name = |headers: &Vec<Header>| {
        let names = headers.iter().map(|header| match header {
            Header::Indicator(id) => id.clone(),
            Header::Period(period) => period.to_string(),
            Header::Code { code, .. } => code.clone(),
        });
        names.collect::<Vec<_>>().join("/")
    };
    let mut lines = vec![table.columns.iter().map(name).collect::<Vec<_>>().join(" ")];
    for (headers, cells) in table.rows.iter().zip(&table.cells) {
        let cells = cells.iter().map(|cell| match cell {
            None => "·".to_owned(),
            Some(cell) => {
                let value = cell.observation.value.map(|value| value.to_string());
                let flags = cell.observation.flags.iter().map(|flag| flag.letter());
                [value.unwrap_or(":".to_owned()), flags.collect()].concat()
            }
        });
        lines.push(format!("{} {}", name(headers), cells.collect::<Vec<_>>().join(" ")));
    }
    lines.join("\n")
}

#[test]
fn tables_have_rows_and_columns() {
    for (query, expected) in [
        (
            "total|year|geo||",
            "LT EE LV\n2021 · · 20.0\n2022 17.8 15.2p ·\n2023 17.0b 14.9 :",
        ),
        ("total||geo|2022..|", "LT EE LV\n2022 17.8 15.2p ·\n2023 17.0b 14.9 :"),
        ("total|year|geo|2022|", "LT EE\n2022 17.8 15.2p"),
        ("total|year|geo||geo=EE,LT", "EE LT\n2022 15.2p 17.8\n2023 14.9 17.0b"),
        ("total|geo|year|..2021,2023|", "2021 2023\nLT · 17.0b\nEE · 14.9\nLV 20.0 :"),
        (
            "poverty|geo sex|time||year=2022",
            "2022\nLT/T 17.8\nLT/F 18.0\nLT/M :u\nEE/T 15.2p",
        ),
        ("poverty|year|sex||geo=LT", "T F M\n2022 17.8 18.0 :u\n2023 17.0b · ·"),
        (
            "total reports|||2022..2023|geo=LT",
            "total reports\n2022 17.8 100\n2023 17.0b 90",
        ),
        (
            "reports total|indicator|year||geo=LT",
            "2022 2023\nreports 100 90\ntotal 17.8 17.0b",
        ),
        ("poverty||||geo=LT sex=T", "\n2022 17.8\n2023 17.0b"),
    ] {
        assert_eq!(table(query), expected, "{query}");
    }
}

#[test]
fn the_reporting_state_comes_first_and_all_tables_have_one_order() {
    let register = ["a", "b", "c"]
        .map(|id| format!("[{id}]\nfile = \"{id}.csv\"\nunit = \"count\"\n"));
    let files = [
        ("a.csv", "geo,year,value\nEU27_2020,2023,4\nLV,2023,1\nLT,2023,2\nEE,2023,3\n"),
        ("b.csv", "geo,year,value\nEU27_2020,2023,4\nEE,2023,3\nLT,2023,2\nLV,2023,1\n"),
        // Codes of three letters, and a dimension whose order means something.
        (
            "c.csv",
            "ref_area,age,year,value\nPOL,Y5,2023,1\nPOL,Y1,2023,1\nLTU,Y5,2023,2\n",
        ),
    ];
    for (query, expected) in [
        ("a|year|geo||", "LT LV EE EU27_2020"),
        ("b|year|geo||", "LT LV EE EU27_2020"),
        (
            "a b|year|geo indicator||",
            "LT/a LT/b LV/a LV/b EE/a EE/b EU27_2020/a EU27_2020/b",
        ),
        ("b|year|geo||geo=EE,LV,LT", "EE LV LT"),
        ("c|year|ref_area age||", "LTU/Y5 POL/Y5 POL/Y1"),
    ] {
        let mut project = project_of(&register.concat(), &files);
        let catalog = crate::text::builtin_catalog();
        project.evidence = project.evidence.for_state("LT", &catalog);
        let shown = table_of(project, query);
        assert_eq!(shown.lines().next(), Some(expected), "{query}");
    }
}

#[test]
fn what_is_wrong_with_a_table_is_reported_at_its_word() {
    for (query, expected) in [
        ("povertyy|||| ", "unknown-indicator <povertyy>"),
        ("lost||||", ""),
        ("total|gėo|year||", "unknown-dimension <gėo>"),
        ("total|year|geo year||", "placeholder-argument <year>"),
        ("total|year|geo|2022,20x3|", "placeholder-argument <20x3>"),
        ("total|year|geo|2022,1999|", "unknown-code <1999>"),
        ("total|year|geo|1990..1999|", "unknown-code <1990..1999>"),
        (
            "total|year|geo||geo=LT,LŠ,EE ses=T",
            "unknown-code <LŠ>\nunknown-dimension <ses>",
        ),
        ("total|year|||", "open-dimension <total|year|||>"),
        ("total|year|sex||geo=LT,EE", "open-dimension <total|year|sex||geo=LT,EE>"),
        ("poverty|year|geo||sex=M,F", "open-dimension <poverty|year|geo||sex=M,F>"),
        ("total reports|year|sex||geo=LT", "unknown-dimension <sex>"),
    ] {
        assert_eq!(table(query), expected, "{query}");
    }
}
