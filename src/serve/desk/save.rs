//! Saves what was typed.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Code;
use crate::edit::{self, ChangeSet, Error, Fate, Orphans, TypedChapter};
use crate::serve::desk::Desk;
use crate::serve::desk::checks::{ShownFinding, findings};
use crate::serve::desk::codes::shown_of_typed;
use crate::serve::desk::segments::orphans;
use crate::text::Args;
use crate::translation::Refusal;
use crate::translation::exchange::typed::Typed;
use crate::translation::exchange::{Doubt, Reason, UnitId};

/// What the page asks to be saved.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveRequest {
    /// The language of the translation.
    pub language: String,
    /// The chapter's id.
    pub chapter: String,
    /// The text that somebody is done with, and behind it those that wait for it.
    pub texts: Vec<TypedText>,
    /// The rules whose findings in the first text somebody has seen and ignores.
    #[serde(default)]
    pub ignored: Vec<String>,
}

/// A text for a segment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedText {
    /// Which segment in which state.
    pub unit: String,
    /// The text with its tags.
    pub text: String,
    /// Whether it is confirmed, or only saved.
    pub confirm: bool,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It is in the chapter, and in the memory if it was confirmed.
    Saved,
    /// It can only be written together with others, or after them.
    Waiting,
    /// Rules find something, and nobody has said to ignore it.
    Doubtful,
    /// The segment has changed since the text was begun.
    Changed,
    /// It can't be put into the chapter.
    Refused,
    /// The files could not be written.
    Failed,
}

/// What the page is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// What became of the first text.
    pub outcome: Outcome,
    /// Why, and what to do; empty where all went well.
    pub message: String,
    /// What rules find in it.
    pub findings: Vec<ShownFinding>,
    /// The units of all texts that are in the chapter now.
    pub taken: Vec<String>,
}

/// What became of a request, and what is to be written for it.
#[derive(Debug)]
pub struct Saved {
    /// What the page is told, once that is written.
    pub answer: Answer,
    /// The files.
    pub changes: ChangeSet,
}

impl Saved {
    fn without_changes(outcome: Outcome, message: String) -> Saved {
        let (findings, taken) = (Vec::new(), Vec::new());
        let answer = Answer { outcome, message, findings, taken };
        Saved { answer, changes: ChangeSet::default() }
    }
}

/// Returns what becomes of the report by what was typed. Nothing is written.
pub fn save(desk: Desk<'_>, request: &SaveRequest) -> Saved {
    let gone = || {
        let message = desk.say("desk-changed-gone", &Args::new());
        Saved::without_changes(Outcome::Changed, message)
    };
    let Some(candidate) = desk.find(&request.language, &request.chapter) else {
        return gone();
    };
    let texts = request.texts.iter().map(|text| {
        let id = UnitId::parse(&request.chapter, &text.unit)?;
        let is_confirmed = text.confirm || edit::is_confirmed_by_saving(candidate, &id);
        Some(Typed { id, text: text.text.clone(), is_confirmed })
    });
    let Some(texts) = texts.collect::<Option<Vec<Typed>>>().filter(|it| !it.is_empty())
    else {
        return gone();
    };
    let ignored: Vec<Code> =
        request.ignored.iter().filter_map(|name| Code::from_name(name)).collect();
    let typed = match edit::type_in(desk.snapshot, candidate, &texts, &ignored) {
        Ok(typed) => typed,
        Err(error) => {
            return Saved {
                answer: not_written(desk, &error),
                changes: ChangeSet::default(),
            };
        }
    };
    let TypedChapter { fates, .. } = &typed;
    let fate = &fates[0];
    let mut answer = Answer {
        outcome: outcome(fate),
        message: refusal(desk, fate).unwrap_or_default(),
        findings: Vec::new(),
        taken: Vec::new(),
    };
    match fate {
        Fate::Wrong(list) => {
            let (segment, text) = (typed.segments[0], &texts[0].text);
            answer.findings = shown_of_typed(desk, candidate, segment, text, list);
        }
        Fate::Taken if texts[0].is_confirmed => {
            answer.findings = findings(desk, candidate, &typed, &texts[0].text);
            let is_new = |finding: &ShownFinding| {
                !request.ignored.iter().any(|code| code == finding.code)
            };
            // A note is said while somebody types and does not hold them up.
            let holds_up = |finding: &&ShownFinding| finding.severity != "note";
            if answer.findings.iter().filter(holds_up).any(is_new) {
                answer.outcome = Outcome::Doubtful;
                answer.message = desk.say("desk-doubtful", &Args::new());
                return Saved { answer, changes: ChangeSet::default() };
            }
        }
        _ => {}
    }
    if answer.outcome != Outcome::Saved {
        // Texts that waited for this one go on waiting.
        return Saved { answer, changes: ChangeSet::default() };
    }
    let taken = request.texts.iter().zip(fates).filter(|(_, fate)| **fate == Fate::Taken);
    answer.taken = taken.map(|(text, _)| text.unit.clone()).collect();
    Saved { answer, changes: typed.changes }
}

