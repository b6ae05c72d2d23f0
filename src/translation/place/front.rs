//! The title of a chapter, in the front matter of its file.

use std::ops::Range;

use crate::markdown::front::FENCE;
use crate::syntax::lines;
use crate::translation::place::lines::line_end;
use crate::translation::place::plan::{Planner, TextEdit};
use crate::translation::place::{Refusal, words};
use crate::translation::{Compared, SegmentPlace};

impl Planner<'_> {
    pub(super) fn title(&mut self) {
        let of_title = |pair: &Compared| pair.source.place == SegmentPlace::Title;
        let Some(index) = self.comparison.segments.iter().position(of_title) else {
            return;
        };
        let Some(text) = self.texts.get(&index) else { return };
        let Some(value) = words::toml(text) else {
            self.refused.insert(index, Refusal::Unwritable);
            return;
        };
        let nl = self.newline;
        // A byte-order mark must remain the first character of the file.
        let mark = self.into.len() - self.into.trim_start_matches('\u{feff}').len();
        let old = self.target.map(|target| target.title.span.range());
        let (range, text) = match old.filter(|range| !range.is_empty()) {
            Some(range) => (range, value),
            None if self.into.trim().is_empty() => {
                (0..self.into.len(), format!("+++{nl}title = {value}{nl}+++{nl}"))
            }
            None if self.into.get(mark..).is_some_and(|text| text.starts_with(FENCE)) => {
                // A second `title` would make the TOML invalid.
                if let Some(range) = self.empty_title(mark) {
                    (range, format!(" {value}"))
                } else {
                    let first = line_end(self.into, mark);
                    (first..first, format!("{nl}title = {value}"))
                }
            }
            None => (mark..mark, format!("+++{nl}title = {value}{nl}+++{nl}{nl}")),
        };
        self.edits.push(TextEdit::new(range, text, vec![index]));
    }

    /// Returns where to write the value of a title that is empty or not a string.
    fn empty_title(&self, start: usize) -> Option<Range<usize>> {
        for (at, line) in lines(self.into.get(start..)?) {
            let at = start + at;
            if at > start && line.starts_with(FENCE) {
                return None;
            }
            let name = line.strip_prefix("title").map(str::trim_start);
            if let Some(value) = name.and_then(|rest| rest.strip_prefix('=')) {
                return Some(at + line.len() - value.len()..line_end(self.into, at));
            }
        }
        None
    }
}
