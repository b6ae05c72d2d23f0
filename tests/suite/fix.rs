//! `komentaras check --fix`: what is shown, what is written, and what stops it.

use komentaras::compile::Fonts;
use komentaras::edit;
use komentaras::load::Disk;
use komentaras::pipeline::{Options, Snapshot};
use snapbox::str;

use crate::project::{FRONT, TestProject};

const CHAPTER: &str = "report/lt/19-smurtas.md";
/// A mistake that can be fixed, one whose change would lead to another error, and one that
/// needs a decision.
const WRONG: &str = "Vaikų, kurie gyvena skurde, dalis buvo {{valeu \"poverty\" year=2023 sex=\"T\"}}.\n\n\
    ::: recomendation\nDaryti {{valeu \"health\" year=2023}}.\n:::\n\n\
    Ir {{value \"poverty\" year=1999 sex=\"T\"}}.\n";

fn fixed() -> String {
    WRONG.replace("{{valeu \"poverty", "{{value \"poverty").replace("recomen", "recommen")
}

fn project() -> TestProject {
    TestProject::small().chapter(WRONG)
}

#[test]
fn each_change_is_shown_and_made() {
    let project = project();
    project
        .run("check --fix --format short")
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
report/lt/19-smurtas.md:5: unknown placeholder `valeu`
  - …aikų, kurie gyvena skurde, dalis buvo {{valeu "poverty" year=2023 sex="T"}}.
  + …aikų, kurie gyvena skurde, dalis buvo {{value "poverty" year=2023 sex="T"}}.

report/lt/19-smurtas.md:7: unknown block `recomendation`
  - ::: recomendation
  + ::: recommendation

report/lt/19-smurtas.md:8: unknown placeholder `valeu`
  not changed, because the change would cause another error (unknown-indicator)

Fixed: 2 places in 1 file.

report/lt/19-smurtas.md:7:1: note[recommendation-without-addressee]: the recommendation does not say who is to act
report/lt/19-smurtas.md:8:10: error[unknown-placeholder]: unknown placeholder `valeu`
report/lt/19-smurtas.md:11:27: error[unknown-code]: the indicator `poverty` has no data for `1999`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    assert_eq!(project.read(CHAPTER), format!("{FRONT}{}", fixed()));
    // Nothing is left to do.
    project
        .run("check --fix --format short")
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
report/lt/19-smurtas.md:8: unknown placeholder `valeu`
  not changed, because the change would cause another error (unknown-indicator)

Nothing can be fixed without your decision.

report/lt/19-smurtas.md:7:1: note[recommendation-without-addressee]: the recommendation does not say who is to act
report/lt/19-smurtas.md:8:10: error[unknown-placeholder]: unknown placeholder `valeu`
report/lt/19-smurtas.md:11:27: error[unknown-code]: the indicator `poverty` has no data for `1999`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    assert_eq!(project.read(CHAPTER), format!("{FRONT}{}", fixed()));
}

