//! Segments: the smallest units of translation, taken from a chapter in reading order.

use crate::diagnostic::{Sources, Span, Spanned};
use crate::model::{
    Block, BlockKind, ChapterText, CodeRole, Image, Inline, InlineCode, InlineKind,
    SegmentKind, SegmentPart, SegmentText, Table,
};
use crate::text::Language;

/// What stands in a text for a footnote in place, whose own text is a segment of its own
/// behind it.
pub(super) const NOTE: &str = "^[…]";

/// The kind of the code that stands for a placeholder.
pub(super) const PLACEHOLDER: &str = "placeholder";

/// A segment of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// What it is.
    pub kind: SegmentKind,
    /// Its text.
    pub text: SegmentText,
    /// Its text in the form in which texts are compared.
    pub key: String,
    /// Where it was written.
    pub span: Span,
    /// How it was written.
    pub form: SegmentForm,
    /// Which part of the chapter it belongs to.
    pub place: SegmentPlace,
    /// The column of a table's cell.
    pub column: Option<usize>,
}

/// How the text of a segment is written in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SegmentForm {
    /// As Markdown; the span is that of the words.
    Prose,
    /// As a value of the front matter; the span is that of the value.
    Toml,
    /// As an argument of a placeholder; the span is that between its quotation marks.
    Argument,
    /// As the alternative text of an image; the span is that of the image's path.
    ImageText,
    /// As the title of an image; the span is that of the image's path.
    ImageTitle,
    /// As it stands; the span is that of the block.
    Preformatted,
}

/// A part of a chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentPlace {
    /// The title.
    Title,
    /// A block of the text, by its index.
    Block(usize),
    /// A footnote, by its index.
    Footnote(usize),
}

/// Returns the segments of a chapter in reading order, footnotes last. What has no words
/// and no codes is none.
pub fn segments(text: &ChapterText, sources: &Sources) -> Vec<Segment> {
    let mut reader = SegmentReader {
        sources,
        place: SegmentPlace::Title,
        output: Vec::new(),
        notes: Vec::new(),
    };
    let title = &text.title;
    reader.plain(SegmentKind::Title, SegmentForm::Toml, &title.value, title.span);
    for (index, block) in text.blocks.iter().enumerate() {
        reader.place = SegmentPlace::Block(index);
        reader.block(block, SegmentKind::Paragraph);
    }
    for (index, footnote) in text.footnotes.iter().enumerate() {
        reader.place = SegmentPlace::Footnote(index);
        reader.blocks(&footnote.blocks, SegmentKind::Footnote);
    }
    reader.output
}

struct SegmentReader<'a> {
    sources: &'a Sources,
    place: SegmentPlace,
    output: Vec<Segment>,
    /// Footnotes in place, whose texts follow the text that they stand in.
    notes: Vec<(&'a [Inline], Span)>,
}

impl<'a> SegmentReader<'a> {
    fn blocks(&mut self, blocks: &'a [Block], paragraph: SegmentKind) {
        for block in blocks {
            self.block(block, paragraph);
        }
    }

    /// Reads a block, in which a paragraph is a segment of a kind.
    fn block(&mut self, block: &'a Block, paragraph: SegmentKind) {
        match &block.kind {
            BlockKind::Heading { inlines, .. } => {
                self.inlines(SegmentKind::Heading, inlines, block.span, None);
            }
            BlockKind::Paragraph(inlines) => {
                self.inlines(paragraph, inlines, block.span, None);
            }
            BlockKind::List(list) => {
                for item in &list.items {
                    self.blocks(&item.blocks, SegmentKind::ListItem);
                }
            }
            BlockKind::Quote(blocks) => self.blocks(blocks, paragraph),
            BlockKind::Directive(directive) => {
                self.blocks(&directive.blocks, SegmentKind::Directive);
            }
            BlockKind::Code(text) => {
                self.plain(
                    SegmentKind::Code,
                    SegmentForm::Preformatted,
                    text,
                    block.span,
                );
            }
            BlockKind::Table(table) => self.table(table, block.span),
            BlockKind::Figure(image) => self.figure(image),
            BlockKind::DataTable(table) => self.caption(table.caption.as_ref()),
            BlockKind::Chart(chart) => {
                if let Some(alt) = &chart.alt {
                    let kind = SegmentKind::Alternative;
                    self.plain(kind, SegmentForm::Argument, &alt.value, alt.span);
                }
                self.caption(chart.table.caption.as_ref());
            }
            BlockKind::Register(query) => self.caption(query.caption.as_ref()),
            BlockKind::Rule => {}
        }
    }

    fn table(&mut self, table: &'a Table, span: Span) {
        for row in std::iter::once(&table.header).chain(&table.rows) {
            for (column, cell) in row.iter().enumerate() {
                self.inlines(SegmentKind::TableCell, cell, span, Some(column));
            }
        }
        if let Some(caption) = &table.caption {
            self.inlines(SegmentKind::Caption, caption, span, None);
        }
    }

    fn caption(&mut self, caption: Option<&Spanned<String>>) {
        if let Some(caption) = caption {
            let kind = SegmentKind::Caption;
            self.plain(kind, SegmentForm::Argument, &caption.value, caption.span);
        }
    }

    fn figure(&mut self, image: &Image) {
        let span = image.path.span;
        self.plain(SegmentKind::Alternative, SegmentForm::ImageText, &image.alt, span);
        if let Some(caption) = &image.caption {
            self.plain(SegmentKind::Caption, SegmentForm::ImageTitle, caption, span);
        }
    }

    fn plain(&mut self, kind: SegmentKind, form: SegmentForm, text: &str, span: Span) {
        let parts = vec![SegmentPart::Text(text.to_owned())];
        self.push(kind, form, parts, span, None);
    }

