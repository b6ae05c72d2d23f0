//! A Word file that goes to reviewers and comes back: each piece of text has a hidden
//! bookmark, and a part of the file says what each bookmark stands for.
//!
//! Bookmarks stay through the editing and saving of Word and LibreOffice; what else could
//! name a paragraph does not. A bookmark lies around the text alone, without the number in
//! the margin, the marks of footnotes and what follows in small print.

use std::collections::{BTreeMap, BTreeSet};

use crate::syntax::markup::Markup;
use crate::syntax::word::{OBJECT, Paragraph, Story, WordFile, is_letter};
use crate::text::digest;

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

/// Returns what programs leave as it is when they save a text: without what is no text.
pub(crate) fn lasting(text: &[char]) -> String {
    let letters = text.iter().filter_map(|c| match *c {
        '\u{2011}' => Some('-'),
        c => (is_letter(c) || c.is_whitespace()).then_some(c),
    });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a paragraph is known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Imprint {
    /// The digest of all that it says.
    pub(crate) text: String,
    /// How many marks of footnotes it has.
    pub(crate) notes: usize,
    /// How many pictures and the like it has.
    pub(crate) objects: usize,
}

impl Imprint {
    /// Returns that of a paragraph as it was sent; what is no text counts from a character on.
    pub(crate) fn of(paragraph: &Paragraph, start: usize) -> Self {
        let text: Vec<char> = paragraph.sent().chars().collect();
        let mut imprint = Imprint { text: digest_of(&text), ..Imprint::default() };
        let mut at = 0;
        for piece in paragraph.pieces.iter().filter(|piece| piece.inserted.is_none()) {
            for c in piece.text.chars() {
                let is_object = c == OBJECT && at >= start;
                let count = if piece.has_note {
                    &mut imprint.notes
                } else {
                    &mut imprint.objects
                };
                *count += usize::from(is_object);
                at += 1;
            }
        }
        imprint
    }
}

fn digest_of(text: &[char]) -> String {
    format!("{:016x}", digest(&lasting(text)))
}

/// Returns what a paragraph without a bookmark says, with its digest: one text, but for what
/// stands above and below pages. Programs fill in the numbers of pages.
pub(crate) fn parts_of(paragraph: &Paragraph) -> Vec<(String, String)> {
    let text: Vec<char> = paragraph.sent().chars().collect();
    let is_blank = |text: &[char]| lasting(text).is_empty() && !text.contains(&OBJECT);
    let is_margin = paragraph.story == Story::Margins;
    let told = |text: &[char]| {
        let words = lasting(text);
        let mut whole = words.clone();
        if is_margin && text.contains(&OBJECT) {
            whole.push('\u{c}');
        }
        whole.extend(text.iter().filter(|c| **c == OBJECT));
        (format!("{:016x}", digest(&whole)), words)
    };
    if is_margin {
        let parts = text.split(|c| *c == '\t' || *c == '\n');
        let parts = parts.filter(|part| !is_blank(part) && !is_number(part));
        return parts.map(told).collect();
    }
    let text = if paragraph.is_contents { without_page(&text) } else { text.as_slice() };
    (!is_blank(text)).then(|| told(text)).into_iter().collect()
}

fn is_number(text: &[char]) -> bool {
    text.iter().all(char::is_ascii_digit)
}

/// Returns a line of contents without the number of its page.
pub(crate) fn without_page(text: &[char]) -> &[char] {
    let page = text
        .iter()
        .rposition(|c| *c == '\t')
        .filter(|tab| is_number(text.get(tab + 1..).unwrap_or_default()));
    text.get(..page.unwrap_or(text.len())).unwrap_or_default()
}

/// Returns the files of each picture of a text and its notes, in order. Programs write what
/// stands above and below pages as often as they want to.
fn pictures_of(sent: &WordFile) -> impl Iterator<Item = &[u64]> {
    let paragraphs = sent.paragraphs.iter().filter(|it| it.story != Story::Margins);
    paragraphs.flat_map(|it| &it.pictures).map(Vec::as_slice)
}

/// The number of the form that the part has. Since the second it says what the program wrote
/// without a bookmark, one by one.
pub(crate) const VERSION: u32 = 2;

/// What is sent without a bookmark, in order.
#[derive(Default)]
struct Others<'s> {
    /// Each paragraph with its digest, and the bookmark of the text that precedes it.
    texts: Vec<(String, &'s Paragraph, Option<&'s str>)>,
    /// What stands above and below pages, by digest: its words, and how often it is there.
    margins: BTreeMap<String, (String, usize)>,
}

