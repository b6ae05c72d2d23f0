//! Differences and ratios in a report: what is printed, refused, checked and traced.

use komentaras::assemble::{BlockKind, plain_text};
use snapbox::str;

use crate::project::TestProject;

const DATA: &str = r#"=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"
[homes]
file = "homes.csv"
unit = "children"
suppress-below = 5
source = "eurostat"
[years]
file = "years.csv"
unit = "count"
source = "eurostat"
=== report/data/poverty.csv
year,geo,value,flag
2022,LT,20.04,
2023,LT,17.84,b
2023,EE,14.74,
2023,LV,8.92,
2023,FI,17.84,
2023,PL,17.05,
2023,SE,0,
2023,DK,-2.0,
2023,DE,8.81,
2024-Q1,LT,16,
=== report/data/homes.csv
year,geo,group,value
2023,LT,A,21
2023,EE,A,10
2023,LV,A,3
2022,LT,B,30
=== report/data/years.csv
year,value
2015,1
2016,1
2017,1
2018,1
2020,1
2022,1
2023,1
=== translations/lt/report.ftl
indicator-poverty = Skurdas
indicator-homes = Globos namai
indicator-years = Metai
dimension-geo = Šalis
=== translations/en/report.ftl
indicator-poverty = Poverty
indicator-homes = Homes
indicator-years = Years
dimension-geo = Country
"#;

pub(crate) fn report(lt: &str, en: &str) -> TestProject {
    let project = TestProject::both().files(DATA);
    project
        .settings(
            "\n[findings]\nunused-indicator = \"off\"\nunconfirmed = \"off\"\n\
             untranslated = \"off\"\n",
        )
        .poverty(lt, en)
}

/// Returns a placeholder that contrasts poverty in two countries.
fn poverty(name: &str, left: &str, right: &str) -> String {
    format!(
        "{{{{{name} (value \"poverty\" 2023 geo=\"{left}\") \
         (value \"poverty\" 2023 geo=\"{right}\")}}}}"
    )
}

#[test]
fn size_and_direction_are_printed_in_words() {
    let ratio = |left, right| poverty("ratio", left, right);
    let difference = |left, right| poverty("difference", left, right);
    let homes = "(value \"homes\" 2023 geo=\"LT\") (value \"homes\" 2023 geo=\"EE\")";
    for (text, lt, en) in [
        (
            difference("LT", "EE"),
            "3,1_procentinio punkto daugiau",
            "3.1_percentage points more",
        ),
        (
            difference("EE", "LT"),
            "3,1_procentinio punkto mažiau",
            "3.1_percentage points less",
        ),
        // Twice where it is 2.0 and nowhere else.
        (ratio("LT", "LV"), "dukart daugiau", "twice as high"),
        (ratio("LV", "LT"), "perpus mažiau", "half as high"),
        (ratio("LT", "DE"), "dukart daugiau", "twice as high"),
        (ratio("PL", "LV"), "1,9_karto daugiau", "1.9_times as high"),
        (ratio("LV", "EE"), "1,7_karto mažiau", "61_per cent as high"),
        (format!("{{{{difference {homes}}}}}"), "11_vaikų daugiau", "11_more children"),
        (format!("{{{{ratio {homes}}}}}"), "2,1_karto daugiau", "2.1_times as many"),
        // 17.84 and 17.05 are printed as 17.8 and 17.1.
        (
            difference("LT", "PL"),
            "0,8_procentinio punkto daugiau",
            "0.8_percentage points more",
        ),
        (
            difference("LT", "PL").replace("}}", " rounding=\"printed\"}}"),
            "0,7_procentinio punkto daugiau",
            "0.7_percentage points more",
        ),
    ] {
        let project = report(&text, &text);
        project.expect_findings(str![""]);
        assert_eq!(printed(&project), [lt, en], "{text}");
    }
}

/// Returns what a chapter prints in both languages; no-break spaces are `_`.
pub(crate) fn printed(project: &TestProject) -> [String; 2] {
    let (inspected, _) = project.inspect();
    ["lt", "en"].map(|language| {
        let document = inspected
            .documents()
            .iter()
            .find(|document| document.language.as_str() == language)
            .unwrap();
        let chapters = document.parts.iter().flat_map(|part| &part.chapters);
        let paragraph = chapters.flat_map(|chapter| &chapter.blocks).find_map(|block| {
            match &block.kind {
                BlockKind::Paragraph { inlines, .. } => Some(plain_text(inlines)),
                _ => None,
            }
        });
        paragraph.unwrap_or_default().replace('\u{a0}', "_")
    })
}

