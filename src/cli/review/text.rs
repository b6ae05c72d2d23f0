//! The list of changes and remarks, for people.

use komentaras::pipeline::Snapshot;
use komentaras::review::{Comment, Outcome, Proposal, Remark, ReturnedFile, Review};
use komentaras::text::Args;
use komentaras::translation::Change;

use crate::cli::ui::Ui;

/// How many letters of an unchanged part of a paragraph are shown on each side of what
/// changed.
const CONTEXT: usize = 60;

/// Returns the remarks in the order of the report: for each paragraph its place, its text
/// with what was changed, the changes and the comments.
pub(super) fn list(
    review: &Review,
    files: &[ReturnedFile],
    snapshot: &Snapshot,
    ui: &Ui,
) -> String {
    let mut output = String::new();
    let mut last = None;
    for remark in &review.remarks {
        let file = files.get(remark.file).map_or("", |file| file.name.as_str());
        let head = head(remark, snapshot, ui);
        if last.as_ref() != Some(&head) {
            output.push_str(if last.is_some() { "\n" } else { "" });
            output.push_str(&format!("{}\n", ui.bold(&head)));
            last = Some(head);
        }
        if !remark.text.is_empty() {
            output.push_str(&format!("  {}\n", changed(&remark.text, ui)));
        }
        for proposal in &remark.proposals {
            output.push_str(&format!("  - {}\n", told(proposal, file, ui)));
        }
        for comment in &remark.comments {
            output.push_str(&format!("  - {}\n", said(comment, file, ui)));
            for reply in &comment.replies {
                let who = who(&reply.author, &reply.date, "", ui);
                output.push_str(&format!("    - {who}: {}\n", reply.text));
            }
        }
    }
    if !output.is_empty() {
        output.push('\n');
    }
    output
}

/// Returns where a remark stands.
fn head(remark: &Remark, snapshot: &Snapshot, ui: &Ui) -> String {
    let mut args = Args::new()
        .text("chapter", remark.chapter.as_deref().unwrap_or("none"))
        .text("kind", remark.kind.map_or("gone", |kind| kind.as_str()))
        .text("place", remark.place.as_str());
    let number = remark.number.map(|number| number.to_string());
    args = args.text("number", number.as_deref().unwrap_or("none"));
    let place = remark.span.map(|span| snapshot.sources.place(span));
    ui.say_args("review-place", &args.text("path", place.as_deref().unwrap_or("none")))
}

/// Returns the text of a paragraph with its changes, and what stands near them.
fn changed(text: &[Change], ui: &Ui) -> String {
    let count = text.len();
    let parts = text.iter().enumerate().map(|(index, change)| match change {
        Change::Kept(text) => {
            let letters: Vec<char> = text.chars().collect();
            let (first, last) = (index == 0 && count > 1, index + 1 == count);
            let room = CONTEXT * (usize::from(!first) + usize::from(!last));
            if letters.len() <= room + CONTEXT / 2 {
                return text.clone();
            }
            let part = |range: &[char]| range.iter().collect::<String>();
            let head = letters.get(..if first { 0 } else { CONTEXT });
            let tail = letters.get(letters.len() - if last { 0 } else { CONTEXT }..);
            format!(
                "{}…{}",
                part(head.unwrap_or_default()),
                part(tail.unwrap_or_default())
            )
        }
        Change::Deleted(text) => ui.deleted(&clipped(text)),
        Change::Inserted(text) => ui.inserted(&clipped(text)),
    });
    parts.collect::<String>().trim().to_owned()
}

/// Returns a long text without its middle.
fn clipped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    match (
        letters.get(..2 * CONTEXT),
        letters.get(letters.len().saturating_sub(CONTEXT)..),
    ) {
        (Some(head), Some(tail)) if letters.len() > 4 * CONTEXT => {
            format!(
                "{}…{}",
                head.iter().collect::<String>(),
                tail.iter().collect::<String>()
            )
        }
        _ => text.to_owned(),
    }
}

fn who(author: &str, date: &str, file: &str, ui: &Ui) -> String {
    let unknown = ui.say("review-unknown");
    let author = if author.is_empty() { &unknown } else { author };
    let parts = [author, date, file].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Returns a change in a sentence, with what became of it.
fn told(proposal: &Proposal, file: &str, ui: &Ui) -> String {
    let line = |text: &str| text.trim_matches('\n').replace('\n', " ¶ ");
    let (before, after) = match proposal.before.as_str() {
        "" => (String::new(), line(&proposal.after)),
        // A line break is all that is to go.
        before if line(before).is_empty() => ("¶".to_owned(), line(&proposal.after)),
        before => (line(before), line(&proposal.after)),
    };
    let has = match (before.is_empty(), after.is_empty()) {
        (true, true) => "none",
        (true, false) => "after",
        (false, true) => "before",
        (false, false) => "both",
    };
    let (outcome, reason) = match proposal.outcome {
        Outcome::Open => ("open", ""),
        Outcome::Applied => ("applied", ""),
        Outcome::Made => ("made", ""),
        Outcome::Left(reason) => ("left", reason.as_str()),
    };
    let change = Args::new()
        .text("kind", proposal.kind.as_str())
        .text("has", has)
        .text("before", before)
        .text("after", after);
    let outcome = Args::new().text("outcome", outcome).text("reason", reason);
    // Of what was not recorded, nobody is to be named.
    let who = match (proposal.author.as_str(), proposal.date.as_str()) {
        ("", "") => file.to_owned(),
        (author, date) => who(author, date, file, ui),
    };
    format!(
        "{who}: {}: {}",
        ui.say_args("review-change", &change),
        ui.say_args("review-outcome", &outcome),
    )
}

fn said(comment: &Comment, file: &str, ui: &Ui) -> String {
    let args = Args::new()
        .text("who", who(&comment.author, &comment.date, file, ui))
        .text("has", if comment.about.is_empty() { "none" } else { "about" })
        .text("about", comment.about.as_str())
        .text("text", comment.text.as_str())
        .text("state", if comment.is_resolved { "resolved" } else { "open" });
    ui.say_args("review-comment", &args)
}
