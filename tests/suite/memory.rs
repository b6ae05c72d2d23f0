//! The translation memory: what is said of a translation, in drafts and in the final copy.

use komentaras::assemble::{BlockKind, plain_text, visit};
use komentaras::pipeline::Options;
use snapbox::{Assert, str};

use crate::project::{TestProject, typst_of};

const MEMORY: &str = "translations/memory.tmx";

/// A report whose translation was confirmed.
fn confirmed() -> TestProject {
    let project = TestProject::both();
    project
        .run("translation accept --all")
        .code(0)
        .stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 2 translations.

"#]])
        .stderr_eq("");
    project
}

fn replaced(project: TestProject, path: &str, old: &str, new: &str) -> TestProject {
    let text = project.read(path);
    assert!(text.contains(old), "{text}");
    project.change(path, text.replace(old, new))
}

/// Edits the Lithuanian sentence.
fn edited(project: TestProject) -> TestProject {
    replaced(project, "report/lt/26-skurdas.md", "skurdo rizika", "vaikų skurdo rizika")
}

#[test]
fn a_report_without_a_memory_has_no_finding_until_its_state_is_asked_for() {
    let project = TestProject::both();
    project.expect_findings(str![]);
    let output = project.output("status --verbose");
    assert_eq!(output.status.code(), Some(0));
    let shown = [output.stdout, output.stderr].concat();
    assert!(String::from_utf8_lossy(&shown).contains("[unconfirmed]"));
}

#[test]
fn a_pair_that_nobody_confirmed_is_noted() {
    let chapter = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma.\n";
    let project = confirmed()
        .change("report/lt/19-smurtas.md", chapter)
        .change("report/en/19-smurtas.md", "+++\ntitle = \"Violence\"\n+++\n\nFirst.\n");
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:2:9: note[unconfirmed]: unconfirmed translations in `report/en/19-smurtas.md`: 2

"#]]);
    project.run("translation accept 19-smurtas").code(0);
    project.expect_findings(str![]);
}

#[test]
fn readers_of_a_draft_see_changes_in_words() {
    let year =
        |project, new| replaced(project, "report/lt/26-skurdas.md", "year=2023", new);
    let changed = |project: &TestProject| {
        let snapshot = project.snapshot(Options::default());
        let mut shown = String::new();
        for chapter in snapshot.documents()[1].chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                if let BlockKind::Stale { changes, .. } = &block.kind {
                    shown.extend(changes.iter().map(|it| plain_text(it)));
                }
            });
        }
        shown.replace('\u{a0}', "_")
    };
    Assert::new().action_env("SNAPSHOTS").eq(
        changed(&edited(confirmed())),
        str!["2023 m. vaikų skurdo rizika buvo 17,8_proc."],
    );
    // Where the report still has the earlier figure, it is known what that was.
    let other = year(edited(confirmed()), "year=2022");
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(changed(&other), str!["2023 m. vaikų skurdo rizika buvo 17,8 22,4_proc."]);
}

