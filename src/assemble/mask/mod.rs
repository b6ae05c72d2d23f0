//! Masks what could identify a child in a document, with bars of one length.
//!
//! It is done once, in the document that all outputs are made from, so that none of them
//! knows what is behind a bar. What is masked is what `check` reports, because the findings
//! are taken from here.

mod beside;
mod lead;
mod line;
mod names;
mod origins;
mod picture;
mod pieces;
mod readings;
mod recent;
mod redaction;
mod tables;

use std::collections::BTreeMap;
use std::sync::Arc;

use lead::Leads;
pub use names::{NeutralNames, TellingName, names_of_codes};
use recent::Recent;
pub use redaction::{Redaction, tell_masked};

use crate::assemble::{AsideKind, BlockKind, Chapter, CitedIndicator, Document, Origin};
use crate::diagnostic::Span;
use crate::model::Picture;
use crate::text::{
    BAR, Catalog, Certainty, Identified, Identifying, Language, Lexicon, Privacy,
};

/// What could identify a child, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposed {
    /// What it is.
    pub kind: Identifying,
    /// How sure that is.
    pub certainty: Certainty,
    /// What is written.
    pub text: String,
    /// The same, with a bar between parts that stand in different texts.
    pub told: String,
    /// The words that it begins with: all of it, or as much as stands in one run.
    pub words: String,
    /// How often the same words stand before it in what it was made from.
    pub nth: usize,
    /// What it was made from, if that is a place in a chapter.
    pub span: Option<Span>,
    /// The path of the file that is attached or shown, if it stands in one.
    pub file: Option<String>,
    /// The id of the chapter in which it stands, if it is in one.
    pub chapter: Option<String>,
}

/// What looks like a comment of an author and is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedComment {
    /// What is printed.
    pub text: String,
    /// What it was made from, if that is a place in a chapter.
    pub span: Option<Span>,
    /// The path of the file that is attached or shown, if it stands in one.
    pub file: Option<String>,
}

/// What readers of a document would see, though it is not for them.
#[derive(Debug, Default)]
pub struct Found {
    /// What could identify a child.
    pub exposed: Vec<Exposed>,
    /// Comments, which can only be left out where the text is Markdown.
    pub comments: Vec<PrintedComment>,
}

impl Document {
    /// Puts bars over what could identify a child, and neutral names in place of those that tell
    /// something; returns what was there. All that is printed is looked at, so comments among it
    /// are returned too.
    pub fn mask(&mut self, redaction: &Redaction, catalog: &Catalog) -> Found {
        self.masked(&redaction.privacy, Some(&redaction.names), catalog)
    }

    /// Returns what readers would see, though it is not for them.
    pub fn unsuitable(&self, privacy: &Privacy, catalog: &Catalog) -> Found {
        self.clone().masked(privacy, None, catalog)
    }

    fn masked(
        &mut self,
        privacy: &Privacy,
        names: Option<&NeutralNames>,
        catalog: &Catalog,
    ) -> Found {
        let mut masker = Masker::new(privacy, names, catalog, self.language);
        masker.document(self);
        masker.found
    }
}

struct Masker<'a> {
    privacy: &'a Privacy,
    catalog: &'a Catalog,
    /// The language of what is read now, by whose rules sentences end.
    language: Language,
    lexicon: Arc<Lexicon>,
    /// The id of the chapter that is read now.
    chapter: Option<String>,
    /// What stands before what is read now.
    leads: Leads,
    /// Whether somebody will see the masked document; otherwise only what is found is wanted.
    is_to_be_shown: bool,
    /// What takes the place of names that tell something.
    names: &'a NeutralNames,
    recent: Recent,
    found: Found,
    /// How often words were noted at places of which no more is known than that.
    noted: BTreeMap<(Option<Span>, Option<String>, String), usize>,
    /// Whether a text is shown a second time, so that nothing is said of it.
    is_silent: bool,
    /// What became of pictures, by path: one may be shown in several places.
    pictures: BTreeMap<String, Arc<Picture>>,
    /// What became of origins, by address: many figures share one.
    origins: BTreeMap<usize, (Arc<Origin>, Arc<Origin>)>,
    /// What became of the indicators that they name, by address.
    indicators: BTreeMap<usize, (Arc<CitedIndicator>, Arc<CitedIndicator>)>,
}

/// Where texts stand.
#[derive(Debug, Clone, Copy)]
struct Place<'p> {
    span: Option<Span>,
    /// Whether a child speaks.
    is_voice: bool,
    file: Option<&'p str>,
}

impl Place<'_> {
    const NOWHERE: Place<'static> = Place { span: None, is_voice: false, file: None };
}

