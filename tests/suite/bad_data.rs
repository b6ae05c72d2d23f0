//! What can be wrong in the register of indicators, in datasets and in the bibliography.

use snapbox::data::Inline;
use snapbox::str;

use crate::project::{FRONT, TestProject, check};

const INDICATORS: &str = "report/data/indicators.toml";
/// An entry that names nothing of its file.
const ENTRY: &str = "[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\n\
    source = \"eurostat\"\n";

/// Checks the findings of a report whose dataset holds this.
#[track_caller]
fn dataset(bytes: impl AsRef<[u8]>, expected: Inline) {
    TestProject::small()
        .change("report/data/poverty.csv", bytes)
        .expect_findings(expected);
}

#[test]
fn a_ragged_row() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\n2022,LT,T\n2021,LT,T,1,2,3\n",
        str![[r#"
report/data/poverty.csv:3:1: error[dataset-row-length]: the row has 3 cells, but there are 4 columns
report/data/poverty.csv:4:1: error[dataset-row-length]: the row has 6 cells, but there are 4 columns

"#]],
    );
}

/// Headings in other words are told what to be called, and downloads what to take instead.
#[test]
fn a_header_is_answered_with_what_to_write() {
    for (text, expected) in [
        (
            "Data;Savivaldybė;Dalis\nkovas;Vilnius;maža\n",
            "`Data` → `year`, `Dalis` → `value`",
        ),
        ("Metai,Dalis\n2023,24,6\n2024,25,1\n", "`24.6`"),
        (";2022;\nVieta;Berniukai;Mergaitės\nVilnius;1;2\n", "`2022`"),
        ("Metai;Vaikai;\n;berniukai;mergaitės\n2022;1;2\n", "`Vaikai, mergaitės`"),
        (
            "IND_ID,DIM_TIME,GEO_NAME_SHORT,RATE_PER_100_N\nX,2023,Lithuania,5\n",
            "Download complete data set as: CSV",
        ),
    ] {
        for language in ["lt", "en"] {
            let run = format!("check --ui-language {language}");
            let project = TestProject::small().change("report/data/poverty.csv", text);
            let output = project.output(&run);
            let found = String::from_utf8_lossy(&output.stderr).into_owned()
                + &String::from_utf8_lossy(&output.stdout);
            assert!(found.contains(expected), "{found}");
        }
    }
}

