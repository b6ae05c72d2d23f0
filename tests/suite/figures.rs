//! Figures, references and places as sentences write them, in both languages.

use komentaras::assemble::{Block, BlockKind, plain_text};
use snapbox::str;

use crate::project::TestProject;

const DATA: &str = r#"=== report/data/indicators.toml
[children]
file = "children.csv"
unit = "children"
source = "eurostat"
[rate]
file = "rate.csv"
unit = "percent"
decimals = 1
source = "eurostat"
=== report/data/children.csv
year,value
2021,1000000
2022,1000400
2023,900
2023-Q1,220
2023-Q2,230
2023-04,70
2024-Q1,300
=== report/data/rate.csv
year,value
2020,12.44
2021,12.36
2022,10.04
2023,10.06
=== translations/lt/report.ftl
indicator-children = Vaikai
indicator-rate = Dalis
addressee-ministerija = Ministerija
    .dative = Ministerijai
=== translations/en/report.ftl
indicator-children = Children
indicator-rate = Share
addressee-ministerija = Ministry
"#;

/// Returns a report whose chapter has these paragraphs in both languages.
fn report(paragraphs: &str) -> TestProject {
    let project = TestProject::both().files(DATA);
    project
        .settings(
            "\n[findings]\nunused-indicator = \"off\"\nunconfirmed = \"off\"\n\
             untranslated = \"off\"\n",
        )
        .poverty(paragraphs, paragraphs)
}

/// Returns the paragraphs of the report in a language, a line each; no-break spaces are `_`.
fn printed(project: &TestProject, language: &str) -> String {
    let (inspected, _) = project.inspect();
    let document = inspected
        .documents()
        .iter()
        .find(|document| document.language.to_string() == language)
        .unwrap();
    let chapters = document.parts.iter().flat_map(|part| &part.chapters);
    let blocks: Vec<&Block> = chapters.flat_map(|chapter| &chapter.blocks).collect();
    let lines = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Paragraph { inlines, .. } => Some(plain_text(inlines)),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', "_")
}

#[track_caller]
fn check(paragraphs: &[(&str, &str, &str)]) {
    let text: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.0).collect();
    let project = report(&text.join("\n\n"));
    let lt: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.1).collect();
    let en: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.2).collect();
    assert_eq!(printed(&project, "lt"), lt.join("\n"));
    assert_eq!(printed(&project, "en"), en.join("\n"));
}

#[test]
fn only_what_is_equal_did_not_change() {
    check(&[
        (
            "{{change \"children\" from=2021 to=2022}}",
            "padidėjo 0,04_proc.",
            "increased by 0.04_per cent",
        ),
        (
            "{{change \"rate\" from=2022 to=2023}}",
            "padidėjo 0,02_procentinio punkto",
            "increased by 0.02_percentage points",
        ),
        (
            "{{change \"rate\" from=2020 to=2021 rounding=\"printed\"}}",
            "beveik nepakito",
            "remained almost unchanged",
        ),
    ]);
}

#[test]
fn the_full_stop_of_an_abbreviation_ends_its_sentence() {
    let rate = "{{value \"rate\" year=2020}}";
    let texts = [
        (format!("Buvo {rate}."), ""),
        (format!("Buvo {rate}^[Žr. ten.]."), ""),
        (format!("Buvo {rate}.^[Žr. ten.]"), ""),
        (format!("Buvo {rate}^[Žr. ten.]^[Ir ten.]."), ""),
        (format!("Buvo *{rate}*."), ""),
        (format!("Buvo **{rate}^[Žr. ten.]**."), ""),
        (format!("Buvo [{rate}](https://example.org)."), ""),
        // Nothing to take away: what follows is no full stop, or not right behind it.
        (format!("Buvo {rate}… "), "…"),
        (format!("Buvo {rate}, ir."), ", ir."),
    ];
    let paragraphs: Vec<(&str, String, String)> = texts
        .iter()
        .map(|(text, rest)| {
            let stop = if rest.is_empty() { "." } else { rest };
            (
                text.as_str(),
                format!("Buvo 12,4_proc.{rest}"),
                format!("Buvo 12.4_per cent{stop}"),
            )
        })
        .collect();
    let paragraphs: Vec<(&str, &str, &str)> = paragraphs
        .iter()
        .map(|(text, lt, en)| (*text, lt.as_str(), en.as_str()))
        .collect();
    check(&paragraphs);
}

#[test]
fn a_range_of_figures_has_a_dash() {
    check(&[
        (
            "{{number \"rate\" year=2022}}-{{number \"rate\" year=2020}} x",
            "10,0–12,4 x",
            "10.0–12.4 x",
        ),
        ("5-{{number \"rate\" year=2020}} x", "5–12,4 x", "5–12.4 x"),
        ("{{number \"rate\" year=2022}}-15 x", "10,0–15 x", "10.0–15 x"),
        ("a-{{number \"rate\" year=2022}}-b x", "a-10,0-b x", "a-10.0-b x"),
    ]);
}

