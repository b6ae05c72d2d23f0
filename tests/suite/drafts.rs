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
fn words(snapshot: &Snapshot) -> String {
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

/// Checks that a draft is built in spite of an error in a list and marks it, and that the final
/// copy is not. Returns what the draft says.
#[track_caller]
fn expect_marked(project: &TestProject, path: &str) -> String {
    project.run("build --final -q").code(1);
    let snapshot = project.snapshot(Options::default());
    for target in [Target::Pdf, Target::Html, Target::Docx] {
        let mut diags = snapshot.check(Fonts::embedded());
        let made = snapshot.artifacts(target, Fonts::embedded(), &mut diags);
        let found = diags.into_sorted(&snapshot.sources);
        assert!(!made.is_empty(), "{path} {target:?}: {found:?}");
    }
    let text = words(&snapshot).replace('\u{a0}', " ");
    let mark = format!("klaida {path}:");
    let cover = text.lines().find(|line| line.starts_with("cover: "));
    let is_marked = cover.is_some_and(|cover| cover.contains(&mark));
    assert!(is_marked, "{path}: no mark on the title page\n{text}");
    let told = String::from_utf8(project.output("build --format typst").stderr).unwrap();
    assert!(told.contains("The draft has "), "{path}: {told}");
    text
}

/// Two versions of some lines, as git leaves them.
fn versions(ours: &str, theirs: &str) -> String {
    format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> kita\n")
}

/// Lists with which the chapter on life says something.
fn with_lists() -> TestProject {
    with_births()
        .files(
            "=== report/data/organisations.csv\nid,role,name_lt,name_en\na,author,A,A\nb,endorser,B,B\n\
             === report/data/concluding-observations.csv\nsymbol,paragraph,text_lt,text_en,indicator\n\
             CRC/C/LTU/CO/5-6,9,Mažinti skurdą,Reduce poverty,births\n\
             === report/lt/annex-lists.md\n+++\ntitle = \"Sąrašai\"\n+++\n\n{{register \"organisations\"}}\n\n\
             {{register \"follow-up\"}}\n\n{{register \"key-figures\" only=\"births,poverty\" sex=\"T\"}}\n\nŽr. {{cite \"eurostat\"}}.\n\
             === report/en/annex-lists.md\n+++\ntitle = \"Lists\"\n+++\n\n{{register \"organisations\"}}\n\n\
             {{register \"follow-up\"}}\n\n{{register \"key-figures\" only=\"births,poverty\" sex=\"T\"}}\n\nSee {{cite \"eurostat\"}}.\n",
        )
}

#[test]
fn a_mistake_in_any_list_holds_no_draft_back() {
    const REGISTER: &str = "report/data/indicators.toml";
    let observations = "symbol,paragraph,text_lt,text_en,indicator\n";
    for (path, mistake) in [
        (REGISTER, "supress-below = 5\n"),
        (REGISTER, "source = eurostat\n"),
        ("report/sources.yml", "\ttitle: A\n"),
        ("report/sources.yml", "a: [\n"),
        ("report/data/organisations.csv", "c,autor,C,C\n"),
        ("report/data/organisations.csv", "c;author;C;C\n"),
        ("report/data/concluding-observations.csv", "CRC,x,T\n"),
        ("report/privacy.toml", "[rules\n"),
        ("report/privacy.toml", "[child]\npatern = 1\n"),
        ("translations/lt/privacy.toml", "x = (\n"),
        ("report/report.toml", "[layout]\naccent = \"mėlyna\"\n"),
        ("report/report.toml", "funding = 5\n"),
        ("report/report.toml", "[words]\nlimit = -1\n"),
        ("report/report.toml", "[findings]\ntyped-figure = \"maybe\"\n"),
        ("report/deadlines.toml", "[a\n"),
        ("report/tiles.toml", "[a\n"),
        ("report/profiles.toml", "[a\n"),
    ] {
        let project = with_lists();
        let file = project.path(path);
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        let text =
            expect_marked(&project.change(path, format!("{before}{mistake}")), path);
        let told = String::from_utf8(
            with_lists().change(path, mistake).output("build --format typst").stderr,
        );
        let is_said = told.unwrap().contains("searched by the built-in rules only");
        assert_eq!(is_said, path.ends_with("privacy.toml"), "{path}");
        // What could be read is printed.
        assert!(text.contains("Gimė 20 100"), "{path} {mistake}: {text}");
    }
    // A whole list that says nothing.
    for (path, text) in [
        ("report/data/organisations.csv", "a,b\n1,2\n"),
        ("report/data/concluding-observations.csv", "a,b\n1,2\n"),
        ("report/data/concluding-observations.csv", observations),
    ] {
        expect_draft_with_errors_or_none(&with_lists().change(path, text));
    }
}

/// Checks that a draft is built, whatever is found.
#[track_caller]
fn expect_draft_with_errors_or_none(project: &TestProject) {
    let output = project.output("build -q");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!project.list("build").is_empty(), "{told}");
}

