//! Finds the paragraphs of a file that came back in the report of today.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::docx::review::lasting;
use crate::review::Place;
use crate::review::found::{Found, Match, gone, in_place, line_of};
use crate::review::index::{Candidates, LineIndex, Returned, first_line};
use crate::review::key::Key;
use crate::review::label::Label;
use crate::review::lines::{Line, LineKind};
use crate::review::looks::{replaced, restyled};
use crate::review::program::{Program, missing_in_margins};
use crate::review::unrecorded::{Unrecorded, added};
use crate::syntax::word::{Story, WordFile};
use crate::translation::likeness;

/// How alike two texts must be for one to be a later version of the other, in per cent of
/// their words: as for versions of a text in the translation memory.
const ALIKE: i32 = 25;

/// How many pairs of texts are weighed at most, so that the time stays within bounds for a
/// file of which nothing is in the report.
const MAX_WEIGHED: usize = 1 << 18;

/// Into how many paragraphs one may have been divided to be recognised.
const MAX_PARTS: usize = 5;

impl LineIndex<'_> {
    /// Returns where each paragraph of a file is.
    pub(super) fn found(
        &self,
        file: &WordFile,
        label: Option<&Label>,
        remarked: &BTreeSet<usize>,
    ) -> Found {
        let paragraphs = file.paragraphs.iter();
        let mut returned: Vec<Returned<'_>> = paragraphs
            .map(|paragraph| {
                let found = paragraph.bookmarks.iter().find_map(|bookmark| {
                    Some((bookmark, label?.blocks.get(&bookmark.name)?))
                });
                let sent: Vec<char> = paragraph.sent().chars().collect();
                let mut wanted: Vec<char> = paragraph.wanted().chars().collect();
                let story = paragraph.story;
                let start = found.map(|(bookmark, block)| {
                    if let Some(label) = block.label_in(&wanted, bookmark.wanted, story) {
                        wanted.drain(label);
                    }
                    let label = block.label_in(&sent, bookmark.sent, story);
                    // Whatever else stands before it, somebody typed.
                    label.filter(|label| label.start == 0).map_or(0, |label| label.end)
                });
                Returned {
                    paragraph,
                    sent,
                    wanted,
                    start,
                    block: found.map(|(_, block)| block),
                    found: None,
                }
            })
            .collect();
        self.exact(&mut returned);
        self.split(&mut returned);
        self.untracked(&mut returned);
        self.made(&mut returned);
        self.elsewhere(&mut returned);
        self.pictures(&mut returned);
        self.alike(&mut returned, remarked);
        let program = label.and_then(|label| Program::find(label, &returned));
        self.generated(&mut returned, remarked, program.as_ref());
        let mut missing = Vec::new();
        if let Some(label) = label {
            self.around(&mut returned);
            if let Some(program) = &program {
                self.moved(&mut returned, program);
                added(&mut returned, label, program);
                program.note(&mut returned);
                missing = program.missing();
                missing.extend(missing_in_margins(label, &returned));
            }
            restyled(&mut returned);
            replaced(&mut returned, label);
        }
        let matches = returned.into_iter().map(|returned| returned.found).collect();
        Found { matches, missing }
    }

    /// Finds the paragraphs whose text is in the report as it was sent: first those that are
    /// there once, then the others between them, in order.
    fn exact(&self, returned: &mut [Returned<'_>]) {
        let mut candidates: Vec<Candidates> =
            returned.iter().map(|it| self.candidates(it, &it.sent, it.start)).collect();
        prefer_blocks(returned, &mut candidates);
        let mut claims: BTreeMap<usize, usize> = BTreeMap::new();
        for line in candidates.iter().flatten().flat_map(|(_, lines)| lines) {
            *claims.entry(*line).or_default() += 1;
        }
        for (returned, candidates) in returned.iter_mut().zip(&candidates) {
            if let Some((key, lines)) = candidates
                && let [line] = lines.as_slice()
                && claims.get(line) == Some(&1)
            {
                returned.found = Some(in_place(*line, key, true));
            }
        }
        let nexts = next_lines(returned);
        let mut used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        let mut last = None;
        for ((returned, candidates), next) in
            returned.iter_mut().zip(candidates).zip(nexts)
        {
            if let (None, Some((key, lines))) = (&returned.found, candidates) {
                let free = |line: &&usize| !used.contains(line);
                let is_between = |line: &&usize| last < Some(**line) && **line < next;
                let between = lines.iter().filter(free).find(is_between);
                let Some(line) = between.or_else(|| lines.iter().find(free)) else {
                    continue;
                };
                // As many as there were, in a chapter that is known: in order, they are the
                // same.
                let is_sure =
                    returned.block.is_some() && claims.get(line) == Some(&lines.len());
                used.insert(*line);
                returned.found = Some(in_place(*line, &key, is_sure));
            }
            last = line_of(returned).or(last);
        }
    }

    /// Finds the paragraphs that the report has as they were sent, and the file has not.
    fn untracked(&self, returned: &mut [Returned<'_>]) {
        let used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        let mut by_digest: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
        for (index, line) in self.lines.iter().enumerate() {
            let chapter = line.chapter.as_deref().unwrap_or_default();
            if !used.contains(&index) && !lasting(&line.text).is_empty() {
                let key = (chapter, line.digest());
                by_digest.entry(key).or_default().push(index);
            }
        }
        for returned in returned.iter_mut().filter(|it| it.found.is_none()) {
            let Some(block) = returned.block else { continue };
            let key = (block.chapter.as_str(), block.digest.clone());
            if let Some([line]) = by_digest.get(&key).map(Vec::as_slice) {
                let found = self.changed(returned, *line, true);
                returned.found =
                    Some(Match { unrecorded: Some(Unrecorded::Rewritten), ..found });
            }
        }
    }

    /// Finds the paragraphs whose text is in the report as their reviewers want it.
    fn made(&self, returned: &mut [Returned<'_>]) {
        let used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        for returned in returned.iter_mut().filter(|it| it.found.is_none()) {
            if !returned.paragraph.is_changed() {
                continue;
            }
            let start = returned.start.map(|_| 0);
            let found = self.candidates(returned, &returned.wanted, start);
            let Some((_, lines)) = found else { continue };
            if let [line] = lines.as_slice()
                && !used.contains(line)
            {
                returned.found = Some(self.changed(returned, *line, true));
            }
        }
    }

    /// Finds paragraphs that make up one of the report together.
    fn split(&self, returned: &mut [Returned<'_>]) {
        let used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        let mut at = 0;
        while at < returned.len() {
            at += self.split_at(returned, at, &used).unwrap_or(1);
        }
    }

    /// Returns how many paragraphs from an index on make up a line, after noting it.
    fn split_at(
        &self,
        returned: &mut [Returned<'_>],
        at: usize,
        used: &BTreeSet<usize>,
    ) -> Option<usize> {
        let rest = returned.get(at..)?;
        let open = rest.iter().take(MAX_PARTS);
        let open = open.take_while(|it| it.found.is_none() && it.is_text()).count();
        let (first, mut whole) = (rest.first()?, rest.first()?.sent.clone());
        for count in 2..=open {
            let part = &rest.get(count - 1)?.sent;
            let spaced = [&whole[..], &[' '], part].concat();
            whole.extend(part);
            let found = [&whole, &spaced].into_iter().find_map(|text| {
                let (_, lines) = self.candidates(first, text, first.start)?;
                lines.into_iter().find(|line| !used.contains(line))
            });
            let Some(line) = found else { continue };
            for (part, returned) in
                returned.get_mut(at..at + count)?.iter_mut().enumerate()
            {
                returned.found = Some(Match {
                    place: Place::Split,
                    line: Some(line),
                    key: Key::from(&returned.sent, 0),
                    is_sure: true,
                    // The end of the first that was new would be recorded with it.
                    unrecorded: (part > 0).then_some(Unrecorded::Part),
                    noted: Vec::new(),
                    is_generated: false,
                });
            }
            return Some(count);
        }
        None
    }

    /// Finds the lines that are most like the paragraphs that are left: later versions of
    /// them. Only what has a remark, or is known to be of the report, is looked for.
    fn alike(&self, returned: &mut [Returned<'_>], remarked: &BTreeSet<usize>) {
        let mut used: BTreeSet<usize> = returned.iter().filter_map(line_of).collect();
        let mut weighed = 0;
        let mut last = None;
        for at in 0..returned.len() {
            let Some(here) = returned.get(at) else { break };
            let is_wanted = remarked.contains(&at) || here.block.is_some();
            if here.found.is_some() || !is_wanted || here.sent.is_empty() {
                last = line_of(here).or(last);
                continue;
            }
            let rest = returned.get(at..).unwrap_or_default();
            let next = rest.iter().find_map(line_of).unwrap_or(self.lines.len());
            let first = last.map_or(0, |last| last + 1);
            let text: String = here.sent.iter().collect();
            let is_known = here.is_text();
            let may_be = |index: &usize| {
                let line = self.lines.get(*index);
                let fits = |line: &Line| {
                    here.may_be(line)
                        && (here.block.is_none()
                            || line.chapter.as_deref() == here.chapter())
                };
                is_known && !used.contains(index) && line.is_some_and(fits)
            };
            // Notes are listed apart from the text in the file, and with their chapters here.
            let is_note = here.paragraph.story == Story::Notes;
            let range = if is_note { 0..self.lines.len() } else { first..next };
            let mut best: Option<(i32, usize)> = None;
            for index in range.filter(may_be) {
                weighed += 1;
                let Some(line) = self.lines.get(index).filter(|_| weighed < MAX_WEIGHED)
                else {
                    break;
                };
                let score = likeness(&text, &line.plain());
                if score >= ALIKE && best.is_none_or(|(known, _)| score > known) {
                    best = Some((score, index));
                }
            }
            let found = if let Some((_, line)) = best {
                used.insert(line);
                self.changed(here, line, here.block.is_some())
            } else {
                let is_near = |line: &usize| {
                    let chapter =
                        self.lines.get(*line).map(|line| line.chapter.as_deref());
                    here.block.is_none() || chapter == Some(here.chapter())
                };
                gone(last.filter(is_near), here.start.unwrap_or(0), &here.sent)
            };
            let is_rewritten = here.is_rewritten();
            let unrecorded = is_rewritten.then_some(Unrecorded::BothRewritten);
            let found = Match { unrecorded, ..found };
            if let Some(here) = returned.get_mut(at) {
                here.found = Some(found);
                last = line_of(here).or(last);
            }
        }
    }

    fn changed(&self, returned: &Returned<'_>, line: usize, is_sure: bool) -> Match {
        let is_caption =
            self.lines.get(line).is_some_and(|line| line.kind == LineKind::Caption);
        let sent = &returned.sent;
        let sent = if is_caption { first_line(sent) } else { sent };
        // What stands behind the number or label, if there is one.
        let key = if let Some(start) = returned.start {
            Key::from(sent, start)
        } else {
            let keys = self.keys(sent, None);
            keys.filter(|key| key.length() == sent.len()).last().unwrap_or_default()
        };
        Match { place: Place::Changed, ..in_place(line, &key, is_sure) }
    }
}

/// Leaves what several paragraphs may be to those of which the file says that they were sent:
/// a list of tables has the same words as their captions.
fn prefer_blocks(returned: &[Returned<'_>], candidates: &mut [Candidates]) {
    let mut sent: BTreeMap<usize, usize> = BTreeMap::new();
    for (returned, candidates) in returned.iter().zip(candidates.iter()) {
        let lines = candidates.iter().filter(|_| returned.block.is_some());
        for line in lines.flat_map(|(_, lines)| lines) {
            *sent.entry(*line).or_default() += 1;
        }
    }
    for (returned, candidates) in returned.iter().zip(candidates) {
        if returned.block.is_some() {
            continue;
        }
        if let Some((_, lines)) = candidates {
            let count = lines.len();
            lines.retain(|line| sent.get(line).is_none_or(|sent| *sent < count));
            if lines.is_empty() {
                *candidates = None;
            }
        }
    }
}

/// Returns for each paragraph the next line that was found, its own included.
pub(super) fn next_lines(returned: &[Returned<'_>]) -> Vec<usize> {
    let mut next = usize::MAX;
    let mut nexts: Vec<usize> = returned
        .iter()
        .rev()
        .map(|returned| {
            next = line_of(returned).unwrap_or(next);
            next
        })
        .collect();
    nexts.reverse();
    nexts
}
