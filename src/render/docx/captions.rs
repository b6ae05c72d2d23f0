//! What stands above and beneath tables and figures.

use crate::assemble::{Caption, Inline};
use crate::render::docx::blocks::Context;
use crate::render::docx::inlines::Format;
use crate::render::docx::passages::Text;
use crate::render::docx::story::{BELOW, Indent, Paragraph, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;

/// The longest note, in letters, that shares its line with others.
const SHORT: usize = 60;

impl<'a> Writer<'a> {
    /// Writes the caption of a table or figure. Its number is a field that stays what it is
    /// when all are counted anew.
    pub(super) fn caption(
        &mut self,
        story: &mut Story,
        caption: &'a Caption,
        sequence: &str,
        unit: Option<&str>,
        (context, indent): (&Context, i32),
    ) {
        let mut paragraph = context.paragraph(self.base, Style::Caption);
        place(&mut paragraph, context, indent);
        paragraph.keeps_with_next = true;
        let runs = &mut paragraph.runs;
        let anchor = self.bookmarks.open(runs, Some(&caption.anchor));
        let label = Format::of(Style::CaptionLabel);
        match number_in(&caption.label) {
            Some((before, number, after)) => {
                self.text(runs, before, label);
                let code = format!("SEQ {sequence} \\* ARABIC \\r {number}");
                self.field(runs, &code, label, |writer, runs| {
                    writer.text(runs, number, label);
                });
                self.text(runs, after, label);
            }
            None => self.text(runs, &caption.label, label),
        }
        self.bookmarks.close(runs, anchor);
        if !caption.inlines.is_empty() {
            self.text(runs, " ", Format::default());
            let number = number_in(&caption.label).and_then(|(_, it, _)| it.parse().ok());
            let text = Text { kind: "caption", number, anchor: None };
            self.passage(story, runs, &caption.inlines, text, Format::default());
        }
        if let Some(unit) = unit {
            runs.open("w:r").empty("w:br").close();
            self.text(runs, unit, Format::of(Style::LabelDetail));
        }
        story.paragraph(self.base, paragraph);
    }

    /// Writes what stands beneath a table or figure: short notes in one line, each sentence
    /// and the source in its own.
    pub(super) fn beneath(
        &mut self,
        story: &mut Story,
        notes: &'a [String],
        source: Option<&'a [Inline]>,
        (context, indent): (&Context, i32),
    ) {
        let is_short =
            |note: &&String| note.chars().count() <= SHORT && !note.ends_with('.');
        let short: Vec<&str> =
            notes.iter().filter(is_short).map(String::as_str).collect();
        let short = (!short.is_empty()).then(|| short.join("; "));
        let long = notes.iter().filter(|note| !is_short(note)).cloned();
        let count = short.iter().len() + long.clone().count() + source.iter().len();
        let mut left = count;
        let mut add = |writer: &mut Self, story: &mut Story, note: Note<'a, '_>| {
            left -= 1;
            let mut paragraph = context.paragraph(writer.base, Style::TableNote);
            place(&mut paragraph, context, indent);
            paragraph.keeps_with_next = left > 0;
            if left == 0 {
                paragraph.space.1 = Some(BELOW);
            }
            let runs = &mut paragraph.runs;
            match note {
                Note::Text(text) => writer.text(runs, text, Format::default()),
                Note::Source(inlines) => {
                    writer.inlines(story, runs, inlines, Format::default());
                }
            }
            story.paragraph(writer.base, paragraph);
        };
        for note in short.into_iter().chain(long) {
            add(self, story, Note::Text(&note));
        }
        if let Some(source) = source {
            add(self, story, Note::Source(source));
        }
    }
}

/// What stands beneath a table.
enum Note<'a, 't> {
    Text(&'t str),
    Source(&'a [Inline]),
}

/// Moves a paragraph to the edge of a table that begins in the margin.
pub(super) fn place(paragraph: &mut Paragraph, context: &Context, indent: i32) {
    if indent != context.frame.left + context.left {
        paragraph.indent = Some(Indent { left: indent, right: 0, hanging: 0 });
    }
}

/// Splits a label at the first number in it.
pub(super) fn number_in(label: &str) -> Option<(&str, &str, &str)> {
    let start = label.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = label.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    Some((before, number, after))
}
