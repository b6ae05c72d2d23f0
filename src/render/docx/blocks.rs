//! Blocks as paragraphs and tables.

use crate::assemble::{Block, BlockKind, Inline, numbered_entries};
use crate::render::docx::base::{Base, Frame};
use crate::render::docx::inlines::Format;
use crate::render::docx::lists::{self, LEVELS, STEP};
use crate::render::docx::page::HANG;
use crate::render::docx::passages::Text;
use crate::render::docx::story::{Edge, Indent, Line, Paragraph, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::text::Language;

/// Where blocks stand.
#[derive(Debug, Clone)]
pub(super) struct Context {
    /// The style of paragraphs.
    pub(super) style: Style,
    /// What other paragraphs must have around them so that they stand together with these.
    pub(super) frame: Frame,
    /// How far they stand in from there, in twentieths of a point.
    pub(super) left: i32,
    /// How many lists they stand in.
    pub(super) depth: usize,
    /// The lines beside them.
    pub(super) lines: Vec<(Edge, Line)>,
    /// How their runs look.
    pub(super) format: Format,
    /// What paragraphs are to a reviewer.
    pub(super) kind: &'static str,
    /// Whether they are blocks of a chapter and not within others.
    pub(super) is_top: bool,
    /// Whether they stand on one page.
    pub(super) is_together: bool,
}

/// The line beside what is not translated, and beside what is out of date: as in the PDF.
const UNTRANSLATED: Line = Line { form: "dotted", thickness: 8, distance: 9 };
const STALE: Line = Line { form: "dashed", thickness: 8, distance: 9 };
/// The line that parts two blocks.
const RULE: Line = Line { form: "single", thickness: 6, distance: 12 };

impl Context {
    /// Returns that of the blocks of a chapter.
    pub(super) fn of_chapter() -> Self {
        Context {
            style: Style::BodyText,
            frame: Frame::default(),
            left: 0,
            depth: 0,
            lines: Vec::new(),
            format: Format::default(),
            kind: "paragraph",
            is_top: true,
            is_together: false,
        }
    }

    /// Returns that of the blocks of a footnote.
    pub(super) fn of_note(base: &Base) -> Self {
        Context {
            style: Style::FootnoteText,
            frame: base.frame(Style::FootnoteText),
            format: Format { is_in_note: true, ..Format::default() },
            kind: "footnote",
            is_top: false,
            ..Context::of_chapter()
        }
    }

    /// Returns that of blocks within these, whose paragraphs have a style.
    pub(super) fn within(&self, base: &Base, style: Style, kind: &'static str) -> Self {
        let mut frame = base.frame(style);
        frame.left += self.frame.left;
        frame.right += self.frame.right;
        if frame.markup.is_empty() {
            frame.markup.clone_from(&self.frame.markup);
        }
        Context { style, frame, kind, is_top: false, ..self.clone() }
    }

    /// Returns a paragraph that stands here.
    pub(super) fn paragraph(&self, base: &Base, style: Style) -> Paragraph {
        let mut paragraph = Paragraph::new(style);
        paragraph.lines.clone_from(&self.lines);
        paragraph.keeps_with_next = self.is_together;
        let of_style = base.frame(style);
        if !self.frame.markup.is_empty() && of_style.markup != self.frame.markup {
            paragraph.frame = Some(self.frame.markup.as_str().into());
            let space = self.frame.is_whole().then_some(0);
            paragraph.space = (space, space);
        }
        let left = self.frame.left + self.left;
        let is_moved = left != 0 || self.frame.right != 0;
        if style == Style::FootnoteText {
            // Only the first paragraph of a footnote has a mark before it.
            paragraph.indent = Some(Indent::default());
        } else if is_moved && (of_style.left, of_style.right) != (left, self.frame.right)
        {
            paragraph.indent = Some(Indent { left, right: self.frame.right, hanging: 0 });
        }
        paragraph
    }
}

impl<'a> Writer<'a> {
    /// Writes blocks.
    pub(super) fn blocks(
        &mut self,
        story: &mut Story,
        blocks: &'a [Block],
        context: &Context,
    ) {
        let is_box = |block: &&Block| matches!(block.kind, BlockKind::Numbered(_));
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first() {
            // The last of several recommendations does not begin a page alone.
            let boxes = rest.iter().take(3).take_while(is_box).count();
            let is_last_but_one = boxes == 2;
            if is_last_but_one {
                let context = Context { is_together: true, ..context.clone() };
                self.block(story, &block.kind, &context);
            } else {
                self.block(story, &block.kind, context);
            }
            rest = after;
        }
    }

    fn block(&mut self, story: &mut Story, kind: &'a BlockKind, context: &Context) {
        let base = self.base;
        match kind {
            BlockKind::Heading { level, anchor, inlines } => {
                let mut paragraph = context.paragraph(base, Style::heading(*level));
                paragraph.keeps_with_next = true;
                let text =
                    Text { kind: "heading", number: None, anchor: anchor.as_deref() };
                self.paragraph(story, paragraph, inlines, text, context.format);
            }
            BlockKind::Paragraph { number, anchor, inlines } => {
                self.body_paragraph(story, *number, anchor.as_deref(), inlines, context);
            }
            BlockKind::List { start, tight, items } => {
                self.list(story, *start, *tight, items, context);
            }
            BlockKind::Quote(blocks) => {
                let inner = context.within(base, Style::Quote, "quotation");
                self.blocks(story, blocks, &inner);
            }
            // Without text, Word's readers would be told of a blank paragraph.
            BlockKind::Code(code) if code.trim().is_empty() => {}
            BlockKind::Code(code) => {
                let mut paragraph = context.paragraph(base, Style::Preformatted);
                let mark = self.begin_passage(&mut paragraph.runs, "code", None, code);
                let code = code.strip_suffix('\n').unwrap_or(code);
                let format = Format { style: Some(Style::Code), ..context.format };
                self.text(&mut paragraph.runs, code, format);
                self.bookmarks.close(&mut paragraph.runs, mark);
                story.paragraph(base, paragraph);
            }
            BlockKind::Rule => {
                // A line below the last paragraph: one without text would be read as blank.
                // Below a background it would be the edge of that.
                let is_bare = |last: &&mut Paragraph| {
                    last.lines.is_empty()
                        && last.frame.is_none()
                        && base.frame(last.style).markup.is_empty()
                };
                match story.last_paragraph().filter(is_bare) {
                    Some(last) => last.lines.push((Edge::Bottom, RULE)),
                    None => story.paragraph(base, Paragraph::new(Style::Rule)),
                }
            }
            BlockKind::Table(table) => self.text_table(story, table, context),
            BlockKind::DataTable(table) => self.data_table(story, table, context),
            BlockKind::Chart(chart) => self.chart(story, chart, context),
            BlockKind::Figure(figure) => self.figure(story, figure, context),
            BlockKind::Numbered(numbered) => self.numbered(story, numbered, context),
            BlockKind::Aside { kind, label, anchor, blocks } => {
                self.aside(story, *kind, label, anchor.as_deref(), blocks, context);
            }
            BlockKind::Stale { language, mark, changes, blocks } => {
                self.marked(story, STALE, context, |writer, story, inner| {
                    writer.blocks(story, blocks, inner);
                    writer.mark(story, mark, inner);
                    for change in changes {
                        let mut paragraph =
                            inner.paragraph(base, Style::TranslationChange);
                        let format =
                            Format { language: Some(*language), ..Format::default() };
                        let runs = &mut paragraph.runs;
                        writer.inlines(story, runs, change, format);
                        story.paragraph(base, paragraph);
                    }
                });
            }
            BlockKind::Untranslated { language, mark, blocks, .. } => {
                self.marked(story, UNTRANSLATED, context, |writer, story, inner| {
                    writer.mark(story, mark, inner);
                    writer.blocks(story, blocks, &inner.in_language(*language));
                });
            }
        }
    }

    /// Writes blocks beside a line that says something of their translation.
    fn marked(
        &mut self,
        story: &mut Story,
        line: Line,
        context: &Context,
        write: impl FnOnce(&mut Self, &mut Story, &Context),
    ) {
        let mut inner = context.clone();
        inner.lines = vec![(Edge::Right, line)];
        write(self, story, &inner);
    }

    /// Writes what is said of a translation.
    fn mark(&mut self, story: &mut Story, mark: &str, context: &Context) {
        let mut paragraph = context.paragraph(self.base, Style::TranslationMark);
        self.text(&mut paragraph.runs, mark, Format::default());
        story.paragraph(self.base, paragraph);
    }

    /// Writes a paragraph of the text, with its number in the margin.
    fn body_paragraph(
        &mut self,
        story: &mut Story,
        number: Option<u32>,
        anchor: Option<&'a str>,
        inlines: &'a [Inline],
        context: &Context,
    ) {
        let style = match number {
            Some(_) if context.style == Style::BodyText => Style::NumberedParagraph,
            _ => context.style,
        };
        let mut paragraph = context.paragraph(self.base, style);
        if let Some(number) = number {
            // Where the margin has no room, the text makes it.
            let left = paragraph.indent.map_or(0, |indent| indent.left)
                + (HANG - self.base.page.hang());
            if left != 0 {
                let right = context.frame.right;
                paragraph.indent = Some(Indent { left, right, hanging: HANG });
            }
            self.text(
                &mut paragraph.runs,
                &number.to_string(),
                Format::of(Style::ParagraphNumber),
            );
            paragraph.runs.open("w:r").empty("w:tab").close();
        }
        let text = Text { kind: context.kind, number, anchor };
        self.paragraph(story, paragraph, inlines, text, context.format);
    }

    fn list(
        &mut self,
        story: &mut Story,
        start: Option<u64>,
        is_tight: bool,
        items: &'a [Vec<Block>],
        context: &Context,
    ) {
        let level = context.depth.min(LEVELS - 1);
        let last = start.unwrap_or(0).saturating_add(items.len() as u64);
        // Above that, Word would count otherwise.
        let as_text = start.filter(|_| last > lists::HIGHEST);
        let list = match start {
            // Numbers of recommendations are marks enough.
            None if numbered_entries(items).is_some() => None,
            None => Some(self.lists.bullets()),
            Some(_) if as_text.is_some() => None,
            Some(start) => Some(self.lists.numbered(level, start)),
        };
        // What has letters of its own has them in its lists, too.
        let is_special = context.format.is_in_note
            || matches!(
                context.style,
                Style::NoteText | Style::ExampleText | Style::Voice
            );
        let style = match start {
            _ if is_special => context.style,
            Some(_) => Style::ListNumber,
            None => Style::ListBullet,
        };
        let left = context.left + STEP;
        let inner = Context {
            style: if is_special { context.style } else { Style::ListContinue },
            left,
            depth: context.depth + 1,
            kind: if context.depth > 0 || context.kind == "paragraph" {
                "list-item"
            } else {
                context.kind
            },
            is_top: false,
            ..context.clone()
        };
        for (index, (item, number)) in
            items.iter().zip(as_text.unwrap_or(0)..).enumerate()
        {
            let mut paragraph = inner.paragraph(self.base, style);
            // The last item does not begin a page alone.
            paragraph.keeps_with_next |= index > 0 && index + 2 == items.len();
            let right = context.frame.right;
            let left = context.frame.left + left;
            paragraph.indent = Some(Indent { left, right, hanging: STEP });
            paragraph.list = list.map(|list| (list, level));
            paragraph.is_tight = is_tight;
            if as_text.is_some() {
                self.text(
                    &mut paragraph.runs,
                    &format!("{number}.\t"),
                    Format::default(),
                );
            }
            let (anchor, inlines, rest) = match item.as_slice() {
                [
                    Block { kind: BlockKind::Paragraph { anchor, inlines, .. }, .. },
                    rest @ ..,
                ] => (anchor.as_deref(), inlines.as_slice(), rest),
                blocks => (None, [].as_slice(), blocks),
            };
            let text = Text { kind: inner.kind, number: None, anchor };
            self.paragraph(story, paragraph, inlines, text, inner.format);
            self.blocks(story, rest, &inner);
        }
    }

    /// Writes the blocks of a footnote behind its mark.
    pub(super) fn note_blocks(
        &mut self,
        story: &mut Story,
        (note, anchor): (u32, Option<&str>),
        blocks: &'a [Block],
        context: &Context,
    ) {
        // With the mark before the text, as its style has it.
        let mut paragraph = Paragraph::new(Style::FootnoteText);
        self.own_mark(&mut paragraph.runs, note, anchor);
        let (inlines, rest) = match blocks {
            [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest @ ..] => {
                (inlines.as_slice(), rest)
            }
            blocks => ([].as_slice(), blocks),
        };
        let text = Text { kind: "footnote", number: Some(note), anchor: None };
        self.paragraph(story, paragraph, inlines, text, context.format);
        self.blocks(story, rest, context);
    }
}

impl Context {
    /// Returns the same for blocks in a language.
    fn in_language(&self, language: Language) -> Self {
        let format = Format { language: Some(language), ..self.format };
        Context { format, ..self.clone() }
    }
}
