//! What a report is searched by: a script with the words of its paragraphs, which browsers
//! load from disk as well, unlike any other file.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::assemble::{
    Block, BlockKind, Chapter, DataTable, Document, Inline, InlineKind, plain_text, visit,
};
use crate::render::html::tables;
use crate::render::html::words::Words;
use crate::text::{Inflection, SearchWords};

/// What the script knows.
#[derive(Serialize)]
struct Index<'a> {
    /// The titles of the chapters, and that of the sources.
    chapters: Vec<&'a str>,
    /// Each item's anchor, chapter, label and text.
    items: Vec<(&'a str, usize, &'a str, &'a str)>,
    language: &'a str,
    /// How what is typed becomes a stem.
    rules: Value,
    /// The items in which each stem is.
    stems: BTreeMap<String, Vec<usize>>,
}

/// A place that can be found.
struct Item {
    /// The anchor that leads there.
    anchor: String,
    /// What it is called, such as „34 punktas“; empty where it has no number.
    label: String,
    /// What it says.
    text: String,
}

/// Returns the script.
pub(super) fn index(document: &Document, words: Words<'_>) -> Vec<u8> {
    let search = SearchWords::new(&Inflection::new(words.language, words.catalog));
    let chapters = document.parts.iter().flat_map(|part| {
        part.chapters.iter().map(|chapter| {
            let title = chapter.title.as_ref().unwrap_or(&part.title);
            (chapter, title, chapter.articles.as_ref().or(part.articles.as_ref()))
        })
    });
    let chapters: Vec<(&Chapter, &String, Option<&String>)> = chapters.collect();
    let items = chapters.par_iter().map(|(chapter, title, articles)| {
        let anchor = chapter.anchor.clone();
        // Readers look for the articles that a chapter is about, too.
        let labels = [Some(String::new()), articles.cloned()].into_iter().flatten();
        let titled = labels.map(|label| {
            let text = (*title).clone();
            Item { anchor: anchor.clone(), label, text }
        });
        let items = titled.collect();
        let mut place = Place { words, anchor, items };
        place.blocks(&chapter.blocks);
        place.items
    });
    let mut items: Vec<Vec<Item>> = items.collect();
    let entries = document.sources.entries.iter().map(|entry| Item {
        anchor: "sources".to_owned(),
        label: String::new(),
        text: plain_text(&entry.inlines),
    });
    items.push(entries.collect());
    let items: Vec<(usize, &Item)> = items
        .iter()
        .enumerate()
        .flat_map(|(chapter, items)| items.iter().map(move |item| (chapter, item)))
        .collect();
    let stems_of = items.par_iter().map(|(_, item)| {
        let said = format!("{} {}", item.label, item.text);
        search.stems(&said).collect::<Vec<String>>()
    });
    let mut stems: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, found) in stems_of.collect::<Vec<_>>().into_iter().enumerate() {
        for stem in found {
            let places = stems.entry(stem).or_default();
            if places.last() != Some(&index) {
                places.push(index);
            }
        }
    }
    let items = items.into_iter().map(|(chapter, item)| {
        (item.anchor.as_str(), chapter, item.label.as_str(), item.text.as_str())
    });
    let titles = chapters.iter().map(|(_, title, _)| title.as_str());
    let index = Index {
        chapters: titles.chain([document.sources.title.as_str()]).collect(),
        items: items.collect(),
        language: document.language.as_str(),
        rules: search.rules(),
        stems,
    };
    let index = serde_json::to_string(&index).expect("plain data is always JSON");
    // A page with two languages loads both.
    let list = "(window.komentarasAll = window.komentarasAll || []).push(komentaras);";
    format!("var komentaras = {index};\n{list}\n").into_bytes()
}

/// Returns what a table is about: its title and the names of its rows.
fn said_of(table: &DataTable) -> String {
    let mut texts = vec![plain_text(&table.caption.inlines)];
    for name in table.rows.iter().flat_map(|row| &row.stub) {
        if !texts.contains(name) {
            texts.push(name.clone());
        }
    }
    texts.join("; ")
}

/// Collects what can be found in a chapter.
struct Place<'a> {
    words: Words<'a>,
    /// The last anchor before a text that has none.
    anchor: String,
    items: Vec<Item>,
}

impl Place<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        if let Some(anchor) = block.anchor() {
            anchor.clone_into(&mut self.anchor);
        }
        match &block.kind {
            BlockKind::Paragraph { number, inlines, .. } => {
                let label = number.map(|number| self.words.paragraph(number));
                self.add(
                    label.unwrap_or_default(),
                    visit::text(std::slice::from_ref(block)),
                );
                self.notes(inlines);
            }
            BlockKind::Numbered(numbered) => {
                let to = numbered.to.iter().chain(&numbered.follows);
                let told: Vec<&str> = to.map(String::as_str).collect();
                let said =
                    format!("{} {}", visit::text(&numbered.blocks), told.join(" "));
                self.add(numbered.label.clone(), said);
            }
            BlockKind::Table(table) => {
                let label = table.caption.as_ref().map(|caption| caption.label.clone());
                let label = label.unwrap_or_default();
                let text = visit::text(std::slice::from_ref(block));
                // Its name is shown before it.
                let said = text.strip_prefix(&label).unwrap_or(&text).trim_start();
                self.add(label, said.to_owned());
            }
            BlockKind::DataTable(table) => {
                self.add(table.caption.label.clone(), said_of(table));
            }
            BlockKind::Chart(chart) => {
                self.add(chart.caption.label.clone(), said_of(&tables::figures(chart)));
            }
            BlockKind::Figure(figure) => {
                let label = figure.caption.as_ref().map(|caption| caption.label.clone());
                let caption = figure.caption.as_ref();
                let title = caption.map(|caption| plain_text(&caption.inlines));
                let said = [title.unwrap_or_default(), figure.alt.clone()].join(" ");
                self.add(label.unwrap_or_default(), said);
            }
            BlockKind::Heading { .. } | BlockKind::Code(_) => {
                self.add(String::new(), visit::text(std::slice::from_ref(block)));
            }
            BlockKind::List { .. }
            | BlockKind::Quote(_)
            | BlockKind::Aside { .. }
            | BlockKind::Stale { .. }
            | BlockKind::Untranslated { .. } => {
                for inner in block.kind.inner() {
                    self.blocks(inner);
                }
            }
            BlockKind::Rule => {}
        }
    }

    /// Adds the footnotes of a text.
    fn notes(&mut self, inlines: &[Inline]) {
        let mut found: Vec<(u32, &str, &[Block])> = Vec::new();
        visit::inlines(inlines, &mut |inline| {
            if let InlineKind::Note { number, anchor, blocks } = &inline.kind {
                found.push((*number, anchor, blocks));
            }
        });
        for (number, anchor, blocks) in found {
            let label = self.words.numbered("site-note", number);
            let anchor = anchor.to_owned();
            self.items.push(Item { anchor, label, text: visit::text(blocks) });
        }
    }

    fn add(&mut self, label: String, text: String) {
        if !label.is_empty() || !text.trim().is_empty() {
            // The mark of a footnote stood between.
            let text = if text.contains("..") { text.replace("..", ".") } else { text };
            self.items.push(Item { anchor: self.anchor.clone(), label, text });
        }
    }
}