#[test]
fn a_reference_stands_in_the_case_of_its_sentence() {
    check(&[
        (
            "{{anchor \"a\"}}Rodo {{ref \"a\" case=\"acc\"}}, {{ref \"a\" case=\"loc\"}}.",
            "Rodo 1_punktą, 1_punkte.",
            "Rodo paragraph_1, paragraph_1.",
        ),
        ("Rodo {{ref \"a\"}}.", "Rodo 1_punktas.", "Rodo paragraph_1."),
    ]);
}

#[test]
fn a_reference_that_begins_a_sentence_has_a_capital() {
    check(&[
        (
            "{{anchor \"a\"}}{{ref \"a\"}} x. {{ref \"a\"}} x, {{ref \"a\"}}. ({{ref \"a\"}}.)",
            "1_punktas x. 1_punktas x, 1_punktas. (1_punktas.)",
            "Paragraph_1 x. Paragraph_1 x, paragraph_1. (Paragraph_1.)",
        ),
        (
            "**{{ref \"v\"}}** x {{number \"rate\" year=2022}}. {{ref \"v\" case=\"loc\"}} x ({{ref \"v\"}}).\n\n## V {#v}",
            "Skyrius „Skurdas“ x 10,0. Skyriuje „Skurdas“ x (skyrius „Skurdas“).",
            "Chapter “Poverty” x 10.0. Chapter “Poverty” x (chapter “Poverty”).",
        ),
    ]);
}

