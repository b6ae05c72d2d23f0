//! The list of changes and remarks, for programs and spreadsheets.

use komentaras::pipeline::Snapshot;
use komentaras::review::{
    Comment, LineKind, Outcome, Proposal, Remark, ReturnedFile, Review,
};
use komentaras::syntax::csv::line;
use komentaras::translation::Change;
use serde::Serialize;

#[derive(Serialize)]
struct Answers<'r> {
    files: Vec<&'r str>,
    remarks: Vec<Answer<'r>>,
}

/// A paragraph with what was said of it.
#[derive(Serialize)]
struct Answer<'r> {
    file: &'r str,
    language: String,
    chapter: Option<&'r str>,
    paragraph: Option<u32>,
    kind: Option<&'static str>,
    place: &'static str,
    path: Option<String>,
    line: Option<usize>,
    sent: String,
    wanted: String,
    changes: Vec<Changed<'r>>,
    comments: Vec<Commented<'r>>,
}

#[derive(Serialize)]
struct Changed<'r> {
    author: &'r str,
    date: &'r str,
    kind: &'static str,
    before: &'r str,
    after: &'r str,
    outcome: &'static str,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Commented<'r> {
    author: &'r str,
    date: &'r str,
    about: &'r str,
    text: &'r str,
    state: &'static str,
    replies: Vec<Replied<'r>>,
}

#[derive(Serialize)]
struct Replied<'r> {
    author: &'r str,
    date: &'r str,
    text: &'r str,
}

/// Returns the remarks as one JSON object.
pub(super) fn json(
    review: &Review,
    files: &[ReturnedFile],
    snapshot: &Snapshot,
) -> String {
    let answers = Answers {
        files: files.iter().map(|file| file.name.as_str()).collect(),
        remarks: answers(review, files, snapshot).collect(),
    };
    let json = serde_json::to_string(&answers).expect("a list of remarks is plain data");
    format!("{json}\n")
}

/// Returns the remarks as a table, a row for each change and each comment.
pub(super) fn csv(
    review: &Review,
    files: &[ReturnedFile],
    snapshot: &Snapshot,
) -> String {
    let header = [
        "file",
        "language",
        "chapter",
        "paragraph",
        "kind",
        "place",
        "path",
        "line",
        "type",
        "author",
        "date",
        "before",
        "after",
        "about",
        "text",
        "state",
        "reason",
        "replies",
    ];
    let mut output = String::new();
    let mut row = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| (*cell).to_owned());
        output.push_str(&format!("{}\n", line(cells, ',')));
    };
    row(&header);
    for answer in answers(review, files, snapshot) {
        let number = |number: Option<String>| number.unwrap_or_default();
        let paragraph = number(answer.paragraph.map(|number| number.to_string()));
        let row_line = number(answer.line.map(|number| number.to_string()));
        let place = [
            answer.file,
            &answer.language,
            answer.chapter.unwrap_or_default(),
            &paragraph,
            answer.kind.unwrap_or_default(),
            answer.place,
            answer.path.as_deref().unwrap_or_default(),
            &row_line,
        ];
        for change in &answer.changes {
            let Changed { author, date, kind, before, after, outcome, reason } = change;
            let reason = reason.unwrap_or_default();
            let rest = [kind, author, date, before, after, "", "", outcome, reason, ""];
            row(&[&place[..], &rest].concat());
        }
        for comment in &answer.comments {
            let Commented { author, date, about, text, state, replies } = comment;
            let replies: Vec<String> = replies
                .iter()
                .map(|it| format!("{} ({}): {}", it.author, it.date, it.text))
                .collect();
            let replies = replies.join(" | ");
            let rest =
                ["comment", author, date, "", "", about, text, state, "", &replies];
            row(&[&place[..], &rest].concat());
        }
    }
    output
}

fn answers<'r>(
    review: &'r Review,
    files: &'r [ReturnedFile],
    snapshot: &'r Snapshot,
) -> impl Iterator<Item = Answer<'r>> {
    review.remarks.iter().map(|remark| {
        let file = files.get(remark.file).map_or("", |file| file.name.as_str());
        answer(remark, file, snapshot)
    })
}

fn answer<'r>(remark: &'r Remark, file: &'r str, snapshot: &Snapshot) -> Answer<'r> {
    let sources = &snapshot.sources;
    let text = |is_in: fn(&Change) -> Option<&str>| {
        remark.text.iter().filter_map(is_in).collect::<String>()
    };
    Answer {
        file,
        language: remark.language.to_string(),
        chapter: remark.chapter.as_deref(),
        paragraph: remark.number,
        kind: remark.kind.map(LineKind::as_str),
        place: remark.place.as_str(),
        path: remark.span.map(|span| sources.file(span.file).path.clone()),
        line: remark.span.map(|span| sources.ends(span)[0].line),
        sent: text(|change| match change {
            Change::Kept(text) | Change::Deleted(text) => Some(text),
            Change::Inserted(_) => None,
        }),
        wanted: text(|change| match change {
            Change::Kept(text) | Change::Inserted(text) => Some(text),
            Change::Deleted(_) => None,
        }),
        changes: remark.proposals.iter().map(changed).collect(),
        comments: remark.comments.iter().map(commented).collect(),
    }
}

fn changed(proposal: &Proposal) -> Changed<'_> {
    let (outcome, reason) = match proposal.outcome {
        Outcome::Open => ("open", None),
        Outcome::Applied => ("applied", None),
        Outcome::Made => ("made", None),
        Outcome::Left(reason) => ("left", Some(reason.as_str())),
    };
    Changed {
        author: &proposal.author,
        date: &proposal.date,
        kind: proposal.kind.as_str(),
        before: &proposal.before,
        after: &proposal.after,
        outcome,
        reason,
    }
}

fn commented(comment: &Comment) -> Commented<'_> {
    Commented {
        author: &comment.author,
        date: &comment.date,
        about: &comment.about,
        text: &comment.text,
        state: if comment.is_resolved { "resolved" } else { "open" },
        replies: comment
            .replies
            .iter()
            .map(|reply| Replied {
                author: &reply.author,
                date: &reply.date,
                text: &reply.text,
            })
            .collect(),
    }
}
