//! Blocks as Typst code.

use std::borrow::Cow;

use crate::assemble::{
    AsideKind, Block, BlockKind, Caption, Chapter, Chart, Displayed, Document, Figure,
    Numbered, NumberedKind, numbered_entries,
};
use crate::model::Width;
use crate::render::chart;
use crate::render::typst::code::{Code, Column};
use crate::render::typst::float::{self, Placement};
use crate::render::typst::inlines;
use crate::render::typst::{PAGE, attached, chart_path, picture_path, pictures, tables};

/// Returns the code of a chapter's text, a content block with a block on each line: when a
/// line changes, Typst parses only that one again, and knows the others for the same.
pub(super) fn chapter(document: &Document, chapter: &Chapter) -> Code<'static> {
    let mut code = Code::of_chapter(&chapter.id);
    let is_alone = chapter.title.is_none();
    let writer = Writer { is_alone, ..Writer::of(document) };
    let floats = float::floating(&chapter.blocks);
    for (block, place) in chapter.blocks.iter().zip(floats) {
        code.raw("#");
        code.at(block.span, |code| writer.block(code, &block.kind, place));
        code.raw("\n");
    }
    code.raw("]");
    code
}

/// Writes blocks of a footnote, which hold no tables from datasets.
pub(super) fn write(code: &mut Code<'_>, blocks: &[Block]) {
    match blocks {
        // As a paragraph, the only one of a footnote would have space around it.
        [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }] => {
            inlines::write(code, inlines);
        }
        // The first of several begins beside the number.
        [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest @ ..] => {
            code.raw("{");
            inlines::write(code, inlines);
            code.raw(";");
            Writer::default().blocks(code, rest);
            code.raw("}");
        }
        blocks => Writer::default().blocks(code, blocks),
    }
}

/// Writes the blocks of a document.
#[derive(Default, Clone, Copy)]
pub(super) struct Writer<'a> {
    decimal_sign: &'a str,
    /// What charts refer to; footnotes have none.
    document: Option<&'a Document>,
    /// Whether the chapter has no heading of its own, because it is the only one of its part.
    is_alone: bool,
}

impl<'a> Writer<'a> {
    /// Returns the writer of a document.
    pub(super) fn of(document: &'a Document) -> Self {
        Writer {
            decimal_sign: &document.decimal_sign,
            document: Some(document),
            is_alone: false,
        }
    }

    /// Writes blocks as one block of code.
    pub(super) fn blocks(&self, code: &mut Code<'_>, blocks: &[Block]) {
        code.raw("{\n");
        for block in blocks {
            code.at(block.span, |code| self.block(code, &block.kind, Placement::Fixed));
            code.raw("\n");
        }
        code.raw("}");
    }

