//! Registers in several files: two people need not edit the same one.

use snapbox::str;

use crate::project::TestProject;

/// The two-language report with its indicator, source and messages in files of their own.
fn split() -> TestProject {
    let whole = TestProject::both();
    let mut project = TestProject::both();
    for (from, to) in [
        ("report/data/indicators.toml", "report/data/indicators/skurdas.toml"),
        ("report/sources.yml", "report/sources/eurostat.yml"),
        ("translations/lt/report.ftl", "translations/lt/skurdas.ftl"),
        ("translations/en/report.ftl", "translations/en/skurdas.ftl"),
    ] {
        project = project.change(to, whole.read(from)).remove(from);
    }
    project
}

#[test]
fn files_of_a_folder_are_read_instead_of_the_one_file() {
    split().expect_findings(str![]);
}

#[test]
fn files_of_a_folder_are_read_beside_the_one_file() {
    TestProject::both()
        .change(
            "report/data/indicators/a/gimimai.toml",
            "[births]\nfile = \"births.csv\"\nunit = \"count\"\nsource = \"agency\"\n",
        )
        .change("report/data/births.csv", "year,value\n2023,20623\n")
        .change("report/sources/agency.yml", "agency:\n  type: Web\n  title: Gimimai\n")
        .change("translations/lt/b.ftl", "indicator-births = Gimimai\n")
        .change("translations/en/b.ftl", "indicator-births = Births\n")
        .change(
            "report/lt/06.md",
            "+++\ntitle = \"G\"\narticles = [\"26\"]\n+++\n\n{{value \"births\" year=2023}} ir {{value \"poverty\" year=2023 sex=\"T\"}}.{{cite \"agency\"}}\n",
        )
        .change(
            "report/en/06.md",
            "+++\ntitle = \"B\"\n+++\n\n{{value \"births\" year=2023}} and {{value \"poverty\" year=2023 sex=\"T\"}}.{{cite \"agency\"}}\n",
        )
        .expect_findings(str![]);
}

