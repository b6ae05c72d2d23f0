//! What can't be read is said once: nothing that only follows from it leads astray.

use komentaras::diagnostic::Severity;

use crate::integrity::agreed;
use crate::project::TestProject;

const LT: &str = "report/lt/19-smurtas.md";
const EN: &str = "report/en/19-smurtas.md";

/// Returns the codes of the findings of a report, without the notes that data are not used yet and
/// that a translation was edited since it was confirmed.
fn codes(project: &TestProject) -> Vec<&'static str> {
    let (inspected, diags) = project.inspect();
    let sorted = diags.into_sorted(&inspected.sources);
    let codes = sorted.iter().map(|finding| finding.code.as_str());
    codes.filter(|code| !["unused-indicator", "unconfirmed"].contains(code)).collect()
}

#[test]
fn a_misspelt_placeholder_is_one_finding_wherever_it_stands() {
    let (value, of_2023) =
        ("{{value \"poverty\" year=2023 sex=\"F\"}}", "{{value \"poverty\"");
    let chart = "{{chart \"poverty\" kind=\"bar\" sex=\"T\" alt=\"A\" caption=\"A\"}}";
    let table = "{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"A\"}}";
    for (text, old, new) in [
        (format!("Skurdas: {value}."), of_2023, "{{valeu \"poverty\""),
        (format!("Skurdas: {value}."), "year=2023", "yaer=2023"),
        (format!("Skurdas: {value}."), "\"poverty\"", "\"povetry\""),
        (format!("Skurdas: {value}."), "sex=\"F\"", "sex=\"W\""),
        (format!("Skurdas: {value}."), "year=2023", "year=1823"),
        (format!("Skurdas: {value}."), "sex=\"F\"}}", "sex=\"F}}"),
        (format!("Skurdas: {value}."), "\"poverty\"", "\"poverty\" 2023"),
        (format!("- Vienas\n- Skurdas: {value}."), "{{value", "{{valeu"),
        (format!("|A|B|\n|-|-|\n|a|{value}|"), "{{value", "{{valeu"),
        (format!("> Skurdas: {value}."), "{{value", "{{valeu"),
        (format!("A^[Skurdas: {value}.]."), "{{value", "{{valeu"),
        (format!("A[^1].\n\n[^1]: Skurdas: {value}."), "{{value", "{{valeu"),
        (format!("A.\n\n{table}\n\nB."), "{{table", "{{tabel"),
        (format!("A.\n\n{chart}\n\nB."), "kind=\"bar\"", "kidn=\"bar\""),
    ] {
        for path in [LT, EN] {
            let project = agreed(
                &text,
                &text.replace("Skurdas", "Poverty").replace("Vienas", "One"),
            );
            assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
            let written = project.read(path);
            assert!(written.contains(old), "{written}");
            let project = project.change(path, written.replacen(old, new, 1));
            let found = codes(&project);
            assert_eq!(found.len(), 1, "{found:?} for {new} in {path}: {text}");
        }
    }
}

#[test]
fn the_rest_of_the_chapter_is_compared_as_ever() {
    let text = "Skurdas: {{value \"poverty\" year=2023 sex=\"F\"}}.\n\nGimė 5 vaikai.";
    let english = "Poverty: {{value \"poverty\" year=2023 sex=\"F\"}}.\n\n\
                   Five children were born.";
    let project = agreed(text, english);
    let english = project.read(EN).replace("{{value", "{{valeu").replace("Five", "Six");
    let found = codes(&project.change(EN, english));
    assert_eq!(found, ["unknown-placeholder", "figure-differs"]);
}

#[test]
fn braces_meant_as_text_are_compared() {
    let project = agreed("Rašoma \\{{value}}.", "Type \\{{value}}.");
    let english = project.read(EN).replace("\\{{value}}", "\\{{number}}");
    assert_eq!(codes(&project.change(EN, english)), Vec::<&str>::new());
    let project = agreed("Rašoma \\{{value}}.", "Type \\{{value}}.");
    let lithuanian = project.read(LT).replace("\\{{value}}", "\\{{number}}");
    assert_eq!(codes(&project.change(LT, lithuanian)), ["stale-translation"]);
}

