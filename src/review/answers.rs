//! The changes and comments of a file, each at its place in the report.

use std::collections::{BTreeMap, BTreeSet};

use crate::review::lines::Line;
use crate::review::matching::{Match, Unrecorded, gone};
use crate::review::outcome::{already, judge, leave};
use crate::review::proposals::{classify, proposals};
use crate::review::{
    Comment, Outcome, Place, Proposal, ProposalKind, Reason, Remark, Reply, ReturnedFile,
};
use crate::syntax::word::{self, OBJECT, Paragraph, WordFile};
use crate::text::Language;
use crate::translation::{Change, changes};

/// The changes and comments of a file by paragraph.
pub(super) struct Answers<'f> {
    by_paragraph: BTreeMap<usize, (Vec<Proposal>, Vec<&'f word::Comment>)>,
    /// The comments that have lost their place.
    lost: Vec<&'f word::Comment>,
}

impl<'f> Answers<'f> {
    pub(super) fn new(file: &'f WordFile) -> Self {
        let mut answers = Answers { by_paragraph: BTreeMap::new(), lost: Vec::new() };
        for (index, paragraph) in file.paragraphs.iter().enumerate() {
            if paragraph.is_changed() && !paragraph.is_contents {
                let changes = proposals(paragraph);
                answers.by_paragraph.entry(index).or_default().0.extend(changes);
            }
        }
        for comment in &file.comments {
            match comment.paragraph.filter(|index| *index < file.paragraphs.len()) {
                Some(index) => {
                    answers.by_paragraph.entry(index).or_default().1.push(comment);
                }
                None => answers.lost.push(comment),
            }
        }
        answers
    }

    pub(super) fn paragraphs(&self) -> BTreeSet<usize> {
        self.by_paragraph.keys().copied().collect()
    }
}

/// What the remarks of a file are made from.
pub(super) struct RemarkReader<'l> {
    pub(super) file: usize,
    pub(super) document: usize,
    pub(super) language: Language,
    pub(super) lines: &'l [Line],
}

impl RemarkReader<'_> {
    pub(super) fn remarks(
        &self,
        file: &ReturnedFile,
        answers: Answers<'_>,
        matches: &[Option<Match>],
        deleted: &[usize],
    ) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut last = None;
        let mut of_paragraphs = answers.by_paragraph;
        for (index, paragraph) in file.file.paragraphs.iter().enumerate() {
            let found = matches.get(index).and_then(Option::as_ref);
            let is_unrecorded = found.is_some_and(|found| found.unrecorded.is_some());
            let of_paragraph = of_paragraphs.remove(&index);
            if let Some(answers) = of_paragraph.or(is_unrecorded.then(Default::default)) {
                let gone = gone(last, 0, &[]);
                let found = found.unwrap_or(&gone);
                remarks.push(self.remark(paragraph, found, answers));
            }
            last = found.and_then(|found| found.line).or(last);
        }
        for index in deleted {
            let text = self.lines.get(*index).map(Line::plain).unwrap_or_default();
            let text = text.replace(OBJECT, "");
            remarks.push(Remark {
                text: vec![Change::Deleted(text.clone())],
                proposals: vec![unrecorded(ProposalKind::Removed, &text, "")],
                ..self.empty(Place::InPlace, Some(*index), Vec::new())
            });
        }
        if !answers.lost.is_empty() {
            let comments = answers.lost.into_iter().map(comment).collect();
            remarks.push(self.empty(Place::Gone, None, comments));
        }
        remarks
    }

    fn empty(&self, place: Place, line: Option<usize>, comments: Vec<Comment>) -> Remark {
        let at = line.and_then(|line| self.lines.get(line));
        Remark {
            file: self.file,
            place,
            language: self.language,
            chapter: at.and_then(|line| line.chapter.clone()),
            kind: at.map(|line| line.kind).filter(|_| place != Place::Gone),
            number: at.and_then(|line| line.number),
            span: at.and_then(|line| line.span),
            text: Vec::new(),
            proposals: Vec::new(),
            comments,
            line: line.map(|line| (self.document, line)),
        }
    }

    fn remark(
        &self,
        paragraph: &Paragraph,
        found: &Match,
        (mut proposals, comments): (Vec<Proposal>, Vec<&word::Comment>),
    ) -> Remark {
        let comments = comments.into_iter().map(comment).collect();
        let mut place = found.place;
        let line = found.line.and_then(|line| self.lines.get(line));
        let sent: Vec<char> = paragraph.sent().chars().collect();
        let start = found.key.start();
        classify(&mut proposals, &(start..sent.len()));
        let mut text = shown(paragraph, start);
        let end = found.key.length().max(start);
        let [today, file] = [
            line.filter(|_| place != Place::Gone).map(Line::plain).unwrap_or_default(),
            sent.get(start..end).unwrap_or_default().iter().collect(),
        ]
        .map(|text: String| text.replace(OBJECT, ""));
        match (place, line) {
            _ if found.unrecorded == Some(Unrecorded::Part) => {
                leave(&mut proposals, Reason::Split);
                proposals.push(unrecorded(ProposalKind::Split, "", ""));
            }
            _ if found.unrecorded == Some(Unrecorded::New) => {
                leave(&mut proposals, Reason::Gone);
                proposals.push(unrecorded(ProposalKind::NewParagraph, "", &file));
                text = vec![Change::Inserted(file)];
            }
            (Place::Changed, Some(line))
                if found.unrecorded != Some(Unrecorded::Rewritten)
                    && already(&mut proposals, &sent, found, line) =>
            {
                place = Place::InPlace;
            }
            _ if found.unrecorded.is_some() => {
                leave(&mut proposals, Reason::Untracked);
                let kind = if file.trim().is_empty() {
                    ProposalKind::Removed
                } else {
                    ProposalKind::Untracked
                };
                let mut change = unrecorded(kind, &today, &file);
                if found.unrecorded == Some(Unrecorded::Rewritten) {
                    // The report is as it was sent.
                    place = Place::InPlace;
                } else {
                    let is_gone = place == Place::Gone;
                    let reason = if is_gone { Reason::Gone } else { Reason::Changed };
                    change.outcome = Outcome::Left(reason);
                }
                proposals.push(change);
                text = changes(&today, &file);
            }
            (Place::InPlace, Some(line)) => {
                judge(&mut proposals, &sent, &found.key, found.is_sure, line);
            }
            (Place::Changed, Some(_)) => leave(&mut proposals, Reason::Changed),
            _ => {
                let reason =
                    if place == Place::Split { Reason::Split } else { Reason::Gone };
                leave(&mut proposals, reason);
            }
        }
        Remark { text, proposals, ..self.empty(place, found.line, comments) }
    }
}