/// Returns the part that says what each bookmark stands for, and what else was sent.
pub(crate) fn part(
    passages: &[Passage],
    sent: &WordFile,
    report: &str,
    language: &str,
) -> String {
    let names: BTreeSet<&str> = passages.iter().map(|it| it.bookmark.as_str()).collect();
    let mut paragraphs = BTreeMap::new();
    let mut others = Others::default();
    let mut last: [Option<&str>; 2] = [None, None];
    for paragraph in &sent.paragraphs {
        let mut bookmarks = paragraph.bookmarks.iter();
        let bookmark = bookmarks.find(|bookmark| names.contains(bookmark.name.as_str()));
        let [of_text, of_notes] = &mut last;
        let last = if paragraph.story == Story::Notes { of_notes } else { &mut *of_text };
        if let Some(bookmark) = bookmark {
            *last = Some(&bookmark.name);
            paragraphs.insert(bookmark.name.as_str(), (paragraph, bookmark.sent));
            continue;
        }
        for (digest, words) in parts_of(paragraph) {
            if paragraph.story == Story::Margins {
                others.margins.entry(digest).or_insert((words, 0)).1 += 1;
            } else {
                others.texts.push((digest, paragraph, *last));
            }
        }
    }
    let mut markup = Markup::xml_file();
    markup
        .open("review")
        .attribute("xmlns", NAMESPACE)
        .attribute("report", report)
        .attribute("language", language)
        .attribute("version", &VERSION.to_string());
    for passage in passages {
        let number = passage.number.map(|number| number.to_string());
        let found = paragraphs.get(passage.bookmark.as_str());
        let imprint = found.map(|(paragraph, start)| Imprint::of(paragraph, *start));
        let before = found.map(|(paragraph, start)| {
            lasting(&paragraph.sent().chars().take(*start).collect::<Vec<char>>())
        });
        let count = |of: fn(&Imprint) -> usize| {
            imprint.as_ref().map(of).filter(|it| *it > 0).map(|it| it.to_string())
        };
        let [notes, objects] = [count(|it| it.notes), count(|it| it.objects)];
        let words = found.map(|(paragraph, _)| words_of(paragraph));
        markup
            .open("block")
            .attribute("bookmark", &passage.bookmark)
            .attribute("chapter", &passage.chapter)
            .attribute("part", &passage.part.to_string())
            .attribute("kind", passage.kind)
            .attribute_if("number", number.as_deref())
            .attribute("digest", &format!("{:016x}", passage.digest))
            .attribute_if("before", before.as_deref().filter(|it| !it.is_empty()))
            .attribute_if("words", words.as_deref())
            .attribute_if("whole", imprint.as_ref().map(|it| it.text.as_str()))
            .attribute_if("notes", notes.as_deref())
            .attribute_if("objects", objects.as_deref());
        if let Some((paragraph, _)) = found {
            looks_of(&mut markup, paragraph);
        }
        markup.close();
    }
    for picture in pictures_of(sent) {
        let files: Vec<String> = picture.iter().map(|it| format!("{it:016x}")).collect();
        markup.open("picture").attribute("files", &files.join(" ")).close();
    }
    for (digest, paragraph, after) in others.texts {
        markup
            .open("other")
            .attribute("digest", &digest)
            .attribute("words", &words_of(paragraph))
            .attribute_if("after", after);
        looks_of(&mut markup, paragraph);
        markup.close();
    }
    for (digest, (words, count)) in others.margins {
        markup
            .open("margin")
            .attribute("digest", &digest)
            .attribute("words", &words)
            .attribute("count", &count.to_string())
            .close();
    }
    markup.close();
    markup.finish()
}

/// Returns the words of a paragraph as it was sent.
fn words_of(paragraph: &Paragraph) -> String {
    lasting(&paragraph.sent().chars().collect::<Vec<char>>())
}

/// Writes how the letters of a paragraph look.
fn looks_of(markup: &mut Markup, Paragraph { looks, .. }: &Paragraph) {
    markup.attribute("style", &format!("{:016x}", looks.style));
    for stretch in &looks.stretches {
        let link = format!("{:016x}", stretch.link);
        markup
            .open("look")
            .attribute("letters", &stretch.letters.to_string())
            .attribute("look", &format!("{:016x}", stretch.look))
            .attribute_if("link", Some(link.as_str()).filter(|_| stretch.link != 0))
            .close();
    }
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
