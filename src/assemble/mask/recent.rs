//! What was found in short texts: codes, years and labels come again and again, in each row of a
//! file and at each figure.

use std::collections::HashMap;

use super::{Masker, Place};
use crate::text::{Identified, Language};

/// The longest text that is kept, in bytes. Longer ones are sentences, which come once.
const LONGEST: usize = 64;
/// How many are kept, so that the memory does not grow with the files.
const MOST: usize = 10_000;

/// The chapter of texts, their language, and whether a child says them.
type Context<'c> = (Option<&'c str>, Language, bool);

/// What was found in short texts of one context.
#[derive(Debug, Default)]
pub(super) struct Recent {
    context: Option<(Option<String>, Language, bool)>,
    found: HashMap<String, Vec<Identified>>,
}

impl Masker<'_> {
    /// Returns what in a text could identify a child.
    pub(super) fn find(&mut self, text: &str, place: Place<'_>) -> Vec<Identified> {
        let (chapter, is_voice) = (self.chapter.as_deref(), place.is_voice);
        let search =
            || self.privacy.find_in_chapter(chapter, text, is_voice, &self.lexicon);
        self.recent.find((chapter, self.language, is_voice), text, search)
    }
}

impl Recent {
    /// Returns what is found in a text, which is searched if it is long or new.
    fn find(
        &mut self,
        context: Context<'_>,
        text: &str,
        search: impl FnOnce() -> Vec<Identified>,
    ) -> Vec<Identified> {
        if text.len() > LONGEST {
            return search();
        }
        if !self.is_of(context) || self.found.len() >= MOST {
            let (chapter, language, is_voice) = context;
            self.context = Some((chapter.map(str::to_owned), language, is_voice));
            self.found.clear();
        }
        if let Some(found) = self.found.get(text) {
            return found.clone();
        }
        let found = search();
        self.found.insert(text.to_owned(), found.clone());
        found
    }

    fn is_of(&self, (chapter, language, is_voice): Context<'_>) -> bool {
        self.context.as_ref().is_some_and(|context| {
            context.0.as_deref() == chapter
                && context.1 == language
                && context.2 == is_voice
        })
    }
}
