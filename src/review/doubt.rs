//! Changes of wording that a person has to judge though the program could write them: what
//! they may make false, and what could identify a child.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::Project;
use crate::review::chains::Whole;
use crate::review::lines::{Line, RunKind};
use crate::review::{Outcome, Proposal, Reason, Remark};
use crate::text::figures::{Value, figures};
use crate::text::{Lexicon, Privacy, sentences};

/// Leaves such changes to people.
pub(super) fn mark_doubtful(
    remarks: &mut [Remark],
    lines: &[Vec<Line>],
    project: &Project,
) {
    for remark in remarks {
        let line =
            remark.line.and_then(|(document, line)| lines.get(document)?.get(line));
        let Some(line) = line else { continue };
        let lexicon = project.catalog.lexicon(remark.language);
        for chain in remark.proposals.chunk_by_mut(Proposal::touches) {
            let is_open = |it: &&Proposal| it.outcome == Outcome::Open;
            let whole = chain.iter().find(is_open).map(|it| &it.whole);
            let reason = whole.and_then(|it| doubt(it, line, &lexicon, &project.privacy));
            for proposal in chain.iter_mut().filter(|it| it.outcome == Outcome::Open) {
                proposal.outcome = reason.map_or(Outcome::Open, Outcome::Left);
            }
        }
    }
}

fn doubt(
    whole: &Whole,
    line: &Line,
    lexicon: &Lexicon,
    privacy: &Privacy,
) -> Option<Reason> {
    let Range { start, end } = whole.range;
    let before = line.plain();
    let mut after = line.text.clone();
    after.splice(start..end, whole.after.chars());
    let after: String = after.into_iter().collect();
    let identified = |text: &str| -> BTreeSet<String> {
        // Whether a child speaks here, a line does not say.
        let found = privacy.find(text, false, lexicon).into_iter();
        found.filter_map(|it| text.get(it.range).map(str::to_owned)).collect()
    };
    if !identified(&after).is_subset(&identified(&before)) {
        return Some(Reason::Personal);
    }
    if numbers(&before, lexicon) != numbers(&after, lexicon) {
        return Some(Reason::Number);
    }
    has_figure(line, &whole.range, lexicon).then_some(Reason::BesideFigure)
}

/// Returns the numbers, dates and symbols of a text, sorted: "one" and the like, which often
/// are none, are left out.
fn numbers(text: &str, lexicon: &Lexicon) -> Vec<Vec<Value>> {
    let figures = figures(text, lexicon).into_iter().filter(|it| it.is_certain);
    let mut numbers: Vec<Vec<Value>> = figures.map(|it| it.readings).collect();
    numbers.sort();
    numbers
}

/// Returns whether a sentence that a part of a line is in, or touches, has a figure from the
/// data.
fn has_figure(line: &Line, part: &Range<usize>, lexicon: &Lexicon) -> bool {
    let text = line.plain();
    let letters = |at: usize| text.get(..at).map_or(0, |text| text.chars().count());
    let sentences = sentences(&text, lexicon).into_iter();
    let mut touched = sentences
        .map(|it| letters(it.start)..letters(it.end))
        .filter(|it| it.start <= part.end && part.start <= it.end);
    touched.any(|sentence| {
        line.runs.iter().any(|run| {
            run.kind == RunKind::Figure
                && run.chars.start < sentence.end
                && sentence.start < run.chars.end
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::review::tests::{answered, report, reviewer, shown};

    #[test]
    fn what_may_become_false_or_name_a_child_is_left_to_people() {
        const VALUE: &str =
            "Skurdo rizika – {{value \"poverty\" 2023}} vaikų. Jie laukia.";
        for (body, paragraph, expected) in [
            (
                VALUE,
                "Skurdo rizika – 20,1 proc. [-vaikų-]{+tėvų+}. Jie laukia.",
                "BesideFigure",
            ),
            (
                VALUE,
                "{+Didelė +}Skurdo rizika – 20,1 proc. vaikų. Jie laukia.",
                "BesideFigure",
            ),
            (
                VALUE,
                "Skurdo rizika – 20,1 proc. vaikų. Jie [-laukia-]{+tikisi+}.",
                "Open",
            ),
            ("Nuo 2025 m. laukia.", "Nuo [-2025-]{+2026+} m. laukia.", "Number"),
            ("Nuo 2025 m. laukia.", "Nuo 202[-5-]{+6+} m. laukia.", "Number"),
            ("Nuo 2025 m. laukia.", "Nuo 2025 m. [-laukia-]{+tikisi+}.", "Open"),
            ("Vaikai laukia.", "{+47 proc. +}Vaikai laukia.", "Number"),
            ("Gauti trys skundai.", "Gauti [-trys-]{+penki+} skundai.", "Number"),
            (
                "Vaikai laukia.",
                "Vaikai{+ (jonas.petraitis@gmail.com)+} laukia.",
                "Personal",
            ),
            ("Vaikai laukia.", "Vaikai{+ labai+} laukia.", "Open"),
        ] {
            let paragraphs = [paragraph];
            let reviewer = reviewer("A", &paragraphs);
            let (_, _, review) = answered(&report(body), &report(body), &[reviewer]);
            let shown = shown(&review);
            let outcome = match expected {
                "Open" => expected.to_owned(),
                reason => format!("Left({reason})"),
            };
            assert!(
                shown.len() == 1 && shown[0].ends_with(&outcome),
                "{shown:?}: {outcome}"
            );
        }
    }
}
