//! The title page, the contents, and what stands at the head and foot of each page.

use crate::assemble::Listing;
use crate::model::Colour;
use crate::render::docx::Purpose;
use crate::render::docx::base::Base;
use crate::render::docx::inlines::Format;
use crate::render::docx::page::Page;
use crate::render::docx::passages::Text;
use crate::render::docx::pictures::{Alternative, Shown};
use crate::render::docx::story::{Indent, Paragraph, Story, value};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::Writer;
use crate::syntax::markup::{Markup, Syntax};

/// The height of the field of colour on the title page, 80 mm, and of the logo, 14 mm, in
/// twentieths of a point.
const FIELD: i32 = 4535;
const LOGO: i32 = 794;

/// From one dot of the field to the next, in points: 21 mm.
const STEP: i32 = 60;

/// Returns the title page's section: its text begins below the field.
pub(super) fn cover_page(page: &Page) -> Page {
    let top = field_height(page) + 850;
    Page { left: page.left - page.hang(), right: page.right - page.wing(), top, ..*page }
}

fn field_height(page: &Page) -> i32 {
    FIELD.min(page.height * 3 / 10)
}

/// Returns the field of colour with its dots as SVG, in points: the upper part of that of
/// the PDF.
pub(super) fn field(base: &Base) -> String {
    let Colour { red, green, blue } = base.accent;
    let is_dark = base.accent.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST;
    let part = |part: u8| {
        let towards = if is_dark { 255 } else { 0 };
        u8::try_from((u32::from(part) * 89 + towards * 11) / 100).unwrap_or(part)
    };
    let dot = Colour::new(part(red), part(green), part(blue)).hex();
    let (width, height) = (base.page.width / 20, field_height(&base.page) / 20);
    let mut svg = Markup::new(Syntax::Xml);
    svg.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", &width.to_string())
        .attribute("height", &height.to_string());
    svg.open("rect")
        .attribute("width", "100%")
        .attribute("height", "100%")
        .attribute("fill", &base.accent.hex())
        .close();
    // The last column stands at the right edge.
    for row in 0..=height / STEP {
        for column in 0..5 {
            // In tenths of a point, from 1.7 to 25 points.
            let growth = column + 4 - row.min(4);
            let radius = 17 + growth * growth * 233 / 64;
            svg.open("circle")
                .attribute("cx", &(width - (4 - column) * STEP).to_string())
                .attribute("cy", &(11 + row * STEP).to_string())
                .attribute("r", &format!("{}.{}", radius / 10, radius % 10))
                .attribute("fill", &dot)
                .close();
        }
    }
    svg.close();
    svg.finish()
}

/// What Word makes the contents of: the headings of parts and chapters, as links.
const CONTENTS: &str = "TOC \\o \"1-2\" \\h \\z \\u";

