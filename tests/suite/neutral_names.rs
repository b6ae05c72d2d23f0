//! A child's name in what has a name itself, chapters, anchors, indicators, sources and files, is
//! in no byte of a redacted copy.

use std::fs;

use komentaras::text::fold;
use snapbox::str;

use crate::privacy::told;
use crate::project::TestProject;

/// A report in which all that has a name is named after a child, in several spellings.
const NAMED: &str = r#"=== report/privacy.toml
[rules.byla]
kind = "name"
certainty = "sure"
patterns = ['Žemaitai[tč]\w+']
=== report/lt/ona-petraityte.md
+++
title = "Smurtas"
articles = ["19"]
+++

Ona Petraitytė, 12 metų. Žr. {{ref "onos-petraitytes-namai"}}, {{ref "petraitytes-lentele"}}, [skyrių](zemaitaicio/byla.md) ir [vietą](#petraityte).

## Namai {#onos-petraitytes-namai}

{{anchor "petraityte"}}Šaltinis{{cite "petraityte-2024"}}. ![Namai](../figures/ona/petraityte.svg)

| A |
| - |
| x |

: Lentelė {#petraitytes-lentele}

Skurdo rizika {{value "onos_petraitytes" year=2022 sex="T"}}.

{{table "onos_petraitytes" rows="year" columns="sex" caption="A"}}
=== report/en/ona-petraityte.md
+++
title = "Violence"
+++

See {{ref "onos-petraitytes-namai"}} and {{value "onos_petraitytes" year=2022 sex="T"}}.
=== report/lt/zemaitaicio/byla.md
+++
title = "Byla"
articles = ["20"]
+++

Tekstas.
=== report/figures/ona/petraityte.svg
<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>
=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"

[onos_petraitytes]
file = "Ona Petraitytė.csv"
unit = "percent"
decimals = 1
source = "petraityte-2024"
=== report/data/Ona Petraitytė.csv
year,geo,sex,value,flag
2022,LT,T,22.4,
2023,LT,T,17.8,b
=== report/sources.yml
eurostat:
  type: web
  title: Skurdo rizika
  url: https://ec.europa.eu/eurostat
petraityte-2024:
  type: report
  title: Pokalbis
  date: 2024
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika
indicator-onos_petraitytes = Skurdo rizika
licence-petraityte-2024 = CC BY 4.0
dimension-geo = Šalis
code-geo-LT = Lietuva
dimension-sex = Lytis
code-sex-T = Iš viso
code-sex-F = Mergaitės
=== translations/en/report.ftl
indicator-poverty = Risk of poverty
indicator-onos_petraitytes = Risk of poverty
licence-petraityte-2024 = CC BY 4.0
dimension-geo = Country
code-geo-LT = Lithuania
dimension-sex = Sex
code-sex-T = Total
code-sex-F = Girls
"#;

const FORMATS: &str = "pdf,docx,html,epub,json,typst";

/// Returns the files of a folder that tell the name, in whatever spelling.
fn telling(project: &TestProject) -> Vec<String> {
    let is_telling =
        |text: &str| ["petrait", "zemaitai"].iter().any(|name| fold(text).contains(name));
    let mut telling = project.list("build");
    telling.retain(|path| {
        let bytes = fs::read(project.path(path)).unwrap();
        is_telling(path) || told(&bytes).iter().any(|text| is_telling(text))
    });
    telling
}

#[test]
fn a_redacted_copy_has_no_name_of_a_child_in_addresses_and_files() {
    let project = TestProject::both().files(NAMED);
    project.output(&format!("build -q --format {FORMATS}"));
    let shown = telling(&project);
    for end in [".pdf", ".docx", ".html", ".epub", ".json", ".typ", "datapackage.json"] {
        assert!(shown.iter().any(|path| path.ends_with(end)), "{end}: {shown:?}");
    }
    fs::remove_dir_all(project.path("build")).unwrap();
    let output = project.output(&format!("build --redact --format {FORMATS}"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(telling(&project), Vec::<String>::new());
    assert!(said.contains("\n  ona-petraityte: masked-1\n"), "{said}");
    // The licence, the data and the links are still there.
    let package = project.read("build/site-redacted/data/datapackage.json");
    assert!(package.contains("CC BY 4.0") && package.contains("masked-"), "{package}");
    let page = project.read("build/site-redacted/lt.html");
    let targets: Vec<&str> =
        page.split("href=\"#").skip(1).filter_map(|it| it.split('"').next()).collect();
    assert!(targets.iter().any(|it| it.starts_with("place-masked-")), "{targets:?}");
    assert!(targets.iter().any(|it| it.starts_with("chapter-masked-")), "{targets:?}");
    for target in targets.into_iter().filter(|it| !it.is_empty()) {
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
}

#[test]
fn a_part_of_a_redacted_copy_has_the_names_of_the_whole() {
    let project = TestProject::both().files(NAMED);
    project.run("build --redact -q --format json zemaitaicio/byla").code(0);
    let paths = project.list("build");
    let [path] = paths.as_slice() else { panic!("{paths:?}") };
    assert!(path.contains("-masked-") && telling(&project).is_empty(), "{path}");
    let part = project.read(path);
    project.run("build --redact -q --format json").code(0);
    let whole = project.read("build/report-redacted.json");
    let id = part.split("\"id\": \"").nth(1).and_then(|rest| rest.split('"').next());
    assert!(id.is_some_and(|id| whole.contains(&format!("\"{id}\""))), "{id:?}");
}

#[test]
fn names_that_tell_nothing_stay() {
    let project = TestProject::small();
    project.run("build --redact -q --format json,html").code(0);
    assert!(project.read("build/report-redacted.json").contains("\"26-skurdas\""));
    assert!(project.list("build").iter().any(|it| it.ends_with("data/poverty.csv")));
}

/// A report in which a child is named in small letters within texts, addresses and data.
const WITHIN: &str = r#"=== report/lt/19-smurtas.md
+++
title = "Smurtas"
articles = ["19"]
+++

Mokinys Jonas Petraitis nežino. Žr. jonaspetraitis, jonas_petraitis.jpg, `petraitis-jonas`, PetraitisJonas ir [čia](https://pvz.lt/jonas-petraitis) arba https://pvz.lt/foto/jonaspetraitis.

Bylos: {{value "cases" year=2022 grupe="jonas-petraitis"}}, {{value "cases" year=2022 grupe="jonaspetraitis"}}.

![jono_petraicio_namai](../figures/a.svg "Iš failo jono-petraicio-namai.svg")

{{table "notes" rows="year" columns="grupe" caption="A"}}

{{register "organisations"}}
=== report/figures/a.svg
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><g id="jonaspetraitis"><text x="1" y="9">jonas_petraitis</text></g></svg>
=== report/data/organisations.csv
id,name_lt,role,website
a,Centras,author,https://pvz.lt/jonas-petraitis
=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"

[cases]
file = "cases.csv"
unit = "percent"
source = "eurostat"

[notes]
file = "notes.csv"
unit = "percent"
source = "eurostat"
=== report/data/cases.csv
year,grupe,value,flag
2022,jonas-petraitis,22.4,
2022,jonaspetraitis,12.4,
2022,T,17.8,
=== report/data/notes.csv
year,grupe,value,flag,note
2022,jonas_petraitis,22.4,,žr. jonaspetraitis.pdf
2022,T,17.8,,
=== report/sources.yml
eurostat:
  type: web
  title: Skurdo rizika
  url: https://pvz.lt/jonaspetraitis/duomenys
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika
indicator-cases = Bylos
indicator-notes = Pastabos
dimension-geo = Šalis
code-geo-LT = Lietuva
dimension-sex = Lytis
code-sex-T = Iš viso
code-sex-F = Mergaitės
dimension-grupe = Grupė
code-grupe-T = Visi
code-grupe-jonas_petraitis = Grupė A
"#;

#[test]
fn a_redacted_copy_has_no_name_in_small_letters() {
    let project = TestProject::small().files(WITHIN);
    project.output(&format!("build -q --format {FORMATS}"));
    let shown = telling(&project);
    for end in [".pdf", ".docx", ".html", ".epub", ".json", ".typ", "cases.csv"] {
        assert!(shown.iter().any(|path| path.ends_with(end)), "{end}: {shown:?}");
    }
    fs::remove_dir_all(project.path("build")).unwrap();
    let output = project.output(&format!("build --redact --format {FORMATS}"));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(telling(&project), Vec::<String>::new());
    // Rows of different codes stay apart.
    let data = project.read("build/site-redacted/data/cases.csv");
    let codes: Vec<&str> = data.lines().filter_map(|it| it.split(',').next()).collect();
    assert_eq!(codes, ["grupe", "masked-1", "masked-2", "T"], "{data}");
    project.run("package --redact -q").code(0);
    assert_eq!(telling(&project), Vec::<String>::new());
}

#[test]
fn a_name_that_may_be_of_a_child_is_found_where_it_is_given() {
    let project = TestProject::small()
        .chapter("\n## Namai {#onos-petraitytes-namai}\n\nTekstas.\n")
        .change(
            "report/lt/jono-byla.md",
            "+++\ntitle = \"A\"\narticles = [\"20\"]\n+++\n\nTekstas.\n",
        );
    project.expect_findings(str![[r#"
report/lt/19-smurtas.md:6:12: note[telling-name]: the name `onos-petraitytes-namai` may be somebody's
report/lt/jono-byla.md:1:1: note[telling-name]: the name `jono-byla` may be somebody's

"#]]);
    let told = |arguments: &str| {
        let output = project.output(arguments);
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    // Whoever sends the report has to look at it; in a masked copy it is replaced.
    let list = told("package --ui-language en");
    assert!(list.contains("! (2 places to look at) No child"), "{list}");
    let list = told("package --redact --ui-language en");
    assert!(list.contains("✓ No child") && list.contains("jono-byla: masked-"), "{list}");
}

#[test]
fn a_copy_in_which_nothing_had_to_be_masked() {
    let output = TestProject::small().output("build --redact --format json");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("\nNothing had to be masked.\n"), "{said}");
    let output =
        TestProject::small().output("build --redact --format json --ui-language lt");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("\nNieko uždengti nereikėjo.\n"), "{said}");
}
