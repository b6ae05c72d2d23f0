//! Paragraphs that only their place tells from others: pictures, what was moved to another
//! chapter, and what the program writes itself.

use std::collections::BTreeSet;

use crate::review::Place;
use crate::review::found::{Match, in_place, line_of};
use crate::review::index::{LineIndex, Returned};
use crate::review::key::Key;
use crate::review::lines::LineKind;
use crate::review::matching::next_lines;
use crate::review::program::Program;
use crate::syntax::word::{OBJECT, Story};

/// How many characters a text has at least that is known in another chapter: a shorter one
/// may be another one.
const MOVED: usize = 20;

impl LineIndex<'_> {
    /// Finds the paragraphs that another chapter has today: their text is there once, and
    /// nobody else has it.
    pub(super) fn elsewhere(&self, returned: &mut [Returned<'_>]) {
        let mut used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        for returned in returned.iter_mut() {
            if returned.found.is_some() || returned.block.is_none() || !returned.is_text()
            {
                continue;
            }
            let found = self.keys(&returned.sent, returned.start).find_map(|key| {
                let lines = self.by_key.get(&key.text)?;
                let [line] = lines.as_slice() else { return None };
                let of = self.lines.get(*line)?;
                // Headings and cells are the same in many chapters.
                let is_it = returned.may_be(of)
                    && key.length() == returned.sent.len()
                    && key.text.chars().count() >= MOVED
                    && !matches!(of.kind, LineKind::Heading | LineKind::Cell)
                    && !used.contains(line);
                is_it.then(|| in_place(*line, &key, true))
            });
            used.extend(found.as_ref().and_then(Match::line));
            returned.found = found;
        }
    }

    /// Finds charts and pictures, which have no words, by what stands around them.
    pub(super) fn pictures(&self, returned: &mut [Returned<'_>]) {
        let nexts = next_lines(returned);
        let mut used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        let mut last = None;
        for (returned, next) in returned.iter_mut().zip(nexts) {
            let is_picture = returned.found.is_none()
                && returned.is_text()
                && returned.sent.contains(&OBJECT)
                && returned.sent.iter().all(|c| *c == OBJECT || c.is_whitespace());
            if is_picture {
                let first = last.map_or(0, |last: usize| last + 1);
                let mut between = first..next.min(self.lines.len());
                let line = between.find(|line| {
                    let kind = self.lines.get(*line).map(|line| line.kind);
                    kind == Some(LineKind::Picture) && !used.contains(line)
                });
                used.extend(line);
                let key = Key::from(&returned.sent, 0);
                returned.found = line.map(|line| in_place(line, &key, true));
            }
            last = line_of(returned).or(last);
        }
    }

    /// Marks what the program writes itself where somebody remarked something: lines of
    /// contents, headers, what no chapter has.
    pub(super) fn generated(
        &self,
        returned: &mut [Returned<'_>],
        remarked: &BTreeSet<usize>,
        program: Option<&Program<'_>>,
    ) {
        for (index, returned) in returned.iter_mut().enumerate() {
            let is_gone =
                |found: &Match| found.place == Place::Gone && found.unrecorded.is_none();
            let is_lost = returned.found.as_ref().is_none_or(is_gone);
            let is_of_none = returned.block.is_some() && returned.chapter().is_none();
            let is_generated = returned.paragraph.is_contents
                || returned.paragraph.story == Story::Margins
                || is_of_none
                || program.is_some_and(|program| program.has(index));
            if !remarked.contains(&index) || !is_lost || !is_generated {
                continue;
            }
            let before = || program.and_then(|program| program.line_before(index));
            let line = self.named(returned).or_else(before);
            let key = Key::from(&returned.sent, 0);
            returned.found =
                Some(Match { line, is_generated: true, ..in_place(0, &key, false) });
        }
    }

    /// Returns the title or caption that a line of contents or of a list names.
    fn named(&self, returned: &Returned<'_>) -> Option<usize> {
        if !returned.paragraph.is_contents {
            return None;
        }
        let text = returned.sent.as_slice();
        let end = text.iter().rposition(|c| *c == '\t').filter(|tab| {
            let page = text.get(tab + 1..).unwrap_or_default();
            page.iter().all(char::is_ascii_digit)
        });
        let text = text.get(..end.unwrap_or(text.len()))?;
        self.keys(text, None).find_map(|key| {
            let lines = self.by_key.get(&key.text)?.iter().copied();
            let is_named = |line: &usize| {
                let kind = self.lines.get(*line).map(|line| line.kind);
                matches!(kind, Some(LineKind::Title | LineKind::Caption))
            };
            let named: Vec<usize> = lines.filter(is_named).collect();
            let [line] = named.as_slice() else { return None };
            Some(*line)
        })
    }
}