#[test]
fn what_cannot_be_said_is_refused() {
    let mut text = String::new();
    for (name, left, right) in [
        ("difference", "LT", "FI"),
        ("ratio", "LT", "FI"),
        ("ratio", "LT", "PL"),
        ("ratio", "LT", "SE"),
        ("ratio", "LT", "DK"),
    ] {
        text.push_str(&poverty(name, left, right));
        text.push_str("\n\n");
    }
    text.push_str(
        r#"{{difference (value "poverty" 2023 geo="LT") (value "homes" 2023 geo="LT")}}

{{ratio (value "poverty" "2024-Q1" geo="LT") (value "poverty" 2022 geo="LT")}}

{{difference (value "poverty" 2022 geo="LT") (value "poverty" 2023 geo="LT")}}

{{difference (value "homes" 2023 geo="LT") (value "homes" 2023 geo="LV")}}

{{difference (value "poverty" 2023 geo="LT") (value "poverty" 2023 geo="EE") expect="less"}}"#,
    );
    report(&text, &text).expect_findings(str![[r#"
report/en/26-skurdas.md:5:1: error[change-undefined]: the figures are equal: neither is more or less
report/en/26-skurdas.md:7:1: error[change-undefined]: the figures are equal: neither is more or less
report/en/26-skurdas.md:9:1: error[change-undefined]: the figures are too close: rounded, one is 1.0 times the other
report/en/26-skurdas.md:11:1: error[change-undefined]: no number of times can be computed: one of the figures is zero
report/en/26-skurdas.md:13:1: error[change-undefined]: no number of times can be computed: one of the figures is negative
report/en/26-skurdas.md:15:1: error[change-undefined]: the figures have different units: `percent` and `children`
report/en/26-skurdas.md:17:1: error[change-undefined]: 2024-Q1 and 2022 have different lengths and cannot be compared
report/en/26-skurdas.md:17:1: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)
report/en/26-skurdas.md:19:1: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)
report/en/26-skurdas.md:21:1: error[suppressed-value]: a figure of the indicator `homes` is withheld to protect children from being identified: year=2023 geo=LV
report/en/26-skurdas.md:23:85: error[claim-fails]: the claim is false: 17.84 (poverty year=2023 geo=LT) is not less than 14.74 (poverty year=2023 geo=EE)
report/lt/26-skurdas.md:6:1: error[change-undefined]: the figures are equal: neither is more or less
report/lt/26-skurdas.md:8:1: error[change-undefined]: the figures are equal: neither is more or less
report/lt/26-skurdas.md:10:1: error[change-undefined]: the figures are too close: rounded, one is 1.0 times the other
report/lt/26-skurdas.md:12:1: error[change-undefined]: no number of times can be computed: one of the figures is zero
report/lt/26-skurdas.md:14:1: error[change-undefined]: no number of times can be computed: one of the figures is negative
report/lt/26-skurdas.md:16:1: error[change-undefined]: the figures have different units: `percent` and `children`
report/lt/26-skurdas.md:18:1: error[change-undefined]: 2024-Q1 and 2022 have different lengths and cannot be compared
report/lt/26-skurdas.md:18:1: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)
report/lt/26-skurdas.md:20:1: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)
report/lt/26-skurdas.md:22:1: error[suppressed-value]: a figure of the indicator `homes` is withheld to protect children from being identified: year=2023 geo=LV
report/lt/26-skurdas.md:24:85: error[claim-fails]: the claim is false: 17.84 (poverty year=2023 geo=LT) is not less than 14.74 (poverty year=2023 geo=EE)

"#]]);
}

