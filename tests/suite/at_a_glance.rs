//! The report at a glance: key figures, the status of earlier recommendations and the main
//! proposals come from registers, and change with them.

use komentaras::assemble::{BlockKind, Document, plain_text, visit};
use komentaras::diagnostic::Severity;
use snapbox::str;

use crate::project::{TestProject, typst_of};

const DATA: &str = "year,geo,sex,value,flag\n\
    2015,LT,T,22.44,\n2016,LT,T,21.96,\n2024,LT,T,17.84,p\n2025,LT,T,:,\n\
    2015,EE,T,20.0,\n2024,EE,T,15.0,\n2024,LT,F,18.1,\n";

const GLANCE: &str = "=== report/lt/at-a-glance.md
+++
title = \"Svarbiausia\"
kind = \"at-a-glance\"
+++

{{register \"key-figures\" only=\"poverty births\" sex=\"T\" geo=\"LT\" anchor=\"rodikliai\"}}

{{register \"follow-up\" as=\"summary\"}}

{{register \"recommendations\" only=\"antra pirma\"}}

Daugiau – {{ref \"rodikliai\"}}.
=== report/en/at-a-glance.md
+++
title = \"At a glance\"
+++

{{register \"key-figures\" only=\"poverty births\" sex=\"T\" geo=\"LT\" anchor=\"rodikliai\"}}

{{register \"follow-up\" as=\"summary\"}}

{{register \"recommendations\" only=\"antra pirma\"}}

More: {{ref \"rodikliai\"}}.
=== report/lt/19-smurtas.md
+++
title = \"Smurtas\"
articles = [\"19\"]
+++

::: recommendation {#pirma to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}
Uždrausti fizines bausmes. Iki 2027 m. tai padaryti.
:::

::: recommendation {#antra to=\"vyriausybe\"}
Užtikrinti:

- pagalbą namuose;
- pagalbą mokykloje.
:::
=== report/en/19-smurtas.md
+++
title = \"Violence\"
+++

::: recommendation {#pirma}
Prohibit corporal punishment. Do so by 2027.
:::

::: recommendation {#antra}
Provide:

- help at home;
- help at school.
:::
=== report/data/indicators.toml
[poverty]
file = \"poverty.csv\"
unit = \"percent\"
decimals = 1
source = \"eurostat\"
[births]
file = \"births.csv\"
unit = \"children\"
source = \"eurostat\"
=== report/data/births.csv
year,value
2019,200
2023,180
=== report/data/concluding-observations.csv
symbol,paragraph,text_lt,text_en,status,indicator,comment_lt,comment_en
CRC/C/LTU/CO/5-6,21(b),Uždrausti,Prohibit,partly,births,Trūksta,Lacking
CRC/C/LTU/CO/5-6,22,Padėti,Help,not,,,
=== translations/lt/report.ftl
indicator-poverty = Skurdo rizika
indicator-births = Gimimai
code-sex-T = Iš viso
code-sex-F = Mergaitės
addressee-vyriausybe = Vyriausybė
    .dative = Vyriausybei
=== translations/en/report.ftl
indicator-poverty = Risk of poverty
indicator-births = Births
code-sex-T = Total
code-sex-F = Girls
addressee-vyriausybe = Government
";

fn report() -> TestProject {
    TestProject::both()
        .files(GLANCE)
        .change("report/data/poverty.csv", DATA)
        .remove("report/lt/26-skurdas.md")
        .remove("report/en/26-skurdas.md")
}

/// Returns the cells of the first table of a document, row by row.
fn cells(document: &Document, chapter: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for chapter in document.chapters().filter(|it| it.id == chapter) {
        visit::blocks(&chapter.blocks, &mut |block| {
            if let BlockKind::Table(table) = &block.kind {
                let row = |row: &Vec<Vec<_>>| {
                    let cells = row.iter().map(|cell| plain_text(cell));
                    cells.collect::<Vec<_>>().join(" | ").replace('\u{a0}', " ")
                };
                rows.extend(table.rows.iter().map(row));
            }
        });
    }
    rows
}

#[test]
fn key_figures_are_the_latest_and_say_what_became_of_them() {
    let project = report();
    project.expect_findings(str![[r#"
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:22`

"#]]);
    let (snapshot, _) = project.inspect();
    let [lt, en] = snapshot.documents() else { panic!("two languages") };
    assert_eq!(
        cells(lt, "at-a-glance"),
        [
            "Skurdo rizika: Iš viso Šaltinis: Skurdo rizika | 22,4 proc. (2015 m.) | \
             17,8 proc. (2024 m., preliminarūs duomenys) | sumažėjo 4,6 procentinio punkto",
            "Gimimai Šaltinis: Skurdo rizika | 200 vaikų (2019 m.) | 180 vaikų (2023 m.) | \
             sumažėjo 10,0 proc."
        ]
    );
    assert_eq!(
        cells(en, "at-a-glance"),
        [
            "Risk of poverty: Total Source: Skurdo rizika | 22.4 per cent (2015) | \
             17.8 per cent (2024, provisional value) | decreased by 4.6 percentage points",
            "Births Source: Skurdo rizika | 200 children (2019) | 180 children (2023) | \
             decreased by 10.0 per cent"
        ]
    );
    let typst = typst_of(&snapshot, "en");
    for expected in [
        "Of the 2 recommendations of the Committee, 1 is partly implemented, 1 is not implemented.",
        // In the order in which they were chosen, a list as part of the first sentence.
        "jump(\"r2\"",
        "Provide: help at home; help at school.",
        "Prohibit corporal punishment.",
    ] {
        assert!(typst.contains(expected), "{expected}: {typst}");
    }
    let glance = typst.split("// /chapters/").find(|it| it.starts_with("at-a-glance"));
    assert!(!glance.unwrap().contains("Do so by 2027"), "{typst}");
    // A later year and a new status change the page, in all languages.
    let newer = DATA.replace("2025,LT,T,:,", "2025,LT,T,23.0,");
    let project = project.change("report/data/poverty.csv", newer);
    let (snapshot, _) = project.inspect();
    let row = &cells(&snapshot.documents()[1], "at-a-glance")[0];
    assert!(
        row.ends_with("23.0 per cent (2025) | increased by 0.6 percentage points"),
        "{row}"
    );
}

#[test]
fn tables_of_registers_are_called_as_the_author_says() {
    let annex = |title: &str, caption: &str| {
        format!(
            "+++\ntitle = \"{title}\"\nkind = \"annex\"\n+++\n\n\
             {{{{register \"follow-up\" caption=\"{caption}\"}}}}\n\n\
             {{{{register \"key-figures\" only=\"births\" caption=\"{caption} 2\"}}}}\n"
        )
    };
    let english = annex("Annex", "What became").replace("kind = \"annex\"\n", "");
    let project = report()
        .change("report/lt/annex.md", annex("Priedas", "Kas \u{201e}pasikeitė“"))
        .change("report/en/annex.md", english);
    project.expect_findings(str![[r#"
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:22`

"#]]);
    let (snapshot, _) = project.inspect();
    for (place, expected) in [
        (0, ["Kas „pasikeitė“", "Kas „pasikeitė“ 2"]),
        (1, ["What became", "What became 2"]),
    ] {
        let document = &snapshot.documents()[place];
        let mut captions = Vec::new();
        for chapter in document.chapters().filter(|it| it.id == "annex") {
            visit::blocks(&chapter.blocks, &mut |block| {
                if let BlockKind::Table(table) = &block.kind {
                    let caption = table.caption.as_ref().unwrap();
                    captions.push(plain_text(&caption.inlines));
                }
            });
        }
        assert_eq!(captions, expected);
    }
    // Translators get it, too.
    project.run("translation export --format po --all -o x.po --language en").code(0);
    let po = project.read("x.po");
    assert!(po.contains("msgstr \"What became 2\""), "{po}");
}

#[test]
fn every_output_has_the_figures_with_their_origins() {
    let project = report();
    project.run("build --format html,epub,docx,json,typst -q").code(0);
    for path in ["build/site/lt.html", "build/site/lt-en.html"] {
        let page = project.read(path);
        assert!(page.contains("preliminarūs duomenys"), "{path}");
        // Where a figure comes from opens at a click.
        assert!(page.contains("poverty.csv"), "{path}");
    }
    let json = project.read("build/report.json");
    assert!(json.contains("poverty.csv"), "{json}");
}

/// Checks what is found in the chapter at a glance with other placeholders.
#[track_caller]
fn finds(placeholders: &str, data: &str, expected: snapbox::data::Inline) {
    let head = "+++\ntitle = \"Svarbiausia\"\nkind = \"at-a-glance\"\n+++\n\n";
    TestProject::small()
        .files(GLANCE)
        .remove("report/en/at-a-glance.md")
        .remove("report/en/19-smurtas.md")
        .remove("translations/en/report.ftl")
        .remove("report/lt/26-skurdas.md")
        .change("report/lt/at-a-glance.md", format!("{head}{placeholders}\n"))
        .change("report/data/poverty.csv", data)
        .change(
            "report/data/concluding-observations.csv",
            "symbol,paragraph,text_lt\nCRC/C/LTU/CO/5-6,21(b),A\n",
        )
        .expect_findings(expected);
}

#[test]
fn what_can_not_be_compared_is_found() {
    let figures = |rest: &str| format!("{{{{register \"key-figures\" {rest}}}}}");
    finds(
        &figures("only=\"povrty poverty\" geo=\"LT\" municipality=\"X\" from=\"201\""),
        DATA,
        str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/indicators.toml:6:2: note[unused-indicator]: unused indicator `births`
report/lt/at-a-glance.md:6:80: error[placeholder-argument]: invalid period `201`

"#]],
    );
    finds(
        &figures("only=\"povrty poverty births\" geo=\"LT\" munic=\"X\""),
        DATA,
        str![[r#"
report/lt/at-a-glance.md:6:32: error[unknown-indicator]: unknown indicator `povrty`
report/lt/at-a-glance.md:6:39: error[open-dimension]: missing dimension `sex`
report/lt/at-a-glance.md:6:64: error[unknown-dimension]: the indicator `poverty` has no dimension `munic`

"#]],
    );
    // A break, another part of the year, a figure from later than wanted.
    let compared = |data: &str, rest: &str, expected| {
        finds(
            &figures(&format!("only=\"poverty births\" geo=\"LT\" sex=\"T\"{rest}")),
            data,
            expected,
        );
    };
    compared(
        &DATA.replace("2024,LT,T,17.84,p", "2024,LT,T,17.84,b"),
        "",
        str![[r#"
report/lt/at-a-glance.md:6:32: warning[nothing-to-compare]: `poverty` has no earlier figure with which 2024 can be compared

"#]],
    );
    compared(
        &DATA.replace("2024,LT,T", "2024-Q1,LT,T"),
        "",
        str![[r#"
report/lt/at-a-glance.md:6:32: warning[nothing-to-compare]: `poverty` has no earlier figure with which 2024-Q1 can be compared

"#]],
    );
    compared(
        DATA,
        " from=2017",
        str![[r#"
report/lt/at-a-glance.md:6:32: warning[nothing-to-compare]: `poverty` has no earlier figure with which 2024 can be compared

"#]],
    );
}

#[test]
fn the_latest_figure_is_the_latest_that_may_be_shown() {
    const SECRETS: [&str; 2] = ["7391", "84213"];
    let hides = |bytes: &[u8], place: &str| {
        let text = String::from_utf8_lossy(bytes).replace([',', '.', '\u{a0}', ' '], "");
        assert!(!SECRETS.iter().any(|secret| text.contains(secret)), "{place}");
    };
    let annex =
        |front: &str| format!("+++\n{front}+++\n\n{{{{register \"follow-up\"}}}}\n");
    let register = report().read("report/data/indicators.toml");
    let register = register.replace(
        "unit = \"children\"\n",
        "unit = \"children\"\nsuppress-below = 90000\n",
    );
    let project = report()
        .change(
            "report/data/poverty.csv",
            DATA.replace("2024,LT,T,17.84,p", "2024,LT,T,73.91,c"),
        )
        .change("report/data/indicators.toml", register)
        .change(
            "report/data/births.csv",
            "year,value\n2019,200000\n2021,180000\n2023,84213\n",
        )
        .change("report/lt/annex.md", annex("title = \"Priedas\"\nkind = \"annex\"\n"))
        .change("report/en/annex.md", annex("title = \"Annex\"\n"));
    let (snapshot, diags) = project.inspect();
    assert!(!diags.has_errors(), "{:?}", diags.into_sorted(&snapshot.sources));
    let [lt, en] = snapshot.documents() else { panic!("two languages") };
    assert_eq!(
        cells(lt, "at-a-glance"),
        [
            "Skurdo rizika: Iš viso Šaltinis: Skurdo rizika | 22,4 proc. (2015 m.) | \
             22,0 proc. (2016 m.) | sumažėjo 0,4 procentinio punkto",
            "Gimimai Šaltinis: Skurdo rizika | 200 000 vaikų (2019 m.) | \
             180 000 vaikų (2021 m.) | sumažėjo 10,0 proc."
        ]
    );
    assert!(
        cells(en, "annex")[0]
            .contains("Lacking Indicator: Births, 180,000 children (2021)"),
        "{:?}",
        cells(en, "annex")
    );
    for format in ["typst", "html", "epub", "docx", "json", "pdf"] {
        project.run(&format!("build -q --format {format}")).code(0);
    }
    for path in project.list("build") {
        hides(&std::fs::read(project.path(&path)).unwrap(), &path);
    }
    for document in snapshot.documents() {
        hides(format!("{document:?}").as_bytes(), "document");
        for file in &document.attachments {
            hides(&file.bytes, &file.path);
        }
    }
}

#[test]
fn a_latest_figure_that_somebody_has_to_put_right_is_found() {
    // Nothing of the series may be shown, and a mark that nobody knows.
    for (from, to, code) in [
        (
            "2015,LT,T,22.44,\n2016,LT,T,21.96,\n2024,LT,T,17.84,p",
            "2024,LT,T,17.84,c",
            "missing-value",
        ),
        ("2024,LT,T,17.84,p", "2024,LT,T,17.84,qq", "suppressed-value"),
        ("2024,LT,T,17.84,p", "2024,LT,T,17x84,p", "dataset-number"),
    ] {
        let text =
            "{{register \"key-figures\" only=\"poverty births\" geo=\"LT\" sex=\"T\"}}";
        let project = report().change("report/data/poverty.csv", DATA.replace(from, to));
        let chapter = |title: &str| {
            format!("+++\ntitle = \"{title}\"\nkind = \"at-a-glance\"\n+++\n\n{text}\n")
        };
        let project =
            project.change("report/lt/at-a-glance.md", chapter("Svarbiausia")).change(
                "report/en/at-a-glance.md",
                chapter("At a glance").replace("kind = \"at-a-glance\"\n", ""),
            );
        let (snapshot, diags) = project.inspect();
        let found = diags.into_sorted(&snapshot.sources);
        let errors = found.iter().filter(|it| it.severity == Severity::Error);
        let codes: Vec<&str> = errors.map(|it| it.code.as_str()).collect();
        assert!(codes.contains(&code), "{to}: {codes:?}");
    }
}

#[test]
fn a_chosen_code_has_a_name_in_every_language() {
    let names = report().read("translations/en/report.ftl");
    report()
        .change("translations/en/report.ftl", names.replace("code-sex-T = Total\n", ""))
        .expect_findings(str![[r#"
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:22`
translations/lt/report.ftl:3:1: warning[message-without-translation]: `code-sex-T` has no translation in en

"#]]);
}

#[test]
fn parameters_belong_to_their_registers() {
    finds(
        "{{register \"key-figures\"}}\n\n{{register \"key-figures\" only=\"births\" year=2020}}\n\n\
         {{register \"follow-up\" only=\"births\"}}\n\n{{register \"follow-up\" as=\"sumary\"}}\n\n\
         {{register \"recommendations\" as=\"summary\" geo=\"LT\"}}\n\n\
         {{anchor \"cia\"}}{{register \"recommendations\" only=\"cia pirmaa pirma\"}}\n\n\
         {{register \"follow-up\" as=\"summary\" caption=\"A\"}}",
        DATA,
        str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/indicators.toml:6:2: note[unused-indicator]: unused indicator `births`
report/lt/at-a-glance.md:6:3: error[placeholder-argument]: the placeholder `register` needs `only`
report/lt/at-a-glance.md:8:40: error[placeholder-argument]: the placeholder `register` has no parameter `year`
report/lt/at-a-glance.md:10:3: error[placeholder-argument]: the placeholder `register` has no parameter `only`
report/lt/at-a-glance.md:12:28: error[placeholder-argument]: invalid value `sumary` for the parameter `as`
report/lt/at-a-glance.md:14:3: error[placeholder-argument]: the placeholder `register` has no parameter `as`
report/lt/at-a-glance.md:14:43: error[placeholder-argument]: the placeholder `register` has no parameter `geo`
report/lt/at-a-glance.md:16:52: error[not-a-recommendation]: `cia` is not a recommendation
report/lt/at-a-glance.md:16:56: error[unknown-reference]: unknown anchor `pirmaa`
report/lt/at-a-glance.md:18:3: error[placeholder-argument]: the placeholder `register` has no parameter `caption`

"#]],
    );
}

#[test]
fn the_table_of_earlier_recommendations_has_the_latest_figure() {
    let annex =
        "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n{{register \"follow-up\"}}\n";
    let project = report().change("report/lt/annex.md", annex).change(
        "report/en/annex.md",
        "+++\ntitle = \"Annex\"\n+++\n\n{{register \"follow-up\"}}\n",
    );
    let (snapshot, _) = project.inspect();
    let rows = cells(&snapshot.documents()[1], "annex");
    assert!(
        rows[0].contains("Lacking Indicator: Births, 180 children (2023)"),
        "{rows:?}"
    );
    // Where a series has to be chosen first, the name alone is printed, and the check says so.
    let project = project.change(
        "report/data/concluding-observations.csv",
        "symbol,paragraph,text_lt,text_en,indicator\n\
         CRC/C/LTU/CO/5-6,21(b),Uždrausti,Prohibit,poverty\n",
    );
    project.expect_findings(str![[r#"
report/data/concluding-observations.csv:2:43: warning[open-indicator]: the indicator `poverty` has several figures for each year: `geo` is not chosen
report/data/concluding-observations.csv:2:43: warning[open-indicator]: the indicator `poverty` has several figures for each year: `sex` is not chosen

"#]]);
}
