//! From the XML of a text to its paragraphs (ECMA-376 part 1, chapter 17; tracked changes
//! are 17.13.5, comments 17.13.4).

use std::collections::{BTreeMap, BTreeSet};

use crate::syntax::word::comments::{self, Anchor};
use crate::syntax::word::looks::{self, Look, Target};
use crate::syntax::word::package::{Package, attribute, parse};
use crate::syntax::word::styles::{Meaning, Styles, styles};
use crate::syntax::word::{
    Bookmark, NotWord, OBJECT, Paragraph, Piece, Story, Who, WordFile,
};
use crate::syntax::xml::Element;
use crate::text::digest_of_bytes;

/// Reads the text, the notes, the margins and the comments.
pub(super) fn read(
    package: &Package,
    beginnings: BTreeSet<String>,
) -> Result<WordFile, NotWord> {
    let styles = styles(package);
    let mut reader = BodyReader { styles, beginnings, ..BodyReader::default() };
    let (path, text) = package.document()?;
    reader.relate(package, &path);
    let tree = parse("document.xml", &text)?;
    let root = Element::root(&tree);
    if root.name() != "document" {
        return Err(NotWord::NoDocument);
    }
    for body in root.named("body") {
        reader.container(body);
    }
    for (story, kinds) in [
        (Story::Notes, ["footnotes", "endnotes"]),
        (Story::Margins, ["header", "footer"]),
    ] {
        reader.story = story;
        for (path, text) in kinds.iter().flat_map(|kind| package.parts(kind)) {
            let tree = parse(&path, &text)?;
            let root = Element::root(&tree);
            reader.relate(package, &path);
            match story {
                Story::Notes => root.elements().for_each(|note| reader.container(note)),
                Story::Text | Story::Margins => reader.container(root),
            }
        }
    }
    let comments = comments::read(package, &reader.anchors)?;
    Ok(WordFile { paragraphs: reader.paragraphs, comments })
}

/// What is carried through a text.
#[derive(Default)]
pub(super) struct BodyReader {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) anchors: BTreeMap<String, Anchor>,
    pub(super) story: Story,
    /// The paragraph that is being read: also one whose end somebody inserted, which goes on
    /// in the next.
    pub(super) current: Option<Paragraph>,
    /// Who inserted what is being read, outermost first.
    pub(super) inserted: Vec<Who>,
    pub(super) deleted: Vec<Who>,
    /// Around how much that was moved this is.
    pub(super) moved: usize,
    /// The names of the bookmarks that are open, by id.
    pub(super) bookmarks: BTreeMap<String, String>,
    /// The ids of the comments that are open.
    pub(super) open: BTreeSet<String>,
    /// The fields that are open, innermost last.
    pub(super) fields: Vec<Field>,
    /// Who changed the row and cell that are being read.
    pub(super) table: Vec<Who>,
    /// Who changed how a table or page looks; told at the next paragraph.
    pub(super) formatting: Vec<Who>,
    /// The styles.
    pub(super) styles: Styles,
    /// How letters of the paragraph look that is being read, if nothing else is said.
    pub(super) base: Look,
    /// What the letters look like that are being read, as a number.
    pub(super) look: u64,
    /// The addresses that what is being read leads to, innermost last.
    pub(super) links: Vec<u64>,
    /// What the part refers to, by id.
    pub(super) related: BTreeMap<String, Target>,
    /// The digests of files that were met.
    files: BTreeMap<String, u64>,
    /// The text of the run that is being read.
    pub(super) run: String,
    /// The names of bookmarks that begin in a paragraph of their own.
    beginnings: BTreeSet<String>,
}

/// A field, such as a number or a line of contents: code, then what it gave.
#[derive(Default)]
pub(super) struct Field {
    pub(super) code: String,
    pub(super) is_result: bool,
    /// The address that its text leads to.
    pub(super) link: Option<u64>,
}

impl Field {
    pub(super) fn is_contents(&self) -> bool {
        self.code.trim_start().to_ascii_uppercase().starts_with("TOC")
    }
}

impl Bookmark {
    fn at_start(name: String) -> Self {
        Bookmark { name, sent: 0, wanted: 0 }
    }
}

impl BodyReader {
    /// Takes up what a part refers to.
    fn relate(&mut self, package: &Package, part: &str) {
        self.related.clear();
        for relation in package.related(part) {
            let target = relation.target;
            let target = if relation.is_outside {
                Target::Address(target)
            } else {
                let bytes = package.bytes(&target).unwrap_or_default();
                let known = self.files.entry(target);
                Target::Part(*known.or_insert_with(|| digest_of_bytes(bytes)))
            };
            self.related.insert(relation.id, target);
        }
    }

