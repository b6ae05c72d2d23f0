//! `komentaras trace`: where the figures of a line come from.

use snapbox::str;

use crate::project::TestProject;

const LT: &str = r#"+++
title = "Smurtas"
articles = ["19"]
+++

Vaikų buvo {{value "poverty" year=2022 sex="T"}}[^a], iš jų {{number "poverty" year=2022 sex="F"}} mergaičių.

Čia skaičių nėra.

- Mergaičių {{change "poverty" from=2022 to=2023 sex="F" as="difference"}}.

{{table "poverty" rows="year" columns="sex" years="2021..2022" caption="Vaikai"}}

[^a]: Po metų {{number "poverty" year=2023 sex="F"}}.
"#;

const EN: &str = r#"+++
title = "Violence"
+++

{{number "poverty" year=2022 sex="F"}} girls were among
{{value "poverty" year=2022 sex="T"}}.[^a]

There are no figures here.

- Girls {{change "poverty" from=2022 to=2023 sex="F" as="difference"}}.

{{table "poverty" rows="year" columns="sex" years="2021..2022" caption="Children"}}

[^a]: A year later {{number "poverty" year=2023 sex="F"}}.
"#;

fn project() -> TestProject {
    TestProject::both()
        .change("report/lt/19-smurtas.md", LT)
        .change("report/en/19-smurtas.md", EN)
        .change(
            "report/data/poverty.csv",
            "year,geo,sex,value,flag,unit_mult\n2021,LT,T,12.5,,3\n2022,LT,T,17.84,be,3\n\
             2021,LT,F,0.739,,3\n2022,LT,F,9.1,,3\n2023,LT,F,8,,3\n2023,LT,T,17.8,,3\n",
        )
        .change(
            "report/data/indicators.toml",
            "[poverty]\nfile = \"poverty.csv\"\nunit = \"children\"\ndecimals = 0\n\
             source = \"eurostat\"\nsuppress-below = 1000\n",
        )
        .change(
            "report/sources.yml",
            "eurostat:\n  type: web\n  title: Skurdo rizika\n  organization: Eurostat\n  \
             date: 2025-06\n  url: { value: https://ec.europa.eu/eurostat, date: 2026-01-15 }\n",
        )
}

