//! What the program left in a Word file for review, so that answers find their way back.

use std::collections::BTreeMap;

use crate::render::docx::review::NAMESPACE;
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
}

/// A block as it was when it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LabelledBlock {
    /// The id of its chapter.
    pub(super) chapter: String,
    /// Its number among the blocks of the chapter.
    pub(super) part: usize,
    /// Whether it stands behind the label of a caption.
    pub(super) is_caption: bool,
    /// The number of the paragraph.
    pub(super) number: Option<u32>,
    /// What its text was, as [`super::digest`] has it.
    pub(super) digest: String,
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
        let block = |element: Element<'_>| {
            let block = LabelledBlock {
                chapter: text(element, "chapter"),
                part: text(element, "part").parse().unwrap_or_default(),
                is_caption: element.attribute("kind") == Some("caption"),
                number: text(element, "number").parse().ok(),
                digest: text(element, "digest"),
            };
            (text(element, "bookmark"), block)
        };
        Some(Label {
            report: text(root, "report"),
            language: text(root, "language"),
            blocks: root.named("block").map(block).collect(),
        })
    }
}
