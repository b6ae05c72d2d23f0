//! The chapters of a report together.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::model::Chapter;

/// The chapters of a report, in its order; each can be found by its id.
#[derive(Debug, Clone, Default)]
pub struct Chapters {
    list: Vec<Chapter>,
    /// The places of the chapters, by their ids.
    by_id: BTreeMap<String, usize>,
}

impl Chapters {
    /// Returns a chapter by its id.
    pub fn find(&self, id: &str) -> Option<&Chapter> {
        self.list.get(*self.by_id.get(id)?)
    }
}

impl From<Vec<Chapter>> for Chapters {
    fn from(list: Vec<Chapter>) -> Self {
        let ids = list.iter().map(|chapter| chapter.id.clone());
        Chapters { by_id: ids.zip(0..).collect(), list }
    }
}

impl Deref for Chapters {
    type Target = [Chapter];

    fn deref(&self) -> &[Chapter] {
        &self.list
    }
}

impl<'c> IntoIterator for &'c Chapters {
    type Item = &'c Chapter;
    type IntoIter = std::slice::Iter<'c, Chapter>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
