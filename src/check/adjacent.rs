//! Figures that only a space divides.
//!
//! What it finds: a figure that a placeholder prints and another one, typed or printed, with
//! nothing between them but white space.
//! Why it matters: thousands are grouped by a space, so that 123 and 456 are read as 123 456.
//! Example: `{{number "births" 2022}} {{number "births" 2023}}`.

use std::ops::Range;

use rayon::prelude::*;

use crate::assemble::{ReportContext, printed_words};
use crate::diagnostic::{
    Diagnostics, Span,
    found::{self, Joined},
};
use crate::model::{Inline, InlineKind, Placeholder, visit};
use crate::text::Language;

/// Stands for what no figure reaches across.
const OTHER: char = '\u{fffc}';

pub(super) fn check(report: ReportContext<'_>, diags: &mut Diagnostics) {
    let found: Vec<Diagnostics> = report
        .project
        .chapters
        .par_iter()
        .map(|chapter| {
            let mut diags = Diagnostics::new();
            for (language, text) in &chapter.texts {
                text.visit_blocks(&mut |block| {
                    visit::own_lines(block, &mut |inlines| {
                        check_line(inlines, report, *language, &mut diags);
                    });
                });
            }
            diags
        })
        .collect();
    for findings in found {
        diags.append(findings);
    }
}

fn check_line(
    inlines: &[Inline],
    report: ReportContext<'_>,
    language: Language,
    diags: &mut Diagnostics,
) {
    let mut line = Line::default();
    line.add(inlines, &|placeholder| printed_words(report, placeholder, language));
    for (first, second, span) in line.adjacent() {
        let name = &format!("{first} {second}");
        let expected = &format!("{first}, {second}");
        let (kind, source) = (Joined::Figures, None);
        diags.push(found::RunTogether { kind, name, expected, source }.at(span));
    }
    for note in line.notes {
        check_line(note, report, language, diags);
    }
}

/// A line as it is printed.
#[derive(Default)]
struct Line<'a> {
    text: String,
    /// What placeholders print, and where they stand in the file.
    printed: Vec<(Range<usize>, Span)>,
    /// The footnotes that are written within it.
    notes: Vec<&'a [Inline]>,
}

impl<'a> Line<'a> {
    fn add(
        &mut self,
        inlines: &'a [Inline],
        print: &impl Fn(&Placeholder) -> Option<String>,
    ) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.text.push_str(text),
                InlineKind::SoftBreak => self.text.push(' '),
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Struck(inner)
                | InlineKind::Foreign { inlines: inner, .. }
                | InlineKind::Link { inlines: inner, .. } => self.add(inner, print),
                InlineKind::Placeholder(Placeholder::Claim(_) | Placeholder::Typed) => {}
                InlineKind::Placeholder(Placeholder::Cite(_))
                | InlineKind::Code(_)
                | InlineKind::Image(_)
                | InlineKind::FootnoteMark(_)
                | InlineKind::LineBreak => self.text.push(OTHER),
                InlineKind::InlineFootnote(note) => {
                    self.text.push(OTHER);
                    self.notes.push(note);
                }
                InlineKind::Placeholder(placeholder) => {
                    let start = self.text.len();
                    let printed = print(placeholder);
                    self.text.push_str(printed.as_deref().unwrap_or("\u{fffc}"));
                    self.printed.push((start..self.text.len(), inline.span));
                }
            }
        }
    }

    /// Returns the figures between which there is only white space, with the place of the
    /// placeholder that prints one of them. Between two of which both are typed, the space may
    /// be that of thousands.
    fn adjacent(&self) -> Vec<(&str, &str, Span)> {
        let mut found = Vec::new();
        for (start, gap) in gaps(&self.text) {
            let end = start + gap.len();
            let at = |place: usize| {
                let mut printed = self.printed.iter();
                printed.find(|(range, _)| range.contains(&place)).cloned()
            };
            let (Some(before), behind) = (start.checked_sub(1).map(at), at(end)) else {
                continue;
            };
            // The space of what a placeholder prints divides no figures.
            let is_within = before.is_some() && before == behind;
            let Some(span) = behind.as_ref().or(before.as_ref()).map(|it| it.1) else {
                continue;
            };
            let floor = before.as_ref().map_or(0, |(range, _)| range.start);
            let head = self.text.get(floor..start).unwrap_or_default();
            let ceiling = behind.as_ref().map_or(self.text.len(), |(range, _)| range.end);
            let tail = self.text.get(end..ceiling).unwrap_or_default();
            if !is_within
                && let Some(first) = last_figure(head)
                && let Some(second) = first_figure(tail, behind.is_some())
            {
                found.push((first, second, span));
            }
        }
        found
    }
}

