//! Which changes can be applied, and why the others are left to people.

use std::ops::Range;
use std::sync::Arc;

use crate::review::chains::{Whole, with};
use crate::review::key::{Key, settled, settled_around_objects};
use crate::review::lines::{Line, LineKind, RunKind};
use crate::review::{Outcome, Proposal, ProposalKind, Reason, Remark};
use crate::syntax::word::OBJECT;
use crate::text::Typography;

/// How many changes of a paragraph are tried in all combinations to find out which of them
/// the report has already.
const MAX_TRIED: usize = 8;

/// Leaves all changes to people.
pub(super) fn leave(proposals: &mut [Proposal], reason: Reason) {
    for proposal in proposals {
        let reason = if proposal.kind.is_inside() { reason } else { Reason::Kind };
        proposal.outcome = Outcome::Left(reason);
    }
}

/// A paragraph that came back, beside its line of today.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paired<'a> {
    /// The text as it was sent.
    pub(super) sent: &'a [char],
    /// The part of it that the line has.
    pub(super) key: &'a Key,
    /// Whether there is no doubt that it is that line.
    pub(super) is_sure: bool,
    pub(super) line: &'a Line,
    pub(super) typography: &'a Typography,
}

impl Paired<'_> {
    /// Decides which changes can be applied, and where: those that touch together.
    pub(super) fn judge(&self, proposals: &mut [Proposal]) {
        self.mark_made(proposals);
        let today = Key::from(&self.line.text, 0);
        for chain in proposals.chunk_by_mut(Proposal::touches) {
            if chain.iter().any(|it| it.outcome == Outcome::Open) {
                self.judge_chain(chain, &today);
            }
        }
    }

    fn judge_chain(&self, chain: &mut [Proposal], today: &Key) {
        if !is_inside(chain) {
            leave(chain, Reason::Beside);
            return;
        }
        let Some(mut whole) = chain.first().map(|it| Whole::clone(&it.whole)) else {
            return;
        };
        let is_object = chain.iter().any(|it| it.kind.is_object());
        let has_note = chain.iter().any(|it| it.has_note);
        let object = if has_note { Reason::Note } else { Reason::Other };
        let range = self.key.carried(&whole.range, self.sent, today);
        let reason = match range {
            None if is_object => Some(object),
            None => Some(Reason::Generated),
            Some(_) if !self.is_sure => Some(Reason::Ambiguous),
            Some(_) if self.line.is_foreign => Some(Reason::Untranslated),
            Some(range)
                if range.len() == self.line.text.len()
                    && whole.after.is_empty()
                    && !is_object =>
            {
                for proposal in chain.iter_mut().filter(|it| it.kind.is_inside()) {
                    proposal.kind = ProposalKind::Removed;
                }
                Some(Reason::Kind)
            }
            Some(range) => {
                whole.range = range;
                if self.is_printed(&whole) {
                    mark(chain, Outcome::Made);
                    return;
                }
                let is_object = whole.after.contains(OBJECT);
                let touched = touched(self.line, &whole.range);
                let whole = Arc::new(whole);
                for proposal in chain.iter_mut() {
                    proposal.whole = Arc::clone(&whole);
                }
                touched.or(is_object.then_some(object))
            }
        };
        mark(chain, reason.map_or(Outcome::Open, Outcome::Left));
    }

    /// Marks the changes that leave nothing to do.
    fn mark_made(&self, proposals: &mut [Proposal]) {
        let (places, wholes) = inside(proposals);
        // A word that was typed and the same word deleted near it.
        let (result, _) = with(&wholes, self.sent, |_| true);
        if !wholes.is_empty() && self.set(&result) == self.set(self.sent) {
            for place in places {
                mark(proposals.get_mut(place).unwrap_or_default(), Outcome::Made);
            }
            return;
        }
        // Footnotes and pictures that somebody has added or deleted by hand since: the words
        // are those that were sent.
        let is_object = |place: &Range<usize>| {
            let chain = proposals.get(place.clone()).unwrap_or_default();
            let inside = |it: &&Proposal| it.kind.is_inside();
            chain.iter().filter(inside).all(|it| it.kind.is_object())
        };
        let are_objects: Vec<bool> = places.iter().map(is_object).collect();
        let is_made = |nth: usize| are_objects.get(nth) == Some(&true);
        let (result, _) = with(&wholes, self.sent, is_made);
        let printed = |text: &[char]| {
            settled_around_objects(text.get(self.key.start()..).unwrap_or_default())
        };
        let (wanted, sent) = (printed(&result), printed(self.sent));
        if wanted != sent && wanted == settled_around_objects(&self.line.text) {
            for (place, _) in places.into_iter().zip(are_objects).filter(|(_, it)| *it) {
                mark(proposals.get_mut(place).unwrap_or_default(), Outcome::Made);
            }
        }
    }

    /// Returns whether a change of the line makes no difference on the page: other signs that
    /// typography sets as those that are there, or none.
    fn is_printed(&self, whole: &Whole) -> bool {
        let Whole { range, after } = whole;
        let part = self.line.text.get(range.clone()).unwrap_or_default();
        if settled(&String::from_iter(part)) != settled(after) {
            return false;
        }
        let mut text = self.line.text.clone();
        text.splice(range.clone(), after.chars());
        self.set(&text) == self.set(&self.line.text)
    }

    /// Returns a text as typography sets it.
    fn set(&self, text: &[char]) -> String {
        self.typography.clone().text(&String::from_iter(text))
    }

    /// Finds out which changes the line has already, and returns whether nothing else of it
    /// was changed; then the others can be applied.
    pub(super) fn already(&self, proposals: &mut [Proposal]) -> bool {
        let (places, wholes) = inside(proposals);
        let start = self.key.start();
        let has_object = wholes.iter().any(|whole| {
            let part = self.sent.get(whole.range.clone()).unwrap_or_default();
            whole.after.contains(OBJECT) || part.contains(&OBJECT)
        });
        let is_small = wholes.iter().any(|whole| self.is_same(whole, settled));
        // Whether the line has other spaces is seen only where they stand.
        let are_spaces: Vec<bool> =
            wholes.iter().map(|it| self.is_same(it, |it| Key::of(it).text)).collect();
        let tried = if wholes.len() <= MAX_TRIED { 1_usize << wholes.len() } else { 1 };
        // All first, which is what a second import of a file meets.
        for left in 0..tried {
            let is_made = |nth: usize| {
                are_spaces.get(nth) == Some(&false)
                    && (left == 0 || left & (1 << nth) == 0)
            };
            let (text, moved) = with(&wholes, self.sent, is_made);
            let rest = text.get(start..).unwrap_or_default();
            if !self.is_line(rest, has_object, is_small) {
                continue;
            }
            for (nth, (place, range)) in places.iter().zip(moved).enumerate() {
                let Some(whole) = wholes.get(nth) else { continue };
                let chain = proposals.get_mut(place.clone()).unwrap_or_default();
                if is_made(nth) {
                    mark(chain, Outcome::Made);
                }
                let whole = Arc::new(Whole { range, after: whole.after.clone() });
                for proposal in chain {
                    proposal.whole = Arc::clone(&whole);
                }
            }
            let key = Key::from(&text, start);
            Paired { sent: &text, key: &key, ..*self }.judge(proposals);
            return true;
        }
        false
    }

    /// Returns whether a change makes no difference to a form of the text.
    fn is_same(&self, whole: &Whole, form: fn(&str) -> String) -> bool {
        let Range { start, end } = whole.range;
        let of = |range: Range<usize>| self.sent.get(range).unwrap_or_default();
        let before = String::from_iter(of(start.saturating_sub(1)..start));
        let after =
            String::from_iter(of(end..self.sent.len().min(end.saturating_add(1))));
        let part = String::from_iter(of(start..end));
        form(&format!("{before}{part}{after}"))
            == form(&format!("{before}{}{after}", whole.after))
    }

    /// Returns whether a text is that of the line. Footnotes and pictures count if a change
    /// has any, and dashes and quotation marks if a change has nothing else.
    fn is_line(&self, text: &[char], has_object: bool, is_small: bool) -> bool {
        let form: fn(&[char]) -> String = if has_object {
            settled_around_objects
        } else {
            |text| settled(&String::from_iter(text))
        };
        let printed = |text: &[char]| Key::of(&self.set(text)).text;
        form(text) == form(&self.line.text)
            && (!is_small || printed(text) == printed(&self.line.text))
    }
}

