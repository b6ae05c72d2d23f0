//! What goes out to a translator and comes back, whatever the file's format.
//!
//! A package holds the segments of a report with what is known of each. A unit's identity
//! carries a fingerprint of both texts as they left, so that what was edited since is
//! noticed without a record of its own.

use crate::diagnostic::Span;
use crate::model::{SegmentKind, SegmentText};
use crate::text::Language;
use crate::translation::State;

/// What goes out to a translator.
#[derive(Debug, Clone)]
pub struct Package {
    /// The language of the source.
    pub source: Language,
    /// The language of the translation.
    pub target: Language,
    /// The units, in the order of the report.
    pub units: Vec<PackageUnit>,
}

/// A segment that goes out.
#[derive(Debug, Clone)]
pub struct PackageUnit {
    /// Which segment it is.
    pub id: UnitId,
    /// What it is in its chapter.
    pub kind: SegmentKind,
    /// How its translation stands to it.
    pub state: State,
    /// The source as it is now.
    pub source: SegmentText,
    /// The translation as it stands in the chapter.
    pub target: Option<SegmentText>,
    /// Of a stale one: the source and the translation when they last agreed.
    pub former: Option<(SegmentText, SegmentText)>,
    /// Notes for the translator, such as how the term base renders a term.
    pub notes: Vec<String>,
    /// Where the source stands: path from the project's root, and line.
    pub place: (String, usize),
}

/// Which segment a unit is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnitId {
    /// The chapter's id.
    pub chapter: String,
    /// Its place among the chapter's segments, from 1.
    pub number: usize,
    /// The fingerprint of the keys of the source and of the translation as they left, see
    /// [`SegmentText::key`]; of an empty key where there was no translation.
    pub fingerprint: u64,
}

/// A unit that came back.
#[derive(Debug, Clone)]
pub struct Returned {
    /// Which segment it is.
    pub id: UnitId,
    /// The source that it was translated from.
    pub source: SegmentText,
    /// The translation; empty if there is none.
    pub target: SegmentText,
    /// What the file says of the translation.
    pub claim: Claim,
    /// Where it stands in the file.
    pub span: Span,
}

/// What a file says of a translation that came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Not to be used yet: marked as fuzzy, as in need of work.
    Unfinished,
    /// Nothing but that it is there.
    Unsaid,
    /// That someone approved it.
    Confirmed,
}
