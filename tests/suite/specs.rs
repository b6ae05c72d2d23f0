//! The examples of the Markdown specifications: a text and the HTML that it means.
//!
//! They are not in this repository, since their licence (CC-BY-SA 4.0) is another than its
//! own. The package `pulldown-cmark`, which Cargo brings for the tests alone, carries those of
//! CommonMark 0.31.2 and those that GitHub's specification adds, as a file of its own tests.
//! Whole specifications are read from the folder that `KOMENTARAS_SPECS` names, if it is set.

use std::fs;
use std::path::{Path, PathBuf};

use crate::packages;

/// An example of a specification.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    /// The file it stands in and its number there, such as `spec 12`.
    pub(crate) name: String,
    /// What an author writes.
    pub(crate) markdown: String,
    /// What it means.
    pub(crate) html: String,
}

/// The fence around an example in the text of a specification.
const FENCE: &str = "````````````````````````````````";

/// Returns the examples of CommonMark.
pub(crate) fn commonmark() -> Vec<Example> {
    carried("spec")
}

/// Returns the examples that GitHub's specification adds and that a chapter knows.
pub(crate) fn github() -> Vec<Example> {
    ["gfm_table", "gfm_strikethrough", "gfm_tasklist"]
        .into_iter()
        .flat_map(carried)
        .collect()
}

/// Returns the examples of the specifications in the folder that the environment names.
pub(crate) fn named() -> Vec<Vec<Example>> {
    let Some(folder) = std::env::var_os("KOMENTARAS_SPECS") else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|path| path == "txt"));
    paths.sort();
    paths.iter().map(|path| specification(path)).collect()
}

/// Reads a specification, whose tabs are written `→`.
fn specification(path: &Path) -> Vec<Example> {
    let text = fs::read_to_string(path).unwrap();
    let stem = path.file_stem().unwrap().to_string_lossy();
    let mut examples = Vec::new();
    let begin = format!("\n{FENCE} example");
    for part in text.split(&begin).skip(1) {
        let (kind, rest) = part.split_once('\n').unwrap();
        let (example, _) = rest.split_once(FENCE).unwrap();
        let (markdown, html) = match example.strip_prefix(".\n") {
            Some(html) => ("", html),
            None => example.split_once("\n.\n").unwrap(),
        };
        let number = examples.len() + 1;
        examples.push(Example {
            name: format!("{stem} {number}{kind}"),
            markdown: format!("{markdown}\n").replace('→', "\t"),
            html: html.replace('→', "\t"),
        });
    }
    examples
}

/// Returns the examples in a file of the tests of `pulldown-cmark`.
fn carried(stem: &str) -> Vec<Example> {
    let path = packages::folder("pulldown-cmark").join(format!("tests/suite/{stem}.rs"));
    let text =
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut examples = Vec::new();
    for part in text.split("let original = ").skip(1) {
        let (markdown, rest) = literal(part);
        let (_, expected) = rest.split_once("let expected = ").unwrap();
        let name = format!("{stem} {}", examples.len() + 1);
        let (markdown, html) = (markdown.to_owned(), literal(expected).0.to_owned());
        examples.push(Example { name, markdown, html });
    }
    examples
}

/// Returns the text of a raw string literal and what follows it.
fn literal(code: &str) -> (&str, &str) {
    let (_, rest) = code.split_once("r##\"").unwrap();
    rest.split_once("\"##").unwrap()
}
