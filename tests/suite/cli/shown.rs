//! What commands show of the report and of findings.

use komentaras::diagnostic::Code;
use snapbox::str;

use crate::project::TestProject;

#[test]
fn words() {
    let project = TestProject::both();
    project.run("words").code(0).stderr_eq("").stdout_eq(str![[r#"
Chapter     lt  lt, without footnotes  en  en, without footnotes  Budget
26-skurdas   8                      8  11                     11
Total        8                      8  11                     11   3,000

"#]]);
    project.run("words --format json").code(0).stdout_eq(str![[r#"
{"chapters":[{"chapter":"26-skurdas","words":{"en":11,"lt":8},"words_without_notes":{"en":11,"lt":8},"budget":null,"counts":true}],"total":{"en":11,"lt":8},"total_without_notes":{"en":11,"lt":8},"limit":3000,"notes_count":true}

"#]]);
    project.run("words --ui-language lt").code(0).stdout_eq(str![[r#"
Skyrius     lt  lt, be išnašų  en  en, be išnašų  Skirta
26-skurdas   8              8  11             11
Iš viso      8              8  11             11   3 000

"#]]);
}

#[test]
fn indicators() {
    let project = TestProject::both();
    project.run("indicators list").code(0).stderr_eq("").stdout_eq(str![[r#"
Indicator  Name             Years      To choose  Cited
poverty    Risk of poverty  2022–2023  sex            2

"#]]);
    project.run("indicators list --format json").code(0).stdout_eq(str![[r#"
[{"id":"poverty","name":{"en":"Risk of poverty","lt":"Skurdo rizika"},"unit":"percent","unit_name":{"en":"Per cent","lt":"Procentai"},"file":"report/data/poverty.csv","source":"eurostat","years":["2022","2023"],"newest":["2023",3],"dimensions":{"geo":["LT"],"sex":["T","F"]},"defaults":{},"observations":3,"missing":0,"withheld":{},"multipliers":[],"used":["report/en/26-skurdas.md:5:33","report/lt/26-skurdas.md:6:28"]}]

"#]]);
    project.run("indicators show poverty").code(0).stderr_eq("").stdout_eq(str![[r#"
Risk of poverty
  Indicator: poverty
  Unit: Per cent (percent)
  File: report/data/poverty.csv
  Source: eurostat
  Years: 2022–2023
  Newest figure: 2023 (3 years older than the report)
  Values: 3 (0 of them missing)
  geo: LT
  sex: T, F
  Cited:
    report/en/26-skurdas.md:5:33
    report/lt/26-skurdas.md:6:28

To print “18.1 per cent”, write {{value "poverty" year=2023 sex="F"}} in the text.

"#]]);
    project.run("indicators show poverty --ui-language lt").code(0).stdout_eq(str![[
        r#"
Skurdo rizika
  Rodiklis: poverty
  Matavimo vienetas: Procentai (percent)
  Failas: report/data/poverty.csv
  Šaltinis: eurostat
  Metai: 2022–2023
  Naujausias skaičius: 2023 (3 metais senesnis už ataskaitą)
  Langeliai: 3 (tušti – 0)
  geo: LT
  sex: T, F
  Naudojamas:
    report/en/26-skurdas.md:5:33
    report/lt/26-skurdas.md:6:28

Tekste parašykite {{value "poverty" year=2023 sex="F"}}, ir dokumente bus „18,1 proc.“.

"#
    ]]);
    project.run("indicators show poverty --format json").code(0).stdout_eq(str![[r#"
{"id":"poverty","name":{"en":"Risk of poverty","lt":"Skurdo rizika"},"unit":"percent","unit_name":{"en":"Per cent","lt":"Procentai"},"file":"report/data/poverty.csv","source":"eurostat","years":["2022","2023"],"newest":["2023",3],"dimensions":{"geo":["LT"],"sex":["T","F"]},"defaults":{},"observations":3,"missing":0,"withheld":{},"multipliers":[],"used":["report/en/26-skurdas.md:5:33","report/lt/26-skurdas.md:6:28"]}

"#]]);
    project.run("indicators show povery").code(2).stdout_eq("").stderr_eq(str![[r#"
error: unknown indicator `povery`. To list all indicators, type `komentaras indicators list`
Did you mean `poverty`?

"#]]);
}

#[test]
fn each_code_is_explained_in_each_language() {
    let project = TestProject::empty();
    let listed = project.output("explain").stdout;
    // Each name with a sentence beneath it.
    let listed: Vec<&str> = std::str::from_utf8(&listed)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    let all: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(listed, all);
    for code in all {
        // The words of every language are looked through in the library's own tests.
        let output = project.output(&format!("explain {code} --ui-language lt"));
        assert_eq!(output.status.code(), Some(0), "{code}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.lines().count() >= 3, "{code}: {text}");
    }
    project.run("explain unknown-indicator").code(0).stdout_eq(str![[r#"
error[unknown-indicator]

A chapter uses an indicator that is not in the list of indicators.

Describe the indicator and its data file in `report/data/indicators.toml`, and use its
name in the chapter. The figure is then the same in both languages.

Wrong:  {{value "poverty of children" year=2023}}
Right:  {{value "child-poverty" year=2023}}

"#]]);
    project.run("explain unknown-indicater").code(2).stderr_eq(str![[r#"
error: unknown finding `unknown-indicater`. To list all findings, type `komentaras explain`
Did you mean `unknown-indicator`?

"#]]);
}

#[test]
fn an_anchor_is_a_place() {
    let project = TestProject::small().chapter(
        "\nPirma.\n\n{{anchor \"smurtas-namuose\"}}Buvo {{value \"poverty\" year=2023 sex=\"T\"}}.\n",
    );
    for place in ["smurtas-namuose", "#smurtas-namuose"] {
        project.run(&format!("trace {place}")).code(0).stdout_eq(str![[r#"
report/lt/19-smurtas.md:8
  lt: 17,8 proc.
    Indicator: Skurdo rizika (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2023 geo=LT sex=T
    File: report/data/poverty.csv:3, published as `17.8`, b: break in time series

"#]]);
    }
}
