//! Changes of one paragraph that touch, and many of them.

use super::{applied, reviewer};
use crate::edit::apply_review;
use crate::review::tests::{answered, report};
use crate::review::{Outcome, Proposal, ProposalKind, Reason};

/// What two people did to the same words in one file.
#[test]
fn changes_that_touch_are_written_together_or_not_at_all() {
    const BODY: &str = "Mokyklose trūksta psichologų ir socialinių darbuotojų.";
    let nurses = "Mokyklose trūksta slaugytojų ir socialinių darbuotojų.";
    let without = "Mokyklose trūksta socialinių darbuotojų.";
    for (part, expected) in [
        (" [-psichologų-]{+P|slaugytojų+} ir", Ok(nurses)),
        (" {+P|slaugytojų+}[-psichologų-] ir", Ok(nurses)),
        (" [-psichologų-]{-P|gydytojų-}{+P|slaugytojų+} ir", Ok(nurses)),
        (" [-psichologų-] {+P|slaugytojų +}ir", Ok(nurses)),
        ("{+P| slaugytojų+} [-psichologų-] ir", Ok(nurses)),
        (" [-psichologų-][-P| ir-]", Ok(without)),
        (" [-psichologų-] [-P|ir-]", Ok(without)),
        // A reason to leave one is a reason to leave both.
        (" [-psichologų-]{+P|47 slaugytojų+} ir", Err("Left(Number) Left(Number)")),
        (" [-psichologų-] {+P|47 slaugytojų +}ir", Err("Left(Number) Left(Number)")),
        (" [-psichologų-]{+P|\n+} ir", Err("Left(Beside) Left(Kind)")),
        (" [-psichologų-]{+P|\u{fffc}+} ir", Err("Left(Note) Left(Note)")),
    ] {
        let paragraph = format!("Mokyklose trūksta{part} socialinių darbuotojų.");
        let paragraphs = [paragraph.as_str()];
        let reviewers = [reviewer("O", &paragraphs)];
        let files = report(BODY);
        let (text, outcomes) = applied(&files, &reviewers);
        let told: Vec<String> = outcomes.iter().map(|it| format!("{it:?}")).collect();
        match expected {
            Ok(expected) => {
                assert_eq!(text, expected, "{paragraph}: {told:?}");
                let today = report(expected);
                let (snapshot, _, mut review) = answered(&files, &today, &reviewers);
                assert!(
                    apply_review(&snapshot, &today, &mut review).is_empty(),
                    "{paragraph}"
                );
                let again = review.remarks.iter().flat_map(|it| &it.proposals);
                let is_made = |it: &Proposal| {
                    it.outcome == Outcome::Made || it.kind == ProposalKind::Withdrawn
                };
                assert!(again.into_iter().all(is_made), "{paragraph}");
            }
            Err(reasons) => {
                assert_eq!(text, BODY, "{paragraph}");
                assert_eq!(told.join(" "), reasons, "{paragraph}");
            }
        }
    }
    // All of the paragraph.
    let paragraphs = ["[-Mokyklose trūksta -][-P|psichologų ir socialinių darbuotojų.-]"];
    let (text, outcomes) = applied(&report(BODY), &[reviewer("O", &paragraphs)]);
    assert_eq!((text.as_str(), outcomes), (BODY, vec![Outcome::Left(Reason::Kind); 2]));
}

/// Also where they are too many to be tried in all combinations.
#[test]
fn many_changes_of_a_paragraph_are_written_once() {
    let words: Vec<String> = (0..70)
        .map(|nth| format!("x{}", "abcdefghij".repeat(nth / 10 + 1).split_at(nth % 10).1))
        .collect();
    let body = format!("{}.", words.join(" y "));
    let paragraph = format!(
        "{}.",
        words
            .iter()
            .map(|it| format!("[-{it}-]{{+z{it}+}}"))
            .collect::<Vec<_>>()
            .join(" y ")
    );
    let paragraphs = [paragraph.as_str()];
    let reviewers = [reviewer("O", &paragraphs)];
    let (text, _) = applied(&report(&body), &reviewers);
    assert_eq!(text.matches('z').count(), 70);
    let today = report(&text);
    let (snapshot, _, mut review) = answered(&report(&body), &today, &reviewers);
    assert!(apply_review(&snapshot, &today, &mut review).is_empty());
    let mut again = review.remarks.iter().flat_map(|it| &it.proposals);
    assert!(again.all(|it| it.outcome == Outcome::Made));
}
