//! The README and the pages for authors, translators and editors, in both languages: what they
//! tell to type can be typed in a fresh copy of this repository, and prints what they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project::{TestProject, typst_of};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The pages, each in both languages.
const PAGES: [&str; 10] = [
    "README.md",
    "README.lt.md",
    "docs/author.md",
    "docs/autoriui.md",
    "docs/translator.md",
    "docs/vertejui.md",
    "docs/editor.md",
    "docs/redaktoriui.md",
    "docs/together.md",
    "docs/kartu.md",
];

/// Commands that need something that a fresh copy does not have: a file from elsewhere, a
/// folder that is not there yet, a report that is finished; or that go on until they are
/// stopped.
const ELSEWHERE: [&str; 19] = [
    "build",
    "build --final",
    "build --format json",
    "build --layout parallel",
    "build --format docx",
    "build --format html,epub",
    "build --format pdf,docx",
    "build 05-violence",
    "chapter add ../copy",
    "follow-up import",
    "indicators add",
    "indicators compare",
    "indicators inspect FILE",
    "init",
    "package",
    "preview",
    "review import",
    "translation import",
    "translation accept --all",
];

/// Returns a copy of the report of this repository.
fn repository() -> TestProject {
    let mut project = TestProject::empty();
    let mut folders = vec!["report".to_owned(), "translations".to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(ROOT).join(&folder)).unwrap().flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else {
                project = project.change(&path, fs::read(entry.path()).unwrap());
            }
        }
    }
    project
}

fn document(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap()
}

/// Returns the code in a text's lines: what stands between backticks.
fn code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Checks that the placeholders of a table print what its first column says.
#[track_caller]
fn check_placeholders(path: &str, language: &str) {
    let document = document(path);
    let rows = document.lines().filter(|line| line.starts_with("| "));
    let mut expected = Vec::new();
    let mut chapter =
        String::from("\n\n{{anchor \"name\"}}Čia.\n\n{{anchor \"vardas\"}}Ten.\n");
    for row in rows.filter(|row| row.contains("`{{")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let printed = cells[0].trim_start_matches("| ").trim();
        for placeholder in code(row).filter(|code| code.ends_with("}}")) {
            if !placeholder.contains("anchor") {
                // A claim prints nothing, so it stands in a sentence.
                let sentence = if placeholder.contains("{{claim") { "Taip." } else { "" };
                chapter.push_str(&format!("\n{sentence}{placeholder}\n"));
            }
        }
        if printed.contains(|c: char| c.is_ascii_digit()) && !row.contains("{{ref") {
            expected.extend(printed.split("; ").map(str::to_owned));
        }
    }
    assert!(expected.len() > 5, "{expected:?}");
    let project = repository();
    // The words of an annex are not counted.
    let file = "report/lt/annex-data.md";
    let text = project.read(file) + &chapter;
    let english = project.read("report/en/annex-data.md") + &chapter;
    let project = project.change(file, text).change("report/en/annex-data.md", english);
    let (snapshot, diags) = project.inspect();
    let errors: Vec<_> =
        diags.iter().filter(|finding| finding.severity.as_str() == "error").collect();
    assert!(errors.is_empty(), "{path}: {errors:?}");
    let printed = typst_of(&snapshot, language).replace('\u{a0}', " ");
    for expected in expected {
        assert!(printed.contains(&expected), "{path}: nothing prints {expected}");
    }
}

#[test]
fn placeholders_print_what_it_says() {
    check_placeholders("docs/author.md", "en");
    check_placeholders("docs/autoriui.md", "lt");
}

#[test]
fn commands_can_be_typed() {
    let project = repository();
    let mut typed = BTreeSet::new();
    for path in PAGES {
        let document = document(path);
        let mut is_code = false;
        for line in document.lines() {
            is_code ^= line.starts_with("```");
            // In a block, what a command does stands beside it.
            let whole = is_code.then(|| line.split("  ").next().unwrap_or_default());
            let commands = whole.into_iter().chain(code(line).filter(|_| !is_code));
            for command in commands {
                let Some(args) = command.strip_prefix("komentaras ") else { continue };
                // A command that is only named needs more words.
                if ["trace", "indicators show", "translation accept"].contains(&args) {
                    continue;
                }
                let is_pattern = args.split(' ').any(|word| {
                    word.len() > 2 && word.chars().all(|c| c.is_uppercase() || c == '_')
                });
                let is_elsewhere = ELSEWHERE.iter().any(|other| args.starts_with(other));
                if is_pattern || is_elsewhere || !typed.insert(args.to_owned()) {
                    continue;
                }
                let output = project.output(args);
                let told = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{path}: {command}\n{told}");
            }
        }
    }
}

/// What the pages link to is there; a place in a page is one of its headings.
#[test]
fn links_lead_somewhere() {
    let mut count = 0;
    for path in PAGES {
        let folder = Path::new(ROOT).join(path);
        let folder = folder.parent().unwrap();
        let text = document(path);
        for rest in text.split("](").skip(1) {
            let target = rest.split(')').next().unwrap();
            let is_example = target.starts_with("../figures/");
            if target.starts_with("https://") || is_example {
                continue;
            }
            count += 1;
            assert!(folder.join(target).is_file(), "{path}: {target}");
        }
    }
    assert!(count > 50, "{count}");
}