#[test]
fn two_versions_in_any_list_hold_no_draft_back() {
    for (path, ours, theirs) in [
        (
            "report/data/indicators.toml",
            "[a]\nfile = \"births.csv\"\nunit = \"count\"\n",
            "[b]\nfile = \"births.csv\"\nunit = \"count\"\n",
        ),
        ("report/sources.yml", "a:\n  type: web\n", "b:\n  type: web\n"),
        ("report/data/organisations.csv", "c,author,C,C\n", "d,author,D,D\n"),
        (
            "report/data/concluding-observations.csv",
            "CRC/C/LTU/CO/5-6,10,A,A,\n",
            "CRC/C/LTU/CO/5-6,10,B,B,\n",
        ),
        ("report/privacy.toml", "# a\n", "# b\n"),
        ("translations/lt/report.ftl", "a = 1\n", "a = 2\n"),
        ("translations/en/report.ftl", "a = 1\n", "a = 2\n"),
        ("report/report.toml", "[words]\nlimit = 5000\n", "[words]\nlimit = 6000\n"),
        ("report/deadlines.toml", "# a\n", "# b\n"),
    ] {
        let project = with_lists();
        let file = project.path(path);
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        let text = before + &versions(ours, theirs);
        let text = expect_marked(&project.change(path, text), path);
        assert!(text.contains("Gimė 20 100"), "{path}: {text}");
    }
}

#[test]
fn what_two_versions_say_is_marked_where_it_is_used() {
    let uses = "Rodo {{value \"poverty\" year=2023 sex=\"T\"}}, {{value \"births\" year=2023}}, \
                {{value \"nauja\" year=2023}} ir {{cite \"nauja\"}}.\n";
    let mark = |path: &str| format!("klaida {path}: nesujungtos dvi versijos");
    let register = "report/data/indicators.toml:5";
    let project = with_births().chapter(uses);
    let entry = project.read("report/data/indicators.toml");
    let conflict = versions("source = \"eurostat\"\n", "suppress-below = 50\n");
    let text = entry.replace("source = \"eurostat\"\n", &conflict);
    let project = project.change("report/data/indicators.toml", text);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    // Neither version's entry is taken, and nobody knows what else the other one has.
    for name in ["poverty", "nauja"] {
        let marked = format!("[⟨{name}⟩; {}", mark(register));
        assert!(printed.contains(&marked), "{marked}\n{printed}");
    }
    assert!(printed.contains("20 100"), "{printed}");
    assert!(!printed.contains("17,8"), "{printed}");

    let sources = with_births().read("report/sources.yml")
        + &versions("nauja:\n  type: web\n", "kita:\n  type: web\n");
    let project = with_births().chapter(uses).change("report/sources.yml", sources);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    let marked = format!("[⟨nauja⟩; {}", mark("report/sources.yml:5"));
    assert!(printed.contains(&marked), "{printed}");
    assert!(printed.contains("17,8 proc."), "{printed}");
}

#[test]
fn an_entry_that_cannot_be_read_takes_no_other_with_it() {
    let register = "[a]\nfile = \"births.csv\"\nunit = count\nsuppress-below = 99999\n\
                    [births]\nfile = \"births.csv\"\nunit = \"count\"\n";
    let uses = "Rodo {{value \"a\" year=2023}} ir {{value \"births\" year=2023}}.\n";
    let project = with_births()
        .chapter(uses)
        .change("report/data/indicators/births.toml", register);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    let line = "Rodo [⟨a⟩; klaida report/data/indicators/births.toml:3: ";
    assert!(printed.contains(line) && printed.contains("20 100"), "{printed}");
}

#[test]
fn what_is_withheld_stays_so_while_a_list_cannot_be_read() {
    let data =
        "year,geo,sex,value,flag\n2022,LT,T,22.4,\n2023,LT,T,17.8,\n2023,LT,F,,c\n";
    for (path, mistake) in [
        ("translations/lt/report.ftl", versions("code-geo-LV = Latvija\n", "x = 1\n")),
        ("translations/lt/report.ftl", "code-geo-LV Latvija\n".to_owned()),
        ("report/data/indicators.toml", "[other\n".to_owned()),
    ] {
        let project = with_births().change("report/data/poverty.csv", data);
        let before = project.read(path);
        let project = project.change(path, format!("{before}{mistake}"));
        let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
        assert!(printed.contains("⟨poverty⟩"), "{printed}");
        assert!(!printed.contains("17,8") && printed.contains("20 100"), "{printed}");
        expect_draft_with_errors(&project);
    }
}

