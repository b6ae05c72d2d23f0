//! Word files that readers have answered in: for each paragraph its text as it was sent and
//! as it is to become, who changed what, and what was remarked.
//!
//! Word, `LibreOffice` and Google Docs write much that differs; here is what all of them keep.
//! Nothing here knows a report: where a paragraph belongs is decided by whoever sent it.

mod body;
mod comments;
mod looks;
mod package;
mod runs;
mod styles;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use comments::Comment;
pub(crate) use looks::{Looks, Stretch, is_letter};

use std::collections::BTreeSet;

use crate::syntax::archive::{BadArchive, Entry};
use package::Package;

/// What a file may unpack to, in bytes: a report with all its pictures, many times over.
const LARGEST: u64 = 256 << 20;

/// What stands in the text of a paragraph for what is no text: the mark of a footnote, a
/// picture, a formula.
pub(crate) const OBJECT: char = crate::text::figures::OBJECT;

/// A Word file.
#[derive(Debug, Default)]
pub(crate) struct WordFile {
    /// Its paragraphs in reading order; notes and headers follow the text.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Its comments: those of the text in its order, then those that have lost their place.
    pub(crate) comments: Vec<Comment>,
}

/// Who made a change or a comment, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Who {
    /// The name; empty if it was removed from the file.
    pub(crate) author: String,
    /// Day and time, such as `2026-11-20 10:15`; empty if unknown.
    pub(crate) date: String,
}

/// A part of a file that has paragraphs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Story {
    /// The text.
    #[default]
    Text,
    /// Footnotes and endnotes.
    Notes,
    /// What stands above and below each page.
    Margins,
}

/// A paragraph as it was sent. One that a reader split is still one, with a line end where
/// the split is to be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paragraph {
    /// The part of the file.
    pub(crate) story: Story,
    /// Its text, in pieces that one person inserted or deleted or nobody changed.
    pub(crate) pieces: Vec<Piece>,
    /// The bookmarks that it begins in, and those that begin in it.
    pub(crate) bookmarks: Vec<Bookmark>,
    /// The id of its style in this file; empty for that of the file.
    pub(crate) style: String,
    /// Whether it has the style that Word gives to what has none.
    pub(crate) is_plain: bool,
    /// Whether it is a line of the contents or of a list of tables or figures, which Word
    /// makes itself.
    pub(crate) is_contents: bool,
    /// Who removed its end, so that it runs on into the next.
    pub(crate) joined: Option<Who>,
    /// How its letters look.
    pub(crate) looks: Looks,
    /// The files of each picture in it: those of a drawing are several. What is drawn without
    /// a file has a zero.
    pub(crate) pictures: Vec<Vec<u64>>,
    /// Who changed how something looks, and the text that looks so.
    pub(crate) formatting: Vec<(Who, String)>,
    /// Who inserted or deleted the row or cell around it.
    pub(crate) table: Vec<Who>,
}

/// Where a bookmark begins in a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bookmark {
    /// Its name.
    pub(crate) name: String,
    /// How many characters of the text as it was sent precede it.
    pub(crate) sent: usize,
    /// How many characters of the text with every change accepted precede it.
    pub(crate) wanted: usize,
}

/// Text with one history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The text; a line end where a paragraph or line was split.
    pub(crate) text: String,
    /// Who inserted it.
    pub(crate) inserted: Option<Who>,
    /// Who deleted it.
    pub(crate) deleted: Option<Who>,
    /// Whether it was moved here or away.
    pub(crate) is_moved: bool,
    /// Whether it has the mark of a footnote.
    pub(crate) has_note: bool,
}

impl Paragraph {
    /// Returns its text with every change rejected: as it was sent.
    pub(crate) fn sent(&self) -> String {
        let kept = self.pieces.iter().filter(|piece| piece.inserted.is_none());
        kept.map(|piece| piece.text.as_str()).collect()
    }

    /// Returns its text with every change accepted.
    pub(crate) fn wanted(&self) -> String {
        let kept = self.pieces.iter().filter(|piece| piece.deleted.is_none());
        kept.map(|piece| piece.text.as_str()).collect()
    }

    /// Returns whether anybody changed anything.
    pub(crate) fn is_changed(&self) -> bool {
        self.joined.is_some()
            || !self.formatting.is_empty()
            || !self.table.is_empty()
            || self.pieces.iter().any(|piece| {
                piece.inserted.is_some() || piece.deleted.is_some() || piece.is_moved
            })
    }
}

/// Why a file can't be read as a Word file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotWord {
    /// It is empty.
    Empty,
    /// It is in the format of Word before 2007, or has a password.
    OldWord,
    /// It is an `OpenDocument` text.
    OpenDocument,
    /// It is rich text, a PDF, a web page or the like.
    OtherFormat,
    /// It is an archive without a text of Word in it.
    NoDocument,
    /// Its archive is damaged, encrypted, or leads out of itself.
    Archive(BadArchive),
    /// It unpacks to more than any report.
    TooLarge,
    /// A part of it is no XML.
    Part(String),
}

impl NotWord {
    /// Returns the word that selects the text of a message.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            NotWord::Empty => "empty",
            NotWord::OldWord => "old",
            NotWord::OpenDocument => "open-document",
            NotWord::OtherFormat => "other",
            NotWord::NoDocument => "no-document",
            NotWord::Archive(_) => "damaged",
            NotWord::TooLarge => "too-large",
            NotWord::Part(_) => "part",
        }
    }
}

/// Reads a file, whatever its name ends in. From the XML that programs left in it for
/// themselves come the names of the bookmarks that began in a paragraph of their own.
pub(crate) fn read(
    bytes: &[u8],
    beginnings: impl FnOnce(&[String]) -> BTreeSet<String>,
) -> Result<WordFile, NotWord> {
    let package = Package::open(bytes)?;
    body::read(&package, beginnings(&package.custom()))
}

/// Reads the files of an archive that has not been packed yet.
pub(crate) fn read_parts(entries: Vec<Entry>) -> Result<WordFile, NotWord> {
    body::read(&Package::of(entries)?, BTreeSet::new())
}