impl<'a> Masker<'a> {
    fn new(
        privacy: &'a Privacy,
        names: Option<&'a NeutralNames>,
        catalog: &'a Catalog,
        language: Language,
    ) -> Self {
        static NONE: NeutralNames = NeutralNames::none();
        Masker {
            privacy,
            catalog,
            language,
            lexicon: catalog.lexicon(language),
            chapter: None,
            leads: Leads::default(),
            is_to_be_shown: names.is_some(),
            names: names.unwrap_or(&NONE),
            recent: Recent::default(),
            found: Found::default(),
            noted: BTreeMap::new(),
            is_silent: false,
            pictures: BTreeMap::new(),
            origins: BTreeMap::new(),
            indicators: BTreeMap::new(),
        }
    }
}

impl Masker<'_> {
    fn document(&mut self, document: &mut Document) {
        self.neutralize(document);
        let nowhere = Place::NOWHERE;
        let cover = &mut document.cover;
        self.text(&mut cover.title, nowhere);
        let lines = cover.subtitle.iter_mut().chain(&mut cover.notice);
        lines.for_each(|text| self.text(text, nowhere));
        // Those who submit a report may be known, but no child whose age they tell.
        for text in cover.organisation.iter_mut().chain(&mut cover.contacts) {
            self.sure(text, nowhere);
        }
        let details = cover.details.iter().flat_map(|(label, value)| [label, value]);
        let words = [&cover.kicker].into_iter().chain(&cover.organisation);
        for text in words.chain(details).chain(&cover.contacts) {
            self.comments(text, nowhere);
        }
        self.texts(cover.keywords.iter_mut(), nowhere);
        let logos = cover.logos.iter_mut();
        for (picture, alt) in logos.map(|logo| (&mut logo.picture, &mut logo.alt)) {
            self.text(alt, nowhere);
            self.picture(picture, nowhere);
        }
        cover.logo.iter_mut().for_each(|logo| self.picture(logo, nowhere));
        for part in &mut document.parts {
            let near = |chapter: &Chapter| {
                let span = chapter.blocks.first().map(|block| block.span);
                Place { span, ..nowhere }
            };
            // The title of a part is that of its chapter, if it has but one.
            let first = part.chapters.first().map_or(nowhere, near);
            self.chapter = part.chapters.first().map(|chapter| chapter.id.clone());
            self.text(&mut part.title, first);
            for chapter in &mut part.chapters {
                let near = near(chapter);
                self.chapter = Some(chapter.id.clone());
                self.leads = Leads::below(chapter.title.as_ref().unwrap_or(&part.title));
                chapter.title.iter_mut().for_each(|title| self.text(title, near));
                chapter.authors.iter_mut().for_each(|name| self.text(name, near));
                self.blocks(&mut chapter.blocks, false);
            }
        }
        self.chapter = None;
        for entry in &mut document.sources.entries {
            let span = Some(entry.source.span);
            self.authors(&entry.source);
            self.line(&mut entry.inlines, Place { span, ..nowhere });
            self.silently(|masker| masker.source(&mut entry.source));
        }
        for attachment in &mut document.attachments {
            self.text(&mut attachment.description, nowhere);
            let path = attachment.path.clone();
            self.path(&mut attachment.path, nowhere);
            self.bytes(&mut attachment.bytes, &path);
        }
        self.silently(|masker| {
            let listings = document.listings.iter_mut();
            for entry in listings.flat_map(|listing| &mut listing.entries) {
                masker.text(&mut entry.text, nowhere);
                // The address behind an institution is its own, but not behind an addressee.
                if let Some((addressees, text)) = entry.text.split_once(": ") {
                    let mut text = text.to_owned();
                    masker.text(&mut text, nowhere);
                    entry.text = format!("{addressees}: {text}");
                }
            }
        });
    }

    /// Masks what is shown elsewhere too, of which nothing is said.
    fn silently(&mut self, mask: impl FnOnce(&mut Self)) {
        // These are half of all texts.
        if !self.is_to_be_shown {
            return;
        }
        let before = std::mem::replace(&mut self.is_silent, true);
        mask(self);
        self.is_silent = before;
    }

    fn note(&mut self, identified: &Identified, text: &str, place: Place<'_>) {
        self.note_as(identified, text, text, place);
    }

    /// Notes what was found in a text as it is read, which may be written otherwise: then all of
    /// it is where it stands.
    fn note_as(
        &mut self,
        identified: &Identified,
        read: &str,
        written: &str,
        place: Place<'_>,
    ) {
        let words = read.get(identified.range.clone()).unwrap_or_default().to_owned();
        let told = [words.clone(), words.clone()];
        let words = if read == written { words } else { written.to_owned() };
        self.note_written(identified, told, words, None, place);
    }

    /// Notes what could identify a child, as it reads and with bars between parts of different
    /// texts; the words that it begins with; and the run that these stand in with how often
    /// they stand in it before, if that is known.
    fn note_written(
        &mut self,
        identified: &Identified,
        [text, told]: [String; 2],
        words: String,
        run: Option<(Span, usize)>,
        place: Place<'_>,
    ) {
        if self.is_silent {
            return;
        }
        let (span, file) = (place.span, place.file.map(str::to_owned));
        let (span, nth) = run.map_or_else(
            || {
                let key = (span, file.clone(), words.clone());
                let count = self.noted.entry(key).or_insert(0);
                *count += 1;
                (span, *count - 1)
            },
            |(span, nth)| (Some(span), nth),
        );
        self.found.exposed.push(Exposed {
            kind: identified.kind,
            certainty: identified.certainty,
            text,
            told,
            words,
            nth,
            span,
            file,
            chapter: self.chapter.clone(),
        });
    }

    fn text(&mut self, text: &mut String, place: Place<'_>) {
        self.comments(text, place);
        self.uncommented(text, place);
    }

    /// Masks a text that may show how a comment is written: code, the name of a file.
    fn uncommented(&mut self, text: &mut String, place: Place<'_>) {
        let found = self.find(text, place);
        for identified in found.iter().rev() {
            self.note(identified, text, place);
            text.replace_range(identified.range.clone(), BAR);
        }
    }

    /// Masks what surely identifies a child.
    fn sure(&mut self, text: &mut String, place: Place<'_>) {
        let mut found = self.find(text, place);
        found.retain(|it| it.certainty == Certainty::Sure);
        for identified in found.iter().rev() {
            self.note(identified, text, place);
            text.replace_range(identified.range.clone(), BAR);
        }
    }

    fn texts<'t>(
        &mut self,
        texts: impl Iterator<Item = &'t mut String>,
        place: Place<'_>,
    ) {
        texts.for_each(|text| self.text(text, place));
    }

    fn block(&mut self, kind: &mut BlockKind, place: Place<'_>) {
        let is_voice = place.is_voice;
        match kind {
            BlockKind::Heading { anchor, inlines, .. }
            | BlockKind::Paragraph { anchor, inlines, .. } => {
                self.anchors(anchor);
                self.line(inlines, place);
            }
            BlockKind::List { items, .. } => self.items(items, place),
            BlockKind::Quote(blocks) => self.blocks(blocks, is_voice),
            BlockKind::Untranslated { language, blocks, .. } => {
                self.in_language(*language, |masker| masker.blocks(blocks, is_voice));
            }
            BlockKind::Code(text) => self.uncommented(text, place),
            BlockKind::Rule => {}
            BlockKind::Table(table) => {
                let caption = table.caption.as_mut();
                let caption = caption.map(|title| self.caption(title, place));
                let header = table.header.iter_mut().map(beside::passage).collect();
                let rows = table.rows.iter_mut();
                let rows = rows.map(|row| row.iter_mut().map(beside::passage).collect());
                let rows = std::iter::once(header).chain(rows).collect();
                self.cells(rows, &caption.unwrap_or_default(), place);
            }
            BlockKind::DataTable(table) => self.table(table, place),
            BlockKind::Chart(chart) => self.chart(chart, place),
            BlockKind::Figure(figure) => {
                self.text(&mut figure.alt, place);
                let caption = figure.caption.as_mut();
                caption.map(|title| self.caption(title, place));
                self.picture(&mut figure.picture, place);
            }
            BlockKind::Numbered(numbered) => {
                let texts = numbered.to.iter_mut().chain(&mut numbered.follows);
                self.texts(texts, place);
                let names = numbered.addressees.iter_mut();
                self.silently(|masker| masker.texts(names, place));
                self.blocks(&mut numbered.blocks, is_voice);
            }
            BlockKind::Aside { kind, label, anchor, blocks } => {
                self.anchors(anchor);
                self.text(label, place);
                self.blocks(blocks, is_voice || *kind == AsideKind::Voice);
            }
            BlockKind::Stale { language, changes, blocks, .. } => {
                // The words of the source are said of the source.
                self.silently(|masker| {
                    masker.in_language(*language, |masker| {
                        for line in changes {
                            masker.line(line, place);
                        }
                    });
                });
                self.blocks(blocks, is_voice);
            }
        }
    }
}
