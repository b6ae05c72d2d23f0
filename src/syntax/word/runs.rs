//! Within a paragraph: runs of text, fields, and where bookmarks and comments begin.

use crate::syntax::word::body::{BodyReader, Field, choice, who};
use crate::syntax::word::comments::Anchor;
use crate::syntax::word::looks::{self, look};
use crate::syntax::word::package::attribute;
use crate::syntax::word::styles::Meaning;
use crate::syntax::word::{Bookmark, OBJECT, Piece, Who};
use crate::syntax::xml::Element;

/// How many comments, bookmarks or fields may be open at one place, and how many bytes of
/// the text that a comment is about are kept: a hostile file could otherwise repeat its text
/// as often as it has words.
const MAX_OPEN: usize = 64;
const ABOUT: usize = 300;

impl BodyReader {
    /// Returns what the style of a paragraph or run means.
    pub(super) fn meaning(&self, properties: Element<'_>, kind: &str) -> Option<Meaning> {
        let style = properties.named(kind).next()?;
        self.styles.meaning(attribute(style, "val")?)
    }

    pub(super) fn run(&mut self, element: Element<'_>) {
        let mut looks = None;
        let (mut is_note_mark, mut has_reference) = (false, false);
        self.run.clear();
        let is_link = self.link() != 0;
        self.look = looks::number(&self.base, is_link);
        for child in element.elements() {
            match child.name() {
                "rPr" => {
                    looks = child.named("rPrChange").next().map(who);
                    is_note_mark =
                        self.meaning(child, "rStyle") == Some(Meaning::NoteMark);
                    let former = child.named("rPrChange").flat_map(|it| it.named("rPr"));
                    let sent = former.last().unwrap_or(child);
                    let mut letters = self.base.clone();
                    let style = sent.named("rStyle").next();
                    if let Some(style) = style.and_then(|it| attribute(it, "val")) {
                        self.styles.look(style, &mut letters);
                    }
                    letters.extend(look(sent));
                    self.look = looks::number(&letters, is_link);
                }
                // What parts the marks of two footnotes.
                "t" | "delText"
                    if is_note_mark
                        && child.text().trim_matches([',', ' ', '\u{a0}']).is_empty() => {
                }
                // The number of a mark that is not counted.
                "t" | "delText" if is_note_mark && has_reference => {}
                // The second mark of a footnote is its number as text.
                "t" | "delText" if is_note_mark => self.object(true),
                "t" | "delText" => {
                    // White space in the XML of a text is a space.
                    let text = child.text();
                    let text = text.replace(['\n', '\r', '\t'], " ");
                    self.text(&text);
                }
                "tab" | "ptab" => self.text("\t"),
                "br" => {
                    let is_line =
                        attribute(child, "type").is_none_or(|it| it == "textWrapping");
                    self.text(if is_line { "\n" } else { "" });
                }
                "cr" => self.text("\n"),
                "noBreakHyphen" => self.text("\u{2011}"),
                "softHyphen" => self.text("\u{ad}"),
                "footnoteReference" | "endnoteReference" => {
                    has_reference = true;
                    self.object(true);
                }
                "sym" => self.object(false),
                "drawing" | "pict" | "object" => {
                    self.object(false);
                    let pictures = looks::pictures(child, &self.related);
                    if let Some(current) =
                        self.current.as_mut().filter(|_| self.inserted.is_empty())
                    {
                        current.pictures.push(pictures);
                    }
                    self.boxes(child);
                }
                "mc:AlternateContent" => choice(child).for_each(|it| self.run(it)),
                "fldChar" => {
                    self.field(attribute(child, "fldCharType").unwrap_or_default());
                }
                "instrText" | "delInstrText" => {
                    if let Some(field) = self.fields.last_mut() {
                        field.code.push_str(&child.text());
                    }
                }
                _ => self.mark(child),
            }
        }
        let is_contents = self.fields.iter().any(Field::is_contents);
        let Some(current) = &mut self.current else { return };
        current.is_contents |= is_contents;
        if let Some(who) = looks {
            match current.formatting.last_mut() {
                // Programs record each run, and a reader made one change.
                Some((last, known)) if last.author == who.author && !known.is_empty() => {
                    known.push_str(&self.run);
                }
                _ => current.formatting.push((who, self.run.clone())),
            }
        }
    }

