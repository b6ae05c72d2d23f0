//! Runs of text, and the footnotes that they mark.

use crate::assemble::{Inline, InlineKind};
use crate::render::html::writer::{Medium, PendingNote, Writer};
use crate::syntax::address;
use crate::text::{Language, unbroken};

/// The most characters of a figure that a button keeps on one line.
const UNBROKEN: usize = 20;

impl<'a> Writer<'a> {
    /// Writes runs of text.
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) {
        let mut follows_mark = false;
        for inline in inlines {
            let is_mark = matches!(
                inline.kind,
                InlineKind::Note { .. } | InlineKind::NoteMark { .. }
            );
            // Or 18 and 19 read as one number, and so they sound.
            if is_mark && follows_mark && self.page.medium != Medium::Excerpt {
                self.open("sup", "note").text(", ").close();
            }
            self.inline(&inline.kind);
            follows_mark = is_mark;
        }
    }

    fn inline(&mut self, kind: &'a InlineKind) {
        match kind {
            InlineKind::Text(text) => {
                for (part, is_kept) in unbroken(text) {
                    if is_kept {
                        self.open("span", "whole").text(part).close();
                    } else {
                        self.out.text(part);
                    }
                }
            }
            InlineKind::Figure { text, origin } => match self.page.medium {
                Medium::Site => {
                    let number = self.origin(origin);
                    self.figure(text, number);
                }
                Medium::Book | Medium::Excerpt => {
                    self.out.text(text);
                }
            },
            InlineKind::Unreadable(text) => {
                self.open("mark", "fault").text(text).close();
            }
            InlineKind::Emphasis(inner) => self.wrapped("em", inner),
            InlineKind::Strong(inner) => self.wrapped("strong", inner),
            InlineKind::Struck(inner) => self.wrapped("s", inner),
            InlineKind::Inserted(inner) => self.wrapped("ins", inner),
            InlineKind::Deleted(inner) => self.wrapped("del", inner),
            InlineKind::Foreign { language, inlines } => self.foreign(*language, inlines),
            InlineKind::Code(text) => {
                self.out.element("code", text);
            }
            InlineKind::Link { url, inlines } => match address::link(url) {
                Some(url) => {
                    self.out.open("a").attribute("href", &url);
                    self.inlines(inlines);
                    self.out.close();
                }
                None => self.inlines(inlines),
            },
            InlineKind::Jump { anchor, name, inlines } => {
                let address = self.address(anchor);
                self.out.open("a").attribute("href", &address);
                if let Some(name) = name {
                    self.out.attribute("aria-label", name);
                }
                self.inlines(inlines);
                self.out.close();
            }
            InlineKind::Image { picture, alt } => {
                let address = self.picture(picture);
                self.open("img", "inline").attribute("src", &address);
                self.out.attribute("alt", alt).close();
            }
            InlineKind::Note { number, anchor, blocks } => {
                self.note_mark(*number, anchor);
                if self.page.medium != Medium::Excerpt {
                    self.notes.push(PendingNote { number: *number, anchor, blocks });
                }
            }
            InlineKind::NoteMark { number, anchor } => self.note_mark(*number, anchor),
            InlineKind::LineBreak => {
                self.out.empty("br");
            }
        }
    }

    fn wrapped(&mut self, name: &'static str, inner: &'a [Inline]) {
        self.out.open(name);
        self.inlines(inner);
        self.out.close();
    }

    fn foreign(&mut self, language: Language, inlines: &'a [Inline]) {
        self.out.open("span");
        self.language(language);
        self.inlines(inlines);
        self.out.close();
    }

    /// Writes a figure as the button that opens its origin. Browsers don't break a button over
    /// two lines, so of a long one only the end is the button, which has the name of all.
    fn figure(&mut self, text: &str, origin: usize) {
        let start = if text.chars().count() <= UNBROKEN {
            0
        } else {
            let spaces = text.match_indices(' ').map(|(at, _)| at + 1);
            let is_short = |at: &usize| {
                text.get(*at..).is_some_and(|end| end.chars().count() <= UNBROKEN)
            };
            spaces.into_iter().find(is_short).unwrap_or(0)
        };
        let (before, last) = text.split_at(start);
        if !before.is_empty() {
            self.open("span", "figure").text(before).close();
        }
        let id = self.origin_id(origin);
        self.open("button", "figure").attribute("type", "button");
        self.out.attribute("popovertarget", &id);
        self.out.attribute_if("aria-label", (!before.is_empty()).then_some(text));
        self.out.text(last).close();
    }

    fn note_mark(&mut self, number: u32, anchor: &str) {
        if self.page.medium == Medium::Excerpt {
            return;
        }
        let count = self.marks.entry(number).or_default();
        *count += 1;
        let id = format!("{}-n{number}-{count}", self.key);
        let name = self.page.words.numbered("site-note", number);
        let address = self.address(anchor);
        self.open("sup", "note");
        self.out.open("a").attribute("id", &id).attribute("href", &address);
        self.out.attribute("role", "doc-noteref");
        if self.page.medium == Medium::Book {
            self.out.attribute("epub:type", "noteref");
        }
        self.out.attribute("aria-label", &name).text(&number.to_string()).close().close();
    }

    /// Writes the footnotes that were marked so far.
    pub(super) fn write_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let title = self.page.words.say("site-notes");
        // No landmark, for there is one list in each chapter.
        self.open("div", "notes").attribute("role", "group");
        self.out.attribute("aria-label", &title).open("ol");
        // A footnote may itself mark another one.
        while !self.notes.is_empty() {
            let notes = std::mem::take(&mut self.notes);
            for note in notes {
                self.write_note(&note);
            }
        }
        self.out.close().close();
    }

    fn write_note(&mut self, note: &PendingNote<'a>) {
        let number = note.number.to_string();
        self.out.open("li").attribute("value", &number);
        self.identify(Some(note.anchor));
        self.blocks(note.blocks);
        let count = self.marks.get(&note.number).copied().unwrap_or(0);
        let back = self.page.words.numbered("site-note-back", note.number);
        self.open("p", "back");
        for place in 1..=count {
            let id = format!("#{}-n{number}-{place}", self.key);
            let name =
                if count == 1 { back.clone() } else { format!("{back} ({place})") };
            self.out.open("a").attribute("href", &id).attribute("role", "doc-backlink");
            self.out.attribute("aria-label", &name).text("↩").close();
        }
        self.out.close().close();
    }
}