/// What the page asks to be deleted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeleteRequest {
    /// The language of the translation.
    pub language: String,
    /// The chapter's id.
    pub chapter: String,
    /// The text that has no source, by its [id](crate::serve::desk::Orphan::id).
    pub orphan: String,
}

/// Returns what becomes of a translation without a text that has no source. Nothing is written.
pub fn delete(desk: Desk<'_>, request: &DeleteRequest) -> Saved {
    let found = desk.find(&request.language, &request.chapter).and_then(|candidate| {
        let (_, orphan) =
            orphans(candidate).into_iter().find(|(id, _)| *id == request.orphan)?;
        Some((candidate, orphan))
    });
    let Some((candidate, orphan)) = found else {
        let message = desk.say("desk-changed-gone", &Args::new());
        return Saved::without_changes(Outcome::Changed, message);
    };
    let changes = Orphans::of(desk.snapshot, candidate)
        .and_then(|orphans| orphans.delete(orphans.deletion(orphan)?));
    let Some(changes) = changes else {
        let message = desk.say("desk-not-deleted", &Args::new());
        return Saved::without_changes(Outcome::Refused, message);
    };
    Saved { changes, ..Saved::without_changes(Outcome::Saved, String::new()) }
}

fn outcome(fate: &Fate) -> Outcome {
    match fate {
        Fate::Taken => Outcome::Saved,
        Fate::Changed => Outcome::Changed,
        Fate::Left(reason) => match reason {
            Reason::SourceChanged | Reason::SourceEdited | Reason::Edited => {
                Outcome::Changed
            }
            Reason::Refused(
                Refusal::Incomplete
                | Refusal::NoChapter
                | Refusal::NoFootnote
                | Refusal::NoMark,
            ) => Outcome::Waiting,
            Reason::NoChapter
            | Reason::Ambiguous
            | Reason::Twice
            | Reason::Revised
            | Reason::Codes
            | Reason::Refused(
                Refusal::Comment
                | Refusal::NoPlace
                | Refusal::Preformatted
                | Refusal::Unwritable,
            ) => Outcome::Refused,
        },
        Fate::Unfinished(_) | Fate::Untranslated | Fate::Wrong(_) => Outcome::Refused,
    }
}

/// Returns why a text is not in the chapter; `None` if it is.
pub(super) fn refusal(desk: Desk<'_>, fate: &Fate) -> Option<String> {
    let say = |id: &str| Some(desk.say(id, &Args::new()));
    match fate {
        Fate::Taken => None,
        Fate::Changed => say("desk-changed"),
        Fate::Left(reason) => {
            let args = Args::new().text("reason", reason.as_str());
            Some(desk.say("desk-left", &args))
        }
        Fate::Unfinished(Doubt::Part(words)) if !words.is_empty() => {
            let args = Args::new().text("words", words);
            Some(desk.say("desk-unfinished-part", &args))
        }
        Fate::Unfinished(_) => say("desk-unfinished"),
        Fate::Untranslated => say("desk-untranslated"),
        Fate::Wrong(_) => say("desk-wrong"),
    }
}

/// Returns what the page is told when files could not be written; they are as they were.
pub fn not_written(desk: Desk<'_>, error: &Error) -> Answer {
    let path = |path: &std::path::Path| {
        let within = path.strip_prefix(&desk.snapshot.root).unwrap_or(path);
        within.display().to_string()
    };
    let message = match error {
        Error::BrokenMemory(_) => desk.say("desk-broken-memory", &Args::new()),
        Error::Changed(file)
        | Error::Exists(file)
        | Error::Unmerged(file)
        | Error::Unreadable(file) => {
            desk.say("desk-file-changed", &Args::new().text("path", path(file)))
        }
        Error::NotPutBack { path: file, .. } => {
            desk.say("desk-not-put-back", &Args::new().text("path", path(file)))
        }
        Error::NotWritten { path: file, source } => {
            let args = Args::new()
                .text("path", path(file))
                .text("kind", edit::denial(source))
                .text("detail", source.to_string());
            desk.say("desk-not-written", &args)
        }
        Error::Occupied(_) | Error::Within { .. } | Error::Template { .. } => {
            error.to_string()
        }
    };
    Answer { outcome: Outcome::Failed, message, findings: Vec::new(), taken: Vec::new() }
}