#[test]
fn each_change_is_shown_in_lithuanian() {
    project()
        .run("check --fix --format short --ui-language lt")
        .code(1)
        .stdout_eq(str![[r#"
report/lt/19-smurtas.md:5: nežinomas įterpinys `valeu`
  - …aikų, kurie gyvena skurde, dalis buvo {{valeu "poverty" year=2023 sex="T"}}.
  + …aikų, kurie gyvena skurde, dalis buvo {{value "poverty" year=2023 sex="T"}}.

report/lt/19-smurtas.md:7: nežinomas blokas `recomendation`
  - ::: recomendation
  + ::: recommendation

report/lt/19-smurtas.md:8: nežinomas įterpinys `valeu`
  palikta, kaip buvo, nes po pakeitimo atsirastų kita klaida (unknown-indicator)

Ištaisyta: 2 vietos, 1 failas.

report/lt/19-smurtas.md:7:1: note[recommendation-without-addressee]: rekomendacijoje nenurodyta, kas turi veikti
report/lt/19-smurtas.md:8:10: error[unknown-placeholder]: nežinomas įterpinys `valeu`
report/lt/19-smurtas.md:11:27: error[unknown-code]: rodiklio `poverty` duomenyse nėra laikotarpio `1999`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: skyriuje nėra rekomendacijos

"#]]);
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = project();
    let before = project.read(CHAPTER);
    project.run("check --fix --dry-run --format short").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:5: unknown placeholder `valeu`
  - …aikų, kurie gyvena skurde, dalis buvo {{valeu "poverty" year=2023 sex="T"}}.
  + …aikų, kurie gyvena skurde, dalis buvo {{value "poverty" year=2023 sex="T"}}.

report/lt/19-smurtas.md:7: unknown block `recomendation`
  - ::: recomendation
  + ::: recommendation

report/lt/19-smurtas.md:8: unknown placeholder `valeu`
  not changed, because the change would cause another error (unknown-indicator)

Can be fixed: 2 places in 1 file.
Dry run: nothing written.

report/lt/19-smurtas.md:5:42: error[unknown-placeholder]: unknown placeholder `valeu`
report/lt/19-smurtas.md:7:5: error[unknown-directive]: unknown block `recomendation`
report/lt/19-smurtas.md:8:10: error[unknown-placeholder]: unknown placeholder `valeu`
report/lt/19-smurtas.md:11:27: error[unknown-code]: the indicator `poverty` has no data for `1999`

"#]]);
    assert_eq!(project.read(CHAPTER), before);
    project.run("check --dry-run").code(2).stdout_eq("").stderr_eq(str![[r#"
error: missing argument: --fix
To see all commands and options, type `komentaras check --help`.

"#]]);
}

#[test]
fn what_reads_findings_by_program_gets_them_alone() {
    let project = project();
    let output = project.output("check --fix --format json");
    let text = String::from_utf8(output.stdout).unwrap();
    let codes: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect();
    assert!(codes.contains(&"unknown-placeholder".to_owned()), "{text}");
    assert!(!codes.contains(&"unknown-directive".to_owned()), "{text}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("+ ::: recommendation"));
}

#[test]
fn a_report_that_can_be_fixed_ends_as_one_that_is_right() {
    let right = TestProject::small()
        .chapter("{{value \"poverty\" year=2023 sex=\"T\"}} vaikų.\n");
    let expected = right.output("check --strict").status.code();
    let wrong = TestProject::small()
        .chapter("{{valeu \"poverty\" year=2023 sex=\"T\"}} vaikų.\n");
    assert_eq!(wrong.output("check").status.code(), Some(1));
    assert_eq!(wrong.output("check --fix --strict").status.code(), expected);
    assert_eq!(wrong.read(CHAPTER), right.read(CHAPTER));
}

#[test]
fn long_lines_are_cut_and_letters_stay_whole() {
    let far = "ąčęėįšųūž ".repeat(30);
    let end = far.trim_end();
    let body = format!("{far}{{{{valeu \"poverty\" year=2023 sex=\"T\"}}}}{end}.\n");
    let project = TestProject::small().chapter(&body);
    project.run("check --fix --dry-run --format short").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:5: unknown placeholder `valeu`
  - …ęėįšųūž ąčęėįšųūž ąčęėįšųūž ąčęėįšųūž {{valeu "poverty" year=2023 sex="T"}}ąčęėįšųūž …
  + …ęėįšųūž ąčęėįšųūž ąčęėįšųūž ąčęėįšųūž {{value "poverty" year=2023 sex="T"}}ąčęėįšųūž …

Can be fixed: 1 place in 1 file.
Dry run: nothing written.

report/lt/19-smurtas.md:5:303: error[unknown-placeholder]: unknown placeholder `valeu`

"#]]);
}

/// Somebody has saved the chapter in a text editor while the report was being checked.
#[test]
fn an_edit_that_came_meanwhile_stops_all() {
    let settings = "report/report.toml";
    let project = project();
    let text = project.read(settings).replace("languages", "languagse");
    let project = project.change(settings, text);
    let snapshot = Snapshot::read(project.root(), Options::default()).unwrap();
    let (fonts, files) = (Fonts::embedded(), Disk::open(project.root()).unwrap());
    let fixed = edit::fix(&snapshot, &snapshot.findings(fonts), &files, fonts);
    assert_eq!(fixed.changes.paths().count(), 2);
    let theirs = project.read(CHAPTER) + "Nauja pastraipa.\n";
    let project = project.change(CHAPTER, &theirs);
    let before = project.read(settings);
    let error = fixed.changes.write().unwrap_err();
    assert!(
        matches!(&error, edit::Error::Changed(path) if path.ends_with(CHAPTER)),
        "{error}"
    );
    assert_eq!((project.read(CHAPTER), project.read(settings)), (theirs, before));
}

/// A file or a folder that is closed: then no file changes.
#[cfg(unix)]
#[test]
fn all_is_fixed_or_nothing() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;
    let settings = "report/report.toml";
    for closed in [CHAPTER, "report/lt"] {
        let project = project();
        let text = project.read(settings).replace("languages", "languagse");
        let project = project.change(settings, text);
        let Some(user) = project.ordinary_user() else { return };
        let read = || [CHAPTER, settings].map(|path| project.read(path));
        let before = read();
        for path in [CHAPTER, settings] {
            set_permissions(project.path(path), Permissions::from_mode(0o666)).unwrap();
        }
        let path = project.path(closed);
        let mode = if closed == CHAPTER { 0o444 } else { 0o555 };
        set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let output = project.under(user).args(["check", "--fix"]).output().unwrap();
        set_permissions(&path, Permissions::from_mode(0o777)).unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("could not write the file"), "{told}");
        assert!(read() == before, "{closed}");
        assert!(
            project.list("report").iter().all(|path| !path.contains("/.")),
            "{closed}"
        );
    }
}

/// What people get wrong in a list of sources, in one entry each.
#[test]
fn a_list_of_sources_is_corrected() {
    let sources = "eurostat:\n\ttype: Web\n\ttitle: Skurdo rizika\n\nb:\n  type: Web\n  title: Vaikai: b\n  \
                   date: 2024 m. kovo 5 d.\n  url: { value: www.b.lt, date: 2024.03.05 }\n\nc:\n  \
                   type: Web\n   title: C\n\nd:\ntype:Web\ntitle: D\n";
    let project = TestProject::small().change("report/sources.yml", sources);
    for _ in 0..3 {
        drop(project.output("check --fix"));
    }
    project.run("check").success().stdout_eq("no errors found\n");
    snapbox::assert_data_eq!(
        project.read("report/sources.yml"),
        str![[r#"
eurostat:
  type: Web
  title: Skurdo rizika

b:
  type: Web
  title: "Vaikai: b"
  date: 2024-03-05
  url: { value: https://www.b.lt, date: 2024-03-05 }

c:
  type: Web
  title: C

d:
  type: Web
  title: D

"#]]
    );
}

#[test]
fn a_fence_behind_blanks_is_moved_to_the_beginning_of_its_line() {
    let text = "\n  ::: note\n- a\n  - b\n  :::\n\nToliau.\n";
    let project = TestProject::small().chapter(text);
    project.expect_findings(str![[r#"
report/lt/19-smurtas.md:6:1: warning[indented-directive]: spaces before `:::` change how the lines of the block are read

"#]]);
    project.run("check --fix --format short").code(0);
    assert!(
        project
            .read("report/lt/19-smurtas.md")
            .ends_with("\n::: note\n- a\n  - b\n  :::\n\nToliau.\n")
    );
    // Where all lines are indented alike, in a list or in a quotation, nothing is read otherwise.
    for text in [
        "\n  ::: note\n  - a\n    - b\n  :::\n",
        "\n  ::: note\nA.\n:::\n",
        "\n- a\n\n  ::: note\n  - c\n    - d\n  :::\n",
        "\n> ::: note\n> - c\n>   - d\n> :::\n",
    ] {
        TestProject::small().chapter(text).expect_findings(str![""]);
    }
}

#[test]
fn one_run_goes_on_until_nothing_is_left() {
    let body = "Kai daugėja 5%5% t.y. vaikų.\n";
    let project = TestProject::small().chapter(body);
    let run = project.run("check --fix --format short");
    let told = String::from_utf8_lossy(&run.get_output().stdout).into_owned();
    assert!(told.contains("Fixed: "), "{told}");
    assert!(!told.contains("To fix more"), "{told}");
    let text = project.read(CHAPTER);
    assert!(text.contains("t. y."), "{text}");
    let again = project.run("check --fix --format short");
    let told = String::from_utf8_lossy(&again.get_output().stdout).into_owned();
    assert!(told.contains("Nothing can be fixed"), "{told}");
    assert_eq!(project.read(CHAPTER), text);
}

/// Nobody has to look again at a translation because a space was put into „t.y.“.
#[test]
fn translations_stay_confirmed_where_only_the_typography_changes() {
    let memory = "translations/memory.tmx";
    let project = TestProject::both()
        .chapter("Vaikai, t.y. asmenys iki 18 metų, turi teises.\n\nVaikams reikia programos.\n")
        .change(
            "report/en/19-smurtas.md",
            "+++\ntitle = \"Violence\"\n+++\n\
             Children, i.e. persons under 18 , have rights.\n\nChildren need a national program.\n",
        );
    project.run("translation accept --all -q").code(0);
    drop(project.output("check --fix --format short -q"));
    assert!(project.read(CHAPTER).contains("t. y. asmenys"));
    let english = project.read("report/en/19-smurtas.md");
    assert!(english.contains("18, have") && english.contains("national programme"));
    let recorded = project.read(memory);
    assert!(recorded.contains("t. y. asmenys") && recorded.contains("18, have"));
    // Another word is for a person to confirm.
    assert!(recorded.contains("national program.") && !recorded.contains("programme"));
    let told = project.output("check --format short");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(!told.contains("stale-translation"), "{told}");
    // A trial writes nothing.
    let before = project.read(memory);
    let wrong = project.read(CHAPTER).replace("t. y.", "t.y.");
    let project = project.change(CHAPTER, wrong);
    drop(project.output("check --fix --dry-run --format short -q"));
    assert_eq!(project.read(memory), before);
}
