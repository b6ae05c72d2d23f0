//! The files that are compiled in: words and templates. A project's own file wins.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::load::files::Files;
use crate::text::{Catalog, Resource};

macro_rules! compiled {
    ($folder:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../", $folder, "/", $path)))),*]
    };
}

/// Fluent files by path below `translations/`.
const WORDS: &[(&str, &str)] = compiled!("translations":
    "lt/document.ftl", "lt/findings.ftl", "lt/program.ftl", "lt/typography.ftl", "lt/units.ftl",
    "en/document.ftl", "en/findings.ftl", "en/program.ftl", "en/typography.ftl", "en/units.ftl",
);

/// Templates by path below `templates/`.
const TEMPLATES: &[(&str, &str)] = compiled!("templates":
    "base.typ", "cover.typ", "look.typ", "page.typ", "tables.typ", "text.typ", "translation.typ",
    "report.typ.hbs", "chapter.typ.hbs",
    "new/report.toml", "new/sources.yml", "new/data/indicators.toml", "new/data/live-births.csv",
    "new/lt/chapter.md.hbs", "new/lt/summary.md", "new/lt/introduction.md",
    "new/lt/methodology.md", "new/lt/report.ftl",
    "new/en/chapter.md.hbs", "new/en/summary.md", "new/en/introduction.md",
    "new/en/methodology.md", "new/en/report.ftl",
);

const FOLDER: &str = "templates";

/// Returns the built-in Fluent files.
pub(super) fn resources() -> Vec<Resource> {
    WORDS
        .iter()
        .map(|(path, text)| {
            let (language, _) = path.split_once('/').expect("a folder for each language");
            Resource {
                language: language.parse().expect("folders are named after languages"),
                path: format!("translations/{path}"),
                text: (*text).to_owned(),
                builtin: true,
            }
        })
        .collect()
}

/// Returns the words of the program alone.
pub fn builtin_catalog() -> Catalog {
    Catalog::new(resources()).0
}

/// Returns a built-in template by its path below `templates/`.
pub fn template(path: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(own, _)| *own == path).map(|(_, text)| *text)
}

/// Returns all templates by path below `templates/`: the built-in ones, and a project's
/// own over and beside them.
pub(super) fn templates(
    files: &mut Files,
    diags: &mut Diagnostics,
) -> BTreeMap<String, String> {
    let mut templates: BTreeMap<String, String> = TEMPLATES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    for path in files.list(FOLDER, &["typ", "hbs"]) {
        let Some(file) = files.text(&path, None, diags) else { continue };
        let text = files.sources.file(file).text.clone();
        let own = path.strip_prefix("templates/").unwrap_or(&path).to_owned();
        templates.insert(own, text);
    }
    templates
}
