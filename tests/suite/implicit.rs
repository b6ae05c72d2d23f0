//! What an entry of the list of indicators leaves to the file: as long as it does not name the
//! only code of a column, a file with another one would be printed in the same sentences.

use komentaras::compile::Fonts;
use komentaras::pipeline::Options;

use crate::project::TestProject;

const DATA: &str = "report/data/new.csv";
const REGISTER: &str = "report/data/indicators.toml";
const LITHUANIA: &str = "geo,age,year,value\nLT,Y_LT18,2022,17.8\nLT,Y_LT18,2023,18.1\n";

fn project(entry: &str, data: &str) -> TestProject {
    TestProject::small()
        .change(REGISTER, entry)
        .change(DATA, data)
        .change("translations/lt/report.ftl", "indicator-new = Naujas\n")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n\
             Vaikų dalis – {{value \"new\" 2023}}.\n",
        )
}

fn entry(more: &str) -> String {
    format!(
        "[new]\nfile = \"new.csv\" # Eurostat\n{more}unit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n"
    )
}

/// Returns the findings about data and their list, with what to write.
fn findings(project: &TestProject) -> Vec<String> {
    let inspected = project.snapshot(Options::default());
    let findings = inspected.findings(Fonts::embedded()).into_iter();
    let quiet = ["unused-indicator", "unconfirmed", "chapter-without-recommendation"];
    findings
        .filter(|it| !quiet.contains(&it.code.as_str()))
        .map(|it| {
            let fix =
                it.fix.as_ref().map_or("", |fix| if fix.is_safe { " +" } else { " ?" });
            format!("{}{fix}", it.code.as_str())
        })
        .collect()
}

#[test]
fn what_an_entry_does_not_name_is_found_and_written() {
    for (more, data, expected) in [
        (
            "",
            LITHUANIA,
            "unit = \"percent\"\ndefault = { geo = \"LT\", age = \"Y_LT18\" }\n",
        ),
        (
            "select = { age = \"Y_LT18\" }\n",
            LITHUANIA,
            "select = { age = \"Y_LT18\" }\ndefault = { geo = \"LT\" }\n",
        ),
        (
            "",
            "Metai;Skurdo rizika\n2022;17,8\n2023;18,1\n",
            "file = \"new.csv\" # Eurostat\ncolumns = { \"Skurdo rizika\" = \"figures\" }\n",
        ),
        (
            "",
            "Amžius;Metai;Skurdo rizika\n0–17;2022;17,8\n0–17;2023;18,1\n",
            "columns = { \"Skurdo rizika\" = \"figures\" }\nunit = \"percent\"\ndefault = { ",
        ),
    ] {
        let project = project(&entry(more), data);
        let found = findings(&project);
        assert!(
            !found.is_empty() && found.iter().all(|it| it == "implicit-code +"),
            "{found:?}"
        );
        drop(project.output("check --fix --format short -q"));
        let written = project.read(REGISTER);
        assert!(written.contains(expected), "{written}");
        assert_eq!(findings(&project), [""; 0], "{written}");
        let printed = project.output("check --strict --format short");
        let told = String::from_utf8_lossy(&printed.stdout).into_owned();
        assert!(!told.contains("implicit"), "{told}");
    }
}

#[test]
fn a_file_of_something_else_is_an_error_once_the_entry_names_what_it_takes() {
    let fixed = || {
        let project = project(&entry(""), LITHUANIA);
        drop(project.output("check --fix --format short -q"));
        project
    };
    for (data, expected) in [
        (LITHUANIA.replace("LT,Y", "LV,Y"), "unknown-code"),
        (LITHUANIA.replace("Y_LT18", "TOTAL"), "unknown-code"),
        ("geo,year,value\nLT,2022,17.8\nLT,2023,18.1\n".to_owned(), "unknown-dimension"),
        (
            LITHUANIA.replace("geo,", "sex,geo,").replace("LT,Y", "T,LT,Y"),
            "implicit-code ?",
        ),
    ] {
        let project = fixed().change(DATA, &data);
        let found = findings(&project);
        assert!(found.iter().any(|it| it.starts_with(expected)), "{data}: {found:?}");
        // Nobody but a person can say that this is right.
        let before = project.read(REGISTER);
        drop(project.output("check --fix --format short -q"));
        assert_eq!(project.read(REGISTER), before, "{data}");
    }
}

#[test]
fn another_country_is_never_taken_for_granted() {
    let latvia = LITHUANIA.replace("LT,Y", "LV,Y");
    let project = project(&entry(""), &latvia);
    assert_eq!(findings(&project), ["implicit-code ?"]);
    let told = project.output("check --format short");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("is not the reporting State: `geo = \"LV\""), "{told}");
    // The name of the State is the State.
    let named = "Šalis;Metai;Reikšmė\nLietuva;2022;17,8\nLietuva;2023;18,1\n";
    assert_eq!(findings(&self::project(&entry(""), named)), ["implicit-code +"]);
}

#[test]
fn codes_are_added_to_those_that_an_entry_names() {
    for (more, expected) in [
        (
            "default = { age = \"Y_LT18\" }\n",
            "default = { age = \"Y_LT18\", geo = \"LT\" }\n",
        ),
        (
            "default.age = \"Y_LT18\" # all\n",
            "default.age = \"Y_LT18\" # all\ndefault.geo = \"LT\"\n",
        ),
    ] {
        let project = project(&entry(more), LITHUANIA);
        let inspected = project.snapshot(Options::default());
        let found = inspected.findings(Fonts::embedded());
        let finding =
            found.iter().find(|it| it.code.as_str() == "implicit-code").unwrap();
        let fix = finding.fix.as_ref().unwrap();
        assert!(!fix.is_safe);
        let mut text = project.read(REGISTER);
        text.replace_range(fix.span.range(), &fix.replacement);
        assert!(text.contains(expected), "{text}");
        let fixed = self::project(&text, LITHUANIA);
        assert_eq!(findings(&fixed), [""; 0], "{text}");
    }
}

#[test]
fn a_comparison_tells_what_would_be_taken_otherwise() {
    for (data, expected) in [
        (
            LITHUANIA.replace("LT,Y", "LV,Y"),
            "`new`: `geo` was `LT`; in the new file it is `LV`",
        ),
        (
            "geo,year,value\nLT,2022,17.8\nLT,2023,18.1\n".to_owned(),
            "`new`: `age` was `Y_LT18`; the new file does not have the column",
        ),
        (
            LITHUANIA.replace("geo,", "sex,geo,").replace("LT,Y", "T,LT,Y"),
            "`new`: the new file has a column of its own, `sex`, with `T`",
        ),
    ] {
        let project = project(&entry(""), LITHUANIA).change("n.csv", &data);
        let output = project.output("indicators compare report/data/new.csv n.csv");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains(expected), "{told}");
        assert_eq!(output.status.code(), Some(1), "{told}");
        let json =
            project.output("indicators compare report/data/new.csv n.csv --format json");
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
        assert_eq!(json["taken"].as_array().unwrap().len(), 1, "{json}");
        // With a code of its own it is an error, which ends a comparison alike.
        if expected.contains("was") {
            let named = project.change(
                REGISTER,
                entry("default = { geo = \"LT\", age = \"Y_LT18\" }\n"),
            );
            let output = named.output("indicators compare report/data/new.csv n.csv");
            assert_eq!(output.status.code(), Some(1), "{output:?}");
        }
    }
    let newer = LITHUANIA.replace("18.1", "18.2");
    let same = project(&entry(""), LITHUANIA).change("n.csv", newer);
    same.run("indicators compare report/data/new.csv n.csv").code(0);
}
