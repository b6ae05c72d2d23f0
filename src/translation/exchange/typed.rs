//! Texts as a translator sees and types them, segment by segment: words, with a short tag
//! for each code, `<x1/>` or `<g2>…</g2>`, as in PO.
//!
//! What was typed is read as a unit of a file that came back, so that it is judged by the
//! same rules.

use crate::diagnostic::{Diagnostics, FileId};
use crate::model::{SegmentKind, SegmentText};
use crate::text::Language;
use crate::translation::exchange::as_written::tagged;
use crate::translation::exchange::codes::{Declared, Mark, Piece};
use crate::translation::exchange::incoming::{Incoming, Intake};
use crate::translation::exchange::markup::with_emphasis;
use crate::translation::exchange::outgoing::{ExportOptions, Outgoing};
pub use crate::translation::exchange::tags::places;
use crate::translation::exchange::tags::{found, text};
use crate::translation::exchange::{
    Claim, ExchangeReport, PackageUnit, Received, UnitId,
};

/// A segment with its codes numbered alike in all its texts.
#[expect(missing_debug_implementations, reason = "a view of a unit, which has one")]
pub struct Sheet<'a> {
    outgoing: Outgoing<'a>,
    /// How many codes can be typed: those of the source and of the translation.
    codes: usize,
}

/// A part of a text as people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Words(String),
    /// A code.
    Code(Tag),
}

/// A code in a text, by its number from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// It stands alone: `<x1/>`.
    Alone(usize),
    /// It opens a pair: `<g1>`.
    Open(usize),
    /// It closes a pair: `</g1>`.
    Close(usize),
}

/// What a tag stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it is, such as `placeholder` or `link`.
    pub kind: String,
    /// The Markdown that it stands for, or with which it begins.
    pub markdown: String,
    /// The Markdown with which a pair ends.
    pub close: Option<String>,
    /// What a placeholder prints.
    pub printed: Option<String>,
    /// Whether the source has it; otherwise the translation alone has.
    pub is_of_source: bool,
}

impl<'a> Sheet<'a> {
    /// Numbers the codes of a unit.
    pub fn new(unit: &'a PackageUnit) -> Self {
        let outgoing = Outgoing::new(unit, ExportOptions::default());
        let of_former = outgoing.source_marks;
        let target = outgoing.target.iter().flatten().filter_map(mark);
        let codes = target.max().map_or(of_former, |last| of_former.max(last + 1));
        Sheet { outgoing, codes }
    }

    /// Returns the source.
    pub fn source(&self) -> Vec<Run> {
        runs(&self.outgoing.source)
    }

    /// Returns the translation as it is typed; empty where there is none.
    pub fn target(&self) -> String {
        self.outgoing.target.as_deref().map(text).unwrap_or_default()
    }

    /// Returns the translation.
    pub fn shown_target(&self) -> Vec<Run> {
        self.outgoing.target.as_deref().map(runs).unwrap_or_default()
    }

    /// Returns the source and the translation when they last agreed, of a stale one.
    pub fn former(&self) -> Option<(Vec<Run>, Vec<Run>)> {
        let (source, target) = self.outgoing.former.as_ref()?;
        Some((runs(source), runs(target)))
    }

    /// Returns what can be typed.
    pub fn codes(&self) -> Vec<Code> {
        let marks = self.outgoing.marks.list.iter().take(self.codes).enumerate();
        let code = |(index, mark): (usize, &Mark)| Code {
            kind: mark.kind.clone(),
            markdown: mark.open.clone(),
            close: mark.close.clone(),
            printed: self.outgoing.printed(mark).map(str::to_owned),
            is_of_source: index < self.outgoing.source_marks,
        };
        marks.map(code).collect()
    }

