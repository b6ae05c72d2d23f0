//! A report in one language as an electronic book (EPUB 3.3), from the same text as its page.

use std::collections::BTreeMap;

use handlebars::Handlebars;
use serde_json::json;

use crate::assemble::{Block, Document, InlineKind, Part, visit};
use crate::diagnostic::Diagnostics;
use crate::render::html::page::{self, escaped};
use crate::render::html::writer::{Medium, Page, Writer};
use crate::render::html::{File, Publication, contents, files, report, style};
use crate::render::template;
use crate::syntax::archive;
use crate::syntax::markup::{Markup, Syntax};
use crate::syntax::xml::{self, Element};

/// The files of the book itself.
const FOLDER: &str = "EPUB";
/// The template of its pages.
pub(super) const BOOK: &str = "site/book.xhtml.hbs";
/// The file of the title page.
const COVER: &str = "cover.xhtml";
/// The file of the list of sources.
const SOURCES: &str = "sources.xhtml";
/// The list of contents.
const NAVIGATION: &str = "nav.xhtml";

/// The kind of its pages.
const PAGE: &str = "application/xhtml+xml";

/// What the book offers to those who can't read print (schema.org).
const FEATURES: [&str; 6] = [
    "alternativeText",
    "displayTransformability",
    "longDescription",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
];

/// A page of the book.
struct Section {
    file: String,
    title: String,
    main: String,
}

/// Writes a document as a book. The identifier is the same for each version of the report.
pub fn book(
    publication: &Publication<'_>,
    document: &Document,
    identifier: &str,
    diags: &mut Diagnostics,
) -> Vec<u8> {
    let templates = &publication.project.templates;
    let registry = template::registry(templates, ".xhtml.hbs", escaped, diags);
    check_frame(&registry, document, diags);
    let targets = targets(document);
    let page = Page {
        medium: Medium::Book,
        shift: 0,
        targets: Some(&targets),
        ..Page::new(publication, document)
    };
    let sections = sections(page);
    let mut entries: Vec<File> =
        vec![("META-INF/container.xml".to_owned(), container().into_bytes())];
    let mut add = |name: &str, bytes: Vec<u8>| {
        entries.push((format!("{FOLDER}/{name}"), bytes));
    };
    add("package.opf", package(publication, page, &sections, identifier).into_bytes());
    add(NAVIGATION, navigation(page, &registry, &targets, diags).into_bytes());
    for section in sections {
        let text = framed(page, &registry, &section.title, section.main, diags);
        add(&section.file, text.into_bytes());
    }
    let css = templates.get("site/book.css").map(String::as_str).unwrap_or_default();
    let accents = style::accents(publication.project.manifest.layout.accent());
    add("style.css", format!("{accents}{css}").into_bytes());
    for picture in document.pictures().into_values() {
        add(publication.files.picture(picture), files::shown(picture));
    }
    // First and not compressed, so that programs know the file for a book.
    let kind = ("mimetype".to_owned(), b"application/epub+zip".to_vec());
    archive::pack_after(&[kind], &entries)
}

/// Returns the pages: title page, parts, sources.
fn sections(page: Page<'_>) -> Vec<Section> {
    let document = page.document;
    let mut cover = Markup::new(Syntax::Xml);
    report::cover(&mut cover, page);
    let mut sections = vec![Section {
        file: COVER.to_owned(),
        title: document.cover.title.clone(),
        main: cover.finish(),
    }];
    let mut index = 0;
    for (number, part) in document.parts.iter().enumerate() {
        let mut main = report::part_heading(page, part);
        for chapter in &part.chapters {
            main.push_str(&report::chapter(page, chapter, index));
            index += 1;
        }
        let title = part.title.clone();
        sections.push(Section { file: part_file(number), title, main });
    }
    if !document.sources.entries.is_empty() {
        let mut main = Markup::new(Syntax::Xml);
        report::sources(&mut main, page);
        sections.push(Section {
            file: SOURCES.to_owned(),
            title: document.sources.title.clone(),
            main: main.finish(),
        });
    }
    sections
}

fn part_file(number: usize) -> String {
    format!("part-{}.xhtml", number + 1)
}

/// Returns the file of each anchor.
fn targets(document: &Document) -> BTreeMap<&str, String> {
    let mut targets = BTreeMap::new();
    for (number, part) in document.parts.iter().enumerate() {
        let file = part_file(number);
        for anchor in anchors(part) {
            targets.insert(anchor, file.clone());
        }
    }
    targets.insert("sources", SOURCES.to_owned());
    targets
}

fn anchors(part: &Part) -> Vec<&str> {
    let mut found = vec![part.anchor.as_str()];
    for chapter in &part.chapters {
        found.push(&chapter.anchor);
        anchors_of(&chapter.blocks, &mut found);
    }
    found
}

/// Adds the anchors of blocks, of what is in them and of their footnotes.
pub(super) fn anchors_of<'d>(blocks: &'d [Block], found: &mut Vec<&'d str>) {
    let mut notes: Vec<&[Block]> = Vec::new();
    visit::blocks(blocks, &mut |block| found.extend(block.anchor()));
    visit::all_inlines(blocks, &mut |inline| {
        if let InlineKind::Note { anchor, blocks, .. } = &inline.kind {
            found.push(anchor);
            notes.push(blocks);
        }
    });
    for note in notes {
        anchors_of(note, found);
    }
}

