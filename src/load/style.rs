//! Reads the rules of house style: the built-in ones and a project's own over them.

use std::collections::BTreeMap;

use crate::diagnostic::found::{TomlMistake, WrongValue};
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Span, found, near};
use crate::load::loader::Loader;
use crate::text::{
    Language, Style, StyleError, StyleErrorKind, builtin_style, is_builtin,
};

/// Returns the house style of each language that has one.
pub(super) fn read(
    files: &mut Loader<'_>,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> BTreeMap<Language, Style> {
    let mut styles = BTreeMap::new();
    for language in languages {
        let style = builtin_style(*language);
        let style = with_project(files, *language, style, diags);
        styles.insert(*language, style);
    }
    styles
}

fn with_project(
    files: &mut Loader<'_>,
    language: Language,
    style: Style,
    diags: &mut Diagnostics,
) -> Style {
    let path = format!("translations/{language}/style.toml");
    if !files.exists(&path) {
        return style;
    }
    let Some(file) = files.text(&path, None, diags) else { return style };
    let text = files.content(file);
    // A copy of a built-in file, as this program's own repository has them.
    if is_builtin(language, &text) {
        return style;
    }
    let error = match style.with(&text) {
        Ok(style) => return style,
        Err(error) => error,
    };
    diags.push(finding(&error, file));
    style
}

fn finding(error: &StyleError, file: FileId) -> Diagnostic {
    let StyleError { range, rule: key, kind } = error;
    let span = Span::new(file, range.clone());
    let invalid = |kind: WrongValue<'_>| found::InvalidValue { key, kind }.at(span);
    match kind {
        StyleErrorKind::Syntax { reason } => {
            let kind = TomlMistake::Syntax { reason };
            found::TomlSyntax { key: "", kind, example: "" }.at(span)
        }
        StyleErrorKind::Pattern { reason } => {
            invalid(WrongValue::Pattern { detail: reason })
        }
        StyleErrorKind::Part { name, known } => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let similar = near(name, &known);
            invalid(WrongValue::Choice { found: name, similar, known: &known.join(", ") })
        }
        StyleErrorKind::Group { name } => invalid(WrongValue::Group { found: name }),
        StyleErrorKind::Language { name } => {
            invalid(WrongValue::Language { found: name })
        }
    }
}
