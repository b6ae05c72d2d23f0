//! Paragraphs that a reviewer added or deleted without a record.
//!
//! Only a file that says what was sent can show them: its bookmarks and digests.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::docx::review::{Imprint, lasting, parts_of};
use crate::review::index::{LineIndex, Returned, in_order};
use crate::review::key::Key;
use crate::review::label::{Label, LabelledBlock};
use crate::review::lines::{LineKind, digest_of};
use crate::review::matching::{Match, gone, line_of};
use crate::review::{Place, ProposalKind};
use crate::syntax::word::{OBJECT, Paragraph, Piece, Story, WordFile};

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

/// Returns the blocks of which no paragraph has the bookmark.
fn lost<'l>(
    label: &'l Label,
    returned: &[Returned<'_>],
) -> impl Iterator<Item = &'l LabelledBlock> + use<'l> {
    let there = returned.iter().filter_map(|it| Some(it.block?.nth));
    let there: BTreeSet<usize> = there.collect();
    label.blocks.values().filter(move |block| !there.contains(&block.nth))
}

/// Marks the paragraphs of which nothing was sent: those with neither a bookmark nor the words
/// of what the program wrote itself.
pub(super) fn added(returned: &mut [Returned<'_>], label: &Label) {
    if label.blocks.values().all(|block| block.imprint.text.is_empty()) {
        return;
    }
    // As many as were sent, first those that were found. Frames on the title page lose their
    // bookmarks in LibreOffice.
    let mut left = label.others.clone();
    for block in lost(label, returned) {
        *left.entry(block.imprint.text.clone()).or_default() += 1;
    }
    for is_found in [true, false] {
        let mut last = None;
        for returned in returned.iter_mut() {
            let Returned { paragraph, block, found, .. } = returned;
            if found.is_some() == is_found && block.is_none() {
                let is_margin = paragraph.story == Story::Margins;
                let mut parts = parts_of(paragraph).into_iter();
                let is_new = !parts.all(|part| {
                    let count = left.get_mut(&part);
                    // Programs write the margins of a page as often as they want to.
                    if is_margin {
                        return count.is_some();
                    }
                    count.filter(|count| **count > 0).is_some_and(|count| {
                        *count -= 1;
                        true
                    })
                });
                let has_object = returned.sent.contains(&OBJECT);
                let is_recorded = |it: &&mut Match| is_new && it.unrecorded.is_none();
                if let Some(found) = found.as_mut().filter(is_recorded) {
                    // Beside what is recorded, or what was said.
                    found.unrecorded = match found.place {
                        _ if paragraph.is_contents => None,
                        _ if found.is_generated => Some(Unrecorded::New),
                        Place::Changed | Place::Gone => Some(Unrecorded::BothRewritten),
                        _ if has_object => {
                            Some(Unrecorded::Objects(ProposalKind::ImageAdded))
                        }
                        Place::InPlace | Place::Split => None,
                    };
                }
                if is_new && !is_found {
                    let found_at = gone(last, 0, &returned.sent);
                    let is_generated = is_margin || paragraph.is_contents;
                    let unrecorded = Some(Unrecorded::New);
                    returned.found = Some(Match { unrecorded, is_generated, ..found_at });
                }
            }
            last = line_of(returned).or(last);
        }
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
                let is_as_sent = digest_of(text.unwrap_or_default()) == block.digest;
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
    pub(super) fn moved(&self, returned: &mut [Returned<'_>], label: &Label) {
        let mut by_text: BTreeMap<(&str, &str), Option<usize>> = BTreeMap::new();
        // A bookmark may be gone that stood around what was moved.
        for block in lost(label, returned) {
            let entry = by_text.entry((&block.chapter, &block.digest));
            entry.and_modify(|it| *it = None).or_insert(Some(block.nth));
        }
        let places = returned.iter().enumerate().filter_map(|(index, it)| {
            let found = it.found.as_ref().filter(|it| it.unrecorded.is_none())?;
            let line = self.lines.get(found.line()?)?;
            let of_text = || {
                let chapter = line.chapter.as_deref().unwrap_or_default();
                *by_text.get(&(chapter, line.digest().as_str()))?
            };
            let is_kept = it.paragraph.story == Story::Text && !it.paragraph.is_changed();
            let nth = it.block.map(|block| block.nth).or_else(of_text);
            nth.filter(|_| is_kept).map(|nth| (index, nth))
        });
        let places: Vec<(usize, usize)> = places.collect();
        let kept = in_order(places.iter().map(|(_, nth)| *nth));
        for (at, (index, _)) in places.iter().enumerate() {
            let found = returned.get_mut(*index).and_then(|it| it.found.as_mut());
            if let Some(found) = found.filter(|_| !kept.contains(&at)) {
                found.unrecorded = Some(Unrecorded::Moved);
            }
        }
    }

    /// Returns the lines that were sent as they are today, and that the file has not.
    pub(super) fn deleted(
        &self,
        label: Option<&Label>,
        file: &WordFile,
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
                if there.contains(&index) != is_there || lasting(&line.text).is_empty() {
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
        missing.extend(self.pictures_missing(label, file, &there));
        missing
    }

    /// Returns the pictures that the file has not, as many as were sent and are not there.
    fn pictures_missing(
        &self,
        label: &Label,
        file: &WordFile,
        there: &BTreeSet<usize>,
    ) -> Vec<usize> {
        let picture = parts_of(&Paragraph {
            pieces: vec![Piece { text: OBJECT.to_string(), ..Piece::default() }],
            ..Paragraph::default()
        });
        let texts = file.paragraphs.iter().filter(|it| it.story == Story::Text);
        let count = texts.filter(|it| parts_of(it) == picture).count();
        let sent = picture.first().and_then(|it| label.others.get(it)).copied();
        let lines = self.lines.iter().enumerate();
        lines
            .filter(|(_, line)| line.kind == LineKind::Picture)
            .map(|(index, _)| index)
            .filter(|index| !there.contains(index))
            .take(sent.unwrap_or_default().saturating_sub(count))
            .collect()
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
