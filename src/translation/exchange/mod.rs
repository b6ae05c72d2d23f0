//! What goes out to a translator and comes back, whatever the file's format.
//!
//! A package holds the segments of a report with what is known of each. A unit's identity
//! carries a fingerprint of both texts as they left, so that what was edited since is
//! noticed without a record of its own.

use siphasher::sip::SipHasher13;

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

/// What came back in a file.
#[derive(Debug, Clone)]
pub struct Received {
    /// The language of the translation.
    pub target: Language,
    /// The units that can be used, in the order of the file.
    pub units: Vec<Returned>,
}

/// The report that a file has to belong to.
#[expect(missing_debug_implementations, reason = "a function has no form to show")]
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The language of the source.
    pub source: Language,
    /// The languages into which it is translated.
    pub targets: &'a [Language],
    /// The source of a unit as it is now, by chapter and number; `None` if there is none.
    pub text: &'a dyn Fn(&UnitId) -> Option<SegmentText>,
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

/// Returns what tells whether a pair is still the same: a number that comes from the keys
/// of both texts and is the same on every machine and in every release.
pub fn fingerprint(source: &SegmentText, target: Option<&SegmentText>) -> u64 {
    // No key holds a zero.
    let target = target.map(SegmentText::key).unwrap_or_default();
    SipHasher13::new().hash(format!("{}\0{target}", source.key()).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SegmentPart;

    fn text(words: &str) -> SegmentText {
        SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
    }

    #[test]
    fn a_fingerprint_never_changes() {
        // Files that went out last year have it.
        let print = fingerprint(&text("Vaikų namai"), Some(&text("Children’s homes")));
        assert_eq!(print, 1_385_550_254_285_209_246);
    }

    #[test]
    fn a_fingerprint_tells_texts_from_each_other() {
        let (a, b) = (text("a"), text("b"));
        let empty = SegmentText::default();
        assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&b, Some(&a)));
        assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&text("ab"), None));
        assert_eq!(fingerprint(&a, None), fingerprint(&a, Some(&empty)));
        assert_eq!(fingerprint(&text("a  b"), None), fingerprint(&text("a b"), None));
    }
}
