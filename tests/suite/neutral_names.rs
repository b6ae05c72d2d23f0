//! A child's name in what has a name itself, chapters, anchors, indicators, sources and files, is
//! in no byte of a redacted copy.

use std::fs;

use komentaras::text::fold;

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
