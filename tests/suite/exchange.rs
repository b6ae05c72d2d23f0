//! What goes out to a translator, and what is read of it when it comes back.

use std::fmt::Write as _;
use std::path::Path;

use komentaras::diagnostic::{Diagnostics, SourceFile, render};
use komentaras::model::SegmentText;
use komentaras::pipeline;
use komentaras::text::Language;
use komentaras::translation::exchange::{self, Report, UnitId};
use snapbox::data::Inline;
use snapbox::{Assert, Data, IntoData as _, Redactions, str};

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
    project.run("translation accept -q").code(0);
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

#[test]
fn each_format_carries_what_is_open() {
    let project = open();
    for (name, options) in [
        ("open.xlf", "--format xliff"),
        ("prefilled.xlf", "--format xliff --prefill"),
        ("open.xliff2.xlf", "--format xliff2"),
        ("all.xliff2.xlf", "--format xliff2 --all"),
        ("open.po", "--format po"),
        ("memory.tmx", "--format tmx"),
    ] {
        let output = project.output(&format!("translation export -q {options}"));
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert!(output.stderr.is_empty(), "{name}");
        let text = String::from_utf8(output.stdout).unwrap();
        if Path::new(name).extension().is_some_and(|own| own != "po") {
            let options = roxmltree::ParsingOptions::default();
            assert!(roxmltree::Document::parse_with_options(&text, options).is_ok());
        }
        let path = format!("tests/fixtures/exchange/{name}");
        let expected = Data::read_from(Path::new(&path), None).raw();
        let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
        assert.eq(text, expected);
    }
}

#[test]
fn a_file_is_written_and_counted() {
    let project = open();
    project
        .run("translation export --format po -o out/en.po")
        .code(0)
        .stdout_eq(str![[r#"
Written to "out/en.po": 3 units.

"#]]);
    let printed = project.output("translation export --format po -q -o -");
    assert_eq!(project.read("out/en.po").as_bytes(), printed.stdout);
    project
        .run("translation export --format xliff --all -o out/en.xlf --language en")
        .code(0)
        .stdout_eq(str![[r#"
Written to "out/en.xlf": 13 units.

"#]]);
    project.run("translation accept -q").code(0);
}

#[test]
fn there_is_nothing_to_export_when_all_agrees() {
    let project = TestProject::both();
    project.run("translation accept -q").code(0);
    project
        .run("translation export --format xliff -o out/en.xlf")
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
There is nothing to be translated; no file was written. With "--all" all of it is.

"#]]);
    assert!(project.list("out").is_empty());
}

#[test]
fn what_cannot_be_exported_is_refused() {
    let project = open();
    for (options, told) in [
        ("--format po --prefill", "\"--prefill\" is for XLIFF only"),
        ("--format po --language de", "not translated into \"de\""),
        ("--format docx", "can be: xliff, xliff2, po, tmx"),
        ("", "missing: --format"),
    ] {
        let output = project.output(&format!("translation export {options}"));
        assert_eq!(output.status.code(), Some(2), "{options}");
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(shown.contains(told), "{shown}");
    }
    let small = TestProject::small();
    small.run("translation export --format po").code(2).stderr_eq(str![[r#"
error: the report has one language only; there is nothing to translate it into

"#]]);
    let broken = open().change("translations/memory.tmx", "<tmx>");
    broken.run("translation export --format po -o a.po").code(2).stderr_eq(str![[r#"
error[memory-syntax]: the translation memory is not well-formed XML: unexpected end
 --> translations/memory.tmx:1:1
  |
1 | <tmx>
  | ^^^^^
  |
  = help: mend this line, or bring back the file's former version with git; until then the program does not write into it
1 error
error: the translation memory can't be read, so what is up to date is not known; nothing was written

"#]]);
    assert!(!broken.path("a.po").exists());
}

/// Reads a file that came back to the report of [`open`].
fn received(project: &TestProject, name: &str, text: &str) -> String {
    let mut diags = Diagnostics::new();
    let mut translated =
        pipeline::translations(project.root(), &mut Diagnostics::new()).unwrap();
    let languages: [Language; 2] = ["lt", "en"].map(|code| code.parse().unwrap());
    let file = translated.sources.add(SourceFile {
        path: name.to_owned(),
        absolute: Path::new(name).to_path_buf(),
        text: text.to_owned(),
    });
    let find = |id: &UnitId| -> Option<SegmentText> {
        let chapter = translated.chapters.iter().find(|own| own.id == id.chapter)?;
        let segment = chapter.comparison.segments.get(id.number - 1)?;
        Some(segment.source.text.clone())
    };
    let report = Report { source: languages[0], targets: &languages[1..], text: &find };
    let received = exchange::read(file, text, &report, &mut diags);
    let mut shown = String::new();
    for unit in received.iter().flat_map(|received| &received.units) {
        let own = find(&unit.id);
        let key = own.map(|own| own.key()).unwrap_or_default();
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

#[test]
fn what_went_out_is_read_and_confirms_nothing() {
    let same = |text| text;
    check(
        "open.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unsaid 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
}
