//! What goes out to a translator, and what is read of it when it comes back.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use komentaras::diagnostic::{Diagnostics, SourceFile, render};
use komentaras::model::SegmentText;
use komentaras::pipeline::Options;
use komentaras::text::Language;
use komentaras::translation::exchange::{self, ExchangeReport, Original, UnitId};
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
        if Path::new(name).extension().is_some_and(|known| known != "po") {
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
    project.run("translation export --format po -o out/en.po").code(0).stdout_eq(str![[
        r#"
Exported to `out/en.po`: 3 texts.

"#
    ]]);
    let printed = project.output("translation export --format po -q -o -");
    assert_eq!(project.read("out/en.po").as_bytes(), printed.stdout);
    project
        .run("translation export --format xliff --all -o out/en.xlf --language en")
        .code(0)
        .stdout_eq(str![[r#"
Exported to `out/en.xlf`: 13 texts.

"#]]);
    project.run("translation accept --all -q").code(0);
}

#[test]
fn there_is_nothing_to_export_when_all_agrees() {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    project
        .run("translation export --format xliff -o out/en.xlf")
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
Nothing needs translation; no file was written. To export everything, use `--all`.

"#]]);
    let empty = TestProject::both();
    empty.run("translation export --format tmx").code(0).stdout_eq("").stderr_eq(str![[
        r#"
The translation memory is empty; no file was written.

"#
    ]]);
    assert!(project.list("out").is_empty());
}

#[test]
fn what_cannot_be_exported_is_refused() {
    let project = open();
    for (options, told) in [
        ("--format po --prefill", "`--prefill` is only for XLIFF"),
        ("--format po --language de", "not translated into `de`"),
        ("--format docx", "expected one of: xliff, xliff2, po, tmx"),
        ("", "missing argument: --format"),
    ] {
        let output = project.output(&format!("translation export {options}"));
        assert_eq!(output.status.code(), Some(2), "{options}");
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(shown.contains(told), "{shown}");
    }
    let small = TestProject::small();
    small.run("translation export --format po").code(2).stderr_eq(str![[r#"
error: the report has only one language, so there is nothing to translate

"#]]);
    let broken = open().change("translations/memory.tmx", "<tmx>");
    broken.run("translation export --format po -o a.po").code(2).stderr_eq(str![[r#"
error[memory-syntax]: invalid XML in the translation memory: the root node was opened but never closed
 --> translations/memory.tmx:1:1
  |
1 | <tmx>
  | ^^^^^
  |
  = help: fix this line, or restore the previous version of the file with git; until then the program does not change the file
1 error
error: cannot read the translation memory, so the program cannot tell which translations are up to date; nothing was written

"#]]);
    assert!(!broken.path("a.po").exists());
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

fn same(text: String) -> String {
    text
}

#[test]
fn what_went_out_is_read_and_confirms_nothing() {
    check(
        "open.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "prefilled.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unfinished(Empty) 
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "open.xliff2.xlf",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "open.po",
        same,
        str![[r#"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
44: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
    check(
        "all.xliff2.xlf",
        same,
        str![[r#"
10: 19-smurtas:1 Confirmed Violence
19: 19-smurtas:2 Confirmed Situation
37: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
54: 19-smurtas:4 Confirmed Read the [*Convention*](https://example.org/en): 5 < 6 & “7” > 3.
57: 19-smurtas:5 Unfinished(Empty) 
80: 19-smurtas:6 Unsaid Second.
89: 19-smurtas:7 Confirmed Year
98: 19-smurtas:8 Confirmed Share
107: 19-smurtas:9 Confirmed 2022
116: 19-smurtas:10 Confirmed large
125: 19-smurtas:11 Confirmed According to data of Eurostat.
136: 26-skurdas:1 Confirmed Poverty
148: 26-skurdas:2 Confirmed In 2023 the risk of poverty was {{value "poverty" year=2023 sex="T"}}.

"#]],
    );
}

/// A program may leave out or change what a figure prints, and a figure may have changed since.
#[test]
fn what_placeholders_print_is_not_read_back() {
    let project = open();
    for (name, before, after) in [
        ("open.xlf", " equiv-text=\"", "\""),
        ("open.xliff2.xlf", " equiv=\"", "\""),
        ("open.po", "#. <x2/> = ", "\n"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange");
        let text = std::fs::read_to_string(path.join(name)).unwrap();
        let mut parts = text.split(before);
        let mut changed = parts.next().unwrap().to_owned();
        let mut removed = changed.clone();
        let mut count = 0;
        for part in parts {
            let (_, rest) = part.split_once(after).unwrap();
            changed += &format!("{before}<x9/> footnote: 0{after}{rest}")
                .replace("=\"<x9/>", "=\"");
            removed += if after == "\n" { "#.\n" } else { "" };
            removed += rest;
            count += 1;
        }
        assert!(count > 0, "{name}");
        let expected = received(&project, name, &text);
        assert_eq!(received(&project, name, &changed), expected, "{name}");
        assert_eq!(received(&project, name, &removed), expected, "{name}");
    }
}

#[test]
fn files_of_poedit_are_read() {
    check(
        "poedit.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-l10n\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unsaid New: `kodas` ir <x1/>, &lt; *ir **abu***{{ref "a"}}.
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "poedit.po",
        same,
        str![[r#"
24: 19-smurtas:3 Confirmed Violence **at home** was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
35: 19-smurtas:5 Unfinished(Empty) 
42: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
}

#[test]
fn files_of_omegat_are_read() {
    check(
        "omegat.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unsaid New: `kodas` and <x1/>, &lt; *ir **both***{{ref "a"}}.
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "omegat.po",
        same,
        str![[r#"
19: 19-smurtas:3 Confirmed Violence **at home** was suffered by {{value "poverty" year=2023 sex="F"}} of girls[^1].
30: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **both***{{ref "a"}}.
36: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "omegat.xliff2.xlf",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.

"#]],
    );
}

#[test]
fn files_of_the_translate_toolkit_and_gettext_are_read() {
    check(
        "toolkit.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **abu***{{ref "a"}}.
28: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "toolkit.po",
        same,
        str![[r#"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
31: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
    check(
        "gettext.po",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
32: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.

"#]],
    );
}

/// Returns what puts one text in the place of another that must be there.
fn replace(old: &'static str, new: &'static str) -> impl Fn(String) -> String {
    move |text| {
        assert!(text.contains(old), "{old} is not in {text}");
        text.replace(old, new)
    }
}

#[test]
fn what_tools_do_to_xml_changes_nothing() {
    let prefixed = |text: String| {
        let text = text.replace("xmlns=", "xmlns:x=").replace("</", "</x:");
        let parts = text.split('<').map(|part| {
            let is_start = part.starts_with(|c: char| c.is_ascii_lowercase());
            if is_start { format!("x:{part}") } else { part.to_owned() }
        });
        parts.collect::<Vec<_>>().join("<")
    };
    check(
        "open.xlf",
        prefixed,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    // A segment of the tool's own.
    check(
        "open.xlf",
        replace(">Second.<", "><mrk mtype=\"seg\" mid=\"0\"><![CDATA[Sec]]>ond</mrk>.<"),
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    // Cut into sentences, of which one has no translation yet.
    check(
        "open.xlf",
        replace(
            ">Second.<",
            "><mrk mtype=\"seg\" mid=\"0\">Second.</mrk> <mrk mtype=\"seg\" mid=\"1\"></mrk><",
        ),
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unfinished(Part("")) Second.

"#]],
    );
    // Cut into sentences, with codes whose ends stand apart.
    let cut = |text: String| {
        let text = text.replace(
            "Antra.</source>\n<target>Second.</target>\n</segment>",
            "Antra</source><target>Sec</target></segment>\
             <ignorable><source> </source></ignorable>\
             <segment state=\"final\"><source>.</source><target>ond.</target></segment>",
        );
        text.replace(
            "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1c\"",
            "<sc id=\"1\" dataRef=\"d1\"",
        )
        .replace(
            "canDelete=\"no\">namuose</pc>",
            "canDelete=\"no\"/>namuose<ec startRef=\"1\" dataRef=\"d1c\"/>",
        )
    };
    check(
        "open.xliff2.xlf",
        cut,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
44: 19-smurtas:6 Unsaid Sec ond.

"#]],
    );
}

#[test]
fn comments_of_a_po_file_may_be_lost() {
    let bare = |text: String| -> String {
        text.lines()
            .filter(|line| !line.starts_with("#."))
            .fold(String::new(), |all, line| all + line + "\r\n")
    };
    check(
        "toolkit.po",
        bare,
        str![[r#"
15: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.
26: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
}

#[test]
fn codes_must_come_back() {
    let x1 = "<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and";
    let both = "abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>";
    let cases = [
        ("toolkit.xlf", x1, "and"),
        ("toolkit.xlf", x1, "<ph id=\"1\">`kodas`</ph> <ph id=\"1\"/> and"),
        ("toolkit.xlf", x1, "<ph id=\"9\">`kodas`</ph> and"),
        (
            "toolkit.xlf",
            x1,
            "<ph id=\"1\"/><ph id=\"t9\" ctype=\"x-placeholder\">{{value}}</ph> and",
        ),
        ("toolkit.xlf", both, "abu<ept id=\"2\">*</ept><ept id=\"3\">**</ept>"),
        ("toolkit.xlf", both, "abu<ept id=\"2\">*</ept>"),
        ("toolkit.po", "New: <x1/>", "New: <x1/><x7/>"),
        ("toolkit.po", "both</g3></g2><x4/>", "both</g2></g3>"),
        // What differed when it went out and was not touched is no mistake.
        (
            "open.xliff2.xlf",
            "state=\"translated\" subState=\"komentaras:stale\"",
            "state=\"final\"",
        ),
    ];
    snapbox::assert_data_eq!(all(&cases), str![[r#"
"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is missing in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"1\">`kodas`</ph> <ph id=\"1\"/> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is repeated in the translation “New: `kodas` and <x1/>, &lt; *ir **abu***{{ref…”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"9\">`kodas`</ph> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: unknown code `9` in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is missing in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"1\"/><ph id=\"t9\" ctype=\"x-placeholder\">{{value}}</ph> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: unknown code `{{value}}` in the translation “New: `kodas`{{value}} and <x1/>, &lt; *ir…”

"abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>" → "abu<ept id=\"2\">*</ept><ept id=\"3\">**</ept>"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **abu***{{ref "a"}}.
28: 19-smurtas:6 Unsaid Second.

"abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>" → "abu<ept id=\"2\">*</ept>"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code `**…` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *ir **abu{{ref "a"}}.”
toolkit.xlf:20:1: error[exchange-code]: code `*…*` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *ir **abu{{ref "a"}}.”

"New: <x1/>" → "New: <x1/><x7/>"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.
toolkit.po:31:1: error[exchange-code]: unknown code `7` in the translation “New: `kodas` and <x1/>, &lt; *and **both***{{ref…”

"both</g3></g2><x4/>" → "both</g2></g3>"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.
toolkit.po:31:1: error[exchange-code]: code `*…*` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *and **both**.”
toolkit.po:31:1: error[exchange-code]: code `{{ref "a"}}` is missing in the translation “New: `kodas` and <x1/>, &lt; *and **both**.”

"state=\"translated\" subState=\"komentaras:stale\"" → "state=\"final\""
19: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.


"#]].raw());
}

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_place() {
    let dtd = "<!DOCTYPE xliff SYSTEM \"https://example.org/x.dtd\">\n<xliff ";
    let file = "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff ";
    let laughs =
        "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<xliff ";
    let (second, third) = ("5-1985a5af21bd5c43", "6-04d5c530c3e32eca");
    let cases = [
        ("open.xlf", "<body>", "<bdy>"),
        ("open.xlf", "</file>\n</xliff>", ""),
        ("open.xlf", "Second.", "Second &external;"),
        ("open.xlf", "Second.", "Second &#0;"),
        ("open.xlf", "<xliff ", file),
        ("open.xlf", "<xliff ", laughs),
        ("open.xlf", "<xliff ", dtd),
        ("open.xlf", "version=\"1.2\"", "version=\"3.0\""),
        ("open.xlf", "target-language=\"en\"", "target-language=\"de\""),
        ("open.xlf", "source-language=\"lt\"", "source-language=\"lv\""),
        ("open.xlf", "id=\"6-", "id=\"n6-"),
        ("open.xlf", third, second),
        ("open.xlf", "<source>Antra.", "\n<<<<<<< HEAD\n<source>Antra."),
        ("open.xliff2.xlf", "trgLang=\"en\"", "trgLang=\"de\""),
        ("memory.tmx", "<tmx", "<tmx"),
        ("open.po", "charset=UTF-8", "charset=windows-1257"),
        ("open.po", "charset=UTF-8", "charset=klingon"),
        ("open.po", "Language: en", "Language: de"),
        ("open.po", "\"Second.\"", "\"Second."),
        ("open.po", "\"Second.\"", "\"Sec\\qond.\""),
        ("open.po", "\"Second.\"", "\"Second.\" \"x\""),
        ("open.po", "msgstr \"Second.\"", "msgstring \"Second.\""),
        ("open.po", "msgid \"Antra.\"", ""),
        ("open.po", "msgid \"Antra.\"", "msgid \"Antra.\"\n# late"),
        ("open.po", third, second),
        ("open.po", "19-smurtas:6-04d5c530c3e32eca", "menu"),
        ("open.po", "msgid \"\"\nmsgstr \"\"\n\"Pro", "=======\n\"Pro"),
        ("open.po", "msgid \"\"\nmsgstr \"\"\n\"Pro", "\"Pro"),
    ];
    snapbox::assert_data_eq!(all(&cases), str![[r#"
"<body>" → "<bdy>"
open.xlf:25:1: error[exchange-syntax]: invalid XML in the translator's file: expected 'bdy' tag, not 'body'

"</file>\n</xliff>" → ""
open.xlf:27:1: error[exchange-syntax]: invalid XML in the translator's file: the root node was opened but never closed

"Second." → "Second &external;"
open.xlf:21:1: error[exchange-syntax]: unknown XML entity `external` in the translator's file

"Second." → "Second &#0;"
open.xlf:21:1: error[exchange-syntax]: unknown XML entity `#0` in the translator's file

"<xliff " → "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff "
open.xlf:2:1: error[exchange-syntax]: the translator's file declares its own document type

"<xliff " → "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<xliff "
open.xlf:2:1: error[exchange-syntax]: the translator's file declares its own document type

"<xliff " → "<!DOCTYPE xliff SYSTEM \"https://example.org/x.dtd\">\n<xliff "
8: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
16: 19-smurtas:5 Unfinished(Empty) 
22: 19-smurtas:6 Unsaid Second.

"version=\"1.2\"" → "version=\"3.0\""
open.xlf:2:1: error[exchange-syntax]: XLIFF 3.0 is not supported; use 1.2, 2.0 or 2.1

"target-language=\"en\"" → "target-language=\"de\""
open.xlf:3:1: error[exchange-language]: the file has the wrong languages: lt → de

"source-language=\"lt\"" → "source-language=\"lv\""
open.xlf:3:1: error[exchange-language]: the file has the wrong languages: lv → en

"id=\"6-" → "id=\"n6-"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
open.xlf:19:1: error[exchange-unit]: unknown unit `n6-04d5c530c3e32eca`

"6-04d5c530c3e32eca" → "5-1985a5af21bd5c43"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
open.xlf:19:1: error[exchange-duplicate]: duplicate unit `5-1985a5af21bd5c43` in the file

"<source>Antra." → "\n<<<<<<< HEAD\n<source>Antra."
open.xlf:21:1: error[exchange-syntax]: leftover conflict marker in the translator's file

"trgLang=\"en\"" → "trgLang=\"de\""
open.xliff2.xlf:2:1: error[exchange-language]: the file has the wrong languages: lt → de

"<tmx" → "<tmx"
memory.tmx:2:1: error[exchange-syntax]: unknown format of the translator's file: its root element is `tmx`

"charset=UTF-8" → "charset=windows-1257"
open.po:1:1: error[exchange-encoding]: the PO file declares the encoding `windows-1257`, but is written in UTF-8

"charset=UTF-8" → "charset=klingon"
open.po:1:1: error[exchange-encoding]: the PO file declares the encoding `klingon`, but is written in UTF-8

"Language: en" → "Language: de"
open.po:1:1: error[exchange-language]: the file has the wrong languages: lt → de

"\"Second.\"" → "\"Second."
open.po:44:1: error[exchange-syntax]: expected text in quotation marks in the PO file

"\"Second.\"" → "\"Sec\\qond.\""
open.po:44:1: error[exchange-syntax]: unknown escape sequence after `\` in the PO file

"\"Second.\"" → "\"Second.\" \"x\""
open.po:44:1: error[exchange-syntax]: expected text in quotation marks in the PO file

"msgstr \"Second.\"" → "msgstring \"Second.\""
open.po:44:1: error[exchange-syntax]: unknown line in the PO file

"msgid \"Antra.\"" → ""
open.po:44:1: error[exchange-syntax]: unexpected line in the PO file

"msgid \"Antra.\"" → "msgid \"Antra.\"\n# late"
open.po:44:1: error[exchange-syntax]: unexpected line in the PO file

"6-04d5c530c3e32eca" → "5-1985a5af21bd5c43"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
open.po:42:1: error[exchange-duplicate]: duplicate unit `19-smurtas:5-1985a5af21bd5c43` in the file

"19-smurtas:6-04d5c530c3e32eca" → "menu"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
open.po:42:1: error[exchange-unit]: unknown unit `menu`

"msgid \"\"\nmsgstr \"\"\n\"Pro" → "=======\n\"Pro"
open.po:1:1: error[exchange-syntax]: leftover conflict marker in the translator's file

"msgid \"\"\nmsgstr \"\"\n\"Pro" → "\"Pro"
open.po:1:1: error[exchange-syntax]: unexpected line in the PO file


"#]].raw());
    let project = open();
    let others = ["", "Labas", "<html/>", "{}", "msgid \"a\"\nmsgstr \"b\"\n"];
    let shown = others.map(|text| received(&project, "other", text));
    snapbox::assert_data_eq!(shown.concat(), str![[r#"
other:1:1: error[exchange-syntax]: this is neither XLIFF nor PO with a header
other:1:1: error[exchange-syntax]: unknown line in the PO file
other:1:1: error[exchange-syntax]: unknown format of the translator's file: its root element is `html`
other:1:1: error[exchange-syntax]: unknown line in the PO file
other:1:1: error[exchange-syntax]: this is neither XLIFF nor PO with a header

"#]].raw());
    let (begins, ends) = ("<g>".repeat(100_000), "</g>".repeat(100_000));
    let deep = format!("<xliff version=\"1.2\">{begins}{ends}</xliff>");
    snapbox::assert_data_eq!(received(&project, "deep.xlf", &deep), str![[r#"
deep.xlf:1:1: error[exchange-syntax]: elements of the translator's file are nested too deeply

"#]].raw());
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

/// Figures are printed in the language of the translation; in that of the source where a name
/// is missing; what cannot be resolved is left out.
#[test]
fn translators_see_what_is_printed() {
    let chapter = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
        {{anchor \"a\"}}Dalis {{change \"poverty\" from=2022 to=2023 sex=\"T\"}}, \
        {{value \"poverty\" year=2023 sex=\"F\"}}, {{value \"poverty\" year=1999 sex=\"F\"}}, \
        {{value \"pens\" year=2023 sex=\"F\"}}, {{ref \"a\" case=\"loc\"}}.\
        {{claim (value \"poverty\" year=2023 sex=\"T\") \"<\" \"20\"}}\n";
    let register =
        "\n[pens]\nfile = \"poverty.csv\"\nunit = \"pens\"\nsource = \"eurostat\"\n";
    let project = TestProject::both().change("report/lt/19-smurtas.md", chapter);
    let register = project.read("report/data/indicators.toml") + register;
    let names = project.read("translations/lt/report.ftl")
        + "indicator-pens = Tušinukai\nunit-pens = { $value } tušinukų\n";
    let project = project
        .change("report/data/indicators.toml", register)
        .change("translations/lt/report.ftl", names);
    let exported = project.output("translation export -q --format po").stdout;
    let exported = String::from_utf8(exported).unwrap();
    let shown: Vec<&str> =
        exported.lines().filter(|line| line.contains("/> = ")).collect();
    snapbox::assert_data_eq!(
        shown.join("\n"),
        str![[r#"
#. <x1/> = decreased by 4.6 percentage points
#. <x2/> = 18.1 per cent
#. <x4/> = 18,1 tušinukų
#. <x5/> = paragraph 1
#. <x1/> = 17.8 per cent
"#]]
    );
}
