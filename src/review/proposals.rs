//! What was changed in a paragraph, as one reviewer would say it: the records of a program
//! that belong together are one change.

use std::ops::Range;
use std::sync::Arc;

use crate::review::chains::{Whole, join};
use crate::syntax::word::{OBJECT, Paragraph, Piece, Who};
use crate::text::named;

/// A change that a reviewer made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who made it; empty if the file does not say.
    pub author: String,
    /// When, such as `2026-11-20 10:15`; empty if the file does not say.
    pub date: String,
    /// What it is.
    pub kind: ProposalKind,
    /// The text that is to go, or that looks otherwise.
    pub before: String,
    /// The text that is to come.
    pub after: String,
    /// Where the old text is in the paragraph as it was sent, in characters.
    pub(crate) range: Range<usize>,
    /// The number of the changes that touch; `None` if it is none of the text.
    pub(crate) chain: Option<usize>,
    /// What it makes of the text together with those that touch it.
    pub(crate) whole: Arc<Whole>,
    /// Whether it has the mark of a footnote.
    pub(crate) has_note: bool,
    /// What became of it.
    pub outcome: Outcome,
}

named! {
    /// What a reviewer changed. Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ProposalKind {
        /// Words.
        Wording = "wording",
        /// Words that were moved here or away.
        Moved = "moved",
        /// Words that one reviewer inserted and another deleted again.
        Withdrawn = "withdrawn",
        /// How words look.
        Formatting = "formatting",
        /// A paragraph was added.
        NewParagraph = "new-paragraph",
        /// The paragraph was deleted.
        Removed = "removed",
        /// The paragraph was divided.
        Split = "split",
        /// The paragraph was joined with the next.
        Joined = "joined",
        /// A row or cell of a table was added or deleted.
        Table = "table",
        /// The text is another than the one that was sent, and nothing records who changed it.
        Untracked = "untracked",
        /// A footnote was added.
        NoteAdded = "note-added",
        /// The mark of a footnote was deleted.
        NoteDeleted = "note-deleted",
        /// A picture, formula or symbol was added.
        ImageAdded = "image-added",
        /// A picture, formula or symbol was deleted.
        ImageDeleted = "image-deleted",
        /// Another picture, formula or symbol stands in its place.
        ImageReplaced = "image-replaced",
        /// Words lead elsewhere, or became a link, or are none any more.
        Link = "link",
    }
}

impl ProposalKind {
    /// Returns whether it is a footnote, a picture or the like, and nothing else.
    pub(crate) fn is_object(self) -> bool {
        use ProposalKind::{ImageAdded, ImageDeleted, NoteAdded, NoteDeleted};
        matches!(self, NoteAdded | NoteDeleted | ImageAdded | ImageDeleted)
    }

    /// Returns whether it changes what stands in a paragraph, and not the paragraph.
    pub(crate) fn is_inside(self) -> bool {
        self == ProposalKind::Wording || self.is_object()
    }
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It can be applied.
    Open,
    /// It was applied now.
    Applied,
    /// The chapter has it already.
    Made,
    /// It is left to people.
    Left(Reason),
}

named! {
    /// Why a change is left to people. Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Reason {
        /// The paragraph occurs several times, and the file does not say which one it is.
        Ambiguous = "ambiguous",
        /// Its sentence has a figure from the data, of which it may no longer be true.
        BesideFigure = "beside-figure",
        /// The paragraph was changed since it was sent.
        Changed = "changed",
        /// It touches a change that is left.
        Beside = "beside",
        /// Another reviewer changed the same words differently.
        Conflict = "conflict",
        /// It touches a figure from the data.
        Figure = "figure",
        /// It touches what the program writes itself.
        Generated = "generated",
        /// The paragraph is not in the report.
        Gone = "gone",
        /// It is no change of wording.
        Kind = "kind",
        /// It touches the mark of a footnote.
        Note = "note",
        /// It brings, changes or removes a number or year that is typed.
        Number = "number",
        /// It touches code, a picture or a line break.
        Other = "other",
        /// It brings what could identify a child.
        Personal = "personal",
        /// It touches a reference or citation.
        Reference = "reference",
        /// The file has the paragraph in several parts.
        Split = "split",
        /// Nothing records who made it.
        Unrecorded = "unrecorded",
        /// The text of the file is not the one that was sent, and nothing records why.
        Untracked = "untracked",
        /// The paragraph has no translation yet: its text is that of the source language.
        Untranslated = "untranslated",
        /// The chapter would read otherwise than the reviewer wants.
        Unwritable = "unwritable",
    }
}

impl Reason {
    /// Returns whether the program could write the change, and a person has to see first that
    /// the report is still true and names no child.
    pub fn is_doubt(self) -> bool {
        matches!(self, Reason::BesideFigure | Reason::Number | Reason::Personal)
    }
}

