//! What could identify a child is found wherever a reader would get it, and a redacted copy
//! has it in none of its bytes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;

use komentaras::diagnostic::{Code, Severity};
use snapbox::str;

use crate::pages;
use crate::project::{TestProject, chapter, check};

const CASES: &str = include_str!("../fixtures/privacy/cases.tsv");

/// A text that could identify a child, or only looks so.
struct Case {
    is_planted: bool,
    is_voice: bool,
    secret: &'static str,
    text: &'static str,
}

fn cases() -> impl Iterator<Item = Case> {
    let lines = CASES.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [sort, _, voice, secret, text] = columns[..] else { panic!("{line}") };
        let (is_planted, is_voice) = (sort == "planted", !voice.is_empty());
        Case { is_planted, is_voice, secret, text }
    })
}

/// Returns a report with texts in all places that a text can have, in turn.
fn report(cases: impl Iterator<Item = Case>) -> (TestProject, Vec<&'static str>) {
    let (mut body, mut notes) = (String::new(), String::new());
    let mut secrets = Vec::new();
    for (index, Case { is_voice, secret, text, .. }) in cases.enumerate() {
        secrets.push(secret);
        let quoted = text.replace('"', "'");
        let placed = if is_voice {
            format!("::: voice {{consent=yes age=\"10-14\"}}\n{text}\n:::\n")
        } else {
            match index % 9 {
                0 => format!("{text}\n"),
                1 => {
                    notes.push_str(&format!("[^n{index}]: {text}\n\n"));
                    format!("Pastraipa.[^n{index}]\n")
                }
                2 => format!("| A | B |\n| - | - |\n| x | {text} |\n"),
                3 => format!("- {text}\n"),
                4 => format!("> {text}\n"),
                5 => format!("![{quoted}](../figures/ratas.svg)\n"),
                6 => format!("::: recommendation {{to=\"vyriausybe\"}}\n{text}\n:::\n"),
                7 => format!("![Ratas](../figures/ratas.svg \"{quoted}\")\n"),
                _ => format!("| A |\n| - |\n| x |\n\n: {text}\n"),
            }
        };
        body.push_str(&format!("\n{placed}"));
    }
    (
        TestProject::both().chapter(&format!("{body}\n{notes}")).change(DRAWING, RING),
        secrets,
    )
}

const DRAWING: &str = "report/figures/ratas.svg";
const RING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>";

/// What stands elsewhere than in chapters.
const ELSEWHERE: &str = r#"=== report/lt/26-skurdas.md
+++
title = "Skurdas ir Rugilė, 12 metų"
articles = ["26"]
+++

**Luknė**, 12 metų, ir [rašykite](mailto:gama.delta@example.net); `Urtė, 11 metų`.

## Nariai

Kaime Girdžių kaime gyvena {{number "poverty" year=2022 sex="T"}}

{{table "poverty" rows="year" columns="sex" caption="Lentelė"}}

{{chart "poverty" kind="bar" x="year" sex="T"}}

![Namai](../figures/6150829022x.svg) ![Brolis](../figures/viltė_9_metų.svg)

{{register "follow-up"}}

{{register "organisations"}}

Šaltinis{{cite "namai"}}.
=== report/figures/6150829022x.svg
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><!-- Ąžuolas, 9 metų --><text x="1" y="9">Kamilė, 12 metų</text></svg>
=== report/figures/viltė_9_metų.svg
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>
=== report/data/organisations.csv
id,name_lt,name_en,role,chapters,dissent_lt,dissent_en,logo,website
a,Centras,Centre,author,26-skurdas,"Neaišku, ar Smiltė, 10 metų, sutiko.","Unclear.",,
=== report/data/concluding-observations.csv
symbol,paragraph,text_en,text_lt,articles,body,action_lt,action_en,status,indicator,comment_lt,comment_en
CRC/C/LTU/CO/5-6,21,Do.,Daryti.,26,vyriausybe,,,partly,,"Miglė, 8 metų, liko be pagalbos.",Migle was left.
=== report/data/poverty.csv
year,geo,sex,value,flag,note
2022,LT,T,22.4,,Ugnė 7 metų
2023,LT,T,17.8,b,
2023,LT,F,18.1,,
=== report/sources.yml
eurostat:
  type: web
  title: Skurdo rizika
  url: https://ec.europa.eu/eurostat
