//! What misled people who followed the program's advice or its questions.

use serde_json::Value;

use crate::project::TestProject;
use crate::questions::typed;

/// A table of people's own, in Lithuanian.
const TOWNS: &str = "Savivaldybė;Rūšis;2023;2024\n\
                     Vilniaus m. sav.;Miestas;10;11\n\
                     Kauno r. sav.;Kaimas;20;21\n\
                     Neringos sav.;Miestas;30;31\n";

const REGISTER: &str = "[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\n\
                        source = \"eurostat\"\n[towns]\nfile = \"towns.csv\"\nunit = \"count\"\n\
                        source = \"eurostat\"\n";

/// Returns a report with the table, and with these texts in both languages.
fn towns(body: &str) -> TestProject {
    let names = |path: &str, name: &str| {
        format!("{}indicator-towns = {name}\n", TestProject::both().read(path))
    };
    TestProject::both()
        .change("report/data/towns.csv", TOWNS)
        .change("report/data/indicators.toml", REGISTER)
        .change(
            "translations/lt/report.ftl",
            names("translations/lt/report.ftl", "Vaikai"),
        )
        .change(
            "translations/en/report.ftl",
            names("translations/en/report.ftl", "Children"),
        )
        .chapter(body)
        .change(
            "report/en/19-smurtas.md",
            format!("+++\ntitle = \"Violence\"\n+++\n{body}"),
        )
}

/// Returns the findings of a code, as a program gets them.
fn found(project: &TestProject, code: &str) -> Vec<Value> {
    let output = project.output("check --format json");
    let lines = String::from_utf8(output.stdout).unwrap();
    let findings = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    findings.filter(|finding| finding["code"] == code).collect()
}

#[test]
fn names_in_a_file_are_advised_in_the_language_of_the_file_alone() {
    let table =
        "{{table \"towns\" rows=\"rusis savivaldybe\" years=\"2024\" caption=\"A\"}}\n";
    let found = found(&towns(table), "unnamed-code");
    let help = |language: &str| {
        let path = format!("translations/{language}/report.ftl");
        let helps = found.iter().map(|it| it["help"].as_str().unwrap_or_default());
        helps.filter(|help| help.contains(&path)).collect::<String>()
    };
    assert!(help("lt").contains("dimension-rusis = Rūšis"), "{found:?}");
    assert!(help("en").contains("dimension-rusis = …"), "{found:?}");
    assert!(!help("en").contains("Rūšis"), "{found:?}");
}

#[test]
fn inspect_proposes_names_in_the_language_of_the_file_alone() {
    for (path, text, lt, en) in [
        ("a.csv", TOWNS, "dimension-rusis = Rūšis", "dimension-rusis =\n"),
        (
            "b.csv",
            "Laikotarpis,Rodiklis,Rūšis,Matavimo vienetai,Reikšmė\n\
             2023,Vaikai,Miestas,asmenys,1\n2023,Vaikai,Kaimas,asmenys,2\n",
            "indicator-b = Vaikai",
            "indicator-b =\n",
        ),
        (
            "c.csv",
            "Time period,Indicator,Kind,Unit,Value\n2023,Children,Urban,persons,1\n\
             2023,Children,Rural,persons,2\n",
            "indicator-c =\n",
            "indicator-c = Children",
        ),
    ] {
        let project = TestProject::both().change(path, text);
        let output = project.output(&format!("indicators inspect {path} --format json"));
        let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
        let messages = |language: &str| summary["messages"][language].as_str().unwrap();
        assert!(messages("lt").contains(lt), "{path}: {}", messages("lt"));
        assert!(messages("en").contains(en), "{path}: {}", messages("en"));
    }
}

