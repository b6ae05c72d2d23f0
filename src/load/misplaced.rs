//! Chapters that lie where nothing reads them: in the folder of the project, above the folders
//! of languages, in folders such as `chapters` and `drafts`, in hidden files.

use crate::diagnostic::found::NotRead;
use crate::diagnostic::{Diagnostics, Severity};
use crate::load::loader::Loader;
use crate::load::stray::report;
use crate::model::{Manifest, path};

/// Endings of files in which chapters are written.
const TEXTS: [&str; 3] = ["md", "markdown", "txt"];

/// Folders beside `report` in which texts like chapters belong, or that programs fill.
const OTHERS: [&str; 7] =
    ["report", "translations", "templates", "build", "target", "docs", "node_modules"];

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
    let folders = files.folders("").into_iter().filter(|folder| {
        let is_language = manifest.languages.iter().any(|it| it.as_str() == folder);
        !folder.starts_with('.') && !is_language && !OTHERS.contains(&folder.as_str())
    });
    let folders: Vec<String> = std::iter::once(String::new()).chain(folders).collect();
    for folder in folders {
        for path in files.list_here(&folder, &TEXTS) {
            if !is_chapter(files, &path) {
                continue;
            }
            let name = path.rsplit('/').next().unwrap_or(&path);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let expected = format!("report/{}/{stem}.md", manifest.source_language);
            let mut found = Diagnostics::new();
            report(files, &path, NotRead::Place, &expected, &mut found);
            if !folder.is_empty() {
                found.iter_mut().for_each(|it| it.severity = Severity::Warning);
            }
            diags.append(found);
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
            if name.starts_with('.') && !stem.is_empty() && is_chapter(files, &path) {
                let expected = path::joined(&folder, &format!("{stem}.md"));
                report(files, &path, NotRead::Rename, &expected, diags);
            }
        }
    }
}

/// Returns whether a text begins like a chapter: websites, too, begin pages with `+++`.
fn is_chapter(files: &Loader<'_>, path: &str) -> bool {
    let Some(beginning) = files.beginning(path) else { return false };
    let Some(rest) = beginning.strip_prefix("+++") else { return false };
    let matter = rest.split("\n+++").next().unwrap_or_default();
    let keys = matter.lines().filter_map(|line| line.split_once('='));
    keys.map(|(key, _)| key.trim())
        .any(|key| ["articles", "kind", "cluster"].contains(&key))
}
