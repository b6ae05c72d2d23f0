//! Inline codes as files show them: each with a number, and a pair of codes as one mark.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::found::CodeMistake;
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::markdown;
use crate::model::{
    Block, BlockKind, CodeRole, Inline, InlineCode, InlineKind, SegmentPart, SegmentText,
};
use crate::text::Language;
use crate::translation::mark::mark;
use crate::translation::segments::{PLACEHOLDER, foreign_end, tidy};

/// A code that stands alone, or a pair that encloses text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark {
    /// What it is, such as `placeholder` or `link`.
    pub(super) kind: String,
    /// The Markdown that it stands for, or with which it begins.
    pub(super) open: String,
    /// The Markdown with which a pair ends.
    pub(super) close: Option<String>,
}

impl Mark {
    /// Returns whether it has to be the same in every language: a figure and a footnote do,
    /// emphasis and the page of a link are the translator's.
    fn is_common(&self) -> bool {
        matches!(self.kind.as_str(), PLACEHOLDER | "footnote")
    }

    /// Returns whether another mark says the same in another language: it is of the same kind
    /// and the translator's, or a placeholder that differs in what grammar decides.
    fn is_counterpart(&self, other: &Mark) -> bool {
        let is_alike =
            self.kind == other.kind && self.close.is_some() == other.close.is_some();
        is_alike
            && (!self.is_common()
                || placeholder(&self.open)
                    .is_some_and(|mark| Some(mark) == placeholder(&other.open)))
    }

    fn mistake(&self, kind: CodeMistake) -> Mistake {
        let (is_common, is_emphasis) = (self.is_common(), is_emphasis(&self.kind));
        Mistake { kind, code: self.markdown(), is_common, is_emphasis }
    }

    /// Returns the Markdown, for people.
    fn markdown(&self) -> String {
        match &self.close {
            Some(close) => format!("{}…{close}", self.open),
            None => self.open.clone(),
        }
    }
}

/// Returns whether codes of a kind only emphasise their words.
pub(super) fn is_emphasis(kind: &str) -> bool {
    matches!(kind, "emphasis" | "strong" | "struck")
}

/// A piece of a text on its way out; marks are given by their index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Open(usize),
    Close(usize),
    Alone(usize),
}

/// The marks of a unit, those of its source first.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) list: Vec<Mark>,
    /// The indexes of equal ones.
    equal: BTreeMap<Mark, Vec<usize>>,
}

impl Marks {
    /// Returns a text in pieces. A mark that an earlier text has too keeps its number; what
    /// no earlier text has gets one of its own.
    pub(super) fn number(&mut self, text: &SegmentText) -> Vec<Piece> {
        let closings = pairs(text);
        let openings: BTreeMap<usize, usize> =
            closings.iter().map(|(closing, opening)| (*opening, *closing)).collect();
        let mut used: BTreeMap<Mark, usize> = BTreeMap::new();
        let mut numbers = BTreeMap::new();
        let mut pieces = Vec::new();
        for (place, part) in text.parts.iter().enumerate() {
            let code = match part {
                SegmentPart::Text(text) => {
                    pieces.push(Piece::Text(text.clone()));
                    continue;
                }
                SegmentPart::Code(code) => code,
            };
            if let Some(opening) = closings.get(&place) {
                pieces.extend(numbers.get(opening).copied().map(Piece::Close));
                continue;
            }
            let closing = openings.get(&place);
            let close = closing.and_then(|closing| match text.parts.get(*closing) {
                Some(SegmentPart::Code(code)) => Some(code.data.clone()),
                _ => None,
            });
            let mark = Mark { kind: code.kind.clone(), open: code.data.clone(), close };
            let equal = self.equal.entry(mark.clone()).or_default();
            let times = used.entry(mark.clone()).or_insert(0);
            let index = *equal.get(*times).unwrap_or(&self.list.len());
            if index == self.list.len() {
                equal.push(index);
                self.list.push(mark);
            }
            *times += 1;
            numbers.insert(place, index);
            let is_pair = closing.is_some();
            pieces.push(if is_pair { Piece::Open(index) } else { Piece::Alone(index) });
        }
        pieces
    }
}

