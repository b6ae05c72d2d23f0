//! A text of the report as it changes: entries are replaced and added, every other byte stays.

use std::ops::Range;
use std::path::PathBuf;

use crate::edit::ChangeSet;
use crate::edit::insert::{Insertion, insert};
use crate::load::Files;
use crate::pipeline::Snapshot;

/// A text of the report as it changes.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// As it was; nothing if there was none.
    former: Option<String>,
    replaced: Vec<(Range<usize>, String)>,
    added: Vec<(String, Insertion)>,
}

impl Draft {
    /// Begins with a text of a report, which was read from these files.
    pub(super) fn of(snapshot: &Snapshot, files: &dyn Files, path: &str) -> Draft {
        let file = snapshot.sources.find(path).filter(|_| files.is_file(path));
        let former = file.map(|file| snapshot.sources.file(file).text.clone());
        Draft { former, ..Draft::default() }
    }

    /// Returns whether nothing is in it yet, and nothing was before.
    pub(super) fn is_new(&self) -> bool {
        self.former.is_none() && self.added.is_empty()
    }

    /// Puts another text in the place of a range of the former one. Ranges don't overlap.
    pub(super) fn replace(&mut self, range: Range<usize>, text: String) {
        self.replaced.push((range, text));
    }

    /// Puts another text in the place of the whole former one.
    pub(super) fn replace_all(&mut self, text: String) {
        let length = self.former.as_ref().map_or(0, String::len);
        self.replaced = vec![(0..length, text)];
    }

    /// Adds lines.
    pub(super) fn add(&mut self, text: String, place: Insertion) {
        self.added.push((text, place));
    }

    /// Returns the lines that are added.
    pub(super) fn added_lines(&self) -> Vec<String> {
        let lines = self.added.iter().flat_map(|(text, _)| text.lines());
        lines.map(str::to_owned).collect()
    }

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
            text = insert(&text, new, place);
        }
        text
    }

    /// Adds the file to what is written.
    pub(super) fn write(&self, path: PathBuf, changes: &mut ChangeSet) {
        match &self.former {
            Some(former) => changes.replace(path, former, self.text()),
            None => changes.create(path, self.text()),
        }
    }
}