#[test]
fn settings_that_do_not_say_the_languages_hold_a_draft_back() {
    for (from, to) in [
        ("[report]", "[report"),
        ("languages = [", "languages = ["),
        ("languages = [\"lt\", \"en\"]", "languages = [\"lt\", \"english\"]"),
        ("state = ", "source-language = \"de\"\nstate = "),
    ] {
        let project = TestProject::both();
        let text = project.read("report/report.toml").replace(from, to);
        if from == to {
            continue;
        }
        project.change("report/report.toml", text).expect_refusal();
    }
    // Nor is anything masked by rules that could not be read.
    let project = TestProject::both().change("report/privacy.toml", "[rules\n");
    project.run("build --redact -q").code(1);
    assert!(project.list("build").is_empty());
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

/// The report in two languages with a second chapter, whose figures come from a file of their
/// own.
fn with_births() -> TestProject {
    TestProject::both()
        .files(
            "=== report/data/indicators/births.toml\n[births]\nfile = \"births.csv\"\nunit = \"count\"\n\
             source = \"eurostat\"\n=== report/data/births.csv\nyear,value\n2022,20623\n2023,20100\n\
             === translations/lt/births.ftl\nindicator-births = Gimimai\n\
             === translations/en/births.ftl\nindicator-births = Births\n\
             === report/lt/06-gyvybe.md\n+++\ntitle = \"Gyvybė\"\narticles = [\"6\"]\n+++\n\n\
             Gimė {{value \"births\" year=2023}}.\n\
             === report/en/06-gyvybe.md\n+++\ntitle = \"Life\"\n+++\n\nThere were {{value \"births\" year=2023}}.\n\
             === translations/terms.csv\nlt,en\nvaikas,child\n",
        )
}

#[test]
fn what_the_chapters_of_a_draft_do_without_does_not_stop_it() {
    for (path, text) in [
        ("translations/terms.csv", "lt,en\nvaikas,child\na,b,c,d,e\n"),
        (
            "report/data/indicators/births.toml",
            "[births]\nfile = \"births.csv\"\nunit = \"counts\"\n",
        ),
        (
            "report/data/indicators/births.toml",
            "[births]\nfile = \"none.csv\"\nunit = \"count\"\n",
        ),
        ("report/data/births.csv", "year,value\n2022,20623\n2023,20100\n2023,20101\n"),
        ("report/data/births.csv", "year;amount\nnothing\n"),
        ("translations/lt/births.ftl", "indicator-births = Gimimai\nbloga eilutė čia\n"),
    ] {
        let project = with_births().change(path, text);
        let errors =
            String::from_utf8(project.output("check --format short").stdout).unwrap();
        assert!(errors.contains(&format!("{path}:")), "{path}: {errors}");
        let output = project.output("build 26-skurdas --format typst --ui-language lt");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("Sąrašuose ar duomenyse yra "), "{path}: {told}");
        assert_eq!(output.status.code(), Some(1), "{path}: {told}");
        assert!(!project.list("build").is_empty(), "{path}: {told}");
        // Nobody sends it so.
        let files = project.list("build");
        project.run("build --final -q").code(1);
        assert_eq!(project.list("build"), files, "{path}");
    }
}

#[test]
fn what_the_chapters_of_a_draft_need_is_marked() {
    let poverty =
        "year,geo,sex,value,flag\n2022,LT,T,22.4,\n2023,LT,T,17.8,b\n2023,LT,T,17.9,\n";
    for (path, text, mark) in [
        // Which of the two figures is right, nobody knows.
        ("report/data/poverty.csv", poverty, Some("[klaida report/data/poverty.csv:4: ")),
        (
            "report/data/indicators.toml",
            "[poverty]\nfile = \"poverty.csv\"\nunit = \"percents\"\ndecimals = 1\n",
            Some("klaida report/data/indicators.toml:3: "),
        ),
        (
            "report/data/indicators.toml",
            "[poverty\n",
            Some("[⟨poverty⟩; klaida report/data/indicators.toml:1: "),
        ),
        // The code of an indicator stands for its name.
        ("translations/lt/report.ftl", "indicator-poverty Skurdo rizika\n", None),
    ] {
        let project = with_births().change(path, text);
        expect_draft_with_errors(&project);
        let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
        if let Some(mark) = mark {
            assert!(printed.contains(mark), "{path}: {printed}");
            assert!(!printed.contains("17,8"), "{path}: {printed}");
        }
    }
    // Of withheld figures others may have to be withheld, too, which all data tell.
    let project = with_births()
        .change("report/data/births.csv", "year,value\n2022,20623\n2023,20100\n2023,20101\n")
        .change(
            "report/data/poverty.csv",
            "year,geo,sex,value,conf\n2022,LT,T,22.4,\n2023,LT,T,17.8,\n2023,LT,F,18.1,C\n",
        );
    project.run("build 26-skurdas --format typst -q").code(1);
    assert!(project.list("build").is_empty());
}