#[test]
fn a_line_tells_where_its_figures_come_from() {
    let project = project();
    project.run("trace 19-smurtas:6").code(0).stderr_eq("").stdout_eq(str![[r#"
report/lt/19-smurtas.md:6
  lt: 17 840 vaikų; en: 17,840 children
    Indicator: Risk of poverty (poverty)
    Unit: Number of children
    Source: Eurostat, Skurdo rizika, 2025-06, https://ec.europa.eu/eurostat, accessed 2026-01-15 (eurostat)
    Query: year=2022 geo=LT sex=T
    File: report/data/poverty.csv:3, published as `17.84`, multiplied by 1,000: 17,840, b: break in time series, e: estimated value
  lt: 9 100; en: 9,100
    Query: year=2022 geo=LT sex=F
    File: report/data/poverty.csv:5, published as `9.1`, multiplied by 1,000: 9,100

"#]]);
    project
        .run("trace 19-smurtas:10 --ui-language lt")
        .code(0)
        .stderr_eq("")
        .stdout_eq(str![[r#"
report/lt/19-smurtas.md:10
  lt: sumažėjo 1 100 vaikų; en: decreased by 1,100 children
    Pokytis: antrasis skaičius minus pirmasis, apskaičiuotas iš paskelbtų skaičių ir tada suapvalintas
    Rodiklis: Skurdo rizika (poverty)
    Matavimo vienetas: Vaikų skaičius
    Šaltinis: Eurostat, Skurdo rizika, 2025-06, https://ec.europa.eu/eurostat, žiūrėta 2026-01-15 (eurostat)
    Parametrai: year=2022 geo=LT sex=F
    Failas: report/data/poverty.csv:5, paskelbta „9.1“, padauginta iš 1 000: 9 100
    Parametrai: year=2023 geo=LT sex=F
    Failas: report/data/poverty.csv:6, paskelbta „8“, padauginta iš 1 000: 8 000

"#]]);
}

#[test]
fn a_table_names_rows_and_columns_and_tells_nothing_of_what_is_withheld() {
    let project = project();
    let output = project.output("trace report/en/19-smurtas.md:12 --format json");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("739"));
    project
        .run("trace report/en/19-smurtas.md:12")
        .code(0)
        .stderr_eq("")
        .stdout_eq(str![[r#"
report/en/19-smurtas.md:12
  en: 12,500; lt: 12 500
    Row and column: 2021, Total
    Indicator: Risk of poverty (poverty)
    Unit: Number of children
    Source: Eurostat, Skurdo rizika, 2025-06, https://ec.europa.eu/eurostat, accessed 2026-01-15 (eurostat)
    Query: year=2021 geo=LT sex=T
    File: report/data/poverty.csv:2, published as `12.5`, multiplied by 1,000: 12,500
  en: •; lt: •
    Row and column: 2021, Girls
    Query: year=2021 geo=LT sex=F
    File: report/data/poverty.csv:4, withheld: too small, or such a figure could be computed from it
  en: 17,840; lt: 17 840
    Row and column: 2022, Total
    Query: year=2022 geo=LT sex=T
    File: report/data/poverty.csv:3, published as `17.84`, multiplied by 1,000: 17,840, b: break in time series, e: estimated value
  en: 9,100; lt: 9 100
    Row and column: 2022, Girls
    Query: year=2022 geo=LT sex=F
    File: report/data/poverty.csv:5, published as `9.1`, multiplied by 1,000: 9,100

"#]]);
    project.run("trace 19-smurtas:12 --ui-language lt").code(0).stdout_eq(str![[r#"
report/lt/19-smurtas.md:12
  lt: 12 500; en: 12,500
    Eilutė ir stulpelis: 2021, Iš viso
    Rodiklis: Skurdo rizika (poverty)
    Matavimo vienetas: Vaikų skaičius
    Šaltinis: Eurostat, Skurdo rizika, 2025-06, https://ec.europa.eu/eurostat, žiūrėta 2026-01-15 (eurostat)
    Parametrai: year=2021 geo=LT sex=T
    Failas: report/data/poverty.csv:2, paskelbta „12.5“, padauginta iš 1 000: 12 500
  lt: •; en: •
    Eilutė ir stulpelis: 2021, Mergaitės
    Parametrai: year=2021 geo=LT sex=F
    Failas: report/data/poverty.csv:4, neskelbiama ir niekur nerodoma: skaičius per mažas arba leistų apskaičiuoti kitą, per mažą
  lt: 17 840; en: 17,840
    Eilutė ir stulpelis: 2022, Iš viso
    Parametrai: year=2022 geo=LT sex=T
    Failas: report/data/poverty.csv:3, paskelbta „17.84“, padauginta iš 1 000: 17 840, b: laiko eilutės lūžis, e: įvertis
  lt: 9 100; en: 9,100
    Eilutė ir stulpelis: 2022, Mergaitės
    Parametrai: year=2022 geo=LT sex=F
    Failas: report/data/poverty.csv:5, paskelbta „9.1“, padauginta iš 1 000: 9 100

"#]]);
}

#[test]
fn other_programs_get_json() {
    project().run("trace 19-smurtas:10 --format json").code(0).stdout_eq(str![[r#"
{"figures":[{"place":"report/lt/19-smurtas.md:10","printed":{"en":"decreased by 1,100 children","lt":"sumažėjo 1 100 vaikų"},"label":null,"origin":0}],"indicators":{"poverty":{"name":{"lt":"Skurdo rizika"},"unit":"children","unit_name":{"lt":"Vaikų skaičius"},"decimals":0,"dataset":"report/data/poverty.csv","format":"tidy","source":"eurostat"}},"sources":{"eurostat":{"title":"Skurdo rizika","authors":[],"organisation":"Eurostat","publisher":null,"date":"2025-06","url":"https://ec.europa.eu/eurostat","accessed":"2026-01-15","symbol":null,"doi":null}},"origins":[{"derivation":"change","measure":"difference","rounding":"published","value":"-1100","cells":[{"indicator":"poverty","query":{"geo":"LT","sex":"F"},"defaults":[],"period":"2022","line":5,"column":11,"cell":null,"published":"9.1","multiplier":"1000","value":"9100","flags":"","withheld":null},{"indicator":"poverty","query":{"geo":"LT","sex":"F"},"defaults":[],"period":"2023","line":6,"column":11,"cell":null,"published":"8","multiplier":"1000","value":"8000","flags":"","withheld":null}]}]}

"#]]);
}

#[test]
fn a_chapter_tells_of_all_its_figures() {
    let output = project().output("trace 19-smurtas");
    let told = String::from_utf8(output.stdout).unwrap();
    let places: Vec<&str> =
        told.lines().filter(|line| line.starts_with("report/")).collect();
    let lines = [6, 14, 10, 12].map(|line| format!("report/lt/19-smurtas.md:{line}"));
    assert_eq!(places, lines, "{told}");
}

#[test]
fn what_can_not_be_traced_says_what_can() {
    let project = project().chapter(LT.split_once("+++\n\n").unwrap().1);
    for (args, expected) in [
        (
            "trace 19-smurtas:8",
            str![[r#"
error: no figure from data at `19-smurtas:8`. The nearest lines with figures: 5, 9, 11

"#]],
        ),
        (
            "trace 19-smurtas:9000 --ui-language lt",
            str![[r#"
klaida: vietoje „19-smurtas:9000“ nėra skaičių iš duomenų. Artimiausios eilutės, kuriose jų yra: 9, 11, 13

"#]],
        ),
        (
            "trace 19-smurts:6",
            str![[r#"
error: chapter `19-smurts` not found
Did you mean `19-smurtas`?

"#]],
        ),
        (
            "trace 19-smurts:6 --ui-language lt",
            str![[r#"
klaida: skyriaus „19-smurts“ nėra
Gal turėjote omenyje „19-smurtas“?

"#]],
        ),
        (
            "trace 19-smurtas:six",
            str![[r#"
error: `19-smurtas:six` is not a place; type a chapter, or a chapter and a line, for example 05-violence:12

"#]],
        ),
        (
            "trace xx/19-smurtas.md:6",
            str![[r#"
error: chapter `xx/19-smurtas.md` not found

"#]],
        ),
        (
            "trace",
            str![[r#"
error: missing argument: <CHAPTER[:LINE]>
To see all commands and options, type `komentaras trace --help`.

"#]],
        ),
    ] {
        project.run(args).code(2).stdout_eq("").stderr_eq(expected);
    }
    let project = project
        .change(
            "report/lt/19-smurtas.md",
            "+++\ntitle = \"S\"\narticles = [\"19\"]\n+++\n\nBe skaičių.\n",
        )
        .change("report/en/19-smurtas.md", "+++\ntitle = \"S\"\n+++\n\nNo figures.\n");
    project.run("trace 19-smurtas").code(2).stdout_eq("").stderr_eq(str![[r#"
error: the chapter `19-smurtas` has no figures from data

"#]]);
}

#[test]
fn a_file_may_be_named_from_anywhere() {
    let project = project();
    let absolute = project.path("report/lt/19-smurtas.md:6").display().to_string();
    let expected = project.output("trace report/lt/19-smurtas.md:6").stdout;
    for place in ["./report/lt/19-smurtas.md:6", "lt/19-smurtas.md:6", absolute.as_str()]
    {
        let output = project.output(&format!("trace {place}"));
        assert_eq!(output.stdout, expected, "{place}");
    }
    project.run("trace t/19-smurtas.md:6").code(2);
}
