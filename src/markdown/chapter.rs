//! Reads the text of a chapter: the title in its front matter, and the Markdown below.

use super::Body;
use super::front::{self, FENCE};
use super::plain::markup;
use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{
    Diagnostics, FileId, Fix, SourceFile, Sources, Span, Spanned, found,
};
use crate::model::ChapterText;
use crate::syntax::{TomlTable, conflict};

/// Reads the text of a translated chapter's file, which was added to the sources before.
pub fn translated_chapter(
    file: FileId,
    sources: &Sources,
    diags: &mut Diagnostics,
) -> ChapterText {
    let SourceFile { path, text } = sources.file(file);
    read_text(file, path, text, diags, |_, _| ())
}

/// Reads a chapter; what its front matter holds beside the title is left to the caller.
pub(crate) fn read_text(
    file: FileId,
    path: &str,
    text: &str,
    diags: &mut Diagnostics,
    rest: impl FnOnce(&mut TomlTable<'_>, &mut Diagnostics),
) -> ChapterText {
    // In an unresolved conflict the first version is read, so that its names stay known.
    let text = &*conflict::first_version(text);
    let start = Span::new(file, 0..0);
    let mut title = Spanned::new(String::new(), start);
    let mut signature = Vec::new();
    let mut body_start = text.len();
    let mut has_beginning = true;
    if text.trim().is_empty() {
        diags.push(found::EmptyFile { path }.at(start));
        has_beginning = false;
    } else if let Some(matter) = front::find(text) {
        let mut table = TomlTable::parse(file, matter.start, matter.toml, diags);
        if let Some(value) = table.string("title", diags) {
            if let Some(example) = markup(&value.value) {
                let kind = Lookalike::Title;
                diags.push(
                    found::LooksLikeMarkup { kind, example, rule: "" }.at(value.span),
                );
            }
            title = value;
        }
        signature = table.string_array("signature", diags);
        rest(&mut table, diags);
        table.finish(diags);
        body_start = matter.body;
    } else {
        let first_line = text.lines().next().unwrap_or_default().len();
        let begins = text.starts_with(FENCE);
        let blank = text.len() - text.trim_start().len();
        let (kind, range, fix) = if let Some(fence) = front::misspelt(text) {
            let name = text.get(fence.clone()).unwrap_or_default();
            (found::NoFrontMatter::Misspelt { name }, fence.clone(), Some((fence, FENCE)))
        } else if begins {
            let last = front::last_line(text);
            (found::NoFrontMatter::Unclosed { last }, 0..first_line, None)
        } else if blank > 0 && text.trim_start().starts_with(FENCE) {
            (found::NoFrontMatter::Blank, 0..blank, Some((0..blank, "")))
        } else if text.starts_with("---") {
            (found::NoFrontMatter::Yaml, 0..first_line, None)
        } else {
            (found::NoFrontMatter::Missing, 0..first_line, None)
        };
        let fix = fix.map(|(range, put)| Fix::safe(Span::new(file, range), put));
        let finding = found::MissingFrontMatter { kind }.at(Span::new(file, range));
        diags.push(finding.with_fix(fix));
        has_beginning = false;
        // Without its second fence, the whole file may be front matter.
        body_start = if text.starts_with(FENCE) { text.len() } else { 0 };
    }
    let Body { blocks, footnotes, unread, mut misread } =
        super::parse(file, text, body_start, diags);
    if !has_beginning {
        misread.insert(0, start);
    }
    ChapterText { file, title, signature, blocks, footnotes, unread, misread }
}
