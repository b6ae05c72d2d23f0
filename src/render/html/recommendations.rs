//! The recommendations or questions of a report, by addressee and by article.

use std::collections::BTreeMap;

use crate::assemble::{
    Block, BlockKind, Chapter, Document, Numbered, NumberedKind, visit,
};
use crate::diagnostic::Diagnostics;
use crate::render::html::page::{Frame, Kind, Shown};
use crate::render::html::words::Words;
use crate::render::html::writer::{Medium, Page, Writer};
use crate::text::{Language, capitalized, collation};

/// How many characters of a recommendation stand in a list of links.
const BEGINNING: usize = 110;

/// A recommendation or question, and where it stands.
struct Found<'d> {
    chapter: &'d Chapter,
    numbered: &'d Numbered,
    /// The language of its text, if it is not the document's.
    language: Option<Language>,
}

/// Returns the title of the page; `None` if there is nothing to show on it.
pub(super) fn title(document: &Document, words: Words<'_>) -> Option<String> {
    let found = found(document);
    let first = found.first()?;
    let is_recommendation = first.numbered.kind == NumberedKind::Recommendation;
    let id = if is_recommendation { "site-recommendations" } else { "site-questions" };
    Some(words.say(id))
}

/// Writes the page, if there is something to show on it.
pub(super) fn page(
    frame: &Frame<'_>,
    document: &Document,
    diags: &mut Diagnostics,
) -> Option<Vec<u8>> {
    let words = frame.publication.words(document.language);
    let title = title(document, words)?;
    let found = found(document);
    let page = Page {
        medium: Medium::Excerpt,
        shift: 2,
        ..Page::new(frame.publication, document)
    };
    let mut writer = Writer::new(page, "");
    writer.out.element("h1", &title);
    let mut contents = vec![("by-addressee".to_owned(), words.say("site-by-addressee"))];
    by_addressee(&mut writer, &found);
    if by_article(&mut writer, &found) {
        contents.push(("by-article".to_owned(), words.say("site-by-article")));
    }
    let main = writer.finish();
    let mut list = Writer::new(page, "");
    list.out.open("ol");
    for (anchor, text) in contents {
        list.out.open("li").open("a").attribute("href", &format!("#{anchor}"));
        list.out.text(&text).close().close();
    }
    list.out.close();
    let title = format!("{title} – {}", document.cover.title);
    let contents = list.finish();
    let shown =
        Shown { kind: Kind::Recommendations, title, contents, main, second: None };
    Some(frame.page(document, shown, diags))
}

/// Writes each recommendation under each of those whom it addresses.
fn by_addressee<'d>(writer: &mut Writer<'d>, found: &[Found<'d>]) {
    let words = writer.page.words;
    let mut groups: BTreeMap<&str, Vec<&Found<'d>>> = BTreeMap::new();
    for one in found {
        for name in &one.numbered.addressees {
            groups.entry(name).or_default().push(one);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    let compare = collation::compare(words.language);
    groups.sort_by(|a, b| compare(a.0, b.0));
    let nobody: Vec<&Found<'d>> =
        found.iter().filter(|one| one.numbered.addressees.is_empty()).collect();
    let nobody_name = words.say("site-no-addressee");
    if !nobody.is_empty() {
        groups.push((&nobody_name, nobody));
    }
    writer.out.open("section").open("h2").attribute("id", "by-addressee");
    writer.out.text(&words.say("site-by-addressee")).close();
    for (name, list) in groups {
        writer.out.element("h3", &capitalized(name));
        for one in list {
            writer.out.open("div");
            if let Some(language) = one.language {
                writer.language(language);
            }
            writer.numbered(one.numbered);
            writer.out.close();
        }
    }
    writer.out.close();
}

/// Lists the recommendations of the chapters on each article; returns whether there are any.
fn by_article<'d>(writer: &mut Writer<'d>, found: &[Found<'d>]) -> bool {
    let mut groups: BTreeMap<(u16, &str), Vec<&Found<'d>>> = BTreeMap::new();
    for one in found {
        for (number, name) in &one.chapter.article_names {
            groups.entry((*number, name)).or_default().push(one);
        }
    }
    if groups.is_empty() {
        return false;
    }
    let title = writer.page.words.say("site-by-article");
    writer.out.open("section").open("h2").attribute("id", "by-article");
    writer.out.text(&title).close();
    for ((_, name), list) in groups {
        writer.out.element("h3", name).open("ul");
        for one in list {
            let address = writer.address(&one.numbered.anchor);
            writer.out.open("li").open("a").attribute("href", &address);
            writer.out.text(&one.numbered.label).close().text(". ").open("span");
            if let Some(language) = one.language {
                writer.language(language);
            }
            writer.out.text(&beginning(&one.numbered.blocks)).close().close();
        }
        writer.out.close();
    }
    writer.out.close();
    true
}

/// Returns the first words of blocks.
fn beginning(blocks: &[Block]) -> String {
    let text = visit::text(blocks);
    let Some((end, _)) = text.char_indices().nth(BEGINNING) else { return text };
    let whole = text.get(..end).and_then(|start| start.rsplit_once(' '));
    format!("{}…", whole.map_or("", |(start, _)| start))
}

/// Returns the recommendations and questions of a document, in its order.
fn found(document: &Document) -> Vec<Found<'_>> {
    let mut list = Vec::new();
    for chapter in document.chapters() {
        find(chapter, &chapter.blocks, None, &mut list);
    }
    list
}

fn find<'d>(
    chapter: &'d Chapter,
    blocks: &'d [Block],
    language: Option<Language>,
    list: &mut Vec<Found<'d>>,
) {
    for block in blocks {
        if let BlockKind::Numbered(numbered) = &block.kind {
            list.push(Found { chapter, numbered, language });
        }
        let language = match &block.kind {
            BlockKind::Untranslated { language, .. } => Some(*language),
            _ => language,
        };
        for inner in block.kind.inner() {
            find(chapter, inner, language, list);
        }
    }
}
