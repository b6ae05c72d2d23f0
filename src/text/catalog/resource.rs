//! Fluent files, read into what can be used and what can't.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::text::Language;
use crate::text::catalog::hazard;

/// A Fluent file.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Whose messages it holds.
    pub language: Language,
    /// Where it lies, for messages about it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether it belongs to the program; a project's messages replace such messages.
    pub builtin: bool,
}

/// Something in a Fluent file that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceError {
    /// Which of the resources, by its place in the list given to the catalog.
    pub resource: usize,
    /// Where; the ends lie between characters.
    pub range: Range<usize>,
    /// What is wrong.
    pub kind: ResourceErrorKind,
    /// What is wrong, in the parser's English, without the place.
    pub message: String,
}

/// What is wrong with a part of a Fluent file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceErrorKind {
    /// It is not Fluent syntax.
    Syntax,
    /// A message or term without a text.
    MissingValue,
    /// A choice without the variant `*[…]` that holds for all else.
    MissingDefault,
    /// The same id again in one file; the last one holds.
    Duplicate,
    /// A message that begins with blanks, so that it is part of the message before it.
    Indented,
    /// Syntax that no message needs and that can't be computed safely.
    Unsupported,
}

/// Reads a file and returns its usable entries, with a finding for each other one.
pub(super) fn read(
    index: usize,
    resource: &Resource,
) -> (FluentResource, Vec<ResourceError>) {
    let mut text = match resource.text.strip_prefix('\u{feff}') {
        // As many bytes as the mark had, so that ranges stay true.
        Some(text) => format!("\n\n\n{text}"),
        None => resource.text.clone(),
    };
    let mut errors = Vec::new();
    let mut push = |range: Range<usize>, kind, message: &str| {
        let range = between_characters(&resource.text, range);
        let message = message.to_owned();
        errors.push(ResourceError { resource: index, range, kind, message });
    };
    for range in hazard::too_deep(&text) {
        push(range.clone(), ResourceErrorKind::Unsupported, "too many nested braces");
        blank(&mut text, range);
    }
    let (parsed, parse_errors) = parse(text);
    let text = parsed.source();
    let indented = if resource.builtin { Vec::new() } else { indented(text) };
    for range in &indented {
        push(range.clone(), ResourceErrorKind::Indented, "a message begins with blanks");
    }
    // An indented message before all others is not Fluent, which says nothing more.
    let is_said = |error: &ParserError| {
        let part = error.slice.as_ref().unwrap_or(&error.pos);
        indented.iter().any(|range| part.contains(&range.start))
    };
    for error in parse_errors.iter().filter(|error| !is_said(error)) {
        push(error.pos.clone(), kind(error), &error.kind.to_string());
    }
    let mut seen = BTreeSet::new();
    let mut blanks = Vec::new();
    let entries: Vec<(&ast::Entry<&str>, &str)> =
        parsed.entries().filter_map(|entry| Some((entry, id(entry)?))).collect();
    for (place, (entry, id)) in entries.iter().enumerate() {
        let range = range_of(text, id);
        if !seen.insert((is_term(entry), *id)) {
            push(range.clone(), ResourceErrorKind::Duplicate, "the same id again");
        }
        if let Some(reason) = hazard::reason(entry) {
            let next = entries.get(place + 1).map(|(_, id)| range_of(text, id).start);
            // A term's id stands after its hyphen, which must go too.
            let end = next.map_or(text.len(), |next| next - 1);
            blanks.push(range.start.saturating_sub(1)..end);
            push(range, ResourceErrorKind::Unsupported, reason);
        }
    }
    errors.sort_by(|a, b| {
        (a.range.start, a.range.end, a.kind).cmp(&(b.range.start, b.range.end, b.kind))
    });
    if blanks.is_empty() {
        return (parsed, errors);
    }
    let mut text = text.to_owned();
    for range in blanks {
        blank(&mut text, range);
    }
    (parse(text).0, errors)
}

/// Parses a text; what is no Fluent in it is left out.
pub(super) fn parse(text: String) -> (FluentResource, Vec<ParserError>) {
    match FluentResource::try_new(text) {
        Ok(parsed) => (parsed, Vec::new()),
        Err((parsed, errors)) => (parsed, errors),
    }
}

/// Returns where names stand that begin messages, by their looks, and have blanks before them.
fn indented(text: &str) -> Vec<Range<usize>> {
    let mut end = 0;
    let names = text.split_inclusive('\n').filter_map(|line| {
        let start = end;
        end += line.len();
        let rest = line.trim_start_matches([' ', '\t']);
        let (name, _) = rest.split_once('=')?;
        let name = name.trim_end();
        // A word before an equals sign may be text; the names of a report have hyphens.
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.contains('-')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        let start = start + line.len() - rest.len();
        (is_name && rest.len() < line.len()).then(|| start..start + name.len())
    });
    names.collect()
}

fn id<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

fn is_term(entry: &ast::Entry<&str>) -> bool {
    matches!(entry, ast::Entry::Term(_))
}

fn kind(error: &ParserError) -> ResourceErrorKind {
    match error.kind {
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => ResourceErrorKind::MissingValue,
        ErrorKind::MissingDefaultVariant => ResourceErrorKind::MissingDefault,
        _ => ResourceErrorKind::Syntax,
    }
}

/// Returns where a part of a text stands in it.
fn range_of(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    start..start + part.len()
}

/// Moves the ends of a range outwards until they lie between characters.
fn between_characters(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// Overwrites a range with empty lines, which leaves all other ranges true.
fn blank(text: &mut String, range: Range<usize>) {
    let range = between_characters(text, range);
    let lines = "\n".repeat(range.len());
    text.replace_range(range, &lines);
}
