//! `komentaras indicators add`: a downloaded file into the report.

use std::fs;

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// A download with two units, in which two countries and a band of age have no name yet.
pub(crate) const DOWNLOAD: &str = "DATAFLOW,LAST UPDATE,freq,unit,age,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n\
    ESTAT:X(1.0),01/01/26,A,PC,Y_LT18,T,LT,2023,17.8,\n\
    ESTAT:X(1.0),01/01/26,A,PC,Y_LT18,F,LT,2023,18.1,\n\
    ESTAT:X(1.0),01/01/26,A,PC,Y_LT18,T,XX,2023,14.5,p\n\
    ESTAT:X(1.0),01/01/26,A,THS_PER,Y_LT18,T,LT,2023,88,\n\
    ESTAT:X(1.0),01/01/26,A,THS_PER,Y_LT18,F,LT,2023,44,\n\
    ESTAT:X(1.0),01/01/26,A,THS_PER,Y_LT18,T,XX,2023,31,p\n";

pub(crate) const ANSWERS: &str = "--name lt=Skurdas --name en=Poverty --unit percent --select unit=PC --source eurostat";

/// Files that others wrote, with their own ways of ending lines.
pub(crate) fn project() -> TestProject {
    TestProject::both()
        .change("atsisiusta/ilc_li02.csv", DOWNLOAD)
        .change(
            "report/data/indicators.toml",
            "# Mūsų rodikliai\r\n[poverty]\r\nfile = \"poverty.csv\"\r\nunit = \"percent\"\r\n\
             decimals = 1\r\nsource = \"eurostat\"\r\ndefault = { geo = \"LT\" }\r\n",
        )
        .change(
            "translations/lt/report.ftl",
            "# Rodikliai\nindicator-poverty = Skurdo rizika\n\n## Kodai\ndimension-geo = Šalis\n\
             code-geo-LT = Lietuva\ndimension-sex = Lytis\ncode-sex-T = Iš viso\n\
             code-sex-F = Mergaitės\n\n## Kam\naddressee-vyriausybe = Vyriausybė",
        )
}

/// Returns the texts that can change, so that they can be compared.
pub(crate) fn texts(project: &TestProject) -> Vec<(String, Vec<u8>)> {
    let folders = ["report", "translations"].map(|folder| project.list(folder));
    let paths = folders.into_iter().flatten();
    paths.map(|path| (path.clone(), fs::read(project.path(&path)).unwrap())).collect()
}

/// The next edition of a file may have another country alone: its figures are none of those that
/// the text speaks of.
#[test]
fn another_country_alone_is_not_taken_for_the_one_that_was_added() {
    for defaults in ["", "[defaults]\ngeo = \"LT\"\n\n"] {
        let project = project();
        let register = project.read("report/data/indicators.toml");
        let project = project
            .change("report/data/indicators.toml", format!("{defaults}{register}"))
            .change("atsisiusta/one.csv", "geo,year,value\nLT,2023,17.8\n");
        let add = "indicators add atsisiusta/one.csv --name lt=Vienas --name en=One";
        project.run(&format!("{add} --unit percent --source eurostat")).code(0);
        let path = project.path("report/data/one.csv");
        fs::write(path, "geo,year,value\nLV,2023,28.1\n").unwrap();
        let found = project.output("check --format short").stdout;
        let found = String::from_utf8(found).unwrap();
        assert!(found.contains("error[unknown-code]"), "{defaults}{found}");
    }
}

