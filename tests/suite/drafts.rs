//! One chapter alone, and drafts that are built in spite of errors in their chapters.

use std::collections::BTreeSet;

use komentaras::assemble::{Fault, visit};
use komentaras::compile::Fonts;
use komentaras::diagnostic::{Code, Diagnostics};
use komentaras::pipeline::{Layout, Options, Snapshot, Target};
use serde_json::Value;
use snapbox::str;

use crate::project::TestProject;

/// Returns the words of a document's chapters, a line for each block; marks stand in brackets.
pub(crate) fn words(snapshot: &Snapshot) -> String {
    let mut diags = snapshot.check(Fonts::embedded());
    let made = snapshot.artifacts(Target::Json, Fonts::embedded(), &mut diags);
    let json: Value = serde_json::from_slice(&made[0].files[0].1).unwrap();
    let mut text = String::new();
    for document in json["documents"].as_array().unwrap() {
        text.push_str(&format!("== {}\n", document["language"].as_str().unwrap()));
        if let Some(notice) = document["cover"]["draft"].as_str() {
            text.push_str(&format!("cover: {notice}\n"));
        }
        for part in document["parts"].as_array().unwrap() {
            for chapter in part["chapters"].as_array().unwrap() {
                text.push_str(&format!("= {}\n", chapter["id"].as_str().unwrap()));
                for block in chapter["blocks"].as_array().unwrap() {
                    if let Some(number) = block["number"].as_u64() {
                        text.push_str(&format!("{number}. "));
                    }
                    add(block, &mut text);
                    text.push('\n');
                }
            }
        }
    }
    text
}

fn add(value: &Value, text: &mut String) {
    match value {
        Value::Array(list) => list.iter().for_each(|item| add(item, text)),
        Value::Object(fields) => {
            let said = value["text"].as_str().unwrap_or_default();
            match value["type"].as_str() {
                Some("unreadable") => text.push_str(&format!("[{said}]")),
                Some("text" | "figure" | "code") => text.push_str(said),
                _ => fields.values().for_each(|field| add(field, text)),
            }
        }
        _ => {}
    }
}

/// Checks what a draft says, and that it can be set in both layouts.
#[track_caller]
fn expect_draft(project: &TestProject, expected: impl snapbox::IntoData) {
    snapbox::assert_data_eq!(words(&project.snapshot(Options::default())), expected);
    for layout in [Layout::Single, Layout::Parallel] {
        let snapshot = project.snapshot(Options { layout, ..Options::default() });
        let mut diags = snapshot.check(Fonts::embedded());
        let pdfs = snapshot.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
        let found = diags.into_sorted(&snapshot.sources);
        assert_eq!(pdfs.len(), snapshot.editions().len(), "{found:?}");
    }
}

const MISTAKES: &str = r#"
Rodo {{value "povrty" year=2023}} ir {{value "poverty" year=1990}}.

Teiginys {{claim (value "poverty" year=2023) ">" 90}}. Toliau **{{ref "nera"}}** ir {{cite "nera"}}.

{{table "povrty" rows="geo"}}

{{chart "poverty" years="1990..1991" kind="line" caption="Diagrama"}}

#### Per žemai

![Nėra](nera.png)

Ženklas 😀 be šrifto.

| a | b |
| - | - |
| 1 | {{value "povrty" year=2023}} |
| 1 | 2 | 3 |

::: recomendation
Reikia.
:::

::: recommendation {to="nieko"}
Rekomenduojame.
:::

- Vienas
- Du {{valeu "x"}}

Išnaša.[^a] Kita.[^nera]

{{anchor "a"}}Vienas.

{{anchor "a"}}Du.

[^a]: Išnaša su {{value "povrty" year=2023}}.
"#;