#[test]
fn what_was_asked_for_is_shown_before_it_is_written() {
    let project = || TestProject::both().change("towns.csv", TOWNS);
    let add = "indicators add towns.csv --name lt=Vaikai --name en=Children --unit count \
               --source eurostat --id towns --decimals 0 --ui-language en";
    // An Enter too many after the English name of „Rūšis“ is seen before anything is written.
    let answers = "Kind\n\nTown\n";
    let Some((status, shown)) = typed(&project(), add, &format!("{answers}n\n")) else {
        return;
    };
    assert_eq!(status, Some(0), "{shown}");
    assert!(shown.contains("code-rusis-Kaimas = Town"), "{shown}");
    assert!(shown.contains("Nothing written."), "{shown}");
    let mine = project();
    let (status, shown) = typed(&mine, add, &format!("{answers}y\n")).unwrap();
    assert_eq!(status, Some(0), "{shown}");
    let names = mine.read("translations/en/towns.ftl");
    assert!(names.contains("code-rusis-Kaimas = Town"), "{names}");
    let refused = project();
    typed(&refused, add, &format!("{answers}\n")).unwrap();
    assert!(!refused.path("report/data/indicators/towns.toml").exists());
    assert!(!refused.read("report/data/indicators.toml").contains("towns"));
}

#[test]
fn a_name_that_belongs_to_another_code() {
    let table =
        "{{table \"towns\" rows=\"rusis savivaldybe\" years=\"2024\" caption=\"A\"}}\n";
    let with = |names: &str| {
        let project = towns(table);
        let text = project.read("translations/en/report.ftl") + names;
        found(&project.change("translations/en/report.ftl", text), "name-of-another")
    };
    for (names, count) in [
        ("code-rusis-Miestas = Urban\ncode-rusis-Kaimas = Rural\n", 0),
        ("code-rusis-Miestas = Kaimas\ncode-rusis-Kaimas = Rural\n", 1),
        ("code-rusis-Miestas = Miestas\ndimension-rusis = Kind\n", 0),
        ("dimension-rusis = Savivaldybė\n", 1),
        ("dimension-savivaldybe = Savivaldybė\n", 1),
        ("code-savivaldybe-Kauno-r-sav = Vilniaus m. sav.\n", 1),
        ("code-savivaldybe-Kauno-r-sav = Vilniaus miestas\n", 1),
    ] {
        let found = with(names);
        assert_eq!(found.len(), count, "{names}: {found:?}");
    }
}

#[test]
fn decimals_and_years_are_those_of_the_figures_that_are_selected() {
    let data = "\"Data Source\",\"World Development Indicators\"\n\n\
                \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2003\",\"2004\",\"2005\",\"2006\"\n\
                \"Lithuania\",\"LTU\",\"Poverty\",\"SI.A\",,\"2.4\",\"3.8\",\n\
                \"Lithuania\",\"LTU\",\"Gap\",\"SI.B\",\"1.25\",\"2.25\",\"3.25\",\"4.25\"\n";
    let project = TestProject::both().change("wb.csv", data);
    let add = "indicators add wb.csv --id wb --name lt=Skurdas --name en=Poverty --unit percent \
               --source eurostat --select indicator=SI.A";
    let output = project.output(add);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("decimals = 1"), "{told}");
    let output = project.output("indicators list --format json");
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let wb = list.as_array().unwrap().iter().find(|it| it["id"] == "wb").unwrap();
    assert_eq!(wb["years"], serde_json::json!(["2004", "2005"]));
}

#[test]
fn an_addressee_without_the_case_that_is_printed() {
    let body = "::: recommendation {to=\"seimas\"}\nPriimti įstatymą.\n:::\n";
    let with = |names: &str| {
        let project = TestProject::small().chapter(body);
        let text = project.read("translations/lt/report.ftl") + names;
        project.change("translations/lt/report.ftl", text)
    };
    let missing = found(&with(""), "missing-message");
    let help = missing[0]["help"].as_str().unwrap();
    assert!(help.contains("`addressee-seimas = …`"), "{help}");
    assert!(help.contains("`    .dative = …`"), "{help}");
    let named = found(&with("addressee-seimas = Seimas\n"), "missing-case");
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0]["help"].as_str().unwrap().contains("`    .dative = …`"));
    let whole = with("addressee-seimas = Seimas\n    .dative = Seimui\n");
    assert!(found(&whole, "missing-case").is_empty());
    // English has no cases.
    let both = TestProject::both().chapter(body).change(
        "report/en/19-smurtas.md",
        "+++\ntitle = \"Violence\"\n+++\n::: recommendation {to=\"seimas\"}\nAdopt a law.\n:::\n",
    );
    let lt = both.read("translations/lt/report.ftl")
        + "addressee-seimas = Seimas\n    .dative = Seimui\n";
    let en = both.read("translations/en/report.ftl") + "addressee-seimas = Parliament\n";
    let both = both
        .change("translations/lt/report.ftl", lt)
        .change("translations/en/report.ftl", en);
    assert!(found(&both, "missing-case").is_empty());
}