#[test]
fn a_file_becomes_an_indicator() {
    let project = project();
    let before = texts(&project);
    project
        .run(&format!("indicators add atsisiusta/ilc_li02.csv {ANSWERS} --dry-run"))
        .code(0)
        .stderr_eq(str![[r#"
Write 1 more name into translations/en/report.ftl later; `komentaras check` shows which are missing.
Write 1 more name into translations/lt/report.ftl later; `komentaras check` shows which are missing.

"#]])
        .stdout_eq(str![[r#"
New file: report/data/ilc_li02.csv

report/data/indicators/ilc-li02.toml
  + [ilc-li02]
  + file = "ilc_li02.csv"
  + select = { unit = "PC" }
  + default = { freq = "A", age = "Y_LT18", sex = "T", geo = "LT" }
  + unit = "percent"
  + decimals = 1
  + source = "eurostat"

translations/en/ilc-li02.ftl
  + indicator-ilc-li02 = Poverty

translations/lt/ilc-li02.ftl
  + indicator-ilc-li02 = Skurdas

Dry run: nothing written.

"#]]);
    assert_eq!(texts(&project), before, "a dry run writes nothing");
    project
        .run(&format!(
            "indicators add atsisiusta/ilc_li02.csv {ANSWERS} --label lt:geo:XX=Iksija"
        ))
        .code(0)
        .stderr_eq(str![[r#"
Write 1 more name into translations/en/report.ftl later; `komentaras check` shows which are missing.

"#]])
        .stdout_eq(str![[r#"
New file: report/data/ilc_li02.csv

report/data/indicators/ilc-li02.toml
  + [ilc-li02]
  + file = "ilc_li02.csv"
  + select = { unit = "PC" }
  + default = { freq = "A", age = "Y_LT18", sex = "T", geo = "LT" }
  + unit = "percent"
  + decimals = 1
  + source = "eurostat"

translations/en/ilc-li02.ftl
  + indicator-ilc-li02 = Poverty

translations/lt/ilc-li02.ftl
  + indicator-ilc-li02 = Skurdas
  + code-geo-XX = Iksija

To print “17.8 per cent”, write {{value "ilc-li02" year=2023}} in the text.

"#]]);
    // Every former byte is still there, in the same order.
    for (path, former) in &before {
        let now = fs::read(project.path(path)).unwrap();
        let mut rest = now.iter();
        assert!(former.iter().all(|byte| rest.any(|other| other == byte)), "{path}");
    }
    snapbox::assert_data_eq!(
        project.read("translations/lt/ilc-li02.ftl"),
        str![[r#"
indicator-ilc-li02 = Skurdas

code-geo-XX = Iksija

"#]]
        .raw()
    );
    assert_eq!(project.read("report/data/ilc_li02.csv"), DOWNLOAD);
    project.run("check").code(0).stderr_eq("").stdout_eq(str![[r#"
note[unused-indicator]: unused indicator `ilc-li02`
 --> report/data/indicators/ilc-li02.toml:1:2
  |
1 | [ilc-li02]
  |  ^^^^^^^^
  |
  = help: use it in a chapter: `{{value "ilc-li02" …}}`, or delete it from the list of indicators

warning[message-without-translation]: `code-geo-XX` has no translation in en
 --> translations/lt/ilc-li02.ftl:3:1
  |
3 | code-geo-XX = Iksija
  | ^^^^^^^^^^^
  |
  = help: add the line `code-geo-XX = …` to translations/en/ilc-li02.ftl, or delete it here if nothing needs it
1 warning, 1 note

"#]]);
    project.run("indicators show ilc-li02").code(0).stdout_eq(str![[r#"
Poverty
  Indicator: ilc-li02
  Unit: Per cent (percent)
  File: report/data/ilc_li02.csv
  Source: eurostat
  Years: 2023
  Newest figure: 2023 (3 years older than the report)
  Values: 3 (0 of them missing)
  age: Y_LT18
  freq: A
  geo: LT, XX
  sex: T, F
  unit: PC
  Unless the text says otherwise: geo=LT, sex=T

To print “17.8 per cent”, write {{value "ilc-li02" year=2023}} in the text.

"#]]);
}

#[test]
fn a_new_source_is_added_to_the_list() {
    let project = project();
    project
        .command("indicators add atsisiusta/ilc_li02.csv --id child-poverty --name lt=Skurdas --name en=Poverty --unit percent --select unit=PC --decimals 0 --articles 26,27 --default geo=XX")
        .args(["--source", "eurostat-ilc", "--source-title", "Skurdas: \"rizika\"", "--source-publisher", "Eurostat", "--source-url", "https://ec.europa.eu/x", "--source-date", "2025-06"])
        .output()
        .unwrap();
    let sources = project.read("report/sources/eurostat-ilc.yml");
    snapbox::assert_data_eq!(
        sources,
        str![[r#"
eurostat-ilc:
  type: Repository
  title: "Skurdas: \"rizika\""
  organization: "Eurostat"
  date: 2025-06
  url: "https://ec.europa.eu/x"

"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        project.read("report/data/indicators/child-poverty.toml"),
        str![[r#"
[child-poverty]
file = "ilc_li02.csv"
select = { unit = "PC" }
default = { freq = "A", age = "Y_LT18", sex = "T", geo = "XX" }
unit = "percent"
decimals = 0
source = "eurostat-ilc"
articles = ["26", "27"]

"#]]
        .raw()
    );
    project.run("check").code(0).stderr_eq("").stdout_eq(str![[r#"
note[unused-indicator]: unused indicator `child-poverty`
 --> report/data/indicators/child-poverty.toml:1:2
  |
1 | [child-poverty]
  |  ^^^^^^^^^^^^^
  |
  = help: use it in a chapter: `{{value "child-poverty" …}}`, or delete it from the list of indicators
1 note

"#]]);
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    let project = project();
    let before = texts(&project);
    let add = "indicators add atsisiusta/ilc_li02.csv";
    project.run(add).code(2).stdout_eq("").stderr_eq(str![[r#"
error: missing: `--name lt=…`. What the indicator is called in Lithuanian
error: missing: `--name en=…`. What the indicator is called in English
error: missing: `--select unit=…`. The column “unit” has different things. Which one is meant? (PC, THS_PER)
error: missing: `--unit`. Unit: a word or its code (children, count – number, eur – EUR, families, per-1000 – per 1,000, per-100000 – per 100,000, percent – %, persons, points, years)
error: missing: `--source`. Source: a key from sources.yml (eurostat), or a short name for a new one, such as vvtait-2024

"#]]);
    project
        .run(&format!("{add} --source naujas --ui-language lt"))
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
klaida: trūksta: „--name lt=…“. Kaip rodiklis vadinasi lietuviškai
klaida: trūksta: „--name en=…“. Kaip rodiklis vadinasi angliškai
klaida: trūksta: „--select unit=…“. Stulpelyje „unit“ yra skirtingų dalykų. Kurio reikia? (PC, THS_PER)
klaida: trūksta: „--unit“. Matavimo vienetas: žodis ar kodas (children – vaikai, count – skaičius, eur – Eur, families – šeimos, per-1000 – tūkstančiui, per-100000 – šimtui tūkstančių, percent – %, persons – asmenys, points – balai, years – metai)
klaida: trūksta: „--source-title“. Šaltinio „naujas“ pavadinimas
klaida: trūksta: „--source-publisher“. Šaltinio „naujas“ leidėjas
klaida: trūksta: „--source-date“. Kada šaltinis „naujas“ paskelbtas (pvz., 2026, 2026-03 arba 2026 m. kovo 31 d.)

"#]]);
    project
        .run(&format!("{add} --id poverty --name lv=x --name en= --unit slibinai --decimals 99 --select sex=X --default lytis=F --select unit --source =x --label lt:geo:LT=x --label x"))
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the indicator `poverty` exists already. If this is a newer edition of its data, do not add it: see what it changes with `komentaras indicators compare OLD NEW`, then save it in place of the old file. For other data, choose another name, for example `poverty-2`
error: `--name lv=x`: write the language, `=` and the name, for example `--name en="Child poverty"`
error: `--name en=`: write the language, `=` and the name, for example `--name en="Child poverty"`
error: missing: `--name lt=…`. What the indicator is called in Lithuanian
error: missing: `--name en=…`. What the indicator is called in English
error: the file has no code `X`; expected one of: T, F
error: `unit`: write the dimension, `=` and the code, for example `sex=T`
error: the file has no dimension `lytis`; expected one of: freq, unit, age, sex, geo
error: missing: `--select unit=…`. The column “unit” has different things. Which one is meant? (PC, THS_PER)
error: unknown unit `slibinai`; expected one of: children, count – number, eur – EUR, families, per-1000 – per 1,000, per-100000 – per 100,000, percent – %, persons, points, years. For another one, write its forms into translations/en/report.ftl (for example `unit-schools = { $value } schools`) and add the indicator again
error: `99`: write a number of decimals from 0 to 12
error: the key `=x` cannot be used: begin with a letter and use only letters without diacritics, digits, hyphens and underscores
error: `--label x`: write, for example, `--label en:geo:LV=Latvia`
error: `--label lt:code-geo-LT`: the file has no such dimension or code, or it has a name already

"#]]);
    assert_eq!(texts(&project), before);
}

#[test]
fn what_would_be_an_error_is_refused() {
    let project = project()
        .change("report/data/ilc_li02.csv", "year,value\n2023,1\n")
        .change("a.csv", "x")
        .change("vaikai.csv", "year;value\n2023;17,8\n")
        .change("report/data/here.csv", "year;value\n2023;17\n");
    let before = texts(&project);
    let add = |file: &str, rest: &str| {
        format!("indicators add {file} --name lt=A --name en=A {rest}")
    };
    project
        .run(&format!("indicators add atsisiusta/ilc_li02.csv {ANSWERS}"))
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: the report already has another file `report/data/ilc_li02.csv`. If yours is a newer edition of it, do not add it: see what it changes with `komentaras indicators compare "report/data/ilc_li02.csv" "atsisiusta/ilc_li02.csv"`, then save it in place of the old one. If it is other data, rename your file and add it again under another name

"#]]);
    project.run(&add("a.csv", "")).code(1).stdout_eq("").stderr_eq(str![[r#"
error[dataset-no-header]: unknown format of data table
 --> a.csv:1:1
  |
1 | x
  | ^
  |
  = help: the columns `year` and `value` are missing
1 error

"#]]);
    project.run(&add("none.csv", "")).code(2).stdout_eq("").stderr_eq(str![[r#"
error: could not read the file `none.csv`: file not found

"#]]);
    project
        .run(&add("vaikai.csv", "--unit percent --source new --source-title T --source-publisher P --source-url u --source-date kada"))
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `u` is not a web address: copy it from the browser, for example https://osp.stat.gov.lt
error: `kada` is not a date: write 2026, 2026-03, 2026-03-31 or 31 March 2026

"#]]);
    project
        .run(&add("vaikai.csv", "--unit percent --source eurostat --articles 999"))
        .code(1)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error[unknown-article]: the Convention has no article `999`
 --> report/data/indicators/vaikai.toml:6:13
  |
6 | articles = ["999"]
  |             ^^^^^
  |
  = help: write articles, paragraphs and subparagraphs like this: `"19"`, `"24(3)"`, `"37(a)"`, `"40(2)(b)"`

error: nothing was written, because the report would have the errors above

"#]]);
    assert_eq!(texts(&project), before);
    // A file that lies in its place already is not copied.
    project
        .run(&add("report/data/here.csv", "--unit count --source eurostat"))
        .code(0)
        .stdout_eq(str![[r#"
report/data/indicators/here.toml
  + [here]
  + file = "here.csv"
  + unit = "count"
  + decimals = 0
  + source = "eurostat"

translations/en/here.ftl
  + indicator-here = A

translations/lt/here.ftl
  + indicator-here = A

To print “17”, write {{value "here" year=2023}} in the text.

"#]]);
}

pub(crate) const SCHOOLS: &str = "Metai;Skaičius;Mokyklos\n2022;10;5\n2023;12;5\n";

#[test]
fn what_a_column_holds_is_said_asked_for_and_written() {
    let project = TestProject::both().change("m.csv", SCHOOLS);
    let add =
        "indicators add m.csv --name lt=A --name en=B --unit count --source eurostat";
    let told =
        String::from_utf8(project.output(&format!("{add} --dry-run")).stderr).unwrap();
    assert!(told.contains("[dataset-column]"), "{told}");
    assert!(told.contains("--column \"Mokyklos=figures\""), "{told}");
    for (column, is_measure) in [("Mokyklos=figures", true), ("Mokyklos=codes", false)] {
        let command =
            project.command(&format!("{add} --dry-run --column {column}")).output();
        let output = command.unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        // In the other language nobody has said what the figures are called.
        assert_eq!(
            stderr.contains("translations/en/report.ftl"),
            column.ends_with("figures")
        );
        assert!(!stderr.contains("dataset-column"), "{stderr}");
        let told = String::from_utf8(output.stdout).unwrap();
        let (name, word) = column.split_once('=').unwrap();
        assert!(
            told.contains(&format!("+ columns = {{ {name} = \"{word}\" }}")),
            "{told}"
        );
        assert_eq!(told.contains("code-measure-mokyklos"), is_measure, "{told}");
    }
    project.run(&format!("{add} --column Mokyklos=kodai")).code(2).stdout_eq("").stderr_eq(str![[r#"
error: `Mokyklos=kodai`: write `figures` or `codes`; as an option `--column "NAME=figures"`

"#]]);
    // The register of a report says it, too, and two entries of one file must agree.
    let entry = |id: &str, word: &str| {
        format!(
            "\n[{id}]\nfile = \"m.csv\"\nunit = \"count\"\nsource = \"eurostat\"\n{word}"
        )
    };
    let report = TestProject::small();
    let text = report.read("report/data/indicators.toml")
        + &entry("a", "columns = { Mokyklos = \"figures\" }\n")
        + &entry("b", "columns = { Mokyklos = \"codes\" }\n")
        + &entry("c", "columns = { Mokyklos = \"kodai\" }\n");
    let names = ["a", "b", "c"].map(|id| format!("indicator-{id} = {id}\n")).concat();
    let names = report.read("translations/lt/report.ftl") + &names;
    let settings = report.read("report/report.toml");
    let settings = settings + "\n[findings]\nunused-indicator = \"off\"\n";
    TestProject::small()
        .change("report/report.toml", settings)
        .change("translations/lt/report.ftl", names)
        .change("report/data/m.csv", SCHOOLS)
        .change("report/data/indicators.toml", text)
        .expect_findings(str![[r#"
report/data/indicators.toml:14:2: error[dataset-column]: `b` and `a` use the same file, but say different things about its column `Mokyklos`
report/data/indicators.toml:24:24: error[invalid-value]: invalid value `kodai` for `Mokyklos`

"#]]);
}
