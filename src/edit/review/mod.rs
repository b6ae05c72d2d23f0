//! Writes what reviewers changed in Word into the chapters.
//!
//! Only wording is written, only where the paragraph is as it was sent, and only if the
//! report then reads as the reviewer wants it: it is read and put together again with the
//! new chapters, and each line of each language is compared. A change that fails is left out.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, FileId, Severity, Sources, Span};
use crate::edit::ChangeSet;
use crate::load::{Files, Overlay, Refusal};
use crate::model::BlockKind;
use crate::pipeline::Snapshot;
use crate::review::{
    ENTRIES, Entries, Inserted, Line, LineRun, NotEntries, Outcome, Reason, ReturnedFile,
    Review, RunKind, lines, open_remarks, settled, written,
};

/// Why the table of remarks can't be written.
#[derive(Debug)]
pub enum EntriesError {
    /// It is there, and can't be read as text.
    Unreadable,
    /// It is not the table that this program made.
    Other(NotEntries),
}

/// Applies the changes of a review that are beyond doubt: each gets its outcome. Returns the
/// chapters that change.
pub fn apply_review(
    snapshot: &Snapshot,
    files: &dyn Files,
    review: &mut Review,
) -> ChangeSet {
    let mut wanted: Vec<Wanted> = Vec::new();
    for (remark, of) in review.remarks.iter_mut().enumerate() {
        let Some((document, line)) = of.line else { continue };
        for (nth, proposal) in of.proposals.iter_mut().enumerate() {
            if proposal.outcome != Outcome::Open {
                continue;
            }
            let at = review.lines.get(document).and_then(|lines| lines.get(line));
            let whole = Arc::clone(&proposal.whole);
            let (part, after) = (&whole.range, whole.after.as_str());
            let edit = at.and_then(|line| written(line, part, after, &snapshot.sources));
            let ends = at.and_then(|line| ends(line, part));
            let (Some(edit), Some(ends)) = (edit, ends) else {
                proposal.outcome = Outcome::Left(Reason::Unwritable);
                continue;
            };
            let same = wanted.iter_mut().find(|other: &&mut Wanted| {
                other.line == (document, line) && other.is_same(&edit, part, after)
            });
            // Two reviewers who agree made one change, and changes that touch are one.
            match same {
                Some(same) => same.proposals.push((remark, nth)),
                None => wanted.push(Wanted {
                    edit,
                    ends,
                    line: (document, line),
                    part: part.clone(),
                    after: after.to_owned(),
                    proposals: vec![(remark, nth)],
                }),
            }
        }
    }
    wanted.sort_by_key(|it| (it.edit.file, it.edit.range.start, it.edit.range.end));
    let proof = Proof::new(snapshot, files, review);
    let mut proven = Proven { proof, kept: Vec::new() };
    proven.add(&wanted.iter().collect::<Vec<_>>());
    let kept = proven.kept;
    let mut changes = ChangeSet::default();
    for (file, text) in texts(&kept, &snapshot.sources).unwrap_or_default() {
        let former = snapshot.sources.file(file);
        changes.replace(snapshot.root.join(&former.path), &former.text, text);
    }
    let applied: BTreeSet<(usize, usize)> =
        kept.iter().flat_map(|it| it.proposals.iter().copied()).collect();
    for place in wanted.iter().flat_map(|it| &it.proposals) {
        let proposals = review.remarks.get_mut(place.0).map(|it| &mut it.proposals);
        if let Some(proposal) = proposals.and_then(|list| list.get_mut(place.1)) {
            proposal.outcome = if applied.contains(place) {
                Outcome::Applied
            } else {
                Outcome::Left(Reason::Unwritable)
            };
        }
    }
    changes
}

/// Adds the comments of a review to those that the project keeps, and the file to what is
/// written.
pub fn keep_comments(
    snapshot: &Snapshot,
    files: &dyn Files,
    returned: &[ReturnedFile],
    review: &Review,
    changes: &mut ChangeSet,
) -> Result<Entries, EntriesError> {
    let former = kept_comments(files)?;
    let entries = Entries::add(former.as_deref(), returned, &review.remarks)
        .map_err(EntriesError::Other)?;
    let path = snapshot.root.join(ENTRIES);
    match former {
        _ if entries.added + entries.updated == 0 => {}
        Some(former) => changes.replace(path, &former, entries.text.clone()),
        None => changes.create(path, entries.text.clone()),
    }
    Ok(entries)
}

