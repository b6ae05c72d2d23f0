//! `default` in the register: what a placeholder takes for a dimension that it does not name.

use komentaras::assemble::{BlockKind, plain_text};
use snapbox::str;

use crate::project::TestProject;

const DATA: &str = "year,geo,sex,value\n\
    2022,LT,T,22.4\n2022,LT,F,23.0\n2022,EE,T,12.0\n2022,EE,F,13.0\n\
    2023,LT,T,17.8\n2023,LT,F,18.1\n2023,EE,T,14.5\n2023,EE,F,15.5\n2023,LV,F,20.0\n";

fn project(register: &str, body: &str) -> TestProject {
    TestProject::small()
        .change("report/data/poverty.csv", DATA)
        .change(
            "report/data/indicators.toml",
            format!(
                "{register}\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\n\
                 decimals = 1\nsource = \"eurostat\"\n"
            ),
        )
        .change(
            "report/lt/26-skurdas.md",
            format!("+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n{body}\n"),
        )
}

/// Returns what placeholders print with these defaults, or the codes of the findings.
fn printed(register: &str, placeholder: &str) -> String {
    let project = project(register, &format!("X {placeholder} x."));
    let (inspected, diags) = project.inspect();
    let findings = diags.into_sorted(&inspected.sources);
    let codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .filter(|code| !matches!(*code, "unused-indicator" | "unnamed-code"))
        .collect();
    if !codes.is_empty() {
        return codes.join(" ");
    }
    let chapters = inspected.documents()[0].chapters();
    let mut blocks = chapters.flat_map(|chapter| &chapter.blocks);
    let text = blocks.find_map(|block| match &block.kind {
        BlockKind::Paragraph { inlines, .. } => Some(plain_text(inlines)),
        _ => None,
    });
    text.unwrap_or_default().replace('\u{a0}', "_")
}

const BOTH: &str = "[defaults]\ngeo = \"LT\"\nsex = \"T\"\n";

#[test]
fn what_is_not_named_takes_its_default() {
    for (register, placeholder, expected) in [
        (BOTH, "{{value \"poverty\" year=2023}}", "X 17,8_proc. x."),
        (BOTH, "{{value \"poverty\" year=2023 sex=\"F\"}}", "X 18,1_proc. x."),
        (BOTH, "{{value \"poverty\" year=2023 geo=\"EE\"}}", "X 14,5_proc. x."),
        (
            BOTH,
            "{{change \"poverty\" from=2022 to=2023}}",
            "X sumažėjo 4,6_procentinio punkto x.",
        ),
        // Without a default the one figure for Latvia would be taken.
        (BOTH, "{{value \"poverty\" year=2023 geo=\"LV\"}}", "no-observation"),
        (
            "[defaults]\nsex = \"T\"\n",
            "{{value \"poverty\" year=2023}}",
            "open-dimension",
        ),
        ("", "{{value \"poverty\" year=2023 geo=\"LV\"}}", "X 20,0_proc. x."),
        (
            BOTH,
            "{{claim (value \"poverty\" year=2023) \">\" (value \"poverty\" year=2023 geo=\"EE\")}}",
            "X x.",
        ),
        (
            BOTH,
            "{{claim (value \"poverty\" year=2023) \"<\" (value \"poverty\" year=2023 geo=\"EE\")}}",
            "claim-fails",
        ),
        (
            "[defaults]\nyear = 2022\n",
            "{{value \"poverty\" geo=\"LT\" sex=\"T\"}}",
            "X 22,4_proc. x.",
        ),
    ] {
        assert_eq!(printed(register, placeholder), expected, "{register}{placeholder}");
    }
}

#[test]
fn tables_are_narrowed_by_what_they_do_not_name() {
    for (placeholder, expected) in [
        ("{{table \"poverty\" caption=\"a\"}}", "2022 22,4 / 2023 17,8"),
        (
            "{{table \"poverty\" columns=\"sex\" caption=\"a\"}}",
            "2022 22,4 23,0 / 2023 17,8 18,1",
        ),
        (
            "{{table \"poverty\" rows=\"geo\" columns=\"year\" caption=\"a\"}}",
            "Lietuva 22,4 17,8 / Estija 12,0 14,5",
        ),
        (
            "{{table \"poverty\" sex=\"F\" years=\"2023\" rows=\"geo\" caption=\"a\"}}",
            "Lietuva 18,1 / Estija 15,5 / Latvija 20,0",
        ),
        (
            "{{table \"poverty\" geo=\"EE,LT\" rows=\"geo\" years=\"2023\" caption=\"a\"}}",
            "Estija 14,5 / Lietuva 17,8",
        ),
    ] {
        let project = project(BOTH, &format!("X x.\n\n{placeholder}"));
        let (inspected, diags) = project.inspect();
        assert!(!diags.has_errors(), "{placeholder}");
        let mut blocks =
            inspected.documents()[0].chapters().flat_map(|chapter| &chapter.blocks);
        let table = blocks.find_map(|block| match &block.kind {
            BlockKind::DataTable(table) => Some(table),
            _ => None,
        });
        let rows: Vec<String> = table
            .unwrap()
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|cell| cell.text.as_str());
                row.stub
                    .iter()
                    .map(String::as_str)
                    .chain(cells)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        assert_eq!(rows.join(" / "), expected, "{placeholder}");
    }
}

