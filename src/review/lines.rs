//! The texts of a document that Word has as paragraphs, and where each part of them was
//! written.

use crate::assemble::{
    Block, BlockKind, Caption, Chapter, DataTable, Document, Inline, InlineKind,
};
use crate::diagnostic::{Sources, Span};
use crate::syntax::word::OBJECT;
use crate::text::{digest, named};

named! {
    /// What a line is in the report. Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LineKind {
        /// The title page, or the title of a part or chapter.
        Title = "title",
        /// A heading.
        Heading = "heading",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A paragraph of a list.
        ListItem = "list-item",
        /// A paragraph of a recommendation or question.
        Numbered = "numbered",
        /// A cell of a table.
        Cell = "cell",
        /// A caption.
        Caption = "caption",
        /// A chart or picture.
        Picture = "picture",
        /// A footnote.
        Note = "note",
        /// What the program writes itself: labels, sources, the contents.
        Generated = "generated",
    }
}

/// A text that stands by itself.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The id of its chapter; `None` outside of chapters.
    pub(crate) chapter: Option<String>,
    pub(crate) kind: LineKind,
    /// The number of its paragraph, or of the last one before it.
    pub(crate) number: Option<u32>,
    /// As it is printed; an [`OBJECT`] for what is no text.
    pub(crate) text: Vec<char>,
    /// Where its parts were written, ascending.
    pub(crate) runs: Vec<LineRun>,
    /// The number or label that may stand before it.
    pub(crate) label: Option<String>,
    /// Where it was written.
    pub(crate) span: Option<Span>,
    /// Whether it stands in another language for want of a translation.
    pub(crate) is_foreign: bool,
}

/// Part of a line with one origin.
#[derive(Debug, Clone)]
pub(crate) struct LineRun {
    /// The first of its characters, and the one after its last.
    pub(crate) chars: std::ops::Range<usize>,
    pub(crate) kind: RunKind,
    /// Where it was written.
    pub(crate) span: Span,
    /// The emphasis and links around it, outermost first.
    pub(crate) outer: Vec<Span>,
}

/// What part of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RunKind {
    /// Words of the author.
    Words,
    /// A figure or other text from the data.
    Figure,
    /// A reference or citation.
    Reference,
    /// The mark of a footnote.
    Note,
    /// Code, a picture, a line break.
    Other,
}

impl Line {
    /// Returns the text.
    pub(crate) fn plain(&self) -> String {
        self.text.iter().collect()
    }

    /// Returns whether its author wrote any of it.
    pub(crate) fn is_written(&self) -> bool {
        self.runs.iter().any(|run| run.kind == RunKind::Words)
    }

    /// Returns the digest of its text as it is printed, without marks of footnotes: that by
    /// which a file for review knows it.
    pub(crate) fn digest(&self) -> String {
        digest_of(&self.text)
    }
}

/// Returns the digest of a printed text.
pub(crate) fn digest_of(text: &[char]) -> String {
    let letters = text.iter().filter(|c| **c != OBJECT);
    let text: String = letters.map(|c| if *c == '\n' { ' ' } else { *c }).collect();
    format!("{:016x}", digest(&text))
}

/// Returns the lines of a document in its order; footnotes follow the chapter that they
/// stand in.
pub(crate) fn lines(document: &Document, sources: &Sources) -> Vec<Line> {
    let mut reader = LineReader {
        sources,
        lines: Vec::new(),
        notes: Vec::new(),
        chapter: None,
        number: None,
        label: None,
        is_foreign: false,
    };
    let cover = &document.cover;
    let texts = [&cover.title, &cover.kicker, &document.contents_title];
    let optional = [&cover.subtitle, &cover.organisation, &cover.notice];
    texts.into_iter().chain(optional.into_iter().flatten()).for_each(|text| {
        reader.fixed(LineKind::Title, text);
    });
    for part in &document.parts {
        // A part that is a chapter has its title.
        reader.chapter = match part.chapters.as_slice() {
            [chapter] if chapter.title.is_none() => Some(chapter.id.clone()),
            _ => None,
        };
        reader.label.clone_from(&part.label);
        reader.fixed(LineKind::Title, &part.title);
        reader.chapter = None;
        reader.label = None;
        for chapter in &part.chapters {
            reader.chapter(chapter);
        }
    }
    reader.fixed(LineKind::Title, &document.sources.title);
    for entry in &document.sources.entries {
        reader.inlines(LineKind::Generated, &entry.inlines, None);
    }
    reader.lines
}

