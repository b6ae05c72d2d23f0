//! Files in the folders of chapters that no chapter is read from, and that may have been
//! meant as one: `31-c.md.txt`, `31-d.MD`, `31-e.docx`.
//!
//! A chapter with a wrong ending would be missing from the report without a word.

use std::collections::BTreeSet;

use crate::diagnostic::found::NotRead;
use crate::diagnostic::{Diagnostics, Severity, Span, found};
use crate::load::loader::Loader;
use crate::model::Manifest;
use crate::text::Language;

/// Endings of text that is, or may be, a chapter's Markdown.
const TEXTS: [&str; 10] =
    ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext", "rmd", "qmd"];

/// Endings of text of any kind; notes of the authors have them too.
const PLAIN: [&str; 3] = ["txt", "text", ""];

/// Endings of documents whose text can be copied into a chapter.
const DOCUMENTS: [&str; 13] = [
    "docx", "doc", "docm", "dotx", "odt", "rtf", "pages", "gdoc", "pdf", "htm", "html",
    "epub", "wps",
];

/// Endings of what editors, git and browsers leave beside a file.
const LEFTOVERS: [&str; 9] =
    ["bak", "tmp", "swp", "swo", "orig", "rej", "old", "part", "crdownload"];

/// Endings of pictures and data, which may lie beside the chapters that use them.
const MATERIAL: [&str; 21] = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "tif", "tiff", "bmp", "heic", "eps",
    "ai", "psd", "csv", "tsv", "xlsx", "xls", "ods", "json", "xml", "zip",
];

/// Reports the files that are no chapters in the folders of all languages, and returns
/// the chapters that they were meant to be.
pub(super) fn find(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    diags: &mut Diagnostics,
) -> BTreeSet<(Language, String)> {
    let mut meant = BTreeSet::new();
    for language in &manifest.languages {
        let folder = format!("report/{language}");
        let paths = files.list(&folder, &[]);
        let chapters: BTreeSet<&str> =
            paths.iter().filter_map(|path| path.strip_suffix(".md")).collect();
        for path in &paths {
            let Some((kind, stem)) = meaning(path) else { continue };
            let is_read = chapters.contains(stem);
            let kind = match kind {
                None if !is_like_chapter(files, path) => continue,
                // The text from which the chapter was made.
                Some(NotRead::Document) if is_read => continue,
                Some(NotRead::Rename) | None if is_read => NotRead::Twin,
                kind => kind.unwrap_or(NotRead::Rename),
            };
            let expected = format!("{stem}.md");
            report(files, path, kind, &expected, diags);
            if let Some(id) = stem.strip_prefix(&format!("{folder}/")) {
                meant.insert((*language, id.to_owned()));
            }
        }
    }
    misplaced(files, manifest, diags);
    meant
}

/// Reports chapters that lie above the folders of languages or in folders of languages beside
/// `report`, and folders with chapters whose
/// names are those of languages but for their capitals, or of no language of the report.
fn misplaced(files: &mut Loader<'_>, manifest: &Manifest, diags: &mut Diagnostics) {
    let source = manifest.source_language;
    let beside_report = manifest.languages.iter().flat_map(|language| {
        files.list(language.as_str(), &["md"]).into_iter().map(|path| {
            let expected = format!("report/{path}");
            (path, expected)
        })
    });
    let in_report = files.list_here("report", &["md"]).into_iter().map(|path| {
        let name = path.trim_start_matches("report/");
        let expected = format!("report/{source}/{name}");
        (path, expected)
    });
    for (path, expected) in beside_report.chain(in_report).collect::<Vec<_>>() {
        // A text without front matter may be a note to the authors.
        if files.begins_with(&path, "+++") {
            report(files, &path, NotRead::Place, &expected, diags);
        }
    }
    for folder in files.folders("report") {
        let lower = folder.to_lowercase();
        let language = manifest.languages.iter().find(|listed| listed.as_str() == lower);
        if language.is_some_and(|listed| listed.as_str() == folder) {
            continue;
        }
        let texts = files.list(&format!("report/{folder}"), &["md"]);
        let mut chapters = texts.iter().filter(|path| files.begins_with(path, "+++"));
        let found = match language {
            Some(language) => {
                Some((NotRead::Folder, format!("report/{language}"))).zip(texts.first())
            }
            None => Some((NotRead::Language, folder.clone())).zip(chapters.next()),
        };
        if let Some(((kind, expected), first)) = found {
            let first = first.clone();
            report(files, &first, kind, &expected, diags);
        }
    }
}

