//! The tags of a PDF: elements that hold pieces of pages and other elements.

use std::borrow::Cow;

use crate::compile::finish::file::{File, Object};
use crate::compile::finish::value;

/// The number of the object that an element is.
pub(super) type Id = usize;

/// The elements of a PDF by number.
#[derive(Debug)]
pub(super) struct Tree<'f> {
    elements: Vec<Option<Element<'f>>>,
    /// The element around all others.
    pub(super) root: Id,
}

/// An element: a paragraph, a cell, a link.
#[derive(Debug, Clone)]
pub(super) struct Element<'f> {
    /// What it is, such as `P`.
    pub(super) role: Cow<'f, [u8]>,
    parent: Id,
    /// What it holds.
    pub(super) kids: Vec<Kid<'f>>,
    /// All else that is known of it: its page, language, attributes.
    pub(super) rest: Vec<(&'f [u8], Cow<'f, [u8]>)>,
    is_changed: bool,
}

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid<'f> {
    /// Another element.
    Element(Id),
    /// A piece of a page, or a link on it.
    Content(&'f [u8]),
}

impl<'f> Tree<'f> {
    /// Reads the tags of a file.
    pub(super) fn read(file: &File<'f>) -> Option<Self> {
        let mut elements = Vec::new();
        elements.resize_with(file.size, || None);
        let mut root = None;
        for (number, object) in &file.objects {
            let Object::Value(Cow::Borrowed(bytes)) = object else { continue };
            if bytes.starts_with(b"<</Type/StructElem") {
                elements[*number] = Some(Element::read(bytes)?);
            } else if bytes.starts_with(b"<</Type/StructTreeRoot") {
                let entries = value::entries(bytes)?;
                let (_, kids) = entries.into_iter().find(|(name, _)| *name == b"K")?;
                root = value::reference(value::items(kids)?.first()?);
            }
        }
        let root = root?;
        let kids = |element: &Element<'f>| element.kids.clone();
        let is_whole = elements.iter().flatten().flat_map(kids).all(|kid| match kid {
            Kid::Element(id) => elements.get(id).is_some_and(Option::is_some),
            Kid::Content(_) => true,
        });
        (is_whole && elements.get(root)?.is_some()).then_some(Tree { elements, root })
    }

    /// Returns an element.
    pub(super) fn get(&self, id: Id) -> &Element<'f> {
        self.elements[id].as_ref().expect("an element")
    }

    /// Returns an element to be changed.
    pub(super) fn get_mut(&mut self, id: Id) -> &mut Element<'f> {
        let element = self.elements[id].as_mut().expect("an element");
        element.is_changed = true;
        element
    }

    /// Replaces what an element holds.
    pub(super) fn set_kids(&mut self, id: Id, kids: Vec<Kid<'f>>) {
        if self.get(id).kids == kids {
            return;
        }
        for kid in &kids {
            if let Kid::Element(kid) = kid
                && self.get(*kid).parent != id
            {
                self.get_mut(*kid).parent = id;
            }
        }
        self.get_mut(id).kids = kids;
    }

    /// Adds an element that holds others.
    pub(super) fn add(&mut self, role: &'static [u8], kids: Vec<Kid<'f>>) -> Kid<'f> {
        let id = self.elements.len();
        let (role, rest) = (Cow::Borrowed(role), Vec::new());
        let element =
            Element { role, parent: self.root, kids: Vec::new(), rest, is_changed: true };
        self.elements.push(Some(element));
        self.set_kids(id, kids);
        Kid::Element(id)
    }

    /// Writes what has changed into the file, without what nothing holds any more.
    pub(super) fn write(mut self, file: &mut File<'f>) {
        let mut is_held = vec![false; self.elements.len()];
        let mut open = vec![self.root];
        while let Some(id) = open.pop() {
            is_held[id] = true;
            let kids = self.get(id).kids.iter();
            open.extend(kids.filter_map(|kid| match kid {
                Kid::Element(id) => Some(*id),
                Kid::Content(_) => None,
            }));
        }
        file.objects.retain_mut(|(number, object)| {
            let Some(element) = &mut self.elements[*number] else { return true };
            if element.is_changed {
                *object = Object::Value(Cow::Owned(element.written()));
            }
            is_held[*number]
        });
        let added = self.elements.iter().enumerate().skip(file.size);
        let added = added.filter(|(number, _)| is_held[*number]);
        file.objects.extend(added.filter_map(|(number, element)| {
            Some((number, Object::Value(Cow::Owned(element.as_ref()?.written()))))
        }));
        file.size = self.elements.len();
    }
}

impl<'f> Element<'f> {
    fn read(bytes: &'f [u8]) -> Option<Self> {
        let (mut role, mut parent) = (None, None);
        let (mut kids, mut rest) = (Vec::new(), Vec::new());
        for (name, value) in value::entries(bytes)? {
            match name {
                b"Type" => {}
                b"S" => role = value.strip_prefix(b"/"),
                b"P" => parent = value::reference(value),
                b"K" if value.starts_with(b"[") => {
                    kids = value::items(value)?.into_iter().map(Kid::read).collect();
                }
                b"K" => kids = vec![Kid::read(value)],
                name => rest.push((name, Cow::Borrowed(value))),
            }
        }
        let role = Cow::Borrowed(role?);
        Some(Element { role, parent: parent?, kids, rest, is_changed: false })
    }

    /// Returns what is known of it under a name.
    pub(super) fn entry(&self, name: &[u8]) -> Option<&[u8]> {
        let mut entries = self.rest.iter();
        entries.find(|(other, _)| *other == name).map(|(_, value)| &**value)
    }

    /// Replaces what is known of it under a name.
    pub(super) fn set(&mut self, name: &'static [u8], value: impl Into<Cow<'f, [u8]>>) {
        self.rest.retain(|(other, _)| *other != name);
        self.rest.push((name, value.into()));
    }

    fn written(&self) -> Vec<u8> {
        let mut bytes = b"<</Type/StructElem/S/".to_vec();
        bytes.extend_from_slice(&self.role);
        bytes.extend_from_slice(format!("/P {} 0 R", self.parent).as_bytes());
        for (name, value) in &self.rest {
            bytes.push(b'/');
            bytes.extend_from_slice(name);
            if !value.starts_with(b"(") && !value.starts_with(b"[") {
                bytes.push(b' ');
            }
            bytes.extend_from_slice(value);
        }
        bytes.extend_from_slice(b"/K[");
        for kid in &self.kids {
            match kid {
                Kid::Element(id) => {
                    bytes.extend_from_slice(format!("{id} 0 R").as_bytes());
                }
                Kid::Content(content) => bytes.extend_from_slice(content),
            }
            bytes.push(b' ');
        }
        bytes.extend_from_slice(b"]>>");
        bytes
    }
}

impl<'f> Kid<'f> {
    fn read(value: &'f [u8]) -> Self {
        value::reference(value).map_or(Kid::Content(value), Kid::Element)
    }
}
