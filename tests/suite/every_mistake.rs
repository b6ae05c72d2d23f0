//! All mistakes planted in one report are found in one run: none hides another.

use snapbox::str;

use crate::project::TestProject;

const MISTAKES: &str = r#"=== report/report.toml
[report]
title = { lt = "Bandymas", en = "Trial" }
state = "XX"
date = 2026-01-31
profile = "alternative-report"
languages = ["lt", "en"]
titel = "x"

[organisation]
name = { lt = "Bandytojai" }
logo = "figures/nera.svg"

[words]
limit = 10

[findings]
raw-htm = "off"

[layout]
paper = "a44"
=== report/lt/01-istrauka.md
+++
title = "Ištrauka"
articles = ["19", "77"]
authors = "x"
+++

# Antraštė

Rodo {{value "povrty" year=2023}}, {{value "poverty" year=1990 sex="T"}}, {{value "poverty" year=2023}}.

{{anchor "a"}}Viena.[^nera]

{{anchor "a"}}Kita, žr. {{ref "nera"}} ir {{cite "nera"}}.

[^yra]: Tekstas be žymos.

| a | b |
| - | - |
| 1 |

Štai <b>taip</b>. ![](../figures/nera.png) ![Toli](https://example.org/a.png) ![Lauke](../../../a.png)

::: recomendation
Reikia.
:::

::: recommendation {to="seimas" x="y"}
Reikia.
:::

[čia](nera.md) {{valeu "x"}} {{value}} {{}} {{ref "a"

::: note
Neuždaryta.
=== report/lt/02-tuscia.md
=== report/lt/03-be-pradzios.md
Tik tekstas.
=== report/lt/04-blogas.md
+++
title = „Žodis“
+++

Tekstas {{value "poverty" year=2023 sex="T"}} toliau.
=== report/en/05-only.md
+++
title = "Only in English"
+++

Text.
=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percents"
source = "eurostt"

[spare]
file = "ragged.csv"
unit = "percent"

[gone]
file = "gone.csv"
unit = "percent"

[outside]
file = "../../../gone.csv"
unit = "percent"
=== report/data/ragged.csv
year,geo,value
2023,LT
2022,LT,daug
pernai,LT,1
2021,LT,1
2021,LT,1
=== report/sources.yml
eurostat:
  type: web
 title: x
=== translations/lt/kiti.ftl
a = {
"#;

#[test]
fn all_mistakes_are_found_in_one_run() {
    let project =
        TestProject::both().files(MISTAKES).change("report/lt/06.md", b"+++\n\xff");
    project.expect_findings(str![[r#"
report/data/indicators.toml:3:8: error[unknown-unit]: unknown unit `percents`
report/data/indicators.toml:4:10: error[unknown-source]: unknown source `eurostt`
report/data/indicators.toml:6:2: error[missing-message]: missing text for `indicator-spare` (en)
report/data/indicators.toml:6:2: error[missing-message]: missing text for `indicator-spare` (lt)
report/data/indicators.toml:6:2: warning[indicator-without-source]: the indicator `spare` has no source
report/data/indicators.toml:6:2: note[unused-indicator]: unused indicator `spare`
report/data/indicators.toml:10:2: error[missing-message]: missing text for `indicator-gone` (en)
report/data/indicators.toml:10:2: error[missing-message]: missing text for `indicator-gone` (lt)
report/data/indicators.toml:10:2: warning[indicator-without-source]: the indicator `gone` has no source
report/data/indicators.toml:10:2: note[unused-indicator]: unused indicator `gone`
report/data/indicators.toml:11:8: error[file-not-found]: file `report/data/gone.csv` not found
report/data/indicators.toml:14:2: error[missing-message]: missing text for `indicator-outside` (en)
report/data/indicators.toml:14:2: error[missing-message]: missing text for `indicator-outside` (lt)
report/data/indicators.toml:14:2: warning[indicator-without-source]: the indicator `outside` has no source
report/data/indicators.toml:14:2: note[unused-indicator]: unused indicator `outside`
report/data/indicators.toml:15:8: error[path-outside-project]: the path `../../../gone.csv` leads outside the project
report/data/ragged.csv:2:1: error[dataset-row-length]: the row has 2 cells, but there are 3 columns
report/data/ragged.csv:3:9: warning[dataset-number]: `daug` is not a figure; the text does not use it
report/data/ragged.csv:4:1: warning[dataset-period]: `pernai` is not a year, quarter or month
report/data/ragged.csv:6:9: warning[dataset-duplicate]: duplicate row: geo=LT, 2021
report/en/05-only.md:1:1: error[chapter-without-source]: the chapter exists only in the translation
report/lt/01-istrauka.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)
report/lt/01-istrauka.md:3:19: error[unknown-article]: the Convention has no article `77`
report/lt/01-istrauka.md:4:11: error[invalid-value]: the value of `authors` is not a list of texts
report/lt/01-istrauka.md:7:1: error[heading-level]: this heading level is reserved for the chapter's title
report/lt/01-istrauka.md:9:15: error[unknown-indicator]: unknown indicator `povrty`
report/lt/01-istrauka.md:9:59: error[unknown-code]: the indicator `poverty` has no data for `1990`
report/lt/01-istrauka.md:9:75: error[open-dimension]: missing dimension `sex`
report/lt/01-istrauka.md:11:21: error[undefined-footnote]: undefined footnote `nera`
report/lt/01-istrauka.md:13:11: error[duplicate-anchor]: duplicate anchor `a`
report/lt/01-istrauka.md:13:32: error[unknown-reference]: unknown anchor `nera`
report/lt/01-istrauka.md:13:51: error[unknown-source]: unknown source `nera`
report/lt/01-istrauka.md:15:3: warning[unused-footnote]: unused footnote `yra`
report/lt/01-istrauka.md:19:1: error[table-row-length]: wrong number of cells in the row: 1 instead of 2
report/lt/01-istrauka.md:21:6: warning[raw-html]: HTML will be shown as text
report/lt/01-istrauka.md:21:13: warning[raw-html]: HTML will be shown as text
report/lt/01-istrauka.md:21:19: warning[decorative-image]: the image has no alternative text and is taken for decoration
report/lt/01-istrauka.md:21:23: error[file-not-found]: file `report/figures/nera.png` not found
report/lt/01-istrauka.md:21:52: error[image-remote]: the image is on the web: `https://example.org/a.png`
report/lt/01-istrauka.md:21:88: error[path-outside-project]: the path `../../../a.png` leads outside the project
report/lt/01-istrauka.md:23:5: error[unknown-directive]: unknown block `recomendation`
report/lt/01-istrauka.md:27:25: error[missing-message]: missing text for `addressee-seimas` (en)
report/lt/01-istrauka.md:27:25: error[missing-message]: missing text for `addressee-seimas` (lt)
report/lt/01-istrauka.md:27:33: error[directive-attribute]: the block `recommendation` has no property `x`
report/lt/01-istrauka.md:31:1: error[link-target]: the link leads to `nera.md`, which is not in the project
report/lt/01-istrauka.md:31:18: error[unknown-placeholder]: unknown placeholder `valeu`
report/lt/01-istrauka.md:31:32: error[placeholder-argument]: the placeholder `value` needs the name of an indicator
report/lt/01-istrauka.md:31:40: error[placeholder-syntax]: the placeholder is empty
report/lt/01-istrauka.md:31:45: error[unclosed-placeholder]: the placeholder `{{` is not closed
report/lt/01-istrauka.md:33:1: error[unclosed-directive]: the block `note` is not closed
report/lt/02-tuscia.md:1:1: error[empty-file]: the file `report/lt/02-tuscia.md` is empty
report/lt/02-tuscia.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)
report/lt/03-be-pradzios.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)
report/lt/03-be-pradzios.md:1:1: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/03-be-pradzios.md:1:1: error[missing-front-matter]: the chapter does not begin with `+++`
report/lt/04-blogas.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)
report/lt/04-blogas.md:2:9: error[toml-syntax]: invalid TOML on this line
report/lt/04-blogas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/06.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)
report/lt/06.md:2:1: error[invalid-utf8]: the file `report/lt/06.md` is not saved in UTF-8
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/report.toml:1:1: error[missing-message]: missing text for `state-XX` (en)
report/report.toml:1:1: error[missing-message]: missing text for `state-XX` (lt)
report/report.toml:5:11: warning[missing-part]: the report has no introduction
report/report.toml:5:11: warning[missing-part]: the report has no methodology
report/report.toml:5:11: warning[missing-part]: the report has no summary
report/report.toml:7:1: error[unknown-key]: unknown key `titel`
report/report.toml:10:1: error[missing-key]: missing key `en`
report/report.toml:11:8: error[file-not-found]: file `report/figures/nera.svg` not found
report/report.toml:14:9: error[over-word-limit]: the report (lt) has 47 words, but the limit is 10
report/report.toml:14:9: error[over-word-limit]: the report (en) has 49 words, but the limit is 10
report/report.toml:17:1: error[unknown-key]: unknown key `raw-htm`
report/report.toml:20:9: error[invalid-value]: invalid value `a44` for `paper`
report/sources.yml:3:1: error[bibliography-syntax]: the list of sources cannot be read
translations/lt/kiti.ftl:2:1: error[fluent-syntax]: invalid Fluent on this line

"#]]);
    // The same in the program itself, in both languages, twice in one order.
    let short = project.output("check --format short");
    assert_eq!(short.status.code(), Some(1));
    assert_eq!(short.stdout, project.output("check --format short").stdout);
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().count();
    let json = project.output("check --format json --ui-language lt");
    assert_eq!(lines(&json.stdout), lines(&short.stdout));
    for line in String::from_utf8(json.stdout).unwrap().lines() {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()));
    }
}