    /// Reads what holds paragraphs and ends the last of them: a body, a cell, a note.
    pub(super) fn container(&mut self, element: Element<'_>) {
        self.blocks(element);
        self.finish();
    }

    fn blocks(&mut self, element: Element<'_>) {
        for child in element.elements() {
            match child.name() {
                "p" => self.paragraph(child),
                "tbl" => {
                    self.finish();
                    self.rows(child);
                }
                "sdt" => child.named("sdtContent").for_each(|inner| self.blocks(inner)),
                "ins" | "del" | "moveFrom" | "moveTo" => {
                    self.changed(child, Self::blocks);
                }
                "customXml" => self.blocks(child),
                "mc:AlternateContent" => choice(child).for_each(|it| self.blocks(it)),
                "sectPr" => self.looks(child, "sectPrChange"),
                _ => self.mark(child),
            }
        }
    }

    /// Reads the rows of a table, or of what encloses some of them.
    fn rows(&mut self, table: Element<'_>) {
        for child in table.elements() {
            match child.name() {
                "tr" => {
                    let before = self.table.len();
                    for properties in child.named("trPr") {
                        self.looks(properties, "trPrChange");
                        let changes = ["ins", "del"];
                        let changes = changes.iter().flat_map(|it| properties.named(it));
                        self.table.extend(changes.map(who));
                    }
                    self.rows(child);
                    self.table.truncate(before);
                }
                "tc" => {
                    let before = self.table.len();
                    for properties in child.named("tcPr") {
                        self.looks(properties, "tcPrChange");
                        let changes = ["cellIns", "cellDel", "cellMerge"];
                        let changes = changes.iter().flat_map(|it| properties.named(it));
                        self.table.extend(changes.map(who));
                    }
                    self.container(child);
                    self.table.truncate(before);
                }
                "sdt" => child.named("sdtContent").for_each(|inner| self.rows(inner)),
                "customXml" => self.rows(child),
                "tblPr" => self.looks(child, "tblPrChange"),
                _ => self.mark(child),
            }
        }
    }

    fn looks(&mut self, properties: Element<'_>, change: &str) {
        self.formatting.extend(properties.named(change).map(who));
    }

    fn paragraph(&mut self, element: Element<'_>) {
        // LibreOffice makes one insertion of what is typed at the end of a paragraph and at the
        // start of the next, and of the end between them that was there.
        let is_begun = |it: &Paragraph| {
            let is_sent =
                |it: &Piece| it.inserted.is_none() && !it.text.trim().is_empty();
            it.bookmarks.iter().any(|it| self.beginnings.contains(&it.name))
                || it.pieces.iter().any(is_sent)
        };
        if self.current.as_ref().is_some_and(is_begun) && self.begins(element) {
            self.finish();
        }
        if self.current.is_none() {
            let formatting = std::mem::take(&mut self.formatting);
            self.current = Some(Paragraph {
                story: self.story,
                bookmarks: self
                    .bookmarks
                    .values()
                    .cloned()
                    .map(Bookmark::at_start)
                    .collect(),
                is_contents: self.fields.iter().any(Field::is_contents),
                formatting: formatting
                    .into_iter()
                    .map(|it| (it, String::new()))
                    .collect(),
                table: self.table.clone(),
                ..Paragraph::default()
            });
        }
        let (mut inserted, mut deleted) = (None, None);
        let mut sent_as = "";
        for properties in element.named("pPr") {
            let is_contents =
                self.meaning(properties, "pStyle") == Some(Meaning::Contents);
            let changes = properties.named("pPrChange").map(who).collect::<Vec<_>>();
            let style = properties.named("pStyle").next();
            let former = properties.named("pPrChange").flat_map(|it| it.named("pPr"));
            let sent = former.last().unwrap_or(properties).named("pStyle").next();
            sent_as = sent.and_then(|it| attribute(it, "val")).unwrap_or_default();
            if let Some(current) = &mut self.current {
                if let Some(style) = style.and_then(|it| attribute(it, "val"))
                    && current.style.is_empty()
                {
                    style.clone_into(&mut current.style);
                }
                current.is_contents |= is_contents;
                current
                    .formatting
                    .extend(changes.into_iter().map(|it| (it, String::new())));
            }
            for mark in properties.named("rPr") {
                let change = |names: [&str; 2]| {
                    names.iter().find_map(|name| mark.named(name).next()).map(who)
                };
                inserted = change(["ins", "moveTo"]);
                deleted = change(["del", "moveFrom"]);
            }
        }
        self.base.clear();
        self.styles.look(sent_as, &mut self.base);
        let style = self.styles.name(sent_as);
        if let Some(current) = self.current.as_mut().filter(|it| it.looks.style == 0) {
            current.looks.style = style;
        }
        self.runs(element);
        match (inserted, deleted) {
            (Some(inserted), deleted) => {
                let text = "\n".to_owned();
                let is_moved = self.moved > 0;
                let inserted = Some(inserted);
                let piece = Piece { text, inserted, deleted, is_moved, has_note: false };
                if let Some(current) = &mut self.current {
                    current.pieces.push(piece);
                }
            }
            (None, deleted) => {
                if let Some(current) = &mut self.current {
                    current.joined = deleted;
                }
                self.finish();
            }
        }
    }

