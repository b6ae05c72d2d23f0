//! Several chapters at once, in a folder or an archive, and what does not come along.

use std::fs;

use komentaras::syntax::archive::{Entry, pack, unpack};
use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// A rule of house style.
const STYLE: &str = "[rules.x]\nadvice.lt = \"ne taip\"\nadvice.en = \"not so\"\nsource = \"x\"\n\
                     [rules.x.fix]\n'foobar' = 'foo'\n";

/// A report with two chapters that refer to each other and share an indicator, and with
/// settings, house style, a template and a map that hold for all of it.
fn theirs() -> TestProject {
    let both = TestProject::both();
    let settings = both.read("report/report.toml");
    let chapter = |title: &str, articles: &str, other: &str| {
        let articles = if articles.is_empty() {
            String::new()
        } else {
            format!("articles = [\"{articles}\"]\n")
        };
        format!(
            "+++\ntitle = \"{title}\"\n{articles}+++\n\n{{{{anchor \"{title}\"}}}}{{{{value \"births\" 2023}}}}, {{{{ref \"{other}\"}}}}.\n"
        )
    };
    both.change(
        "report/report.toml",
        format!(
            "{settings}\n[words]\nlimit = 9000\nchapters = {{ 26-a = 40, 26-skurdas = 50 }}\n\
             [layout]\naccent = \"#003366\"\n[findings]\nunused-indicator = \"off\"\n"
        ),
    )
    .change("report/data/indicators/a.toml", "[births]\nfile = \"births.csv\"\nunit = \"count\"\nsource = \"eurostat\"\n")
    .change("report/data/births.csv", "year,value\n2023,20623\n")
    .change("translations/lt/a.ftl", "indicator-births = Gimimai\n")
    .change("translations/en/a.ftl", "indicator-births = Births\n")
    .change("translations/en/style.toml", STYLE)
    .change("templates/base.typ", "// x\n")
    .change(
        "report/data/organisations.csv",
        "id,name_lt,name_en,role\na,Bandytojai,Triers,author\n",
    )
    .change("report/lt/26-a.md", chapter("A", "26", "B"))
    .change("report/en/26-a.md", chapter("A", "", "B"))
    .change("report/lt/28-b.md", chapter("B", "28", "A"))
    .change("report/en/28-b.md", chapter("B", "", "A"))
}

/// Adds the chapters and shows what is printed and the settings.
fn added(mine: &TestProject, from: &std::path::Path, options: &str) -> String {
    let output = mine.output(&format!("chapter add {} {options}", from.display()));
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8(told).unwrap();
    format!("{told}---\n{}", mine.read("report/report.toml"))
}