#[test]
fn indicators_of_one_file_that_contradict_one_another() {
    let register = "[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nmarks = { x = \"p\" }\n\
        [other]\nfile = \"poverty.csv\"\nunit = \"percent\"\nmarks = { x = \"c\" }\n";
    TestProject::small()
        .change("report/data/indicators.toml", register)
        .expect_findings(str![[r#"
report/data/indicators.toml:1:2: warning[indicator-without-source]: the indicator `poverty` has no source
report/data/indicators.toml:5:2: error[missing-message]: missing text for `indicator-other` (lt)
report/data/indicators.toml:5:2: warning[indicator-without-source]: the indicator `other` has no source
report/data/indicators.toml:5:2: note[unused-indicator]: unused indicator `other`
report/data/indicators.toml:5:2: error[unknown-flag]: `other` and `poverty` use the same file, but say different things about its mark `x`

"#]]);
}

#[test]
fn lines_outside_the_table() {
    let findings = str![[r#"
report/data/poverty.csv:1:1: note[dataset-notes]: skipped 3 lines outside the table: `Poverty of children, per cent` · `Source: Eurostat` · `Last updated: 10/07/2025`

"#]];
    dataset(
        "Poverty of children, per cent\nyear,geo,sex,value\n2023,LT,T,17.8\n2022,LT,T,18\n\
         2021,LT,T,18\n,,,\nSource: Eurostat\nLast updated: 10/07/2025,,,",
        findings,
    );
    dataset(
        "year,geo,sex,value\nSource: Eurostat\n2023,LT,T,17.8\n2022,LT,T,18\n",
        str![[r#"
report/data/poverty.csv:2:1: error[dataset-row-length]: the row has neither a period nor a figure: `Source: Eurostat`

"#]],
    );
}

#[test]
fn a_value_that_is_no_number() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\n2022,LT,Ė,daug\n2021,LT,T,1e99\n2020,LT,T,NaN\n",
        str![[r#"
report/data/poverty.csv:3:11: warning[dataset-number]: 2 cells of the file are not figures, the first is `daug`; the text does not use them

"#]],
    );
}

#[test]
fn signs_whose_meaning_is_not_known() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\n2022,LT,T,-\n2021,LT,T,*\n2020,LT,T,-\n\
         2019,LT,T,NaN\n2022,LT,F,\n",
        str![[r#"
report/data/poverty.csv:3:11: note[dataset-sign]: `-` instead of a figure was read as missing (2 cells)
report/data/poverty.csv:4:11: note[dataset-sign]: `*` instead of a figure was read as withheld (1 cell)

"#]],
    );
}

#[test]
fn a_time_that_is_none() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\npernai,LT,T,1\n2023-Q7,LT,T,2\n2023-13,LT,T,3\n",
        str![[r#"
report/data/poverty.csv:3:1: error[dataset-period]: `pernai` is not a year, quarter or month
report/data/poverty.csv:4:1: error[dataset-period]: `2023-Q7` is not a year, quarter or month
report/data/poverty.csv:5:1: error[dataset-period]: `2023-13` is not a year, quarter or month

"#]],
    );
}

#[test]
fn a_duplicate_observation() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\n2022,LT,T,1\n2023,LT,T,17.8\n",
        str![[r#"
report/data/poverty.csv:4:11: warning[dataset-duplicate]: duplicate row: geo=LT, sex=T, 2023

"#]],
    );
}

#[test]
fn no_header() {
    dataset(
        "2023,LT,T,17.8\n2022,LT,T,18\n",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: unknown format of data table

"#]],
    );
    dataset(
        "pavadinimas\n",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: unknown format of data table

"#]],
    );
    dataset(
        "<html><body>404</body></html>\n",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-not-a-table]: this is a web page, not a data table

"#]],
    );
}

#[test]
fn a_header_only() {
    dataset(
        "year,geo,sex,value\n",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: the data file contains only a header

"#]],
    );
}

#[test]
fn a_column_twice() {
    dataset(
        "year,sex,sex,value\n2023,T,T,17.8\n",
        str![[r#"
report/data/poverty.csv:1:10: error[dataset-no-header]: duplicate column `sex`

"#]],
    );
}

#[test]
fn a_quotation_mark_that_is_not_closed() {
    dataset(
        "year,geo,sex,value\n2023,\"LT,T,17.8\n2022,LT,T,1\n",
        str![[r#"
report/data/poverty.csv:2:6: error[dataset-quote]: missing closing quotation mark

"#]],
    );
}

#[test]
fn an_unknown_flag() {
    dataset(
        "year,geo,sex,value,flag\n2023,LT,T,17.8,y\n",
        str![[r#"
report/data/poverty.csv:2:16: warning[unknown-flag]: unknown flag `y`: its figure will not be shown
report/lt/26-skurdas.md:6:28: error[suppressed-value]: a figure of the indicator `poverty` has an unknown flag: year=2023 sex=T

"#]],
    );
}

#[test]
fn a_confidential_figure() {
    dataset(
        "year,geo,sex,value,flag\n2023,LT,T,17.8,c\n2022,LT,T,1,\n2021,LT,T,2,c\n",
        str![[r#"
report/data/poverty.csv:2:11: note[dataset-confidential]: the data file has 2 confidential figures, which will not be shown anywhere
report/lt/26-skurdas.md:6:28: error[suppressed-value]: a figure of the indicator `poverty` is confidential: year=2023 sex=T

"#]],
    );
}

#[test]
fn an_empty_dataset() {
    dataset(
        "",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: the data file is empty

"#]],
    );
    dataset(
        "\u{feff}\n",
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: the data file is empty

"#]],
    );
}

#[test]
fn bytes_that_are_no_text() {
    dataset(b"year,geo,sex,value\n2023,LT,T,17.8\n2022,L\xff,T,1\n", str![""]);
    dataset(
        [0_u8, 1, 2, 3, 255, 254].repeat(100),
        str![[r#"
report/data/poverty.csv:1:1: error[dataset-no-header]: unknown format of data table

"#]],
    );
}

#[test]
fn a_dataset_that_is_not_there() {
    TestProject::small().remove("report/data/poverty.csv").expect_findings(str![[r#"
report/data/indicators.toml:2:8: error[file-not-found]: file `report/data/poverty.csv` not found

"#]]);
}

#[test]
fn a_dataset_that_is_a_folder() {
    let project = TestProject::small().remove("report/data/poverty.csv");
    project.change("report/data/poverty.csv/x", "").expect_findings(str![[r#"
report/data/indicators.toml:2:8: error[file-not-readable]: `report/data/poverty.csv` is a folder, not a file

"#]]);
}

#[test]
fn an_unreadable_register() {
    check(
        "=== report/data/indicators.toml\n[poverty\nfile = 1\n",
        str![[r#"
report/data/indicators.toml:1:9: error[toml-syntax]: invalid TOML on this line

"#]],
    );
}

#[test]
fn an_empty_register() {
    check(
        "=== report/data/indicators.toml\n",
        str![[r#"
report/lt/26-skurdas.md:6:37: error[unknown-indicator]: unknown indicator `poverty`

"#]],
    );
}

#[test]
fn indicators_that_lack_something() {
    check(
        "=== report/data/indicators.toml\n[poverty]\nunit = \"percent\"\nfiel = \"poverty.csv\"\n\n[b]\nfile = 3\nunit = \"percent\"\ndecimals = 99\nselect = 3\n",
        str![[r#"
report/data/indicators.toml:1:2: error[missing-key]: missing key `file`
report/data/indicators.toml:3:1: error[unknown-key]: unknown key `fiel`
report/data/indicators.toml:6:8: error[invalid-value]: the value of `file` has the wrong type
report/data/indicators.toml:8:12: error[invalid-value]: the value `99` of `decimals` is too small or too large
report/data/indicators.toml:9:10: error[invalid-value]: the value of `select` has the wrong type

"#]],
    );
}

#[test]
fn a_selection_that_the_dataset_does_not_have() {
    check(
        "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nselect = { geo = \"LV\", age = \"Y\" }\n",
        str![[r#"
report/data/indicators.toml:1:2: warning[indicator-without-source]: the indicator `poverty` has no source
report/data/indicators.toml:4:18: error[unknown-code]: the dimension `geo` of the indicator `poverty` has no code `LV`
report/data/indicators.toml:4:24: error[unknown-dimension]: the indicator `poverty` has no dimension `age`

"#]],
    );
}

#[test]
fn the_source_of_an_indicator_is_unknown() {
    check(
        "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostatas\"\narticles = [\"99\"]\n",
        str![[r#"
report/data/indicators.toml:4:10: error[unknown-source]: unknown source `eurostatas`
report/data/indicators.toml:5:13: error[unknown-article]: the Convention has no article `99`

"#]],
    );
}

#[test]
fn a_bibliography_with_a_mistake() {
    check(
        "=== report/sources.yml\neurostat:\n  type: web\n title: x\n",
        str![[r#"
report/sources.yml:3:1: error[bibliography-syntax]: the list of sources cannot be read

"#]],
    );
    check(
        "=== report/sources.yml\neurostat:\n  type: nera\n  title: x\n",
        str![[r#"
report/sources.yml:2:3: error[bibliography-syntax]: the list of sources cannot be read

"#]],
    );
    check(
        "=== report/sources.yml\n- a\n- b\n",
        str![[r#"
report/data/indicators.toml:5:10: error[unknown-source]: unknown source `eurostat`
report/sources.yml:1:1: error[bibliography-syntax]: the list of sources cannot be read

"#]],
    );
    check(
        "=== report/sources.yml\n",
        str![[r#"
report/data/indicators.toml:5:10: error[unknown-source]: unknown source `eurostat`

"#]],
    );
    check(
        "=== report/sources.bib\n@misc{eurostat2, title = {x}\n\n@nera{\n",
        str![[r#"
report/sources.bib:3:1: error[bibliography-syntax]: the list of sources cannot be read
report/sources.bib:3:1: error[bibliography-syntax]: the list of sources cannot be read

"#]],
    );
}

#[test]
fn a_source_in_both_bibliographies() {
    check(
        "=== report/sources.bib\n@misc{eurostat, title = {Kita}}\n",
        str![[r#"
report/sources.bib:1:1: error[bibliography-syntax]: the list of sources cannot be read

"#]],
    );
}

#[test]
fn a_figure_that_could_identify_a_child() {
    TestProject::small()
        .files(
            "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"children\"\nsource = \"eurostat\"\nsuppress-below = 5\n=== report/data/poverty.csv\nyear,sex,value\n2023,F,3\n2023,M,9\n2023,T,12\n",
        )
        .chapter("Tai {{value \"poverty\" year=2023 sex=\"F\"}}.\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:5:5: error[suppressed-value]: a figure of the indicator `poverty` is withheld to protect children from being identified: year=2023 sex=F

"#]]);
}

#[test]
fn a_claim_about_years_of_which_one_is_missing() {
    TestProject::small()
        .files(
            "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"children\"\nsource = \"eurostat\"\n=== report/data/poverty.csv\nyear,value\n2020,30\n2021,:\n2022,40\n2024,20\n",
        )
        .chapter("Mažiausia nuo 2020 m. {{claim (value \"poverty\" year=2024) \"lowest-since\" \"2020\"}}\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:5:23: warning[claim-gap]: the claim is about a series of `poverty` in which figures are missing or withheld: 2021, 2023
report/lt/26-skurdas.md:6:51: error[unknown-code]: the indicator `poverty` has no data for `2023`
report/lt/26-skurdas.md:6:56: error[unknown-dimension]: the indicator `poverty` has no dimension `sex`

"#]]);
}

#[test]
fn figures_on_both_sides_of_a_break() {
    TestProject::small()
        .change(INDICATORS, ENTRY)
        .change("report/data/poverty.csv", "year,value,flag\n2022,17.0,\n2023,18.0,b\n")
        .chapter("Skurdas {{change \"poverty\" from=2022 to=2023}}.\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:5:9: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)
report/lt/26-skurdas.md:6:56: error[unknown-dimension]: the indicator `poverty` has no dimension `sex`

"#]]);
}

/// What no text uses stops nobody; what one uses does, wherever in the file it stands.
#[test]
fn figures_that_no_text_uses_stop_nobody() {
    let rows = |year: i32| format!("{year},LT,T,daug\n");
    for (broken, errors) in [(1900..1901, 0), (1900..1980, 0), (2023..2024, 1)] {
        let rows: Vec<String> = broken.map(rows).collect();
        let error = if errors == 0 { "2023,LT,T,17.8\n" } else { "" };
        let text = format!("year,geo,sex,value\n{}{error}", rows.concat());
        let found = TestProject::small()
            .change("report/data/poverty.csv", text)
            .output("check --format short");
        let found = String::from_utf8(found.stdout).unwrap();
        assert_eq!(found.matches("error[").count(), errors, "{found}");
        assert_eq!(found.matches("[dataset-number]").count(), 1, "{found}");
    }
}

#[test]
fn more_mistakes_of_a_kind_than_anyone_reads() {
    let rows: Vec<String> = (1900..1960).map(|year| format!("{year},daug\n")).collect();
    let found = TestProject::small()
        .change("report/data/poverty.csv", format!("year,value\n{}", rows.concat()))
        .chapter("Skurdas {{value \"poverty\" year=1959}}.\n")
        .output("check --format short");
    let found = String::from_utf8(found.stdout).unwrap();
    assert_eq!(found.matches("[dataset-number]").count(), 50, "{found}");
    assert!(found.contains("[dataset-more]"), "{found}");
}

/// Names of usual codes are built in; others are asked for, once for each language.
#[test]
fn codes_that_readers_would_see_without_a_name() {
    let data = "year,geo,age,skyrius,value\n\
                2022,EU27_2020,Y_LT18,Iš viso,17\n\
                2022,LVX,Y15-19,Iš viso,18\n\
                2023,LVX,Y15-19,Ė 2,19\n";
    let table = "{{table \"poverty\" rows=\"geo skyrius age\" columns=\"year\"}}\n\n\
                 {{table \"poverty\" rows=\"geo age\" columns=\"year\" skyrius=\"Iš viso\"}}\n";
    TestProject::both()
        .change(INDICATORS, ENTRY)
        .change("report/data/poverty.csv", data)
        .change("report/lt/26-skurdas.md", format!("{FRONT}{table}"))
        .change("report/en/26-skurdas.md", format!("+++\ntitle = \"A\"\n+++\n{table}"))
        .expect_findings(str![[r#"
report/lt/26-skurdas.md:5:1: warning[unnamed-code]: the codes skyrius, LVX are shown to readers without a name (lt)
report/lt/26-skurdas.md:5:1: warning[unnamed-code]: the codes skyrius, LVX, Ė 2 are shown to readers without a name (en)

"#]]);
}

#[test]
fn inspect_asks_for_the_names_that_are_not_built_in() {
    let project = TestProject::empty().change(
        "new.csv",
        "year,geo,residence,value\n2022,LT,URB,1\n2022,XQ,Ė kaimas,2\n",
    );
    let output = project.output("indicators inspect new.csv --ui-language en");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, names) = told.split_once("report.ftl").unwrap();
    snapbox::assert_data_eq!(
        names,
        str![[r#"
`, with the names that are missing:

    indicator-new =
    code-geo-XQ =
    dimension-residence =
    code-residence-URB =
    code-residence-E-kaimas =

Add to the file `translations/lt/report.ftl`, with the names that are missing:

    indicator-new =
    code-geo-XQ =
    dimension-residence = residence
    code-residence-URB =
    code-residence-E-kaimas = Ė kaimas

"#]]
    );
}

/// Most of a file may be of use though some of its rows are of no use to a report.
#[test]
fn rows_of_weeks_and_days() {
    dataset(
        "year,geo,sex,value\n2023,LT,T,17.8\n2024-W05,LT,T,3\n2024-03-01,LT,T,1\n",
        str![[r#"
report/data/poverty.csv:3:1: warning[dataset-short-periods]: skipped 2 rows for weeks or days, the first is `2024-W05`

"#]],
    );
}