    /// Returns whether a bookmark begins in an element that has a paragraph of its own.
    fn begins(&self, element: Element<'_>) -> bool {
        !self.beginnings.is_empty()
            && element.elements().any(|child| match child.name() {
                "bookmarkStart" => attribute(child, "name")
                    .is_some_and(|name| self.beginnings.contains(name)),
                "ins" | "del" | "hyperlink" => self.begins(child),
                _ => false,
            })
    }

    /// Ends the paragraph that is being read.
    fn finish(&mut self) {
        if let Some(mut current) = self.current.take() {
            let meaning = self.styles.meaning(&current.style);
            current.is_plain =
                current.style.is_empty() || meaning == Some(Meaning::Plain);
            // One that was inserted as the last of its cell or note has no next one.
            let last = current.pieces.last();
            if last.is_some_and(|piece| piece.text == "\n" && piece.inserted.is_some()) {
                current.pieces.pop();
            }
            self.paragraphs.push(current);
        }
    }

    fn runs(&mut self, element: Element<'_>) {
        for child in element.elements() {
            match child.name() {
                "r" => self.run(child),
                "ins" | "del" | "moveFrom" | "moveTo" => self.changed(child, Self::runs),
                "hyperlink" => {
                    let target =
                        attribute(child, "id").and_then(|id| self.related.get(id));
                    let address = match target {
                        Some(Target::Address(address)) => address.as_str(),
                        _ => "",
                    };
                    self.links.push(looks::link(address, attribute(child, "anchor")));
                    self.runs(child);
                    self.links.pop();
                }
                "smartTag" | "customXml" | "fldSimple" | "bdo" | "dir" => {
                    self.runs(child);
                }
                "sdt" => child.named("sdtContent").for_each(|inner| self.runs(inner)),
                "mc:AlternateContent" => choice(child).for_each(|it| self.runs(it)),
                "m:oMath" | "m:oMathPara" => self.object(false),
                _ => self.mark(child),
            }
        }
    }

    /// Reads what somebody inserted, deleted or moved.
    fn changed(&mut self, element: Element<'_>, read: fn(&mut Self, Element<'_>)) {
        let name = element.name();
        let is_move = matches!(name, "moveFrom" | "moveTo");
        let is_inserted = matches!(name, "ins" | "moveTo");
        self.moved += usize::from(is_move);
        let list = if is_inserted { &mut self.inserted } else { &mut self.deleted };
        list.push(who(element));
        read(self, element);
        let list = if is_inserted { &mut self.inserted } else { &mut self.deleted };
        list.pop();
        self.moved -= usize::from(is_move);
    }
}

/// Returns what a program that knows all extensions would take of several versions.
pub(super) fn choice(element: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    let mut versions = element.elements();
    let first = versions.next();
    first.into_iter()
}

/// Returns who made what an element records.
pub(super) fn who(element: Element<'_>) -> Who {
    let date = attribute(element, "date").unwrap_or_default();
    // `2026-11-20T10:15:00Z`; programs disagree about what the Z means, so it is left out.
    let minutes = date.get(..16).map(|date| date.replace('T', " "));
    Who {
        author: attribute(element, "author").unwrap_or_default().trim().to_owned(),
        date: minutes.unwrap_or_else(|| date.to_owned()),
    }
}

/// Returns the words of a paragraph of a comment, with its changes accepted.
pub(super) fn words(element: Element<'_>) -> String {
    let mut reader = BodyReader::default();
    reader.paragraph(element);
    reader.finish();
    let texts: Vec<String> = reader.paragraphs.iter().map(Paragraph::wanted).collect();
    texts.join(" ").replace(OBJECT, "")
}
