//! What a change of something that chapters share makes other chapters print otherwise is told
//! before it is written.

use serde_json::Value;
use snapbox::str;

use crate::project::TestProject;
use crate::questions::typed;

/// A colleague's copy of the report, with newer figures, another name and another source.
const THEIRS: &str = r#"=== report/data/indicators.toml
[births]
file = "births.csv"
unit = "count"
source = "agency"
default = { geo = "LT" }
=== report/data/births.csv
year,geo,value
2022,LT,22068
2023,LT,20623
2023,LV,14490
=== report/sources.yml
agency:
  type: Web
  title: Gimimai
=== translations/lt/report.ftl
indicator-births = Gimimai
=== translations/en/report.ftl
indicator-births = Births
=== report/lt/26-gimimai.md
+++
title = "Gimimai"
articles = ["26"]
+++

2023 m. gimė {{number "births" year=2023}}.{{cite "agency"}}

![Schema](../figures/schema.svg "Schema")
=== report/en/26-gimimai.md
+++
title = "Births"
+++

In 2023, {{number "births" year=2023}} were born.{{cite "agency"}}

![Scheme](../figures/schema.svg "Scheme")
"#;

/// Another chapter of this report, which uses the same things.
const OTHER: &str = r#"=== report/lt/31-poilsis.md
+++
title = "Poilsis"
articles = ["31"]
+++

Pirmas sakinys lieka. Pernai
gimė {{number "births" year=2023}} vaikų. Trečias lieka, žr. {{ref "pabaiga"}}.

{{table "births" rows="geo" columns="year" years="2022..2023" caption="Gimimai"}}

![Schema](../figures/schema.svg "Schema")

Šaltinis.{{cite "agency"}}

{{anchor "pabaiga"}}Pabaiga.
=== report/en/31-poilsis.md
+++
title = "Leisure"
+++

The first sentence stays. Last year
{{number "births" year=2023}} were born. The third stays, see {{ref "pabaiga"}}.

{{table "births" rows="geo" columns="year" years="2022..2023" caption="Births"}}

![Scheme](../figures/schema.svg "Scheme")

Source.{{cite "agency"}}

{{anchor "pabaiga"}}The end.
"#;

fn drawing(width: u8) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">\
         <rect width=\"{width}\" height=\"5\"/></svg>"
    )
}

fn theirs() -> TestProject {
    TestProject::both().files(THEIRS).change("report/figures/schema.svg", drawing(5))
}

/// This report, without the colleague's chapter.
fn mine() -> TestProject {
    let older = THEIRS
        .replace("20623", "20600")
        .replace("title: Gimimai", "title: Gimimai Lietuvoje")
        .replace("= Births", "= Live births");
    let shared = older.split("=== report/lt/26").next().unwrap_or_default();
    TestProject::both()
        .files(shared)
        .files(OTHER)
        .change("report/figures/schema.svg", drawing(6))
}