struct LineReader<'s> {
    sources: &'s Sources,
    lines: Vec<Line>,
    /// The lines of the chapter's footnotes.
    notes: Vec<Line>,
    chapter: Option<String>,
    number: Option<u32>,
    label: Option<String>,
    is_foreign: bool,
}

impl LineReader<'_> {
    fn chapter(&mut self, chapter: &Chapter) {
        self.chapter = Some(chapter.id.clone());
        if let Some(title) = &chapter.title {
            self.fixed(LineKind::Title, title);
        }
        self.blocks(&chapter.blocks, LineKind::Paragraph);
        self.lines.append(&mut self.notes);
        self.chapter = None;
    }

    /// Adds a text that was not written in a chapter.
    fn fixed(&mut self, kind: LineKind, text: &str) {
        let text: Vec<char> = text.chars().collect();
        self.add(kind, text, Vec::new(), None);
    }

    fn add(
        &mut self,
        kind: LineKind,
        text: Vec<char>,
        runs: Vec<LineRun>,
        span: Option<Span>,
    ) {
        let line = Line {
            chapter: self.chapter.clone(),
            kind,
            number: self.number,
            text,
            runs,
            label: self.label.clone(),
            span,
            is_foreign: self.is_foreign,
        };
        if kind == LineKind::Note { &mut self.notes } else { &mut self.lines }.push(line);
    }

    /// Reads blocks, in which a paragraph is a line of a kind.
    fn blocks(&mut self, blocks: &[Block], paragraph: LineKind) {
        for block in blocks {
            let span = Some(block.span);
            match &block.kind {
                BlockKind::Heading { inlines, .. } => {
                    self.inlines(LineKind::Heading, inlines, span);
                }
                BlockKind::Paragraph { number, inlines, .. } => {
                    self.number = number.or(self.number);
                    self.inlines(paragraph, inlines, span);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(item, LineKind::ListItem);
                    }
                }
                BlockKind::Stale { blocks, .. } | BlockKind::Quote(blocks) => {
                    self.blocks(blocks, paragraph);
                }
                BlockKind::Untranslated { blocks, is_source, .. } => {
                    let outer = std::mem::replace(&mut self.is_foreign, *is_source);
                    self.blocks(blocks, paragraph);
                    self.is_foreign = outer;
                }
                BlockKind::Aside { label, blocks, .. } => {
                    self.fixed(LineKind::Generated, label);
                    self.labelled(label, blocks, paragraph);
                }
                BlockKind::Numbered(numbered) => {
                    // On one line in Word, and on two in print.
                    let to = numbered.to.iter();
                    let label = to.fold(numbered.label.clone(), |label, to| {
                        format!("{label}\n{to}")
                    });
                    self.fixed(LineKind::Generated, &label);
                    numbered.follows.iter().for_each(|follows| {
                        self.fixed(LineKind::Generated, follows);
                    });
                    self.labelled(&numbered.label, &numbered.blocks, LineKind::Numbered);
                }
                BlockKind::Code(text) => {
                    for line in text.lines() {
                        self.fixed(LineKind::Generated, line);
                    }
                }
                BlockKind::Rule => {}
                BlockKind::Table(table) => {
                    self.caption(table.caption.as_ref(), block.span);
                    for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                        self.inlines(LineKind::Cell, cell, span);
                    }
                }
                BlockKind::DataTable(table) => self.data_table(table, block.span),
                BlockKind::Chart(chart) => {
                    self.caption(Some(&chart.caption), block.span);
                    self.add(LineKind::Picture, vec![OBJECT], Vec::new(), span);
                    chart.unit.iter().chain(&chart.notes).for_each(|text| {
                        self.fixed(LineKind::Generated, text);
                    });
                    chart.source.iter().for_each(|source| {
                        self.inlines(LineKind::Generated, source, span);
                    });
                }
                BlockKind::Figure(figure) => {
                    self.caption(figure.caption.as_ref(), block.span);
                    self.add(LineKind::Picture, vec![OBJECT], Vec::new(), span);
                }
            }
        }
    }

    fn labelled(&mut self, label: &str, blocks: &[Block], paragraph: LineKind) {
        let outer = self.label.replace(label.to_owned());
        self.blocks(blocks, paragraph);
        self.label = outer;
    }

    fn caption(&mut self, caption: Option<&Caption>, span: Span) {
        let Some(caption) = caption else { return };
        let outer = self.label.replace(caption.label.clone());
        self.inlines(LineKind::Caption, &caption.inlines, Some(span));
        self.label = outer;
    }

    /// Reads a table from a dataset: but for its caption nothing of it is the author's.
    fn data_table(&mut self, table: &DataTable, span: Span) {
        self.caption(Some(&table.caption), span);
        let header = table.header.iter().flatten().map(|cell| &cell.text);
        let above = table.unit.iter().chain(&table.stub_header).chain(header);
        let rows = table.rows.iter().flat_map(|row| {
            row.stub.iter().chain(row.cells.iter().map(|cell| &cell.text))
        });
        for text in above.chain(rows).chain(&table.notes) {
            let text: Vec<char> = text.chars().collect();
            let all = 0..text.len();
            let run =
                LineRun { chars: all, kind: RunKind::Figure, span, outer: Vec::new() };
            self.add(LineKind::Cell, text, vec![run], Some(span));
        }
        if let Some(source) = &table.source {
            self.inlines(LineKind::Generated, source, Some(span));
        }
    }

    fn inlines(&mut self, kind: LineKind, inlines: &[Inline], span: Option<Span>) {
        let mut text = Vec::new();
        let mut runs = Vec::new();
        let mut notes = Vec::new();
        let mut outer = Vec::new();
        self.runs(inlines, &mut outer, &mut text, &mut runs, &mut notes);
        let first = runs.first().map(|run: &LineRun| run.span);
        self.add(kind, text, runs, first.or(span));
        for blocks in notes {
            let label = self.label.take();
            self.blocks(blocks, LineKind::Note);
            self.label = label;
        }
    }

    fn runs<'d>(
        &self,
        inlines: &'d [Inline],
        outer: &mut Vec<Span>,
        text: &mut Vec<char>,
        runs: &mut Vec<LineRun>,
        notes: &mut Vec<&'d [Block]>,
    ) {
        for inline in inlines {
            let mut run = |printed: &str, kind: RunKind| {
                let start = text.len();
                text.extend(printed.chars());
                let chars = start..text.len();
                runs.push(LineRun {
                    chars,
                    kind,
                    span: inline.span,
                    outer: outer.clone(),
                });
            };
            let object = OBJECT.to_string();
            let written = self.sources.slice(inline.span);
            match &inline.kind {
                InlineKind::Text(printed) => run(printed, kind_of(written)),
                InlineKind::Figure { text: printed, .. } => run(printed, RunKind::Figure),
                InlineKind::Unreadable(printed) | InlineKind::Code(printed) => {
                    run(printed, RunKind::Other);
                }
                InlineKind::Image { .. } => run(&object, RunKind::Other),
                InlineKind::NoteMark { .. } => run(&object, RunKind::Note),
                InlineKind::Note { blocks, .. } => {
                    run(&object, RunKind::Note);
                    notes.push(blocks);
                }
                InlineKind::LineBreak => run("\n", RunKind::Other),
                kind @ (InlineKind::Emphasis(_)
                | InlineKind::Strong(_)
                | InlineKind::Struck(_)
                | InlineKind::Inserted(_)
                | InlineKind::Deleted(_)
                | InlineKind::Foreign { .. }
                | InlineKind::Link { .. }
                | InlineKind::Jump { .. }) => {
                    // What a placeholder printed has its span throughout.
                    let is_printed = written.starts_with("{{");
                    let depth = outer.len();
                    outer.extend((!is_printed).then_some(inline.span));
                    self.runs(kind.inner(), outer, text, runs, notes);
                    outer.truncate(depth);
                }
            }
        }
    }
}

/// Returns what a run of text is by the Markdown that it was made from.
fn kind_of(written: &str) -> RunKind {
    match written.strip_prefix("{{") {
        Some(placeholder) => {
            let name = placeholder.trim_start();
            let is_reference = ["ref", "cite"].iter().any(|it| name.starts_with(it));
            if is_reference { RunKind::Reference } else { RunKind::Figure }
        }
        None if written.starts_with("[^") || written.starts_with("^[") => RunKind::Note,
        None => RunKind::Words,
    }
}