#[test]
fn a_map_of_municipalities_as_tables_usually_have_them() {
    let map = |axis: &str| {
        format!(
            "{{{{chart \"towns\" kind=\"map\"{axis} years=\"2024\" caption=\"A\"}}}}\n"
        )
    };
    for axis in ["", " x=\"savivaldybe\"", " x=\"geo\""] {
        // The other dimension of the table would make a second figure for each place.
        let table =
            TOWNS.replace(";Rūšis", "").replace(";Miestas", "").replace(";Kaimas", "");
        let project = towns(&map(axis)).change("report/data/towns.csv", table);
        let output = project.output("check --format short");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(!told.contains("error["), "{axis}: {told}");
        assert!(!told.contains("unnamed-code"), "{axis}: {told}");
        assert_eq!(project.output("build").status.code(), Some(0), "{axis}");
    }
    let typst = towns(
        "{{table \"towns\" rows=\"geo\" rusis=\"Miestas\" years=\"2024\" caption=\"A\"}}\n",
    );
    let output = typst.output("build --language en --format html");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let pages = typst.list("build/site").into_iter().filter(|path| path.contains("html"));
    let pages: String = pages.map(|path| typst.read(&path)).collect();
    assert!(pages.contains("Municipality") && pages.contains("Vilnius city"), "{pages}");
    let strange = TOWNS.replace("Neringos sav.", "Narnijos sav.");
    let strange =
        strange.replace(";Rūšis", "").replace(";Miestas", "").replace(";Kaimas", "");
    let project = towns(&map("")).change("report/data/towns.csv", strange);
    let help = found(&project, "undrawable-chart")[0]["help"].to_string();
    assert!(help.contains("Vilniaus m. sav."), "{help}");
}

#[test]
fn a_draft_does_without_what_is_never_printed() {
    let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n";
    // What is printed of a list is marked where it is missing: see `drafts`.
    let [names, indicators] =
        ["translations/lt/report.ftl", "report/data/indicators.toml"]
            .map(|path| (path, TestProject::both().read(path) + conflict));
    for (path, text) in [
        ("translations/lt/style.toml", "[rules.a\n"),
        ("translations/lt/style.toml", conflict),
        ("translations/memory.tmx", "<tmx"),
        ("translations/memory.tmx", conflict),
        ("translations/terms.csv", conflict),
        (names.0, &names.1),
        (indicators.0, &indicators.1),
    ] {
        let project = TestProject::both().change(path, text);
        let output = project.output("build");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{path}: {told}");
        assert!(!project.list("build").is_empty(), "{path}: {told}");
        let last = project.output("build --final");
        assert_eq!(last.status.code(), Some(1), "{path}");
    }
}

#[test]
fn what_lawyers_write_before_a_short_name_explains_it() {
    let body =
        "Socialinės apsaugos ir darbo ministerija (toliau – SADM) rašo. SADM skelbia.\n";
    assert!(found(&TestProject::small().chapter(body), "abbreviation").is_empty());
}

#[test]
fn advice_about_settings_says_where_to_write() {
    let with = |from: &str, to: &str| {
        let text = TestProject::both().read("report/report.toml").replace(from, to);
        TestProject::both().change("report/report.toml", text)
    };
    let misplaced = with("[organisation]", "[organisation]\nlimit = 9000");
    let found_key = found(&misplaced, "unknown-key");
    assert!(
        found_key[0]["help"].as_str().unwrap().contains("`[words]`"),
        "{found_key:?}"
    );
    let moved = with("[organisation]", "[words]\nlimit = 9000\n[organisation]");
    assert!(found(&moved, "unknown-key").is_empty());
    let font = with("[organisation]", "[layout]\nfonts = [\"Calibri\"]\n[organisation]");
    let help = found(&font, "invalid-value")[0]["help"].to_string();
    assert!(help.contains("`fonts`") && help.contains("Libertinus Serif"), "{help}");
}

