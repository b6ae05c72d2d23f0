//! What an author writes between `<!--` and `-->` is in no output, no count and no file for
//! others.

use komentaras::syntax::archive::unpack;
use snapbox::str;

use crate::project::TestProject;

const SECRET: &str = "SLAPTA";

/// A report with comments wherever text can be.
fn commented() -> TestProject {
    let comment = format!("<!-- {SECRET} {{{{value \"no-such\"}}}} -->");
    let long = format!("<!--\n{SECRET}\n\n## {SECRET}\n\n::: note\n-->");
    let text = |title: &str, words: &str| {
        format!(
            "+++\ntitle = \"{title}\"\narticles = [\"19\"]\n+++\n\n{long}\n\n## A {comment}\n\n\
             {words} {comment} {words}.[^1]\n\n- a\n  {comment}\n- b {comment}\n\n\
             > {comment}\n> c\n\n::: recommendation {{to=\"vyriausybe\"}}\n{comment}\n{words}.\n:::\n\n\
             | a | b {comment} |\n|---|---|\n| 1 | 2 |\n\n{long}\n[^1]: d {comment}\n"
        )
        .replacen("articles = [\"19\"]\n", if title == "Smurtas" { "articles = [\"19\"]\n" } else { "" }, 1)
    };
    TestProject::both()
        .change("report/lt/19-smurtas.md", text("Smurtas", "Tekstas"))
        .change("report/en/19-smurtas.md", text("Violence", "Text"))
}

fn without(project: &TestProject) -> TestProject {
    let mut plain = TestProject::both();
    for path in ["report/lt/19-smurtas.md", "report/en/19-smurtas.md"] {
        let text = project.read(path);
        let mut rest = text.as_str();
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once("<!--") {
            kept.push_str(before);
            rest = after.split_once("-->").unwrap().1;
        }
        plain = plain.change(path, kept + rest);
    }
    plain
}

#[test]
fn a_comment_is_in_no_output() {
    let project = commented();
    project.run("check --format short").stdout_eq(str![[r#"
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    project.run("build -q --format docx,html,epub,json,typst").code(0);
    project.run("build -q --format docx --review --out build/review").code(0);
    project.run("translation export --all -q --format xliff -o build/a.xlf").code(0);
    project.run("translation export --all -q --format po -o build/a.po").code(0);
    let mut parts = 0;
    for path in project.list("build") {
        let bytes = std::fs::read(project.path(&path)).unwrap();
        let inside = match unpack(&bytes, 1 << 30) {
            Ok(entries) if bytes.starts_with(b"PK") => entries.into_iter().collect(),
            _ => vec![(path.clone(), bytes)],
        };
        for (name, bytes) in inside {
            parts += 1;
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(SECRET), "{path}: {name}");
        }
    }
    assert!(parts > 30, "{parts}");
}

#[test]
fn a_comment_has_no_words_and_is_not_translated() {
    let project = commented();
    let plain = without(&project);
    for command in ["words", "status --format json"] {
        let told = |project: &TestProject| {
            String::from_utf8(project.output(command).stdout).unwrap()
        };
        assert_eq!(told(&project), told(&plain), "{command}");
    }
}

#[test]
fn a_comment_stays_where_a_translator_changes_the_text() {
    let project = commented();
    project.run("translation accept --all -q").code(0);
    project.run("translation export --all -q --format po -o a.po").code(0);
    let po = project.read("a.po").replace("Text Text.", "New words.");
    let project = project.change("a.po", po);
    project.run("translation import a.po -q").code(0);
    let text = project.read("report/en/19-smurtas.md");
    let line = text.lines().find(|line| line.starts_with("New words.")).unwrap();
    assert!(line.contains(SECRET) && line.contains("[^1]"), "{line}");
}
