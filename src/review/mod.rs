//! What reviewers answered in Word: each change and each remark, found again in the report
//! of today.
//!
//! Nothing is changed here. [`apply_review`](crate::edit::apply_review) writes what is beyond
//! doubt; everything else is listed for people, with the reason.

mod answers;
mod chains;
mod contents;
mod doubt;
mod entries;
mod found;
mod index;
mod key;
mod label;
mod lines;
mod looks;
mod matching;
mod outcome;
mod program;
mod proposals;
mod repeated;
mod special;
#[cfg(test)]
pub(crate) mod tests;
mod unrecorded;
mod written;

pub use entries::{ENTRIES, Entries, NotEntries, open_remarks};
pub use lines::LineKind;
pub use proposals::{Outcome, Proposal, ProposalKind, Reason};

pub(crate) use key::settled;
pub(crate) use lines::{Line, LineRun, RunKind, lines};
pub(crate) use written::{Inserted, written};

use std::collections::BTreeSet;

use crate::assemble::Document;
use crate::diagnostic::{Sources, Span};
use crate::model::Project;
use crate::review::answers::{Answers, RemarkReader};
use crate::review::doubt::mark_doubtful;
use crate::review::found::Found;
use crate::review::index::{Known, LineIndex};
use crate::review::label::Label;
use crate::review::outcome::mark_conflicts;
use crate::review::repeated::drop_repeated;
use crate::syntax::word::{self, NotWord, WordFile};
use crate::text::{Language, Typography, named};
use crate::translation::Change;

/// A file that came back.
#[derive(Debug)]
pub struct ReturnedFile {
    /// Its name, as it is shown.
    pub name: String,
    file: WordFile,
    label: Option<Label>,
}

/// Why a file can't be used.
#[derive(Debug, PartialEq, Eq)]
pub struct Unusable {
    /// The word that selects the text of the message.
    pub kind: &'static str,
    /// The part or language that is to blame; empty if it is the whole.
    pub detail: String,
}

impl ReturnedFile {
    /// Reads a file, whatever its name ends in.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Unusable> {
        let mut label = None;
        let file = word::read(bytes, |custom| {
            label = Label::find(custom);
            label.iter().flat_map(|label| label.blocks.keys().cloned()).collect()
        });
        let file = file.map_err(|error| Unusable {
            kind: error.kind(),
            detail: match error {
                NotWord::Part(part) => part,
                _ => String::new(),
            },
        })?;
        Ok(ReturnedFile { name: name.to_owned(), file, label })
    }

    /// Returns whether the file says what was sent. Otherwise nobody can see what was changed
    /// in it without a record.
    pub fn says_what_was_sent(&self) -> bool {
        self.label.is_some()
    }
}

named! {
    /// Where a paragraph of a file is in the report of today.
    /// Named as in messages and data.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Place {
        /// Its text is the one that was sent.
        InPlace = "in-place",
        /// Its text was changed since.
        Changed = "changed",
        /// The file has it in several paragraphs.
        Split = "split",
        /// It is not there.
        Gone = "gone",
    }
}

/// What somebody said of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Who said it; empty if the file does not say.
    pub author: String,
    /// When, such as `2026-11-20 10:15`; empty if the file does not say.
    pub date: String,
    /// The words that it is about; empty if it is about the paragraph.
    pub about: String,
    /// What was said, without line ends.
    pub text: String,
    /// Whether somebody has marked it as settled.
    pub is_resolved: bool,
    /// The replies, each with its author and date.
    pub replies: Vec<Reply>,
}

/// A reply to a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Who replied.
    pub author: String,
    /// When.
    pub date: String,
    /// What was said, without line ends.
    pub text: String,
}

/// A paragraph of a file in which somebody changed or remarked something.
#[derive(Debug, Clone)]
pub struct Remark {
    /// The file, by its index.
    pub file: usize,
    /// Where the paragraph is today.
    pub place: Place,
    /// The language of the file.
    pub language: Language,
    /// The id of the chapter; `None` outside of chapters.
    pub chapter: Option<String>,
    /// What the line is in the report; `None` if it is not there.
    pub kind: Option<LineKind>,
    /// The number of the paragraph, or of the last one before it.
    pub number: Option<u32>,
    /// Where it was written.
    pub span: Option<Span>,
    /// Its text as it was sent, with what was changed.
    pub text: Vec<Change>,
    /// The changes.
    pub proposals: Vec<Proposal>,
    /// The remarks.
    pub comments: Vec<Comment>,
    /// The document and the line in it, by index.
    pub(crate) line: Option<(usize, usize)>,
}

