//! `new chapter`.

use snapbox::str;

use crate::project::TestProject;

#[test]
fn a_new_chapter_is_no_other_in_capitals() {
    let project = TestProject::both();
    project.run("new chapter 19-violence --articles 19 -q").code(0);
    let refused = project.run("new chapter 19-Violence --articles 34").code(2);
    refused.stderr_eq("error: there is a chapter `19-violence`; [..]\n");
}

#[test]
fn a_new_chapter_is_sound() {
    let project = TestProject::both();
    project.run("new chapter 19-violence --articles 19,34").code(0).stdout_eq(str![[
        r#"
Created: report/lt/19-violence.md
Created: report/en/19-violence.md

"#
    ]]);
    // A translation begins with its title alone: what is missing is seen to be missing.
    project.run("check --format short").code(0).stdout_eq(str![[r#"
report/lt/19-violence.md:20:1: warning[paragraph-without-translation]: 6 texts from here on are not translated (en)
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // Articles that several clusters hold.
    project.run("new chapter 06-life --articles 6").code(0);
    project.run("check --format short --ui-language en").code(0);
    project.run("new chapter 19-violence --articles 19").code(2).stderr_eq(str![[r#"
error: the file `report/lt/19-violence.md` already exists

"#]]);
}

#[test]
fn a_new_chapter_needs_a_plain_name_and_articles_that_exist() {
    let project = TestProject::both();
    let before = project.list("report");
    project.run("new chapter ../x --articles 19").code(2).stderr_eq(str![[r#"
error: the name `../x` cannot be used: use only letters without diacritics, digits, hyphens and underscores, for example 31-rest (con, aux, nul and the like are names of devices in Windows)

"#]]);
    project.run("new chapter smurtas/ė --articles 19").code(2);
    project.run("new chapter x --articles 99").code(2).stderr_eq(str![[r#"
error: the Convention has no article `99`; type, for example, 19 or 24(3)

"#]]);
    project.run("new chapter x --articles 19,,").code(2);
    for (id, articles, expected) in [
        ("x", "19,19", "error: article `19` is typed twice\n"),
        ("con", "19", "error: the name `con` cannot be used: use only letters [..]\n"),
    ] {
        let run = project.run(&format!("new chapter {id} --articles {articles}"));
        run.code(2).stderr_eq(expected);
    }
    assert_eq!(project.list("report"), before);
}
