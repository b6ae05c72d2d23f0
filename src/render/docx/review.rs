//! A Word file that goes to reviewers and comes back: each piece of text has a hidden
//! bookmark, and a part of the file says what each bookmark stands for.
//!
//! Bookmarks stay through the editing and saving of Word and LibreOffice; what else could
//! name a paragraph does not. A bookmark lies around the text alone, without the number in
//! the margin, the marks of footnotes and what follows in small print.

use crate::syntax::markup::Markup;

/// The namespace of the part. What a reader must know before it can go on changes it.
pub const NAMESPACE: &str = "urn:komentaras:review:1";

/// The custom property that says a file went out for review; its value is the language.
pub const PROPERTY: &str = "komentaras-review";

/// A piece of text that a reviewer may speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The name of its bookmark.
    pub bookmark: String,
    /// The id of the chapter that it stands in; empty for what no chapter has.
    pub chapter: String,
    /// Its place among the pieces of its chapter, or among those of none, from 1.
    pub part: usize,
    /// What it is: `title`, `heading`, `paragraph`, `list-item`, `quotation`,
    /// `recommendation`, `question`, `voice`, `example`, `note`, `label`, `caption`, `cell`,
    /// `code`, `footnote`, `source`, `cover`.
    pub kind: &'static str,
    /// The number that is printed with it.
    pub number: Option<u32>,
    /// The digest of its text as it is printed, without marks of footnotes; a line break is
    /// a space.
    pub digest: u64,
}

/// Returns the part that says what each bookmark stands for.
pub(super) fn part(passages: &[Passage], report: &str, language: &str) -> String {
    let mut markup = Markup::xml_file();
    markup
        .open("review")
        .attribute("xmlns", NAMESPACE)
        .attribute("report", report)
        .attribute("language", language)
        .attribute("version", "1");
    for passage in passages {
        let number = passage.number.map(|number| number.to_string());
        markup
            .open("block")
            .attribute("bookmark", &passage.bookmark)
            .attribute("chapter", &passage.chapter)
            .attribute("part", &passage.part.to_string())
            .attribute("kind", passage.kind)
            .attribute_if("number", number.as_deref())
            .attribute("digest", &format!("{:016x}", passage.digest))
            .close();
    }
    markup.close();
    markup.finish()
}

/// Returns the part that names the part above.
pub(super) fn properties() -> String {
    let mut markup = Markup::xml_file();
    markup
        .open("ds:datastoreItem")
        .attribute(
            "xmlns:ds",
            "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
        )
        .attribute("ds:itemID", "{6B6F6D65-6E74-4172-8173-726576696577}");
    markup.open("ds:schemaRefs");
    markup.open("ds:schemaRef").attribute("ds:uri", NAMESPACE).close();
    markup.close().close();
    markup.finish()
}
