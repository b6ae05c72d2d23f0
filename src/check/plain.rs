//! Markup in texts that have none, outside the chapters.
//!
//! What it finds: `**bold**`, `*italics*`, links, footnotes and placeholders in titles and names
//! of the settings, in organisations, sources and the messages that name things.
//! Why it matters: they are printed with their signs, on the title page first of all.
//! Example: `title = { en = "Rights of **the child**" }`.
//!
//! Titles and captions of chapters are looked at where they are read.

use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{Diagnostics, FileId, Sources, Span, found};
use crate::markdown::markup;
use crate::model::Project;

/// How the messages begin whose texts are names that readers see.
const NAMES: [&str; 8] = [
    "addressee-",
    "area-",
    "code-",
    "dimension-",
    "indicator-",
    "licence-",
    "source-",
    "unit-",
];

pub(super) fn check(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    let mut report = |text: &str, within: Span| {
        if let Some(example) = markup(text) {
            let kind = Lookalike::Plain;
            let place = place(text, within, sources);
            diags.push(found::LooksLikeMarkup { kind, example, rule: "" }.at(place));
        }
    };
    let manifest = &project.manifest;
    let whole = sources.whole(manifest.file);
    let draft = manifest.draft.as_ref().map(|draft| &draft.value);
    let settings = [&manifest.title, &manifest.subtitle, &manifest.organisation.name];
    for text in settings.into_iter().chain(draft).flat_map(|texts| texts.values()) {
        report(text, whole);
    }
    for member in &project.registers.organisations.rows {
        for name in member.names.values() {
            report(&name.value, name.span);
        }
    }
    for source in project.bibliography.iter() {
        let parts = [
            &source.title,
            &source.organisation,
            &source.publisher,
            &source.parent,
            &source.note,
        ];
        let parts = parts.into_iter().flatten();
        for text in parts.chain(&source.authors) {
            report(text, source.span);
        }
    }
    for (_, file) in &project.message_files {
        for (text, place) in named(*file, &sources.file(*file).text) {
            report(text, place);
        }
    }
}

/// Returns the place of a text within another, or all of that if it is written otherwise there.
fn place(text: &str, within: Span, sources: &Sources) -> Span {
    match sources.slice(within).find(text) {
        Some(at) => {
            let start = within.range().start + at;
            Span::new(within.file, start..start + text.len())
        }
        None => within,
    }
}

/// Returns the lines of the messages that name something, without what is theirs in Fluent.
fn named(file: FileId, text: &str) -> Vec<(&str, Span)> {
    let mut lines = Vec::new();
    let (mut at, mut is_name) = (0, false);
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, line.trim_end().len());
        at += line.len();
        let line = line.get(..end).unwrap_or_default();
        let is_message = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_message || line.starts_with(['#', '-']) {
            is_name = is_message && NAMES.iter().any(|name| line.starts_with(name));
        }
        if is_name {
            let from =
                if is_message { line.find('=').map_or(end, |sign| sign + 1) } else { 0 };
            let value = line.get(from..).unwrap_or_default();
            let from = end - value.trim_start().len();
            lines.push((value.trim_start(), Span::new(file, start + from..start + end)));
        }
    }
    lines
}
