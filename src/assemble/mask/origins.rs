//! Masks what origins of figures say beside the figures.

use std::sync::Arc;

use super::{Masker, Place};
use crate::assemble::{CitedIndicator, Origin};
use crate::evidence::Source;
use crate::syntax::address;
use crate::text::Identifying;

impl Masker<'_> {
    /// Masks the texts of an origin. Nothing is said of them: names of indicators and codes
    /// stand in tables, and what a file says is in the file that is attached.
    pub(super) fn origin(&mut self, origin: &mut Arc<Origin>) {
        if !self.is_to_be_shown {
            return;
        }
        let address = Arc::as_ptr(origin) as usize;
        if let Some((_, masked)) = self.origins.get(&address) {
            *origin = Arc::clone(masked);
            return;
        }
        let before = Arc::clone(origin);
        self.silently(|masker| {
            let mut masked = (**origin).clone();
            for cell in &mut masked.cells {
                cell.codes.iter_mut().for_each(|code| masker.key(code));
                masker.texts(cell.codes.iter_mut(), Place::NOWHERE);
                let texts = cell.published.iter_mut().chain(&mut cell.name);
                masker.texts(texts, Place::NOWHERE);
                masker.indicator(&mut cell.indicator);
            }
            if masked != **origin {
                *origin = Arc::new(masked);
            }
        });
        self.origins.insert(address, (before, Arc::clone(origin)));
    }

    fn indicator(&mut self, indicator: &mut Arc<CitedIndicator>) {
        let address = Arc::as_ptr(indicator) as usize;
        if let Some((_, masked)) = self.indicators.get(&address) {
            *indicator = Arc::clone(masked);
            return;
        }
        let before = Arc::clone(indicator);
        let mut masked = (**indicator).clone();
        self.key(&mut masked.id);
        self.text(&mut masked.name, Place::NOWHERE);
        self.path(&mut masked.dataset, Place::NOWHERE);
        self.texts(masked.unit_name.iter_mut(), Place::NOWHERE);
        if let Some(line) = &mut masked.source_name {
            self.line(line, Place::NOWHERE);
        }
        masked.source.iter_mut().for_each(|source| self.source(source));
        if masked != **indicator {
            *indicator = Arc::new(masked);
        }
        self.indicators.insert(address, (before, Arc::clone(indicator)));
    }

    /// Notes authors of whom the note of a publication tells that they are children: „mokinė,
    /// 9 metų“. Where they are named is found then, as that of others who are named once.
    pub(super) fn authors(&mut self, source: &Source) {
        let place = Place { span: Some(source.span), ..Place::NOWHERE };
        for (author, note) in source.authors.iter().zip(source.note.iter().cycle()) {
            let read = format!("{author}, {note}");
            let mut found = self.find(&read, place);
            found.retain(|it| {
                it.kind == Identifying::Name && it.range.start < author.len()
            });
            for identified in &found {
                self.note_as(identified, &read, author, place);
            }
        }
    }

    /// Masks what is known of a publication.
    pub(super) fn source(&mut self, source: &mut Source) {
        self.key(&mut source.key);
        let texts = [
            &mut source.title,
            &mut source.organisation,
            &mut source.publisher,
            &mut source.serial,
            &mut source.note,
            &mut source.parent,
        ];
        let texts = texts.into_iter().flatten().chain(&mut source.authors);
        self.texts(texts, Place::NOWHERE);
        let is_telling = |url: &String| {
            !self.privacy.find(&address::as_read(url), false, &self.lexicon).is_empty()
        };
        if source.url.as_ref().is_some_and(is_telling) {
            source.url = None;
        }
    }
}
