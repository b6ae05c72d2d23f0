//! The templates, which are compiled in. A project's own file wins.

use std::collections::BTreeMap;

use handlebars::Template;

use crate::diagnostic::{
    Diagnostic, Diagnostics, FileId, Severity, Span, found, nearest,
};
use crate::load::loader::Loader;
use crate::load::{REFERENCE, frames, stray, template};
use crate::syntax::byte_at;
use crate::text::Language;

macro_rules! compiled {
    ($folder:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../", $folder, "/", $path)))),*]
    };
}

/// Templates by path below `templates/`.
const TEMPLATES: &[(&str, &str)] = compiled!("templates":
    "base.typ", "cover.typ", "look.typ", "page.typ", "plain.typ", "tables.typ", "tags.typ", "text.typ", "translation.typ",
    "report.typ.hbs", "chapter.typ.hbs", "parallel.typ.hbs", "parallel-chapter.typ.hbs",
    "parallel/base.typ", "parallel/cover.typ", "parallel/look.typ", "parallel/page.typ",
    "parallel/tables.typ", "parallel/text.typ",
    "site/page.html.hbs", "site/index.html.hbs", "site/book.xhtml.hbs", "site/style.css", "site/book.css", "site/script.js", "site/search.js",
    "package/cover-letter.lt.txt.hbs", "package/cover-letter.en.txt.hbs",
    "new/translation.md.hbs",
    "new/gitattributes", "new/gitignore", "new/report.toml", "new/sources.yml", "new/data/indicators.toml", "new/data/live-births.csv",
    "new/data/concluding-observations.csv", "new/data/organisations.csv",
    "new/lt/chapter.md.hbs", "new/lt/foreword.md", "new/lt/summary.md", "new/lt/introduction.md",
    "new/lt/methodology.md", "new/lt/at-a-glance.md", "new/lt/annex-1-follow-up.md", "new/lt/annex-2-recommendations.md",
    "new/lt/report.ftl",
    "new/en/chapter.md.hbs", "new/en/foreword.md", "new/en/summary.md", "new/en/introduction.md",
    "new/en/methodology.md", "new/en/at-a-glance.md", "new/en/annex-1-follow-up.md", "new/en/annex-2-recommendations.md",
    "new/en/report.ftl",
);

/// The pages of the preview, by path below `templates/`. A project cannot replace them.
const PREVIEW: &[(&str, &str)] = compiled!("templates":
    "preview/page.html.hbs", "preview/refusal.html.hbs",
    "preview/preview.css", "preview/view.css", "preview/pages.css", "preview/insert.css", "preview/desk.css",
    "preview/preview.js", "preview/languages.js", "preview/view.js", "preview/pages.js", "preview/insert.js", "preview/insert-add.js",
    "preview/desk.js", "preview/desk-asides.js", "preview/desk-chapter.js", "preview/desk-checks.js", "preview/desk-conflict.js",
    "preview/desk-drafts.js", "preview/desk-elements.js", "preview/desk-filter.js", "preview/desk-keys.js", "preview/desk-memory.js", "preview/desk-moving.js",
    "preview/desk-page.js", "preview/desk-saving.js", "preview/desk-segment.js", "preview/desk-state.js", "preview/desk-store.js",
    "preview/desk-tools.js",
    "preview/idiomorph.js", "preview/idiomorph.LICENSE",
);

/// The folder of a project's own templates.
pub const TEMPLATE_FOLDER: &str = "templates";
/// What the names of handlebars templates end in.
const HANDLEBARS: &str = ".hbs";
/// The endings of the templates that a project can replace. The other files are only for a
/// new report.
const REPLACEABLE: [&str; 4] = ["typ", "hbs", "css", "js"];

/// The term base of a new report: that of the Convention and of child protection, which
/// the report in this repository uses itself.
pub const TERM_BASE: &str = include_str!("../../translations/terms.csv");

/// Returns a built-in template by its path below `templates/`.
pub fn template(path: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)
}

/// Returns a file of the preview by its path below `templates/`.
pub fn preview_file(path: &str) -> Option<&'static str> {
    PREVIEW.iter().find(|(known, _)| *known == path).map(|(_, text)| *text)
}

/// Returns the built-in templates that a project can replace: the path below `templates/`
/// and the text.
pub fn replaceable_templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    let ending = |path: &str| path.rsplit_once('.').map(|(_, ending)| ending.to_owned());
    let is_replaceable =
        move |path| ending(path).is_some_and(|ending| REPLACEABLE.contains(&&*ending));
    TEMPLATES.iter().copied().filter(move |(path, _)| is_replaceable(path))
}

/// Returns the path of a language's template for a chapter, below `templates/`.
pub fn chapter_template(language: Language) -> String {
    format!("new/{language}/chapter.md.hbs")
}

/// How the paths of templates of letters begin and end, below `templates/`.
pub const LETTER: (&str, &str) = ("package/cover-letter.", ".txt.hbs");