namai:
  type: report
  title: Pokalbis su Emilija, 14 metų
  date: 2024
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika, kurią mini Goda, 9 metų
dimension-geo = Šalis
code-geo-LT = Lietuva
dimension-sex = Lytis
code-sex-T = Iš viso
code-sex-F = Mergaitės, kaip Barbora, 9 metų
addressee-vyriausybe = Vyriausybė
    .dative = Vyriausybei
"#;

const ELSEWHERE_SECRETS: [&str; 13] = [
    "Rugilė",
    "Luknė",
    "gama.delta",
    "Urtė",
    "Kamilė",
    "Ąžuolas",
    "Smiltė",
    "Miglė",
    "Ugnė",
    "Emilija",
    "Goda",
    "Barbora",
    "viltė",
];

#[test]
fn what_is_planted_is_found_and_no_innocent_text_is_an_error() {
    // Whoever is named in one text of a report is found in all of them, so innocent texts stand
    // in a report of their own.
    let (planted, innocent) = (findings_in(true), findings_in(false));
    assert!(planted.len() >= 50 && innocent.len() >= 50);
    let missed = planted.iter().filter(|(_, severity)| severity.is_none());
    assert_eq!(missed.count(), 0, "{planted:#?}");
    let alarms = innocent.iter().filter(|(_, severity)| severity.is_some());
    assert_eq!(alarms.count(), 0, "{innocent:#?}");
}

/// Returns the texts of one sort, all in a report, each with the severity of what is found.
fn findings_in(is_planted: bool) -> Vec<(&'static str, Option<Severity>)> {
    let mut body = String::new();
    let mut lines: BTreeMap<usize, &str> = BTreeMap::new();
    for Case { is_voice, text, .. } in cases().filter(|it| it.is_planted == is_planted) {
        if is_voice {
            body.push_str("::: voice {consent=yes age=\"10-14\"}\n");
        }
        lines.insert(5 + body.lines().count(), text);
        body.push_str(text);
        body.push_str(if is_voice { "\n:::\n\n" } else { "\n\n" });
    }
    let (snapshot, diags) = TestProject::small().chapter(&body).inspect();
    let mut found: BTreeMap<usize, Severity> = BTreeMap::new();
    for finding in diags.iter() {
        if matches!(finding.code, Code::PersonalData | Code::CouldIdentify) {
            let span = finding.primary.unwrap();
            let position = snapshot.sources.position(span.file, span.range().start);
            found.insert(position.line, finding.severity);
        }
    }
    lines.into_iter().map(|(line, text)| (text, found.get(&line).copied())).collect()
}

/// Returns a text without spaces and tags, which may stand anywhere within a name.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if is_tag || c.is_whitespace() || c == '\u{ad}' => {}
            _ => bare.push(c),
        }
    }
    bare
}

