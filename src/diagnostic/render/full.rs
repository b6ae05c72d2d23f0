//! The full form: for people, with the author's line and a mark under the words.
//!
//! Only the first line of a place is shown, and of a long line only what surrounds the
//! mark, so that the size of a file or a line does not matter.

use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet,
    normalize_untrusted_str,
};
use rayon::prelude::*;

use crate::diagnostic::render::groups::{self, Row};
use crate::diagnostic::{Diagnostic, FileId, Severity, Sources, Span, render};
use crate::text::wrap::{length, wrap};
use crate::text::{Args, Catalog, Language};

/// How many terminals' widths of a line are looked at on each side of a mark. A line that
/// reaches further is cut; what of it fits the terminal is the renderer's choice, which
/// takes the longer the more it is given.
const REACH: usize = 2;

/// The narrowest terminal that is taken at its word.
pub const NARROWEST: usize = 40;

/// The narrowest that words are set behind what they begin with.
const NARROWEST_WORDS: usize = 16;

/// How findings look on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colours.
    pub color: bool,
    /// How many columns there are.
    pub width: usize,
    /// Whether words that are longer go over several lines.
    pub is_wrapped: bool,
}

/// Returns all findings with the lines they point at, an empty line between two. Of equal
/// findings the first is shown, with the places of the others; of many of a kind in one file the
/// first ones, with the words of the others.
pub fn full(
    findings: &[Diagnostic],
    sources: &Sources,
    catalog: &Catalog,
    language: Language,
    style: Style,
) -> String {
    let width = style.width.max(NARROWEST);
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(width);
    let help = render::word("finding-help", catalog, language);
    let note = render::word("severity-note", catalog, language);
    // Words go over several lines where they would not fit behind what stands before them.
    let fitted = |before: usize, text: &str, is_wrapped: bool| {
        let text = normalize_untrusted_str(text);
        if !is_wrapped {
            return text;
        }
        wrap(&text, width.saturating_sub(before).max(NARROWEST_WORDS)).join("\n")
    };
    let draw = |equal: &Vec<&Diagnostic>| {
        let Some((finding, others)) = equal.split_first() else { return String::new() };
        let words = render::words(finding, catalog, language);
        let severity = format!("severity-{}", finding.severity.as_str());
        let severity = render::word(&severity, catalog, language);
        let before = length(&severity) + length(finding.code.as_str()) + "[]: ".len();
        let message = fitted(before, &words.message, style.is_wrapped);
        let level = level(finding.severity).with_name(severity);
        let title = level.primary_title(message).id(finding.code.as_str());
        let excerpts = excerpts(finding, words.label, words.related, sources, width);
        let mut group = Group::with_title(title);
        for excerpt in &excerpts {
            group = excerpt.add_to(group);
        }
        let numbers = excerpts.iter().map(|excerpt| excerpt.line.to_string().len()).max();
        let before = |name: &str| numbers.unwrap_or(0) + " = : ".len() + length(name);
        let help = words.help.iter().map(|line| {
            let line = fitted(before(&help), line, style.is_wrapped);
            Level::HELP.with_name(help.as_str()).message(line)
        });
        let detail = words.detail.iter().map(|line| {
            let line = fitted(before(&note), line, style.is_wrapped);
            Level::NOTE.with_name(note.as_str()).message(line)
        });
        let others = (!others.is_empty()).then(|| {
            let args = Args::new()
                .count("count", others.len())
                .text("places", groups::places(others, sources));
            let text = catalog.format(language, "finding-others", &args);
            let text = fitted(before(&note), &text.unwrap_or_default(), true);
            Level::NOTE.with_name(note.as_str()).message(text)
        });
        let group = group.elements(help).elements(detail).elements(others);
        let drawn = renderer.render(&[group]);
        let drawn =
            excerpts.iter().fold(drawn, |drawn, excerpt| excerpt.mend_place(drawn));
        format!("{drawn}\n")
    };
    let list = |file: FileId, groups: &[Vec<&Diagnostic>]| {
        let Some(first) = groups.iter().flatten().next() else { return String::new() };
        let severity = format!("severity-{}", first.severity.as_str());
        let severity = render::word(&severity, catalog, language);
        let path = &sources.file(file).path;
        let args = Args::new().count("count", groups.len()).text("path", path);
        let title = catalog.format(language, "finding-list", &args).unwrap_or_default();
        let before = length(&severity) + length(first.code.as_str()) + "[]: ".len();
        let title = fitted(before, &title, style.is_wrapped);
        let level = level(first.severity).with_name(severity);
        let title = level.primary_title(title).id(first.code.as_str());
        let mut text = renderer.render(&[Group::with_title(title)]);
        for group in groups {
            let Some(finding) = group.first() else { continue };
            let line = format!("  {}: ", groups::lines(group, sources));
            let message = render::words(finding, catalog, language).message;
            let message = fitted(length(&line), &message, style.is_wrapped);
            let indent = " ".repeat(length(&line));
            let message = message.replace('\n', &format!("\n{indent}"));
            text.push_str(&format!("\n{line}{message}"));
        }
        format!("{text}\n")
    };
    let rows = groups::rows(groups::groups(findings));
    let drawn = rows.par_iter().map(|row| match row {
        Row::Group(equal) => draw(equal),
        Row::List(file, groups) => list(*file, groups),
    });
    drawn.collect::<Vec<String>>().join("\n")
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

/// A line, or the part of it that is shown, with its marks.
struct Excerpt<'a> {
    path: &'a str,
    text: &'a str,
    /// The bytes of the file that are shown.
    shown: Range<usize>,
    line: usize,
    marks: Vec<Mark>,
    /// The column in the part, as the renderer counts it.
    seen_column: usize,
    /// What stands behind the path: line and column in the file, or the name of a cell.
    place: String,
    /// Whether there is nothing to show but the path.
    is_empty: bool,
}