    /// Returns a unit of the memory with the same numbers. Where its source has codes of the
    /// same kinds in the same order, other figures perhaps, they stand for those of this
    /// segment.
    pub fn other(&mut self, source: &SegmentText, target: &SegmentText) -> OtherTexts {
        let list = |pieces: &[Piece]| {
            let mut list: Vec<usize> = Vec::new();
            for mark in pieces.iter().filter_map(mark) {
                if !list.contains(&mark) {
                    list.push(mark);
                }
            }
            list
        };
        let marks = &mut self.outgoing.marks;
        let (source, mut target) = (marks.number(source), marks.number(target));
        let (theirs, ours) = (list(&source), list(&self.outgoing.source));
        let kind = |mark: &usize| {
            let mark = marks.list.get(*mark);
            mark.map(|mark| (mark.kind.as_str(), mark.close.is_some()))
        };
        let is_same = theirs.iter().map(kind).eq(ours.iter().map(kind));
        let shown = runs(&target);
        if is_same {
            for piece in &mut target {
                let index = match piece {
                    Piece::Text(_) => continue,
                    Piece::Open(index) | Piece::Close(index) | Piece::Alone(index) => {
                        index
                    }
                };
                let place = theirs.iter().position(|mark| mark == index);
                if let Some(ours) = place.and_then(|place| ours.get(place)) {
                    *index = *ours;
                }
            }
        }
        target.retain(|piece| mark(piece).is_none_or(|mark| mark < self.codes));
        OtherTexts { source: runs(&source), target: shown, typed: text(&target) }
    }
}

/// A unit of the memory beside a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherTexts {
    /// Its source.
    pub source: Vec<Run>,
    /// Its translation.
    pub target: Vec<Run>,
    /// Its translation as it is typed for the segment, without codes that the segment has
    /// not.
    pub typed: String,
}

/// Returns the mark of a piece.
fn mark(piece: &Piece) -> Option<usize> {
    match piece {
        Piece::Text(_) => None,
        Piece::Open(mark) | Piece::Close(mark) | Piece::Alone(mark) => Some(*mark),
    }
}

fn runs(pieces: &[Piece]) -> Vec<Run> {
    let runs = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Run::Words(text.clone()),
        Piece::Open(index) => Run::Code(Tag::Open(index + 1)),
        Piece::Close(index) => Run::Code(Tag::Close(index + 1)),
        Piece::Alone(index) => Run::Code(Tag::Alone(index + 1)),
    });
    runs.collect()
}

/// A text that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The segment, as it was when the text was begun.
    pub id: UnitId,
    /// The text with its tags.
    pub text: String,
    /// Whether its translator says that it agrees.
    pub is_confirmed: bool,
}

/// Reads what was typed, each text beside its segment as that is now. The findings and units
/// have the line of their text as place, counted as if each were one line of the file.
pub fn read(
    typed: &[(&Typed, &PackageUnit)],
    language: Language,
    file: FileId,
    report: &ExchangeReport<'_>,
    diags: &mut Diagnostics,
) -> Received {
    let lines: Vec<String> = typed.iter().map(|(typed, _)| line(&typed.text)).collect();
    let whole = lines.join("\n");
    let mut reader = Intake::new(file, &whole, report, diags);
    reader.is_typed = true;
    let mut at = 0;
    if reader.takes(report.source.as_str(), language.as_str(), at) {
        for ((typed, unit), line) in typed.iter().zip(&lines) {
            add(typed, unit, line, at, &mut reader);
            at += line.len() + 1;
        }
    }
    let units = reader.finish().map(|received| received.units).unwrap_or_default();
    Received { target: language, units }
}

/// Returns where each text begins that is [read](read).
pub fn starts(typed: &[Typed]) -> Vec<usize> {
    let mut at = 0;
    let starts = typed.iter().map(|typed| {
        let start = at;
        at += line(&typed.text).len() + 1;
        start
    });
    starts.collect()
}

/// Returns a text on one line: Markdown has no line breaks but those that codes stand for.
fn line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

fn add(
    typed: &Typed,
    unit: &PackageUnit,
    line: &str,
    at: usize,
    reader: &mut Intake<'_>,
) {
    let Some(id) = reader.identify(Some(typed.id.clone()), "", at) else { return };
    let Sheet { outgoing, codes } = Sheet::new(unit);
    let mut declared = Declared::default();
    for (index, mark) in outgoing.marks.list.iter().take(codes).enumerate() {
        declared.add(&(index + 1).to_string(), mark.clone());
    }
    let source = found(&text(&outgoing.source));
    let marks = outgoing.marks.list.get(..codes).unwrap_or_default();
    let mut target = found(&tagged(line, marks));
    // Signs that stand in the chapter already, and those of code, are what they are.
    let is_there = outgoing.target.as_deref().is_some_and(|target| text(target) == line);
    if !is_there && unit.kind != SegmentKind::Code {
        target = with_emphasis(target, &unit.source, &mut declared);
    }
    let incoming = Incoming { id, source, target, declared, remarks: Vec::new(), at };
    let claim = if typed.is_confirmed { Claim::Confirmed } else { Claim::Revised };
    reader.add(incoming, |_, _| Some(claim));
}
