//! Comments that readers would see.
//!
//! What it finds: `<!-- … -->`, or what a program made of it while it was typed, in captions,
//! alternative texts, titles, names, registers, data, messages: wherever text is printed.
//! Why it matters: a comment may name a child, or doubt a figure; only in the text of a chapter
//! is it left out.
//! Example: `title = "Violence <!-- shorten? -->"`; `<!– ask Ona –>` with a dash instead of two
//! hyphens.
//!
//! They are looked for in the assembled documents, so no file or format needs a rule of its own.

use std::collections::BTreeSet;
use std::ops::Range;

use super::privacy::SEARCHED;
use crate::assemble::PrintedComment;
use crate::diagnostic::found::CommentMistake;
use crate::diagnostic::{Code, Diagnostics, SourceFile, Sources, Span, found};
use crate::markdown::front;
use crate::model::Project;
use crate::text::comment_likes;

/// How many comments are looked for: whoever removes these will be told of the others.
const MOST: usize = 50;
/// What begins a comment, and is one in the text of a chapter.
const START: &str = "<!--";

/// Reports comments that documents show, unless they were reported where they were read.
pub fn comments(
    project: &Project,
    sources: &Sources,
    printed: &[PrintedComment],
    diags: &mut Diagnostics,
) {
    let read = diags.iter().filter(|finding| finding.code == Code::BrokenComment);
    let mut known: BTreeSet<Span> = read.filter_map(|finding| finding.primary).collect();
    for comment in printed.iter().take(MOST) {
        let place = place_of(comment, project, sources);
        if known.iter().any(|span| span.file == place.file && overlap(*span, place)) {
            continue;
        }
        known.insert(place);
        // A drawing is in no text that was read.
        let is_drawn =
            comment.file.as_ref().is_some_and(|path| sources.find(path).is_none());
        let kind =
            if is_drawn { CommentMistake::Drawn } else { kind(place, project, sources) };
        diags.push(found::BrokenComment { kind }.at(place));
    }
}

/// Reports comments in the messages of the project, some of which only websites show.
pub(super) fn messages(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for (_, file) in &project.message_files {
        let mut at = 0;
        for line in sources.file(*file).text.split_inclusive('\n') {
            // A comment of Fluent itself.
            let text = if line.starts_with('#') { "" } else { line };
            for range in comment_likes(text) {
                let place = Span::new(*file, at + range.start..at + range.end);
                let kind = CommentMistake::Printed;
                diags.push(found::BrokenComment { kind }.at(place));
            }
            at += line.len();
        }
    }
}

/// Reports comments in the codes of datasets: websites show whole datasets, whatever the
/// documents show of them.
pub(super) fn data(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    for dataset in project.evidence.datasets().values() {
        let codes = dataset.dimensions().iter().flat_map(|dimension| &dimension.codes);
        for code in codes {
            for range in comment_likes(code) {
                let words = letters(code.get(range).unwrap_or_default());
                let text = &sources.file(dataset.file).text;
                let range = find(text, &words).unwrap_or(0..0);
                let kind = CommentMistake::Printed;
                let place = Span::new(dataset.file, range);
                diags.push(found::BrokenComment { kind }.at(place));
            }
        }
    }
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Returns what is wrong with a comment, by where and how it is written.
fn kind(place: Span, project: &Project, sources: &Sources) -> CommentMistake {
    let SourceFile { path, text } = sources.file(place.file);
    let matter = front::find(text);
    let is_body = project.manifest.chapter_of(path).is_some()
        && matter.is_none_or(|matter| place.range().start >= matter.body);
    // In the text of a chapter, a whole comment stands in a caption or behind a backslash.
    let is_mistyped = is_body && !sources.slice(place).contains(START);
    if is_mistyped { CommentMistake::Mistyped } else { CommentMistake::Printed }
}

/// Returns where a printed comment is written: in the run of a chapter that it was made from,
/// in the front matter of that chapter, or in a register.
fn place_of(comment: &PrintedComment, project: &Project, sources: &Sources) -> Span {
    let words = letters(&comment.text);
    if let Some(span) = comment.span {
        let text = &sources.file(span.file).text;
        let range = span.range();
        // The caption of an image stands behind its path, which is its place.
        let rest = text.get(range.start..).unwrap_or_default();
        let rest = rest.split("\n\n").next().unwrap_or_default();
        let mut found = [sources.slice(span), rest].into_iter();
        if let Some(at) = found.find_map(|text| find(text, &words)) {
            return Span::new(span.file, range.start + at.start..range.start + at.end);
        }
        let matter = front::find(text).and_then(|matter| text.get(..matter.body));
        if let Some(range) = matter.and_then(|matter| find(matter, &words)) {
            return Span::new(span.file, range);
        }
    }
    let is_chapter =
        |file| project.manifest.chapter_of(&sources.file(file).path).is_some();
    let first = comment.file.as_ref().and_then(|path| sources.find(path));
    let first = first.into_iter().chain([project.manifest.file]);
    let files = first.chain(sources.files().filter(|file| !is_chapter(*file)));
    files
        .filter(|file| sources.file(*file).text.len() <= SEARCHED)
        .find_map(|file| Some(Span::new(file, find(&sources.file(file).text, &words)?)))
        .or(comment.span)
        .unwrap_or_else(|| sources.whole(project.manifest.file))
}

/// Finds a comment as it was written: typography may have changed its marks and spaces, but
/// none of its letters.
fn find(text: &str, words: &str) -> Option<Range<usize>> {
    comment_likes(text).into_iter().find_map(|range| {
        let written = text.get(range.clone())?;
        // Without an end it goes on to that of another one.
        let line = written.lines().next()?.len();
        let end = if letters(written) == words { range.end } else { range.start + line };
        letters(written).starts_with(words).then_some(range.start..end)
    })
}

/// Returns the letters and digits of a comment.
fn letters(comment: &str) -> String {
    let text = comment.replace("&lt;", "").replace("&gt;", "");
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
