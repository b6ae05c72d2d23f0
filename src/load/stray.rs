//! Files that nothing is read from, and that may have been meant to be: in the folders of
//! chapters `31-c.md.txt`, `31-d.MD`, `31-e.docx`, beside the data `organisations.xlsx`.
//!
//! A chapter or a register under a wrong name would be missing from the report without a word.
//! A copy of a chapter would be printed beside it.

use std::collections::BTreeSet;

use crate::diagnostic::found::{NotRead, Temporary, UnreadRegister};
use crate::diagnostic::{Diagnostics, Severity, Span, found, nearest};
use crate::load::copies::{namesake, original, split_folder, title};
use crate::load::loader::Loader;
use crate::load::misplaced;
use crate::model::{Manifest, path};
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
        let Texts { chapters, copies, temporary } =
            texts(&paths, |stem| title(files, *language, stem));
        for (path, kind, original) in copies {
            report(files, path, kind, &format!("{original}.md"), diags);
        }
        for path in temporary {
            let file = files.add(path, String::new());
            let kind = Temporary::Word;
            diags.push(found::TemporaryFile { path, kind }.at(Span::new(file, 0..0)));
        }
        for path in &paths {
            let Some((kind, stem)) = meaning(path) else {
                // Nothing else than a chapter begins like one.
                if is_of_text(path) && files.begins_with(path, "+++") {
                    let expected = format!("{}.md", without_ending(path).0);
                    report(files, path, NotRead::Rename, &expected, diags);
                }
                continue;
            };
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
    misplaced::find(files, manifest, diags);
    meant
}

/// Returns whether material has an ending of text.
fn is_of_text(path: &str) -> bool {
    ["csv", "tsv", "json", "xml"].contains(&&*without_ending(path).1.to_lowercase())
}

/// Returns the files of the chapters in the folder of a language.
pub(super) fn chapters(files: &Loader<'_>, language: Language) -> Vec<String> {
    let paths = files.list(&format!("report/{language}"), &["md"]);
    let Texts { chapters, .. } = texts(&paths, |stem| title(files, language, stem));
    chapters.into_iter().map(|stem| format!("{stem}.md")).collect()
}

/// The texts in a folder.
struct Texts<'p> {
    /// The chapters, without the ending.
    chapters: BTreeSet<&'p str>,
    /// Copies that a file manager or a cloud made, each with the chapter that it is of.
    copies: Vec<(&'p str, NotRead, &'p str)>,
    /// What Word keeps beside a file that it has open.
    temporary: Vec<&'p str>,
}

fn texts(paths: &[String], title: impl Fn(&str) -> Option<String>) -> Texts<'_> {
    let texts = paths.iter().filter_map(|path| Some((path, path.strip_suffix(".md")?)));
    let (temporary, texts): (Vec<_>, Vec<_>) =
        texts.partition(|(_, stem)| split_folder(stem).1.starts_with("~$"));
    let stems: BTreeSet<&str> = texts.iter().map(|(_, stem)| *stem).collect();
    let (mut chapters, mut copies) = (BTreeSet::new(), Vec::new());
    for (path, stem) in texts {
        let by_name = original(stem, &stems).map(|of| (NotRead::Copy, of));
        let by_title =
            || namesake(stem, &stems, &title).map(|of| (NotRead::SameTitle, of));
        match by_name.or_else(by_title) {
            Some((kind, of)) => copies.push((path.as_str(), kind, of)),
            None => _ = chapters.insert(stem),
        }
    }
    Texts {
        chapters,
        copies,
        temporary: temporary.into_iter().map(|(path, _)| path.as_str()).collect(),
    }
}

/// The registers, with the columns by which a table shows that it is one.
const REGISTERS: [(&str, [&str; 2]); 2] = [
    (path::ORGANISATIONS, ["id", "role"]),
    (path::OBSERVATIONS, ["symbol", "paragraph"]),
];

/// Endings of the tables of spreadsheets.
const TABLES: [&str; 9] =
    ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "numbers", "gsheet"];

/// How many letters in common make two names alike: people translate the end of the word.
const ALIKE: usize = 6;