#[test]
fn what_may_stand_in_a_row_that_was_left_out_is_not_missed() {
    let data = "report/data/poverty.csv";
    let table = "{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" \
                 caption=\"A\"}}";
    let text = format!("A {{{{value \"poverty\" year=2023 sex=\"T\"}}}}.\n\n{table}");
    let with_rows = |old: &str, new: &str| {
        let project = agreed(&text, &text);
        let rows = project.read(data).replace(old, new);
        project.change(data, rows)
    };
    for (new, code) in
        [("2O23,", "dataset-period"), ("2023,,,,,,,,", "dataset-row-length")]
    {
        let found = codes(&with_rows("2023,", new));
        assert!(
            !found.is_empty() && found.iter().all(|known| *known == code),
            "{found:?}"
        );
    }
    // A name that is misspelt is still one.
    let project = with_rows("2023,", "2O23,");
    let wrong = project.read(LT).replace("\"poverty\" year", "\"povetry\" year");
    assert!(codes(&project.change(LT, wrong)).contains(&"unknown-indicator"));
}

/// A warning keeps no report from being sent, so it must not hide that a figure is missing.
#[test]
fn a_row_left_out_with_a_warning_hides_no_missing_figure() {
    let data = "report/data/poverty.csv";
    let text = "A {{value \"poverty\" year=2023 sex=\"T\"}}.";
    let errors = |project: &TestProject| -> Vec<&str> {
        let (inspected, diags) = project.inspect();
        let sorted = diags.into_sorted(&inspected.sources);
        let errors = sorted.iter().filter(|finding| finding.severity == Severity::Error);
        errors.map(|finding| finding.code.as_str()).collect()
    };
    for (new, settings) in [
        ("2022–2023,", ""),
        ("2023-05-03,", ""),
        ("2023-05-03,", "[findings]\ndataset-short-periods = \"off\"\n"),
        ("Iš viso,", ""),
        // Nothing else uses the series of the row, so it is no error by itself.
        ("2O23,", ""),
        ("2O23,", "[findings]\ndataset-period = \"warning\"\n"),
    ] {
        let project = agreed(text, text);
        assert_eq!(errors(&project), Vec::<&str>::new());
        let rows = project.read(data).replace("2023,", new);
        let project = project.change(data, rows);
        let manifest = project.read("report/report.toml") + "\n" + settings;
        let project = project.change("report/report.toml", manifest);
        let found = errors(&project);
        let is_told = |code: &&str| ["no-observation", "unknown-code"].contains(code);
        assert!(found.iter().any(is_told), "{new} {settings}: {found:?}");
    }
}