/// Returns all that a file says: its bytes as they are and as they are unpacked.
pub(crate) fn told(bytes: &[u8]) -> Vec<String> {
    let mut told = vec![String::from_utf8_lossy(bytes).into_owned()];
    if bytes.starts_with(b"%PDF") {
        told.extend(pages::everything(bytes));
    } else if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            told.push(file.name().unwrap().into_owned());
            told.push(String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    // Where a secret stands in an attribute, the tag must not be taken away.
    told.into_iter()
        .flat_map(|text| [bare(&text), text.replace(char::is_whitespace, "")])
        .collect()
}

/// Returns the secrets that are told by the files in a folder, each with the file.
fn leaks(project: &TestProject, secrets: &[&str]) -> Vec<(String, String)> {
    let mut leaks = Vec::new();
    for path in project.list("build") {
        let told = told(&fs::read(project.path(&path)).unwrap());
        for secret in secrets {
            let bare = secret.replace(char::is_whitespace, "");
            if path.contains(secret) || told.iter().any(|text| text.contains(&bare)) {
                leaks.push(((*secret).to_owned(), path.clone()));
            }
        }
    }
    leaks
}

#[test]
fn a_redacted_copy_has_none_of_it_in_its_bytes() {
    // A bare age is no secret: it may be any number.
    // Nor is a village that another text names beside a number that is masked.
    let is_secret = |case: &Case| {
        let others = cases().filter(|other| other.text.contains(case.secret));
        case.secret.len() > 2 && others.count() == 1
    };
    let planted = || cases().filter(|case| case.is_planted && is_secret(case));
    let (project, mut secrets) = report(planted());
    let project = project.files(ELSEWHERE);
    secrets.extend(ELSEWHERE_SECRETS);
    let formats = "pdf,docx,html,epub,json,typst";
    let output = project.output(&format!("build --format {formats}"));
    let shown = leaks(&project, &secrets);
    let told = String::from_utf8_lossy(&output.stderr);
    for end in [".pdf", ".docx", ".html", ".epub", ".json", ".typ"] {
        let of_format = |secret: &&str| {
            shown.iter().any(|(known, path)| known == *secret && path.ends_with(end))
        };
        let known = secrets.iter().filter(|secret| of_format(secret)).count();
        assert!(
            known + 8 >= secrets.len(),
            "{end}: {known} of {}\n{told}",
            secrets.len()
        );
    }
    fs::remove_dir_all(project.path("build")).unwrap();
    let output = project.output(&format!("build --redact --format {formats}"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    let leaks = leaks(&project, &secrets);
    assert!(leaks.is_empty(), "{leaks:#?}");
    let names = project.list("build");
    for name in
        ["report-lt-redacted.pdf", "report-en-redacted.docx", "site-redacted/index.html"]
    {
        assert!(names.iter().any(|path| path.ends_with(name)), "{name}: {names:?}");
    }
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("passages masked:"), "{told}");
    assert!(told.contains("report/data/organisations.csv:2: name"), "{told}");
}

#[test]
fn a_passage_is_masked_across_marks_and_a_figure_behind_a_bar_has_no_origin() {
    let project = TestProject::small().chapter(
        "\n**Ona**, 12 metų, ir *Jonas* (9).\n\nGirdžių kaime gyvena 2 vaikai.\n",
    );
    project.run("build --redact --format json -q").code(0);
    let json = project.read("build/report-redacted.json");
    assert_eq!(json.matches('█').count() / 5, 4, "{json}");
    assert!(!json.contains("12 met") && !json.contains("Jonas"), "{json}");
}

#[test]
fn findings_of_every_kind() {
    chapter(
        "\nAustėja P., 12 metų; asmens kodas 51203040110; gimė 2014 m. kovo 1 d.\n\nSkambinkite +370 612 34567.\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: error[personal-data]: a child's name and age: `Austėja P., 12 metų`
report/lt/19-smurtas.md:6:35: error[personal-data]: personal code `51203040110`
report/lt/19-smurtas.md:6:53: error[personal-data]: a child's date of birth: `2014 m. kovo 1 d.`
report/lt/19-smurtas.md:8:13: warning[could-identify]: somebody's telephone number: `+370 612 34567`

"#]],
    );
}

#[test]
fn what_everybody_may_know_is_said_in_the_settings() {
    let text = "=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nSkambinkite +370 612 34567, rašykite ona@centras.example.\n";
    check(
        text,
        str![[r#"
report/lt/19-smurtas.md:6:13: warning[could-identify]: somebody's telephone number: `+370 612 34567`
report/lt/19-smurtas.md:6:38: warning[could-identify]: somebody's online account or e-mail address: `ona@centras.example`

"#]],
    );
    let settings = TestProject::small().read("report/report.toml");
    let public = "[privacy]\npublic = [\"8 612 34567\", \"@centras.example\"]\n";
    check(&format!("{text}=== report/report.toml\n{settings}{public}"), str![]);
}

#[test]
fn a_project_adds_rules_and_turns_some_off() {
    let text = "=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nByla VT-123, rašykite ona@centras.example.\n=== report/privacy.toml\n";
    let rules = "[rules.email]\nkind = \"email\"\ncertainty = \"likely\"\n[rules.office]\nkind = \"case-number\"\ncertainty = \"possible\"\npatterns = ['VT-[0-9]+']\n";
    check(
        &format!("{text}{rules}"),
        str![[r#"
report/lt/19-smurtas.md:6:6: note[could-identify]: a case number, by which the child can be found: `VT-123`

"#]],
    );
    check(
        &format!("{text}[rules.a]\nkind = \"nam\"\ncertainty = \"sure\"\n"),
        str![[r#"
report/lt/19-smurtas.md:6:23: warning[could-identify]: somebody's online account or e-mail address: `ona@centras.example`
report/privacy.toml:2:8: error[toml-syntax]: invalid TOML on this line

"#]],
    );
    check(
        &format!(
            "{text}[rules.a]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = ['(']\n"
        ),
        str![[r#"
report/lt/19-smurtas.md:6:23: warning[could-identify]: somebody's online account or e-mail address: `ona@centras.example`
report/privacy.toml:4:13: error[invalid-value]: invalid pattern in the rule `a`

"#]],
    );
}

/// Returns a photograph that says where it was taken: an Exif segment of one entry, the latitude.
fn photograph() -> Vec<u8> {
    let exif = b"\xff\xe1\0\x4cExif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0\0\0\0\x36\0\0\0\x01\0\0\0\x29\0\0\0\x01\0\0\0\0\0\0\0\x01";
    let mut picture = std::io::Cursor::new(Vec::new());
    let image = image::DynamicImage::new_rgb8(400, 300);
    image.write_to(&mut picture, image::ImageFormat::Jpeg).unwrap();
    let jpeg = picture.into_inner();
    [&jpeg[..2], &exif[..], &jpeg[2..]].concat()
}

#[test]
fn a_photograph_says_where_it_was_taken() {
    TestProject::small()
        .chapter("\n![Namai](../figures/namai.jpg){width=20%}\n")
        .change("report/figures/namai.jpg", photograph())
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:21: note[image-metadata]: the file `report/figures/namai.jpg` says where the picture was taken

"#]]);
}

#[test]
fn no_output_says_where_a_photograph_was_taken_and_a_copy_for_others_says_it_does() {
    let project = TestProject::small()
        .chapter("\n![Namai](../figures/namai.jpg){width=20%}\n")
        .change("report/figures/namai.jpg", photograph());
    let is_told = |path: &String| {
        let bytes = fs::read(project.path(path)).unwrap();
        told(&bytes).iter().any(|text| text.contains("Exif"))
    };
    project.run("build --format pdf,docx,html,epub,json,typst -q").code(0);
    let written = project.list("build");
    assert!(
        written.iter().any(|path| path.ends_with("typst-lt/report/figures/namai.jpg"))
    );
    let telling: Vec<&String> = written.iter().filter(|path| is_told(path)).collect();
    assert!(telling.is_empty(), "{telling:?}");
    // A colleague gets the file as it is, so that both have the same.
    project.run("chapter export 19-smurtas --out skyrius -q").code(0).stdout_eq(str![[r#"
+ report/figures/namai.jpg
+ report/lt/19-smurtas.md
This picture says where it was taken or who made it, and so does the copy: report/figures/namai.jpg. Before you send the export to anybody outside, save the picture without metadata and export again.

"#]]);
    let (mine, theirs) = ("report/figures/namai.jpg", "skyrius/report/figures/namai.jpg");
    assert!(
        fs::read(project.path(mine)).unwrap() == fs::read(project.path(theirs)).unwrap()
    );
}
