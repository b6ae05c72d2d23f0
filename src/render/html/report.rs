//! The page of a report in one language.

use std::slice;

use rayon::prelude::*;

use crate::assemble::{Chapter, Document, Inline, Part};
use crate::diagnostic::Diagnostics;
use crate::render::html::blocks::heading_element;
use crate::render::html::contents;
use crate::render::html::page::{Frame, Kind, Shown};
use crate::render::html::siblings;
use crate::render::html::writer::{Page, Writer};
use crate::syntax::markup::{Markup, Syntax};

/// The title of the report is the first heading of the page, so all others are one lower.
pub(super) const SHIFT: u8 = 1;

/// Writes the page.
pub(super) fn page(
    frame: &Frame<'_>,
    document: &Document,
    diags: &mut Diagnostics,
) -> Vec<u8> {
    let siblings = siblings(frame, document);
    let page = Page { siblings: &siblings, ..Page::new(frame.publication, document) };
    let mut out = Markup::new(Syntax::Html);
    cover(&mut out, page);
    contents::listings(&mut out, document);
    out.markup(&text(page));
    sources(&mut out, page);
    let shown = Shown {
        kind: Kind::Report,
        title: document.cover.title.clone(),
        contents: contents::of(document),
        main: out.finish(),
        second: None,
    };
    frame.page(document, shown, diags)
}

/// Writes the title page.
pub(super) fn cover(out: &mut Markup, page: Page<'_>) {
    let (cover, words) = (&page.document.cover, page.words);
    out.open("header").attribute("class", "cover");
    if let Some(mark) = &cover.confidential {
        out.open("p").attribute("class", "confidential").text(mark).close();
    }
    out.open("p").attribute("class", "kicker").text(&cover.kicker).close();
    out.element("h1", &cover.title);
    if let Some(subtitle) = &cover.subtitle {
        out.open("p").attribute("class", "subtitle").text(subtitle).close();
    }
    out.open("dl");
    for (name, value) in &cover.details {
        out.open("div").element("dt", name).element("dd", value).close();
    }
    if let Some(organisation) = &cover.organisation {
        let name = words.say("site-organisation");
        out.open("div").element("dt", &name).open("dd").text(organisation);
        for contact in &cover.contacts {
            out.empty("br").text(contact);
        }
        out.close().close();
    }
    out.close();
    if let Some(mark) = &cover.draft_mark {
        out.open("p").attribute("class", "notice").element("strong", mark);
        if let Some(notice) = &cover.notice {
            out.text(" ").text(notice);
        }
        out.close();
    }
    // The organisation's own stands beside its name, which says whose it is.
    let first = cover.logo.iter().map(|picture| (picture, ""));
    let others = cover.logos.iter().map(|logo| (&logo.picture, logo.alt.as_str()));
    let logos: Vec<_> = first.chain(others).collect();
    if !logos.is_empty() {
        out.open("p").attribute("class", "logos");
        for (picture, alt) in logos {
            let address = page.files.picture(picture);
            out.open("img").attribute("src", address).attribute("alt", alt);
            out.close().text(" ");
        }
        out.close();
    }
    out.close();
}

/// Writes the parts of a report.
fn text(page: Page<'_>) -> String {
    parts(page).concat()
}

/// Writes each part of a report, the chapters side by side in threads.
pub(super) fn parts(page: Page<'_>) -> Vec<String> {
    let chapters: Vec<&Chapter> = page.document.chapters().collect();
    let texts: Vec<String> = chapters
        .par_iter()
        .enumerate()
        .map(|(index, written)| chapter(page, written, index))
        .collect();
    let mut texts = texts.iter();
    let part = |part: &Part| {
        let mut out = Markup::new(Syntax::Html);
        out.open("section").attribute("class", "part");
        out.markup(&part_heading(page, part));
        for text in texts.by_ref().take(part.chapters.len()) {
            out.markup(text);
        }
        out.close();
        out.finish()
    };
    page.document.parts.iter().map(part).collect()
}

/// Writes the heading of a part.
pub(super) fn part_heading(page: Page<'_>, part: &Part) -> String {
    let mut writer = Writer::new(page, "");
    writer.out.open(heading_element(1, page.shift));
    writer.identify(Some(&part.anchor));
    if let Some(label) = &part.label {
        writer.open("span", "part-label").text(label).close().text(" ");
    }
    writer.out.text(&part.title).close();
    if let Some(articles) = &part.articles {
        writer.open("p", "articles").text(articles).close();
    }
    writer.finish()
}

/// Writes a chapter, with its heading unless it is that of the part.
pub(super) fn chapter(page: Page<'_>, chapter: &Chapter, index: usize) -> String {
    let mut writer = Writer::new(page, &index.to_string());
    let Some(annotations) = page.annotations else {
        if let Some(title) = &chapter.title {
            chapter_heading(&mut writer, chapter, title);
        }
        writer.blocks(&chapter.blocks);
        return writer.finish();
    };
    if let Some(title) = &chapter.title {
        if let Some(place) = annotations.title_place(chapter) {
            writer.out.next_attribute("data-place", place);
        }
        chapter_heading(&mut writer, chapter, title);
    }
    writer.out.markup(&annotations.after_title(chapter));
    for block in &chapter.blocks {
        writer.blocks(slice::from_ref(block));
        writer.out.markup(&annotations.after_block(block));
    }
    writer.finish()
}

/// Writes the heading of a chapter.
pub(super) fn chapter_heading(writer: &mut Writer<'_>, chapter: &Chapter, title: &str) {
    writer.out.open(heading_element(2, writer.page.shift));
    writer.identify(Some(&chapter.anchor));
    writer.out.text(title).close();
    if let Some(articles) = &chapter.articles {
        writer.open("p", "articles").text(articles).close();
    }
}

/// Writes the list of sources.
pub(super) fn sources(out: &mut Markup, page: Page<'_>) {
    let sources = &page.document.sources;
    if sources.entries.is_empty() {
        return;
    }
    let mut writer = Writer::new(page, "s");
    writer.open("section", "sources");
    writer.out.open(heading_element(1, page.shift)).attribute("id", "sources");
    writer.out.text(&sources.title).close();
    entries(&mut writer, sources.entries.iter().map(|entry| entry.inlines.as_slice()));
    writer.out.close();
    out.markup(&writer.finish());
}

/// Writes entries of the list of sources.
pub(super) fn entries<'a>(
    writer: &mut Writer<'a>,
    entries: impl Iterator<Item = &'a [Inline]>,
) {
    writer.out.open("ul");
    for inlines in entries {
        writer.out.open("li");
        writer.inlines(inlines);
        writer.out.close();
    }
    writer.out.close();
}
