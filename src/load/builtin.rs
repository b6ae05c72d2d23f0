//! The templates, which are compiled in. A project's own file wins.

use std::collections::BTreeMap;

use handlebars::Template;

use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Span, found};
use crate::load::loader::Loader;
use crate::load::template;
use crate::syntax::byte_at;

macro_rules! compiled {
    ($folder:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../", $folder, "/", $path)))),*]
    };
}

/// Templates by path below `templates/`.
const TEMPLATES: &[(&str, &str)] = compiled!("templates":
    "base.typ", "cover.typ", "look.typ", "page.typ", "tables.typ", "text.typ", "translation.typ",
    "report.typ.hbs", "chapter.typ.hbs", "parallel.typ.hbs", "parallel-chapter.typ.hbs",
    "parallel/base.typ", "parallel/cover.typ", "parallel/look.typ", "parallel/page.typ",
    "parallel/tables.typ", "parallel/text.typ",
    "new/translation.md.hbs",
    "new/report.toml", "new/sources.yml", "new/data/indicators.toml", "new/data/live-births.csv",
    "new/lt/chapter.md.hbs", "new/lt/summary.md", "new/lt/introduction.md",
    "new/lt/methodology.md", "new/lt/report.ftl",
    "new/en/chapter.md.hbs", "new/en/summary.md", "new/en/introduction.md",
    "new/en/methodology.md", "new/en/report.ftl",
);

const FOLDER: &str = "templates";
/// What the names of handlebars templates end in.
const HANDLEBARS: &str = ".hbs";

/// The term base of a new report: that of the Convention and of child protection, which
/// the report in this repository uses itself.
pub const TERM_BASE: &str = include_str!("../../translations/terms.csv");

/// Returns a built-in template by its path below `templates/`.
pub fn template(path: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)
}

/// Returns all templates by path below `templates/`: the built-in ones, and a project's
/// own over and beside them; and the files of the project's own.
pub(super) fn templates(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> (BTreeMap<String, String>, BTreeMap<String, FileId>) {
    let mut own_files = BTreeMap::new();
    let mut templates: BTreeMap<String, String> = TEMPLATES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let mut structures = BTreeMap::new();
    for path in files.list(FOLDER, &["typ", "hbs"]) {
        let Some(file) = files.text(&path, None, diags) else { continue };
        let text = files.content(file).into_owned();
        let relative = path.strip_prefix("templates/").unwrap_or(&path).to_owned();
        if template(&relative) == Some(&text) {
            // A copy, which changes nothing.
            continue;
        }
        if relative.ends_with(HANDLEBARS) {
            let compiled = if template::is_too_deep(&text) {
                Err(endless(file, &path))
            } else {
                Template::compile(&text).map_err(|error| {
                    let place = error.pos();
                    let span = place.map_or(0..0, |(line, column)| {
                        let start = byte_at(&text, line, column);
                        start..text.ceil_char_boundary(start + 1)
                    });
                    found::TemplateError {
                        path: path.as_str(),
                        kind: found::BrokenTemplate::Broken {
                            detail: &error.reason().to_string(),
                        },
                    }
                    .at(Span::new(file, span))
                })
            };
            match compiled {
                Ok(template) => structures.insert(relative.clone(), template),
                Err(finding) => {
                    diags.push(finding);
                    continue;
                }
            };
        }
        own_files.insert(relative.clone(), file);
        templates.insert(relative, text);
    }
    if structures.is_empty() {
        return (templates, own_files);
    }
    // Whether a template ends depends on those that it includes.
    for (path, text) in TEMPLATES.iter().filter(|(path, _)| path.ends_with(HANDLEBARS)) {
        if let (false, Ok(template)) =
            (structures.contains_key(*path), Template::compile(text))
        {
            structures.insert((*path).to_owned(), template);
        }
    }
    own_files.retain(|path, file| {
        let ends = |template| template::length(template, &structures).is_ok();
        let is_kept = structures.get(path).is_none_or(ends);
        if !is_kept {
            diags.push(endless(*file, &format!("{FOLDER}/{path}")));
            match template(path) {
                Some(text) => templates.insert(path.clone(), text.to_owned()),
                None => templates.remove(path),
            };
        }
        is_kept
    });
    (templates, own_files)
}

fn endless(file: FileId, path: &str) -> Diagnostic {
    found::TemplateError { path, kind: found::BrokenTemplate::Endless }
        .at(Span::new(file, 0..0))
}