/// Returns the changes of a paragraph in its order, each with those that touch it.
pub(super) fn proposals(paragraph: &Paragraph) -> Vec<Proposal> {
    let mut found = Wordings::default();
    for piece in &paragraph.pieces {
        found.piece(piece);
    }
    found.close();
    let mut list = found.list;
    join(&mut list, &paragraph.sent().chars().collect::<Vec<char>>());
    let other = |who: &Who, kind, before: &str| Proposal {
        author: who.author.clone(),
        date: who.date.clone(),
        kind,
        before: before.to_owned(),
        after: String::new(),
        range: 0..0,
        chain: None,
        whole: Arc::default(),
        has_note: false,
        outcome: Outcome::Open,
    };
    let joined = paragraph.joined.iter();
    list.extend(joined.map(|who| other(who, ProposalKind::Joined, "")));
    list.extend(paragraph.table.iter().map(|who| other(who, ProposalKind::Table, "")));
    let formatting = paragraph.formatting.iter();
    list.extend(formatting.map(|(who, text)| other(who, ProposalKind::Formatting, text)));
    list
}

/// Tells changes of words from changes of paragraphs, once it is known between which
/// characters the text of the paragraph stands.
pub(super) fn classify(list: &mut Vec<Proposal>, text: &Range<usize>) {
    for proposal in list.iter_mut().filter(|it| it.kind == ProposalKind::Wording) {
        let Proposal { range, after, whole, .. } = &proposal;
        let is_at_edge =
            range.is_empty() && (range.start <= text.start || range.start >= text.end);
        proposal.kind = match () {
            // A paragraph of which everything is new was not sent.
            () if text.is_empty() && range.is_empty() => ProposalKind::NewParagraph,
            () if after.contains('\n') && is_at_edge => ProposalKind::NewParagraph,
            () if after.contains('\n') => ProposalKind::Split,
            () if whole.range.start <= text.start
                && whole.range.end >= text.end
                && whole.after.is_empty() =>
            {
                ProposalKind::Removed
            }
            () => ProposalKind::Wording,
        };
    }
    // A paragraph that is deleted is not joined with the next, nor is a picture.
    let is_gone = |it: &Proposal| {
        it.kind == ProposalKind::Removed || it.kind.is_object() && text.is_empty()
    };
    if list.iter().any(is_gone) {
        list.retain(|it| it.kind != ProposalKind::Joined);
    }
}

/// Changes of text that are being gathered.
#[derive(Default)]
struct Wordings {
    list: Vec<Proposal>,
    /// The change that the last piece belongs to.
    open: Option<Proposal>,
    /// The characters of the text that was sent, so far.
    at: usize,
    /// The number of the changes that touch the next one.
    chain: usize,
}

impl Wordings {
    fn piece(&mut self, piece: &Piece) {
        let length = piece.text.chars().count();
        match (&piece.inserted, &piece.deleted) {
            (None, None) => {
                self.close();
                self.at += length;
                // Nobody wants a word without the one that stands in its place beside it.
                let is_gap = |c: char| c.is_whitespace() && c != '\n';
                self.chain += usize::from(!piece.text.chars().all(is_gap));
            }
            (None, Some(who)) => {
                let open = self.open(who, piece.is_moved);
                open.before.push_str(&piece.text);
                open.has_note |= piece.has_note;
                open.range.end += length;
                self.at += length;
            }
            (Some(who), None) => {
                // A line end is kept: it tells a new paragraph from words.
                let open = self.open(who, piece.is_moved);
                open.after.push_str(&piece.text);
                open.has_note |= piece.has_note;
            }
            (Some(who), Some(_)) => {
                self.close();
                let open = self.open(who, false);
                open.kind = ProposalKind::Withdrawn;
                open.before.clone_from(&piece.text);
                self.close();
            }
        }
    }

    /// Returns the change of a person at this place.
    fn open(&mut self, who: &Who, is_moved: bool) -> &mut Proposal {
        let kind = if is_moved { ProposalKind::Moved } else { ProposalKind::Wording };
        let is_same = |open: &Proposal| open.author == who.author && open.kind == kind;
        if !self.open.as_ref().is_some_and(is_same) {
            self.close();
        }
        let (at, chain) = (self.at, self.chain);
        self.open.get_or_insert_with(|| Proposal {
            author: who.author.clone(),
            date: who.date.clone(),
            kind,
            before: String::new(),
            after: String::new(),
            range: at..at,
            chain: Some(chain),
            whole: Arc::default(),
            has_note: false,
            outcome: Outcome::Open,
        })
    }

    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        let is_object =
            |text: &str| !text.is_empty() && text.chars().all(|c| c == OBJECT);
        if open.kind == ProposalKind::Wording {
            let has_note = open.has_note;
            open.kind = match (open.before.as_str(), open.after.as_str()) {
                ("", after) if is_object(after) && has_note => ProposalKind::NoteAdded,
                ("", after) if is_object(after) => ProposalKind::ImageAdded,
                (before, "") if is_object(before) && has_note => {
                    ProposalKind::NoteDeleted
                }
                (before, "") if is_object(before) => ProposalKind::ImageDeleted,
                _ => ProposalKind::Wording,
            };
        }
        open.before = open.before.replace(OBJECT, "");
        self.list.push(open);
    }
}