#[test]
fn mistakes_of_writing_are_found() {
    let text = r#"{{difference (value "poverty" 2023 geo="LT")}}

{{ratio (value "poverty" 2023 geo="LT") 5 expect="mor" foo="x"}}

{{ratio (value "poverty" 2023 geo="LT") (table "poverty") expect=more expect="less" rounding="p"}}

{{ratio (value "poverty" 2023 geo="LT") (value "poverty" 2023 geo="EE") (value "poverty")}}"#;
    report(text, text).expect_findings(str![[r#"
report/en/26-skurdas.md:5:3: error[placeholder-argument]: `difference` needs two figures
report/en/26-skurdas.md:7:41: error[placeholder-argument]: `ratio` cannot compare `5`
report/en/26-skurdas.md:7:50: error[placeholder-argument]: unknown expectation `mor`
report/en/26-skurdas.md:7:56: error[placeholder-argument]: the placeholder `ratio` has no parameter `foo`
report/en/26-skurdas.md:9:41: error[placeholder-argument]: `ratio` cannot compare `(table "poverty")`
report/en/26-skurdas.md:9:66: error[placeholder-argument]: the value `more` is not in quotation marks
report/en/26-skurdas.md:9:71: error[placeholder-argument]: duplicate parameter `expect`
report/en/26-skurdas.md:9:94: error[placeholder-argument]: unknown rounding `p`
report/en/26-skurdas.md:11:73: error[placeholder-argument]: unexpected `(value "poverty")` in the placeholder `ratio`
report/lt/26-skurdas.md:6:3: error[placeholder-argument]: `difference` needs two figures
report/lt/26-skurdas.md:8:41: error[placeholder-argument]: `ratio` cannot compare `5`
report/lt/26-skurdas.md:8:50: error[placeholder-argument]: unknown expectation `mor`
report/lt/26-skurdas.md:8:56: error[placeholder-argument]: the placeholder `ratio` has no parameter `foo`
report/lt/26-skurdas.md:10:41: error[placeholder-argument]: `ratio` cannot compare `(table "poverty")`
report/lt/26-skurdas.md:10:66: error[placeholder-argument]: the value `more` is not in quotation marks
report/lt/26-skurdas.md:10:71: error[placeholder-argument]: duplicate parameter `expect`
report/lt/26-skurdas.md:10:94: error[placeholder-argument]: unknown rounding `p`
report/lt/26-skurdas.md:12:73: error[placeholder-argument]: unexpected `(value "poverty")` in the placeholder `ratio`

"#]]);
}

#[test]
fn a_translation_compares_the_same_figures_the_same_way() {
    let lt = poverty("difference", "LT", "EE").replace("}}", " expect=\"more\"}}");
    report(&lt, &poverty("difference", "EE", "LT")).expect_findings(str![[r#"
report/en/26-skurdas.md:5:1: warning[placeholder-differs]: the placeholder differs from the source

"#]]);
}

#[test]
fn readers_can_compute_what_is_printed_beside_its_figures() {
    let text = format!(
        "{} {} {}",
        "{{value \"poverty\" 2023 geo=\"LT\"}}, {{value \"poverty\" 2023 geo=\"PL\"}}:",
        poverty("difference", "LT", "PL"),
        poverty("difference", "LT", "EE"),
    );
    report(&text, &text).expect_findings(str![[r#"
report/lt/26-skurdas.md:6:71: note[rounded-change]: readers will compute a different difference: the text gives 17.8 and 17.1, and a difference of 0.8 instead of 0.7

"#]]);
}

#[test]
fn newer_data_change_a_contrast() {
    let text = poverty("ratio", "LT", "LV");
    let newer = DATA
        .split("=== ")
        .find_map(|file| file.strip_prefix("report/data/poverty.csv\n"));
    let project = report(&text, &text)
        .change("newer.csv", newer.unwrap().replace("LV,8.92", "LV,9.99"));
    // A text table has no sheets, whichever is named.
    let named =
        project.output("indicators compare report/data/poverty.csv newer.csv --sheet A");
    let told = String::from_utf8(named.stdout).unwrap();
    assert!(told.replace('\u{a0}', " ").contains("1,8 karto daugiau"), "{told}");
    project
        .run("indicators compare report/data/poverty.csv newer.csv")
        .success()
        .stdout_eq(str![[r#"
Changes in the report
Place                        Now             Then
report/en/26-skurdas.md:5:1  twice as high   1.8 times as high
report/lt/26-skurdas.md:6:1  dukart daugiau  1,8 karto daugiau

Revised values: 1
geo=LV 2023  8.92  9.99

"#]]);
}

#[test]
fn both_figures_are_traced() {
    let text = poverty("ratio", "LV", "LT");
    let project = report(&text, &text);
    project.run("trace 26-skurdas --ui-language en").success().stdout_eq(str![[r#"
report/lt/26-skurdas.md:6
  lt: perpus mažiau; en: half as high
    Comparison: the larger figure divided by the smaller, computed from the published figures, then rounded
    Indicator: Poverty (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2023 geo=LV
    File: report/data/poverty.csv:5, published as `8.92`
    Query: year=2023 geo=LT
    File: report/data/poverty.csv:3, published as `17.84`, b: break in time series

"#]]);
    project.run("build --format json").success();
    let [path] = project.list("build").try_into().unwrap();
    let json: serde_json::Value = serde_json::from_str(&project.read(&path)).unwrap();
    let origin = &json["origins"][0];
    assert_eq!(origin["derivation"], "ratio");
    assert_eq!(origin["rounding"], "published");
    assert_eq!(origin["value"], "2.0");
    assert_eq!(origin["cells"][0]["published"], "8.92");
    assert_eq!(origin["cells"][1]["published"], "17.84");
}