impl Writer<'_> {
    /// Writes the title page.
    pub(super) fn cover(&mut self, story: &mut Story) {
        let cover = &self.document.cover;
        let review =
            (self.purpose == Purpose::Review).then_some(&self.document.review_notice);
        if let Some(mark) = &cover.confidential {
            self.line(story, Style::CoverMark, mark);
        }
        self.line(story, Style::CoverKicker, &cover.kicker);
        self.line(story, Style::Title, &cover.title);
        if let Some(subtitle) = &cover.subtitle {
            self.line(story, Style::Subtitle, subtitle);
        }
        for (label, detail) in &cover.details {
            let mut paragraph = Paragraph::new(Style::CoverDetail);
            self.text(&mut paragraph.runs, label, Format::of(Style::LabelDetail));
            paragraph.runs.open("w:r").empty("w:tab").close();
            self.plain_passage(&mut paragraph.runs, detail, COVER, Format::default());
            story.paragraph(self.base, paragraph);
        }
        for notice in cover.notice.iter().chain(review) {
            self.line(story, Style::CoverNotice, notice);
        }
        let media = self.media;
        let logo = cover.logo.as_ref().and_then(|logo| media.picture(&logo.path));
        if let Some(logo) = logo {
            let mut paragraph = Paragraph::new(Style::Picture);
            let shown = Shown::in_line(logo, LOGO / 10);
            // The name of the organisation follows.
            let alternative = Alternative::Decoration;
            let drawing = self.drawing(&mut story.relations, logo, shown, alternative);
            paragraph.runs.open("w:r").markup(&drawing).close();
            story.paragraph(self.base, paragraph);
        }
        if let Some(organisation) = &cover.organisation {
            self.line(story, Style::CoverOrganisation, organisation);
        }
        for contact in &cover.contacts {
            self.line(story, Style::CoverContact, contact);
        }
        self.logos(story);
    }

    /// Writes the logos of all who submit the report, side by side.
    fn logos(&mut self, story: &mut Story) {
        let document = self.document;
        let media = self.media;
        let mut paragraph = Paragraph::new(Style::Picture);
        let mut is_first = true;
        for logo in &document.cover.logos {
            let Some(image) = media.picture(&logo.picture.path) else { continue };
            if !std::mem::take(&mut is_first) {
                self.text(&mut paragraph.runs, "\u{2003}", Format::default());
            }
            let shown = Shown::in_line(image, LOGO / 10);
            let alternative = Alternative::of(&logo.alt);
            let drawing = self.drawing(&mut story.relations, image, shown, alternative);
            paragraph.runs.open("w:r").markup(&drawing).close();
        }
        if !is_first {
            story.paragraph(self.base, paragraph);
        }
    }

    fn line(&mut self, story: &mut Story, style: Style, text: &str) {
        let mut paragraph = Paragraph::new(style);
        self.plain_passage(&mut paragraph.runs, text, COVER, Format::default());
        story.paragraph(self.base, paragraph);
    }

    /// Writes the number of the page of a bookmark, at the right edge: a field without result,
    /// because only the program that sets the pages knows it. Word fills it in when its fields
    /// are updated; it would do so by itself only after asking each reader about other files
    /// that the document may refer to. LibreOffice fills it in at once, but in the contents
    /// only when it renews them.
    fn page_number(&mut self, runs: &mut Markup, bookmark: &str, format: Format) {
        runs.open("w:r");
        self.properties(runs, format);
        runs.empty("w:tab").close();
        self.field(runs, &format!("PAGEREF {bookmark} \\h"), format, |_, _| {});
    }

    /// Writes the contents: a field that Word can renew, with its result.
    pub(super) fn contents(&mut self, story: &mut Story) {
        let document = self.document;
        let mut entries: Vec<(Style, Option<&str>, &str, &str)> = Vec::new();
        for part in &document.parts {
            let label = part.label.as_deref();
            entries.push((Style::Contents1, label, &part.title, &part.anchor));
            for chapter in &part.chapters {
                if let Some(title) = &chapter.title {
                    entries.push((Style::Contents2, None, title, &chapter.anchor));
                }
            }
        }
        if !document.sources.entries.is_empty() {
            entries.push((Style::Contents1, None, &document.sources.title, SOURCES));
        }
        let mut inner = Story::default();
        let mut heading = Paragraph::new(Style::ContentsHeading);
        self.text(&mut heading.runs, &document.contents_title, Format::default());
        inner.paragraph(self.base, heading);
        let last = entries.len().saturating_sub(1);
        for (index, (style, label, title, anchor)) in entries.into_iter().enumerate() {
            let mut paragraph = Paragraph::new(style);
            let name = self.bookmarks.name(anchor);
            let runs = &mut paragraph.runs;
            if index == 0 {
                self.field_start(runs, CONTENTS, Format::default());
            }
            runs.open("w:hyperlink").attribute("w:anchor", &name);
            if let Some(label) = label {
                self.text(runs, label, Format::of(Style::CaptionLabel));
                self.text(runs, "\u{2002}", Format::default());
            }
            self.text(runs, title, Format::default());
            self.page_number(runs, &name, Format::default());
            runs.close();
            if index == last {
                self.field_end(runs, Format::default());
            }
            paragraph.tab = Some(self.base.page.text_width());
            inner.paragraph(self.base, paragraph);
        }
        let (entries, _) = inner.finish(self.base);
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        value(&mut markup, "w:docPartGallery", "Table of Contents");
        markup.empty("w:docPartUnique").close().close();
        markup.open("w:sdtContent").markup(&entries).close().close();
        story.other(self.base, &markup.finish());
        for listing in &document.listings {
            self.listing(story, listing);
        }
    }

    /// Writes a list of what has a number, with links.
    fn listing(&mut self, story: &mut Story, listing: &Listing) {
        let mut heading = Paragraph::new(Style::ListingHeading);
        self.text(&mut heading.runs, &listing.title, Format::default());
        story.paragraph(self.base, heading);
        for entry in &listing.entries {
            let mut paragraph = Paragraph::new(Style::Listing);
            let name = self.bookmarks.name(&entry.anchor);
            let runs = &mut paragraph.runs;
            // Links without a style of their own are underlined by some programs.
            let text = Format::of(Style::CrossReference);
            let label = Format { is_strong: true, ..text };
            runs.open("w:hyperlink").attribute("w:anchor", &name);
            self.text(runs, &entry.label, label);
            self.text(runs, "\u{2002}", text);
            self.text(runs, &entry.text, text);
            self.page_number(runs, &name, text);
            runs.close();
            paragraph.tab = Some(self.base.page.text_width());
            story.paragraph(self.base, paragraph);
        }
    }

    /// Writes the header of the title page, and header and footer of the others, each with the
    /// name of its part.
    pub(super) fn margins(&mut self) -> Vec<(&'static str, Story)> {
        let page = &self.base.page;
        let shown = Shown { width: page.width, height: field_height(page) };
        let mut first = Story::default();
        // The style of headers would draw its line.
        let mut paragraph = Paragraph::new(Style::Normal);
        let field = self.backdrop(&mut first.relations, shown);
        paragraph.runs.open("w:r").markup(&field).close();
        first.paragraph(self.base, paragraph);
        let end = page.text_width() + page.wing();
        let mut margins = vec![
            ("header1", first),
            ("header2", self.header(None)),
            ("footer1", self.footer(None, end)),
        ];
        if !self.margins_across.is_empty() {
            // Beside the text is no room.
            let indent = Some(Indent::default());
            margins.push(("header3", self.header(indent)));
            margins.push(("footer2", self.footer(indent, page.across().text_width())));
        }
        margins
    }

    fn header(&mut self, indent: Option<Indent>) -> Story {
        let mut header = Story::default();
        let mut paragraph = Paragraph::new(Style::Header);
        paragraph.indent = indent;
        let title = &self.document.cover.title;
        self.text(&mut paragraph.runs, title, Format::default());
        header.paragraph(self.base, paragraph);
        header
    }

    /// Writes a footer with the number of the page at its end.
    fn footer(&mut self, indent: Option<Indent>, end: i32) -> Story {
        let mut footer = Story::default();
        let mut paragraph = Paragraph::new(Style::Footer);
        paragraph.indent = indent;
        paragraph.tab = Some(end);
        let runs = &mut paragraph.runs;
        if let Some(mark) = &self.document.cover.draft_mark {
            let format = Format { is_strong: true, ..Format::of(Style::CaptionLabel) };
            self.text(runs, mark, format);
        }
        runs.open("w:r").empty("w:tab").close();
        self.field(runs, "PAGE", Format::default(), |writer, runs| {
            writer.text(runs, "1", Format::default());
        });
        footer.paragraph(self.base, paragraph);
        footer
    }
}

/// The anchor of the list of sources.
pub(super) const SOURCES: &str = "sources";

/// What the lines of the title page are to a reviewer.
const COVER: Text<'_> = Text { kind: "cover", number: None, anchor: None };