/// Returns the table of the comments that a project keeps; `None` where there is none.
fn kept_comments(files: &dyn Files) -> Result<Option<String>, EntriesError> {
    match files.open(ENTRIES).and_then(|mut file| file.read_whole()) {
        Ok(bytes) => {
            String::from_utf8(bytes).map(Some).map_err(|_| EntriesError::Unreadable)
        }
        Err(Refusal::Missing) => Ok(None),
        Err(_) => Err(EntriesError::Unreadable),
    }
}

/// Returns how many of the comments that a project keeps nobody has settled.
pub fn open_comments(files: &dyn Files) -> Result<usize, EntriesError> {
    let text = kept_comments(files)?;
    text.map_or(Ok(0), |text| open_remarks(&text).map_err(EntriesError::Other))
}

/// A change of a file that reviewers want.
#[derive(Debug)]
struct Wanted {
    edit: Inserted,
    /// The document and its line.
    line: (usize, usize),
    /// Where the part that is replaced begins and ends.
    ends: [End; 2],
    /// The part of the line that is replaced, in characters.
    part: Range<usize>,
    after: String,
    /// The remark and the proposal in it, of each who wants it.
    proposals: Vec<(usize, usize)>,
}

impl Wanted {
    fn is_same(&self, edit: &Inserted, part: &Range<usize>, after: &str) -> bool {
        self.edit == *edit && self.part == *part && self.after == after
    }
}

/// Changes that were proved to do what they should.
struct Proven<'a> {
    proof: Proof<'a>,
    kept: Vec<&'a Wanted>,
}

impl<'a> Proven<'a> {
    /// Adds all changes that do what they should: all at once, or else half by half.
    fn add(&mut self, wanted: &[&'a Wanted]) {
        if wanted.is_empty() {
            return;
        }
        let mut all = self.kept.clone();
        all.extend(wanted);
        all.sort_by_key(|it| (it.edit.file, it.edit.range.start, it.edit.range.end));
        if self.proof.holds(&all) {
            self.kept = all;
        } else if wanted.len() > 1 {
            let (first, second) = wanted.split_at(wanted.len() / 2);
            self.add(first);
            self.add(second);
        }
    }
}

/// What the report says before, to be compared with what it says after.
struct Proof<'a> {
    snapshot: &'a Snapshot,
    files: &'a dyn Files,
    /// The lines of each document.
    lines: Vec<Vec<Vec<char>>>,
    /// Where words of a chapter are printed, by where they were written: each document, the
    /// line in it, and the first of their characters there. A translation that lacks them has
    /// them too, and so have lists of recommendations.
    printed: BTreeMap<Span, Vec<(usize, usize, usize)>>,
    /// The lines that a register writes, each document's by their number: they follow what
    /// stands elsewhere, as the first words of recommendations do.
    following: BTreeSet<(usize, usize)>,
    errors: BTreeMap<Code, usize>,
}

impl<'a> Proof<'a> {
    fn new(snapshot: &'a Snapshot, files: &'a dyn Files, review: &Review) -> Self {
        let of = |lines: &Vec<Line>| lines.iter().map(|line| line.text.clone()).collect();
        let lines = review.lines.iter().map(of).collect();
        let registers = registers(snapshot);
        let mut following = BTreeSet::new();
        let mut printed: BTreeMap<Span, Vec<(usize, usize, usize)>> = BTreeMap::new();
        for (document, lines) in review.lines.iter().enumerate() {
            for (index, line) in lines.iter().enumerate() {
                if line.runs.iter().all(|run| registers.contains(&run.span)) {
                    following.insert((document, index));
                }
                let mut last = None;
                for run in line.runs.iter().filter(|run| !run.chars.is_empty()) {
                    // What a placeholder prints is written in one place.
                    if last.replace(run.span) != Some(run.span) {
                        let place = (document, index, run.chars.start);
                        printed.entry(run.span).or_default().push(place);
                    }
                }
            }
        }
        let errors = errors(snapshot);
        Proof { snapshot, files, lines, printed, following, errors }
    }