#[test]
fn each_error_is_marked_where_it_stands() {
    let project = TestProject::both().chapter(MISTAKES);
    expect_draft(
        &project,
        str![[r#"
== lt
= 19-smurtas
1. Rodo [⟨povrty⟩; klaida report/lt/19-smurtas.md:6: nežinomas rodiklis „povrty“] ir [⟨poverty⟩; klaida report/lt/19-smurtas.md:6: rodiklio „poverty“ duomenyse nėra laikotarpio „1990“].
2. Teiginys [klaida report/lt/19-smurtas.md:8: nenurodytas požymis „sex“]. Toliau [⟨nera⟩; klaida report/lt/19-smurtas.md:8: žymė „nera“ nerasta] ir [⟨nera⟩; klaida report/lt/19-smurtas.md:8: šaltinių sąraše nėra „nera“].
[klaida report/lt/19-smurtas.md:10: nežinomas rodiklis „povrty“]
[klaida report/lt/19-smurtas.md:12: rodiklio „poverty“ duomenyse nėra laikotarpio „1990..1991“]
Per žemai [klaida report/lt/19-smurtas.md:14: praleistas antraštės lygis]
[klaida report/lt/19-smurtas.md:16: nėra failo „report/lt/nera.png“]
3. [klaida report/lt/19-smurtas.md:18: dokumento šriftai neturi ženklų „?“ (U+1F600)]
ab1[⟨povrty⟩; klaida report/lt/19-smurtas.md:22: nežinomas rodiklis „povrty“]1 [klaida report/lt/19-smurtas.md:23: lentelės eilutėje langelių 3, o stulpelių 2]2
[klaida report/lt/19-smurtas.md:25: nežinomas blokas „recomendation“]
4. Reikia.
1. [klaida report/lt/19-smurtas.md:29: trūksta pavadinimo „addressee-nieko“ (en)] Rekomenduojame.
VienasDu {{valeu „x“}} [klaida report/lt/19-smurtas.md:34: nežinomas įterpinys „valeu“]
5. Išnaša.Išnaša su [⟨povrty⟩; klaida report/lt/19-smurtas.md:42: nežinomas rodiklis „povrty“]. Kita.[^nera] [klaida report/lt/19-smurtas.md:36: nėra išnašos „nera“ teksto]
6. Vienas.
7. [klaida report/lt/19-smurtas.md:40: žymė „a“ kartojasi]
= 26-skurdas
8. 2023 m. skurdo rizika buvo 17,8 proc.
== en
= 19-smurtas
1. Rodo [⟨povrty⟩; error in report/lt/19-smurtas.md:6: unknown indicator “povrty”] ir [⟨poverty⟩; error in report/lt/19-smurtas.md:6: the indicator “poverty” has no data for “1990”].
2. Teiginys [error in report/lt/19-smurtas.md:8: missing dimension “sex”]. Toliau [⟨nera⟩; error in report/lt/19-smurtas.md:8: unknown anchor “nera”] ir [⟨nera⟩; error in report/lt/19-smurtas.md:8: unknown source “nera”].
[error in report/lt/19-smurtas.md:10: unknown indicator “povrty”]
[error in report/lt/19-smurtas.md:12: the indicator “poverty” has no data for “1990..1991”]
Per žemai [error in report/lt/19-smurtas.md:14: the heading skips a level]
[error in report/lt/19-smurtas.md:16: file “report/lt/nera.png” not found]
3. [error in report/lt/19-smurtas.md:18: no font has “?” (U+1F600)]
ab1[⟨povrty⟩; error in report/lt/19-smurtas.md:22: unknown indicator “povrty”]1 [error in report/lt/19-smurtas.md:23: wrong number of cells in the row: 3 instead of 2]2
4. Reikia.
1. [error in report/lt/19-smurtas.md:29: missing text for “addressee-nieko” (en)] Rekomenduojame.
VienasDu {{valeu „x“}} [error in report/lt/19-smurtas.md:34: unknown placeholder “valeu”]
5. Išnaša.Išnaša su [⟨povrty⟩; error in report/lt/19-smurtas.md:42: unknown indicator “povrty”]. Kita.[^nera] [error in report/lt/19-smurtas.md:36: undefined footnote “nera”]
6. Vienas.
7. [error in report/lt/19-smurtas.md:40: duplicate anchor “a”]
[error in report/lt/19-smurtas.md:25: unknown block “recomendation”]
= 26-skurdas
8. In 2023 the risk of poverty was 17.8 per cent.

"#]],
    );
}

#[test]
fn tables_stay_in_blocks_that_have_an_error() {
    const TABLE: &str =
        "{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"Skurdas\"}}";
    let holders = [
        format!("::: note\n::: note\n{TABLE}\n\n:::\n\nTekstas.\n"),
        format!("::: note {{#a}}\n{TABLE}\n\n:::\n\n::: note {{#a}}\n{TABLE}\n\n:::\n"),
        format!("::: recommendation {{to=\"nieko\"}}\n{TABLE}\n\n:::\n"),
        format!(
            "::: recommendation {{#a}}\n{TABLE}\n\n:::\n\n::: recommendation {{#a}}\n{TABLE}\n\n:::\n"
        ),
        format!("- {TABLE}\n\n  ::: note\n  {TABLE}\n"),
    ];
    for text in holders {
        let tables = text.matches(TABLE).count();
        let project = TestProject::both().chapter(&text);
        let snapshot = project.snapshot(Options::default());
        let mut diags = snapshot.check(Fonts::embedded());
        let made = snapshot.artifacts(Target::Json, Fonts::embedded(), &mut diags);
        let json = String::from_utf8(made[0].files[0].1.clone()).unwrap();
        let shown = json.matches(r#""type":"data-table""#).count()
            + json.matches(r#""type": "data-table""#).count();
        // In both languages.
        assert_eq!(shown, 2 * tables, "{text}");
        assert!(json.contains(r#""unreadable""#), "{text}");
        let pdfs = snapshot.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
        assert_eq!(pdfs.len(), 2, "{text}");
    }
}

#[test]
fn a_chapter_that_cannot_be_read_is_marked() {
    let project = TestProject::both()
        .change("report/lt/19-smurtas.md", "+++\ntitle = \n+++\n\nTekstas.\n")
        .change("report/en/19-smurtas.md", "+++\ntitle = \"A\"\n+++\n\nText.\n")
        .change("report/lt/20-globa.md", b"+++\ntitle = \"\xe0\"\n+++\n\nTekstas.\n")
        .change("report/en/20-globa.md", "+++\ntitle = \"B\"\n+++\n\nText.\n")
        .change("report/en/26-skurdas.md", b"\xff\xfe")
        .change("report/lt/31-laisvalaikis.md.txt", "+++\ntitle = \"C\"\n+++\n\nX.\n")
        .change("report/en/40-only.md", "+++\ntitle = \"D\"\n+++\n\nText.\n");
    expect_draft(
        &project,
        str![[r#"
== lt
cover: klaida report/lt/31-laisvalaikis.md.txt:1: failas „report/lt/31-laisvalaikis.md.txt“ į ataskaitą nepateks klaida report/en/40-only.md:1: šio skyriaus nėra originalo kalba
= 20-globa
[klaida report/lt/20-globa.md:2: failas „report/lt/20-globa.md“ įrašytas ne UTF-8 koduote]
= 26-skurdas
1. 2023 m. skurdo rizika buvo 17,8 proc.
= 19-smurtas
[klaida report/lt/19-smurtas.md:2: eilutės perskaityti nepavyko (TOML)]
[klaida report/lt/19-smurtas.md:2: tuščia rakto „title“ reikšmė]
2. Tekstas.
== en
cover: error in report/lt/31-laisvalaikis.md.txt:1: “report/lt/31-laisvalaikis.md.txt” is not read as a chapter error in report/en/40-only.md:1: the chapter exists only in the translation
= 20-globa
[error in report/lt/20-globa.md:2: the file “report/lt/20-globa.md” is not saved in UTF-8]
= 26-skurdas
[error in report/en/26-skurdas.md:1: the file “report/en/26-skurdas.md” is not saved in UTF-8]
1. 2023 m. skurdo rizika buvo 17,8 proc.
= 19-smurtas
[error in report/lt/19-smurtas.md:2: invalid TOML on this line]
[error in report/lt/19-smurtas.md:2: the value of “title” is empty]
2. Text.

"#]],
    );
}

#[test]
fn a_draft_with_errors_says_so() {
    let project =
        TestProject::both().chapter("\nRodo {{value \"povrty\" year=2023}}.\n").change(
            "report/lt/20-globa.md",
            "+++\ntitle = \"Globa\"\narticles = [\"20\"]\n+++\n\nGlobos pastraipa.\n",
        );
    project.run("build --format typst").code(1).stderr_eq(str![[r#"
warning[chapter-without-translation]: the chapter is not translated (en)
 --> report/lt/19-smurtas.md:1:1
  |
1 | +++
  | ^
  |
  = help: create the file `report/en/19-smurtas.md`; it needs only a title for now

error[unknown-indicator]: unknown indicator `povrty`
 --> report/lt/19-smurtas.md:6:15
  |
6 | Rodo {{value "povrty" year=2023}}.
  |               ^^^^^^
  |
  = help: did you mean `poverty`?

warning[chapter-without-translation]: the chapter is not translated (en)
 --> report/lt/20-globa.md:1:1
  |
1 | +++
  | ^
  |
  = help: create the file `report/en/20-globa.md`; it needs only a title for now

Chapter     Errors  Warnings  Notes
19-smurtas       1         1
20-globa                   1

1 error, 2 warnings
The draft has 1 error, marked on the page. The final copy needs it fixed.

"#]]);
    project
        .run("build --format typst --ui-language lt 20-globa")
        .code(0)
        .stderr_eq(str![[r#"
įspėjimas[chapter-without-translation]: skyrius neišverstas (en)
 --> report/lt/20-globa.md:1:1
  |
1 | +++
  | ^
  |
  = patarimas: sukurkite failą `report/en/20-globa.md`; jame pakanka pavadinimo, tekstą galite išversti vėliau
1 įspėjimas
Nerodomas 1 pranešimas apie kitus skyrius. Visus parodo „komentaras check“.

"#]]);
    project.run("build --final -q").code(1);
    let has = |name: &str| project.list("build").iter().any(|path| path.contains(name));
    assert!(has("typst-lt/") && has("typst-lt-20-globa/"), "{:?}", project.list("build"));
}

#[test]
fn a_chapter_alone_keeps_the_numbers_of_the_whole() {
    let project = TestProject::both()
        .chapter("\nPirma {{ref \"antra\"}}.[^a]\n\n[^a]: Išnaša.\n")
        .change(
            "report/lt/20-globa.md",
            "+++\ntitle = \"Globa\"\narticles = [\"20\"]\n+++\n\n{{anchor \"antra\"}}Antra.[^b]\n\n[^b]: Kita išnaša.\n",
        );
    let chapters = vec!["20-globa".to_owned()];
    snapbox::assert_data_eq!(
        words(&project.snapshot(Options { chapters, ..Options::default() })),
        str![[r#"
== lt
= 20-globa
2. Antra.Kita išnaša.
== en
= 20-globa
2. Antra.Kita išnaša.

"#]]
    );
    project.run("words report/lt/20-globa.md 19-smurtas").code(0).stdout_eq(str![[r#"
Chapter       lt  lt, without footnotes  en  en, without footnotes  Budget
19-smurtas     5                      4   5                      4
20-globa       4                      2   4                      2
Whole report  17                     14  20                     17   3,000

"#]]);
    project.run("status 20-globa").code(0).stdout_eq(str![[r#"
Chapter       Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
20-globa      en               3        3                                            4
Whole report                   8        6                         2                 20   3,000

To do:
  report/lt/20-globa.md:2  missing  Globa
  report/lt/20-globa.md:6  missing  Antra.[^b]
  report/lt/20-globa.md:8  missing  Kita išnaša.

To export texts for a translator: komentaras translation export --format xliff -o translation.xlf

"#]]);
    project.run("check 20-globa").code(0).stdout_eq(str![[r#"
warning[chapter-without-translation]: the chapter is not translated (en)
 --> report/lt/20-globa.md:1:1
  |
1 | +++
  | ^
  |
  = help: create the file `report/en/20-globa.md`; it needs only a title for now
1 warning
Not shown: 1 finding about other chapters. To see everything, type `komentaras check`.

"#]]);
    project.run("check 20-glob").code(2).stderr_eq(str![[r#"
error: chapter `20-glob` not found
Did you mean `20-globa`?

"#]]);
    project.run("build --final 20-globa").code(2).stderr_eq(str![[r#"
error: `--final` cannot be used with `[CHAPTER]...`
To see all commands and options, type `komentaras build --help`.

"#]]);
    project.run("build -q 20-globa 19-smurtas --language lt").code(0);
    assert_eq!(project.list("build"), ["build/report-lt-19-smurtas-20-globa.pdf"]);
}

/// Checks that a draft that is built in spite of errors marks each of them.
#[track_caller]
pub(crate) fn every_error_is_marked(snapshot: &Snapshot, found: &Diagnostics) {
    let mut diags = found.clone();
    if !snapshot.can_be_built(&diags) {
        return;
    }
    let faults = snapshot.faults(&diags);
    let made = snapshot.artifacts(Target::Json, Fonts::embedded(), &mut diags);
    let json = String::from_utf8_lossy(&made[0].files[0].1);
    // And what is right has no mark.
    let is_marked = json.contains("\"unreadable\"");
    assert!(found.has_errors() || !is_marked, "marked without an error\n{json}");
    for Fault { span, finding, .. } in faults {
        // Where a list is used, the mark names the place in the list.
        let span = finding.primary.unwrap_or(span);
        let path = &snapshot.sources.file(span.file).path;
        let line = snapshot.sources.position(span.file, span.range().start).line;
        let mark = format!("{path}:{line}: ");
        assert!(json.contains(&mark), "no mark of {mark}\n{json}");
    }
}

/// Checks that a draft is built though there are errors, and the final copy is not.
#[track_caller]
pub(crate) fn expect_draft_with_errors(project: &TestProject) {
    let files = project.list("build");
    project.run("build --final -q").code(1);
    assert_eq!(project.list("build"), files, "nothing may be written");
    project.run("build -q").code(1);
    assert!(!project.list("build").is_empty(), "the draft is built");
}

#[test]
fn a_recommendation_that_is_left_in_the_translation_has_no_number() {
    let chapter =
        "::: recommendation {to=\"vyriausybe\"}\nThe Government should act.\n:::\n";
    let project = TestProject::both().chapter("Smurto mažėja.\n").change(
        "report/en/19-smurtas.md",
        format!("+++\ntitle = \"Violence\"\n+++\n{chapter}"),
    );
    expect_draft(
        &project,
        str![[r#"
== lt
= 19-smurtas
1. Smurto mažėja.
= 26-skurdas
2. 2023 m. skurdo rizika buvo 17,8 proc.
== en
= 19-smurtas
1. Smurto mažėja.
The Government should act.
= 26-skurdas
2. In 2023 the risk of poverty was 17.8 per cent.

"#]],
    );
}

/// Two of each kind that a text can have without a number, behind the part of a new report that
/// both languages have.
#[test]
fn what_only_the_translation_has_is_set_apart() {
    let directive = |kind: &str| format!("::: {kind}\nOne.\n:::\n\n");
    let table = "{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"T\"}}\n\n";
    let chart = "{{chart \"poverty\" kind=\"line\" sex=\"T\" caption=\"C\"}}\n\n";
    let typed = "| a | b |\n| - | - |\n| 1 | 2 |\n\n: Typed\n\n";
    let blocks = [
        directive("recommendation"),
        directive("question"),
        table.to_owned(),
        chart.to_owned(),
        typed.to_owned(),
    ];
    let english =
        |text: &str| format!("+++\ntitle = \"Violence\"\n+++\n\nIt falls.\n\n{text}");
    // The lists after the contents look all of them up; in the source there are six.
    let source: String = blocks[..2].iter().map(|block| block.repeat(6)).collect();
    let lithuanian = format!("Mažėja.\n\n{source}");
    for block in &blocks {
        let project = TestProject::both().chapter(&format!("\n{lithuanian}")).change(
            "report/en/19-smurtas.md",
            english(&format!("{source}{}", block.repeat(3))),
        );
        for layout in [Layout::Single, Layout::Parallel] {
            let snapshot = project.snapshot(Options { layout, ..Options::default() });
            let mut diags = snapshot.check(Fonts::embedded());
            for target in [Target::Pdf, Target::Docx, Target::Html, Target::Epub] {
                let is_wanted = layout == Layout::Single || target == Target::Pdf;
                let made = is_wanted
                    .then(|| snapshot.artifacts(target, Fonts::embedded(), &mut diags));
                assert!(made.is_none_or(|made| !made.is_empty()), "{target:?} {block}");
            }
            let found = diags.into_sorted(&snapshot.sources);
            let defect = found.iter().find(|finding| finding.code == Code::Defect);
            assert_eq!(defect, None, "{block}");
        }
        // Each has an anchor of its own, and none is in the lists.
        let snapshot = project.snapshot(Options::default());
        let document = &snapshot.documents()[1];
        let mut anchors = Vec::new();
        for chapter in document.chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                anchors.extend(block.anchor().map(str::to_owned));
            });
        }
        let apart: BTreeSet<&String> = anchors.iter().collect();
        assert_eq!(apart.len(), anchors.len(), "{anchors:?}");
        let extra = anchors.iter().filter(|anchor| anchor.starts_with("unnumbered-"));
        assert_eq!(extra.count(), 3, "{anchors:?}");
        let entries = document.listings.iter().flat_map(|listing| &listing.entries);
        assert!(entries.clone().count() == 12, "{:?}", document.listings);
        assert!(
            entries.clone().all(|entry| !entry.anchor.starts_with("unnumbered-")),
            "{:?}",
            document.listings
        );
    }
}

#[test]
fn a_name_that_is_there_twice_is_one_place() {
    let holder = "::: note {#a}\nPastaba.\n:::\n\n## Antraštė {#b}\n\n";
    let project = TestProject::both().chapter(&format!(
        "\n{holder}{holder}Žr. {{{{ref \"a\"}}}} ir {{{{ref \"b\"}}}}.\n"
    ));
    let snapshot = project.snapshot(Options::default());
    let mut diags = snapshot.check(Fonts::embedded());
    let pdfs = snapshot.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
    let found = diags.into_sorted(&snapshot.sources);
    assert_eq!(pdfs.len(), 2, "{found:?}");
}

#[test]
fn a_source_that_cannot_be_read_stops_no_translation() {
    let english = "::: recommendation {#a}\nOne.\n:::\n\n::: recommendation {#b}\nTwo.\n:::\n\nSee {{ref \"a\"}}.\n";
    for broken in
        ["+++\ntitle = \n", "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n\nTekstas.\n"]
    {
        let project =
            TestProject::both().change("report/lt/19-smurtas.md", broken).change(
                "report/en/19-smurtas.md",
                format!("+++\ntitle = \"Violence\"\n+++\n\n{english}"),
            );
        for layout in [Layout::Single, Layout::Parallel] {
            let snapshot = project.snapshot(Options { layout, ..Options::default() });
            let mut diags = snapshot.check(Fonts::embedded());
            let pdfs = snapshot.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
            let found = diags.into_sorted(&snapshot.sources);
            assert_eq!(pdfs.len(), snapshot.editions().len(), "{found:?}");
            // What the source has, nobody knows: the advice to change the translation is wrong.
            let advised =
                found.iter().find(|finding| finding.code == Code::UnknownReference);
            assert_eq!(advised, None);
        }
    }
}
