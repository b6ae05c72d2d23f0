//! A document as a Word file (Office Open XML, ISO/IEC 29500 transitional).
//!
//! What Word numbers itself it would number anew: paragraph numbers, captions and the marks
//! of footnotes have the numbers of the document. Everything else is Word's own: styles,
//! lists, footnotes, the contents, links. The look is in `parts/`, or in the project's
//! `templates/reference.docx`; see [`Base`].

mod address;
mod base;
mod blocks;
mod boxes;
mod captions;
mod columns;
mod cover;
mod front;
mod inlines;
mod length;
mod lists;
mod media;
mod merge;
mod order;
mod package;
mod page;
mod passages;
mod pictures;
mod properties;
mod reference;
pub mod review;
mod story;
mod styles;
mod tables;
#[cfg(test)]
mod tests;
mod writer;

pub use base::Base;
pub use media::png;

use crate::assemble::{Document, Part};
use crate::render::docx::blocks::Context;
use crate::render::docx::cover::cover_page;
use crate::render::docx::front::SOURCES;
use crate::render::docx::inlines::Format;
use crate::render::docx::media::Media;
use crate::render::docx::package::{OFFICE, Package, Relations, WORD_TYPE};
use crate::render::docx::page::Page;
use crate::render::docx::passages::Text;
use crate::render::docx::reference::WORD;
use crate::render::docx::story::{Paragraph, Story};
use crate::render::docx::styles::Style;
use crate::render::docx::writer::{Head, Writer};
use crate::syntax::{archive, word};

/// What a Word file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// To be read and sent.
    #[default]
    Reading,
    /// To be read and changed by reviewers, and to come back: see [`review`].
    Review,
}

/// Writes a document as a Word file.
pub fn render(document: &Document, base: &Base, purpose: Purpose) -> Vec<u8> {
    let media = Media::of(document, base);
    let mut writer = Writer::new(document, base, &media, purpose);
    let mut body = Story::default();
    writer.body(&mut body);
    let margins = writer.margins();
    let mut package = Package::default();
    let mut whole = Relations::default();
    writer.add_text(&mut package, body, margins);
    let main = "word/document.xml";
    whole.part("officeDocument", main);
    let kind = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    whole.add(kind.to_owned(), "docProps/core.xml", false);
    whole.part("extended-properties", "docProps/app.xml");
    let none = Relations::default;
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    package.part("docProps/core.xml", core, properties::core(document), none());
    let office = "application/vnd.openxmlformats-officedocument";
    let app = format!("{office}.extended-properties+xml");
    package.part("docProps/app.xml", &app, properties::application(document), none());
    media.add_to(base, &mut package);
    if purpose == Purpose::Review {
        whole.part("custom-properties", "docProps/custom.xml");
        let custom = format!("{office}.custom-properties+xml");
        let language = document.language.as_str();
        let text = properties::custom(language);
        package.part("docProps/custom.xml", &custom, text, none());
        let mut relations = none();
        relations.part("customXmlProps", "itemProps1.xml");
        // As whoever takes the answers in will read it.
        let sent = word::read_parts(package.entries(&whole)).unwrap_or_default();
        let title = &document.cover.title;
        let text = review::part(&writer.passages, &sent, title, language);
        package.part("customXml/item1.xml", "", text, relations);
        let kind = format!("{office}.customXmlProperties+xml");
        package.part("customXml/itemProps1.xml", &kind, review::properties(), none());
    }
    archive::pack(&package.entries(&whole))
}