/// Returns where each pair that is properly nested begins, by where it ends. A memory that
/// another tool wrote may hold others: they go out as codes that stand alone.
fn pairs(text: &SegmentText) -> BTreeMap<usize, usize> {
    let mut open: Vec<(u32, usize)> = Vec::new();
    let mut pairs = BTreeMap::new();
    for (place, part) in text.parts.iter().enumerate() {
        let SegmentPart::Code(code) = part else { continue };
        match code.role {
            CodeRole::Open(number) => open.push((number, place)),
            CodeRole::Close(number) => {
                let opened_at =
                    open.iter().rposition(|(opened_at, _)| *opened_at == number);
                let Some(opened_at) = opened_at else { continue };
                let (_, opening) = open.remove(opened_at);
                if open.len() == opened_at {
                    pairs.insert(place, opening);
                }
            }
            CodeRole::Alone => {}
        }
    }
    pairs
}

/// A piece of a text that came back; marks are given by the id that the file has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ReturnedPiece {
    Text(String),
    Open(String),
    Close(String),
    Alone(String),
}

/// The marks that a file declares for a unit, by id; of each pair also which one it is,
/// from 1.
#[derive(Debug, Default)]
pub(super) struct Declared {
    marks: BTreeMap<String, (u32, Mark)>,
    pairs: u32,
}

impl Declared {
    /// Returns whether it is known what each code of a text stands for: no code stands for
    /// nothing.
    pub(super) fn has_all(&self, found: &[ReturnedPiece]) -> bool {
        found.iter().all(|piece| {
            let (id, is_pair) = match piece {
                ReturnedPiece::Text(_) => return true,
                ReturnedPiece::Open(id) | ReturnedPiece::Close(id) => (id, true),
                ReturnedPiece::Alone(id) => (id, false),
            };
            self.find(id).is_some_and(|(_, mark)| {
                mark.close.is_some() == is_pair && !mark.open.is_empty()
            })
        })
    }

    /// Returns the mark of an id.
    pub(super) fn find(&self, id: &str) -> Option<(u32, &Mark)> {
        self.marks.get(id).map(|(number, mark)| (*number, mark))
    }

    /// Adds the mark of an id that is not known yet.
    pub(super) fn add(&mut self, id: &str, mark: Mark) {
        if !self.marks.contains_key(id) {
            self.pairs += u32::from(mark.close.is_some());
            self.marks.insert(id.to_owned(), (self.pairs, mark));
        }
    }

    /// Gives each mark the kind that a text of the report has for the same Markdown: programs
    /// drop what they do not need.
    pub(super) fn name_after(&mut self, text: &SegmentText) {
        for part in &text.parts {
            let SegmentPart::Code(code) = part else { continue };
            let marks = self.marks.values_mut().map(|(_, mark)| mark);
            for mark in marks.filter(|mark| mark.open == code.data) {
                mark.kind.clone_from(&code.kind);
            }
        }
    }

    /// Gives the pair of an id the code that ends it.
    pub(super) fn close(&mut self, id: &str, code: String) {
        if let Some((_, mark)) = self.marks.get_mut(id) {
            mark.close = Some(code);
        }
    }
}

/// What is wrong with the codes of a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) kind: CodeMistake,
    /// The Markdown of the code, or its id where the file does not say what it stands for.
    pub(super) code: String,
    /// Whether the code has to be the same in every language.
    pub(super) is_common: bool,
    /// Whether the code only emphasises its words.
    pub(super) is_emphasis: bool,
}

impl Mistake {
    /// A mistake that is about no code in particular.
    pub(super) fn of_text(kind: CodeMistake, code: String) -> Mistake {
        Mistake { kind, code, is_common: false, is_emphasis: false }
    }
}

