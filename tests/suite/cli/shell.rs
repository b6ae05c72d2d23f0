//! What a shell asks for: completions, the manual, colours, pipes.

use std::io::Read as _;
use std::process::{Command, Stdio};

use snapbox::str;

use super::ERROR;
use crate::project::TestProject;

#[test]
fn completions_for_each_shell() {
    let project = TestProject::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        for language in ["lt", "en"] {
            let output =
                project.output(&format!("completions {shell} --ui-language {language}"));
            assert_eq!(output.status.code(), Some(0), "{shell}");
            let path = project.path(&format!("{shell}-{language}"));
            std::fs::write(&path, &output.stdout).unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(text.contains("KOMENTARAS_COMPLETE"), "{shell}");
            let reads = match shell {
                "bash" | "zsh" => "-n",
                "fish" => "--no-execute",
                _ => continue,
            };
            // Only where there is such a shell.
            if let Ok(read) = Command::new(shell).arg(reads).arg(&path).output() {
                assert!(read.status.success(), "{shell}: {read:?}");
            }
        }
    }
}

/// What a shell gets when the Tab key is pressed behind these words.
fn completed(project: &TestProject, words: &[&str]) -> String {
    let output = project
        .command("--")
        .args(["komentaras"])
        .args(words)
        .env("KOMENTARAS_COMPLETE", "fish")
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_names_of_the_report_are_completed() {
    let project =
        TestProject::small().chapter("\n{{anchor \"smurtas-namuose\"}}Smurtas.\n");
    for (words, expected) in [
        (vec!["check", ""], "19-smurtas\tSmurtas\n26-skurdas\tSkurdas\n"),
        (vec!["words", "26"], "26-skurdas\tSkurdas\n"),
        (vec!["chapter", "export", "19"], "19-smurtas\tSmurtas\n"),
        (vec!["indicators", "show", ""], "poverty\tpoverty.csv\n"),
        (vec!["trace", "smu"], "smurtas-namuose\treport/lt/19-smurtas.md:6\n"),
        (
            vec!["explain", "unknown-ind"],
            "unknown-indicator\tA chapter uses an indicator that is not in the list of indicators.\n",
        ),
        (vec!["indicators", "add", "x.csv", "--source", ""], "eurostat\tSkurdo rizika\n"),
        (vec!["indicators", "add", "x.csv", "--unit", "per-"], "per-1000\nper-100000\n"),
    ] {
        let found = completed(&project, &words);
        assert!(found.contains(expected), "{words:?}: {found}");
    }
    // Where there is no report, nothing is known and nothing goes wrong.
    assert!(!completed(&TestProject::empty(), &["check", ""]).contains("19-"));
}

/// Only where there is bash, as on most machines.
#[test]
fn bash_completes_chapters() {
    let project = TestProject::small();
    let script = project.output("completions bash").stdout;
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_komentaras"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let lines = "source ./script; COMP_WORDS=(komentaras check 26); COMP_CWORD=2; COMP_TYPE=9\n\
                 _clap_complete_komentaras komentaras 26 check; printf '%s\\n' \"${COMPREPLY[@]}\"";
    std::fs::write(project.path("script"), script).unwrap();
    let shell = Command::new("bash")
        .args(["--norc", "-c", lines])
        .current_dir(project.root())
        .env("PATH", path)
        .output();
    if let Ok(shell) = shell {
        let told = String::from_utf8_lossy(&shell.stdout).into_owned();
        assert!(told.starts_with("26-skurdas"), "{shell:?}");
    }
}

#[test]
fn the_manual() {
    let project = TestProject::empty();
    let page = String::from_utf8(project.output("man").stdout).unwrap();
    assert!(page.contains(".TH komentaras 1"), "{page}");
    let headings = |language: &str| {
        let page = project.output(&format!("man --ui-language {language}")).stdout;
        let page = String::from_utf8(page).unwrap();
        page.lines()
            .filter(|line| line.starts_with(".SH"))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    snapbox::assert_data_eq!(
        headings("lt"),
        str![[r#"
.SH "PAVADINIMAS"
.SH "NAUDOJIMAS"
.SH "APRAŠYMAS"
.SH "BENDROSIOS PARINKTYS"
.SH PARINKTYS
.SH Komandos
.SH "TAIP PAT ŽR."
.SH "VERSIJA"

"#]]
    );
    snapbox::assert_data_eq!(
        headings("en"),
        str![[r#"
.SH "NAME"
.SH "SYNOPSIS"
.SH "DESCRIPTION"
.SH "GENERAL OPTIONS"
.SH OPTIONS
.SH Commands
.SH "SEE ALSO"
.SH "VERSION"

"#]]
    );
    project.run("man --out puslapiai").code(0).stdout_eq("");
    let pages = project.list("puslapiai");
    assert_eq!(pages.len(), crate::help::COMMANDS.len(), "{pages:?}");
}

#[test]
fn colour_when_it_is_wanted() {
    let project = TestProject::small().chapter(ERROR);
    let coloured = |project: &TestProject, args: &str| {
        let output = project.output(args);
        [output.stdout, output.stderr].concat().contains(&0x1b)
    };
    assert!(!coloured(&project, "check"));
    assert!(coloured(&project, "check --color always"));
    assert!(coloured(&project, "build --color always"));
    assert!(coloured(&project, "--help --color always") || !coloured(&project, "--help"));
    assert!(!coloured(&project, "check --color never"));
    assert!(!coloured(&project, "check --format json --color always"));
    // A pipe has no colours either, whatever the environment says.
    let plain = project.env("NO_COLOR", "");
    assert!(!coloured(&plain, "check"));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let project = TestProject::small();
    for args in
        ["explain", "completions bash", "man", "--help", "indicators list", "check"]
    {
        let mut child = project
            .command(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{args}: {told}");
        assert_eq!(told, "", "{args}");
    }
}
