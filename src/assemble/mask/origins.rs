//! Masks what origins of figures say beside the figures.

use std::sync::Arc;

use super::{Masker, Place};
use crate::assemble::Origin;
use crate::evidence::Source;

impl Masker<'_> {
    /// Masks the texts of an origin. Nothing is said of them: names of indicators and codes
    /// stand in tables, and what a file says is in the file that is attached.
    pub(super) fn origin(&mut self, origin: &mut Arc<Origin>) {
        let address = Arc::as_ptr(origin) as usize;
        if let Some((_, masked)) = self.origins.get(&address) {
            *origin = Arc::clone(masked);
            return;
        }
        let before = Arc::clone(origin);
        self.silently(|masker| {
            let mut masked = (**origin).clone();
            for cell in &mut masked.cells {
                masker.texts(cell.codes.iter_mut(), Place::NOWHERE);
                masker.texts(cell.published.iter_mut(), Place::NOWHERE);
                let mut indicator = (*cell.indicator).clone();
                masker.text(&mut indicator.name, Place::NOWHERE);
                masker.path(&mut indicator.dataset, Place::NOWHERE);
                masker.texts(indicator.unit_name.iter_mut(), Place::NOWHERE);
                if let Some(line) = &mut indicator.source_name {
                    masker.line(line, Place::NOWHERE);
                }
                indicator.source.iter_mut().for_each(|source| masker.source(source));
                if indicator != *cell.indicator {
                    cell.indicator = Arc::new(indicator);
                }
            }
            if masked != **origin {
                *origin = Arc::new(masked);
            }
        });
        self.origins.insert(address, (before, Arc::clone(origin)));
    }

    /// Masks what is known of a publication.
    pub(super) fn source(&mut self, source: &mut Source) {
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
        let is_telling =
            |url: &String| !self.privacy.find(url, false, self.lexicon).is_empty();
        if source.url.as_ref().is_some_and(is_telling) {
            source.url = None;
        }
    }
}