/// What came back, in the order of the report.
#[derive(Debug)]
pub struct Review {
    /// The paragraphs with changes and remarks.
    pub remarks: Vec<Remark>,
    /// How many lines of contents and lists were renewed, with the same words.
    pub in_contents: usize,
    /// The lines of each document.
    pub(crate) lines: Vec<Vec<Line>>,
}

impl Review {
    /// Counts the changes with an outcome. What several reviewers change in the same way, or
    /// two copies of a file, is one change.
    pub fn count(&self, is_counted: impl Fn(&Outcome) -> bool) -> usize {
        let mut seen = BTreeSet::new();
        for (index, remark) in self.remarks.iter().enumerate() {
            for proposal in &remark.proposals {
                let Proposal { kind, before, after, whole, outcome, .. } = proposal;
                let range = &whole.range;
                if is_counted(outcome) {
                    // What has no place in the report is compared with nothing.
                    let place = remark.line.ok_or(index);
                    seen.insert((place, kind, range.start, range.end, before, after));
                }
            }
        }
        seen.len()
    }

    /// Takes back that changes were applied: they could be.
    pub fn reopen(&mut self) {
        let remarks = self.remarks.iter_mut();
        for proposal in remarks.flat_map(|remark| &mut remark.proposals) {
            if proposal.outcome == Outcome::Applied {
                proposal.outcome = Outcome::Open;
            }
        }
    }
}

/// Finds what came back in the documents of a report. Returns the first file that can't
/// belong to it, by its index, with the reason.
pub fn review(
    files: &[ReturnedFile],
    documents: &[Document],
    project: &Project,
    sources: &Sources,
) -> Result<Review, (usize, Unusable)> {
    let lines: Vec<Vec<Line>> =
        documents.iter().map(|document| lines(document, sources)).collect();
    let indexes: Vec<LineIndex<'_>> =
        lines.iter().map(|lines| LineIndex::new(lines)).collect();
    let (mut remarks, mut in_contents) = (Vec::new(), 0);
    for (index, file) in files.iter().enumerate() {
        let answers = Answers::new(&file.file);
        let (document, found_in) =
            found(file, &answers, documents, &indexes).map_err(|error| (index, error))?;
        let (Some(found), Some(lines), Some(by_text)) =
            (documents.get(document), lines.get(document), indexes.get(document))
        else {
            continue;
        };
        let deleted = by_text.deleted(file.label.as_ref(), &found_in.matches);
        let language = found.language;
        let typography = Typography::new(language, &project.catalog);
        in_contents += answers.in_contents;
        let reader = RemarkReader { file: index, document, language, typography, lines };
        remarks.extend(reader.remarks(file, answers, &found_in, &deleted));
    }
    drop(indexes);
    // Files in the order in which they were named, at each place.
    remarks.sort_by_key(|remark| (remark.line, remark.file));
    drop_repeated(&mut remarks);
    mark_conflicts(&mut remarks, &lines);
    mark_doubtful(&mut remarks, &lines, project);
    Ok(Review { remarks, in_contents, lines })
}

/// Returns the document that a file came from, and where its paragraphs are in it.
fn found(
    file: &ReturnedFile,
    answers: &Answers<'_>,
    documents: &[Document],
    indexes: &[LineIndex<'_>],
) -> Result<(usize, Found), Unusable> {
    let label = file.label.as_ref();
    let is_language = |document: &Document| {
        label.is_none_or(|label| document.language.as_str() == label.language)
    };
    let unusable = |kind, detail: &str| Unusable { kind, detail: detail.to_owned() };
    let mut best: Option<(Known, usize, Found)> = None;
    for (index, (document, lines)) in documents.iter().zip(indexes).enumerate() {
        if !is_language(document) {
            continue;
        }
        let found = lines.found(&file.file, label, &answers.paragraphs());
        let known = lines.known(&found.matches);
        if best.as_ref().is_none_or(|(most, ..)| known.written > most.written) {
            best = Some((known, index, found));
        }
    }
    let Some((known, index, found)) = best else {
        let language = label.map_or("", |label| label.language.as_str());
        return Err(unusable("language", language));
    };
    let texts = file.file.paragraphs.iter();
    let all = texts.filter(|it| !it.is_contents && !it.sent().trim().is_empty()).count();
    let all = all.saturating_sub(known.others);
    let title = documents.get(index).map(|document| document.cover.title.as_str());
    let is_of_report = label.is_some_and(|label| Some(label.report.as_str()) == title);
    // A report whose title was changed still has most of its paragraphs; another report has
    // a few headings in common with this one.
    let is_known = known.written > 0 && known.written * 5 >= all;
    if !is_known && !is_of_report {
        let report = label.map_or("", |label| label.report.as_str());
        return Err(unusable("foreign", report));
    }
    Ok((index, found))
}
