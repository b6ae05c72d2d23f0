//! A child who is named in one place of a report is in no byte of a redacted copy, wherever else
//! the report names the child.

use std::fs;

use komentaras::diagnostic::Code;
use komentaras::text::fold;
use snapbox::str;

use crate::privacy::told;
use crate::project::TestProject;

const FORMATS: &str = "pdf,docx,html,epub,json,typst";

/// Returns the files of a copy that tell a name, by a part of it that all its forms have.
fn telling(project: &TestProject, names: &[&str]) -> Vec<String> {
    let is_telling = |text: &str| {
        let text = fold(text);
        names.iter().any(|name| text.contains(name))
    };
    let mut telling = project.list("build");
    telling.retain(|path| {
        let bytes = fs::read(project.path(path)).unwrap();
        is_telling(path) || told(&bytes).iter().any(|text| is_telling(text))
    });
    telling
}

/// Builds a report as it is, in which every format tells the names, and a copy, in which none
/// does; returns what was said of the copy.
fn is_told_and_masked(project: &TestProject, names: &[&str], places: &[&str]) -> String {
    project.output(&format!("build -q --format {FORMATS}"));
    for name in names {
        let shown = telling(project, &[name]);
        for place in places {
            assert!(
                shown.iter().any(|it| it.contains(place)),
                "{name} {place}: {shown:?}"
            );
        }
    }
    fs::remove_dir_all(project.path("build")).unwrap();
    let output = project.output(&format!("build --redact --format {FORMATS}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(telling(project, names), Vec::<String>::new());
    said
}

/// A report that says in one place how old a child is.
const PROSE: &str = r#"=== report/lt/19-smurtas.md
+++
title = "Smurtas prieš Rapolą"
articles = ["19"]
+++

Rapolas Šimkūnaitis, 9 metų, patyrė smurtą.

## Rapolo Šimkūnaičio byla

Mokytoja matė, kaip **Rapolas** Šimkūnaitis verkia; *Rapolo Šimkūnaičio* mama skundėsi.[^a] Šimkūnaičiui padėjo, R. Šimkūnaitį guodė, rapolas šimkūnaitis tylėjo. [Šimkūnaičio](https://pvz.lt/simkunaitis) draugai.

- Su Rapolu
- Šimkūnaičių šeima

| Kas | Kiek |
| --- | --- |
| Šimkūnaitis | 2 |
| Rapolas | 3 |

: Lentelė apie Rapolą

![Rapolo piešinys](../figures/rapolo-piesinys.svg "Piešė Šimkūnaitis")

> Rapolui sunku.

::: recommendation {to="vyriausybe"}
Padėti Šimkūnaičiui.
:::

Šaltinis{{cite "namai"}}.

{{register "organisations"}}

[^a]: Skundas dėl Šimkūnaičio.
=== report/en/19-smurtas.md
+++
title = "Violence against Rapolas"
+++

A boy suffered violence.

## The case of Rapolas Šimkūnaitis

A teacher saw Rapolas Šimkūnaitis crying; Simkunaitis’s mother complained.
=== report/figures/rapolo-piesinys.svg
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><title>Šimkūnaitis</title><text x="1" y="9">Rapolas</text></svg>
=== report/data/organisations.csv
id,name_lt,name_en,role,chapters,dissent_lt,dissent_en,logo,website
a,Centras,Centre,author,19-smurtas,"Neaišku, ar Rapolas Šimkūnaitis sutiko.","Did Rapolas agree?",,
=== report/sources.yml
eurostat:
  type: web
  title: Skurdo rizika
  url: https://ec.europa.eu/eurostat
namai:
  type: report
  title: Pokalbis su Rapolu Šimkūnaičiu
  date: 2024
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika
dimension-geo = Šalis
code-geo-LT = Lietuva
dimension-sex = Lytis
code-sex-T = Iš viso
code-sex-F = Mergaitės
addressee-vyriausybe = Vyriausybė
    .dative = Vyriausybei
"#;

#[test]
fn a_child_named_once_is_masked_in_all_cases_and_places() {
    let project = TestProject::both().files(PROSE);
    let places = [
        "lt.pdf", "en.pdf", ".docx", "lt.html", "en.html", ".epub", ".json", ".typ",
        ".svg",
    ];
    let said = is_told_and_masked(&project, &["rapol"], &places);
    assert!(said.contains("passages masked:"), "{said}");
    let names = ["rapol", "simkunai", "simkunaic"];
    assert_eq!(telling(&project, &names), Vec::<String>::new());
}

#[test]
fn each_place_in_which_the_child_is_named_is_a_finding() {
    TestProject::small()
        .chapter("\nJonas Petraitis, 9 metų, verkia.\n\nMatė, kaip Jonas Petraitis verkia; J. Petraičio mama skundėsi. Jonas tyli, o Antanas Petraitis ir Jonas Norkus – ne.\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:1: error[personal-data]: a child's name and age: `Jonas Petraitis, 9 metų`
report/lt/19-smurtas.md:8:12: warning[could-identify]: a child's name: `Jonas Petraitis`
report/lt/19-smurtas.md:8:36: note[could-identify]: a child's name: `J. Petraičio`
report/lt/19-smurtas.md:8:64: note[could-identify]: a child's name: `Jonas`
report/lt/19-smurtas.md:8:78: note[could-identify]: a child's name: `Antanas Petraitis`

"#]]);
}

/// A report that names a child in one chapter and the family there and elsewhere.
const FAMILY: &str = r#"=== report/lt/19-smurtas.md
+++
title = "Smurtas"
articles = ["19"]
+++

Rapolas Šimkūnaitis, 9 metų, patyrė smurtą. Vanda Šimkūnaitienė skundėsi.[^a]

| Kas | Kiek |
| --- | --- |
| Algirdas Šimkūnaitis | 2 |

: Kreipėsi Algirdas Šimkūnaitis

::: recommendation {to="vyriausybe"}
Padėti Vandai Šimkūnaitienei.
:::

[^a]: Kalbėjo ir Šimkūnaitytė.
=== report/lt/26-skurdas.md
+++
title = "Skurdas"
articles = ["26"]
+++

Išmokos negavo Vanda Šimkūnaitienė. Apie ją rašė Algirdas Šimkūnaitis.

{{register "recommendations" by="addressee"}}

Ministrė Zita Šimkūnaitienė atsakė.
=== report/en/19-smurtas.md
+++
title = "Violence"
+++

A boy suffered violence. Vanda Šimkūnaitienė complained.
"#;

#[test]
fn the_family_of_a_child_is_masked_wherever_it_is_named() {
    let project = TestProject::both().files(FAMILY);
    let places = ["lt.pdf", ".docx", ".html", ".epub", ".json", ".typ"];
    let names = ["vand", "algird", "simkunaityt"];
    let said = is_told_and_masked(&project, &names, &places);
    assert!(said.contains("passages masked:"), "{said}");
    // Somebody with an office is shown.
    let json = project.read("build/report-redacted.json").replace('\u{a0}', " ");
    assert!(json.contains("Ministrė Zita Šimkūnaitienė atsakė."), "{json}");
    assert_eq!(fold(&json).matches("simkunait").count(), 1, "{json}");
}

/// A report with a table of children whose names are nowhere else.
fn with_children(header: &str, codes: [&str; 2], body: &str, names: &str) -> TestProject {
    let project = TestProject::both();
    let indicators = project.read("report/data/indicators.toml");
    let mut changed = project.chapter(body).change(
        "report/data/indicators.toml",
        format!("{indicators}\n[bylos]\nfile = \"bylos.csv\"\nunit = \"children\"\nsource = \"eurostat\"\n"),
    );
    let data = format!(
        "year,{header},value\n2020,{0},4\n2021,{0},6\n2020,{1},40\n2021,{1},41\n",
        codes[0], codes[1]
    );
    changed = changed.change("report/data/bylos.csv", data);
    for language in ["lt", "en"] {
        let path = format!("translations/{language}/report.ftl");
        let known = changed.read(&path);
        changed =
            changed.change(&path, format!("{known}\nindicator-bylos = Bylos\n{names}"));
    }
    changed
}

#[test]
fn names_in_a_column_are_masked_in_tables_charts_and_origins() {
    let body = "\nBylų buvo {{number \"bylos\" year=2020 child=\"Rapolas Šimkūnaitis\"}}.\n\n{{table \"bylos\" rows=\"child\" columns=\"year\" caption=\"A\"}}\n\n{{table \"bylos\" rows=\"year\" columns=\"child\" caption=\"B\"}}\n\n{{chart \"bylos\" kind=\"bar\" x=\"child\" years=\"2020\" caption=\"C\"}}\n\n{{chart \"bylos\" kind=\"line\" series=\"child\" caption=\"D\"}}\n";
    let names = ["rapol", "simkunai", "zukauskai"];
    let own = ["Rapolas Šimkūnaitis", "Urtė Žukauskaitė"];
    let coded = "code-child-a = Rapolas Šimkūnaitis\ncode-child-b = Urtė Žukauskaitė\n";
    for (heading, codes, labels) in
        [("Kas", own, ""), ("Vaikas", own, ""), ("Kas", ["a", "b"], coded)]
    {
        let body = body.replace("\"Rapolas Šimkūnaitis\"", &format!("\"{}\"", codes[0]));
        let labels = format!("dimension-child = {heading}\n{labels}");
        let project = with_children("child", codes, &body, &labels);
        let places = [".pdf", ".docx", ".html", ".epub", ".json", ".typ", "/tables/"];
        is_told_and_masked(&project, &names[..2], &places);
        assert_eq!(telling(&project, &names[1..]), Vec::<String>::new(), "{heading}");
        let (_, diags) = project.inspect();
        assert!(diags.iter().any(|it| it.code == Code::CouldIdentify), "{heading}");
        // Rows of different children stay apart, and so do their origins.
        if codes == own {
            let json = project.read("build/report-redacted.json");
            assert!(json.contains("\"masked-1\"") && json.contains("\"masked-2\""));
        }
    }
}

#[test]
fn whoever_shares_a_name_with_a_child_is_shown() {
    let project = TestProject::small().chapter("\nJonas Petraitis, 9 metų, verkia.\n\nSeimo narys Jonas Norkus, A. Petraitis, Rasa Petraitė; Vilniaus vaikai.\n");
    project.run("build --redact --format json -q").code(0);
    let json = project.read("build/report-redacted.json").replace('\u{a0}', " ");
    // The other one is on the title page, which says what it means.
    assert_eq!(json.matches('█').count() / 5, 2, "{json}");
    assert!(json.contains("Seimo narys Jonas Norkus, A. Petraitis"), "{json}");
}
