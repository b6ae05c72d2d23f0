//! Paragraphs that a reviewer added or deleted without a record.
//!
//! Only a file that says what was sent can show them: its bookmarks and digests.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::docx::review::{Imprint, lasting, parts_of};
use crate::review::found::{Match, gone, line_of};
use crate::review::index::{LineIndex, Returned, first_line, in_order};
use crate::review::key::Key;
use crate::review::label::Label;
use crate::review::lines::digest_of;
use crate::review::program::{Program, titles};
use crate::review::{Place, ProposalKind};
use crate::syntax::word::{OBJECT, Story};

/// A change that no program recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unrecorded {
    /// The report has the text that was sent, and the file has another.
    Rewritten,
    /// Neither the report nor the file has the text that was sent.
    BothRewritten,
    /// It has more or fewer footnotes or pictures than were sent.
    Objects(ProposalKind),
    /// It stands elsewhere than where it was sent.
    Moved,
    /// It is a further part of a paragraph that was divided.
    Part,
    /// Nothing of it was sent.
    New,
}

/// Marks the paragraphs of which nothing was sent: those with neither a bookmark nor the words
/// of what the program wrote itself.
pub(super) fn added(returned: &mut [Returned<'_>], label: &Label, program: &Program<'_>) {
    let titles = titles(label);
    let mut last = None;
    for (index, returned) in returned.iter_mut().enumerate() {
        let Returned { paragraph, block, found, .. } = returned;
        let is_margin = paragraph.story == Story::Margins;
        let mut parts = parts_of(paragraph).into_iter();
        // Programs write the margins of a page as often as they want to, and fill in any
        // title.
        let is_new = parts.any(|(part, _)| {
            if is_margin {
                !label.margins.contains_key(&part) && !titles.contains(&part)
            } else {
                !program.has(index)
            }
        });
        if block.is_none() && is_new {
            let has_object = returned.sent.contains(&OBJECT);
            match found.as_mut() {
                // Beside what is recorded, or what was said.
                Some(found) if found.unrecorded.is_none() => {
                    found.unrecorded = match found.place {
                        _ if found.is_generated => Some(Unrecorded::New),
                        Place::Changed | Place::Gone => Some(Unrecorded::BothRewritten),
                        _ if has_object => {
                            Some(Unrecorded::Objects(ProposalKind::ImageAdded))
                        }
                        Place::InPlace | Place::Split => None,
                    };
                }
                Some(_) => {}
                None => {
                    let found_at = gone(last, 0, &returned.sent);
                    let is_generated = is_margin || paragraph.is_contents;
                    let unrecorded = Some(Unrecorded::New);
                    returned.found = Some(Match { unrecorded, is_generated, ..found_at });
                }
            }
        }
        last = line_of(returned).or(last);
    }
}

impl LineIndex<'_> {
    /// Marks the paragraphs around whose text something was typed that the report has not, and
    /// those with more or fewer footnotes or pictures.
    pub(super) fn around(&self, returned: &mut [Returned<'_>]) {
        for returned in returned {
            let Returned { paragraph, block, start, sent, found, .. } = returned;
            let (Some(block), Some(start)) = (*block, *start) else { continue };
            let Some(found) = found.as_mut().filter(|it| it.unrecorded.is_none()) else {
                continue;
            };
            let is_in_place = found.place == Place::InPlace && !found.is_generated;
            let now = Imprint::of(paragraph, start);
            if block.imprint.text.is_empty() || now == block.imprint {
                continue;
            }
            let text = sent.get(found.key.start()..).unwrap_or_default();
            let whole = Key::from(sent, start);
            if now.text != block.imprint.text {
                // Otherwise somebody has written it into the chapter since.
                let text = text.get(..found.key.length() - found.key.start());
                let text = text.unwrap_or_default();
                let mut texts = [text, first_line(text)].into_iter();
                let is_as_sent = texts.any(|text| digest_of(text) == block.digest);
                if is_in_place && (is_as_sent || found.key.start() > whole.start()) {
                    found.unrecorded = Some(Unrecorded::Rewritten);
                    found.key = whole;
                }
                continue;
            }
            let count = |text: &[char]| text.iter().filter(|c| **c == OBJECT).count();
            let line = found.line.filter(|_| is_in_place);
            let line = line.and_then(|line| self.lines.get(line));
            if line.is_none_or(|line| count(&line.text) != count(text)) {
                let kind = match () {
                    () if now.notes > block.imprint.notes => ProposalKind::NoteAdded,
                    () if now.notes < block.imprint.notes => ProposalKind::NoteDeleted,
                    () if now.objects > block.imprint.objects => ProposalKind::ImageAdded,
                    () => ProposalKind::ImageDeleted,
                };
                found.unrecorded = Some(Unrecorded::Objects(kind));
            }
        }
    }

    /// Marks the paragraphs that stand in another order than they were sent in: as few as
    /// possible.
    pub(super) fn moved(&self, returned: &mut [Returned<'_>], program: &Program<'_>) {
        let places = returned.iter().enumerate().filter_map(|(index, it)| {
            let is_kept = it.paragraph.story == Story::Text && !it.paragraph.is_changed();
            let found = it.found.as_ref();
            let is_told = found.is_some_and(|it| it.unrecorded.is_some());
            // What is not there today can't be elsewhere.
            let is_gone = it.block.is_some()
                && found.and_then(|it| self.lines.get(it.line()?)).is_none();
            let place = program.place(index, it.block.map(|block| block.nth));
            place.filter(|_| is_kept && !is_told && !is_gone).map(|place| (index, place))
        });
        let places: Vec<(usize, usize)> = places.collect();
        let kept = in_order(places.iter().map(|(_, place)| *place));
        for (at, (index, _)) in places.iter().enumerate() {
            let Some(returned) = returned.get_mut(*index) else { continue };
            match returned.found.as_mut().filter(|it| it.line().is_some()) {
                _ if kept.contains(&at) => {}
                Some(found) => found.unrecorded = Some(Unrecorded::Moved),
                None => program.note_moved(*index, returned),
            }
        }
    }

    /// Returns the lines that were sent as they are today, and that the file has not.
    pub(super) fn deleted(
        &self,
        label: Option<&Label>,
        matches: &[Option<Match>],
    ) -> Vec<usize> {
        let Some(label) = label else { return Vec::new() };
        let mut sent: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for block in label.blocks.values() {
            *sent.entry((&block.chapter, &block.digest)).or_default() += 1;
        }
        let there: BTreeSet<usize> =
            matches.iter().flatten().filter_map(Match::line).collect();
        let mut missing = Vec::new();
        // Of equal texts as many were sent as there are bookmarks.
        let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
        for is_there in [true, false] {
            for (index, line) in self.lines.iter().enumerate() {
                // What no chapter has is the program's.
                let is_other = line.chapter.is_none() && label.others.is_some();
                let is_blank = lasting(&line.text).is_empty();
                if there.contains(&index) != is_there || is_blank || is_other {
                    continue;
                }
                let chapter = line.chapter.clone().unwrap_or_default();
                let digest = line.digest();
                let count = sent.get(&(chapter.as_str(), digest.as_str())).copied();
                let seen = seen.entry((chapter, digest)).or_default();
                *seen += 1;
                if !is_there && *seen <= count.unwrap_or(0) {
                    missing.push(index);
                }
            }
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use crate::review::tests::{BODY, answered, report, reviewer, shown};

    #[test]
    fn what_was_added_deleted_or_rewritten_without_a_record_is_listed() {
        const SECOND: &str = "Antra pastraipa apie mokyklas ir mokytojus.";
        let longer = BODY.replace("ir mokytojus", "ir jų mokytojus");
        let without = BODY.replace(SECOND, "Visai kitas sakinys.");
        let rewritten = "Antra pastraipa apie [=mokyklas=>darželius=] ir mokytojus.";
        for (today, paragraph, expected) in [
            (BODY, SECOND, None),
            (longer.as_str(), SECOND, None),
            (
                BODY,
                "[!]Antra pastraipa apie mokyklas ir mokytojus.",
                Some(
                    "in-place removed [Antra pastraipa apie mokyklas ir mokytojus.|] \
                     Left(Unrecorded)",
                ),
            ),
            (
                BODY,
                "[=Antra pastraipa apie mokyklas ir mokytojus.=>=]",
                Some(
                    "in-place removed [Antra pastraipa apie mokyklas ir mokytojus.|] \
                     Left(Unrecorded)",
                ),
            ),
            // One of two that are the same.
            (
                BODY,
                "[!]Vienodas punktas.",
                Some("in-place removed [Vienodas punktas.|] Left(Unrecorded)"),
            ),
            (
                BODY,
                "Antra pastraipa apie mokyklas ir mokytojus.[+]Visai nauja pastraipa.",
                Some("gone new-paragraph [|Visai nauja pastraipa.] Left(Unrecorded)"),
            ),
            // The report was edited since.
            (
                &longer,
                rewritten,
                Some(
                    "changed untracked [Antra pastraipa apie mokyklas ir jų mokytojus.|Antra \
                     pastraipa apie darželius ir mokytojus.] Left(Changed)",
                ),
            ),
            (
                &without,
                rewritten,
                Some(
                    "gone untracked [|Antra pastraipa apie darželius ir mokytojus.] \
                     Left(Gone)",
                ),
            ),
        ] {
            let paragraphs = [paragraph];
            let reviewer = reviewer("A", &paragraphs);
            let (_, _, review) = answered(&report(BODY), &report(today), &[reviewer]);
            assert_eq!(shown(&review), Vec::from_iter(expected), "{paragraph}");
        }
    }
}
