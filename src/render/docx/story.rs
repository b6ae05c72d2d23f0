//! The text of one part of a Word file: the body, the footnotes, a header.
//!
//! The last paragraph stays open until the next one begins: a section that ends behind it,
//! or a rule below it, is a property of the paragraph.

use crate::render::docx::base::{Base, GREY};
use crate::render::docx::package::Relations;
use crate::render::docx::styles::Style;
use crate::syntax::markup::{Markup, Syntax};

/// Where a line stands beside a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Bottom,
    Right,
}

/// A line beside a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// What Word calls its form.
    pub(super) form: &'static str,
    /// How thick it is, in eighths of a point.
    pub(super) thickness: i32,
    /// How far from the text it stands, in points.
    pub(super) distance: i32,
}

/// Where the lines of a paragraph begin and end, in twentieths of a point from the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Indent {
    pub(super) left: i32,
    pub(super) right: i32,
    /// By how much the first line begins before the others.
    pub(super) hanging: i32,
}

/// The place of a paragraph on the page, apart from the text, in twentieths of a point.
/// Paragraphs that follow one another and have the same place stand below one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// From the left edge of the paper.
    pub(super) left: i32,
    /// From its upper edge.
    pub(super) top: i32,
    pub(super) width: i32,
}

/// A paragraph that is being written. What its style says need not be said again.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "any of them goes with any other")]
pub(super) struct Paragraph {
    pub(super) style: Style,
    pub(super) keeps_with_next: bool,
    pub(super) opens_page: bool,
    /// Whether a box ends with it, which another must not be joined to.
    pub(super) ends_box: bool,
    pub(super) place: Option<Place>,
    /// Its list and the level in it.
    pub(super) list: Option<(u32, usize)>,
    /// Lines and background in the form of the file, as another style has them.
    pub(super) frame: Option<Box<str>>,
    pub(super) lines: Vec<(Edge, Line)>,
    pub(super) indent: Option<Indent>,
    /// The space before and after it, in twentieths of a point.
    pub(super) space: (Option<i32>, Option<i32>),
    /// The place of a tab at which text ends, in twentieths of a point from the margin.
    pub(super) tab: Option<i32>,
    /// Where its lines stand, as Word calls it.
    pub(super) alignment: Option<&'static str>,
    /// Whether its pictures stand with their middles on one level.
    pub(super) is_levelled: bool,
    /// Whether it stands close to its neighbours of the same style.
    pub(super) is_tight: bool,
    /// The section that ends behind it.
    pub(super) section: Option<String>,
    /// Its runs.
    pub(super) runs: Markup,
}

impl Paragraph {
    /// Begins a paragraph.
    pub(super) fn new(style: Style) -> Self {
        Paragraph {
            style,
            keeps_with_next: false,
            opens_page: false,
            ends_box: false,
            place: None,
            list: None,
            frame: None,
            lines: Vec::new(),
            indent: None,
            space: (None, None),
            tab: None,
            alignment: None,
            is_levelled: false,
            is_tight: false,
            section: None,
            runs: Markup::new(Syntax::Xml),
        }
    }
}

/// The space below a table and what belongs to it, in twentieths of a point.
pub(super) const BELOW: i32 = 260;

/// Styles whose paragraphs would stand right below a table.
const FLUSH: [Style; 6] = [
    Style::BodyText,
    Style::NumberedParagraph,
    Style::ListBullet,
    Style::ListNumber,
    Style::ListContinue,
    Style::Recommendation,
];

/// Headings within parts, and what stands above the first of them.
const HEADINGS: [Style; 6] = [
    Style::Heading2,
    Style::SectionHeading,
    Style::Heading3,
    Style::Heading4,
    Style::Heading5,
    Style::Heading6,
];
const ABOVE_HEADINGS: [Style; 2] = [Style::PartLine, Style::Articles];

/// What has space above it and can stand below a heading.
const BELOW_HEADINGS: [Style; 3] =
    [Style::RecommendationLabel, Style::QuestionLabel, Style::Caption];