/// Puts the codes back into a text, as far as that can be done.
pub(super) fn restore(
    found: &[ReturnedPiece],
    declared: &Declared,
) -> (SegmentText, Vec<Mistake>) {
    let mut parts = Vec::new();
    let mut mistakes = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut used = BTreeSet::new();
    for piece in found {
        let (id, is_pair) = match piece {
            ReturnedPiece::Text(text) => {
                parts.push(SegmentPart::Text(text.clone()));
                continue;
            }
            ReturnedPiece::Open(id) | ReturnedPiece::Close(id) => (id.as_str(), true),
            ReturnedPiece::Alone(id) => (id.as_str(), false),
        };
        let mark = declared.find(id).filter(|(_, mark)| mark.close.is_some() == is_pair);
        let Some((number, mark)) = mark else {
            // Only a pair around nothing is written as a code that stands alone.
            if let (ReturnedPiece::Alone(_), Some((_, mark))) = (piece, declared.find(id))
            {
                mistakes.push(mark.mistake(CodeMistake::Empty));
                continue;
            }
            mistakes.push(Mistake::of_text(CodeMistake::Unknown, id.to_owned()));
            continue;
        };
        let code = |role, data: &str| {
            let (kind, data) = (mark.kind.clone(), data.to_owned());
            SegmentPart::Code(InlineCode { role, kind, data })
        };
        match piece {
            ReturnedPiece::Close(_) => {
                if open.last() != Some(&id) {
                    mistakes.push(mark.mistake(CodeMistake::Crossed));
                    continue;
                }
                open.pop();
                let end = mark.close.as_deref().unwrap_or_default();
                parts.push(code(CodeRole::Close(number), end));
            }
            ReturnedPiece::Alone(_) if !used.insert(id) => {
                mistakes.push(mark.mistake(CodeMistake::Doubled));
            }
            ReturnedPiece::Open(_) => {
                if !used.insert(id) {
                    mistakes.push(mark.mistake(CodeMistake::Doubled));
                }
                open.push(id);
                parts.push(code(CodeRole::Open(number), &mark.open));
            }
            _ => parts.push(code(CodeRole::Alone, &mark.open)),
        }
    }
    for id in open {
        if let Some((_, mark)) = declared.find(id) {
            mistakes.push(mark.mistake(CodeMistake::Crossed));
        }
    }
    (tidy(parts), mistakes)
}

/// Returns what identifies the placeholder that is written somewhere.
fn placeholder(written: &str) -> Option<String> {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: String::new(), text: written.to_owned() });
    let body = markdown::parse(file, written, 0, &mut Diagnostics::new());
    let [Block { kind: BlockKind::Paragraph(inlines), .. }] = body.blocks.as_slice()
    else {
        return None;
    };
    match inlines.as_slice() {
        [Inline { kind: InlineKind::Placeholder(placeholder), .. }] => {
            Some(mark(placeholder))
        }
        _ => None,
    }
}

/// Returns the codes of the source that a translation has not, and those that it must not
/// have. One of the same kind that the translation had of its own stands for one of the
/// source: a link to a page in its language. Words that are foreign in the source and of the
/// translation's language need no mark there.
pub(super) fn differences(
    source: &[ReturnedPiece],
    target: &[ReturnedPiece],
    declared: &Declared,
    language: Option<Language>,
) -> Vec<Mistake> {
    let ids = |found: &[ReturnedPiece]| -> BTreeSet<String> {
        let codes = found.iter().filter_map(|piece| match piece {
            ReturnedPiece::Open(id) | ReturnedPiece::Alone(id) => Some(id.clone()),
            ReturnedPiece::Text(_) | ReturnedPiece::Close(_) => None,
        });
        codes.collect()
    };
    let (wanted, there) = (ids(source), ids(target));
    let mark = |id: &String| declared.find(id).map(|(_, mark)| mark);
    let mut instead: Vec<&Mark> = there.difference(&wanted).filter_map(mark).collect();
    let mut mistakes = Vec::new();
    let is_own = |mark: &&Mark| {
        let close = mark.close.as_deref();
        language.is_some_and(|language| close == Some(&foreign_end(language)))
    };
    for mark in wanted.difference(&there).filter_map(mark).filter(|mark| !is_own(mark)) {
        match instead.iter().position(|candidate| candidate.is_counterpart(mark)) {
            Some(place) => drop(instead.swap_remove(place)),
            None => mistakes.push(mark.mistake(CodeMistake::Lost)),
        }
    }
    // Words that were to be emphasised are not, and the chapter would show the signs.
    let enclosed_nothing: BTreeSet<&str> = empty(source).collect();
    let encloses_nothing =
        empty(target).filter(|id| wanted.contains(*id) && !enclosed_nothing.contains(id));
    let marks = encloses_nothing.filter_map(|id| declared.find(id));
    mistakes.extend(marks.map(|(_, mark)| mark.mistake(CodeMistake::Empty)));
    let made_up = instead.into_iter().filter(|mark| mark.is_common());
    mistakes.extend(made_up.map(|mark| mark.mistake(CodeMistake::Unknown)));
    mistakes
}

/// Returns the ids of the pairs that enclose nothing.
fn empty(found: &[ReturnedPiece]) -> impl Iterator<Item = &str> {
    found.windows(2).filter_map(|pair| match pair {
        [ReturnedPiece::Open(id), ReturnedPiece::Close(end)] if id == end => {
            Some(id.as_str())
        }
        _ => None,
    })
}