#[test]
fn a_chart_is_narrowed_unless_it_shows_the_dimension() {
    let body = "X x.\n\n{{chart \"poverty\" kind=\"line\" series=\"geo\" caption=\"a\" geo=\"LT,EE\"}}\n\n\
                {{chart \"poverty\" kind=\"line\" caption=\"b\"}}";
    let (inspected, diags) = project(BOTH, body).inspect();
    assert!(!diags.has_errors());
    let blocks = inspected.documents()[0].chapters().flat_map(|chapter| &chapter.blocks);
    let charts: Vec<String> = blocks
        .filter_map(|block| match &block.kind {
            BlockKind::Chart(chart) => Some(chart),
            _ => None,
        })
        .map(|chart| {
            let series = chart.panels.iter().flat_map(|panel| &panel.series);
            let points = series.map(|series| {
                series
                    .points
                    .iter()
                    .map(|point| point.text.as_str())
                    .collect::<Vec<_>>()
                    .join(" ")
            });
            points.collect::<Vec<_>>().join(" / ")
        })
        .collect();
    assert_eq!(charts, ["22,4 17,8 / 12,0 14,5", "22,4 17,8"]);
}

#[test]
fn a_default_that_fits_nothing_is_reported() {
    project("[defaults]\ngoe = \"LT\"\nsex = \"X\"\nyear = 2023\n", "X x.")
        .expect_findings(str![[r#"
report/data/indicators.toml:2:1: error[unknown-dimension]: no indicator has the dimension `goe`
report/data/indicators.toml:3:7: error[unknown-code]: no indicator has the code `X` in the dimension `sex`
report/data/indicators.toml:6:2: note[unused-indicator]: unused indicator `poverty`

"#]]);
    project("", "{{value \"other\" year=2023}}")
        .change(
            "report/data/indicators.toml",
            "[defaults]\nsex = \"T\"\n[other]\nfile = \"poverty.csv\"\nunit = \"percent\"\n\
             select = { geo = \"LT\" }\ndefault = { geo = \"EE\", lytis = \"F\", sex = \"F\" }\n\
             source = \"eurostat\"\ndecimals = 1\n",
        )
        .expect_findings(str![[r#"
report/data/indicators.toml:3:2: error[missing-message]: missing text for `indicator-other` (lt)
report/data/indicators.toml:7:19: error[unknown-code]: the dimension `geo` of the indicator `other` has no code `EE`
report/data/indicators.toml:7:25: error[unknown-dimension]: the indicator `other` has no dimension `lytis`
translations/lt/report.ftl:1:1: note[unused-message]: unused message `indicator-poverty`

"#]]);
}

#[test]
fn what_was_taken_is_told() {
    let project = project(BOTH, "X {{value \"poverty\" year=2023 sex=\"F\"}} x.");
    project.run("indicators show poverty").code(0).stdout_eq(str![[r#"
Skurdo rizika
  Indicator: poverty
  Unit: Procentai (percent)
  File: report/data/poverty.csv
  Source: eurostat
  Years: 2022–2023
  Newest figure: 2023 (3 years older than the report)
  Values: 9 (0 of them missing)
  geo: LT, EE, LV
  sex: T, F
  Unless the text says otherwise: geo=LT, sex=T
  Cited:
    report/lt/26-skurdas.md:5:3

To print “17.8 per cent”, write {{value "poverty" year=2023}} in the text.

"#]]);
    project.run("trace 26-skurdas").code(0).stdout_eq(str![[r#"
report/lt/26-skurdas.md:5
  lt: 18,1 proc.
    Indicator: Skurdo rizika (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2023 geo=LT sex=F
    From `default` in `indicators.toml`: geo
    File: report/data/poverty.csv:7, published as `18.1`

"#]]);
    project.run("check").code(0).stdout_eq(str![[r#"
no errors found

"#]]);
    let json = project.output("trace 26-skurdas --format json");
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["origins"][0]["cells"][0]["defaults"], serde_json::json!(["geo"]));
    let shown = project.output("indicators show poverty --format json");
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!(shown["defaults"], serde_json::json!({ "geo": "LT", "sex": "T" }));
    project
        .change("report/lt/26-skurdas.md", "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\nX {{value \"poverty\" year=2022 geo=\"LV\"}} {{value \"poverty\" year=2023 geo=\"LV\"}} x.\n")
        .run("check")
        .code(1)
        .stdout_eq(str![[r#"
error[no-observation]: no value matches in the data of the indicator `poverty`: year=2022 geo=LV sex=T
 --> report/lt/26-skurdas.md:5:3
  |
5 | X {{value "poverty" year=2022 geo="LV"}} {{value "poverty" year=2023 geo="LV"}} x.
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
 ::: report/data/indicators.toml:3:7
  |
3 | sex = "T"
  |       --- this is used if the text does not say otherwise
  |
  = help: change one of the parameters: the data have each of them, but not all together

error[no-observation]: no value matches in the data of the indicator `poverty`: year=2023 geo=LV sex=T
 --> report/lt/26-skurdas.md:5:42
  |
5 | X {{value "poverty" year=2022 geo="LV"}} {{value "poverty" year=2023 geo="LV"}} x.
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
 ::: report/data/indicators.toml:3:7
  |
3 | sex = "T"
  |       --- this is used if the text does not say otherwise
  |
  = help: change one of the parameters: the data have each of them, but not all together
2 errors

"#]]);
}
