//! The changes and comments of a file, each at its place in the report.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::review::chains::Whole;
use crate::review::contents::Renewed;
use crate::review::found::{Found, Match, Noted, gone};
use crate::review::label::LabelledBlock;
use crate::review::lines::{Line, LineKind};
use crate::review::outcome::{Paired, leave};
use crate::review::program::{Missing, words_of};
use crate::review::proposals::{classify, proposals};
use crate::review::unrecorded::Unrecorded;
use crate::review::{
    Comment, Outcome, Place, Proposal, ProposalKind, Reason, Remark, Reply, ReturnedFile,
};
use crate::syntax::word::{self, OBJECT, Paragraph, Story, WordFile};
use crate::text::{Language, Typography};
use crate::translation::{Change, changes};

/// The changes and comments of a file by paragraph.
pub(super) struct Answers<'f> {
    by_paragraph: BTreeMap<usize, (Vec<Proposal>, Vec<&'f word::Comment>)>,
    /// The comments that have lost their place.
    lost: Vec<&'f word::Comment>,
    /// How many lines of contents and lists were renewed, with the same words. Word records
    /// each of them.
    pub(super) in_contents: usize,
}

impl<'f> Answers<'f> {
    pub(super) fn new(file: &'f WordFile) -> Self {
        let mut answers =
            Answers { by_paragraph: BTreeMap::new(), lost: Vec::new(), in_contents: 0 };
        let renewed = Renewed::new(file);
        for (index, paragraph) in file.paragraphs.iter().enumerate() {
            if paragraph.is_changed() && renewed.is_all_of(paragraph) {
                answers.in_contents += 1;
            } else if paragraph.is_changed() {
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
    pub(super) typography: Typography,
    pub(super) lines: &'l [Line],
}

impl RemarkReader<'_> {
    pub(super) fn remarks(
        &self,
        file: &ReturnedFile,
        answers: Answers<'_>,
        found: &Found,
        deleted: &[usize],
    ) -> Vec<Remark> {
        let Found { matches, missing } = found;
        let mut remarks: Vec<Remark> = Vec::new();
        let mut margins: Vec<Remark> = Vec::new();
        let mut last = None;
        let mut of_paragraphs = answers.by_paragraph;
        for (index, paragraph) in file.file.paragraphs.iter().enumerate() {
            let found = matches.get(index).and_then(Option::as_ref);
            let is_unrecorded = found.is_some_and(|found| {
                found.unrecorded.is_some() || !found.noted.is_empty()
            });
            let of_paragraph = of_paragraphs.remove(&index);
            if let Some(answers) = of_paragraph.or(is_unrecorded.then(Default::default)) {
                let gone = gone(last, 0, &[]);
                let found = found.unwrap_or(&gone);
                let block = file.label.as_ref().and_then(|it| it.block(paragraph));
                let mut remark = self.remark(paragraph, block, found, answers);
                let chapter = block.map(|it| &it.chapter).filter(|it| !it.is_empty());
                remark.chapter = remark.chapter.take().or_else(|| chapter.cloned());
                // Programs write one header for each kind of page, and the reader saw one.
                let is_same = |it: &Remark| {
                    (&it.text, &it.proposals, &it.comments)
                        == (&remark.text, &remark.proposals, &remark.comments)
                };
                if paragraph.story != Story::Margins {
                    remarks.push(remark);
                } else if !margins.iter().any(is_same) {
                    margins.push(remark);
                }
            }
            let found = found.filter(|found| !found.is_generated);
            last = found.and_then(|found| found.line).or(last);
        }
        remarks.append(&mut margins);
        for index in deleted {
            let text = self.lines.get(*index).map(Line::plain).unwrap_or_default();
            // A caption has its label before it and a unit below it.
            let caption =
                self.lines.get(*index).filter(|it| it.kind == LineKind::Caption);
            let sent = caption.zip(file.label.as_ref());
            let sent = sent.and_then(|(line, label)| {
                let digest = line.digest();
                let mut blocks = label.blocks.values();
                let found = blocks.find(|it| {
                    Some(&it.chapter) == line.chapter.as_ref() && it.digest == digest
                })?;
                Some(found.words.clone()).filter(|it| !it.is_empty())
            });
            let text = sent.unwrap_or_else(|| text.replace(OBJECT, ""));
            let is_picture = text.is_empty();
            let kind = if is_picture {
                ProposalKind::ImageDeleted
            } else {
                ProposalKind::Removed
            };
            remarks.push(Remark {
                text: vec![Change::Deleted(text.clone())],
                proposals: vec![unrecorded(kind, &text, "")],
                ..self.empty(Place::InPlace, Some(*index), Vec::new())
            });
        }
        remarks.extend(missing.iter().map(|it| self.missing(it, matches)));
        if !answers.lost.is_empty() {
            let comments = answers.lost.into_iter().map(comment).collect();
            remarks.push(self.empty(Place::Gone, None, comments));
        }
        remarks
    }

    /// Returns what is said of something that the program wrote and the file has no more.
    fn missing(&self, missing: &Missing, matches: &[Option<Match>]) -> Remark {
        let words = &missing.words;
        if !words.is_empty() {
            let empty = self.empty(Place::InPlace, missing.line, Vec::new());
            let mut change = unrecorded(ProposalKind::Removed, words, "");
            change.outcome = Outcome::Left(Reason::Generated);
            return Remark {
                kind: Some(LineKind::Generated),
                chapter: missing.chapter.clone().or_else(|| empty.chapter.clone()),
                text: vec![Change::Deleted(words.clone())],
                proposals: vec![change],
                ..empty
            };
        }
        // The chart or picture below its caption.
        let is_picture = |line: &usize| {
            let kind = self.lines.get(*line).map(|line| line.kind);
            let mut there = matches.iter().flatten().filter_map(Match::line);
            kind == Some(LineKind::Picture) && there.all(|it| it != *line)
        };
        let next = missing.line.map(|line| line + 1).filter(is_picture);
        let empty = self.empty(Place::InPlace, next.or(missing.line), Vec::new());
        Remark {
            kind: next.map_or(Some(LineKind::Generated), |_| empty.kind),
            chapter: missing.chapter.clone().or_else(|| empty.chapter.clone()),
            text: vec![Change::Deleted(String::new())],
            proposals: vec![unrecorded(ProposalKind::ImageDeleted, "", "")],
            ..empty
        }
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
        block: Option<&LabelledBlock>,
        found: &Match,
        (mut proposals, comments): (Vec<Proposal>, Vec<&word::Comment>),
    ) -> Remark {
        let comments = comments.into_iter().map(comment).collect();
        let mut place = found.place;
        let line = found.line.and_then(|line| self.lines.get(line));
        let sent: Vec<char> = paragraph.sent().chars().collect();
        let start = found.key.start();
        behind_label(&mut proposals, start);
        classify(&mut proposals, &(start..sent.len()));
        let mut text = shown(paragraph, start);
        let end = found.key.length().max(start);
        let [today, file] = [
            line.filter(|_| place != Place::Gone).map(Line::plain).unwrap_or_default(),
            sent.get(start..end).unwrap_or_default().iter().collect(),
        ]
        .map(|text: String| text.replace(OBJECT, "").replace('\t', " "));
        let paired = |line| Paired {
            sent: &sent,
            key: &found.key,
            is_sure: found.is_sure,
            line,
            typography: &self.typography,
        };
        let is_object = matches!(found.unrecorded, Some(Unrecorded::Objects(_)));
        match (place, line) {
            _ if found.unrecorded == Some(Unrecorded::New) => {
                leave(&mut proposals, Reason::Gone);
                let kind = if file.trim().is_empty() {
                    ProposalKind::ImageAdded
                } else {
                    ProposalKind::NewParagraph
                };
                proposals.push(unrecorded(kind, "", &file));
                text = vec![Change::Inserted(file)];
            }
            _ if found.is_generated && !is_object => {
                leave(&mut proposals, Reason::Generated);
            }
            _ if found.unrecorded == Some(Unrecorded::Part) => {
                leave(&mut proposals, Reason::Split);
                proposals.push(unrecorded(ProposalKind::Split, "", ""));
            }
            _ if let Some(Unrecorded::Objects(kind)) = found.unrecorded => {
                leave(&mut proposals, Reason::Untracked);
                proposals.push(unrecorded(kind, "", ""));
            }
            (_, Some(_)) if found.unrecorded == Some(Unrecorded::Moved) => {
                proposals.push(unrecorded(ProposalKind::Moved, "", &file));
            }
            (Place::Changed, Some(line))
                if found.unrecorded != Some(Unrecorded::Rewritten)
                    && paired(line).already(&mut proposals) =>
            {
                place = Place::InPlace;
            }
            _ if found.unrecorded.is_some() => {
                leave(&mut proposals, Reason::Untracked);
                // Of what the program wrote before or below the text, something is gone.
                let whole = words_of(&sent);
                let [before, after] = [&today, &file].map(|it| it.split_whitespace());
                let is_around = before.eq(after);
                let cut = block.filter(|it| {
                    let is_cut = is_around || !whole.contains(it.before.as_str());
                    !it.words.is_empty() && is_cut
                });
                let (today, file) =
                    cut.map_or((today, file), |it| (it.words.clone(), whole));
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
                paired(line).judge(&mut proposals);
            }
            (Place::Changed, Some(_)) => leave(&mut proposals, Reason::Changed),
            _ => {
                let reason =
                    if place == Place::Split { Reason::Split } else { Reason::Gone };
                leave(&mut proposals, reason);
            }
        }
        for Noted { kind, before, after } in &found.noted {
            if matches!(kind, ProposalKind::Untracked | ProposalKind::Removed) {
                text = changes(before, after);
            }
            let mut change = unrecorded(*kind, before, after);
            if found.is_generated {
                change.outcome = Outcome::Left(Reason::Generated);
            }
            proposals.push(change);
        }
        let mut remark =
            Remark { text, proposals, ..self.empty(place, found.line, comments) };
        if found.is_generated {
            remark.kind = Some(LineKind::Generated);
        }
        remark
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
        chain: None,
        whole: Arc::default(),
        has_note: false,
        outcome: Outcome::Left(Reason::Unrecorded),
    }
}

/// Moves what was typed before the number or label of a text behind it, where it can stand.
fn behind_label(proposals: &mut [Proposal], start: usize) {
    for chain in proposals.chunk_by_mut(Proposal::touches) {
        let Some(whole) = chain.first().map(|it| Arc::clone(&it.whole)) else { continue };
        let is_before = whole.range.is_empty() && whole.range.start < start;
        if is_before && chain.iter().all(|it| it.range.is_empty()) {
            let whole =
                Arc::new(Whole { range: start..start, after: whole.after.clone() });
            for proposal in chain {
                proposal.range = start..start;
                proposal.whole = Arc::clone(&whole);
            }
        }
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
            _ if text.is_empty() => continue,
            (Some(_), Some(_)) => continue,
            (Some(_), None) => Change::Inserted(text),
            (None, Some(_)) => Change::Deleted(text),
            (None, None) => Change::Kept(text),
        });
    }
    output
}
