//! In which texts the rules find nothing. A report is searched once for each language and, where
//! it names somebody, again for whoever is known by then: attached files and all that stands in
//! chapters come several times, and rules find the same each time.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};

use super::Identified;

/// How many texts are remembered, so that the memory does not grow with the files.
const MOST: usize = 200_000;

/// Texts in which the rules find nothing, in whatever language.
#[derive(Debug, Default)]
pub(super) struct Searched {
    /// Two numbers stand for each text: with one, two of a million texts could have the same.
    hashers: [RandomState; 2],
    clean: Mutex<HashSet<[u64; 2]>>,
}

impl Searched {
    /// Returns what rules find in a text, which is searched if it is new or has something. The
    /// search also says whether the language decided on any of it.
    pub(super) fn look(
        &self,
        text: &str,
        is_voice: bool,
        search: impl FnOnce() -> (Vec<Identified>, bool),
    ) -> Vec<Identified> {
        let number = self.hashers.each_ref().map(|it| it.hash_one((text, is_voice)));
        let clean = || self.clean.lock().unwrap_or_else(PoisonError::into_inner);
        if clean().contains(&number) {
            return Vec::new();
        }
        let (found, has_asked_language) = search();
        if found.is_empty() && !has_asked_language {
            let mut clean = clean();
            if clean.len() >= MOST {
                clean.clear();
            }
            clean.insert(number);
        }
        found
    }
}