#[test]
fn a_translator_is_told_what_is_to_be_done() {
    let project = edited(confirmed());
    let text = format!("{}\nNauja pastraipa.\n", project.read("report/lt/26-skurdas.md"));
    let project = project.change("report/lt/26-skurdas.md", text);
    project.run("status").stdout_eq(str![[r#"
Chapter     Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
26-skurdas  en               3        1            1                        1     13
Total                        3        1            1                        1     13   3,000

Sources of data without a named licence (1): eurostat. If you know it, write `licence-eurostat = CC BY 4.0` into `translations/lt/report.ftl`

To do:
  report/en/26-skurdas.md:5  out of date  2023 m. vaikų skurdo rizika buvo {{value "poverty" year=…
  report/lt/26-skurdas.md:8  missing      Nauja pastraipa.

To see what has changed in the source: komentaras translation diff
To export texts for a translator: komentaras translation export --format xliff -o translation.xlf
To confirm a translation: komentaras translation accept FILE:LINE

"#]]);
    project.run("--ui-language lt status").stdout_eq(str![[r#"
Skyrius     Kalba  Teksto dalių  Neišversta  Paseno  Nepatvirtinta  Patvirtinta  Žodžių  Skirta
26-skurdas  en                3           1       1                           1      13
Iš viso                       3           1       1                           1      13   3 000

Duomenų šaltiniai, kurių licencija nenurodyta (1): eurostat. Jei ji žinoma, faile „translations/lt/report.ftl“ parašykite „licence-eurostat = CC BY 4.0“

Ką daryti:
  report/en/26-skurdas.md:5  pasenęs vertimas  2023 m. vaikų skurdo rizika buvo {{value "poverty" year=…
  report/lt/26-skurdas.md:8  neišversta        Nauja pastraipa.

Originalo pakeitimams peržiūrėti: komentaras translation diff
Tekstui vertėjo programai eksportuoti: komentaras translation export --format xliff -o vertimas.xlf
Vertimui patvirtinti: komentaras translation accept FAILAS:EILUTĖ

"#]]);
    // For a machine, and for those who want no more than the numbers, there is no list.
    let shown = project.output("--quiet status");
    assert!(!String::from_utf8_lossy(&shown.stdout).contains("accept"));
    confirmed().run("status").code(0).stdout_eq(str![[r#"
Chapter     Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
26-skurdas  en               2                                              2     11
Total                        2                                              2     11   3,000

Sources of data without a named licence (1): eurostat. If you know it, write `licence-eurostat = CC BY 4.0` into `translations/lt/report.ftl`

"#]]);
}

#[test]
fn a_long_list_of_what_is_to_be_done_is_cut_unless_all_is_asked_for() {
    let paragraphs: String = (1..=30).map(|n| format!("\nPastraipa {n}.\n")).collect();
    let text = format!("{}{paragraphs}", crate::project::FRONT);
    let project = TestProject::both().change("report/lt/19-smurtas.md", text);
    let lines = |args: &str| {
        let shown = project.output(args).stdout;
        String::from_utf8_lossy(&shown).matches("report/lt/19-smurtas.md:").count()
    };
    assert_eq!((lines("status"), lines("status -v")), (20, 31));
}

#[test]
fn an_edit_of_the_source_makes_its_translation_stale() {
    let project = edited(confirmed());
    project.expect_findings(str![[r#"
report/en/26-skurdas.md:5:1: warning[stale-translation]: the source has changed since this was translated

"#]]);
    let (inspected, _) = project.inspect();
    assert!(typst_of(&inspected, "en").contains("stale("));
    assert!(!typst_of(&inspected, "lt").contains("stale("));
    project.run("translation diff").code(0).stdout_eq(str![[r#"
report/en/26-skurdas.md:5: paragraph
  2023 m. {+vaikų +}skurdo rizika buvo {{value "poverty" year=2023 sex="T"}}.
  In 2023 the risk of poverty was {{value "poverty" year=2023 sex="T"}}.
  {{value "poverty" year=2023 sex="T"}} = 17.8 per cent


"#]]);
    let refused = project.output("build --final");
    assert_eq!(refused.status.code(), Some(1));
    let shown = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(shown.contains("error[stale-translation]"), "{shown}");
    project.run("build -q").code(0);
    project.run("translation accept 26-skurdas:5").code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 1 translation, 1 of them previously out of date.

"#]]);
    project.expect_findings(str![]);
    project.run("build -q --final").code(0);
}

/// Nobody has looked at a translation that is as it was before its source changed: a word
/// for all takes only what was edited.
#[test]
fn to_accept_all_takes_no_translation_that_was_not_edited_since() {
    let path = "report/en/26-skurdas.md";
    let project = edited(confirmed());
    let project =
        replaced(project, "report/lt/26-skurdas.md", "Skurdas", "Vaikų skurdas");
    let project =
        replaced(project, path, "title = \"Poverty\"", "title = \"Child poverty\"");
    project.run("status").stdout_eq(str![[r#"
Chapter     Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
26-skurdas  en               2                     2                              12
Total                        2                     2                              12   3,000

Sources of data without a named licence (1): eurostat. If you know it, write `licence-eurostat = CC BY 4.0` into `translations/lt/report.ftl`

To do:
  report/en/26-skurdas.md:2  edited, confirm it  Vaikų skurdas
  report/en/26-skurdas.md:5  out of date         2023 m. vaikų skurdo rizika buvo {{value "poverty" year=…

To see what has changed in the source: komentaras translation diff
To export texts for a translator: komentaras translation export --format xliff -o translation.xlf
To confirm a translation: komentaras translation accept FILE:LINE

"#]]);
    project.run("translation accept --all").code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 1 translation, 1 of them previously out of date.
Not confirmed, because the source has changed but the translation has not: 1 text. If a translation is still right, confirm it by its place, for example `komentaras translation accept report/en/26-skurdas.md:5`:
  report/en/26-skurdas.md:5

"#]]);
    project.run("--ui-language lt translation accept 26-skurdas").stdout_eq(str![[r#"
Nepatvirtinta, nes originalas pasikeitė, o vertimas nuo tada netaisytas: 1 vieta. Jei vertimas vis tiek tinka, nurodykite jo vietą, pvz., „komentaras translation accept report/en/26-skurdas.md:5“:
  report/en/26-skurdas.md:5

"#]]);
    assert_eq!(project.output("build -q --final").status.code(), Some(1));
    project.run("translation accept 26-skurdas:5").code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 1 translation, 1 of them previously out of date.

"#]]);
    project.run("build -q --final").code(0);
}

#[test]
fn what_is_not_translated_can_not_be_accepted() {
    let text = format!("{}\nNauja.\n", crate::project::FRONT);
    let project = confirmed().change("report/lt/19-smurtas.md", text);
    project.run("translation accept report/lt/19-smurtas.md:6").code(2).stderr_eq(str![[r#"
error: the text at `report/lt/19-smurtas.md:6` is not translated yet, so it cannot be confirmed

"#]]);
}

#[test]
fn a_translation_whose_source_is_gone_is_among_what_is_to_be_done() {
    let path = "report/en/26-skurdas.md";
    let project = confirmed();
    let text = format!("{}\nAn old paragraph.\n", project.read(path));
    project.change(path, text).run("status").stdout_eq(str![[r#"
Chapter     Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
26-skurdas  en               2                                              2     14
Total                        2                                              2     14   3,000

Sources of data without a named licence (1): eurostat. If you know it, write `licence-eurostat = CC BY 4.0` into `translations/lt/report.ftl`

To do:
  report/en/26-skurdas.md:7  not in the source any more  An old paragraph.

"#]]);
}

/// What nobody confirmed may be out of date without anyone knowing.
#[test]
fn the_final_copy_has_no_translation_that_nobody_confirmed() {
    let project = TestProject::both();
    project.run("build -q").code(0);
    project.run("build --final").code(1).stderr_eq(str![[r#"
error[unconfirmed]: there is no translation memory yet
 |
 = help: if the translations match their source, type `komentaras translation accept --all`; the program can then tell what changes later
1 error
Nothing was written because of errors.

"#]]);
    project.run("build -q --final --language lt").code(0);
    project.run("translation accept --all -q").code(0);
    project.run("build -q --final").code(0);
    let chapter = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma.\n";
    let project = project
        .change("report/lt/19-smurtas.md", chapter)
        .change("report/en/19-smurtas.md", "+++\ntitle = \"Violence\"\n+++\n\nFirst.\n");
    project.run("build --final").code(1).stderr_eq(str![[r#"
error[unconfirmed]: unconfirmed translations in `report/en/19-smurtas.md`: 2
 --> report/en/19-smurtas.md:2:9
  |
2 | title = "Violence"
  |         ^^^^^^^^^^
  |
  = help: if they match their source, type `komentaras translation accept report/en/19-smurtas.md`
1 error
Nothing was written because of errors.

"#]]);
}

#[test]
fn the_final_copy_refuses_a_stale_translation_whatever_the_project_says() {
    let project = edited(confirmed());
    let settings = project.read("report/report.toml");
    let settings = format!("{settings}\n[findings]\nstale-translation = \"off\"\n");
    let project = project.change("report/report.toml", settings);
    project.expect_findings(str![]);
    let refused = project.output("build --final");
    assert_eq!(refused.status.code(), Some(1));
}

#[test]
fn one_language_alone_keeps_the_memory_of_the_others() {
    let project = confirmed();
    let before = project.read(MEMORY);
    project.run("build -q --language lt").code(0).stderr_eq("");
    assert_eq!(project.read(MEMORY), before);
}

#[test]
fn what_other_tools_wrote_is_kept() {
    let kept = [
        "<tu tuid=\"7\">",
        "<note>a &amp; b</note>",
        "<prop type=\"x-own\">1</prop>",
        "creationid=\"r\"",
        "<bpt i=\"1\" type=\"strong\">**</bpt>b<ept i=\"1\">**</ept>",
        "<tu><tuv xml:lang=\"de\"><seg>D</seg></tuv></tu>",
    ];
    let text = "<tmx version=\"1.4\">\n<header srclang=\"lt\"/>\n<body>\n\
        <tu tuid=\"7\">\n<note>a &amp; b</note>\n<prop type=\"x-own\">1</prop>\n\
        <tuv xml:lang=\"lt\" creationid=\"r\"><seg>A <bpt i=\"1\" type=\"strong\">**</bpt>b\
        <ept i=\"1\">**</ept></seg></tuv>\n<tuv xml:lang=\"en\"><seg>C</seg></tuv>\n</tu>\n\
        <tu><tuv xml:lang=\"de\"><seg>D</seg></tuv></tu>\n</body>\n</tmx>\n";
    let project = TestProject::both().change(MEMORY, text);
    project.run("translation accept --all").code(0);
    let written = project.read(MEMORY);
    for kept in kept {
        assert!(written.contains(kept), "{kept}: {written}");
    }
    project.run("translation accept --all").code(0);
    assert_eq!(project.read(MEMORY), written);
}

#[test]
fn what_is_the_same_in_both_languages_needs_nobody() {
    let table = |title: &str, head: &str, figures: [&str; 2]| {
        let [one, two] = figures;
        format!(
            "+++\ntitle = \"{title}\"\n+++\n\n| {head} | A |\n| - | - |\n\
             | Vilnius | {one} |\n| UNICEF | {two} |\n"
        )
    };
    let project = TestProject::both()
        .chapter(
            "\n| Vieta | A |\n| - | - |\n| Vilnius | 15,3 |\n| UNICEF | 12 345,6 |\n",
        )
        .change(
            "report/en/19-smurtas.md",
            table("Violence", "Place", ["15.3", "12,345.6"]),
        );
    project.run("translation accept 19-smurtas:2 19-smurtas:5 26-skurdas -q").code(0);
    project.run("check --strict --format short 19-smurtas").code(0).stdout_eq(str![]);
    // Of the whole report nothing is left for a translator.
    project.run("translation export --format po -o a.po -q").code(0);
    assert!(!project.path("a.po").exists());
    // A figure as the other language writes it, another figure, a word.
    for (cells, expected) in [
        (["15,3", "12,345.6"], true),
        (["15.4", "12,345.6"], true),
        (["Berniukai", "12,345.6"], true),
        (["15.3", "12,345.6"], false),
    ] {
        let english = table("Violence", "Place", cells);
        std::fs::write(project.path("report/en/19-smurtas.md"), english).unwrap();
        let status = project.output("status 19-smurtas --format json");
        let json: serde_json::Value = serde_json::from_slice(&status.stdout).unwrap();
        let open = json["chapters"][0]["unconfirmed"].as_u64().unwrap() > 0;
        assert_eq!(open, expected, "{cells:?}: {json}");
    }
}

#[test]
fn sample_text_is_never_confirmed() {
    let project = TestProject::empty();
    project.run("init . -q").code(0);
    std::fs::remove_file(project.path("translations/memory.tmx")).unwrap();
    project.run("translation accept --all").code(0);
    let memory = project.read("translations/memory.tmx");
    assert!(!memory.contains("Suformuluokite vieną aiškią rekomendaciją"), "{memory}");
    project.run("new chapter 31-x --articles 31 -q").code(0);
    let output = project.output("translation accept --all --ui-language en");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("Not confirmed, because it is still sample text"), "{told}");
    assert!(told.contains("report/en/31-x.md:2"), "{told}");
    let memory = project.read("translations/memory.tmx");
    assert!(!memory.contains("Give the chapter a title"), "{memory}");
    // Nor by its place: the words are nobody's.
    project.run("translation accept 31-x:2 -q").code(0);
    assert!(
        !project.read("translations/memory.tmx").contains("Give the chapter a title")
    );
}
