//! What is to be done with a unit that came back.

use crate::model::{SegmentKind, SegmentPart, SegmentText};
use crate::translation::exchange::incoming::is_untouched;
use crate::translation::exchange::{Claim, Reason, Returned, fingerprint};
use crate::translation::{Compared, State};

/// What is to be done with a unit.
pub(super) enum Decision {
    Put { agrees: bool },
    Record,
    Leave(Reason),
    Unfinished,
    Untranslated,
    Unchanged,
    Nothing,
}

/// Decides about a unit. What was edited since it left is replaced only if `overwrite`
/// says so.
pub(super) fn decide(unit: &Returned, own: &Compared, overwrite: bool) -> Decision {
    let key = unit.target.key();
    if unit.claim == Claim::Unfinished || key.is_empty() {
        return Decision::Unfinished;
    }
    let is_confirmed = unit.claim == Claim::Confirmed;
    let current = own.target.as_ref();
    if current.is_some_and(|current| current.key == key) {
        return match own.state {
            State::Current => Decision::Nothing,
            _ if is_confirmed || !is_untouched(unit) => Decision::Record,
            _ => Decision::Unchanged,
        };
    }
    if is_untouched(unit) {
        // Whoever edited the English since knew better than this file; but what is not
        // there any more can come back.
        return match current {
            Some(_) => Decision::Nothing,
            None => Decision::Put { agrees: is_confirmed },
        };
    }
    let words = |part: &SegmentPart| match part {
        SegmentPart::Text(text) => text.contains(char::is_alphabetic),
        SegmentPart::Code(_) => false,
    };
    let is_source = key == own.source.key;
    let has_words = own.source.text.parts.iter().any(words);
    if is_source && has_words && !is_confirmed && own.source.kind != SegmentKind::Code {
        return Decision::Untranslated;
    }
    let same = |other: &SegmentText| codes(&unit.target) == codes(other);
    if !same(&own.source.text) && !current.is_some_and(|current| same(&current.text)) {
        return Decision::Leave(Reason::Codes);
    }
    let as_it_left = fingerprint(&own.source.text, current.map(|current| &current.text));
    if current.is_some() && as_it_left != unit.id.fingerprint && !overwrite {
        return Decision::Leave(Reason::Edited);
    }
    Decision::Put { agrees: true }
}

/// Returns the codes of a text, sorted.
fn codes(text: &SegmentText) -> Vec<(&str, &str)> {
    let codes = text.parts.iter().filter_map(|part| match part {
        SegmentPart::Code(code) => Some((code.kind.as_str(), code.data.as_str())),
        SegmentPart::Text(_) => None,
    });
    let mut codes: Vec<(&str, &str)> = codes.collect();
    codes.sort_unstable();
    codes
}

/// Says whether a unit holds something that somebody wrote since it left.
pub(super) fn is_written(unit: &Returned) -> bool {
    unit.claim != Claim::Unfinished
        && !unit.target.key().is_empty()
        && !is_untouched(unit)
        && unit.target.key() != unit.source.key()
}
