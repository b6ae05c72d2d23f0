//! What the program left in a Word file for review, so that answers find their way back.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::render::docx::review::{Imprint, NAMESPACE};
use crate::review::key::Key;
use crate::syntax::word::{Looks, OBJECT, Story, Stretch};
use crate::syntax::xml::{self, Element};

/// Where the blocks of a file come from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// The title of the report.
    pub(super) report: String,
    /// The code of its language.
    pub(super) language: String,
    /// The blocks by the names of their bookmarks.
    pub(super) blocks: BTreeMap<String, LabelledBlock>,
    /// How often the program wrote what has no bookmark, by digest.
    pub(super) others: BTreeMap<String, usize>,
    /// The files of each picture, in order.
    pub(super) pictures: Vec<Vec<u64>>,
}

/// A block as it was when it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LabelledBlock {
    /// Its place among those of the file.
    pub(super) nth: usize,
    /// The id of its chapter.
    pub(super) chapter: String,
    /// Its number among the blocks of the chapter.
    pub(super) part: usize,
    /// The number of the paragraph.
    pub(super) number: Option<u32>,
    /// What its text was, as [`super::digest`] has it.
    pub(super) digest: String,
    /// What stood before it in its paragraph: a number or label.
    pub(super) before: String,
    /// What its whole paragraph was known by; without a text if that is unknown.
    pub(super) imprint: Imprint,
    /// How its letters looked; `None` if that is unknown.
    pub(super) looks: Option<Looks>,
}

impl LabelledBlock {
    /// Returns where the number or label before it stands in a text, and the space behind it:
    /// what is typed before the first word, `LibreOffice` puts before the bookmark.
    pub(super) fn label_in(
        &self,
        text: &[char],
        bookmark: usize,
        story: Story,
    ) -> Option<Range<usize>> {
        let before = text.get(..bookmark).unwrap_or_default();
        let label: Vec<char> = self.before.chars().collect();
        let key = Key::from(before, 0);
        let letters: Vec<char> = key.text.chars().collect();
        let first = if label.is_empty() {
            0
        } else {
            letters.windows(label.len()).position(|part| part == label)?
        };
        let start = if first == 0 { 0 } else { key.place(first)? };
        let end = (first + label.len()).checked_sub(1).and_then(|last| key.place(last));
        let end = end.map_or(0, |last| last + 1);
        // The mark of a footnote before its own text.
        let is_mark = |c: char| story == Story::Notes && c == OBJECT;
        let is_space = |c: &&char| c.is_whitespace() || is_mark(**c);
        let spaces = before.get(end..)?.iter().take_while(is_space).count();
        Some(start..end + spaces)
    }
}

impl Label {
    /// Returns the label among the XML that programs left in a file; `None` if the file has
    /// none, as those that Google Docs wrote.
    pub(super) fn find(custom: &[String]) -> Option<Self> {
        custom.iter().find_map(|text| Self::read(text))
    }

    fn read(text: &str) -> Option<Self> {
        let tree = xml::parse(text).ok()?;
        let root = Element::root(&tree);
        if root.namespace() != Some(NAMESPACE) {
            return None;
        }
        let text = |element: Element<'_>, name: &str| {
            element.attribute(name).unwrap_or_default().to_owned()
        };
        let number = |text: &str| u64::from_str_radix(text, 16).unwrap_or_default();
        let stretch = |element: Element<'_>| Stretch {
            letters: text(element, "letters").parse().unwrap_or_default(),
            look: number(&text(element, "look")),
            link: number(&text(element, "link")),
        };
        let block = |(nth, element): (usize, Element<'_>)| {
            let block = LabelledBlock {
                nth,
                chapter: text(element, "chapter"),
                part: text(element, "part").parse().unwrap_or_default(),
                number: text(element, "number").parse().ok(),
                digest: text(element, "digest"),
                before: text(element, "before"),
                imprint: Imprint {
                    text: text(element, "whole"),
                    notes: text(element, "notes").parse().unwrap_or_default(),
                    objects: text(element, "objects").parse().unwrap_or_default(),
                },
                looks: element.attribute("style").map(|style| Looks {
                    style: number(style),
                    stretches: element.named("look").map(stretch).collect(),
                }),
            };
            (text(element, "bookmark"), block)
        };
        Some(Label {
            report: text(root, "report"),
            language: text(root, "language"),
            blocks: root.named("block").enumerate().map(block).collect(),
            others: root
                .named("other")
                .map(|it| (text(it, "digest"), text(it, "count").parse().unwrap_or(1)))
                .collect(),
            pictures: root
                .named("picture")
                .map(|it| text(it, "files").split(' ').map(number).collect())
                .collect(),
        })
    }
}
