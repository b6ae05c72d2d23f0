//! The contents, and what stands at the head and foot of each page.

use crate::assemble::Listing;
use crate::render::docx::cover::field_height;
use crate::render::docx::inlines::Format;
use crate::render::docx::pictures::Shown;
use crate::render::docx::story::{Indent, Paragraph, Story, value};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::{Head, Writer};
use crate::syntax::markup::{Markup, Syntax};

/// What Word makes the contents of: the headings of parts and chapters, as links. Headings within
/// chapters that have the same level have a style of their own, which Word does not look for.
const CONTENTS: &str = "TOC \\o \"1-2\" \\h \\z";

impl Writer<'_> {
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
        let mut entries = entries.into_iter().enumerate().peekable();
        while let Some((index, (style, label, title, anchor))) = entries.next() {
            let mut paragraph = Paragraph::new(style);
            // A part does not stand at the foot of a page without its chapters.
            paragraph.keeps_with_next = style == Style::Contents1
                && entries.peek().is_some_and(|(_, next)| next.0 == Style::Contents2);
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
            paragraph.tab = Some(self.right_edge());
            inner.paragraph(self.base, paragraph);
        }
        let (written, _) = inner.finish(self.base);
        let mut markup = Markup::new(Syntax::Xml);
        markup.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        value(&mut markup, "w:docPartGallery", "Table of Contents");
        markup.empty("w:docPartUnique").close().close();
        markup.open("w:sdtContent").markup(&written).close().close();
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
            let label = Format { is_strong: true, ..Format::of(Style::CrossReference) };
            runs.open("w:hyperlink").attribute("w:anchor", &name);
            self.text(runs, &entry.label, label);
            runs.close().open("w:r").empty("w:tab").close();
            self.text(runs, &entry.text, Format::default());
            self.page_number(runs, &name, Format::default());
            paragraph.tab = Some(self.right_edge());
            story.paragraph(self.base, paragraph);
        }
    }

    /// Returns where numbers of pages end, in twentieths of a point from the left margin.
    fn right_edge(&self) -> i32 {
        self.base.page.text_width() + self.base.page.wing()
    }

    /// Writes the header of the title page, and headers and footers of the others, each with the
    /// name of its part.
    pub(super) fn margins(&mut self) -> Vec<(String, Story)> {
        let page = &self.base.page;
        let height = field_height(page, self.document.cover.logos.len());
        let mut first = Story::default();
        // The style of headers would draw its line.
        let mut paragraph = Paragraph::new(Style::Normal);
        let shown = Shown { width: page.width, height };
        let field = self.backdrop(&mut first.relations, shown);
        paragraph.runs.open("w:r").markup(&field).close();
        first.paragraph(self.base, paragraph);
        let (end, end_across) = (self.right_edge(), page.across().text_width());
        // Pages across have no room beside the text.
        let across = Some(Indent::default());
        let mut margins = vec![
            ("header1".to_owned(), first),
            ("footer1".to_owned(), self.footer(None, end)),
        ];
        if self.heads.iter().any(|head| head.is_across) {
            margins.push(("footer2".to_owned(), self.footer(across, end_across)));
        }
        for (head, number) in std::mem::take(&mut self.heads).into_iter().zip(2..) {
            let header = if head.is_across {
                self.header(head, across, end_across)
            } else {
                self.header(head, None, end)
            };
            margins.push((format!("header{number}"), header));
        }
        margins
    }

    /// Writes a header with the titles of the report and of a part: a field, for a part may begin
    /// within a page. Programs that don't know it show what is filled in, which is nothing
    /// where it would not be true of each page.
    fn header(&mut self, head: Head<'_>, indent: Option<Indent>, end: i32) -> Story {
        let mut header = Story::default();
        let mut paragraph = Paragraph::new(Style::Header);
        paragraph.indent = indent;
        let runs = &mut paragraph.runs;
        let title = &self.document.cover.title;
        self.text(runs, title, Format::default());
        if let Some(part) = head.title {
            paragraph.tab = Some(end);
            runs.open("w:r").empty("w:tab").close();
            let code = format!("STYLEREF \"{}\"", Style::PartTitle.as_str());
            let shown = if head.is_shared { "" } else { part };
            self.field(runs, &code, Format::default(), |writer, runs| {
                writer.text(runs, shown, Format::default());
            });
        }
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