/// Returns the white space of a text, each with its place.
fn gaps(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_whitespace)?;
        let rest = text.get(start..)?;
        let length = rest.len() - rest.trim_start().len();
        at = start + length;
        Some((start, rest.get(..length)?))
    })
}

fn is_of_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}')
}

/// Returns the figure that a text ends with. The number of a name (`A4`) or of a symbol is none.
fn last_figure(text: &str) -> Option<&str> {
    let start = text.rfind(|c: char| !is_of_figure(c)).map_or(0, |at| {
        at + text.get(at..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
    });
    let (before, figure) = text.split_at(start);
    let figure = figure.trim_start_matches([',', '.', '\u{a0}', '\u{202f}']);
    let word = before.split(char::is_whitespace).next_back().unwrap_or_default();
    let is_part = word.contains(|c: char| c.is_alphabetic() || matches!(c, '/' | ':'));
    (figure.ends_with(|c: char| c.is_ascii_digit()) && !is_part).then_some(figure)
}

/// Returns the figure that a text begins with. A typed one has to stand alone: „456 10-mečiai“
/// and „456 15–17 metų vaikai“ are read as they are meant.
fn first_figure(text: &str, is_printed: bool) -> Option<&str> {
    let end = text.find(|c: char| !is_of_figure(c)).unwrap_or(text.len());
    let (figure, rest) = text.split_at(end);
    let figure = figure.trim_end_matches([',', '.', '\u{a0}', '\u{202f}']);
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || "-–‑%/:".contains(c));
    let is_figure = figure.starts_with(|c: char| c.is_ascii_digit());
    (is_figure && (is_printed || !goes_on)).then_some(figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources, Spanned};
    use crate::evidence::Query;

    /// Returns the figures that are adjacent in a line, in which `<…>` is printed.
    fn adjacent(written: &str) -> Vec<String> {
        let (path, text) = ("a.md".to_owned(), String::new());
        let file = Sources::default().add(SourceFile { path, text });
        let span = Span::new(file, 0..0);
        let mut inlines = Vec::new();
        for (place, text) in written.split(['<', '>']).enumerate() {
            let kind = match place % 2 {
                0 => InlineKind::Text(text.to_owned()),
                _ => InlineKind::Placeholder(Placeholder::Number(Query {
                    indicator: Spanned::new(text.to_owned(), span),
                    selectors: Vec::new(),
                })),
            };
            inlines.push(Inline { kind, span });
        }
        let mut line = Line::default();
        line.add(&inlines, &|placeholder| match placeholder {
            Placeholder::Number(query) => Some(query.indicator.value.clone()),
            _ => None,
        });
        let found = line.adjacent();
        found.iter().map(|(first, second, _)| format!("{first}|{second}")).collect()
    }

    #[test]
    fn figures_that_only_a_space_divides_are_found() {
        for (written, expected) in [
            ("Yra <123> <456>.", "123|456"),
            ("Yra <123>\u{a0}<456>.", "123|456"),
            ("Yra 3 <456>.", "3|456"),
            ("Yra (3 <456>).", "3|456"),
            ("Yra <11,4> 500.", "11,4|500"),
            ("Yra <123> 456, 7.", "123|456"),
            ("Yra <1\u{a0}123> <11,4>.", "1\u{a0}123|11,4"),
            ("2023 <2 vaikai>.", "2023|2"),
            ("<123>  <456> <789>", "123|456 456|789"),
        ] {
            assert_eq!(adjacent(written).join(" "), expected, "{written}");
        }
    }

    #[test]
    fn what_nobody_reads_as_one_figure_is_left_alone() {
        for written in [
            "Yra 3 456, o <11,4> proc.",
            "Yra <3\u{a0}456> vaikų.",
            "2023 m. <123>, <456>; <789>.",
            "2023, <123> ir <456>",
            "<123> 10-mečių, <456> 15–17 metų, <7> 1-os.",
            "COVID-19 <123>, A4 <5>, CRC/C/58 <7>, 8:30 <5>",
            "Yra <123 vaikai> 456.",
            "Yra <daugiau nei 5> vaikai, <–> 5",
            "<123>",
            "",
        ] {
            assert_eq!(adjacent(written), [""; 0], "{written}");
        }
    }
}