impl<'a> Writer<'a> {
    /// Writes everything but the section of the last pages.
    fn body(&mut self, story: &mut Story) {
        let document = self.document;
        let cover = story.relations.part("header", "header1.xml");
        self.cover(story);
        let page = cover_page(&self.base.page, document.cover.logos.len());
        let section = page.section(&[("w:headerReference", &cover)]);
        story.end_section(self.base, section);
        if !document.listings.is_empty() {
            self.new_pages(story, None);
        }
        self.contents(story);
        // About how much of the page is taken that the part before began on.
        let mut taken = None;
        for part in &document.parts {
            let has_room = taken.is_some_and(|lines| lines <= length::SHORT);
            let runs_on = self.base.is_compact || part.runs_on || has_room;
            // The contents have a page of their own even in a compact report.
            let opens_page = taken.is_none() || !runs_on;
            self.part(story, part, opens_page);
            let before = if opens_page { 0 } else { taken.unwrap_or_default() };
            taken = Some(length::lines(part).saturating_add(before));
        }
        self.sources(story);
    }

    fn part(&mut self, story: &mut Story, part: &'a Part, opens_page: bool) {
        // A part that is a chapter has its title.
        let alone = match part.chapters.as_slice() {
            [chapter] if chapter.title.is_none() => chapter.id.as_str(),
            _ => "",
        };
        self.enter(alone);
        if opens_page {
            self.new_pages(story, Some(&part.title));
        } else {
            self.head.is_shared = true;
            let title = self.head.title;
            let heads = self.heads.iter_mut().filter(|head| head.title == title);
            heads.for_each(|head| head.is_shared = true);
        }
        let mut paragraph = Paragraph::new(Style::Heading1);
        paragraph.opens_page = opens_page;
        if !opens_page {
            // The style is that of the top of a page.
            paragraph.space.0 = Some(ABOVE_PART);
        }
        let runs = &mut paragraph.runs;
        if let Some(label) = &part.label {
            self.text(runs, label, Format::of(Style::PartLabel));
            runs.open("w:r").empty("w:br").close();
        }
        let text = Text { kind: "title", number: None, anchor: Some(&part.anchor) };
        self.title(runs, &part.title, text, Format::of(Style::PartTitle));
        story.paragraph(self.base, paragraph);
        self.articles(story, part.articles.as_deref());
        self.line_below(story);
        for chapter in &part.chapters {
            if alone.is_empty() {
                self.enter(&chapter.id);
            }
            if let Some(title) = &chapter.title {
                let mut paragraph = Paragraph::new(Style::Heading2);
                let anchor = Some(chapter.anchor.as_str());
                let text = Text { kind: "title", number: None, anchor };
                self.title(&mut paragraph.runs, title, text, Format::default());
                story.paragraph(self.base, paragraph);
                self.articles(story, chapter.articles.as_deref());
            }
            self.blocks(story, &chapter.blocks, &Context::of_chapter());
        }
        self.enter("");
    }

    fn articles(&mut self, story: &mut Story, articles: Option<&str>) {
        if let Some(articles) = articles {
            let mut paragraph = Paragraph::new(Style::Articles);
            self.text(&mut paragraph.runs, articles, Format::default());
            story.paragraph(self.base, paragraph);
        }
    }

    fn sources(&mut self, story: &mut Story) {
        let sources = &self.document.sources;
        if sources.entries.is_empty() {
            return;
        }
        self.new_pages(story, Some(&sources.title));
        let mut paragraph = Paragraph::new(Style::Heading1);
        paragraph.opens_page = true;
        let text = Text { kind: "title", number: None, anchor: Some(SOURCES) };
        let title = Format::of(Style::PartTitle);
        self.plain_passage(&mut paragraph.runs, &sources.title, text, title);
        story.paragraph(self.base, paragraph);
        self.line_below(story);
        for entry in &sources.entries {
            let paragraph = Paragraph::new(Style::Source);
            let text = Text { kind: "source", number: None, anchor: None };
            self.paragraph(story, paragraph, &entry.inlines, text, Format::default());
        }
    }

    /// Begins pages whose header names a part.
    fn new_pages(&mut self, story: &mut Story, title: Option<&'a str>) {
        if !self.margins_of_pages.is_empty() && !story.begins_section() {
            let before = self.section(&self.base.page);
            story.end_section(self.base, before);
        }
        self.head = Head { title, ..Head::default() };
        let header = self.add_header(story, false);
        self.margins_of_pages = vec![header, margin(story, "footer1")];
        self.margins_across.clear();
    }

