//! The translator's desk: a chapter and its translation segment by segment, and what a
//! translator does with them.
//!
//! All of it is computed from a [`Snapshot`], and what is saved is a
//! [`ChangeSet`](crate::edit::ChangeSet), which only [`respond`] writes. A text that was typed is judged, put into its chapter and recorded
//! by the functions of [`edit`](crate::edit) that import translators' files.
//!
//! A segment is known by two names. `unit` carries the fingerprint of both its texts: a text
//! that was typed for another state of it is never put in. `id` comes from its source alone
//! and stays when the translation or the paragraphs around it change; by it the page finds
//! unsaved drafts their segment. Where the source itself has changed, [`follow`] finds it.

mod checks;
mod codes;
mod context;
mod follow;
mod memory;
mod overview;
mod respond;
mod runs;
mod save;
mod segments;

use crate::pipeline::Snapshot;
use crate::text::{Args, Language};
use crate::translation::Candidate;

pub use checks::{Checked, ShownFinding, check};
pub use codes::{ShownCode, WrongCode};
pub use follow::{Heir, Stray, follow};
pub use memory::{Concordance, Suggestion, concordance, suggestions};
pub use overview::{Overview, overview};
pub use respond::respond;
pub use runs::{Shown, ShownChange, compare};
pub use save::{
    Answer, DeleteRequest, Outcome, SaveRequest, Saved, TypedText, delete, not_written,
    save,
};
pub use segments::{ChapterView, Orphan, ShownSegment, chapter};

/// A report at the desk.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'s> {
    /// The report as it was read.
    pub snapshot: &'s Snapshot,
    /// The language of the page's own words.
    pub language: Language,
}

impl<'s> Desk<'s> {
    /// Returns a chapter beside its translation; `None` if there is no such chapter or
    /// language.
    fn find(self, language: &str, chapter: &str) -> Option<Candidate<'s>> {
        self.snapshot.candidates().find(|candidate| {
            candidate.language.as_str() == language && candidate.chapter == chapter
        })
    }

    /// Returns a message in the language of the page.
    fn say(self, id: &str, args: &Args) -> String {
        self.snapshot.project.catalog.say(self.language, id, args)
    }
}
