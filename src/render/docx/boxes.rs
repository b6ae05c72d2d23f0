//! Recommendations, questions, notes, examples and voices: paragraphs that stand together.

use crate::assemble::{AsideKind, Block, Numbered, NumberedKind};
use crate::render::docx::blocks::Context;
use crate::render::docx::inlines::Format;
use crate::render::docx::passages::Text;
use crate::render::docx::story::{BELOW, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;

/// The space below a box and above one that follows it, in twentieths of a point: 6 points remain
/// between their backgrounds, as in the PDF.
const BETWEEN: i32 = 160;

impl<'a> Writer<'a> {
    /// Writes a recommendation or question as one box.
    pub(super) fn numbered(
        &mut self,
        story: &mut Story,
        numbered: &'a Numbered,
        context: &Context,
    ) {
        let base = self.base;
        let (label, style, note, kind) = match numbered.kind {
            NumberedKind::Recommendation => (
                Style::RecommendationLabel,
                Style::Recommendation,
                Style::RecommendationNote,
                "recommendation",
            ),
            NumberedKind::Question => {
                (Style::QuestionLabel, Style::Question, Style::QuestionNote, "question")
            }
        };
        let mut outer = context.within(base, label, kind);
        let mut inner = context.within(base, style, kind);
        inner.is_together = true;
        let box_before = story.last_paragraph().filter(|last| last.ends_box);
        let follows_box = box_before.is_some();
        if let Some(last) = box_before {
            last.space.1 = Some(BETWEEN);
        }
        self.is_box_parted = follows_box && !self.is_box_parted;
        if self.is_box_parted {
            for frame in [&mut outer.frame, &mut inner.frame] {
                frame.markup = unlike(&frame.markup);
            }
        }
        let mut paragraph = outer.paragraph(base, label);
        paragraph.keeps_with_next = true;
        paragraph.space.0 = follows_box.then_some(BETWEEN);
        let number = numbered.number;
        let text = Text { kind: "label", number, anchor: Some(&numbered.anchor) };
        let runs = &mut paragraph.runs;
        self.numbered_label(runs, &numbered.label, numbered.to.as_deref(), text);
        story.paragraph(base, paragraph);
        self.blocks(story, &numbered.blocks, &inner);
        if let Some(follows) = &numbered.follows {
            let mut paragraph = inner.paragraph(base, note);
            self.text(&mut paragraph.runs, follows, Format::default());
            story.paragraph(base, paragraph);
        }
        if let Some(last) = story.last_paragraph() {
            last.space.1 = Some(BELOW);
            last.keeps_with_next = context.is_together;
            last.ends_box = true;
        }
    }

    /// Writes a note, an example or the words of a child.
    pub(super) fn aside(
        &mut self,
        story: &mut Story,
        kind: AsideKind,
        label: &'a str,
        anchor: Option<&'a str>,
        blocks: &'a [Block],
        context: &Context,
    ) {
        let base = self.base;
        let (label_style, style, kind_name) = match kind {
            AsideKind::Voice => (Style::VoiceLabel, Style::Voice, "voice"),
            AsideKind::Example => (Style::ExampleLabel, Style::ExampleText, "example"),
            AsideKind::Note => (Style::NoteLabel, Style::NoteText, "note"),
        };
        let mut inner = context.within(base, style, kind_name);
        let is_voice = kind == AsideKind::Voice;
        if is_voice {
            inner.format.is_slanted = true;
            self.blocks(story, blocks, &inner);
        }
        let mut paragraph = inner.paragraph(base, label_style);
        paragraph.keeps_with_next = !is_voice;
        let text = Text { kind: "label", number: None, anchor };
        self.plain_passage(&mut paragraph.runs, label, text, Format::default());
        story.paragraph(base, paragraph);
        if !is_voice {
            self.blocks(story, blocks, &inner);
        }
    }
}

/// Returns lines and a background whose colours differ by what nobody sees: to programs, boxes
/// that are alike are one.
fn unlike(markup: &str) -> String {
    let mut output = String::new();
    let mut rest = markup;
    while let Some(at) = ["w:color=\"", "w:fill=\""]
        .iter()
        .filter_map(|name| Some(rest.find(name)? + name.len()))
        .min()
    {
        let (before, value) = rest.split_at(at);
        let (colour, after) = value.split_at(value.find('"').unwrap_or(value.len()));
        output.push_str(before);
        match u32::from_str_radix(colour, 16) {
            Ok(colour) => output.push_str(&format!("{:06X}", colour ^ 1)),
            Err(_) => output.push_str(colour),
        }
        rest = after;
    }
    output.push_str(rest);
    output
}
