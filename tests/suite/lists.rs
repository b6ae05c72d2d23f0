//! Lists of years and codes in sentences.

use komentaras::diagnostic::Severity;
use snapbox::str;

use crate::contrasts::{printed, report};

#[test]
fn years_and_names_are_listed_as_each_language_does() {
    for (text, lt, en) in [
        ("{{list \"poverty\" years=\"2022,2023\"}}", "2022 ir 2023", "2022 and 2023"),
        (
            "{{list \"years\" years=\"2015..2018,2020,2022,2023\"}}",
            "2015–2018, 2020, 2022 ir 2023",
            "2015–2018, 2020, 2022 and 2023",
        ),
        ("{{list \"years\" years=\"2015\"}}", "2015", "2015"),
        // What the data do not have is no year of the list.
        (
            "{{list \"years\" years=\"2018..2022\"}}",
            "2018, 2020 ir 2022",
            "2018, 2020 and 2022",
        ),
        (
            "{{list \"poverty\" years=\"2024-Q1\"}}",
            "2024_m. I_ketv.",
            "first quarter of 2024",
        ),
        // In the order of each alphabet: Vokietija, Germany.
        (
            "{{list \"poverty\" geo=\"SE,DE,EE\"}}",
            "Estija, Švedija ir Vokietija",
            "Estonia, Germany and Sweden",
        ),
        (
            "{{list \"poverty\" geo=\"LV,EE,FI\" case=\"loc\"}}",
            "Estijoje, Latvijoje ir Suomijoje",
            "Estonia, Finland and Latvia",
        ),
        (
            "{{list \"poverty\" geo=\"PL,DK\" case=\"gen\"}}",
            "Danijos ir Lenkijos",
            "Denmark and Poland",
        ),
        ("{{list \"poverty\" geo=\"LT\" case=\"ins\"}}", "Lietuva", "Lithuania"),
    ] {
        let project = report(text, text);
        project.expect_findings(str![""]);
        assert_eq!(printed(&project), [lt, en], "{text}");
    }
}

