//! Reads the rules of house style: the built-in ones and a project's own over them.

use std::collections::BTreeMap;

use crate::diagnostic::found::{TomlMistake, WrongValue};
use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Span, found, near};
use crate::load::loader::Loader;
use crate::syntax::TomlTable;
use crate::text::{Language, RuleError, RuleErrorKind, Style, builtin_style, is_builtin};

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
    let count = diags.len();
    check_keys(file, &text, diags);
    if diags.len() > count {
        return style;
    }
    match style.with(&text) {
        Ok(style) => style,
        Err(errors) => {
            for error in &errors {
                diags.push(finding(error, file));
            }
            style
        }
    }
}

/// Checks the keys and the types of values in a file of rules. serde would stop at the first
/// mistake, and speak English.
fn check_keys(file: FileId, text: &str, diags: &mut Diagnostics) {
    let texts = |table: &mut TomlTable<'_>, key, diags: &mut Diagnostics| {
        if let Some(mut texts) = table.table(key, diags) {
            drop(texts.strings(diags));
            texts.finish(diags);
        }
    };
    let mut root = TomlTable::parse(file, 0, text, diags);
    texts(&mut root, "parts", diags);
    if let Some(mut rules) = root.table("rules", diags) {
        for (_, mut rule) in rules.tables(diags) {
            rule.require("advice", "{ en = \"…\" }", diags);
            rule.require("source", "\"…\"", diags);
            rule.optional_string("source", diags);
            for key in ["advice", "fix", "ask", "words"] {
                texts(&mut rule, key, diags);
            }
            drop(rule.string_array("unfinished", diags));
            for key in ["in-tables", "in-quotations"] {
                rule.boolean(key, diags);
            }
            for key in ["except", "unless", "apart"] {
                rule.optional_string(key, diags);
            }
            rule.finish(diags);
        }
        rules.finish(diags);
    }
    root.finish(diags);
}

pub(super) fn finding(error: &RuleError, file: FileId) -> Diagnostic {
    let RuleError { range, rule: key, kind } = error;
    let span = Span::new(file, range.clone());
    let invalid = |kind: WrongValue<'_>| found::InvalidValue { key, kind }.at(span);
    match kind {
        RuleErrorKind::Syntax { reason } => {
            let kind = TomlMistake::Syntax { reason };
            found::TomlSyntax { key: "", kind, example: "" }.at(span)
        }
        RuleErrorKind::Pattern { reason } => {
            invalid(WrongValue::Pattern { detail: reason })
        }
        RuleErrorKind::Part { name, known } => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let similar = near(name, &known);
            invalid(WrongValue::Choice { found: name, similar, known: &known.join(", ") })
        }
        RuleErrorKind::Group { name } => invalid(WrongValue::Group { found: name }),
        RuleErrorKind::Language { name } => invalid(WrongValue::Language { found: name }),
    }
}
