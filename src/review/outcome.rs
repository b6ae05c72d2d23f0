//! Which changes can be applied, and why the others are left to people.

use std::ops::Range;

use crate::review::key::{Key, settled};
use crate::review::lines::{Line, LineKind, RunKind};
use crate::review::matching::Match;
use crate::review::{Outcome, Proposal, ProposalKind, Reason, Remark};

/// How many changes of a paragraph are tried in all combinations to find out which of them
/// the report has already.
const MAX_TRIED: usize = 8;

/// Leaves all changes to people.
pub(super) fn leave(proposals: &mut [Proposal], reason: Reason) {
    for proposal in proposals {
        let is_wording = proposal.kind == ProposalKind::Wording;
        proposal.outcome = Outcome::Left(if is_wording { reason } else { Reason::Kind });
    }
}

/// Decides which changes of a paragraph can be applied to its line, and where.
pub(super) fn judge(
    proposals: &mut [Proposal],
    sent: &[char],
    key: &Key,
    is_sure: bool,
    line: &Line,
) {
    let open: Vec<usize> = (0..proposals.len())
        .filter(|at| {
            let proposal = proposals.get(*at);
            proposal.is_some_and(|it| {
                it.outcome == Outcome::Open && it.kind == ProposalKind::Wording
            })
        })
        .collect();
    // A word that was typed and the same word deleted beside it: nothing is left to do.
    let (result, _) = with(proposals, sent, &open);
    if !open.is_empty()
        && settled(&String::from_iter(result)) == settled(&String::from_iter(sent))
    {
        for at in open {
            if let Some(proposal) = proposals.get_mut(at) {
                proposal.outcome = Outcome::Made;
            }
        }
    }
    let today = Key::from(&line.text, 0);
    for proposal in proposals.iter_mut().filter(|it| it.outcome == Outcome::Open) {
        if proposal.kind != ProposalKind::Wording {
            proposal.outcome = Outcome::Left(Reason::Kind);
            continue;
        }
        let range = key.carried(&proposal.range, sent, &today);
        let reason = match range {
            None => Some(Reason::Generated),
            Some(_) if !is_sure => Some(Reason::Ambiguous),
            Some(_) if line.is_foreign => Some(Reason::Untranslated),
            Some(range)
                if range.len() == line.text.len() && proposal.after.is_empty() =>
            {
                proposal.kind = ProposalKind::Removed;
                Some(Reason::Kind)
            }
            Some(range) => {
                let touched = touched(line, &range);
                proposal.range = range;
                touched
            }
        };
        proposal.outcome = reason.map_or(Outcome::Open, Outcome::Left);
    }
}

/// Returns why part of a line is not to be changed, if it isn't.
fn touched(line: &Line, part: &Range<usize>) -> Option<Reason> {
    if line.runs.is_empty() || matches!(line.kind, LineKind::Title | LineKind::Generated)
    {
        return Some(Reason::Generated);
    }
    let is_touched = |chars: &Range<usize>| {
        if part.is_empty() {
            chars.start < part.start && part.start < chars.end
        } else {
            chars.start < part.end && part.start < chars.end
        }
    };
    let mut runs = line.runs.iter().filter(|run| is_touched(&run.chars));
    runs.find_map(|run| match run.kind {
        RunKind::Words => None,
        RunKind::Figure => Some(Reason::Figure),
        RunKind::Reference => Some(Reason::Reference),
        RunKind::Note => Some(Reason::Note),
        RunKind::Other => Some(Reason::Other),
    })
}

/// Finds out which changes the line has already, and returns whether nothing else of it was
/// changed; then the others can be applied.
pub(super) fn already(
    proposals: &mut [Proposal],
    sent: &[char],
    found: &Match,
    line: &Line,
) -> bool {
    let wordings: Vec<usize> = (0..proposals.len())
        .filter(|at| {
            proposals.get(*at).is_some_and(|it| it.kind == ProposalKind::Wording)
        })
        .collect();
    let today = settled(&line.plain());
    let start = found.key.start();
    let tried = if wordings.len() <= MAX_TRIED { 1_usize << wordings.len() } else { 1 };
    // All first, which is what a second import of a file meets.
    for left in 0..tried {
        let is_made = |nth: usize| left & (1 << nth) == 0;
        let made: Vec<usize> = wordings
            .iter()
            .enumerate()
            .filter(|(nth, _)| is_made(*nth))
            .map(|(_, at)| *at)
            .collect();
        let (text, moved) = with(proposals, sent, &made);
        if settled(&text.get(start..).unwrap_or_default().iter().collect::<String>())
            != today
        {
            continue;
        }
        for (at, proposal) in proposals.iter_mut().enumerate() {
            proposal.range = moved.get(at).cloned().unwrap_or_default();
            if made.contains(&at) {
                proposal.outcome = Outcome::Made;
            }
        }
        judge(proposals, &text, &Key::from(&text, start), found.is_sure, line);
        return true;
    }
    false
}

