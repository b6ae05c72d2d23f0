//! Paths inside a project, with `/` between their parts.

use std::path::{Component, Path};

use crate::text::Language;

/// Returns the path from the root of a path that is relative to a folder; `None` if it is
/// absolute or leads out of the project.
pub fn resolve(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        folder.split('/').filter(|part| !part.is_empty()).collect();
    if relative.contains('\\') || relative.contains(':') {
        return None;
    }
    for component in Path::new(relative).components() {
        match component {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// Returns a path from the root as it is written in a folder: `../figures/a.png`.
pub fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from.iter().skip(common).map(|_| "..");
    up.chain(to.iter().skip(common).copied()).collect::<Vec<_>>().join("/")
}

/// Returns the path of a chapter's file in one language.
pub fn chapter(language: Language, id: &str) -> String {
    format!("report/{language}/{id}.md")
}

/// Returns the path of what has a name in a folder; the empty path is that of the project.
pub fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Returns the folder of a path.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The register of what the Committee recommended before.
pub const OBSERVATIONS: &str = "report/data/concluding-observations.csv";

/// The register of the organisations behind the report.
pub const ORGANISATIONS: &str = "report/data/organisations.csv";

/// When the Committee has to have a submission, where the report says so itself.
pub const DEADLINES: &str = "report/deadlines.toml";

/// The folder of the datasets, from which every file of the register names them: an entry
/// means the same in `indicators.toml` and in a file of `indicators/`.
pub const DATA: &str = "report/data";

/// The register of indicators, without its extension: one file, a folder of files, or both.
pub const INDICATORS: &str = "report/data/indicators";

/// The register of indicators, where it is one file.
pub const REGISTER: &str = "report/data/indicators.toml";

/// The list of sources, without its extension: one file, a folder of files, or both.
pub const SOURCES: &str = "report/sources";

/// What the file of names is called in the folder of each language, where it is one file.
pub const NAMES: &str = "report";

/// Returns the path of a file of messages in a language.
pub fn messages(language: Language, name: &str) -> String {
    format!("translations/{language}/{name}.ftl")
}

/// Returns whether a file is one of the list of indicators.
pub fn is_indicators(path: &str) -> bool {
    path == REGISTER
        || path.strip_prefix(INDICATORS).is_some_and(|rest| rest.starts_with('/'))
}

/// Returns the folder to which paths in a file are relative.
pub fn base(path: &str) -> &str {
    let folder = folder(path);
    let is_register = folder.strip_prefix(DATA).is_some_and(|rest| rest.starts_with('/'));
    if is_register { DATA } else { folder }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_seen_from_a_folder() {
        assert_eq!(relative("report/lt", "report/figures/a.png"), "../figures/a.png");
        assert_eq!(relative("report/lt", "report/lt/a.md"), "a.md");
        assert_eq!(relative("", "a/b"), "a/b");
        assert_eq!(relative("report/data", "a"), "../../a");
    }

    #[test]
    fn relative_paths_stay_in_the_project() {
        for (relative, expected) in [
            ("a.png", Some("report/lt/a.png")),
            ("../figures/./a.png", Some("report/figures/a.png")),
            ("../../a.png", Some("a.png")),
            ("../../../a.png", None),
            ("/etc/passwd", None),
            ("C:\\a.png", None),
            ("file:///etc/passwd", None),
        ] {
            assert_eq!(resolve("report/lt", relative).as_deref(), expected, "{relative}");
        }
    }
}