/// Each key that is said to belong to a section is known there.
#[test]
fn sections_know_the_keys_that_are_sent_to_them() {
    for (section, line) in [
        ("words", "limit = 9000"),
        ("layout", "paper = \"a4\""),
        ("layout", "fonts = [\"Libertinus Serif\"]"),
        ("layout", "accent = \"#1a5c8a\""),
        ("layout", "openings = \"compact\""),
        ("layout", "lists = true"),
        ("site", "address = \"https://example.org/a\""),
        ("privacy", "public = [\"Vilnius\"]"),
        ("figures", "rounding = \"half-up\""),
    ] {
        let text = TestProject::both().read("report/report.toml");
        let right = TestProject::both()
            .change("report/report.toml", format!("{text}\n[{section}]\n{line}\n"));
        assert!(found(&right, "unknown-key").is_empty(), "{section} {line}");
        let wrong = TestProject::both().change(
            "report/report.toml",
            text.replace("[organisation]", &format!("{line}\n[organisation]")),
        );
        let help = found(&wrong, "unknown-key")[0]["help"].to_string();
        assert!(help.contains(&format!("`[{section}]`")), "{line}: {help}");
    }
}

#[test]
fn a_table_is_told_how_many_columns_its_rule_needs() {
    let project = TestProject::small().chapter("A\tB\tC\n1\t2\t3\n");
    let help = found(&project, "looks-like-markup")[0]["help"].to_string();
    assert!(help.contains("`|---|---|---|`"), "{help}");
    let typed = "| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n";
    let project = TestProject::small().chapter(typed);
    assert!(found(&project, "looks-like-markup").is_empty());
    assert!(found(&project, "table-row-length").is_empty());
}

#[test]
fn missing_columns_are_named() {
    let project =
        TestProject::small().change("report/data/poverty.csv", "Rūšis;Kiek\na;1\n");
    let help = found(&project, "dataset-no-header")[0]["help"].to_string();
    assert!(help.contains("the column `year` is missing"), "{help}");
    let project = project.change("report/data/poverty.csv", "Metai;Kiek\n2023;1\n");
    assert!(found(&project, "dataset-no-header").is_empty());
}

#[test]
fn a_workbook_from_a_translator_is_not_shown_as_text() {
    let project = TestProject::both().change("sav.xlsx", b"PK\x03\x04\x00\xff\xfe");
    let output = project.output("translation import sav.xlsx");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("neither an XLIFF nor a PO file"), "{told}");
    assert!(!told.contains("UTF-8"), "{told}");
}

#[test]
fn all_parts_without_articles_are_named() {
    let output = TestProject::small().output("new chapter padeka");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    for kind in ["foreword", "acknowledgements", "abbreviations", "at-a-glance", "annex"]
    {
        assert!(told.contains(kind), "{kind}: {told}");
    }
}

#[test]
fn the_last_row_says_that_it_is_that_of_the_whole_report() {
    let project = TestProject::both().chapter("Smurto daug.\n");
    for command in ["words", "status"] {
        let shown = |args: &str| {
            String::from_utf8(project.output(&format!("{command} {args}")).stdout)
                .unwrap()
        };
        assert!(shown("19-smurtas").contains("Whole report"), "{command}");
        assert!(shown("").contains("Total"), "{command}");
    }
}

/// A text that is missing in two languages is marked once and told twice.
#[test]
fn a_draft_has_as_many_errors_as_were_told() {
    let body = "::: recommendation {to=\"seimas\"}\nPriimti {{value \"nera\" year=2023}}.\n:::\n";
    let project = towns(body);
    let output = project.output("build");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, rest) = told.split_once("The draft has ").unwrap_or_else(|| panic!("{told}"));
    let said: usize = rest.split(' ').next().unwrap().parse().unwrap();
    let summary = told.lines().find_map(|line| line.split_once(" errors"));
    let errors: usize = summary.unwrap().0.parse().unwrap();
    assert_eq!(said, errors, "{told}");
}
