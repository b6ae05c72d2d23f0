//! White space with which a program laid out a file, told from blanks of the text.
//!
//! No text goes out with a line break. A program that indents the elements of a file, as
//! `toprettyxml` of Python does, puts one before and behind each code of a text, and the
//! words seem to have blanks there. What such white space stands for is learned from the
//! sources of the file that the report has, too. Translations teach nothing: a blank in them
//! may be the translator's.

use std::collections::BTreeMap;

use crate::model::{SegmentPart, SegmentText};
use crate::translation::exchange::codes::ReturnedPiece;

/// What white space of a file was before the file was laid out.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Whether the file was laid out.
    is_there: bool,
    known: BTreeMap<Joint, String>,
    /// The same at any depth; `None` for what stands for several.
    forms: BTreeMap<String, Option<String>>,
}

/// White space with a line break beside a code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Joint {
    /// In how many pairs it stands, which decides the indentation.
    depth: usize,
    white: String,
}

/// A text as it was before it was laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Undone {
    pub(super) pieces: Vec<ReturnedPiece>,
    /// Whether it is known of each place whether the text has a blank there.
    pub(super) is_clear: bool,
}

impl Layout {
    /// Returns whether the file was not laid out.
    pub(super) fn is_empty(&self) -> bool {
        !self.is_there
    }

    /// Learns from a unit, whose source the report may have, too.
    pub(super) fn learn(
        &mut self,
        source: &[ReturnedPiece],
        target: &[ReturnedPiece],
        report: Option<&SegmentText>,
    ) {
        let text = Spaced::of_file(source);
        self.is_there |= text.joints().next().is_some()
            || Spaced::of_file(target).joints().next().is_some();
        let report = report.map(Spaced::of_report);
        let Some(report) = report.filter(|report| report.words == text.words) else {
            return;
        };
        for (index, joint) in text.joints() {
            let Some(white) = report.gaps.get(index) else { continue };
            let form = self.forms.entry(joint.white.clone());
            let form = form.or_insert_with(|| Some(white.clone()));
            if form.as_ref() != Some(white) {
                *form = None;
            }
            self.known.entry(joint).or_insert_with(|| white.clone());
        }
    }

    /// Returns a text as it was before it was laid out; `None` if it was not. What is not
    /// known is as in a text with the same words, unless that differs in what is known.
    pub(super) fn undone<'t>(
        &self,
        file: &[ReturnedPiece],
        alike: impl Iterator<Item = &'t SegmentText>,
    ) -> Option<Undone> {
        let mut text = Spaced::of_file(file);
        let joints: Vec<(usize, Option<&String>)> =
            text.joints().map(|(index, joint)| (index, self.meaning(&joint))).collect();
        if joints.is_empty() {
            return None;
        }
        let alike = alike.map(Spaced::of_report).find(|other| {
            let has = |(index, white): &(usize, Option<&String>)| {
                white.is_none_or(|white| other.gaps.get(*index) == Some(white))
            };
            other.words == text.words && joints.iter().all(has)
        });
        let mut is_clear = true;
        for (index, white) in joints {
            let same = || alike.as_ref().and_then(|other| other.gaps.get(index));
            let white = white.or_else(same);
            is_clear &= white.is_some();
            let white = white.map_or(" ", String::as_str).to_owned();
            if let Some(gap) = text.gaps.get_mut(index) {
                *gap = white;
            }
        }
        Some(Undone { pieces: text.into_pieces(file), is_clear })
    }

    /// Returns what white space stands for. A program that takes blanks away writes the same
    /// where there was one and where there was none: then nothing can be learned.
    fn meaning(&self, joint: &Joint) -> Option<&String> {
        let keeps_blanks = self.forms.values().all(Option::is_some)
            && self.known.values().any(String::is_empty)
            && self.known.values().any(|white| !white.is_empty());
        self.known.get(joint).filter(|_| keeps_blanks)
    }
}

/// A text with the white space between its words and codes.
struct Spaced {
    /// What stands there, in order: words with one space between them, or a code.
    words: Vec<Option<String>>,
    /// How many pairs begin with each of them, less those that end.
    deeper: Vec<i8>,
    /// The white space before each of them and behind the last.
    gaps: Vec<String>,
}

impl Spaced {
    fn of_file(pieces: &[ReturnedPiece]) -> Spaced {
        Spaced::new(pieces.iter().map(|piece| match piece {
            ReturnedPiece::Text(text) => Ok(text.as_str()),
            ReturnedPiece::Open(_) => Err(1),
            ReturnedPiece::Close(_) => Err(-1),
            ReturnedPiece::Alone(_) => Err(0),
        }))
    }

    fn of_report(text: &SegmentText) -> Spaced {
        Spaced::new(text.parts.iter().map(|part| match part {
            SegmentPart::Text(text) => Ok(text.as_str()),
            SegmentPart::Code(_) => Err(0),
        }))
    }

    fn new<'t>(pieces: impl Iterator<Item = Result<&'t str, i8>>) -> Spaced {
        let (words, deeper, gaps) = (Vec::new(), Vec::new(), vec![String::new()]);
        let mut spaced = Spaced { words, deeper, gaps };
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Ok(words) => text.push_str(words),
                Err(deeper) => {
                    spaced.end_words(&mut text);
                    spaced.push(None, deeper, String::new());
                }
            }
        }
        spaced.end_words(&mut text);
        spaced
    }

    fn push(&mut self, words: Option<String>, deeper: i8, behind: String) {
        self.words.push(words);
        self.deeper.push(deeper);
        self.gaps.push(behind);
    }

    /// Adds the words that were gathered.
    fn end_words(&mut self, text: &mut String) {
        let inner = text.trim_start();
        let (before, _) = text.split_at(text.len() - inner.len());
        if let Some(gap) = self.gaps.last_mut() {
            gap.push_str(before);
        }
        let words = inner.trim_end();
        if !words.is_empty() {
            let (_, behind) = inner.split_at(words.len());
            // A no-break space is the author's own.
            let words = words.split([' ', '\t', '\n', '\r']);
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            let words = words.join(" ");
            self.push(Some(words), 0, behind.to_owned());
        }
        text.clear();
    }

    /// Returns the white space beside codes that has a line break, by where it stands. That
    /// around the whole text means nothing.
    fn joints(&self) -> impl Iterator<Item = (usize, Joint)> + '_ {
        let mut depth = 0_usize;
        let count = self.words.len();
        let gaps = self.deeper.iter().zip(self.gaps.iter().skip(1)).enumerate();
        gaps.filter_map(move |(index, (deeper, white))| {
            depth = depth.saturating_add_signed(isize::from(*deeper));
            let is_joint = index + 1 < count && white.contains(['\n', '\r']);
            is_joint.then(|| (index + 1, Joint { depth, white: white.clone() }))
        })
    }

    /// Returns the pieces of a file with this white space.
    fn into_pieces(self, file: &[ReturnedPiece]) -> Vec<ReturnedPiece> {
        let is_code = |piece: &&ReturnedPiece| !matches!(piece, ReturnedPiece::Text(_));
        let mut codes = file.iter().filter(is_code).cloned();
        let mut pieces = Vec::new();
        for (index, (words, gap)) in self.words.into_iter().zip(self.gaps).enumerate() {
            if index > 0 && !gap.is_empty() {
                pieces.push(ReturnedPiece::Text(gap));
            }
            pieces.extend(words.map(ReturnedPiece::Text).or_else(|| codes.next()));
        }
        pieces
    }
}
