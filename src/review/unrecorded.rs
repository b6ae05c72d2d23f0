//! Paragraphs that a reviewer added or deleted without a record.
//!
//! Only a file that says what was sent can show them: its bookmarks and digests.

use std::collections::{BTreeMap, BTreeSet};

use crate::review::index::{LineIndex, Returned};
use crate::review::label::Label;
use crate::review::matching::{Match, Unrecorded, gone, line_of};

/// Marks the paragraphs of which nothing was sent. What the program writes itself has no
/// bookmark either and may have changed since, so only paragraphs count that look as those
/// of authors do, and no other, or as what was pasted from elsewhere does.
pub(super) fn added(returned: &mut [Returned<'_>]) {
    let styles = |is_of: fn(&Returned<'_>) -> bool| -> BTreeSet<String> {
        let fitting = returned.iter().filter(|it| is_of(it));
        fitting.map(|it| it.paragraph.style.clone()).collect()
    };
    let of_authors = styles(|it| it.block.is_some());
    let of_program = styles(|it| it.block.is_none() && it.found.is_some());
    let mut last = None;
    for returned in returned {
        let style = &returned.paragraph.style;
        let is_new = returned.found.is_none()
            && returned.block.is_none()
            && returned.is_text()
            && !returned.paragraph.is_changed()
            && returned.sent.iter().any(|c| c.is_alphanumeric())
            && (of_authors.contains(style) || returned.paragraph.is_plain)
            && !of_program.contains(style);
        if is_new {
            let found = gone(last, 0, &returned.sent);
            let unrecorded = Some(Unrecorded::New);
            returned.found = Some(Match { unrecorded, ..found });
        }
        last = line_of(returned).or(last);
    }
}

impl LineIndex<'_> {
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
                if there.contains(&index) != is_there || !line.is_written() {
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
