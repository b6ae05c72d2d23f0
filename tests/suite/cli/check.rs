//! `check`: its forms and its exit status.

use snapbox::str;

use super::ERROR;
use crate::project::TestProject;

/// A chapter with a warning only.
const WARNING: &str = "\nŠtai <b>taip</b>.\n";

#[test]
fn check_in_each_form() {
    let project = TestProject::small().chapter(ERROR);
    project.run("check").code(1).stderr_eq("").stdout_eq(str![[r#"
error[unknown-indicator]: unknown indicator `povrty`
 --> report/lt/19-smurtas.md:6:15
  |
6 | Rodo {{value "povrty" year=2023}}.
  |               ^^^^^^
  |
  = help: did you mean `poverty`?
1 error
`komentaras check --fix` can fix up to 1 of these.

"#]]);
    project.run("check --format short").code(1).stderr_eq("").stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:15: error[unknown-indicator]: unknown indicator `povrty`

"#]]);
    project.run("check --format json").code(1).stderr_eq("").stdout_eq(str![[r#"
{"severity":"error","code":"unknown-indicator","message":"unknown indicator `povrty`","file":"report/lt/19-smurtas.md","line":6,"column":15,"end_line":6,"end_column":21,"help":"did you mean `poverty`?","fix":{"file":"report/lt/19-smurtas.md","line":6,"column":15,"end_line":6,"end_column":21,"replacement":"poverty","safe":true}}

"#]]);
    let sarif = project.output("check --format sarif");
    assert_eq!(sarif.status.code(), Some(1));
    let sarif: serde_json::Value = serde_json::from_slice(&sarif.stdout).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "unknown-indicator");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 6);
    assert_eq!(place["region"]["startColumn"], 15);
}

#[test]
fn check_in_lithuanian() {
    let project = TestProject::small().chapter(ERROR);
    let asked = project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `povrty`
 --> report/lt/19-smurtas.md:6:15
  |
6 | Rodo {{value "povrty" year=2023}}.
  |               ^^^^^^
  |
  = patarimas: gal turėjote omenyje `poverty`?
1 klaida
„komentaras check --fix“ gali ištaisyti 1 iš jų.

"#]]);
    let system = project.env("LANG", "lt_LT.UTF-8").output("check");
    assert_eq!(asked.get_output().stdout, system.stdout);
}

#[test]
fn check_of_a_sound_report() {
    let project = TestProject::small();
    project
        .run("check")
        .code(0)
        .stdout_eq(str![[r#"
no errors found

"#]])
        .stderr_eq("");
    project.run("check -q").code(0).stdout_eq("").stderr_eq("");
    project.run("check --format short").code(0).stdout_eq("");
    project.run("check --format json").code(0).stdout_eq("");
}

#[test]
fn strict_makes_a_warning_count() {
    let project = TestProject::small().chapter(WARNING);
    project.run("check --format short").code(0).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:6: warning[raw-html]: HTML will be shown as text
report/lt/19-smurtas.md:6:13: warning[raw-html]: HTML will be shown as text

"#]]);
    project.run("check --format short --strict").code(1);
}
