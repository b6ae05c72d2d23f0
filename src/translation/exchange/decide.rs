//! What is to be done with a unit that came back.

use crate::model::{CodeRole, InlineCode, SegmentKind, SegmentPart, SegmentText};
use crate::text::{Language, Lexicon};
use crate::translation::exchange::codes::is_emphasis;
use crate::translation::exchange::incoming::{has_letters, is_untouched};
use crate::translation::exchange::{Claim, Doubt, Reason, Returned, Target, fingerprint};
use crate::translation::segments::foreign_end;
use crate::translation::{
    Compared, State, flat, is_address, is_place, is_universal, needs_translation,
};

/// What is to be done with a unit.
pub(super) enum Decision {
    /// Put it into the chapter, and record the pair if it agrees.
    Put {
        agrees: bool,
    },
    /// Record the pair; the chapter has the text already.
    Record,
    /// The chapter has the text already, and nobody has accepted its revisions.
    Revised,
    Leave(Reason),
    Unfinished(Doubt),
    Untranslated,
    Unchanged,
    Nothing,
}

/// Decides about a unit.
pub(super) fn decide(unit: &Returned, pair: &Compared, target: Target<'_>) -> Decision {
    let Target { overwrite, words, .. } = target;
    let key = unit.target.key();
    let doubt = match &unit.claim {
        Claim::Unfinished(doubt) => Some(doubt.clone()),
        _ => key.is_empty().then_some(Doubt::Empty),
    };
    if let Some(doubt) = doubt {
        // What needs no translation comes into the chapter by itself.
        if is_same_everywhere(&pair.source.text, words.0) {
            return Decision::Nothing;
        }
        return Decision::Unfinished(doubt);
    }
    let is_confirmed = unit.claim == Claim::Confirmed;
    let is_revised = unit.claim == Claim::Revised;
    let current = pair.target.as_ref();
    if let Some(current) = current.filter(|current| current.key == key) {
        if target.is_verbatim && current.text != unit.target {
            return Decision::Put { agrees: is_confirmed };
        }
        return match pair.state {
            State::Current => Decision::Nothing,
            _ if is_revised => Decision::Revised,
            // Whoever says that it is translated has looked at it.
            _ if is_confirmed || unit.claim == Claim::Finished => Decision::Record,
            _ if !is_untouched(unit) => Decision::Record,
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
    // Of words that are the same in both languages somebody has to say so: who translated
    // them that a name stays, who approved them that a sentence does.
    let source = &pair.source.text;
    let is_source = key == pair.source.key && pair.source.kind != SegmentKind::Code;
    let is_same = is_source && needs_translation(source, words) && !is_confirmed;
    if is_same && (unit.claim != Claim::Finished || has_sentence(source)) {
        return Decision::Untranslated;
    }
    // Emphasis that somebody left out at the desk is what they meant.
    let has_emphasis = !target.is_verbatim;
    let same = |other: &SegmentText| {
        let codes = |text| codes(text, has_emphasis, target.language);
        codes(&unit.target) == codes(other)
    };
    if !same(&pair.source.text) && !current.is_some_and(|current| same(&current.text)) {
        return Decision::Leave(Reason::Codes);
    }
    let as_it_left = fingerprint(&pair.source.text, current.map(|current| &current.text));
    if current.is_some() && as_it_left != unit.id.fingerprint && !overwrite {
        return Decision::Leave(Reason::Edited);
    }
    if is_revised && pair.state == State::Current {
        // In its place it would be taken to be confirmed, too.
        return Decision::Leave(Reason::Revised);
    }
    Decision::Put { agrees: !is_revised && !is_same }
}

/// Returns whether a text is the work of whoever translated it even where it is the same as
/// the source: a name may have been copied by a program, but a year may not.
pub(super) fn differs_by_language(text: &SegmentText, words: &Lexicon) -> bool {
    has_letters(text) && !is_same_everywhere(text, words) && !is_place(text, words)
}

/// Returns whether a text of the source goes into every translation as it is.
pub(super) fn is_same_everywhere(text: &SegmentText, words: &Lexicon) -> bool {
    is_universal(text) || is_address(text, words)
}

/// How many words in small letters no name has.
const SENTENCE: usize = 3;

/// Returns whether a text is more than a name or a title.
pub(super) fn has_sentence(text: &SegmentText) -> bool {
    let words = flat(text);
    let small =
        words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase));
    small.count() >= SENTENCE
}

/// Returns the codes of a text, sorted; with or without those that only emphasise, and
/// without those that mark words of the translation's language.
fn codes(
    text: &SegmentText,
    has_emphasis: bool,
    language: Language,
) -> Vec<(&str, &str)> {
    let codes = || {
        text.parts.iter().filter_map(|part| match part {
            SegmentPart::Code(code) => Some(code),
            SegmentPart::Text(_) => None,
        })
    };
    let end = foreign_end(language);
    let own: Vec<u32> = codes()
        .filter_map(|code| match code.role {
            CodeRole::Close(number) if code.data == end => Some(number),
            _ => None,
        })
        .collect();
    let is_own = |code: &InlineCode| match code.role {
        CodeRole::Open(number) | CodeRole::Close(number) => own.contains(&number),
        CodeRole::Alone => false,
    };
    let counted = codes()
        .filter(|code| (has_emphasis || !is_emphasis(&code.kind)) && !is_own(code));
    let mut codes: Vec<(&str, &str)> =
        counted.map(|code| (code.kind.as_str(), code.data.as_str())).collect();
    codes.sort_unstable();
    codes
}

/// Returns whether a unit holds something that somebody wrote since it left.
pub(super) fn is_written(unit: &Returned) -> bool {
    !matches!(unit.claim, Claim::Unfinished(_))
        && !unit.target.key().is_empty()
        && !is_untouched(unit)
        && unit.target.key() != unit.source.key()
}
