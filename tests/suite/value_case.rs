//! Figures with their units in the case that a sentence asks for.

use snapbox::str;

use crate::contrasts::{printed, report};

#[test]
fn a_figure_stands_in_the_case_that_its_author_asks_for() {
    for (text, lt, en) in [
        ("{{value \"homes\" 2023 geo=\"LT\"}}", "21_vaikas", "21_children"),
        ("{{value \"homes\" 2023 geo=\"LT\" case=\"nom\"}}", "21_vaikas", "21_children"),
        ("nuo {{value \"homes\" 2023 geo=\"LT\" case=\"gen\"}}", "nuo 21_vaiko", ""),
        ("su {{value \"homes\" 2023 geo=\"LT\" case=\"ins\"}}", "su 21_vaiku", ""),
        ("su {{value \"homes\" 2023 geo=\"EE\" case=\"ins\"}}", "su 10_vaikų", ""),
        ("iki {{value \"homes\" 2022 case=\"gen\"}}", "iki 30_vaikų", ""),
        // An abbreviation is the same in all cases, and so is what has decimals.
        ("iki {{value \"poverty\" 2023 geo=\"LT\"}}", "iki 17,8_proc.", ""),
        ("iki {{value \"poverty\" 2023 geo=\"LT\" case=\"gen\"}}", "iki 17,8_proc.", ""),
        // The numeral asks for the same form as the word before it.
        ("nuo {{value \"homes\" 2023 geo=\"EE\"}}", "nuo 10_vaikų", ""),
        ("nuo {{number \"homes\" 2023 geo=\"LT\"}}", "nuo 21", ""),
    ] {
        let project = report(text, text);
        project.expect_findings(str![""]);
        let [in_lt, in_en] = printed(&project);
        assert_eq!(in_lt, lt, "{text}");
        assert!(en.is_empty() || in_en == en, "{text}: {in_en}");
    }
}

#[test]
fn a_figure_in_the_nominative_after_a_word_that_needs_another_case_is_found() {
    let text = "Nuo {{value \"homes\" 2023 geo=\"LT\"}}, su {{value \"homes\" 2023 geo=\"EE\"}} \
                ir per {{value \"homes\" 2023 geo=\"LT\"}}. Iki {{value \"homes\" 2023 \
                geo=\"LT\" case=\"nom\"}}; su {{value \"homes\" 2023 geo=\"LT\" case=\"on\"}}.";
    report(text, text).expect_findings(str![[r#"
report/en/26-skurdas.md:5:200: error[placeholder-argument]: unknown grammatical case `on`
report/lt/26-skurdas.md:6:5: warning[value-case]: the figure of `homes` is printed in the nominative, but “Nuo” needs the genitive
report/lt/26-skurdas.md:6:80: warning[value-case]: the figure of `homes` is printed in the nominative, but “per” needs the accusative
report/lt/26-skurdas.md:6:200: error[placeholder-argument]: unknown grammatical case `on`

"#]]);
}

#[test]
fn a_unit_of_the_project_has_to_have_the_case() {
    let text = "Veikia be {{value \"homes\" 2023 geo=\"LT\"}} ir su {{value \"homes\" 2023 \
                geo=\"LT\" case=\"ins\"}}.";
    let project = report(text, text);
    let register = project.read("report/data/indicators.toml");
    let register = register.replace("\"children\"", "\"homes\"");
    let project = project.change("report/data/indicators.toml", register);
    let forms = |forms: [&str; 3]| {
        let [one, few, other] = forms;
        format!(
            "{{ $value }}\u{a0}{{ $value ->\n        [one] {one}\n        [few] {few}\n       \
             *[other] {other}\n    }}"
        )
    };
    let unit = forms(["namai", "namai", "namų"])
        .replace("*[other]", "[many] namų\n       *[other]");
    let mut names = project.read("translations/lt/report.ftl");
    names.push_str(&format!(
        "unit-homes =\n    {unit}\n    .short = namai\n    .heading = Namai\n"
    ));
    let project = project.change("translations/lt/report.ftl", names.as_str());
    let mut english = project.read("translations/en/report.ftl");
    english.push_str(
        "unit-homes = { $value } homes\n    .short = homes\n    .heading = Homes\n",
    );
    let project = project.change("translations/en/report.ftl", english);
    project.expect_findings(str![[r#"
report/lt/26-skurdas.md:6:11: warning[value-case]: the unit `unit-homes` has no genitive, which is needed here: the figure of `homes` is printed in the nominative
report/lt/26-skurdas.md:6:49: warning[value-case]: the unit `unit-homes` has no instrumental, which is needed here: the figure of `homes` is printed in the nominative

"#]]);
    let cases = [
        ("genitive", forms(["namų", "namų", "namų"])),
        ("instrumental", forms(["namais", "namais", "namų"])),
    ];
    for (case, forms) in cases {
        names.push_str(&format!(
            "    .{case} =\n        {}\n",
            forms.replace('\n', "\n    ")
        ));
    }
    let project = project.change("translations/lt/report.ftl", names);
    project.expect_findings(str![[r#"
report/lt/26-skurdas.md:6:11: warning[value-case]: the figure of `homes` is printed in the nominative, but “be” needs the genitive

"#]]);
    let text = text.replacen("\"LT\"", "\"LT\" case=\"gen\"", 1);
    let project = project.poverty(&text, &text);
    project.expect_findings(str![""]);
    assert_eq!(printed(&project)[0], "Veikia be 21_namų ir su 21_namais.");
}