/// What was written last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Paragraph,
    Table,
}

/// The text of a part that is being written.
#[derive(Debug)]
pub(super) struct Story {
    markup: Markup,
    open: Option<Paragraph>,
    last: Last,
    /// What it refers to.
    pub(super) relations: Relations,
}

impl Default for Story {
    fn default() -> Self {
        Story {
            markup: Markup::new(Syntax::Xml),
            open: None,
            last: Last::Nothing,
            relations: Relations::default(),
        }
    }
}

impl Story {
    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, base: &Base, mut paragraph: Paragraph) {
        if self.last == Last::Table && FLUSH.contains(&paragraph.style) {
            paragraph.space.0 = Some(BELOW);
        }
        if let Some(last) = &self.open
            && (HEADINGS.contains(&last.style) || ABOVE_HEADINGS.contains(&last.style))
            && (HEADINGS.contains(&paragraph.style)
                || BELOW_HEADINGS.contains(&paragraph.style))
        {
            // Of the spaces of both the larger holds, as in the PDF; Word would add them.
            let after = base.frame(last.style).space.1;
            let before = base.frame(paragraph.style).space.0;
            paragraph.space.0 = Some((before - after).max(0));
        }
        self.close(base);
        self.open = Some(paragraph);
        self.last = Last::Paragraph;
    }

    /// Adds a table in the form of the file. Two tables without a paragraph between them
    /// would be one.
    pub(super) fn table(&mut self, base: &Base, table: &str) {
        self.part_tables(base);
        self.close(base);
        self.markup.markup(table);
        self.last = Last::Table;
    }

    /// Adds what is neither a paragraph nor a table, in the form of the file.
    pub(super) fn other(&mut self, base: &Base, markup: &str) {
        self.close(base);
        self.markup.markup(markup);
        self.last = Last::Nothing;
    }

    /// Sees to it that what follows does not stand right behind a table.
    pub(super) fn part_tables(&mut self, base: &Base) {
        if self.last == Last::Table {
            self.paragraph(base, Paragraph::new(Style::Rule));
        }
    }

    /// Returns the paragraph that was written last, if nothing stands behind it.
    pub(super) fn last_paragraph(&mut self) -> Option<&mut Paragraph> {
        self.open.as_mut()
    }

    /// Ends a section, in the form of the file.
    pub(super) fn end_section(&mut self, base: &Base, section: String) {
        if self.open.as_ref().is_none_or(|paragraph| paragraph.section.is_some()) {
            self.paragraph(base, Paragraph::new(Style::Rule));
        }
        if let Some(paragraph) = &mut self.open {
            paragraph.section = Some(section);
        }
    }

    /// Returns whether a section ended behind what was written last.
    pub(super) fn begins_section(&self) -> bool {
        self.open.as_ref().is_some_and(|paragraph| paragraph.section.is_some())
    }

    /// Returns what was written and what it refers to.
    pub(super) fn finish(mut self, base: &Base) -> (String, Relations) {
        self.part_tables(base);
        self.close(base);
        (self.markup.finish(), self.relations)
    }

    fn close(&mut self, base: &Base) {
        if let Some(paragraph) = self.open.take() {
            write(&mut self.markup, base, paragraph);
        }
    }
}