#[test]
fn what_two_files_say_is_reported_with_both_places() {
    let project = TestProject::both()
        .change(
            "report/data/indicators/a.toml",
            "[defaults]\nsex = \"T\"\n[births]\nfile = \"births.csv\"\nunit = \"count\"\nsource = \"agency\"\n",
        )
        .change(
            "report/data/indicators/b.toml",
            "[defaults]\nsex = \"F\"\n[poverty]\nfile = \"poverty.csv\"\nunit = \"count\"\n\
             [births]\nfile = \"births.csv\"\nunit = \"count\"\n",
        )
        .change("report/data/births.csv", "year,value\n2023,20623\n")
        .change("report/sources/agency.yml", "agency:\n  type: Web\n  title: Gimimai\n")
        .change("report/sources/b.bib", "@online{agency, title = {Births}}\n")
        .change("translations/lt/b.ftl", "indicator-births = Gimimai\n")
        .change("translations/lt/c.ftl", "indicator-births = Kiti\n")
        .change("translations/en/b.ftl", "indicator-births = Births\n");
    project.run("check --ui-language en").code(1).stdout_eq(str![[r#"
note[unused-indicator]: unused indicator `births`
 --> report/data/indicators/a.toml:3:2
  |
3 | [births]
  |  ^^^^^^
  |
  = help: use it in a chapter: `{{value "births" …}}`, or delete it from the list of indicators

error[invalid-value]: another file has a different default for `sex`
 --> report/data/indicators/b.toml:2:7
  |
2 | sex = "F"
  |       ^^^
  |
 ::: report/data/indicators/a.toml:2:7
  |
2 | sex = "T"
  |       --- the other default
  |
  = help: `[defaults]` holds for the indicators of all files: write the same code in both, or put `default = { sex = "F" }` in the entries that need it

error[toml-syntax]: the indicator `poverty` is in two files
 --> report/data/indicators/b.toml:3:2
  |
3 | [poverty]
  |  ^^^^^^^
  |
 ::: report/data/indicators.toml:1:2
  |
1 | [poverty]
  |  ------- first here
  |
  = help: keep one of the two entries, or give one of them another name

error[toml-syntax]: the indicator `births` is in two files
 --> report/data/indicators/b.toml:6:2
  |
6 | [births]
  |  ^^^^^^
  |
 ::: report/data/indicators/a.toml:3:2
  |
3 | [births]
  |  ------ first here
  |
  = help: keep one of the two entries, or give one of them another name

error[bibliography-syntax]: the list of sources cannot be read
 --> report/sources/b.bib:1:1
  |
1 | @online{agency, title = {Births}}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ again
  |
 ::: report/sources/agency.yml:1:1
  |
1 | agency:
  | ------- first here
  |
  = help: duplicate key: keep one

error[fluent-syntax]: duplicate name `indicator-births`
 --> translations/lt/c.ftl:1:1
  |
1 | indicator-births = Kiti
  | ^^^^^^^^^^^^^^^^
  |
 ::: translations/lt/b.ftl:1:1
  |
1 | indicator-births = Gimimai
  | ---------------- first here
  |
  = help: keep one of the two
5 errors, 1 note

"#]]);
    project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
pastaba[unused-indicator]: nenaudojamas rodiklis `births`
 --> report/data/indicators/a.toml:3:2
  |
3 | [births]
  |  ^^^^^^
  |
  = patarimas: panaudokite jį skyriuje: `{{value "births" …}}` arba ištrinkite iš rodiklių sąrašo

klaida[invalid-value]: kitame faile numatytoji požymio `sex` reikšmė kitokia
 --> report/data/indicators/b.toml:2:7
  |
2 | sex = "F"
  |       ^^^
  |
 ::: report/data/indicators/a.toml:2:7
  |
2 | sex = "T"
  |       --- kitame faile
  |
  = patarimas: `[defaults]` galioja visų failų rodikliams: abiejuose failuose rašykite tą patį kodą arba rodiklių, kuriems reikia kito, aprašymuose įrašykite `default = { sex = "F" }`

klaida[toml-syntax]: rodiklis `poverty` aprašytas dviejuose failuose
 --> report/data/indicators/b.toml:3:2
  |
3 | [poverty]
  |  ^^^^^^^
  |
 ::: report/data/indicators.toml:1:2
  |
1 | [poverty]
  |  ------- pirmą kartą čia
  |
  = patarimas: palikite vieną iš dviejų aprašymų arba vieną rodiklį pavadinkite kitaip

klaida[toml-syntax]: rodiklis `births` aprašytas dviejuose failuose
 --> report/data/indicators/b.toml:6:2
  |
6 | [births]
  |  ^^^^^^
  |
 ::: report/data/indicators/a.toml:3:2
  |
3 | [births]
  |  ------ pirmą kartą čia
  |
  = patarimas: palikite vieną iš dviejų aprašymų arba vieną rodiklį pavadinkite kitaip

klaida[bibliography-syntax]: šaltinių sąrašo perskaityti nepavyko
 --> report/sources/b.bib:1:1
  |
1 | @online{agency, title = {Births}}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ antrą kartą
  |
 ::: report/sources/agency.yml:1:1
  |
1 | agency:
  | ------- pirmą kartą čia
  |
  = patarimas: raktas kartojasi: palikite vieną

klaida[fluent-syntax]: užrašas `indicator-births` kartojasi
 --> translations/lt/c.ftl:1:1
  |
1 | indicator-births = Kiti
  | ^^^^^^^^^^^^^^^^
  |
 ::: translations/lt/b.ftl:1:1
  |
1 | indicator-births = Gimimai
  | ---------------- pirmą kartą čia
  |
  = patarimas: palikite vieną iš dviejų eilučių
5 klaidos, 1 pastaba

"#]]);
}

#[test]
fn a_dataset_is_named_from_the_folder_of_data_in_every_file() {
    split()
        .change(
            "report/data/indicators/skurdas.toml",
            "[poverty]\nfile = \"Poverty.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n",
        )
        .run("check --ui-language en")
        .code(1)
        .stdout_eq(str![[r#"
error[file-not-found]: file `report/data/Poverty.csv` not found
 --> report/data/indicators/skurdas.toml:2:8
  |
2 | file = "Poverty.csv"
  |        ^^^^^^^^^^^^^
  |
  = help: did you mean `poverty.csv`?
  = help: check the spelling, including capital letters; paths are relative to the file that contains them
1 error

"#]]);
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other() {
    TestProject::both()
        .change("report/data/indicators/a.toml", "[births\n")
        .change("report/sources/a.yml", "a: [\n")
        .expect_findings(str![[r#"
report/data/indicators/a.toml:1:8: error[toml-syntax]: invalid TOML on this line
report/sources/a.yml:1:1: error[bibliography-syntax]: the list of sources cannot be read

"#]]);
}

/// What `indicators add` writes into files of their own, in whatever language it tells it.
const NEW_ENTRIES: &str = r#"
report/data/indicators/births.toml
  + [births]
  + file = "naujas.csv"
  + default = { geo = "LT" }
  + unit = "count"
  + decimals = 0
  + source = "agency"

translations/en/births.ftl
  + indicator-births = Births
  + code-geo-XX = Others

translations/lt/births.ftl
  + indicator-births = Gimimai
  + code-geo-XX = Kiti

report/sources/agency.yml
  + agency:
  +   type: Repository
  +   title: "Gimimai"
  +   organization: "VDA"
  +   date: 2026
  +   url: "https://stat.gov.lt"
"#;

#[test]
fn a_new_entry_gets_a_file_of_its_own_beside_other_files() {
    let project = split().change(
        "naujas.csv",
        "year,geo,value\n2022,LT,22068\n2023,LT,20623\n2023,XX,14490\n",
    );
    let before = project.list("");
    let add = |options: &str| {
        project.run(&format!(
            "indicators add naujas.csv --id births --name lt=Gimimai --name en=Births --unit count \
             --label lt:geo:XX=Kiti --label en:geo:XX=Others --source agency \
             --source-title Gimimai --source-publisher VDA --source-url https://stat.gov.lt \
             --source-date 2026 {options}"
        ))
    };
    add("--dry-run --ui-language lt").success().stdout_eq(format!(
        "Naujas failas: report/data/naujas.csv\n{NEW_ENTRIES}\n\
         Tai bandymas („--dry-run“): nieko neįrašyta.\n"
    ));
    add("--ui-language en").success().stdout_eq(format!(
        "New file: report/data/naujas.csv\n{NEW_ENTRIES}\n\
         To print “20,623”, write {{{{value \"births\" year=2023}}}} in the text.\n"
    ));
    // The files of others are as they were.
    for path in before.iter().filter(|path| !path.contains("naujas")) {
        assert_eq!(project.read(path), split().read(path), "{path}");
    }
    project.run("check").success();
}

#[test]
fn a_chapter_of_another_report_brings_files_of_its_own() {
    let theirs = TestProject::both()
        .change(
            "report/data/indicators.toml",
            "[births]\nfile = \"births.csv\"\nunit = \"gimimai\"\nsource = \"agency\"\n",
        )
        .change("report/data/births.csv", "year,value\n2023,20623\n")
        .change("report/sources.yml", "agency:\n  type: Web\n  title: Gimimai\n")
        .change("translations/lt/report.ftl", "indicator-births = Gimimai\nunit-gimimai = { $value } gim.\n")
        .change("translations/en/report.ftl", "indicator-births = Births\nunit-gimimai = { $value } b.\n")
        .change(
            "report/lt/06.md",
            "+++\ntitle = \"G\"\narticles = [\"26\"]\n+++\n\n{{value \"births\" year=2023}}.\n",
        )
        .change("report/en/06.md", "+++\ntitle = \"B\"\n+++\n\n{{value \"births\" year=2023}}.\n");
    let mine = split();
    let before = mine.list("");
    mine.run(&format!("chapter add {} 06 -q", theirs.root().display())).success();
    let mut new = mine.list("");
    new.retain(|path| !before.contains(path));
    snapbox::assert_data_eq!(
        new.join("\n"),
        str![[r#"
report/data/births.csv
report/data/indicators/06.toml
report/en/06.md
report/lt/06.md
report/sources/06.yml
translations/en/06.ftl
translations/lt/06.ftl
"#]]
    );
    for path in &before {
        assert_eq!(mine.read(path), split().read(path), "{path}");
    }
}
