//! Changes that touch: whoever made them, they are one change of the text. To write a part of
//! them would leave half a sentence.

use std::ops::Range;
use std::sync::Arc;

use crate::review::{Proposal, ProposalKind};
use crate::syntax::word::OBJECT;

/// What is to stand where, when a change is made with all that touch it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Whole {
    /// What is replaced, in characters: of the paragraph as it was sent, and once it is known
    /// what can be applied, of its line of today.
    pub(crate) range: Range<usize>,
    /// What is there instead.
    pub(crate) after: String,
}

impl Proposal {
    /// Returns whether a change and the next one touch.
    pub(crate) fn touches(&self, next: &Proposal) -> bool {
        self.chain.is_some() && self.chain == next.chain
    }
}

/// Notes of each change what it makes of the text together with those that touch it.
pub(super) fn join(list: &mut [Proposal], sent: &[char]) {
    for chain in list.chunk_by_mut(Proposal::touches) {
        let whole = Arc::new(whole(chain, sent));
        for proposal in chain {
            proposal.whole = Arc::clone(&whole);
            proposal.after = proposal.after.replace(OBJECT, "");
        }
    }
}

fn whole(chain: &[Proposal], sent: &[char]) -> Whole {
    let mut members = chain.iter().filter(|it| it.kind != ProposalKind::Withdrawn);
    let Some(first) = members.next() else { return Whole::default() };
    let mut whole = Whole { range: first.range.clone(), after: first.after.clone() };
    let mut has_gap = false;
    for proposal in members {
        let between = whole.range.end..proposal.range.start;
        has_gap |= !between.is_empty();
        whole.after.extend(sent.get(between).unwrap_or_default());
        whole.after.push_str(&proposal.after);
        whole.range.end = proposal.range.end;
    }
    if has_gap {
        // The spaces on both sides of a word that went would stay.
        let is_space = |at: Option<usize>| {
            at.is_none_or(|at| sent.get(at).is_none_or(|c| c.is_whitespace()))
        };
        if is_space(whole.range.start.checked_sub(1)) {
            whole.after = whole.after.trim_start().to_owned();
        }
        if is_space(Some(whole.range.end)) {
            whole.after.truncate(whole.after.trim_end().len());
        }
    }
    whole
}

/// Returns a text with some of its changes made, and where each is in it.
pub(super) fn with(
    wholes: &[Arc<Whole>],
    sent: &[char],
    is_made: impl Fn(usize) -> bool,
) -> (Vec<char>, Vec<Range<usize>>) {
    let (mut text, mut moved, mut at) = (Vec::new(), Vec::new(), 0);
    for (nth, Whole { range, after }) in wholes.iter().map(AsRef::as_ref).enumerate() {
        text.extend(sent.get(at..range.start).unwrap_or_default());
        let start = text.len();
        if is_made(nth) {
            text.extend(after.chars());
        } else {
            text.extend(sent.get(range.clone()).unwrap_or_default());
        }
        moved.push(start..text.len());
        at = range.end;
    }
    text.extend(sent.get(at..).unwrap_or_default());
    (text, moved)
}