#[test]
fn a_reference_in_another_case_than_its_word_asks_for_is_found() {
    report(
        "{{anchor \"a\"}}(Žr. {{ref \"a\"}}.) Iš **{{ref \"a\"}}** ir pagal\n{{ref \"a\"}}, su {{ref \"a\"}}.\n\n\
         {{ref \"a\"}}, už {{ref \"a\"}}, iš, {{ref \"a\"}}, žr. {{ref \"a\" case=\"nom\"}}, iš {{ref \"p\"}}.\n\n\
         ![Paveikslas](../figures/p.svg){#p}",
    )
    .change(
        "report/figures/p.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\
         <rect width=\"9\" height=\"9\"/></svg>",
    )
    .expect_findings(str![[r#"
report/lt/26-skurdas.md:6:20: warning[reference-case]: the reference to `a` is in the nominative, but “Žr.” needs the accusative
report/lt/26-skurdas.md:6:39: warning[reference-case]: the reference to `a` is in the nominative, but “Iš” needs the genitive
report/lt/26-skurdas.md:7:1: warning[reference-case]: the reference to `a` is in the nominative, but “pagal” needs the accusative
report/lt/26-skurdas.md:7:17: warning[reference-case]: the reference to `a` is in the nominative, but “su” needs the instrumental

"#]]);
}

#[test]
fn a_table_with_a_name_is_told_how_it_is_named() {
    for (argument, expected) in [("name", true), ("vardas", true), ("amžius", false)] {
        let project = report(&format!("{{{{table \"rate\" {argument}=\"t1\"}}}}"));
        for language in ["en", "lt"] {
            let output = project.output(&format!("check --ui-language {language}"));
            let told = String::from_utf8_lossy(&output.stdout).into_owned()
                + &String::from_utf8_lossy(&output.stderr);
            assert!(told.contains("unknown-dimension"), "{told}");
            assert_eq!(told.contains("`anchor=\"…\"`"), expected, "{argument}: {told}");
        }
    }
}

#[test]
fn a_case_belongs_to_one_language_alone() {
    let project =
        report("{{anchor \"a\"}}Vienas.\n\nŽr. {{ref \"a\" case=\"accusative\"}}.")
            .change(
                "report/en/26-skurdas.md",
                "+++\ntitle = \"Poverty\"\n+++\n\nVienas.\n\nŽr. {{ref \"a\"}}.\n",
            );
    project.expect_findings(str![""]);
}

#[test]
fn periods_of_different_length_are_never_compared_silently() {
    report(
        "{{change \"children\" from=2023 to=\"2024-Q1\"}}\n\n\
         Mažiau. {{claim (value \"children\" year=\"2024-Q1\") \"<\" (value \"children\" year=2023)}}\n\n\
         {{table \"children\"}}\n\n\
         {{table \"children\" years=\"2022..2023\"}}\n\n\
         {{table \"children\" years=\"2023,2024-Q1\"}}\n\n\
         {{table \"children\" years=\"2023-Q1..2024-Q1\"}}",
    )
    .expect_findings(str![[r#"
report/en/26-skurdas.md:5:35: error[change-undefined]: 2023 and 2024-Q1 have different lengths and cannot be compared
report/en/26-skurdas.md:9:1: warning[mixed-periods]: periods of different length next to each other: 2021 and 2023-Q1
report/lt/26-skurdas.md:6:35: error[change-undefined]: 2023 and 2024-Q1 have different lengths and cannot be compared
report/lt/26-skurdas.md:8:9: error[placeholder-argument]: the claim compares periods of different length: 2024-Q1 and 2023
report/lt/26-skurdas.md:10:1: warning[mixed-periods]: periods of different length next to each other: 2021 and 2023-Q1

"#]]);
}

#[test]
fn a_change_that_readers_compute_otherwise_is_noted() {
    let text = "Buvo {{value \"rate\" year=2020}}, liko {{value \"rate\" year=2021}}: \
                {{change \"rate\" from=2020 to=2021}}.";
    report(text).expect_findings(str![[r#"
report/lt/26-skurdas.md:6:67: note[rounded-change]: readers will compute a different change: the text gives 12.4 and 12.4, and a change of −0.1 instead of 0.0

"#]]);
    let settled = |path: &str, line: &str| {
        let project = report(text);
        let file = project.read(path);
        project.change(path, format!("{file}{line}")).expect_findings(str![""]);
    };
    settled("report/report.toml", "[figures]\nrounding = \"printed\"\n");
    settled("report/data/indicators.toml", "rounding = \"printed\"\n");
    let project = report(text);
    project.settings("[figures]\nrounding = \"print\"\nround = 1\n").expect_findings(str![[r#"
report/lt/26-skurdas.md:6:67: note[rounded-change]: readers will compute a different change: the text gives 12.4 and 12.4, and a change of −0.1 instead of 0.0
report/report.toml:16:12: error[invalid-value]: invalid value `print` for `rounding`
report/report.toml:17:1: error[unknown-key]: unknown key `round`

"#]]);
}

#[test]
fn a_change_is_compared_only_with_figures_that_the_chapter_prints() {
    let noted = |text: &str| {
        let (_, diags) = report(text).inspect();
        diags.iter().any(|finding| finding.code.as_str() == "rounded-change")
    };
    let change = "{{change \"rate\" from=2020 to=2021}}";
    let (first, last) = ("{{value \"rate\" year=2020}}", "{{number \"rate\" year=2021}}");
    for (text, expected) in [
        (format!("Pokytis: {change}."), false),
        (format!("Buvo {first}: {change}."), false),
        (format!("{change}.\n\nLiko {last}."), false),
        (format!("{first} ir {first}: {change}."), false),
        (format!("Liko {last}.\n\nPokytis: {change}.\n\nBuvo {first}."), true),
        (format!("Pokytis: {change}.^[Buvo {first}, liko {last}.]"), true),
    ] {
        assert_eq!(noted(&text), expected, "{text}");
    }
}

#[test]
fn periods_are_named_as_people_name_them() {
    let project = report("{{table \"children\" years=\"2023-Q1..2024-Q1\"}}");
    let (inspected, _) = project.inspect();
    let stubs: Vec<String> = inspected
        .documents()
        .iter()
        .flat_map(|document| &document.parts)
        .flat_map(|part| &part.chapters)
        .flat_map(|chapter| &chapter.blocks)
        .filter_map(|block| match &block.kind {
            BlockKind::DataTable(table) => Some(&table.rows),
            _ => None,
        })
        .flatten()
        .flat_map(|row| row.stub.clone())
        .collect();
    assert_eq!(
        stubs.join(", ").replace('\u{a0}', "_"),
        "2023_m. I_ketv., 2023_m. II_ketv., 2024_m. I_ketv., Q1 2023, Q2 2023, Q1 2024"
    );
}

#[test]
fn a_number_is_one_word_in_every_language_and_notes_are_counted_apart() {
    report("Yra {{number \"children\" year=2021}} – taip!^[Viena du.]")
        .run("words --format json")
        .code(0)
        .stdout_eq(str![[r#"
{"chapters":[{"chapter":"26-skurdas","words":{"en":6,"lt":6},"words_without_notes":{"en":4,"lt":4},"budget":null,"counts":true}],"total":{"en":6,"lt":6},"total_without_notes":{"en":4,"lt":4},"limit":3000,"notes_count":true}

"#]]);
}

#[test]
fn annexes_are_ordered_by_their_numbers() {
    let mut project = report("Tekstas.");
    for number in [1, 2, 10] {
        let front = "+++\ntitle = \"P\"\nkind = \"annex\"\n+++\n\nTekstas.\n";
        let path = format!("report/lt/annex-{number}.md");
        project = project.change(&path, front);
    }
    let (inspected, _) = project.inspect();
    let ids: Vec<&str> =
        inspected.project.chapters.iter().map(|chapter| chapter.id.as_str()).collect();
    assert_eq!(ids, ["26-skurdas", "annex-1", "annex-2", "annex-10"]);
}

/// A footnote may hold whatever a chapter holds.
#[test]
fn a_chart_in_a_footnote_is_printed() {
    let chart = "{{chart \"rate\" kind=\"line\" years=\"2020..2023\" caption=\"K\"}}";
    let project = report(&format!("A[^1].\n\n[^1]: {chart}"));
    for layout in ["single", "parallel"] {
        let output = project.output(&format!("-q build --layout {layout}"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
    }
}