    /// Writes a block.
    pub(super) fn block(&self, code: &mut Code<'_>, kind: &BlockKind, place: Placement) {
        match kind {
            BlockKind::Heading { level, anchor, inlines } => {
                code.raw("section(level: ");
                code.number(level);
                code.raw(if self.is_alone { ", alone: true, " } else { ", " });
                code.anchor(anchor.as_deref());
                inlines::write(code, inlines);
                code.raw(")");
            }
            BlockKind::Paragraph { number, anchor, inlines } => {
                // In two columns the number and the anchor are written once, at the left.
                let is_named = (number.is_some() || anchor.is_some())
                    && !matches!(code.column, Column::Target(_));
                let is_whole = matches!(place, Placement::Whole | Placement::WithNext);
                if is_whole {
                    code.raw("whole(");
                    code.raw(place.with_next());
                }
                if is_named {
                    // As an author's anchor would be called.
                    let id = number.map(|number| format!("p{number}"));
                    let number = number.map(|number| number.to_string());
                    code.raw("numbered-paragraph(");
                    code.numbered_argument("number", number.as_deref());
                    code.anchor(anchor.as_deref().or(id.as_deref()));
                }
                // Typst tells paragraphs apart by the call that makes them. If the templates
                // made them, each would be known by how many stand before it in the report.
                code.raw("par(");
                inlines::write(code, inlines);
                code.raw(")");
                code.raw(if is_named { ")" } else { "" });
                code.raw(if is_whole { ")" } else { "" });
            }
            BlockKind::List { start, tight, items } => {
                self.list(code, *start, *tight, items);
            }
            BlockKind::Quote(blocks) => {
                code.raw("quote-block(");
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Code(text) => {
                // Its lines are known by the call that makes it.
                code.raw("code-block(raw(block: true, ");
                code.verbatim(text);
                code.raw("))");
            }
            BlockKind::Rule => code.raw("rule()"),
            BlockKind::Table(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Figure(_) => {
                code.raw(display_function(kind).unwrap_or_default());
                code.raw("(");
                code.argument("place-in", Some(place.as_str()));
                self.arguments(code, kind);
                code.raw(")");
            }
            BlockKind::Numbered(numbered) => self.numbered(code, numbered, place),
            BlockKind::Aside { kind, label, anchor, blocks } => {
                code.raw("aside(");
                code.argument("kind", Some(aside_kind(*kind)));
                code.argument("label", Some(label));
                code.anchor(anchor.as_deref());
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Stale { language, mark, changes, blocks } => {
                code.raw("stale(");
                code.argument("lang", Some(language.as_str()));
                code.argument("mark", Some(mark));
                code.raw("changes: (");
                for change in changes {
                    inlines::write(code, change);
                    code.raw(", ");
                }
                code.raw("), ");
                self.blocks(code, blocks);
                code.raw(")");
            }
            BlockKind::Untranslated { language, mark, blocks, .. } => {
                code.raw("untranslated(");
                code.argument("lang", Some(language.as_str()));
                code.argument("mark", Some(mark));
                self.blocks(code, blocks);
                code.raw(")");
            }
        }
    }

    fn list(
        &self,
        code: &mut Code<'_>,
        start: Option<u64>,
        tight: bool,
        items: &[Vec<Block>],
    ) {
        if let Some(anchors) = numbered_entries(items).filter(|_| start.is_none()) {
            self.entries(code, &anchors, items);
            return;
        }
        code.raw(if start.is_some() { "numbered(" } else { "bullets(" });
        if let Some(start) = start {
            code.raw("start: ");
            code.number(start);
            code.raw(", ");
        }
        code.raw("tight: ");
        code.raw(if tight { "true" } else { "false" });
        code.raw(", items: (");
        for item in items {
            self.blocks(code, item);
            code.raw(", ");
        }
        code.raw("))");
    }

    fn entries(&self, code: &mut Code<'_>, anchors: &[&str], items: &[Vec<Block>]) {
        code.raw("entries(items: (");
        for (anchor, item) in anchors.iter().zip(items) {
            let Some((Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest)) =
                item.split_first()
            else {
                continue;
            };
            code.raw("(");
            code.numbered(anchor);
            code.raw(", ");
            inlines::write(code, inlines);
            code.raw(", ");
            self.blocks(code, rest);
            code.raw("), ");
        }
        code.raw("))");
    }

    fn numbered(&self, code: &mut Code<'_>, numbered: &Numbered, place: Placement) {
        code.raw(numbered_function(numbered.kind));
        code.raw("(");
        let number = numbered.number.map(|number| number.to_string());
        code.numbered_argument("number", number.as_deref());
        code.numbered_argument("label", Some(&numbered.label));
        code.argument("to", numbered.to.as_deref());
        code.argument("follows", numbered.follows.as_deref());
        code.raw(place.with_next());
        code.anchor(Some(&numbered.anchor));
        self.blocks(code, &numbered.blocks);
        code.raw(")");
    }

    /// Writes what a table or picture is made of.
    pub(super) fn arguments(&self, code: &mut Code<'_>, kind: &BlockKind) {
        match kind.displayed() {
            Some(Displayed::Table(table)) => tables::text_table(code, table),
            Some(Displayed::DataTable(table)) => {
                tables::data_table(code, table, self.decimal_sign);
            }
            Some(Displayed::Chart(chart)) => {
                chart_picture(code, chart, &self.alternative(chart));
            }
            Some(Displayed::Figure(figure)) => picture(code, figure),
            None => {}
        }
    }
}

impl Writer<'_> {
    /// Returns the alternative text of a chart. What tells only some of its figures names the
    /// file that has all.
    fn alternative<'c>(&self, chart: &'c Chart) -> Cow<'c, str> {
        let document = self.document.filter(|_| chart.is_summed_up);
        let series = chart.panels.iter().flat_map(|panel| &panel.series);
        let points = series.flat_map(|series| &series.points);
        let mut cells = points
            .filter_map(|point| point.origin.as_deref())
            .flat_map(|origin| &origin.cells);
        let name = document.zip(cells.next()).and_then(|(document, cell)| {
            let path = cell.indicator.attached_path();
            attached(document).find(|(attachment, _)| attachment.path == path)
        });
        let Some((document, (_, path))) = document.zip(name) else {
            return Cow::Borrowed(&chart.alt);
        };
        let name = path.trim_start_matches('/');
        Cow::Owned(format!(
            "{} {}",
            chart.alt,
            document.attached_words.replace('#', name)
        ))
    }
}