/// Reports tables beside the datasets that are named much like a register which is not
/// there, or have its columns, and that nothing reads: the report would be built without what
/// they list.
pub(super) fn registers(files: &mut Loader<'_>, diags: &mut Diagnostics) {
    for (register, columns) in REGISTERS {
        if files.exists(register) {
            continue;
        }
        let (folder, name) = split_folder(register);
        let name = without_ending(name).0;
        let everywhere = [folder, "report", ""];
        let paths = everywhere.iter().flat_map(|folder| files.list_here(folder, &[]));
        for path in paths.collect::<Vec<_>>() {
            let (of_path, file) = split_folder(&path);
            let (whole, ending) = without_ending(file);
            let ending = ending.to_lowercase();
            let is_read = files.sources.find(&path).is_some();
            if is_read || is_leftover(file) || !TABLES.contains(&ending.as_str()) {
                continue;
            }
            let stem = whole.split('.').next().unwrap_or(whole).to_lowercase();
            let is_plain = ["csv", "tsv", "txt"].contains(&ending.as_str());
            let is_table = is_plain && has_columns(files, &path, columns);
            let (kind, severity) = if is_table {
                (UnreadRegister::Table, Severity::Error)
            } else if stem == name {
                (UnreadRegister::Form, Severity::Error)
            } else if of_path == folder && is_alike(&stem, name) {
                // It may be data of which nothing is cited yet.
                let kind =
                    if is_plain { UnreadRegister::Name } else { UnreadRegister::Form };
                (kind, Severity::Warning)
            } else {
                continue;
            };
            let file = files.add(&path, String::new());
            let finding =
                found::RegisterNotRead { path: &path, kind, expected: register };
            let mut finding = finding.at(Span::new(file, 0..0));
            finding.severity = severity;
            diags.push(finding);
        }
    }
}

/// Returns whether the first line of a table names columns.
fn has_columns(files: &Loader<'_>, path: &str, columns: [&str; 2]) -> bool {
    let Some(line) = files.first_line(path) else { return false };
    let line = line.to_lowercase();
    let names: BTreeSet<&str> = line
        .split([',', ';', '\t'])
        .map(|name| name.trim_matches(|c: char| c.is_whitespace() || c == '"'))
        .collect();
    columns.iter().all(|column| names.contains(column))
}

fn is_alike(name: &str, other: &str) -> bool {
    let pairs = name.chars().zip(other.chars());
    pairs.take_while(|(a, b)| a == b).count() >= ALIKE || nearest(name, [other]).is_some()
}

pub(super) fn report(
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

    #[test]
    fn copies_are_told_from_chapters_by_their_names() {
        let chapters = [
            "19",
            "19-armed-conflict",
            "19-violence",
            "19-violence-LT",
            "19-violence-b",
            "19-violence-conflict-zones",
            "23",
            "a/19-violence (1)",
            "paskutinis skyrius",
        ];
        let copies = [
            "19-violence - Copy",
            "19-violence - Copy (2)",
            "19-violence (1)",
            "19-violence (Rasa's conflicted copy)",
            "19-violence – kopija",
            "19-violence copy",
            "19-violence(1)",
            "19-violence-DESKTOP-4F2K9QX",
            "19-violence-LAPTOP",
            "19-violence-RASA-PC",
            "19-violence-Rasos-MacBook-Air",
            "19-violence-copy-2",
            "19-violence-kopija",
            "19-violence.sync-conflict-20261101-101500-ABCDEFG",
            "19-violence_backup",
            "19-violence_conflict-20261101-101500",
            "19-violence_kopija",
            "Copy of 19-violence",
            "Copy-of-19-violence",
            "kopija_19-violence",
        ];
        let names =
            chapters.iter().chain(&copies).chain(&["~$19-violence", "~$-violence"]);
        let paths: Vec<String> =
            names.map(|name| format!("report/lt/{name}.md")).collect();
        let found = texts(&paths, |_| None);
        let bare = |stem: &str| stem.replace("report/lt/", "").replace(".md", "");
        let read: Vec<String> = found.chapters.into_iter().map(bare).collect();
        assert_eq!(read, chapters);
        let told: Vec<String> =
            found.copies.iter().map(|(path, ..)| bare(path)).collect();
        assert_eq!(told, copies);
        for (path, kind, original) in found.copies {
            assert_eq!(
                (kind, &*bare(original)),
                (NotRead::Copy, "19-violence"),
                "{path}"
            );
        }
        assert_eq!(found.temporary.len(), 2);
    }

    #[test]
    fn chapters_of_one_title_are_copies_if_one_name_goes_on_behind_the_other() {
        let names = [
            "19",
            "19-b",
            "19-violence",
            "19-violence-old",
            "19-violence-v2",
            "20-b",
            "20-violence",
            "x/19-violence-v2",
        ];
        let paths: Vec<String> = names.map(|name| format!("report/lt/{name}.md")).into();
        // Those with a `b` have no title.
        let title = |stem: &str| match stem {
            _ if stem.contains('b') => None,
            "report/lt/19-violence-old" => Some("Smurtas (senas)".to_owned()),
            "report/lt/19" => Some("Apsauga".to_owned()),
            _ => Some("Smurtas".to_owned()),
        };
        let copies = texts(&paths, title).copies;
        let v2 = "report/lt/19-violence-v2.md";
        assert_eq!(copies, [(v2, NotRead::SameTitle, "report/lt/19-violence")]);
    }
}
