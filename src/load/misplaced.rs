//! Chapters that lie where nothing reads them: in the folder of the project, above the folders
//! of languages, in folders such as `chapters` and `drafts`, in hidden files; and datasets
//! outside the folder of data.

use std::collections::BTreeSet;

use crate::diagnostic::found::{self, NotRead};
use crate::diagnostic::{Diagnostics, Severity, Span};
use crate::evidence::read::{self, Wanted};
use crate::load::loader::Loader;
use crate::load::stray::report;
use crate::model::{Manifest, path};

/// Endings of files in which chapters are written.
const TEXTS: [&str; 3] = ["md", "markdown", "txt"];

/// Folders beside `report` in which texts like chapters belong, or that programs fill.
const OTHERS: [&str; 7] =
    ["report", "translations", "templates", "build", "target", "docs", "node_modules"];

/// Keys by which front matter shows that a text is a chapter: websites, too, begin pages with
/// `+++` and a title.
const KEYS: [&str; 3] = ["articles", "kind", "cluster"];

/// The settings of a report, by which its folder is known.
const SETTINGS: &str = "report/report.toml";

/// How many folders deep a folder lies that is looked at last, and from where on one chapter of
/// each folder is named.
const DEEPEST: usize = 4;
const DEEP: usize = 2;

/// Reports chapters that lie above the folders of languages or in folders of languages beside
/// `report`, and folders with chapters whose
/// names are those of languages but for their capitals, or of no language of the report.
pub(super) fn find(files: &mut Loader<'_>, manifest: &Manifest, diags: &mut Diagnostics) {
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
    in_other_folders(files, manifest, diags);
    hidden(files, manifest, diags);
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

/// Reports chapters in the folder of the project, and in folders beside `report`: those are
/// warnings, for somebody may have put a text aside.
fn in_other_folders(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    diags: &mut Diagnostics,
) {
    let chapters = Chapters::of(files, manifest);
    let mut folders = vec![(String::new(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let paths = files.list_here(&folder, &TEXTS).into_iter();
        let meant = paths.filter_map(|path| Some((chapters.meant(files, &path)?, path)));
        // Of an old version of the report that lies there one chapter says enough.
        let most = if depth < DEEP { usize::MAX } else { 1 };
        for ((kind, expected), path) in meant.take(most).collect::<Vec<_>>() {
            let mut found = Diagnostics::new();
            report(files, &path, kind, &expected, &mut found);
            if !folder.is_empty() {
                found.iter_mut().for_each(|it| it.severity = Severity::Warning);
            }
            diags.append(found);
        }
        let inner = files.folders(&folder).into_iter().filter(|name| {
            let is_language = manifest.languages.iter().any(|it| it.as_str() == name);
            let is_other = OTHERS.contains(&name.as_str());
            !name.starts_with('.') && (depth > 0 || !is_language) && !is_other
        });
        let inner = inner.map(|name| path::joined(&folder, &name));
        // An exported chapter, or another report, has its own files.
        let is_report = |folder: &String| files.exists(&format!("{folder}/{SETTINGS}"));
        let inner = inner.filter(|folder| depth < DEEPEST && !is_report(folder));
        folders.extend(inner.map(|folder| (folder, depth + 1)));
    }
}

/// The chapters of the report, by which texts elsewhere are known.
struct Chapters<'m> {
    manifest: &'m Manifest,
    /// Their names in the folder of the source language.
    names: BTreeSet<String>,
}

impl<'m> Chapters<'m> {
    fn of(files: &Loader<'_>, manifest: &'m Manifest) -> Self {
        let folder = format!("report/{}", manifest.source_language);
        let paths = files.list(&folder, &["md"]);
        let names = paths.iter().map(|path| stem(path).to_owned()).collect();
        Chapters { manifest, names }
    }

    /// Returns why a text that lies elsewhere is no chapter, and where it belongs; `None` if it
    /// was not meant as one.
    fn meant(&self, files: &Loader<'_>, path: &str) -> Option<(NotRead, String)> {
        let Manifest { source_language, languages, .. } = self.manifest;
        let (folder, name) = (path.rsplit('/').nth(1), stem(path));
        let of_folder = languages.iter().find(|it| Some(it.as_str()) == folder).copied();
        // A translation has nothing but its title.
        let is_translation = (of_folder.is_some() || self.names.contains(name))
            && has_key(files, path, &["title"]);
        if !is_translation && !has_key(files, path, &KEYS) {
            return None;
        }
        let expected = |language| format!("report/{language}/{name}.md");
        let others = || languages.iter().copied().filter(|it| it != source_language);
        let lacking = || others().find(|it| !files.exists(&expected(*it)));
        let language = of_folder
            .or_else(|| lacking().filter(|_| self.names.contains(name)))
            .unwrap_or(*source_language);
        let expected = expected(language);
        let kind = if files.exists(&expected) { NotRead::Twin } else { NotRead::Place };
        Some((kind, expected))
    }
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Reports datasets in the folder of the project, in a folder `data` there, or in `report`:
/// figures are read only from `report/data`.
pub(super) fn datasets(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    diags: &mut Diagnostics,
) {
    for folder in ["", "data", "report"] {
        for path in files.list_here(folder, &["csv", "tsv"]) {
            let is_known = files.sources.find(&path).is_some();
            let Some(text) = files.beginning(&path).filter(|_| !is_known) else {
                continue;
            };
            let (file, mut unsaid) = (manifest.file, Diagnostics::new());
            let dataset = read::dataset(file, &text, Wanted::Everything, &mut unsaid);
            if dataset.is_none_or(|dataset| dataset.observations().is_empty()) {
                continue;
            }
            let name = path.rsplit('/').next().unwrap_or(&path);
            let expected = format!("report/data/{name}");
            let file = files.add(&path, String::new());
            let finding = found::DatasetNotRead { path: &path, expected: &expected };
            diags.push(finding.at(Span::new(file, 0..0)));
        }
    }
}

/// Reports chapters whose file is hidden, because its name begins with a point.
fn hidden(files: &mut Loader<'_>, manifest: &Manifest, diags: &mut Diagnostics) {
    for language in &manifest.languages {
        let folder = format!("report/{language}");
        for path in files.entries_here(&folder, &TEXTS) {
            let name = path.rsplit('/').next().unwrap_or(&path);
            let bare = name.trim_start_matches(['.', '_', '#']);
            let stem = bare.rsplit_once('.').map_or(bare, |(stem, _)| stem);
            // Nothing else in the folder of a language has a title.
            let is_chapter = has_key(files, &path, &["title"]);
            if name.starts_with('.') && !stem.is_empty() && is_chapter {
                let expected = path::joined(&folder, &format!("{stem}.md"));
                report(files, &path, NotRead::Rename, &expected, diags);
            }
        }
    }
}

/// Returns whether a text begins with front matter that has one of some keys.
fn has_key(files: &Loader<'_>, path: &str, keys: &[&str]) -> bool {
    let Some(beginning) = files.beginning(path) else { return false };
    let Some(rest) = beginning.strip_prefix("+++") else { return false };
    let matter = rest.split("\n+++").next().unwrap_or_default();
    let written = matter.lines().filter_map(|line| line.split_once('='));
    written.map(|(key, _)| key.trim()).any(|key| keys.contains(&key))
}
