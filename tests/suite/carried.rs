//! What is said once for all indicators of a report comes along with a chapter: its figures are
//! printed in another copy as they were, however the settings are spelt.

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// A report with a chapter on births, of which the settings and the list of indicators say this.
fn births(settings: &str, register: &str) -> TestProject {
    let project = TestProject::both();
    let [manifest, before] = ["report.toml", "data/indicators.toml"]
        .map(|path| project.read(&format!("report/{path}")));
    project
        .change("report/report.toml", manifest.replace("[organisation]", settings))
        .change(
            "report/data/indicators.toml",
            format!("{before}
{register}"),
        )
        .change(
            "report/data/births.csv",
            "year,geo,sex,value,flag\n2022,LT,T,12.44,\n2023,LT,T,12.36,w\n2023,LV,T,9,\n\
             2022,LV,T,8,\n",
        )
        .change("translations/lt/births.ftl", "indicator-births = Gimimai\ncode-geo-LV = Latvija\n")
        .change("translations/en/births.ftl", "indicator-births = Births\ncode-geo-LV = Latvia\n")
        .change(
            "report/lt/26-gimimai.md",
            "+++\ntitle = \"Gimimai\"\narticles = [\"26\"]\n+++\n\nPokytis: {{change \"births\" 2022 2023}}.\n\n\
             {{table \"births\" years=\"2023\" caption=\"Gimimai\"}}\n",
        )
        .change(
            "report/en/26-gimimai.md",
            "+++\ntitle = \"Births\"\n+++\n\nChange: {{change \"births\" 2022 2023}}.\n\n\
             {{table \"births\" years=\"2023\" caption=\"Births\"}}\n",
        )
}

const ENTRY: &str = "[births]\nfile = \"births.csv\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n";

const ORGANISATION: &str = "[organisation]";

/// Returns what the chapter prints in a report without other chapters.
fn printed(project: &TestProject) -> String {
    std::fs::remove_file(project.path("report/lt/26-skurdas.md")).unwrap();
    std::fs::remove_file(project.path("report/en/26-skurdas.md")).unwrap();
    project.run("build --format typst -q").success();
    let paths = project.list("build");
    // The list of the chapter's indicators has its name, too.
    let chapters = paths
        .iter()
        .filter(|path| path.contains("26-gimimai") && !path.contains("indicators"));
    chapters.map(|path| project.read(path)).collect()
}

#[test]
fn the_figures_stay_the_same_however_the_settings_are_spelt() {
    let rounding = "rounding = \"printed\"";
    let marks = "marks = { w = \"p\" }";
    for (settings, register) in [
        (format!("[figures]\n{rounding}\n{marks}\n{ORGANISATION}"), ENTRY.to_owned()),
        (
            format!(
                "[ \"figures\" ]\n{rounding}\n[figures.marks]\n\"w\" = 'p'\n{ORGANISATION}"
            ),
            ENTRY.to_owned(),
        ),
        (
            format!("[figures]\r\n{rounding}\r\n{marks}\r\n{ORGANISATION}"),
            ENTRY.to_owned(),
        ),
        (ORGANISATION.to_owned(), format!("{ENTRY}{rounding}\n{marks}\n")),
        (
            format!("[figures]\n{marks}\n{ORGANISATION}"),
            format!("{ENTRY}default={{ sex = \"T\" }}\n{rounding}\n"),
        ),
        (
            format!("[figures]\n{rounding}\n{ORGANISATION}"),
            format!(
                "{ENTRY}\n[births.default]\nsex = \"T\"\n[births.marks]\nw = \"p\"\n"
            ),
        ),
        (
            format!("[figures]\n{rounding}\n{marks}\n{ORGANISATION}"),
            format!("{ENTRY}default.sex = \"T\"\n"),
        ),
    ] {
        let register = format!("[defaults]\ngeo = \"LT\"\n\n{register}");
        let theirs = births(&settings, "").change(
            "report/data/indicators.toml",
            format!("{register}\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n"),
        );
        // A copy that another one was made from, and one that says nothing of all this.
        theirs.run("chapter export 26-gimimai -q").success();
        let mine = TestProject::both();
        let from = theirs.path("26-gimimai");
        mine.run(&format!("chapter add {} -q", from.display())).success();
        // The entry leaves the only country to the file, which is a warning.
        mine.run("check").success();
        let again = TestProject::both();
        let from = theirs.root();
        again.run(&format!("chapter add {} 26-gimimai -q", from.display())).success();
        let own = "report/data/indicators/26-gimimai.toml";
        assert_eq!(mine.read(own), again.read(own), "{settings} {register}");
        let expected = printed(&theirs);
        assert!(expected.contains("Gimimai"), "{expected}");
        assert_eq!(printed(&mine), expected, "{settings} {register}");
    }
}

#[test]
fn what_is_added_to_an_entry_is_said() {
    let theirs = births(
        &format!(
            "[figures]\nrounding = \"printed\"\nmarks = {{ w = \"p\" }}\n{ORGANISATION}"
        ),
        &format!("# Counted by the agency.\n{ENTRY}default.geo = \"LT\" # here\n"),
    );
    let mine = TestProject::both();
    let add = |options: &str| {
        let from = theirs.root().display().to_string();
        mine.run(&format!("chapter add {from} 26-gimimai {options}"))
    };
    add("--dry-run --ui-language en").success().stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-gimimai.md
+ report/lt/26-gimimai.md
+ indicators: births
+ names (en): code-geo-LV, indicator-births
+ names (lt): code-geo-LV, indicator-births
+ indicator births: marks.w = "P"; rounding = "printed" (added so that its figures stay the same)
Dry run: nothing written.

"#]]);
    add("--ui-language lt").success().stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-gimimai.md
+ report/lt/26-gimimai.md
+ rodikliai: births
+ pavadinimai (en): code-geo-LV, indicator-births
+ pavadinimai (lt): code-geo-LV, indicator-births
+ rodiklis births: marks.w = "P"; rounding = "printed" (pridėta, kad skaičiai liktų tie patys)
Skyrius „26-gimimai“ įtrauktas į ataskaitą.

"#]]);
    snapbox::assert_data_eq!(
        mine.read("report/data/indicators/26-gimimai.toml"),
        str![[r#"
# Counted by the agency.
[births]
file = "births.csv"
unit = "percent"
decimals = 1
source = "eurostat"
default.geo = "LT" # here
marks = { w = "P" }
rounding = "printed"

"#]]
        .raw()
    );
}

/// Ways of writing an entry that is not one table.
const SPREAD: [&str; 3] = [
    "poverty = { file = \"poverty.csv\", unit = \"percent\", source = \"eurostat\" }\n\
     births.file = \"births.csv\"\nbirths.unit = \"percent\"\nbirths.source = \"eurostat\"\nbirths.default.geo = \"LT\"\n",
    "poverty.file = \"poverty.csv\"\npoverty.unit = \"percent\"\npoverty.source = \"eurostat\"\n\
     births = { file = \"births.csv\", unit = \"percent\", source = \"eurostat\", default = { geo = \"LT\" } }\n",
    "[births]\nfile = \"births.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n\
     [poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n\
     [births.default]\ngeo = \"LT\"\n",
];

#[test]
fn an_entry_in_several_places_comes_along_whole() {
    let settings = format!("[figures]\nrounding = \"printed\"\n{ORGANISATION}");
    for spread in SPREAD {
        let theirs = births(&settings, "").change("report/data/indicators.toml", spread);
        let mine = TestProject::both();
        let from = theirs.root().display().to_string();
        mine.run(&format!("chapter add {from} 26-gimimai -q")).success();
        let register = mine.read("report/data/indicators/26-gimimai.toml");
        assert!(register.starts_with("[births]\nfile"), "{register}");
        assert_eq!(printed(&mine), printed(&theirs), "{register}");
    }
}

#[test]
fn an_entry_in_several_places_is_not_replaced() {
    for spread in SPREAD {
        let theirs = births(ORGANISATION, &format!("{ENTRY}default.geo = \"LT\"\n"));
        let mine = TestProject::both()
            .change("report/data/births.csv", theirs.read("report/data/births.csv"))
            .change(
                "report/data/indicators.toml",
                spread.replacen("percent", "children", 2),
            );
        let add = |options: &str| {
            let from = theirs.root().display().to_string();
            mine.run(&format!("chapter add {from} 26-gimimai --prefer theirs {options}"))
        };
        add("").code(2).stderr_eq(str![[r#"
error: `indicators.toml` has the entry of the indicator `births` in several places, so it cannot be changed. Put all its keys under one line `[births]` (nothing was written)

"#]]);
        add("--ui-language lt").code(2).stderr_eq(str![[r#"
klaida: rodiklio „births“ įrašas rodiklių sąraše išskaidytas, todėl jo pakeisti nepavyko. Sudėkite visus jo raktus po viena eilute „[births]“ (nieko neįrašyta)

"#]]);
        assert_eq!(
            mine.read("report/data/indicators.toml").matches("children").count(),
            2
        );
    }
}