#[test]
fn chapters_that_refer_to_each_other_come_together() {
    let theirs = theirs();
    theirs.run("chapter export 28-b 26-a").code(2).stderr_eq(str![[r#"
error: several chapters need a place: name a folder or zip file with `--out`

"#]]);
    theirs
        .run("chapter export 28-b report/lt/26-a.md --out du")
        .success()
        .stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ indicators: births
+ sources: eurostat
+ names (en): indicator-births
+ names (lt): indicator-births
+ word budgets: 26-a
− report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (not taken along, because it holds for a whole report; copy it by hand if you need it)
The chapters `26-a`, `28-b` are in the folder `du`. Send the whole folder; `komentaras chapter add` puts what is in it into another copy of the report.

"#]]);
    theirs
        .run("chapter export 26-a 28-b --out DU.ZIP --ui-language lt")
        .success()
        .stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ rodikliai: births
+ šaltiniai: eurostat
+ pavadinimai (en): indicator-births
+ pavadinimai (lt): indicator-births
+ žodžių ribos: 26-a
− report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (neperkelta, nes galioja visai ataskaitai; jei reikia, nusikopijuokite patys)
Skyriai „26-a“, „28-b“ įrašyti į failą „DU.ZIP“. Nusiųskite jį; į kitą ataskaitos kopiją viską įtraukia „komentaras chapter add“.

"#]]);
    theirs.run("check --project du").success();
    for from in ["du", "DU.ZIP"] {
        let mine = TestProject::both();
        mine.run(&format!("chapter add {}", theirs.path(from).display()))
            .code(2)
            .stderr_eq(str![[r#"
error: there are several chapters; type those to add after the folder, or `--all`: 26-a, 28-b

"#]]);
        mine.run(&format!("chapter add {} 28-b", theirs.path(from).display())).code(1);
        let shown = added(&mine, &theirs.path(from), "--all");
        snapbox::assert_data_eq!(shown, str![[r#"
+ report/data/births.csv
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ indicators: births
+ names (en): indicator-births
+ names (lt): indicator-births
+ word budgets: 26-a
− translations/en/style.toml (not taken along, because it holds for a whole report; copy it by hand if you need it)
The chapters `26-a`, `28-b` are now in the report.
---
[report]
title = { lt = "Bandymas", en = "Trial" }
state = "LT"
date = 2026-01-31
profile = "thematic"
languages = ["lt", "en"]

[organisation]
name = { lt = "Bandytojai", en = "Triers" }

[words]
chapters = { 26-a = 40 }

"#]].raw());
        mine.run("check").success();
        mine.run(&format!(
            "chapter add {} --all --ui-language lt",
            theirs.path(from).display()
        ))
        .success()
        .stdout_eq(str![[r#"
− translations/en/style.toml (neperkelta, nes galioja visai ataskaitai; jei reikia, nusikopijuokite patys)
Ataskaitoje jau yra skyriai „26-a“, „28-b“ ir viskas, ko jiems reikia; nieko neįrašyta.

"#]]);
    }
}

#[test]
fn what_holds_for_a_whole_report_stays_behind_and_is_said() {
    let theirs = theirs();
    let mine = TestProject::both();
    let shown = added(&mine, theirs.root(), "28-b 26-a --ui-language lt");
    snapbox::assert_data_eq!(shown, str![[r#"
+ report/data/births.csv
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ rodikliai: births
+ pavadinimai (en): indicator-births
+ pavadinimai (lt): indicator-births
+ žodžių ribos: 26-a
− translations/en/style.toml, report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (neperkelta, nes galioja visai ataskaitai; jei reikia, nusikopijuokite patys)
Skyriai „26-a“, „28-b“ įtraukti į ataskaitą.
---
[report]
title = { lt = "Bandymas", en = "Trial" }
state = "LT"
date = 2026-01-31
profile = "thematic"
languages = ["lt", "en"]

[organisation]
name = { lt = "Bandytojai", en = "Triers" }

[words]
chapters = { 26-a = 40 }

"#]].raw());
    // A copy in the source language alone.
    let shown = added(&TestProject::small(), theirs.root(), "28-b 26-a");
    snapbox::assert_data_eq!(shown, str![[r#"
+ report/data/births.csv
+ report/lt/26-a.md
+ report/lt/28-b.md
+ indicators: births
+ names (lt): indicator-births
+ word budgets: 26-a
− report/en/26-a.md, report/en/28-b.md (not taken along, because this report does not have the language)
− translations/en/style.toml, report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (not taken along, because it holds for a whole report; copy it by hand if you need it)
The chapters `26-a`, `28-b` are now in the report.
---
[report]
title = { lt = "Bandymas" }
state = "LT"
date = 2026-01-31
profile = "thematic"
languages = ["lt"]

[organisation]
name = { lt = "Bandytojai" }

[words]
chapters = { 26-a = 40 }

"#]].raw());
}

#[test]
fn figures_that_become_others_are_said() {
    let theirs = theirs();
    let mine =
        TestProject::both().change("report/data/births.csv", "year,value\n2023,20000\n");
    let add = |language: &str| {
        let from = theirs.root().display().to_string();
        mine.run(&format!(
            "chapter add {from} 26-a 28-b --prefer mine --dry-run --ui-language {language}"
        ))
    };
    add("en").success().stdout_eq(str![[r#"
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ indicators: births
+ names (en): indicator-births
+ names (lt): indicator-births
+ word budgets: 26-a
= report/data/births.csv (kept as it is in this report)
− translations/en/style.toml, report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (not taken along, because it holds for a whole report; copy it by hand if you need it)
Figures of the chapter that are different in this report:
Place                   In the other report  Here
report/en/26-a.md:5:15  20,623               20,000
report/lt/26-a.md:6:15  20 623               20 000
report/en/28-b.md:5:15  20,623               20,000
report/lt/28-b.md:6:15  20 623               20 000
Dry run: nothing written.

"#]]);
    add("lt").success().stdout_eq(str![[r#"
+ report/en/26-a.md
+ report/en/28-b.md
+ report/lt/26-a.md
+ report/lt/28-b.md
+ rodikliai: births
+ pavadinimai (en): indicator-births
+ pavadinimai (lt): indicator-births
+ žodžių ribos: 26-a
= report/data/births.csv (palikta, kaip yra šioje ataskaitoje)
− translations/en/style.toml, report/data/organisations.csv, templates/base.typ, report/report.toml [findings], report/report.toml [layout] (neperkelta, nes galioja visai ataskaitai; jei reikia, nusikopijuokite patys)
Skaičiai, kurie šioje ataskaitoje kitokie:
Vieta                   Kitoje ataskaitoje  Čia
report/en/26-a.md:5:15  20,623              20,000
report/lt/26-a.md:6:15  20 623              20 000
report/en/28-b.md:5:15  20,623              20,000
report/lt/28-b.md:6:15  20 623              20 000
Tai bandymas („--dry-run“): nieko neįrašyta.

"#]]);
}

/// Packs files of a folder as another program would.
fn packed(project: &TestProject, folder: &str, prefix: &str) -> Vec<Entry> {
    let paths = project.list(folder);
    let entry = |path: &String| {
        let name = path.strip_prefix(folder).unwrap().trim_start_matches('/');
        (format!("{prefix}{name}"), fs::read(project.path(path)).unwrap())
    };
    paths.iter().map(entry).collect()
}

#[test]
fn an_archive_is_read_as_other_programs_pack_it() {
    let theirs = theirs();
    theirs.run("chapter export 26-a 28-b --out du.zip -q").success();
    theirs.run("chapter export 26-a 28-b --out du -q").success();
    // The same files in both, and the same bytes twice.
    let archive = fs::read(theirs.path("du.zip")).unwrap();
    let mut unpacked = unpack(&archive, 1 << 20).unwrap();
    unpacked.sort();
    assert_eq!(unpacked, packed(&theirs, "du", "du/"));
    theirs.run("chapter export 26-a 28-b --out kitur/du.zip -q").success();
    assert_eq!(fs::read(theirs.path("kitur/du.zip")).unwrap(), archive);
    for prefix in ["", "Naujas aplankas/", "a/du/"] {
        let mut entries = packed(&theirs, "du", prefix);
        entries.push(("__MACOSX/report/._report.toml".to_owned(), b"\0\x05".to_vec()));
        let mine = TestProject::both();
        fs::write(mine.path("du.zip"), pack(&entries)).unwrap();
        mine.run("chapter add du.zip --all -q").success();
        mine.run("check").success();
    }
}

#[test]
fn an_archive_that_cannot_be_used_is_refused_in_words() {
    let mine = TestProject::both();
    let entry = |name: &str| (name.to_owned(), b"x".to_vec());
    let mut told = String::new();
    for entries in [
        vec![entry("../../report/report.toml")],
        vec![entry("report/lt/a.md")],
        vec![entry("a/report/report.toml"), entry("b/report/report.toml")],
    ] {
        fs::write(mine.path("x.zip"), pack(&entries)).unwrap();
        for language in ["en", "lt"] {
            let output =
                mine.output(&format!("chapter add x.zip --ui-language {language}"));
            assert_eq!(output.status.code(), Some(2));
            told.push_str(&String::from_utf8(output.stderr).unwrap());
        }
    }
    fs::write(mine.path("x.zip"), "+++").unwrap();
    for language in ["en", "lt"] {
        let output = mine.output(&format!("chapter add x.zip --ui-language {language}"));
        told.push_str(&String::from_utf8(output.stderr).unwrap());
    }
    snapbox::assert_data_eq!(told, str![[r#"
error: cannot use `x.zip`: `../../report/report.toml` would lead out of the archive. Pack the folder again with another program
klaida: failo „x.zip“ panaudoti nepavyko: „../../report/report.toml“ kelias vestų už archyvo ribų. Supakuokite aplanką iš naujo kita programa
error: cannot use `x.zip`: there is no `report/report.toml` in it. Pack the whole folder that contains the folder `report`
klaida: failo „x.zip“ panaudoti nepavyko: jame nėra „report/report.toml“. Supakuokite visą aplanką, kuriame yra aplankas „report“
error: cannot use `x.zip`: there are several reports in it: a/, b/. Pack one alone
klaida: failo „x.zip“ panaudoti nepavyko: jame yra kelios ataskaitos: a/, b/. Supakuokite tik vieną
error: cannot use `x.zip`: it is not a zip archive, or a damaged one
klaida: failo „x.zip“ panaudoti nepavyko: tai ne zip failas arba jis sugadintas

"#]].raw());
    // An export does not replace what is there.
    mine.run("chapter export 26-skurdas --out x.zip").code(2).stderr_eq(str![[r#"
error: the file `x.zip` already exists; choose another one with `--out` (nothing was written)

"#]]);
    assert_eq!(mine.read("x.zip"), "+++");
}