#[test]
fn what_other_chapters_print_otherwise_is_listed_before_it_is_written() {
    let theirs = theirs();
    let folder = theirs.root().display().to_string();
    let add = format!("--ui-language en chapter add {folder} 26-gimimai --prefer theirs");
    let mine = mine();
    let before = mine.list("");
    let tried = mine.output(&format!("{add} --dry-run"));
    assert_eq!(mine.list(""), before);
    let tried = String::from_utf8(tried.stdout).unwrap();
    snapbox::assert_data_eq!(
        tried.clone(),
        str![[r#"
+ report/en/26-gimimai.md
+ report/lt/26-gimimai.md
! report/data/births.csv (replaced)
! report/figures/schema.svg (replaced)
! sources: agency (replaced)
! names (en): indicator-births (replaced)

Other chapters will print this differently (8 places):
report/lt/31-poilsis.md:7
    - Pernai gimė 20 600 vaikų.
    + Pernai gimė 20 623 vaikų.
report/lt/31-poilsis.md:9
    - Šaltinis: Gimimai Lietuvoje.
    + Šaltinis: Gimimai.
    - Lietuva, 2023: 20 600
    + Lietuva, 2023: 20 623
report/lt/31-poilsis.md:11
    the picture `report/figures/schema.svg` is another one
report/lt/31-poilsis.md:13
    - Gimimai Lietuvoje (žr. 1 išnašą).
    + Gimimai (žr. 1 išnašą).
report/en/31-poilsis.md:6
    - Last year 20,600 were born.
    + Last year 20,623 were born.
report/en/31-poilsis.md:8
    - Source: Gimimai Lietuvoje.
    + Source: Gimimai.
    - Lithuania, 2023: 20,600
    + Lithuania, 2023: 20,623
report/en/31-poilsis.md:10
    the picture `report/figures/schema.svg` is another one
report/en/31-poilsis.md:12
    - Gimimai Lietuvoje (see footnote 1).
    + Gimimai (see footnote 1).
Dry run: nothing written.

"#]]
    );
    let listed = |text: &str| {
        let (_, list) = text.split_once("Other chapters").expect("a list");
        list.lines().take_while(|line| !line.starts_with("Dry run")).count()
    };
    let json = mine.output(&format!("{add} --dry-run --format json"));
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["written"], false);
    let first = &json["others"][0];
    assert_eq!(first["chapter"], "31-poilsis");
    assert_eq!(first["file"], "report/lt/31-poilsis.md");
    assert_eq!(first["line"], 7);
    assert_eq!(first["old"], "Pernai gimė 20\u{a0}600\u{a0}vaikų.");
    assert_eq!(first["new"], "Pernai gimė 20\u{a0}623\u{a0}vaikų.");
    let others = json["others"].as_array().unwrap();
    let has = |kind: &str| others.iter().any(|other| other["kind"] == kind);
    assert!(has("text") && has("picture"), "{json}");
    // The numbers that the new chapter moves are no news.
    assert!(!others.iter().any(|other| other["old"].to_string().contains("Trečias")));

    let done = mine.output(&add);
    let done = String::from_utf8(done.stdout).unwrap();
    assert_eq!(listed(&done), listed(&tried) + 1, "{done}");
    assert!(done.ends_with("The chapter `26-gimimai` is now in the report.\n"), "{done}");
    let again = mine.output(&format!("{add} --format json"));
    let again: Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(again["others"].as_array().map(Vec::len), Some(0), "{again}");
}

#[test]
fn on_a_terminal_it_asks_once_more_before_other_chapters_change() {
    let theirs = theirs();
    let folder = theirs.root().display().to_string();
    let add = format!("chapter add {folder} 26-gimimai --ui-language lt");
    let mine = mine();
    let former = mine.list("");
    let four = "kolegos\n".repeat(4);
    let Some((status, shown)) = typed(&mine, &add, &format!("{four}\n")) else { return };
    assert_eq!(status, Some(0), "{shown}");
    let asked = "Keičiasi ir kiti skyriai, kaip išvardyta. Ar įrašyti viską? (t/n)";
    assert!(shown.contains("Kituose skyriuose bus spausdinama kitaip"), "{shown}");
    assert!(shown.contains(asked) && !shown.contains("įtrauktas"), "{shown}");
    assert_eq!(mine.list(""), former);
    let (_, shown) = typed(&mine, &add, &format!("{four}t\n")).unwrap();
    assert!(shown.ends_with("Skyrius „26-gimimai“ įtrauktas į ataskaitą.\n"), "{shown}");
    // Where only its own chapter is another, nobody is asked a second time.
    let mine = self::mine();
    let (_, shown) = typed(&mine, &add, &"savo\n".repeat(4)).unwrap();
    assert!(!shown.contains(asked) && shown.contains("įtrauktas"), "{shown}");
}

#[test]
fn what_stays_as_it_is_changes_no_other_chapter() {
    let theirs = theirs();
    let folder = theirs.root().display().to_string();
    let mine = mine();
    let add = format!("chapter add {folder} 26-gimimai --prefer mine --format json");
    let json = mine.output(&add);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["written"], true);
    assert_eq!(json["others"].as_array().map(Vec::len), Some(0), "{json}");
}

#[test]
fn a_chapter_that_was_kept_is_not_said_to_be_added() {
    let theirs = theirs();
    let folder = theirs.root().display().to_string();
    let mine = mine().files(
        "=== report/lt/26-gimimai.md\n+++\ntitle = \"Savas\"\narticles = [\"26\"]\n+++\n\nSavas.\n\
         === report/en/26-gimimai.md\n+++\ntitle = \"Own\"\n+++\n\nOwn.\n",
    );
    for (language, expected) in [
        (
            "en",
            "The chapter `26-gimimai` was not replaced: the report keeps its own text of it, \
             marked `=` above. To take theirs, use `--prefer theirs`.\nNothing was written.\n",
        ),
        (
            "lt",
            "Skyrius „26-gimimai“ nepakeistas: paliktas šios ataskaitos tekstas, sąraše \
             pažymėtas „=“. Kolegos tekstą ima „--prefer theirs“.\nNieko neįrašyta.\n",
        ),
    ] {
        let add = format!(
            "chapter add {folder} 26-gimimai --prefer mine --ui-language {language}"
        );
        let told = String::from_utf8(mine.output(&add).stdout).unwrap();
        assert!(told.ends_with(expected), "{told}");
    }
    assert!(mine.read("report/lt/26-gimimai.md").contains("Savas."));
}

