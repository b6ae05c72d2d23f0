//! Copies that file managers, browsers and clouds make of a file when two people save it: `sources
//! (1).yml`, `report-LAPTOP.toml`, „memory – kopija.tmx“.
//!
//! Where one file is read, nobody would read what stands in its copy; where all files of a
//! folder are read, everything in it would be there twice.
//!
//! A hyphen alone proves nothing there: `19-violence-b.md` is a chapter. So what follows it has
//! to be what a program or a person writes behind it for a copy, or, of two chapters, the title
//! has to be the same.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Span, found};
use crate::load::loader::Loader;
use crate::load::{MEMORY, TERMS};
use crate::markdown::front;
use crate::model::path;
use crate::text::{Args, Language, builtin_catalog};

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

/// Words by which programs and people call a copy, in small letters.
const COPY: [&str; 6] = ["copy", "kopija", "copie", "kopie", "kopia", "backup"];

/// Words in the names that computers have, as clouds add them to that of a copy.
const COMPUTERS: [&str; 6] = ["LAPTOP", "DESKTOP", "NOTEBOOK", "PC", "MacBook", "iMac"];

/// Returns the file that another is a copy of, by its name: programs write a word in their
/// user's language or a number before or behind it, parted by a space or in brackets, as no
/// chapter is named, or words that show by themselves what it is.
pub(super) fn original<'s>(stem: &str, stems: &BTreeSet<&'s str>) -> Option<&'s str> {
    let (folder, name) = split_folder(stem);
    let others = || {
        let others = stems.iter().map(|other| (*other, split_folder(other)));
        others.filter(|(_, (of_other, _))| *of_other == folder)
    };
    let is_parted = |c: char| c.is_whitespace() || c == '(';
    let by_sign = others().filter(|(_, (_, other))| is_copy(name, other, is_parted));
    let by_words = others().filter(|(_, (_, other))| is_called_copy(name, other));
    let found = by_sign.min_by_key(|(_, (_, other))| other.len());
    let found = found.or_else(|| by_words.max_by_key(|(_, (_, other))| other.len()));
    found.map(|(other, _)| other)
}

/// Returns the chapter that another repeats: its name goes on behind the other's, and its
/// title is the same.
pub(super) fn namesake<'s>(
    stem: &str,
    stems: &BTreeSet<&'s str>,
    title: impl Fn(&str) -> Option<String>,
) -> Option<&'s str> {
    let goes_on = |other: &&str| {
        let rest = stem.strip_prefix(other);
        rest.is_some_and(|rest| !rest.contains('/') && begins_with_sign(rest))
    };
    let others: Vec<&str> = stems.iter().copied().filter(goes_on).collect();
    if others.is_empty() {
        return None;
    }
    let own = title(stem)?;
    let is_same = |other: &&str| title(other).as_ref() == Some(&own);
    // The shortest comes first.
    others.into_iter().find(is_same)
}

/// Returns the title of a chapter as its front matter has it, unless nobody has given it one.
pub(super) fn title(
    files: &Loader<'_>,
    language: Language,
    stem: &str,
) -> Option<String> {
    let text = files.beginning(&format!("{stem}.md"))?;
    let matter = front::find(&text)?;
    let title = matter.toml.lines().find_map(|line| {
        let (key, title) = line.split_once('=')?;
        (key.trim() == "title").then_some(title.trim())
    })?;
    let sample = builtin_catalog().format(language, "new-chapter-title", &Args::new());
    let bare = title.trim_matches(['"', '\'']);
    (!bare.is_empty() && sample.as_deref() != Some(bare)).then(|| title.to_owned())
}

fn begins_with_sign(rest: &str) -> bool {
    rest.starts_with(|c: char| !c.is_alphanumeric())
}

/// Returns whether the words before or behind the name of the original are those of copies:
/// `_kopija`, `.sync-conflict-20261101-101500`, `-LAPTOP-4F2K`, `copy-of-`.
fn is_called_copy(name: &str, original: &str) -> bool {
    let is_copy = |word: &&str| COPY.contains(&word.to_lowercase().as_str());
    if let Some(rest) = name.strip_prefix(original).filter(|rest| begins_with_sign(rest))
    {
        let words: Vec<&str> = words(rest).collect();
        return match words.as_slice() {
            // A chapter on armed conflict has no date in its name.
            ["sync", "conflict", time, ..] | ["conflict", time, ..] => {
                time.chars().take_while(char::is_ascii_digit).count() >= 4
            }
            ["conflicted", ..] => true,
            [first, ..] if is_copy(first) => true,
            words => words.iter().any(|word| COMPUTERS.contains(word)),
        };
    }
    let before = name.strip_suffix(original).unwrap_or_default();
    let mut words = words(before).filter(|word| *word != "of").peekable();
    before.ends_with(['-', '_', '.'])
        && words.peek().is_some()
        && words.all(|word| is_copy(&word))
}

/// Returns the letters and digits of a name between its signs.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
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