/// Returns a text with some of its changes made, and where each change is in it.
fn with(
    proposals: &[Proposal],
    sent: &[char],
    made: &[usize],
) -> (Vec<char>, Vec<Range<usize>>) {
    let (mut text, mut moved, mut at) = (Vec::new(), Vec::new(), 0);
    for (index, proposal) in proposals.iter().enumerate() {
        let range = &proposal.range;
        if proposal.kind != ProposalKind::Wording || range.start < at {
            moved.push(0..0);
            continue;
        }
        text.extend(sent.get(at..range.start).unwrap_or_default());
        let start = text.len();
        if made.contains(&index) {
            text.extend(proposal.after.chars());
        } else {
            text.extend(sent.get(range.clone()).unwrap_or_default());
        }
        moved.push(start..text.len());
        at = range.end;
    }
    text.extend(sent.get(at..).unwrap_or_default());
    (text, moved)
}

/// Leaves the changes to people that two files make differently in the same words.
pub(super) fn mark_conflicts(remarks: &mut [Remark], lines: &[Vec<Line>]) {
    for at in 0..remarks.len() {
        let Some((before, rest)) = remarks.split_at_mut_checked(at) else { return };
        let Some(here) = rest.first_mut() else { return };
        let line = here.line.and_then(|(document, line)| lines.get(document)?.get(line));
        let Some(line) = line else { continue };
        let same = |other: &&mut Remark| other.line == here.line;
        for other in before.iter_mut().rev().take_while(same) {
            if other.file == here.file {
                continue;
            }
            for mine in &mut here.proposals {
                for theirs in &mut other.proposals {
                    if is_conflict(mine, theirs, line) {
                        mine.outcome = Outcome::Left(Reason::Conflict);
                        theirs.outcome = Outcome::Left(Reason::Conflict);
                    }
                }
            }
        }
    }
}

fn is_conflict(a: &Proposal, b: &Proposal, line: &Line) -> bool {
    let is_open = |it: &Proposal| {
        matches!(it.outcome, Outcome::Open | Outcome::Left(Reason::Conflict))
    };
    // Programs record letters, and two readers changed one word. Side by side counts, too:
    // nobody could say in which order the words were to stand.
    let (x, y) = (whole_words(&a.range, line), whole_words(&b.range, line));
    let do_meet = x.start <= y.end && y.start <= x.end;
    let is_same = a.range == b.range && a.after == b.after;
    is_open(a) && is_open(b) && do_meet && !is_same
}

/// Returns part of a line up to the ends of its words.
fn whole_words(part: &Range<usize>, line: &Line) -> Range<usize> {
    let is_letter = |c: &&char| c.is_alphanumeric();
    let before = line.text.get(..part.start).unwrap_or_default();
    let after = line.text.get(part.end..).unwrap_or_default();
    let before = before.iter().rev().take_while(is_letter).count();
    let after = after.iter().take_while(is_letter).count();
    part.start - before..part.end + after
}

#[cfg(test)]
mod tests {
    use crate::review::tests::{BODY, answered, report, reviewer};

    #[test]
    fn two_reviewers_who_change_the_same_words_conflict() {
        let of = |paragraph: &'static str| [paragraph];
        let a = of("Antra pastraipa apie [-mokyklas-]{+darželius+} ir mokytojus.");
        for (b, expected) in [
            (
                of("Antra pastraipa apie [-mokyklas-]{+būrelius+} ir mokytojus."),
                "Left(Conflict)",
            ),
            // Part of the same word.
            (
                of("Antra pastraipa apie mokykl[-as-]{+a+} ir mokytojus."),
                "Left(Conflict)",
            ),
            (of("Antra pastraipa apie [-mokyklas-]{+darželius+} ir mokytojus."), "Open"),
            (of("Antra pastraipa apie mokyklas ir [-mokytojus-]{+tėvus+}."), "Open"),
        ] {
            let reviewers = [reviewer("A", &a), reviewer("B", &b)];
            let (_, _, review) = answered(&report(BODY), &report(BODY), &reviewers);
            let outcomes = review.remarks.iter().flat_map(|it| &it.proposals);
            for proposal in outcomes {
                assert_eq!(format!("{:?}", proposal.outcome), expected, "{b:?}");
            }
        }
    }
}
