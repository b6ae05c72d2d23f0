//! What the program writes itself: what a file that came back has of it otherwise than it was
//! sent. It can't be taken into a chapter, but somebody may have meant something by it.
//!
//! Such paragraphs have no bookmark, and many have the same words, such as the units above
//! tables. So they are told apart by the last text before them that has one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::render::docx::review::{Imprint, parts_of};
use crate::review::found::{Match, Noted, in_place, line_of};
use crate::review::index::Returned;
use crate::review::key::Key;
use crate::review::label::{Label, LabelledBlock, Other};
use crate::review::looks::differing;
use crate::review::{Place, ProposalKind};
use crate::syntax::word::{Looks, OBJECT, Story};
use crate::text::digest;

/// A paragraph that was sent, and that no bookmark finds.
#[derive(Debug, Clone, Copy)]
struct Item<'l> {
    digest: &'l str,
    words: &'l str,
    /// The place of the last block before it; of a block, of that before it.
    after: Option<usize>,
    looks: Option<&'l Looks>,
    /// Its place, if it is a block whose bookmark is gone.
    block: Option<usize>,
}

/// What the file has of the paragraphs that no bookmark finds.
pub(super) struct Program<'l> {
    items: Vec<Item<'l>>,
    /// Which of them each paragraph of the file is.
    of: Vec<Option<usize>>,
    /// The paragraphs that stand in place of one, with other words.
    rewritten: BTreeMap<usize, usize>,
    /// The lines of the report by the places of the blocks that are there.
    lines: BTreeMap<usize, usize>,
    /// The chapters of the blocks, by place.
    chapters: BTreeMap<usize, &'l str>,
}

/// What the file has no more of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Missing {
    /// Its words; empty if it is a picture.
    pub(super) words: String,
    /// The line of the report that precedes it.
    pub(super) line: Option<usize>,
    /// The chapter that it stands in.
    pub(super) chapter: Option<String>,
    /// The place among the blocks of the last one before it.
    after: Option<usize>,
}

/// A group of paragraphs between two bookmarks: whether they are of the notes, and behind which
/// block they stand.
type Group = (bool, Option<usize>);

/// Whether something is a block, and its digest.
type Known<'d> = (bool, &'d str);