    /// Adds a header and returns the id of its relation.
    fn add_header(&mut self, story: &mut Story, is_across: bool) -> String {
        self.heads.push(Head { is_across, ..self.head });
        // The first is that of the title page.
        margin(story, &format!("header{}", self.heads.len() + 1))
    }

    /// Returns the section of upright pages, with their header and footer.
    pub(super) fn section(&self, page: &Page) -> String {
        section_with(page, &self.margins_of_pages)
    }

    /// Returns the section of pages across, which have a header and footer of their own: those
    /// of the others reach too far into their margins.
    pub(super) fn section_across(&mut self, story: &mut Story) -> String {
        if self.margins_across.is_empty() {
            let header = self.add_header(story, true);
            self.margins_across = vec![header, margin(story, "footer2")];
        }
        section_with(&self.base.page.across(), &self.margins_across)
    }

    /// Adds the parts that hold text, and those that say what it looks like.
    fn add_text(
        &mut self,
        package: &mut Package,
        body: Story,
        margins: Vec<(String, Story)>,
    ) {
        let (base, document) = (self.base, self.document);
        let section = self.section(&base.page);
        let (text, mut relations) = body.finish(base);
        for (kind, name) in [
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("theme", "theme/theme1.xml"),
            ("footnotes", "footnotes.xml"),
        ] {
            relations.part(kind, name);
        }
        if self.purpose == Purpose::Review {
            relations.part("customXml", "../customXml/item1.xml");
        }
        let text = format!("<w:body>{text}{section}</w:body>");
        let part =
            |name: &str, text: String, relations: Relations, package: &mut Package| {
                let kind = match name {
                    "document" => format!("{WORD_TYPE}.document.main+xml"),
                    name if name.starts_with("header") => {
                        format!("{WORD_TYPE}.header+xml")
                    }
                    name if name.starts_with("footer") => {
                        format!("{WORD_TYPE}.footer+xml")
                    }
                    name => format!("{WORD_TYPE}.{name}+xml"),
                };
                package.part(&format!("word/{name}.xml"), &kind, text, relations);
            };
        part("document", outermost("document", &text), relations, package);
        for (name, story) in margins {
            let (text, relations) = story.finish(base);
            let element = if name.starts_with("header") { "hdr" } else { "ftr" };
            part(&name, outermost(element, &text), relations, package);
        }
        let notes = std::mem::take(&mut self.notes);
        let text = format!("{SEPARATORS}{}", notes.markup.finish());
        part("footnotes", outermost("footnotes", &text), notes.relations, package);
        let none = Relations::default;
        part("styles", base.styles(document.language), none(), package);
        part("numbering", self.lists.finish(&base.lists), none(), package);
        let first = if notes.are_counted { notes.first } else { 1 };
        let settings = properties::settings(document, self.purpose, first);
        part("settings", settings, none(), package);
        part("fontTable", base.fonts.clone(), none(), package);
        let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
        package.part("word/theme/theme1.xml", theme, base.theme.clone(), none());
    }
}

/// The space above a part that begins on a page of another one: 11 mm, in twentieths of a point.
const ABOVE_PART: i32 = 640;

/// Returns the id of a relation to a header or footer.
fn margin(story: &mut Story, name: &str) -> String {
    let kind = if name.starts_with("header") { "header" } else { "footer" };
    story.relations.part(kind, &format!("{name}.xml"))
}

/// Returns a section with the header and footer of these ids.
fn section_with(page: &Page, ids: &[String]) -> String {
    let names = ["w:headerReference", "w:footerReference"];
    let references: Vec<(&'static str, &str)> =
        names.into_iter().zip(ids.iter().map(String::as_str)).collect();
    page.section(&references)
}

/// The lines above footnotes.
const SEPARATORS: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";

/// Returns a part of text in its outermost element.
fn outermost(name: &str, text: &str) -> String {
    let drawings =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:{name} xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\" xmlns:wp=\"{drawings}\">{text}</w:{name}>"
    )
}