/// Returns whether changes that touch are changes of the text, and of nothing else.
fn is_inside(chain: &[Proposal]) -> bool {
    let mut others = chain.iter().filter(|it| it.kind != ProposalKind::Withdrawn);
    chain.iter().any(|it| it.kind.is_inside()) && others.all(|it| it.kind.is_inside())
}

/// Returns the changes of the text, those that touch together: their places in the list, and
/// what they make of the text.
fn inside(proposals: &[Proposal]) -> (Vec<Range<usize>>, Vec<Arc<Whole>>) {
    let (mut places, mut wholes, mut at) = (Vec::new(), Vec::new(), 0);
    for chain in proposals.chunk_by(Proposal::touches) {
        let place = at..at + chain.len();
        at = place.end;
        if let Some(first) = chain.first().filter(|_| is_inside(chain)) {
            places.push(place);
            wholes.push(Arc::clone(&first.whole));
        }
    }
    (places, wholes)
}

/// Gives changes that touch one outcome.
fn mark(chain: &mut [Proposal], outcome: Outcome) {
    for proposal in chain {
        let is_other = proposal.kind == ProposalKind::Withdrawn;
        proposal.outcome = if is_other { Outcome::Left(Reason::Kind) } else { outcome };
    }
}

/// Returns why part of a line is not to be changed, if it isn't.
fn touched(line: &Line, part: &Range<usize>) -> Option<Reason> {
    if line.kind == LineKind::Picture {
        return Some(Reason::Other);
    }
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
    let (x, y) = (whole_words(&a.whole.range, line), whole_words(&b.whole.range, line));
    let do_meet = x.start <= y.end && y.start <= x.end;
    let is_same = a.whole == b.whole;
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
