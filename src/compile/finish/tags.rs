//! What is put right in the tags of a PDF, and how templates ask for it.

use std::iter;

use crate::compile::finish::tree::{Id, Kid, Tree};
use crate::compile::finish::value;

/// What the description of an element begins with that is a mark of the templates.
const MARK: &str = "tag:";

/// A mark of the templates (`templates/tags.typ`): Typst writes it as the description of a
/// picture, because it lets nothing else through.
#[derive(Debug, PartialEq, Eq)]
enum Mark {
    /// Here begins an element of a role.
    Open(&'static [u8]),
    /// Here the last one ends that has begun.
    Close,
    /// The paragraph is a heading, one level below that of its section.
    Heading,
    /// The text stands for these words.
    Short(String),
    /// The text is read as these words.
    Said(String),
}

impl Mark {
    fn of(tree: &Tree<'_>, kid: Kid<'_>) -> Option<(Id, Mark)> {
        let Kid::Element(id) = kid else { return None };
        let element = tree.get(id);
        if *element.role != *b"Figure" {
            return None;
        }
        let words = value::text(element.entry(b"Alt")?)?;
        let mark = match words.strip_prefix(MARK)? {
            "section" => Mark::Open(b"Sect"),
            "quotation" => Mark::Open(b"BlockQuote"),
            "end" => Mark::Close,
            "heading" => Mark::Heading,
            words => match words.split_once(' ')? {
                ("short", words) => Mark::Short(words.to_owned()),
                ("said", words) => Mark::Said(words.to_owned()),
                _ => return None,
            },
        };
        Some((id, mark))
    }
}

/// Puts the tags of a document right.
pub(super) fn put_right(tree: &mut Tree<'_>) {
    let root = tree.root;
    Walk { tree, level: 0, lists: 0 }.element(root);
}

/// Goes through the elements in the order in which they are read.
struct Walk<'t, 'f> {
    tree: &'t mut Tree<'f>,
    /// The level of the last heading that a section begins with.
    level: u8,
    /// How many lists are open.
    lists: usize,
}

impl<'f> Walk<'_, 'f> {
    /// Puts an element and all that it holds right; returns the notes in it that are to be read
    /// after it.
    fn element(&mut self, id: Id) -> Vec<Kid<'f>> {
        if let Some(level) = level(&self.tree.get(id).role) {
            self.level = level;
        }
        let kids = self.tree.get(id).kids.clone();
        if kids.iter().all(|kid| matches!(kid, Kid::Content(_))) {
            return Vec::new();
        }
        let kids = self.without_marks(id, kids);
        let holder = Holder::of(&self.tree.get(id).role);
        let is_list = self.is(Kid::Element(id), b"L");
        if is_list {
            self.list_sign(id);
            self.lists += 1;
        }
        let (kids, notes) = self.in_order(holder, kids);
        let kids = match holder {
            Holder::Blocks => self.sections(id, kids),
            _ if is_list => self.nested_lists(kids),
            _ if self.is(Kid::Element(id), b"Table") => self.row_groups(kids),
            _ => kids,
        };
        if is_list {
            self.lists -= 1;
        }
        self.tree.set_kids(id, kids);
        notes
    }

    /// Puts what an element holds right; returns it with notes where they are to be read, and
    /// the notes to be read after the element.
    fn in_order(
        &mut self,
        holder: Holder,
        kids: Vec<Kid<'f>>,
    ) -> (Vec<Kid<'f>>, Vec<Kid<'f>>) {
        let mut late = Vec::new();
        let mut list = Vec::with_capacity(kids.len());
        for kid in kids {
            let Kid::Element(id) = kid else {
                list.push(kid);
                continue;
            };
            let notes = self.element(id);
            if self.is(kid, b"Note") && holder != Holder::Blocks {
                late.push(kid);
            } else {
                list.push(kid);
            }
            let is_block = holder != Holder::Text && self.is_paragraph(kid);
            if is_block { &mut list } else { &mut late }.extend(notes);
        }
        if holder == Holder::Text {
            return (list, late);
        }
        list.extend(late);
        if holder == Holder::Blocks {
            list = self.labelled(list);
        }
        for kid in &list {
            if let Kid::Element(id) = kid
                && self.is(*kid, b"Note")
            {
                // What is not within a line says so.
                let attributes = b"[<</O/Layout/Placement/Block>>]".as_slice();
                self.tree.get_mut(*id).set(b"A", attributes);
            }
        }
        (list, Vec::new())
    }

    /// Returns blocks with the number of each paragraph within it.
    fn labelled(&mut self, kids: Vec<Kid<'f>>) -> Vec<Kid<'f>> {
        let mut list: Vec<Kid<'f>> = Vec::with_capacity(kids.len());
        for kid in kids {
            if let Kid::Element(id) = kid
                && self.is(kid, b"P")
                && let Some(label) = list.pop_if(|before| self.is(*before, b"Lbl"))
            {
                let text = self.tree.get(id).kids.iter().copied();
                let whole = iter::once(label).chain(text).collect();
                self.tree.set_kids(id, whole);
            }
            list.push(kid);
        }
        list
    }

    /// Says which sign the items of a list have, which Typst does not know.
    fn list_sign(&mut self, id: Id) {
        let circles = b"[<</O/List/ListNumbering/Circle>>]";
        if self.tree.get(id).entry(b"A").is_some_and(|known| known == circles) {
            // Dashes within a list, which have no name.
            let sign = if self.lists == 0 { "Disc" } else { "None" };
            let attributes = format!("[<</O/List/ListNumbering/{sign}>>]");
            self.tree.get_mut(id).set(b"A", attributes.into_bytes());
        }
    }

    /// Returns what an element holds, without elements that say nothing and with marks obeyed.
    fn without_marks(&mut self, id: Id, kids: Vec<Kid<'f>>) -> Vec<Kid<'f>> {
        let mut open: Vec<(&'static [u8], Vec<Kid<'f>>)> = Vec::new();
        let mut list = Vec::with_capacity(kids.len());
        let mut rest: Vec<Kid<'f>> = kids.into_iter().rev().collect();
        while let Some(kid) = rest.pop() {
            if self.is_empty_label(kid) {
                continue;
            }
            if self.says_nothing(kid) {
                let Kid::Element(inner) = kid else { continue };
                rest.extend(self.tree.get(inner).kids.iter().rev());
                continue;
            }
            let Some((mark_id, mark)) = Mark::of(self.tree, kid) else {
                list.push(kid);
                continue;
            };
            match mark {
                Mark::Open(role) => open.push((role, std::mem::take(&mut list))),
                Mark::Close => {
                    if let Some((role, around)) = open.pop() {
                        let inside = std::mem::replace(&mut list, around);
                        list.push(self.tree.add(role, inside));
                    }
                }
                Mark::Heading | Mark::Short(_) | Mark::Said(_) => {
                    let element = self.tree.get_mut(mark_id);
                    element.role = b"Span".into();
                    element.rest.retain(|(name, _)| !matches!(*name, b"A" | b"Alt"));
                    match &mark {
                        Mark::Short(words) => element.set(b"E", value::string(words)),
                        Mark::Said(words) => {
                            element.set(b"ActualText", value::string(words));
                        }
                        _ if self.is(Kid::Element(id), b"P") => {
                            let level = (self.level + 1).min(6);
                            self.tree.get_mut(id).role =
                                format!("H{level}").into_bytes().into();
                        }
                        _ => {}
                    }
                    list.push(kid);
                }
            }
        }
        // What is not closed here began elsewhere, such as where a page ends.
        while let Some((_, around)) = open.pop() {
            let inside = std::mem::replace(&mut list, around);
            list.extend(inside);
        }
        list
    }

    /// Returns whether an element is the label of an item that has none.
    fn is_empty_label(&self, kid: Kid<'f>) -> bool {
        let Kid::Element(id) = kid else { return false };
        self.is(kid, b"Lbl") && self.tree.get(id).kids.is_empty()
    }

    /// Returns whether an element is only there because its text is set in columns.
    fn says_nothing(&self, kid: Kid<'_>) -> bool {
        let Kid::Element(id) = kid else { return false };
        let element = self.tree.get(id);
        *element.role == *b"Div"
            && element.rest.is_empty()
            && !element.kids.is_empty()
            && element.kids.iter().all(|kid| match kid {
                Kid::Element(id) => *self.tree.get(*id).role != *b"Caption",
                Kid::Content(_) => false,
            })
    }

    /// Returns the items of a list, each with the lists that belong to it.
    fn nested_lists(&mut self, kids: Vec<Kid<'f>>) -> Vec<Kid<'f>> {
        let mut items: Vec<Kid<'f>> = Vec::with_capacity(kids.len());
        for kid in kids {
            let body = items.last().and_then(|item| self.body(*item));
            match (kid, body) {
                (Kid::Element(list), Some(body))
                    if *self.tree.get(list).role == *b"L" =>
                {
                    let mut kids = self.tree.get(body).kids.clone();
                    kids.push(kid);
                    self.tree.set_kids(body, kids);
                }
                _ => items.push(kid),
            }
        }
        items
    }

    fn body(&self, item: Kid<'f>) -> Option<Id> {
        let Kid::Element(item) = item else { return None };
        let bodies = self.tree.get(item).kids.iter();
        bodies.rev().find_map(|kid| match kid {
            Kid::Element(id) if *self.tree.get(*id).role == *b"LBody" => Some(*id),
            _ => None,
        })
    }

    /// Returns the parts of a table: its rows as head and body.
    fn row_groups(&mut self, kids: Vec<Kid<'f>>) -> Vec<Kid<'f>> {
        let is_row = |kid: &Kid<'f>| self.is(*kid, b"TR");
        let first = kids.iter().position(is_row).unwrap_or(kids.len());
        let (before, rows) = kids.split_at(first);
        let is_head = |row: &Kid<'f>| {
            let Kid::Element(row) = row else { return false };
            self.tree.get(*row).kids.iter().all(|cell| self.is(*cell, b"TH"))
        };
        let heads = rows.iter().take_while(|row| is_head(row)).count();
        if heads == 0 || heads == rows.len() || !rows.iter().all(is_row) {
            return kids;
        }
        let (head, body) = rows.split_at(heads);
        let groups = [(b"THead", head), (b"TBody", body)]
            .map(|(role, rows)| self.tree.add(role, rows.to_vec()));
        before.iter().copied().chain(groups).collect()
    }

    /// Returns blocks with a container for each heading and what belongs to it.
    fn sections(&mut self, id: Id, kids: Vec<Kid<'f>>) -> Vec<Kid<'f>> {
        let has_heading = kids.first().is_some_and(|kid| self.heading(*kid).is_some());
        if has_heading && self.is(Kid::Element(id), b"Sect") {
            return kids;
        }
        let mut open: Vec<(u8, Vec<Kid<'f>>)> = vec![(0, Vec::with_capacity(kids.len()))];
        for kid in kids {
            if let Some(level) = self.heading(kid) {
                self.close(&mut open, level);
                open.push((level, Vec::new()));
            }
            if let Some((_, list)) = open.last_mut() {
                list.push(kid);
            }
        }
        self.close(&mut open, 1);
        open.pop().map(|(_, list)| list).unwrap_or_default()
    }

    /// Ends the sections of a level and below.
    fn close(&mut self, open: &mut Vec<(u8, Vec<Kid<'f>>)>, level: u8) {
        while open.last().is_some_and(|(other, _)| *other >= level) {
            let Some((level, list)) = open.pop() else { return };
            let section = self.tree.add(if level == 1 { b"Part" } else { b"Sect" }, list);
            if let Some((_, around)) = open.last_mut() {
                around.push(section);
            }
        }
    }

    fn heading(&self, kid: Kid<'f>) -> Option<u8> {
        let Kid::Element(id) = kid else { return None };
        level(&self.tree.get(id).role)
    }

    fn is_paragraph(&self, kid: Kid<'f>) -> bool {
        self.is(kid, b"P") || self.heading(kid).is_some()
    }

    fn is(&self, kid: Kid<'f>, role: &[u8]) -> bool {
        matches!(kid, Kid::Element(id) if *self.tree.get(id).role == *role)
    }
}

fn level(role: &[u8]) -> Option<u8> {
    match role {
        [b'H', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

/// What an element can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// Blocks, notes among them.
    Blocks,
    /// Blocks or text, which notes must not interrupt.
    Cell,
    /// Elements of certain roles.
    Parts,
    /// Text, which notes must not interrupt, and which they can't follow within it.
    Text,
}

impl Holder {
    fn of(role: &[u8]) -> Self {
        match role {
            b"Document" | b"Part" | b"Sect" | b"Div" | b"BlockQuote" => Holder::Blocks,
            b"Caption" | b"LBody" | b"Note" | b"TH" | b"TD" => Holder::Cell,
            b"L" | b"LI" | b"Table" | b"THead" | b"TBody" | b"TFoot" | b"TR" | b"TOC"
            | b"TOCI" => Holder::Parts,
            _ => Holder::Text,
        }
    }
}
