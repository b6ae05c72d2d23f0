//! What is known of the paragraphs of a file: where each was found, and what became of it
//! without a record.

use crate::review::index::Returned;
use crate::review::key::Key;
use crate::review::program::Missing;
use crate::review::unrecorded::Unrecorded;
use crate::review::{Place, ProposalKind};

/// Where a paragraph was found.
#[derive(Debug, Clone)]
pub(super) struct Match {
    pub(super) place: Place,
    /// The line of the report; of a paragraph that is gone, the one that precedes it.
    pub(super) line: Option<usize>,
    /// The text as it was sent, without what the program wrote before it.
    pub(super) key: Key,
    /// Whether there is no doubt that it is that line.
    pub(super) is_sure: bool,
    /// What was changed without a record of who changed it.
    pub(super) unrecorded: Option<Unrecorded>,
    /// What else is otherwise than it was sent: how it looks, where it leads, and what the
    /// program wrote.
    pub(super) noted: Vec<Noted>,
    /// Whether the program writes it itself; the line is what it names.
    pub(super) is_generated: bool,
}

/// Something that is otherwise than it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noted {
    pub(super) kind: ProposalKind,
    pub(super) before: String,
    pub(super) after: String,
}

impl Noted {
    /// Returns that words of the program's own became others.
    pub(super) fn changed(before: &str, after: &str) -> Self {
        let is_gone = after.is_empty();
        Noted {
            kind: if is_gone { ProposalKind::Removed } else { ProposalKind::Untracked },
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }
}

/// What was found of a file.
pub(super) struct Found {
    /// Where each of its paragraphs is; nothing for contents and empty lines.
    pub(super) matches: Vec<Option<Match>>,
    /// What the program wrote and the file has no more.
    pub(super) missing: Vec<Missing>,
}

impl Match {
    /// Returns the line that the paragraph is; `None` if the report has none.
    pub(super) fn line(&self) -> Option<usize> {
        self.line.filter(|_| self.place != Place::Gone && !self.is_generated)
    }
}

/// Returns what is known of a paragraph that the report has as it was sent.
pub(super) fn in_place(line: usize, key: &Key, is_sure: bool) -> Match {
    Match {
        place: Place::InPlace,
        line: Some(line),
        key: key.clone(),
        is_sure,
        unrecorded: None,
        noted: Vec::new(),
        is_generated: false,
    }
}

/// Returns what is known of a paragraph that the report has not: the line that precedes it,
/// and its text from a character on.
pub(super) fn gone(line: Option<usize>, start: usize, sent: &[char]) -> Match {
    Match {
        place: Place::Gone,
        line,
        key: Key::from(sent, start),
        is_sure: false,
        unrecorded: None,
        noted: Vec::new(),
        is_generated: false,
    }
}

/// Returns the line that a paragraph is.
pub(super) fn line_of(returned: &Returned<'_>) -> Option<usize> {
    returned.found.as_ref()?.line()
}