/// Writes a paragraph. Word takes the properties only in this order.
pub(super) fn write(markup: &mut Markup, base: &Base, paragraph: Paragraph) {
    markup.open("w:p").open("w:pPr");
    value(markup, "w:pStyle", base.id(paragraph.style));
    if paragraph.keeps_with_next {
        markup.empty("w:keepNext");
    }
    if paragraph.opens_page {
        markup.empty("w:pageBreakBefore");
    }
    if let Some(place) = paragraph.place {
        write_place(markup, place);
    }
    if let Some((number, level)) = paragraph.list {
        markup.open("w:numPr");
        value(markup, "w:ilvl", &level.to_string());
        value(markup, "w:numId", &number.to_string());
        markup.close();
    }
    borders(markup, &paragraph);
    if let Some(tab) = paragraph.tab {
        markup.open("w:tabs").open("w:tab").attribute("w:val", "right");
        number(markup, "w:pos", tab);
        markup.close().close();
    }
    if paragraph.space != (None, None) {
        let (before, after) = paragraph.space;
        let text = |space: Option<i32>| space.map(|space| space.to_string());
        markup
            .open("w:spacing")
            .attribute_if("w:before", text(before).as_deref())
            .attribute_if("w:after", text(after).as_deref())
            .close();
    }
    if let Some(indent) = paragraph.indent {
        markup.open("w:ind");
        number(markup, "w:left", indent.left);
        number(markup, "w:right", indent.right);
        // One of the two has to be there, or that of the style holds.
        if indent.hanging < 0 {
            number(markup, "w:firstLine", -indent.hanging);
        } else {
            number(markup, "w:hanging", indent.hanging);
        }
        markup.close();
    }
    if paragraph.is_tight {
        markup.empty("w:contextualSpacing");
    }
    if let Some(alignment) = paragraph.alignment {
        value(markup, "w:jc", alignment);
    }
    if paragraph.is_levelled {
        value(markup, "w:textAlignment", "center");
    }
    if let Some(section) = &paragraph.section {
        markup.markup(section);
    }
    markup.close().markup(&paragraph.runs.finish()).close();
}

fn write_place(markup: &mut Markup, place: Place) {
    markup.open("w:framePr");
    number(markup, "w:w", place.width);
    markup.attribute("w:wrap", "around");
    markup.attribute("w:vAnchor", "page").attribute("w:hAnchor", "page");
    number(markup, "w:x", place.left);
    number(markup, "w:y", place.top);
    markup.close();
}

/// Writes the lines around a paragraph and its background.
fn borders(markup: &mut Markup, paragraph: &Paragraph) {
    const END: &str = "</w:pBdr>";
    let frame = paragraph.frame.as_deref().unwrap_or_default();
    match frame.split_once(END) {
        Some((frame, after)) => {
            // A line at the right is the only one there, and what parts paragraphs follows it.
            let found = ["<w:right ", "<w:between ", "<w:bar "]
                .iter()
                .filter_map(|name| frame.find(name))
                .min();
            let (before, behind) = frame.split_at(found.unwrap_or(frame.len()));
            let is_marked = paragraph.lines.iter().any(|(at, _)| *at == Edge::Right);
            let behind = match behind.split_once("/>") {
                Some((first, rest)) if is_marked && first.starts_with("<w:right ") => {
                    rest
                }
                _ => behind,
            };
            markup.markup(before);
            lines(markup, paragraph, &[(Edge::Right, "w:right")]);
            markup.markup(behind).markup(END).markup(after);
        }
        None if paragraph.lines.is_empty() => {
            markup.markup(frame);
        }
        None => {
            const ALL: [(Edge, &str); 3] = [
                (Edge::Left, "w:left"),
                (Edge::Bottom, "w:bottom"),
                (Edge::Right, "w:right"),
            ];
            markup.open("w:pBdr");
            lines(markup, paragraph, &ALL);
            markup.close().markup(frame);
        }
    }
}

fn lines(markup: &mut Markup, paragraph: &Paragraph, edges: &[(Edge, &'static str)]) {
    for (edge, name) in edges {
        let Some((_, line)) = paragraph.lines.iter().find(|(at, _)| at == edge) else {
            continue;
        };
        markup.open(name).attribute("w:val", line.form);
        number(markup, "w:sz", line.thickness);
        number(markup, "w:space", line.distance);
        markup.attribute("w:color", GREY).close();
    }
}

/// Writes an element of which a value says all.
pub(super) fn value(markup: &mut Markup, name: &'static str, value: &str) {
    markup.open(name).attribute("w:val", value).close();
}

/// Writes a number as an attribute.
pub(super) fn number(markup: &mut Markup, name: &'static str, value: i32) {
    markup.attribute(name, &value.to_string());
}
