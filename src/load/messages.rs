//! Reads the Fluent files: the built-in words and a project's own over them.

use std::collections::BTreeMap;

use crate::diagnostic::found::FluentMistake;
use crate::diagnostic::{Diagnostics, FileId, Span, found};
use crate::load::copies::without_copies;
use crate::load::loader::Loader;
use crate::syntax::lines;
use crate::text::{
    Catalog, Language, Outline, Resource, ResourceErrorKind, builtin_catalog, is_builtin,
    is_said_by_program, outline,
};

/// Returns the words in all languages, and the project's own files of them.
pub(super) fn read(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> (Catalog, Vec<(Language, FileId)>) {
    let mut resources = Vec::new();
    let (mut ids, mut replaced) = (Vec::new(), Vec::new());
    for folder in files.folders("translations") {
        let Ok(language) = folder.parse::<Language>() else { continue };
        let paths = files.list(&format!("translations/{folder}"), &["ftl"]);
        for path in without_copies(paths) {
            let Some(file) = files.text(&path, None, diags) else { continue };
            let text = files.content_outside(file).into_owned();
            // A copy of a built-in file, as this program's own repository has them.
            if is_builtin(language, &text) {
                continue;
            }
            if is_said_by_program(&path, &text) {
                let start = Span::new(file, 0..text.lines().next().map_or(0, str::len));
                let kind = found::Unused::File;
                diags.push(found::UnusedMessage { name: &path, kind }.at(start));
                continue;
            }
            resources.push(Resource { language, path, text, builtin: false });
            ids.push(file);
            replaced.push((language, file));
        }
    }
    let (catalog, errors) = builtin_catalog().with(resources);
    for error in errors {
        let Some(file) = ids.get(error.resource).copied() else { continue };
        let name = name_before(&files.sources.file(file).text, error.range.start);
        let kind = match error.kind {
            // The others say all there is to say.
            ResourceErrorKind::Syntax => FluentMistake::Syntax { detail: &error.message },
            ResourceErrorKind::MissingValue => FluentMistake::MissingValue,
            ResourceErrorKind::MissingDefault => FluentMistake::MissingDefault,
            ResourceErrorKind::Duplicate => FluentMistake::Duplicate { first: None },
            ResourceErrorKind::Indented => FluentMistake::Indented {
                line: files.sources.slice(Span::new(file, error.range.clone())),
            },
            ResourceErrorKind::Unsupported => FluentMistake::Unsupported,
        };
        diags.push(found::FluentSyntax { name, kind }.at(Span::new(file, error.range)));
    }
    report_duplicates(files, &replaced, diags);
    (catalog, replaced)
}

/// Reports messages that two files of a language have, unless they say the same, as where two
/// people each named one code; within a file, reading it does.
fn report_duplicates(
    files: &Loader<'_>,
    replaced: &[(Language, FileId)],
    diags: &mut Diagnostics,
) {
    let mut counts: BTreeMap<Language, usize> = BTreeMap::new();
    for (language, _) in replaced {
        *counts.entry(*language).or_default() += 1;
    }
    let mut seen: BTreeMap<(Language, String), (Span, String)> = BTreeMap::new();
    for (language, file) in replaced.iter().filter(|(one, _)| counts[one] > 1) {
        let text = files.content_outside(*file);
        // A name with a dot is an attribute, part of a message.
        let messages: Vec<Outline> = outline(&text)
            .into_iter()
            .filter(|message| !message.id.contains('.'))
            .collect();
        let ends = messages.iter().skip(1).map(|next| next.range.start);
        let ends: Vec<usize> = ends.chain([text.len()]).collect();
        for (Outline { id, range, .. }, end) in messages.into_iter().zip(ends) {
            let said = text.get(range.start..end).unwrap_or_default();
            let said = said.lines().filter(|line| !line.starts_with('#'));
            let said = said.map(str::trim_end).collect::<Vec<_>>().join("\n");
            let said = said.trim_end().to_owned();
            let span = Span::new(*file, range);
            let known = (*language, id.clone());
            let (first, first_said) =
                seen.entry(known).or_insert_with(|| (span, said.clone()));
            if first.file != *file && *first_said != said {
                let kind = FluentMistake::Duplicate { first: Some(*first) };
                diags.push(found::FluentSyntax { name: &id, kind }.at(span));
            }
        }
    }
}

/// Returns the name on the left of the equals sign that stands nearest before a byte, or in
/// its line.
fn name_before(text: &str, byte: usize) -> &str {
    let is_entry =
        |line: &&str| line.starts_with(|c: char| c.is_alphabetic() || c == '-');
    let before = lines(text).take_while(|(start, _)| *start <= byte);
    let entry = before.map(|(_, line)| line).filter(is_entry).last();
    entry.and_then(|line| line.split('=').next()).unwrap_or("").trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_message_is_found() {
        let text = "# ė\na = 1\nžodis =\n    .b = {\n\nc\n";
        for (found, expected) in
            [("a", "a"), ("žodis", "žodis"), (".b", "žodis"), ("c", "c")]
        {
            let byte = text.find(found).unwrap();
            assert_eq!(name_before(text, byte), expected);
        }
        assert_eq!(name_before(text, 0), "");
        assert_eq!(name_before("", 9), "");
    }
}
