//! What the program left in a Word file for review, so that answers find their way back.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::render::docx::review::{Imprint, NAMESPACE, VERSION};
use crate::review::key::Key;
use crate::syntax::word::{Looks, OBJECT, Paragraph, Story, Stretch};
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
    /// What the program wrote without a bookmark, in order; `None` if the file does not say so,
    /// as those that an older version wrote.
    pub(super) others: Option<Vec<Other>>,
    /// What stands above and below pages, by digest: its words, and how often it was there.
    pub(super) margins: BTreeMap<String, (String, usize)>,
    /// The files of each picture, in order.
    pub(super) pictures: Vec<Vec<u64>>,
}

/// A paragraph that the program wrote without a bookmark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Other {
    pub(super) digest: String,
    pub(super) words: String,
    /// The place among the blocks of the last one before it.
    pub(super) after: Option<usize>,
    pub(super) looks: Option<Looks>,
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
    /// What it is, such as `title`.
    pub(super) kind: String,
    /// What stood before it in its paragraph: a number or label.
    pub(super) before: String,
    /// The words of its whole paragraph; empty if they are unknown.
    pub(super) words: String,
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
    /// Returns the block that a paragraph was sent as.
    pub(super) fn block(&self, paragraph: &Paragraph) -> Option<&LabelledBlock> {
        paragraph.bookmarks.iter().find_map(|it| self.blocks.get(&it.name))
    }

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
        let looks = |element: Element<'_>| {
            element.attribute("style").map(|style| Looks {
                style: number(style),
                stretches: element.named("look").map(stretch).collect(),
            })
        };
        let block = |(nth, element): (usize, Element<'_>)| {
            let block = LabelledBlock {
                nth,
                chapter: text(element, "chapter"),
                part: text(element, "part").parse().unwrap_or_default(),
                number: text(element, "number").parse().ok(),
                digest: text(element, "digest"),
                kind: text(element, "kind"),
                before: text(element, "before"),
                words: text(element, "words"),
                imprint: Imprint {
                    text: text(element, "whole"),
                    notes: text(element, "notes").parse().unwrap_or_default(),
                    objects: text(element, "objects").parse().unwrap_or_default(),
                },
                looks: looks(element),
            };
            (text(element, "bookmark"), block)
        };
        let blocks: BTreeMap<String, LabelledBlock> =
            root.named("block").enumerate().map(block).collect();
        let other = |element: Element<'_>| Other {
            digest: text(element, "digest"),
            words: text(element, "words"),
            after: blocks.get(&text(element, "after")).map(|block| block.nth),
            looks: looks(element),
        };
        let margin = |element: Element<'_>| {
            let count = text(element, "count").parse().unwrap_or_default();
            (text(element, "digest"), (text(element, "words"), count))
        };
        let version = text(root, "version").parse::<u32>().unwrap_or_default();
        let others = (version >= VERSION)
            .then(|| root.named("other").map(other).collect::<Vec<Other>>());
        Some(Label {
            report: text(root, "report"),
            language: text(root, "language"),
            others,
            margins: root.named("margin").map(margin).collect(),
            pictures: root
                .named("picture")
                .map(|it| text(it, "files").split(' ').map(number).collect())
                .collect(),
            blocks,
        })
    }
}