    /// Returns whether changes, sorted, make each line read as it should.
    fn holds(&self, wanted: &[&Wanted]) -> bool {
        let Some(after) = with(wanted, self.snapshot, self.files) else { return false };
        let known = |code| self.errors.get(&code).copied().unwrap_or_default();
        if errors(&after).into_iter().any(|(code, count)| count > known(code)) {
            return false;
        }
        let mut expected = self.lines.clone();
        let mut places = Vec::new();
        for wanted in wanted {
            let printed = |end: End| self.printed.get(&end.0).into_iter().flatten();
            for (document, line, start) in printed(wanted.ends[0]) {
                let here =
                    |it: &&(usize, usize, usize)| (it.0, it.1) == (*document, *line);
                let Some((.., end)) = printed(wanted.ends[1]).find(here) else {
                    return false;
                };
                let part = start + wanted.ends[0].1..end + wanted.ends[1].1;
                places.push((*document, *line, part.start, part.end, &wanted.after));
            }
        }
        // From the last change of each line to its first, so that places stay where they are.
        places.sort_by_key(|it| (it.0, it.1, it.2, it.3));
        for (document, line, start, end, after) in places.into_iter().rev() {
            let line = expected.get_mut(document).and_then(|lines| lines.get_mut(line));
            let Some(line) = line.filter(|line| start <= end && end <= line.len()) else {
                return false;
            };
            line.splice(start..end, after.chars());
        }
        let documents = after.documents();
        documents.len() == expected.len()
            && documents.iter().zip(&expected).enumerate().all(
                |(place, (document, expected))| {
                    let lines = lines(document, &after.sources);
                    let mut pairs = lines.iter().zip(expected).enumerate();
                    lines.len() == expected.len()
                        && pairs.all(|(index, (line, expected))| {
                            self.following.contains(&(place, index))
                                || line.text == *expected
                                || settled(&line.plain())
                                    == settled(&expected.iter().collect::<String>())
                        })
                },
            )
    }
}

/// Returns where the lists from registers were asked for.
fn registers(snapshot: &Snapshot) -> BTreeSet<Span> {
    let mut spans = BTreeSet::new();
    let texts = snapshot.project.chapters.iter().flat_map(|it| it.texts.values());
    for text in texts {
        text.visit_blocks(&mut |block| {
            if matches!(block.kind, BlockKind::Register(_)) {
                spans.insert(block.span);
            }
        });
    }
    spans
}

/// Where a part of a line begins or ends: where its words were written, and how many
/// characters of them precede it.
type End = (Span, usize);

/// Returns where a part of a line begins and ends; `None` if nothing is written there.
fn ends(line: &Line, part: &Range<usize>) -> Option<[End; 2]> {
    let runs = || line.runs.iter().filter(|run| !run.chars.is_empty());
    let offset = |run: &LineRun, at: usize| (run.span, at - run.chars.start);
    if part.is_empty() {
        let at = part.start;
        // Beside words rather than beside the mark of a footnote, which lists leave out.
        let mut beside: Vec<&LineRun> =
            runs().filter(|run| run.chars.start <= at && at <= run.chars.end).collect();
        beside.sort_by_key(|run| run.kind != RunKind::Words);
        let end = offset(beside.first()?, at);
        return Some([end, end]);
    }
    let first = runs().find(|run| run.chars.contains(&part.start))?;
    let last = runs().find(|run| run.chars.contains(&(part.end - 1)))?;
    Some([offset(first, part.start), offset(last, part.end)])
}

/// Returns the report with changes, sorted; `None` if two of them overlap.
fn with(wanted: &[&Wanted], snapshot: &Snapshot, files: &dyn Files) -> Option<Snapshot> {
    let sources = &snapshot.sources;
    let texts = texts(wanted, sources)?;
    let overlay = texts.iter().fold(Overlay::new(files), |overlay, (file, text)| {
        overlay.with(&sources.file(*file).path, text)
    });
    Some(Snapshot::of(&overlay, snapshot.options.clone()))
}

/// Returns the files as changes make them; `None` if two of them overlap.
fn texts(wanted: &[&Wanted], sources: &Sources) -> Option<Vec<(FileId, String)>> {
    let mut texts = Vec::new();
    for of_file in wanted.chunk_by(|a, b| a.edit.file == b.edit.file) {
        let file = of_file.first()?.edit.file;
        let former = sources.file(file).text.as_str();
        let (mut text, mut at) = (String::new(), 0);
        for Inserted { range, text: new, .. } in of_file.iter().map(|it| &it.edit) {
            text.push_str(former.get(at..range.start)?);
            text.push_str(new);
            at = range.end;
        }
        text.push_str(former.get(at..)?);
        texts.push((file, text));
    }
    Some(texts)
}

/// Counts the errors of reading a report.
fn errors(snapshot: &Snapshot) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for finding in snapshot.findings_of_reading().iter() {
        if finding.severity == Severity::Error {
            *counts.entry(finding.code).or_default() += 1;
        }
    }
    counts
}