/// Returns the path of a language's template for the letter that goes with a report, below
/// `templates/`.
pub fn letter_template(language: &str) -> String {
    format!("{}{language}{}", LETTER.0, LETTER.1)
}

/// Reports the files in `templates/` that no template replaces and no other file there
/// names: with a misspelt name a template changes nothing.
pub(super) fn find_unknown_templates(
    files: &mut Loader<'_>,
    languages: &[Language],
    templates: &BTreeMap<String, String>,
    diags: &mut Diagnostics,
) {
    let of_language = |l: &Language| [chapter_template(*l), letter_template(l.as_str())];
    let of_languages: Vec<String> = languages.iter().flat_map(of_language).collect();
    let mut known: Vec<&str> = replaceable_templates().map(|(path, _)| path).collect();
    known.extend(of_languages.iter().map(String::as_str));
    known.extend(REFERENCE.strip_prefix("templates/"));
    for path in files.list(TEMPLATE_FOLDER, &[]) {
        let relative = path.strip_prefix("templates/").unwrap_or(&path);
        let name = file_name(relative);
        // Templates can be divided: a file that another one imports has a name of its own.
        let is_of_builtin = known.iter().any(|known| file_name(known) == name);
        let wanted = if is_of_builtin { relative } else { name };
        let is_named = templates
            .iter()
            .any(|(other, text)| other != relative && text.contains(wanted));
        let is_note = name.to_lowercase().starts_with("readme");
        // The root of the program's repository is a report too; its other built-in files lie
        // there.
        let is_builtin = known.contains(&relative)
            || template(relative).is_some()
            || preview_file(relative).is_some();
        if is_builtin || is_named || is_note || stray::is_leftover(name) {
            continue;
        }
        let elsewhere = || known.iter().find(|known| file_name(known) == name);
        let similar = nearest(relative, &known).or_else(|| elsewhere().copied());
        let similar = similar.map(|known| format!("{TEMPLATE_FOLDER}/{known}"));
        let kind = found::BrokenTemplate::Unknown { similar: similar.as_deref() };
        let file = files.add(&path, String::new());
        let mut finding =
            found::TemplateError { path: &path, kind }.at(Span::new(file, 0..0));
        // The document is as good as without the file.
        finding.severity = Severity::Warning;
        diags.push(finding);
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Returns all templates by path below `templates/`: the built-in ones, and a project's
/// own over and beside them; and the files of the project's own.
pub(super) fn templates(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> (BTreeMap<String, String>, BTreeMap<String, FileId>) {
    let mut project_files = BTreeMap::new();
    let mut templates: BTreeMap<String, String> = TEMPLATES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    let mut structures = BTreeMap::new();
    for path in files.list(TEMPLATE_FOLDER, &REPLACEABLE) {
        if path.strip_prefix("templates/").and_then(preview_file).is_some() {
            continue;
        }
        let Some(file) = files.text(&path, None, diags) else { continue };
        let whole = files.content(file).into_owned();
        // Within a file, which a style sheet is put into, the mark would be part of a name.
        let text = whole.trim_start_matches('\u{feff}').to_owned();
        let mark = whole.len() - text.len();
        let relative = path.strip_prefix("templates/").unwrap_or(&path).to_owned();
        if template(&relative) == Some(&text) {
            // A copy, which changes nothing.
            continue;
        }
        let mut is_sound = true;
        frames::find_mistakes(&relative, &text, &mut |range, kind| {
            let span = Span::new(file, range.start + mark..range.end + mark);
            diags.push(found::TemplateError { path: &path, kind }.at(span));
            is_sound = false;
        });
        if !is_sound {
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
                    .at(Span::new(file, span.start + mark..span.end + mark))
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
        project_files.insert(relative.clone(), file);
        templates.insert(relative, text);
    }
    if structures.is_empty() {
        return (templates, project_files);
    }
    // Whether a template ends depends on those that it includes.
    for (path, text) in TEMPLATES.iter().filter(|(path, _)| path.ends_with(HANDLEBARS)) {
        if let (false, Ok(template)) =
            (structures.contains_key(*path), Template::compile(text))
        {
            structures.insert((*path).to_owned(), template);
        }
    }
    project_files.retain(|path, file| {
        let ends = |template| template::length(template, &structures).is_ok();
        let is_kept = structures.get(path).is_none_or(ends);
        if !is_kept {
            diags.push(endless(*file, &format!("{TEMPLATE_FOLDER}/{path}")));
            match template(path) {
                Some(text) => templates.insert(path.clone(), text.to_owned()),
                None => templates.remove(path),
            };
        }
        is_kept
    });
    (templates, project_files)
}

fn endless(file: FileId, path: &str) -> Diagnostic {
    found::TemplateError { path, kind: found::BrokenTemplate::Endless }
        .at(Span::new(file, 0..0))
}
