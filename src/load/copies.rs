//! Copies that file managers, browsers and clouds make of a file when two people save it: `sources
//! (1).yml`, `report-LAPTOP.toml`, „memory – kopija.tmx“.
//!
//! Where one file is read, nobody would read what stands in its copy; where all files of a
//! folder are read, everything in it would be there twice.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Span, found};
use crate::load::loader::Loader;
use crate::load::{MEMORY, TERMS};
use crate::model::path;
use crate::text::Language;

/// Files that are read by their names.
const FILES: [&str; 9] = [
    "report/report.toml",
    "report/sources.yml",
    "report/sources.bib",
    path::REGISTER,
    path::OBSERVATIONS,
    path::ORGANISATIONS,
    path::DEADLINES,
    TERMS,
    MEMORY,
];

/// Returns the file that another is a copy of, by its name: programs write a word in their
/// user's language or a number before or behind it, parted by a space or in brackets, as no
/// chapter is named.
pub(super) fn original<'s>(stem: &str, stems: &BTreeSet<&'s str>) -> Option<&'s str> {
    let (folder, name) = split_folder(stem);
    let is_original = |other: &&&str| {
        let (of_other, original) = split_folder(other);
        of_other == folder && is_copy(name, original, |c| c.is_whitespace() || c == '(')
    };
    stems.iter().filter(is_original).copied().min_by_key(|other| other.len())
}

/// Returns whether a name is that of a copy, given the signs with which programs go on behind
/// the name of the original.
fn is_copy(name: &str, original: &str, goes_on: fn(char) -> bool) -> bool {
    let behind = name.strip_prefix(original);
    let before = name.strip_suffix(original);
    !original.is_empty()
        && (behind.is_some_and(|rest| rest.starts_with(goes_on))
            || before.is_some_and(|rest| rest.ends_with(char::is_whitespace)))
}

/// Splits the folder off a path.
pub(super) fn split_folder(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Returns the files of a folder, all of which are read, without copies.
pub(super) fn without_copies(paths: Vec<String>) -> Vec<String> {
    let copies: BTreeSet<String> =
        copies(&paths).into_iter().map(|(path, _)| path.to_owned()).collect();
    paths.into_iter().filter(|path| !copies.contains(path)).collect()
}

/// Returns the copies among files, each with the file that it is of.
fn copies(paths: &[String]) -> Vec<(&str, String)> {
    let parts = |path: &'_ str| {
        path.rsplit_once('.').map(|(stem, ending)| (stem.to_owned(), ending.to_owned()))
    };
    let mut found = Vec::new();
    for path in paths {
        let Some((stem, ending)) = parts(path) else { continue };
        let others: Vec<String> = paths
            .iter()
            .filter_map(|path| parts(path))
            .filter(|(_, of_other)| *of_other == ending)
            .map(|(stem, _)| stem)
            .collect();
        let others = others.iter().map(String::as_str).collect();
        if let Some(original) = original(&stem, &others) {
            found.push((path.as_str(), format!("{original}.{ending}")));
        }
    }
    found
}

/// Reports the copies of what the report is read from beside its chapters.
pub(super) fn find(files: &mut Loader<'_>, diags: &mut Diagnostics) {
    let mut found = Vec::new();
    for original in FILES.into_iter().filter(|path| files.exists(path)) {
        let (folder, name) = split_folder(original);
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        for path in files.list_here(folder, &[ending]) {
            let of_path = split_folder(&path).1.strip_suffix(ending);
            let of_path = of_path.and_then(|name| name.strip_suffix('.'));
            // Nothing else is read there, so a hyphen is enough.
            if of_path.is_some_and(|name| is_copy(name, stem, |c| !c.is_alphanumeric())) {
                found.push((path, original.to_owned()));
            }
        }
    }
    let folders = files.folders("translations");
    let languages: Vec<&String> =
        folders.iter().filter(|folder| folder.parse::<Language>().is_ok()).collect();
    let messages = languages.iter().map(|folder| format!("translations/{folder}"));
    let registers = [path::SOURCES, path::INDICATORS].map(str::to_owned);
    for folder in registers.into_iter().chain(messages) {
        let paths = files.list(&folder, &["yml", "bib", "toml", "ftl"]);
        found.extend(copies(&paths).into_iter().map(|(path, of)| (path.to_owned(), of)));
    }
    for folder in &folders {
        let is_copy =
            |of: &&&String| is_copy(folder, of, |c| c.is_whitespace() || c == '(');
        let Some(of) = languages.iter().find(is_copy) else { continue };
        let first =
            files.list(&format!("translations/{folder}"), &["ftl"]).into_iter().next();
        found.extend(first.map(|first| (first, format!("translations/{of}"))));
    }
    for (path, original) in found {
        let file = files.add(&path, String::new());
        let finding = found::CopyNotRead { path: &path, original: &original };
        diags.push(finding.at(Span::new(file, 0..0)));
    }
}