/// Returns a change of which nothing records who made it.
fn unrecorded(kind: ProposalKind, before: &str, after: &str) -> Proposal {
    Proposal {
        author: String::new(),
        date: String::new(),
        kind,
        before: before.to_owned(),
        after: after.to_owned(),
        range: 0..0,
        outcome: Outcome::Left(Reason::Unrecorded),
    }
}

/// Returns a comment as it is listed.
fn comment(comment: &word::Comment) -> Comment {
    let line = |text: &str| {
        let parts = text.split('\n').map(str::trim).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ¶ ")
    };
    Comment {
        author: comment.who.author.clone(),
        date: comment.who.date.clone(),
        about: line(&comment.about.replace(OBJECT, "")),
        text: line(&comment.text),
        is_resolved: comment.is_resolved,
        replies: comment
            .replies
            .iter()
            .map(|(who, text)| Reply {
                author: who.author.clone(),
                date: who.date.clone(),
                text: line(text),
            })
            .collect(),
    }
}

/// Returns the text of a paragraph with its changes, for people, without what the program
/// writes before it.
fn shown(paragraph: &Paragraph, start: usize) -> Vec<Change> {
    let mut at = 0;
    let mut output = Vec::new();
    for piece in &paragraph.pieces {
        let kept = if piece.inserted.is_none() {
            let skipped = start.saturating_sub(at);
            at += piece.text.chars().count();
            piece.text.chars().skip(skipped).collect()
        } else {
            piece.text.clone()
        };
        let text = kept.replace(OBJECT, "").replace('\n', " ¶ ").replace('\t', " ");
        output.push(match (&piece.inserted, &piece.deleted) {
            (Some(_), Some(_)) => continue,
            (Some(_), None) => Change::Inserted(text),
            (None, Some(_)) => Change::Deleted(text),
            (None, None) => Change::Kept(text),
        });
    }
    output
}

/// Drops the comments that an earlier file has too: a file that went from one reviewer to
/// the next has those of both.
pub(super) fn drop_repeated(remarks: &mut Vec<Remark>) {
    // Of the last line only: the remarks are sorted by their lines. With each comment the
    // files that have it, for what a file has twice was said twice.
    let mut seen: Vec<(BTreeSet<usize>, Comment)> = Vec::new();
    let mut last = None;
    for remark in remarks.iter_mut() {
        if last != Some(remark.line) {
            seen.clear();
            last = Some(remark.line);
        }
        let file = remark.file;
        remark.comments.retain(|comment| {
            // Without a date it may be another's who said the same.
            let mut same = seen
                .iter_mut()
                .filter(|(_, known)| known == comment && !comment.date.is_empty());
            let known = same.find(|(files, _)| !files.contains(&file));
            let is_new = known.is_none();
            match known {
                Some((files, _)) => drop(files.insert(file)),
                None => seen.push((BTreeSet::from([file]), comment.clone())),
            }
            is_new
        });
    }
    remarks.retain(|remark| !remark.comments.is_empty() || !remark.proposals.is_empty());
}
