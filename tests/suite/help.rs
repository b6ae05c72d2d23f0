//! The help of every command in both languages, as a user sees it.

use std::path::Path;

use snapbox::{Assert, Data, Redactions};

use crate::project::TestProject;

/// All commands, the program itself first.
pub(crate) const COMMANDS: [&str; 39] = [
    "",
    "build",
    "package",
    "check",
    "preview",
    "words",
    "indicators",
    "indicators list",
    "indicators show",
    "indicators compare",
    "indicators add",
    "indicators rename",
    "indicators remove",
    "indicators inspect",
    "trace",
    "status",
    "deadlines",
    "recommendations",
    "follow-up",
    "follow-up import",
    "organisations",
    "translation",
    "translation diff",
    "translation accept",
    "translation export",
    "translation import",
    "review",
    "review import",
    "templates",
    "templates export",
    "chapter",
    "chapter export",
    "chapter add",
    "new",
    "new chapter",
    "init",
    "explain",
    "completions",
    "man",
];

/// The commands whose help is compared line by line: the overview, one with many options, one
/// below another. `docs/commands.md` has the words of all.
const LAID_OUT: [&str; 3] = ["", "build", "translation export"];

#[test]
fn each_command_in_each_language() {
    let project = TestProject::empty();
    for language in ["lt", "en"] {
        let mut shown = String::new();
        for command in COMMANDS {
            let output =
                project.output(&format!("{command} --help --ui-language {language}"));
            assert_eq!(output.status.code(), Some(0), "{command}");
            assert!(output.stderr.is_empty(), "{command}");
            let help = String::from_utf8(output.stdout).unwrap();
            for id in ["argument-", "command-", "heading-", "value-"] {
                assert!(!help.contains(id), "{command}: words are missing: {help}");
            }
            if LAID_OUT.contains(&command) {
                shown.push_str(&format!("$ komentaras {command} --help\n{help}\n"));
            }
        }
        let path = format!("tests/suite/expected/help.{language}.txt");
        let expected = Data::read_from(Path::new(&path), None).raw();
        let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
        assert.eq(shown, expected);
    }
}

#[test]
fn the_pages_in_docs_are_what_the_program_prints() {
    let project = TestProject::empty();
    for (page, language, path) in [
        ("commands", "en", "docs/commands.md"),
        ("commands", "lt", "docs/komandos.md"),
        ("findings", "en", "docs/findings.md"),
        ("findings", "lt", "docs/pranesimai.md"),
    ] {
        let output = project.output(&format!("explain {page} --ui-language {language}"));
        assert_eq!(output.status.code(), Some(0), "{page}");
        let text = String::from_utf8(output.stdout).unwrap();
        let expected = Data::read_from(Path::new(path), None).raw();
        let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
        assert.eq(text, expected);
    }
}

#[test]
fn every_page_of_the_documentation_is_explained_by_its_name() {
    let project = TestProject::empty();
    for (english, lithuanian) in [
        ("author", "autoriui"),
        ("translator", "vertejui"),
        ("editor", "redaktoriui"),
        ("together", "kartu"),
        ("placeholders", "iterpiniai"),
        ("commands", "komandos"),
        ("findings", "pranesimai"),
    ] {
        for (language, name) in [("en", english), ("lt", lithuanian)] {
            let path = format!("docs/{name}.md");
            let expected = std::fs::read_to_string(&path).unwrap();
            for typed in [&path, english, lithuanian] {
                let command = format!("explain {typed} --ui-language {language}");
                let output = project.output(&command);
                assert_eq!(output.status.code(), Some(0), "{command}");
                let text = String::from_utf8(output.stdout).unwrap();
                assert!(text == expected, "{command}");
            }
        }
    }
}

#[test]
fn the_commands_are_all_of_them() {
    // What the help of each command lists, one level deep.
    let project = TestProject::empty();
    for command in
        ["", "indicators", "translation", "review", "templates", "chapter", "new"]
    {
        let output = project.output(&format!("{command} --help --ui-language en"));
        let help = String::from_utf8(output.stdout).unwrap();
        let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        for line in listed.take_while(|line| !line.is_empty()) {
            // A line that goes on from the one before is indented further.
            let Some(name) =
                line.strip_prefix("  ").filter(|line| !line.starts_with(' '))
            else {
                continue;
            };
            let name = name.split(' ').next().unwrap();
            let path = format!("{command} {name}");
            assert!(COMMANDS.contains(&path.trim()), "`{path}` is not in the list above");
        }
    }
}
