//! `chapter export` and `chapter add`: a chapter with all that it uses, from one copy of the
//! report to another.

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// The two-language report with a chapter that uses one of everything, and things that it does
/// not use.
fn theirs() -> TestProject {
    TestProject::both()
        .files(CHAPTER)
        .change("report/figures/schema.svg", DRAWING)
        .change("report/figures/kita.svg", DRAWING)
        .change(
            "report/data/indicators.toml",
            "[defaults]\ngeo = \"LT\"\n\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\n\
             decimals = 1\nsource = \"eurostat\"\n\n# Counted by the agency.\n[births]\n\
             file = \"births.csv\"\nunit = \"births\" # our own\nsource = \"agency\"\n",
        )
        .change(
            "report/data/births.csv",
            "year,geo,value\n2023,LT,20623\n2023,LV,14490\n",
        )
        .change("report/sources/agency.yml", "agency:\n  type: Web\n  title: Gimimai\n  language: lt\n")
        .change("report/sources/other.yml", "other:\n  type: Web\n  title: Kita\n")
        .change("translations/lt/births.ftl", LT)
        .change("translations/en/births.ftl", EN)
        .change(
            "translations/terms.csv",
            "lt,en,avoid_en,note\ngimimas,birth,\"delivery, or so\",\nskurdas,poverty,,\n",
        )
}

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"5\" height=\"5\"/></svg>";

const LT: &str = "indicator-births = Gimimai\nunit-births =\n    { $value ->\n        [one] { $value } gimimas\n        [few] { $value } gimimai\n        [many] { $value } gimimo\n       *[other] { $value } gimimų\n    }\n    .short = gimimai\naddressee-ministerija = { -ministerija }\n-ministerija = Ministerija\nindicator-nereikia = Ne\n";
const EN: &str = "indicator-births = Births\nunit-births =\n    { $value ->\n        [one] { $value } birth\n       *[other] { $value } births\n    }\n    .short = births\naddressee-ministerija = Ministry\nsource-title-agency = Births in a year\n";

const CHAPTER: &str = r#"=== report/lt/26-gimimai.md
+++
title = "Gimimai"
articles = ["26"]
+++

2023 m. {{value "births" year=2023}}; gimimas yra šventė.[^1] {{cite "agency"}}

![Schema](../figures/schema.svg "Schema")

::: recommendation {to="ministerija"}
Skaičiuoti.
:::

[^1]: Pastaba.
=== report/en/26-gimimai.md
+++
title = "Births"
+++

In 2023 {{value "births" year=2023}}; a birth is a feast.[^1] {{cite "agency"}}

![Scheme](../figures/schema.svg "Scheme")

::: recommendation {to="ministerija"}
Count.
:::

[^1]: Note.
"#;

/// Returns their chapter in a folder of its own.
fn exported() -> TestProject {
    let theirs = theirs();
    theirs.run("translation accept --all").success();
    let folder = TestProject::empty();
    let to = folder.path("skyrius");
    theirs.run(&format!("chapter export 26-gimimai -o {} -q", to.display())).success();
    folder
}

/// Returns the arguments that add the chapter of a folder.
fn add(folder: &TestProject, options: &str) -> String {
    let path = folder.path("skyrius");
    format!("--ui-language en chapter add {} {options}", path.display())
}