#[test]
fn a_chapter_in_which_nobody_has_written_is_no_version_to_keep() {
    let begun = TestProject::empty();
    begun.run("init a -q").success();
    begun.run("init b -q").success();
    let path = "report/lt/05-violence.md";
    let text = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nParašyta.\n";
    let begun = begun.change(&format!("a/{path}"), text);
    let add = "chapter add a 05-violence --ui-language en --project b";
    for options in ["", "--prefer mine"] {
        let told = begun.output(&format!("{add} {options} --dry-run"));
        let told = String::from_utf8(told.stdout).unwrap();
        let step = format!("! {path} (replaced: nobody had written in it yet)");
        assert!(told.contains(&step), "{told}");
    }
    // Once somebody has written in it, in whatever language, it is theirs.
    let own = begun.read("b/report/en/05-violence.md").replace("Situation", "Violence");
    let begun = begun.change("b/report/en/05-violence.md", own);
    begun.run(add).code(2);
    let told = begun.output(&format!("{add} --prefer mine"));
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains(&format!("= {path} (kept as it is")), "{told}");
}

#[test]
fn a_name_that_a_new_indicator_brings_is_told_where_it_is_printed() {
    let mine = mine()
        .change("report/data/births.csv", "year,geo,value\n2023,LT,1\n2023,KT,2\n")
        .change("new.csv", "year,geo,value\n2023,LT,1\n2023,KT,2\n");
    let add = "--ui-language en indicators add new.csv --id homes --name lt=Namai \
               --name en=Homes --unit count --source agency --label lt:geo:KT=Kitur \
               --label en:geo:KT=Elsewhere --dry-run";
    let told = mine.output(add);
    let said = String::from_utf8(told.stdout).unwrap();
    let problems = String::from_utf8(told.stderr).unwrap();
    snapbox::assert_data_eq!(
        format!("{said}{problems}"),
        str![[r#"
New file: report/data/new.csv

report/data/indicators/homes.toml
  + [homes]
  + file = "new.csv"
  + default = { geo = "LT" }
  + unit = "count"
  + decimals = 0
  + source = "agency"

translations/en/homes.ftl
  + indicator-homes = Homes
  + code-geo-KT = Elsewhere

translations/lt/homes.ftl
  + indicator-homes = Namai
  + code-geo-KT = Kitur

Chapters will print this differently (2 places):
report/lt/31-poilsis.md:9
    - KT, 2023: 2
    + Kitur, 2023: 2
report/en/31-poilsis.md:8
    - KT, 2023: 2
    + Elsewhere, 2023: 2

Dry run: nothing written.

"#]]
    );
}

/// A count of earlier recommendations in a sentence changes when an import adds some.
#[test]
fn numbers_that_an_import_changes_are_told() {
    let register = "symbol,paragraph,text_en,text_lt,status\n\
                    CRC/C/LTU/CO/5-6,12,First.,Pirma.,partly\n";
    let export = r#"[{"Symbol": "CRC/C/LTU/CO/5-6", "Text": "14. Second",
        "Countries": ["Lithuania"]}]"#;
    let project = TestProject::both()
        .change("report/data/concluding-observations.csv", register)
        .change("export.json", export)
        .change(
            "report/lt/31-poilsis.md",
            "+++\ntitle = \"Poilsis\"\narticles = [\"31\"]\n+++\n\n\
             Komitetas pateikė {{count \"follow-up\"}}. Kitas sakinys.\n",
        )
        .change(
            "report/en/31-poilsis.md",
            "+++\ntitle = \"Leisure\"\n+++\n\n\
             The Committee made {{count \"follow-up\"}}. Another sentence.\n",
        );
    let output =
        project.output("follow-up import export.json --dry-run --ui-language en");
    let said = String::from_utf8(output.stdout).unwrap();
    let problems = String::from_utf8(output.stderr).unwrap();
    snapbox::assert_data_eq!(
        format!("{said}{problems}"),
        str![[r#"
report/data/concluding-observations.csv
  + CRC/C/LTU/CO/5-6:14  Second

In the register, but not in this export; nothing was changed: 1
  CRC/C/LTU/CO/5-6:12

Chapters will print this differently (2 places):
report/lt/31-poilsis.md:6
    - Komitetas pateikė 1.
    + Komitetas pateikė 2.
report/en/31-poilsis.md:5
    - The Committee made 1.
    + The Committee made 2.

Recommendations added to the register: 1.
Dry run: nothing written.

"#]]
    );
}
