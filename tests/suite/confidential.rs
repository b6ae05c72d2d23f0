//! A confidential figure reaches nobody: not by a sentence, a table, a chart, an attached
//! file, a message or a list, whatever in its file says that it is confidential.

use komentaras::diagnostic::Diagnostics;
use snapbox::{Assert, str};

use crate::project::{TestProject, typst_of};

/// A figure that nothing else in a report has.
const SECRET: &str = "7391";

/// Files of which the figure for 2022 is confidential.
const FILES: &[&str] = &[
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391,c\n2023,LT,T,17.8,\n",
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391,konfidencialu\n2023,LT,T,17.8,\n",
    "year;geo;sex;value;flag\n2021;LT;T;12;\n2022;LT;T;7391,5;bc\n2023;LT;T;17,8;\n",
    "year,geo,sex,value\n2021,LT,T,12\n2022,LT,T,7391 (c)\n2023,LT,T,17.8\n",
    "year,geo,sex,value,conf_status,note\n2021,LT,T,12,F,\n2022,LT,T,7391,C,7391\n2023,LT,T,17.8,F,\n",
    "DATAFLOW,geo,sex,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\nX,LT,T,2021,12,,\n\
     X,LT,T,2022,7391,p,N\nX,LT,T,2023,17.8,,F\n",
    "sex,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \nT,LT\t12 \t7391 @C\t17.8 \n",
    "sex,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \nT,LT\t12 \t7391c\t17.8 \n",
    // Together with what else can be wrong with the row.
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391,c\n2022,LT,T,7391,\n2023,LT,T,17.8,\n",
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391,c y\n2023,LT,T,17.8,\n",
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391 ,c\n2023,LT,T,\"17,8\",\n",
];

/// Files of which it is so by the settings alone, which `inspect` does not read.
const BY_SETTINGS: &[&str] = &[
    "sex,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \nT,LT\t12 y\t7391 z\t17.8 \n",
    "year,geo,sex,value,flag\n2021,LT,T,12,\n2022,LT,T,7391,z y\n2023,LT,T,17.8,\n",
];

/// Cites the figure, in all ways.
const CHAPTER: &str = r#"
Pernai {{value "poverty" year=2022 sex="T"}}, {{number "poverty" year=2022 sex="T"}},
{{change "poverty" from=2021 to=2022 sex="T"}}.
{{claim (value "poverty" year=2022 sex="T") ">" (value "poverty" year=2021 sex="T")}}

{{table "poverty" rows="year" columns="sex" years="2021..2023" caption="Lentelė"}}

{{chart "poverty" kind="line" years="2021..2023"}}

{{chart "poverty" kind="bar" x="year" years="2021..2023"}}
"#;

const COMMANDS: &[&str] = &[
    "check -v",
    "check -v --format json",
    "check -v --format sarif",
    "check -v --ui-language lt",
    "build -v",
    "build -v --format json",
    "trace 19-smurtas",
    "trace 19-smurtas --format json",
    "status",
    "words",
    "indicators list --format json",
    "indicators show poverty",
    "indicators show poverty --format json",
    "indicators inspect report/data/poverty.csv",
    "indicators inspect report/data/poverty.csv --format json",
    "indicators compare report/data/poverty.csv old.csv",
    "indicators compare report/data/poverty.csv old.csv --format json",
    "indicators compare old.csv report/data/poverty.csv",
];

/// Returns whether a text has the figure, with whatever groups its digits.
fn tells(text: &str) -> bool {
    let is_group = |c: char| c.is_whitespace() || matches!(c, ',' | '.');
    let digits: String = text.chars().filter(|c| !is_group(*c)).collect();
    digits.contains(SECRET)
}

#[test]
fn a_confidential_figure_is_told_by_nothing() {
    for file in FILES.iter().chain(BY_SETTINGS) {
        assert!(tells(file));
        let is_by_settings = BY_SETTINGS.contains(file);
        let project = TestProject::small();
        let settings = project.read("report/report.toml");
        let project = project
            .change(
                "report/report.toml",
                format!("{settings}[figures]\nmarks = {{ z = \"c\" }}\n"),
            )
            .change("report/data/poverty.csv", file)
            .change("old.csv", "year,geo,sex,value\n2022,LT,T,5\n2023,LT,T,17\n")
            .chapter(CHAPTER);
        for command in COMMANDS {
            if is_by_settings && command.contains("inspect") {
                continue;
            }
            let output = project.output(command);
            for told in [&output.stdout, &output.stderr] {
                let told = String::from_utf8_lossy(told);
                assert!(!told.contains("panicked"), "{told}");
                assert!(!tells(&told), "{command}\n{file}\n{told}");
            }
        }
        for path in project.list("build") {
            let bytes = std::fs::read(project.path(&path)).unwrap();
            assert!(!tells(&String::from_utf8_lossy(&bytes)), "{path}\n{file}");
        }
        let (inspected, _) = project.inspect();
        assert!(!tells(&typst_of(&inspected, "lt")), "{file}");
        for document in inspected.documents() {
            let shown = format!("{document:?}");
            assert!(!tells(&shown), "{file}\n{shown}");
            for attachment in &document.attachments {
                let bytes = String::from_utf8_lossy(&attachment.bytes);
                let has_data =
                    bytes.contains("2023") || attachment.path.contains("indicators");
                assert!(!tells(&bytes) && has_data, "{bytes}");
            }
        }
        let mut unseen = Diagnostics::new();
        for typst in inspected.typst(&mut unseen) {
            for bytes in typst.files.values() {
                assert!(!tells(&String::from_utf8_lossy(bytes)), "{file}");
            }
        }
    }
}

#[test]
fn a_table_with_a_confidential_figure_says_so_and_shows_the_others() {
    let project = TestProject::small().change("report/data/poverty.csv", FILES[0]).chapter(
        "\n{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2021..2023\" caption=\"Lentelė\"}}\n",
    );
    project.run("build -q").code(0);
    let (inspected, _) = project.inspect();
    let typst = typst_of(&inspected, "lt");
    assert!(typst.contains("skaičius konfidencialus, todėl neskelbiamas"), "{typst}");
    assert!(typst.contains("17,8") && !tells(&typst), "{typst}");
}

#[test]
fn the_attached_register_has_no_notes_and_only_what_is_shown() {
    let project = TestProject::small()
        .change(
            "report/data/indicators.toml",
            "# Skambinti Rugilei\n[poverty]\nfile = \"poverty.csv\" # dar netikra\n\
             unit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n\n\
             [draft]\nfile = \"poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n\n\
             [defaults]\ngeo = \"LT\"\n",
        )
        .chapter("Tekstas.\n\n{{table \"poverty\" rows=\"year\" columns=\"sex\"}}");
    let (snapshot, _) = project.inspect();
    let documents = snapshot.documents();
    let attached = documents[0].attachments.iter();
    let register = attached.filter(|file| file.path.ends_with("indicators.toml"));
    let texts: Vec<String> =
        register.map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    Assert::new().action_env("SNAPSHOTS").eq(
        texts.join("---"),
        str![[r#"
[defaults]
geo = "LT"

[poverty]
decimals = 1
file = "poverty.csv"
source = "eurostat"
unit = "percent"

"#]],
    );
}