impl<'l> Program<'l> {
    /// Returns `None` if the file does not say what was sent.
    pub(super) fn find(label: &'l Label, returned: &[Returned<'_>]) -> Option<Self> {
        let others = label.others.as_ref()?;
        let present: BTreeSet<usize> = returned
            .iter()
            .flat_map(|it| &it.paragraph.bookmarks)
            .filter_map(|bookmark| Some(label.blocks.get(&bookmark.name)?.nth))
            .collect();
        let other = |it: &'l Other| Item {
            digest: &it.digest,
            words: &it.words,
            after: it.after,
            looks: it.looks.as_ref(),
            block: None,
        };
        let lost = |it: &'l LabelledBlock| Item {
            digest: &it.imprint.text,
            words: &it.words,
            after: it.nth.checked_sub(1),
            looks: None,
            block: Some(it.nth),
        };
        let mut items: Vec<Item<'l>> = others.iter().map(other).collect();
        let blocks = label.blocks.values();
        let blocks = blocks.filter(|it| !present.contains(&it.nth));
        items.extend(blocks.filter(|it| !it.imprint.text.is_empty()).map(lost));
        let chapters = label.blocks.values();
        let chapters = chapters.map(|it| (it.nth, it.chapter.as_str())).collect();
        let lines = returned.iter().filter_map(|it| Some((it.block?.nth, line_of(it)?)));
        let mut program = Program {
            of: vec![None; returned.len()],
            rewritten: BTreeMap::new(),
            lines: lines.collect(),
            items,
            chapters,
        };
        program.pair(returned);
        Some(program)
    }

    /// Finds what each paragraph is: first among those behind the same block, then anywhere.
    fn pair(&mut self, returned: &[Returned<'_>]) {
        let groups = groups(returned);
        // Of those that are there, in each story.
        let mut there: [BTreeSet<usize>; 2] = Default::default();
        for it in returned.iter().filter(|it| it.is_text()) {
            let [texts, notes] = &mut there;
            let story = if it.paragraph.story == Story::Notes { notes } else { texts };
            story.extend(it.block.map(|block| block.nth));
        }
        let is_note = |after: Option<usize>| {
            let [_, notes] = &there;
            after.is_some_and(|after| notes.contains(&after))
        };
        let group_of = |item: &Item<'_>| -> Group {
            let is_note = is_note(item.after);
            let [texts, notes] = &there;
            let story = if is_note { notes } else { texts };
            let last = item.after.and_then(|it| story.range(..=it).next_back().copied());
            (is_note, last)
        };
        let mut by_group: BTreeMap<(Group, Known<'_>), VecDeque<usize>> = BTreeMap::new();
        for (index, item) in self.items.iter().enumerate() {
            let key = (group_of(item), (item.block.is_some(), item.digest));
            by_group.entry(key).or_default().push_back(index);
        }
        let digests: Vec<Vec<(bool, String)>> = returned.iter().map(digests).collect();
        let mut used = BTreeSet::new();
        for ((of, group), digests) in self.of.iter_mut().zip(&groups).zip(&digests) {
            let mut found = digests.iter().filter_map(|(is_block, digest)| {
                let key = (*group, (*is_block, digest.as_str()));
                by_group.get_mut(&key)?.pop_front()
            });
            *of = found.next();
            used.extend(*of);
        }
        let mut by_digest: BTreeMap<Known<'_>, VecDeque<usize>> = BTreeMap::new();
        for (index, item) in self.items.iter().enumerate() {
            if !used.contains(&index) {
                let key = (item.block.is_some(), item.digest);
                by_digest.entry(key).or_default().push_back(index);
            }
        }
        for (of, digests) in self.of.iter_mut().zip(&digests) {
            if of.is_none() {
                let mut found = digests.iter().filter_map(|(is_block, digest)| {
                    by_digest.get_mut(&(*is_block, digest.as_str()))?.pop_front()
                });
                *of = found.next();
                used.extend(*of);
            }
        }
        // As many others as are gone stand in their places.
        let mut gone: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
        for (index, item) in self.items.iter().enumerate() {
            if !used.contains(&index) && item.block.is_none() && !item.words.is_empty() {
                gone.entry(group_of(item)).or_default().push(index);
            }
        }
        let mut new: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
        for (index, (it, group)) in returned.iter().zip(&groups).enumerate() {
            let has_words = digests.get(index).is_some_and(|it| !it.is_empty())
                && it.sent.iter().any(|c| *c != OBJECT && !c.is_whitespace());
            let is_free = self.of.get(index).is_some_and(Option::is_none);
            if has_words && is_free && it.found.is_none() {
                new.entry(*group).or_default().push(index);
            }
        }
        for (group, items) in gone {
            let others = new.remove(&group).unwrap_or_default();
            if others.len() == items.len() {
                self.rewritten.extend(others.into_iter().zip(items));
            }
        }
    }

    /// Returns whether a paragraph was sent, with these words or others.
    pub(super) fn has(&self, paragraph: usize) -> bool {
        self.item(paragraph).is_some()
    }

    fn item(&self, paragraph: usize) -> Option<(usize, &Item<'l>)> {
        let of = self.of.get(paragraph).copied().flatten();
        let index = of.or_else(|| self.rewritten.get(&paragraph).copied())?;
        Some((index, self.items.get(index)?))
    }

    /// Returns the line of the report that precedes what the program wrote.
    pub(super) fn line_before(&self, paragraph: usize) -> Option<usize> {
        self.last_line(self.item(paragraph)?.1.after)
    }

    fn last_line(&self, after: Option<usize>) -> Option<usize> {
        let chapter = self.chapters.get(&after?)?;
        let (nth, line) = self.lines.range(..=after?).next_back()?;
        (self.chapters.get(nth) == Some(chapter)).then_some(*line)
    }

    /// Returns a number that says where a paragraph was sent, in order.
    pub(super) fn place(&self, paragraph: usize, block: Option<usize>) -> Option<usize> {
        let step = self.items.len() + 2;
        if let Some(nth) = block {
            return Some((nth + 1) * step);
        }
        let of = self.of.get(paragraph).copied().flatten()?;
        let item = self.items.get(of)?;
        Some(match item.block {
            Some(nth) => (nth + 1) * step,
            None => item.after.map_or(0, |after| after + 1) * step + of + 1,
        })
    }

    /// Notes what looks or reads otherwise.
    pub(super) fn note(&self, returned: &mut [Returned<'_>]) {
        for (index, returned) in returned.iter_mut().enumerate() {
            let Returned { paragraph, block, sent, found, .. } = returned;
            if let Some(block) = *block {
                let is_lost = found.as_ref().is_none_or(|it| it.place == Place::Gone);
                let is_other = !block.imprint.text.is_empty()
                    && Imprint::of(paragraph, 0).text != block.imprint.text;
                if block.chapter.is_empty() && is_lost && is_other {
                    let line = self.last_line(Some(block.nth));
                    let words = words_of(sent);
                    *found = Some(generated(line, sent));
                    add(found, Noted::changed(&block.words, &words));
                }
                continue;
            }
            let line = self.line_before(index);
            let Some((_, item)) = self.item(index) else { continue };
            if self.rewritten.contains_key(&index) {
                let words = words_of(sent);
                found.get_or_insert_with(|| generated(line, sent));
                add(found, Noted::changed(item.words, &words));
                continue;
            }
            // Programs make the contents look as they do.
            let looks = item.looks.filter(|_| !paragraph.is_contents);
            let others = looks.map(|it| differing(it, &paragraph.looks, sent));
            for (kind, words) in others.unwrap_or_default() {
                found.get_or_insert_with(|| generated(line, sent));
                add(found, Noted { kind, before: words, after: String::new() });
            }
        }
    }

    /// Notes that a paragraph stands elsewhere than it was sent.
    pub(super) fn note_moved(&self, paragraph: usize, returned: &mut Returned<'_>) {
        let line = self.line_before(paragraph);
        let Returned { sent, found, .. } = returned;
        let after = words_of(sent);
        found.get_or_insert_with(|| generated(line, sent));
        let before = String::new();
        add(found, Noted { kind: ProposalKind::Moved, before, after });
    }

    /// Returns what is gone.
    pub(super) fn missing(&self) -> Vec<Missing> {
        let there: BTreeSet<usize> =
            self.of.iter().flatten().chain(self.rewritten.values()).copied().collect();
        let gone = self.items.iter().enumerate();
        let gone = gone.filter(|(index, _)| !there.contains(index));
        // Those of chapters are known by their lines.
        let of_program = gone.filter(|(_, item)| {
            let chapter = item.block.and_then(|it| self.chapters.get(&it));
            chapter.is_none_or(|it| it.is_empty())
        });
        let mut missing: Vec<Missing> = Vec::new();
        for (_, item) in of_program {
            let chapter = item.block.or(item.after);
            let chapter = chapter.and_then(|it| self.chapters.get(&it));
            let one = Missing {
                words: item.words.to_owned(),
                line: self.last_line(item.after),
                chapter: chapter.filter(|it| !it.is_empty()).map(ToString::to_string),
                after: item.after,
            };
            // Rows and lists go as a whole.
            match missing.last_mut() {
                Some(last)
                    if last.after == one.after
                        && !last.words.is_empty()
                        && !one.words.is_empty() =>
                {
                    last.words = format!("{} ¶ {}", last.words, one.words);
                }
                _ => missing.push(one),
            }
        }
        missing
    }
}

/// Returns what is gone above and below pages. Programs write that as often as they want to,
/// but not more rarely, and fill in any title.
pub(super) fn missing_in_margins(
    label: &Label,
    returned: &[Returned<'_>],
) -> Vec<Missing> {
    let mut there: BTreeMap<String, usize> = BTreeMap::new();
    let margins = returned.iter().filter(|it| it.paragraph.story == Story::Margins);
    let titles = titles(label);
    let is_title = |digest: &String| titles.contains(digest);
    // What somebody wrote on to is told as new, whole.
    let mut longer: Vec<String> = Vec::new();
    for (digest, words) in margins.flat_map(|it| parts_of(it.paragraph)) {
        if !label.margins.contains_key(&digest) && !is_title(&digest) {
            longer.push(words);
        }
        *there.entry(digest).or_default() += 1;
    }
    let count = |digest: &String| there.get(digest).copied().unwrap_or_default();
    let sent: usize =
        label.margins.iter().filter(|(it, _)| is_title(it)).map(|(_, it)| it.1).sum();
    let now: usize = there.iter().filter(|(it, _)| is_title(it)).map(|(_, it)| it).sum();
    let mut titles_gone = sent.saturating_sub(now);
    let mut missing = Vec::new();
    for (digest, (words, sent)) in &label.margins {
        let mut gone = sent.saturating_sub(count(digest));
        if is_title(digest) {
            gone = gone.min(titles_gone);
            titles_gone -= gone;
        }
        while gone > 0
            && let Some(at) = longer.iter().position(|it| it.contains(words.as_str()))
        {
            longer.remove(at);
            gone -= 1;
        }
        if gone > 0 {
            let words = words.clone();
            missing.push(Missing { words, line: None, chapter: None, after: None });
        }
    }
    missing
}

/// Returns the digests of the titles that may stand above pages.
pub(super) fn titles(label: &Label) -> BTreeSet<String> {
    let titles = label.blocks.values();
    let titles = titles.filter(|it| matches!(it.kind.as_str(), "title" | "cover"));
    let text = |it: &LabelledBlock| {
        let text = it.words.strip_prefix(it.before.as_str()).unwrap_or(&it.words);
        format!("{:016x}", digest(text.trim_start()))
    };
    titles.map(text).collect()
}

/// Returns behind which block each paragraph stands.
fn groups(returned: &[Returned<'_>]) -> Vec<Group> {
    let mut last: [Option<usize>; 2] = [None, None];
    let group = |it: &Returned<'_>| {
        let is_note = it.paragraph.story == Story::Notes;
        let [of_text, of_notes] = &mut last;
        let last = if is_note { of_notes } else { of_text };
        if it.paragraph.story != Story::Margins {
            *last = it.block.map(|block| block.nth).or(*last);
        }
        (is_note && last.is_some(), *last)
    };
    returned.iter().map(group).collect()
}

/// Returns the digests that a paragraph without a bookmark may have been sent with, and whether
/// they are those of a block; none if it says nothing.
fn digests(returned: &Returned<'_>) -> Vec<(bool, String)> {
    let Returned { paragraph, block, .. } = returned;
    if block.is_some() || paragraph.story == Story::Margins {
        return Vec::new();
    }
    let Some((digest, _)) = parts_of(paragraph).into_iter().next() else {
        return Vec::new();
    };
    vec![(false, digest), (true, Imprint::of(paragraph, 0).text)]
}

/// Returns the words of a text.
pub(super) fn words_of(text: &[char]) -> String {
    let text: String = text.iter().filter(|c| **c != OBJECT).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what is known of a paragraph that the program writes behind a line.
fn generated(line: Option<usize>, sent: &[char]) -> Match {
    let key = Key::from(sent, 0);
    Match { line, is_generated: true, ..in_place(0, &key, false) }
}

fn add(found: &mut Option<Match>, noted: Noted) {
    if let Some(found) = found {
        found.noted.push(noted);
    }
}