/// What the author of a draft may leave aside is still no figure on the page.
#[test]
fn no_copy_to_be_sent_has_a_mark_instead_of_a_figure() {
    let text = "A {{value \"poverty\" year=2023 sex=\"T\"}}.";
    let mut project = agreed(text, text);
    for path in [LT, EN] {
        let text = project.read(path).replace("2023", "1990");
        project = project.change(path, text);
    }
    let manifest = project.read("report/report.toml")
        + "\n[findings]\nunknown-code = \"off\"\nno-observation = \"off\"\n";
    let project = project.change("report/report.toml", manifest);
    let said = |command: &str| {
        let output = project.output(command);
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let is_told = |said: &str| {
        said.contains("error[unknown-code]") || said.contains("error[no-observation]")
    };
    assert!(!is_told(&said("check")));
    assert!(is_told(&said("build --final")));
}

#[test]
fn what_refers_to_a_misspelt_block_has_no_findings_of_its_own() {
    // The other chapter has none.
    let codes = |project: &TestProject| {
        let mut codes = codes(project);
        codes.retain(|code| *code != "chapter-without-recommendation");
        codes
    };
    let text = "::: recommendation {to=\"vyriausybe\" #aid}\nPadėkite.\n:::\n\n\
                Žr. {{ref \"aid\" case=\"acc\"}}.\n\n{{register \"recommendations\" only=\"aid\"}}";
    let english = "::: recommendation {to=\"vyriausybe\" #aid}\nHelp.\n:::\n\n\
                   See {{ref \"aid\" case=\"acc\"}}.\n\n{{register \"recommendations\" only=\"aid\"}}";
    for (old, new, expected) in [
        ("::: recommendation", "::: recomendation", "unknown-directive"),
        ("::: recommendation", "::: rekomendacija", "unknown-directive"),
        ("::: recommendation", ":::", "unopened-directive"),
        ("to=\"vyriausybe\"", "to=\"vyriausybe", "directive-attribute"),
        ("::: recommendation", "::: note\n::: recommendation", "nested-directive"),
    ] {
        let project = agreed(text, english);
        assert_eq!(codes(&project), Vec::<&str>::new());
        let written = project.read(LT).replacen(old, new, 1);
        let written = match expected {
            "nested-directive" => written.replacen("\n:::\n", "\n:::\n:::\n", 1),
            _ => written,
        };
        let found = codes(&project.change(LT, written));
        let is_kind_known =
            matches!(expected, "directive-attribute" | "nested-directive");
        assert!(found.contains(&expected), "{new}: {found:?}");
        assert!(is_kind_known || found.len() == 1, "{new}: {found:?}");
        assert!(!found.contains(&"unknown-reference"), "{new}: {found:?}");
    }
}

#[test]
fn a_mistake_of_markup_says_nothing_of_the_translation() {
    let text = "## Padėtis\n\nPirma[^1].\n\n::: note\nPastaba.\n:::\n\n- viena\n- dvi\n\n\
                | a | b |\n|---|---|\n| 1 | 2 |\n\nPabaiga.\n\n[^1]: Išnaša.";
    let english = "## Situation\n\nFirst[^1].\n\n::: note\nA note.\n:::\n\n- one\n- two\n\n\
                   | a | b |\n|---|---|\n| 1 | 2 |\n\nThe end.\n\n[^1]: A footnote.";
    for (old, new, expected) in [
        ("## ", "##", &["looks-like-markup"][..]),
        ("::: note", "::: nota", &["unknown-directive"]),
        ("::: note", ":: note", &["looks-like-markup", "unopened-directive"]),
        (":::\n\n- ", "\n\n- ", &["unclosed-directive"]),
        ("- viena\n- dvi", "-viena\n-dvi", &["looks-like-markup"]),
        ("- one\n- two", "-one\n-two", &["looks-like-markup"]),
        ("| 1 | 2 |", "| 1 | 2 | 3 |", &["table-row-length"]),
        ("[^1]: ", "[^2]: ", &["undefined-footnote", "unused-footnote"]),
        ("+++\n\n", "\n", &["missing-front-matter"]),
    ] {
        for path in [LT, EN] {
            let project = agreed(text, english);
            assert_eq!(codes(&project), Vec::<&str>::new());
            let written = project.read(path);
            if !written.contains(old) {
                continue;
            }
            let project = project.change(path, written.replacen(old, new, 1));
            assert_eq!(codes(&project), expected, "{new:?} in {path}");
        }
    }
}

#[test]
fn a_claim_that_differs_is_one_finding() {
    let claim = "{{claim (value \"poverty\" 2023 sex=\"T\") \"<\" (value \"poverty\" 2022 sex=\"T\")}}";
    let project = agreed(&format!("Mažėjo.{claim}"), &format!("It fell.{claim}"));
    let before = codes(&project);
    let english = project.read(EN).replace("\"<\"", "\">\"");
    let after = codes(&project.change(EN, english));
    // It keeps the report from being sent, as that it differs does not.
    assert_eq!(after.iter().filter(|code| **code == "claim-fails").count(), 1);
    assert!(!after.contains(&"placeholder-differs"), "{after:?}");
    assert!(after.len() <= before.len() + 1, "{before:?} {after:?}");
}

/// Returns the lines of `check --format short` about what is printed nowhere.
fn unprinted(project: &TestProject) -> String {
    let (inspected, diags) = project.inspect();
    let sorted = diags.into_sorted(&inspected.sources);
    let codes = ["text-not-printed", "copy-not-read", "looks-like-markup"];
    let found = sorted.iter().filter(|it| codes.contains(&it.code.as_str()));
    let lines = found.map(|it| {
        let place = inspected.sources.place(it.primary.unwrap());
        format!("{} {place}\n", it.code.as_str())
    });
    lines.collect()
}

#[test]
fn words_that_no_copy_of_the_report_has_are_pointed_out() {
    let image = "![Lapas](../figures/a.png \"Pavadinimas\")";
    let body = |text: &str| TestProject::small().chapter(&format!("\n{text}\n"));
    for (text, expected) in [
        (image.to_owned(), 0),
        (format!("> {image}"), 0),
        (format!("{image}{{width=60%}}"), 0),
        (format!("{image}[^a]\n\n[^a]: Šaltinis."), 1),
        (format!("{image}\n{image}"), 2),
        (format!("Tekstas {image}"), 1),
        (format!("**{image}**"), 1),
        (format!("- a\n  {image}"), 1),
        (format!("| a |\n|-|\n| {image} |"), 1),
        (format!("A.[^a]\n\n[^a]: A {image}"), 1),
        (format!("{image} {{width=60%}}"), 2),
        ("[a](https://b.lt \"Pavadinimas\")".to_owned(), 1),
        ("[a](https://b.lt)".to_owned(), 0),
        ("[SVARBU]: tekstas".to_owned(), 1),
        ("A.\n\n[3]: info@vaikai.lt\n[4]: https://osp.lt \"Agentūra\"".to_owned(), 2),
        ("[a][1] ir [b][2]\n\n[1]: https://a.lt\n[2]: https://b.lt".to_owned(), 0),
        ("[Vienas]\n\n[vienas]: https://a.lt".to_owned(), 0),
        ("A\n[SVARBU]: tekstas".to_owned(), 0),
        ("```\n[SVARBU]: tekstas\n```".to_owned(), 0),
        (r"\[SVARBU]: tekstas".to_owned(), 0),
        ("[tekstas][nera]".to_owned(), 1),
        ("{#vardas} tekstas".to_owned(), 1),
        ("[tekstas]{.class}".to_owned(), 1),
    ] {
        let found = unprinted(&body(&text));
        assert_eq!(found.lines().count(), expected, "{text}\n{found}");
    }
}

#[test]
fn markup_in_a_title_is_pointed_out() {
    for (title, expected) in [
        ("Smurtas prieš vaikus", 0),
        ("Smurtas – 1 * 2 ir a_b (19 straipsnis)", 0),
        ("Smurtas {{number \\\"poverty\\\"}}", 1),
        ("**Smurtas**", 1),
        ("Smurtas[^a]", 1),
    ] {
        let text = format!("+++\ntitle = \"{title}\"\narticles = [\"19\"]\n+++\n\nA.\n");
        let project = TestProject::small().change(LT, text);
        let found = unprinted(&project);
        assert_eq!(found.lines().count(), expected, "{title}\n{found}");
    }
}

#[test]
fn copies_of_files_are_not_read_and_pointed_out() {
    let broken = "[";
    for path in [
        "report/sources (1).yml",
        "report/report-LAPTOP.toml",
        "report/Kopija report.toml",
        "report/data/indicators – kopija.toml",
        "report/data/indicators/a (1).toml",
        "report/data/organisations (Rasa's conflicted copy).csv",
        "report/sources/a – kopija.yml",
        "translations/terms (1).csv",
        "translations/memory-LAPTOP.tmx",
        "translations/lt/a (2).ftl",
        "translations/lt (1)/a.ftl",
    ] {
        let project = TestProject::both()
            .change("report/data/organisations.csv", "id;role\n")
            .change("report/data/indicators/a.toml", "")
            .change("report/sources/a.yml", "")
            .change("report/sources.yml", "")
            .change("translations/terms.csv", "lt;en\n")
            .change("translations/memory.tmx", "")
            .change("translations/lt/a.ftl", "");
        let before = codes(&project);
        let project = project.change(path, broken);
        let after = codes(&project);
        assert_eq!(unprinted(&project), format!("copy-not-read {path}:1\n"));
        assert_eq!(after.len(), before.len() + 1, "{path}: {after:?}");
    }
    let project = TestProject::both().change("translations/lt/report-extra.ftl", "");
    assert_eq!(unprinted(&project), "");
}

#[test]
fn no_markup_within_markup_stops_a_draft() {
    for text in [
        "~~a [b](https://a.lt) c~~ ir [~~d~~](https://a.lt)",
        "**~~[a](https://b.lt)~~** ~~*b **c***~~",
        "~~a[^a] **b[^a]** `c`~~ [~~d~~ e](https://a.lt)\n\n[^a]: [e](https://a.lt) ~~f [g](https://a.lt)~~.",
        "### A\n\n#### B\n\n###### C\n\n# D\n\n### E\n\n#### F",
        "## A {#a}\n\n## B {#a}\n\n### C",
    ] {
        let project = TestProject::small().chapter(&format!("\n{text}\n"));
        let output = project.command("build -q").output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned()
            + &String::from_utf8_lossy(&output.stdout);
        assert!(!said.contains("[defect]"), "{text}\n{said}");
        assert!(project.path("build/report-lt.pdf").exists(), "{text}\n{said}");
    }
}
