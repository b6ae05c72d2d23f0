//! Files as translators' programs really send them back, taken into a report and checked.

use std::process::Stdio;

use snapbox::str;

use crate::import::current;
use crate::project::TestProject;

const CHAPTER: &str = "report/en/19-smurtas.md";

/// A chapter of which only the title is translated.
const REPORT: &str = r#"=== report/lt/19-smurtas.md
+++
title = "Smurtas"
articles = ["19"]
+++

## Padėtis

Pirmas sakinys apie smurtą. Antras sakinys apie **pagalbą** vaikams.

Smurtą 2023 m. patyrė {{value "poverty" year=2023 sex="T"}} vaikų.[^a] Rašo [policija](https://policija.lrv.lt/).

| Metai | Miestas | Adresas |
| --- | --- | --- |
| 2022 | Šiauliai | Žemaitės g. 5, LT-76295 Šiauliai |
| – | Telšiai | info@vaikai.lt |

[^a]: https://vaikai.lt/šeima
=== report/en/19-smurtas.md
+++
title = "Violence"
+++
"#;

fn report() -> TestProject {
    let project = TestProject::both().files(REPORT);
    project.run("translation accept --all -q").code(0);
    project
}

/// Exports what is open as XLIFF 1.2 and puts targets behind the sources, in their order.
fn back(project: &TestProject, targets: &[&str]) -> String {
    let text = project.output("translation export -q --format xliff").stdout;
    let text = String::from_utf8(text).unwrap();
    let mut targets = targets.iter();
    let parts = text.split_inclusive("</source>\n").map(|part| {
        if part.ends_with("</source>\n") {
            format!("{part}{}\n", targets.next().unwrap())
        } else {
            part.to_owned()
        }
    });
    let text: String = parts.collect();
    assert_eq!(targets.next(), None, "{text}");
    text.replacen(
        "<xliff ",
        "<xliff xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" ",
        1,
    )
}

/// What a translator writes: heading, two paragraphs, the words of the table.
const TARGETS: [&str; 8] = [
    "<target>Situation</target>",
    "<target>First sentence about violence. The second is about <bpt id=\"1\">**</bpt>help<ept id=\"1\">**</ept> for children.</target>",
    "<target>In 2023, <ph id=\"1\"/> of children suffered violence.<ph id=\"2\"/> Says the <bpt id=\"3\"/>police<ept id=\"3\"/>.</target>",
    "<target>Year</target>",
    "<target>Town</target>",
    "<target>Address</target>",
    // As the source has it, and said to be so by nobody.
    "<target>Šiauliai</target>",
    "<target>Telšiai</target>",
];

const ENGLISH: &str = r#"+++
title = "Violence"
+++

## Situation

First sentence about violence. The second is about **help** for children.

In 2023, {{value "poverty" year=2023 sex="T"}} of children suffered violence.[^a] Says the [police](https://policija.lrv.lt/).

| Year | Town | Address |
| --- | --- | --- |
| 2022 | Šiauliai | Žemaitės g. 5, LT-76295 Šiauliai |
| – | Telšiai | info@vaikai.lt |

[^a]: https://vaikai.lt/šeima
"#;

/// Years, signs and addresses are in no file for a translator, and come into the chapter.
#[test]
fn what_needs_no_translation_comes_by_itself() {
    let project = report();
    let project = project.change("back", back(&report(), &TARGETS));
    project.run("translation import back").code(0).stderr_eq("").stdout_eq(str![[r#"
Put into the chapters: 8 texts; recorded in the translation memory: 8 translations.

"#]]);
    assert_eq!(project.read(CHAPTER), ENGLISH);
    // The postal address alone has words, and is confirmed with the rest.
    assert_eq!(current(&project), "15/16");
    project.run("translation accept --all -q").code(0);
    assert_eq!(current(&project), "16/16");
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:11:17: warning[could-identify]: somebody's address: `Address Žemaitės g. 5`
report/lt/19-smurtas.md:12:21: warning[could-identify]: somebody's address: `Adresas Žemaitės g. 5`

"#]]);
}

/// Formerly such units went out, and files with them are still at translators'.
#[test]
fn a_figure_or_a_name_that_came_back_as_it_is_makes_no_table_incomplete() {
    let project = report();
    let text = project.output("translation export -q --all --format xliff").stdout;
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("<source>2022</source>"), "{text}");
    let mut targets = TARGETS.to_vec();
    targets.insert(6, "<target>2022</target>");
    targets.insert(8, "<target>Žemaitės g. 5, LT-76295 Šiauliai</target>");
    targets.insert(9, "<target></target>");
    targets.insert(11, "<target state=\"translated\">info@vaikai.lt</target>");
    targets.insert(12, "<target></target>");
    let (title, rest) = text.split_once("</trans-unit>").unwrap();
    let (rest, other) = rest.split_once("</file>").unwrap();
    let mut targets = targets.into_iter();
    let parts = rest.split_inclusive("</source>\n").map(|part| {
        let is_unit = part.ends_with("</source>\n");
        format!("{part}{}", if is_unit { targets.next().unwrap() } else { "" })
    });
    let rest: String = parts.collect();
    let text = format!("{title}</trans-unit>{rest}</file>{other}");
    let project = project.change("back", text);
    project.run("translation import back").code(0).stderr_eq("").stdout_eq(str![[r#"
Put into the chapters: 11 texts; recorded in the translation memory: 11 translations.

"#]]);
    assert_eq!(project.read(CHAPTER), ENGLISH);
}

#[test]
fn a_draft_stays_out_and_a_revision_is_taken_unconfirmed() {
    let mut targets = TARGETS;
    targets[0] = "<target><mrk mtype=\"seg\" mid=\"1\">Situation</mrk></target>\
        <sdl:seg-defs><sdl:seg id=\"1\" conf=\"RejectedTranslation\"/></sdl:seg-defs>";
    targets[1] = "<target>First sentence about violence. The second is about <bpt id=\"1\">**</bpt>\
        <mrk mtype=\"x-sdl-deleted\" sdl:revid=\"r1\">aid</mrk><mrk mtype=\"x-sdl-added\" sdl:revid=\"r2\">help</mrk>\
        <ept id=\"1\">**</ept> for children.</target>";
    targets[2] = "<seg-source><mrk mtype=\"seg\" mid=\"1\">Smurtą 2023 m. patyrė <ph id=\"1\"/> vaikų.<ph id=\"2\"/></mrk> \
        <mrk mtype=\"seg\" mid=\"2\">Rašo <bpt id=\"3\"/>policija<ept id=\"3\"/>.</mrk></seg-source>\
        <target><mrk mtype=\"seg\" mid=\"1\">In 2023, <ph id=\"1\"/> of children.<ph id=\"2\"/></mrk> <mrk mtype=\"seg\" mid=\"2\"></mrk></target>";
    let project = report();
    let project = project.change("back", back(&report(), &targets));
    project.run("translation import back").code(0).stderr_eq("").stdout_eq(str![[r#"
Left out, because they are only partly translated: 1. These sentences have no translation:
  back:17: Rašo policija.
Left out, because they are marked as unfinished in the file (conf="RejectedTranslation"): 1
  back:7: Situation
Imported with all tracked changes accepted, but not confirmed: 1. Read them, and confirm each with `komentaras translation accept FILE:LINE`:
  back:12: First sentence about violence. The second is…
Put into the chapters: 6 texts; recorded in the translation memory: 5 translations.

"#]]);
    project.run("translation import back --ui-language lt").code(0).stdout_eq(str![[r#"
Išversti tik iš dalies, todėl neimportuoti: 1. Neišversti šie sakiniai:
  back:17: Rašo policija.
Faile pažymėti kaip nebaigti (conf="RejectedTranslation"), todėl neimportuoti: 1
  back:7: Situation
Su taisymais, kurių niekas nepatvirtino: 1. Tekstai importuoti taip, lyg taisymai būtų priimti; perskaitykite juos ir kiekvieną patvirtinkite: „komentaras translation accept FAILAS:EILUTĖ“:
  back:12: First sentence about violence. The second is…

"#]]);
    let text = project.read(CHAPTER);
    assert!(text.contains("about **help** for"), "{text}");
    assert!(!text.contains("Situation") && !text.contains("In 2023"), "{text}");
    let status = project.output("status").stdout;
    let status = String::from_utf8(status).unwrap();
    let line = status.lines().find(|line| line.contains("Pirmas sakinys")).unwrap();
    assert!(line.contains("unconfirmed"), "{status}");
}

#[test]
fn a_swallowed_space_is_said_of_the_file_and_of_the_chapter() {
    let mut targets = TARGETS;
    targets[1] = "<target>First sentence about violence.The second is about<bpt id=\"1\"/>help<ept id=\"1\"/> for children.</target>";
    targets[2] = "<target>In 2023,<ph id=\"1\"/>of children suffered violence.<ph id=\"2\"/> Says the <bpt id=\"3\"/>police<ept id=\"3\"/>.</target>";
    let project = report();
    let project = project.change("back", back(&report(), &targets));
    project.run("translation import back").code(0).stderr_eq(str![[r#"
warning[run-together]: missing space in “about**help**”
  --> back:12:1
   |
12 | <target>First sentence about violence.The second is about<bpt id="1"/>help<ept id="1"/> for ...
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `about **help**`

warning[run-together]: missing space in “violence.The”
  --> back:12:1
   |
12 | <target>First sentence about violence.The second is about<bpt id="1"/>help<ept id="1"/> for ...
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `violence. The`

warning[run-together]: missing space in “2023,{{value "poverty" year=2023 sex="T"}}of”
  --> back:17:1
   |
17 | <target>In 2023,<ph id="1"/>of children suffered violence.<ph id="2"/> Says the <bpt id="3"/...
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `2023, {{value "poverty" year=2023 sex="T"}} of`
3 warnings

"#]]);
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:7:22: warning[run-together]: missing space in “violence.The”
report/en/19-smurtas.md:7:45: warning[run-together]: missing space in “about**help**”
report/en/19-smurtas.md:9:4: warning[run-together]: missing space in “2023,{{value "poverty" year=2023 sex="T"}}of”
report/en/19-smurtas.md:11:17: warning[could-identify]: somebody's address: `Address Žemaitės g. 5`
report/en/19-smurtas.md:13:21: note[unconfirmed]: unconfirmed translations in `report/en/19-smurtas.md`: 1
report/lt/19-smurtas.md:12:21: warning[could-identify]: somebody's address: `Adresas Žemaitės g. 5`

"#]]);
}

#[test]
fn a_text_that_is_the_same_in_both_languages_can_be_confirmed() {
    let lt = "+++\ntitle = \"Sąrašas\"\narticles = [\"19\"]\n+++\n\n- Žemaičių Kalvarija\n- Visi vaikai turi teisę į šeimą ir ugdymą.\n";
    let en = lt.replace("Sąrašas", "List").replace("articles = [\"19\"]\n", "");
    let project =
        TestProject::both().change("report/lt/19-smurtas.md", lt).change(CHAPTER, en);
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:5:3: warning[untranslated]: the text is not translated
report/en/19-smurtas.md:6:3: warning[untranslated]: the text is not translated

"#]]);
    // Neither a name with words nor a sentence is confirmed with the rest.
    project.run("translation accept --all").code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 3 translations.
Not confirmed, because all or part of it is in the language of the source: 2 texts. If that is right, confirm it by its place, for example `komentaras translation accept report/en/19-smurtas.md:5`:
  report/en/19-smurtas.md:5
  report/en/19-smurtas.md:6

"#]]);
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:5:3: note[unconfirmed]: unconfirmed translations in `report/en/19-smurtas.md`: 2
report/en/19-smurtas.md:5:3: warning[untranslated]: the text is not translated
report/en/19-smurtas.md:6:3: warning[untranslated]: the text is not translated

"#]]);
    project.run("translation accept report/en/19-smurtas.md:5 19-smurtas:6").code(0);
    project.expect_findings(str![]);
}

#[test]
fn everything_is_confirmed_only_if_that_is_asked_for() {
    let project = TestProject::both();
    let output = project.command("translation accept").stdin(Stdio::null()).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(2));
    snapbox::assert_data_eq!(
        String::from_utf8(output.stderr).unwrap(),
        str![[r#"
error: type the chapter or place to confirm, for example 05-violence or 05-violence:12, or `--all` to confirm every translation

"#]]
    );
    assert!(!project.path("translations/memory.tmx").exists());
    project.run("translation accept --all -q").code(0);
    // Nothing is left to be asked for.
    project.run("translation accept").code(0).stdout_eq(str![[r#"
Nothing to record: these translations are already confirmed.

"#]]);
    let output = project.output("translation accept --all 26-skurdas");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_file_that_a_translator_works_in_is_not_written_over() {
    let project = report();
    project.run("translation export --format po -o out/en.po -q").code(0);
    // The same once more changes nothing.
    project.run("translation export --format po -o out/en.po -q").code(0);
    let half =
        project.read("out/en.po").replace("msgstr \"\"\n\n", "msgstr \"Half\"\n\n");
    let project = project.change("out/en.po", &half);
    project.run("translation export --format po -o out/en.po").code(2).stderr_eq(str![[r#"
error: `out/en.po` already exists and has other content, perhaps a translator's work. Choose another name, or use `--force` to replace it

"#]]);
    assert_eq!(project.read("out/en.po"), half);
    project.run("translation export --format po -o out/en.po --force -q").code(0);
    assert!(!project.read("out/en.po").contains("Half"));
    // What the report is made of is never replaced, however it is asked for.
    for (path, format) in [
        ("report/report.toml", "po"),
        ("report/lt/26-skurdas.md", "xliff"),
        ("translations/../report/sources.yml", "xliff2"),
    ] {
        let before = project.read(path);
        let command = format!("translation export --format {format} -o {path} --force");
        let expected = format!(
            "error: `{path}` is a file of the report and was not replaced. Choose another name, \
             such as `translation.xlf`\n"
        );
        project.run(&command).code(2).stderr_eq(expected);
        assert_eq!(project.read(path), before);
    }
}