#[test]
fn a_folder_holds_a_chapter_and_only_what_it_uses() {
    let folder = exported();
    let all = folder.list("skyrius");
    let mut shown = format!("{}\n", all.join("\n"));
    let is_register = |path: &&String| {
        let ending = path.rsplit('.').next().unwrap_or_default();
        ["csv", "ftl", "toml", "yml"].contains(&ending)
    };
    for path in all.iter().filter(is_register) {
        shown.push_str(&format!("--- {path}\n{}\n", folder.read(path)));
    }
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
skyrius/report/data/births.csv
skyrius/report/data/indicators.toml
skyrius/report/en/26-gimimai.md
skyrius/report/figures/schema.svg
skyrius/report/lt/26-gimimai.md
skyrius/report/report.toml
skyrius/report/sources.yml
skyrius/translations/en/report.ftl
skyrius/translations/lt/report.ftl
skyrius/translations/memory.tmx
skyrius/translations/terms.csv
--- skyrius/report/data/births.csv
year,geo,value
2023,LT,20623
2023,LV,14490

--- skyrius/report/data/indicators.toml
[defaults]
geo = "LT"

# Counted by the agency.
[births]
file = "births.csv"
unit = "births" # our own
source = "agency"

--- skyrius/report/report.toml
[report]
title = { en = "Trial", lt = "Bandymas" }
state = "LT"
convention = "crc"
date = 2026-01-31
profile = "thematic"
source-language = "lt"
languages = ["lt", "en"]

[organisation]
name = { en = "Triers", lt = "Bandytojai" }

--- skyrius/report/sources.yml
agency:
  type: Web
  title: Gimimai
  language: lt

--- skyrius/translations/en/report.ftl
addressee-ministerija = Ministry

code-geo-LT = Lithuania

dimension-geo = Country

indicator-births = Births

source-title-agency = Births in a year

unit-births =
    { $value ->
        [one] { $value } birth
       *[other] { $value } births
    }
    .short = births

--- skyrius/translations/lt/report.ftl
-ministerija = Ministerija

addressee-ministerija = { -ministerija }

code-geo-LT = Lietuva

dimension-geo = Šalis

indicator-births = Gimimai

unit-births =
    { $value ->
        [one] { $value } gimimas
        [few] { $value } gimimai
        [many] { $value } gimimo
       *[other] { $value } gimimų
    }
    .short = gimimai

--- skyrius/translations/terms.csv
lt,en,avoid_en,note
gimimas,birth,"delivery, or so",


"#]]
        .raw()
    );
    let memory = folder.read("skyrius/translations/memory.tmx");
    assert!(memory.contains("Gimimai") && !memory.contains("Skurdas"), "{memory}");
    // It is a report of its own.
    let path = folder.path("skyrius");
    folder.run(&format!("--project {} check", path.display())).success();
}

#[test]
fn an_indicator_comes_along_however_the_chapter_uses_it() {
    let figure = |geo: &str| format!("(value \"births\" 2023 geo=\"{geo}\")");
    let (lt, lv) = (figure("LT"), figure("LV"));
    for used in [
        "{{value \"births\" year=2023}}",
        "{{number \"births\" 2023}}",
        "{{change \"births\" 2022 2023}}",
        &format!("{{{{difference {lt} {lv}}}}}"),
        &format!("{{{{ratio {lt} {lv}}}}}"),
        "{{list \"births\" years=\"2023\"}}",
        "{{list \"births\" geo=\"LT,LV\"}}",
        &format!("Yra.{{{{claim {lt} \">\" {lv}}}}}"),
        "{{table \"births\" rows=\"geo\" geo=\"LT,LV\" years=\"2023\" caption=\"Gimimai\"}}",
        "{{chart \"births\" kind=\"bar\" x=\"geo\" geo=\"LT,LV\" years=\"2023\" caption=\"Gimimai\"}}",
    ] {
        let data = "year,geo,value\n2022,LT,22068\n2023,LT,20623\n2022,LV,15954\n2023,LV,14490\n";
        let theirs = theirs()
            .change("report/data/births.csv", data)
            .chapter(&format!("\n{used}\n"))
            .change(
                "report/en/19-smurtas.md",
                format!("+++\ntitle = \"Violence\"\n+++\n\n{used}\n"),
            );
        theirs.run("chapter export 19-smurtas -q").success();
        let brought = theirs.list("19-smurtas").join(" ");
        for file in ["data/births.csv", "data/indicators.toml", "report/sources.yml"] {
            assert!(brought.contains(file), "{used}: {brought}");
        }
        let names = theirs.read("19-smurtas/translations/en/report.ftl");
        assert!(names.contains("code-geo-LT = Lithuania"), "{used}: {names}");
        theirs.run("check --project 19-smurtas").success();
        let shown = theirs.output("indicators show births");
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(shown.contains("report/lt/19-smurtas.md:6"), "{used}: {shown}");
    }
}

