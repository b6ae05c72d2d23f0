//! Several people who work on one report with git.

use std::process::{Command, Output};

use crate::project::TestProject;

const MEMORY: &str = "translations/memory.tmx";

/// Runs git in the folder; `None` where there is none.
fn git(project: &TestProject, args: &[&str]) -> Option<Output> {
    let mut command = Command::new("git");
    command
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args(["-c", "core.autocrlf=false", "-c", "init.defaultBranch=main"])
        .args(args)
        .current_dir(project.root())
        .env("HOME", project.root())
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", project.path("no-such-file"));
    let output = command.output();
    if output.is_err() {
        eprintln!("skipped: there is no git here");
    }
    output.ok()
}

#[track_caller]
fn done(output: &Output) {
    let shown = [output.stdout.as_slice(), &output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&shown));
}

/// Returns the report of `init`, of which nothing is confirmed, as git's first version.
fn begun() -> Option<TestProject> {
    let project = TestProject::empty();
    project.run("init . -q").code(0);
    for args in [&["init", "-q"][..], &["add", "."], &["commit", "-q", "-m", "first"]] {
        done(&git(&project, args)?);
    }
    Some(project)
}

/// Lets a colleague change the report on a branch of her own, from the first version.
fn on_branch(
    project: TestProject,
    branch: &str,
    change: impl FnOnce(TestProject) -> TestProject,
) -> TestProject {
    done(&git(&project, &["checkout", "-q", "-b", branch, "main"]).unwrap());
    let project = change(project);
    done(&git(&project, &["add", "."]).unwrap());
    done(&git(&project, &["commit", "-q", "-m", branch]).unwrap());
    project
}

/// Adds a text in both languages to the end of a chapter and confirms it.
fn with_text(project: TestProject, chapter: &str, lt: &str, en: &str) -> TestProject {
    let mut project = project;
    for (language, text) in [("lt", lt), ("en", en)] {
        let path = format!("report/{language}/{chapter}.md");
        let text = format!("{}\n{text}\n", project.read(&path));
        project = project.change(&path, text);
    }
    project.run(&format!("translation accept -q {chapter}")).code(0);
    project
}

#[test]
fn translations_that_two_people_confirm_are_joined() {
    let Some(project) = begun() else { return };
    // The chapters have nothing between them in the memory, so git sees one place.
    let project = on_branch(project, "a", |project| {
        with_text(
            project,
            "01-general-measures",
            "Pirmoji koalicijos pastaba.",
            "The first note.",
        )
    });
    let project = on_branch(project, "b", |project| {
        with_text(
            project,
            "02-definition-of-the-child",
            "Antroji koalicijos pastaba.",
            "The second note.",
        )
    });
    done(&git(&project, &["merge", "-q", "--no-edit", "a"]).unwrap());
    let merged = project.read(MEMORY);
    for text in ["The first note.", "The second note."] {
        assert_eq!(merged.matches(text).count(), 1, "{merged}");
    }
    let checked = project.output("check --strict --format short");
    let shown = String::from_utf8(checked.stdout).unwrap();
    assert_eq!(checked.status.code(), Some(0), "{shown}");
    // What nobody has confirmed in other chapters is all that there is to say.
    for word in ["memory", "01-general", "02-definition"] {
        assert!(!shown.contains(word), "{shown}");
    }
    let status =
        String::from_utf8(project.output("status --format json").stdout).unwrap();
    assert!(status.contains("\"moved\":[]"), "{status}");
    // Both have confirmed all of their chapters, and git lost nothing of it.
    for chapter in ["01-general-measures", "02-definition-of-the-child"] {
        project
            .run(&format!("translation accept {chapter}"))
            .code(0)
            .stdout_eq("Nothing to record: these translations are already confirmed.\n");
    }
}

/// Two people edit one translation: git keeps both, and the program says so.
#[test]
fn translations_that_contradict_each_other_are_reported() {
    let Some(project) = begun() else { return };
    let chapter = "01-general-measures";
    let project =
        with_text(project, chapter, "Koalicijos pastaba apie darbą.", "A note on work.");
    done(&git(&project, &["add", "."]).unwrap());
    done(&git(&project, &["commit", "-q", "-m", "second"]).unwrap());
    let path = format!("report/en/{chapter}.md");
    let mut project = project;
    for (branch, text) in [("a", "The note about work."), ("b", "The remark on work.")] {
        project = on_branch(project, branch, |project| {
            let edited = project.read(&path).replace("A note on work.", text);
            let project = project.change(&path, edited);
            project.run(&format!("translation accept -q {chapter}")).code(0);
            project
        });
    }
    let merge = git(&project, &["merge", "-q", "--no-edit", "a"]).unwrap();
    assert!(!merge.status.success());
    let checked = project.output("check --format short");
    let shown = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(shown.contains("[merge-conflict]"), "{shown}");
    let text = project.read(&path);
    let ours: String = text
        .split_inclusive('\n')
        .filter(|line| !line.starts_with(['<', '=', '>']) && !line.contains("about work"))
        .collect();
    let project = project.change(&path, ours);
    let checked = project.output("check --format short");
    let shown = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(shown.contains("[memory-contradiction]"), "{shown}");
}

#[test]
fn two_people_who_add_an_indicator_each_meet_no_conflict() {
    let Some(project) = begun() else { return };
    // Both have a column that the report does not know yet, and name it and its codes alike.
    let data = |value: &str| format!("year,school,value\n2023,A,{value}\n2023,B,9\n");
    let add = |project: TestProject, name: &str, value: &str| {
        let file = format!("{name}.csv");
        let project = project.change(&file, data(value));
        let labels = "--label lt:school=Mokykla --label en:school=School \
                      --label lt:school:A=Pirma --label en:school:A=First \
                      --label lt:school:B=Antra --label en:school:B=Second";
        let command = format!(
            "indicators add {file} --name lt={name} --name en={name} --unit children \
             --decimals 0 --source {name} --source-title Mokyklos \
             --source-publisher VDA --source-date 2026 --source-url https://example.org {labels}"
        );
        project.run(&command).code(0);
        project
    };
    let project = on_branch(project, "a", |project| add(project, "pupils", "5"));
    let project = on_branch(project, "b", |project| add(project, "teachers", "6"));
    done(&git(&project, &["merge", "-q", "--no-edit", "a"]).unwrap());
    let checked = project.output("check --format short");
    let shown = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert_eq!(checked.status.code(), Some(0), "{shown}");
    let listed = project.output("indicators list");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    for name in ["live-births", "pupils", "teachers"] {
        assert!(listed.contains(name), "{listed}");
    }
    // Once one of them says something else, both places are told.
    let named = project.read("translations/lt/pupils.ftl").replace("Pirma", "Kita");
    let project = project.change("translations/lt/pupils.ftl", named);
    let checked = project.output("check --format short");
    let shown = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(shown.contains("duplicate name `code-school-A`"), "{shown}");
}