struct Mark {
    kind: AnnotationKind,
    /// In bytes of the part that is shown.
    range: Range<usize>,
    label: Option<String>,
}

/// Returns a finding's places, those of one line together, the primary first.
fn excerpts<'a>(
    finding: &Diagnostic,
    label: Option<String>,
    related: Vec<Option<String>>,
    sources: &'a Sources,
    width: usize,
) -> Vec<Excerpt<'a>> {
    let primary = finding.primary.map(|span| (span, AnnotationKind::Primary, label));
    let related = finding.related.iter().zip(related);
    let related =
        related.map(|(place, label)| (place.span, AnnotationKind::Context, label));
    let mut excerpts: Vec<Excerpt<'_>> = Vec::new();
    for (span, kind, label) in primary.into_iter().chain(related) {
        let new = Excerpt::new(span, kind, label, sources, width);
        let same_line = excerpts
            .iter_mut()
            .find(|excerpt| excerpt.path == new.path && excerpt.shown == new.shown);
        match same_line {
            Some(excerpt) => excerpt.marks.extend(new.marks),
            None => excerpts.push(new),
        }
    }
    excerpts
}

impl<'a> Excerpt<'a> {
    fn new(
        span: Span,
        kind: AnnotationKind,
        label: Option<String>,
        sources: &'a Sources,
        width: usize,
    ) -> Self {
        let file = sources.file(span.file);
        let start = boundary(&file.text, span.range().start);
        let end = boundary(&file.text, span.range().end).max(start);
        let (before, after) = file.text.split_at(start);
        let left = reach(before.chars().rev(), width);
        let right = reach(after.chars(), width);
        let shown = start - left..start + right;
        let text = file.text.get(shown.clone()).unwrap_or_default();
        let text = text.strip_suffix('\r').unwrap_or(text);
        // A mark that is wider than the terminal would draw the whole of its text.
        let room = width.saturating_sub(20);
        let marked = text.get(left..).unwrap_or_default();
        let widest = marked.char_indices().nth(room).map_or(marked.len(), |(at, _)| at);
        let left = left.min(text.len());
        let range = left..left + widest.min(end - start);
        let position = sources.position(span.file, start);
        let column = text.get(..left).map_or(0, |before| before.chars().count()) + 1;
        Excerpt {
            path: &file.path,
            text,
            shown,
            line: position.line,
            marks: vec![Mark { kind, range, label }],
            seen_column: column,
            place: match sources.cell(span) {
                Some(cell) => normalize_untrusted_str(&cell),
                None => format!("{}:{}", position.line, position.column),
            },
            is_empty: file.text.is_empty(),
        }
    }

    fn add_to<'b>(&'b self, group: Group<'b>) -> Group<'b> {
        if self.is_empty {
            return group.element(Origin::path(self.path));
        }
        let marks = self.marks.iter().map(|mark| -> Annotation<'b> {
            mark.kind.span(mark.range.clone()).label(mark.label.as_deref())
        });
        let snippet = Snippet::source(self.text).path(self.path).line_start(self.line);
        group.element(snippet.annotations(marks))
    }

    /// Puts the place in the file for that in the part of a line that the renderer saw.
    fn mend_place(&self, drawn: String) -> String {
        let seen = format!("{}:{}", self.line, self.seen_column);
        if self.is_empty || seen == self.place {
            return drawn;
        }
        let written = |place: &str| format!("{}:{place}\n", self.path);
        drawn.replacen(&written(&seen), &written(&self.place), 1)
    }
}

/// Returns the number of bytes up to the end of the line, but of no more characters than
/// [`REACH`] allows.
fn reach(characters: impl Iterator<Item = char>, width: usize) -> usize {
    characters.take(REACH * width).take_while(|c| *c != '\n').map(char::len_utf8).sum()
}

/// Returns the last place between characters that is not after a byte.
fn boundary(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}
