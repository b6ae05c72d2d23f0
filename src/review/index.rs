//! The lines of a report by their texts, so that what came back is found among them.

use std::collections::{BTreeMap, BTreeSet};

use crate::review::Place;
use crate::review::found::Match;
use crate::review::key::Key;
use crate::review::label::LabelledBlock;
use crate::review::lines::{Line, LineKind, digest_of};
use crate::syntax::word::{Paragraph, Story};

/// Behind how many characters at most a text begins that has a number before it.
const NUMBER: usize = 24;

/// How many paragraphs of a file the report has as they were sent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// Those that authors wrote.
    pub(super) written: usize,
    /// Titles, labels and what else many reports have.
    pub(super) others: usize,
}

/// Returns which of some places are in order, by index, leaving aside as few as possible.
pub(super) fn in_order(places: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    let places: Vec<usize> = places.collect();
    // The longest ascending sequence: of each length the least last one, and what precedes
    // each.
    let mut lasts: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    let place = |at: usize| places.get(at).copied().unwrap_or_default();
    for at in 0..places.len() {
        let length = lasts.partition_point(|last| place(*last) < place(at));
        before.push(length.checked_sub(1).and_then(|it| lasts.get(it).copied()));
        match lasts.get_mut(length) {
            Some(last) => *last = at,
            None => lasts.push(at),
        }
    }
    let mut kept = BTreeSet::new();
    let mut next = lasts.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = before.get(at).copied().flatten();
    }
    kept
}

/// A paragraph that came back.
pub(super) struct Returned<'f> {
    pub(super) paragraph: &'f Paragraph,
    pub(super) sent: Vec<char>,
    /// The text that the reviewers want, without the number or label before it.
    pub(super) wanted: Vec<char>,
    pub(super) block: Option<&'f LabelledBlock>,
    /// Where the text of the block begins in the text as it was sent.
    pub(super) start: Option<usize>,
    pub(super) found: Option<Match>,
}

impl Returned<'_> {
    /// Returns whether it can be a line of the report.
    pub(super) fn is_text(&self) -> bool {
        !self.paragraph.is_contents && self.paragraph.story != Story::Margins
    }

    /// Returns whether a line is in the same part of the report.
    pub(super) fn may_be(&self, line: &Line) -> bool {
        (self.paragraph.story == Story::Notes) == (line.kind == LineKind::Note)
    }

    /// Returns whether its text as it was sent, if nothing was changed but what is recorded,
    /// is another than the one that was sent.
    pub(super) fn is_rewritten(&self) -> bool {
        let (Some(block), Some(start)) = (self.block, self.start) else {
            return false;
        };
        let text = self.sent.get(start..).unwrap_or_default();
        let mut texts = [text, first_line(text)].into_iter();
        !block.digest.is_empty() && texts.all(|text| block.digest != digest_of(text))
    }

    pub(super) fn chapter(&self) -> Option<&str> {
        self.block.map(|block| block.chapter.as_str()).filter(|it| !it.is_empty())
    }
}

/// Returns a text up to its first line break.
pub(super) fn first_line(text: &[char]) -> &[char] {
    text.split(|c| *c == '\n').next().unwrap_or_default()
}

/// The lines of the report by their texts.
pub(super) struct LineIndex<'l> {
    pub(super) lines: &'l [Line],
    pub(super) by_key: BTreeMap<String, Vec<usize>>,
    chapters: BTreeSet<&'l str>,
    /// What may stand before a text: „12 rekomendacija“.
    labels: BTreeSet<String>,
}

/// Lines that a paragraph may be, with its key.
pub(super) type Candidates = Option<(Key, Vec<usize>)>;

impl<'l> LineIndex<'l> {
    pub(super) fn new(lines: &'l [Line]) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, line) in lines.iter().enumerate() {
            let key = Key::from(&line.text, 0).text;
            if !key.is_empty() {
                by_key.entry(key).or_default().push(index);
            }
        }
        let labels = lines.iter().filter_map(|line| line.label.as_deref());
        let labels = labels.map(|label| Key::of(label).text).collect();
        let chapters = lines.iter().filter_map(|line| line.chapter.as_deref()).collect();
        LineIndex { lines, by_key, chapters, labels }
    }

    /// Counts the paragraphs that were found as they were sent.
    pub(super) fn known(&self, matches: &[Option<Match>]) -> Known {
        let in_place = matches.iter().flatten().filter(|it| it.place == Place::InPlace);
        let lines = in_place.filter_map(|found| self.lines.get(found.line()?));
        let (written, others): (Vec<&Line>, Vec<&Line>) =
            lines.partition(|line| line.is_written());
        Known { written: written.len(), others: others.len() }
    }

    /// Returns the texts that a paragraph may be: behind its bookmark, whole, or behind a
    /// number or label.
    pub(super) fn keys<'t>(
        &self,
        text: &'t [char],
        start: Option<usize>,
    ) -> impl Iterator<Item = Key> + use<'t> {
        let whole = Key::from(text, 0);
        let tab = text.iter().take(NUMBER).position(|c| *c == '\t');
        let behind_number = tab.map(|tab| tab + 1);
        let label = self.labels.iter().filter(|label| whole.text.starts_with(*label));
        let behind_label =
            label.map(|label| label.chars().count()).max().and_then(|it| {
                let start = whole.place(it)?;
                let is_between = |c: &char| c.is_whitespace() || ".:–—-".contains(*c);
                let rest =
                    text.get(start..)?.iter().take_while(|c| is_between(c)).count();
                Some(start + rest)
            });
        let starts = [start, Some(0), behind_number, behind_label].into_iter().flatten();
        let starts: Vec<usize> = starts.collect();
        // A caption has the unit of its table or chart below it.
        let first_line = first_line(text);
        let of = move |text: &'t [char]| {
            starts.clone().into_iter().map(|start| Key::from(text, start))
        };
        let lines = (first_line.len() < text.len()).then_some(first_line);
        of(text).chain(lines.into_iter().flat_map(of))
    }

    /// Returns the lines with the text of a paragraph: only those of its chapter, as long as
    /// the report has that, for chapters have headings in common.
    pub(super) fn candidates(
        &self,
        returned: &Returned<'_>,
        text: &[char],
        start: Option<usize>,
    ) -> Candidates {
        if !returned.is_text() {
            return None;
        }
        self.keys(text, start).find_map(|key| {
            let found = self.by_key.get(&key.text)?;
            let is_whole = key.length() == text.len();
            let fits = |index: &usize| {
                self.lines.get(*index).is_some_and(|line| {
                    returned.may_be(line) && (is_whole || line.kind == LineKind::Caption)
                })
            };
            let mut all: Vec<usize> = found.iter().copied().filter(fits).collect();
            let is_here = |index: &usize| {
                let line = self.lines.get(*index);
                line.is_some_and(|line| line.chapter.as_deref() == returned.chapter())
            };
            let is_known =
                returned.chapter().is_some_and(|it| self.chapters.contains(it));
            if returned.block.is_some() && all.iter().any(is_here) {
                all.retain(is_here);
            } else if returned.block.is_some() && returned.chapter().is_none() {
                // What no chapter has.
                all.clear();
            } else if is_known {
                let is_written =
                    |index: &usize| self.lines.get(*index).is_some_and(Line::is_written);
                all.retain(|index| !is_written(index));
            }
            (!all.is_empty()).then_some((key, all))
        })
    }
}
