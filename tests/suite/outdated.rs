//! Figures typed by hand: where they are pointed out, and which of them newer data make wrong.

use snapbox::str;

use crate::project::TestProject;

const INDICATORS: &str = r#"=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"

[births]
file = "births.csv"
unit = "children"
source = "eurostat"
=== report/data/births.csv
year,value
2021,23101
2022,22556
2023,20623
"#;

/// A report with a chapter in two languages.
fn report(lt: &str, en: &str) -> TestProject {
    let en = format!("+++\ntitle = \"Violence\"\n+++\n{en}");
    let project = TestProject::both().files(INDICATORS).chapter(lt);
    project.change("report/en/19-smurtas.md", en)
}

/// Returns the typed figures that are pointed out in a Lithuanian chapter.
fn typed(body: &str) -> Vec<String> {
    let (snapshot, found) = report(body, "").inspect();
    let found = found.into_sorted(&snapshot.sources).into_iter();
    let found = found.filter(|it| it.code.as_str() == "typed-figure");
    found.map(|it| snapshot.sources.slice(it.primary.unwrap()).to_owned()).collect()
}

#[test]
fn typed_figures_are_found_where_the_context_says_what_they_are() {
    for (body, expected) in [
        ("2022 m. gimė 22 556 vaikai.", &["22 556"][..]),
        (
            "| Metai | Gimė |\n|---|---|\n| 2022 | 22 556 |\n| 2023 | 20 623 |",
            &["22 556", "20 623"],
        ),
        ("|  | 2022 | 2023 |\n|---|---|---|\n| Gimė | 22 556 | 20 000 |", &["22 556"]),
        ("| Metai | Proc. |\n|---|---|\n| 2023 | 17,8 |\n| 2022 | 17,8 |", &["17,8"]),
        ("| Metai | Skurdas, % |\n|---|---|\n| 2023 | 17,8 |", &["17,8"]),
        (
            "| Metai | Skurdas |\n|---|---|\n| 2023 | 17,8 |\n\n: Skurdas, proc.",
            &["17,8"],
        ),
        ("Nuo 23 101 iki 22 556 vaikų 2021–2022 m.", &["23 101", "22 556"]),
        (
            "Gimstamumas mažėjo nuo 23 101 iki 22 556 (2021 m., 2022 m.).",
            &["23 101", "22 556"],
        ),
        ("Nuo 22,4 iki 17,8 proc.", &["22,4", "17,8"]),
        ("Tekstas.[^a]\n\n[^a]: 2022 m. gimė 22 556 vaikai.", &["22 556"]),
        ("Nuo 23 101{{typed}} iki 22 556{{typed}} 2021 ir 2022 m.", &[]),
        ("| Metai | Gimė |\n|---|---|\n| 2021 | 22 556 |", &[]),
        ("| Metai | Gimė |\n|---|---|\n| 2022 | 22 556{{typed}} |", &[]),
        ("| Metai | Proc. |\n|---|---|\n| 2023 | 18 |\n| 2022 | 17 |", &[]),
        ("| Metai | Skurdas |\n|---|---|\n| 2023 | 17,8 |", &[]),
        ("Byla Nr. 22 556 iškelta.", &[]),
        ("Skirta 22 556 € 2022 m.", &[]),
        ("2022 m. buvo 23 101 kas kita.", &[]),
        ("Iki 2022 ir 2023 m.", &[]),
    ] {
        assert_eq!(typed(&format!("{body}\n")), expected, "{body}");
    }
}

#[test]
fn newer_data_name_the_typed_figures_that_they_make_wrong() {
    let lt = "2022 m. gimė 22 556 vaikai,[^a] 2023 m. – 20 623 vaikai.\n\n\
        | Metai | Gimė |\n|---|---|\n| 2022 | 22 556 |\n\n\
        2021 m. gimė 23 101 vaikas, o 2022 m. {{number \"births\" 2022}}.\n\n\
        {{table \"births\" rows=\"year\" caption=\"2022 m. gimė 22 556 vaikai\"}}\n\n\
        2022 m. gimė 22 600 vaikų.\n\n\
        [^a]: 2022 m. 22 556 vaikai.\n";
    let en = "In 2022, 22,556 children were born,[^a] in 2023, 20,623 children.\n\n\
        [^a]: In 2022, 22,556 children.\n";
    let project = report(lt, en);
    let newer = "year,value\n2021,23101\n2022,22600\n";
    let project = project.change("newer.csv", newer);
    project
        .run("indicators compare report/data/births.csv newer.csv")
        .code(0)
        .stdout_eq(str![[r#"
Changes in the report
Place                          Now                    Then
report/en/19-smurtas.md:4:10   22,556, typed by hand  correct it: the data have 22,600 children
report/en/19-smurtas.md:4:50   20,623, typed by hand  correct it: the data no longer have this figure
report/en/19-smurtas.md:6:16   22,556, typed by hand  correct it: the data have 22,600 children
report/lt/19-smurtas.md:5:14   22 556, typed by hand  correct it: the data have 22 600 vaikų
report/lt/19-smurtas.md:5:43   20 623, typed by hand  correct it: the data no longer have this figure
report/lt/19-smurtas.md:9:10   22 556, typed by hand  correct it: the data have 22 600 vaikų
report/lt/19-smurtas.md:11:39  22 556                 22 600
report/lt/19-smurtas.md:13:1                          2 cells of the table change
report/lt/19-smurtas.md:13:52  22 556, typed by hand  correct it: the data have 22 600 vaikų
report/lt/19-smurtas.md:17:15  22 556, typed by hand  correct it: the data have 22 600 vaikų

Removed values: 1
2023  20,623

Revised values: 1
2022  22,556  22,600

"#]]);
}

/// A column of figures that is called otherwise may hold others, or the same in another unit.
#[test]
fn a_heading_that_changes_does_not_pass_in_silence() {
    for (old, new, unit) in [
        ("Skurdo rizika", "Skurdo gylis", "percent"),
        ("Vaikų skaičius, tūkst.", "Vaikų skaičius", "children"),
    ] {
        let of = |heading: &str| format!("Metai;\"{heading}\"\n2022;17\n2023;18\n");
        let project =
            TestProject::both().change("d.csv", of(old)).change("newer/d.csv", of(new));
        project
            .run(&format!(
                "indicators add d.csv --name lt=Duomenys --name en=Data --unit {unit} \
                 --source eurostat -q"
            ))
            .code(0);
        let entry = project.read("report/data/indicators/d.toml");
        assert!(
            entry.contains(&format!("columns = {{ \"{old}\" = \"figures\" }}")),
            "{entry}"
        );
        project.run("check -q").code(0);
        let compare = "indicators compare report/data/d.csv newer/d.csv --ui-language en";
        let output = project.output(compare);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(&format!("no column `{old}`")), "{told}");
        // An entry that does not say what its column is called.
        let entry = entry.lines().filter(|line| !line.starts_with("columns"));
        let entry: String = entry.map(|line| format!("{line}\n")).collect();
        let before = project.change("report/data/indicators/d.toml", entry);
        let output = before.output(compare);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(
            told.contains(&format!("“{old}”")) && told.contains(&format!("“{new}”")),
            "{told}"
        );
    }
}
