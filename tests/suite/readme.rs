//! The README and the pages for authors, translators and editors, in both languages: what they
//! tell to type can be typed, in their order, in a new report, and prints what they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project::{TestProject, typst_of};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The pages, each in English and Lithuanian.
const PAGES: [[&str; 2]; 5] = [
    ["README.md", "README.lt.md"],
    ["docs/author.md", "docs/autoriui.md"],
    ["docs/translator.md", "docs/vertejui.md"],
    ["docs/editor.md", "docs/redaktoriui.md"],
    ["docs/together.md", "docs/kartu.md"],
];

/// Commands that are only named, and need more words.
const NAMED: [&str; 3] = ["trace", "indicators show", "translation accept"];

/// Commands that go on until they are stopped.
const ENDLESS: [&str; 1] = ["preview"];

/// Commands that a new report refuses, because it is made of samples.
const REFUSED: [&str; 2] = ["build --final", "package"];

/// Returns a new report whose maker speaks a language.
fn new_report(language: &str) -> TestProject {
    let locale = if language == "lt" { "lt_LT.UTF-8" } else { "en_US.UTF-8" };
    let project = TestProject::empty().env("LANG", locale);
    assert!(project.output("init .").status.success());
    project
}

/// Returns whether a word stands for what only its reader knows, as the pages say: `FILE.csv`,
/// `ADDRESS`.
fn is_pattern(word: &str) -> bool {
    let name = word.split('.').next().unwrap_or_default();
    name.chars().count() > 2 && name.chars().all(|c| c.is_uppercase() || "_:".contains(c))
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
    let project = new_report(language);
    let mut project = with_sources(project, &document);
    for language in ["lt", "en"] {
        let file = format!("report/{language}/05-violence.md");
        let text = project.read(&file) + &chapter;
        project = project.change(&file, text);
    }
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

/// Returns a report with the sources that a page describes as examples.
fn with_sources(project: TestProject, document: &str) -> TestProject {
    let file = "report/sources.yml";
    let mut text = project.read(file);
    for block in document.split("```yaml\n").skip(1) {
        text.push_str(block.split("```").next().unwrap());
    }
    project.change(file, text)
}

/// The examples of sources are complete, and each kind is printed.
#[test]
fn examples_of_sources_can_be_cited() {
    for [english, lithuanian] in PAGES {
        for (path, language) in [(english, "en"), (lithuanian, "lt")] {
            let document = document(path);
            let mut project = with_sources(new_report(language), &document);
            let sources = document.split("```yaml\n").skip(1);
            let lines =
                sources.flat_map(|block| block.split("```").next().unwrap().lines());
            let keys: Vec<&str> = lines
                .filter(|line| line.starts_with(char::is_alphanumeric))
                .map(|line| line.split(':').next().unwrap())
                .collect();
            assert!(keys.len() > 4 || !path.contains("aut"), "{path}: {keys:?}");
            if keys.is_empty() {
                continue;
            }
            for (language, word) in [("lt", "Taip."), ("en", "Yes.")] {
                let cites =
                    keys.iter().map(|key| format!("{word}{{{{cite \"{key}\"}}}}\n\n"));
                let cites: String = cites.collect();
                let file = format!("report/{language}/05-violence.md");
                let text = format!("{}\n{cites}", project.read(&file));
                project = project.change(&file, text);
            }
            project.run("translation accept --all -q").success();
            let output = project.output("check --strict");
            let told = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{path}: {told}");
            project.run("build -q").success();
        }
    }
}

/// Returns the commands of a page, in its order: each line of its blocks, and code in its text.
fn commands(document: &str) -> Vec<&str> {
    let mut is_code = false;
    let mut commands = Vec::new();
    for line in document.lines() {
        is_code ^= line.starts_with("```");
        // In a block, what a command does stands beside it.
        let whole = is_code.then(|| line.split("  ").next().unwrap_or_default());
        commands.extend(whole.into_iter().chain(code(line).filter(|_| !is_code)));
    }
    commands.retain(|command| command.split(' ').next() == Some("komentaras"));
    commands
}

/// Types the commands of pages in a new report, one after another.
fn type_commands(pages: [&str; 5], language: &str) {
    // Making documents takes long, and does not depend on what was typed before.
    let mut built = BTreeSet::new();
    let mut count = 0;
    for path in pages {
        let mut project = new_report(language);
        if path.contains("translator") || path.contains("vertejui") {
            // As the page says, so that there is something to translate.
            let file = "report/lt/05-violence.md";
            let text = project.read(file) + "\nSavivaldybėse trūksta psichologų.\n";
            project = project.change(file, text);
        }
        let document = document(path);
        for command in commands(&document) {
            let args = command.trim_start_matches("komentaras").trim();
            let is_endless = ENDLESS.iter().any(|other| args.starts_with(other));
            if is_endless || NAMED.contains(&args) || args.split(' ').any(is_pattern) {
                continue;
            }
            if args.starts_with("build") && !built.insert(args.to_owned()) {
                continue;
            }
            count += 1;
            // A report is not begun within another.
            let elsewhere = args.starts_with("init ").then(TestProject::empty);
            let output = elsewhere.as_ref().unwrap_or(&project).output(args);
            let told = String::from_utf8_lossy(&output.stderr);
            let is_refused = REFUSED.contains(&args);
            assert_eq!(output.status.success(), !is_refused, "{path}: {command}\n{told}");
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn commands_can_be_typed_in_english() {
    type_commands(PAGES.map(|[english, _]| english), "en");
}

#[test]
fn commands_can_be_typed_in_lithuanian() {
    type_commands(PAGES.map(|[_, lithuanian]| lithuanian), "lt");
}

/// What the pages link to is there; a place in a page is one of its headings.
#[test]
fn links_lead_somewhere() {
    let mut count = 0;
    for path in PAGES.into_iter().flatten() {
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