/// Adds a finding if the template makes pages that no reader opens: they have to be XML.
fn check_frame(registry: &Handlebars<'_>, document: &Document, diags: &mut Diagnostics) {
    let language = document.language.as_str();
    let context = json!({ "language": language, "title": "", "main": "<p></p>" });
    let mut found = Diagnostics::new();
    let text = template::fill(registry, BOOK, &context, &mut found);
    if found.has_errors() {
        // Each page will say so.
        return;
    }
    let problem = match xml::parse(&text) {
        Ok(read) if Element::root(&read).name() == "html" => return,
        Ok(read) => format!("<{}>", Element::root(&read).name()),
        Err(problem) => problem.detail,
    };
    template::report_page(BOOK, &problem, diags);
}

/// Puts a page into its frame.
fn framed(
    page: Page<'_>,
    registry: &Handlebars<'_>,
    title: &str,
    main: String,
    diags: &mut Diagnostics,
) -> String {
    let language = page.document.language.as_str();
    let context = json!({ "language": language, "title": title });
    page::filled(registry, BOOK, context, main, diags)
}

/// Returns the list of contents.
fn navigation(
    page: Page<'_>,
    registry: &Handlebars<'_>,
    targets: &BTreeMap<&str, String>,
    diags: &mut Diagnostics,
) -> String {
    let address = |anchor: &str| {
        let file = targets.get(anchor).map(String::as_str).unwrap_or_default();
        format!("{file}#{anchor}")
    };
    let title = &page.document.contents_title;
    let mut out = Markup::new(Syntax::Xml);
    out.open("nav").attribute("epub:type", "toc").attribute("role", "doc-toc");
    out.attribute("aria-labelledby", "contents-title");
    out.open("h1").attribute("id", "contents-title").text(title).close();
    contents::list(&mut out, page.document, &address);
    out.close();
    out.open("nav").attribute("epub:type", "landmarks").attribute("hidden", "hidden");
    out.attribute("aria-label", title).open("ol");
    for (kind, file, text) in [
        ("toc", NAVIGATION, title),
        ("bodymatter", &part_file(0), &page.document.cover.title),
    ] {
        out.open("li").open("a").attribute("epub:type", kind).attribute("href", file);
        out.text(text).close().close();
    }
    out.close().close();
    framed(page, registry, title, out.finish(), diags)
}

fn container() -> String {
    let mut out = Markup::xml_file();
    out.open("container").attribute("version", "1.0");
    out.attribute("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
    out.open("rootfiles").open("rootfile");
    out.attribute("full-path", &format!("{FOLDER}/package.opf"));
    out.attribute("media-type", "application/oebps-package+xml").close();
    out.close().close();
    out.finish()
}

/// Describes the book and lists its files.
fn package(
    publication: &Publication<'_>,
    page: Page<'_>,
    sections: &[Section],
    identifier: &str,
) -> String {
    let document = page.document;
    let language = document.language.as_str();
    let mut out = Markup::xml_file();
    out.open("package").attribute("xmlns", "http://www.idpf.org/2007/opf");
    out.attribute("version", "3.0").attribute("unique-identifier", "id");
    out.attribute("xml:lang", language);
    metadata(&mut out, page, identifier);
    out.open("manifest");
    let mut item = |id: &str, file: &str, media: &str, properties: Option<&str>| {
        out.open("item").attribute("id", id).attribute("href", file);
        out.attribute("media-type", media).attribute_if("properties", properties).close();
    };
    item("nav", NAVIGATION, PAGE, Some("nav"));
    item("style", "style.css", "text/css", None);
    for (number, section) in sections.iter().enumerate() {
        let has_drawing = section.main.contains("<svg ");
        let id = format!("section-{number}");
        item(&id, &section.file, PAGE, has_drawing.then_some("svg"));
    }
    for (number, picture) in document.pictures().into_values().enumerate() {
        let file = publication.files.picture(picture);
        item(&format!("picture-{number}"), file, picture.format.media_type(), None);
    }
    out.close().open("spine");
    for number in 0..sections.len() {
        let id = format!("section-{number}");
        out.open("itemref").attribute("idref", &id).close();
        if number == 0 {
            out.open("itemref").attribute("idref", "nav").close();
        }
    }
    out.close().close();
    out.finish()
}

fn metadata(out: &mut Markup, page: Page<'_>, identifier: &str) {
    let cover = &page.document.cover;
    let date = cover.date;
    let date = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    out.open("metadata").attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    out.open("dc:identifier").attribute("id", "id").text(identifier).close();
    out.element("dc:title", &cover.title);
    out.element("dc:language", page.document.language.as_str());
    if let Some(organisation) = &cover.organisation {
        out.element("dc:creator", organisation);
    }
    if let Some(subtitle) = &cover.subtitle {
        out.element("dc:description", subtitle);
    }
    out.element("dc:date", &date);
    let mut meta = |property: &str, value: &str| {
        out.open("meta").attribute("property", property).text(value).close();
    };
    meta("dcterms:modified", &format!("{date}T00:00:00Z"));
    for mode in ["textual", "visual"] {
        meta("schema:accessMode", mode);
    }
    // Whatever is drawn or shown is described in words.
    meta("schema:accessModeSufficient", "textual");
    for feature in FEATURES {
        meta("schema:accessibilityFeature", feature);
    }
    meta("schema:accessibilityHazard", "none");
    meta("schema:accessibilitySummary", &page.words.say("site-book-summary"));
    out.close();
}

impl Writer<'_> {
    /// Writes a heading that stands above what other pages hide until it is asked for.
    pub(super) fn unfolded(&mut self, title: &str) {
        self.open("p", "unfolded").text(title).close();
    }
}
