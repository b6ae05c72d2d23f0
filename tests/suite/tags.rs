//! What a screen reader finds in a PDF, in its order: role, language and text of each element.

use std::fs;
use std::path::Path;

use snapbox::{Assert, Data, Redactions};

use crate::pages;
use crate::pdf::full;
use crate::places;
use crate::project::TestProject;

#[test]
fn the_tags_of_each_edition() {
    let project = full();
    project.run("build -q").code(0);
    project.run("build -q --layout parallel").code(0);
    outlines_are(&project, &["lt", "en", "lt-en"], "tags");
}

/// The pages that `.ci/stress` has judged, with a shorter table.
#[test]
fn the_tags_of_what_is_hard_to_set() {
    let project = stress();
    project.run("build -q").code(0);
    project.run("build -q --layout parallel").code(0);
    outlines_are(&project, &["lt", "lt-en"], "tags.stress");
}

/// Returns a report that has what is hard to set and to tag.
pub(crate) fn stress() -> TestProject {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress");
    let mut project = TestProject::empty();
    let mut folders = vec![folder.clone()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let path = entry.path();
            let path = path.strip_prefix(&folder).unwrap().display().to_string();
            let text = fs::read_to_string(entry.path()).unwrap();
            let text = text.replace("years=\"1900..2020\"", "years=\"2017..2020\"");
            project = project.change(&path.replace('\\', "/"), text);
        }
    }
    project
}

/// Compares the tags of editions with what is expected.
#[track_caller]
fn outlines_are(project: &TestProject, editions: &[&str], name: &str) {
    let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
    for edition in editions {
        let path = project.path(&format!("build/report-{edition}.pdf"));
        let bytes = fs::read(path).unwrap();
        let (notes, _) = places::all_is_in_place(edition, &bytes);
        assert!(notes > 0);
        let outline = pages::outline(&bytes);
        labels_stand_apart(&outline);
        let expected = format!("tests/suite/expected/{name}.{edition}.txt");
        let expected = Data::read_from(Path::new(&expected), None).raw();
        assert.eq(outline, expected);
    }
}

/// No label runs into the text after it: with paragraph 1, "2006" would be 12006.
fn labels_stand_apart(outline: &str) {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let lines: Vec<&str> = outline.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        if line.trim_start() != "Lbl" {
            continue;
        }
        let inside =
            lines[index + 1..].iter().take_while(|inner| depth(inner) > depth(line));
        let inside: Vec<&str> = inside.copied().collect();
        let after = lines.get(index + 1 + inside.len()).copied().unwrap_or_default();
        // An element of its own, such as the text of an item of a list, stands apart.
        let is_text = depth(after) == depth(line) && after.trim_start().starts_with('"');
        let within =
            |line: &str| line.trim_start_matches(' ').trim_matches('"').to_owned();
        let end = within(inside.last().copied().unwrap_or_default());
        let after = within(after);
        let is_apart =
            end.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
        let is_sign = after.starts_with(['.', ',', ':', ';', ')']);
        assert!(!is_text || is_apart || is_sign, "{end} {after}");
    }
}
