//! What the settings say of an office's marks holds wherever a file of the report is read.

use snapbox::str;

use crate::project::TestProject;

const REGISTER: &str = "[poverty]\nfile = \"poverty.csv\"\nunit = \"persons\"\ndecimals = 0\nsource = \"eurostat\"\n\
                        marks = { \"*\" = \"p\" }\n";

fn project() -> TestProject {
    TestProject::small()
        .change("report/data/poverty.csv", "year,geo,sex,value\n2023,LT,T,714*\n")
        .change("report/data/indicators.toml", REGISTER)
}

#[test]
fn newer_data_are_compared_by_them() {
    project()
        .chapter("\nTiek: {{number \"poverty\" year=2023 sex=\"T\"}}.\n")
        .change("newer.csv", "year,geo,sex,value\n2023,LT,T,150*\n")
        .run("indicators compare report/data/poverty.csv newer.csv")
        .code(0)
        .stderr_eq("")
        .stdout_eq(str![[r#"
Changes in the report
Place                         Now         Then
report/lt/19-smurtas.md:6:7   714         150
report/lt/26-skurdas.md:6:28  714 asmenų  150 asmenų

Revised values: 1
geo=LT sex=T 2023  714 p  150 p

"#]]);
}

#[test]
fn indicators_of_one_file_agree_on_them() {
    let settings = project().read("report/report.toml");
    project()
        .change(
            "report/report.toml",
            format!("{settings}[figures]\nmarks = {{ \"*\" = \"c\" }}\n"),
        )
        .change(
            "report/data/indicators.toml",
            format!("{REGISTER}[other]\nfile = \"poverty.csv\"\nunit = \"persons\"\n"),
        )
        .expect_findings(str![[r#"
report/data/indicators.toml:7:2: error[missing-message]: missing text for `indicator-other` (lt)
report/data/indicators.toml:7:2: warning[indicator-without-source]: the indicator `other` has no source
report/data/indicators.toml:7:2: note[unused-indicator]: unused indicator `other`
report/data/indicators.toml:7:2: error[unknown-flag]: `other` and `poverty` use the same file, but say different things about its mark `*`

"#]]);
}

#[test]
fn what_is_confidential_in_one_file_is_not_opened_by_another() {
    let settings = project().read("report/report.toml");
    project()
        .change(
            "report/report.toml",
            format!(
                "{settings}[figures]\nmarks = {{ c = \"normal\", x = \"normal\" }}\n"
            ),
        )
        .expect_findings(str![[r#"
report/report.toml:11:15: error[invalid-value]: in some offices' files `c` means confidential, so it cannot mean `normal` in all files

"#]]);
}

#[test]
fn what_they_let_be_shown_is_traced_as_it_was_published() {
    project()
        .change("report/data/poverty.csv", "year,geo,sex,value\n2023,LT,T,12 c\n")
        .change(
            "report/data/indicators.toml",
            REGISTER.replace("\"*\" = \"p\"", "c = \"normal\""),
        )
        .run("trace 26-skurdas")
        .code(0)
        .stdout_eq(str![[r#"
report/lt/26-skurdas.md:6
  lt: 12 asmenų
    Indicator: Skurdo rizika (poverty)
    Unit: Number of persons
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2023 geo=LT sex=T
    File: report/data/poverty.csv:2, published as `12 c`

"#]]);
}