    /// Reads the paragraphs of text boxes, which stand before the one that they are in.
    fn boxes(&mut self, element: Element<'_>) {
        for child in element.elements() {
            if child.name() == "txbxContent" {
                let outer = self.current.take();
                let fields = std::mem::take(&mut self.fields);
                self.container(child);
                self.fields = fields;
                self.current = outer;
            } else if child.name() == "mc:AlternateContent" {
                choice(child).for_each(|it| self.boxes(it));
            } else {
                self.boxes(child);
            }
        }
    }

    fn field(&mut self, kind: &str) {
        match kind {
            "begin" if self.fields.len() < MAX_OPEN => self.fields.push(Field::default()),
            "begin" => {}
            "separate" => {
                if let Some(field) = self.fields.last_mut() {
                    field.is_result = true;
                    field.link = looks::field_link(&field.code);
                }
            }
            _ => drop(self.fields.pop()),
        }
    }

    /// Notes where a bookmark or a comment begins and ends.
    pub(super) fn mark(&mut self, element: Element<'_>) {
        let Some(id) = attribute(element, "id") else { return };
        match element.name() {
            "bookmarkStart" => {
                let name = attribute(element, "name").unwrap_or_default().to_owned();
                if let Some(current) =
                    self.current.as_mut().filter(|it| it.bookmarks.len() < MAX_OPEN)
                {
                    let (sent, wanted) = (current.sent(), current.wanted());
                    let [sent, wanted] = [sent, wanted].map(|text| text.chars().count());
                    current.bookmarks.push(Bookmark { name: name.clone(), sent, wanted });
                }
                if self.bookmarks.len() < MAX_OPEN {
                    self.bookmarks.insert(id.to_owned(), name);
                }
            }
            "bookmarkEnd" => drop(self.bookmarks.remove(id)),
            "commentRangeStart" if self.open.len() < MAX_OPEN => {
                self.anchor(id);
                self.open.insert(id.to_owned());
            }
            "commentRangeEnd" => drop(self.open.remove(id)),
            // A comment need not have a range.
            "commentReference" => self.anchor(id),
            _ => {}
        }
    }

    fn anchor(&mut self, id: &str) {
        let paragraph = self.paragraphs.len();
        let anchor = Anchor { paragraph, ..Anchor::default() };
        self.anchors.entry(id.to_owned()).or_insert(anchor);
    }

    /// Adds text to the paragraph that is being read.
    pub(super) fn text(&mut self, text: &str) {
        self.add(text, false);
    }

    /// Adds what is no text: the mark of a footnote, or something else.
    pub(super) fn object(&mut self, is_note: bool) {
        self.add(&OBJECT.to_string(), is_note);
    }

    /// Returns the address that what is being read leads to; zero if there is none.
    fn link(&self) -> u64 {
        let link = self.fields.iter().rev().find_map(|field| field.link);
        link.or(self.links.last().copied()).unwrap_or_default()
    }

    fn add(&mut self, text: &str, has_note: bool) {
        if text.is_empty() || self.fields.iter().any(|field| !field.is_result) {
            return;
        }
        let piece = Piece {
            text: text.to_owned(),
            inserted: self.inserted.last().cloned(),
            deleted: self.deleted.last().cloned(),
            is_moved: self.moved > 0,
            has_note,
        };
        self.run.push_str(text);
        for id in &self.open {
            let Some(anchor) = self.anchors.get_mut(id) else { continue };
            let about =
                if piece.inserted.is_none() { &mut anchor.sent } else { &mut anchor.new };
            if about.len() < ABOUT {
                about.push_str(text);
            }
        }
        let link = self.link();
        let Some(current) = &mut self.current else { return };
        if piece.inserted.is_none() {
            current.looks.add(text, self.look, link);
        }
        match current.pieces.last_mut() {
            Some(last) if is_one(last, &piece) => {
                last.text.push_str(text);
                last.has_note |= has_note;
            }
            _ => current.pieces.push(piece),
        }
    }
}

/// Returns whether two neighbouring pieces are one change: programs record each run, often
/// with another minute.
fn is_one(a: &Piece, b: &Piece) -> bool {
    let author = |who: &Option<Who>| who.as_ref().map(|who| who.author.clone());
    a.text != "\n"
        && a.is_moved == b.is_moved
        && author(&a.inserted) == author(&b.inserted)
        && author(&a.deleted) == author(&b.deleted)
}
