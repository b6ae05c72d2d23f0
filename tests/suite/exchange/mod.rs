//! What goes out to a translator, and what is read of it when it comes back.

mod outgoing;
mod returned;
mod refused;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use komentaras::diagnostic::{Diagnostics, SourceFile, render};
use komentaras::model::SegmentText;
use komentaras::pipeline::Options;
use komentaras::text::Language;
use komentaras::translation::exchange::{self, ExchangeReport, Original, UnitId};
use snapbox::IntoData as _;
use snapbox::data::Inline;

use crate::project::TestProject;

/// A chapter whose translation agrees.
const BEFORE: &str = r#"=== report/lt/19-smurtas.md
+++
title = "Smurtas"
articles = ["19"]
+++

## Padėtis

Smurtą patyrė {{value "poverty" year=2023 sex="F"}} mergaičių[^1].

Skaitykite [*Konvencijoje*](https://example.org/lt): 5 < 6 & „7“ > 3.

| Metai | Dalis |
| --- | --- |
| 2022 | daug |

[^1]: Pagal „Eurostato“ duomenis.
=== report/en/19-smurtas.md
+++
title = "Violence"
+++

## Situation

Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]

Read the [*Convention*](https://example.org/en): 5 < 6 & “7” > 3.

| Year | Share |
| --- | --- |
| 2022 | large |

[^1]: According to data of Eurostat.
"#;

/// A report with a segment of each state.
fn open() -> TestProject {
    let project = TestProject::both().files(BEFORE);
    project.run("translation accept --all -q").code(0);
    let source = project.read("report/lt/19-smurtas.md");
    let source = source.replace("Smurtą patyrė", "Smurtą **namuose** patyrė");
    let source = source.replace(
        "\n| Metai",
        "\nNauja: `kodas` ir \\<x1/>, &amp;lt; *ir **abu***{{ref \"a\"}}.\n\n{{anchor \"a\"}}Antra.\n\n| Metai",
    );
    let target = project.read("report/en/19-smurtas.md");
    let target = target.replace("\n| Year", "\n{{anchor \"a\"}}Second.\n\n| Year");
    project
        .change("report/lt/19-smurtas.md", source)
        .change("report/en/19-smurtas.md", target)
}

/// Reads a file that came back to the report of [`open`].
fn received(project: &TestProject, name: &str, text: &str) -> String {
    let mut diags = Diagnostics::new();
    let mut translated = project.snapshot(Options::default());
    let languages: [Language; 2] = ["lt", "en"].map(|code| code.parse().unwrap());
    let file = translated
        .sources
        .add(SourceFile { path: name.to_owned(), text: text.to_owned() });
    let mut chapters: BTreeMap<&str, Vec<Original<'_>>> = BTreeMap::new();
    for candidate in translated.candidates() {
        let segments = candidate.comparison.segments.iter().map(|compared| Original {
            kind: compared.source.kind,
            source: &compared.source.text,
            target: compared.target.as_ref().map(|target| &target.text),
            state: compared.state,
        });
        chapters.insert(candidate.chapter, segments.collect());
    }
    let find = |id: &UnitId| -> Option<SegmentText> {
        Some(chapters.get(id.chapter.as_str())?.get(id.number - 1)?.source.clone())
    };
    let report = ExchangeReport {
        source: languages[0],
        targets: &languages[1..],
        chapters: &chapters,
        catalog: &translated.project.catalog,
    };
    let received = exchange::read(file, text, &report, &mut diags);
    let mut shown = String::new();
    for unit in received.iter().flat_map(|received| &received.units) {
        let text = find(&unit.id);
        let key = text.map(|text| text.key()).unwrap_or_default();
        let source = if unit.source.key() == key { "" } else { "other source, " };
        let line = translated.sources.position(file, unit.span.range().start).line;
        writeln!(
            shown,
            "{line}: {}:{} {source}{:?} {}",
            unit.id.chapter,
            unit.id.number,
            unit.claim,
            unit.target.plain()
        )
        .unwrap();
    }
    let findings = diags.into_sorted(&translated.sources);
    let catalog = &translated.project.catalog;
    shown.push_str(&render::short(&findings, &translated.sources, catalog, languages[1]));
    shown
}

#[track_caller]
fn check(name: &str, change: impl Fn(String) -> String, expected: Inline) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange");
    let text = std::fs::read_to_string(path.join(name)).unwrap();
    let shown = received(&open(), name, &change(text));
    snapbox::assert_data_eq!(shown, expected.raw());
}

/// Returns what puts one text in the place of another that must be there.
fn replace(old: &'static str, new: &'static str) -> impl Fn(String) -> String {
    move |text| {
        assert!(text.contains(old), "{old} is not in {text}");
        text.replace(old, new)
    }
}

/// Changes files and returns what is read of each.
fn all(cases: &[(&str, &'static str, &'static str)]) -> String {
    let project = open();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange");
    let shown = cases.iter().map(|(name, old, new)| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let read = received(&project, name, &replace(old, new)(text));
        format!("{old:?} → {new:?}\n{read}\n")
    });
    shown.collect()
}