    fn inlines(
        &mut self,
        kind: SegmentKind,
        inlines: &'a [Inline],
        whole: Span,
        column: Option<usize>,
    ) {
        let span = match (inlines.first(), inlines.last()) {
            (Some(first), Some(last)) => Span { end: last.span.end, ..first.span },
            _ => whole,
        };
        let mut parts = Vec::new();
        let mut pairs = 0;
        self.runs(inlines, &mut parts, &mut pairs);
        self.push(kind, SegmentForm::Prose, parts, span, column);
        for (note, span) in std::mem::take(&mut self.notes) {
            self.inlines(SegmentKind::Footnote, note, span, column);
        }
    }

    fn runs(&mut self, list: &'a [Inline], out: &mut Vec<SegmentPart>, pairs: &mut u32) {
        for inline in list {
            match &inline.kind {
                InlineKind::Text(text) => out.push(SegmentPart::Text(text.clone())),
                InlineKind::SoftBreak => out.push(SegmentPart::Text(" ".to_owned())),
                InlineKind::LineBreak => alone(out, "line-break", "\\"),
                InlineKind::Emphasis(inner) => {
                    self.pair(inner, ("emphasis", "*", "*"), out, pairs);
                }
                InlineKind::Strong(inner) => {
                    self.pair(inner, ("strong", "**", "**"), out, pairs);
                }
                InlineKind::Struck(inner) => {
                    self.pair(inner, ("struck", "~~", "~~"), out, pairs);
                }
                InlineKind::Foreign { language, inlines } => {
                    let end = foreign_end(*language);
                    self.pair(inlines, ("foreign", "[", &end), out, pairs);
                }
                InlineKind::Link { target, inlines } => {
                    let end = format!("]({})", target.address());
                    self.pair(inlines, ("link", "[", &end), out, pairs);
                }
                InlineKind::Code(text) => alone(out, "code", &format!("`{text}`")),
                InlineKind::Image(image) => {
                    let data = format!("![{}]({})", image.alt, image.path.value);
                    alone(out, "image", &data);
                }
                InlineKind::FootnoteMark(name) => {
                    alone(out, "footnote", &format!("[^{name}]"));
                }
                InlineKind::InlineFootnote(inner) => {
                    alone(out, "footnote", NOTE);
                    self.notes.push((inner, inline.span));
                }
                // As it was written: whatever figure it gives, the code is the same.
                InlineKind::Placeholder(_) => {
                    alone(out, PLACEHOLDER, self.sources.slice(inline.span));
                }
            }
        }
    }

    fn pair(
        &mut self,
        inner: &'a [Inline],
        (kind, open, close): (&str, &str, &str),
        out: &mut Vec<SegmentPart>,
        pairs: &mut u32,
    ) {
        *pairs += 1;
        let number = *pairs;
        let code = |role, data: &str| {
            let (kind, data) = (kind.to_owned(), data.to_owned());
            SegmentPart::Code(InlineCode { role, kind, data })
        };
        out.push(code(CodeRole::Open(number), open));
        self.runs(inner, out, pairs);
        out.push(code(CodeRole::Close(number), close));
    }

    fn push(
        &mut self,
        kind: SegmentKind,
        form: SegmentForm,
        parts: Vec<SegmentPart>,
        span: Span,
        column: Option<usize>,
    ) {
        let text = tidy(parts);
        let key = text.key();
        if !key.is_empty() {
            let place = self.place;
            self.output.push(Segment { kind, text, key, span, form, place, column });
        }
    }
}

fn alone(out: &mut Vec<SegmentPart>, kind: &str, data: &str) {
    let (kind, data) = (kind.to_owned(), one_line(data));
    out.push(SegmentPart::Code(InlineCode { role: CodeRole::Alone, kind, data }));
}

/// Returns the Markdown of a code as segments have it: on one line, however the author broke it.
pub fn one_line(markdown: &str) -> String {
    markdown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns how words of another language end.
pub(super) fn foreign_end(language: Language) -> String {
    format!("]{{lang={language}}}")
}

/// Joins neighbouring words and makes white space one space, none at the ends.
pub(super) fn tidy(parts: Vec<SegmentPart>) -> SegmentText {
    let mut output: Vec<SegmentPart> = Vec::new();
    for part in parts {
        match part {
            SegmentPart::Text(text) => {
                if !matches!(output.last(), Some(SegmentPart::Text(_))) {
                    output.push(SegmentPart::Text(String::new()));
                }
                if let Some(SegmentPart::Text(last)) = output.last_mut() {
                    let has_more_white_space = text.contains(['\t', '\n', '\r'])
                        || text.contains("  ")
                        || text.starts_with(' ') && last.ends_with(' ');
                    if !has_more_white_space {
                        last.push_str(&text);
                        continue;
                    }
                    // A no-break space is the author's own: it is not white space.
                    for (index, run) in text.split([' ', '\t', '\n', '\r']).enumerate() {
                        if index > 0 && !last.ends_with(' ') {
                            last.push(' ');
                        }
                        last.push_str(run);
                    }
                }
            }
            code @ SegmentPart::Code(_) => output.push(code),
        }
    }
    if let Some(SegmentPart::Text(first)) = output.first_mut() {
        let blank = first.len() - first.trim_start_matches(' ').len();
        first.drain(..blank);
    }
    if let Some(SegmentPart::Text(last)) = output.last_mut() {
        last.truncate(last.trim_end_matches(' ').len());
    }
    output.retain(|part| !matches!(part, SegmentPart::Text(text) if text.is_empty()));
    SegmentText { parts: output }
}