/// Texts of our report that change.
const CHANGED: [&str; 5] = [
    "report/data/indicators/26-gimimai.toml",
    "report/sources/26-gimimai.yml",
    "translations/terms.csv",
    "translations/lt/26-gimimai.ftl",
    "translations/memory.tmx",
];

#[test]
fn a_chapter_goes_into_another_report_and_changes_nothing_the_second_time() {
    for language in ["en", "lt"] {
        let folder = exported();
        // Its own defaults are others: what the chapter says stays the same.
        let mine = TestProject::both().change(
            "report/data/indicators.toml",
            "# Ours.\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n# End.\n",
        );
        let command =
            add(&folder, "").replace("en chapter", &format!("{language} chapter"));
        mine.root();
        let before = mine.list("");
        let trial = mine.run(&format!("{command} --dry-run")).success();
        if language == "en" {
            trial.stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-gimimai.md
+ report/figures/schema.svg
+ report/lt/26-gimimai.md
+ indicators: births
+ sources: agency
+ names (en): addressee-ministerija, indicator-births, source-title-agency, unit-births
+ names (lt): -ministerija, addressee-ministerija, indicator-births, unit-births
+ terms: gimimas
+ indicator births: default.geo = "LT" (added so that its figures stay the same)
+ 6 confirmed translations
Dry run: nothing written.

"#]]);
        } else {
            trial.stdout_eq(str![[r#"
+ report/data/births.csv
+ report/en/26-gimimai.md
+ report/figures/schema.svg
+ report/lt/26-gimimai.md
+ rodikliai: births
+ šaltiniai: agency
+ pavadinimai (en): addressee-ministerija, indicator-births, source-title-agency, unit-births
+ pavadinimai (lt): -ministerija, addressee-ministerija, indicator-births, unit-births
+ terminai: gimimas
+ rodiklis births: default.geo = "LT" (pridėta, kad skaičiai liktų tie patys)
+ 6 patvirtinti vertimai
Tai bandymas („--dry-run“): nieko neįrašyta.

"#]]);
        }
        assert_eq!(mine.list(""), before);
        mine.run(&command).success();
        let texts: Vec<String> = CHANGED.iter().map(|path| mine.read(path)).collect();
        if language == "en" {
            snapbox::assert_data_eq!(
                texts[..4].join("---\n"),
                str![[r##"
# Counted by the agency.
[births]
file = "births.csv"
unit = "births" # our own
source = "agency"
default = { geo = "LT" }
---
agency:
  type: Web
  title: Gimimai
  language: lt
---
lt,en,avoid_en,note
gimimas,birth,"delivery, or so",
---
-ministerija = Ministerija

addressee-ministerija = { -ministerija }

indicator-births = Gimimai

unit-births =
    { $value ->
        [one] { $value } gimimas
        [few] { $value } gimimai
        [many] { $value } gimimo
       *[other] { $value } gimimų
    }
    .short = gimimai

"##]]
                .raw()
            );
        }
        mine.run("check").success();
        mine.run(&command).success();
        let again: Vec<String> = CHANGED.iter().map(|path| mine.read(path)).collect();
        assert_eq!(again, texts);
    }
}

/// Our report, where three things have the names of theirs.
fn differing() -> TestProject {
    TestProject::both()
        .change("report/sources/agency.yml", "agency:\n  type: Web\n  title: Kita\n")
        .change("report/data/births.csv", "year,geo,value\n2023,LT,1\n2023,LV,2\n")
        .change(
            "translations/lt/a.ftl",
            "# Ours.\nindicator-births = Gimė\n\n# Next.\nindicator-births-2 = Ne\n",
        )
        .change(
            "translations/en/a.ftl",
            "indicator-births = Births\nindicator-births-2 = No\n",
        )
}

/// What is told of those three things, in both languages.
const DIFFERENT: &str = r#"different in the two reports (− yours, + theirs): file `report/data/births.csv`
    [-2023,LT,1-]
    [-2023,LV,2-]{+2023,LT,20623+}
    {+2023,LV,14490+}
different in the two reports (− yours, + theirs): source `agency`
      title: [-Kita-]{+Gimimai+}
    {+  language: lt+}
different in the two reports (− yours, + theirs): name `indicator-births (lt)`
    [-# Ours.-]
    indicator-births = [-Gimė-]{+Gimimai+}
"#;
const DIFFERENT_LT: &str = r#"ataskaitose nesutampa (− jūsų, + kolegos) failas „report/data/births.csv“
    [-2023,LT,1-]
    [-2023,LV,2-]{+2023,LT,20623+}
    {+2023,LV,14490+}
ataskaitose nesutampa (− jūsų, + kolegos) šaltinis „agency“
      title: [-Kita-]{+Gimimai+}
    {+  language: lt+}
ataskaitose nesutampa (− jūsų, + kolegos) pavadinimas „indicator-births (lt)“
    [-# Ours.-]
    indicator-births = [-Gimė-]{+Gimimai+}
"#;

/// What becomes of their chapter where our versions stay.
const KEPT: &str = r#"+ report/en/26-gimimai.md
+ report/figures/schema.svg
+ report/lt/26-gimimai.md
+ indicators: births
+ names (en): addressee-ministerija, source-title-agency, unit-births
+ names (lt): -ministerija, addressee-ministerija, unit-births
+ terms: gimimas
= report/data/births.csv (kept as it is in this report)
= sources: agency (kept as it is in this report)
= names (lt): indicator-births (kept as it is in this report)
+ indicator births: default.geo = "LT" (added so that its figures stay the same)
+ 6 confirmed translations
Figures of the chapter that are different in this report:
Place                        In the other report  Here
report/en/26-gimimai.md:5:9  20,623 births        1 birth
report/lt/26-gimimai.md:6:9  20 623 gimimai       1 gimimas
"#;

#[test]
fn where_two_things_differ_somebody_decides() {
    let folder = exported();
    let mine = differing();
    let before: Vec<String> = mine.list("");
    mine.run(&add(&folder, "")).code(2).stderr_eq(format!(
        "{DIFFERENT}error: nothing was written; keep your versions with `--prefer mine` or take \
         theirs with `--prefer theirs`\n"
    ));
    mine.run(&add(&folder, "").replace("en chapter", "lt chapter"))
        .code(2)
        .stderr_eq(format!(
            "{DIFFERENT_LT}klaida: nieko neįrašyta; savo versijas palieka „--prefer mine“, kolegos \
             ima „--prefer theirs“\n"
        ));
    assert_eq!(mine.list(""), before);
    assert_eq!(
        mine.read("report/data/births.csv"),
        "year,geo,value\n2023,LT,1\n2023,LV,2\n"
    );
    mine.run(&add(&folder, "--prefer mine"))
        .success()
        .stdout_eq(format!("{KEPT}The chapter `26-gimimai` is now in the report.\n"));
    assert_eq!(
        mine.read("report/data/births.csv"),
        "year,geo,value\n2023,LT,1\n2023,LV,2\n"
    );

    let mine = differing();
    mine.run(&add(&folder, "--prefer theirs")).success().stdout_eq(str![[r#"
+ report/en/26-gimimai.md
+ report/figures/schema.svg
+ report/lt/26-gimimai.md
+ indicators: births
+ names (en): addressee-ministerija, source-title-agency, unit-births
+ names (lt): -ministerija, addressee-ministerija, unit-births
+ terms: gimimas
! report/data/births.csv (replaced)
! sources: agency (replaced)
! names (lt): indicator-births (replaced)
+ indicator births: default.geo = "LT" (added so that its figures stay the same)
+ 6 confirmed translations
The chapter `26-gimimai` is now in the report.

"#]]);
    assert!(mine.read("report/data/births.csv").contains("20623"));
    assert_eq!(
        mine.read("translations/lt/a.ftl"),
        "# Ours.\nindicator-births = Gimimai\n\n# Next.\nindicator-births-2 = Ne\n"
    );
    assert_eq!(
        mine.read("report/sources/agency.yml"),
        "agency:\n  type: Web\n  title: Gimimai\n  language: lt\n"
    );
}

#[test]
fn what_cannot_be_added_changes_nothing() {
    let theirs = theirs();
    let mine = TestProject::both();
    let before = mine.list("");
    let folder = theirs.root().display().to_string();
    let run =
        |options: &str| mine.run(&format!("--ui-language en chapter add {options}"));
    let mut refusals = String::new();
    // Several chapters, one that is not there, and no report at all.
    run(&folder).code(2).stderr_eq(str![[r#"
error: there are several chapters; type those to add after the folder, or `--all`: 26-gimimai, 26-skurdas

"#]]);
    run(&format!("{folder} 26-gimima")).code(2).stderr_eq(str![[r#"
error: chapter `26-gimima` not found
Did you mean `26-gimimai`?

"#]]);
    run("nera").code(2).stderr_eq(str![[r#"
error: folder `nera` not found

"#]]);
    // A folder that holds no report, and files that are not there or not whole.
    let nothing = TestProject::empty();
    let zip = nothing.path("skyrius.zip");
    theirs.run(&format!("chapter export 26-gimimai -q -o {}", zip.display())).success();
    let whole = std::fs::read(&zip).unwrap();
    let damaged: Vec<String> = [1, whole.len() / 2, whole.len() - 1]
        .iter()
        .map(|length| {
            let path = nothing.path(&format!("{length}.zip"));
            std::fs::write(&path, &whole[..*length]).unwrap();
            path.display().to_string()
        })
        .collect();
    let empty = nothing.root().display().to_string();
    let inside = theirs.path("report").display().to_string();
    let missing = nothing.path("nera.zip").display().to_string();
    for path in [empty, inside, missing].into_iter().chain(damaged) {
        for language in ["en", "lt"] {
            let args = format!("--ui-language {language} chapter add {path}");
            let output = mine.output(&args);
            assert_eq!(output.status.code(), Some(2), "{path}");
            let said = String::from_utf8(output.stderr).unwrap();
            refusals.push_str(&said.replace(&path, "PATH"));
        }
    }
    refusals = refusals.replace("\n\n", "\n");
    snapbox::assert_data_eq!(
        refusals,
        str![[r#"
error: the folder `PATH` has no report and no exported chapter: `report/report.toml` is missing. Name the folder that contains the folder `report`, or the zip file that you got
klaida: aplanke „PATH“ nėra nei ataskaitos, nei perduoto skyriaus: trūksta failo „report/report.toml“. Nurodykite aplanką, kuriame yra aplankas „report“, arba gautą zip failą
error: the folder `PATH` has no report and no exported chapter: `report/report.toml` is missing. Name the folder that contains the folder `report`, or the zip file that you got
klaida: aplanke „PATH“ nėra nei ataskaitos, nei perduoto skyriaus: trūksta failo „report/report.toml“. Nurodykite aplanką, kuriame yra aplankas „report“, arba gautą zip failą
error: there is no file `PATH`
klaida: failo „PATH“ nėra
error: cannot use `PATH`: it is not a zip archive, or a damaged one
klaida: failo „PATH“ panaudoti nepavyko: tai ne zip failas arba jis sugadintas
error: cannot use `PATH`: it is not a zip archive, or a damaged one
klaida: failo „PATH“ panaudoti nepavyko: tai ne zip failas arba jis sugadintas
error: cannot use `PATH`: it is not a zip archive, or a damaged one
klaida: failo „PATH“ panaudoti nepavyko: tai ne zip failas arba jis sugadintas

"#]]
    );
    // A reference to another chapter.
    let text = format!(
        "{}\nŽr. {{{{ref \"kitur\"}}}}.\n",
        theirs.read("report/lt/26-gimimai.md")
    );
    std::fs::write(theirs.path("report/lt/26-gimimai.md"), text).unwrap();
    run(&format!("{folder} 26-gimimai")).code(1).stderr_eq(str![[r#"
error[unknown-reference]: unknown anchor `kitur`
  --> report/lt/26-gimimai.md:16:12
   |
16 | Žr. {{ref "kitur"}}.
   |            ^^^^^
   |
   = help: write `{{anchor "kitur"}}` at the beginning of the paragraph you refer to

error: the report would have these new errors, so nothing was written

References of the chapter that lead nowhere in this report:
Place                       Leads to  Chapter
report/lt/26-gimimai.md:16  kitur     –
Where there is a dash, what you got ([..]) has no such place either. Ask the sender to export that chapter as well, or to correct the references.

"#]]);
    assert_eq!(mine.list(""), before);
}

/// Their report with a second chapter, and references to it from the first: of each kind, and
/// one to a place within the first.
fn referring() -> TestProject {
    let theirs = theirs();
    let [lt, en] = ["lt", "en"].map(|language| {
        let chapter = theirs.read(&format!("report/{language}/26-gimimai.md"));
        format!(
            "{chapter}\nŽr. {{{{ref \"klases\" \"gimimai\"}}}}, [ten](28-mokykla.md) ir \
             [ten](#klases).\n\n{{{{anchor \"gimimai\"}}}}Čia.\n"
        )
    });
    theirs
        .change("report/lt/26-gimimai.md", lt)
        .change("report/en/26-gimimai.md", en)
        .change(
            "report/lt/28-mokykla.md",
            "+++\ntitle = \"Mokykla\"\narticles = [\"28\"]\n+++\n\n{{anchor \"klases\"}}Klasės.\n",
        )
        .change(
            "report/en/28-mokykla.md",
            "+++\ntitle = \"School\"\n+++\n\n{{anchor \"klases\"}}Classes.\n",
        )
}

#[test]
fn references_to_chapters_that_stay_behind_are_named() {
    let theirs = referring();
    let both = TestProject::empty();
    let alone = theirs.output(&format!(
        "--ui-language en chapter export 26-gimimai -q -o {}",
        both.path("vienas").display()
    ));
    let told = String::from_utf8(alone.stdout).unwrap();
    let (_, told) = told.split_once("\n\n").expect(&told);
    snapbox::assert_data_eq!(
        told,
        str![[r#"
References to chapters that are not exported:
Place                       Leads to       Chapter
report/en/26-gimimai.md:15  klases         28-mokykla
report/en/26-gimimai.md:15  28-mokykla.md  28-mokykla
report/lt/26-gimimai.md:16  klases         28-mokykla
report/lt/26-gimimai.md:16  28-mokykla.md  28-mokykla
They lead nowhere in a report that does not have these chapters. To export all of them, type `komentaras chapter export 26-gimimai 28-mokykla --out NEW.zip`.

"#]]
    );
    let command = "chapter export 26-gimimai 28-mokykla --out NEW.zip";
    let file = both.path("abu.zip");
    let command = command.replace("NEW.zip", &file.display().to_string());
    let output = theirs.output(&format!("--ui-language en {command}"));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && !told.contains("Leads to"), "{told}");

    // From the exported chapter alone, nobody knows where the references lead.
    let mine = TestProject::both();
    let before = mine.list("");
    mine.run("--ui-language en chapter add vienas").code(2).stderr_eq(str![[r#"
error: folder `vienas` not found

"#]]);
    let output = mine.output(&format!(
        "--ui-language en chapter add {}",
        both.path("vienas").display()
    ));
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    let told = told.replace(&both.root().display().to_string(), "[ROOT]");
    let (_, told) = told.split_once("\nerror: ").expect(&told);
    snapbox::assert_data_eq!(
        told,
        str![[r#"
the report would have these new errors, so nothing was written

References of the chapter that lead nowhere in this report:
Place                       Leads to       Chapter
report/en/26-gimimai.md:15  klases         –
report/en/26-gimimai.md:15  28-mokykla.md  –
report/lt/26-gimimai.md:16  klases         –
report/lt/26-gimimai.md:16  28-mokykla.md  –
Where there is a dash, what you got ([ROOT]/vienas) has no such place either. Ask the sender to export that chapter as well, or to correct the references.

"#]]
    );
    // From the whole report, it is known which chapter is missing.
    let path = theirs.root().display().to_string();
    let output = mine.output(&format!("--ui-language lt chapter add {path} 26-gimimai"));
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap().replace(&path, "[ROOT]");
    let (_, told) = told.split_once("\nklaida: ").expect(&told);
    snapbox::assert_data_eq!(
        told,
        str![[r#"
ataskaitoje atsirastų šių naujų klaidų, todėl nieko neįrašyta

Skyriaus nuorodos, kurios šioje ataskaitoje nieko neranda:
Vieta                       Nuoroda        Skyrius
report/en/26-gimimai.md:15  klases         28-mokykla
report/en/26-gimimai.md:15  28-mokykla.md  28-mokykla
report/lt/26-gimimai.md:16  klases         28-mokykla
report/lt/26-gimimai.md:16  28-mokykla.md  28-mokykla
Įtraukite kartu ir tuos skyrius: „komentaras chapter add [ROOT] 26-gimimai 28-mokykla“.

"#]]
    );
    assert_eq!(mine.list(""), before);
    mine.run(&format!("chapter add {path} 26-gimimai 28-mokykla")).success();
    mine.run("check").success();
}

#[test]
fn a_trial_lists_what_there_is_to_decide() {
    let folder = exported();
    let mine = differing();
    let before = mine.list("");
    for (language, expected) in [
        (
            "en",
            format!(
                "{KEPT}\nFor you to decide: these are different in the two reports\n{DIFFERENT}\
                 The list keeps them as they are in your report. Without `--dry-run` the program \
                 asks about each; `--prefer mine` keeps your versions, `--prefer theirs` takes \
                 theirs.\nDry run: nothing written.\n"
            ),
        ),
        (
            "lt",
            format!(
                r#"+ report/en/26-gimimai.md
+ report/figures/schema.svg
+ report/lt/26-gimimai.md
+ rodikliai: births
+ pavadinimai (en): addressee-ministerija, source-title-agency, unit-births
+ pavadinimai (lt): -ministerija, addressee-ministerija, unit-births
+ terminai: gimimas
= report/data/births.csv (palikta, kaip yra šioje ataskaitoje)
= šaltiniai: agency (palikta, kaip yra šioje ataskaitoje)
= pavadinimai (lt): indicator-births (palikta, kaip yra šioje ataskaitoje)
+ rodiklis births: default.geo = "LT" (pridėta, kad skaičiai liktų tie patys)
+ 6 patvirtinti vertimai
Skaičiai, kurie šioje ataskaitoje kitokie:
Vieta                        Kitoje ataskaitoje  Čia
report/en/26-gimimai.md:5:9  20,623 births       1 birth
report/lt/26-gimimai.md:6:9  20 623 gimimai      1 gimimas

Spręsti reikės jums: šie dalykai abiejose ataskaitose kitokie
{DIFFERENT_LT}Sąraše jie palikti, kaip yra jūsų ataskaitoje. Be „--dry-run“ programa apie kiekvieną paklaus; savo versijas palieka „--prefer mine“, kolegos ima „--prefer theirs“.
Tai bandymas („--dry-run“): nieko neįrašyta.
"#
            ),
        ),
    ] {
        let command = add(&folder, "--dry-run")
            .replace("en chapter", &format!("{language} chapter"));
        mine.run(&command).success().stdout_eq(expected);
    }
    assert_eq!(mine.list(""), before);
}
