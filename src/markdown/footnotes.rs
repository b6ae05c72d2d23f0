//! Footnotes: texts and marks by name, and texts in place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use comrak::nodes::{Node, NodeValue};

use super::reader::ChapterReader;
use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{Spanned, found};
use crate::model::{Footnote, Named};

/// What is known of the chapter's footnotes.
#[derive(Default)]
pub(super) struct Notes<'a> {
    /// The texts in the order of the file.
    list: Vec<Footnote>,
    /// Index in `list` by name; case does not matter in a name.
    by_name: BTreeMap<String, usize>,
    /// The first definition's name as it was written, by name.
    names: BTreeMap<String, String>,
    /// The names of all marks.
    used: BTreeSet<String>,
    /// comrak's paragraphs of the texts written in place, by the name it gave them.
    inline: BTreeMap<String, Node<'a>>,
}

impl<'a> Notes<'a> {
    /// Sets aside the definitions that comrak made of footnotes written in place; they
    /// are last in the document and have no end.
    pub(super) fn take_inline(&mut self, root: Node<'a>) {
        while let Some(last) = root.last_child() {
            let name = match &last.data().value {
                NodeValue::FootnoteDefinition(definition) => definition.name.clone(),
                _ => return,
            };
            let made =
                name.starts_with("__inline_") && last.data().sourcepos.end.column == 0;
            let Some(paragraph) = last.first_child().filter(|_| made) else {
                return;
            };
            self.inline.entry(name).or_insert(paragraph);
            last.detach();
        }
    }

    /// Notes the names of all definitions, since a mark may come before its text.
    pub(super) fn take_names(&mut self, root: Node<'a>) {
        for node in root.descendants() {
            if let NodeValue::FootnoteDefinition(definition) = &node.data().value {
                let name = &definition.name;
                self.names.entry(fold(name)).or_insert_with(|| name.clone());
            }
        }
    }

    /// Returns the text of a footnote written in place, once.
    pub(super) fn inline_text(&mut self, name: &str) -> Option<Node<'a>> {
        self.inline.remove(name)
    }

    /// Records a mark and returns the name under which its text is found.
    pub(super) fn mark(&mut self, name: &str) -> String {
        let key = fold(name);
        let name = self.names.get(&key).map_or(name, String::as_str).to_owned();
        self.used.insert(key);
        name
    }
}

impl<'a> ChapterReader<'a, '_> {
    /// Reads the text of a footnote, `[^name]: …`.
    pub(super) fn footnote(&mut self, node: Node<'a>, name: &str) {
        let start = self.range(node).start + "[^".len();
        let source = self.source(start..self.masked.text.len());
        let length = source.find(']').unwrap_or(0);
        let place: Range<usize> = start..start + length;
        let span = self.span(&place);
        let written = match self.source(place) {
            "" => self.masked.verbatim(name),
            written => written.to_owned(),
        };
        let mut blocks = Vec::new();
        let is_nested = std::mem::replace(&mut self.is_in_note, true);
        self.blocks(node, &mut blocks);
        self.is_in_note = is_nested;
        let key = fold(&written);
        if let Some(first) = self.notes.by_name.get(&key) {
            let first = self.notes.list.get(*first).map_or(span, |first| first.name.span);
            self.diags.push(found::DuplicateFootnote { name: &written, first }.at(span));
            return;
        }
        self.notes.by_name.insert(key, self.notes.list.len());
        self.notes.list.push(Footnote { name: Spanned::new(written, span), blocks });
    }

    /// Reports a footnote in the text of another, into which its text would run.
    pub(super) fn find_nested_note(&mut self, mark: &Range<usize>) {
        if self.is_in_note {
            let example = self.masked.verbatim(self.masked(mark.clone()));
            let (kind, example) = (Lookalike::NestedNote, example.as_str());
            let place = self.span(mark);
            self.diags.push(found::LooksLikeMarkup { kind, example, rule: "" }.at(place));
        }
    }

    /// Returns the footnotes, with a finding for each that no mark asks for.
    pub(super) fn finish_notes(&mut self) -> Named<Footnote> {
        for footnote in &self.notes.list {
            if !self.notes.used.contains(&fold(&footnote.name.value)) {
                self.diags.push(
                    found::UnusedFootnote { name: footnote.name.value.as_str() }
                        .at(footnote.name.span),
                );
            }
        }
        let mut list = std::mem::take(&mut self.notes.list);
        // Nested definitions are read before those that contain them.
        list.sort_by_key(|footnote| footnote.name.span.start);
        list.into()
    }
}

fn fold(name: &str) -> String {
    name.to_lowercase()
}