#[test]
fn what_cannot_be_listed_is_found() {
    let text = r#"{{list "poverty"}} {{list years="2022"}} {{list "poverty" years="2022" geo="LT"}}

{{list "poverty" geo="LT,XX" case="loc"}} {{list "poverty" gėo="LT"}} {{list "povertyy" geo="LT"}}

{{list "poverty" years="1990..1999"}} {{list "poverty" years="2022,20x3"}} {{list "poverty" geo="LT" case="on"}}

{{list "homes" group="A,B" case="acc"}}"#;
    report(text, text).expect_findings(str![[r#"
report/en/26-skurdas.md:5:3: error[placeholder-argument]: the placeholder `list` needs `years`
report/en/26-skurdas.md:5:22: error[placeholder-argument]: the placeholder `list` needs the name of an indicator
report/en/26-skurdas.md:5:72: error[placeholder-argument]: a list is of years or of the codes of one dimension; `geo` is one too many
report/en/26-skurdas.md:7:26: error[unknown-code]: the dimension `geo` of the indicator `poverty` has no code `XX`
report/en/26-skurdas.md:7:60: error[unknown-dimension]: the indicator `poverty` has no dimension `gėo`
report/en/26-skurdas.md:7:79: error[unknown-indicator]: unknown indicator `povertyy`
report/en/26-skurdas.md:9:25: error[unknown-code]: the indicator `poverty` has no data for `1990..1999`
report/en/26-skurdas.md:9:68: error[placeholder-argument]: invalid years `20x3`
report/en/26-skurdas.md:9:108: error[placeholder-argument]: unknown grammatical case `on`
report/en/26-skurdas.md:11:1: warning[unnamed-code]: the code `A` is shown to readers without a name (en)
report/en/26-skurdas.md:11:1: warning[unnamed-code]: the code `B` is shown to readers without a name (en)
report/lt/26-skurdas.md:6:3: error[placeholder-argument]: the placeholder `list` needs `years`
report/lt/26-skurdas.md:6:22: error[placeholder-argument]: the placeholder `list` needs the name of an indicator
report/lt/26-skurdas.md:6:72: error[placeholder-argument]: a list is of years or of the codes of one dimension; `geo` is one too many
report/lt/26-skurdas.md:8:26: error[unknown-code]: the dimension `geo` of the indicator `poverty` has no code `XX`
report/lt/26-skurdas.md:8:60: error[unknown-dimension]: the indicator `poverty` has no dimension `gėo`
report/lt/26-skurdas.md:8:79: error[unknown-indicator]: unknown indicator `povertyy`
report/lt/26-skurdas.md:10:25: error[unknown-code]: the indicator `poverty` has no data for `1990..1999`
report/lt/26-skurdas.md:10:68: error[placeholder-argument]: invalid years `20x3`
report/lt/26-skurdas.md:10:108: error[placeholder-argument]: unknown grammatical case `on`
report/lt/26-skurdas.md:12:1: warning[unnamed-code]: the code `A` is shown to readers without a name (lt)
report/lt/26-skurdas.md:12:1: warning[unnamed-code]: the code `B` is shown to readers without a name (lt)

"#]]);
}

#[test]
fn the_case_is_the_sentences_and_the_codes_are_the_sources() {
    let lt = "{{list \"poverty\" geo=\"LV,EE\" case=\"loc\"}}";
    report(lt, "{{list \"poverty\" geo=\"LV,EE\"}}").expect_findings(str![""]);
    report(lt, "{{list \"poverty\" geo=\"LV,FI\"}}").expect_findings(str![[r#"
report/en/26-skurdas.md:5:1: warning[placeholder-differs]: the placeholder differs from the source

"#]]);
}

#[test]
fn a_name_without_the_case_is_found_in_the_language_that_has_cases() {
    let text = "{{list \"homes\" group=\"A,B\" case=\"acc\"}}";
    let mut project = report(text, text);
    for (language, names) in [
        (
            "lt",
            "code-group-A = Pirmoji\n    .accusative = Pirmąją\ncode-group-B = Antroji\n",
        ),
        ("en", "code-group-A = First\ncode-group-B = Second\n"),
    ] {
        let path = format!("translations/{language}/report.ftl");
        let written = project.read(&path);
        project = project.change(&path, format!("{written}{names}"));
    }
    project.expect_findings(str![[r#"
report/lt/26-skurdas.md:6:1: warning[unnamed-code]: the name of the code `B` has no accusative (lt)

"#]]);
    assert_eq!(printed(&project), ["Antroji ir Pirmąją", "First and Second"]);
}

#[test]
fn a_year_without_a_figure_is_not_listed() {
    let data =
        "year,value,flag\n2018,1,\n2019,NaN,\n2020,..,\n2021,1,\n2022,,c\n2023,<5,\n";
    let text = "{{list \"years\" years=\"2018..2023\"}}";
    let project = report(text, text).change("report/data/years.csv", data);
    assert_eq!(printed(&project), ["2018 ir 2021", "2018 and 2021"]);
    let text = "{{list \"years\" years=\"2019..2020\"}}";
    let project = report(text, text).change("report/data/years.csv", data);
    let (inspected, diags) = project.inspect();
    let found = diags.into_sorted(&inspected.sources);
    assert!(found.iter().any(|it| it.code.as_str() == "unknown-code"), "{found:?}");
}

/// Nobody knows whether a year belongs in the list whose figure can't be read, or whether the
/// change that is asked for is the one from a later year.
#[test]
fn a_year_whose_figure_cannot_be_read_is_not_passed_over() {
    let data = "year,value\n2021,17x\n2022,21\n2023,12\n";
    for text in [
        "{{list \"years\" years=\"2021..2023\"}}",
        "{{register \"key-figures\" only=\"years\" from=2021}}",
        "{{register \"key-figures\" only=\"years\"}}",
    ] {
        let project = report(text, text).change("report/data/years.csv", data);
        let (inspected, diags) = project.inspect();
        let found = diags.into_sorted(&inspected.sources);
        let is_refused = found.iter().any(|it| {
            it.code.as_str() == "dataset-number" && it.severity == Severity::Error
        });
        assert!(is_refused, "{text}: {found:?}");
    }
    let text = "{{list \"years\" years=\"2022..2023\"}} {{register \"key-figures\" only=\"years\" from=2022}}";
    let text = text.replace(" {{register", "\n\n{{register");
    let project = report(&text, &text).change("report/data/years.csv", data);
    let (inspected, diags) = project.inspect();
    let found = diags.into_sorted(&inspected.sources);
    assert!(found.iter().all(|it| it.severity == Severity::Warning), "{found:?}");
}