fn report(
    files: &mut Loader<'_>,
    path: &str,
    kind: NotRead,
    expected: &str,
    diags: &mut Diagnostics,
) {
    let file = files.add(path, String::new());
    let mut finding =
        found::ChapterNotRead { path, kind, expected }.at(Span::new(file, 0..0));
    if kind == NotRead::Language {
        // A translation may be begun before the report has its language.
        finding.severity = Severity::Warning;
    }
    diags.push(finding);
}

/// Returns whether a text begins like a chapter, or is named like one: `31-c.txt`.
fn is_like_chapter(files: &Loader<'_>, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(|c: char| c.is_ascii_digit())
        || ["+++", "---", "# "].iter().any(|start| files.begins_with(path, start))
}

/// Returns whether a file with this name is what a program left beside another, or a file
/// of the system's.
pub(super) fn is_leftover(name: &str) -> bool {
    let is_lock = name.starts_with("~$") || name.starts_with('#');
    let is_of_system = ["thumbs.db", "desktop.ini"].contains(&&*name.to_lowercase());
    let ending = without_ending(name).1.to_lowercase();
    let is_copy = name.ends_with('~') || LEFTOVERS.contains(&ending.as_str());
    is_copy || is_lock || is_of_system
}

/// Returns why a file is not read, unless only its text tells whether it was meant as a
/// chapter, and its path without endings; `None` for a chapter and for what may lie beside
/// one.
fn meaning(path: &str) -> Option<(Option<NotRead>, &str)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_chapter = name.strip_suffix(".md").is_some();
    if is_chapter || is_leftover(name) {
        return None;
    }
    let (stem, ending) = without_ending(path);
    let ending = ending.to_lowercase();
    let is_in = |list: &[&str]| list.contains(&ending.as_str());
    if is_in(&MATERIAL) {
        return None;
    }
    // `31-c.md.txt`: programs add their own ending to a name they don't know.
    let (inner, before) = without_ending(stem);
    let is_text = |ending: &str| TEXTS.contains(&ending.to_lowercase().as_str());
    let stem = if is_text(before) { inner } else { stem };
    if is_in(&DOCUMENTS) {
        return Some((Some(NotRead::Document), stem));
    }
    let kind = match () {
        () if is_in(&TEXTS) || is_text(before) => Some(NotRead::Rename),
        () if is_in(&PLAIN) => None,
        () => Some(NotRead::Other),
    };
    Some((kind, stem))
}

/// Splits off the ending of a file's name; empty where it has none.
fn without_ending(path: &str) -> (&str, &str) {
    match path.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') && !stem.ends_with('/') => {
            (stem, ending.trim())
        }
        _ => (path, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_as_a_chapter_is_told_from_what_lies_beside_one() {
        for (path, expected) in [
            ("report/lt/31-c.md", None),
            ("report/lt/31-c.md.txt", Some(("rename", "report/lt/31-c"))),
            ("report/lt/31-d.MD", Some(("rename", "report/lt/31-d"))),
            ("report/lt/31-d.md ", Some(("rename", "report/lt/31-d"))),
            ("report/lt/31-d.markdown", Some(("rename", "report/lt/31-d"))),
            ("report/lt/31-d.txt", Some(("plain", "report/lt/31-d"))),
            ("report/lt/31-d.md.1", Some(("rename", "report/lt/31-d"))),
            ("report/lt/31-laisvalaikis", Some(("plain", "report/lt/31-laisvalaikis"))),
            ("report/lt/31-e.docx", Some(("document", "report/lt/31-e"))),
            ("report/lt/31-e.md.docx", Some(("document", "report/lt/31-e"))),
            ("report/lt/31-e.ODT", Some(("document", "report/lt/31-e"))),
            ("report/lt/priedai/31-e.pdf", Some(("document", "report/lt/priedai/31-e"))),
            ("report/lt/sources.yml", Some(("other", "report/lt/sources"))),
            ("report/lt/31-c.md~", None),
            ("report/lt/31-c.md.bak", None),
            ("report/lt/31-c.md.orig", None),
            ("report/lt/~$31-e.docx", None),
            ("report/lt/#31-c.md#", None),
            ("report/lt/Thumbs.db", None),
            ("report/lt/schema.PNG", None),
            ("report/lt/duomenys.xlsx", None),
        ] {
            let found = meaning(path)
                .map(|(kind, stem)| (kind.map_or("plain", NotRead::as_str), stem));
            assert_eq!(found, expected, "{path}");
        }
    }
}
