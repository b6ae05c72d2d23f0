//! A text of the report as it changes: entries are replaced and added, every other byte stays.

use std::ops::Range;

use crate::edit::indicator::{Insertion, insert};

/// A text of the report as it changes.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// As it was; nothing if there was none.
    pub(super) former: Option<String>,
    pub(super) replaced: Vec<(Range<usize>, String)>,
    pub(super) added: Vec<(String, Added)>,
}

/// How an entry is added to a text.
#[derive(Debug)]
pub(super) enum Added {
    /// As the last row of a table.
    Row,
    /// Behind all others.
    Entry,
    /// Behind the last message whose name begins so.
    Message(String),
}

impl Draft {
    /// Returns the text as it becomes.
    pub(super) fn text(&self) -> String {
        let mut text = self.former.clone().unwrap_or_default();
        let mut replaced: Vec<&(Range<usize>, String)> = self.replaced.iter().collect();
        replaced.sort_by_key(|(range, _)| range.start);
        let is_of_windows = text.contains("\r\n");
        for (range, new) in replaced.into_iter().rev() {
            let mut new = new.replace("\r\n", "\n");
            if is_of_windows {
                new = new.replace('\n', "\r\n");
            }
            text.replace_range(range.clone(), &new);
        }
        for (new, place) in &self.added {
            match place {
                Added::Entry => text = insert(&text, new, Insertion::End),
                Added::Message(prefix) => {
                    text = insert(&text, new, Insertion::Behind(prefix));
                }
                Added::Row => {
                    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
                    if !text.is_empty() && !text.ends_with('\n') {
                        text.push_str(end);
                    }
                    text.push_str(new);
                    text.push_str(end);
                }
            }
        }
        text
    }
}