/// Returns the word that the templates know a kind of aside by.
pub(super) fn aside_kind(kind: AsideKind) -> &'static str {
    match kind {
        AsideKind::Voice => "voice",
        AsideKind::Example => "example",
        AsideKind::Note => "note",
    }
}

/// Returns the function that typesets a block with a number of its own.
pub(super) fn numbered_function(kind: NumberedKind) -> &'static str {
    match kind {
        NumberedKind::Recommendation => "recommendation",
        NumberedKind::Question => "question",
    }
}

/// Returns the function that sets a table or picture; in two languages an "s" follows.
/// `None` for what is set as text.
pub(super) fn display_function(kind: &BlockKind) -> Option<&'static str> {
    Some(match kind.displayed()? {
        Displayed::Table(_) => "text-table",
        Displayed::DataTable(_) => "data-table",
        Displayed::Chart(_) | Displayed::Figure(_) => "picture",
    })
}

/// Returns the alternative text of a picture; nothing for decoration, which is not read aloud.
pub(super) fn described(alt: &str) -> Option<&str> {
    Some(alt).filter(|alt| !alt.is_empty())
}

fn picture(code: &mut Code<'_>, figure: &Figure) {
    code.argument("path", Some(&picture_path(&figure.picture)));
    code.argument("alt", described(&figure.alt));
    caption(code, figure.caption.as_ref());
    if let Some(width) = figure.width {
        code.raw(&match width {
            Width::Percent(percent) => format!("width: {percent}%, "),
            Width::Millimetres(length) => format!("width: {length}mm, "),
        });
    } else if let Some(width) = pictures::own_width(&figure.picture) {
        // Said here, because the file that is printed may have other dots.
        code.raw(&format!("width: {width:.3}mm, "));
    }
}

/// Writes a chart as a picture in a virtual file.
fn chart_picture(code: &mut Code<'_>, chart: &Chart, alternative: &str) {
    // The path contains the number of the figure.
    code.numbered_argument("path", Some(&chart_path(chart, code.language())));
    code.argument("alt", Some(alternative));
    caption(code, Some(&chart.caption));
    code.argument("unit", chart.unit.as_deref());
    code.argument(
        "reach",
        Some(if chart::is_wide(chart, &PAGE) { "frame" } else { "text" }),
    );
    code.raw("width: 100%, notes: (");
    for note in &chart.notes {
        code.string(note);
        code.raw(", ");
    }
    code.raw("), source: ");
    match &chart.source {
        Some(inlines) => inlines::write(code, inlines),
        None => code.raw("none"),
    }
}

/// Writes label, caption and anchor of a table or picture.
pub(super) fn caption(code: &mut Code<'_>, caption: Option<&Caption>) {
    let Some(caption) = caption else { return };
    code.numbered_argument("label", Some(&caption.label));
    // A table finds its beginning by its anchor, so each column needs its own.
    match code.language() {
        Some(language) => {
            let anchor = format!("{language}-{}", caption.anchor);
            code.numbered_argument("anchor", Some(&anchor));
        }
        None => code.numbered_argument("anchor", Some(&caption.anchor)),
    }
    code.raw("title: ");
    inlines::write(code, &caption.inlines);
    code.raw(", ");
}
